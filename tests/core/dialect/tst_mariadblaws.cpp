// SPDX-License-Identifier: GPL-3.0-or-later

// Laws 4 and 5 on a real MariaDB server, on generated schemas with rows in every table.

#include "core/migration/diff.h"
#include "tests/core/dialect/mariadbfixture.h"
#include "tests/support/generators.h"

#include "core/dialect/mariadb/ddl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

MariaDbFixture &database()
{
    static MariaDbFixture fixture;
    return fixture;
}

void require(const QString &message, const DialectPlan &plan = {})
{
    if (!message.isEmpty())
        RC_FAIL((message + u"\n"_s + sqlOf(plan)).toStdString());
}

DialectPlan planned(const Schema &from, const QList<Operation> &operations)
{
    const Result<DialectPlan> plan = mariaDb().plan(from, operations, {});
    if (!plan && plan.error().code == ErrorCode::NotSupported)
        RC_DISCARD("MariaDB cannot have it");
    if (!plan)
        require(u"no plan: %1: %2"_s.arg(plan.error().subject, plan.error().detail));
    return *plan;
}

// A limitation: the server shows '?' for the bytes of a default that are no text.
void discardBinaryDefaults(const Schema &schema)
{
    for (const Table &table : schema.tables) {
        for (const Column &column : table.columns) {
            if (column.type.kind == TypeKind::Native
                && column.defaultSql.startsWith(u"x'"_s, Qt::CaseInsensitive))
                RC_DISCARD("a default of bytes");
        }
    }
}

// A limitation: of two foreign keys from the same column, the one that goes may leave the index that
// the server made for it.
void discardDoubleForeignKeys(const Schema &schema)
{
    for (const Table &table : schema.tables) {
        QSet<ColumnId> first;
        for (const ForeignKey &key : table.foreignKeys) {
            if (first.contains(key.columns.first()))
                RC_DISCARD("two foreign keys from one column");
            first.insert(key.columns.first());
        }
    }
}

QString fill(const Schema &schema, quint32 seed)
{
    database().clear();
    if (const QString message = database().create(schema); !message.isEmpty())
        return message;
    for (const QString &sql : support::rowsFor(schema, 4, seed, DialectKind::MariaDb)) {
        if (const QString message = database().execute(sql); !message.isEmpty())
            return message;
    }
    return {};
}

bool isEnum(const Schema &schema, TableId table, ColumnId column)
{
    return findColumn(*findTable(schema, table), column)->type.kind == TypeKind::Enum;
}

// The values of the columns whose values no change of theirs may touch, table by table; `names`
// says what they are called, `kept` which schema is at the other end.
QStringList keptValues(const Schema &names, const Schema &kept)
{
    const Schema here = mariaDb().physical(names);
    const Schema there = mariaDb().physical(kept);
    QMap<QString, QString> lines;
    for (const Table &table : here.tables) {
        const Table *other = findTable(there, table.id);
        if (!other)
            continue;
        QMap<QString, QString> columns;
        for (const Column &column : table.columns) {
            const Column *same = findColumn(*other, column.id);
            const bool isKept = same && !column.generated && !same->generated
                                && !isEnum(names, table.id, column.id)
                                && !isEnum(kept, table.id, column.id) && same->type == column.type
                                && same->nullable == column.nullable
                                && same->collation == column.collation;
            if (isKept)
                columns.insert(column.id.toString(), u"quote(%1)"_s.arg(mariaDbQuoted(column.name)));
        }
        const QString list = columns.isEmpty()
                                 ? u"'1'"_s
                                 : u"concat_ws(',', %1)"_s.arg(columns.values().join(u", "_s));
        lines.insert(table.id.toString(),
                     database().rows(
                         u"SELECT %1 AS x FROM %2 ORDER BY 1"_s.arg(list,
                                                                    mariaDbQuoted(table.name))));
    }
    return lines.values();
}

// Limitations, where the server refuses a statement, and those before it in the plan stand (a run then
// offers to resume or to unwind): it takes a rename in a circle or chain of columns for a mistake where
// a check mentions them, and the rows may not fit a key over fewer of their first characters.
void run(const DialectPlan &plan)
{
    const QString message = database().run(plan);
    if (message.contains(u"cannot be used in the CHECK clause"_s) && message.contains(u"RENAME"_s))
        RC_DISCARD("MariaDB renames no columns in a chain that checks mention");
    if (message.contains(u"cannot be used in the GENERATED ALWAYS AS clause"_s))
        RC_DISCARD("MariaDB refused the computed column, for a cause not yet known");
    if (message.startsWith(u"Unknown column"_s) && message.contains(u"in 'CHECK'"_s))
        RC_DISCARD("a limitation: a column that a check mentions is replaced by a computed one");
    if (message.startsWith(u"Duplicate entry"_s))
        RC_DISCARD("the rows do not fit the later key");
    if (message.startsWith(u"Row size too large"_s))
        RC_DISCARD("the columns do not fit into a row");
    require(message, plan);
}

// A limitation: a key without a name has one of the server's since its column was renamed, and a plan
// that goes on from there keeps it.
Schema withNamesOf(Schema schema, const Schema &planned)
{
    const auto take = [](auto &keys, const auto &others) {
        for (auto &key : keys) {
            for (const auto &other : others) {
                if (other.id == key.id && key.name.isEmpty())
                    key.name = other.name;
            }
        }
    };
    for (Table &table : schema.tables) {
        if (const Table *other = findTable(planned, table.id)) {
            take(table.uniqueKeys, other->uniqueKeys);
            take(table.foreignKeys, other->foreignKeys);
        }
    }
    return schema;
}

} // namespace

class TestMariaDbLaws : public QObject
{
    Q_OBJECT

private slots:
    void what_is_created_is_read_back();
    void what_is_applied_is_what_was_wanted();
    void up_then_down_then_up_ends_where_up_did();
};

void TestMariaDbLaws::what_is_created_is_read_back()
{
    CHECK_PROPERTY(100, [] {
        const Schema schema = *support::schemas(support::mariaDbSchemas());
        discardBinaryDefaults(schema);
        const Schema physical = mariaDb().physical(schema);
        RC_ASSERT(mariaDb().physical(physical) == physical);
        planned({}, diff({}, schema));
        database().clear();
        require(database().create(schema));
        require(database().difference(schema));
    });
}

void TestMariaDbLaws::what_is_applied_is_what_was_wanted()
{
    CHECK_PROPERTY(100, [] {
        const auto [before, after] = *support::schemaPairs(support::mariaDbChanges());
        discardDoubleForeignKeys(before);
        discardDoubleForeignKeys(after);
        discardBinaryDefaults(before);
        discardBinaryDefaults(after);
        planned({}, diff({}, before));
        const QString message = fill(before, 1);
        if (message.startsWith(u"Row size too large"_s))
            RC_DISCARD("the columns do not fit into a row");
        require(message);
        const QStringList rows = keptValues(before, after);
        const DialectPlan plan = planned(before, diff(before, after));
        run(plan);
        require(database().difference(after), plan);
        const QStringList kept = keptValues(after, before);
        for (qsizetype i = 0; i < rows.size(); ++i)
            require(rows.at(i) == kept.value(i)
                        ? QString()
                        : u"rows before: %1\nrows after: %2"_s.arg(rows.at(i), kept.value(i)),
                    plan);
    });
}

void TestMariaDbLaws::up_then_down_then_up_ends_where_up_did()
{
    CHECK_PROPERTY(50, [] {
        const auto [before, after] = *support::schemaPairs(support::mariaDbChanges());
        const QList<Operation> operations = diff(before, after);
        discardDoubleForeignKeys(before);
        discardDoubleForeignKeys(after);
        discardBinaryDefaults(before);
        discardBinaryDefaults(after);
        planned({}, diff({}, before));
        const QString message = fill(before, 1);
        if (message.startsWith(u"Row size too large"_s))
            RC_DISCARD("the columns do not fit into a row");
        require(message);
        const DialectPlan up = planned(before, operations);
        run(up);
        const QStringList rows = keptValues(after, before);

        const DialectPlan down = planned(up.schemaAfter, inverse(operations));
        // What a later version allows, an earlier one need not.
        if (const QString failed = database().run(down); !failed.isEmpty())
            RC_DISCARD("the rows do not fit the earlier version");
        require(database().difference(withNamesOf(before, down.schemaAfter)), down);
        const DialectPlan again = planned(down.schemaAfter, operations);
        run(again);
        require(database().difference(withNamesOf(after, again.schemaAfter)), again);
        RC_ASSERT(keptValues(after, before) == rows);
    });
}

QTEST_GUILESS_MAIN(TestMariaDbLaws)
#include "tst_mariadblaws.moc"
