// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/compare.h"

#include "core/dialect/adapted.h"
#include "core/dialect/madenames.h"
#include "core/migration/diff.h"
#include "core/schema/optionprefix.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QMap<QString, QString> expressionsOf(const Table &table)
{
    QMap<QString, QString> expressions; // by the element's id
    for (const Column &column : table.columns) {
        const QString generated = column.generated ? column.generated->sql : QString();
        expressions.insert(column.id.toString(), column.defaultSql + QChar(0) + generated);
    }
    for (const Check &check : table.checks)
        expressions.insert(check.id.toString(), check.sql);
    for (const Index &index : table.indexes) {
        QString text = index.predicateSql;
        for (const IndexKey &key : index.keys)
            text += QChar(0) + key.expressionSql;
        expressions.insert(index.id.toString(), text);
    }
    return expressions;
}

QSet<TableId> tablesThatDiffer(const Comparison &comparison)
{
    const SchemaIndex lives(comparison.live);
    QSet<TableId> ids;
    for (const Table &table : comparison.reference.tables) {
        const Table *live = lives.table(table.id);
        if (live && expressionsOf(table) != expressionsOf(*live))
            ids.insert(table.id);
    }
    return ids;
}

// A scratch table needs a session that may write; nothing of it stays. For the length of a scope.
class WritableSession
{
public:
    explicit WritableSession(const Connection &connection)
        : m_connection(connection)
    {
        set(u"off"_s, u"WRITE"_s);
    }
    ~WritableSession() { set(u"on"_s, u"ONLY"_s); }
    Q_DISABLE_COPY_MOVE(WritableSession)

private:
    void set(const QString &readOnly, const QString &access) const
    {
        if (m_connection.mode() != OpenMode::ReadOnly)
            return;
        // A failure shows in the next statement.
        if (m_connection.dialect() == DialectKind::PostgreSql)
            static_cast<void>(
                m_connection.execute(u"SET default_transaction_read_only = "_s + readOnly));
        else if (m_connection.dialect() == DialectKind::MariaDb)
            static_cast<void>(m_connection.execute(u"SET SESSION TRANSACTION READ "_s + access));
    }

    const Connection &m_connection;
};

Result<Schema> inServerWords(const Connection &connection,
                             const Schema &schema,
                             const QSet<TableId> &ids)
{
    Schema asked;
    asked.enums = schema.enums;
    for (const Table &table : schema.tables) {
        if (ids.contains(table.id))
            asked.tables.append(table);
    }
    const WritableSession session(connection);
    QSqlDatabase database = connection.database();
    const Result<Schema> words = dialectFor(connection.dialect()).inServerWords(database, asked);
    if (!words)
        return Failure(words.error());
    const SchemaIndex index(*words);
    Schema result = schema;
    for (Table &table : result.tables) {
        if (const Table *answered = index.table(table.id))
            table = *answered;
    }
    return result;
}

} // namespace

Result<Comparison> compare(const Connection &connection, const Schema &reference, const Schema &live)
{
    const Dialect &dialect = dialectFor(connection.dialect());
    const Schema matched = withIdsOf(reference, live, dialect.kind());
    const Comparison texts{dialect.physical(reference), dialect.physical(matched)};
    const QSet<TableId> differing = tablesThatDiffer(texts);
    if (differing.isEmpty())
        return texts;
    const Result<Schema> before = inServerWords(connection, reference, differing);
    if (!before)
        return Failure(before.error());
    const Result<Schema> now = inServerWords(connection, matched, differing);
    if (!now)
        return Failure(now.error());
    // What has no name on one side is found again by what it says, now that both say it alike.
    const Schema rematched = withIdsOf(*before, *now, dialect.kind());
    return Comparison{dialect.physical(*before), dialect.physical(rematched)};
}

namespace {

// `named` are the same elements, where those that the engine named by itself have no name.
template<typename Element>
void takeNames(QList<Element> &elements, const QList<Element> &named)
{
    for (Element &element : elements) {
        const auto same = std::find_if(named.cbegin(), named.cend(), [&](const Element &other) {
            return other.id == element.id;
        });
        if (same != named.cend() && same->name.isEmpty())
            element.name.clear();
    }
}

void takeNames(Table &table, const Table &named)
{
    if (table.primaryKey && named.primaryKey && named.primaryKey->name.isEmpty())
        table.primaryKey->name.clear();
    takeNames(table.uniqueKeys, named.uniqueKeys);
    takeNames(table.checks, named.checks);
    takeNames(table.foreignKeys, named.foreignKeys);
    takeNames(table.indexes, named.indexes);
}

QList<ColumnId> columnsOf(const Index &index)
{
    QList<ColumnId> columns;
    for (const IndexKey &key : index.keys)
        columns.append(key.column);
    return columns;
}

bool hasIndexOver(const Table *table, const QList<ColumnId> &columns)
{
    return table
           && std::any_of(table->indexes.cbegin(), table->indexes.cend(), [&](const Index &index) {
                  return columnsOf(index) == columns;
              });
}

// Without the names and the indexes that the server makes by itself. But an index of its own is the one
// that `other` had to make, whatever its name is.
Schema withoutServersOwn(const Dialect &dialect, const Schema &schema, const Schema &other)
{
    const Schema physical = dialect.physical(schema);
    const SchemaIndex index(physical);
    const SchemaIndex others(other);
    Schema result = schema;
    for (Table &table : result.tables) {
        const Table *named = index.table(table.id);
        if (named == nullptr)
            continue;
        const QList<Index> indexes = std::exchange(table.indexes, {});
        for (Index own : indexes) {
            const bool isServers = std::none_of(named->indexes.cbegin(),
                                                named->indexes.cend(),
                                                [&own](const Index &kept) {
                                                    return kept.id == own.id;
                                                });
            if (isServers && !hasIndexOver(others.table(table.id), columnsOf(own)))
                continue;
            if (isServers)
                own.name.clear();
            table.indexes.append(own);
        }
        takeNames(table, *named);
    }
    return result;
}

// An element without a name has the one that its server made up: then the other has none either.
void unnameWithPartner(Schema &schema, const Schema &others)
{
    const SchemaIndex index(others);
    for (Table &table : schema.tables) {
        const Table *other = index.table(table.id);
        if (other == nullptr)
            continue;
        takeNames(table, *other);
    }
}

void takeOptions(Options &options, const Options &others, const QString &prefix)
{
    for (auto option = others.cbegin(); option != others.cend(); ++option) {
        if (option.key().startsWith(prefix))
            options.insert(option.key(), option.value());
    }
}

// What only the one engine can say of its tables and columns counts for both: in a STRICT table, or
// where it counts up by AUTOINCREMENT, a type is another.
Schema withOptionsOf(const Schema &schema, const Schema &other, DialectKind otherKind)
{
    const QString prefix = optionPrefix(otherKind);
    const SchemaIndex others(other);
    Schema result = schema;
    for (Table &table : result.tables) {
        const Table *partner = others.table(table.id);
        if (!partner)
            continue;
        takeOptions(table.options, partner->options, prefix);
        for (Column &column : table.columns) {
            if (const Column *same = findColumn(*partner, column.id))
                takeOptions(column.options, same->options, prefix);
        }
    }
    return result;
}

using View = Schema (*)(const Schema &);

Schema asItIs(const Schema &schema)
{
    return schema;
}

// As SQLite has it, which has no words of its own that one could ask for: enums are texts, and so is
// what they are compared with.
Schema asSqliteHasIt(const Schema &schema)
{
    const SchemaIndex index(schema);
    Schema result = adapted(schema, DialectKind::Sqlite);
    for (Table &table : result.tables) {
        for (Column &column : table.columns) {
            const Enum *enumeration = index.enumeration(column.type.enumId);
            if (column.type.kind != TypeKind::Enum || !enumeration || column.type.dimensions > 0)
                continue;
            qsizetype longest = 1;
            for (const EnumValue &value : enumeration->values)
                longest = std::max(longest, value.name.toUcs4().size());
            column.type = stringType(int(longest));
        }
    }
    result.enums.clear();
    return result;
}

Result<Schema> alike(const Connection &server,
                     const Schema &reference,
                     const Schema &live,
                     View view)
{
    const Result<Comparison> comparison = compare(server, view(reference), view(live));
    if (!comparison)
        return Failure(comparison.error());
    return adopted(dialectFor(server.dialect()), reference, live, *comparison);
}

} // namespace

Result<LivePair> acrossEngines(const Connection &fromServer,
                               const Schema &from,
                               const Connection &toServer,
                               const Schema &to)
{
    LivePair pair{from, to};
    // By names first, while they are there; where MariaDB says unique key, the other may say index.
    if (fromServer.dialect() == DialectKind::MariaDb)
        pair.from = withIdsOf(pair.to, pair.from, fromServer.dialect());
    pair.to = withIdsOf(pair.from, pair.to, toServer.dialect());
    const Schema whole = pair.from;
    pair.from = withoutServersOwn(dialectFor(fromServer.dialect()), pair.from, pair.to);
    pair.to = withoutServersOwn(dialectFor(toServer.dialect()), pair.to, whole);
    unnameWithPartner(pair.from, pair.to);
    unnameWithPartner(pair.to, pair.from);
    const Schema own = pair.from;
    pair.from = withOptionsOf(pair.from, pair.to, toServer.dialect());
    pair.to = withOptionsOf(pair.to, own, fromServer.dialect());
    for (const View view : {asItIs, asSqliteHasIt}) {
        for (const Connection *server : {&toServer, &fromServer}) {
            const Result<Schema> spelled = alike(*server, pair.from, pair.to, view);
            if (!spelled)
                return Failure(spelled.error());
            pair.to = *spelled;
        }
    }
    pair.from = withoutMadeNames(pair.from);
    pair.to = withoutMadeNames(pair.to);
    unnameWithPartner(pair.from, pair.to);
    unnameWithPartner(pair.to, pair.from);
    return pair;
}

} // namespace core
