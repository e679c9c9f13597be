// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/dialect.h"
#include "core/schema/expression.h"
#include "tests/support/serverwords.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

namespace {

// The value depends on the type and the row alone, so that equal types join. No text ends in a
// blank, and texts differ also without regard to case.
QString textValue(qint64 number)
{
    static const QStringList
        beginnings{u"v"_s, u"ü"_s, u"it's "_s, u"a;b"_s, u"--"_s, u"🙂"_s, u"\n"_s};
    return beginnings.at(number % beginnings.size()) + QString::number(number);
}

QString nativeValue(const QString &type, qint64 number)
{
    const auto has = [&](QLatin1String part) { return type.contains(part, Qt::CaseInsensitive); };
    if (has("INT"_L1))
        return QString::number(number);
    if (has("CHAR"_L1) || has("TEXT"_L1))
        return quotedString(textValue(number));
    if (has("BLOB"_L1))
        return u"x'%1'"_s.arg(number, 8, 16, QChar(u'0'));
    return has("REAL"_L1) ? QString::number(number) + u".5"_s : QString::number(number);
}

QString value(const Schema &schema, const DataType &type, qint64 number, DialectKind dialect);

// '{{"element"}}'
QString arrayValue(const Schema &schema, const DataType &type, qint64 number)
{
    DataType element = type;
    element.dimensions = 0;
    QString text = value(schema, element, number, DialectKind::PostgreSql);
    if (text.startsWith(u'\''))
        text = text.mid(1).chopped(1);
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'\'' + u"{"_s.repeated(type.dimensions) + u'"' + text + u'"'
           + u"}"_s.repeated(type.dimensions) + u'\'';
}

QString binaryValue(qint64 number, DialectKind dialect)
{
    const QString digits = u"%1"_s.arg(number, 8, 16, QChar(u'0'));
    return (dialect == DialectKind::PostgreSql ? u"'\\x"_s : u"x'"_s) + digits + u'\'';
}

QString value(const Schema &schema, const DataType &type, qint64 number, DialectKind dialect)
{
    const bool isPostgres = dialect == DialectKind::PostgreSql;
    if (type.dimensions > 0)
        return isPostgres ? arrayValue(schema, type, number) : u"'[%1]'"_s.arg(number);
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(1'700'000'000 + number * 86'399, Qt::UTC);
    switch (type.kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::SmallInteger:
        return QString::number(number);
    case TypeKind::String:
    case TypeKind::Text:
        return quotedString(textValue(number));
    case TypeKind::Boolean:
        return isPostgres ? (number % 2 ? u"true"_s : u"false"_s) : QString::number(number % 2);
    case TypeKind::Date:
        return quotedString(QDate(2024, 1, 1).addDays(number).toString(Qt::ISODate));
    case TypeKind::Time:
        return quotedString(moment.time().toString(Qt::ISODate));
    case TypeKind::Interval:
        if (isPostgres)
            return u"'%1 hours'"_s.arg(number);
        [[fallthrough]];
    case TypeKind::DateTime:
        return quotedString(moment.toString(u"yyyy-MM-dd HH:mm:ss"_s));
    case TypeKind::Numeric:
    case TypeKind::Float:
    case TypeKind::Double:
        return QString::number(number) + u".5"_s;
    case TypeKind::LargeBinary:
        return binaryValue(number, dialect);
    case TypeKind::Json:
        return u"'{\"n\": %1}'"_s.arg(number);
    case TypeKind::Uuid:
        // Differs early, too: a key may be over the first characters of what becomes of it.
        return u"'%1%2'"_s.arg(number, 8, 16, QChar(u'0')).arg(u"a"_s.repeated(24));
    case TypeKind::Enum: {
        const Enum *enumeration = findEnum(schema, type.enumId);
        return enumeration && !enumeration->values.isEmpty()
                   ? quotedString(enumeration->values.first().name)
                   : u"NULL"_s;
    }
    case TypeKind::Native:
        return dialect == DialectKind::Sqlite ? nativeValue(type.nativeText, number)
                                              : serverNativeValue(type.nativeText, number);
    }
    Q_UNREACHABLE();
}

// Parents before children; in a circle, somewhere.
void appendInOrder(const Schema &schema, const Table &table, QList<TableId> &order)
{
    if (order.contains(table.id))
        return;
    QList<TableId> entered = order;
    QList<const Table *> waiting{&table};
    while (!waiting.isEmpty()) {
        const Table *current = waiting.last();
        if (!entered.contains(current->id)) {
            entered.append(current->id);
            for (const ForeignKey &key : current->foreignKeys) {
                const Table *parent = findTable(schema, key.target);
                if (parent && !entered.contains(parent->id))
                    waiting.append(parent);
            }
            continue;
        }
        waiting.removeLast();
        if (!order.contains(current->id))
            order.append(current->id);
    }
}

QString rowText(const Schema &schema,
                const QList<Column> &columns,
                const QSet<ColumnId> &withNulls,
                qint64 row,
                quint32 seed,
                DialectKind dialect)
{
    QStringList values;
    for (const Column &column : columns) {
        const bool isNull = withNulls.contains(column.id) && row % 2 == 0;
        values.append(isNull ? u"NULL"_s : value(schema, column.type, row + seed % 1000, dialect));
    }
    return u'(' + values.join(u", "_s) + u')';
}

QString insertPhrase(const Table &table, const QList<Column> &columns, DialectKind kind)
{
    const Dialect &dialect = dialectFor(kind);
    QStringList names;
    bool isAlways = false;
    for (const Column &column : columns) {
        names.append(dialect.quoted(column.name));
        isAlways = isAlways || (column.identity && column.identity->kind == IdentityKind::Always);
    }
    QString name = dialect.quoted(table.name);
    if (kind == DialectKind::PostgreSql && !table.schemaName.isEmpty())
        name = dialect.quoted(table.schemaName) + u'.' + name;
    // Not arg(): a name may contain "%2".
    return "INSERT INTO "_L1 + name + " ("_L1 + names.join(u", "_s) + u')'
           + (isAlways && kind == DialectKind::PostgreSql ? " OVERRIDING SYSTEM VALUE"_L1 : ""_L1)
           + " VALUES\n"_L1;
}

// A table may be its own parent: MariaDB looks for the key before the row is in all indexes.
bool hasCircle(const Schema &schema, const QList<TableId> &order)
{
    for (const Table &table : schema.tables) {
        for (const ForeignKey &key : table.foreignKeys) {
            if (order.indexOf(key.target) >= order.indexOf(table.id))
                return true;
        }
    }
    return false;
}

} // namespace

QSet<ColumnId> columnsWithNulls(const Schema &schema)
{
    QSet<ColumnId> result;
    for (const Table &table : schema.tables) {
        for (const Column &column : table.columns) {
            if (column.nullable && !column.generated && column.id.uuid.data1 % 3 == 0)
                result.insert(column.id);
        }
    }
    const auto exclude = [&](const QList<ColumnId> &columns) {
        for (const ColumnId id : columns)
            result.remove(id);
    };
    for (const Table &table : schema.tables) {
        if (table.primaryKey)
            exclude(table.primaryKey->columns);
        for (const ForeignKey &key : table.foreignKeys)
            exclude(key.targetColumns); // the children point to every row
    }
    return result;
}

QStringList rowsFor(const Schema &schema, int rowsPerTable, quint32 seed, DialectKind dialect)
{
    QList<TableId> order;
    for (const Table &table : schema.tables)
        appendInOrder(schema, table, order);
    const QSet<ColumnId> withNulls = columnsWithNulls(schema);
    constexpr int rowsPerStatement = 500; // SQLite's limit of terms in a compound SELECT
    QStringList statements;
    for (const TableId id : order) {
        const Table &table = *findTable(schema, id);
        const QList<Column> columns = storedColumns(table);
        const QString insert = insertPhrase(table, columns, dialect);
        for (int first = 1; first <= rowsPerTable; first += rowsPerStatement) {
            QStringList rows;
            const int last = std::min(rowsPerTable, first + rowsPerStatement - 1);
            for (int row = first; row <= last; ++row)
                rows.append(rowText(schema, columns, withNulls, row, seed, dialect));
            statements.append(insert + rows.join(u",\n"_s));
        }
    }
    if (dialect == DialectKind::Sqlite || !hasCircle(schema, order))
        return statements;
    const bool isPostgres = dialect == DialectKind::PostgreSql;
    statements.prepend(isPostgres ? u"SET session_replication_role = replica"_s
                                  : u"SET foreign_key_checks = 0"_s);
    statements.append(isPostgres ? u"SET session_replication_role = DEFAULT"_s
                                 : u"SET foreign_key_checks = 1"_s);
    return statements;
}

} // namespace support
