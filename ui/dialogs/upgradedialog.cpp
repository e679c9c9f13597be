// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/upgradedialog.h"

#include "ui/databaseentries.h"
#include "ui/dialogs/databasedialog.h"
#include "ui/dialogs/hazardlist.h"
#include "ui/dialogs/reportview.h"
#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/workbench/operationlist.h"
#include "ui/workbench/sqlview.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString titleOf(RunKind kind)
{
    switch (kind) {
    case RunKind::Upgrade:
        return UpgradeDialog::tr("Upgrade database");
    case RunKind::Downgrade:
        return UpgradeDialog::tr("Downgrade database");
    case RunKind::Stamp:
        return UpgradeDialog::tr("Stamp database");
    case RunKind::Unwind:
        return UpgradeDialog::tr("Unwind an interrupted run");
    }
    Q_UNREACHABLE();
    return {};
}

QString revisionText(const core::Revision &revision)
{
    return revision.message.isEmpty() ? revision.id
                                      : u"%1 · %2"_s.arg(revision.id, revision.message);
}

} // namespace

UpgradeDialog::UpgradeDialog(RunKind kind,
                             const DatabaseContext &context,
                             const QString &database,
                             QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_document(context.document)
    , m_settings(context.settings)
    , m_passwords(context.passwords)
    , m_stack(new QStackedWidget(this))
{
    setWindowTitle(titleOf(kind));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 620);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    layout->addWidget(buildTop(database));
    layout->addWidget(buildNotice());
    m_stack->addWidget(buildPlan());
    m_nothing = new QLabel(this);
    m_nothing->setObjectName(u"upgradeMessage"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(buildRunning());
    m_report = new ReportView(this);
    m_stack->addWidget(m_report);
    layout->addWidget(m_stack, 1);
    m_hazards = new HazardList(HazardList::Kind::ToAllow, this);
    m_hazards->hide();
    layout->addWidget(m_hazards);
    layout->addWidget(buildProduction());
    layout->addLayout(buildButtons());
    connect(&m_task, &Task::progressed, this, &UpgradeDialog::showProgress);
    connect(m_hazards, &HazardList::allowedChanged, this, &UpgradeDialog::enableButtons);
    takeDatabase(m_database->currentIndex());
}

QWidget *UpgradeDialog::buildTop(const QString &database)
{
    auto *top = new QWidget(this);
    m_database = new QComboBox(top);
    m_database->setObjectName(u"upgradeDatabase"_s);
    m_database->setPlaceholderText(tr("Choose or create a database"));
    for (const core::DatabaseEntry &entry : m_document.project().databases)
        addChoice(entry.name, entry.url);
    const int wanted = m_database->findText(database);
    m_database->setCurrentIndex(wanted >= 0 ? wanted : m_database->count() > 0 ? 0 : -1);
    auto *open = new QPushButton(tr("Choose file…"), top);
    auto *create = new QPushButton(tr("New file…"), top);
    create->setVisible(m_kind == RunKind::Upgrade);
    auto *server = new QPushButton(tr("Server…"), top);
    server->setObjectName(u"upgradeServer"_s);
    for (QPushButton *button : {open, create, server})
        button->setAutoDefault(false);
    m_place = new QLabel(top);
    m_place->setProperty("muted", true);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_target = new QComboBox(top);
    m_target->setObjectName(u"upgradeTarget"_s);
    fillTargets();
    m_summary = new QLabel(top);
    m_summary->setObjectName(u"upgradeSummary"_s);
    m_summary->setWordWrap(true);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(metrics::grid);
    choice->addWidget(m_database, 1);
    choice->addWidget(open);
    choice->addWidget(create);
    choice->addWidget(server);
    auto *form = new QFormLayout(top);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(metrics::padding);
    form->setVerticalSpacing(metrics::grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Database"), choice);
    form->addRow(QString(), m_place);
    form->addRow(tr("To revision"), m_target);
    form->setRowVisible(m_target, m_kind != RunKind::Unwind);
    form->addRow(QString(), m_summary);
    connect(m_database, &QComboBox::currentIndexChanged, this, &UpgradeDialog::takeDatabase);
    connect(m_target, &QComboBox::currentIndexChanged, this, &UpgradeDialog::makePreview);
    connect(open, &QPushButton::clicked, this, &UpgradeDialog::chooseFile);
    connect(create, &QPushButton::clicked, this, &UpgradeDialog::createFile);
    connect(server, &QPushButton::clicked, this, &UpgradeDialog::chooseServer);
    return top;
}

void UpgradeDialog::addChoice(const QString &name, const QString &url)
{
    const auto parsed = core::parseDatabaseUrl(url, folder());
    m_database->addItem(databaseIcon(parsed ? parsed->dialect : core::DialectKind::Sqlite),
                        name,
                        url);
}

// An interrupted run: what is known of it, and the other way out.
QWidget *UpgradeDialog::buildNotice()
{
    m_notice = new QFrame(this);
    m_notice->setObjectName(u"upgradeNotice"_s);
    m_notice->setProperty("notice", true);
    m_noticeText = new QLabel(m_notice);
    m_noticeText->setObjectName(u"upgradeNoticeText"_s);
    m_noticeText->setWordWrap(true);
    m_noticeText->setTextFormat(Qt::PlainText);
    m_unwind = new QPushButton(tr("Unwind instead"), m_notice);
    m_unwind->setObjectName(u"upgradeUnwind"_s);
    m_unwind->setAutoDefault(false);
    m_unwind->setToolTip(tr("Take back what was done of the revision, rows kept"));
    auto *layout = new QHBoxLayout(m_notice);
    layout->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    layout->setSpacing(metrics::padding);
    layout->addWidget(m_noticeText, 1);
    layout->addWidget(m_unwind);
    m_notice->hide();
    connect(m_unwind, &QPushButton::clicked, this, [this] { setKind(RunKind::Unwind); });
    return m_notice;
}

// Where real users are: nothing runs before its name was typed.
QWidget *UpgradeDialog::buildProduction()
{
    m_production = new QFrame(this);
    m_production->setObjectName(u"upgradeProduction"_s);
    m_production->setProperty("danger", true);
    m_productionText = new QLabel(m_production);
    m_productionText->setTextFormat(Qt::PlainText);
    m_productionText->setWordWrap(true);
    m_typedName = new QLineEdit(m_production);
    m_typedName->setObjectName(u"productionName"_s);
    m_typedName->setAccessibleName(tr("Name of the production database"));
    m_typedName->setMaximumWidth(240);
    auto *layout = new QHBoxLayout(m_production);
    layout->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    layout->setSpacing(metrics::padding);
    layout->addWidget(m_productionText, 1);
    layout->addWidget(m_typedName, 1);
    m_production->hide();
    connect(m_typedName, &QLineEdit::textChanged, this, &UpgradeDialog::enableButtons);
    return m_production;
}

void UpgradeDialog::setKind(RunKind kind)
{
    m_kind = kind;
    setWindowTitle(titleOf(kind));
    auto *form = qobject_cast<QFormLayout *>(m_target->parentWidget()->layout());
    form->setRowVisible(m_target, kind != RunKind::Unwind);
    makePreview();
}

void UpgradeDialog::fillTargets()
{
    const core::History &history = m_document.project().history;
    if (m_kind == RunKind::Downgrade) {
        m_target->addItem(tr("One revision back"), u"-1"_s);
        m_target->addItem(tr("The beginning: no tables"), u"base"_s);
    } else {
        m_target->addItem(tr("Head: the latest revision"), u"heads"_s);
    }
    QStringList order = core::topologicalOrder(history);
    std::reverse(order.begin(), order.end());
    for (const QString &id : std::as_const(order)) {
        if (const core::Revision *revision = core::findRevision(history, id))
            m_target->addItem(revisionText(*revision), id);
    }
}

QWidget *UpgradeDialog::buildPlan()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_operations = new OperationList(m_tabs);
    m_sql = new SqlView(m_tabs);
    m_tabs->addTab(m_operations, icon(u"pending"_s), tr("What changes"));
    m_tabs->addTab(m_sql, icon(u"sql"_s), tr("SQL"));
    return m_tabs;
}

QWidget *UpgradeDialog::buildRunning()
{
    auto *page = new QWidget(this);
    m_step = new QLabel(page);
    m_step->setObjectName(u"upgradeStep"_s);
    m_bar = new QProgressBar(page);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_statement = new SqlView(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, metrics::grid * 3, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_step);
    layout->addWidget(m_bar);
    layout->addWidget(m_statement, 1);
    return page;
}

QLayout *UpgradeDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    m_cancel = new QPushButton(tr("Close"), this);
    m_cancel->setObjectName(u"upgradeCancel"_s);
    m_cancel->setAutoDefault(false);
    m_run = new QPushButton(this);
    m_run->setObjectName(u"upgradeRun"_s);
    m_run->setProperty("primary", true);
    m_run->setDefault(true);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_run);
    connect(m_cancel, &QPushButton::clicked, this, &UpgradeDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &UpgradeDialog::takeRun);
    return row;
}

QString UpgradeDialog::folder() const
{
    return m_document.file().isEmpty() ? QString() : QFileInfo(m_document.file()).absolutePath();
}

void UpgradeDialog::chooseFile()
{
    const FileQuestion question{.title = tr("Choose a database"),
                                .filter = sqliteFilter(),
                                .folder = m_settings.lastFolder()};
    ui::chooseFile(this, question, this, [this](const QString &file) { setFile(file); });
}

void UpgradeDialog::createFile()
{
    const FileQuestion question{.title = tr("New database"),
                                .filter = sqliteFilter(),
                                .folder = m_settings.lastFolder(),
                                .suggestion = suggestedFile(),
                                .suffix = u"db"_s,
                                .purpose = FilePurpose::Save};
    ui::chooseFile(this, question, this, [this](const QString &file) { setFile(file); });
}

QString UpgradeDialog::suggestedFile() const
{
    QString name = m_document.title().toLower();
    name.replace(u' ', u'_');
    return u"%1/%2.db"_s.arg(folder().isEmpty() ? m_settings.lastFolder() : folder(), name);
}

void UpgradeDialog::chooseServer()
{
    auto *dialog = new DatabaseDialog(DatabaseDialog::Purpose::Add,
                                      {m_document, m_settings, m_passwords},
                                      {},
                                      this);
    dialog->setKind(core::DialectKind::PostgreSql);
    connect(dialog, &DatabaseDialog::saved, this, [this](const QString &name) {
        if (const auto *entry = entryNamed(m_document.project(), name)) {
            addChoice(entry->name, entry->url);
            m_database->setCurrentIndex(m_database->count() - 1);
        }
    });
    dialog->open();
}

void UpgradeDialog::setFile(const QString &file)
{
    core::DatabaseUrl url;
    url.path = QFileInfo(file).absoluteFilePath();
    if (const auto *entry = entryOf(m_document.project(), url, folder())) {
        const int index = m_database->findText(entry->name);
        if (index >= 0) {
            m_database->setCurrentIndex(index);
            return;
        }
    }
    addChoice(core::displayName(url), core::toString(url));
    m_database->setCurrentIndex(m_database->count() - 1);
}

void UpgradeDialog::takeDatabase(int index)
{
    m_url.reset();
    if (index >= 0) {
        const auto url = core::parseDatabaseUrl(m_database->itemData(index).toString(), folder());
        if (url)
            m_url = *url;
    }
    const bool isFile = m_url && m_url->dialect == core::DialectKind::Sqlite;
    m_place->setText(!m_url ? QString() : isFile ? m_url->path : core::toString(*m_url));
    m_place->setToolTip(m_place->text());
    showProduction();
    makePreview();
}

void UpgradeDialog::showProduction()
{
    const core::DatabaseEntry *entry = m_url ? entryOf(m_document.project(), *m_url, folder())
                                             : nullptr;
    m_productionName = entry && entry->isProduction ? entry->name : QString();
    m_typedName->clear();
    m_typedName->setPlaceholderText(m_productionName);
    m_productionText->setText(
        tr("%1 is a production database. Type its name to run.").arg(m_productionName));
    m_production->setVisible(!m_productionName.isEmpty());
}

} // namespace ui
