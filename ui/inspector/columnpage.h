// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of one column of a class or mixin.

#include "ui/inspector/page.h"

class QCheckBox;

namespace ui {

class ChoiceField;
class OptionsBox;
class TextArea;
class TextField;

class ColumnPage : public InspectorPage
{
    Q_OBJECT

public:
    ColumnPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

private:
    void buildLayout();
    void connectNames();
    void connectValues();
    void connectNumbering();
    void showNumbering(const core::Column &column);
    void setType(const QString &text);
    void setUnique(bool unique);
    const core::Column *value() const;
    void commit(const QString &text,
                const core::Column &column,
                QWidget *field,
                const QString &what);

    TextField *m_name;
    TextField *m_type;
    QCheckBox *m_nullable;
    QCheckBox *m_primaryKey;
    QCheckBox *m_unique;
    TextField *m_default;
    ChoiceField *m_identity;
    ChoiceField *m_generatedKind;
    TextArea *m_generatedSql;
    TextField *m_collation;
    TextField *m_start;
    TextField *m_increment;
    QWidget *m_numbersBox = nullptr;
    OptionsBox *m_options;
    TextArea *m_comment;
};

} // namespace ui
