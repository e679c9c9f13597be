// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/statements.h"

#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

Statement postgresStatement(const QString &sql,
                            const QStringList &tables,
                            LockLevel lock,
                            RewriteKind rewrite)
{
    Statement statement;
    statement.sql = sql;
    statement.kind = StatementKind::Ddl;
    statement.tables = tables;
    statement.lock = tables.isEmpty() ? LockLevel::None : lock;
    statement.rewrite = rewrite;
    return statement;
}

Statement postgresData(const QString &sql, const QStringList &tables, DataEffect effect)
{
    Statement statement = postgresStatement(sql, tables, LockLevel::Share);
    statement.kind = StatementKind::Data;
    statement.dataEffect = effect;
    return statement;
}

Statement aloneStatement(Statement statement)
{
    statement.transactional = false;
    return statement;
}

RewriteKind heavier(RewriteKind a, RewriteKind b)
{
    return std::max(a, b);
}

QString asideName(const QString &purpose, QSet<QString> &taken)
{
    for (int number = 1;; ++number) {
        const QString name = u"schemawright_%1_%2"_s.arg(purpose).arg(number);
        if (!taken.contains(name)) {
            taken.insert(name);
            return name;
        }
    }
}

QSet<QString> allNames(const Schema &schema)
{
    QSet<QString> names;
    for (const Table &table : schema.tables) {
        names.insert(table.name);
        for (const Column &column : table.columns)
            names << column.name << column.options.value(option::postgresSequenceName);
        for (const Constraint &constraint : constraints(table))
            names.insert(constraintName(constraint));
        for (const Index &index : table.indexes)
            names.insert(index.name);
    }
    for (const Enum &enumeration : schema.enums) {
        names.insert(enumeration.name);
        for (const EnumValue &value : enumeration.values)
            names.insert(value.name);
    }
    return names;
}

} // namespace core
