// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a URL demands of the encryption of a connection, and what a connection really has. Read from
// both worlds' parameters (sslmode=verify-full, sslrootcert; ssl_mode=VERIFY_IDENTITY, ssl_ca …) alike.

#include "core/database/databaseurl.h"

namespace core {

// In the order of their strength.
enum class TlsLevel {
    None,        // clear text, or a unix socket
    Encrypted,   // by whomever it may be
    VerifiedCa,  // the certificate is of the given authority
    VerifiedFull // … and of this host
};

struct Tls
{
    TlsLevel level = TlsLevel::None;
    QString protocol; // "TLSv1.3"
    QString cipher;

    bool operator==(const Tls &) const = default;
};

// Prefer: encrypted if the server can, clear text if not; what no parameter at all means.
enum class TlsMode { Disable, Prefer, Require, VerifyCa, VerifyFull };

struct TlsDemand
{
    TlsMode mode = TlsMode::Prefer;
    QString authority; // files in PEM format
    QString certificate;
    QString key;

    bool operator==(const TlsDemand &) const = default;
};

// DatabaseUrlInvalid (detail: the parameter) for a word that means no level.
Result<TlsDemand> tlsDemand(const DatabaseUrl &url);
// Whether a parameter of a URL is one that tlsDemand() reads.
bool isTlsParameter(const QString &name);
// The level that must be reached, or there is no connection.
TlsLevel leastLevel(TlsMode mode);

QString toWord(TlsLevel level); // "none", "encrypted", "verified-ca", "verified-full"

} // namespace core
