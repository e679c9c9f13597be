// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/inspector/associationpage.h"
#include "ui/inspector/boardpage.h"
#include "ui/inspector/classpage.h"
#include "ui/inspector/columnpage.h"
#include "ui/inspector/columntable.h"
#include "ui/inspector/constraintpage.h"
#include "ui/inspector/enumpage.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/indexpage.h"
#include "ui/inspector/mixinpage.h"
#include "ui/inspector/problemstrip.h"
#include "ui/inspector/projectpage.h"
#include "ui/inspector/severalpage.h"
#include "ui/theme.h"

#include "core/base/overloaded.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int leastWidth = 280;
constexpr int mostWidth = 440;
constexpr int scrollBarWidth = 10;
constexpr int tabDelay = 30; // milliseconds: the layout has settled by then

QString kindText(const core::ElementId &element)
{
    return std::visit(core::Overloaded{
                          [](std::monostate) { return Inspector::tr("Project"); },
                          [](core::ClassId) { return Inspector::tr("Class"); },
                          [](core::MixinId) { return Inspector::tr("Mixin"); },
                          [](core::AssociationId) { return Inspector::tr("Association"); },
                          [](core::EnumId) { return Inspector::tr("Enum"); },
                          [](core::ColumnId) { return Inspector::tr("Column"); },
                          [](core::ConstraintId) { return Inspector::tr("Key or check"); },
                          [](core::IndexId) { return Inspector::tr("Index"); },
                          [](core::EnumValueId) { return Inspector::tr("Enum"); },
                          [](core::NoteId) { return Inspector::tr("Note"); },
                          [](core::AreaId) { return Inspector::tr("Area"); },
                      },
                      element);
}

} // namespace

Inspector::Inspector(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_stack(new QStackedWidget(this))
    , m_problems(new ProblemStrip(document, selection, this))
{
    setObjectName(u"inspector"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(m_problems);
    layout->addWidget(m_stack, 1);
    m_projectPage = makePage<ProjectPage>();
    m_classPage = makePage<ClassPage>();
    m_columnPage = makePage<ColumnPage>();
    m_constraintPage = makePage<ConstraintPage>();
    m_indexPage = makePage<IndexPage>();
    m_associationPage = makePage<AssociationPage>();
    m_enumPage = makePage<EnumPage>();
    m_mixinPage = makePage<MixinPage>();
    m_boardPage = makePage<BoardPage>();
    m_several = makePage<SeveralPage>();
    setMinimumWidth(widestPage());
    m_tabTimer.setSingleShot(true);
    m_tabTimer.setInterval(tabDelay);
    connect(&m_tabTimer, &QTimer::timeout, this, [this] { orderTabs(this); });
    connect(&selection, &Selection::changed, this, &Inspector::showSelection);
    connect(&document, &Document::changed, this, &Inspector::follow);
    showSelection();
}

template<typename Page>
Page *Inspector::makePage()
{
    auto *area = new QScrollArea(this);
    auto *page = new Page(m_document, m_selection, area);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields have it
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(area);
    return page;
}

// Pages never scroll sideways: their words, longer in some languages, have their room.
int Inspector::widestPage() const
{
    int widest = leastWidth;
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto *area = static_cast<const QScrollArea *>(m_stack->widget(i));
        widest = qMax(widest, area->widget()->minimumSizeHint().width() + scrollBarWidth);
    }
    return qMin(widest, mostWidth);
}

QWidget *Inspector::buildHeader()
{
    auto *header = new QWidget(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid / 2);
    layout->setSpacing(metrics::grid);
    m_back = flatButton(u"chevron"_s, tr("Back to what holds it"), header);
    m_back->setObjectName(u"inspectorBack"_s);
    m_icon = new QLabel(header);
    m_title = new QLabel(header);
    m_title->setObjectName(u"inspectorTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_icon);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_back);
    m_back->setIcon(icon(u"up"_s));
    connect(m_back, &QToolButton::clicked, this, [this] {
        m_selection.set(holderOf(m_document.model(), m_selection.single()));
    });
    return header;
}

void Inspector::showProblems(const QList<core::Problem> &problems)
{
    m_problems->setProblems(problems);
    for (InspectorPage *page : {static_cast<InspectorPage *>(m_classPage), m_mixinPage, m_enumPage})
        page->setProblems(problems);
    orderTabsSoon();
}

void Inspector::setDiagram(core::DiagramId id)
{
    m_classPage->setDiagram(id);
    m_several->setDiagram(id);
}

void Inspector::orderTabsSoon()
{
    m_tabTimer.start();
}

InspectorPage *Inspector::pageFor(const core::ElementId &element) const
{
    return std::visit(core::Overloaded{
                          [&](std::monostate) { return m_projectPage; },
                          [&](core::ClassId) -> InspectorPage * { return m_classPage; },
                          [&](core::MixinId) { return m_mixinPage; },
                          [&](core::AssociationId) { return m_associationPage; },
                          [&](core::EnumId) { return m_enumPage; },
                          [&](core::ColumnId) { return m_columnPage; },
                          [&](core::ConstraintId) { return m_constraintPage; },
                          [&](core::IndexId) { return m_indexPage; },
                          [&](core::EnumValueId) { return m_enumPage; },
                          [&](core::NoteId) { return m_boardPage; },
                          [&](core::AreaId) { return m_boardPage; },
                      },
                      element);
}

void Inspector::showSelection()
{
    if (m_selection.elements().size() > 1) {
        m_page = nullptr;
        m_several->refresh();
        m_problems->refresh();
        m_stack->setCurrentWidget(m_several->parentWidget()->parentWidget());
        showHeader();
        orderTabsSoon();
        return;
    }
    core::ElementId element = m_selection.single();
    if (std::holds_alternative<core::EnumValueId>(element))
        element = holderOf(m_document.model(), element);
    m_page = pageFor(element);
    m_page->setElement(element);
    m_stack->setCurrentWidget(m_page->parentWidget()->parentWidget());
    m_problems->refresh();
    showHeader();
    orderTabsSoon();
}

void Inspector::showHeader()
{
    const core::ElementId element = m_page ? m_page->element() : core::ElementId();
    const bool isPart = m_page && holderOf(m_document.model(), element) != element;
    m_back->setVisible(isPart);
    m_icon->setPixmap(
        iconOf(element, m_document.model()).pixmap(QSize(16, 16), devicePixelRatioF()));
    const QString name = m_page == m_projectPage ? m_document.title()
                                                 : elementName(m_document.model(), element);
    if (!m_page)
        m_title->setText(tr("Selection"));
    else if (isPart || name.isEmpty() || m_page == m_boardPage) // its name says what it is
        m_title->setText(name.isEmpty() || m_page == m_boardPage ? kindText(element) : name);
    else
        m_title->setText(u"%1 %2"_s.arg(kindText(element), name));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setToolTip(m_title->text());
}

// Its icon is a picture, in the colours of the moment.
void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_title)
        showHeader();
}

void Inspector::follow(const Delta &delta)
{
    if (!m_page) {
        m_several->refresh();
        return;
    }
    // The selection drops what is gone; it may not have been told of this change yet.
    const bool isThere = m_page == m_projectPage
                         || !elementName(m_document.model(), m_page->element()).isEmpty();
    if (delta.all || !isThere) {
        showSelection();
        return;
    }
    m_page->refresh();
    showHeader();
    orderTabsSoon();
}

} // namespace ui
