// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What several selected columns, or several classes, have in common, to be edited at once: one step of
// undo for all. A value that differs is shown as mixed and stays so until another is given.

#include "ui/selection.h"

#include "core/base/error.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;

namespace ui {

class ColourField;
class OptionsBox;
class TextArea;
class TextField;

class SeveralPage : public QWidget
{
    Q_OBJECT

public:
    SeveralPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh();
    void setDiagram(core::DiagramId id);

private:
    QWidget *buildColumns();
    QWidget *buildClasses();
    void connectColumns();
    void connectClasses();
    void showColumns(const QList<core::Column> &columns);
    void showClasses(const QList<core::Class> &classes);
    QList<core::Column> columns() const; // empty unless only columns are selected
    QList<core::Class> classes() const;
    void editColumns(const QString &text,
                     const std::function<void(core::Column &)> &change,
                     const QString &mergeKey = {});
    void editClasses(const QString &text,
                     const std::function<void(core::Class &)> &change,
                     const QString &mergeKey = {});

    Document &m_document;
    Selection &m_selection;
    void showColour();
    QList<core::ElementId> coloured() const;

    QLabel *m_count;
    QWidget *m_columnsBox = nullptr;
    TextField *m_type = nullptr;
    QCheckBox *m_nullable = nullptr;
    TextField *m_default = nullptr;
    TextField *m_collation = nullptr;
    TextField *m_columnComment = nullptr;
    OptionsBox *m_columnOptions = nullptr;
    QWidget *m_classesBox = nullptr;
    QWidget *m_colourBox = nullptr;
    ColourField *m_colour = nullptr;
    core::DiagramId m_diagram; // on which the colours are
    TextField *m_schemaName = nullptr;
    TextField *m_classComment = nullptr;
    OptionsBox *m_classOptions = nullptr;
};

} // namespace ui
