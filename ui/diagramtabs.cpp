// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagramtabs.h"

#include "ui/canvas/diagramscene.h"
#include "ui/icons.h"
#include "ui/standson.h"
#include "ui/theme.h"

#include "core/project/diagramedit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <functional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Enter takes the name, Esc does not.
class NameLine : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

    std::function<void(bool)> finished;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride)
            event->accept();
        return QLineEdit::event(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Escape)
            finished(false);
        else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            finished(true);
        else
            QLineEdit::keyPressEvent(event);
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QLineEdit::focusOutEvent(event);
        if (isVisible() && event->reason() != Qt::PopupFocusReason)
            finished(true);
    }
};

QToolButton *makeButton(const QString &iconName, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

} // namespace

DiagramTabs::DiagramTabs(Document &document, Settings &settings, DiagramView &view, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_settings(settings)
    , m_view(view)
    , m_bar(new QTabBar(this))
    , m_list(new QMenu(this))
{
    auto *name = new NameLine(m_bar);
    name->finished = [this](bool takes) { finishRename(takes); };
    m_name = name;
    buildBar();
    connect(&document, &Document::changed, this, &DiagramTabs::follow);
    connect(&document, &Document::fileChanged, this, [this] { m_file = m_document.file(); });
    connect(&view, &DiagramView::placeChanged, this, &DiagramTabs::keepPlace);
    fill();
}

DiagramTabs::~DiagramTabs() = default;

void DiagramTabs::buildBar()
{
    m_bar->setObjectName(u"diagramTabs"_s);
    m_bar->setAccessibleName(tr("Diagrams"));
    m_bar->setMovable(true);
    m_bar->setTabsClosable(true);
    m_bar->setDocumentMode(true);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    m_name->setObjectName(u"diagramName"_s);
    m_name->setAccessibleName(tr("Name of the diagram"));
    m_name->hide();
    QToolButton *add = makeButton(u"add"_s, tr("New diagram"), this);
    add->setObjectName(u"addDiagram"_s);
    QToolButton *list = makeButton(u"list"_s, tr("All diagrams"), this);
    list->setObjectName(u"diagramList"_s);
    list->setMenu(m_list);
    list->setPopupMode(QToolButton::InstantPopup);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::grid, 2, metrics::grid, 0);
    layout->setSpacing(2);
    layout->addWidget(m_bar);
    layout->addWidget(add);
    layout->addStretch(1);
    layout->addWidget(list);
    connect(add, &QToolButton::clicked, this, &DiagramTabs::addDiagram);
    connect(m_list, &QMenu::aboutToShow, this, &DiagramTabs::fillList);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_filling && index >= 0)
            showDiagram(idAt(index));
    });
    connect(m_bar, &QTabBar::tabMoved, this, &DiagramTabs::moveTab);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &DiagramTabs::closeTab);
    connect(m_bar, &QTabBar::tabBarDoubleClicked, this, [this](int index) {
        index < 0 ? addDiagram() : beginRename();
    });
    connect(m_bar, &QWidget::customContextMenuRequested, this, &DiagramTabs::showTabMenu);
}

core::DiagramId DiagramTabs::idAt(int index) const
{
    return {m_bar->tabData(index).toUuid()};
}

int DiagramTabs::indexOf(core::DiagramId id) const
{
    for (int i = 0; i < m_bar->count(); ++i) {
        if (idAt(i) == id)
            return i;
    }
    return -1;
}

void DiagramTabs::fill()
{
    QList<core::Diagram> open = m_document.project().diagrams;
    open.removeIf([this](const core::Diagram &diagram) {
        return m_closed.contains(diagram.id.uuid) && diagram.id != m_view.diagram();
    });
    // Tabs that stay are not touched: one of them may be being dragged.
    bool same = open.size() == m_bar->count();
    for (int i = 0; same && i < m_bar->count(); ++i)
        same = open.at(i).id == idAt(i);
    m_filling = true;
    while (!same && m_bar->count() > 0)
        m_bar->removeTab(0);
    for (int i = 0; i < open.size(); ++i) {
        QString label = open.at(i).name;
        label.replace(u'&', u"&&"_s);
        if (!same)
            m_bar->setTabData(m_bar->addTab(label), open.at(i).id.uuid);
        m_bar->setTabText(i, label);
        m_bar->setTabToolTip(i, open.at(i).name);
    }
    m_bar->setTabsClosable(m_bar->count() > 1);
    m_bar->setCurrentIndex(indexOf(m_view.diagram()));
    m_filling = false;
    m_known = m_document.project().diagrams;
}

void DiagramTabs::showDiagram(core::DiagramId id)
{
    if (!core::findDiagram(m_document.project(), id))
        return;
    m_closed.remove(id.uuid);
    if (id != m_view.diagram()) {
        const auto place = m_places.constFind(id.uuid);
        const bool known = place != m_places.cend();
        const DiagramView::Place before = known ? *place : DiagramView::Place();
        m_view.setDiagram(id);
        if (known)
            m_view.setPlace(before);
    }
    fill();
}

void DiagramTabs::showNext(int step)
{
    if (m_bar->count() > 0)
        showDiagram(idAt((m_bar->currentIndex() + step + m_bar->count()) % m_bar->count()));
}

void DiagramTabs::follow(const Delta &delta)
{
    if (delta.all) {
        remember();
        return restore();
    }
    if (!delta.diagrams)
        return;
    finishRename(false);
    const QList<core::Diagram> before = m_known;
    const QList<core::Diagram> &now = m_document.project().diagrams;
    core::DiagramId wanted = m_view.diagram();
    // A step that is taken back may have been on another diagram, and a new one is gone to.
    QList<core::DiagramId> changed;
    for (const core::Diagram &diagram : now) {
        const auto old = std::find_if(before.cbegin(), before.cend(), [&](const core::Diagram &d) {
            return d.id == diagram.id;
        });
        const bool isNew = old == before.cend();
        if (isNew || (delta.cause == Cause::Step && !(*old == diagram)))
            changed.append(diagram.id);
    }
    if (!changed.isEmpty() && !changed.contains(wanted))
        wanted = changed.constFirst();
    showDiagram(wanted);
}

void DiagramTabs::keepPlace()
{
    m_places.insert(m_view.diagram().uuid, m_view.place());
}

void DiagramTabs::addDiagram()
{
    addDiagramOf({});
}

void DiagramTabs::addDiagramOf(const QList<core::ClassId> &classes)
{
    const auto id = core::DiagramId::create();
    auto project = core::addDiagram(m_document.project(), id, tr("Diagram"));
    QMap<QUuid, QPointF> positions;
    for (const core::ClassId shown : classes) {
        const QRectF rect = m_view.diagramScene().rectOf(shown.uuid);
        if (!rect.isEmpty())
            positions.insert(shown.uuid, rect.topLeft());
    }
    if (project)
        project = core::showClasses(*project, id, positions);
    if (!m_document.edit(tr("Add diagram"), project))
        return;
    showDiagram(id);
    beginRename();
}

void DiagramTabs::beginRename()
{
    const core::Diagram *diagram = core::findDiagram(m_document.project(), m_view.diagram());
    const int index = indexOf(m_view.diagram());
    if (!diagram || index < 0)
        return;
    m_name->setText(diagram->name);
    QRect place = m_bar->tabRect(index).adjusted(2, 2, -2, -2);
    place.setWidth(qMax(place.width(), 120));
    m_name->setGeometry(place);
    m_bar->setMinimumWidth(place.right() + 4); // a narrow bar would cut it
    m_name->selectAll();
    m_name->show();
    m_name->raise();
    m_name->setFocus(Qt::OtherFocusReason);
}

void DiagramTabs::finishRename(bool takes)
{
    if (!m_name->isVisible())
        return;
    const bool hadFocus = m_name->hasFocus();
    m_name->hide();
    m_bar->setMinimumWidth(0);
    if (hadFocus)
        m_view.setFocus(Qt::OtherFocusReason);
    if (takes && !m_name->text().trimmed().isEmpty())
        m_document.edit(tr("Rename diagram"),
                        core::renameDiagram(m_document.project(), m_view.diagram(), m_name->text()));
}

void DiagramTabs::duplicateDiagram()
{
    const auto copy = core::DiagramId::create();
    const core::DiagramId id = m_view.diagram();
    // The copy keeps the places that classes were only lent.
    const core::Project project = m_view.diagramScene().withPositions(m_document.project(), {});
    if (m_document.edit(tr("Duplicate diagram"), core::duplicateDiagram(project, id, copy)))
        showDiagram(copy);
}

void DiagramTabs::removeDiagram()
{
    m_document.edit(tr("Remove diagram"),
                    core::removeDiagram(m_document.project(), m_view.diagram()));
}

void DiagramTabs::closeTab(int index)
{
    if (m_bar->count() < 2 || index < 0)
        return;
    const core::DiagramId id = idAt(index);
    const core::DiagramId next = idAt(index + 1 < m_bar->count() ? index + 1 : index - 1);
    m_closed.insert(id.uuid);
    showDiagram(id == m_view.diagram() ? next : m_view.diagram());
}

// Among all diagrams, next to the tab that is now left of it.
void DiagramTabs::moveTab(int from, int to)
{
    Q_UNUSED(from)
    if (m_filling)
        return;
    const core::DiagramId moved = idAt(to);
    QList<core::DiagramId> order;
    for (const core::Diagram &diagram : m_document.project().diagrams) {
        if (diagram.id != moved)
            order.append(diagram.id);
    }
    const int place = to == 0 ? 0 : int(order.indexOf(idAt(to - 1))) + 1;
    m_document.edit(tr("Move diagram"),
                    core::moveDiagram(m_document.project(), moved, place),
                    u"move-diagram-"_s + moved.toString());
}

void DiagramTabs::showTabMenu(const QPoint &position)
{
    const int index = m_bar->tabAt(position);
    if (index >= 0)
        showDiagram(idAt(index));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"add"_s), tr("New diagram"), this, &DiagramTabs::addDiagram);
    if (index >= 0) {
        menu->addAction(icon(u"edit"_s), tr("Rename"), this, &DiagramTabs::beginRename);
        menu->addAction(icon(u"copy"_s), tr("Duplicate"), this, &DiagramTabs::duplicateDiagram);
        menu->addSeparator();
        menu->addAction(icon(u"close"_s),
                        tr("Close the tab"),
                        this,
                        [this] { closeTab(m_bar->currentIndex()); })
            ->setEnabled(m_bar->count() > 1);
        menu->addAction(icon(u"delete"_s),
                        tr("Remove the diagram"),
                        this,
                        &DiagramTabs::removeDiagram)
            ->setEnabled(m_document.project().diagrams.size() > 1);
    }
    menu->popup(m_bar->mapToGlobal(position));
}

void DiagramTabs::fillList()
{
    m_list->clear();
    for (const core::Diagram &diagram : m_document.project().diagrams) {
        QString label = diagram.name;
        QAction *action = m_list->addAction(label.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(diagram.id == m_view.diagram());
        connect(action, &QAction::triggered, this, [this, id = diagram.id] { showDiagram(id); });
    }
}

void DiagramTabs::reveal(const core::ElementId &element)
{
    if (m_view.diagramScene().boundsOf(element).isEmpty()) {
        const core::DiagramId here = m_view.diagram();
        for (const core::Diagram &diagram : m_document.project().diagrams) {
            if (diagram.id == here)
                continue;
            if (!standsOn(m_document.model(), diagram, element))
                continue;
            showDiagram(diagram.id);
            return m_view.reveal(element);
        }
    }
    m_view.reveal(element);
}

void DiagramTabs::restore()
{
    m_file = m_document.file();
    m_places.clear();
    m_closed.clear();
    const QVariantMap state = m_settings.diagramState(m_file);
    for (const QString &id : state.value(u"closed"_s).toStringList())
        m_closed.insert(QUuid::fromString(id));
    const QVariantMap places = state.value(u"places"_s).toMap();
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        const QVariantList numbers = it.value().toList();
        if (numbers.size() == 3)
            m_places.insert(QUuid::fromString(it.key()),
                            {numbers.at(0).toDouble(),
                             {numbers.at(1).toDouble(), numbers.at(2).toDouble()}});
    }
    const QUuid current = QUuid::fromString(state.value(u"current"_s).toString());
    const bool isThere = core::findDiagram(m_document.project(), {current}) != nullptr;
    const QHash<QUuid, DiagramView::Place> kept = m_places;
    m_view.setDiagram(isThere ? core::DiagramId{current} : core::DiagramId());
    m_places = kept;
    if (m_places.contains(m_view.diagram().uuid)) {
        const DiagramView::Place place = m_places.value(m_view.diagram().uuid);
        m_view.setPlace(place);
        // Again once the docks have come: the view has its size only then.
        QTimer::singleShot(0, &m_view, [this, place, id = m_view.diagram()] {
            if (m_view.diagram() == id)
                m_view.setPlace(place);
        });
    }
    fill();
}

void DiagramTabs::remember()
{
    if (m_file.isEmpty())
        return;
    QVariantMap places;
    QStringList closed;
    for (const core::Diagram &diagram : std::as_const(m_known)) {
        const QString id = diagram.id.toString();
        if (m_closed.contains(diagram.id.uuid))
            closed.append(id);
        const auto place = m_places.constFind(diagram.id.uuid);
        if (place != m_places.cend())
            places.insert(id, QVariantList{place->zoom, place->centre.x(), place->centre.y()});
    }
    m_settings.setDiagramState(m_file,
                               {{u"closed"_s, closed},
                                {u"places"_s, places},
                                {u"current"_s, idAt(m_bar->currentIndex()).toString()}});
}

} // namespace ui
