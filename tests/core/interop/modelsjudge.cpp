// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/interop/modelsjudge.h"

#include "core/migration/diff.h"
#include "core/migration/history.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

History historyOf(const Schema &schema)
{
    Revision revision;
    revision.id = u"0123456789ab"_s;
    revision.message = u"models"_s;
    revision.operations = diff(Schema(), schema);
    const auto history = addRevision(History(), revision);
    if (!history)
        qFatal("no history");
    return *history;
}

// A column that counts by itself is INTEGER on SQLite with us, so that it does; SQLAlchemy's BIGINT and
// SMALLINT there do not count.
bool isCountingOnSqlite(const QString &line)
{
    return line.contains(u"'big', 'id'"_s) || line.contains(u"'small', 'id'"_s)
           || line.mid(2).startsWith(u"big.id: "_s) || line.mid(2).startsWith(u"small.id: "_s);
}

} // namespace

ModelsJudge::~ModelsJudge()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

QStringList ModelsJudge::ask(const QJsonArray &order)
{
    if (m_process.state() == QProcess::NotRunning) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
        environment.insert(u"SQLALCHEMY_SILENCE_UBER_WARNING"_s, u"1"_s);
        m_process.setProcessEnvironment(environment);
        m_process.start(oraclePython(),
                        {QStringLiteral(SOURCE_FOLDER "/tests/oracle/readmodels.py")});
    }
    m_process.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            return {u"no answer"_s};
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_process.readLine()).object();
    QStringList lines;
    for (const QJsonValue &line : answer[u"differences"_s].toArray())
        lines << line.toString();
    return lines;
}

QStringList ModelsJudge::differences(const Schema &schema,
                                     const DeclaredModels &models,
                                     DialectKind kind)
{
    for (auto *databases : {&m_ours, &m_theirs}) {
        if (!databases->contains(kind))
            databases->insert(kind, std::make_shared<OracleDatabase>(kind));
        databases->value(kind)->clear();
    }
    const QString failure = m_ours[kind]->go(historyOf(schema), u"head"_s, Direction::Upgrade);
    if (!failure.isEmpty())
        return {failure};
    QStringList lines = ask({models.path,
                             oracleUrl(m_ours[kind]->url()),
                             oracleUrl(m_theirs[kind]->url()),
                             models.metadata});
    if (kind == DialectKind::Sqlite)
        lines.removeIf(isCountingOnSqlite);
    return lines;
}
