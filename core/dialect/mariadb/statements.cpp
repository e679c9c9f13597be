// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/statements.h"

namespace core {

Statement mariaDbDdl(const QString &sql,
                     const QStringList &tables,
                     LockLevel lock,
                     StatementNote note)
{
    Statement statement;
    statement.sql = sql;
    statement.tables = tables;
    statement.lock = lock;
    statement.note = note;
    statement.transactional = false;
    return statement;
}

Statement mariaDbData(const QString &sql, const QString &table)
{
    Statement statement;
    statement.sql = sql;
    statement.kind = StatementKind::Data;
    statement.tables = {table};
    statement.lock = LockLevel::Share; // of rows
    statement.rewrite = RewriteKind::Scan;
    statement.dataEffect = DataEffect::Changes;
    return statement;
}

Statement mariaDbSetting(const QString &sql, StatementNote note)
{
    Statement statement;
    statement.sql = sql;
    statement.kind = StatementKind::Setting;
    statement.note = note;
    return statement;
}

Statement mariaDbRestoring(const QString &sql, StatementNote note)
{
    Statement statement = mariaDbSetting(sql, note);
    statement.restores = true;
    return statement;
}

} // namespace core
