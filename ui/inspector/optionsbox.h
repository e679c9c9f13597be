// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The options that only one kind of database has, a fold for each kind: open where one is set. Of
// several holders at once the values that differ are shown as mixed.

#include "ui/inspector/optionfields.h"

#include "core/schema/schema.h"

#include <QWidget>

class QCheckBox;
class QToolButton;
class QVBoxLayout;

namespace ui {

class ChoiceField;
class TextField;

// A heading that opens and closes what stands below it.
class Fold : public QWidget
{
    Q_OBJECT

public:
    explicit Fold(const QString &title, QWidget *parent = nullptr);
    QWidget *content() const { return m_content; }
    void setTitle(const QString &title);
    void setOpen(bool open);
    bool isOpen() const;

private:
    void showArrow();

    QToolButton *m_button;
    QWidget *m_content;
};

class OptionsBox : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsBox(OptionHolder holder, QWidget *parent = nullptr);

    void show(const QList<core::Options> &options);
    void show(const core::Options &options) { show(QList<core::Options>{options}); }

Q_SIGNALS:
    // An empty value takes the option away. `visit`: see TextField.
    void entered(const QString &key, const QString &value, const QString &visit);

private:
    struct Row
    {
        OptionField field;
        QCheckBox *flag = nullptr;
        TextField *text = nullptr;
        ChoiceField *choice = nullptr;
    };
    struct Group
    {
        core::DialectKind dialect;
        Fold *fold = nullptr;
        bool wasOpened = false; // by what it holds; closed again by hand it stays so
    };

    void build(OptionHolder holder);
    Row makeRow(const OptionField &field, QWidget *parent);
    void showRow(const Row &row, const QStringList &values);
    void showTitles(const QList<core::Options> &options);
    void showOthers(const QList<core::Options> &options);

    QList<Row> m_rows;
    QList<Group> m_groups;
    QWidget *m_others; // options without a field
    QVBoxLayout *m_othersLayout;
    QMap<QString, TextField *> m_otherFields;
};

} // namespace ui
