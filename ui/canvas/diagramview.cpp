// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/diagramview.h"

#include "core/base/overloaded.h"
#include "core/model/edit.h"
#include "core/project/diagramedit.h"
#include "ui/canvas/boardeditor.h"
#include "ui/canvas/camera.h"
#include "ui/canvas/celleditor.h"
#include "ui/canvas/gestures/gesture.h"
#include "ui/canvas/placement.h"
#include "ui/canvas/spotlight.h"
#include "ui/canvas/viewcontrols.h"

#include <QShortcut>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF usualBox{176, 64}; // of a class that was just made
constexpr int tipTime = 4000;       // milliseconds
constexpr int overlapDelay = 80;
constexpr int frameTime = 140;     // after the last step of zooming
constexpr int lostTime = 1000;     // nothing in view for so long
constexpr int borderInterval = 16; // milliseconds

constexpr std::pair<Qt::Key, Tool> toolKeys[]{{Qt::Key_V, Tool::Select},
                                              {Qt::Key_T, Tool::Class},
                                              {Qt::Key_A, Tool::Association},
                                              {Qt::Key_R, Tool::Relationship},
                                              {Qt::Key_F, Tool::Relationship},
                                              {Qt::Key_N, Tool::Note},
                                              {Qt::Key_L, Tool::Area},
                                              {Qt::Key_H, Tool::Hand}};

} // namespace

DiagramView::DiagramView(Document &document, Selection &selection, QWidget *parent)
    : QGraphicsView(parent)
    , m_document(document)
    , m_selection(selection)
    , m_scene(std::make_unique<DiagramScene>(document, selection))
    , m_camera(std::make_unique<Camera>(*this))
    , m_spotlight(std::make_unique<Spotlight>(*m_scene))
    , m_editor(std::make_unique<CellEditor>(document, selection, *m_scene, *this))
    , m_boardEditor(std::make_unique<BoardEditor>(document, *m_scene, *this))
    , m_hint(new QLabel(this))
    , m_tip(new QLabel(this))
    , m_wayBack(new QPushButton(tr("Show all"), this))
{
    setScene(m_scene.get());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    // Items leave the painter as they like: each sets what it needs.
    setOptimizationFlags(QGraphicsView::DontSavePainterState
                         | QGraphicsView::DontAdjustForAntialiasing);
    setAccessibleName(tr("Diagram"));
    for (QLabel *label : {m_hint, m_tip}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setTextFormat(Qt::RichText);
        label->hide();
    }
    m_tip->setTextFormat(Qt::PlainText);
    // Shortcuts rather than key events: where other letters are on the keys, Qt finds the Latin ones.
    for (const auto &[key, tool] : toolKeys) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, tool = tool] {
            if (!m_gesture)
                setTool(tool);
        });
    }
    m_borderTimer.setInterval(borderInterval);
    connect(&m_borderTimer, &QTimer::timeout, this, &DiagramView::scrollAtBorder);
    connect(&document, &Document::changed, this, [this](const Delta &delta) {
        dropGesture();
        if (delta.all)
            fitAll();
    });
    connect(m_scene.get(), &DiagramScene::contentChanged, this, [this] {
        m_overlapTimer.start();
        dropFrame();
        showHint();
    });
    connect(m_scene.get(), &DiagramScene::stepShown, this, &DiagramView::showStep);
    m_controls = new ViewControls(*this);
    connect(&selection, &Selection::changed, viewport(), qOverload<>(&QWidget::update));
    m_frameTimer.setSingleShot(true);
    m_frameTimer.setInterval(frameTime);
    connect(&m_frameTimer, &QTimer::timeout, this, &DiagramView::dropFrame);
    connect(&selection, &Selection::changed, this, &DiagramView::dropFrame);
    // A quiet badge may come a moment later than what it is about.
    m_overlapTimer.setSingleShot(true);
    m_overlapTimer.setInterval(overlapDelay);
    connect(&m_overlapTimer, &QTimer::timeout, this, &DiagramView::findOverlaps);
    m_tipTimer.setSingleShot(true);
    m_tipTimer.setInterval(tipTime);
    connect(&m_tipTimer, &QTimer::timeout, m_tip, &QLabel::hide);
    m_wayBackTimer.setSingleShot(true);
    m_wayBackTimer.setInterval(lostTime);
    connect(&m_wayBackTimer, &QTimer::timeout, this, &DiagramView::showWayBack);
    connect(m_wayBack, &QPushButton::clicked, this, &DiagramView::fitAll);
    m_wayBack->hide();
    showTheme();
    showHint();
}

DiagramView::~DiagramView()
{
    setScene(nullptr);
}

core::DiagramId DiagramView::diagram() const
{
    return m_scene->diagram();
}

const QList<Overlap> &DiagramView::overlapping()
{
    if (m_overlapTimer.isActive())
        findOverlaps();
    return m_overlaps;
}

void DiagramView::findOverlaps()
{
    if (m_scene->isGliding()) // nothing is where it will be
        return m_overlapTimer.start();
    m_overlapTimer.stop();
    m_overlaps = overlaps(m_scene->boxes());
    viewport()->update();
}

void DiagramView::setDiagram(core::DiagramId id)
{
    dropGesture();
    closeEditors();
    m_scene->setDiagram(id);
    fitAll();
    Q_EMIT diagramShown(diagram());
}

void DiagramView::setTool(Tool tool)
{
    if (tool == m_tool)
        return;
    dropGesture();
    m_tool = tool;
    m_toolStays = false;
    showCursor();
    viewport()->update();
    Q_EMIT toolChanged(tool);
}

void DiagramView::closeEditors()
{
    m_editor->close(CellEditor::Wrong::Drop);
    m_boardEditor->close();
}

bool DiagramView::isEditing() const
{
    return m_editor->isOpen() || m_boardEditor->isOpen();
}

void DiagramView::addClassAt(const QPointF &scenePoint)
{
    closeEditors();
    const core::Model &model = m_document.model();
    const core::Class value = core::newClass(core::freeClassName(model, tr("Class")));
    const auto added = core::addClass(model, value);
    if (!added) {
        m_document.edit({}, added); // reports
        return;
    }
    const QPointF corner = onGrid(scenePoint - QPointF(usualBox.width(), usualBox.height()) / 2);
    core::Project project = m_scene->withPositions(m_document.project(), {{value.id.uuid, corner}});
    project.model = *added;
    // The name that is typed next belongs to the same step.
    const QString key = u"class-"_s + value.id.toString();
    m_document.edit(tr("Add class"), core::Result<core::Project>(project), key);
    m_editor->openNewClass(value.id, key);
}

void DiagramView::addClassInView()
{
    const QPointF corner = visibleSceneRect().center()
                           - QPointF(usualBox.width(), usualBox.height()) / 2;
    const QPointF place = freePlaceNear(m_scene->boxes(), corner, usualBox);
    addClassAt(place + QPointF(usualBox.width(), usualBox.height()) / 2);
}

void DiagramView::beginRename(const core::ElementId &element)
{
    if (const auto *id = std::get_if<core::ClassId>(&element))
        return m_editor->open({*id, Cell::Part::Title, {}, 0});
    if (m_scene->boards().item(boardIdOf(element)))
        return m_boardEditor->open(boardIdOf(element));
    if (const auto *column = std::get_if<core::ColumnId>(&element)) {
        if (const core::Class *owner = ownerOf(m_document.model(), *column))
            return m_editor->open({owner->id, Cell::Part::Name, *column, 0});
    }
    Q_EMIT editRequested(element);
}

void DiagramView::removeSelected()
{
    const QList<core::ElementId> elements = m_selection.elements();
    if (elements.isEmpty())
        return;
    m_document.edit(tr("Delete %n element(s)", nullptr, int(elements.size())),
                    core::removeElements(m_document.project(), elements));
}

void DiagramView::renameSelected()
{
    if (m_selection.single() != core::ElementId())
        beginRename(m_selection.single());
}

void DiagramView::editSelected()
{
    if (const auto columns = selectedColumns(m_selection); columns.size() > 1)
        return m_editor->openTypes(columns);
    const core::ElementId element = m_selection.single();
    if (m_scene->boards().item(boardIdOf(element)))
        return m_boardEditor->open(boardIdOf(element));
    const auto *id = std::get_if<core::ClassId>(&element);
    if (!id)
        return renameSelected();
    const core::Class *value = findClass(m_document.model(), *id);
    if (value && !value->columns.isEmpty())
        return m_editor->open({*id, Cell::Part::Name, value->columns.constFirst().id, 0});
    m_editor->openNewColumn(*id);
}

void DiagramView::addColumnToSelected()
{
    const QList<core::ClassId> classes = m_selection.classes();
    if (classes.size() != 1)
        return;
    const core::ElementId element = m_selection.single();
    if (const auto *column = std::get_if<core::ColumnId>(&element))
        return m_editor->openNewColumnAfter(classes.constFirst(), *column);
    m_editor->openNewColumn(classes.constFirst());
}

void DiagramView::togglePrimaryKeyOfSelected()
{
    m_document.edit(tr("Change primary key"),
                    toggleKey(m_document.model(), selectedColumns(m_selection)));
}

void DiagramView::selectAll()
{
    QList<core::ElementId> all;
    for (const core::Class &value : m_document.model().classes) {
        if (m_scene->item(value.id))
            all.append(value.id);
    }
    for (const BoardItem *board : m_scene->boards().items())
        all.append(board->board().element());
    m_selection.set(all);
}

void DiagramView::nudgeSelected(const QPointF &steps)
{
    Positions positions;
    QString key = u"nudge"_s;
    QSet<QUuid> moved = m_scene->movedWith(m_selection.elements());
    QList<QUuid> ids(moved.cbegin(), moved.cend());
    std::sort(ids.begin(), ids.end());
    for (const QUuid &id : std::as_const(ids)) {
        positions.insert(id, m_scene->rectOf(id).topLeft() + steps * metrics::grid);
        key += id.toString();
    }
    if (positions.isEmpty())
        return;
    m_scene->previewPositions(positions); // a step of a key does not glide
    const core::Project project = m_scene->withPositions(m_document.project(), positions);
    m_document.edit(tr("Move %n element(s)", nullptr, int(positions.size())),
                    core::Result<core::Project>(project),
                    key);
}

void DiagramView::cancel()
{
    if (m_gesture)
        return dropGesture();
    if (m_tool != Tool::Select)
        return setTool(Tool::Select);
    if (m_editor->isOpen())
        return m_editor->cancel();
    if (m_boardEditor->isOpen())
        return m_boardEditor->close();
    m_selection.clear();
}

} // namespace ui
