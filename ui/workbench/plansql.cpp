// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/plansql.h"

#include "core/text/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::PlanSql)
};

QString stepTitle(const core::Step &step)
{
    const QString from = step.fromHeads.isEmpty() ? Words::tr("the beginning")
                                                  : step.fromHeads.join(u", "_s);
    const QString to = step.toHeads.isEmpty() ? Words::tr("the beginning")
                                              : step.toHeads.join(u", "_s);
    return u"-- %1 → %2: %3\n"_s.arg(from, to, step.message);
}

QString commented(const core::Statement &statement)
{
    const QString note = core::sentence(statement.note);
    QString text = note.isEmpty() ? QString() : u"-- %1\n"_s.arg(note);
    text += statement.sql;
    return text + (statement.sql.endsWith(u';') ? u"\n"_s : u";\n"_s);
}

// Whether what follows can be taken back, said where it changes. SQLite's revisions always can.
QString groupTitle(core::DialectKind dialect, const core::Statement &statement)
{
    if (dialect == core::DialectKind::Sqlite)
        return {};
    if (statement.kind == core::StatementKind::Begin)
        return u"-- %1\n"_s.arg(Words::tr("One transaction: all of it, or nothing"));
    return dialect == core::DialectKind::MariaDb
               ? u"-- %1\n"_s.arg(
                   Words::tr("Each statement stands at once; a run that stops here can "
                             "be resumed or unwound"))
               : u"-- %1\n"_s.arg(
                   Words::tr("By itself, outside a transaction; it can be run again"));
}

bool isOutside(const core::Statement &statement)
{
    return !statement.transactional && statement.kind != core::StatementKind::Setting;
}

} // namespace

QString transactionText(const core::Plan &plan)
{
    if (plan.dialect == core::DialectKind::Sqlite || plan.steps.isEmpty())
        return {};
    int outside = 0;
    for (const core::Step &step : plan.steps)
        outside += int(std::count_if(step.statements.cbegin(), step.statements.cend(), isOutside));
    if (outside == 0)
        return Words::tr("Each revision is one transaction: all of it, or nothing.");
    return plan.dialect == core::DialectKind::MariaDb
               ? Words::tr("%n statement(s) stand at once, without a transaction; a run that stops can "
                           "be resumed or unwound.",
                           nullptr,
                           outside)
               : Words::tr("%n statement(s) run by themselves, outside the transaction; they can be "
                           "run again.",
                           nullptr,
                           outside);
}

QString planSql(const core::Plan &plan, VersionStatements versions)
{
    QString text;
    for (const core::Step &step : plan.steps) {
        if (versions == VersionStatements::Shown)
            text += (text.isEmpty() ? QString() : u"\n"_s) + stepTitle(step) + u'\n';
        bool wasOutside = false;
        for (const core::Statement &statement : step.statements) {
            const bool begins = statement.kind == core::StatementKind::Begin;
            if (begins || (isOutside(statement) && !wasOutside))
                text += groupTitle(plan.dialect, statement);
            wasOutside = isOutside(statement);
            const bool isVersion = statement.kind == core::StatementKind::Version;
            if (!isVersion || versions == VersionStatements::Shown)
                text += commented(statement);
        }
    }
    return text;
}

} // namespace ui
