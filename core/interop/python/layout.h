// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Black's breaking of one logical line into lines, step by step as its linegen.py does it, so that the
// outcome is the same. Works on tokens; does not know Python. Total.

#include "core/interop/python/expression.h"

#include <QSet>

#include <optional>

namespace core {

struct PyLeaf
{
    PyToken token;
    int id = 0;       // its place in the statement
    int partner = -1; // of a bracket: the other one's id

    bool isOpen() const
    {
        return token.kind == PyTokenKind::Open || token.kind == PyTokenKind::OpenDisplay;
    }
    bool isClose() const { return token.kind == PyTokenKind::Close; }
    bool isComma() const { return token.kind == PyTokenKind::Comma; }
};

struct PyLayoutLine
{
    int depth = 0; // of indentation
    QList<PyLeaf> leaves;
    bool isInsideBrackets = false;
    bool mustSplit = false; // whatever its length
};

// Brackets with an empty text are put in where that is better than any other place to break at.
QList<PyLayoutLine> pyLayout(int depth, const QList<PyToken> &tokens);
QString pyLineText(const PyLayoutLine &line); // without the newline

} // namespace core
