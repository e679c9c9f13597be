// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A history of four revisions whose plans use every way of the planners (columns added, retyped and
// dropped, rebuilds of a parent with cascading children, renames, SQL of the user's that must not run
// twice), and the rows that must be there at each of them. The same in each process: ids come from
// names.

#include "core/database/runner.h"
#include "core/migration/diff.h"
#include "core/schema/options.h"
#include "tests/core/migration/builders.h"

namespace example {

using namespace Qt::StringLiterals;

inline core::Schema firstSchema()
{
    using namespace builders;
    core::Table author = table(u"author"_s, {u"id"_s, u"name"_s, u"email"_s});
    author.columns[0].identity = core::Identity{};
    author.columns[0].nullable = false;
    author.columns[0].options.insert(core::option::sqliteAutoincrement, core::option::truth);
    author.columns[1].type = core::stringType(40);
    author.columns[2].type = core::stringType(80);
    core::UniqueKey email;
    email.id = {id(u"author email"_s)};
    email.name = u"uq_email"_s;
    email.columns = {columnId(u"author.email"_s)};
    author.uniqueKeys = {email};
    core::Table book = table(u"book"_s, {u"id"_s, u"author_id"_s, u"title"_s, u"price"_s});
    book.columns[0].identity = core::Identity{};
    book.columns[0].nullable = false;
    book.columns[2].type = core::stringType(100);
    book.columns[3].type = core::numericType(8, 2);
    core::ForeignKey writer = foreignKey(u"book.author_id"_s, u"author.id"_s);
    writer.onDelete = core::ReferentialAction::Cascade;
    book.foreignKeys = {writer};
    book.checks = {check(u"price"_s, u"price >= 0"_s)};
    book.indexes = {index(u"ix_book_title"_s, {u"book.title"_s})};
    return {{author, book}, {}};
}

inline core::Schema secondSchema()
{
    core::Schema schema = firstSchema();
    core::Column country = builders::column(u"author.country"_s, u"country"_s);
    country.type = core::stringType(10);
    country.defaultSql = u"'xx'"_s;
    schema.tables[0].columns.append(country);
    core::Table tag = builders::table(u"tag"_s, {u"id"_s, u"label"_s});
    tag.columns[0].nullable = false;
    schema.tables.append(tag);
    schema.tables[0].indexes = {builders::index(u"ix_author_country"_s, {u"author.country"_s})};
    return schema;
}

inline core::Schema thirdSchema()
{
    core::Schema schema = secondSchema();
    core::Table &author = schema.tables[0];
    author.columns[1].name = u"full_name"_s;
    author.columns[1].type = core::stringType(60);
    author.columns[1].nullable = false;
    author.uniqueKeys.clear();
    core::Table &book = schema.tables[1];
    book.columns[3].type = core::integerType();
    book.checks = {builders::check(u"price_small"_s, u"price < 1000000"_s)};
    return schema;
}

inline core::Schema fourthSchema()
{
    core::Schema schema = thirdSchema();
    schema.tables[0].indexes.clear();
    schema.tables[0].columns.removeLast();
    schema.tables[2].name = u"label"_s;
    return schema;
}

// On the servers it adds one to every price.
inline core::RunSql userSql(int revision)
{
    core::RunSql sql;
    sql.title = u"prices"_s;
    const QString more = u"UPDATE book SET price = price + 1; UPDATE author SET email = email;"_s;
    const QString less = u"UPDATE book SET price = price - 1"_s;
    sql.up = {{core::DialectKind::PostgreSql, more}, {core::DialectKind::MariaDb, more}};
    sql.down = {{core::DialectKind::PostgreSql, less}, {core::DialectKind::MariaDb, less}};
    if (revision == 4) { // what PostgreSQL runs in no transaction
        sql.up[core::DialectKind::PostgreSql]
            = u"CREATE INDEX CONCURRENTLY ix_other ON book (title, id); "_s + more;
        sql.down[core::DialectKind::PostgreSql] = u"DROP INDEX CONCURRENTLY ix_other; "_s + less;
        sql.up.insert(core::DialectKind::Sqlite,
                      u"UPDATE book SET price = price; UPDATE label SET label = label"_s);
        sql.down.insert(core::DialectKind::Sqlite, u"UPDATE book SET price = price"_s);
    }
    return sql;
}

inline core::History history()
{
    const QList<core::Schema> schemas{{},
                                      firstSchema(),
                                      secondSchema(),
                                      thirdSchema(),
                                      fourthSchema()};
    core::History result;
    for (int i = 1; i < schemas.size(); ++i) {
        core::Revision revision;
        revision.id = u"00000000000%1"_s.arg(i);
        if (i > 1)
            revision.parents = {u"00000000000%1"_s.arg(i - 1)};
        revision.message = u"step %1"_s.arg(i);
        revision.created = QDateTime(QDate(2026, 1, i), QTime(0, 0), Qt::UTC);
        revision.operations = core::diff(schemas.at(i - 1), schemas.at(i));
        if (i >= 3)
            revision.operations.append(userSql(i));
        auto added = core::addRevision(result, revision);
        if (!added)
            qFatal("bad example: %s", qPrintable(added.error().detail));
        result = *std::move(added);
    }
    return result;
}

// Rows of the first revision: 200 authors with 5 books each, ids with gaps, a sequence mark beyond the
// largest id, and what belongs to others: a view on both tables and a trigger.
inline QByteArray firstRows()
{
    return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
           "INSERT INTO author (id, name, email) SELECT i * 3, 'name ' || i, 'mail' || i FROM n;"
           "INSERT INTO author (id, name, email) VALUES (900, 'gone', 'gone');"
           "DELETE FROM author WHERE id = 900;"
           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
           "INSERT INTO book (id, author_id, title, price) "
           "SELECT i, (i % 200 + 1) * 3, 'title ' || i, i FROM n;"
           "CREATE VIEW shelf AS SELECT b.title, a.email FROM book b JOIN author a ON a.id = b.author_id;"
           "CREATE TABLE log (id INTEGER PRIMARY KEY, entry TEXT);"
           "CREATE TRIGGER book_log AFTER DELETE ON book BEGIN "
           "INSERT INTO log (entry) VALUES (old.title); END;";
}

// The same for the servers, fewer.
inline QStringList firstServerRows()
{
    QStringList authors;
    QStringList books;
    for (int i = 1; i <= 20; ++i)
        authors.append(u"(%1, 'n%1', 'm%1')"_s.arg(i));
    for (int i = 1; i <= 40; ++i)
        books.append(u"(%1, %2, 't%1', %1)"_s.arg(i).arg(i % 20 + 1));
    return {u"INSERT INTO author (id, name, email) VALUES "_s + authors.join(u", "_s),
            u"INSERT INTO book (id, author_id, title, price) VALUES "_s + books.join(u", "_s)};
}

// What must be true of the rows of a SQLite database at any revision; one line each.
inline QStringList facts(const core::Connection &connection)
{
    const QStringList queries{
        u"PRAGMA integrity_check"_s,
        u"SELECT count(*) FROM pragma_foreign_key_check"_s,
        u"SELECT count(*) || ' ' || sum(id) || ' ' || sum(length(email)) FROM author"_s,
        u"SELECT count(*) || ' ' || sum(id) || ' ' || sum(author_id) || ' ' || "
        "sum(CAST(price AS INTEGER)) || ' ' || sum(length(title)) FROM book"_s,
        u"SELECT count(*) FROM shelf"_s,
        u"SELECT count(*) FROM log"_s,
        u"SELECT seq FROM sqlite_sequence WHERE name = 'author'"_s,
        u"SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type IN ('view', "
        "'trigger') ORDER BY name)"_s};
    QStringList result;
    for (const QString &sql : queries) {
        const auto value = connection.value(sql);
        result.append(value ? value->toString() : value.error().detail);
    }
    return result;
}

} // namespace example
