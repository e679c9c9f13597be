// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/databasefields.h"

#include "ui/databaseentries.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

using core::TlsMode;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::DatabaseFields)
};

constexpr int longestTimeout = 3600; // seconds

// The parameters of a URL that have a field, as the drivers of each kind call them.
struct ParameterNames
{
    QString tls, ca, certificate, key, socket, timeout;
    QStringList levels; // by TlsMode
};

const ParameterNames &namesOf(core::DialectKind kind)
{
    static const ParameterNames
        postgres{u"sslmode"_s,
                 u"sslrootcert"_s,
                 u"sslcert"_s,
                 u"sslkey"_s,
                 u"host"_s,
                 u"connect_timeout"_s,
                 {u"disable"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s}};
    static const ParameterNames mariaDb{u"ssl_mode"_s,
                                        u"ssl_ca"_s,
                                        u"ssl_cert"_s,
                                        u"ssl_key"_s,
                                        u"unix_socket"_s,
                                        u"connect_timeout"_s,
                                        {u"DISABLED"_s,
                                         u"PREFERRED"_s,
                                         u"REQUIRED"_s,
                                         u"VERIFY_CA"_s,
                                         u"VERIFY_IDENTITY"_s}};
    return kind == core::DialectKind::PostgreSql ? postgres : mariaDb;
}

DatabaseFields withServer(DatabaseFields fields, const core::DatabaseUrl &url)
{
    const ParameterNames &names = namesOf(url.dialect);
    const auto demand = core::tlsDemand(url);
    const core::TlsDemand tls = demand.value_or(core::TlsDemand());
    fields.tls = tls.mode;
    fields.caFile = tls.authority;
    fields.certificateFile = tls.certificate;
    fields.keyFile = tls.key;
    QMap<QString, QString> rest;
    for (const auto &[name, value] : url.parameters.toStdMap()) {
        // A word that means no level is kept, so that whoever connects says what is wrong with it.
        if (!demand || !core::isTlsParameter(name))
            rest.insert(name, value);
    }
    fields.socket = rest.take(names.socket);
    fields.timeout = rest.take(names.timeout);
    fields.host = url.host;
    fields.port = url.port == 0 ? QString() : QString::number(url.port);
    fields.database = url.path;
    fields.user = url.user;
    fields.otherParameters = rest;
    return fields;
}

// A password that is not encoded may hold the question mark that ends it; the rest of it would then
// stand among the parameters.
bool holdsRestOfPassword(const QString &text)
{
    QString parameters = text.section(u'?', 1);
    parameters.remove(u"host=@"_s); // an abstract socket's
    return text.contains("://"_L1) && parameters.contains(u'@');
}

// The file as it is written, which may be relative to a folder that nobody knows here.
QString writtenFile(const QString &url)
{
    if (!url.contains("://"_L1))
        return url;
    return url.section(u"://"_s, 1).section(u'?', 0, 0).mid(1);
}

QMap<QString, QString> parametersOf(const DatabaseFields &fields)
{
    QMap<QString, QString> parameters = fields.otherParameters;
    if (fields.kind == core::DialectKind::Sqlite)
        return parameters;
    const ParameterNames &names = namesOf(fields.kind);
    const auto put = [&](const QString &name, const QString &value) {
        if (!value.trimmed().isEmpty())
            parameters.insert(name, value.trimmed());
    };
    // Without a word, a certificate would mean more than "if the server offers it".
    const bool hasFiles
        = !(fields.caFile + fields.certificateFile + fields.keyFile).trimmed().isEmpty();
    if (fields.tls != TlsMode::Prefer || hasFiles)
        put(names.tls, names.levels.value(int(fields.tls)));
    put(names.ca, fields.caFile);
    put(names.certificate, fields.certificateFile);
    put(names.key, fields.keyFile);
    put(names.socket, fields.socket);
    put(names.timeout, fields.timeout);
    return parameters;
}

bool isNumber(const QString &text, int least, int most)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    return ok && number >= least && number <= most;
}

} // namespace

int defaultPort(core::DialectKind kind)
{
    switch (kind) {
    case core::DialectKind::Sqlite:
        return 0;
    case core::DialectKind::PostgreSql:
        return 5432;
    case core::DialectKind::MariaDb:
        return 3306;
    }
    Q_UNREACHABLE();
    return 0;
}

QString kindName(core::DialectKind kind)
{
    switch (kind) {
    case core::DialectKind::Sqlite:
        return Words::tr("SQLite");
    case core::DialectKind::PostgreSql:
        return Words::tr("PostgreSQL");
    case core::DialectKind::MariaDb:
        return Words::tr("MariaDB");
    }
    Q_UNREACHABLE();
    return {};
}

QString kindTitle(core::DialectKind kind)
{
    switch (kind) {
    case core::DialectKind::Sqlite:
        return Words::tr("SQLite file");
    case core::DialectKind::PostgreSql:
        return Words::tr("PostgreSQL");
    case core::DialectKind::MariaDb:
        return Words::tr("MariaDB or MySQL");
    }
    Q_UNREACHABLE();
    return {};
}

QString tlsName(core::TlsMode mode)
{
    switch (mode) {
    case TlsMode::Disable:
        return Words::tr("Off");
    case TlsMode::Prefer:
        return Words::tr("If the server offers it");
    case TlsMode::Require:
        return Words::tr("Required");
    case TlsMode::VerifyCa:
        return Words::tr("Required, with a certificate that is trusted");
    case TlsMode::VerifyFull:
        return Words::tr("Required, with a certificate of this host");
    }
    Q_UNREACHABLE();
    return {};
}

core::Result<DatabaseFields> withUrl(const DatabaseFields &fields, const QString &text)
{
    if (holdsRestOfPassword(text))
        return core::failure(core::ErrorCode::DatabaseUrlInvalid,
                             text.section(u':', 0, 0),
                             Words::tr(
                                 "write special characters of the password as %40, %2F, %3F …"));
    const auto url = core::parseDatabaseUrl(text.trimmed());
    if (!url)
        return core::Failure(url.error());
    DatabaseFields changed;
    changed.name = fields.name;
    changed.isProduction = fields.isProduction;
    changed.kind = url->dialect;
    changed.password = url->password;
    if (url->dialect != core::DialectKind::Sqlite)
        return withServer(changed, *url);
    changed.file = writtenFile(text.trimmed());
    changed.otherParameters = url->parameters;
    return changed;
}

QString urlOf(const DatabaseFields &fields)
{
    core::DatabaseUrl url;
    url.dialect = fields.kind;
    url.parameters = parametersOf(fields);
    if (fields.kind == core::DialectKind::Sqlite) {
        url.path = fields.file.trimmed();
        return core::toString(url);
    }
    url.host = fields.host.trimmed();
    url.port = fields.port.trimmed().toUShort();
    url.user = fields.user;
    url.path = fields.database.trimmed();
    return core::toString(url);
}

core::Result<core::DatabaseUrl> connectionUrl(const DatabaseFields &fields, const QString &folder)
{
    auto url = core::parseDatabaseUrl(urlOf(fields), folder);
    if (url)
        url->password = fields.password;
    return url;
}

DatabaseFields fieldsOf(const core::DatabaseEntry &entry)
{
    DatabaseFields fields;
    fields.name = entry.name;
    fields.isProduction = entry.isProduction;
    return withUrl(fields, entry.url).value_or(fields);
}

core::DatabaseEntry entryOf(const DatabaseFields &fields)
{
    return {.name = fields.name.trimmed(),
            .url = urlOf(fields),
            .isProduction = fields.isProduction};
}

QList<FieldProblem> connectionProblemsOf(const DatabaseFields &fields)
{
    QList<FieldProblem> problems;
    const auto require = [&](bool holds, DatabaseField field, const QString &text) {
        if (!holds)
            problems.append({field, text});
    };
    if (fields.kind == core::DialectKind::Sqlite) {
        require(!fields.file.trimmed().isEmpty(),
                DatabaseField::File,
                Words::tr("Choose a file. One that is not there yet is made by the first upgrade."));
        return problems;
    }
    const QString host = fields.host.trimmed();
    // MariaDB's clients call whoever is behind a socket localhost.
    const bool mayHaveSocket = host.isEmpty()
                               || (fields.kind == core::DialectKind::MariaDb
                                   && host == "localhost"_L1);
    require(mayHaveSocket || fields.socket.trimmed().isEmpty(),
            DatabaseField::Socket,
            Words::tr("Give a host or a socket, not both."));
    require(!fields.host.contains(u'/') && !fields.host.contains(u'@')
                && !fields.host.trimmed().contains(u' '),
            DatabaseField::Host,
            Words::tr("A host is a name or an address, as db.example.org or 192.0.2.7."));
    require(fields.port.trimmed().isEmpty() || isNumber(fields.port, 1, 65535),
            DatabaseField::Port,
            Words::tr("A port is a number from 1 to 65535."));
    require(!fields.database.trimmed().isEmpty(),
            DatabaseField::Database,
            Words::tr("Name the database on the server."));
    const bool hasCertificate = !fields.certificateFile.trimmed().isEmpty();
    const bool hasKey = !fields.keyFile.trimmed().isEmpty();
    require(hasCertificate || !hasKey,
            DatabaseField::CertificateFile,
            Words::tr("A client key needs its certificate."));
    require(hasKey || !hasCertificate,
            DatabaseField::KeyFile,
            Words::tr("A client certificate needs its key."));
    require(fields.timeout.trimmed().isEmpty() || isNumber(fields.timeout, 1, longestTimeout),
            DatabaseField::Timeout,
            Words::tr("A timeout is a number of seconds from 1 to %1.").arg(longestTimeout));
    return problems;
}

QList<FieldProblem> problemsOf(const DatabaseFields &fields,
                               const core::Project &project,
                               const QString &original)
{
    QList<FieldProblem> problems;
    const QString name = fields.name.trimmed();
    if (name.isEmpty())
        problems.append({DatabaseField::Name, Words::tr("Give it a name.")});
    else if (name != original && entryNamed(project, name))
        problems.append(
            {DatabaseField::Name, Words::tr("Another database is called %1.").arg(name)});
    return problems + connectionProblemsOf(fields);
}

} // namespace ui
