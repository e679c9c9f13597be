// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An enum with its values, in their order; the last line is always empty: what is typed there becomes
// a new value. A value that cannot be taken stays on its line, marked, until it is mended or given up.

#include "ui/inspector/page.h"

class QListWidget;
class QListWidgetItem;

namespace ui {

class ProblemPlace;
class TextArea;
class TextField;
struct Mark;

class EnumPage : public InspectorPage
{
    Q_OBJECT

public:
    EnumPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

protected:
    void showProblems() override;

private:
    struct Refused
    {
        core::EnumValueId value; // null: a new one
        QString text;
        QString reason;
        QString instead;
    };

    QWidget *buildButtons();
    void buildValues();
    Mark markOfRow(int row) const;
    QStringList remediesOfRow(int row) const;
    void showCard();
    void mend(int remedy);
    void refuse(int row, const QString &text, const core::Error &error);
    core::EnumValueId valueAt(int row) const; // null: the line for a new one
    void takeItem(const QListWidgetItem *item);
    void removeCurrent();
    void moveCurrent(int steps);
    const core::Enum *value() const;
    void commit(const QString &text,
                const core::Enum &changed,
                QWidget *field,
                const QString &what = {});

    TextField *m_name;
    TextField *m_schemaName;
    QListWidget *m_values;
    TextArea *m_comment;
    ProblemPlace *m_problem;
    core::EnumId m_shown;
    std::optional<Refused> m_refused; // of m_shown
};

} // namespace ui
