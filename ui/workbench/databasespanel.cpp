// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/databasespanel.h"

#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/workbench/databasestates.h"

#include "core/database/databaseurl.h"
#include "core/text/sentences.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Section { Name, Place, Revision, State };

QString freeName(const core::Project &project, const QString &wish)
{
    const auto isTaken = [&](const QString &name) {
        return std::any_of(project.databases.cbegin(),
                           project.databases.cend(),
                           [&](const core::DatabaseEntry &entry) { return entry.name == name; });
    };
    QString name = wish;
    for (int i = 2; isTaken(name); ++i)
        name = wish + QString::number(i);
    return name;
}

// A line for each difference, in the words of the change that would undo it.
void listDrift(QTreeWidgetItem &database, const QList<core::Operation> &drift)
{
    for (const core::Operation &operation : drift) {
        auto *line = new QTreeWidgetItem(&database);
        line->setText(Name, DatabasesPanel::tr("To undo it: %1").arg(core::sentence(operation)));
        line->setToolTip(Name, line->text(Name));
        line->setFirstColumnSpanned(true);
    }
    database.setExpanded(true);
}

} // namespace

const core::DatabaseEntry *entryOfFile(const core::Project &project,
                                       const QString &file,
                                       const QString &folder)
{
    const QString wanted = QFileInfo(file).absoluteFilePath();
    for (const core::DatabaseEntry &entry : project.databases) {
        const auto url = core::parseDatabaseUrl(entry.url, folder);
        if (url && QFileInfo(url->path).absoluteFilePath() == wanted)
            return &entry;
    }
    return nullptr;
}

core::Project withSqliteFile(const core::Project &project,
                             const QString &file,
                             const QString &folder)
{
    if (entryOfFile(project, file, folder))
        return project;
    core::Project changed = project;
    const QString absolute = QFileInfo(file).absoluteFilePath();
    QString path = absolute;
    if (!folder.isEmpty()) {
        const QString relative = QDir(folder).relativeFilePath(absolute);
        if (!relative.startsWith(u"../"_s))
            path = relative;
    }
    changed.databases.append({.name = freeName(project, QFileInfo(file).completeBaseName()),
                              .url = u"sqlite:///"_s + path});
    return changed;
}

DatabasesPanel::DatabasesPanel(Document &document,
                               DatabaseStates &states,
                               Settings &settings,
                               Actions &actions,
                               QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_states(states)
    , m_settings(settings)
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(tr("No databases yet.\nAdd an SQLite file, or upgrade one: it is "
                            "remembered here."),
                         this))
{
    m_list->setObjectName(u"databaseList"_s);
    m_list->setAccessibleName(tr("Databases"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Name"), tr("Place"), tr("Revision"), tr("State")});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setColumnWidth(Name, 140);
    m_list->setColumnWidth(Place, 280);
    m_list->setColumnWidth(Revision, 140);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar(actions));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    connect(actions.addDatabase, &QAction::triggered, this, &DatabasesPanel::chooseDatabase);
    connect(&states, &DatabaseStates::updated, this, &DatabasesPanel::showStates);
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
    const auto add = [&](const QIcon &icon, const QString &text, const QString &tip) {
        auto *button = new QToolButton(bar);
        button->setIcon(icon);
        button->setText(text);
        button->setToolTip(tip);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        layout->addWidget(button);
        return button;
    };
    auto *addButton = add(icon(u"add"_s),
                          tr("Add SQLite file…"),
                          tr("Add a database to the project"));
    m_remove = add(icon(u"remove"_s),
                   tr("Forget"),
                   tr("Take the database from the project; the file stays"));
    auto *refresh = add(icon(u"refresh"_s), tr("Refresh"), tr("Ask the databases again"));
    auto *drift = add(icon(u"drift"_s),
                      tr("Check for drift"),
                      tr("Compare each database with what its revision stands for"));
    drift->setObjectName(u"checkDrift"_s);
    layout->addStretch();
    auto *upgrade = new QPushButton(actions.upgrade->icon(), u' ' + tr("Upgrade…"), bar);
    upgrade->setToolTip(actions.upgrade->toolTip());
    layout->addWidget(upgrade);
    connect(addButton, &QToolButton::clicked, this, &DatabasesPanel::chooseDatabase);
    connect(m_remove, &QToolButton::clicked, this, &DatabasesPanel::removeCurrent);
    connect(refresh, &QToolButton::clicked, this, [this] { m_states.refresh(); });
    connect(drift, &QToolButton::clicked, this, [this] { m_states.refresh(StandingDepth::Drift); });
    connect(upgrade, &QPushButton::clicked, actions.upgrade, &QAction::trigger);
    return bar;
}

QString DatabasesPanel::currentDatabase() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item && item->parent())
        item = item->parent(); // a difference stands below its database
    return item ? item->text(Name) : QString();
}

void DatabasesPanel::chooseDatabase()
{
    const FileQuestion question{.title = tr("Add database"),
                                .filter = sqliteFilter(),
                                .folder = m_settings.lastFolder()};
    chooseFile(window(), question, this, [this](const QString &file) { addDatabase(file); });
}

void DatabasesPanel::addDatabase(const QString &file)
{
    m_document.edit(tr("Add database"),
                    core::Result<core::Project>(
                        withSqliteFile(m_document.project(), file, m_states.folder())));
}

void DatabasesPanel::removeCurrent()
{
    core::Project changed = m_document.project();
    changed.databases.removeIf([name = currentDatabase()](const core::DatabaseEntry &entry) {
        return entry.name == name;
    });
    m_document.edit(tr("Forget database"), core::Result<core::Project>(changed));
}

void DatabasesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showStates();
}

void DatabasesPanel::showStates()
{
    const QString current = currentDatabase();
    m_list->clear();
    const Colours &c = coloursOf(palette());
    for (const DatabaseStanding &standing : m_states.standings()) {
        const auto url = core::parseDatabaseUrl(standing.entry.url, m_states.folder());
        auto *item = new QTreeWidgetItem(m_list,
                                         {standing.entry.name,
                                          url ? url->path : standing.entry.url,
                                          standing.heads.join(u", "_s),
                                          standingText(standing)});
        item->setIcon(Name, icon(u"database"_s));
        item->setToolTip(Place, item->text(Place));
        item->setToolTip(State, item->text(State));
        const bool isBehind = standing.pending.value_or(0) > 0
                              || (standing.drift && !standing.drift->isEmpty());
        item->setForeground(State, standing.error ? c.error : isBehind ? c.warning : c.success);
        if (standing.drift)
            listDrift(*item, *standing.drift);
        if (standing.entry.name == current)
            m_list->setCurrentItem(item);
    }
    const bool isEmpty = m_states.standings().isEmpty();
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_remove->setEnabled(!isEmpty);
}

} // namespace ui
