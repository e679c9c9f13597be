// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/types.h"

#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool hasTruth(const Options &options, const QString &key)
{
    return options.value(key) == option::truth;
}

bool hasWord(const Options &options, const QString &key, QLatin1String word)
{
    return options.value(key).compare(word, Qt::CaseInsensitive) == 0;
}

int longestLabel(const Enum *enumeration)
{
    qsizetype longest = 1;
    if (enumeration) {
        for (const EnumValue &value : enumeration->values)
            longest = std::max(longest, value.name.toUcs4().size());
    }
    return int(longest);
}

QString withLength(const QString &name, std::optional<int> length)
{
    return length ? u"%1(%2)"_s.arg(name).arg(*length) : name;
}

QString numericText(const DataType &type)
{
    if (type.precision && type.scale)
        return u"NUMERIC(%1, %2)"_s.arg(*type.precision).arg(*type.scale);
    return withLength(u"NUMERIC"_s, type.precision);
}

// What a logical type is stored as in a STRICT table; an SQLite type keeps its word.
QString strictType(const DataType &type, const SchemaIndex &schema)
{
    const QString text = sqliteTypeText(type, schema);
    if (type.kind == TypeKind::Native) {
        const QString word = canonicalTypeText(text);
        if (QStringList{u"INT"_s, u"INTEGER"_s, u"REAL"_s, u"TEXT"_s, u"BLOB"_s, u"ANY"_s}.contains(
                word))
            return word;
    }
    if (type.dimensions > 0)
        return u"TEXT"_s;
    switch (type.kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::SmallInteger:
    case TypeKind::Boolean:
        return u"INTEGER"_s;
    case TypeKind::Float:
    case TypeKind::Double:
        return u"REAL"_s;
    case TypeKind::LargeBinary:
        return u"BLOB"_s;
    case TypeKind::Native:
        break;
    case TypeKind::String:
    case TypeKind::Text:
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::DateTime:
    case TypeKind::Interval:
    case TypeKind::Numeric:
    case TypeKind::Json:
    case TypeKind::Uuid:
    case TypeKind::Enum:
        return u"TEXT"_s;
    }
    switch (affinityOf(text)) {
    case Affinity::Integer:
        return u"INTEGER"_s;
    case Affinity::Real:
        return u"REAL"_s;
    case Affinity::Blob:
        return text.isEmpty() ? u"ANY"_s : u"BLOB"_s;
    case Affinity::Text:
    case Affinity::Numeric:
        return u"TEXT"_s;
    }
    Q_UNREACHABLE();
}

bool isIntegerKind(TypeKind kind)
{
    return kind == TypeKind::Integer || kind == TypeKind::BigInteger
           || kind == TypeKind::SmallInteger;
}

bool isOnlyKeyColumn(const Column &column, const Table &table)
{
    return table.primaryKey && table.primaryKey->columns == QList{column.id};
}

// A key that can be the rowid by another name.
bool canCountUp(const Column &column, const Table &table)
{
    const bool isInteger = column.type.kind == TypeKind::Native
                               ? canonicalTypeText(column.type.nativeText) == "INTEGER"_L1
                               : isIntegerKind(column.type.kind);
    return isInteger && column.type.dimensions == 0 && isOnlyKeyColumn(column, table)
           && !isWithoutRowid(table);
}

} // namespace

QString sqliteTypeText(const DataType &type, const SchemaIndex &schema)
{
    if (type.dimensions > 0)
        return u"JSON"_s;
    switch (type.kind) {
    case TypeKind::Integer:
        return u"INTEGER"_s;
    case TypeKind::BigInteger:
        return u"BIGINT"_s;
    case TypeKind::SmallInteger:
        return u"SMALLINT"_s;
    case TypeKind::String:
        return withLength(u"VARCHAR"_s, type.length);
    case TypeKind::Text:
        return u"TEXT"_s;
    case TypeKind::Boolean:
        return u"BOOLEAN"_s;
    case TypeKind::Date:
        return u"DATE"_s;
    case TypeKind::Time:
        return u"TIME"_s;
    case TypeKind::DateTime:
    case TypeKind::Interval: // as SQLAlchemy: the distance from the epoch
        return u"DATETIME"_s;
    case TypeKind::Numeric:
        return numericText(type);
    case TypeKind::Float:
        return u"FLOAT"_s;
    case TypeKind::Double:
        return u"DOUBLE"_s;
    case TypeKind::LargeBinary:
        return u"BLOB"_s;
    case TypeKind::Json:
        return u"JSON"_s;
    case TypeKind::Uuid:
        return u"CHAR(32)"_s;
    case TypeKind::Enum:
        return withLength(u"VARCHAR"_s, longestLabel(schema.enumeration(type.enumId)));
    case TypeKind::Native:
        return type.nativeText;
    }
    Q_UNREACHABLE();
}

QString sqliteColumnType(const Column &column, const Table &table, const SchemaIndex &schema)
{
    if ((column.identity || isAutoincrement(column, table)) && canCountUp(column, table))
        return u"INTEGER"_s;
    return isStrict(table) ? strictType(column.type, schema) : sqliteTypeText(column.type, schema);
}

Affinity affinityOf(const QString &declaredType)
{
    const auto has = [&](QLatin1String part) {
        return declaredType.contains(part, Qt::CaseInsensitive);
    };
    if (has("INT"_L1))
        return Affinity::Integer;
    if (has("CHAR"_L1) || has("CLOB"_L1) || has("TEXT"_L1))
        return Affinity::Text;
    if (has("BLOB"_L1) || declaredType.isEmpty())
        return Affinity::Blob;
    if (has("REAL"_L1) || has("FLOA"_L1) || has("DOUB"_L1))
        return Affinity::Real;
    return Affinity::Numeric;
}

bool isSameStorage(Affinity a, Affinity b)
{
    const auto normal = [](Affinity affinity) {
        return affinity == Affinity::Integer ? Affinity::Numeric : affinity;
    };
    return normal(a) == normal(b);
}

QString canonicalTypeText(const QString &declaredType)
{
    QString text = declaredType.simplified().toUpper();
    text.replace(u" ("_s, u"("_s).replace(u"( "_s, u"("_s).replace(u" )"_s, u")"_s);
    text.replace(u" ,"_s, u","_s).replace(u", "_s, u","_s);
    return text.replace(u","_s, u", "_s);
}

bool isStrict(const Table &table)
{
    return hasTruth(table.options, option::sqliteStrict);
}

bool isWithoutRowid(const Table &table)
{
    return hasTruth(table.options, option::sqliteWithoutRowid);
}

const Column *rowidAlias(const Table &table, const SchemaIndex &schema)
{
    if (isWithoutRowid(table) || !table.primaryKey || table.primaryKey->columns.size() != 1)
        return nullptr;
    const Column *column = findColumn(table, table.primaryKey->columns.first());
    if (!column || hasWord(column->options, option::sqlitePrimaryKeyOrder, "DESC"_L1))
        return nullptr;
    const QString type = canonicalTypeText(sqliteColumnType(*column, table, schema));
    return type == "INTEGER"_L1 ? column : nullptr;
}

bool isAutoincrement(const Column &column, const Table &table)
{
    return hasTruth(column.options, option::sqliteAutoincrement) && canCountUp(column, table)
           && !hasWord(column.options, option::sqlitePrimaryKeyOrder, "DESC"_L1);
}

} // namespace core
