// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/inspect.h"

#include "core/dialect/sqlite/createtable.h"
#include "core/dialect/sqlite/names.h"

#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// One row of sqlite_schema.
struct Entry
{
    QString type;
    QString name;
    QString table;
    QString sql;
};

struct TableFacts
{
    QString kind; // table, view, virtual, shadow
    int columns = 0;
};

struct Catalogue
{
    QList<Entry> entries;
    QHash<QString, TableFacts> tables;
};

Failure failureOf(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const bool isLocked = code == SQLITE_BUSY || code == SQLITE_LOCKED;
    return failure(isLocked ? ErrorCode::DatabaseLocked : ErrorCode::StatementFailed,
                   query.lastQuery(),
                   error.databaseText());
}

Result<QSqlQuery> executed(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failureOf(query);
    return query;
}

Result<Catalogue> readCatalogue(QSqlDatabase &database)
{
    Catalogue catalogue;
    auto query = executed(database,
                          u"SELECT type, name, tbl_name, sql FROM sqlite_schema "
                          "ORDER BY rowid"_s);
    if (!query)
        return Failure(query.error());
    while (query->next())
        catalogue.entries.append({query->value(0).toString(),
                                  query->value(1).toString(),
                                  query->value(2).toString(),
                                  query->value(3).toString()});
    if (query->lastError().isValid())
        return failureOf(*query);
    query = executed(database,
                     u"SELECT name, type, ncol FROM pragma_table_list "
                     "WHERE schema = 'main'"_s);
    if (!query)
        return Failure(query.error());
    while (query->next())
        catalogue.tables.insert(query->value(0).toString(),
                                {query->value(1).toString(), query->value(2).toInt()});
    if (query->lastError().isValid())
        return failureOf(*query);
    return catalogue;
}

// Both queries in one read transaction, so that they see the same schema.
Result<Catalogue> readConsistently(QSqlDatabase &database)
{
    if (const auto begun = executed(database, u"SAVEPOINT schemawright_inspect"_s); !begun)
        return Failure(begun.error());
    Result<Catalogue> catalogue = readCatalogue(database);
    if (const auto ended = executed(database, u"RELEASE schemawright_inspect"_s); !ended)
        return Failure(ended.error());
    return catalogue;
}

bool isManagedByOthers(const QString &name)
{
    const QString folded = foldedName(name);
    return folded.startsWith("sqlite_"_L1) || folded.startsWith("schemawright_"_L1)
           || folded == "alembic_version"_L1;
}

class Inspector
{
public:
    explicit Inspector(Catalogue catalogue)
        : m_catalogue(std::move(catalogue))
    {}

    Inspection inspection();

private:
    void add(const Entry &entry);
    void addTable(const Entry &entry);
    void addIndex(const Entry &entry);
    void addForeign(const Entry &entry, ForeignKind kind);
    void addUnread(const Entry &entry, const QString &cause);
    void resolveForeignKeys();
    void resolve(ForeignKey &key);
    Table *table(const QString &name);

    Catalogue m_catalogue;
    Inspection m_result;
    QHash<QString, qsizetype> m_tables; // by folded name
};

Table *Inspector::table(const QString &name)
{
    const auto found = m_tables.constFind(foldedName(name));
    return found == m_tables.constEnd() ? nullptr : &m_result.schema.tables[*found];
}

Inspection Inspector::inspection()
{
    for (const Entry &entry : std::as_const(m_catalogue.entries)) {
        if (!isManagedByOthers(entry.name) && !isManagedByOthers(entry.table))
            add(entry);
    }
    resolveForeignKeys();
    return std::move(m_result);
}

void Inspector::add(const Entry &entry)
{
    if (entry.type == "table"_L1)
        addTable(entry);
    else if (entry.type == "index"_L1)
        addIndex(entry);
    else if (entry.type == "view"_L1)
        addForeign(entry, ForeignKind::View);
    else if (entry.type == "trigger"_L1)
        addForeign(entry, ForeignKind::Trigger);
    else
        addForeign(entry, ForeignKind::Other);
}

void Inspector::addTable(const Entry &entry)
{
    const TableFacts facts = m_catalogue.tables.value(entry.name);
    if (facts.kind == "virtual"_L1)
        return addForeign(entry, ForeignKind::VirtualTable);
    if (facts.kind == "shadow"_L1)
        return addForeign(entry, ForeignKind::ShadowTable);
    Result<Table> parsed = parseCreateTable(entry.sql);
    if (!parsed)
        return addUnread(entry, parsed.error().place);
    // SQLite's own reading of the text, as a check on ours.
    if (parsed->name != entry.name || parsed->columns.size() != facts.columns)
        return addUnread(entry, entry.sql);
    m_tables.insert(foldedName(entry.name), m_result.schema.tables.size());
    m_result.schema.tables.append(*std::move(parsed));
}

void Inspector::addIndex(const Entry &entry)
{
    if (entry.sql.isEmpty())
        return; // made by a primary or unique key
    Table *owner = table(entry.table);
    if (owner == nullptr)
        return addForeign(entry, ForeignKind::Other);
    Result<Index> parsed = parseCreateIndex(entry.sql, *owner);
    if (!parsed || parsed->name != entry.name)
        return addUnread(entry, parsed ? entry.sql : parsed.error().place);
    owner->indexes.append(*std::move(parsed));
}

void Inspector::addForeign(const Entry &entry, ForeignKind kind)
{
    const QString table = entry.table == entry.name ? QString() : entry.table;
    m_result.foreignObjects.append({kind, {}, entry.name, table, entry.sql});
}

void Inspector::addUnread(const Entry &entry, const QString &cause)
{
    m_result.notes.append(entry.name + ": "_L1 + cause);
    addForeign(entry, ForeignKind::Other);
}

void Inspector::resolveForeignKeys()
{
    for (Table &child : m_result.schema.tables) {
        for (ForeignKey &key : child.foreignKeys)
            resolve(key);
    }
}

void Inspector::resolve(ForeignKey &key)
{
    const Table *parent = table(key.foreignTable);
    if (parent == nullptr)
        return;
    QList<ColumnId> columns;
    if (key.foreignColumns.isEmpty() && parent->primaryKey)
        columns = parent->primaryKey->columns;
    for (const QString &name : std::as_const(key.foreignColumns)) {
        const Column *column = columnNamed(*parent, name);
        if (column == nullptr)
            return;
        columns.append(column->id);
    }
    if (columns.size() != key.columns.size())
        return;
    key.target = parent->id;
    key.targetColumns = columns;
    key.foreignTable.clear();
    key.foreignColumns.clear();
}

} // namespace

Result<Inspection> inspectSqlite(QSqlDatabase &database)
{
    Result<Catalogue> catalogue = readConsistently(database);
    if (!catalogue)
        return Failure(catalogue.error());
    return Inspector(*std::move(catalogue)).inspection();
}

} // namespace core
