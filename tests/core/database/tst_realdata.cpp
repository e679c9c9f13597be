// SPDX-License-Identifier: GPL-3.0-or-later

// Databases written by others, with their rows, views and triggers, are taken over and migrated there
// and back: every table is copied, and nothing may be lost.

#include "core/database/runner.h"
#include "core/dialect/sqlite/types.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/schema/expression.h"
#include "tests/support/printing.h"
#include "tests/support/sqlite.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

// Every value with its type, table by table.
QString contents(const Connection &connection, const Schema &schema)
{
    QStringList lines;
    for (const Table &table : schema.tables) {
        QStringList values;
        for (const Column &column : table.columns) {
            const QString name = quotedName(column.name);
            values.append(u"typeof(%1) || ' ' || quote(%1)"_s.arg(name));
        }
        auto rows = connection.execute(
            u"SELECT %1 FROM %2"_s.arg(values.join(u" || ', ' || "_s), quotedName(table.name)));
        QStringList own;
        while (rows && rows->next())
            own.append(rows->value(0).toString());
        own.sort();
        lines.append(table.name + u' ' + QString::number(own.size()));
        lines += own;
    }
    return lines.join(u'\n');
}

QString others(const Connection &connection)
{
    const auto text = connection.value(
        u"SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE type IN ('view', "
        "'trigger') ORDER BY name)"_s);
    return text ? text->toString() : text.error().detail;
}

// Columns that are no part of any key become text, and each table gets a column and a check: no way
// around a copy of the rows.
Schema changed(Schema schema)
{
    for (Table &table : schema.tables) {
        QSet<ColumnId> keys;
        for (const Constraint &constraint : constraints(table)) {
            for (const Column &column : std::as_const(table.columns)) {
                if (usesColumn(constraint, column))
                    keys.insert(column.id);
            }
        }
        for (Column &column : table.columns) {
            if (!keys.contains(column.id) && !column.generated)
                column.type = plainType(TypeKind::Text);
        }
        Column added;
        added.id = ColumnId::derived(table.id.uuid, u"added"_s);
        added.name = u"schemawright added"_s;
        added.type = integerType();
        table.columns.append(added);
        Check check;
        check.id = ConstraintId::derived(table.id.uuid, u"added"_s);
        check.name = u"added_"_s + table.name;
        check.sql = u"\"schemawright added\" IS NULL"_s;
        table.checks.append(check);
    }
    return schema;
}

// Rows for the tables that have none: keys count from 1, so that they fit each other; all else is of
// every kind that its column can hold.
QByteArray rowsFor(const Connection &connection, const Schema &schema)
{
    QStringList script;
    const SchemaIndex index(schema);
    for (const Table &table : schema.tables) {
        const auto count = connection.value(
            u"SELECT count(*) FROM %1"_s.arg(quotedName(table.name)));
        if (!count || count->toInt() > 0)
            continue;
        QStringList names;
        QStringList values;
        for (const Column &column : table.columns) {
            if (column.generated)
                continue;
            bool isKey = false;
            for (const Constraint &constraint : constraints(table))
                isKey = isKey || usesColumn(constraint, column);
            names.append(quotedName(column.name));
            if (isKey)
                values.append(u"i"_s);
            else if (affinityOf(sqliteColumnType(column, table, index)) == Affinity::Blob)
                values.append(u"CAST(x'00ff27' || i AS BLOB)"_s);
            else
                values.append(u"CASE i % 4 WHEN 0 THEN %1 WHEN 1 THEN i WHEN 2 THEN 'té''xt ' || i "
                              "ELSE i + 0.5 END"_s.arg(column.nullable ? u"NULL"_s : u"''"_s));
        }
        script.append(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25) "
            "INSERT OR IGNORE INTO %1 (%2) SELECT %3 FROM n"_s.arg(quotedName(table.name),
                                                                   names.join(u", "_s),
                                                                   values.join(u", "_s)));
    }
    return script.join(u";\n"_s).toUtf8();
}

History historyOf(const Schema &schema)
{
    History history;
    Revision revision;
    revision.created = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    revision.id = u"000000000001"_s;
    revision.operations = diff({}, schema);
    history = addRevision(history, revision).value_or(History());
    revision.id = u"000000000002"_s;
    revision.parents = {u"000000000001"_s};
    revision.operations = diff(schema, changed(schema));
    return addRevision(history, revision).value_or(History());
}

} // namespace

class TestRealData : public QObject
{
    Q_OBJECT

private slots:
    void goesThereAndBackWithEveryRow_data();
    void goesThereAndBackWithEveryRow();
};

void TestRealData::goesThereAndBackWithEveryRow_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(SHARED_FOLDER "/corpus/sqlite"));
    if (!folder.exists())
        QSKIP("the schemas written by others are not on this machine and are not tested");
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestRealData::goesThereAndBackWithEveryRow()
{
    QFETCH(QString, file);
    QFile script(file);
    QVERIFY(script.open(QIODevice::ReadOnly));
    const QTemporaryDir folder(QFileInfo(u"/dev/shm"_s).isWritable()
                                   ? u"/dev/shm/tst_realdata-XXXXXX"_s
                                   : QDir::tempPath() + u"/tst_realdata-XXXXXX"_s);
    const Connection connection = support::openFile(folder.filePath(u"real.db"_s));
    QCOMPARE(support::loadSql(connection, "BEGIN;" + script.readAll() + ";COMMIT"), QString());
    const Schema schema = mapModel(modelOf(support::inspected(connection).schema));
    QCOMPARE(support::loadSql(connection, rowsFor(connection, schema)), QString());
    int filled = 0;
    for (const Table &table : schema.tables) {
        const auto count = connection.value(
            u"SELECT count(*) FROM %1"_s.arg(quotedName(table.name)));
        filled += count && count->toInt() > 0 ? 1 : 0;
    }
    QVERIFY2(filled * 10 >= schema.tables.size() * 9, qPrintable(QString::number(filled)));
    const History history = historyOf(schema);
    QCOMPARE(history.revisions.size(), 2);
    Monitor monitor;
    VERIFY_RESULT(stamp(connection, {u"000000000001"_s}, monitor));
    const QString before = contents(connection, schema);
    const QString othersBefore = others(connection);

    const auto migrate = [&](const QString &target, Direction direction) {
        const auto prepared = prepare(connection, history, target, direction, monitor);
        VERIFY_RESULT(prepared);
        QCOMPARE(prepared->plan.steps.size(), 1);
        for (const Hazard &hazard : hazards(prepared->plan))
            QVERIFY(hazard.code != HazardCode::Drift);
        const auto report = run(connection, prepared->plan, {}, monitor);
        VERIFY_RESULT(report);
        QVERIFY2(!report->error,
                 qPrintable(report->error ? report->error->detail + u'\n' + report->error->place
                                          : QString()));
        const auto expected = schemaAt(history, report->heads);
        VERIFY_RESULT(expected);
        const Schema live = support::inspected(connection).schema;
        QVERIFY(drift(compared(dialectFor(DialectKind::Sqlite), *expected, live)).isEmpty());
        QCOMPARE(others(connection), othersBefore);
        QCOMPARE(connection.value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
    };
    migrate(u"head"_s, Direction::Upgrade);
    QVERIFY(!QTest::currentTestFailed());
    migrate(u"-1"_s, Direction::Downgrade);
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(contents(connection, schema) == before, true);
}

QTEST_GUILESS_MAIN(TestRealData)
#include "tst_realdata.moc"
