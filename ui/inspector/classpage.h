// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of a class: names, columns, mixins, keys, indexes, checks and foreign keys.

#include "ui/inspector/page.h"

class QCheckBox;
class QMenu;

namespace ui {

class ChoiceField;
class ColourField;
class ColumnTable;
class OptionsBox;
class PartSection;
class TextArea;
class TextField;

class ClassPage : public InspectorPage
{
    Q_OBJECT

public:
    ClassPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;
    ColumnTable *columns() const { return m_columns; }
    void setDiagram(core::DiagramId id);

protected:
    void showProblems() override;

private:
    void connectFields();
    void connectTable();
    QWidget *buildMixins();
    void showMixinMenu();
    void showColour();
    void showBases(const core::Class &classValue);
    void setBase(core::ClassId base);
    void commit(const QString &text,
                const core::Class &changed,
                QWidget *field,
                const QString &what = {});
    const core::Class *value() const;

    TextField *m_name;
    TextField *m_tableName;
    TextArea *m_comment;
    ColumnTable *m_columns;
    PartSection *m_parts;
    QMenu *m_mixinMenu;
    TextField *m_schemaName;
    QCheckBox *m_abstract;
    ChoiceField *m_base;
    QList<std::pair<core::ClassId, QString>> m_bases; // that are offered
    ChoiceField *m_inheritance;
    OptionsBox *m_options;
    ColourField *m_colour;
    core::DiagramId m_diagram; // on which the colour is
};

} // namespace ui
