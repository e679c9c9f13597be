// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/databasespanel.h"

#include "ui/databaseentries.h"
#include "ui/dialogs/databasedialog.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/workbench/databasestates.h"

#include "core/text/sentences.h"

#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Section { Name, Place, Revision, State };

constexpr int leastHeight = 112; // the head and three rows, however much is said of one below
constexpr int ProductionRole = Qt::UserRole + 1;
constexpr int edgeWidth = 3;
constexpr int textMargin = 3;

QString placeOf(const core::Result<core::DatabaseUrl> &url, const QString &text)
{
    if (!url)
        return text;
    return url->dialect == core::DialectKind::Sqlite ? url->path : core::toString(*url);
}

QColor stateColour(const DatabaseStanding &standing, const Colours &c)
{
    if (!standing.isKnown)
        return c.mutedText;
    if (standing.error || standing.interruption)
        return c.error;
    const bool differs = standing.pending.value_or(0) > 0
                         || (standing.drift && !standing.drift->isEmpty());
    return differs ? c.warning : c.success;
}

QString detailText(const DatabaseStanding &standing)
{
    if (standing.error) {
        const QString remedy = core::remedy(*standing.error);
        const QString text = errorText(*standing.error, standing.entry.name);
        return remedy.isEmpty() ? text : text + u'\n' + remedy;
    }
    const core::Interruption &interruption = *standing.interruption;
    QStringList lines{standingText(standing) + u'.'};
    if (!interruption.cause.isEmpty())
        lines.append(DatabasesPanel::tr("It was stopped by: %1").arg(interruption.cause));
    lines.append(interruption.isUnwinding
                     ? DatabasesPanel::tr("It was being taken back; that can go on.")
                     : DatabasesPanel::tr("Resume does the rest of it; unwind takes back what was "
                                          "done. Rows are kept either way."));
    return lines.join(u'\n');
}

// The name of a production database is red, and its row has a red edge, selected or not: the style
// sheet's colour of what is selected would hide it.
class NameDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!index.data(ProductionRole).toBool())
            return;
        const QColor red = coloursOf(option.palette).error;
        painter->fillRect(QRect(option.rect.topLeft(), QSize(edgeWidth, option.rect.height())), red);
        QStyleOptionViewItem shown = option;
        QStyledItemDelegate::initStyleOption(&shown, index);
        const QRect place = option.widget->style()->subElementRect(QStyle::SE_ItemViewItemText,
                                                                   &shown,
                                                                   option.widget);
        QFont bold = shown.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(red);
        painter->drawText(place.adjusted(textMargin, 0, 0, 0),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(bold).elidedText(index.data().toString(),
                                                        Qt::ElideRight,
                                                        place.width() - textMargin));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(ProductionRole).toBool())
            option->text.clear();
    }
};

RunKind resumingKind(const core::Interruption &interruption)
{
    return interruption.step.direction == core::Direction::Upgrade ? RunKind::Upgrade
                                                                   : RunKind::Downgrade;
}

} // namespace

DatabasesPanel::DatabasesPanel(const DatabaseContext &context,
                               DatabaseStates &states,
                               Actions &actions,
                               QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_states(states)
    , m_actions(actions)
    , m_list(new QTreeWidget(this))
    , m_empty(
          new QLabel(tr("No databases yet.\nAdd an SQLite file or a server's database; one that is "
                        "upgraded is remembered here."),
                     this))
{
    m_list->setObjectName(u"databaseList"_s);
    m_list->setAccessibleName(tr("Databases"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Name"), tr("Place"), tr("Revision"), tr("State")});
    m_list->setItemDelegateForColumn(Name, new NameDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(leastHeight);
    m_list->setColumnWidth(Name, 160);
    m_list->setColumnWidth(Place, 300);
    m_list->setColumnWidth(Revision, 120);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *empty = static_cast<QLabel *>(m_empty);
    empty->setAlignment(Qt::AlignCenter);
    empty->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar(actions));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(buildDetail());
    connect(actions.addDatabase, &QAction::triggered, this, &DatabasesPanel::addDatabase);
    connect(&states, &DatabaseStates::updated, this, &DatabasesPanel::showStates);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DatabasesPanel::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &DatabasesPanel::editCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, &DatabasesPanel::showMenu);
    showStates();
}

QWidget *DatabasesPanel::buildBar(Actions &actions)
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(metrics::padding,
                               metrics::grid / 2,
                               metrics::padding,
                               metrics::grid / 2);
    const auto add = [&](const QString &iconName, const QString &text, const QString &tip) {
        auto *button = new QToolButton(bar);
        button->setIcon(icon(iconName));
        button->setText(text);
        button->setToolTip(tip);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        layout->addWidget(button);
        return button;
    };
    auto *create = add(u"add"_s, tr("New database…"), tr("Add a database to the project"));
    create->setObjectName(u"newDatabase"_s);
    m_edit = add(u"edit"_s, tr("Edit…"), tr("Change its name, place or account (Enter)"));
    m_edit->setObjectName(u"editDatabase"_s);
    m_forget = add(u"remove"_s,
                   tr("Forget"),
                   tr("Take it from the project; the database itself stays as it is"));
    m_forget->setObjectName(u"forgetDatabase"_s);
    auto *refresh = add(u"refresh"_s, tr("Refresh"), tr("Ask the databases again"));
    auto *drift = add(u"drift"_s,
                      tr("Check for drift"),
                      tr("Compare each database with what its revision stands for"));
    drift->setObjectName(u"checkDrift"_s);
    layout->addStretch();
    auto *upgrade = new QPushButton(actions.upgrade->icon(), u' ' + tr("Upgrade…"), bar);
    upgrade->setToolTip(actions.upgrade->toolTip());
    layout->addWidget(upgrade);
    connect(create, &QToolButton::clicked, this, &DatabasesPanel::addDatabase);
    connect(m_edit, &QToolButton::clicked, this, &DatabasesPanel::editCurrent);
    connect(m_forget, &QToolButton::clicked, this, &DatabasesPanel::forgetCurrent);
    connect(refresh, &QToolButton::clicked, this, [this] { m_states.refresh(); });
    connect(drift, &QToolButton::clicked, this, [this] { m_states.refresh(StandingDepth::Drift); });
    connect(upgrade, &QPushButton::clicked, actions.upgrade, &QAction::trigger);
    return bar;
}

QWidget *DatabasesPanel::buildDetail()
{
    m_detail = new QFrame(this);
    m_detail->setObjectName(u"databaseDetail"_s);
    m_detail->setProperty("notice", true);
    m_detailIcon = new QLabel(m_detail);
    m_detailText = new QLabel(m_detail);
    m_detailText->setObjectName(u"databaseDetailText"_s);
    m_detailText->setWordWrap(true);
    m_detailText->setTextFormat(Qt::PlainText);
    m_detailText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(m_detail);
    layout->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_detailIcon, 0, Qt::AlignTop);
    layout->addWidget(m_detailText, 1);
    const auto add = [&](const QString &name, const QString &text) {
        auto *button = new QPushButton(text, m_detail);
        button->setObjectName(name);
        layout->addWidget(button, 0, Qt::AlignVCenter);
        return button;
    };
    m_password = add(u"enterPassword"_s, tr("Enter password…"));
    m_retry = add(u"retryDatabase"_s, tr("Try again"));
    m_unwind = add(u"unwindRun"_s, tr("Unwind…"));
    m_resume = add(u"resumeRun"_s, tr("Resume…"));
    connect(m_password, &QPushButton::clicked, this, &DatabasesPanel::askForPassword);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_states.refresh(currentDatabase()); });
    connect(m_unwind, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(RunKind::Unwind); });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const auto *standing = m_states.standing(currentDatabase());
            standing && standing->interruption)
            Q_EMIT runRequested(resumingKind(*standing->interruption));
    });
    m_detail->hide();
    return m_detail;
}

QString DatabasesPanel::currentDatabase() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item && item->parent())
        item = item->parent(); // a difference stands below its database
    return item ? item->text(Name) : QString();
}

void DatabasesPanel::setCurrentDatabase(const QString &name)
{
    const auto found = m_list->findItems(name, Qt::MatchExactly, Name);
    if (!found.isEmpty())
        m_list->setCurrentItem(found.first());
}

DatabaseDialog *DatabasesPanel::open(DatabaseDialog *dialog)
{
    connect(dialog, &DatabaseDialog::saved, this, [this](const QString &name) {
        m_current = name; // renamed or new: stays chosen
        setCurrentDatabase(name);
    });
    dialog->open();
    return dialog;
}

DatabaseDialog *DatabasesPanel::addDatabase()
{
    return open(new DatabaseDialog(DatabaseDialog::Purpose::Add, m_context, {}, window()));
}

DatabaseDialog *DatabasesPanel::editCurrent()
{
    const QString name = currentDatabase();
    if (name.isEmpty())
        return nullptr;
    return open(new DatabaseDialog(DatabaseDialog::Purpose::Edit, m_context, name, window()));
}

void DatabasesPanel::forgetCurrent()
{
    m_context.document.edit(tr("Forget database"),
                            core::Result<core::Project>(
                                withoutEntry(m_context.document.project(), currentDatabase())));
}

void DatabasesPanel::askForPassword()
{
    const DatabaseStanding *standing = m_states.standing(currentDatabase());
    if (!standing || !standing->error)
        return;
    // What was remembered is told to all who were refused, the states among them.
    if (const auto url = core::parseDatabaseUrl(standing->entry.url, m_states.folder()))
        m_context.passwords.ask(*url, *standing->error, window(), this, [] {});
}

void DatabasesPanel::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString name = currentDatabase();
    if (!name.isEmpty()) {
        menu->addAction(icon(u"edit"_s), tr("Edit…"), this, &DatabasesPanel::editCurrent);
        menu->addAction(icon(u"refresh"_s), tr("Refresh"), this, [this, name] {
            m_states.refresh(name);
        });
        menu->addAction(icon(u"drift"_s), tr("Check for drift"), this, [this, name] {
            m_states.refresh(name, StandingDepth::Drift);
        });
        menu->addAction(icon(u"copy"_s), tr("Copy its URL"), this, [this] {
            QGuiApplication::clipboard()->setText(m_list->currentItem()->text(Place));
        });
        menu->addSeparator();
        menu->addActions({m_actions.upgrade, m_actions.downgrade, m_actions.stamp});
        menu->addSeparator();
        menu->addAction(icon(u"remove"_s), tr("Forget"), this, &DatabasesPanel::forgetCurrent);
        menu->addSeparator();
    }
    menu->addAction(m_actions.addDatabase);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void DatabasesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showStates();
}

// A line for each difference, in the words of the change that would undo it.
void DatabasesPanel::listDrift(QTreeWidgetItem &item, const DatabaseStanding &standing)
{
    if (!standing.drift)
        return;
    for (const core::Operation &operation : *standing.drift) {
        auto *line = new QTreeWidgetItem(&item);
        line->setText(Name, tr("To undo it: %1").arg(core::sentence(operation)));
        line->setToolTip(Name, line->text(Name));
        line->setFirstColumnSpanned(true);
    }
    item.setExpanded(true);
}

void DatabasesPanel::showItem(QTreeWidgetItem &item, const DatabaseStanding &standing)
{
    const Colours &c = coloursOf(palette());
    const auto url = core::parseDatabaseUrl(standing.entry.url, m_states.folder());
    const core::DialectKind kind = url ? url->dialect : core::DialectKind::Sqlite;
    item.setText(Name, standing.entry.name);
    item.setText(Place, placeOf(url, standing.entry.url));
    item.setText(Revision, standing.heads.join(u", "_s));
    item.setText(State, standingText(standing));
    item.setIcon(Name, databaseIcon(kind));
    item.setData(Name, ProductionRole, standing.entry.isProduction);
    item.setToolTip(Name,
                    standing.entry.isProduction ? tr("%1, production").arg(standing.entry.name)
                                                : standing.entry.name);
    item.setToolTip(Place, item.text(Place));
    item.setToolTip(State, standing.error ? detailText(standing) : item.text(State));
    item.setForeground(State, stateColour(standing, c));
    listDrift(item, standing);
}

void DatabasesPanel::showStates()
{
    const QString current = m_current;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const DatabaseStanding &standing : m_states.standings()) {
            auto *item = new QTreeWidgetItem(m_list);
            showItem(*item, standing);
            if (standing.entry.name == current)
                m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
            m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    const bool isEmpty = m_states.standings().isEmpty();
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_edit->setEnabled(!isEmpty);
    m_forget->setEnabled(!isEmpty);
    showCurrent();
}

void DatabasesPanel::showCurrent()
{
    const QString name = currentDatabase();
    const DatabaseStanding *standing = m_states.standing(name);
    const bool hasDetail = standing && (standing->error || standing->interruption);
    m_detail->setVisible(hasDetail);
    if (hasDetail) {
        const Colours &c = coloursOf(palette());
        const bool isError = standing->error.has_value();
        m_detailIcon->setPixmap(
            icon(isError ? u"error"_s : u"warning"_s, isError ? c.error : c.warning)
                .pixmap(QSize(16, 16), devicePixelRatioF()));
        m_detailText->setText(detailText(*standing));
        m_password->setVisible(isError && isAboutPassword(*standing->error));
        m_retry->setVisible(isError);
        m_retry->setEnabled(!standing->isReading);
        m_resume->setVisible(!isError && !standing->interruption->isUnwinding);
        m_unwind->setVisible(!isError);
    }
    makeRoom();
    if (m_current == name && !name.isEmpty())
        return;
    m_current = name;
    Q_EMIT currentChanged(name);
}

// Wrapped text is higher than the least size of its label says, and would push the list away.
void DatabasesPanel::makeRoom()
{
    setMinimumHeight(std::max(0, layout()->minimumHeightForWidth(width())));
}

void DatabasesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

} // namespace ui
