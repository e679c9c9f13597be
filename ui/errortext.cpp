// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "core/text/sentences.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};

} // namespace

QString errorText(core::Error error, const QString &database)
{
    if (!database.isEmpty())
        error.subject = database;
    error.detail = error.detail.simplified();
    return core::sentence(error);
}

QString shortErrorText(const core::Error &error)
{
    // Only what happens to connections has words of its own; the rest says itself.
    if (error.code == core::ErrorCode::ConnectionFailed)
        return Words::tr("Not reachable");
    if (error.code == core::ErrorCode::ConnectionLost)
        return Words::tr("The connection was lost");
    if (error.code == core::ErrorCode::AuthenticationFailed)
        return Words::tr("User or password refused");
    if (error.code == core::ErrorCode::PasswordNeeded)
        return Words::tr("Needs a password");
    if (error.code == core::ErrorCode::TlsNotReached)
        return Words::tr("Not encrypted as demanded");
    if (error.code == core::ErrorCode::DatabaseNotFound)
        return Words::tr("No such database on the server");
    return errorText(error);
}

} // namespace ui
