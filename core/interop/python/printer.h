// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Python statements as Black 23 lays them out (88 characters a line, its default mode): running Black on
// the result changes nothing. Each function returns whole lines, indented by `depth` times four blanks,
// each ended by a newline. Source of the rules: Black's linegen.py (transform_line, right_hand_split,
// delimiter_split); a comma that makes Black split is never put in by hand. Pure and total.

#include "core/interop/python/expression.h"

#include <QStringList>

namespace core {

inline constexpr int pyLineLength = 88; // in characters, not UTF-16 units

QString pyStatement(int depth, const PyExpression &expression);
QString pyReturn(int depth, const PyExpression &value);
QString pyAssignment(int depth, const QString &target, const PyExpression &value);
// target: annotation = value; an empty value is left out
QString pyAnnotated(int depth,
                    const QString &target,
                    const PyExpression &annotation,
                    const PyExpression &value = {});
// with EXPRESSION as NAME:
QString pyWith(int depth, const PyExpression &expression, const QString &name);
// class NAME(BASES):
QString pyClass(int depth, const QString &name, const PyArguments &bases);
// from MODULE import NAMES, in the given order
QString pyImportFrom(const QString &module, const QStringList &names);
// A line as it is, with the indentation; the text has no line breaks.
QString pyLine(int depth, const QString &text);
// A comment of any length, broken at blanks; one line for each of the text's own.
QString pyComment(int depth, const QString &text);
// """TEXT""" as a statement.
QString pyDocstring(int depth, const QString &text);

} // namespace core
