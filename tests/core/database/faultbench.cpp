// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/database/faultbench.h"

#include "tests/support/printing.h"

#include <QRegularExpression>
#include <QSqlRecord>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QString first = u"000000000001"_s;
const QString last = u"000000000004"_s;

QString targetOf(Direction way)
{
    return way == Direction::Upgrade ? u"heads"_s : first;
}

const QString postgresDescriptions
    = u"SELECT 'relation ' || relkind || ' ' || relname FROM pg_class "
      "WHERE relnamespace = 'public'::regnamespace "
      "UNION ALL SELECT 'column ' || concat_ws(' ', c.relname, a.attname, "
      "format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid)) "
      "FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
      "LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
      "WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 "
      "AND NOT a.attisdropped "
      "UNION ALL SELECT 'constraint ' || concat_ws(' ', conrelid::regclass, conname, "
      "pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace "
      "UNION ALL SELECT 'index ' || pg_get_indexdef(indexrelid) || indisvalid FROM pg_index "
      "JOIN pg_class c ON c.oid = indexrelid WHERE c.relnamespace = 'public'::regnamespace "
      "ORDER BY 1"_s;

} // namespace

QString described(const std::optional<Error> &error)
{
    return error ? u"%1|%2|%3|%4"_s.arg(int(error->code))
                       .arg(error->subject, error->detail, error->place)
                 : QString();
}

std::optional<Error> errorOf(const Result<RunReport> &report)
{
    return report ? report->error : std::optional(report.error());
}

FaultBench::FaultBench(const DatabaseUrl &url)
    : m_url(url)
    , m_history(example::history())
{
    for (int i = 1; i <= 4; ++i) {
        const QString target = u"00000000000%1"_s.arg(i);
        Monitor monitor;
        const auto prepared = prepare(own(), m_history, target, Direction::Upgrade, monitor);
        VERIFY_RESULT(prepared);
        for (const Step &step : prepared->plan.steps) {
            for (const Statement &statement : step.statements)
                m_last.append(statement.sql);
        }
        const auto report = run(own(), prepared->plan, {}, monitor);
        QVERIFY2(!errorOf(report), qPrintable(described(errorOf(report))));
        QCOMPARE(report->heads, QStringList{target});
        if (i == 1) {
            execute(example::firstServerRows());
            m_last += example::firstServerRows();
            m_first = m_last;
        }
        m_expected.insert(target, facts());
    }
}

Connection FaultBench::opened() const
{
    auto connection = Connection::open(m_url, OpenMode::ReadWrite);
    if (!connection)
        qFatal("cannot open: %s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

Connection &FaultBench::own()
{
    if (!m_own)
        m_own.emplace(opened());
    return *m_own;
}

void FaultBench::execute(const QStringList &statements)
{
    for (const QString &sql : statements)
        VERIFY_RESULT(own().execute(sql));
}

void FaultBench::clear()
{
    if (kind() == DialectKind::PostgreSql) {
        execute({u"SET client_min_messages = warning"_s,
                 u"DROP SCHEMA public CASCADE"_s,
                 u"CREATE SCHEMA public"_s});
        return;
    }
    execute({u"SET SESSION foreign_key_checks = 0"_s});
    const QStringList tables = rows(u"SHOW TABLES"_s);
    for (const QString &table : tables)
        execute({"DROP TABLE "_L1 + table});
    execute({u"SET SESSION foreign_key_checks = 1"_s});
}

void FaultBench::fresh(Direction way)
{
    clear();
    execute(way == Direction::Upgrade ? m_first : m_last);
}

Plan FaultBench::planned(const Connection &connection, Direction way) const
{
    Monitor monitor;
    const auto prepared = prepare(connection, m_history, targetOf(way), way, monitor);
    if (!prepared)
        qFatal("cannot plan: %s", qPrintable(described(prepared.error())));
    return prepared->plan;
}

QList<int> FaultBench::places(const Plan &plan) const
{
    QList<int> numbers;
    int start = 0;
    for (const Step &step : plan.steps) {
        const int size = int(step.statements.size());
        for (int i = 0; i < size; ++i) {
            if (step.ends || kind() == DialectKind::MariaDb || i % 4 == 2 || i == size - 2)
                numbers.append(start + i);
        }
        start += size;
    }
    return numbers;
}

bool FaultBench::isInterrupted()
{
    const auto state = readState(own(), ReadDepth::VersionsOnly);
    if (!state)
        qFatal("cannot read: %s", qPrintable(described(state.error())));
    return state->interruption.has_value();
}

bool FaultBench::isAlone()
{
    const QString others
        = kind() == DialectKind::PostgreSql
              ? u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                "AND backend_type = 'client backend' AND pid <> pg_backend_pid()"_s
              : u"SELECT count(*) FROM information_schema.processlist WHERE db = database() "
                "AND id <> connection_id()"_s;
    return QTest::qWaitFor([&] { return rows(others) == QStringList{u"0"_s}; }, 20000);
}

QStringList FaultBench::rows(const QString &sql)
{
    auto query = own().execute(sql);
    if (!query)
        return {query.error().detail};
    QStringList result;
    const int columns = query->record().count();
    while (query->next()) {
        QStringList row;
        for (int i = 0; i < columns; ++i)
            row.append(query->value(i).toString());
        result.append(row.join(u'|'));
    }
    return result;
}

QStringList FaultBench::descriptions()
{
    if (kind() == DialectKind::PostgreSql)
        return rows(postgresDescriptions);
    static const QRegularExpression counter(u" AUTO_INCREMENT=\\d+"_s);
    QStringList lines;
    const QStringList tables = rows(u"SHOW TABLES"_s);
    for (const QString &table : tables) {
        QString text = rows("SHOW CREATE TABLE "_L1 + table).join(u'\n');
        for (QString line : text.remove(counter).split(u'\n')) {
            if (line.endsWith(u','))
                line.chop(1);
            lines.append(table + u": "_s + line);
        }
    }
    lines.sort();
    return lines;
}

QStringList FaultBench::facts()
{
    QStringList facts = descriptions();
    for (const QString &query :
         {u"SELECT count(*), sum(id) FROM author"_s,
          u"SELECT count(*), sum(id), sum(author_id), round(sum(price)) FROM book"_s,
          u"SELECT email FROM author ORDER BY id"_s})
        facts += rows(query);
    return facts;
}

void FaultBench::isWhole()
{
    const auto state = readState(own(), ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    QVERIFY(!state->interruption);
    const QStringList expected = m_expected.value(state->heads.join(u','));
    QVERIFY2(!expected.isEmpty(), qPrintable(state->heads.join(u',')));
    QCOMPARE(facts(), expected);
}

void FaultBench::completes(Direction way)
{
    Monitor monitor;
    const Plan plan = planned(own(), way);
    const auto report = run(own(), plan, {}, monitor);
    QVERIFY2(!errorOf(report), qPrintable(described(errorOf(report))));
    QVERIFY(!report->interruption);
    if (!plan.steps.isEmpty())
        QCOMPARE(report->heads, QStringList{way == Direction::Upgrade ? last : first});
    isWhole();
    QCOMPARE(planned(own(), way).steps.size(), 0);
}

void FaultBench::unwinds()
{
    Monitor monitor;
    const auto prepared = prepareUnwind(own(), monitor);
    VERIFY_RESULT(prepared);
    const auto report = run(own(), prepared->plan, {}, monitor);
    QVERIFY2(!errorOf(report), qPrintable(described(errorOf(report))));
    const auto state = readState(own(), ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    QVERIFY(!state->interruption);
    QCOMPARE(state->heads, prepared->state.interruption->step.fromHeads);
    takesBackUserSql(prepared->plan);
    isWhole();
}

void FaultBench::takesBackUserSql(const Plan &unwinding)
{
    for (const Hazard &hazard : unwinding.steps.first().hazards) {
        if (hazard.code == HazardCode::UserSql && hazard.detail.contains("price - 1"_L1))
            execute({u"UPDATE book SET price = price + 1"_s});
    }
}

void FaultBench::checkAfterFault(Direction way, bool isUnwound)
{
    if (!isInterrupted())
        isWhole();
    else if (isUnwound)
        unwinds();
    if (!QTest::currentTestFailed())
        completes(way);
}
