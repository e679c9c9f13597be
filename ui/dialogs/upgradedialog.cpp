// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/upgradedialog.h"

#include "ui/dialogs/adoptdialog.h"
#include "ui/dialogs/databasechoice.h"
#include "ui/dialogs/hazardlist.h"
#include "ui/dialogs/productionguard.h"
#include "ui/dialogs/reportview.h"
#include "ui/dialogs/runprogress.h"
#include "ui/dialogs/sourcedialog.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/workbench/operationlist.h"
#include "ui/workbench/sqlview.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
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

// What a person gives to Alembic, for a revision that it alone can run.
QString commandFor(RunKind kind, const QString &revision)
{
    return kind == RunKind::Downgrade ? u"flask db downgrade %1-1"_s.arg(revision)
                                      : u"flask db upgrade %1"_s.arg(revision);
}

} // namespace

UpgradeDialog::UpgradeDialog(RunKind kind,
                             const DatabaseContext &context,
                             const QString &database,
                             QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_context(context)
    , m_document(context.document)
    , m_passwords(context.passwords)
    , m_stack(new QStackedWidget(this))
{
    setWindowTitle(titleOf(kind));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 620);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    layout->addWidget(buildTop(context, database));
    layout->addWidget(buildNotice());
    m_stack->addWidget(buildPlan());
    m_nothing = new QLabel(this);
    m_nothing->setObjectName(u"upgradeMessage"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_nothing);
    m_progress = new RunProgress(this);
    m_stack->addWidget(m_progress);
    m_report = new ReportView(this);
    m_stack->addWidget(m_report);
    layout->addWidget(m_stack, 1);
    m_hazards = new HazardList(HazardList::Kind::ToAllow, this);
    m_hazards->hide();
    layout->addWidget(m_hazards);
    m_production = new ProductionGuard(this);
    layout->addWidget(m_production);
    layout->addLayout(buildButtons());
    connect(&m_task, &Task::progressed, this, &UpgradeDialog::showProgress);
    connect(m_hazards, &HazardList::allowedChanged, this, &UpgradeDialog::enableButtons);
    connect(m_production, &ProductionGuard::typed, this, &UpgradeDialog::enableButtons);
    connect(m_database, &DatabaseChoice::chosen, this, &UpgradeDialog::takeDatabase);
    takeDatabase();
    m_database->setFocus();
}

QWidget *UpgradeDialog::buildTop(const DatabaseContext &context, const QString &database)
{
    auto *top = new QWidget(this);
    m_database = new DatabaseChoice(context,
                                    m_kind == RunKind::Upgrade
                                        ? DatabaseChoice::NewFiles::Offered
                                        : DatabaseChoice::NewFiles::NotOffered,
                                    database,
                                    top);
    m_target = new QComboBox(top);
    m_target->setObjectName(u"upgradeTarget"_s);
    fillTargets();
    m_summary = new QLabel(top);
    m_summary->setObjectName(u"upgradeSummary"_s);
    m_summary->setWordWrap(true);
    m_form = new QFormLayout(top);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(metrics::padding);
    m_form->setVerticalSpacing(metrics::grid);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Database"), m_database);
    m_form->addRow(tr("To revision"), m_target);
    m_form->setRowVisible(m_target, m_kind != RunKind::Unwind);
    m_form->addRow(QString(), m_summary);
    connect(m_target, &QComboBox::currentIndexChanged, this, &UpgradeDialog::makePreview);
    return top;
}

// An interrupted run: what is known of it, and the other way out. Or a revision that only Alembic can
// run: how to get past it.
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
    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, m_notice);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_copyCommand = button(tr("Copy the command"), u"upgradeCopy"_s);
    m_script = button(tr("Show the script"), u"upgradeScript"_s);
    m_adopt = button(tr("Adopt its effect…"), u"upgradeAdopt"_s);
    m_adopt->setToolTip(tr("Learn from the database what the script did, once Alembic ran it"));
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(metrics::grid / 2);
    for (QPushButton *each : {m_unwind, m_copyCommand, m_script, m_adopt})
        buttons->addWidget(each);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(m_notice);
    layout->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    layout->setSpacing(metrics::padding);
    layout->addWidget(m_noticeText, 1);
    layout->addLayout(buttons);
    m_notice->hide();
    connect(m_copyCommand, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(commandFor(m_kind, m_opaque));
    });
    connect(m_script, &QPushButton::clicked, this, &UpgradeDialog::showScript);
    connect(m_adopt, &QPushButton::clicked, this, &UpgradeDialog::adoptEffects);
    connect(m_unwind, &QPushButton::clicked, this, [this] { setKind(RunKind::Unwind); });
    return m_notice;
}

void UpgradeDialog::setKind(RunKind kind)
{
    m_kind = kind;
    setWindowTitle(titleOf(kind));
    m_form->setRowVisible(m_target, kind != RunKind::Unwind);
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

void UpgradeDialog::setFile(const QString &file)
{
    m_database->setFile(file);
}

void UpgradeDialog::takeDatabase()
{
    const core::DatabaseEntry *entry = m_database->entry();
    m_production->guard(entry && entry->isProduction ? entry->name : QString());
    makePreview();
}

void UpgradeDialog::showOpaque(const core::Error &error)
{
    const core::Revision *revision = core::findRevision(m_document.project().history, error.subject);
    if (!revision || !revision->script)
        return;
    m_opaque = error.subject;
    const bool isKnown = revision->script->reading != core::ScriptReading::EffectUnknown;
    QStringList lines{tr("Only Alembic can run the revision %1 (%2): %3.")
                          .arg(revision->id, revision->message, revision->script->reason),
                      tr("1. Run: %1   (with Alembic by itself: \"alembic\" for \"flask db\")")
                          .arg(commandFor(m_kind, m_opaque))};
    if (isKnown)
        lines.append(tr("2. Plan again here."));
    else
        lines.append(tr("2. Adopt its effect from the database, so that the history knows it.\n"
                        "3. Plan again here."));
    if (m_kind == RunKind::Upgrade && !revision->parents.isEmpty())
        lines.append(tr("What comes before it can be run from here: choose %1 above.")
                         .arg(revision->parents.join(u", "_s)));
    m_noticeText->setText(lines.join(u'\n'));
    m_unwind->hide();
    for (QPushButton *button : {m_copyCommand, m_script})
        button->show();
    m_adopt->setVisible(!isKnown);
    m_notice->show();
    m_nothing->setText(tr("The way to the target leads through a script that is Alembic's to run."));
    m_hasStopped = true; // to be planned again
}

void UpgradeDialog::adoptEffects()
{
    const QString name = m_database->entry() ? m_database->entry()->name : QString();
    auto *dialog = new AdoptDialog(m_context, name, this);
    if (name.isEmpty() && m_database->url()->dialect == core::DialectKind::Sqlite)
        dialog->setFile(m_database->url()->path);
    connect(dialog, &AdoptDialog::adopted, this, [this] { makePreview(); });
    dialog->open();
}

void UpgradeDialog::showScript()
{
    const core::Revision *revision = core::findRevision(m_document.project().history, m_opaque);
    if (revision && revision->script)
        showSource(sourceOf(*revision->script, m_document.folder()), this);
}

} // namespace ui
