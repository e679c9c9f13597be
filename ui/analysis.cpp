// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis.h"

#include "ui/databaseentries.h"
#include "ui/workbench/plansql.h"

#include "core/dialect/refusals.h"
#include "core/text/sentences.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int delay = 60; // milliseconds: typing is one change
const QString pendingId = u"000000000000"_s;

core::Result<core::Plan> offlinePlan(core::DialectKind dialect,
                                     const core::History &history,
                                     const core::VersionTable &versionTable,
                                     const QStringList &current,
                                     const core::Path &path)
{
    core::DatabaseState state;
    state.versionTable = versionTable;
    state.heads = current;
    state.hasVersionTable = !current.isEmpty();
    return core::makePlan(core::dialectFor(dialect), history, state, path);
}

core::Result<core::Plan> planOfPending(const core::Project &project,
                                       const QList<core::Operation> &operations,
                                       core::DialectKind dialect)
{
    const QStringList heads = core::heads(project.history);
    core::NewRevision revision;
    revision.id = pendingId;
    revision.message = core::suggestedMessage(operations);
    revision.operations = operations;
    const auto next = core::withRevision(project, revision);
    if (!next)
        return core::Failure(next.error());
    const auto path = core::upgradePath(next->history, heads, {pendingId});
    if (!path)
        return core::Failure(path.error());
    return offlinePlan(dialect, next->history, project.versionTable, heads, *path);
}

} // namespace

Findings findingsOf(const core::Project &project, core::DialectKind dialect)
{
    Findings findings;
    findings.dialect = dialect;
    const QList<core::DialectKind> dialects = dialectsOf(project);
    findings.problems = core::findProblems(project.model, dialects);
    findings.problems += core::refusalProblems(project.model, dialects, findings.problems);
    const auto operations = core::pendingChanges(project);
    if (!operations) {
        findings.error = operations.error();
        return findings;
    }
    findings.operations = *operations;
    if (operations->isEmpty())
        return findings;
    const auto plan = planOfPending(project, *operations, dialect);
    if (!plan) {
        findings.error = plan.error();
        if (findings.error->subject == pendingId)
            findings.error->subject.clear(); // made up here
        return findings;
    }
    findings.hazards = core::hazards(*plan);
    findings.sql = planSql(*plan, VersionStatements::Hidden);
    return findings;
}

QString revisionSql(const core::Project &project,
                    const QString &revision,
                    core::Direction direction,
                    core::DialectKind dialect)
{
    const core::Revision *found = core::findRevision(project.history, revision);
    if (!found)
        return {};
    const bool up = direction == core::Direction::Upgrade;
    const QStringList current = up ? found->parents : QStringList{revision};
    const auto plan = offlinePlan(dialect,
                                  project.history,
                                  project.versionTable,
                                  current,
                                  {direction, {revision}});
    return plan ? planSql(*plan) : u"-- %1\n"_s.arg(core::sentence(plan.error()));
}

Analysis::Analysis(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &Analysis::compute);
    connect(&document, &Document::changed, this, [this](const Delta &delta) {
        if (delta.modelChanged() || delta.history || delta.databases)
            m_timer.start();
    });
    m_timer.start();
}

int Analysis::destructiveCount() const
{
    return int(std::count_if(m_findings.hazards.cbegin(),
                             m_findings.hazards.cend(),
                             [](const core::Hazard &hazard) {
                                 return hazard.level == core::HazardLevel::Destructive;
                             }));
}

void Analysis::followDialect(core::DialectKind dialect)
{
    if (dialect == m_followed)
        return;
    m_followed = dialect;
    chooseDialect(dialect);
}

void Analysis::chooseDialect(core::DialectKind dialect)
{
    if (dialect == m_dialect)
        return;
    m_dialect = dialect;
    m_timer.stop();
    compute();
    Q_EMIT dialectChanged();
}

void Analysis::compute()
{
    const auto work = [project = m_document.project(), dialect = m_dialect](core::Monitor &) {
        return findingsOf(project, dialect);
    };
    m_task.start(work, [this](const Findings &findings) {
        m_findings = findings;
        Q_EMIT updated();
    });
}

} // namespace ui
