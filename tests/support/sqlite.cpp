// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sqlite.h"

#include "core/schema/json.h"

#include <QJsonDocument>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace support {

namespace {

core::Connection opened(const QString &path)
{
    core::DatabaseUrl url;
    url.path = path;
    auto connection = core::Connection::open(url, core::OpenMode::Create);
    if (!connection)
        qFatal("cannot open %s: %s", qPrintable(path), qPrintable(connection.error().detail));
    return *std::move(connection);
}

QStringList lines(const core::Schema &schema)
{
    const QByteArray json = QJsonDocument(core::toJson(schema)).toJson();
    return QString::fromUtf8(json).split(u'\n');
}

} // namespace

core::Connection openInMemory()
{
    return opened(u":memory:"_s);
}

core::Connection openFile(const QString &path)
{
    return opened(path);
}

QString loadSql(const core::Connection &connection, const QByteArray &script)
{
    sqlite3 *handle = connection.sqlite();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 1, nullptr);
    char *message = nullptr;
    sqlite3_exec(handle, script.constData(), nullptr, nullptr, &message);
    const QString text = QString::fromUtf8(message);
    sqlite3_free(message);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    return text;
}

core::Inspection inspected(const core::Connection &connection)
{
    QSqlDatabase database = connection.database();
    auto inspection = core::dialectFor(core::DialectKind::Sqlite).inspect(database);
    if (!inspection)
        qFatal("cannot inspect: %s", qPrintable(inspection.error().detail));
    return *std::move(inspection);
}

QString difference(const core::Schema &a, const core::Schema &b)
{
    if (a == b)
        return {};
    const QStringList left = lines(a);
    const QStringList right = lines(b);
    QStringList differing;
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (left.value(i) != right.value(i))
            differing.append("- "_L1 + left.value(i) + "\n+ "_L1 + right.value(i));
    }
    return differing.isEmpty() ? u"values differ, but not as JSON"_s
                               : differing.mid(0, 12).join(u'\n');
}

} // namespace support
