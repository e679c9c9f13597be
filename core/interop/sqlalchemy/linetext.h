// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small changes of lines that were printed, and of what stands in a file: as text, laid out as Black
// would where that is one line or one argument a line. Pure.

#include <QStringList>

namespace core {

// "    a = f(b)" with further arguments, over several lines where one is too short.
QString withArguments(const QString &text, const QStringList &first, const QStringList &last);
QString quoted(const QString &text);
// from MODULE import NAMES
QString importLine(const QString &module, const QStringList &names);

} // namespace core
