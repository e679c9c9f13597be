// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the classes of the model are drawn, and what is drawn beside them. Scene pixels; the top left
// corner of a box, on the 8 px grid. A box's size follows from its content.
//
// Who is on a diagram: on a whole one (as a project's first diagram is) every class but the hidden
// ones, so that a new class or an imported table is seen at once; on a partial one only the classes
// that have a position there. An edge is drawn where both of its ends are.

#include "core/model/model.h"

#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QSet>

namespace core {

struct Note
{
    NoteId id;
    QRectF rectangle;
    QString text; // Markdown
    QString colour;

    bool operator==(const Note &) const = default;
};

// A frame around classes; those that lie fully in it move with it, and take its colour unless they
// have their own.
struct Area
{
    AreaId id;
    QRectF rectangle;
    QString title;
    QString colour;

    bool operator==(const Area &) const = default;
};

enum class Coverage { Whole, Partial };

// How much of a class its box shows.
enum class DetailLevel { Columns, Keys, Names };

struct Diagram
{
    DiagramId id;
    QString name;
    Coverage coverage = Coverage::Whole;
    DetailLevel detail = DetailLevel::Columns;
    QMap<QUuid, QPointF> positions; // of classes and associations, by their uuid
    QSet<QUuid> hidden;             // classes; of a whole diagram
    QMap<QUuid, QString> colours;   // header colours, "#rrggbb"
    // Where an edge was bent by hand, from child to parent; by constraint or association.
    QMap<QUuid, QList<QPointF>> bends;
    QList<Note> notes;
    QList<Area> areas;

    bool operator==(const Diagram &) const = default;
};

inline bool shows(const Diagram &diagram, ClassId id)
{
    return diagram.coverage == Coverage::Whole ? !diagram.hidden.contains(id.uuid)
                                               : diagram.positions.contains(id.uuid);
}

const Note *findNote(const Diagram &diagram, NoteId id);
const Area *findArea(const Diagram &diagram, AreaId id);

} // namespace core
