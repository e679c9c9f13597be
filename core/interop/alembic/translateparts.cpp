// SPDX-License-Identifier: GPL-3.0-or-later
// Indexes and constraints of tables that are there.

#include "core/interop/alembic/translator.h"

#include "core/base/overloaded.h"
#include "core/schema/options.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Names that the servers make up for what has none.
QStringList madeUpNames(const Table &table, const Constraint &constraint, qsizetype place)
{
    const auto joined = [&table](const QList<ColumnId> &columns) {
        return columnNames(table, columns).join(u'_');
    };
    return std::visit(
        Overloaded{
            [&](const PrimaryKey &) {
                return QStringList{table.name + "_pkey"_L1, u"PRIMARY"_s, "pk_"_L1 + table.name};
            },
            [&](const UniqueKey &key) {
                const QString columns = joined(key.columns);
                return QStringList{u"%1_%2_key"_s.arg(table.name, columns),
                                   columnNames(table, key.columns).value(0),
                                   u"uq_%1_%2"_s.arg(table.name, columns)};
            },
            [&](const ForeignKey &key) {
                return QStringList{u"%1_%2_fkey"_s.arg(table.name, joined(key.columns)),
                                   u"%1_ibfk_%2"_s.arg(table.name).arg(place + 1)};
            },
            [&](const Check &) {
                return QStringList{table.name + "_check"_L1, u"CONSTRAINT_%1"_s.arg(place + 1)};
            }},
        constraint);
}

bool isOfType(const Constraint &constraint, const QString &type)
{
    if (type.isEmpty())
        return true;
    return std::visit(Overloaded{[&](const PrimaryKey &) { return type == "primary"_L1; },
                                 [&](const UniqueKey &) { return type == "unique"_L1; },
                                 [&](const ForeignKey &) { return type == "foreignkey"_L1; },
                                 [&](const Check &) { return type == "check"_L1; }},
                      constraint);
}

// By its name; else the unnamed one that a server would have called so; else the only unnamed one.
std::optional<Constraint> constraintNamed(const Table &table,
                                          const QString &name,
                                          const QString &type)
{
    QList<Constraint> unnamed;
    QHash<size_t, qsizetype> places; // among those of its kind
    std::optional<Constraint> madeUp;
    for (const Constraint &constraint : constraints(table)) {
        const qsizetype place = places[constraint.index()]++;
        if (!isOfType(constraint, type))
            continue;
        if (!name.isEmpty() && constraintName(constraint) == name)
            return constraint;
        if (!constraintName(constraint).isEmpty())
            continue;
        unnamed << constraint;
        if (madeUpNames(table, constraint, place).contains(name))
            madeUp = constraint;
    }
    if (madeUp)
        return madeUp;
    const bool isClear = unnamed.size() == 1 && !type.isEmpty();
    return isClear ? std::optional(unnamed.first()) : std::nullopt;
}

const Index *indexNamed(const Table &table, const QString &name)
{
    for (const Index &index : table.indexes) {
        if (index.name == name)
            return &index;
    }
    return nullptr;
}

// sa.text("name DESC"): the order is the key's own, and a bare name a column.
SqlIndexKey inParts(SqlIndexKey key, const Table &table)
{
    static const QRegularExpression order(u"^(.*\\S)\\s+(ASC|DESC)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = order.match(key.key.expressionSql.trimmed());
    if (match.hasMatch()) {
        key.key.expressionSql = match.captured(1);
        if (match.captured(2).toUpper() == "DESC"_L1)
            key.key.order = SortOrder::Descending;
    }
    const QString &name = key.key.expressionSql;
    if (key.column.isEmpty() && findColumn(table, name)) {
        key.column = name;
        key.key.expressionSql.clear();
    }
    return key;
}

} // namespace

bool OpTranslator::createIndex(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    const auto keys = arguments.values().elements(arguments.term(u"columns"_s));
    if (!table)
        return false;
    if (!keys || arguments.isWorkedOut(u"index_name"_s))
        return fail(u"an index that is worked out"_s);
    m_reader.setSubject(table->name);
    SqlTable source = shell(*table);
    SqlIndex index;
    index.index.name = arguments.text(u"index_name"_s).value_or(QString());
    for (const PyTerm &key : *keys)
        index.keys << inParts(m_reader.indexKey(key), *table);
    index = m_reader.indexOptions(arguments.optionsCall(), index);
    if (arguments.truth(u"postgresql_concurrently"_s))
        index.index.options.insert(option::postgresConcurrently, option::truth);
    source.indexes << index;
    return addParts(*table,
                    source,
                    idFor(u"index"_s,
                          source.schemaName + u'.' + source.name + u'.' + index.index.name));
}

bool OpTranslator::dropIndex(const OpArguments &arguments)
{
    const QString name = arguments.text(u"index_name"_s).value_or(QString());
    const QString tableName = arguments.tableName();
    for (const Table &table : std::as_const(m_schema.tables)) {
        if (!tableName.isEmpty() && table.name != tableName)
            continue;
        if (const Index *index = indexNamed(table, name))
            return emitOperation(DropIndex{table.id, table.name, *index});
        // MariaDB's unique keys are indexes to it.
        for (const UniqueKey &key : table.uniqueKeys) {
            if (!tableName.isEmpty() && key.name == name)
                return emitOperation(DropConstraint{table.id, table.name, key});
        }
    }
    return fail(u"there is no index %1, as far as is known"_s.arg(name));
}

bool OpTranslator::createPrimaryKey(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    const auto columns = arguments.texts(u"columns"_s);
    if (!table)
        return false;
    if (!columns)
        return fail(u"a primary key that is worked out"_s);
    SqlTable source = shell(*table);
    SqlPrimaryKey key;
    key.key.name = arguments.text(u"constraint_name"_s).value_or(QString());
    key.columns = *columns;
    source.primaryKey = key;
    return addParts(*table, source, idFor(u"primary key"_s, table->schemaName + u'.' + table->name));
}

bool OpTranslator::createUnique(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    const auto columns = arguments.texts(u"columns"_s);
    if (!table)
        return false;
    if (!columns || arguments.isWorkedOut(u"constraint_name"_s))
        return fail(u"a unique key that is worked out"_s);
    SqlTable source = shell(*table);
    SqlUniqueKey key;
    key.key.name = arguments.text(u"constraint_name"_s).value_or(QString());
    key.key.deferrable = m_reader.foreignKeyOptions(arguments.optionsCall(), {}).key.deferrable;
    if (arguments.truth(u"postgresql_nulls_not_distinct"_s))
        key.key.options.insert(option::postgresNullsNotDistinct, option::truth);
    key.columns = *columns;
    source.uniqueKeys << key;
    return addParts(*table,
                    source,
                    idFor(u"unique"_s,
                          table->schemaName + u'.' + table->name + u'.' + key.key.name));
}

bool OpTranslator::createForeignKey(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    const auto columns = arguments.texts(u"local_cols"_s);
    const auto targets = arguments.texts(u"remote_cols"_s);
    const auto referent = arguments.text(u"referent_table"_s);
    if (!table)
        return false;
    if (!columns || !targets || !referent || arguments.isWorkedOut(u"constraint_name"_s))
        return fail(u"a foreign key that is worked out"_s);
    SqlTable source = shell(*table);
    SqlForeignKey key = m_reader.foreignKeyOptions(arguments.optionsCall(), {});
    key.key.name = arguments.text(u"constraint_name"_s).value_or(QString());
    const QString schemaName = arguments.text(u"referent_schema"_s).value_or(QString());
    key.key.foreignTable = schemaName.isEmpty() ? *referent : schemaName + u'.' + *referent;
    key.key.foreignColumns = *targets;
    key.columns = *columns;
    source.foreignKeys << key;
    return addParts(*table,
                    source,
                    idFor(u"foreign key"_s,
                          table->schemaName + u'.' + table->name + u'.' + key.key.name));
}

bool OpTranslator::createCheck(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    if (!table)
        return false;
    const auto sql = m_reader.expressionText(arguments.term(u"condition"_s));
    if (!sql || arguments.isWorkedOut(u"constraint_name"_s))
        return fail(u"a check that is worked out"_s);
    SqlTable source = shell(*table);
    Check check;
    check.name = arguments.text(u"constraint_name"_s).value_or(QString());
    check.sql = *sql;
    source.checks << check;
    return addParts(*table,
                    source,
                    idFor(u"check"_s, table->schemaName + u'.' + table->name + u'.' + check.name));
}

// A batch that makes its table anew gives names to all that have none. True: `wanted` is among them.
bool OpTranslator::nameByConvention(const ScriptBatch &batch,
                                    const Table &table,
                                    const QString &wanted)
{
    const auto names = conventionalNames(batch, m_schema, table);
    const auto isWanted = [&wanted](const auto &named) { return named.second == wanted; };
    if (std::count_if(names.cbegin(), names.cend(), isWanted) != 1)
        return false;
    return std::all_of(names.cbegin(), names.cend(), [&](const auto &named) {
        return emitOperation(RenameConstraint{table.id, table.name, named.first, named.second});
    });
}

bool OpTranslator::dropConstraint(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    if (!table)
        return false;
    const QString name = arguments.text(u"constraint_name"_s).value_or(QString());
    const QString type = arguments.text(u"type_"_s).value_or(QString());
    const QList<Constraint> all = constraints(*table);
    const bool isNamed = std::any_of(all.cbegin(), all.cend(), [&name](const Constraint &each) {
        return constraintName(each) == name;
    });
    if (!isNamed && arguments.batch() && nameByConvention(*arguments.batch(), *table, name))
        return dropConstraint(arguments);
    if (const auto constraint = constraintNamed(*table, name, type))
        return emitOperation(DropConstraint{table->id, table->name, *constraint});
    const Index *index = indexNamed(*table, name);
    if (index && index->unique)
        return emitOperation(DropIndex{table->id, table->name, *index});
    return fail(u"table %1 has no constraint %2, as far as is known"_s
                    .arg(table->name, name.isEmpty() ? u"without a name"_s : name));
}

} // namespace core
