// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Random schemas, later versions of them, and rows that fit them, for property tests:
//
//     void TestDiff::leadsFromAnySchemaToAnyOther()
//     {
//         CHECK_PROPERTY(2000, [] {
//             const auto [before, after] = *support::schemaPairs();
//             RC_ASSERT(core::apply(core::diff(before, after), before) == …);
//         });
//     }
//
// Inside a property use RC_ASSERT (QVERIFY would end the lambda as if it had held). A failure prints
// the smallest counterexample as JSON and the seed; RC_PARAMS="seed=…" runs that seed again, and
// SCHEMAWRIGHT_CASES=20000 any other number of cases. The same seed gives the same schemas, ids
// included. Everything generated is valid: names are unique (without regard to case), references
// exist, a foreign key points to a primary or unique key of the same types, expressions mention
// columns that are there and hold for the rows of rowsFor().

#include "core/schema/schema.h"

#include <QStringList>

#include <ostream>

#include <rapidcheck.h>

namespace support {

enum class Target {
    Any, // everything a schema can hold: namespaces, arrays, include columns, native types of all
    Sqlite,     // what SQLite 3.40 can create: statements made from it run
    PostgreSql, // what PostgreSQL 15 can create
    MariaDb     // what MariaDB 10.11 can create
};

struct SchemaOptions
{
    Target target = Target::Any;
    int maxTables = 6;
    int maxColumns = 7;           // foreign keys may bring a few more
    int unusualNamesPercent = 25; // quotes, blanks, reserved words, other scripts
};

enum class Rows {
    Ignored, // any later version
    Fit      // rowsFor(before) can be carried over: no NOT NULL, key or check that they break
};

struct ChangeOptions
{
    SchemaOptions schema;
    Rows rows = Rows::Ignored;
    int maxChanges = 6;
};

// What the SQLite dialect is tested with: real files, rows in every table.
SchemaOptions sqliteSchemas();
ChangeOptions sqliteChanges();
// What the dialects of the servers are tested with.
SchemaOptions postgresSchemas();
ChangeOptions postgresChanges();
SchemaOptions mariaDbSchemas();
ChangeOptions mariaDbChanges();

rc::Gen<core::Schema> schemas(const SchemaOptions &options = {});

// A later version of the schema, as people make them: renames and swaps of tables and columns (alone
// or with a new type), everything else of columns, keys, checks, foreign keys, indexes and enums
// changed, added, dropped, replaced under the same name, and moved. What survives keeps its id, and
// renamed columns are renamed in the expressions.
rc::Gen<core::Schema> mutated(const core::Schema &schema, const ChangeOptions &options = {});

struct SchemaPair
{
    core::Schema before, after;
};
// Both together, and shrunk together: prefer this to schemas() and mutated() one after the other.
rc::Gen<SchemaPair> schemaPairs(const ChangeOptions &options = {});

// INSERT statements, a few per table, parents first. Where tables point to each other in a circle
// SQLite needs foreign_keys=OFF; for the servers a statement before the first and one behind the last
// switches the checks off and on, so run all on one connection. Row n of every table has, in columns
// of one type, one value: so every foreign key finds its row. Nullable columns outside keys hold NULLs
// in some rows. The counters of identities do not notice these rows.
QStringList rowsFor(const core::Schema &schema,
                    int rowsPerTable,
                    quint32 seed,
                    core::DialectKind dialect = core::DialectKind::Sqlite);

// Runs the property; empty if it held in all cases, else how to run it again (the counterexample is
// printed).
QString propertyFailure(const rc::detail::Property &property, int cases);

} // namespace support

namespace core {
std::ostream &operator<<(std::ostream &stream, const Schema &schema);
}
namespace support {
std::ostream &operator<<(std::ostream &stream, const SchemaPair &pair);
}

#define CHECK_PROPERTY(cases, ...) \
    do { \
        const QString failure = support::propertyFailure(rc::detail::toProperty(__VA_ARGS__), \
                                                         cases); \
        QVERIFY2(failure.isEmpty(), qPrintable(failure)); \
    } while (false)
