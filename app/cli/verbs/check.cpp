// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/verbs.h"

#include "core/dialect/refusals.h"
#include "core/interop/alembic/mirror.h"
#include "core/text/sentences.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    bool strict = false;
};

struct Findings
{
    QStringList paragraphs;
    QStringList remarks; // that make nothing wrong, unless one is strict
    QJsonObject json;
};

void addDamages(Findings &findings, const QList<core::Error> &damages)
{
    findings.json.insert("damages"_L1, toJson(damages));
    if (!damages.isEmpty())
        findings.paragraphs << Text::tr("The project's files are damaged:\n%1")
                                   .arg(errorLines(damages));
}

void addProblems(Findings &findings, const core::Project &project)
{
    const QList<core::DialectKind> dialects = dialectsOf(project);
    QList<core::Problem> all = core::findProblems(project.model, dialects);
    all += core::refusalProblems(project.model, dialects, all);
    QStringList lines;
    QStringList refused;
    QJsonArray problems;
    for (const core::Problem &problem : std::as_const(all)) {
        const bool isError = problem.severity == core::ProblemSeverity::Error;
        problems << QJsonObject{{u"code"_s, core::toWord(problem.code)},
                                {u"severity"_s, isError ? u"error"_s : u"warning"_s},
                                {u"sentence"_s, core::sentence(problem)}};
        if (isError)
            lines << u"  - "_s + core::sentence(problem);
        else if (problem.code == core::ProblemCode::Refused)
            refused << u"  - "_s + core::sentence(problem);
    }
    findings.json.insert("problems"_L1, problems);
    if (!refused.isEmpty())
        findings.remarks << Text::tr("Databases of the project would refuse:\n%1")
                                .arg(refused.join(u'\n'));
    if (!lines.isEmpty())
        findings.paragraphs << Text::tr("The model has errors:\n%1").arg(lines.join(u'\n'));
}

// A damaged history has no head to compare with; that it is damaged was said already.
Outcome<void> addPending(Findings &findings, const core::Project &project, bool isDamaged)
{
    const auto pending = core::pendingChanges(project);
    if (!pending && isDamaged)
        return {};
    if (!pending)
        return core::Failure(pending.error());
    findings.json.insert("pending"_L1, toJson(*pending));
    if (!pending->isEmpty())
        findings.paragraphs << Text::tr("New upgrade operations detected:\n%1")
                                   .arg(operationLines(*pending));
    return {};
}

// The scripts that mirror the revisions.
void addMirror(Findings &findings, const core::LoadedProject &loaded)
{
    const auto faults = core::mirrorFaults(loaded.project, folderOf(loaded));
    QStringList lines;
    QJsonArray scripts;
    for (const core::AlembicFile &file : faults.value_or(QList<core::AlembicFile>())) {
        const bool isMissing = file.state == core::AlembicFileState::Missing;
        lines << (isMissing ? Text::tr("  - The script of %1 is missing: %2")
                            : Text::tr("  - The script of %1 says something else: %2"))
                     .arg(file.revision, file.path);
        scripts << QJsonObject{{u"revision"_s, file.revision},
                               {u"file"_s, file.path},
                               {u"isMissing"_s, isMissing}};
    }
    if (!faults)
        lines << u"  - "_s + core::sentence(faults.error());
    findings.json.insert("scripts"_L1, scripts);
    if (!lines.isEmpty())
        findings.paragraphs << Text::tr("The Alembic scripts do not mirror the revisions:\n%1")
                                   .arg(lines.join(u'\n'));
}

Outcome<Answer> checkProject(const Options &options, Session &session)
{
    session.quiet = true; // damages are the answer, not a remark beside it
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const QList<core::Error> damages = damagesOf(*loaded);
    Findings findings;
    addDamages(findings, damages);
    addProblems(findings, loaded->project);
    if (const auto added = addPending(findings, loaded->project, !damages.isEmpty()); !added)
        return Unable(added.error());
    if (damages.isEmpty())
        addMirror(findings, *loaded);
    const bool isClean = findings.paragraphs.isEmpty();
    const bool isGood = isClean && !(options.strict && !findings.remarks.isEmpty());
    if (isClean)
        findings.paragraphs << Text::tr("No new upgrade operations detected.");
    findings.json.insert("isClean"_L1, isGood);
    return Answer{(findings.paragraphs + findings.remarks).join(u'\n'),
                  findings.json,
                  isGood ? ExitCode::Done : ExitCode::Negative};
}

} // namespace

Action declareCheck(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    command.add_flag("--strict",
                     options->strict,
                     "What a database of the project would refuse is an error, too");
    return [options](Session &session) { return checkProject(*options, session); };
}

} // namespace cli
