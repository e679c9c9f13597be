// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/physical.h"

#include "core/dialect/keytargets.h"
#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/names.h"
#include "core/dialect/postgres/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString canonical(const QString &sql)
{
    return sql.isEmpty() ? sql : canonicalExpression(sql, DialectKind::PostgreSql);
}

QString defaultNamespace(const QString &name)
{
    return name == "public"_L1 ? QString() : name;
}

// "fillfactor=70, autovacuum_enabled=false" in one spelling and order.
QString canonicalParameters(const QString &text)
{
    QStringList parameters;
    for (const QString &parameter : text.split(u',', Qt::SkipEmptyParts)) {
        QString simple = parameter.simplified();
        simple.remove(u' ').remove(u'\'');
        parameters.append(simple.toLower());
    }
    parameters.sort();
    return parameters.join(u", "_s);
}

void keep(Options &kept, const Options &options, const QString &key)
{
    const QString value = options.value(key).trimmed();
    if (!value.isEmpty())
        kept.insert(key, value);
}

void keepTruth(Options &kept, const Options &options, const QString &key)
{
    if (options.value(key) == option::truth)
        kept.insert(key, option::truth);
}

void keepStorage(Options &kept, const Options &options)
{
    const QString with = canonicalParameters(options.value(option::postgresWith));
    if (!with.isEmpty())
        kept.insert(option::postgresWith, with);
    keep(kept, options, option::postgresTablespace);
}

Options physicalOptions(const Table &table)
{
    Options options;
    keepStorage(options, table.options);
    keepTruth(options, table.options, option::postgresUnlogged);
    const QMap<QString, QString> exclusions = postgresExclusions(table.options);
    for (auto exclusion = exclusions.cbegin(); exclusion != exclusions.cend(); ++exclusion)
        options.insert(option::postgresExcludePrefix + exclusion.key(),
                       canonical(exclusion.value()));
    return options;
}

Options physicalOptions(const Column &column, const Table &table)
{
    Options options;
    const QString sequence = column.options.value(option::postgresSequence).simplified().toUpper();
    if (!sequence.isEmpty())
        options.insert(option::postgresSequence, sequence);
    const QString name = column.options.value(option::postgresSequenceName);
    if (isPostgresSerial(column) && !name.isEmpty()
        && !isMadeName(name, madeSequenceName(column, table)))
        options.insert(option::postgresSequenceName, name);
    return options;
}

// A literal without the cast to the column's own kind of type that the server writes behind it.
QString canonicalDefault(const Column &column)
{
    const QString text = canonical(postgresDefault(column));
    if (text == "now ( )"_L1) // the two are one, however it was written
        return u"current_timestamp"_s;
    static const QRegularExpression cast(
        u"^('(?:[^']|'')*') :: [^'()]*(?:\\( [0-9 ,]* \\))?[^'()]*$"_s);
    const QRegularExpressionMatch match = cast.match(text);
    const QString plain = match.hasMatch() ? match.captured(1) : text;
    static const QRegularExpression number(u"^'(-?[0-9]+(\\.[0-9]+)?)'$"_s);
    const QRegularExpressionMatch digits = number.match(plain);
    if (match.hasMatch() && digits.hasMatch())
        return canonical(digits.captured(1));
    return plain == "null"_L1 ? QString() : plain;
}

Column physicalColumn(const Column &column, const Table &table, const SchemaIndex &schema)
{
    Column result = column;
    result.type = postgresPhysicalType(column.type, schema);
    const bool isSequence = isPostgresSerial(column) || isPostgresIdentity(column);
    const bool isKey = table.primaryKey && table.primaryKey->columns.contains(column.id);
    result.nullable = column.nullable && !isSequence && !isKey;
    if (isSequence) {
        if (result.identity->start == 1)
            result.identity->start.reset();
        if (result.identity->increment == 1)
            result.identity->increment.reset();
        result.options = physicalOptions(column, table);
    } else {
        result.identity.reset();
        result.options.clear();
    }
    result.defaultSql = column.generated || isSequence ? QString() : canonicalDefault(column);
    if (result.generated)
        result.generated = Generated{canonical(column.generated->sql), GeneratedKind::Stored};
    result.collation = isPostgresText(column.type, schema) ? postgresCollation(column.collation)
                                                           : QString();
    return result;
}

template<typename Element>
void unnameIfMade(Element &element, const Table &table)
{
    if (isMadeName(element.name, madeName(element, table)))
        element.name.clear();
}

Options physicalKeyOptions(const Options &options)
{
    Options kept;
    keepStorage(kept, options);
    keep(kept, options, option::postgresInclude);
    keep(kept, options, option::postgresDeferrable);
    keepTruth(kept, options, option::postgresNullsNotDistinct);
    return kept;
}

Check physicalCheck(const Check &check, const Table &table)
{
    Check result = check;
    unnameIfMade(result, table);
    result.sql = canonical(check.sql);
    result.options.clear();
    keepTruth(result.options, check.options, option::postgresNotValid);
    keepTruth(result.options, check.options, option::postgresNoInherit);
    return result;
}

ForeignKey physicalKey(const ForeignKey &key, const Table &table, const SchemaIndex &schema)
{
    ForeignKey result = key;
    unnameIfMade(result, table);
    result.options.clear();
    if (key.options.value(option::match).compare("FULL"_L1, Qt::CaseInsensitive) == 0)
        result.options.insert(option::match, u"FULL"_s);
    keepTruth(result.options, key.options, option::postgresNotValid);
    keep(result.options, key.options, option::postgresDeleteColumns);
    return withTargetById(result, schema);
}

IndexKey physicalIndexKey(const IndexKey &key, const Table &table)
{
    IndexKey result = key;
    const Column *column = findColumn(table, key.column);
    result.expressionSql = column ? QString() : canonical(key.expressionSql);
    result.collation = postgresCollation(key.collation);
    if (column && result.collation == postgresCollation(column->collation))
        result.collation.clear();
    result.options.clear();
    keep(result.options, key.options, option::postgresOperatorClass);
    const QString nulls = key.options.value(option::postgresNulls).toUpper();
    const QString usual = key.order == SortOrder::Descending ? u"FIRST"_s : u"LAST"_s;
    if (!nulls.isEmpty() && nulls != usual)
        result.options.insert(option::postgresNulls, nulls);
    return result;
}

Index physicalIndex(const Index &index, const Table &table)
{
    Index result = index;
    unnameIfMade(result, table);
    static const QSet<QString> usual{u"btree"_s, u"fulltext"_s, u"spatial"_s};
    result.method = index.method.toLower();
    if (usual.contains(result.method))
        result.method.clear();
    result.options.clear();
    keepStorage(result.options, index.options);
    keepTruth(result.options, index.options, option::postgresNullsNotDistinct);
    result.predicateSql = canonical(index.predicateSql);
    for (IndexKey &key : result.keys)
        key = physicalIndexKey(key, table);
    return result;
}

Table physicalTable(const Table &table, const SchemaIndex &schema)
{
    Table result = table;
    result.schemaName = defaultNamespace(table.schemaName);
    result.options = physicalOptions(table);
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        result.columns[i] = physicalColumn(table.columns.at(i), table, schema);
    if (table.primaryKey && table.primaryKey->columns.isEmpty()) {
        result.primaryKey.reset();
    } else if (result.primaryKey) {
        unnameIfMade(*result.primaryKey, table);
        result.primaryKey->options = physicalKeyOptions(table.primaryKey->options);
        result.primaryKey->options.remove(option::postgresNullsNotDistinct);
    }
    for (UniqueKey &key : result.uniqueKeys) {
        unnameIfMade(key, table);
        key.options = physicalKeyOptions(key.options);
    }
    for (Check &check : result.checks)
        check = physicalCheck(check, table);
    for (ForeignKey &key : result.foreignKeys)
        key = physicalKey(key, table, schema);
    for (Index &index : result.indexes)
        index = physicalIndex(index, table);
    return result;
}

} // namespace

Schema postgresPhysical(const Schema &schema)
{
    const SchemaIndex index(schema);
    QHash<QString, const Table *> byName;
    for (const Table &table : schema.tables) {
        byName.insert(table.name, &table);
        if (!table.schemaName.isEmpty())
            byName.insert(table.schemaName + u'.' + table.name, &table);
    }
    Schema result;
    for (const Table &table : schema.tables) {
        result.tables.append(physicalTable(table, index));
        for (ForeignKey &key : result.tables.last().foreignKeys)
            key = withTargetFound(key, byName.value(key.foreignTable), Qt::CaseSensitive);
    }
    for (Enum enumeration : schema.enums) {
        enumeration.schemaName = defaultNamespace(enumeration.schemaName);
        result.enums.append(enumeration);
    }
    return result;
}

} // namespace core
