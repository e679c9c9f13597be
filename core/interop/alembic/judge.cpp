// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/judge.h"

#include "core/base/overloaded.h"
#include "core/dialect/adapted.h"
#include "core/schema/optionprefix.h"
#include "core/schema/options.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

bool AlembicJudge::table(const Table &table) const
{
    const Table engine = adapted({{table}, m_schema.enums}, m_dialect).tables.first();
    return table.schemaName.isEmpty() && name(table.name) && options(table.options)
           && engine.indexes.size() == table.indexes.size() && !losesKeyName(table)
           && all(table.columns, [&](const Column &item) { return column(table, item); })
           && all(constraints(table),
                  [&](const Constraint &item) { return constraint(table, item); })
           && all(table.indexes, [&](const Index &item) { return index(table, item); });
}

bool AlembicJudge::column(const Table &table, const Column &column) const
{
    Options own = column.options;
    if (own.value(option::sqliteAutoincrement) == option::truth)
        own.remove(option::sqliteAutoincrement);
    const bool isCountedOddly = column.identity
                                && (!isOnlyKey(table, column)
                                    || (m_dialect != DialectKind::PostgreSql
                                        && (column.identity->start || column.identity->increment)));
    const bool hasEnum = column.type.kind == TypeKind::Enum;
    return name(column.name) && options(own) && column.collation.isEmpty() && !isCountedOddly
           && column.type.kind != TypeKind::Native
           && !(hasEnum && (column.type.dimensions > 0 || !enumeration(column.type.enumId)));
}

bool AlembicJudge::constraint(const Table &table, const Constraint &constraint) const
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

bool AlembicJudge::index(const Table &table, const Index &index) const
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

bool AlembicJudge::name(const QString &name) const
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

bool AlembicJudge::options(const Options &options) const
{
    const QString prefix = optionPrefix(m_dialect);
    return std::none_of(options.keyBegin(), options.keyEnd(), [&](const QString &key) {
        return key.startsWith(prefix) || key == option::match;
    });
}

bool AlembicJudge::enumeration(EnumId id) const
{
    const Enum *value = findEnum(m_schema, id);
    return value && enumeration(*value);
}

bool AlembicJudge::enumeration(const Enum &value) const
{
    return value.schemaName.isEmpty() && name(value.name) && value.comment.isEmpty()
           && !value.values.isEmpty();
}

bool AlembicJudge::comment(const QString &text) const
{
    return text.isEmpty() || m_dialect == DialectKind::Sqlite;
}

bool AlembicJudge::isOnlyKey(const Table &table, const Column &column)
{
    return table.primaryKey && table.primaryKey->columns == QList{column.id};
}

bool AlembicJudge::reference(const ForeignKey &key) const
{
    const Table *target = findTable(m_schema, key.target);
    const bool isSet = key.onDelete == ReferentialAction::SetDefault
                       || key.onUpdate == ReferentialAction::SetDefault;
    return target && target->schemaName.isEmpty() && name(target->name)
           && all(columnNames(*target, key.targetColumns),
                  [&](const QString &column) { return name(column); })
           && !(m_dialect == DialectKind::MariaDb && (isSet || key.deferrable != Deferrable::No));
}

bool AlembicJudge::losesKeyName(const Table &table) const
{
    return m_dialect == DialectKind::Sqlite && table.primaryKey && !table.primaryKey->name.isEmpty()
           && std::any_of(table.columns.cbegin(), table.columns.cend(), [](const Column &column) {
                  return column.options.contains(option::sqliteAutoincrement);
              });
}

bool AlembicJudge::isKeyable(const Table &table, const QList<ColumnId> &columns) const
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

} // namespace core
