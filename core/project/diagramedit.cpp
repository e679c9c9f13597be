// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/diagramedit.h"

#include "core/base/overloaded.h"
#include "core/model/edit.h"
#include "core/model/removal.h"

namespace core {

namespace {

qsizetype placeOf(const Project &project, DiagramId id)
{
    for (qsizetype i = 0; i < project.diagrams.size(); ++i) {
        if (project.diagrams.at(i).id == id)
            return i;
    }
    return -1;
}

template<typename Tag>
Failure unknown(const Id<Tag> &id)
{
    return failure(ErrorCode::UnknownElement, id.toString());
}

template<typename Change>
Result<Project> withDiagram(const Project &project, DiagramId id, Change change)
{
    const qsizetype at = placeOf(project, id);
    if (at < 0)
        return unknown(id);
    Project after = project;
    change(after.diagrams[at]);
    return after;
}

QString freeDiagramName(const Project &project, const QString &wish)
{
    const auto isTaken = [&](const QString &name) {
        return std::any_of(project.diagrams.cbegin(),
                           project.diagrams.cend(),
                           [&](const Diagram &diagram) { return diagram.name == name; });
    };
    QString name = wish;
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("%1 %2").arg(wish).arg(i);
    return name;
}

template<typename T>
void put(QList<T> &list, const T &value)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const T &other) {
        return other.id == value.id;
    });
    if (it == list.end())
        list.append(value);
    else
        *it = value;
}

template<typename T, typename Id>
bool takeById(QList<T> &list, const Id &id)
{
    return list.removeIf([&](const T &value) { return value.id == id; }) > 0;
}

// Only a changed list is taken apart: the others stay shared between two values.
void forget(Diagram &diagram, const QUuid &id)
{
    if (diagram.positions.contains(id))
        diagram.positions.remove(id);
    if (diagram.hidden.contains(id))
        diagram.hidden.remove(id);
    if (diagram.colours.contains(id))
        diagram.colours.remove(id);
    if (diagram.bends.contains(id))
        diagram.bends.remove(id);
}

QSet<QUuid> drawnIds(const Model &model)
{
    QSet<QUuid> ids;
    for (const Class &value : model.classes) {
        ids.insert(value.id.uuid);
        for (const ForeignKey &key : value.foreignKeys)
            ids.insert(key.id.uuid);
    }
    for (const Association &association : model.associations)
        ids.insert(association.id.uuid);
    return ids;
}

} // namespace

Result<Project> addDiagram(const Project &project, DiagramId id, const QString &wish)
{
    if (wish.trimmed().isEmpty())
        return failure(ErrorCode::InvalidName, wish);
    Diagram diagram;
    diagram.id = id;
    diagram.name = freeDiagramName(project, wish.trimmed());
    diagram.coverage = Coverage::Partial;
    Project after = project;
    after.diagrams.append(diagram);
    return after;
}

Result<Project> renameDiagram(const Project &project, DiagramId id, const QString &name)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidName, name);
    return withDiagram(project, id, [&](Diagram &diagram) { diagram.name = name.trimmed(); });
}

Result<Project> duplicateDiagram(const Project &project, DiagramId id, DiagramId copy)
{
    const qsizetype at = placeOf(project, id);
    if (at < 0)
        return unknown(id);
    Diagram diagram = project.diagrams.at(at);
    diagram.id = copy;
    diagram.name = freeDiagramName(project, diagram.name);
    for (Note &note : diagram.notes)
        note.id = NoteId::create();
    for (Area &area : diagram.areas)
        area.id = AreaId::create();
    Project after = project;
    after.diagrams.insert(at + 1, diagram);
    return after;
}

Result<Project> removeDiagram(const Project &project, DiagramId id)
{
    const qsizetype at = placeOf(project, id);
    if (at < 0)
        return unknown(id);
    if (project.diagrams.size() == 1)
        return failure(ErrorCode::InvalidEdit,
                       project.diagrams.at(at).name,
                       QStringLiteral("a project has at least one diagram"));
    Project after = project;
    after.diagrams.removeAt(at);
    return after;
}

Result<Project> moveDiagram(const Project &project, DiagramId id, int position)
{
    const qsizetype at = placeOf(project, id);
    if (at < 0)
        return unknown(id);
    Project after = project;
    after.diagrams.move(at, qBound(qsizetype(0), qsizetype(position), after.diagrams.size() - 1));
    return after;
}

Result<Project> setDetail(const Project &project, DiagramId id, DetailLevel detail)
{
    return withDiagram(project, id, [&](Diagram &diagram) { diagram.detail = detail; });
}

Result<Project> showClasses(const Project &project,
                            DiagramId id,
                            const QMap<QUuid, QPointF> &positions)
{
    return withDiagram(project, id, [&](Diagram &diagram) {
        for (auto it = positions.cbegin(); it != positions.cend(); ++it) {
            diagram.hidden.remove(it.key());
            diagram.positions.insert(it.key(), it.value());
        }
    });
}

Result<Project> hideClasses(const Project &project, DiagramId id, const QList<ClassId> &classes)
{
    return withDiagram(project, id, [&](Diagram &diagram) {
        for (const ClassId hidden : classes) {
            forget(diagram, hidden.uuid);
            if (diagram.coverage == Coverage::Whole)
                diagram.hidden.insert(hidden.uuid);
        }
    });
}

Result<Project> putNote(const Project &project, DiagramId id, const Note &note)
{
    return withDiagram(project, id, [&](Diagram &diagram) { put(diagram.notes, note); });
}

Result<Project> putArea(const Project &project, DiagramId id, const Area &area)
{
    return withDiagram(project, id, [&](Diagram &diagram) { put(diagram.areas, area); });
}

Result<Project> setColour(const Project &project,
                          DiagramId id,
                          const QList<ElementId> &elements,
                          const QString &colour)
{
    return withDiagram(project, id, [&](Diagram &diagram) {
        for (const ElementId &element : elements) {
            if (const auto *classId = std::get_if<ClassId>(&element)) {
                if (colour.isEmpty())
                    diagram.colours.remove(classId->uuid);
                else
                    diagram.colours.insert(classId->uuid, colour);
            }
            for (Note &note : diagram.notes) {
                if (element == ElementId(note.id))
                    note.colour = colour;
            }
            for (Area &area : diagram.areas) {
                if (element == ElementId(area.id))
                    area.colour = colour;
            }
        }
    });
}

namespace {

template<typename Id>
Result<Project> removeFromDiagrams(const Project &project, const Id &id)
{
    Project after = project;
    bool found = false;
    for (Diagram &diagram : after.diagrams) {
        if constexpr (std::is_same_v<Id, NoteId>)
            found = takeById(diagram.notes, id) || found;
        else
            found = takeById(diagram.areas, id) || found;
    }
    if (!found)
        return unknown(id);
    return after;
}

Result<Project> removeFromModel(const Project &project, const ElementId &element)
{
    auto model = removeElement(project.model, element);
    if (!model)
        return Failure(model.error());
    Project after = project;
    after.model = *std::move(model);
    return after;
}

Result<Project> removeAny(const Project &project, const ElementId &element)
{
    if (const auto *note = std::get_if<NoteId>(&element))
        return removeFromDiagrams(project, *note);
    if (const auto *area = std::get_if<AreaId>(&element))
        return removeFromDiagrams(project, *area);
    return removeFromModel(project, element);
}

} // namespace

Result<Project> removeElements(const Project &project, const QList<ElementId> &elements)
{
    QSet<ClassId> classes;
    for (const ElementId &element : elements) {
        if (const auto *id = std::get_if<ClassId>(&element))
            classes.insert(*id);
    }
    const auto model = removePlainClasses(project.model, classes);
    if (!model)
        return Failure(model.error());
    Result<Project> after = project;
    after->model = *model;
    for (const ElementId &element : elements) {
        auto next = removeAny(*after, element);
        if (!next && next.error().code == ErrorCode::UnknownElement)
            continue;
        if (!next)
            return next;
        after = std::move(next);
    }
    const QSet<QUuid> gone = drawnIds(project.model) - drawnIds(after->model);
    for (Diagram &diagram : after->diagrams) {
        for (const QUuid &id : gone)
            forget(diagram, id);
    }
    return after;
}

} // namespace core
