// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/renames.h"

#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/names.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

enum class Kind { Table, Enum, Column, KeyConstraint, Constraint, Index, Sequence };

struct Item
{
    Kind kind;
    qsizetype table; // the item it belongs to; its own position for tables and enums
    QString space;   // of tables and enums
    QString name;
    QString wantedSpace;
    QString wanted;
};

QString relationKey(const QString &space, const QString &name)
{
    return u"relation "_s + space + QChar(0) + name;
}

class Renamer
{
public:
    Renamer(const Schema &from, const Schema &to, QSet<QString> &taken)
        : m_from(from)
        , m_to(to)
        , m_toIndex(m_to)
        , m_taken(taken)
    {}

    QList<Statement> run()
    {
        collect();
        for (qsizetype i = 0; i < m_items.size(); ++i)
            hold(i);
        // Each pass moves something; names that are not distinct would never come to rest.
        for (qsizetype pass = 0; pass <= 4 * m_items.size() && movePending(); ++pass) {
        }
        return m_statements;
    }

private:
    qsizetype add(Kind kind, qsizetype table, const QString &name, const QString &wanted)
    {
        m_items.append({kind, table, {}, name, {}, wanted});
        return m_items.size() - 1;
    }

    void addWhole(Kind kind,
                  const QString &space,
                  const QString &name,
                  const QString &toSpace,
                  const QString &toName)
    {
        m_items.append({kind, m_items.size(), space, name, toSpace, toName});
    }

    void collect()
    {
        for (const Enum &enumeration : m_from.enums) {
            if (const Enum *wanted = m_toIndex.enumeration(enumeration.id))
                addWhole(Kind::Enum,
                         enumeration.schemaName,
                         enumeration.name,
                         wanted->schemaName,
                         wanted->name);
        }
        for (const Table &table : m_from.tables) {
            if (const Table *wanted = m_toIndex.table(table.id))
                collect(table, *wanted);
        }
    }

    void collect(const Table &table, const Table &wanted)
    {
        const qsizetype owner = m_items.size();
        addWhole(Kind::Table, table.schemaName, table.name, wanted.schemaName, wanted.name);
        for (const Column &column : table.columns) {
            const Column *other = findColumn(wanted, column.id);
            if (!other)
                continue;
            add(Kind::Column, owner, column.name, other->name);
            const QString sequence = column.options.value(option::postgresSequenceName);
            if (isPostgresSerial(column) && isPostgresSerial(*other))
                add(Kind::Sequence,
                    owner,
                    sequence,
                    other->options.value(option::postgresSequenceName));
            // That of an identity has no name in the schema, but takes one in the namespace.
            else if (isPostgresIdentity(column) && isPostgresIdentity(*other))
                add(Kind::Sequence,
                    owner,
                    madeSequenceName(column, table),
                    madeSequenceName(*other, wanted));
        }
        const QList<Constraint> others = constraints(wanted);
        for (const Constraint &constraint : constraints(table)) {
            const bool isKey = std::holds_alternative<PrimaryKey>(constraint)
                               || std::holds_alternative<UniqueKey>(constraint);
            for (const Constraint &other : others) {
                if (constraintId(other) == constraintId(constraint))
                    add(isKey ? Kind::KeyConstraint : Kind::Constraint,
                        owner,
                        constraintName(constraint),
                        constraintName(other));
            }
        }
        for (const Index &index : table.indexes) {
            for (const Index &other : wanted.indexes) {
                if (other.id == index.id)
                    add(Kind::Index, owner, index.name, other.name);
            }
        }
    }

    QStringList keys(qsizetype i, const QString &space, const QString &name) const
    {
        const Item &item = m_items.at(i);
        const QString inTable = QString::number(item.table) + QChar(0) + name;
        switch (item.kind) {
        case Kind::Table:
        case Kind::Enum:
        case Kind::Index:
        case Kind::Sequence:
            return {relationKey(space, name)};
        case Kind::KeyConstraint:
            return {relationKey(space, name), u"constraint "_s + inTable};
        case Kind::Constraint:
            return {u"constraint "_s + inTable};
        case Kind::Column:
            return {u"column "_s + inTable};
        }
        Q_UNREACHABLE();
    }

    const QString &spaceOf(qsizetype i) const { return m_items.at(m_items.at(i).table).space; }

    void hold(qsizetype i)
    {
        for (const QString &key : keys(i, spaceOf(i), m_items.at(i).name))
            m_holders.insert(key, i);
    }

    void release(qsizetype i)
    {
        for (const QString &key : keys(i, spaceOf(i), m_items.at(i).name)) {
            if (m_holders.value(key, -1) == i)
                m_holders.remove(key);
        }
    }

    QList<qsizetype> belongings(qsizetype owner) const
    {
        QList<qsizetype> all;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (m_items.at(i).table == owner)
                all.append(i);
        }
        return all;
    }

    qsizetype holderOfName(qsizetype i, const QString &name) const
    {
        for (const QString &key : keys(i, spaceOf(i), name)) {
            const qsizetype holder = m_holders.value(key, -1);
            if (holder >= 0 && holder != i)
                return holder;
        }
        return -1;
    }

    qsizetype holderInSpace(qsizetype i, const QString &space) const
    {
        for (qsizetype part : belongings(i)) {
            for (const QString &key : keys(part, space, m_items.at(part).name)) {
                const qsizetype holder = m_holders.value(key, -1);
                if (holder >= 0 && m_items.at(holder).table != i)
                    return holder;
            }
        }
        return -1;
    }

    bool isPending(const Item &item) const
    {
        return item.name != item.wanted || item.space != item.wantedSpace;
    }

    // Whether anything is left to do.
    bool movePending()
    {
        qsizetype blocker = -1;
        bool hasMoved = false;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (!isPending(m_items.at(i)))
                continue;
            const Item item = m_items.at(i);
            if (item.name != item.wanted) {
                const qsizetype holder = holderOfName(i, item.wanted);
                if (holder < 0) {
                    rename(i, item.wanted);
                    hasMoved = true;
                } else {
                    blocker = holder;
                }
            }
            if (item.space != item.wantedSpace) {
                const qsizetype holder = holderInSpace(i, item.wantedSpace);
                if (holder < 0) {
                    move(i);
                    hasMoved = true;
                } else {
                    blocker = holder;
                }
            }
        }
        if (!hasMoved && blocker >= 0) {
            rename(blocker, asideName(u"aside"_s, m_taken));
            hasMoved = true;
        }
        return hasMoved;
    }

    void move(qsizetype i)
    {
        Item &item = m_items[i];
        const QString space = item.wantedSpace.isEmpty() ? u"public"_s : item.wantedSpace;
        const QString what = item.kind == Kind::Table ? u"TABLE"_s : u"TYPE"_s;
        append(i,
               u"ALTER %1 %2 SET SCHEMA %3"_s.arg(what,
                                                  qualifiedName(item.space, item.name),
                                                  quotedName(space)));
        const QList<qsizetype> parts = belongings(i);
        for (qsizetype part : parts)
            release(part);
        m_items[i].space = item.wantedSpace;
        for (qsizetype part : parts)
            hold(part);
    }

    void rename(qsizetype i, const QString &to)
    {
        const Item item = m_items.at(i);
        const Item &owner = m_items.at(item.table);
        const QString table = qualifiedName(owner.space, owner.name);
        const QString self = qualifiedName(owner.space, item.name);
        const QString from = quotedName(item.name);
        const QString name = quotedName(to);
        switch (item.kind) {
        case Kind::Table:
            append(i, u"ALTER TABLE %1 RENAME TO %2"_s.arg(self, name));
            break;
        case Kind::Enum:
            append(i, u"ALTER TYPE %1 RENAME TO %2"_s.arg(self, name));
            break;
        case Kind::Column:
            append(i, u"ALTER TABLE %1 RENAME COLUMN %2 TO %3"_s.arg(table, from, name));
            break;
        case Kind::KeyConstraint:
        case Kind::Constraint:
            append(i, u"ALTER TABLE %1 RENAME CONSTRAINT %2 TO %3"_s.arg(table, from, name));
            break;
        case Kind::Index:
            append(i, u"ALTER INDEX %1 RENAME TO %2"_s.arg(self, name));
            m_statements.last().lock = LockLevel::Share;
            break;
        case Kind::Sequence:
            append(i, u"ALTER SEQUENCE IF EXISTS %1 RENAME TO %2"_s.arg(self, name));
            break;
        }
        release(i);
        m_items[i].name = to;
        hold(i);
    }

    void append(qsizetype i, const QString &sql)
    {
        const Item &owner = m_items.at(m_items.at(i).table);
        const QStringList tables = owner.kind == Kind::Table ? QStringList{owner.name}
                                                             : QStringList();
        m_statements.append(postgresStatement(sql, tables));
    }

    const Schema &m_from;
    const Schema &m_to;
    SchemaIndex m_toIndex;
    QSet<QString> &m_taken;
    QList<Item> m_items;
    QHash<QString, qsizetype> m_holders;
    QList<Statement> m_statements;
};

// In every expression of the table.
void renameEverywhere(Table &table, const QString &from, const QString &to)
{
    const auto rename = [&](QString &sql) { sql = renameColumnIn(sql, from, to, table.name); };
    for (Column &column : table.columns) {
        if (column.generated)
            rename(column.generated->sql);
    }
    for (Check &check : table.checks)
        rename(check.sql);
    for (Index &index : table.indexes) {
        rename(index.predicateSql);
        for (IndexKey &key : index.keys)
            rename(key.expressionSql);
    }
}

template<typename Element, typename List>
const Element *byId(const List &list, const Element &element)
{
    for (const Element &other : list) {
        if (other.id == element.id)
            return &other;
    }
    return nullptr;
}

template<typename Element>
void takeNames(QList<Element> &elements, const QList<Element> &wanted)
{
    elements.removeIf([&](const Element &element) { return byId(wanted, element) == nullptr; });
    for (Element &element : elements)
        element.name = byId(wanted, element)->name;
}

void takeColumnNames(Table &table, const Table &wanted)
{
    table.columns.removeIf(
        [&](const Column &column) { return findColumn(wanted, column.id) == nullptr; });
    QList<std::pair<QString, QString>> second;
    for (Column &column : table.columns) {
        const Column *other = findColumn(wanted, column.id);
        if (isPostgresSerial(column) && isPostgresSerial(*other))
            column.options.insert(option::postgresSequenceName,
                                  other->options.value(option::postgresSequenceName));
        if (column.name == other->name)
            continue;
        // In two steps, since names may be exchanged.
        const QString aside = u"schemawright_%1"_s.arg(second.size());
        renameEverywhere(table, column.name, aside);
        second.append({aside, other->name});
    }
    for (const auto &[aside, name] : second)
        renameEverywhere(table, aside, name);
    for (Column &column : table.columns)
        column.name = findColumn(wanted, column.id)->name;
}

} // namespace

QList<Statement> postgresRenames(const Schema &from, const Schema &to, QSet<QString> &taken)
{
    return Renamer(from, to, taken).run();
}

Schema renamedLike(const Schema &from, const Schema &to)
{
    const SchemaIndex wanteds(to);
    Schema result;
    for (Enum enumeration : from.enums) {
        if (const Enum *wanted = wanteds.enumeration(enumeration.id)) {
            enumeration.schemaName = wanted->schemaName;
            enumeration.name = wanted->name;
        }
        result.enums.append(enumeration); // one that goes still says what its columns are of
    }
    for (Table table : from.tables) {
        const Table *wanted = wanteds.table(table.id);
        if (!wanted)
            continue;
        takeColumnNames(table, *wanted);
        table.schemaName = wanted->schemaName;
        table.name = wanted->name;
        // A primary key that goes still says that its columns hold no NULL.
        if (table.primaryKey && wanted->primaryKey && table.primaryKey->id == wanted->primaryKey->id)
            table.primaryKey->name = wanted->primaryKey->name;
        takeNames(table.uniqueKeys, wanted->uniqueKeys);
        takeNames(table.checks, wanted->checks);
        takeNames(table.foreignKeys, wanted->foreignKeys);
        takeNames(table.indexes, wanted->indexes);
        result.tables.append(table);
    }
    return result;
}

} // namespace core
