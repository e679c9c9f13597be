// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/expression.h"
#include "core/schema/options.h"
#include "tests/support/serverwords.h"

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

namespace {

// "%1" is the column, "%2" another one or itself. All hold for every row, whatever the type becomes.
QString checkText(Dice &dice, const Column &column)
{
    if (isInteger(column.type) || column.type.kind == TypeKind::Numeric) {
        return dice.pick({u"%1 >= 0"_s,
                          u"%1 > -1 AND %1 IS NOT '%1'"_s,
                          u"coalesce(%1, 0) >= 0"_s,
                          u"(%1 >= 0) or (%2 is not null) or %2 is null"_s,
                          u"/* not negative */ %1>=0"_s});
    }
    if (isText(column.type)) {
        return dice.pick({u"length(%1) > 0"_s,
                          u"%1 <> ''"_s,
                          u"%1 NOT LIKE '%it''s \"%1\"%'"_s,
                          u"%1 <> 'a -- c' -- a comment's \"end\nAND length(%1) < 4000"_s,
                          u"CASE WHEN %1 IS NULL THEN 1 ELSE length(%1) > 0 END"_s,
                          u"lower(%1)=lower(%1)"_s});
    }
    return dice.pick({u"%1 IS NOT NULL OR %2 IS NULL OR 1 = 1"_s,
                      u"%1 = %1"_s,
                      u"%1 IS NULL OR (%1 = %1)"_s,
                      u"typeof(%1) NOT IN ('a', 'b')"_s});
}

} // namespace

QString withNames(const QString &text, const Column &first, const Column &second)
{
    QString result = text;
    // Not arg(): a name may contain "%2".
    result.replace("%1"_L1, QString(QChar(0xe000))).replace("%2"_L1, QString(QChar(0xe001)));
    // Within a string the name is no mention of the column, and stays through a rename.
    const QString inString = quotedString(first.name);
    result.replace(u"\"\ue000\""_s, u'"' + inString.mid(1).chopped(1) + u'"')
        .replace(u"'\ue000'"_s, inString);
    return result.replace(QChar(0xe000), nameInExpression(first.name))
        .replace(QChar(0xe001), nameInExpression(second.name));
}

QString Maker::comment(int percent)
{
    if (!m_dice.chance(percent))
        return {};
    return m_dice.pick({u"What the customer sees."_s,
                        u"It's \"quoted\"; and -- more"_s,
                        u"Über 100 %\nin two lines"_s,
                        u"🙂"_s});
}

QString Maker::constraintName(const QString &prefix, const Table &table, Names &names)
{
    if (m_dice.chance(40))
        return {};
    return names.free(otherWish(m_dice, prefix + u'_' + table.name, unusual() / 3));
}

DataType Maker::nativeType()
{
    if (isForServer()) {
        const bool isPostgres = m_options.target == Target::PostgreSql;
        return core::nativeType(isPostgres ? DialectKind::PostgreSql : DialectKind::MariaDb,
                                m_dice.pick(serverTypes(m_options.target)));
    }
    if (isAny() && m_dice.chance(30))
        return core::nativeType(DialectKind::PostgreSql, m_dice.pick({u"tsvector"_s, u"inet"_s}));
    if (isAny() && m_dice.chance(30))
        return core::nativeType(DialectKind::MariaDb,
                                m_dice.pick({u"year(4)"_s, u"set('a','b')"_s}));
    return core::nativeType(DialectKind::Sqlite,
                            m_dice.pick({u"MEDIUMINT"_s,
                                         u"VARCHAR2(10)"_s,
                                         u"STRING"_s,
                                         u""_s,
                                         u"ANY"_s,
                                         u"decimal(10,-2)"_s,
                                         u"UNSIGNED BIG INT"_s,
                                         u"native character(70)"_s,
                                         u"REAL"_s}));
}

DataType Maker::type(const Schema &schema)
{
    const int roll = m_dice.below(100);
    DataType type;
    if (roll < 22)
        type = integerType();
    else if (roll < 40)
        type = stringType(m_dice.pick<std::optional<int>>({{}, 20, 80, 255}));
    else if (roll < 52)
        type = plainType(TypeKind::Text);
    else if (roll < 58)
        type = numericType(10, 2);
    else if (roll < 62)
        type = nativeType();
    else if (roll < 68 && !schema.enums.isEmpty())
        type = enumType(m_dice.pick(schema.enums).id);
    else
        type = plainType(m_dice.pick({TypeKind::BigInteger,
                                      TypeKind::SmallInteger,
                                      TypeKind::Boolean,
                                      TypeKind::Date,
                                      TypeKind::Time,
                                      TypeKind::DateTime,
                                      TypeKind::Interval,
                                      TypeKind::Numeric,
                                      TypeKind::Float,
                                      TypeKind::Double,
                                      TypeKind::LargeBinary,
                                      TypeKind::Json,
                                      TypeKind::Uuid}));
    if (hasNamespaces() && (type.kind == TypeKind::Time || type.kind == TypeKind::DateTime))
        type.withTimeZone = m_dice.chance(40);
    if (hasNamespaces() && m_dice.chance(4))
        type.dimensions = m_dice.between(1, 2);
    return type;
}

QString Maker::defaultFor(const Schema &schema, const DataType &type)
{
    if (isForServer() && type.kind != TypeKind::Enum) {
        const QStringList choices = serverDefaults(m_options.target, type);
        return choices.isEmpty() ? QString() : m_dice.pick(choices);
    }
    if (type.dimensions > 0)
        return {};
    if (isInteger(type))
        return m_dice.pick({u"0"_s, u"1"_s, u"42"_s, u"1 + 1"_s, u"abs(-3)"_s});
    if (isText(type))
        return m_dice.pick({u"'x'"_s, u"'it''s'"_s, u"'a -- b'"_s, u"'ü'"_s, u"lower('ABC')"_s});
    switch (type.kind) {
    case TypeKind::Boolean:
        return m_dice.pick({u"0"_s, u"1"_s, u"true"_s, u"FALSE"_s});
    case TypeKind::Numeric:
    case TypeKind::Float:
    case TypeKind::Double:
        return m_dice.pick({u"0"_s, u"1.5"_s, u"1e3"_s, u".5"_s});
    case TypeKind::Date:
        return m_dice.pick({u"CURRENT_DATE"_s, u"'2024-02-29'"_s});
    case TypeKind::Time:
        return m_dice.pick({u"CURRENT_TIME"_s, u"'12:30:00'"_s});
    case TypeKind::DateTime:
        return m_dice.pick({u"CURRENT_TIMESTAMP"_s, u"'2024-02-29 12:30:00'"_s});
    case TypeKind::LargeBinary:
        return u"x'00ff'"_s;
    case TypeKind::Json:
        return u"'{}'"_s;
    case TypeKind::Enum: {
        const Enum *enumeration = findEnum(schema, type.enumId);
        return enumeration ? quotedString(m_dice.pick(enumeration->values).name) : QString();
    }
    default:
        return {};
    }
}

QString Maker::collationFor(const DataType &type)
{
    if (isForServer())
        return isText(type) && m_dice.chance(12) ? m_dice.pick(serverCollations(m_options.target))
                                                 : QString();
    return isText(type) && m_dice.chance(12) ? m_dice.pick({u"NOCASE"_s, u"RTRIM"_s}) : QString();
}

Column Maker::column(const Schema &schema, Names &names)
{
    Column column{.id = m_dice.id<ColumnId>(),
                  .name = names.free(columnWish(m_dice, unusual())),
                  .type = type(schema),
                  .nullable = m_dice.chance(60),
                  .defaultSql = {},
                  .identity = {},
                  .generated = {},
                  .collation = {},
                  .comment = comment(12),
                  .options = {}};
    column.collation = collationFor(column.type);
    if (m_dice.chance(30))
        column.defaultSql = defaultFor(schema, column.type);
    if (isForServer())
        decorateServerColumn(column);
    else if (!column.nullable && m_dice.chance(5))
        column.options.insert(option::sqliteNotNullConflict, conflict());
    return column;
}

QString Maker::conflict()
{
    return m_dice.pick({u"FAIL"_s, u"IGNORE"_s, u"REPLACE"_s, u"ROLLBACK"_s});
}

// What SQLite alone lets a key say: what to do about a conflict, and how its columns are ordered.
Options Maker::keyOptions(const QList<Column> &columns)
{
    Options options;
    if (m_options.target == Target::PostgreSql && m_dice.chance(8))
        options.insert(option::postgresWith, u"fillfactor=80"_s);
    if (m_options.target == Target::PostgreSql && m_dice.chance(8))
        options.insert(option::postgresNullsNotDistinct, option::truth);
    if (isForServer())
        return options;
    if (m_dice.chance(8))
        options.insert(option::sqliteConflict, conflict());
    if (columns.size() > 1 && m_dice.chance(15)) {
        QStringList terms;
        for (const Column &column : columns)
            terms.append(isText(column.type) ? m_dice.pick({u""_s, u"COLLATE NOCASE"_s, u"DESC"_s})
                                             : m_dice.pick({u""_s, u"DESC"_s}));
        options.insert(option::sqliteKeyTerms, terms.join(u','));
    }
    return options;
}

std::optional<Generated> Maker::generated(const Column &source)
{
    QString sql;
    if (isForServer())
        sql = m_dice.pick(serverFormulas(m_options.target, source));
    else if (isInteger(source.type))
        sql = m_dice.pick({u"%1 * 2"_s, u"coalesce(%1, 0) + 1"_s, u"(%1 + 1)"_s, u"%1 % 10"_s});
    else
        sql = m_dice.pick({u"length(%1)"_s, u"%1 IS NULL"_s, u"length(%1 || ' -- ''x''')"_s});
    return Generated{.sql = withNames(sql, source, source),
                     .kind = m_dice.chance(50) ? GeneratedKind::Stored : GeneratedKind::Virtual};
}

std::optional<Column> Maker::generatedColumn(const Table &table, Names &names)
{
    const QList<Column> sources = storedColumns(table);
    if (sources.isEmpty())
        return {};
    Column column;
    column.id = m_dice.id<ColumnId>();
    column.name = names.free(columnWish(m_dice, unusual()));
    column.type = integerType();
    column.generated = generated(m_dice.pick(sources));
    return column;
}

std::optional<Check> Maker::check(const Table &table, Names &names)
{
    if (table.columns.isEmpty())
        return {};
    const Column first = m_dice.pick(table.columns);
    const Column second = m_dice.pick(table.columns);
    const QString text = isForServer() ? m_dice.pick(serverChecks(m_options.target, first))
                                       : checkText(m_dice, first);
    return Check{.id = m_dice.id<ConstraintId>(),
                 .name = constraintName(u"ck"_s, table, names),
                 .sql = withNames(text, first, second),
                 .comment = hasNamespaces() ? comment(10) : QString(),
                 .options = {}};
}

std::optional<UniqueKey> Maker::uniqueKey(const QList<Column> &candidates,
                                          const Table &table,
                                          Names &names)
{
    if (candidates.isEmpty())
        return {};
    UniqueKey key;
    key.id = m_dice.id<ConstraintId>();
    const int count = m_dice.pick({1, 1, 1, 2, 3});
    const QList<Column> columns = m_dice.shuffled(candidates).mid(0, count);
    for (const Column &column : columns)
        key.columns.append(column.id);
    key.options = keyOptions(columns);
    key.name = constraintName(u"uq"_s, table, names);
    if (hasNamespaces() && m_dice.chance(10))
        key.deferrable = m_dice.pick(
            {Deferrable::InitiallyDeferred, Deferrable::InitiallyImmediate});
    return key;
}

IndexKey Maker::indexKey(const Column &column)
{
    if (isForServer())
        return serverIndexKey(column);
    IndexKey key;
    key.column = column.id;
    if (m_dice.chance(20)) {
        key.column = {};
        key.expressionSql = withNames(m_dice.pick({u"lower(%1)"_s,
                                                   u"length(%1) + 1"_s,
                                                   u"coalesce(%1, 'none')"_s}),
                                      column,
                                      column);
    }
    key.order = m_dice.chance(25) ? SortOrder::Descending : SortOrder::Ascending;
    key.collation = collationFor(column.type);
    return key;
}

Index Maker::index(const Table &table, const QList<Column> &distinct, Names &names)
{
    Index index;
    index.id = m_dice.id<IndexId>();
    index.name = names.free(otherWish(m_dice, u"ix_"_s + table.name, unusual() / 3));
    index.unique = m_dice.chance(25);
    for (const Column &column : m_dice.shuffled(table.columns).mid(0, m_dice.pick({1, 1, 2, 3}))) {
        index.keys.append(indexKey(column));
        index.unique = index.unique && findColumn(distinct, index.keys.last().column);
    }
    if (isForServer()) {
        decorateServerIndex(index, table);
        return index;
    }
    const Column condition = m_dice.pick(table.columns);
    if (m_dice.chance(20)) {
        index.predicateSql = withNames(m_dice.pick({u"%1 IS NOT NULL"_s,
                                                    u"%1 > 0 OR %1 IS NULL"_s,
                                                    u"%1 <> 'it''s'"_s}),
                                       condition,
                                       condition);
    }
    if (isAny() && m_dice.chance(15))
        index.method = m_dice.pick({u"gin"_s, u"hash"_s});
    if (isAny() && m_dice.chance(10))
        index.include = {condition.id};
    return index;
}

ReferentialAction Maker::action()
{
    return m_dice.pick({ReferentialAction::NoAction,
                        ReferentialAction::NoAction,
                        ReferentialAction::Cascade,
                        ReferentialAction::Cascade,
                        ReferentialAction::Restrict,
                        ReferentialAction::SetNull,
                        ReferentialAction::SetDefault});
}

ForeignKey Maker::foreignKey(const Table &child,
                             const Table &parent,
                             const QList<ColumnId> &columns,
                             const QList<ColumnId> &key,
                             Names &names)
{
    ForeignKey result;
    result.id = m_dice.id<ConstraintId>();
    result.name = constraintName(u"fk"_s, child, names);
    result.columns = columns;
    result.target = parent.id;
    result.targetColumns = key;
    result.onDelete = action();
    result.onUpdate = action();
    if (m_options.target == Target::PostgreSql && m_dice.chance(8))
        result.options.insert(option::match, u"FULL"_s);
    if (m_dice.chance(20))
        result.deferrable = m_dice.pick(
            {Deferrable::InitiallyDeferred, Deferrable::InitiallyImmediate});
    return result;
}

bool Maker::addForeignKey(Table &child, const Table &parentTable, Names &names)
{
    const Table parent = parentTable; // the child itself may be meant, and changes below
    const QList<QList<ColumnId>> keys = keysOf(parent);
    if (keys.isEmpty())
        return false;
    const QList<ColumnId> key = m_dice.shuffled(m_dice.pick(keys)); // in any order of its columns
    QList<ColumnId> columns;
    Names columnNames = takenNames(child);
    for (const ColumnId id : key) {
        const Column target = *findColumn(parent, id);
        QList<Column> fitting = storedColumns(child);
        fitting.removeIf([&](const Column &column) {
            return column.type != target.type || key.contains(column.id)
                   || columns.contains(column.id);
        });
        if (fitting.isEmpty() || m_dice.chance(50)) {
            Column column;
            column.id = m_dice.id<ColumnId>();
            column.name = columnNames.free(parent.name + u'_' + target.name);
            column.type = target.type;
            column.nullable = m_dice.chance(60);
            child.columns.insert(m_dice.below(child.columns.size() + 1), column);
            columns.append(column.id);
        } else {
            columns.append(m_dice.pick(fitting).id);
        }
    }
    child.foreignKeys.append(foreignKey(child, parent, columns, key, names));
    return true;
}

} // namespace support
