// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only mutable state of the designer: the project value, its file, one undo stack with one command
// type. One door in (`edit`), one signal out (`changed`). GUI thread only.

#include "ui/delta.h"
#include "ui/task.h"

#include "core/interop/alembic/mirror.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <functional>

namespace ui {

class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    const core::Project &project() const { return m_project; }
    const core::Model &model() const { return m_project.model; }
    QUndoStack &undoStack() { return m_undoStack; }

    // The project file, absolute; empty while it was never saved.
    QString file() const { return m_file; }
    // From which relative paths count: the file's own; before the first save, where it belongs.
    QString folder() const;
    QString title() const; // the project's name
    bool isModified() const { return !m_undoStack.isClean(); }

    // Throws the old project and its undo steps away.
    // `folder`: of one without a file.
    void reset(const core::Project &project, const QString &file = {}, const QString &folder = {});

    // One undo step. A failed edit changes nothing, emits `refused` and returns false. An edit that
    // changes nothing makes no step. `mergeKey`: consecutive edits with the same key become one step
    // (typing in one field); empty: never.
    bool edit(const QString &text,
              const core::Result<core::Model> &model,
              const QString &mergeKey = {});
    bool edit(const QString &text,
              const core::Result<core::Project> &project,
              const QString &mergeKey = {});

    // Written in a worker; `done` comes once it was. What is edited meanwhile stays unsaved.
    using Saved = std::function<void(const core::Result<void> &)>;
    void saveAs(const QString &file, const Saved &done);
    bool isSaving() const { return m_saving.isRunning(); }
    // At once, unless a save is under way: then after it.
    void whenSaved(const std::function<void()> &then);
    // The changes that were not saved are not wanted any more.
    void discardAutosave();
    void setAutosaveDelay(int seconds); // after the last edit
    void setUndoLimit(int steps); // from the next project on, where this one has steps already
    // Tells of everything, for views that came later.
    void announce();

    // Operations between the history's head and the model; computed once per change.
    const core::Result<QList<core::Operation>> &pendingChanges() const;

Q_SIGNALS:
    void changed(const ui::Delta &delta);
    void refused(const core::Error &error);
    void fileChanged();
    void modifiedChanged(bool modified);
    // After a save, which stands: what was done to the scripts that mirror the revisions, or why
    // nothing could be.
    void mirrored(const core::Result<core::MirrorUpdate> &update);

private:
    friend class ProjectEdit;

    void assign(const core::Project &project, Cause cause);
    void finishSave(const core::Project &project, const QString &file);
    void autosave();

    core::Project m_project;
    core::History m_savedHistory;
    QString m_file;
    QString m_folder; // while there is no file
    QUndoStack m_undoStack;
    QTimer m_autosaveTimer;
    int m_undoLimit = 1000;
    Task m_saving{nullptr, Task::Kind::Writes};
    Task m_autosaving{nullptr, Task::Kind::Writes};
    QList<std::function<void()>> m_afterSaving;
    mutable std::optional<core::Result<QList<core::Operation>>> m_pending;
};

} // namespace ui
