// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/clip.h"

#include "core/project/jsontext.h"
#include "core/project/projectjson.h"

#include <QJsonArray>

namespace core {

using namespace Qt::StringLiterals;

namespace {

constexpr int clipVersion = 1;

template<typename Tag>
bool isAmong(const QList<ElementId> &elements, const Id<Tag> &id)
{
    return elements.contains(ElementId(id));
}

QSet<QUuid> uuidsOf(const QList<ElementId> &elements)
{
    QSet<QUuid> ids;
    for (const ElementId &element : elements) {
        if (const auto *value = std::get_if<ClassId>(&element))
            ids.insert(value->uuid);
        else if (const auto *mixin = std::get_if<MixinId>(&element))
            ids.insert(mixin->uuid);
        else if (const auto *association = std::get_if<AssociationId>(&element))
            ids.insert(association->uuid);
        else if (const auto *enumeration = std::get_if<EnumId>(&element))
            ids.insert(enumeration->uuid);
    }
    return ids;
}

} // namespace

Clip clipOf(const Project &project, DiagramId id, const QList<ElementId> &elements)
{
    Clip clip;
    clip.fragment = extract(project.model, uuidsOf(elements));
    clip.fragment.model.naming = {};
    const Diagram *diagram = findDiagram(project, id);
    if (!diagram)
        return clip;
    clip.diagram.id = id;
    clip.diagram.name = diagram->name;
    for (const QUuid &chosen : std::as_const(clip.fragment.chosen)) {
        if (diagram->positions.contains(chosen))
            clip.diagram.positions.insert(chosen, diagram->positions.value(chosen));
        if (diagram->colours.contains(chosen))
            clip.diagram.colours.insert(chosen, diagram->colours.value(chosen));
    }
    for (const Note &note : diagram->notes) {
        if (isAmong(elements, note.id))
            clip.diagram.notes.append(note);
    }
    for (const Area &area : diagram->areas) {
        if (isAmong(elements, area.id))
            clip.diagram.areas.append(area);
    }
    return clip;
}

QByteArray toBytes(const Clip &clip)
{
    Project project;
    project.model = clip.fragment.model;
    QStringList chosen;
    for (const QUuid &id : clip.fragment.chosen)
        chosen.append(id.toString(QUuid::WithoutBraces));
    chosen.sort();
    const QJsonObject json{{u"format"_s, clipVersion},
                           {u"model"_s, modelToJson(project)},
                           {u"diagrams"_s, diagramsToJson({clip.diagram})},
                           {u"chosen"_s, QJsonArray::fromStringList(chosen)}};
    return jsonText(json);
}

Result<Clip> clipFromBytes(const QByteArray &bytes)
{
    // Not by QJsonDocument, which loses a byte order mark at the start of a text.
    const ParsedJson parsed = parseJsonText(bytes);
    if (!parsed.damages.isEmpty())
        return Failure(parsed.damages.constFirst());
    const QJsonObject &json = parsed.object;
    if (json.isEmpty())
        return failure(ErrorCode::FileDamaged);
    if (json.value("format"_L1).toInt() > clipVersion)
        return failure(ErrorCode::FileTooNew);
    Damages damages;
    Clip clip;
    clip.fragment.model = modelFromJson(json.value("model"_L1).toObject(), damages).model;
    const auto diagrams = diagramsFromJson(json.value("diagrams"_L1).toObject(), damages);
    if (!damages.list.isEmpty())
        return Failure(damages.list.constFirst());
    if (!diagrams.isEmpty())
        clip.diagram = diagrams.constFirst();
    QSet<QUuid> chosen;
    for (const QJsonValue id : json.value("chosen"_L1).toArray())
        chosen.insert(QUuid::fromString(id.toString()));
    // Only what is there can be chosen.
    clip.fragment = {clip.fragment.model, chosen & extract(clip.fragment.model, chosen).chosen};
    return clip;
}

Result<Pasted> paste(const Project &project,
                     DiagramId id,
                     const Clip &clip,
                     const QPointF &offset,
                     const Choices &choices)
{
    const auto inserted = insert(project.model, clip.fragment, choices);
    if (!inserted)
        return Failure(inserted.error());
    Pasted pasted{project, {}};
    pasted.project.model = inserted->model;
    const auto diagram = std::find_if(pasted.project.diagrams.begin(),
                                      pasted.project.diagrams.end(),
                                      [&](const Diagram &other) { return other.id == id; });
    if (diagram == pasted.project.diagrams.end())
        return failure(ErrorCode::UnknownElement, id.toString());
    const auto copyOf = [&](const QUuid &of) { return inserted->copies.value(of); };
    for (auto it = clip.diagram.positions.cbegin(); it != clip.diagram.positions.cend(); ++it)
        diagram->positions.insert(copyOf(it.key()), it.value() + offset);
    for (auto it = clip.diagram.colours.cbegin(); it != clip.diagram.colours.cend(); ++it)
        diagram->colours.insert(copyOf(it.key()), it.value());
    for (const Class &value : clip.fragment.model.classes) {
        if (clip.fragment.chosen.contains(value.id.uuid))
            pasted.elements.append(ClassId{copyOf(value.id.uuid)});
    }
    for (Area area : clip.diagram.areas) {
        area.id = AreaId::create();
        area.rectangle.translate(offset);
        diagram->areas.append(area);
        pasted.elements.append(area.id);
    }
    for (Note note : clip.diagram.notes) {
        note.id = NoteId::create();
        note.rectangle.translate(offset);
        diagram->notes.append(note);
        pasted.elements.append(note.id);
    }
    diagram->positions.remove(QUuid());
    diagram->colours.remove(QUuid());
    return pasted;
}

} // namespace core
