// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What expressions inside one function of a script stand for, at one point of it: names by their imports,
// constants, variables as they were assigned last, and what op.f() and sa.text() hand on. What cannot be
// told without running it is none.

#include "core/interop/python/evaluate.h"

namespace core {

class ScriptValues
{
public:
    ScriptValues(const PyModules &modules, const PyScope &scope);

    // From here on the variable has this value; a node that is no expression stands for any.
    void assign(const QString &name, const PyTerm &value);
    // … the list has these elements, one after the other.
    void assignElements(const QString &name, const PyTerm &unknown, const QList<PyTerm> &elements);

    const PyModules &modules() const { return m_modules; }
    const PyScope &scope() const { return m_scope; }
    PyTerm at(const PyNode &node) const { return {node, m_scope}; }
    // "sqlalchemy.Column" of sa.Column or of Column; empty: not imported.
    QString externalName(const PyTerm &term) const;
    QString externalName(const PyNode &node) const { return externalName(at(node)); }
    QString calledName(const PyTerm &call) const; // of its function; empty: no call
    QString calledName(const PyNode &call) const { return calledName(at(call)); }
    // What a name leads to, else the term itself.
    PyTerm followed(const PyTerm &term) const;
    PyTerm followed(const PyNode &node) const { return followed(at(node)); }
    PyMeaning meaning(const PyNode &node) const { return m_modules.meaning(at(node)); }

    bool isNone(const PyTerm &term) const; // also where there is no node
    std::optional<QString> text(const PyTerm &term) const;
    std::optional<QString> text(const PyNode &node) const { return text(at(node)); }
    std::optional<QStringList> texts(const PyTerm &term) const; // of a list or tuple
    std::optional<QStringList> texts(const PyNode &node) const { return texts(at(node)); }
    std::optional<bool> truth(const PyTerm &term) const;
    std::optional<QList<PyTerm>> elements(const PyTerm &term) const;

private:
    const PyModules &m_modules;
    PyScope m_scope;
    QHash<QString, QList<PyTerm>> m_grown; // lists that were appended to
};

// The children of a node, whatever it is.
QList<PyNode> pyChildren(const PyNode &node);

} // namespace core
