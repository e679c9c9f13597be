// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps an eye on the models.py, or the folder of Python files, that a project belongs to: once it was
// written, it is read in a worker (never run) and held against the model. What differs is offered, and
// taken over only when that is asked for. Which files a project belongs to is remembered per project.

#include "ui/document.h"
#include "ui/settings.h"

#include "core/interop/sqlalchemy/finding.h"

#include <QFileSystemWatcher>

namespace ui {

struct ModelsChange
{
    QString source;     // the file or folder
    core::Model before; // that it was held against
    core::Model after;  // with the files' changes
    QList<core::Operation> operations;
    QList<core::Finding> findings; // what in the files was not understood
};

class ModelsWatch : public QObject
{
    Q_OBJECT

public:
    ModelsWatch(Document &document, Settings &settings, QObject *parent = nullptr);

    QString source() const { return m_source; }
    void setSource(const QString &path); // empty: none
    // Reads it now; `compared` comes also where nothing differs.
    void compare();
    bool isBusy() const { return m_task.isRunning() || m_delay.isActive(); }

Q_SIGNALS:
    void changed(const ui::ModelsChange &change); // by somebody else, and it differs from the model
    void compared(const ui::ModelsChange &change);
    void failed(const core::Error &error);

private:
    void follow(const Delta &delta);
    void remember();
    void watch();
    void read();

    Document &m_document;
    Settings &m_settings;
    QString m_source;
    QFileSystemWatcher m_watcher;
    QTimer m_delay; // editors write in several steps
    Task m_task;
    bool m_isAsked = false; // by a person, who waits for the answer
};

} // namespace ui
