// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

int failed = 0;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QString verdict(bool good)
{
    failed += good ? 0 : 1;
    return good ? u"ok"_s : u"TOO SLOW"_s;
}

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

core::Table largeTable(int number)
{
    using namespace core;
    Table table;
    table.id = TableId::create();
    table.name = u"table_%1"_s.arg(number, 5, 10, QLatin1Char('0'));
    for (int i = 0; i < 12; ++i) {
        Column column;
        column.id = ColumnId::create();
        column.name = i == 0 ? u"id"_s : u"column_%1"_s.arg(i);
        column.type = i < 4 ? integerType() : i < 8 ? stringType(80) : numericType(10, 2);
        column.nullable = i > 5;
        if (i == 5)
            column.defaultSql = u"'none'"_s;
        table.columns.append(column);
    }
    table.primaryKey = PrimaryKey{ConstraintId::create(), {}, {table.columns[0].id}, {}, {}};
    UniqueKey unique;
    unique.id = ConstraintId::create();
    unique.name = u"uq_%1"_s.arg(table.name);
    unique.columns = {table.columns[4].id, table.columns[5].id};
    table.uniqueKeys.append(unique);
    Check check;
    check.id = ConstraintId::create();
    check.name = u"ck_%1"_s.arg(table.name);
    check.sql = u"column_1 >= 0"_s;
    table.checks.append(check);
    for (int i = 0; i < 2; ++i) {
        Index index;
        index.id = IndexId::create();
        index.name = u"ix_%1_%2"_s.arg(table.name).arg(i);
        index.keys = {IndexKey{table.columns[6 + i].id, {}, SortOrder::Ascending, {}, {}}};
        table.indexes.append(index);
    }
    return table;
}

} // namespace

double once(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double measure(int runs, const std::function<void()> &work)
{
    QList<double> times;
    for (int i = 0; i < runs; ++i)
        times.append(once(work));
    return median(times);
}

Medians alternated(int runs,
                   const std::function<double()> &ours,
                   const std::function<double()> &floor)
{
    QList<double> ourTimes, floorTimes;
    for (int i = 0; i < runs; ++i) {
        floorTimes.append(floor());
        ourTimes.append(ours());
    }
    return {median(ourTimes), median(floorTimes)};
}

void reportRatio(const QString &name, double ours, double floor, double limit)
{
    const double ratio = ours / floor;
    out() << u"%1: ours %2 ms, floor %3 ms, ratio %4, limit %5: %6\n"_s.arg(name)
                 .arg(ours, 0, 'f', 1)
                 .arg(floor, 0, 'f', 1)
                 .arg(ratio, 0, 'f', 2)
                 .arg(limit, 0, 'f', 2)
                 .arg(verdict(ratio <= limit));
    out().flush();
}

void reportTime(const QString &name, double milliseconds, double limit)
{
    out() << u"%1: %2 ms, limit %3 ms: %4\n"_s.arg(name)
                 .arg(milliseconds, 0, 'f', 2)
                 .arg(limit, 0, 'f', 0)
                 .arg(verdict(milliseconds <= limit));
    out().flush();
}

int failures()
{
    return failed;
}

core::Schema largeSchema(int tables)
{
    using namespace core;
    Schema schema;
    for (int i = 0; i < tables; ++i) {
        Table table = largeTable(i);
        for (int k = 0; k < (i == 0 ? 0 : 1 + i % 2); ++k) {
            const Table &target = schema.tables[(i * 7 + k * 3) % schema.tables.size()];
            ForeignKey key;
            key.id = ConstraintId::create();
            key.name = u"fk_%1_%2"_s.arg(table.name).arg(k);
            key.columns = {table.columns[1 + k].id};
            key.target = target.id;
            key.targetColumns = {target.columns[0].id};
            table.foreignKeys.append(key);
        }
        schema.tables.append(table);
    }
    return schema;
}

} // namespace bench
