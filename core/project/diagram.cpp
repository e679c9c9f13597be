// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

namespace core {

namespace {

template<typename T, typename Id>
const T *withId(const QList<T> &list, const Id &id)
{
    const auto it = std::find_if(list.cbegin(), list.cend(), [&](const T &value) {
        return value.id == id;
    });
    return it == list.cend() ? nullptr : &*it;
}

} // namespace

const Note *findNote(const Diagram &diagram, NoteId id)
{
    return withId(diagram.notes, id);
}

const Area *findArea(const Diagram &diagram, AreaId id)
{
    return withId(diagram.areas, id);
}

const Diagram *findDiagram(const Project &project, DiagramId id)
{
    return withId(project.diagrams, id);
}

const Note *findNote(const Project &project, NoteId id)
{
    for (const Diagram &diagram : project.diagrams) {
        if (const Note *note = findNote(diagram, id))
            return note;
    }
    return nullptr;
}

const Area *findArea(const Project &project, AreaId id)
{
    for (const Diagram &diagram : project.diagrams) {
        if (const Area *area = findArea(diagram, id))
            return area;
    }
    return nullptr;
}

} // namespace core
