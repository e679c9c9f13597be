// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagramactions.h"

#include "ui/canvas/alignment.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/viewcontrols.h"
#include "ui/clipboard.h"
#include "ui/diagramtabs.h"
#include "ui/icons.h"
#include "ui/swatches.h"

#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace ui {

DiagramActions::DiagramActions(Actions &actions, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_clipboard(new Clipboard(parts.document, parts.selection, parts.view))
{
    makeClipboardActions(actions);
    makeInsertActions(actions);
    makeTabActions(actions);
    makeAlignActions(actions);
    makeDetailActions(actions);
    makeColourActions(actions);
    connect(&parts.document, &Document::changed, this, &DiagramActions::showState);
}

template<typename Do>
QAction *DiagramActions::when(QAction *action, Do act)
{
    connect(action, &QAction::triggered, this, act);
    return action;
}

void DiagramActions::makeClipboardActions(Actions &a)
{
    Clipboard *c = m_clipboard;
    m_cut = when(a.make({tr("Cu&t"), {}, QKeySequence::Cut, {}}), [c] { c->cut(); });
    m_copy = when(a.make({tr("&Copy"), u"copy"_s, QKeySequence::Copy, {}}), [c] { c->copy(); });
    m_paste = when(a.make({tr("&Paste"), {}, QKeySequence::Paste, {}}), [c] { c->paste(); });
    m_duplicate = when(a.make({tr("D&uplicate"), u"copy"_s, QKeySequence(u"Ctrl+D"_s), {}}),
                       [c] { c->duplicate(); });
    m_hide = when(a.make({tr("Remove from this &diagram"),
                          u"remove"_s,
                          QKeySequence(u"Ctrl+Del"_s),
                          tr("Remove from this diagram only; the model keeps it")}),
                  [this] { m_parts.view.hideSelected(); });
    m_showHere = when(a.make({tr("Show on this d&iagram"), u"add"_s, {}, {}}), [this] {
        m_parts.view.showOnDiagram(m_parts.selection.classes(),
                                   m_parts.view.visibleSceneRect().center());
    });
}

void DiagramActions::makeInsertActions(Actions &a)
{
    DiagramView &view = m_parts.view;
    m_addNote = when(a.make({tr("Add &note"),
                             u"note"_s,
                             QKeySequence(u"Ctrl+Shift+N"_s),
                             tr("A note in Markdown")}),
                     [&view] { view.addNoteInView(); });
    m_addArea = when(a.make({tr("Add a&rea"),
                             u"area"_s,
                             QKeySequence(u"Ctrl+Shift+G"_s),
                             tr("A frame around the selected classes, or an empty one")}),
                     [&view] { view.addAreaAroundSelected(); });
}

void DiagramActions::makeTabActions(Actions &a)
{
    DiagramTabs &tabs = m_parts.tabs;
    m_newDiagram = when(a.make({tr("&New diagram"), u"new"_s, QKeySequence(u"Ctrl+T"_s), {}}),
                        [&tabs] { tabs.addDiagram(); });
    m_diagramOfSelection = when(a.make({tr("New diagram of the &selection"), {}, {}, {}}),
                                [this, &tabs] { tabs.addDiagramOf(m_parts.selection.classes()); });
    m_renameDiagram = when(a.make({tr("&Rename diagram"), u"edit"_s, {}, {}}),
                           [&tabs] { tabs.beginRename(); });
    m_duplicateDiagram = when(a.make({tr("&Duplicate diagram"), u"copy"_s, {}, {}}),
                              [&tabs] { tabs.duplicateDiagram(); });
    m_removeDiagram = when(a.make({tr("Re&move diagram"),
                                   u"delete"_s,
                                   {},
                                   tr("Remove the diagram; its classes stay in the model")}),
                           [&tabs] { tabs.removeDiagram(); });
    m_nextDiagram = when(a.make({tr("Ne&xt diagram"), {}, QKeySequence(u"Ctrl+PgDown"_s), {}}),
                         [&tabs] { tabs.showNext(1); });
    m_previousDiagram = when(a.make({tr("&Previous diagram"), {}, QKeySequence(u"Ctrl+PgUp"_s), {}}),
                             [&tabs] { tabs.showNext(-1); });
}

void DiagramActions::makeAlignActions(Actions &a)
{
    const auto align = [&](const QString &text, Alignment alignment) {
        m_align.append(when(a.make({text, {}, {}, {}}),
                            [this, alignment] { m_parts.view.alignSelected(alignment); }));
    };
    align(tr("Align &left"), Alignment::Left);
    align(tr("Align &centre"), Alignment::Centre);
    align(tr("Align &right"), Alignment::Right);
    align(tr("Align &top"), Alignment::Top);
    align(tr("Align &middle"), Alignment::Middle);
    align(tr("Align &bottom"), Alignment::Bottom);
    const auto distribute = [&](const QString &text, Qt::Orientation along) {
        m_distribute.append(when(a.make({text, {}, {}, tr("Equal gaps between three or more")}),
                                 [this, along] { m_parts.view.distributeSelected(along); }));
    };
    distribute(tr("Distribute &horizontally"), Qt::Horizontal);
    distribute(tr("Distribute &vertically"), Qt::Vertical);
}

void DiagramActions::makeDetailActions(Actions &a)
{
    auto *group = new QActionGroup(this);
    const auto detail = [&](const QString &text, core::DetailLevel level) {
        QAction *action = a.make({text, {}, {}, {}});
        action->setCheckable(true);
        group->addAction(action);
        m_details.append(when(action, [this, level] { m_parts.view.setDetail(level); }));
    };
    detail(tr("All &columns"), core::DetailLevel::Columns);
    detail(tr("&Keys only"), core::DetailLevel::Keys);
    detail(tr("&Names only"), core::DetailLevel::Names);
    m_reduceMotion = when(a.make({tr("&Reduce motion"),
                                  {},
                                  {},
                                  tr("Boxes jump to their places instead of gliding")}),
                          [this] {
                              m_parts.settings.setReducesMotion(m_reduceMotion->isChecked());
                          });
    m_reduceMotion->setCheckable(true);
    m_reduceMotion->setChecked(m_parts.settings.reducesMotion());
    const auto showMotion = [this] {
        m_parts.view.diagramScene().setAnimated(!m_reduceMotion->isChecked());
    };
    connect(m_reduceMotion, &QAction::toggled, this, showMotion);
    connect(&m_parts.settings, &Settings::preferencesChanged, this, [this] {
        m_reduceMotion->setChecked(m_parts.settings.reducesMotion());
        m_overview->setChecked(m_parts.settings.showsOverview());
        m_grid->setChecked(m_parts.settings.showsGrid());
    });
    showMotion();
    m_grid = a.make({tr("&Grid"),
                     {},
                     QKeySequence(u"Ctrl+G"_s),
                     tr("Show the grid, and keep what is dragged to it")});
    m_grid->setCheckable(true);
    connect(m_grid, &QAction::toggled, &m_parts.settings, &Settings::setShowsGrid);
    connect(m_grid, &QAction::toggled, &m_parts.view, &DiagramView::setShowsGrid);
    m_grid->setChecked(m_parts.settings.showsGrid());
    m_parts.view.setShowsGrid(m_parts.settings.showsGrid());
    ViewControls &controls = m_parts.view.controls();
    m_overview = a.make({tr("&Overview"), u"layout"_s, QKeySequence(Qt::Key_F10), {}});
    m_overview->setCheckable(true);
    connect(m_overview, &QAction::toggled, &controls, &ViewControls::setShowsMinimap);
    connect(&controls, &ViewControls::minimapShown, m_overview, &QAction::setChecked);
    connect(&controls, &ViewControls::minimapShown, &m_parts.settings, &Settings::setShowsOverview);
    m_overview->setChecked(m_parts.settings.showsOverview());
    controls.setShowsMinimap(m_parts.settings.showsOverview());
}

void DiagramActions::makeColourActions(Actions &a)
{
    for (const NamedColour &colour : namedColours()) {
        QAction *action = a.make({colour.name, {}, {}, tr("Colour: %1").arg(colour.name)});
        action->setIcon(swatch(colour));
        m_colours.append(when(action, [this, value = colour.value] {
            m_parts.view.setColourOfSelected(value);
        }));
    }
}

void DiagramActions::fillMenus(QMenuBar &bar)
{
    const auto menu = [&bar](const QString &name) { return bar.findChild<QMenu *>(name); };
    if (QMenu *edit = menu(u"editMenu"_s)) {
        edit->addSeparator();
        edit->addActions({m_cut, m_copy, m_paste, m_duplicate, m_hide});
    }
    if (QMenu *insert = menu(u"insertMenu"_s)) {
        insert->addSeparator();
        insert->addActions({m_addNote, m_addArea});
    }
    if (QMenu *arrange = menu(u"arrangeMenu"_s)) {
        arrange->addSeparator();
        arrange->addActions(m_align);
        arrange->addSeparator();
        arrange->addActions(m_distribute);
        arrange->addSeparator();
        arrange->addMenu(tr("C&olour"))->addActions(m_colours);
    }
    if (QMenu *view = menu(u"viewMenu"_s)) {
        QMenu *detail = view->addMenu(tr("Level of &detail"));
        detail->addActions(m_details);
        view->addActions({m_overview, m_grid, m_reduceMotion});
        view->addSeparator();
    }
    auto *diagram = new QMenu(tr("&Diagram"), &bar);
    diagram->addActions({m_newDiagram, m_diagramOfSelection, m_renameDiagram, m_duplicateDiagram});
    diagram->addSeparator();
    diagram->addActions({m_nextDiagram, m_previousDiagram});
    diagram->addSeparator();
    diagram->addActions({m_showHere, m_hide, m_removeDiagram});
    QMenu *arrange = menu(u"arrangeMenu"_s);
    bar.insertMenu(arrange ? arrange->menuAction() : nullptr, diagram);
}

void DiagramActions::addTo(QMenu &menu, const core::ElementId &element)
{
    if (element == core::ElementId()) {
        menu.addActions({m_addNote, m_addArea, m_paste});
        m_paste->setEnabled(m_clipboard->canPaste());
        return;
    }
    const auto *id = std::get_if<core::ClassId>(&element);
    const bool isBoard = !boardIdOf(element).isNull();
    if (!id && !isBoard)
        return;
    if (id && !m_parts.view.diagramScene().item(*id)) {
        menu.addAction(m_showHere);
        return;
    }
    menu.addActions({m_cut, m_copy, m_duplicate});
    menu.addMenu(tr("C&olour"))->addActions(m_colours);
    if (m_parts.selection.elements().size() > 1) {
        QMenu *align = menu.addMenu(tr("&Align"));
        align->addActions(m_align);
        align->addSeparator();
        align->addActions(m_distribute);
    }
    if (id)
        menu.addActions({m_diagramOfSelection, m_hide});
}

void DiagramActions::giveKeysTo(QWidget &widget)
{
    for (QAction *action : {m_cut, m_copy, m_paste, m_duplicate, m_hide}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        widget.addAction(action);
    }
}

void DiagramActions::showState()
{
    const core::Diagram *diagram = core::findDiagram(m_parts.document.project(),
                                                     m_parts.view.diagram());
    if (diagram)
        m_details.at(int(diagram->detail))->setChecked(true);
}

} // namespace ui
