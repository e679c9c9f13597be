// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What changed between two texts, as `diff -u` prints it and `patch` takes it: several hunks of three
// lines of context, and a note where the last line has no end. By bytes, so that any encoding and any
// line ends survive. Pure and total; a difference of thousands of lines is shown as one replaced piece.

#include <QByteArray>

namespace core {

// Empty: there is no difference. `name` stands in both head lines.
QByteArray unifiedDiff(const QByteArray &name, const QByteArray &before, const QByteArray &after);

} // namespace core
