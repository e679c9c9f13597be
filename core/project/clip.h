// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the clipboard carries: parts of a model with what they depend on, and where and how they stood
// on a diagram, notes and areas too. As JSON it travels between projects and programs. Pure.

#include "core/model/copy.h"
#include "core/project/project.h"

namespace core {

struct Clip
{
    Fragment fragment;
    Diagram diagram; // positions and colours of the chosen parts; notes and areas

    bool isEmpty() const
    {
        return fragment.chosen.isEmpty() && diagram.notes.isEmpty() && diagram.areas.isEmpty();
    }
    bool operator==(const Clip &) const = default;
};

// Columns and keys stand for nothing here: whole elements are copied.
Clip clipOf(const Project &project, DiagramId diagram, const QList<ElementId> &elements);

QByteArray toBytes(const Clip &clip);
Result<Clip> clipFromBytes(const QByteArray &bytes); // FileDamaged, FileTooNew

struct Pasted
{
    Project project;
    QList<ElementId> elements; // the copies of what was chosen
};
Result<Pasted> paste(const Project &project,
                     DiagramId diagram,
                     const Clip &clip,
                     const QPointF &offset,
                     const Choices &choices = {});

} // namespace core
