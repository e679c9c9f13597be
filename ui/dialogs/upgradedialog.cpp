// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/upgradedialog.h"

#include "ui/dialogs/hazardlist.h"
#include "ui/dialogs/reportview.h"
#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/workbench/databasespanel.h"
#include "ui/workbench/operationlist.h"
#include "ui/workbench/plansql.h"
#include "ui/workbench/sqlview.h"

#include "core/text/sentences.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum StackPage { PlanPage, NothingPage, RunningPage, ReportPage };

constexpr int barSteps = 1000;

QString titleOf(RunKind kind)
{
    switch (kind) {
    case RunKind::Upgrade:
        return UpgradeDialog::tr("Upgrade database");
    case RunKind::Downgrade:
        return UpgradeDialog::tr("Downgrade database");
    case RunKind::Stamp:
        return UpgradeDialog::tr("Stamp database");
    }
    Q_UNREACHABLE();
    return {};
}

QString verbOf(RunKind kind, const QString &name)
{
    switch (kind) {
    case RunKind::Upgrade:
        return UpgradeDialog::tr("Upgrade %1").arg(name);
    case RunKind::Downgrade:
        return UpgradeDialog::tr("Downgrade %1").arg(name);
    case RunKind::Stamp:
        return UpgradeDialog::tr("Stamp %1").arg(name);
    }
    Q_UNREACHABLE();
    return {};
}

QString headsText(const QStringList &heads)
{
    return heads.isEmpty() ? UpgradeDialog::tr("the beginning") : heads.join(u", "_s);
}

QString revisionText(const core::Revision &revision)
{
    return revision.message.isEmpty() ? revision.id
                                      : u"%1 · %2"_s.arg(revision.id, revision.message);
}

} // namespace

UpgradeDialog::UpgradeDialog(
    RunKind kind, Document &document, Settings &settings, const QString &database, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_document(document)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
{
    setWindowTitle(titleOf(kind));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 620);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    layout->addWidget(buildTop(database));
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
    m_database->setPlaceholderText(tr("Choose or create an SQLite file"));
    for (const core::DatabaseEntry &entry : m_document.project().databases)
        m_database->addItem(icon(u"database"_s), entry.name, entry.url);
    const int wanted = m_database->findText(database);
    m_database->setCurrentIndex(wanted >= 0 ? wanted : m_database->count() > 0 ? 0 : -1);
    auto *open = new QPushButton(tr("Choose file…"), top);
    auto *create = new QPushButton(tr("New file…"), top);
    create->setVisible(m_kind == RunKind::Upgrade);
    for (QPushButton *button : {open, create})
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
    auto *form = new QFormLayout(top);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(metrics::padding);
    form->setVerticalSpacing(metrics::grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Database"), choice);
    form->addRow(QString(), m_place);
    form->addRow(tr("To revision"), m_target);
    form->addRow(QString(), m_summary);
    connect(m_database, &QComboBox::currentIndexChanged, this, &UpgradeDialog::takeDatabase);
    connect(m_target, &QComboBox::currentIndexChanged, this, &UpgradeDialog::makePreview);
    connect(open, &QPushButton::clicked, this, &UpgradeDialog::chooseFile);
    connect(create, &QPushButton::clicked, this, &UpgradeDialog::createFile);
    return top;
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

void UpgradeDialog::setFile(const QString &file)
{
    const QString absolute = QFileInfo(file).absoluteFilePath();
    if (const auto *entry = entryOfFile(m_document.project(), absolute, folder())) {
        const int index = m_database->findText(entry->name);
        if (index >= 0) {
            m_database->setCurrentIndex(index);
            return;
        }
    }
    m_database->addItem(icon(u"database"_s),
                        QFileInfo(absolute).fileName(),
                        u"sqlite:///"_s + absolute);
    m_database->setCurrentIndex(m_database->count() - 1);
}

void UpgradeDialog::takeDatabase(int index)
{
    m_file.clear();
    if (index >= 0) {
        const auto url = core::parseDatabaseUrl(m_database->itemData(index).toString(), folder());
        if (url)
            m_file = url->path;
    }
    m_place->setText(m_file);
    m_place->setToolTip(m_file);
    makePreview();
}

RunRequest UpgradeDialog::request() const
{
    RunRequest request;
    request.kind = m_kind;
    request.url.path = m_file;
    request.history = m_document.project().history;
    request.target = m_target->currentData().toString();
    return request;
}

void UpgradeDialog::makePreview()
{
    m_preview.reset();
    m_isDone = false;
    m_hasStopped = false;
    m_hazards->show({}, {});
    m_summary->clear();
    m_cancel->setText(tr("Close"));
    m_stack->setCurrentIndex(NothingPage);
    if (m_file.isEmpty()) {
        m_nothing->setText(m_document.project().history.revisions.isEmpty()
                               ? tr("There is no revision yet: create one from the pending changes.")
                               : tr("Choose an SQLite file, or create a new one."));
        enableButtons();
        return;
    }
    m_nothing->setText(tr("Looking at the database…"));
    m_task.start([request = request()](
                     core::Monitor &monitor) { return previewRun(request, monitor); },
                 [this](const core::Result<RunPreview> &preview) {
                     showPreview(preview);
                     Q_EMIT previewed();
                 });
    enableButtons();
}

void UpgradeDialog::showPreview(const core::Result<RunPreview> &preview)
{
    if (!preview) {
        m_nothing->setText(core::sentence(preview.error()) + u"\n\n"_s
                           + core::remedy(preview.error()));
        m_stack->setCurrentIndex(NothingPage);
        enableButtons();
        return;
    }
    m_preview = *preview;
    const core::Plan &plan = preview->prepared.plan;
    QList<core::Operation> operations;
    for (const core::Step &step : plan.steps)
        operations += step.operations;
    const QList<core::Hazard> hazards = core::hazards(plan);
    m_operations->show(operations, hazards);
    m_sql->setSql(planSql(plan));
    m_hazards->show(hazards, core::refused(plan, {}));
    showSummary();
    const bool isEmpty = plan.steps.isEmpty();
    m_stack->setCurrentIndex(isEmpty ? NothingPage : PlanPage);
    if (m_kind == RunKind::Stamp)
        m_nothing->setText(tr("Stamping writes the revision into the database's version table. "
                              "Nothing else is changed, and nothing is checked."));
    else if (isEmpty)
        m_nothing->setText(tr("Nothing to do: the database is there already."));
    enableButtons();
}

void UpgradeDialog::showSummary()
{
    const RunPreview &preview = *m_preview;
    qsizetype statements = 0;
    for (const core::Step &step : preview.prepared.plan.steps)
        statements += step.statements.size();
    const QString from = headsText(preview.prepared.state.heads);
    const QString to = headsText(preview.targets);
    if (preview.prepared.plan.steps.isEmpty()) {
        m_summary->setText(m_kind == RunKind::Stamp ? tr("From %1 to %2").arg(from, to)
                                                    : tr("At %1").arg(from));
        return;
    }
    const QString size = u"%1, %2"_s.arg(tr("%n revision(s)",
                                            nullptr,
                                            int(preview.prepared.plan.steps.size())),
                                         tr("%n statement(s)", nullptr, int(statements)));
    m_summary->setText(preview.createsFile ? tr("A new database, to %1: %2").arg(to, size)
                                           : tr("From %1 to %2: %3").arg(from, to, size));
}

void UpgradeDialog::run()
{
    if (!m_preview || m_task.isRunning() || !m_hazards->isAllowed())
        return;
    m_stack->setCurrentIndex(RunningPage);
    m_hazards->hide();
    m_bar->setValue(0);
    m_step->setText(tr("Preparing…"));
    m_statement->setSql({});
    m_task.start([request = request(), preview = *m_preview](
                     core::Monitor &monitor) { return executeRun(request, preview, monitor); },
                 [this](const core::Result<core::RunReport> &report) { finish(report); });
    enableButtons();
}

void UpgradeDialog::showProgress(const core::Progress &progress)
{
    if (m_stack->currentIndex() != RunningPage)
        return;
    const double part = progress.statements > 0 ? double(progress.statement) / progress.statements
                                                : 0.0;
    if (progress.isBackup) {
        m_step->setText(tr("Making a backup: %1 %").arg(qRound(part * 100)));
        m_bar->setValue(qRound(part * barSteps));
        return;
    }
    m_step->setText(tr("Revision %1 (%2 of %3), statement %4 of %5")
                        .arg(progress.revision)
                        .arg(progress.step + 1)
                        .arg(progress.steps)
                        .arg(progress.statement + 1)
                        .arg(progress.statements));
    m_bar->setValue(qRound((progress.step + part) / std::max(progress.steps, 1) * barSteps));
    m_statement->setSql(progress.sql);
}

void UpgradeDialog::finish(const core::Result<core::RunReport> &report)
{
    m_isDone = report && !report->error;
    m_hasStopped = !m_isDone;
    m_preview.reset();
    m_report->show(m_kind, QFileInfo(m_file).fileName(), report);
    m_stack->setCurrentIndex(ReportPage);
    m_summary->clear();
    enableButtons();
    if (report)
        Q_EMIT ran(m_file, *report);
}

void UpgradeDialog::takeRun()
{
    if (m_isDone)
        accept();
    else if (m_hasStopped)
        makePreview();
    else
        run();
}

void UpgradeDialog::enableButtons()
{
    if (!m_run)
        return;
    const bool isRunning = m_stack->currentIndex() == RunningPage && m_task.isRunning();
    const bool isReady = m_preview
                         && (m_kind == RunKind::Stamp || !m_preview->prepared.plan.steps.isEmpty())
                         && m_hazards->isAllowed();
    m_database->setEnabled(!isRunning);
    m_target->setEnabled(!isRunning);
    m_cancel->setText(isRunning ? tr("Cancel") : tr("Close"));
    m_cancel->setVisible(!m_isDone);
    m_run->setEnabled(m_isDone || m_hasStopped || (isReady && !isRunning));
    m_run->setText(runText());
}

QString UpgradeDialog::runText() const
{
    if (m_isDone)
        return tr("Done");
    if (m_hasStopped)
        return tr("Plan again");
    return verbOf(m_kind, m_file.isEmpty() ? tr("database") : QFileInfo(m_file).fileName());
}

void UpgradeDialog::reject()
{
    // A run that is under way is cancelled first; the report then says where it stopped.
    if (m_stack->currentIndex() == RunningPage && m_task.isRunning()) {
        m_step->setText(tr("Cancelling…"));
        m_task.cancel();
        return;
    }
    QDialog::reject();
}

} // namespace ui
