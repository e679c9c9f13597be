// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/passwords.h"

#include "ui/dialogs/passworddialog.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// One password serves all databases of a user on a server.
QString keyOf(const core::DatabaseUrl &url)
{
    core::DatabaseUrl account;
    account.dialect = url.dialect;
    account.host = url.host;
    account.port = url.port;
    account.user = url.user;
    for (const QString &name : {u"host"_s, u"unix_socket"_s}) {
        if (url.parameters.contains(name))
            account.parameters.insert(name, url.parameters.value(name));
    }
    return core::toString(account);
}

} // namespace

Passwords::Passwords(QObject *parent)
    : QObject(parent)
{}

core::DatabaseUrl Passwords::filled(core::DatabaseUrl url) const
{
    if (url.dialect != core::DialectKind::Sqlite && url.password.isEmpty())
        url.password = m_passwords.value(keyOf(url));
    return url;
}

core::Result<core::DatabaseUrl> Passwords::filled(const core::Result<core::DatabaseUrl> &url) const
{
    return url ? core::Result<core::DatabaseUrl>(filled(*url)) : url;
}

void Passwords::remember(const core::DatabaseUrl &url, const QString &password)
{
    m_passwords.insert(keyOf(url), password);
    Q_EMIT remembered();
}

void Passwords::ask(const core::DatabaseUrl &url,
                    const core::Error &error,
                    QWidget *window,
                    QObject *context,
                    const std::function<void()> &then)
{
    auto *dialog = new PasswordDialog(url, error, window);
    connect(dialog, &PasswordDialog::answered, this, [this, url](const QString &password) {
        remember(url, password);
    });
    connect(dialog, &PasswordDialog::accepted, context, then);
    dialog->open();
}

bool isAboutPassword(const core::Error &error)
{
    return error.code == core::ErrorCode::PasswordNeeded
           || error.code == core::ErrorCode::AuthenticationFailed;
}

core::Result<core::Connection> connectTo(const core::DatabaseUrl &url,
                                         const QString &name,
                                         core::OpenMode mode)
{
    Q_UNUSED(name)
    return core::Connection::open(url, mode);
}

} // namespace ui
