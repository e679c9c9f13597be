// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The life of the open project: new, open, import, save, close, and what must be asked before one is
// thrown away. Reading runs in a task; every question is a window-modal dialog whose answer continues
// the work, so nothing here waits. Errors are reported, never shown: that is the window's banner.

#include "ui/document.h"
#include "ui/passwords.h"
#include "ui/settings.h"
#include "ui/task.h"

#include "core/project/files.h"

#include <functional>

class QWidget;

namespace ui {

class Session : public QObject
{
    Q_OBJECT

public:
    using Continuation = std::function<void()>;

    Session(Document &document, Settings &settings, Passwords &passwords, QWidget *window);

    bool isOpen() const { return m_isOpen; }
    bool isBusy() const { return m_task.isRunning() || m_document.isSaving(); }

    void startNew();
    void chooseProject();
    void openProject(const QString &path);
    void openSample();
    void chooseDatabase();
    // A project that lies nowhere yet, and belongs into `folder`, takes the place of what is open, which is safe.
    void openUnsaved(const core::Project &project, const QString &folder)
    {
        begin(project, {}, folder);
    }
    // The document has one already: the window is what is new.
    void resume();
    void importDatabase(const QString &file);
    void importDatabase(const core::DatabaseUrl &url);
    void stopReading(); // nothing of it comes any more

    // `then` runs after it was saved, and not if it was not.
    void save(const Continuation &then = {});
    void saveAs(const Continuation &then = {});
    void saveTo(const QString &file, const Continuation &then = {});
    void closeProject();
    // Runs `then` once nothing unsaved would be lost by it: at once, after saving, or never.
    void whenSafe(const Continuation &then);

Q_SIGNALS:
    void opened();
    void closed();
    void saved(const QString &file);
    void failed(const core::Error &error);
    // A project or a database is being read.
    void readingBegan(const QString &name);
    void readingEnded();
    // Files of the project that could not be read in full.
    void damaged(const QString &file, const QList<core::Error> &damages);
    // An imported database: what a person calls it, what could not be read, whether it holds no
    // revision yet.
    void imported(const QString &name, const QStringList &notes, bool needsStamp);

private:
    void readProject(const QString &path);
    void readDatabase(const core::DatabaseUrl &url);
    void show(const core::LoadedProject &loaded);
    void askToRestore(const core::LoadedProject &loaded, const core::Project &autosaved);
    void begin(const core::Project &project, const QString &file, const QString &folder = {});
    QString suggestedFile() const;

    Document &m_document;
    Settings &m_settings;
    Passwords &m_passwords;
    QWidget *m_window;
    Task m_task{nullptr, Task::Kind::Waits};
    bool m_isOpen = false;
};

} // namespace ui
