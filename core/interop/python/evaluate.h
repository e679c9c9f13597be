// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The value of an expression that is as good as a constant: literals, strings joined by + or by an
// f-string of such, %s, .format(), .lower() and their like, tuples, lists and dictionaries, names that
// are assigned once (also in another module), members of Python's enums, cls.__name__ in a
// declared_attr. All else is Unknown, never a guess. Ends always, however names lead in circles.

#include "core/interop/python/names.h"

namespace core {

enum class PyValueKind { Unknown, None, Bool, Number, String, Sequence, Dict };

struct PyValue
{
    PyValueKind kind = PyValueKind::Unknown;
    bool truth = false;   // Bool
    QString text;         // String; Number: as Python writes it
    QList<PyValue> items; // Sequence: its items; Dict: its values …
    QStringList keys;     // … and their keys, which are strings
    QString enumMember;   // String or Number: the name of the enum's member it is of
};

PyValue evaluate(const PyModules &modules, const PyTerm &expression);

// Nothing where it is no such constant.
std::optional<QString> stringOf(const PyModules &modules, const PyTerm &expression);
std::optional<bool> truthOf(const PyModules &modules, const PyTerm &expression);
std::optional<qint64> integerOf(const PyModules &modules, const PyTerm &expression);
bool isNone(const PyModules &modules, const PyTerm &expression);

// The expressions in a tuple, list or set, through names, sums of such and *such; nothing where it is
// none. A dictionary's, as pairs of a string and an expression, through dict(a=…) and **such, too.
std::optional<QList<PyTerm>> sequenceOf(const PyModules &modules, const PyTerm &expression);
std::optional<QList<QPair<QString, PyTerm>>> dictOf(const PyModules &modules,
                                                    const PyTerm &expression);
// What a name stands for, as far as it leads to another expression; else itself.
PyTerm followed(const PyModules &modules, const PyTerm &expression);

// The members of a subclass of enum.Enum in their order; nothing if it is none.
enum class EnumAliases {
    Without,
    With
}; // second names for a value, which SQLAlchemy 1.4 lists, too
struct PyEnumMember
{
    QString name;
    PyValue value;
};
std::optional<QList<PyEnumMember>> enumMembers(const PyModules &modules,
                                               const PyNode &classNode,
                                               int module,
                                               EnumAliases aliases = EnumAliases::With);

} // namespace core
