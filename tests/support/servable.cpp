// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/expression.h"
#include "core/schema/options.h"
#include "tests/support/serverwords.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

namespace {

constexpr int keyBytes = 3072; // MariaDB's limit
constexpr int prefixLength = 20;

QString digest(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex().left(6));
}

// Within 63 bytes, and on MariaDB without what its identifiers cannot hold.
QString allowedName(QString name, Target target)
{
    if (target == Target::MariaDb) {
        QString plain;
        for (const QChar c : std::as_const(name)) {
            if (!c.isHighSurrogate())
                plain += c.isLowSurrogate() ? QChar(0x263a) : c;
        }
        while (plain.endsWith(u' '))
            plain.chop(1);
        name = plain;
    }
    if (name.toUtf8().size() <= 63)
        return name;
    QString shortened = name;
    while (shortened.toUtf8().size() > 56)
        shortened.chop(shortened.back().isLowSurrogate() ? 2 : 1);
    return shortened + u'_' + digest(name);
}

void mendName(QString &name, Names &taken, Target target)
{
    const QString allowed = allowedName(name, target);
    if (name.isEmpty())
        return;
    taken.release(name);
    name = taken.free(allowed);
}

void mendNames(Schema &schema, Target target)
{
    Names names = takenNames(schema);
    for (Enum &enumeration : schema.enums)
        mendName(enumeration.name, names, target);
    for (Table &table : schema.tables) {
        mendName(table.name, names, target);
        if (table.primaryKey)
            mendName(table.primaryKey->name, names, target);
        for (UniqueKey &key : table.uniqueKeys)
            mendName(key.name, names, target);
        for (Check &check : table.checks)
            mendName(check.name, names, target);
        for (ForeignKey &key : table.foreignKeys)
            mendName(key.name, names, target);
        for (Index &index : table.indexes)
            mendName(index.name, names, target);
        Names columns = takenNames(table);
        for (const Column &column : QList<Column>(table.columns)) {
            QString name = column.name;
            mendName(name, columns, target);
            renameColumn(table, column.id, name);
        }
    }
}

void keepOptions(Options &options, Target target)
{
    const QString prefix = target == Target::PostgreSql ? u"postgresql."_s : u"mariadb."_s;
    options.removeIf([&](const auto &option) {
        return !option.key().startsWith(prefix)
               && !(option.key() == option::match && target == Target::PostgreSql);
    });
}

void keepOptions(Table &table, Target target)
{
    keepOptions(table.options, target);
    for (Column &column : table.columns)
        keepOptions(column.options, target);
    if (table.primaryKey)
        keepOptions(table.primaryKey->options, target);
    for (UniqueKey &key : table.uniqueKeys)
        keepOptions(key.options, target);
    for (Check &check : table.checks)
        keepOptions(check.options, target);
    for (ForeignKey &key : table.foreignKeys)
        keepOptions(key.options, target);
    for (Index &index : table.indexes) {
        keepOptions(index.options, target);
        for (IndexKey &key : index.keys)
            keepOptions(key.options, target);
    }
}

bool isKeyColumn(const Table &table, ColumnId id)
{
    return table.primaryKey && table.primaryKey->columns.contains(id);
}

void mendIdentity(Column &column, Target target)
{
    if (column.identity) {
        column.nullable = false;
        if (target == Target::MariaDb)
            column.identity->start.reset();
    } else {
        column.options.remove(option::postgresSequence);
    }
}

// --- PostgreSQL

bool hasOrder(const DataType &type)
{
    return type.kind != TypeKind::Json;
}

bool canBeInverted(const Column *column)
{
    return column && column->type.dimensions == 0
           && (column->type.nativeText == "jsonb"_L1 || column->type.nativeText == "tsvector"_L1);
}

bool canBeHashed(const Column *column)
{
    const QString native = column ? column->type.nativeText : QString();
    return column
           && (column->type.dimensions > 0
               || !(native.startsWith("bit"_L1) || native == "money"_L1 || native == "tsvector"_L1));
}

bool areNotNull(const Table &table, const QList<ColumnId> &columns)
{
    return std::all_of(columns.begin(), columns.end(), [&](ColumnId id) {
        return !findColumn(table, id)->nullable;
    });
}

void mendPostgresIndex(Index &index, const Table &table)
{
    QList<ColumnId> columns;
    for (IndexKey &key : index.keys) {
        const Column *column = findColumn(table, key.column);
        if (!column || !isText(column->type))
            key.options.remove(option::postgresOperatorClass);
        if (column && !isText(column->type))
            key.collation.clear();
        if (column)
            columns.append(column->id);
    }
    const IndexKey first = index.keys.first();
    const bool isSingle = index.keys.size() == 1 && columns.size() == 1;
    if ((index.method == "gin"_L1 && !(isSingle && canBeInverted(findColumn(table, first.column))))
        || (index.method == "hash"_L1
            && !(isSingle && canBeHashed(findColumn(table, first.column)))))
        index.method.clear();
    if (!index.method.isEmpty()) {
        index.unique = false;
        index.include.clear();
        index.keys.first().order = SortOrder::Ascending;
        index.keys.first().options.clear();
        index.keys.first().collation.clear();
    }
    index.include.removeIf(
        [&](ColumnId id) { return !findColumn(table, id) || columns.contains(id); });
    if (!index.unique || columns.size() < index.keys.size() || !areNotNull(table, columns))
        index.options.remove(option::postgresNullsNotDistinct);
}

void mendPostgresTable(Table &table)
{
    for (UniqueKey &key : table.uniqueKeys) {
        if (!areNotNull(table, key.columns))
            key.options.remove(option::postgresNullsNotDistinct);
    }
    table.indexes.removeIf([&](const Index &index) {
        return std::any_of(index.keys.begin(), index.keys.end(), [&](const IndexKey &key) {
            const Column *column = findColumn(table, key.column);
            return column && !hasOrder(column->type);
        });
    });
    for (Index &index : table.indexes)
        mendPostgresIndex(index, table);
    for (ForeignKey &key : table.foreignKeys) {
        if (key.columns.size() > 1)
            key.options.remove(option::match);
    }
}

void mendUnlogged(Schema &schema)
{
    for (Table &table : schema.tables) {
        const bool isTarget = std::any_of(schema.tables.begin(),
                                          schema.tables.end(),
                                          [&](const Table &child) {
                                              return std::any_of(child.foreignKeys.begin(),
                                                                 child.foreignKeys.end(),
                                                                 [&](const ForeignKey &key) {
                                                                     return key.target == table.id;
                                                                 });
                                          });
        if (isTarget)
            table.options.remove(option::postgresUnlogged);
    }
}

// --- MariaDB

// Has no length of its own, or one that is too long for a key.
bool needsPrefix(const DataType &type)
{
    return type.dimensions > 0 || type.kind == TypeKind::Text || type.kind == TypeKind::LargeBinary
           || type.kind == TypeKind::Json
           || (type.kind == TypeKind::String && type.length.value_or(99999) > 500)
           || (type.kind == TypeKind::Native && type.nativeText == "mediumtext"_L1);
}

int bytesOf(const DataType &type)
{
    if (needsPrefix(type))
        return prefixLength * 4;
    return type.kind == TypeKind::String ? *type.length * 4
           : type.kind == TypeKind::Uuid ? 128
                                         : 20;
}

int bytesOf(const Table &table, const QList<ColumnId> &columns)
{
    int bytes = 0;
    for (const ColumnId id : columns)
        bytes += bytesOf(findColumn(table, id)->type);
    return bytes;
}

// What a foreign key refers by must have a length, and one collation.
void mendKeyTypes(Schema &schema)
{
    QSet<ColumnId> linked;
    for (const Table &table : std::as_const(schema.tables)) {
        for (const ForeignKey &key : table.foreignKeys) {
            linked.unite({key.columns.begin(), key.columns.end()});
            linked.unite({key.targetColumns.begin(), key.targetColumns.end()});
        }
    }
    for (Table &table : schema.tables) {
        for (Column &column : table.columns) {
            if (!linked.contains(column.id))
                continue;
            column.collation.clear();
            if (!needsPrefix(column.type))
                continue;
            if (column.type.kind == TypeKind::LargeBinary)
                column.type = nativeType(DialectKind::MariaDb, u"varbinary(60)"_s);
            else
                column.type = stringType(60);
            if (!column.defaultSql.isEmpty())
                column.defaultSql = isText(column.type) ? u"'x'"_s : u"x'00ff'"_s;
        }
        if (std::any_of(table.columns.begin(), table.columns.end(), [&](const Column &column) {
                return linked.contains(column.id)
                       && (isText(column.type) || column.type.kind == TypeKind::Uuid);
            }))
            table.options.remove(option::mariaDbCollation);
    }
}

void mendLengths(Options &options, const QList<ColumnId> &columns, const Table &table)
{
    QStringList lengths;
    for (const ColumnId id : columns)
        lengths.append(needsPrefix(findColumn(table, id)->type) ? QString::number(prefixLength)
                                                                : QString());
    const bool isWhole = lengths.join(QString()).isEmpty();
    options.remove(option::mariaDbLengths);
    if (!isWhole)
        options.insert(option::mariaDbLengths, lengths.join(u','));
}

void mendMariaDbIndex(Index &index, const Table &table)
{
    index.predicateSql.clear();
    index.include.clear();
    index.keys.removeIf([](const IndexKey &key) { return key.column.isNull(); });
    if (index.method == "FULLTEXT"_L1) {
        const bool isWords = index.keys.size() == 1
                             && isText(findColumn(table, index.keys.first().column)->type);
        if (!isWords || findColumn(table, index.keys.first().column)->generated)
            index.method.clear();
    }
    const bool isFullText = !index.method.isEmpty();
    index.unique = index.unique && !isFullText;
    for (IndexKey &key : index.keys) {
        key.collation.clear();
        key.options.remove(option::mariaDbLength);
        if (isFullText)
            key.order = SortOrder::Ascending;
        else if (needsPrefix(findColumn(table, key.column)->type))
            key.options.insert(option::mariaDbLength, QString::number(prefixLength));
    }
}

// A counter may be in no expression.
void mendCounter(Table &table)
{
    for (const Column &column : QList<Column>(table.columns)) {
        if (!column.identity)
            continue;
        table.checks.removeIf([&](const Check &check) { return usesColumn(check, column); });
        for (Column &other : table.columns) {
            if (other.generated && mentionsColumn(other.generated->sql, column.name))
                other.generated.reset();
        }
    }
}

// How char(n) reads depends on the session, so nothing that is stored may be computed from it.
void mendPadded(Table &table)
{
    for (const Column &source : QList<Column>(table.columns)) {
        const bool isPadded = source.type.kind == TypeKind::Uuid
                              || source.type.nativeText.startsWith("char("_L1);
        if (!isPadded)
            continue;
        for (Column &column : table.columns) {
            if (!column.generated || !mentionsColumn(column.generated->sql, source.name))
                continue;
            column.generated->kind = GeneratedKind::Virtual;
            table.indexes.removeIf([&](const Index &index) { return usesColumn(index, column); });
        }
    }
}

void mendColumnOptions(Table &table)
{
    for (Column &column : table.columns) {
        if (column.type.kind != TypeKind::DateTime || column.generated)
            column.options.remove(option::mariaDbOnUpdate);
        if (!column.nullable || column.generated || isKeyColumn(table, column.id)
            || column.id == table.columns.first().id)
            column.options.remove(option::mariaDbInvisible);
    }
}

void mendMariaDbKeys(Table &table)
{
    const auto isTooLong = [&](const QList<ColumnId> &columns) {
        return bytesOf(table, columns) > keyBytes;
    };
    if (table.primaryKey && isTooLong(table.primaryKey->columns))
        table.primaryKey.reset();
    table.uniqueKeys.removeIf([&](const UniqueKey &key) { return isTooLong(key.columns); });
    if (table.primaryKey)
        mendLengths(table.primaryKey->options, table.primaryKey->columns, table);
    for (UniqueKey &key : table.uniqueKeys) {
        key.deferrable = Deferrable::No;
        mendLengths(key.options, key.columns, table);
    }
    for (Index &index : table.indexes)
        mendMariaDbIndex(index, table);
    table.indexes.removeIf([&](const Index &index) {
        QList<ColumnId> columns;
        for (const IndexKey &key : index.keys)
            columns.append(key.column);
        return columns.isEmpty() || isTooLong(columns);
    });
    table.foreignKeys.removeIf([&](const ForeignKey &key) { return isTooLong(key.columns); });
}

// InnoDB wants the columns of the referred key in its own order.
void mendKeyOrder(ForeignKey &key, const Schema &schema)
{
    const Table *parent = findTable(schema, key.target);
    if (!parent)
        return;
    for (const QList<ColumnId> &columns : keysOf(*parent)) {
        if (QSet<ColumnId>(columns.begin(), columns.end())
            != QSet<ColumnId>(key.targetColumns.begin(), key.targetColumns.end()))
            continue;
        QList<ColumnId> own;
        for (const ColumnId id : columns)
            own.append(key.columns.at(key.targetColumns.indexOf(id)));
        key.columns = own;
        key.targetColumns = columns;
        return;
    }
}

bool canBeNull(const Table &table, ColumnId id)
{
    return findColumn(table, id)->nullable && !isKeyColumn(table, id);
}

// An update may not bring a NULL to where none may be.
bool canCarryUpdates(const ForeignKey &key, const Table &table, const Schema &schema)
{
    const Table *parent = findTable(schema, key.target);
    for (qsizetype i = 0; parent && i < key.columns.size(); ++i) {
        if (canBeNull(*parent, key.targetColumns.at(i)) && !canBeNull(table, key.columns.at(i)))
            return false;
    }
    return true;
}

void mendActions(ForeignKey &key, const Table &table, const Schema &schema)
{
    if (!canCarryUpdates(key, table, schema))
        key.onUpdate = ReferentialAction::Restrict;
    bool isKey = false;
    bool isSource = false; // what is computed from, or checked, may not change by itself
    for (const ColumnId id : std::as_const(key.columns)) {
        isKey = isKey || isKeyColumn(table, id);
        for (const Check &check : table.checks)
            isSource = isSource || usesColumn(check, *findColumn(table, id));
        for (const Column &other : table.columns) {
            isSource = isSource
                       || (other.generated
                           && mentionsColumn(other.generated->sql, findColumn(table, id)->name));
        }
    }
    for (ReferentialAction *action : {&key.onDelete, &key.onUpdate}) {
        if (*action == ReferentialAction::SetNull && isKey)
            *action = ReferentialAction::Cascade;
        if (isSource)
            *action = ReferentialAction::Restrict;
    }
}

void mendMariaDbSchema(Schema &schema)
{
    for (Enum &enumeration : schema.enums)
        enumeration.schemaName.clear();
    mendKeyTypes(schema);
    for (Table &table : schema.tables) {
        table.schemaName.clear();
        mendCounter(table);
        mendPadded(table);
        mendColumnOptions(table);
        mendMariaDbKeys(table);
    }
    const Schema whole = schema;
    for (Table &table : schema.tables) {
        for (ForeignKey &key : table.foreignKeys) {
            key.deferrable = Deferrable::No;
            mendKeyOrder(key, whole);
            mendActions(key, table, whole);
        }
    }
}

} // namespace

Schema servable(Schema schema, Target target)
{
    mendNames(schema, target);
    for (Table &table : schema.tables) {
        keepOptions(table, target);
        for (Column &column : table.columns)
            mendIdentity(column, target);
    }
    if (target == Target::PostgreSql) {
        for (Table &table : schema.tables)
            mendPostgresTable(table);
        mendUnlogged(schema);
    } else {
        mendMariaDbSchema(schema);
    }
    return repaired(schema);
}

} // namespace support
