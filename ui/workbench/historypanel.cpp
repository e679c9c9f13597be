// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/historypanel.h"

#include "ui/dialogs/sourcedialog.h"
#include "ui/theme.h"
#include "ui/workbench/databasestates.h"
#include "ui/workbench/historygraph.h"
#include "ui/workbench/mirrorstrip.h"
#include "ui/workbench/operationlist.h"
#include "ui/workbench/pythonview.h"
#include "ui/workbench/sqlview.h"

#include "core/interop/alembic/writer.h"
#include "core/text/sentences.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowHeight = 44;
constexpr int laneWidth = 18;
constexpr double dot = 4.5;
constexpr qint64 longestScript = 1 << 20; // bytes to show

// What only Alembic can run is also a square.
enum Role { IdRole = Qt::UserRole, GraphRole, LanesRole, BadgesRole, OpaqueRole, DateRole };

// The script of a revision: as it is, or as it would be written.
QString scriptText(const core::History &history, const QString &id, const QString &folder)
{
    const core::Revision *revision = core::findRevision(history, id);
    if (!revision)
        return {};
    if (revision->script) {
        QFile file(QDir(folder).absoluteFilePath(revision->script->path));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.read(longestScript));
        return u"# "_s + HistoryPanel::tr("%1 is no longer there.").arg(revision->script->path);
    }
    const auto script = core::alembicScript(history, *revision);
    return script ? *script : u"# "_s + core::sentence(script.error());
}

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
        paintGraph(painter,
                   option,
                   index.data(GraphRole).value<GraphRow>(),
                   index.data(OpaqueRole).toBool());
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
                           const GraphRow &row,
                           bool isOpaque)
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
        const QColor colour = isOpaque ? c.warning : c.accent;
        const QRectF mark(x(row.lane) - dot, middle - dot, 2 * dot, 2 * dot);
        painter->setPen(QPen(colour, 2));
        painter->setBrush(row.hasChild ? c.base : colour);
        if (isOpaque)
            painter->drawRect(mark);
        else
            painter->drawEllipse(mark);
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
        QStringList badges = index.data(BadgesRole).toStringList();
        if (index.data(OpaqueRole).toBool())
            badges.prepend(HistoryPanel::tr("Alembic only"));
        for (const QString &badge : std::as_const(badges)) {
            const bool isOpaque = &badge == &badges.first() && index.data(OpaqueRole).toBool();
            const int width = smallMetrics.horizontalAdvance(badge) + 14;
            const QRectF box(right - width, place.top(), width, 17);
            painter->setPen(Qt::NoPen);
            painter->setBrush(isOpaque ? c.warningSoft : c.successSoft);
            painter->drawRoundedRect(box, 8, 8);
            painter->setPen(isOpaque ? c.warning : c.success);
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

HistoryPanel::HistoryPanel(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_document(context.document)
    , m_states(context.states)
    , m_analysis(context.analysis)
    , m_actions(context.actions)
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
    layout->addWidget(new MirrorStrip(m_document, m_actions, this));
    layout->addWidget(splitter, 1);
    layout->addWidget(m_empty, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryPanel::showRevision);
    connect(&m_analysis, &Analysis::dialectChanged, this, &HistoryPanel::showRevision);
    connect(&m_states, &DatabaseStates::updated, this, &HistoryPanel::showHistory);
    connect(&m_document, &Document::changed, this, [this](const Delta &delta) {
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
    m_script = new PythonView(tabs);
    m_script->setObjectName(u"revisionScript"_s);
    tabs->addTab(m_script, tr("Alembic script"));
    tabs->setMinimumHeight(tabs->tabBar()->sizeHint().height()); // gives way before the notice does
    m_title = new QLabel(details);
    m_title->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, 0);
    m_title->setProperty("muted", true);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(buildNotice());
    layout->addWidget(tabs, 1);
    return details;
}

QWidget *HistoryPanel::buildNotice()
{
    m_notice = new QFrame(this);
    m_notice->setObjectName(u"opaqueNotice"_s);
    m_notice->setProperty("notice", true);
    m_noticeText = new QLabel(m_notice);
    m_noticeText->setObjectName(u"opaqueText"_s);
    m_noticeText->setWordWrap(true);
    m_noticeText->setTextFormat(Qt::PlainText);
    m_noticeText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open = new QPushButton(tr("Show the script"), m_notice);
    m_open->setObjectName(u"opaqueOpen"_s);
    m_adopt = new QPushButton(tr("Adopt its effect…"), m_notice);
    m_adopt->setObjectName(u"opaqueAdopt"_s);
    m_adopt->setToolTip(m_actions.adoptEffects->toolTip());
    auto *layout = new QHBoxLayout(m_notice);
    layout->setContentsMargins(metrics::padding,
                               metrics::grid / 2,
                               metrics::padding,
                               metrics::grid / 2);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_noticeText, 1);
    layout->addWidget(m_open);
    layout->addWidget(m_adopt);
    m_notice->hide();
    connect(m_open, &QPushButton::clicked, this, &HistoryPanel::openScript);
    connect(m_adopt, &QPushButton::clicked, m_actions.adoptEffects, &QAction::trigger);
    return m_notice;
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
        for (const DatabaseStanding *standing : m_states.at(revision->id))
            badges.append(standing->entry.name);
        item->setData(IdRole, revision->id);
        item->setData(GraphRole, QVariant::fromValue(row));
        item->setData(LanesRole, laneCount(rows));
        item->setData(BadgesRole, badges);
        item->setData(OpaqueRole, core::isOpaque(*revision));
        const QDateTime created = revision->created.toLocalTime();
        item->setData(DateRole,
                      u"%1 %2"_s.arg(QLocale().toString(created.date(), QLocale::ShortFormat),
                                     created.time().toString(u"HH:mm"_s)));
        QStringList tips{revision->id, item->text()};
        if (core::isOpaque(*revision))
            tips.append(core::sentence(*revision->script));
        item->setToolTip(tips.join(u'\n'));
        // Colour and shape say nothing to who cannot see them.
        item->setData(Qt::AccessibleTextRole, tips.mid(1).join(u", "_s));
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
    showScript(revision);
    if (!revision)
        return;
    const core::DialectKind dialect = m_analysis.dialect();
    m_sql->setDialect(dialect);
    const auto work = [project = m_document.project(), id = revision->id, dialect](core::Monitor &) {
        return revisionSql(project, id, core::Direction::Upgrade, dialect);
    };
    m_task.start(work, [this](const QString &sql) { m_sql->setSql(sql); });
}

void HistoryPanel::showScript(const core::Revision *revision)
{
    const bool isOpaque = revision && core::isOpaque(*revision);
    m_notice->setVisible(isOpaque);
    m_title->setVisible(!isOpaque); // where there is little room, what to do counts more
    if (isOpaque) {
        const bool isKnown = revision->script->reading != core::ScriptReading::EffectUnknown;
        m_noticeText->setText(core::sentence(*revision->script));
        m_adopt->setVisible(!isKnown);
    }
    const auto work = [history = m_document.project().history,
                       id = revision ? revision->id : QString(),
                       folder = m_document.folder()](core::Monitor &) {
        return scriptText(history, id, folder);
    };
    m_scriptTask.start(work, [this](const QString &text) { m_script->setCode(text); });
}

void HistoryPanel::openScript()
{
    const QListWidgetItem *item = m_list->currentItem();
    const core::Revision *revision = item ? core::findRevision(m_document.project().history,
                                                               item->data(IdRole).toString())
                                          : nullptr;
    if (!revision || !revision->script)
        return;
    showSource(sourceOf(*revision->script, m_document.folder()), window());
}

} // namespace ui
