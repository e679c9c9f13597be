// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An enum with its values, in their order; the last line is always empty: what is typed there becomes
// a new value.

#include "ui/inspector/page.h"

class QListWidget;
class QListWidgetItem;

namespace ui {

class TextArea;
class TextField;

class EnumPage : public InspectorPage
{
    Q_OBJECT

public:
    EnumPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

private:
    QWidget *buildButtons();
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
    bool m_filling = false;
};

} // namespace ui
