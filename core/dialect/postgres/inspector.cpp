// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/inspector.h"

#include "core/dialect/postgres/arrayliteral.h"
#include "core/dialect/postgres/inspectqueries.h"
#include "core/dialect/postgres/names.h"
#include "core/dialect/postgres/query.h"
#include "core/dialect/postgres/readtype.h"
#include "core/dialect/postgres/sequencefacts.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QUuid tableSpace = QUuid::fromString(u"0d6b4c02-8a0e-4c3f-9a67-2f1d8f0c7e51"_s);
const QUuid enumSpace = QUuid::fromString(u"1be0c1f4-55a3-4f0a-8d24-6c2b9e7f3a12"_s);

QString text(const QSqlQuery &row, int position)
{
    return row.value(position).toString();
}

qint64 number(const QSqlQuery &row, int position)
{
    return row.value(position).toLongLong();
}

bool isManagedByOthers(const QString &name)
{
    return name.startsWith("schemawright_"_L1) || name == "alembic_version"_L1;
}

// The space of ids: bare in the default namespace.
QString identified(const QString &space, const QString &name)
{
    return space.isEmpty() ? name : qualifiedName(space, name);
}

// What is said beyond start and increment: "AS bigint MINVALUE 5 CACHE 10 CYCLE".
QString sequenceOptions(const SequenceFacts &facts, const QString &columnType)
{
    const SequenceRange usual = usualRange(facts);
    QStringList parts;
    if (facts.type != columnType)
        parts.append("AS "_L1 + facts.type);
    if (facts.minimum != usual.minimum)
        parts.append("MINVALUE "_L1 + QString::number(facts.minimum));
    if (facts.maximum != usual.maximum)
        parts.append("MAXVALUE "_L1 + QString::number(facts.maximum));
    if (facts.cache != 1)
        parts.append("CACHE "_L1 + QString::number(facts.cache));
    if (facts.cycles)
        parts.append(u"CYCLE"_s);
    return parts.join(u' ');
}

QString integerName(const DataType &type)
{
    return type.kind == TypeKind::BigInteger     ? u"bigint"_s
           : type.kind == TypeKind::SmallInteger ? u"smallint"_s
                                                 : u"integer"_s;
}

void setSequence(Column &column, const SequenceFacts &facts)
{
    if (facts.start != usualStart(facts))
        column.identity->start = facts.start;
    if (facts.increment != 1)
        column.identity->increment = facts.increment;
    const QString more = sequenceOptions(facts, integerName(column.type));
    if (!more.isEmpty())
        column.options.insert(option::postgresSequence, more);
}

} // namespace

std::optional<Error> PostgresInspector::read(QSqlDatabase &database)
{
    struct Step
    {
        const QString &sql;
        void (PostgresInspector::*add)(const QSqlQuery &);
    };
    const QList<Step> steps{
        {catalogue::types, &PostgresInspector::addEnum},
        {catalogue::relations, &PostgresInspector::addTable},
        {catalogue::columns, &PostgresInspector::addColumn},
        {catalogue::sequences, &PostgresInspector::addSequence},
        {catalogue::constraints, &PostgresInspector::addConstraint},
        {catalogue::indexes, &PostgresInspector::addIndexRow},
    };
    for (const Step &step : steps) {
        const auto error = forEachRow(database, step.sql, [this, &step](const QSqlQuery &row) {
            (this->*step.add)(row);
        });
        if (error)
            return error;
    }
    return {};
}

QString PostgresInspector::namespaceName(const QString &name) const
{
    return name == m_defaultNamespace ? QString() : name;
}

QString PostgresInspector::qualified(const QString &space, const QString &name) const
{
    const bool isBare = space == "pg_catalog"_L1 || space == m_defaultNamespace;
    const QString bare = nameInExpression(name);
    return isBare ? bare : nameInExpression(space) + u'.' + bare;
}

QString PostgresInspector::collationName(const QString &space, const QString &name) const
{
    const bool isBare = space == "pg_catalog"_L1 || space == m_defaultNamespace;
    return isBare ? name : qualifiedName(space, name);
}

Options PostgresInspector::storageOptions(const QString &with, const QString &tablespace)
{
    Options options;
    if (!with.isEmpty())
        options.insert(option::postgresWith, with);
    if (!tablespace.isEmpty())
        options.insert(option::postgresTablespace, tablespace);
    return options;
}

void PostgresInspector::addEnum(const QSqlQuery &row)
{
    Enum enumeration;
    enumeration.schemaName = namespaceName(text(row, 1));
    enumeration.name = text(row, 2);
    enumeration.id = EnumId::derived(enumSpace,
                                     identified(enumeration.schemaName, enumeration.name));
    const QStringList labels = parseArrayLiteral(text(row, 3)).value_or(QStringList());
    for (const QString &label : labels)
        enumeration.values.append({EnumValueId::derived(enumeration.id.uuid, label), label});
    enumeration.comment = text(row, 4);
    m_enums.insert(number(row, 0), enumeration.id);
    m_result.schema.enums.append(enumeration);
}

void PostgresInspector::addTable(const QSqlQuery &row)
{
    if (!row.value(8).toBool() || isManagedByOthers(text(row, 2)))
        return;
    Table table;
    table.schemaName = namespaceName(text(row, 1));
    table.name = text(row, 2);
    table.id = TableId::derived(tableSpace, identified(table.schemaName, table.name));
    table.options = storageOptions(text(row, 5), text(row, 6));
    if (text(row, 4) == "u"_L1)
        table.options.insert(option::postgresUnlogged, option::truth);
    table.comment = text(row, 7);
    m_tables[number(row, 0)].position = m_result.schema.tables.size();
    m_result.schema.tables.append(table);
}

DataType PostgresInspector::columnType(const QSqlQuery &row) const
{
    QString formatted = text(row, 3);
    const bool isArray = formatted.endsWith("[]"_L1);
    if (isArray)
        formatted.chop(2);
    const EnumId enumeration = m_enums.value(number(row, 4));
    DataType type = enumeration.isNull() ? postgresTypeFrom(formatted) : enumType(enumeration);
    if (isArray)
        type.dimensions = std::max(1, row.value(5).toInt());
    return type;
}

void PostgresInspector::addColumn(const QSqlQuery &row)
{
    const auto own = m_tables.find(number(row, 0));
    if (own == m_tables.end())
        return;
    Table &table = tableOf(*own);
    Column column;
    column.name = text(row, 2);
    column.id = ColumnId::derived(table.id.uuid, "column/"_L1 + column.name);
    column.type = columnType(row);
    column.nullable = !row.value(6).toBool();
    const QString identity = text(row, 7);
    if (!identity.isEmpty() && identity != u" ") {
        column.identity = Identity{};
        column.identity->kind = identity == "a"_L1 ? IdentityKind::Always : IdentityKind::ByDefault;
    }
    const QString expression = text(row, 10);
    if (text(row, 8) == "s"_L1)
        column.generated = Generated{expression, GeneratedKind::Stored};
    else
        column.defaultSql = postgresDefaultFrom(expression, text(row, 9));
    if (!row.value(12).isNull())
        column.collation = collationName(text(row, 11), text(row, 12));
    column.comment = text(row, 13);
    own->columns.insert(row.value(1).toInt(), column.id);
    own->columnPositions.insert(row.value(1).toInt(), table.columns.size());
    table.columns.append(column);
}

void PostgresInspector::addSequence(const QSqlQuery &row)
{
    const auto own = m_tables.constFind(number(row, 12));
    if (own == m_tables.constEnd())
        return;
    const auto position = own->columnPositions.constFind(row.value(13).toInt());
    if (position == own->columnPositions.constEnd())
        return;
    const Table &table = tableOf(*own);
    Column &column = tableOf(*own).columns[*position];
    const bool isIdentity = text(row, 11) == "i"_L1;
    const QString next = "nextval("_L1 + quotedString(text(row, 3)) + "::regclass)"_L1;
    if (!isIdentity) {
        const bool isSerial = column.defaultSql == next && !column.nullable
                              && text(row, 1) == text(row, 15);
        if (!isSerial)
            return; // its default stays as it is, and the sequence is a foreign object
        column.defaultSql.clear();
        column.identity = Identity{};
    }
    m_sequences.insert(number(row, 0));
    setSequence(column, sequenceFacts(row));
    if (!isIdentity && text(row, 2) != madeSequenceName(column, table))
        column.options.insert(option::postgresSequenceName, text(row, 2));
}

} // namespace core
