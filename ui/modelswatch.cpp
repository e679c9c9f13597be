// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/modelswatch.h"

#include "core/interop/sqlalchemy/models.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"

#include <QFileInfo>

namespace ui {

namespace {

constexpr int delay = 300; // milliseconds after the last write

core::Result<ModelsChange> changeOf(const QString &source,
                                    const core::Model &before,
                                    const core::Monitor &monitor)
{
    const auto read = core::readModels(source, monitor);
    if (!read)
        return core::Failure(read.error());
    ModelsChange change{source, before, core::readAgain(before, read->model), {}, read->findings};
    change.operations = core::diff(core::mapModel(before), core::mapModel(change.after));
    return change;
}

} // namespace

ModelsWatch::ModelsWatch(Document &document, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_settings(settings)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, [this] { read(); });
    const auto touched = [this] { m_delay.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, touched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, touched);
    connect(&document, &Document::changed, this, &ModelsWatch::follow);
    connect(&document, &Document::fileChanged, this, &ModelsWatch::remember);
    m_source = m_settings.modelsSource(m_document.file());
    watch();
}

void ModelsWatch::setSource(const QString &path)
{
    m_source = path;
    remember();
    watch();
}

void ModelsWatch::compare()
{
    m_isAsked = true;
    read();
}

// Another project: its own files.
void ModelsWatch::follow(const Delta &delta)
{
    if (!delta.all)
        return;
    m_delay.stop();
    m_task.abandon();
    m_isAsked = false;
    m_source = m_settings.modelsSource(m_document.file());
    watch();
}

void ModelsWatch::remember()
{
    if (!m_document.file().isEmpty() && !m_source.isEmpty())
        m_settings.setModelsSource(m_document.file(), m_source);
}

// An editor that writes a new file in the place of the old one ends the watch on that one: it begins
// anew after each reading.
void ModelsWatch::watch()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    if (m_source.isEmpty())
        return;
    QStringList paths = core::modelFiles(m_source).value_or(QStringList());
    const QFileInfo info(m_source);
    paths.append(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
    m_watcher.addPaths(paths);
}

// A write while it is being read begins anew; who asked is answered all the same.
void ModelsWatch::read()
{
    if (m_source.isEmpty())
        return;
    m_task.start([source = m_source, before = m_document.model()](
                     core::Monitor &monitor) { return changeOf(source, before, monitor); },
                 [this](const core::Result<ModelsChange> &change) {
                     watch();
                     const bool isAsked = std::exchange(m_isAsked, false);
                     // While it is being written it may be no Python at all: the next write tells.
                     if (!change && isAsked)
                         Q_EMIT failed(change.error());
                     else if (change && isAsked)
                         Q_EMIT compared(*change);
                     else if (change && !change->operations.isEmpty())
                         Q_EMIT changed(*change);
                 });
}

} // namespace ui
