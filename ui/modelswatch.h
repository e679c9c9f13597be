// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps an eye on the models.py, or the folder of Python files, that a project belongs to: once it was
// written, it is read in a worker (never run) and held against the model and what was taken over last.
// What the files changed is offered, and taken over only when that is asked for. Which files a project
// belongs to and what they said is kept beside its file (core/interop/sqlalchemy/takemodels.h).

#include "ui/document.h"

#include "core/interop/sqlalchemy/takemodels.h"

#include <QFileSystemWatcher>

namespace ui {

// In words of the schema; without any where only Python's words changed.
struct ModelsLine
{
    QString element;                  // "Author.name"
    QList<core::Operation> theirs;    // on the model
    QList<core::Operation> ours = {}; // of a conflict: what the model did since
};

struct ModelsChange
{
    QString source;     // the file or folder
    core::Model before; // that it was held against
    core::ModelsNews news;
    QList<ModelsLine> lines;       // for each change of the merge
    QList<core::Finding> findings; // what in the files was not understood
};

class ModelsWatch : public QObject
{
    Q_OBJECT

public:
    explicit ModelsWatch(Document &document, QObject *parent = nullptr);

    QString source() const { return m_source; }
    void setSource(const QString &path); // empty: none
    // The model has all of what the files said.
    void setTaken(const QString &path, const core::Model &read);
    // Somebody decided on these changes, to take them or not; the document has the result.
    void settle(const ModelsChange &change, const QSet<qsizetype> &decided);
    // Reads it now; `compared` comes also where nothing differs.
    void compare();
    bool isBusy() const
    {
        return m_task.isRunning() || m_delay.isActive() || m_storing.isRunning();
    }

Q_SIGNALS:
    void changed(const ui::ModelsChange &change); // by somebody else, and there is something to take
    void compared(const ui::ModelsChange &change);
    void failed(const core::Error &error);

private:
    // The base is right for the model that it was settled with, also when undo comes back to that.
    struct Step
    {
        core::Model before, after;
        std::optional<core::Model> baseBefore, baseAfter;
    };

    void follow(const Delta &delta);
    void stepTo(const core::Model &model);
    void setBase(const std::optional<core::Model> &base);
    void store();
    void watch();
    void read();

    Document &m_document;
    QString m_source;
    std::optional<core::Model> m_base; // what the files said last
    QList<Step> m_steps;
    QList<core::ModelChange> m_offered; // the same is not said twice
    QString m_storedFor;                // the project's file; empty: not as it is now
    QFileSystemWatcher m_watcher;
    QTimer m_delay; // editors write in several steps
    Task m_task;
    Task m_storing{nullptr, Task::Kind::Writes};
    bool m_isAsked = false; // by a person, who waits for the answer
};

} // namespace ui
