// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/interop/alembicsteps.h"

#include "core/database/compare.h"
#include "core/text/sentences.h"
#include "tests/support/sqlite.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace core;

QString oraclePython()
{
    return QFileInfo::exists(u"/usr/bin/python3"_s) ? u"/usr/bin/python3"_s : u"python3"_s;
}

QString oracleUrl(const DatabaseUrl &url)
{
    const QString text = toString(url);
    const QString scheme = text.left(text.indexOf(u':'));
    return url.dialect == DialectKind::MariaDb ? scheme + u"+pymysql"_s + text.mid(scheme.size())
                                               : text;
}

AlembicSteps::AlembicSteps()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(oraclePython(),
                    {QStringLiteral(SOURCE_FOLDER "/tests/oracle/alembic_steps.py")});
    if (!m_process.waitForStarted())
        qFatal("python3 does not start");
}

AlembicSteps::~AlembicSteps()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

QJsonObject AlembicSteps::operator()(const QJsonObject &order)
{
    m_process.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            return {{u"error"_s, u"no answer"_s}};
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

OracleDatabase::OracleDatabase(DialectKind kind)
    : m_kind(kind)
    , m_server(kind == DialectKind::Sqlite ? nullptr
                                           : std::make_unique<support::TemporaryDatabase>(kind))
{}

DatabaseUrl OracleDatabase::url() const
{
    if (m_server)
        return m_server->url();
    DatabaseUrl url;
    url.path = m_folder.filePath(u"%1.db"_s.arg(m_number));
    return url;
}

void OracleDatabase::clear()
{
    m_connection.reset();
    if (m_server)
        m_server->clear();
    ++m_number;
}

const Connection &OracleDatabase::connection()
{
    if (!m_connection) {
        auto opened = Connection::open(url(), m_server ? OpenMode::ReadWrite : OpenMode::Create);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_connection.emplace(*std::move(opened));
    }
    return *m_connection;
}

QString OracleDatabase::run(const QStringList &statements)
{
    if (!m_server)
        return support::loadSql(connection(), (statements.join(u";\n"_s) + u';').toUtf8());
    return m_server->run(statements);
}

QString OracleDatabase::go(const History &history, const QString &target, Direction direction)
{
    Monitor monitor;
    const auto prepared = prepare(connection(), history, target, direction, monitor);
    if (!prepared)
        return sentence(prepared.error());
    RunOptions options;
    options.backup = BackupPolicy::None;
    const auto report = core::run(connection(), prepared->plan, options, monitor);
    if (!report)
        return sentence(report.error());
    return report->error ? sentence(*report->error) : QString();
}

Schema OracleDatabase::schema()
{
    QSqlDatabase database = connection().database();
    const auto live = dialectFor(m_kind).inspect(database);
    if (!live)
        qFatal("%s", qPrintable(sentence(live.error())));
    return live->schema;
}

QString OracleDatabase::difference(const Schema &wanted)
{
    const auto comparison = compare(connection(), wanted, schema());
    if (!comparison)
        return sentence(comparison.error());
    QStringList texts;
    for (const Operation &operation : drift(*comparison))
        texts.append(sentence(operation));
    if (!texts.isEmpty())
        texts.append(support::difference(comparison->reference, comparison->live));
    return texts.join(u'\n');
}

QStringList OracleDatabase::heads()
{
    const auto state = readState(connection(), ReadDepth::VersionsOnly);
    if (!state)
        return {sentence(state.error())};
    QStringList heads = state->heads;
    heads.sort();
    return heads;
}

qint64 OracleDatabase::count(const Table &table)
{
    const Dialect &dialect = dialectFor(m_kind);
    QString name = dialect.quoted(table.name);
    if (m_kind == DialectKind::PostgreSql && !table.schemaName.isEmpty())
        name = dialect.quoted(table.schemaName) + u'.' + name;
    const auto value = connection().value("SELECT count(*) FROM "_L1 + name);
    return value ? value->toLongLong() : -1;
}
