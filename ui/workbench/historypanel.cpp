// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/historypanel.h"

#include "core/text/sentences.h"
#include "ui/analysis.h"
#include "ui/theme.h"
#include "ui/workbench/databasestates.h"
#include "ui/workbench/historygraph.h"
#include "ui/workbench/operationlist.h"
#include "ui/workbench/sqlview.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowHeight = 44;
constexpr int laneWidth = 18;
constexpr double dot = 4.5;

enum Role { IdRole = Qt::UserRole, GraphRole, LanesRole, BadgesRole, DateRole };

class RevisionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {160, rowHeight};
    }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours &c = coloursOf(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, c.accentSoft);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, c.rowHover);
        paintGraph(painter, option, index.data(GraphRole).value<GraphRow>());
        const int left = option.rect.left() + 12 + index.data(LanesRole).toInt() * laneWidth + 8;
        QRect texts = option.rect;
        texts.setLeft(left);
        texts.adjust(0, 5, -metrics::padding, -5);
        paintTexts(painter, option, index, texts);
        painter->restore();
    }

private:
    static void paintGraph(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const GraphRow &row)
    {
        const Colours &c = coloursOf(option.palette);
        const QRectF place = option.rect;
        const double middle = place.center().y();
        const auto x = [&](int lane) {
            return place.left() + 12 + lane * laneWidth + laneWidth / 2.0;
        };
        painter->setPen(QPen(c.edge, 1.6));
        painter->setBrush(Qt::NoBrush);
        const auto curve = [&](QPointF from, QPointF to) {
            QPainterPath path(from);
            const double half = (from.y() + to.y()) / 2;
            path.cubicTo({from.x(), half}, {to.x(), half}, to);
            painter->drawPath(path);
        };
        for (const GraphLine &line : row.passing)
            curve({x(line.fromLane), place.top()},
                  {x(line.toLane), line.fromLane == line.toLane ? place.bottom() + 1 : middle});
        if (row.hasChild)
            painter->drawLine(QPointF(x(row.lane), place.top()), QPointF(x(row.lane), middle));
        for (int lane : row.parentLanes)
            curve({x(row.lane), middle}, {x(lane), place.bottom() + 1});
        painter->setPen(QPen(c.accent, 2));
        painter->setBrush(row.hasChild ? c.base : c.accent);
        painter->drawEllipse(QPointF(x(row.lane), middle), dot, dot);
    }

    static void paintTexts(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index,
                           const QRect &place)
    {
        const Colours &c = coloursOf(option.palette);
        QFont small = option.font;
        small.setPixelSize(11);
        const QFontMetrics smallMetrics(small);
        int right = place.right();
        painter->setFont(small);
        for (const QString &badge : index.data(BadgesRole).toStringList()) {
            const int width = smallMetrics.horizontalAdvance(badge) + 14;
            const QRectF box(right - width, place.top(), width, 17);
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.successSoft);
            painter->drawRoundedRect(box, 8, 8);
            painter->setPen(c.success);
            painter->drawText(box, Qt::AlignCenter, badge);
            right -= width + 6;
        }
        painter->setFont(option.font);
        painter->setPen(c.text);
        painter->drawText(place,
                          Qt::AlignTop | Qt::AlignLeft,
                          QFontMetrics(option.font)
                              .elidedText(index.data().toString(),
                                          Qt::ElideRight,
                                          right - place.left() - 8));
        painter->setPen(c.mutedText);
        painter->setFont(small);
        painter->drawText(place,
                          Qt::AlignBottom | Qt::AlignLeft,
                          u"%1 · %2"_s.arg(index.data(IdRole).toString(),
                                           index.data(DateRole).toString()));
    }
};

} // namespace

HistoryPanel::HistoryPanel(Document &document,
                           DatabaseStates &states,
                           Analysis &analysis,
                           QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_states(states)
    , m_analysis(analysis)
    , m_list(new QListWidget(this))
    , m_empty(new QLabel(tr("No revisions yet.\nDraw something, then create the first revision."),
                         this))
{
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("History"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RevisionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    auto *splitter = new QSplitter(this);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_list);
    splitter->addWidget(buildDetails());
    splitter->setSizes({380, 520});
    m_content = splitter;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_empty, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryPanel::showRevision);
    connect(&analysis, &Analysis::dialectChanged, this, &HistoryPanel::showRevision);
    connect(&states, &DatabaseStates::updated, this, &HistoryPanel::showHistory);
    connect(&document, &Document::changed, this, [this](const Delta &delta) {
        if (delta.all || delta.history)
            showHistory();
    });
    showHistory();
}

QWidget *HistoryPanel::buildDetails()
{
    auto *details = new QWidget(this);
    auto *tabs = new QTabWidget(details);
    tabs->setDocumentMode(true);
    m_operations = new OperationList(tabs);
    m_sql = new SqlView(tabs);
    tabs->addTab(m_operations, tr("Operations"));
    tabs->addTab(m_sql, tr("SQL"));
    m_title = new QLabel(details);
    m_title->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, 0);
    m_title->setProperty("muted", true);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(tabs, 1);
    return details;
}

void HistoryPanel::showHistory()
{
    const core::History &history = m_document.project().history;
    const QString current = m_list->currentItem() ? m_list->currentItem()->data(IdRole).toString()
                                                  : QString();
    const QList<GraphRow> rows = historyGraph(history);
    const QSignalBlocker blocker(m_list);
    const bool hasGrown = rows.size() > m_list->count(); // then the new one is shown
    m_list->clear();
    for (const GraphRow &row : rows) {
        const core::Revision *revision = core::findRevision(history, row.revision);
        if (!revision)
            continue;
        auto *item = new QListWidgetItem(revision->message.isEmpty() ? tr("(no message)")
                                                                     : revision->message,
                                         m_list);
        QStringList badges = revision->labels;
        if (core::isOpaque(*revision))
            badges.append(tr("opaque"));
        for (const DatabaseStanding *standing : m_states.at(revision->id))
            badges.append(standing->entry.name);
        item->setData(IdRole, revision->id);
        item->setData(GraphRole, QVariant::fromValue(row));
        item->setData(LanesRole, laneCount(rows));
        item->setData(BadgesRole, badges);
        const QDateTime created = revision->created.toLocalTime();
        item->setData(DateRole,
                      u"%1 %2"_s.arg(QLocale().toString(created.date(), QLocale::ShortFormat),
                                     created.time().toString(u"HH:mm"_s)));
        item->setToolTip(u"%1\n%2"_s.arg(revision->id, item->text()));
        if (revision->id == current && !hasGrown)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_content->setVisible(!history.revisions.isEmpty());
    m_empty->setVisible(history.revisions.isEmpty());
    showRevision();
}

void HistoryPanel::selectRevision(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(IdRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void HistoryPanel::showRevision()
{
    const QListWidgetItem *item = m_list->currentItem();
    const core::History &history = m_document.project().history;
    const core::Revision *revision = item ? core::findRevision(history,
                                                               item->data(IdRole).toString())
                                          : nullptr;
    m_operations->show(revision ? revision->operations : QList<core::Operation>(), {});
    m_title->setText(revision ? tr("Revision %1").arg(revision->id) : QString());
    m_title->setToolTip({});
    if (revision && core::isOpaque(*revision)) {
        m_title->setText(tr("Revision %1, opaque: %2").arg(revision->id, revision->script->path));
        m_title->setToolTip(core::sentence(*revision->script));
    }
    if (!revision)
        return;
    const core::DialectKind dialect = m_analysis.dialect();
    m_sql->setDialect(dialect);
    const auto work = [project = m_document.project(), id = revision->id, dialect](core::Monitor &) {
        return revisionSql(project, id, core::Direction::Upgrade, dialect);
    };
    m_task.start(work, [this](const QString &sql) { m_sql->setSql(sql); });
}

} // namespace ui
