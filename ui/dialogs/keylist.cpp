// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/keylist.h"

#include "ui/dialogs/shortcutsdialog.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// As the menus show them.
QString native(const QString &keys)
{
    return QKeySequence(keys).toString(QKeySequence::NativeText);
}

// Those that work everywhere, or those of the diagram and the tree.
QList<KeyLine> ofCommands(const Actions &actions, bool everywhere)
{
    QList<KeyLine> lines;
    for (const QAction *action : actions.all()) {
        QStringList keys;
        for (const QKeySequence &shortcut : action->shortcuts())
            keys << shortcut.toString(QKeySequence::NativeText);
        if (!keys.isEmpty() && (action->shortcutContext() == Qt::WindowShortcut) == everywhere)
            lines.append({plainText(action->text()), keys.join(u", "_s)});
    }
    return lines;
}

KeyGroup ofDiagram(const Actions &actions)
{
    KeyGroup group{ShortcutsDialog::tr("On the diagram"),
                   {{ShortcutsDialog::tr("New class"), u"T"_s},
                    {ShortcutsDialog::tr("Relationship"), u"R, F"_s},
                    {ShortcutsDialog::tr("Association"), u"A"_s},
                    {ShortcutsDialog::tr("Note"), u"N"_s},
                    {ShortcutsDialog::tr("Area"), u"L"_s},
                    {ShortcutsDialog::tr("Move the view"),
                     ShortcutsDialog::tr("H, or Space and drag")},
                    {ShortcutsDialog::tr("Select"), u"V"_s}}};
    group.lines << ofCommands(actions, false)
                << KeyLine{ShortcutsDialog::tr("Toggle nullable"), native(u"Alt+N"_s)}
                << KeyLine{ShortcutsDialog::tr("Nudge"),
                           ShortcutsDialog::tr("Arrows; with Shift by 10")}
                << KeyLine{ShortcutsDialog::tr("Drop the drag, leave the tool, clear the selection"),
                           native(u"Esc"_s)};
    return group;
}

KeyGroup ofGrid()
{
    return {ShortcutsDialog::tr("While a column is typed"),
            {{ShortcutsDialog::tr("Take it and go on to the next column"), native(u"Return"_s)},
             {ShortcutsDialog::tr("Take what is offered, or go on to the next cell"),
              native(u"Tab"_s)},
             {ShortcutsDialog::tr("Go to the cell before"), native(u"Shift+Tab"_s)},
             {ShortcutsDialog::tr("Go to the cell above or below"),
              native(u"Up"_s) + u", "_s + native(u"Down"_s)},
             {ShortcutsDialog::tr("Add a column while editing"), native(u"Alt+Return"_s)},
             {ShortcutsDialog::tr("Remove the column"), native(u"Alt+Del"_s)},
             {ShortcutsDialog::tr("Toggle the primary key"), native(u"Alt+K"_s)},
             {ShortcutsDialog::tr("Toggle nullable"), native(u"Alt+N"_s)},
             {ShortcutsDialog::tr("Move the column"), ShortcutsDialog::tr("Alt+Up, Alt+Down")},
             {ShortcutsDialog::tr("Leave off"), native(u"Esc"_s)}}};
}

KeyGroup ofMouse()
{
    return {ShortcutsDialog::tr("With the mouse, on the diagram"),
            {{ShortcutsDialog::tr("Move the view up and down, sideways"),
              ShortcutsDialog::tr("Wheel, Shift+wheel")},
             {ShortcutsDialog::tr("Zoom at the pointer"),
              ShortcutsDialog::tr("Ctrl+wheel, or pinch")},
             {ShortcutsDialog::tr("Move the view"),
              ShortcutsDialog::tr("Drag with the middle button, or with Space")},
             {ShortcutsDialog::tr("Select what lies in the frame"),
              ShortcutsDialog::tr("Drag on nothing; Shift adds, Ctrl toggles")},
             {ShortcutsDialog::tr("Make a foreign key"),
              ShortcutsDialog::tr("Drag from the handle beside a column")},
             {ShortcutsDialog::tr("Duplicate"), ShortcutsDialog::tr("Alt and drag")},
             {ShortcutsDialog::tr("Move without guides"),
              ShortcutsDialog::tr("Press Alt while you drag")},
             {ShortcutsDialog::tr("Keep the tool"), ShortcutsDialog::tr("Shift and click")},
             {ShortcutsDialog::tr("Edit what lies there"), ShortcutsDialog::tr("Double click")},
             {ShortcutsDialog::tr("Select and open the menu"), ShortcutsDialog::tr("Right click")}}};
}

} // namespace

QList<KeyGroup> keyGroups(const Actions &actions)
{
    return {{ShortcutsDialog::tr("Everywhere"), ofCommands(actions, true)},
            ofDiagram(actions),
            ofGrid(),
            ofMouse()};
}

} // namespace ui
