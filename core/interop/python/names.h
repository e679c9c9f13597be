// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What names mean in a set of modules that were parsed and not run: imports with their aliases, relative
// ones and those with a star, names assigned once, attributes of classes and modules. What belongs to
// no module of the set is External: its full dotted name as the imports tell it ("sqlalchemy.Column").
// Import cycles, and names that lead to themselves, end as Unknown. Pure values; any thread.

#include "core/interop/python/process.h"

#include <QHash>

namespace core {

struct PyModule
{
    QString name; // dotted: "shop.models.user"; what relative imports count from
    bool isPackage = false;
    PyNode node; // Module
};

struct PyBoundArguments;

// Where an expression stands, and what a declared_attr's first argument is there.
struct PyScope
{
    int module = -1;
    PyNode classNode; // names of its body come first
    PyNode function;  // then what its body assigns once
    QString self;     // the name of the argument that stands for …
    PyNode selfClass; // … this class
    int selfModule = -1;
    QString selfTable;                                 // its __tablename__
    std::shared_ptr<const PyBoundArguments> arguments; // of a call of `function`

    bool operator==(const PyScope &) const = default;
};

// An expression and where it stands: what names inside it mean depends on that.
struct PyTerm
{
    PyNode node;
    PyScope scope;
};

// What a function's parameters stand for in one call of it.
struct PyBoundArguments
{
    QHash<QString, PyTerm> values;
    QString restName; // of **options
    QList<QPair<QString, PyTerm>> rest;
};

enum class PyMeaningKind {
    Unknown,
    External,   // name
    Module,     // module
    Class,      // node: ClassDef
    Function,   // node: FunctionDef
    Expression, // node: what the name was assigned once; rest: attributes that follow it
    Self        // the class that a declared_attr is asked for; rest: attributes that follow it
};

struct PyMeaning
{
    PyMeaningKind kind = PyMeaningKind::Unknown;
    QString name;
    int module = -1;
    PyNode node;
    PyScope scope; // of node
    QStringList rest;
};

class PyModules
{
public:
    explicit PyModules(const QList<PyModule> &modules);

    const QList<PyModule> &modules() const { return m_modules; }
    int find(const QString &name) const; // -1: not in the set

    // Of a Name, or of Attributes of one; Unknown for every other expression.
    PyMeaning meaning(const PyTerm &term) const;
    PyMeaning meaning(const PyNode &node, const PyScope &scope) const
    {
        return meaning(PyTerm{node, scope});
    }
    // What `name` means inside the class's own body; Unknown if the body does not bind it, or twice.
    PyMeaning member(const PyNode &classNode, int module, const QString &name) const;
    PyMeaning global(int module, const QString &name) const;
    // Everything that is bound at the module's top level (inside `if` and `try`, too), in order.
    QStringList globals(int module) const;

private:
    struct Binding
    {
        QString name;
        PyNode node; // what the name stands for: a definition, an import, or the value assigned
        QString imported; // Import: the dotted module; ImportFrom: module and name
        QString importedModule;
        int times = 0;
    };
    struct Table
    {
        QList<QString> order;
        QHash<QString, Binding> names;
        QStringList stars; // modules whose names are all imported
    };
    using Seen = QSet<QPair<int, QString>>;

    void bind(Table &table, int module, const QList<PyNode> &statements, int depth) const;
    void bindImport(Table &table, int module, const PyNode &statement) const;
    void bindTarget(Table &table, const PyNode &target, const PyNode &value) const;
    static void bindOne(Table &table, const Binding &binding);
    QString absoluteName(int module, const QString &name, int level) const;
    PyMeaning meaningOf(const Binding &binding, const PyScope &scope, Seen &seen) const;
    PyMeaning lookUp(int module, const QString &name, Seen &seen) const;
    PyMeaning ofDotted(const QString &dotted, Seen &seen) const;
    PyMeaning attribute(const PyMeaning &base, const QString &name, Seen &seen) const;
    PyMeaning ofName(const QString &name, const PyScope &scope, Seen &seen) const;
    PyMeaning resolve(const PyTerm &expression, Seen &seen) const;
    const Table &tableOf(const PyNode &body, int module) const;

    QList<PyModule> m_modules;
    QHash<QString, int> m_places;
    QList<Table> m_tables;
    mutable QHash<PyNode, Table> m_bodies; // of classes and functions, when they are first asked for
};

} // namespace core
