// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The passwords that a person gave since the program started, in memory, by user and server; and the
// small question for one that is missing. Into the keychain goes what the person wants to be kept
// there. What environment and keychain know is found by whoever connects
// (connectTo), so that nothing is asked that need not be. GUI thread only, but for connectTo.

#include "ui/task.h"

#include "core/database/password.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

class QDialog;
class QWidget;

namespace ui {

class Passwords : public QObject
{
    Q_OBJECT

public:
    explicit Passwords(QObject *parent = nullptr);

    // With the password that was given before, if it has none of its own.
    core::DatabaseUrl filled(core::DatabaseUrl url) const;
    core::Result<core::DatabaseUrl> filled(const core::Result<core::DatabaseUrl> &url) const;
    enum class Keep { InMemory, InKeychain };
    // The keychain is written in a worker; where it refuses, keepFailed says so.
    void remember(const core::DatabaseUrl &url, const QString &password, Keep keep);
    // Asks in a dialog over `window`; `then` is called once it was answered. `error`: why.
    void ask(const core::DatabaseUrl &url,
             const core::Error &error,
             QWidget *window,
             QObject *context,
             const std::function<void()> &then);

Q_SIGNALS:
    void remembered();
    void keepFailed(const core::Error &error);

private:
    QHash<QString, QString> m_passwords; // by core::passwordKey()
    Task m_task{nullptr, Task::Kind::Waits};
};

// Whether a password could mend it.
bool isAboutPassword(const core::Error &error);
// For workers: opens the connection with the password that is in the URL, or known of it. `name`: of the
// database in the project, which variables of the environment may speak of; may be empty.
core::Result<core::Connection> connectTo(const core::DatabaseUrl &url,
                                         const QString &name,
                                         core::OpenMode mode);

} // namespace ui
