// SPDX-License-Identifier: GPL-3.0-or-later

// Reading a SQLite schema beside the same pragmas through the C API; comparing two schemas; writing
// the create script.

#include "core/database/connection.h"
#include "core/dialect/dialect.h"
#include "core/migration/diff.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

// The bare reading: the pragmas that hold a schema, every value fetched and thrown away.
void readThroughTheCApi(const QByteArray &file)
{
    static const char *const queries[]
        = {"SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid",
           "SELECT * FROM pragma_table_list",
           "SELECT m.name, x.* FROM sqlite_schema m, pragma_table_xinfo(m.name) x "
           "WHERE m.type = 'table'",
           "SELECT m.name, l.*, x.* FROM sqlite_schema m, pragma_index_list(m.name) l, "
           "pragma_index_xinfo(l.name) x WHERE m.type = 'table'",
           "SELECT m.name, f.* FROM sqlite_schema m, pragma_foreign_key_list(m.name) f "
           "WHERE m.type = 'table'"};
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(file, &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qFatal("cannot open the database");
    for (const char *query : queries) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(database, query, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
        const int columns = sqlite3_column_count(statement);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int i = 0; i < columns; ++i)
                (void) sqlite3_column_text(statement, i);
        }
        sqlite3_finalize(statement);
    }
    sqlite3_close(database);
}

void benchReading()
{
    const core::Dialect &dialect = core::dialectFor(core::DialectKind::Sqlite);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"large.db"_s);
    core::DatabaseUrl url;
    url.path = file;
    {
        const auto connection = core::Connection::open(url, core::OpenMode::Create);
        if (!connection || !connection->execute(u"BEGIN"_s))
            qFatal("cannot create the database");
        for (const QString &sql : dialect.createScript(bench::largeSchema(1000))) {
            if (const auto done = connection->execute(sql); !done)
                qFatal("%s", qPrintable(done.error().detail));
        }
        if (!connection->execute(u"COMMIT"_s))
            qFatal("cannot commit");
    }
    const auto ours = [&] {
        const auto connection = core::Connection::open(url, core::OpenMode::ReadOnly);
        QSqlDatabase database = connection->database();
        const auto inspection = dialect.inspect(database);
        if (!inspection || inspection->schema.tables.size() != 1000)
            qFatal("reading failed");
    };
    const double floor = bench::measure(7, [&] { readThroughTheCApi(file.toLocal8Bit()); });
    bench::reportRatio(u"read a SQLite schema of 1,000 tables"_s,
                       bench::measure(7, ours),
                       floor,
                       1.5);
}

core::Schema changed(core::Schema schema)
{
    for (qsizetype i = 0; i < schema.tables.size(); i += 10) {
        schema.tables[i].name += u"_renamed"_s;
        schema.tables[i].columns[3].type = core::plainType(core::TypeKind::BigInteger);
        schema.tables[i].columns[7].name += u"_renamed"_s;
        schema.tables[i].indexes.removeLast();
    }
    return schema;
}

void benchDiff()
{
    for (const int tables : {1000, 10000}) {
        const core::Schema before = bench::largeSchema(tables);
        core::Schema after = changed(before);
        // As after loading from two files: nothing shared.
        for (core::Table &table : after.tables)
            table.columns.detach();
        const double time = bench::measure(7, [&] {
            if (core::diff(before, after).isEmpty())
                qFatal("no difference found");
        });
        // Linear: ten times the tables within ten times the limit.
        bench::reportTime(u"diff of two schemas of %L1 tables"_s.arg(tables), time, tables / 20.0);
    }
}

void benchScript()
{
    const core::Schema schema = bench::largeSchema(1000);
    const core::Dialect &dialect = core::dialectFor(core::DialectKind::Sqlite);
    bench::reportTime(u"create script of 1,000 tables"_s,
                      bench::measure(7, [&] { (void) dialect.createScript(schema); }),
                      100);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchReading();
    benchDiff();
    benchScript();
    return bench::failures();
}
