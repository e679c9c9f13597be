// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What changed between two texts, as `diff -u` prints it and `patch` takes it: several hunks of three
// lines of context, and a note where the last line has no end. By bytes, so that any encoding and any
// line ends survive. Pure and total; a difference of thousands of lines is shown as one replaced piece.

#include <QByteArrayList>
#include <QList>

namespace core {

// A piece of one text that stands for a piece of the other; places are of lines.
struct LineChange
{
    qsizetype before = 0;
    qsizetype gone = 0;
    qsizetype after = 0;
    qsizetype come = 0;
};

// With their ends.
QByteArrayList linesOf(const QByteArray &text);
QList<LineChange> lineChanges(const QByteArrayList &before, const QByteArrayList &after);
// Empty: there is no difference. `name` stands in both head lines.
QByteArray unifiedDiff(const QByteArray &name, const QByteArray &before, const QByteArray &after);

} // namespace core
