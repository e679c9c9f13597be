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
QString outsideTitle(core::DialectKind dialect)
{
    switch (dialect) {
    case core::DialectKind::Sqlite:
        return {};
    case core::DialectKind::PostgreSql:
        return u"-- %1\n"_s.arg(Words::tr("By itself, outside a transaction; it can be run again"));
    case core::DialectKind::MariaDb:
        return u"-- %1\n"_s.arg(Words::tr("Each statement stands at once; a run that stops here can "
                                          "be resumed or unwound"));
    }
    Q_UNREACHABLE();
    return {};
}

// On MariaDB rows alone are in transactions: what is said of them must not seem to be said of all.
QString transactionTitle(core::DialectKind dialect)
{
    switch (dialect) {
    case core::DialectKind::Sqlite:
        return {};
    case core::DialectKind::PostgreSql:
        return u"-- %1\n"_s.arg(Words::tr("One transaction: all of it, or nothing"));
    case core::DialectKind::MariaDb:
        return u"-- %1\n"_s.arg(Words::tr("These rows together, or none of them"));
    }
    Q_UNREACHABLE();
    return {};
}

bool isOutside(const core::Statement &statement)
{
    return !statement.transactional && statement.kind != core::StatementKind::Setting;
}

bool isVersion(const core::Statement &statement)
{
    return statement.kind == core::StatementKind::Version;
}

// The statements of a transaction, from its begin to its commit; else the one statement.
QList<core::Statement> groupFrom(const QList<core::Statement> &statements, qsizetype first)
{
    qsizetype last = first;
    if (statements.at(first).kind == core::StatementKind::Begin) {
        while (last + 1 < statements.size()
               && statements.at(last).kind != core::StatementKind::Commit)
            ++last;
    }
    return statements.mid(first, last - first + 1);
}

// No title and, where versions are hidden, no text for a transaction of nothing but bookkeeping.
QString transactionSql(const QList<core::Statement> &group,
                       core::DialectKind dialect,
                       VersionStatements versions)
{
    const bool hasMore = std::any_of(group.cbegin() + 1,
                                     group.cend() - 1,
                                     [](const auto &statement) { return !isVersion(statement); });
    if (!hasMore && versions == VersionStatements::Hidden)
        return {};
    QString text = hasMore ? transactionTitle(dialect) : QString();
    for (const core::Statement &statement : group) {
        if (!isVersion(statement) || versions == VersionStatements::Shown)
            text += commented(statement);
    }
    return text;
}

QString stepSql(const core::Step &step, core::DialectKind dialect, VersionStatements versions)
{
    QString text;
    bool wasOutside = false;
    for (qsizetype i = 0; i < step.statements.size();) {
        const QList<core::Statement> group = groupFrom(step.statements, i);
        i += group.size();
        if (group.size() > 1) {
            text += transactionSql(group, dialect, versions);
            wasOutside = false;
            continue;
        }
        const core::Statement &statement = group.first();
        if (isOutside(statement) && !wasOutside)
            text += outsideTitle(dialect);
        wasOutside = isOutside(statement);
        if (!isVersion(statement) || versions == VersionStatements::Shown)
            text += commented(statement);
    }
    return text;
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
        text += stepSql(step, plan.dialect, versions);
    }
    return text;
}

} // namespace ui
