// SPDX-License-Identifier: GPL-3.0-or-later

// Rebuilding a SQLite table of 1,000,000 rows beside the bare statements in the sqlite3 shell.

#include "core/database/runner.h"
#include "core/migration/diff.h"
#include "core/schema/expression.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 1'000'000;

core::Schema bigTable()
{
    core::Schema schema = bench::largeSchema(1);
    schema.tables[0].name = u"big"_s;
    return schema;
}

// With a second unique key, whose index is what a rebuild is for.
core::Schema withSecondKey(core::Schema schema)
{
    core::Table &table = schema.tables[0];
    core::UniqueKey second;
    second.id = core::ConstraintId::create();
    second.name = u"uq_second"_s;
    second.columns = {table.columns[7].id};
    table.uniqueKeys.append(second);
    return schema;
}

void shell(const QString &file, const QString &sql)
{
    QProcess process;
    process.start(u"sqlite3"_s, {u"-bail"_s, file});
    process.write(sql.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("sqlite3: %s", process.readAllStandardError().constData());
}

QString copyOf(const QString &file, const QString &suffix)
{
    const QString copy = file + suffix;
    QFile::remove(copy);
    if (!QFile::copy(file, copy))
        qFatal("cannot copy the database");
    return copy;
}

void fill(const QString &file, const core::Schema &schema)
{
    const QStringList script = core::dialectFor(core::DialectKind::Sqlite).createScript(schema);
    shell(file,
          script.join(u";\n"_s)
              + u";\nINSERT INTO big SELECT value, value % 1000, value % 7, value % 11, "
                "'customer ' || (value * 2654435761 % 4294967296), 'city number ' || (value % 5000), "
                "'street number ' || (value % 9973), 'a remark of some length ' || value, "
                "value * 1.25, value * 0.5, value % 100, value % 3 "
                "FROM generate_series(1, %1);\n"_s.arg(rowCount));
}

// The table's own script under another name, then copy, drop and rename, as a person would write it.
QString bareRebuild(const core::Schema &after)
{
    core::Schema renamed = after;
    renamed.tables[0].name = u"big_new"_s;
    const QStringList script = core::dialectFor(core::DialectKind::Sqlite).createScript(renamed);
    QStringList names;
    for (const core::Column &column : after.tables[0].columns)
        names << core::quotedName(column.name);
    const QString columns = names.join(u", "_s);
    QString sql = u"BEGIN;\n%1;\nINSERT INTO big_new (%2) SELECT %2 FROM big;\nDROP TABLE big;\n"
                  "ALTER TABLE big_new RENAME TO big;\n"_s.arg(script.first(), columns);
    for (qsizetype i = 1; i < script.size(); ++i) {
        QString index = script[i];
        sql += index.replace(u"\"big_new\""_s, u"\"big\""_s) + u";\n"_s;
    }
    return sql + u"COMMIT;\n"_s;
}

double ours(const QString &file, const core::Schema &before, const core::Schema &after)
{
    core::Revision first;
    first.id = u"000000000001"_s;
    first.operations = core::diff({}, before);
    core::Revision second;
    second.id = u"000000000002"_s;
    second.parents = {first.id};
    second.operations = core::diff(before, after);
    auto history = core::addRevision({}, first);
    history = core::addRevision(*history, second);
    if (!history)
        qFatal("the history is wrong");
    core::DatabaseUrl url;
    url.path = file;
    const auto connection = core::Connection::open(url, core::OpenMode::ReadWrite);
    core::Monitor monitor;
    if (!connection || !core::stamp(*connection, {first.id}, monitor))
        qFatal("cannot stamp");
    const auto prepared = core::prepare(*connection,
                                        *history,
                                        u"head"_s,
                                        core::Direction::Upgrade,
                                        monitor);
    if (!prepared)
        qFatal("%s", qPrintable(prepared.error().detail));
    core::RunOptions options;
    options.backup = core::BackupPolicy::None;
    return bench::once([&] {
        const auto report = core::run(*connection, prepared->plan, options, monitor);
        if (!report || report->error)
            qFatal("%s", qPrintable(report ? report->error->detail : report.error().detail));
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    const core::Schema oneKey = bigTable();
    const core::Schema twoKeys = withSecondKey(oneKey);

    core::Schema converted = twoKeys; // several changes, one copy
    converted.tables[0].columns[2].type = core::stringType(20);
    converted.tables[0].columns[3].type = core::numericType(12, 2);
    converted.tables[0].checks.clear();
    core::Schema copied = oneKey; // an indexed column of another type needs the copy
    copied.tables[0].columns[6].type = core::plainType(core::TypeKind::LargeBinary);
    copied.tables[0].columns[2].type = core::stringType(20);
    core::Schema noRow = oneKey;
    noRow.tables[0].checks[0].sql = u"column_1 > -1"_s;
    noRow.tables[0].columns[4].type = core::stringType(200);

    struct Case
    {
        QString name;
        core::Schema before;
        core::Schema after;
        double limit;
    };
    const QList<Case> cases
        = {{u"rebuild of 1,000,000 rows, an indexed column converted"_s, oneKey, copied, 0.85},
           {u"change of 1,000,000 rows' table, plain columns converted"_s, twoKeys, converted, 0.85},
           {u"change of 1,000,000 rows' table, columns kept, a key gone"_s, twoKeys, oneKey, 0.45},
           {u"change of 1,000,000 rows' table that touches no row"_s, oneKey, noRow, 0.15}};
    for (const Case &item : cases) {
        const QString file = folder.filePath(u"big.db"_s);
        QFile::remove(file);
        fill(file, item.before);
        const QString bareFile = copyOf(file, u".bare"_s);
        const double floor = bench::once([&] { shell(bareFile, bareRebuild(item.after)); });
        QFile::remove(bareFile);
        const QString ownFile = copyOf(file, u".own"_s);
        bench::reportRatio(item.name, ours(ownFile, item.before, item.after), floor, item.limit);
        QFile::remove(ownFile);
    }
    return bench::failures();
}
