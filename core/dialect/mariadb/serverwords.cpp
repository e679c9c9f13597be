// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/serverwords.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/createtext.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/inspecttext.h"
#include "core/schema/options.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A temporary table is this connection's alone and commits nothing, and SHOW CREATE TABLE has the same
// words about it as information_schema has about one that stays.
const QString scratchTable = u"schemawright_words"_s;

// One expression of a table: the default or the generated value of a column, or a check.
struct Place
{
    enum class Kind { Column, Check };
    Kind kind = Kind::Column;
    qsizetype position = 0;
};

QString &textAt(Table &table, const Place &place)
{
    if (place.kind == Place::Kind::Check)
        return table.checks[place.position].sql;
    Column &column = table.columns[place.position];
    return column.generated ? column.generated->sql : column.defaultSql;
}

QList<Place> placesOf(Table table)
{
    QList<Place> places;
    const auto add = [&](const Place &place) {
        const QString text = textAt(table, place);
        if (!text.trimmed().isEmpty() && isWholeMariaDbExpression(text))
            places.append(place);
    };
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        add({Place::Kind::Column, i});
    for (qsizetype i = 0; i < table.checks.size(); ++i)
        add({Place::Kind::Check, i});
    return places;
}

QString checkName(qsizetype position)
{
    return u"c%1"_s.arg(position);
}

// The table as far as it shapes the words: its columns' types and character sets, and the expressions.
Table scratchOf(const Table &table, const QList<Place> &places)
{
    Table scratch = table;
    scratch.comment.clear();
    scratch.primaryKey.reset();
    scratch.uniqueKeys.clear();
    scratch.foreignKeys.clear();
    scratch.indexes.clear();
    scratch.checks.clear();
    for (Column &column : scratch.columns) {
        column.nullable = true;
        column.identity.reset();
        column.defaultSql.clear();
        column.generated.reset();
        column.comment.clear();
        column.options.remove(option::mariaDbOnUpdate);
        column.options.remove(option::mariaDbInvisible);
    }
    for (const Place &place : places) {
        if (place.kind == Place::Kind::Column) {
            const Column &column = table.columns.at(place.position);
            scratch.columns[place.position].defaultSql = column.defaultSql;
            scratch.columns[place.position].generated = column.generated;
        } else {
            scratch.checks.append(
                {{}, checkName(place.position), table.checks.at(place.position).sql, {}, {}});
        }
    }
    return scratch;
}

class Scratch
{
public:
    Scratch(QSqlDatabase &database, const Schema &schema)
        : m_database(database)
        , m_index(schema)
        , m_name(value(u"SELECT DATABASE()"_s).value_or(QString()))
    {}
    ~Scratch() { value("DROP TEMPORARY TABLE IF EXISTS "_L1 + mariaDbQuoted(scratchTable)); }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

    void translate(Table &table);
    // Of a connection that was lost, or a query that was canceled; then nothing else was answered.
    const std::optional<Error> &error() const { return m_error; }

private:
    QString createSql(const Table &table) const;
    std::optional<CreateTexts> asked(const Table &table, const QList<Place> &places);
    void take(Table &table, const QList<Place> &places, const CreateTexts &texts) const;
    // A value of the first row, empty where there is none; nothing if the server refused.
    std::optional<QString> value(const QString &sql, int column = 0);

    QSqlDatabase &m_database;
    SchemaIndex m_index;
    std::optional<Error> m_error;
    QString m_name; // of the database, which is left out of expressions
};

std::optional<QString> Scratch::value(const QString &sql, int column)
{
    if (m_error)
        return {};
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (query.exec(sql))
        return query.next() ? query.value(column).toString() : QString();
    const QSqlError error = query.lastError();
    static const QStringList lost{u"2006"_s, u"2013"_s, u"2055"_s, u"1927"_s};
    if (lost.contains(error.nativeErrorCode()))
        m_error = Error{ErrorCode::ConnectionLost, {}, error.databaseText(), {}};
    else if (error.nativeErrorCode() == "1317"_L1)
        m_error = Error{ErrorCode::Canceled, {}, error.databaseText(), {}};
    return {};
}

QString Scratch::createSql(const Table &table) const
{
    QStringList lines;
    for (const Column &column : table.columns)
        lines.append(mariaDbColumnPhrase(column, table, m_index));
    for (const Check &check : table.checks)
        lines.append(mariaDbCheckPhrase(check, table));
    const QString collation = mariaDbTableCollation(table);
    const QString sql = u"CREATE OR REPLACE TEMPORARY TABLE %1 (%2) DEFAULT CHARACTER SET %3 "
                        "COLLATE %4"_s.arg(mariaDbQuoted(scratchTable),
                                           lines.join(u", "_s),
                                           mariaDbCharsetOf(collation),
                                           collation);
    // As a text inside a statement it is parsed in the mode given here, not in the session's, and
    // can be no more than one statement whatever the expressions hold.
    return u"SET STATEMENT sql_mode = 'STRICT_TRANS_TABLES' FOR EXECUTE IMMEDIATE "
           "CONVERT(X'%1' USING utf8mb4)"_s.arg(QString::fromLatin1(sql.toUtf8().toHex()));
}

std::optional<CreateTexts> Scratch::asked(const Table &table, const QList<Place> &places)
{
    if (!value(createSql(scratchOf(table, places))))
        return {};
    const auto text = value("SET STATEMENT sql_mode = '' FOR SHOW CREATE TABLE "_L1
                                + mariaDbQuoted(scratchTable),
                            1);
    return text ? std::optional(textsOfCreateTable(*text)) : std::nullopt;
}

void Scratch::take(Table &table, const QList<Place> &places, const CreateTexts &texts) const
{
    for (const Place &place : places) {
        QString text;
        if (place.kind == Place::Kind::Check) {
            text = texts.checks.value(checkName(place.position));
        } else {
            const Column &column = table.columns.at(place.position);
            text = column.generated ? texts.generated.value(column.name)
                                    : texts.defaults.value(column.name);
        }
        if (!text.isEmpty())
            textAt(table, place) = expressionFromMariaDb(text, m_name);
    }
}

void Scratch::translate(Table &table)
{
    const QList<Place> places = placesOf(table);
    if (places.isEmpty())
        return;
    const Table original = table;
    if (const auto texts = asked(original, places))
        return take(table, places, *texts);
    // Something is refused: then one after the other, on a table of plain columns else.
    if (!asked(original, {}))
        return;
    for (const Place &place : places) {
        if (const auto texts = asked(original, {place}))
            take(table, {place}, *texts);
    }
}

} // namespace

Result<Schema> mariaDbInServerWords(QSqlDatabase &database, const Schema &schema)
{
    Schema result = schema;
    Scratch scratch(database, schema);
    for (Table &table : result.tables)
        scratch.translate(table);
    if (scratch.error())
        return Failure(*scratch.error());
    return result;
}

} // namespace core
