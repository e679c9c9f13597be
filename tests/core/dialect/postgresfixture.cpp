// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dialect/postgresfixture.h"

#include "core/migration/diff.h"
#include "core/plan/usersql.h"
#include "core/schema/expression.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace core;

const Dialect &postgres()
{
    return dialectFor(DialectKind::PostgreSql);
}

QString run(support::TemporaryDatabase &database, const QString &script)
{
    return database.run(splitScript(script, DialectKind::PostgreSql));
}

QString run(support::TemporaryDatabase &database, const DialectPlan &plan)
{
    QString failure;
    bool isInTransaction = false;
    const auto execute = [&](const QString &sql) {
        if (failure.isEmpty())
            failure = database.run({sql});
    };
    for (const Statement &statement : plan.before)
        execute(statement.sql);
    for (const Statement &statement : plan.statements) {
        if (statement.transactional != isInTransaction) {
            execute(statement.transactional ? u"BEGIN"_s : u"COMMIT"_s);
            isInTransaction = statement.transactional;
        }
        execute(statement.sql);
    }
    if (isInTransaction && failure.isEmpty())
        execute(u"COMMIT"_s);
    else if (isInTransaction)
        database.run({u"ROLLBACK"_s});
    for (const Statement &statement : plan.after)
        database.run({statement.sql});
    return failure;
}

QString difference(support::TemporaryDatabase &database, const Schema &wanted)
{
    const Schema live = withIdsOf(wanted, database.inspected().schema, DialectKind::PostgreSql);
    const auto words = [&](const Schema &schema) {
        const Result<Schema> answer = postgres().inServerWords(database.sql(), schema);
        if (!answer)
            qFatal("no server words: %s", qPrintable(answer.error().detail));
        return postgres().physical(*answer);
    };
    QStringList lines;
    for (const Operation &operation : diff(words(live), words(wanted)))
        lines.append(
            QString::fromUtf8(QJsonDocument(toJson(operation)).toJson(QJsonDocument::Compact)));
    return lines.join(u'\n');
}

QString contents(support::TemporaryDatabase &database)
{
    const QStringList tables = database.rows(
        u"SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' "
        "ORDER BY 1"_s);
    QStringList lines;
    for (const QString &table : tables) {
        const QStringList columns = database.rows(
            u"SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = %1::regclass AND attnum > 0 "
            "AND NOT attisdropped AND attgenerated = '' ORDER BY attname"_s.arg(
                quotedString(table)));
        const QString list = columns.isEmpty() ? u"1"_s : columns.join(u", "_s);
        QStringList rows = database.rows(u"SELECT ROW(%1)::text FROM %2"_s.arg(list, table));
        rows.sort();
        lines.append(u"%1(%2): %3"_s.arg(table, list, rows.join(u" / "_s)));
    }
    return lines.join(u'\n');
}

Schema renamedPostgres(Schema schema, const QStringList &renames)
{
    for (const QString &rename : renames) {
        const QString to = rename.section(u'>', 1);
        const QString path = rename.section(u'>', 0, 0);
        Operation operation;
        if (!path.contains(u'.')) {
            const Table *table = findTable(schema, path);
            operation = RenameTable{table->id, table->schemaName, path, table->schemaName, to};
        } else {
            const Table *table = findTable(schema, path.section(u'.', 0, 0));
            const QString from = path.section(u'.', 1);
            operation = RenameColumn{table->id, table->name, findColumn(*table, from)->id, from, to};
        }
        const Result<Schema> next = core::apply(operation, schema);
        if (!next)
            qFatal("%s", qPrintable(next.error().detail));
        schema = *next;
    }
    return schema;
}

QString planText(const DialectPlan &plan)
{
    QString text;
    for (const Statement &statement : plan.statements)
        text += (statement.transactional ? QString() : u"[alone] "_s) + statement.sql + u";\n"_s;
    return text;
}
