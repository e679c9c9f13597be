// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/segments.h"

namespace core {

namespace {

bool writesVersion(const Segment &segment, const QList<Statement> &statements)
{
    return std::any_of(statements.cbegin() + segment.first,
                       statements.cbegin() + segment.end,
                       [](const Statement &statement) {
                           return statement.kind == StatementKind::Version;
                       });
}

} // namespace

QList<Segment> segments(const QList<Statement> &statements)
{
    QList<Segment> result;
    bool isInside = false;
    for (qsizetype i = 0; i < statements.size(); ++i) {
        const StatementKind kind = statements.at(i).kind;
        if (isInside) {
            result.last().end = i + 1;
            isInside = kind != StatementKind::Commit;
            continue;
        }
        Segment segment{SegmentKind::Alone, i, i + 1};
        if (kind == StatementKind::Setting)
            segment.kind = SegmentKind::Setting;
        isInside = kind == StatementKind::Begin;
        if (isInside)
            segment.kind = SegmentKind::Transaction;
        result.append(segment);
    }
    return result;
}

bool canBeInterrupted(const QList<Statement> &statements)
{
    const QList<Segment> all = segments(statements);
    return std::count_if(all.cbegin(),
                         all.cend(),
                         [](const Segment &segment) { return segment.kind != SegmentKind::Setting; })
           > 1;
}

qsizetype lastSegment(const QList<Segment> &segments, const QList<Statement> &statements)
{
    qsizetype last = -1;
    for (qsizetype i = segments.size() - 1; i >= 0; --i) {
        if (segments.at(i).kind == SegmentKind::Setting)
            continue;
        if (writesVersion(segments.at(i), statements))
            return i;
        last = last < 0 ? i : last;
    }
    return last;
}

} // namespace core
