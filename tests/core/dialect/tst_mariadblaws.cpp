// SPDX-License-Identifier: GPL-3.0-or-later

// Laws 4 and 5 on a real MariaDB server, on generated schemas with rows in every table.

#include "core/dialect/mariadb/ddl.h"
#include "core/migration/diff.h"
#include "tests/core/dialect/mariadbfixture.h"
#include "tests/support/generators.h"
#include "tests/support/survivors.h"

#include <QTest>

#include <algorithm>

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

// What the generators do not know and the planner refuses beforehand.
bool isBeyondMariaDb(const Error &error)
{
    return error.code == ErrorCode::NotSupported
           && error.detail.startsWith("in compressed rows a key"_L1);
}

DialectPlan planned(const Schema &from, const QList<Operation> &operations)
{
    const Result<DialectPlan> plan = mariaDb().plan(from, operations, {});
    if (!plan && isBeyondMariaDb(plan.error()))
        RC_DISCARD(plan.error().detail.toStdString());
    if (!plan)
        require(u"no plan: %1: %2"_s.arg(plan.error().subject, plan.error().detail));
    return *plan;
}

QString fill(const Schema &schema, quint32 seed)
{
    database().clear();
    // A moment that is a default is the same whenever the column comes.
    if (const QString message = database().execute(u"SET SESSION timestamp = 1700000000"_s);
        !message.isEmpty())
        return message;
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

// The columns whose values no change of theirs may touch, not even for a while.
QSet<ColumnId> untouchedColumns(const Schema &before, const Schema &after)
{
    const Schema there = mariaDb().physical(after);
    QSet<ColumnId> columns;
    for (const Table &table : mariaDb().physical(before).tables) {
        const Table *other = findTable(there, table.id);
        for (const Column &column : other ? table.columns : QList<Column>()) {
            const Column *same = findColumn(*other, column.id);
            if (same && !column.generated && !same->generated
                && !isEnum(before, table.id, column.id) && !isEnum(after, table.id, column.id)
                && same->type == column.type && same->nullable == column.nullable
                && same->collation == column.collation)
                columns.insert(column.id);
        }
    }
    return columns;
}

// Every row of every table that both versions have, in the values of these columns to the byte.
// `names` says what they are called.
QStringList rowsOf(const Schema &names, const Schema &other, const QSet<ColumnId> &columns)
{
    QMap<QString, QString> lines;
    for (const Table &table : names.tables) {
        if (!findTable(other, table.id))
            continue;
        QMap<QString, QString> values{{QString(), u"'row'"_s}};
        for (const Column &column : table.columns) {
            if (columns.contains(column.id))
                values.insert(column.id.toString(),
                              "ifnull(hex(concat("_L1 + mariaDbQuoted(column.name)
                                  + ")), 'NULL')"_L1);
        }
        lines.insert(table.id.toString(),
                     database().rows("SELECT concat_ws(',', "_L1 + values.values().join(u", "_s)
                                     + ") FROM "_L1 + mariaDbQuoted(table.name) + " ORDER BY 1"_L1));
    }
    return lines.values();
}

void requireSame(const QStringList &before, const QStringList &after, const DialectPlan &plan)
{
    for (qsizetype i = 0; i < before.size(); ++i)
        require(before.at(i) == after.value(i)
                    ? QString()
                    : u"rows before: %1\nrows after: %2"_s.arg(before.at(i), after.value(i)),
                plan);
}

bool losesData(const DialectPlan &plan)
{
    return std::any_of(plan.hazards.cbegin(), plan.hazards.cend(), [](const Hazard &hazard) {
        return hazard.level == HazardLevel::Destructive;
    });
}

void run(const DialectPlan &plan)
{
    require(database().run(plan), plan);
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
        planned({}, diff({}, before));
        require(fill(before, 1));
        const QSet<ColumnId> untouched = untouchedColumns(before, after);
        const QStringList rows = rowsOf(before, after, untouched);
        const DialectPlan plan = planned(before, diff(before, after));
        run(plan);
        require(database().difference(after), plan);
        requireSame(rows, rowsOf(after, before, untouched), plan);
    });
}

void TestMariaDbLaws::up_then_down_then_up_ends_where_up_did()
{
    CHECK_PROPERTY(50, [] {
        const auto [before, after] = *support::schemaPairs(support::mariaDbChanges());
        const QList<Operation> operations = diff(before, after);
        planned({}, diff({}, before));
        require(fill(before, 1));
        const QSet<ColumnId> surviving = support::survivingColumns(before, after);
        const QStringList rowsBefore = rowsOf(before, after, surviving);
        const DialectPlan up = planned(before, operations);
        run(up);
        const QSet<ColumnId> repeated = support::repeatedColumns(before, after);
        const QStringList rowsAfter = rowsOf(after, before, repeated);

        const DialectPlan down = planned(up.schemaAfter, inverse(operations));
        const QString failure = database().run(down);
        if (!failure.isEmpty() && losesData(up))
            RC_DISCARD("what was dropped comes back empty, where the earlier version needs it");
        require(failure, down);
        require(database().difference(before), down);
        requireSame(rowsBefore, rowsOf(before, after, surviving), down);
        const DialectPlan again = planned(down.schemaAfter, operations);
        run(again);
        require(database().difference(after), again);
        requireSame(rowsAfter, rowsOf(after, before, repeated), again);
    });
}

QTEST_GUILESS_MAIN(TestMariaDbLaws)
#include "tst_mariadblaws.moc"
