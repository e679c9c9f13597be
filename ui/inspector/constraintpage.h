// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of one primary key, unique key, check or foreign key of a class; the fields that its kind
// has not are hidden.

#include "ui/inspector/page.h"

namespace ui {

class ChoiceField;
class ColumnChooser;
class TextArea;
class TextField;

class ConstraintPage : public InspectorPage
{
    Q_OBJECT

public:
    ConstraintPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

private:
    void buildLayout();
    void connectFields();
    void showKind(const core::Constraint &constraint);
    void showForeignKey(const core::ForeignKey &key);
    std::optional<core::Constraint> value() const;
    const core::Class *owner() const;
    void commit(const QString &text,
                const core::Constraint &constraint,
                QWidget *field,
                const QString &what = {});
    void setColumns(const QList<core::ColumnId> &columns);
    void setTargetColumn(const QVariant &column);

    TextField *m_name;
    QWidget *m_columnsBox;
    ColumnChooser *m_columns;
    QWidget *m_checkBox;
    TextArea *m_sql;
    QWidget *m_foreignBox;
    ChoiceField *m_target;
    ChoiceField *m_targetColumn;
    ChoiceField *m_onDelete;
    ChoiceField *m_onUpdate;
    QWidget *m_deferrableBox;
    ChoiceField *m_deferrable;
    TextArea *m_comment;
};

} // namespace ui
