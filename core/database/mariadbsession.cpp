// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/mariadbsession.h"

#include "core/database/serverwatch.h"
#include "core/dialect/dialect.h"
#include "core/schema/expression.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QVariant>

#include <mysql.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int longestLockName = 64; // MySQL's; MariaDB allows more

QString text(QString value)
{
    return quotedString(value.replace(u'\\', u"\\\\"_s));
}

QString lockNameOf(const QString &database)
{
    const QString name = "schemawright."_L1 + database;
    if (name.size() <= longestLockName)
        return text(name);
    return text(QString::fromLatin1(
        QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex()));
}

// Ends what the connection of that number executes, from a connection of its own; whether the server
// answered.
bool killQuery(std::optional<Connection> &helper, const DatabaseUrl &url, qint64 number)
{
    if (!helper) {
        Result<Connection> opened = Connection::open(url, OpenMode::ReadWrite);
        if (!opened)
            return false; // tried again at the next look
        helper.emplace(*std::move(opened));
    }
    if (helper->execute(u"KILL QUERY %1"_s.arg(number)))
        return true;
    helper.reset();
    return false;
}

// A late KILL may lie in wait for the next statement: one that nobody misses is sent ahead.
class MariaDbWatch : public ServerWatch
{
public:
    MariaDbWatch(const Connection &connection,
                 const Monitor &monitor,
                 std::function<bool()> stop,
                 std::function<void()> end)
        : ServerWatch(monitor,
                      std::move(stop),
                      std::move(end),
                      int(mysql_get_socket(connection.mariadb())))
        , m_connection(connection)
        , m_monitor(monitor)
    {}

    void pause() override
    {
        ServerWatch::pause();
        if (m_monitor.canceled)
            static_cast<void>(m_connection.execute(u"DO 0"_s));
    }

private:
    const Connection &m_connection;
    const Monitor &m_monitor;
};

// Statements that change a table which they name; what others change is seen in the whole alone.
bool changesNamedTables(const QString &sql)
{
    static const QRegularExpression
        words(u"^\\s*(CREATE|ALTER|DROP|RENAME)\\s+(OR\\s+REPLACE\\s+)?(ONLINE\\s+)?"
              "(TABLE|UNIQUE\\s+INDEX|FULLTEXT\\s+INDEX|SPATIAL\\s+INDEX|INDEX|TRIGGER)\\b"_s,
              QRegularExpression::CaseInsensitiveOption);
    return words.match(sql).hasMatch();
}

} // namespace

Result<bool> MariaDbSession::tryLock()
{
    const Result<QVariant> isOurs = connection().value(
        u"SELECT GET_LOCK(%1, 0)"_s.arg(lockNameOf(connection().url().path)));
    if (!isOurs)
        return Failure(isOurs.error());
    return isOurs->toInt() == 1;
}

void MariaDbSession::unlock()
{
    static_cast<void>(
        connection().value(u"SELECT RELEASE_LOCK(%1)"_s.arg(lockNameOf(connection().url().path))));
}

QString MariaDbSession::lockHolder() const
{
    const Result<QVariant> holder = connection().value(
        u"SELECT CONCAT(USER, '@', HOST, ' (connection ', ID, ')') "
        "FROM information_schema.PROCESSLIST WHERE ID = IS_USED_LOCK(%1)"_s.arg(
            lockNameOf(connection().url().path)));
    return holder ? holder->toString() : QString();
}

QString MariaDbSession::lockName() const
{
    return displayName(connection().url());
}

Result<void> MariaDbSession::prepare(const RunOptions &options)
{
    // No statement waits for ever in a queue in which all later readers wait behind it.
    const int seconds = qMax(1, (options.statementLockMilliseconds + 999) / 1000);
    for (const QString &name : {u"lock_wait_timeout"_s, u"innodb_lock_wait_timeout"_s}) {
        const Result<QVariant> before = connection().value(u"SELECT @@SESSION.%1"_s.arg(name));
        if (!before)
            return Failure(before.error());
        const auto set = connection().execute(u"SET SESSION %1 = %2"_s.arg(name).arg(seconds));
        if (!set)
            return Failure(set.error());
        m_settings.append(u"SET SESSION %1 = %2"_s.arg(name, before->toString()));
    }
    // Plans set it, and can put back the server's own alone.
    const Result<QVariant> mode = connection().value(u"SELECT @@SESSION.sql_mode"_s);
    if (!mode)
        return Failure(mode.error());
    m_settings.append(u"SET SESSION sql_mode = %1"_s.arg(quotedString(mode->toString())));
    return {};
}

void MariaDbSession::restore()
{
    for (const QString &sql : std::as_const(m_settings))
        static_cast<void>(connection().execute(sql));
    m_settings.clear();
}

std::unique_ptr<Watch> MariaDbSession::watch(const Monitor &monitor, int) const
{
    const qint64 number = qint64(mysql_thread_id(connection().mariadb()));
    const auto helper = std::make_shared<std::optional<Connection>>();
    return std::make_unique<MariaDbWatch>(
        connection(),
        monitor,
        [helper, number, url = connection().url()] { return killQuery(*helper, url, number); },
        [helper] { helper->reset(); });
}

QString MariaDbSession::beginReading() const
{
    return u"BEGIN"_s;
}

bool MariaDbSession::isInTransaction() const
{
    const st_mysql *handle = connection().mariadb();
    return handle != nullptr && (handle->server_status & SERVER_STATUS_IN_TRANS) != 0;
}

Result<qint64> MariaDbSession::fingerprint() const
{
    // Counters and sizes left out: rows come and go.
    const QStringList parts{
        u"SELECT CONCAT_WS('|', TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_TYPE, IS_NULLABLE, "
        "COLUMN_DEFAULT, EXTRA, COLLATION_NAME, COLUMN_COMMENT, GENERATION_EXPRESSION) AS e "
        "FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() "
        "AND TABLE_NAME NOT LIKE 'schemawright\\_%'"_s,
        u"SELECT CONCAT_WS('|', TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME, NON_UNIQUE, SUB_PART, "
        "INDEX_TYPE) FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() "
        "AND TABLE_NAME NOT LIKE 'schemawright\\_%'"_s,
        u"SELECT CONCAT_WS('|', 'f', TABLE_NAME, CONSTRAINT_NAME, REFERENCED_TABLE_NAME, UPDATE_RULE, "
        "DELETE_RULE) FROM information_schema.REFERENTIAL_CONSTRAINTS "
        "WHERE CONSTRAINT_SCHEMA = DATABASE()"_s,
        u"SELECT CONCAT_WS('|', 'c', CONSTRAINT_NAME, CHECK_CLAUSE) "
        "FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()"_s,
        u"SELECT CONCAT_WS('|', 't', TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COLLATION, TABLE_COMMENT) "
        "FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE <> 'VIEW' "
        "AND TABLE_NAME NOT LIKE 'schemawright\\_%'"_s,
        u"SELECT CONCAT_WS('|', 'v', TABLE_NAME, MD5(VIEW_DEFINITION)) FROM information_schema.VIEWS "
        "WHERE TABLE_SCHEMA = DATABASE()"_s,
        u"SELECT CONCAT_WS('|', 'g', TRIGGER_NAME, EVENT_OBJECT_TABLE, EVENT_MANIPULATION, "
        "MD5(ACTION_STATEMENT)) FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"_s,
        u"SELECT CONCAT_WS('|', 'r', ROUTINE_TYPE, ROUTINE_NAME, MD5(ROUTINE_DEFINITION)) "
        "FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()"_s};
    const QString sql
        = u"SELECT CAST(COALESCE(SUM(CAST(CONV(LEFT(MD5(e), 12), 16, 10) AS UNSIGNED)), 0) "
          "% 9223372036854775807 AS UNSIGNED) FROM (%1) entries"_s.arg(parts.join(u" UNION ALL "_s));
    const Result<QVariant> hash = connection().value(sql);
    if (!hash)
        return Failure(hash.error());
    return hash->toLongLong();
}

Result<void> MariaDbSession::execute(const Statement &statement)
{
    Result<void> done = drained(statement.sql);
    if (done && (statement.kind == StatementKind::Ddl || statement.kind == StatementKind::Data))
        keepWarnings();
    return done;
}

void MariaDbSession::keepWarnings()
{
    const st_mysql *handle = connection().mariadb();
    if (handle == nullptr || handle->warning_count == 0)
        return;
    auto query = connection().execute(u"SHOW WARNINGS"_s);
    while (query && query->next()) {
        if (query->value(0).toString() != "Note"_L1)
            addNotice(u"%1: %2"_s.arg(query->value(1).toString(), query->value(2).toString()));
    }
}

QStringList MariaDbSession::holders(const QStringList &) const
{
    // Which tables each holds is known to a plugin alone; an open transaction holds what it has read.
    auto query = connection().execute(
        u"SELECT CONCAT(p.USER, '@', p.HOST, ' (connection ', p.ID, ', ', p.COMMAND, ' ', p.TIME, ' s)'), "
        "t.trx_id IS NOT NULL FROM information_schema.PROCESSLIST p "
        "LEFT JOIN information_schema.INNODB_TRX t ON t.trx_mysql_thread_id = p.ID "
        "WHERE p.ID <> CONNECTION_ID() AND p.DB = DATABASE() ORDER BY p.ID"_s);
    QStringList inTransaction;
    QStringList all;
    while (query && query->next()) {
        all.append(query->value(0).toString());
        if (query->value(1).toBool())
            inTransaction.append(query->value(0).toString());
    }
    return inTransaction.isEmpty() ? all : inTransaction;
}

Result<bool> MariaDbSession::hasTable(const QString &name) const
{
    const Result<QVariant> count = connection().value(
        u"SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() "
        "AND TABLE_NAME = %1"_s.arg(text(name)));
    if (!count)
        return Failure(count.error());
    return count->toInt() > 0;
}

QString MariaDbSession::textType() const
{
    return u"LONGTEXT"_s;
}

QString MariaDbSession::tableOptions() const
{
    return u" ENGINE=InnoDB DEFAULT CHARSET=utf8mb4"_s;
}

// How the server describes the table and its triggers; "-": there is none.
Result<QString> MariaDbSession::described(const QString &table) const
{
    const Result<bool> exists = hasTable(table);
    if (!exists)
        return Failure(exists.error());
    if (!*exists)
        return u"-\n"_s;
    auto query = connection().execute("SHOW CREATE TABLE "_L1
                                      + dialectFor(DialectKind::MariaDb).quoted(table));
    if (!query)
        return Failure(query.error());
    static const QRegularExpression counter(u" AUTO_INCREMENT=\\d+"_s);
    QString words = query->next() ? query->value(1).toString() : QString();
    words.remove(counter);
    auto triggers = connection().execute(
        u"SELECT CONCAT_WS(' ', TRIGGER_NAME, ACTION_TIMING, EVENT_MANIPULATION, ACTION_STATEMENT) "
        "FROM information_schema.TRIGGERS WHERE EVENT_OBJECT_SCHEMA = DATABASE() "
        "AND EVENT_OBJECT_TABLE = %1 ORDER BY TRIGGER_NAME"_s.arg(text(table)));
    if (!triggers)
        return Failure(triggers.error());
    while (triggers->next())
        words += u'\n' + triggers->value(0).toString();
    return words + u'\n';
}

// Empty for a user who may not see them.
QString MariaDbSession::tableNumbers() const
{
    auto query = connection().execute(
        u"SELECT NAME, TABLE_ID FROM information_schema.INNODB_SYS_TABLES "
        "WHERE NAME LIKE CONCAT(DATABASE(), '/%') ORDER BY NAME"_s);
    QString numbers;
    while (query && query->next())
        numbers += query->value(0).toString() + u' ' + query->value(1).toString() + u'\n';
    return numbers;
}

Result<QString> MariaDbSession::probe(const Statement &statement) const
{
    if (statement.tables.isEmpty() || !changesNamedTables(statement.sql)) {
        const Result<qint64> whole = fingerprint();
        if (!whole)
            return Failure(whole.error());
        return QString::number(*whole);
    }
    QString words;
    for (const QString &table : statement.tables) {
        const Result<QString> one = described(table);
        if (!one)
            return one;
        words += *one;
    }
    // Two tables that change names may look the same: then only their numbers tell.
    if (statement.sql.startsWith("RENAME TABLE"_L1, Qt::CaseInsensitive))
        words += tableNumbers();
    return words;
}

Result<bool> MariaDbSession::tookEffect(const Statement &statement, const QString &before) const
{
    const Result<QString> now = probe(statement);
    if (!now)
        return Failure(now.error());
    return *now != before;
}

} // namespace core
