// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of a class: names, columns, mixins, keys, indexes, checks and foreign keys.

#include "ui/inspector/page.h"

class QMenu;

namespace ui {

class ColumnTable;
class PartList;
class TextArea;
class TextField;

class ClassPage : public InspectorPage
{
    Q_OBJECT

public:
    ClassPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;
    ColumnTable *columns() const { return m_columns; }

private:
    void connectFields();
    QWidget *buildAddPart();
    QWidget *buildMixins();
    void showMixinMenu();
    void addUniqueKey();
    void addCheck();
    void addIndex();
    void addForeignKey(core::ClassId parent);
    const core::Class *value() const;

    TextField *m_name;
    TextField *m_tableName;
    TextArea *m_comment;
    ColumnTable *m_columns;
    PartList *m_parts;
    QMenu *m_mixinMenu;
    QMenu *m_parentMenu = nullptr;
};

} // namespace ui
