// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document.h"

#include "core/project/files.h"

#include <QFileInfo>

namespace ui {

namespace {

constexpr int autosaveDelay = 3000; // milliseconds after the last edit
constexpr int undoLimit = 1000;

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

    void undo() override { m_document.assign(m_before); }
    void redo() override { m_document.assign(m_after); }
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
};

Document::Document(QObject *parent)
    : QObject(parent)
    , m_project(core::newProject(tr("Untitled")))
{
    m_undoStack.setUndoLimit(undoLimit);
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

void Document::reset(const core::Project &project, const QString &file)
{
    m_undoStack.clear();
    m_autosaveTimer.stop();
    m_project = project;
    m_savedHistory = project.history;
    m_file = file;
    m_pending.reset();
    Delta delta;
    delta.all = true;
    delta.diagrams = delta.history = delta.databases = delta.naming = true;
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

core::Result<void> Document::save()
{
    return saveAs(m_file);
}

core::Result<void> Document::saveAs(const QString &file)
{
    const QString absolute = QFileInfo(file).absoluteFilePath();
    const auto before = absolute == m_file ? m_savedHistory : core::History();
    const auto saved = core::saveProject(m_project, absolute, before);
    if (!saved)
        return saved;
    m_autosaveTimer.stop();
    if (!m_file.isEmpty())
        core::removeAutosave(m_file);
    m_savedHistory = m_project.history;
    m_file = absolute;
    m_undoStack.setClean();
    Q_EMIT fileChanged();
    return {};
}

const core::Result<QList<core::Operation>> &Document::pendingChanges() const
{
    if (!m_pending)
        m_pending = core::pendingChanges(m_project);
    return *m_pending;
}

void Document::assign(const core::Project &project)
{
    const Delta delta = deltaOf(m_project, project);
    m_project = project;
    if (delta.modelChanged() || delta.history)
        m_pending.reset();
    if (!m_file.isEmpty())
        m_autosaveTimer.start();
    Q_EMIT changed(delta);
}

void Document::autosave()
{
    if (!isModified())
        return core::removeAutosave(m_file);
    if (const auto written = core::writeAutosave(m_project, m_file); !written)
        Q_EMIT refused(written.error());
}

} // namespace ui
