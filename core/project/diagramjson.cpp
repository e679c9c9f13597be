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

struct Bends
{
    QUuid of;
    QList<QPointF> points;
};

Result<Bends> bendsFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Bends bends;
    bends.of = reader.requiredUuid("of"_L1);
    bends.points = reader.list<QPointF>("points"_L1, [](const QJsonValue &item) -> Result<QPointF> {
        const QJsonArray numbers = item.toArray();
        if (numbers.size() != 2 || !numbers.at(0).isDouble() || !numbers.at(1).isDouble())
            return failure(ErrorCode::FileDamaged, {}, u"expected two numbers"_s);
        return QPointF(numbers.at(0).toDouble(), numbers.at(1).toDouble());
    });
    return reader.result(bends);
}

QJsonObject toJson(const QUuid &of, const QList<QPointF> &bends)
{
    QJsonArray points;
    for (const QPointF &point : bends)
        points.append(QJsonArray{finite(point.x()), finite(point.y())});
    return {{u"of"_s, of.toString(QUuid::WithoutBraces)}, {u"points"_s, points}};
}

const QMap<DetailLevel, QString> &detailWords()
{
    static const QMap<DetailLevel, QString> words{{DetailLevel::Columns, u"columns"_s},
                                                  {DetailLevel::Keys, u"keys"_s},
                                                  {DetailLevel::Names, u"names"_s}};
    return words;
}

std::optional<DetailLevel> detailFromWord(const QString &word)
{
    const auto &words = detailWords();
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        if (it.value() == word)
            return it.key();
    }
    return {};
}

QJsonArray sorted(const QSet<QUuid> &ids)
{
    QList<QUuid> list(ids.cbegin(), ids.cend());
    std::sort(list.begin(), list.end());
    return jsonList(list, [](const QUuid &id) { return id.toString(QUuid::WithoutBraces); });
}

QJsonObject toJson(const Diagram &diagram)
{
    QJsonObject json{{u"id"_s, diagram.id.toString()}, {u"name"_s, diagram.name}};
    const auto put = [&json](QLatin1String key, const QJsonArray &items) {
        if (!items.isEmpty())
            json.insert(key, items);
    };
    // Only what differs from the first diagram of a project as it always was.
    if (diagram.coverage == Coverage::Partial)
        json.insert(u"partial"_s, true);
    if (diagram.detail != DetailLevel::Columns)
        json.insert(u"detail"_s, detailWords().value(diagram.detail));
    QJsonArray positions;
    for (auto it = diagram.positions.cbegin(); it != diagram.positions.cend(); ++it)
        positions.append(QJsonObject{{u"of"_s, it.key().toString(QUuid::WithoutBraces)},
                                     {u"x"_s, finite(it->x())},
                                     {u"y"_s, finite(it->y())}});
    QJsonArray colours;
    for (auto it = diagram.colours.cbegin(); it != diagram.colours.cend(); ++it)
        colours.append(QJsonObject{{u"of"_s, it.key().toString(QUuid::WithoutBraces)},
                                   {u"colour"_s, it.value()}});
    QJsonArray bends;
    for (auto it = diagram.bends.cbegin(); it != diagram.bends.cend(); ++it)
        bends.append(toJson(it.key(), it.value()));
    put("positions"_L1, positions);
    put("hidden"_L1, sorted(diagram.hidden));
    put("colours"_L1, colours);
    put("bends"_L1, bends);
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
    diagram.coverage = reader.boolean("partial"_L1) ? Coverage::Partial : Coverage::Whole;
    diagram.detail = reader.word("detail"_L1, detailFromWord, DetailLevel::Columns);
    const QList<QUuid> hidden = reader.uuids("hidden"_L1);
    diagram.hidden = {hidden.cbegin(), hidden.cend()};
    for (const Position &position :
         readList<Position>(json, "positions"_L1, positionFromJson, damages, place))
        diagram.positions.insert(position.of, position.point);
    for (const Colour &colour : readList<Colour>(json, "colours"_L1, colourFromJson, damages, place))
        diagram.colours.insert(colour.of, colour.colour);
    for (const Bends &bends : readList<Bends>(json, "bends"_L1, bendsFromJson, damages, place))
        diagram.bends.insert(bends.of, bends.points);
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
