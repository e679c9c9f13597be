// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/supported.h"

#include "core/base/overloaded.h"
#include "core/dialect/postgres/statements.h"
#include "core/dialect/postgres/types.h"
#include "core/schema/options.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype longestName = 63; // bytes

// The built-in types without a default operator class for the method. Source: pg_opclass.
const QSet<QString> &typesWithout(const QString &method)
{
    static const QSet<QString> btree{u"json"_s,
                                     u"jsonpath"_s,
                                     u"xml"_s,
                                     u"point"_s,
                                     u"line"_s,
                                     u"lseg"_s,
                                     u"box"_s,
                                     u"path"_s,
                                     u"polygon"_s,
                                     u"circle"_s,
                                     u"refcursor"_s,
                                     u"txid_snapshot"_s,
                                     u"pg_snapshot"_s,
                                     u"aclitem"_s,
                                     u"cid"_s,
                                     u"xid"_s};
    static const QSet<QString> hash{u"json"_s,
                                    u"jsonpath"_s,
                                    u"xml"_s,
                                    u"point"_s,
                                    u"line"_s,
                                    u"lseg"_s,
                                    u"box"_s,
                                    u"path"_s,
                                    u"polygon"_s,
                                    u"circle"_s,
                                    u"bit"_s,
                                    u"bit varying"_s,
                                    u"money"_s,
                                    u"tsvector"_s,
                                    u"tsquery"_s,
                                    u"txid_snapshot"_s,
                                    u"pg_snapshot"_s,
                                    u"refcursor"_s};
    static const QSet<QString> brin{u"json"_s,
                                    u"jsonb"_s,
                                    u"jsonpath"_s,
                                    u"xml"_s,
                                    u"point"_s,
                                    u"line"_s,
                                    u"lseg"_s,
                                    u"path"_s,
                                    u"polygon"_s,
                                    u"circle"_s,
                                    u"boolean"_s,
                                    u"money"_s,
                                    u"tsvector"_s,
                                    u"tsquery"_s,
                                    u"refcursor"_s};
    static const QSet<QString> others;
    if (method.isEmpty() || method == "btree"_L1)
        return btree;
    if (method == "hash"_L1)
        return hash;
    return method == "brin"_L1 ? brin : others;
}

Failure refusal(const Table &table, const QString &element, const QString &detail)
{
    return failure(ErrorCode::NotSupported,
                   element.isEmpty() ? table.name : table.name + u'.' + element,
                   detail);
}

bool hasOperators(const Column &column, const QString &method, const SchemaIndex &schema)
{
    if (column.type.kind == TypeKind::Enum && column.type.dimensions == 0)
        return method != "brin"_L1;
    const PostgresType type = postgresTypeParts(postgresTypeText(column.type, schema));
    if (type.isArray)
        return method != "brin"_L1;
    return !typesWithout(method).contains(type.name);
}

Result<void> hasKey(const QList<ColumnId> &columns,
                    const QString &name,
                    const Table &table,
                    const SchemaIndex &schema)
{
    for (const ColumnId id : columns) {
        const Column *column = findColumn(table, id);
        if (column && !hasOperators(*column, {}, schema))
            return refusal(table,
                           name.isEmpty() ? column->name : name,
                           u"a key needs values that can be compared, and PostgreSQL does not "
                           "compare %1: give %2 another type"_s.arg(postgresTypeText(column->type,
                                                                                     schema),
                                                                    column->name));
    }
    return {};
}

} // namespace

Result<void> postgresHasIndex(const Index &index, const Table &table, const SchemaIndex &schema)
{
    const QString method = index.method.trimmed().toLower();
    const bool isPlainHash = !index.unique && index.keys.size() == 1 && index.include.isEmpty();
    if (method == "hash"_L1 && !isPlainHash)
        return refusal(table,
                       index.name,
                       u"a hash index has one column, includes none and is not unique"_s);
    for (const IndexKey &key : index.keys) {
        const Column *column = findColumn(table, key.column);
        if (column && key.options.value(option::postgresOperatorClass).isEmpty()
            && !hasOperators(*column, method, schema))
            return refusal(table,
                           index.name,
                           u"PostgreSQL has no %1 index over %2: index an expression of %3, give it "
                           "another type or name an operator class"_s
                               .arg(method.isEmpty() ? u"btree"_s : method,
                                    postgresTypeText(column->type, schema),
                                    column->name));
    }
    return {};
}

Result<void> postgresHasConstraint(const Constraint &constraint,
                                   const Table &table,
                                   const SchemaIndex &schema)
{
    return std::visit(Overloaded{[&](const PrimaryKey &key) {
                                     return hasKey(key.columns, key.name, table, schema);
                                 },
                                 [&](const UniqueKey &key) {
                                     return hasKey(key.columns, key.name, table, schema);
                                 },
                                 [](const Check &) { return Result<void>(); },
                                 [](const ForeignKey &) { return Result<void>(); }},
                      constraint);
}

QString postgresTooLongName(const Schema &schema)
{
    for (const QString &name : allNames(schema)) {
        if (name.toUtf8().size() > longestName)
            return name;
    }
    return {};
}

Result<void> postgresHasTable(const Table &table, const SchemaIndex &schema)
{
    for (const Constraint &constraint : constraints(table)) {
        if (const auto has = postgresHasConstraint(constraint, table, schema); !has)
            return has;
    }
    for (const Index &index : table.indexes) {
        if (const auto has = postgresHasIndex(index, table, schema); !has)
            return has;
    }
    return {};
}

} // namespace core
