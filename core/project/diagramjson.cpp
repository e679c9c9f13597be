// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/listjson.h"

#include <cmath>

namespace core {

using namespace Qt::StringLiterals;

namespace {

double finite(double number)
{
    return std::isfinite(number) ? number : 0;
}

QJsonArray toJson(const QRectF &rectangle)
{
    return {finite(rectangle.x()),
            finite(rectangle.y()),
            finite(rectangle.width()),
            finite(rectangle.height())};
}

QRectF rectangleFrom(JsonReader &reader)
{
    const QJsonArray numbers = reader.array("rectangle"_L1);
    const bool fits = numbers.size() == 4
                      && std::all_of(numbers.begin(), numbers.end(), [](const QJsonValue &number) {
                             return number.isDouble();
                         });
    if (!fits) {
        reader.failAt(u"rectangle"_s, u"expected four numbers"_s);
        return {};
    }
    return {numbers.at(0).toDouble(),
            numbers.at(1).toDouble(),
            numbers.at(2).toDouble(),
            numbers.at(3).toDouble()};
}

QJsonObject toJson(const Note &note)
{
    QJsonObject json{{u"id"_s, note.id.toString()}, {u"rectangle"_s, toJson(note.rectangle)}};
    putText(json, "text"_L1, note.text);
    putText(json, "colour"_L1, note.colour);
    return json;
}

Result<Note> noteFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Note note;
    note.id = {reader.requiredUuid("id"_L1)};
    note.rectangle = rectangleFrom(reader);
    note.text = reader.string("text"_L1);
    note.colour = reader.string("colour"_L1);
    return reader.result(note);
}

QJsonObject toJson(const Area &area)
{
    QJsonObject json{{u"id"_s, area.id.toString()}, {u"rectangle"_s, toJson(area.rectangle)}};
    putText(json, "title"_L1, area.title);
    putText(json, "colour"_L1, area.colour);
    return json;
}

Result<Area> areaFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Area area;
    area.id = {reader.requiredUuid("id"_L1)};
    area.rectangle = rectangleFrom(reader);
    area.title = reader.string("title"_L1);
    area.colour = reader.string("colour"_L1);
    return reader.result(area);
}

// A position and a colour name what they are of: one line each, so that a move is one line.
struct Position
{
    QUuid of;
    QPointF point;
};

struct Colour
{
    QUuid of;
    QString colour;
};

Result<Position> positionFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Position position;
    position.of = reader.requiredUuid("of"_L1);
    for (const auto key : {"x"_L1, "y"_L1}) {
        if (!reader.has(key))
            reader.failAt(key, u"missing"_s);
    }
    position.point = {reader.number("x"_L1), reader.number("y"_L1)};
    return reader.result(position);
}

Result<Colour> colourFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Colour colour;
    colour.of = reader.requiredUuid("of"_L1);
    colour.colour = reader.requiredString("colour"_L1);
    return reader.result(colour);
}

QJsonObject toJson(const Diagram &diagram)
{
    QJsonObject json{{u"id"_s, diagram.id.toString()}, {u"name"_s, diagram.name}};
    const auto put = [&json](QLatin1String key, const QJsonArray &items) {
        if (!items.isEmpty())
            json.insert(key, items);
    };
    QJsonArray positions;
    for (auto it = diagram.positions.cbegin(); it != diagram.positions.cend(); ++it)
        positions.append(QJsonObject{{u"of"_s, it.key().toString(QUuid::WithoutBraces)},
                                     {u"x"_s, finite(it->x())},
                                     {u"y"_s, finite(it->y())}});
    QJsonArray colours;
    for (auto it = diagram.colours.cbegin(); it != diagram.colours.cend(); ++it)
        colours.append(QJsonObject{{u"of"_s, it.key().toString(QUuid::WithoutBraces)},
                                   {u"colour"_s, it.value()}});
    put("positions"_L1, positions);
    put("colours"_L1, colours);
    put("notes"_L1, jsonList(diagram.notes, [](const Note &note) { return toJson(note); }));
    put("areas"_L1, jsonList(diagram.areas, [](const Area &area) { return toJson(area); }));
    return json;
}

Result<Diagram> diagramFromJson(const QJsonValue &value, Damages &damages, const QString &place)
{
    JsonReader reader(value);
    const QJsonObject json = value.toObject();
    Diagram diagram;
    diagram.id = {reader.requiredUuid("id"_L1)};
    diagram.name = reader.requiredString("name"_L1);
    for (const Position &position :
         readList<Position>(json, "positions"_L1, positionFromJson, damages, place))
        diagram.positions.insert(position.of, position.point);
    for (const Colour &colour : readList<Colour>(json, "colours"_L1, colourFromJson, damages, place))
        diagram.colours.insert(colour.of, colour.colour);
    diagram.notes = readList<Note>(json, "notes"_L1, noteFromJson, damages, place);
    diagram.areas = readList<Area>(json, "areas"_L1, areaFromJson, damages, place);
    return reader.result(diagram);
}

} // namespace

QJsonObject diagramsToJson(const QList<Diagram> &diagrams)
{
    return {{u"diagrams"_s,
             jsonList(diagrams, [](const Diagram &diagram) { return toJson(diagram); })}};
}

QList<Diagram> diagramsFromJson(const QJsonObject &json, Damages &damages)
{
    const auto read = [&damages](const QJsonValue &item, const QString &place) {
        return diagramFromJson(item, damages, place);
    };
    return readList<Diagram>(json, "diagrams"_L1, read, damages, {});
}

} // namespace core
