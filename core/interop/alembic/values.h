// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What expressions inside one function of a script stand for: names by their imports, constants, and
// what op.f() and sa.text() hand on. What cannot be told without running it is none.

#include "core/interop/python/evaluate.h"

namespace core {

class ScriptValues
{
public:
    ScriptValues(const PyModules &modules, const PyNode &function);

    // From here on the variable has this value; else it has one only if it is assigned once.
    void assign(const QString &name, const PyNode &value) { m_assigned.insert(name, value); }

    const PyModules &modules() const { return m_modules; }
    PyTerm at(const PyNode &node) const { return {node, m_scope}; }
    // "sqlalchemy.Column" of sa.Column or of Column; empty: not imported.
    QString externalName(const PyNode &node) const;
    QString calledName(const PyNode &call) const; // of its function; empty: no call
    // What a variable was assigned, else the node itself.
    PyNode followed(const PyNode &node) const;
    PyMeaning meaning(const PyNode &node) const { return m_modules.meaning(at(node)); }

    bool isNone(const PyNode &node) const; // also where there is no node
    std::optional<QString> text(const PyNode &node) const;
    std::optional<QStringList> texts(const PyNode &node) const; // of a list or tuple
    std::optional<bool> truth(const PyNode &node) const;
    std::optional<QList<PyNode>> elements(const PyNode &node) const;

private:
    const PyModules &m_modules;
    PyScope m_scope;
    QHash<QString, PyNode> m_assigned;
};

// The children of a node, whatever it is.
QList<PyNode> pyChildren(const PyNode &node);

} // namespace core
