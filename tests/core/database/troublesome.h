// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A history whose names, comments, defaults, messages and SQL hold what a database's shell makes
// something of. In raw strings, which moc does not read: so not in the test itself.

#include "core/migration/diff.h"
#include "core/migration/history.h"
#include "tests/core/migration/builders.h"

namespace troublesome {

using namespace Qt::StringLiterals;

// What shells make something of: variables, commands, comments, ends and quotes.
inline const QString text = u"it's :name :'x' \\d; \\q -- no # /* \"q\" `b` $$ $t$ DELIMITER //"_s;

inline core::Schema noteSchema()
{
    core::Table note = builders::table(u"note"_s, {u"id"_s, u"body"_s, u"n"_s});
    note.comment = text;
    note.columns[0].nullable = false;
    note.columns[1].type = core::stringType(200);
    note.columns[1].defaultSql = u"'a:b :c ; -- \"d\" $$'"_s;
    note.columns[1].comment = text;
    note.checks = {builders::check(u"n: is; small"_s, u"n < 1000"_s)};
    return {{note}, {}};
}

inline core::Schema laterSchema()
{
    core::Schema schema = noteSchema();
    schema.tables[0].name = u"note; \"of\" `mine` :x $$"_s;
    schema.tables[0].columns[1].name = u"body :b \\c"_s;
    core::Column added = builders::column(u"note.added"_s, u"added"_s);
    added.type = core::stringType(100);
    added.defaultSql = u"'x;y'"_s;
    schema.tables[0].columns.append(added);
    schema.tables[0].indexes = {builders::index(u"ix; note"_s, {u"note.n"_s})};
    return schema;
}

inline const QString postgresUp = uR"(
CREATE FUNCTION tally() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN -- :name; \q
    NEW.n := coalesce(NEW.n, 7); RETURN NEW;
END $body$;
CREATE TRIGGER tally BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION tally();
CREATE FUNCTION twice(i int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN i > 0 THEN 2 * i END; END;
INSERT INTO note (id, body, n) VALUES (1, 'a:b :name \x ; it''s', 1), (2, E'tab\t:x \\ \' ;', 2),
 (3, $q$dollar ' ; :y \ $$ $q$, NULL), (4, U&'\0041:z', 4); ;
UPDATE note SET body = array_to_string((ARRAY['p','q','r'])[1:n], ',') WHERE id = 2;
/* :c \d ; */ UPDATE note SET n = twice(n::bigint::int) WHERE body LIKE '%:name%' -- done ; \q :x
)"_s;

inline const QString mariaDbUp = uR"(
CREATE PROCEDURE fill(IN many INT)
BEGIN
    DECLARE i INT DEFAULT 0; -- from; 0
    /* on; and on */
    WHILE i < many DO
        SET i = i + 1;
        INSERT INTO note (id, body) VALUES (100 + i, CONCAT('f;', i, ' $$ \\ ''x'' // :n'));
    END WHILE;
END;
CREATE TRIGGER `tally` BEFORE INSERT ON note FOR EACH ROW BEGIN
    IF NEW.n IS NULL THEN SET NEW.n = CASE WHEN 1 THEN 7 END; END IF; END;
CALL fill(3);
INSERT INTO note (id, body, n) VALUES (1, 'a\\b; -- "x" # y \'z\' $$', 1), (2, "double; \"q\" \\g", 2); ;
/* c; */ UPDATE note SET n = n + 1 WHERE body LIKE '%;%'; # end ; \q
)"_s;

inline core::History history()
{
    const QList<core::Schema> schemas{{}, noteSchema(), noteSchema(), laterSchema()};
    core::History result;
    for (int i = 1; i < schemas.size(); ++i) {
        core::Revision revision;
        revision.id = u"00000000000%1"_s.arg(i);
        if (i > 1)
            revision.parents = {u"00000000000%1"_s.arg(i - 1)};
        revision.message = u"step %1\n; DROP TABLE note; \\q :x"_s.arg(i);
        revision.created = QDateTime(QDate(2026, 1, i), QTime(0, 0), Qt::UTC);
        revision.operations = core::diff(schemas.at(i - 1), schemas.at(i));
        if (i == 2) {
            core::RunSql sql;
            sql.title = u"mine"_s;
            sql.up = {{core::DialectKind::PostgreSql, postgresUp},
                      {core::DialectKind::MariaDb, mariaDbUp}};
            sql.down = {{core::DialectKind::PostgreSql,
                         u"DROP TRIGGER tally ON note; DROP FUNCTION tally; DROP FUNCTION twice; "
                         "DELETE FROM note WHERE body LIKE '%;%' AND id IN (1, 2) -- ; :x"_s},
                        {core::DialectKind::MariaDb,
                         u"DROP TRIGGER tally; DROP PROCEDURE fill; "
                         "DELETE FROM note WHERE id = 1 # ;"_s}};
            revision.operations = {sql};
        }
        auto added = core::addRevision(result, revision);
        if (!added)
            qFatal("bad example: %s", qPrintable(added.error().detail));
        result = *std::move(added);
    }
    return result;
}

} // namespace troublesome
