// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/sayable.h"

#include "core/dialect/adapted.h"
#include "core/dialect/sqlite/ddl.h"
#include "core/interop/alembic/judge.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isFamily(TypeKind a, TypeKind b, std::initializer_list<TypeKind> kinds)
{
    const auto has = [&kinds](TypeKind kind) {
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    return has(a) && has(b);
}

// Types between which every engine keeps the values by itself, or refuses.
bool isKin(const DataType &a, const DataType &b)
{
    return a == b
           || (a.dimensions == 0 && b.dimensions == 0
               && (isFamily(a.kind, b.kind, {TypeKind::String, TypeKind::Text})
                   || isFamily(a.kind,
                               b.kind,
                               {TypeKind::SmallInteger, TypeKind::Integer, TypeKind::BigInteger})
                   || isFamily(a.kind, b.kind, {TypeKind::Numeric})));
}

bool isMentioned(const Table &table, const Column &column)
{
    const auto generated
        = std::any_of(table.columns.cbegin(), table.columns.cend(), [&column](const Column &other) {
              return other.generated && mentionsColumn(other.generated->sql, column.name);
          });
    const QList<Constraint> all = constraints(table);
    return generated
           || std::any_of(all.cbegin(),
                          all.cend(),
                          [&](const Constraint &constraint) {
                              return usesColumn(constraint, column);
                          })
           || std::any_of(table.indexes.cbegin(), table.indexes.cend(), [&](const Index &index) {
                  return usesColumn(index, column);
              });
}

bool isLiteralOrNone(const QString &sql)
{
    return sql.isEmpty() || isLiteral(sql);
}

class OperationJudge
{
public:
    OperationJudge(const Schema &before, const Schema &after, DialectKind dialect)
        : m_before(before)
        , m_after(after)
        , m_dialect(dialect)
        , m_old(before, dialect)
        , m_new(after, dialect)
    {}

    bool operator()(const CreateTable &operation) const { return m_new.table(operation.table); }
    bool operator()(const DropTable &operation) const
    {
        return operation.table.schemaName.isEmpty() && m_old.name(operation.table.name);
    }
    bool operator()(const RenameTable &operation) const
    {
        const Table *table = findTable(m_before, operation.table);
        if (!table || operation.fromSchema != operation.toSchema || !operation.fromSchema.isEmpty()
            || !m_old.name(operation.from) || !m_new.name(operation.to))
            return false;
        if (m_dialect == DialectKind::Sqlite) // refuses other cases of the same letters
            return operation.from.compare(operation.to, Qt::CaseInsensitive) != 0;
        const auto isCounted = [](const Column &column) { return column.identity.has_value(); };
        return hasNamedKeys(*table)
               && std::none_of(table->columns.cbegin(), table->columns.cend(), isCounted);
    }
    bool operator()(const AlterTable &operation) const
    {
        return isTable(operation.table) && operation.optionsBefore == operation.optionsAfter;
    }
    bool operator()(const AddColumn &operation) const
    {
        const Column &column = operation.column;
        return isTable(operation.table) && m_new.column(*now(operation.table), column)
               && !column.identity && !column.generated && !isRequiredWithout(column);
    }
    bool operator()(const DropColumn &operation) const
    {
        const Table *table = was(operation.table);
        return isTable(operation.table) && table->columns.size() > 1
               && m_old.column(*table, operation.column) && !operation.column.identity
               && !operation.column.generated && !isMentioned(*table, operation.column);
    }
    bool operator()(const RenameColumn &operation) const
    {
        const Table *table = was(operation.table);
        const Column *column = table ? findColumn(*table, operation.column) : nullptr;
        // SQLite does it by itself, which batch mode would not let it.
        return m_dialect != DialectKind::Sqlite && column && isTable(operation.table)
               && m_new.name(operation.to) && m_old.column(*table, *column) && !column->identity
               && !column->generated && !hasExpressionOn(*table, *column)
               && isLiteralOrNone(column->defaultSql) && !hasUnnamedKeyOn(*table, *column);
    }
    bool operator()(const AlterColumn &operation) const
    {
        const Column &from = operation.before;
        const Column &to = operation.after;
        const Table *table = was(operation.table);
        const bool isRetyped = from.type != to.type;
        const bool fillsRows = from.nullable && !to.nullable && !to.defaultSql.isEmpty();
        return isTable(operation.table) && m_old.column(*table, from)
               && m_new.column(*now(operation.table), to) && !from.identity && !to.identity
               && !from.generated && !to.generated && from.options == to.options && !fillsRows
               && isKin(from.type, to.type) && isLiteralOrNone(from.defaultSql)
               && isLiteralOrNone(to.defaultSql)
               && !(isRetyped && (bindsType(*table, from, to) || !from.defaultSql.isEmpty()))
               && !(from.nullable != to.nullable && isServersKey(*table, from))
               && !(m_dialect == DialectKind::MariaDb && from.type.kind == TypeKind::Json);
    }
    bool operator()(const ReorderColumns &) const { return true; }
    bool operator()(const AddConstraint &operation) const
    {
        return isTable(operation.table) && isNamedConstraint(operation.constraint)
               && m_new.constraint(*now(operation.table), operation.constraint);
    }
    bool operator()(const DropConstraint &operation) const
    {
        return isTable(operation.table) && isNamedConstraint(operation.constraint)
               && m_old.constraint(*was(operation.table), operation.constraint)
               && !(m_dialect == DialectKind::MariaDb && leavesIndex(operation));
    }
    bool operator()(const RenameConstraint &) const { return false; }
    bool operator()(const CreateIndex &operation) const
    {
        const Table engine = adapted({{*now(operation.table)}, m_after.enums}, m_dialect)
                                 .tables.first();
        return isTable(operation.table) && m_new.index(*now(operation.table), operation.index)
               && !operation.index.options.contains(option::postgresConcurrently)
               && engine.indexes.size() == now(operation.table)->indexes.size();
    }
    bool operator()(const DropIndex &operation) const
    {
        return isTable(operation.table) && m_old.index(*was(operation.table), operation.index)
               && !operation.index.options.contains(option::postgresConcurrently)
               && !(m_dialect == DialectKind::MariaDb && servesReference(operation));
    }
    bool operator()(const RenameIndex &) const { return false; }
    bool operator()(const CreateEnum &operation) const
    {
        return m_new.enumeration(operation.enumeration);
    }
    bool operator()(const DropEnum &operation) const
    {
        return m_old.enumeration(operation.enumeration);
    }
    bool operator()(const AlterEnum &) const { return false; }
    bool operator()(const AlterEnumValues &) const { return false; }
    bool operator()(const RunSql &) const { return false; }

private:
    const Table *was(TableId id) const { return findTable(m_before, id); }
    const Table *now(TableId id) const { return findTable(m_after, id); }

    // The table is there all the time, under a plain name.
    bool isTable(TableId id) const
    {
        const Table *table = was(id);
        const bool isStrict = m_dialect == DialectKind::Sqlite && table
                              && !m_old.options(table->options); // knows few types
        return table && now(id) && table->schemaName.isEmpty() && m_old.name(table->name)
               && !isStrict;
    }

    // Never null there, whatever the column says.
    bool isServersKey(const Table &table, const Column &column) const
    {
        return m_dialect != DialectKind::Sqlite && table.primaryKey
               && table.primaryKey->columns.contains(column.id);
    }

    static bool isNamedConstraint(const Constraint &constraint)
    {
        return !constraintName(constraint).isEmpty()
               && !std::holds_alternative<PrimaryKey>(constraint);
    }

    // Nothing that a server names after the table or column.
    bool hasNamedKeys(const Table &table) const
    {
        const QList<Constraint> all = constraints(table);
        return std::none_of(all.cbegin(), all.cend(), [this](const Constraint &constraint) {
            const bool isPrimary = std::holds_alternative<PrimaryKey>(constraint);
            return constraintName(constraint).isEmpty()
                   && !(isPrimary && m_dialect == DialectKind::MariaDb);
        });
    }

    // A server would call it otherwise then. A primary key's name has no column in it.
    static bool hasUnnamedKeyOn(const Table &table, const Column &column)
    {
        const QList<Constraint> all = constraints(table);
        return std::any_of(all.cbegin(), all.cend(), [&column](const Constraint &constraint) {
            return constraintName(constraint).isEmpty()
                   && !std::holds_alternative<PrimaryKey>(constraint)
                   && usesColumn(constraint, column);
        });
    }

    // What else is told of the column allows it another type only where its values, and their order, stay
    // what they are.
    static bool bindsType(const Table &table, const Column &from, const Column &to)
    {
        static constexpr int longestKey = 191; // characters, that MariaDB has in any key
        const auto isShort = [](const DataType &type) {
            return type.kind == TypeKind::String && type.length > 0 && type.length <= longestKey;
        };
        const auto isWhole = [](const DataType &type) {
            return type.kind == TypeKind::SmallInteger || type.kind == TypeKind::Integer
                   || type.kind == TypeKind::BigInteger;
        };
        const bool isPlain = (isShort(from.type) && isShort(to.type))
                             || (isWhole(from.type) && isWhole(to.type));
        return isMentioned(table, from) && (!isPlain || hasExpressionOn(table, from));
    }

    // Rows that are there would have to be filled.
    static bool isRequiredWithout(const Column &column)
    {
        return !column.nullable && column.defaultSql.isEmpty();
    }

    static bool hasExpressionOn(const Table &table, const Column &column)
    {
        const auto mentions = [&column](const QString &sql) {
            return mentionsColumn(sql, column.name);
        };
        return std::any_of(table.checks.cbegin(),
                           table.checks.cend(),
                           [&](const Check &check) { return mentions(check.sql); })
               || std::any_of(table.columns.cbegin(),
                              table.columns.cend(),
                              [&](const Column &other) {
                                  return other.generated && mentions(other.generated->sql);
                              })
               || std::any_of(table.indexes.cbegin(), table.indexes.cend(), [&](const Index &index) {
                      return mentions(index.predicateSql)
                             || std::any_of(index.keys.cbegin(),
                                            index.keys.cend(),
                                            [&](const IndexKey &key) {
                                                return mentions(key.expressionSql);
                                            });
                  });
    }

    bool servesReference(const DropIndex &operation) const
    {
        return !operation.index.keys.isEmpty()
               && servesReference(operation.table, operation.index.keys.first().column);
    }

    // MariaDB wants an index for each foreign key, and for what one points to.
    bool servesReference(TableId table, ColumnId first) const
    {
        for (const Table &other : m_before.tables) {
            for (const ForeignKey &key : other.foreignKeys) {
                if ((other.id == table && key.columns.contains(first))
                    || key.targetColumns.contains(first))
                    return true;
            }
        }
        return false;
    }

    // The one that it made for a foreign key stays; a unique key may be one for another.
    bool leavesIndex(const DropConstraint &operation) const
    {
        const Table &table = *was(operation.table);
        if (const auto *unique = std::get_if<UniqueKey>(&operation.constraint))
            return unique->columns.isEmpty() || servesReference(table.id, unique->columns.first());
        const auto *reference = std::get_if<ForeignKey>(&operation.constraint);
        return reference
               && std::none_of(table.indexes.cbegin(), table.indexes.cend(), [&](const Index &index) {
                      return reference->columns.size() == 1 && !index.keys.isEmpty()
                             && index.keys.first().column == reference->columns.first();
                  });
    }

    const Schema &m_before;
    const Schema &m_after;
    DialectKind m_dialect;
    AlembicJudge m_old, m_new;
};

} // namespace

bool isSayable(const Operation &operation,
               const Schema &before,
               const Schema &after,
               DialectKind dialect)
{
    return std::visit(OperationJudge(before, after, dialect), operation);
}

bool isBatchable(const Table &table)
{
    const auto isComputed = [](const Column &column) { return column.generated.has_value(); };
    const auto countsUp = [](const Column &column) {
        return column.options.contains(option::sqliteAutoincrement); // the mark would be lost
    };
    return std::none_of(table.columns.cbegin(), table.columns.cend(), isComputed)
           && std::none_of(table.columns.cbegin(), table.columns.cend(), countsUp)
           && std::none_of(table.indexes.cbegin(), table.indexes.cend(), [](const Index &index) {
                  return std::any_of(index.keys.cbegin(), index.keys.cend(), [](const IndexKey &key) {
                      return key.column.isNull() || key.order == SortOrder::Descending;
                  });
              });
}

bool areEntangled(const QList<Operation> &operations, const Schema &before)
{
    QSet<ColumnId> referring;
    for (const Table &table : before.tables) {
        for (const ForeignKey &key : table.foreignKeys) {
            for (const ColumnId &id : key.columns + key.targetColumns)
                referring.insert(id);
        }
    }
    QSet<EnumId> changing; // a default names a value as it is then called
    for (const Operation &operation : operations) {
        if (const auto *values = std::get_if<AlterEnumValues>(&operation))
            changing.insert(values->enumeration);
    }
    return std::any_of(operations.cbegin(), operations.cend(), [&](const Operation &operation) {
        if (const auto *added = std::get_if<AddColumn>(&operation))
            return changing.contains(added->column.type.enumId);
        if (const auto *alter = std::get_if<AlterColumn>(&operation))
            return changing.contains(alter->before.type.enumId)
                   || changing.contains(alter->after.type.enumId)
                   || (alter->before.type != alter->after.type
                       && referring.contains(alter->before.id));
        if (const auto *added = std::get_if<AddConstraint>(&operation))
            return std::holds_alternative<PrimaryKey>(added->constraint);
        if (const auto *dropped = std::get_if<DropConstraint>(&operation))
            return std::holds_alternative<PrimaryKey>(dropped->constraint);
        const auto *options = std::get_if<AlterTable>(&operation);
        return options && options->optionsBefore != options->optionsAfter;
    });
}

bool countsKeys(const QList<Operation> &operations, const Schema &before, DialectKind dialect)
{
    const auto isUnnamed = [](const Constraint &constraint) {
        return std::holds_alternative<ForeignKey>(constraint)
               && constraintName(constraint).isEmpty();
    };
    const auto hasUnnamed = [&isUnnamed](const Table &table) {
        const QList<Constraint> all = constraints(table);
        return std::any_of(all.cbegin(), all.cend(), isUnnamed);
    };
    return dialect == DialectKind::MariaDb
           && std::any_of(operations.cbegin(), operations.cend(), [&](const Operation &operation) {
                  if (const auto *created = std::get_if<CreateTable>(&operation))
                      return hasUnnamed(created->table);
                  if (const auto *added = std::get_if<AddConstraint>(&operation))
                      return isUnnamed(added->constraint);
                  const Table *table = findTable(before, tableOf(operation));
                  return table && hasUnnamed(*table);
              });
}

} // namespace core
