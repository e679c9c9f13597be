// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/inspectcatalogue.h"

#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/handle.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

#include <mysql.h>

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

// A column of a query and where its text goes; of a flag, which text it is true for.
template<typename Row>
struct Field
{
    QString Row::*text = nullptr;
    bool Row::*flag = nullptr;
    QByteArrayView truth = {};
    // Rows come by table and repeat most of what they say: one text for all that say the same.
    QByteArray lastBytes = {};
    QString lastText = {};

    Field(QString Row::*field)
        : text(field)
    {}
    Field(bool Row::*field, QByteArrayView trueText)
        : flag(field)
        , truth(trueText)
    {}

    void read(QByteArrayView value, Row &row)
    {
        if (flag != nullptr) {
            row.*flag = value == truth;
            return;
        }
        if (value.isNull()) // NULL is the null string
            return;
        if (lastText.isNull() || value != lastBytes) {
            lastBytes = value.toByteArray();
            lastText = QString::fromUtf8(value);
        }
        row.*text = lastText;
    }
};

Failure failureOf(MYSQL *handle, const QString &sql)
{
    return failure(ErrorCode::StatementFailed, sql, QString::fromUtf8(mysql_error(handle)));
}

// Fills the list with the rows of the query, whose columns are these fields. Through the client library,
// row by row while the server still sends: QtSql's driver waits for the last one.
template<typename Row>
std::optional<Error> fill(QList<Row> &rows,
                          QSqlDatabase &database,
                          const QString &sql,
                          std::vector<Field<Row>> fields)
{
    MYSQL *handle = mariadbHandle(database);
    if (handle == nullptr)
        return Error{ErrorCode::ConnectionLost, {}, {}, {}};
    const QString text = inPlainMode(sql);
    const QByteArray bytes = text.toUtf8();
    if (mysql_real_query(handle, bytes.constData(), ulong(bytes.size())) != 0)
        return failureOf(handle, text).value();
    const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> result(mysql_use_result(handle),
                                                                          mysql_free_result);
    if (!result)
        return failureOf(handle, text).value();
    while (const MYSQL_ROW values = mysql_fetch_row(result.get())) {
        const unsigned long *lengths = mysql_fetch_lengths(result.get());
        Row &row = rows.emplace_back();
        for (size_t i = 0; i < fields.size(); ++i)
            fields[i].read(QByteArrayView(values[i], qsizetype(lengths[i])), row);
    }
    if (mysql_errno(handle) != 0)
        return failureOf(handle, text).value();
    return {};
}

std::optional<Error> readTables(MariaDbCatalogue &catalogue, QSqlDatabase &database)
{
    using Row = MariaDbTableRow;
    return fill<Row>(
        catalogue.tables,
        database,
        u"SELECT TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COLLATION, CREATE_OPTIONS, TABLE_COMMENT "
        "FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1"_s,
        {&Row::name, &Row::type, &Row::engine, &Row::collation, &Row::createOptions, &Row::comment});
}

std::optional<Error> readColumns(MariaDbCatalogue &catalogue, QSqlDatabase &database)
{
    using Row = MariaDbColumnRow;
    return fill<Row>(catalogue.columns,
                     database,
                     u"SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, "
                     "GENERATION_EXPRESSION, CHARACTER_SET_NAME, COLLATION_NAME, COLUMN_COMMENT "
                     "FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() "
                     "ORDER BY TABLE_NAME, ORDINAL_POSITION"_s,
                     {&Row::table,
                      &Row::name,
                      &Row::type,
                      {&Row::nullable, "YES"},
                      &Row::defaultText,
                      &Row::extra,
                      &Row::generated,
                      &Row::charset,
                      &Row::collation,
                      &Row::comment});
}

// As they come: an index's columns and a table's indexes in their order, which no column tells.
std::optional<Error> readKeys(MariaDbCatalogue &catalogue, QSqlDatabase &database)
{
    using Row = MariaDbKeyRow;
    return fill<Row>(catalogue.keys,
                     database,
                     u"SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE = 0, COLUMN_NAME, COLLATION, SUB_PART, "
                     "INDEX_TYPE, IGNORED, INDEX_COMMENT "
                     "FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()"_s,
                     {&Row::table,
                      &Row::index,
                      {&Row::unique, "1"},
                      &Row::column,
                      {&Row::descending, "D"},
                      &Row::length,
                      &Row::method,
                      {&Row::ignored, "YES"},
                      &Row::comment});
}

std::optional<Error> readReferences(MariaDbCatalogue &catalogue, QSqlDatabase &database)
{
    using Row = MariaDbReferenceRow;
    return fill<Row>(
        catalogue.references,
        database,
        u"SELECT TABLE_NAME, CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE "
        "FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE() "
        "ORDER BY 1, 2"_s,
        {&Row::table, &Row::name, &Row::onUpdate, &Row::onDelete});
}

std::optional<Error> readReferenceColumns(MariaDbCatalogue &catalogue, QSqlDatabase &database)
{
    using Row = MariaDbReferenceColumnRow;
    return fill<Row>(catalogue.referenceColumns,
                     database,
                     u"SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_SCHEMA, "
                     "REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME "
                     "FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() "
                     "AND REFERENCED_TABLE_NAME IS NOT NULL ORDER BY 1, 2, ORDINAL_POSITION"_s,
                     {&Row::table,
                      &Row::name,
                      &Row::column,
                      &Row::foreignDatabase,
                      &Row::foreignTable,
                      &Row::foreignColumn});
}

std::optional<Error> readChecks(MariaDbCatalogue &catalogue, QSqlDatabase &database)
{
    using Row = MariaDbCheckRow;
    return fill<Row>(catalogue.checks,
                     database,
                     u"SELECT TABLE_NAME, CONSTRAINT_NAME, LEVEL, CHECK_CLAUSE "
                     "FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()"_s,
                     {&Row::table, &Row::name, &Row::level, &Row::clause});
}

std::optional<Error> readViews(MariaDbCatalogue &catalogue, QSqlDatabase &database)
{
    using Row = MariaDbViewRow;
    return fill<Row>(
        catalogue.views,
        database,
        u"SELECT TABLE_NAME, VIEW_DEFINITION, CHECK_OPTION, DEFINER, SECURITY_TYPE, ALGORITHM "
        "FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1"_s,
        {&Row::name,
         &Row::definition,
         &Row::checkOption,
         &Row::definer,
         &Row::security,
         &Row::algorithm});
}

std::optional<Error> readTriggers(MariaDbCatalogue &catalogue, QSqlDatabase &database)
{
    using Row = MariaDbTriggerRow;
    return fill<Row>(catalogue.triggers,
                     database,
                     u"SELECT EVENT_OBJECT_TABLE, TRIGGER_NAME, ACTION_TIMING, EVENT_MANIPULATION, "
                     "ACTION_STATEMENT, DEFINER, SQL_MODE "
                     "FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() "
                     "ORDER BY 1, 3, 4, ACTION_ORDER"_s,
                     {&Row::table,
                      &Row::name,
                      &Row::timing,
                      &Row::event,
                      &Row::statement,
                      &Row::definer,
                      &Row::sqlMode});
}

std::optional<Error> readRoutines(MariaDbCatalogue &catalogue, QSqlDatabase &database)
{
    using Row = MariaDbRoutineRow;
    return fill<Row>(
        catalogue.routines,
        database,
        u"SELECT ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES "
        "WHERE ROUTINE_SCHEMA = DATABASE() UNION ALL "
        "SELECT 'EVENT', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE() "
        "ORDER BY 1, 2"_s,
        {&Row::kind, &Row::name});
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

} // namespace

Result<MariaDbCatalogue> readMariaDbCatalogue(QSqlDatabase &database)
{
    Result<MariaDbCatalogue> catalogue = readServer(database);
    if (!catalogue)
        return catalogue;
    for (const auto read : {readTables,
                            readColumns,
                            readKeys,
                            readReferences,
                            readReferenceColumns,
                            readChecks,
                            readViews,
                            readTriggers,
                            readRoutines}) {
        if (const std::optional<Error> error = read(*catalogue, database))
            return Failure(*error);
    }
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
