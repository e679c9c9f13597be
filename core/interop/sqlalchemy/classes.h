// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The classes of a set of modules, and which of them SQLAlchemy would map: bases resolved across files,
// the order in which Python looks for an attribute, declarative bases of every kind. Pure; ends always.

#include "core/interop/sqlalchemy/sqlname.h"

namespace core {

enum class ClassRole {
    Other,  // a mixin, or nothing of ours
    Base,   // a declarative base, or abstract
    Mapped, // has a table, or its parent's
};

// One statement of a class's body that binds a name.
struct PyAttribute
{
    QString name;
    PyNode statement; // Assign, AnnAssign, FunctionDef
    PyNode value;     // what is assigned; null for functions and bare annotations
    PyNode annotation;
};

struct PyClass
{
    PyNode node;
    QString name;
    PyScope scope;    // of its body
    QList<int> order; // itself, then its bases, in the order in which an attribute is looked for
    ClassRole role = ClassRole::Other;
    bool isFlask = false;     // its base is db.Model: the table's name can be made up
    bool isTyped = false;     // DeclarativeBase and its like: 2.0
    QStringList unknownBases; // in no file that was read
    QList<PyAttribute> attributes;
};

class PyClasses
{
public:
    explicit PyClasses(const PyModules &modules);

    const QList<PyClass> &classes() const { return m_classes; }
    const PyClass &at(int i) const { return m_classes.at(i); }
    int find(const PyNode &classNode) const { return m_places.value(classNode, -1); }
    // The nearest base that is mapped; -1 if there is none.
    int mappedParent(int i) const;
    // Where the attribute is declared, as the class itself finds it; null if nowhere. `skipMapped`: not
    // in its mapped parent or what that one has.
    enum class Search { All, SkipMapped };
    QPair<int, const PyAttribute *> attribute(int i, const QString &name, Search search) const;
    // The classes that give columns to the class's own table: `order` without the mapped parent's.
    QList<int> contributors(int i) const;

private:
    void collect(int module, const QList<PyNode> &statements, int depth);
    void addBases(int i);
    void orderBases(int i, QSet<int> &busy);
    void decideRole(int i, QSet<int> &busy);
    bool hasTable(int i) const;

    const PyModules &m_modules;
    QList<PyClass> m_classes;
    QHash<PyNode, int> m_places;
    QList<QList<int>> m_bases; // direct ones
    QSet<int> m_ordered;
    QSet<int> m_decided;
    QSet<int> m_roots; // declarative bases themselves
};

bool isDeclaredAttr(const PyModules &modules, const PyClass &owner, const PyNode &function);
bool isCascading(const PyNode &function);

} // namespace core
