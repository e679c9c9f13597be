// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of one primary key, unique key, check or foreign key of a class or mixin; the fields that
// its kind has not are hidden.

#include "ui/inspector/page.h"

namespace ui {

class ChoiceField;
class ColumnChooser;
class KeyPairs;
class OptionsBox;
class TextArea;
class TextField;

class ConstraintPage : public InspectorPage
{
    Q_OBJECT

public:
    ConstraintPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

private:
    void fillChoices();
    void buildLayout();
    void connectFields();
    void connectForeignKey();
    void connectOptions();
    void showKind(const core::Constraint &constraint);
    void showForeignKey(const core::ForeignKey &key);
    std::optional<core::Constraint> value() const;
    core::ElementId holder() const;
    core::ForeignKey foreignKey() const;
    void commit(const QString &text,
                const core::Constraint &constraint,
                QWidget *field,
                const QString &what = {});
    void setColumns(const QList<core::ColumnId> &columns);
    void setDeferrable(core::Deferrable deferrable);
    void setTarget(const QVariant &target);
    void setOutside(const QString &table, const QStringList &columns, const QString &what);
    OptionsBox *optionsFor(const core::Constraint &constraint) const;

    TextField *m_name;
    QWidget *m_columnsBox;
    ColumnChooser *m_columns;
    QWidget *m_checkBox;
    TextArea *m_sql;
    QWidget *m_foreignBox;
    ChoiceField *m_target;
    KeyPairs *m_pairs;
    QWidget *m_outsideBox = nullptr;
    TextField *m_outsideTable;
    TextField *m_outsideColumns;
    ChoiceField *m_match;
    ChoiceField *m_onDelete;
    ChoiceField *m_onUpdate;
    QWidget *m_deferrableBox;
    ChoiceField *m_deferrable;
    OptionsBox *m_primaryOptions;
    OptionsBox *m_uniqueOptions;
    OptionsBox *m_checkOptions;
    OptionsBox *m_foreignOptions;
    TextArea *m_comment;
};

} // namespace ui
