// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/ddl.h"

#include "core/dialect/postgres/names.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What an index is made with; those of other engines make an ordinary one.
QString methodPhrase(const QString &method)
{
    static const QSet<QString> others{u"fulltext"_s, u"spatial"_s, u"btree"_s, QString()};
    return others.contains(method.toLower()) ? QString() : u" USING %1"_s.arg(method.toLower());
}

QString indexKeyPhrase(const IndexKey &key, const Table &table)
{
    const Column *column = findColumn(table, key.column);
    QString text = column ? quotedName(column->name) : u"(%1)"_s.arg(key.expressionSql);
    const QString collation = postgresCollation(key.collation);
    if (!collation.isEmpty())
        text += u" COLLATE "_s + (collation.contains(u'"') ? collation : quotedName(collation));
    const QString operatorClass = key.options.value(option::postgresOperatorClass);
    if (!operatorClass.isEmpty())
        text += u' ' + operatorClass;
    if (key.order == SortOrder::Descending)
        text += u" DESC"_s;
    const QString nulls = key.options.value(option::postgresNulls);
    return nulls.isEmpty() ? text : text + u" NULLS "_s + nulls.toUpper();
}

void addNamespaces(const Schema &schema, QStringList &script)
{
    QStringList names;
    for (const Table &table : schema.tables)
        names.append(table.schemaName);
    for (const Enum &enumeration : schema.enums)
        names.append(enumeration.schemaName);
    names.removeDuplicates();
    names.removeAll(QString());
    for (const QString &name : names)
        script.append(u"CREATE SCHEMA IF NOT EXISTS %1"_s.arg(quotedName(name)));
}

} // namespace

QString postgresEnumSql(const Enum &enumeration)
{
    QStringList values;
    for (const EnumValue &value : enumeration.values)
        values.append(quotedString(value.name));
    return u"CREATE TYPE %1 AS ENUM (%2)"_s.arg(qualifiedName(enumeration), values.join(u", "_s));
}

QString postgresIndexSql(const Table &table, const Index &index)
{
    QStringList keys;
    for (const IndexKey &key : index.keys)
        keys.append(indexKeyPhrase(key, table));
    QString text = index.unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s;
    if (index.options.contains(option::postgresConcurrently))
        text += u"CONCURRENTLY "_s;
    if (!index.name.isEmpty())
        text += quotedName(index.name) + u' ';
    text += u"ON %1%2 (%3)"_s.arg(qualifiedName(table),
                                  methodPhrase(index.method),
                                  keys.join(u", "_s));
    if (!index.include.isEmpty())
        text += u" INCLUDE (%1)"_s.arg(postgresColumnList(table, index.include));
    if (index.options.contains(option::postgresNullsNotDistinct))
        text += u" NULLS NOT DISTINCT"_s;
    const QString with = index.options.value(option::postgresWith);
    if (!with.isEmpty())
        text += u" WITH (%1)"_s.arg(with);
    const QString space = index.options.value(option::postgresTablespace);
    if (!space.isEmpty())
        text += u" TABLESPACE "_s + quotedName(space);
    return index.predicateSql.isEmpty() ? text : text + u" WHERE "_s + index.predicateSql;
}

QString postgresComment(const QString &what, const QString &comment)
{
    return u"COMMENT ON %1 IS %2"_s.arg(what, comment.isEmpty() ? u"NULL"_s : quotedString(comment));
}

QString postgresConstraintOf(const QString &name, const Table &table)
{
    return u"CONSTRAINT %1 ON %2"_s.arg(quotedName(name), qualifiedName(table));
}

QStringList postgresComments(const Table &table)
{
    QStringList comments;
    const auto add = [&comments](const QString &what, const QString &comment) {
        if (!comment.isEmpty())
            comments.append(postgresComment(what, comment));
    };
    add(u"TABLE "_s + qualifiedName(table), table.comment);
    for (const Column &column : table.columns)
        add(u"COLUMN %1.%2"_s.arg(qualifiedName(table), quotedName(column.name)), column.comment);
    const auto addConstraint = [&](const auto &constraint) {
        add(postgresConstraintOf(constraint.name, table), constraint.comment);
    };
    if (table.primaryKey)
        addConstraint(*table.primaryKey);
    for (const UniqueKey &key : table.uniqueKeys)
        addConstraint(key);
    for (const Check &check : table.checks)
        addConstraint(check);
    for (const ForeignKey &key : table.foreignKeys)
        addConstraint(key);
    for (const Index &index : table.indexes)
        add(u"INDEX "_s + qualifiedName(table.schemaName, index.name), index.comment);
    return comments;
}

QStringList postgresCreateScript(const Schema &schema)
{
    const Schema named = withMadeNames(schema);
    const SchemaIndex index(named);
    QStringList script;
    addNamespaces(named, script);
    for (const Enum &enumeration : named.enums)
        script.append(postgresEnumSql(enumeration));
    for (const Table &table : named.tables)
        script += postgresTableScript(table, index);
    for (const Table &table : named.tables) {
        for (Index tableIndex : table.indexes) {
            tableIndex.options.remove(option::postgresConcurrently); // nobody writes yet
            script.append(postgresIndexSql(table, tableIndex));
        }
    }
    for (const Table &table : named.tables) {
        for (const ForeignKey &key : table.foreignKeys)
            script.append(
                u"ALTER TABLE %1 ADD %2"_s.arg(qualifiedName(table),
                                               postgresConstraintPhrase(key, table, index)));
    }
    for (const Enum &enumeration : named.enums) {
        if (!enumeration.comment.isEmpty())
            script.append(
                postgresComment(u"TYPE "_s + qualifiedName(enumeration), enumeration.comment));
    }
    for (const Table &table : named.tables)
        script += postgresComments(table);
    return script;
}

} // namespace core
