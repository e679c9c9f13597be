// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/postgressession.h"

#include "core/database/concurrentindex.h"
#include "core/database/serverwatch.h"
#include "core/schema/expression.h"

#include <QCryptographicHash>
#include <QVariant>
#include <QtEndian>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The first of the lock's two keys, ours alone; the second stands for the version table's namespace.
constexpr qint32 lockClass = 0x5343484d; // "SCHM"

// A probe of an index that stood under the name before we came to build it.
const QString wasThere = u"there"_s;

void dropNotice(void *, const char *) {}

qint32 keyOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<qint32>(hash.constData());
}

// The index of that name on that table (for a drop: any of that name): true, false (invalid), or no
// row.
QString validitySql(const ConcurrentIndex &index)
{
    if (index.isDrop)
        return u"SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass(%1)"_s.arg(
            quotedString(index.index));
    return u"SELECT i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
           "WHERE i.indrelid = to_regclass(%1) AND c.relname = (parse_ident(%2))[1]"_s
               .arg(quotedString(index.table), quotedString(index.index));
}

} // namespace

Result<QString> PostgresSession::lockKeys() const
{
    const Result<QVariant> space = connection().value(u"SELECT current_schema()"_s);
    if (!space)
        return Failure(space.error());
    const VersionTable &table = connection().url().versionTable;
    const QString schemaName = table.schemaName.isEmpty() ? space->toString() : table.schemaName;
    return u"%1, %2"_s.arg(lockClass).arg(keyOf(schemaName + u'.' + table.name));
}

Result<bool> PostgresSession::tryLock()
{
    const Result<QString> keys = lockKeys();
    if (!keys)
        return Failure(keys.error());
    const Result<QVariant> isOurs = connection().value(
        u"SELECT pg_try_advisory_lock(%1)"_s.arg(*keys));
    if (!isOurs)
        return Failure(isOurs.error());
    return isOurs->toBool();
}

void PostgresSession::unlock()
{
    if (connection().postgres() == nullptr)
        return; // the server has taken it back
    if (const Result<QString> keys = lockKeys())
        static_cast<void>(connection().value(u"SELECT pg_advisory_unlock(%1)"_s.arg(*keys)));
}

QString PostgresSession::lockHolder() const
{
    const Result<QString> keys = lockKeys();
    if (!keys)
        return {};
    const Result<QVariant> holder = connection().value(
        u"SELECT coalesce(nullif(a.application_name, ''), a.usename, '?') || ' (pid ' || a.pid "
        "|| coalesce(', ' || host(a.client_addr), '') || ')' "
        "FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
        "WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 "
        "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
        "AND (l.classid::bigint, l.objid::bigint) = "
        "(SELECT k.a & 4294967295, k.b & 4294967295 FROM (VALUES (%1::bigint)) k (a, b))"_s.arg(
            QString(*keys).replace(", "_L1, "::bigint, "_L1)));
    return holder ? holder->toString() : QString();
}

QString PostgresSession::lockName() const
{
    return displayName(connection().url());
}

Result<void> PostgresSession::prepare(const RunOptions &options)
{
    PQsetNoticeProcessor(connection().postgres(), keepNotice, this);
    // No statement waits for ever in a queue in which all later readers wait behind it; none is
    // ended because it takes long.
    const QList<std::pair<QString, int>> wanted{{u"lock_timeout"_s,
                                                 options.statementLockMilliseconds},
                                                {u"statement_timeout"_s, 0},
                                                {u"idle_in_transaction_session_timeout"_s, 0}};
    for (const auto &[name, value] : wanted) {
        const Result<QVariant> before = connection().value(u"SHOW %1"_s.arg(name));
        if (!before)
            return Failure(before.error());
        if (const auto set = connection().execute(u"SET %1 = %2"_s.arg(name).arg(value)); !set)
            return Failure(set.error());
        m_settings.append(u"SET %1 = %2"_s.arg(name, quotedString(before->toString())));
    }
    return {};
}

void PostgresSession::restore()
{
    pg_conn *handle = connection().postgres();
    if (handle == nullptr)
        return; // the connection is lost
    for (const QString &sql : std::as_const(m_settings))
        static_cast<void>(connection().execute(sql));
    m_settings.clear();
    PQsetNoticeProcessor(handle, dropNotice, nullptr);
}

void PostgresSession::keepNotice(void *self, const char *message)
{
    static_cast<PostgresSession *>(self)->addNotice(QString::fromUtf8(message).trimmed());
}

std::unique_ptr<Watch> PostgresSession::watch(const Monitor &monitor, int) const
{
    const std::shared_ptr<PGcancel> cancel(PQgetCancel(connection().postgres()), PQfreeCancel);
    return std::make_unique<ServerWatch>(
        monitor,
        [cancel] {
            char message[256];
            return cancel && PQcancel(cancel.get(), message, sizeof message) == 1;
        },
        [] {},
        PQsocket(connection().postgres()));
}

QString PostgresSession::beginReading() const
{
    return u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s;
}

bool PostgresSession::isInTransaction() const
{
    const pg_conn *handle = connection().postgres();
    if (handle == nullptr)
        return false;
    const PGTransactionStatusType status = PQtransactionStatus(handle);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

// Every catalogue row of the users' own namespaces, by which transaction wrote it.
Result<qint64> PostgresSession::fingerprint() const
{
    const QString sql
        = u"WITH spaces AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' "
          "AND nspname <> 'information_schema'), "
          "relations AS (SELECT oid, xmin FROM pg_class WHERE relnamespace IN "
          "(SELECT oid FROM spaces) AND relname !~ '^schemawright_'), "
          "types AS (SELECT oid, xmin FROM pg_type WHERE typnamespace IN "
          "(SELECT oid FROM spaces) AND typrelid = 0 AND typelem = 0), "
          "entries AS ("
          "SELECT 'c' || oid || ':' || xmin AS entry FROM relations "
          "UNION ALL SELECT 't' || oid || ':' || xmin FROM types "
          "UNION ALL SELECT 'a' || attrelid || '.' || attnum || ':' || xmin "
          "FROM pg_attribute WHERE attnum > 0 AND attrelid IN (SELECT oid FROM relations) "
          "UNION ALL SELECT 'd' || oid || ':' || xmin FROM pg_attrdef "
          "WHERE adrelid IN (SELECT oid FROM relations) "
          "UNION ALL SELECT 'k' || oid || ':' || xmin FROM pg_constraint "
          "WHERE conrelid IN (SELECT oid FROM relations) "
          "UNION ALL SELECT 'i' || indexrelid || ':' || xmin || indisvalid "
          "FROM pg_index WHERE indrelid IN (SELECT oid FROM relations) "
          "UNION ALL SELECT 'e' || oid || ':' || xmin FROM pg_enum "
          "WHERE enumtypid IN (SELECT oid FROM types)) "
          "SELECT (coalesce(sum(hashtextextended(entry, 0)), 0) "
          "% 9223372036854775807)::bigint FROM entries"_s;
    const Result<QVariant> hash = connection().value(sql);
    if (!hash)
        return Failure(hash.error());
    return hash->toLongLong();
}

Result<void> PostgresSession::execute(const Statement &statement)
{
    if (!statement.transactional) {
        const Result<std::optional<bool>> before = validity(statement);
        if (!before)
            return Failure(before.error());
        m_wasThere = before->has_value();
    }
    return drained(statement.sql);
}

// Whether the index that is built outside of transactions is valid; none: there is none, or nothing
// is built.
Result<std::optional<bool>> PostgresSession::validity(const Statement &statement) const
{
    const auto index = concurrentIndex(statement.sql);
    if (!index || index->isDrop)
        return std::optional<bool>();
    const Result<QVariant> isValid = connection().value(validitySql(*index));
    if (!isValid)
        return Failure(isValid.error());
    return isValid->isNull() ? std::optional<bool>() : isValid->toBool();
}

// An invalid index is in the way or, with IF NOT EXISTS, taken for the real one. One that was there
// before is somebody else's.
void PostgresSession::cleanUp(const Statement &statement)
{
    const Result<std::optional<bool>> isValid = validity(statement);
    if (std::exchange(m_wasThere, false) || !isValid || !*isValid || **isValid)
        return;
    const auto index = concurrentIndex(statement.sql);
    const Result<QVariant> name = connection().value(
        u"SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
        "WHERE i.indrelid = to_regclass(%1) AND c.relname = (parse_ident(%2))[1]"_s
            .arg(quotedString(index->table), quotedString(index->index)));
    if (name)
        static_cast<void>(
            connection().execute("DROP INDEX CONCURRENTLY IF EXISTS "_L1 + name->toString()));
}

QStringList PostgresSession::holders(const QStringList &tables) const
{
    auto query = connection().execute(
        u"SELECT c.relname, coalesce(nullif(a.application_name, ''), a.usename, '?') || ' (pid ' "
        "|| a.pid || ', ' || coalesce(a.state, '?') || ')' "
        "FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
        "JOIN pg_class c ON c.oid = l.relation "
        "JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE l.locktype = 'relation' AND l.granted AND l.pid <> pg_backend_pid() "
        "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
        "AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY a.pid"_s);
    if (!query)
        return {};
    QStringList ofTables;
    QStringList all;
    while (query->next()) {
        const QString who = query->value(1).toString();
        all.append(who);
        if (tables.contains(query->value(0).toString()))
            ofTables.append(who);
    }
    QStringList result = ofTables.isEmpty() ? all : ofTables;
    result.removeDuplicates();
    return result;
}

Result<bool> PostgresSession::hasTable(const QString &name) const
{
    const Result<QVariant> count = connection().value(
        u"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relname = %1 AND c.relkind IN ('r', 'p') AND n.nspname = current_schema()"_s.arg(
            quotedString(name)));
    if (!count)
        return Failure(count.error());
    return count->toInt() > 0;
}

QString PostgresSession::textType() const
{
    return u"text"_s;
}

Result<QString> PostgresSession::probe(const Statement &statement) const
{
    const Result<std::optional<bool>> before = validity(statement);
    if (!before)
        return Failure(before.error());
    return before->has_value() ? wasThere : QString();
}

// What runs outside of transactions is written so that running it again does no harm; an index alone
// is not.
Result<bool> PostgresSession::tookEffect(const Statement &statement, const QString &probe) const
{
    const auto index = concurrentIndex(statement.sql);
    if (!index || probe == wasThere)
        return false;
    const Result<QVariant> isValid = connection().value(validitySql(*index));
    if (!isValid)
        return Failure(isValid.error());
    return index->isDrop ? isValid->isNull() : isValid->toBool();
}

} // namespace core
