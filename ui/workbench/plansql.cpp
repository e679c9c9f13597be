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

} // namespace

QString planSql(const core::Plan &plan, VersionStatements versions)
{
    QString text;
    for (const core::Step &step : plan.steps) {
        if (versions == VersionStatements::Shown)
            text += (text.isEmpty() ? QString() : u"\n"_s) + stepTitle(step) + u'\n';
        for (const core::Statement &statement : step.statements) {
            const bool isVersion = statement.kind == core::StatementKind::Version;
            if (!isVersion || versions == VersionStatements::Shown)
                text += commented(statement);
        }
    }
    return text;
}

} // namespace ui
