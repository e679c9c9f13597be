// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/sayable.h"

#include "core/base/overloaded.h"
#include "core/dialect/adapted.h"
#include "core/dialect/sqlite/ddl.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString optionPrefix(DialectKind dialect)
{
    switch (dialect) {
    case DialectKind::Sqlite:
        return u"sqlite."_s;
    case DialectKind::PostgreSql:
        return u"postgresql."_s;
    case DialectKind::MariaDb:
        return u"mariadb."_s;
    }
    Q_UNREACHABLE();
}

class Judge
{
public:
    Judge(const Schema &schema, DialectKind dialect)
        : m_schema(schema)
        , m_dialect(dialect)
    {}

    bool table(const Table &table) const
    {
        const Table engine = adapted({{table}, m_schema.enums}, m_dialect).tables.first();
        return table.schemaName.isEmpty() && name(table.name) && options(table.options)
               && engine.indexes.size() == table.indexes.size() && !losesKeyName(table)
               && all(table.columns, [&](const Column &item) { return column(table, item); })
               && all(constraints(table),
                      [&](const Constraint &item) { return constraint(table, item); })
               && all(table.indexes, [&](const Index &item) { return index(table, item); });
    }

    bool column(const Table &table, const Column &column) const
    {
        Options own = column.options;
        if (own.value(option::sqliteAutoincrement) == option::truth)
            own.remove(option::sqliteAutoincrement);
        const bool isCountedOddly = column.identity
                                    && (!isOnlyKey(table, column)
                                        || (m_dialect != DialectKind::PostgreSql
                                            && (column.identity->start
                                                || column.identity->increment)));
        const bool hasEnum = column.type.kind == TypeKind::Enum;
        return name(column.name) && options(own) && column.collation.isEmpty() && !isCountedOddly
               && column.type.kind != TypeKind::Native
               && !(hasEnum && (column.type.dimensions > 0 || !enumeration(column.type.enumId)));
    }

    bool constraint(const Table &table, const Constraint &constraint) const
    {
        const QString own = constraintName(constraint);
        // How MariaDB calls what has no name hangs on the statement that made it.
        const bool needsName = m_dialect == DialectKind::MariaDb
                               && !std::holds_alternative<PrimaryKey>(constraint);
        if (own.isEmpty() ? needsName : !name(own))
            return false;
        return std::visit(Overloaded{[&](const PrimaryKey &key) { return common(key); },
                                     [&](const UniqueKey &key) {
                                         return common(key) && isKeyable(table, key.columns)
                                                && (key.deferrable == Deferrable::No
                                                    || m_dialect == DialectKind::PostgreSql);
                                     },
                                     [&](const Check &check) { return common(check); },
                                     [&](const ForeignKey &key) {
                                         return common(key) && reference(key);
                                     }},
                          constraint);
    }

    bool index(const Table &table, const Index &index) const
    {
        if (!name(index.name) || !options(index.options) || !index.include.isEmpty()
            || !comment(index.comment))
            return false;
        if (m_dialect != DialectKind::PostgreSql
            && (!index.method.isEmpty() || index.options.contains(option::postgresConcurrently)))
            return false;
        if (m_dialect == DialectKind::MariaDb && !index.predicateSql.isEmpty())
            return false;
        QList<ColumnId> columns;
        for (const IndexKey &key : index.keys) {
            if (!options(key.options) || !key.collation.isEmpty())
                return false;
            columns.append(key.column);
        }
        const bool isPlain = !columns.contains(ColumnId());
        return isPlain ? isKeyable(table, columns) : m_dialect != DialectKind::MariaDb;
    }

    bool name(const QString &name) const
    {
        static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
        // Reserved, but not by SQLAlchemy's lists of MySQL's and MariaDB's words.
        static const QSet<QString> unquoted{u"current_role"_s,
                                            u"delete_domain_id"_s,
                                            u"do_domain_ids"_s,
                                            u"ignore_domain_ids"_s,
                                            u"intersect"_s,
                                            u"master_demote_to_replica"_s,
                                            u"master_demote_to_slave"_s,
                                            u"offset"_s,
                                            u"page_checksum"_s,
                                            u"portion"_s,
                                            u"ref_system_id"_s,
                                            u"returning"_s,
                                            u"row_number"_s,
                                            u"stats_auto_recalc"_s,
                                            u"stats_persistent"_s,
                                            u"stats_sample_pages"_s};
        return plain.match(name).hasMatch() && name.size() <= 63
               && !(m_dialect == DialectKind::MariaDb && unquoted.contains(name.toLower()));
    }

    bool options(const Options &options) const
    {
        const QString prefix = optionPrefix(m_dialect);
        return std::none_of(options.keyBegin(), options.keyEnd(), [&](const QString &key) {
            return key.startsWith(prefix) || key == option::match;
        });
    }

    bool enumeration(EnumId id) const
    {
        const Enum *value = findEnum(m_schema, id);
        return value && enumeration(*value);
    }

    bool enumeration(const Enum &value) const
    {
        return value.schemaName.isEmpty() && name(value.name) && value.comment.isEmpty()
               && !value.values.isEmpty();
    }

    // A comment on a key or an index, for which there is no word.
    bool comment(const QString &text) const
    {
        return text.isEmpty() || m_dialect == DialectKind::Sqlite;
    }

private:
    template<typename List, typename Predicate>
    static bool all(const List &list, Predicate predicate)
    {
        return std::all_of(list.cbegin(), list.cend(), predicate);
    }

    template<typename Key>
    bool common(const Key &key) const
    {
        return options(key.options) && comment(key.comment);
    }

    static bool isOnlyKey(const Table &table, const Column &column)
    {
        return table.primaryKey && table.primaryKey->columns == QList{column.id};
    }

    bool reference(const ForeignKey &key) const
    {
        const Table *target = findTable(m_schema, key.target);
        const bool isSet = key.onDelete == ReferentialAction::SetDefault
                           || key.onUpdate == ReferentialAction::SetDefault;
        return target && target->schemaName.isEmpty() && name(target->name)
               && all(columnNames(*target, key.targetColumns),
                      [&](const QString &column) { return name(column); })
               && !(m_dialect == DialectKind::MariaDb
                    && (isSet || key.deferrable != Deferrable::No));
    }

    // With sqlite_autoincrement the key is said at its column, without a name.
    bool losesKeyName(const Table &table) const
    {
        return m_dialect == DialectKind::Sqlite && table.primaryKey
               && !table.primaryKey->name.isEmpty()
               && std::any_of(table.columns.cbegin(),
                              table.columns.cend(),
                              [](const Column &column) {
                                  return column.options.contains(option::sqliteAutoincrement);
                              });
    }

    // MariaDB's keys over long texts are over their first characters, or have a hash.
    bool isKeyable(const Table &table, const QList<ColumnId> &columns) const
    {
        if (m_dialect != DialectKind::MariaDb)
            return true;
        int characters = 0; // of four bytes; the limit is 768 of them
        for (const ColumnId &id : columns) {
            const Column *column = findColumn(table, id);
            if (!column || column->type.dimensions > 0)
                return false;
            const TypeKind kind = column->type.kind;
            if (kind == TypeKind::Text || kind == TypeKind::LargeBinary || kind == TypeKind::Json
                || (kind == TypeKind::String && !column->type.length))
                return false;
            characters += kind == TypeKind::String ? *column->type.length : 16;
        }
        return characters <= 700;
    }

    const Schema &m_schema;
    DialectKind m_dialect;
};

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
               && isLiteralOrNone(column->defaultSql) && hasNamedKeys(*table);
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
               && !(isRetyped && (isMentioned(*table, from) || !from.defaultSql.isEmpty()))
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
    Judge m_old, m_new;
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
    return std::any_of(operations.cbegin(), operations.cend(), [&](const Operation &operation) {
        if (const auto *alter = std::get_if<AlterColumn>(&operation))
            return alter->before.type != alter->after.type && referring.contains(alter->before.id);
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
