// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The commands of diagrams: tabs, notes and areas, colours, alignment, clipboard, level of detail. Made
// once among the window's actions (ui/actions.h), wired here, and put into its menus.

#include "ui/actions.h"
#include "ui/canvas/diagramview.h"
#include "ui/settings.h"

class QMenu;
class QMenuBar;

namespace ui {

class Clipboard;
class DiagramTabs;

class DiagramActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Document &document;
        Selection &selection;
        Settings &settings;
        DiagramView &view;
        DiagramTabs &tabs;
    };

    DiagramActions(Actions &actions, const Parts &parts, QObject *parent);

    Clipboard &clipboard() { return *m_clipboard; }
    void fillMenus(QMenuBar &bar);
    // What fits what the menu is about.
    void addTo(QMenu &menu, const core::ElementId &element);
    // Keys that mean something else in a text field: they work where these widgets have the focus.
    void giveKeysTo(QWidget &widget);

private:
    void makeClipboardActions(Actions &actions);
    void makeInsertActions(Actions &actions);
    void makeTabActions(Actions &actions);
    void makeAlignActions(Actions &actions);
    void makeDetailActions(Actions &actions);
    void makeColourActions(Actions &actions);
    void showState();
    template<typename Do>
    QAction *when(QAction *action, Do act);

    Parts m_parts;
    Clipboard *m_clipboard;
    QAction *m_copy, *m_cut, *m_paste, *m_duplicate, *m_hide;
    QAction *m_addNote, *m_addArea;
    QAction *m_newDiagram, *m_diagramOfSelection, *m_renameDiagram, *m_duplicateDiagram;
    QAction *m_removeDiagram, *m_nextDiagram, *m_previousDiagram;
    QList<QAction *> m_align, m_distribute, m_details, m_colours;
    QAction *m_showHere;
    QAction *m_reduceMotion, *m_overview, *m_grid;
};

} // namespace ui
