// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tries a connection in a worker and says what it found: server and version, the encryption that was
// really reached, the revision, whether it may be changed; or the error with its cause and remedy. The
// button cancels while it works; nobody waits for a server that does not answer.

#include "ui/passwords.h"
#include "ui/task.h"

#include "core/database/probe.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class ConnectionTest : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionTest(Passwords &passwords, QWidget *parent = nullptr);

    bool isBusy() const { return m_task.isRunning(); }
    // What a result stands for is no longer in the form.
    void forget();
    // `name`: of the database in the project.
    void setUrl(const core::Result<core::DatabaseUrl> &url, const QString &name, bool isComplete);
    void start();

Q_SIGNALS:
    void finished(bool connected);

private:
    void toggle();
    void show(const core::Result<core::Probe> &found);
    void showLook(const QString &iconName, const QColor &colour, const QString &text);
    void showBusy(bool busy);

    Passwords &m_passwords;
    Task m_task{nullptr, Task::Kind::Waits};
    std::optional<core::DatabaseUrl> m_url;
    QString m_name;
    bool m_isComplete = false;
    QPushButton *m_button;
    QProgressBar *m_bar;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_remedy;
};

// What was found, a line each. `isFile`: there is nothing to say of encryption.
QStringList linesOf(const core::Probe &found, const core::DatabaseUrl &url);

} // namespace ui
