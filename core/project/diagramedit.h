// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits of diagrams, and of whatever is selected on one: pure functions from project to project, as
// those of the model are (core/model/edit.h). Errors: UnknownElement (a diagram, note or area that is
// not there), InvalidName (empty), InvalidEdit (the last diagram is kept).

#include "core/project/project.h"

namespace core {

// A partial diagram with a free name made of `wish`, after the others.
Result<Project> addDiagram(const Project &project, DiagramId id, const QString &wish);
Result<Project> renameDiagram(const Project &project, DiagramId id, const QString &name);
// The copy stands right after the original; its notes and areas are new ones.
Result<Project> duplicateDiagram(const Project &project, DiagramId id, DiagramId copy);
Result<Project> removeDiagram(const Project &project, DiagramId id);
Result<Project> moveDiagram(const Project &project, DiagramId id, int position);
Result<Project> setDetail(const Project &project, DiagramId id, DetailLevel detail);

// Classes come onto a diagram at these places, and leave it without leaving the model.
Result<Project> showClasses(const Project &project,
                            DiagramId id,
                            const QMap<QUuid, QPointF> &positions);
Result<Project> hideClasses(const Project &project, DiagramId id, const QList<ClassId> &classes);

// Added, or replaced where the id is there already.
Result<Project> putNote(const Project &project, DiagramId id, const Note &note);
Result<Project> putArea(const Project &project, DiagramId id, const Area &area);

// The header colour of classes, notes and areas on this diagram; empty: their usual one.
Result<Project> setColour(const Project &project,
                          DiagramId id,
                          const QList<ElementId> &elements,
                          const QString &colour);

// Removes whatever the ids stand for, from the model and from every diagram. What went with an
// earlier one is no failure.
Result<Project> removeElements(const Project &project, const QList<ElementId> &elements);

} // namespace core
