// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A step's statements, cut where the database could be left between two of them: settings; a
// transaction, from Begin to Commit; a statement that runs in none. Pure.

#include "core/plan/plan.h"

namespace core {

enum class SegmentKind { Setting, Transaction, Alone };

struct Segment
{
    SegmentKind kind = SegmentKind::Alone;
    qsizetype first = 0; // of the step's statements
    qsizetype end = 0;   // one past the last

    bool operator==(const Segment &) const = default;
};

QList<Segment> segments(const QList<Statement> &statements);

// Whether no single transaction joins what the step does, so that it may be left half done.
bool canBeInterrupted(const QList<Statement> &statements);

// The segment with which the step is done: the version table's, or the last one that is no setting;
// -1: there is none.
qsizetype lastSegment(const QList<Segment> &segments, const QList<Statement> &statements);

} // namespace core
