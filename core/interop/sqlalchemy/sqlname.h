// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What of SQLAlchemy (and of the packages around it) a Python name stands for, however it was imported:
// `sa.Column`, `db.Column`, `Column` of `from sqlalchemy import *`, a functools.partial of it. Pure.

#include "core/interop/python/evaluate.h"

namespace core {

// family: "sqlalchemy", "postgresql", "mysql", "sqlite", "oracle" …, "utils" (sqlalchemy_utils),
// "flask"; empty: none of them. name: "Column", "func.now", "Model" (of the family flask).
struct SqlName
{
    QString family;
    QString name;

    bool isNull() const { return family.isEmpty(); }
    bool isSql(QLatin1String wanted) const { return family == u"sqlalchemy" && name == wanted; }
    bool operator==(const SqlName &) const = default;
};

SqlName sqlName(const PyModules &modules, const PyTerm &term);

// A call with its arguments spread out (*args, **options and functools.partial included). A class that
// is only named, as types are, is a call without arguments. A function of the files' own that does
// nothing but return such a call is that call.
struct SqlCall
{
    SqlName name;
    PyTerm term; // what was called, or named
    QList<PyTerm> arguments;
    QList<QPair<QString, PyTerm>> keywords;
    bool isCall = false;   // or only a name
    QList<PyTerm> unknown; // *args and **options that cannot be spread

    const PyTerm *keyword(QLatin1String wanted) const; // the last one; null if there is none
};

SqlCall sqlCall(const PyModules &modules, const PyTerm &term);

// The arguments of a call by the names of the function's parameters; nothing where they do not fit.
std::optional<PyBoundArguments> boundArguments(const PyMeaning &function, const PyTerm &call);

} // namespace core
