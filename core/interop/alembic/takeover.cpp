// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/takeover.h"

#include "core/database/databaseurl.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// One revision of the joined graph: what the project has, what the folder has, or both.
struct Known
{
    const Revision *revision = nullptr;
    const AlembicScript *script = nullptr;
};

class Joiner
{
public:
    Joiner(const History &history, const QList<AlembicScript> &scripts, const QString &folder)
        : m_folder(folder)
    {
        for (const QString &id : topologicalOrder(history)) {
            m_order << id;
            m_known[id].revision = findRevision(history, id);
        }
        for (const AlembicScript &script : scripts) {
            if (!m_known.contains(script.id))
                m_order << script.id;
            m_known[script.id].script = &script;
            for (const QString &label : script.labels)
                m_labels.insert(label, script.id);
        }
    }

    Result<void> join()
    {
        for (const QString &id : std::as_const(m_order)) {
            if (const auto joined = visit(id); !joined)
                return joined;
        }
        return {};
    }

    History history;
    TakeOver report;

private:
    // Parents first, whichever side they are on; on a stack of our own, histories are long.
    Result<void> visit(const QString &id)
    {
        QStringList stack{id};
        while (!stack.isEmpty()) {
            const QString top = stack.last();
            if (m_done.contains(top)) {
                stack.removeLast();
                continue;
            }
            QStringList waiting;
            for (const QString &need : needsOf(top)) {
                if (!m_done.contains(need) && !m_open.contains(need) && m_known.contains(need))
                    waiting << need;
            }
            m_open.insert(top);
            if (!waiting.isEmpty()) {
                stack += waiting;
                continue;
            }
            stack.removeLast();
            m_done.insert(top);
            if (const auto added = add(m_known.value(top)); !added)
                return added;
        }
        return {};
    }

    QStringList needsOf(const QString &id) const
    {
        const Known known = m_known.value(id);
        QStringList needs = known.revision ? known.revision->parents + known.revision->dependsOn
                                           : known.script->parents + known.script->dependsOn;
        for (QString &need : needs)
            need = m_labels.value(need, need);
        return needs;
    }

    Result<void> add(const Known &known)
    {
        const Revision *present = known.revision;
        const bool isNew = present == nullptr;
        if (!isNew && present->script && !known.script)
            report.gone << present->id;
        const bool isEdited = !isNew && present->script && known.script
                              && present->script->sha256 != known.script->sha256;
        const bool isUnclear = !isNew && known.script && isOpaque(*present)
                               && present->script->reading != ScriptReading::EffectAdopted;
        if (!isNew && !isEdited && !isUnclear)
            return keep(*present);
        const auto schema = schemaBefore(*known.script);
        if (!schema)
            return Failure(schema.error());
        Revision revision = revisionOf(*known.script, *schema);
        if (!isNew) {
            revision.created = present->created;
            if (revision.operations == present->operations && revision.script == present->script)
                return keep(*present);
            report.reread << revision.id;
            if (isEdited)
                report.edited << revision.id;
        } else {
            report.added << revision.id;
        }
        return keep(revision);
    }

    Result<void> keep(const Revision &revision)
    {
        auto extended = addRevision(history, revision);
        if (!extended)
            return Failure(extended.error());
        history = *std::move(extended);
        return {};
    }

    Result<Schema> schemaBefore(const AlembicScript &script)
    {
        const bool isLine = script.parents.size() == 1 && script.dependsOn.isEmpty();
        if (isLine && script.parents.first() == m_lastId)
            return m_lastSchema;
        QStringList ids = script.parents;
        for (const QString &dependency : script.dependsOn)
            ids << m_labels.value(dependency, dependency);
        return schemaAt(history, ids);
    }

    Revision revisionOf(const AlembicScript &script, const Schema &before)
    {
        const ScriptOperations read = scriptOperations(script, before);
        Revision revision;
        revision.id = script.id;
        revision.parents = script.parents;
        revision.dependsOn = script.dependsOn;
        revision.labels = script.labels;
        revision.message = script.message;
        revision.created = script.created.isValid() ? script.created : dateAfter(script.parents);
        Script origin;
        origin.path = QDir(m_folder).relativeFilePath(script.file);
        origin.sha256 = script.sha256;
        origin.reading = read.reading;
        origin.reason = read.reason;
        revision.script = origin;
        revision.operations = read.operations;
        const auto schema = core::apply(revision.operations, before);
        m_lastId = schema ? revision.id : QString();
        m_lastSchema = schema ? *schema : Schema();
        return revision;
    }

    // Of a script that tells none: the same whenever it is read.
    QDateTime dateAfter(const QStringList &parents) const
    {
        QDateTime latest = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
        for (const QString &parent : parents) {
            if (const Revision *revision = findRevision(history, parent))
                latest = std::max(latest, revision->created);
        }
        return parents.isEmpty() ? latest : latest.addMSecs(1);
    }

    QString m_folder;
    QStringList m_order;
    QHash<QString, Known> m_known;
    QHash<QString, QString> m_labels;
    QSet<QString> m_done;
    QSet<QString> m_open;
    QString m_lastId; // of the revision read last, and the schema after it
    Schema m_lastSchema;
};

// What the model has already keeps its ids, so that nothing looks dropped and made anew.
Result<History> withIdsOfModel(const History &history,
                               const History &before,
                               const QStringList &added,
                               const Model &model)
{
    const auto old = schemaAtHeads(before);
    const auto whole = schemaAtHeads(history);
    const QHash<QString, QString> ids = old && whole ? knownIds(mapModel(model), *old, *whole)
                                                     : QHash<QString, QString>();
    if (ids.isEmpty())
        return history;
    History result;
    for (const QString &id : topologicalOrder(history)) {
        Revision revision = *findRevision(history, id);
        if (added.contains(id))
            revision.operations = withIds(revision.operations, ids);
        auto extended = addRevision(result, revision);
        if (!extended)
            return extended;
        result = *std::move(extended);
    }
    return result;
}

// The settings' database, if it is a new one.
void addDatabase(Project &project, const AlembicEnvironment &environment, const QString &folder)
{
    const auto url = parseDatabaseUrl(environment.url, environment.root);
    if (environment.url.isEmpty() || !url)
        return;
    const bool isFile = url->dialect == DialectKind::Sqlite;
    const QString text = isFile ? u"sqlite:///"_s + QDir(folder).relativeFilePath(url->path)
                                : toString(*url);
    const QString name = isFile ? u"local"_s : u"server"_s;
    for (const DatabaseEntry &entry : std::as_const(project.databases)) {
        if (entry.url == text || entry.name == name)
            return;
    }
    project.databases << DatabaseEntry{name, text, false};
}

} // namespace

Result<TakeOver> withScripts(const Project &project,
                             const AlembicEnvironment &environment,
                             const QList<AlembicScript> &scripts,
                             const QString &folder)
{
    Joiner joiner(project.history, scripts, folder);
    if (const auto joined = joiner.join(); !joined)
        return Failure(joined.error());
    TakeOver result = joiner.report;
    result.project = project;
    if (environment.versionTable != VersionTable())
        result.project.versionTable = environment.versionTable;
    const auto history = withIdsOfModel(joiner.history,
                                        project.history,
                                        result.added,
                                        project.model);
    if (!history)
        return Failure(history.error());
    result.project.history = *history;
    addDatabase(result.project, environment, folder);
    const auto before = schemaAtHeads(project.history);
    const auto after = schemaAtHeads(*history);
    if (!after)
        return Failure(after.error());
    const bool isFirst = project.model == Model() || project.model == newProject({}).model;
    if (isFirst) {
        result.project.model = modelOf(*after);
    } else if (before && !project.history.revisions.isEmpty()) {
        const FollowedModel followed = core::followed(project.model, *before, *after);
        result.project.model = followed.model;
        result.isModelKept = !followed.isWhole;
    }
    return result;
}

} // namespace core
