// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/databaseurl.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QLatin1StringView memory(":memory:");
// Parameters that are as secret as the password behind the user; the last is that of a key's file.
constexpr std::array passwordNames{QLatin1StringView("password"), QLatin1StringView("passwd")};
constexpr QLatin1StringView keyPassword("sslpassword");

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QMap<QString, QString> parameters(const QString &query)
{
    QMap<QString, QString> result;
    for (const QString &item : query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = item.indexOf(u'=');
        const QString key = equals < 0 ? item : item.left(equals);
        const QString value = equals < 0 ? QString() : item.mid(equals + 1);
        result.insert(decoded(key), decoded(value));
    }
    return result;
}

std::optional<DialectKind> dialectOf(const QString &scheme)
{
    const QString name = scheme.section(u'+', 0, 0).toLower();
    if (name == "sqlite"_L1)
        return DialectKind::Sqlite;
    if (name == "postgresql"_L1 || name == "postgres"_L1)
        return DialectKind::PostgreSql;
    if (name == "mysql"_L1 || name == "mariadb"_L1)
        return DialectKind::MariaDb;
    return {};
}

QString resolvedFile(const QString &path, const QString &folder)
{
    if (path.isEmpty() || path == memory)
        return memory;
    return QDir::cleanPath(
        QDir(folder.isEmpty() ? QDir::currentPath() : folder).absoluteFilePath(path));
}

Result<DatabaseUrl> parsedServer(const QString &text, const QString &authority, DatabaseUrl url)
{
    // user:password@host:port; the password may hold an @, the host may not.
    const qsizetype at = authority.lastIndexOf(u'@');
    const QString account = at < 0 ? QString() : authority.left(at);
    QString host = authority.mid(at + 1);
    url.user = decoded(account.section(u':', 0, 0));
    if (account.contains(u':'))
        url.password = decoded(account.section(u':', 1));
    static const QRegularExpression hostAndPort(
        u"^(?:\\[([^\\]]+)\\]|([^:\\[\\]]*))(?::([0-9]*))?$"_s);
    const QRegularExpressionMatch match = hostAndPort.match(host);
    bool portIsValid = true;
    if (match.hasMatch() && !match.captured(3).isEmpty())
        url.port = match.captured(3).toUShort(&portIsValid);
    if (!match.hasMatch() || !portIsValid)
        return failure(ErrorCode::DatabaseUrlInvalid, withoutPassword(text), host);
    url.host = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    return url;
}

} // namespace

Result<DatabaseUrl> parseDatabaseUrl(const QString &text, const QString &folder)
{
    static const QRegularExpression shape(u"^([A-Za-z0-9_+]+)://([^?]*?)(?:\\?(.*))?$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::DatabaseUrlInvalid, text);
    DatabaseUrl url;
    if (!text.contains("://"_L1)) {
        url.path = resolvedFile(text, folder);
        return url;
    }
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return failure(ErrorCode::DatabaseUrlInvalid, withoutPassword(text));
    const std::optional<DialectKind> dialect = dialectOf(match.captured(1));
    if (!dialect)
        return failure(ErrorCode::DatabaseUnsupported, withoutPassword(text), match.captured(1));

    url.dialect = *dialect;
    url.parameters = parameters(match.captured(3));
    for (const QLatin1StringView &name : passwordNames) {
        if (url.dialect != DialectKind::Sqlite && url.parameters.contains(name))
            url.password = url.parameters.take(name);
    }
    const QString rest = match.captured(2);
    // The password may hold a slash only after its @ has been looked for.
    const qsizetype slash = rest.indexOf(u'/', std::max<qsizetype>(rest.lastIndexOf(u'@'), 0));
    const QString authority = slash < 0 ? rest : rest.left(slash);
    const QString database = slash < 0 ? QString() : rest.mid(slash + 1);
    if (url.dialect == DialectKind::Sqlite) {
        // Two slashes and a name is SQLAlchemy's well-known mistake: a host, which a file has not.
        if (rest.startsWith(u'/')) {
            url.path = resolvedFile(rest.mid(1), folder);
            return url;
        }
        if (!rest.isEmpty())
            return failure(ErrorCode::DatabaseUrlInvalid, withoutPassword(text), rest);
        url.path = memory;
        return url;
    }
    url.path = decoded(database);
    return parsedServer(text, authority, url);
}

QString toString(const DatabaseUrl &url)
{
    QString text;
    if (url.dialect == DialectKind::Sqlite) {
        text = "sqlite:///"_L1 + url.path;
    } else {
        text = url.dialect == DialectKind::PostgreSql ? u"postgresql://"_s : u"mariadb://"_s;
        if (!url.user.isEmpty())
            text += encoded(url.user) + u'@';
        text += url.host.contains(u':') ? u'[' + url.host + u']' : url.host;
        if (url.port != 0)
            text += u':' + QString::number(url.port);
        text += u'/' + encoded(url.path);
    }
    QStringList items;
    for (const auto &[key, value] : url.parameters.toStdMap()) {
        if (key != keyPassword)
            items.append(encoded(key) + u'=' + encoded(value));
    }
    return items.isEmpty() ? text : text + u'?' + items.join(u'&');
}

QString withoutPassword(const QString &text)
{
    static const QRegularExpression scheme(u"^[A-Za-z0-9_+]+://"_s);
    const QRegularExpressionMatch match = scheme.match(text);
    if (!match.hasMatch() || dialectOf(text.section(u':', 0, 0)) == DialectKind::Sqlite)
        return text;
    const qsizetype start = match.capturedEnd();
    const qsizetype question = text.indexOf(u'?', start);
    const qsizetype colon = text.indexOf(u':', start);
    // It may hold an @ itself, and, badly written, a question mark; what follows a host is no password.
    qsizetype at = text.lastIndexOf(u'@', question);
    static const QRegularExpression port(u":\\d*/"_s);
    if (at < start
        && !port.match(text, colon, {}, QRegularExpression::AnchorAtOffsetMatchOption).hasMatch())
        at = text.lastIndexOf(u'@');
    QString safe = text;
    if (colon >= start && at > colon)
        safe.remove(colon, at - colon);
    static const QRegularExpression parameter(u"([?&])(?:password|passwd|sslpassword)=[^&]*(&?)"_s);
    for (QRegularExpressionMatch found = parameter.match(safe); found.hasMatch();
         found = parameter.match(safe))
        safe.replace(found.capturedStart(),
                     found.capturedLength(),
                     found.captured(2).isEmpty() ? QString() : found.captured(1));
    return safe;
}

QString displayName(const DatabaseUrl &url)
{
    if (url.dialect == DialectKind::Sqlite)
        return url.path == memory ? url.path : QFileInfo(url.path).fileName();
    return url.host.isEmpty() ? url.path : url.host + u'/' + url.path;
}

} // namespace core
