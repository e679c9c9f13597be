// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/ddl.h"

#include "core/interop/alembic/ddlwords.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class DdlReader
{
public:
    DdlReader(const QString &sql,
              const Schema &schema,
              const QSet<DialectKind> &dialects,
              const DdlIds &ids)
        : m_words(sql, dialects)
        , m_schema(schema)
        , m_ids(ids)
    {}

    std::optional<QList<Operation>> read()
    {
        const bool isRead = m_words.take("CREATE") ? createIndex()
                            : m_words.take("DROP") ? drop()
                                                   : m_words.take("ALTER TABLE") && alterTable();
        return isRead && m_words.isAtEnd() ? std::optional(m_operations) : std::nullopt;
    }

private:
    bool emitOperation(const Operation &operation)
    {
        const auto next = core::apply(operation, m_schema);
        if (!next)
            return false;
        m_schema = *next;
        m_operations << operation;
        return true;
    }

    // A copy: what it points to goes with the next operation.
    std::optional<Table> table()
    {
        const QString name = m_words.name();
        for (const Table &each : std::as_const(m_schema.tables)) {
            if (each.schemaName.isEmpty() && each.name.compare(name, Qt::CaseInsensitive) == 0)
                return each;
        }
        return {};
    }

    std::optional<Table> current() const
    {
        const Table *found = findTable(m_schema, m_table);
        return found ? std::optional(*found) : std::nullopt;
    }

    static const Column *columnNamed(const Table &table, const QString &name)
    {
        for (const Column &column : table.columns) {
            if (column.name.compare(name, Qt::CaseInsensitive) == 0)
                return &column;
        }
        return nullptr;
    }

    // "(a, b)"
    QList<ColumnId> columns(const Table &table)
    {
        QList<ColumnId> found;
        if (!m_words.take("("))
            return {};
        do {
            const Column *column = columnNamed(table, m_words.name());
            if (!column)
                return {};
            found << column->id;
        } while (m_words.take(","));
        return m_words.take(")") ? found : QList<ColumnId>();
    }

    bool createIndex()
    {
        Index index;
        index.unique = m_words.take("UNIQUE");
        if (!m_words.take("INDEX"))
            return false;
        if (m_words.take("CONCURRENTLY"))
            index.options.insert(option::postgresConcurrently, option::truth);
        const bool mayBeThere = m_words.take("IF NOT EXISTS");
        index.name = m_words.newName();
        if (index.name.isEmpty() || !m_words.take("ON"))
            return false;
        const auto owner = table();
        if (!owner || !m_words.take("("))
            return false;
        do {
            const Column *column = columnNamed(*owner, m_words.name());
            if (!column)
                return false;
            IndexKey key;
            key.column = column->id;
            if (m_words.take("DESC"))
                key.order = SortOrder::Descending;
            else
                m_words.take("ASC");
            index.keys << key;
        } while (m_words.take(","));
        if (!m_words.take(")"))
            return false;
        for (const Table &each : std::as_const(m_schema.tables)) {
            for (const Index &known : each.indexes) {
                if (known.name == index.name)
                    return mayBeThere && known.keys.size() == index.keys.size();
            }
        }
        index.id = IndexId{m_ids(u"index"_s, owner->name + u'.' + index.name)};
        return emitOperation(CreateIndex{owner->id, owner->name, index});
    }

    bool drop()
    {
        if (m_words.take("TABLE"))
            return dropTables();
        if (!m_words.take("INDEX"))
            return false;
        m_words.take("CONCURRENTLY");
        m_words.take("IF EXISTS");
        const QString name = m_words.name();
        std::optional<Table> owner;
        if (m_words.take("ON")) {
            owner = table();
            if (!owner)
                return false;
        }
        return !name.isEmpty() && dropIndex(name, owner ? owner->id : TableId());
    }

    bool dropIndex(const QString &name, TableId owner)
    {
        for (const Table &each : std::as_const(m_schema.tables)) {
            if (!owner.isNull() && each.id != owner)
                continue;
            for (const Index &index : each.indexes) {
                if (index.name == name)
                    return emitOperation(DropIndex{each.id, each.name, index});
            }
            // MariaDB's unique keys are indexes to it.
            for (const UniqueKey &key : each.uniqueKeys) {
                if (!owner.isNull() && key.name == name)
                    return emitOperation(DropConstraint{each.id, each.name, key});
            }
        }
        return false;
    }

    bool dropTables()
    {
        m_words.take("IF EXISTS");
        do {
            const auto found = table();
            if (!found || isReferred(*found) || !emitOperation(DropTable{*found}))
                return false;
        } while (m_words.take(","));
        return true;
    }

    bool isReferred(const Table &table) const
    {
        return std::any_of(m_schema.tables.cbegin(), m_schema.tables.cend(), [&](const Table &each) {
            return each.id != table.id
                   && std::any_of(each.foreignKeys.cbegin(),
                                  each.foreignKeys.cend(),
                                  [&](const ForeignKey &key) { return key.target == table.id; });
        });
    }

    bool alterTable()
    {
        m_words.take("ONLY");
        const auto owner = table();
        if (!owner)
            return false;
        m_table = owner->id;
        do {
            if (!action())
                return false;
        } while (m_words.take(","));
        return true;
    }

    bool action()
    {
        if (m_words.take("ADD"))
            return add();
        if (m_words.take("DROP"))
            return dropPart();
        if (m_words.take("RENAME"))
            return rename();
        if (m_words.take("ALTER")) {
            m_words.take("COLUMN");
            return alterColumn();
        }
        if (!m_words.mayRunOn(DialectKind::MariaDb) || !m_words.take("MODIFY"))
            return false;
        m_words.take("COLUMN");
        return modify();
    }

    bool add()
    {
        const Table owner = *current();
        QString name;
        if (m_words.take("CONSTRAINT"))
            name = m_words.newName();
        if (m_words.take("PRIMARY KEY")) {
            PrimaryKey key;
            key.id = ConstraintId{m_ids(u"primary key"_s, owner.name)};
            key.name = name;
            key.columns = columns(owner);
            // What may be null yet, some make NOT NULL and some refuse.
            return !key.columns.isEmpty()
                   && std::none_of(key.columns.cbegin(),
                                   key.columns.cend(),
                                   [&](ColumnId id) { return findColumn(owner, id)->nullable; })
                   && emitOperation(AddConstraint{owner.id, owner.name, key});
        }
        if (m_words.take("UNIQUE")) {
            const bool isKey = m_words.take("KEY") || m_words.take("INDEX");
            if (!m_words.isAt("(") && isKey)
                name = m_words.newName();
            UniqueKey key;
            key.id = ConstraintId{m_ids(u"unique"_s, owner.name + u'.' + name)};
            key.name = name;
            key.columns = columns(owner);
            return !name.isEmpty() && !key.columns.isEmpty()
                   && emitOperation(AddConstraint{owner.id, owner.name, key});
        }
        m_words.take("COLUMN");
        return name.isEmpty() && addColumn(owner);
    }

    bool addColumn(const Table &owner)
    {
        const bool mayBeThere = m_words.take("IF NOT EXISTS");
        Column column;
        column.name = m_words.newName();
        const auto type = m_words.type();
        if (column.name.isEmpty() || !type || !m_words.takeProperties(column))
            return false;
        column.type = *type;
        if (const Column *known = columnNamed(owner, column.name))
            return mayBeThere && known->type == column.type;
        column.id = ColumnId{m_ids(u"column"_s, owner.name + u'.' + column.name)};
        return emitOperation(AddColumn{owner.id, owner.name, column, int(owner.columns.size())});
    }

    bool dropPart()
    {
        const Table owner = *current();
        if (m_words.mayRunOn(DialectKind::MariaDb)) {
            if (m_words.take("PRIMARY KEY"))
                return owner.primaryKey
                       && emitOperation(DropConstraint{owner.id, owner.name, *owner.primaryKey});
            if (m_words.take("INDEX") || m_words.take("KEY"))
                return dropIndex(m_words.name(), owner.id);
            if (m_words.take("FOREIGN KEY"))
                return dropConstraint(owner, m_words.name());
        }
        if (m_words.take("CONSTRAINT"))
            return dropConstraint(owner, m_words.name());
        m_words.take("COLUMN");
        m_words.take("IF EXISTS");
        const Column *column = columnNamed(owner, m_words.name());
        return column && !isUsed(owner, *column)
               && emitOperation(DropColumn{owner.id,
                                           owner.name,
                                           *column,
                                           int(column - owner.columns.constData())});
    }

    bool dropConstraint(const Table &owner, const QString &name)
    {
        for (const Constraint &constraint : constraints(owner)) {
            if (!name.isEmpty() && constraintName(constraint) == name)
                return emitOperation(DropConstraint{owner.id, owner.name, constraint});
        }
        return false;
    }

    // Engines differ in what goes with the column.
    bool isUsed(const Table &owner, const Column &column) const
    {
        const QList<Constraint> all = constraints(owner);
        const auto isTarget = [&](const Table &each) {
            return std::any_of(each.foreignKeys.cbegin(),
                               each.foreignKeys.cend(),
                               [&](const ForeignKey &key) {
                                   return key.target == owner.id
                                          && key.targetColumns.contains(column.id);
                               });
        };
        return std::any_of(all.cbegin(),
                           all.cend(),
                           [&](const Constraint &each) { return usesColumn(each, column); })
               || std::any_of(owner.indexes.cbegin(),
                              owner.indexes.cend(),
                              [&](const Index &each) { return usesColumn(each, column); })
               || std::any_of(m_schema.tables.cbegin(), m_schema.tables.cend(), isTarget);
    }

    bool rename()
    {
        const Table owner = *current();
        if (m_words.take("TO")) {
            const QString name = m_words.newName();
            return !name.isEmpty()
                   && emitOperation(RenameTable{owner.id, {}, owner.name, {}, name});
        }
        m_words.take("COLUMN");
        const Column *column = columnNamed(owner, m_words.name());
        const QString name = column && m_words.take("TO") ? m_words.newName() : QString();
        return !name.isEmpty()
               && emitOperation(RenameColumn{owner.id, owner.name, column->id, column->name, name});
    }

    bool alterColumn()
    {
        const Table owner = *current();
        const Column *column = columnNamed(owner, m_words.name());
        if (!column)
            return false;
        Column after = *column;
        if (m_words.take("SET NOT NULL")) {
            after.nullable = false;
        } else if (m_words.take("DROP NOT NULL")) {
            after.nullable = true;
        } else if (m_words.take("DROP DEFAULT")) {
            after.defaultSql.clear();
        } else if (m_words.take("SET DEFAULT")) {
            const auto value = m_words.literal();
            if (!value)
                return false;
            after.defaultSql = *value;
        } else if (m_words.take("TYPE") || m_words.take("SET DATA TYPE")) {
            const auto type = m_words.type();
            if (!type)
                return false;
            after.type = *type;
        } else {
            return false;
        }
        return after == *column || emitOperation(AlterColumn{owner.id, owner.name, *column, after});
    }

    // Says all of the column anew.
    bool modify()
    {
        const Table owner = *current();
        const Column *column = columnNamed(owner, m_words.name());
        if (!column || column->identity || column->generated)
            return false;
        Column after = *column;
        const auto type = m_words.type();
        if (!type || !m_words.takeProperties(after))
            return false;
        after.type = *type;
        after.comment.clear();
        return after == *column || emitOperation(AlterColumn{owner.id, owner.name, *column, after});
    }

    DdlWords m_words;
    Schema m_schema;
    const DdlIds &m_ids;
    TableId m_table; // that is altered
    QList<Operation> m_operations;
};

} // namespace

std::optional<QList<Operation>> ddlOperations(const QString &sql,
                                              const Schema &schema,
                                              const QSet<DialectKind> &dialects,
                                              const DdlIds &ids)
{
    return DdlReader(sql, schema, dialects, ids).read();
}

} // namespace core
