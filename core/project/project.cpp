// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include "core/mapping/mapping.h"
#include "core/migration/diff.h"

namespace core {

using namespace Qt::StringLiterals;

Project newProject(const QString &name)
{
    Project project;
    project.name = name;
    Diagram diagram;
    diagram.id = DiagramId::create();
    diagram.name = u"main"_s;
    project.diagrams.append(diagram);
    return project;
}

Result<DatabaseUrl> databaseUrl(const Project &project, const QString &text, const QString &folder)
{
    Result<DatabaseUrl> url = parseDatabaseUrl(text, folder);
    if (url)
        url->versionTable = project.versionTable;
    return url;
}

Result<QList<Operation>> pendingChanges(const Project &project)
{
    const QStringList top = heads(project.history);
    if (top.size() > 1)
        return failure(ErrorCode::MultipleHeads, project.name, top.join(u", "_s));
    const auto schema = schemaAt(project.history, top);
    if (!schema)
        return Failure(schema.error());
    return diff(*schema, mapModel(project.model));
}

namespace {

Result<QStringList> parentsOf(const Project &project, const NewRevision &revision)
{
    if (revision.parents)
        return *revision.parents;
    const QStringList top = heads(project.history);
    if (top.size() > 1)
        return failure(ErrorCode::MultipleHeads, project.name, top.join(u", "_s));
    return top;
}

Result<QList<Operation>> operationsOf(const Project &project,
                                      const NewRevision &revision,
                                      const QStringList &parents)
{
    if (revision.operations)
        return *revision.operations;
    const auto schema = schemaAt(project.history, parents);
    if (!schema)
        return Failure(schema.error());
    const QList<Operation> operations = diff(*schema, mapModel(project.model));
    if (operations.isEmpty())
        return failure(ErrorCode::NothingToDo, project.name);
    return operations;
}

} // namespace

Result<Project> withRevision(const Project &project, const NewRevision &revision)
{
    const auto parents = parentsOf(project, revision);
    if (!parents)
        return Failure(parents.error());
    const auto operations = operationsOf(project, revision, *parents);
    if (!operations)
        return Failure(operations.error());

    Revision added;
    added.id = revision.id.isEmpty() ? newRevisionId() : revision.id;
    added.parents = *parents;
    added.dependsOn = revision.dependsOn;
    added.labels = revision.labels;
    added.message = revision.message;
    // Whole milliseconds: what the file keeps.
    added.created = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    added.operations = *operations;
    const auto history = addRevision(project.history, added);
    if (!history)
        return Failure(history.error());
    Project after = project;
    after.history = *history;
    return after;
}

} // namespace core
