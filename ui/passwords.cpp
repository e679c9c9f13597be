// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/passwords.h"

#include "ui/dialogs/passworddialog.h"

#include "core/database/keychain.h"

namespace ui {

Passwords::Passwords(QObject *parent)
    : QObject(parent)
{}

core::DatabaseUrl Passwords::filled(core::DatabaseUrl url) const
{
    if (url.dialect != core::DialectKind::Sqlite && url.password.isEmpty())
        url.password = m_passwords.value(core::passwordKey(url));
    return url;
}

core::Result<core::DatabaseUrl> Passwords::filled(const core::Result<core::DatabaseUrl> &url) const
{
    return url ? core::Result<core::DatabaseUrl>(filled(*url)) : url;
}

void Passwords::remember(const core::DatabaseUrl &url, const QString &password, Keep keep)
{
    const QString key = core::passwordKey(url);
    m_passwords.insert(key, password);
    Q_EMIT remembered();
    if (keep == Keep::InMemory)
        return;
    m_task.start([key, password](core::Monitor &) { return core::storeInKeychain(key, password); },
                 [this](const core::Result<void> &stored) {
                     if (!stored)
                         Q_EMIT keepFailed(stored.error());
                 });
}

void Passwords::ask(const core::DatabaseUrl &url,
                    const core::Error &error,
                    QWidget *window,
                    QObject *context,
                    const std::function<void()> &then)
{
    auto *dialog = new PasswordDialog(url, error, window);
    connect(dialog,
            &PasswordDialog::answered,
            this,
            [this, url](const QString &password, Keep keep) { remember(url, password, keep); });
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
    return core::openWithPassword(url, name, mode);
}

} // namespace ui
