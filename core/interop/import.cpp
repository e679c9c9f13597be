// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/import.h"

#include "core/interop/arrange.h"
#include "core/mapping/mapping.h"

namespace core {

Diagram firstDiagram(const Model &model, const QString &name, const Forces &forces)
{
    const auto diagram = forces ? laidOut(model, name, forces)
                                : Result<Diagram>(arranged(model, name));
    return diagram ? *diagram : arranged(model, name);
}

Result<Project> projectOf(const QString &name,
                          const DatabaseEntry &database,
                          const DatabaseState &state,
                          const Forces &forces)
{
    Project project = newProject(name);
    const QString diagramName = project.diagrams.isEmpty() ? name : project.diagrams.first().name;
    project.model = modelOf(state.live->schema);
    project.diagrams = {firstDiagram(project.model, diagramName, forces)};
    project.databases = {database};
    if (project.model.classes.isEmpty())
        return project;
    NewRevision revision;
    revision.message = QStringLiteral("import %1").arg(name);
    if (state.heads.size() == 1)
        revision.id = state.heads.first();
    return withRevision(project, revision);
}

} // namespace core
