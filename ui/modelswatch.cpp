// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/modelswatch.h"

#include "ui/elements.h"

#include "core/mapping/mapping.h"
#include "core/migration/diff.h"

#include <QFileInfo>

namespace ui {

namespace {

constexpr int delay = 300;            // milliseconds after the last write
constexpr qsizetype mostWorded = 300; // changes whose operations are worked out one by one

QList<core::Operation> operationsBetween(const core::Schema &before,
                                         const core::Result<core::Model> &after)
{
    return after ? core::diff(before, core::mapModel(*after)) : QList<core::Operation>();
}

// What the other side did to the same elements.
QHash<QUuid, QList<core::Operation>> ownSides(const core::Model &base,
                                              const core::Model &ours,
                                              const core::Model &said)
{
    QHash<QUuid, QList<core::Operation>> sides;
    const core::Schema schema = core::mapModel(base);
    for (const core::ModelChange &change : core::mergeOf(base, said, ours).changes)
        sides.insert(uuidOf(change.element),
                     operationsBetween(schema, core::applied(base, {change})));
    return sides;
}

QList<ModelsLine> linesOf(const core::ModelsNews &news, const std::optional<core::Model> &base)
{
    const core::ModelMerge &merge = news.merge;
    const core::Schema schema = core::mapModel(merge.ours);
    const core::Schema baseSchema = base ? core::mapModel(*base) : schema;
    const bool isAnyConflict = std::any_of(merge.changes.cbegin(),
                                           merge.changes.cend(),
                                           [](const core::ModelChange &change) {
                                               return change.isConflict;
                                           });
    const auto sides = base && isAnyConflict ? ownSides(*base, merge.ours, news.said)
                                             : QHash<QUuid, QList<core::Operation>>();
    QList<ModelsLine> lines;
    for (qsizetype i = 0; i < merge.changes.size(); ++i) {
        const core::ElementId &element = merge.changes.at(i).element;
        ModelsLine line{elementName(news.said, element), {}};
        if (line.element.isEmpty())
            line.element = elementName(merge.ours, element);
        // Of a conflict, both sides are told from where they began.
        const bool isConflict = base && merge.changes.at(i).isConflict;
        const core::Model &from = isConflict ? *base : merge.ours;
        if (i < mostWorded)
            line.theirs = operationsBetween(isConflict ? baseSchema : schema,
                                            core::applied(from, {merge.changes.at(i)}));
        line.ours = sides.value(uuidOf(element));
        lines.append(line);
    }
    return lines;
}

core::Result<ModelsChange> changeOf(const QString &source,
                                    const std::optional<core::Model> &base,
                                    const core::Model &before,
                                    const core::Monitor &monitor)
{
    const auto read = core::readModels(source, monitor);
    if (!read)
        return core::Failure(read.error());
    ModelsChange change{source, before, core::newsOf(base, before, read->model), {}, read->findings};
    change.lines = linesOf(change.news, base);
    return change;
}

} // namespace

ModelsWatch::ModelsWatch(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, [this] { read(); });
    const auto touched = [this] { m_delay.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, touched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, touched);
    connect(&document, &Document::changed, this, &ModelsWatch::follow);
    connect(&document, &Document::fileChanged, this, &ModelsWatch::store);
    Delta everything;
    everything.all = true;
    follow(everything);
}

void ModelsWatch::setSource(const QString &path)
{
    m_source = path;
    setBase({});
    watch();
}

void ModelsWatch::setTaken(const QString &path, const core::Model &read)
{
    m_source = path;
    setBase(core::readAgain(m_document.model(), read));
    watch();
}

void ModelsWatch::settle(const ModelsChange &change, const QSet<qsizetype> &decided)
{
    const std::optional<core::Model> before = m_base;
    setBase(core::baseAfter(m_base, change.news, decided));
    m_steps.append({change.before, m_document.model(), before, m_base});
    if (!m_document.isModified())
        store(); // no save will come
}

void ModelsWatch::compare()
{
    m_isAsked = true;
    read();
}

// Another project: its own files.
void ModelsWatch::follow(const Delta &delta)
{
    if (!delta.all) {
        if (delta.cause == Cause::Step && delta.modelChanged())
            stepTo(m_document.model());
        return;
    }
    m_delay.stop();
    m_task.abandon();
    m_isAsked = false;
    m_steps.clear();
    const QString file = m_document.file();
    const auto taken = file.isEmpty() ? std::nullopt : core::loadTakenModels(file);
    m_source = taken ? taken->source : QString();
    m_base = taken ? std::optional<core::Model>(taken->model) : std::nullopt;
    m_storedFor = file;
    m_offered.clear();
    watch();
    if (!m_source.isEmpty())
        m_delay.start(); // somebody may have been at it meanwhile
}

void ModelsWatch::stepTo(const core::Model &model)
{
    for (auto step = m_steps.crbegin(); step != m_steps.crend(); ++step) {
        if (model == step->before)
            return setBase(step->baseBefore);
        if (model == step->after)
            return setBase(step->baseAfter);
    }
}

void ModelsWatch::setBase(const std::optional<core::Model> &base)
{
    m_base = base;
    m_storedFor.clear();
}

// With the project, so that both tell of the same moment.
void ModelsWatch::store()
{
    const QString file = m_document.file();
    if (file.isEmpty() || m_source.isEmpty() || file == m_storedFor || !m_base)
        return;
    m_storedFor = file;
    m_storing.start([taken = core::TakenModels{m_source, *m_base},
                     file](core::Monitor &) { return core::saveTakenModels(taken, file); },
                    [this](const core::Result<void> &stored) {
                        if (!stored)
                            Q_EMIT failed(stored.error());
                    });
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
    m_task.start([source = m_source, base = m_base, before = m_document.model()](
                     core::Monitor &monitor) { return changeOf(source, base, before, monitor); },
                 [this](const core::Result<ModelsChange> &change) {
                     watch();
                     const bool isAsked = std::exchange(m_isAsked, false);
                     // While it is being written it may be no Python at all, or not there: the next
                     // write tells. That it may not be read any more, nobody else says.
                     const bool isForbidden = !change
                                              && change.error().code
                                                     == core::ErrorCode::FileNotReadable;
                     if (!change && (isAsked || isForbidden))
                         Q_EMIT failed(change.error());
                     if (!change)
                         return;
                     // What both say alike by now is no news of anybody's.
                     if (m_base || change->news.merge.changes.isEmpty())
                         setBase(core::baseAfter(m_base, change->news, {}));
                     if (isAsked)
                         Q_EMIT compared(*change);
                     else if (const auto &changes = change->news.merge.changes;
                              !changes.isEmpty() && !(changes == m_offered))
                         Q_EMIT changed(*change);
                     m_offered = change->news.merge.changes;
                 });
}

} // namespace ui
