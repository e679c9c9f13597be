// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/tls.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QStringList modeNames{u"sslmode"_s, u"ssl_mode"_s, u"ssl-mode"_s, u"ssl"_s};
const QStringList authorityNames{u"sslrootcert"_s, u"ssl_ca"_s, u"ssl-ca"_s};
const QStringList certificateNames{u"sslcert"_s, u"ssl_cert"_s, u"ssl-cert"_s};
const QStringList keyNames{u"sslkey"_s, u"ssl_key"_s, u"ssl-key"_s};
// The MariaDB drivers of Python and the client program say verify-full in these ways.
const QStringList verifyNames{u"ssl_verify_cert"_s,
                              u"ssl_verify_identity"_s,
                              u"ssl_verify_server_cert"_s,
                              u"ssl-verify-server-cert"_s,
                              u"ssl_check_hostname"_s};

QString firstOf(const DatabaseUrl &url, const QStringList &names)
{
    for (const QString &name : names) {
        if (const QString value = url.parameters.value(name); !value.isEmpty())
            return value;
    }
    return {};
}

std::optional<TlsMode> modeFromWord(const QString &word)
{
    static const QHash<QString, TlsMode> modes{{u"disable"_s, TlsMode::Disable},
                                               {u"disabled"_s, TlsMode::Disable},
                                               {u"false"_s, TlsMode::Disable},
                                               {u"0"_s, TlsMode::Disable},
                                               {u"allow"_s, TlsMode::Prefer},
                                               {u"prefer"_s, TlsMode::Prefer},
                                               {u"preferred"_s, TlsMode::Prefer},
                                               {u"require"_s, TlsMode::Require},
                                               {u"required"_s, TlsMode::Require},
                                               {u"true"_s, TlsMode::Require},
                                               {u"1"_s, TlsMode::Require},
                                               {u"verify-ca"_s, TlsMode::VerifyCa},
                                               {u"verify-full"_s, TlsMode::VerifyFull},
                                               {u"verify-identity"_s, TlsMode::VerifyFull}};
    const auto mode = modes.constFind(word.toLower().replace(u'_', u'-'));
    return mode == modes.cend() ? std::nullopt : std::optional(*mode);
}

bool isTrue(const QString &word)
{
    return word.compare("true"_L1, Qt::CaseInsensitive) == 0 || word == "1"_L1;
}

} // namespace

Result<TlsDemand> tlsDemand(const DatabaseUrl &url)
{
    TlsDemand demand;
    demand.authority = firstOf(url, authorityNames);
    demand.certificate = firstOf(url, certificateNames);
    demand.key = firstOf(url, keyNames);
    if (const QString word = firstOf(url, modeNames); !word.isEmpty()) {
        const std::optional<TlsMode> mode = modeFromWord(word);
        if (!mode)
            return failure(ErrorCode::DatabaseUrlInvalid, toString(url), word);
        demand.mode = *mode;
        return demand;
    }
    // Who names an authority wants the certificate to be checked against it.
    if (!demand.authority.isEmpty())
        demand.mode = TlsMode::VerifyCa;
    else if (!demand.certificate.isEmpty() || !demand.key.isEmpty())
        demand.mode = TlsMode::Require;
    if (isTrue(firstOf(url, verifyNames)))
        demand.mode = TlsMode::VerifyFull;
    return demand;
}

bool isTlsParameter(const QString &name)
{
    return modeNames.contains(name) || authorityNames.contains(name)
           || certificateNames.contains(name) || keyNames.contains(name)
           || verifyNames.contains(name);
}

TlsLevel leastLevel(TlsMode mode)
{
    switch (mode) {
    case TlsMode::Disable:
    case TlsMode::Prefer:
        return TlsLevel::None;
    case TlsMode::Require:
        return TlsLevel::Encrypted;
    case TlsMode::VerifyCa:
        return TlsLevel::VerifiedCa;
    case TlsMode::VerifyFull:
        return TlsLevel::VerifiedFull;
    }
    Q_UNREACHABLE();
}

QString toWord(TlsLevel level)
{
    switch (level) {
    case TlsLevel::None:
        return u"none"_s;
    case TlsLevel::Encrypted:
        return u"encrypted"_s;
    case TlsLevel::VerifiedCa:
        return u"verified-ca"_s;
    case TlsLevel::VerifiedFull:
        return u"verified-full"_s;
    }
    Q_UNREACHABLE();
}

} // namespace core
