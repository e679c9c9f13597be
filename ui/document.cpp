// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document.h"

#include "core/project/files.h"

#include <QFileInfo>

namespace ui {

namespace {

constexpr int autosaveDelay = 3000; // milliseconds after the last edit

} // namespace

// The one undo command: the project before and after. Lists are shared, so that it costs what changed.
class ProjectEdit : public QUndoCommand
{
public:
    ProjectEdit(Document &document, const core::Project &after, const QString &mergeKey)
        : m_document(document)
        , m_before(document.project())
        , m_after(after)
        , m_mergeKey(mergeKey)
    {}

    void undo() override { m_document.assign(m_before, Cause::Step); }
    void redo() override // the first time it is the edit itself
    {
        m_document.assign(m_after, m_isDone ? Cause::Step : Cause::Edit);
        m_isDone = true;
    }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *edit = static_cast<const ProjectEdit *>(other);
        if (edit->m_mergeKey != m_mergeKey)
            return false;
        m_after = edit->m_after;
        return true;
    }

private:
    Document &m_document;
    core::Project m_before;
    core::Project m_after;
    QString m_mergeKey;
    bool m_isDone = false;
};

Document::Document(QObject *parent)
    : QObject(parent)
    , m_project(core::newProject(tr("Untitled")))
{
    m_undoStack.setUndoLimit(m_undoLimit);
    m_autosaveTimer.setSingleShot(true);
    m_autosaveTimer.setInterval(autosaveDelay);
    connect(&m_autosaveTimer, &QTimer::timeout, this, &Document::autosave);
    connect(&m_undoStack, &QUndoStack::cleanChanged, this, [this](bool clean) {
        Q_EMIT modifiedChanged(!clean);
    });
}

Document::~Document()
{
    m_undoStack.disconnect(this); // it tells of its own end
}

QString Document::title() const
{
    return m_project.name;
}

QString Document::folder() const
{
    return m_file.isEmpty() ? m_folder : QFileInfo(m_file).absolutePath();
}

void Document::reset(const core::Project &project, const QString &file, const QString &folder)
{
    m_saving.abandon();
    m_afterSaving.clear();
    m_undoStack.clear();
    m_undoStack.setUndoLimit(m_undoLimit);
    m_autosaveTimer.stop();
    m_project = project;
    m_savedHistory = project.history;
    m_file = file;
    m_folder = folder;
    m_pending.reset();
    announce();
}

void Document::announce()
{
    Delta delta;
    delta.all = true;
    delta.diagrams = delta.history = delta.databases = delta.naming = delta.mirror = true;
    Q_EMIT changed(delta);
    Q_EMIT fileChanged();
}

bool Document::edit(const QString &text,
                    const core::Result<core::Model> &model,
                    const QString &mergeKey)
{
    if (!model) {
        Q_EMIT refused(model.error());
        return false;
    }
    core::Project project = m_project;
    project.model = *model;
    return edit(text, core::Result<core::Project>(project), mergeKey);
}

bool Document::edit(const QString &text,
                    const core::Result<core::Project> &project,
                    const QString &mergeKey)
{
    if (!project) {
        Q_EMIT refused(project.error());
        return false;
    }
    if (*project == m_project)
        return true;
    auto command = std::make_unique<ProjectEdit>(*this, *project, mergeKey);
    command->setText(text);
    m_undoStack.push(command.release()); // the stack owns it
    return true;
}

void Document::saveAs(const QString &file, const Saved &done)
{
    struct Outcome
    {
        core::Result<void> saved;
        core::Result<core::MirrorUpdate> mirror;
    };
    if (isSaving()) {
        whenSaved([this, file, done] { saveAs(file, done); });
        return;
    }
    const QString absolute = QFileInfo(file).absoluteFilePath();
    const core::History before = absolute == m_file ? m_savedHistory : core::History();
    const auto work = [project = m_project, absolute, before, autosaved = m_file](core::Monitor &) {
        Outcome outcome{core::saveProject(project, absolute, before), {}};
        if (!outcome.saved)
            return outcome;
        core::removeAutosave(autosaved);
        const QString folder = QFileInfo(absolute).path();
        outcome.mirror = core::updateMirror(before, project, folder);
        return outcome;
    };
    m_saving.start(work, [this, project = m_project, absolute, done](const Outcome &outcome) {
        if (outcome.saved)
            finishSave(project, absolute);
        done(outcome.saved);
        if (outcome.saved && !project.alembicFolder.isEmpty())
            Q_EMIT mirrored(outcome.mirror);
        for (const auto &then : std::exchange(m_afterSaving, {}))
            whenSaved(then);
    });
}

void Document::finishSave(const core::Project &project, const QString &file)
{
    m_savedHistory = project.history;
    m_file = file;
    if (m_project == project) { // lists are shared: no long comparison
        m_autosaveTimer.stop();
        m_undoStack.setClean();
    }
    Q_EMIT fileChanged();
}

void Document::whenSaved(const std::function<void()> &then)
{
    if (isSaving())
        m_afterSaving.append(then);
    else
        then();
}

const core::Result<QList<core::Operation>> &Document::pendingChanges() const
{
    if (!m_pending)
        m_pending = core::pendingChanges(m_project);
    return *m_pending;
}

void Document::assign(const core::Project &project, Cause cause)
{
    Delta delta = deltaOf(m_project, project);
    delta.cause = cause;
    m_project = project;
    if (delta.modelChanged() || delta.history)
        m_pending.reset();
    if (!m_file.isEmpty())
        m_autosaveTimer.start();
    Q_EMIT changed(delta);
}

void Document::autosave()
{
    if (!isModified()) {
        discardAutosave();
        return;
    }
    m_autosaving.start([project = m_project, file = m_file](
                           core::Monitor &) { return core::writeAutosave(project, file); },
                       [this](const core::Result<void> &written) {
                           if (!written)
                               Q_EMIT refused(written.error());
                       });
}

void Document::setAutosaveDelay(int seconds)
{
    m_autosaveTimer.setInterval(seconds * 1000);
}

void Document::setUndoLimit(int steps)
{
    m_undoLimit = steps;
    if (m_undoStack.count() == 0)
        m_undoStack.setUndoLimit(steps);
}

// In the same queue as the writing, so that the last word is the last.
void Document::discardAutosave()
{
    m_autosaveTimer.stop();
    const auto work = [file = m_file](core::Monitor &) {
        core::removeAutosave(file);
        return true;
    };
    m_autosaving.start(work, [](bool) {});
}

} // namespace ui
