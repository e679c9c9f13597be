// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/statements.h"

#include "core/dialect/sqlite/names.h"

using namespace Qt::StringLiterals;

namespace core {

Statement ddlStatement(const QString &sql, const QStringList &tables, StatementNote note)
{
    Statement statement;
    statement.sql = sql;
    statement.kind = StatementKind::Ddl;
    statement.tables = tables;
    statement.lock = LockLevel::Exclusive;
    statement.note = note;
    return statement;
}

Statement dataStatement(const QString &sql,
                        const QStringList &tables,
                        DataEffect effect,
                        StatementNote note)
{
    Statement statement = ddlStatement(sql, tables, note);
    statement.kind = StatementKind::Data;
    statement.dataEffect = effect;
    return statement;
}

Statement checkStatement(const QString &sql,
                         const QStringList &tables,
                         StatementNote note,
                         const QString &subject)
{
    Statement statement;
    statement.sql = sql;
    statement.kind = StatementKind::Check;
    statement.tables = tables;
    statement.lock = LockLevel::Share;
    statement.rewrite = RewriteKind::Scan;
    statement.note = note;
    statement.subject = subject;
    return statement;
}

Statement settingStatement(const QString &sql, StatementNote note)
{
    Statement statement;
    statement.sql = sql;
    statement.kind = StatementKind::Setting;
    statement.note = note;
    return statement;
}

Statement restoringStatement(const QString &sql, StatementNote note)
{
    Statement statement = settingStatement(sql, note);
    statement.restores = true;
    return statement;
}

QString temporaryName(const QString &purpose, const QSet<QString> &taken)
{
    QString name = u"schemawright_"_s + purpose;
    for (int i = 2; taken.contains(foldedName(name)); ++i)
        name = u"schemawright_%1_%2"_s.arg(purpose).arg(i);
    return name;
}

} // namespace core
