// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/keyindexes.h"

#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/statements.h"
#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The columns, orders and collations of an index, as SQLite tells them.
QString signatureSql(const QString &index)
{
    return u"(SELECT group_concat(quote(term.name) || term.desc || upper(term.coll)) "
           "FROM pragma_index_xinfo(%1) AS term WHERE term.key)"_s.arg(index);
}

// The same of a key that we know.
QString signature(const QList<ColumnId> &columns, const Table &table)
{
    QStringList terms;
    for (const ColumnId &id : columns) {
        const Column &column = *findColumn(table, id);
        terms.append(quotedString(column.name) + u'0'
                     + (column.collation.isEmpty() ? u"BINARY"_s : column.collation.toUpper()));
    }
    return terms.join(u',');
}

QString numberSql(const QString &table, const QString &index)
{
    const qsizetype prefix = u"sqlite_autoindex__"_s.size() + table.toUcs4().size();
    return u"substr(%1, %2)"_s.arg(index, QString::number(prefix + 1));
}

QString addedName(const QString &scratch, qsizetype i)
{
    return u"%1_key_%2"_s.arg(scratch, QString::number(i + 1));
}

QString droppedName(const QString &scratch, qsizetype i)
{
    return u"%1_old_%2"_s.arg(scratch, QString::number(i + 1));
}

QString uniqueIndexSql(const QString &name, const Table &table, const QList<ColumnId> &columns)
{
    return u"CREATE UNIQUE INDEX %1 ON %2 (%3)"_s.arg(quotedName(name),
                                                      quotedName(table.name),
                                                      columnList(table, columns));
}

} // namespace

QList<Statement> addedKeySteps(const TableChange &change, const QString &scratch)
{
    QList<Statement> steps;
    for (qsizetype i = 0; i < change.addedKeys.size(); ++i) {
        steps.append(
            ddlStatement(uniqueIndexSql(addedName(scratch, i), change.after, change.addedKeys.at(i)),
                         {change.after.name}));
        steps.last().rewrite = RewriteKind::IndexBuild;
    }
    return steps;
}

Statement renumberedKeysStep(const TableChange &change, const QString &scratch)
{
    const QString table = change.after.name;
    const QString own = signatureSql(u"sqlite_master.name"_s);
    QString names;
    QString texts;
    for (qsizetype i = 0; i < change.droppedKeys.size(); ++i) {
        const QList<ColumnId> &columns = change.droppedKeys.at(i);
        const QString is = u" WHEN "_s + quotedString(signature(columns, change.physicalBefore));
        const QString name = droppedName(scratch, i);
        names += is + u" THEN "_s + quotedString(name);
        texts += is + u" THEN "_s + quotedString(uniqueIndexSql(name, change.before, columns));
    }
    const QString number
        = u"(SELECT %1 FROM pragma_index_list(%2) AS list WHERE list.origin <> 'c' AND %3 = %4)"_s
              .arg(numberSql(scratch, u"list.name"_s),
                   quotedString(scratch),
                   signatureSql(u"list.name"_s),
                   own);
    QStringList taken;
    for (qsizetype i = 0; i < change.addedKeys.size(); ++i)
        taken.append(quotedString(addedName(scratch, i)));
    const QString rename = quotedString(u"sqlite_autoindex_%1_"_s.arg(table)) + u" || "_s + number;
    const QString oldName = names.isEmpty() ? u"name"_s
                                            : u"CASE %1%2 ELSE name END"_s.arg(own, names);
    const QString oldText = texts.isEmpty() ? u"NULL"_s : u"CASE %1%2 END"_s.arg(own, texts);
    const QString sql = u"UPDATE sqlite_master SET name = coalesce(%1, %2), sql = %3 WHERE "
                        "type = 'index' AND tbl_name = %4 COLLATE NOCASE AND (sql IS NULL%5)"_s
                            .arg(rename,
                                 oldName,
                                 oldText,
                                 quotedString(table),
                                 taken.isEmpty() ? QString()
                                                 : u" OR name IN (%1)"_s.arg(taken.join(u", "_s)));
    return ddlStatement(sql, {table}, StatementNote::SchemaTextInPlace);
}

QList<Statement> provenKeySteps(const TableChange &change, const QString &scratch)
{
    QList<Statement> steps = {sameKeyIndexesStep(change, scratch)};
    for (qsizetype i = 0; i < change.droppedKeys.size(); ++i)
        steps.append(ddlStatement(u"DROP INDEX %1"_s.arg(quotedName(droppedName(scratch, i))),
                                  {change.after.name}));
    // What it says of values may be older than this plan, or wrong (SQLite 3.40). The
    // thorough check looks up each row in each index, which is slower than any rebuild.
    steps.append(
        checkStatement(u"SELECT count(*) = 0 FROM pragma_quick_check(%1) AS found "
                       "WHERE found.quick_check <> 'ok' "
                       "AND found.quick_check NOT LIKE '% value in %' "
                       "AND found.quick_check NOT LIKE 'CHECK constraint failed in %'"_s.arg(
                           quotedString(change.after.name)),
                       {change.after.name},
                       StatementNote::CheckSchema,
                       change.after.name));
    return steps;
}

Statement sameKeyIndexesStep(const TableChange &change, const QString &scratch)
{
    const auto keys = [](const QString &name) {
        return u"(SELECT group_concat(item, ';') FROM (SELECT %1 || ':' || %2 AS item "
               "FROM pragma_index_list(%3) AS list WHERE list.origin <> 'c' ORDER BY 1))"_s
                   .arg(numberSql(name, u"list.name"_s),
                        signatureSql(u"list.name"_s),
                        quotedString(name));
    };
    Statement statement = checkStatement(u"SELECT %1 IS %2"_s.arg(keys(change.after.name),
                                                                  keys(scratch)),
                                         {change.after.name},
                                         StatementNote::CheckSchema,
                                         change.after.name);
    statement.rewrite = RewriteKind::None;
    return statement;
}

} // namespace core
