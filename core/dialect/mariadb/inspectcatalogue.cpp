// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/inspectcatalogue.h"

#include "core/dialect/mariadb/ddl.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The session's sql_mode decides how names are quoted in what the catalogue says (ANSI_QUOTES), and
// even what it says (ORACLE).
QString inPlainMode(const QString &sql)
{
    return "SET STATEMENT sql_mode = '' FOR "_L1 + sql;
}

Failure failureOf(const QSqlQuery &query)
{
    return failure(ErrorCode::StatementFailed, query.lastQuery(), query.lastError().databaseText());
}

// One row of a query, read from left to right.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {}

    // The null string for NULL, where the driver has an empty one, or a zero.
    QString text()
    {
        const QVariant value = m_query.value(m_column++);
        if (value.isNull())
            return {};
        const QString text = value.toString();
        return text.isNull() ? u""_s : text;
    }
    bool is(QLatin1StringView word) { return text() == word; }

private:
    const QSqlQuery &m_query;
    int m_column = 0;
};

template<typename Value, typename Read>
Result<QList<Value>> readAll(QSqlDatabase &database, const QString &sql, Read read)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(inPlainMode(sql)))
        return failureOf(query);
    QList<Value> values;
    while (query.next()) {
        Row row(query);
        values.append(read(row));
    }
    if (query.lastError().isValid())
        return failureOf(query);
    return values;
}

// Designated or braced initialisers evaluate from left to right, so that each field takes its column.

auto readTables(QSqlDatabase &database)
{
    return readAll<MariaDbTableRow>(
        database,
        u"SELECT TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COLLATION, CREATE_OPTIONS, TABLE_COMMENT "
        "FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1"_s,
        [](Row &row) {
            return MariaDbTableRow{row.text(),
                                   row.text(),
                                   row.text(),
                                   row.text(),
                                   row.text(),
                                   row.text()};
        });
}

auto readColumns(QSqlDatabase &database)
{
    return readAll<MariaDbColumnRow>(
        database,
        u"SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, "
        "GENERATION_EXPRESSION, CHARACTER_SET_NAME, COLLATION_NAME, COLUMN_COMMENT "
        "FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() "
        "ORDER BY TABLE_NAME, ORDINAL_POSITION"_s,
        [](Row &row) {
            return MariaDbColumnRow{row.text(),
                                    row.text(),
                                    row.text(),
                                    row.is("YES"_L1),
                                    row.text(),
                                    row.text(),
                                    row.text(),
                                    row.text(),
                                    row.text(),
                                    row.text()};
        });
}

// As they come: an index's columns and a table's indexes in their order, which no column tells.
auto readKeys(QSqlDatabase &database)
{
    return readAll<MariaDbKeyRow>(
        database,
        u"SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE = 0, COLUMN_NAME, COLLATION, SUB_PART, "
        "INDEX_TYPE, IGNORED, INDEX_COMMENT "
        "FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()"_s,
        [](Row &row) {
            return MariaDbKeyRow{row.text(),
                                 row.text(),
                                 row.is("1"_L1),
                                 row.text(),
                                 row.is("D"_L1),
                                 row.text(),
                                 row.text(),
                                 row.is("YES"_L1),
                                 row.text()};
        });
}

auto readReferences(QSqlDatabase &database)
{
    return readAll<MariaDbReferenceRow>(
        database,
        u"SELECT TABLE_NAME, CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE "
        "FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE() "
        "ORDER BY 1, 2"_s,
        [](Row &row) {
            return MariaDbReferenceRow{row.text(), row.text(), row.text(), row.text()};
        });
}

auto readReferenceColumns(QSqlDatabase &database)
{
    return readAll<MariaDbReferenceColumnRow>(
        database,
        u"SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_SCHEMA, "
        "REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME "
        "FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() "
        "AND REFERENCED_TABLE_NAME IS NOT NULL ORDER BY 1, 2, ORDINAL_POSITION"_s,
        [](Row &row) {
            return MariaDbReferenceColumnRow{row.text(),
                                             row.text(),
                                             row.text(),
                                             row.text(),
                                             row.text(),
                                             row.text()};
        });
}

auto readChecks(QSqlDatabase &database)
{
    return readAll<MariaDbCheckRow>(
        database,
        u"SELECT TABLE_NAME, CONSTRAINT_NAME, LEVEL, CHECK_CLAUSE "
        "FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()"_s,
        [](Row &row) {
            return MariaDbCheckRow{row.text(), row.text(), row.text(), row.text()};
        });
}

auto readViews(QSqlDatabase &database)
{
    return readAll<MariaDbViewRow>(
        database,
        u"SELECT TABLE_NAME, VIEW_DEFINITION, CHECK_OPTION, DEFINER, SECURITY_TYPE, ALGORITHM "
        "FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1"_s,
        [](Row &row) {
            return MariaDbViewRow{row.text(),
                                  row.text(),
                                  row.text(),
                                  row.text(),
                                  row.text(),
                                  row.text()};
        });
}

auto readTriggers(QSqlDatabase &database)
{
    return readAll<MariaDbTriggerRow>(
        database,
        u"SELECT EVENT_OBJECT_TABLE, TRIGGER_NAME, ACTION_TIMING, EVENT_MANIPULATION, "
        "ACTION_STATEMENT, DEFINER, SQL_MODE "
        "FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() "
        "ORDER BY 1, 3, 4, ACTION_ORDER"_s,
        [](Row &row) {
            return MariaDbTriggerRow{row.text(),
                                     row.text(),
                                     row.text(),
                                     row.text(),
                                     row.text(),
                                     row.text(),
                                     row.text()};
        });
}

auto readRoutines(QSqlDatabase &database)
{
    return readAll<MariaDbRoutineRow>(
        database,
        u"SELECT ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES "
        "WHERE ROUTINE_SCHEMA = DATABASE() UNION ALL "
        "SELECT 'EVENT', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE() "
        "ORDER BY 1, 2"_s,
        [](Row &row) {
            return MariaDbRoutineRow{row.text(), row.text()};
        });
}

bool isKnownVersion(const QString &version)
{
    static const QRegularExpression pattern(u"^(\\d+)\\.(\\d+)"_s);
    const QRegularExpressionMatch match = pattern.match(version);
    const int major = match.captured(1).toInt();
    const int minor = match.captured(2).toInt();
    return version.contains("mariadb"_L1, Qt::CaseInsensitive)
           && (major > 10 || (major == 10 && minor >= 6));
}

Result<MariaDbCatalogue> readServer(QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT VERSION(), DATABASE(), CURRENT_USER(), @@GLOBAL.sql_mode"_s)
        || !query.next())
        return failureOf(query);
    const QString version = query.value(0).toString();
    if (!isKnownVersion(version))
        return failure(ErrorCode::NotSupported, version, u"MariaDB 10.6"_s);
    if (query.value(1).isNull())
        return failure(ErrorCode::DatabaseNotFound);
    MariaDbCatalogue catalogue;
    catalogue.database = query.value(1).toString();
    catalogue.user = query.value(2).toString();
    catalogue.sqlMode = query.value(3).toString();
    return catalogue;
}

// Fills the list, or gives the error.
template<typename Value>
std::optional<Error> fill(QList<Value> &list, Result<QList<Value>> read)
{
    if (!read)
        return read.error();
    list = *std::move(read);
    return {};
}

} // namespace

Result<MariaDbCatalogue> readMariaDbCatalogue(QSqlDatabase &database)
{
    Result<MariaDbCatalogue> server = readServer(database);
    if (!server)
        return server;
    MariaDbCatalogue catalogue = *std::move(server);
    std::optional<Error> error = fill(catalogue.tables, readTables(database));
    if (!error)
        error = fill(catalogue.columns, readColumns(database));
    if (!error)
        error = fill(catalogue.keys, readKeys(database));
    if (!error)
        error = fill(catalogue.references, readReferences(database));
    if (!error)
        error = fill(catalogue.referenceColumns, readReferenceColumns(database));
    if (!error)
        error = fill(catalogue.checks, readChecks(database));
    if (!error)
        error = fill(catalogue.views, readViews(database));
    if (!error)
        error = fill(catalogue.triggers, readTriggers(database));
    if (!error)
        error = fill(catalogue.routines, readRoutines(database));
    if (error)
        return Failure(*error);
    return catalogue;
}

Result<MariaDbShown> shownByMariaDb(QSqlDatabase &database, const QString &kind, const QString &name)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(inPlainMode("SHOW CREATE "_L1 + kind + u' ' + mariaDbQuoted(name)))
        || !query.next())
        return failureOf(query);
    // TABLE, SEQUENCE, VIEW: name, text. Others: name, sql_mode, text; events have a time zone between.
    if (kind == "TABLE"_L1 || kind == "SEQUENCE"_L1 || kind == "VIEW"_L1)
        return MariaDbShown{query.value(1).toString(), {}};
    const int column = kind == "EVENT"_L1 ? 3 : 2;
    return MariaDbShown{query.value(column).toString(), query.value(1).toString()};
}

} // namespace core
