// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/names.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestChain = 200; // names that stand for names

PyMeaning external(const QString &name)
{
    PyMeaning meaning;
    meaning.kind = PyMeaningKind::External;
    meaning.name = name;
    return meaning;
}

bool isFunction(const PyNode &node)
{
    return node.is(PyKind::FunctionDef) || node.is(PyKind::AsyncFunctionDef);
}

} // namespace

PyModules::PyModules(const QList<PyModule> &modules)
    : m_modules(modules)
{
    for (int i = 0; i < m_modules.size(); ++i)
        m_places.insert(m_modules.at(i).name, i);
    for (int i = 0; i < m_modules.size(); ++i) {
        Table table;
        bind(table, i, m_modules.at(i).node.children("body"_L1), 0);
        m_tables << table;
    }
}

int PyModules::find(const QString &name) const
{
    return m_places.value(name, -1);
}

void PyModules::bindOne(Table &table, const Binding &binding)
{
    Binding &present = table.names[binding.name];
    if (present.times == 0)
        table.order << binding.name;
    const int times = present.times + 1;
    // try: import a / except ImportError: import b — the first one stands.
    const bool isSecondImport = times > 1 && !binding.imported.isEmpty();
    if (isSecondImport)
        return;
    present = binding;
    present.times = times;
}

void PyModules::bindTarget(Table &table, const PyNode &target, const PyNode &value) const
{
    if (target.is(PyKind::Name)) {
        Binding binding;
        binding.name = target.text("id"_L1);
        binding.node = value;
        bindOne(table, binding);
        return;
    }
    if (!target.is(PyKind::Tuple) && !target.is(PyKind::List))
        return;
    const QList<PyNode> targets = target.children("elts"_L1);
    const bool isDisplay = value.is(PyKind::Tuple) || value.is(PyKind::List);
    const QList<PyNode> values = isDisplay ? value.children("elts"_L1) : QList<PyNode>();
    for (qsizetype i = 0; i < targets.size(); ++i)
        bindTarget(table, targets.at(i), values.size() == targets.size() ? values.at(i) : PyNode());
}

QString PyModules::absoluteName(int module, const QString &name, int level) const
{
    if (level == 0)
        return name;
    QStringList parts = m_modules.at(module).name.split(u'.', Qt::SkipEmptyParts);
    if (!m_modules.at(module).isPackage && !parts.isEmpty())
        parts.removeLast();
    for (int i = 1; i < level && !parts.isEmpty(); ++i)
        parts.removeLast();
    if (!name.isEmpty())
        parts << name;
    return parts.join(u'.');
}

void PyModules::bindImport(Table &table, int module, const PyNode &statement) const
{
    const bool isFrom = statement.is(PyKind::ImportFrom);
    const QString from = isFrom ? absoluteName(module,
                                               statement.text("module"_L1),
                                               statement.number("level"_L1))
                                : QString();
    for (const PyNode &alias : statement.children("names"_L1)) {
        const QString name = alias.text("name"_L1);
        const QString as = alias.text("asname"_L1);
        if (isFrom && name == u"*") {
            table.stars << from;
            continue;
        }
        Binding binding;
        binding.node = alias;
        if (isFrom) {
            binding.name = as.isEmpty() ? name : as;
            binding.importedModule = from;
            binding.imported = name;
        } else {
            // import a.b binds a; import a.b as c binds c to a.b
            binding.name = as.isEmpty() ? name.section(u'.', 0, 0) : as;
            binding.imported = as.isEmpty() ? binding.name : name;
        }
        bindOne(table, binding);
    }
}

void PyModules::bind(Table &table, int module, const QList<PyNode> &statements, int depth) const
{
    if (depth > deepestChain)
        return;
    for (const PyNode &statement : statements) {
        switch (statement.kind()) {
        case PyKind::ClassDef:
        case PyKind::FunctionDef:
        case PyKind::AsyncFunctionDef: {
            Binding binding;
            binding.name = statement.text("name"_L1);
            binding.node = statement;
            bindOne(table, binding);
            break;
        }
        case PyKind::Assign:
            for (const PyNode &target : statement.children("targets"_L1))
                bindTarget(table, target, statement.child("value"_L1));
            break;
        case PyKind::AnnAssign:
            if (!statement.child("value"_L1).isNull())
                bindTarget(table, statement.child("target"_L1), statement.child("value"_L1));
            break;
        case PyKind::AugAssign: // twice assigned: no constant
            bindTarget(table, statement.child("target"_L1), {});
            break;
        case PyKind::Import:
        case PyKind::ImportFrom:
            bindImport(table, module, statement);
            break;
        case PyKind::If:
        case PyKind::Try:
        case PyKind::With:
            bind(table, module, statement.children("body"_L1), depth + 1);
            bind(table, module, statement.children("orelse"_L1), depth + 1);
            for (const PyNode &handler : statement.children("handlers"_L1))
                bind(table, module, handler.children("body"_L1), depth + 1);
            bind(table, module, statement.children("finalbody"_L1), depth + 1);
            break;
        default: // nothing else binds names that models are made of
            break;
        }
    }
}

const PyModules::Table &PyModules::tableOf(const PyNode &body, int module) const
{
    auto it = m_bodies.find(body);
    if (it == m_bodies.end()) {
        Table table;
        bind(table, module, body.children("body"_L1), 0);
        it = m_bodies.insert(body, table);
    }
    return *it;
}

PyMeaning PyModules::meaningOf(const Binding &binding, const PyScope &scope, Seen &seen) const
{
    if (!binding.imported.isEmpty()) {
        if (binding.importedModule.isEmpty())
            return ofDotted(binding.imported, seen);
        // A module of that name first: from . import models
        const QString dotted = binding.importedModule + u'.' + binding.imported;
        const int module = find(binding.importedModule);
        if (module >= 0) {
            const PyMeaning found = lookUp(module, binding.imported, seen);
            if (found.kind != PyMeaningKind::Unknown)
                return found;
        }
        return ofDotted(dotted, seen);
    }
    PyMeaning meaning;
    if (binding.node.isNull())
        return meaning;
    meaning.node = binding.node;
    meaning.scope = scope;
    meaning.module = scope.module;
    if (binding.node.is(PyKind::ClassDef))
        meaning.kind = PyMeaningKind::Class;
    else if (isFunction(binding.node))
        meaning.kind = PyMeaningKind::Function;
    else if (binding.times > 1)
        return {};
    else
        meaning.kind = PyMeaningKind::Expression;
    // A name for a name is what that one means.
    const bool isName = binding.node.is(PyKind::Name) || binding.node.is(PyKind::Attribute);
    if (!isName)
        return meaning;
    const PyMeaning behind = resolve({binding.node, scope}, seen);
    return behind.kind == PyMeaningKind::Unknown ? meaning : behind;
}

PyMeaning PyModules::ofDotted(const QString &dotted, Seen &seen) const
{
    if (const int module = find(dotted); module >= 0) {
        PyMeaning meaning;
        meaning.kind = PyMeaningKind::Module;
        meaning.module = module;
        meaning.name = dotted;
        return meaning;
    }
    const qsizetype dot = dotted.lastIndexOf(u'.');
    if (dot > 0) {
        if (const int module = find(dotted.left(dot)); module >= 0) {
            const PyMeaning found = lookUp(module, dotted.mid(dot + 1), seen);
            if (found.kind != PyMeaningKind::Unknown)
                return found;
        }
    }
    return external(dotted);
}

PyMeaning PyModules::lookUp(int module, const QString &name, Seen &seen) const
{
    const QPair<int, QString> place(module, name);
    if (seen.contains(place) || seen.size() > deepestChain)
        return {};
    seen.insert(place);
    const Table &table = m_tables.at(module);
    PyMeaning meaning;
    if (const auto it = table.names.constFind(name); it != table.names.cend()) {
        PyScope scope;
        scope.module = module;
        meaning = meaningOf(*it, scope, seen);
    }
    for (const QString &star : table.stars) {
        if (meaning.kind != PyMeaningKind::Unknown || table.names.contains(name))
            break;
        const int from = find(star);
        meaning = from >= 0 ? lookUp(from, name, seen) : PyMeaning();
    }
    const bool isElsewhere = meaning.kind == PyMeaningKind::Unknown && !table.names.contains(name);
    for (const QString &star : table.stars) {
        // from sqlalchemy import *: any name that is not found may be one of its.
        if (isElsewhere && find(star) < 0 && star.startsWith("sqlalchemy"_L1)) {
            meaning = external(star + u'.' + name);
            break;
        }
    }
    seen.remove(place);
    return meaning;
}

PyMeaning PyModules::attribute(const PyMeaning &base, const QString &name, Seen &seen) const
{
    PyMeaning meaning = base;
    switch (base.kind) {
    case PyMeaningKind::Unknown:
    case PyMeaningKind::Function:
        return {};
    case PyMeaningKind::External:
        meaning.name += u'.' + name;
        // import a.b, where a is none of ours and a.b is
        return find(meaning.name) >= 0 ? ofDotted(meaning.name, seen) : meaning;
    case PyMeaningKind::Module: {
        const PyMeaning found = lookUp(base.module, name, seen);
        return found.kind != PyMeaningKind::Unknown ? found
                                                    : ofDotted(base.name + u'.' + name, seen);
    }
    case PyMeaningKind::Class: {
        const Table &table = tableOf(base.node, base.module);
        const auto it = table.names.constFind(name);
        PyScope scope;
        scope.module = base.module;
        scope.classNode = base.node;
        const QPair<int, QString> place(base.node.span().line, name);
        if (it != table.names.cend() && it->times == 1 && !seen.contains(place)) {
            seen.insert(place);
            const PyMeaning found = meaningOf(*it, scope, seen);
            seen.remove(place);
            if (found.kind != PyMeaningKind::Unknown)
                return found;
        }
        // Its own columns, and what it inherits, are for those who know about bases.
        meaning.kind = PyMeaningKind::Expression;
        meaning.rest << name;
        return meaning;
    }
    case PyMeaningKind::Expression:
    case PyMeaningKind::Self:
        meaning.rest << name;
        return meaning;
    }
    Q_UNREACHABLE();
}

PyMeaning PyModules::ofName(const QString &name, const PyScope &scope, Seen &seen) const
{
    if (!scope.self.isEmpty() && name == scope.self) {
        PyMeaning meaning;
        meaning.kind = PyMeaningKind::Self;
        meaning.node = scope.selfClass;
        meaning.module = scope.selfModule;
        meaning.scope = scope;
        return meaning;
    }
    if (scope.arguments && scope.arguments->values.contains(name)) {
        const PyTerm given = scope.arguments->values.value(name);
        const QPair<int, QString> place(int(-1000000 - seen.size()), name);
        seen.insert(place);
        PyMeaning meaning = resolve(given, seen);
        seen.remove(place);
        if (meaning.kind != PyMeaningKind::Unknown)
            return meaning;
        meaning.kind = PyMeaningKind::Expression;
        meaning.node = given.node;
        meaning.scope = given.scope;
        meaning.module = given.scope.module;
        return meaning;
    }
    for (const PyNode &body : {scope.function, scope.classNode}) {
        if (body.isNull())
            continue;
        const Table &table = tableOf(body, scope.module);
        const auto it = table.names.constFind(name);
        const QPair<int, QString> place(-2 - body.span().line, name);
        if (it == table.names.cend() || seen.contains(place))
            continue;
        seen.insert(place);
        const PyMeaning meaning = meaningOf(*it, scope, seen);
        seen.remove(place);
        return meaning;
    }
    return scope.module >= 0 ? lookUp(scope.module, name, seen) : PyMeaning();
}

PyMeaning PyModules::resolve(const PyTerm &expression, Seen &seen) const
{
    QStringList names;
    PyNode node = expression.node;
    for (; node.is(PyKind::Attribute); node = node.child("value"_L1))
        names.prepend(node.text("attr"_L1));
    if (!node.is(PyKind::Name) || seen.size() > deepestChain)
        return {};
    PyMeaning meaning = ofName(node.text("id"_L1), expression.scope, seen);
    for (const QString &name : std::as_const(names))
        meaning = attribute(meaning, name, seen);
    return meaning;
}

PyMeaning PyModules::meaning(const PyTerm &expression) const
{
    Seen seen;
    return resolve(expression, seen);
}

PyMeaning PyModules::member(const PyNode &classNode, int module, const QString &name) const
{
    const Table &table = tableOf(classNode, module);
    const auto it = table.names.constFind(name);
    if (it == table.names.cend())
        return {};
    Seen seen;
    PyScope scope;
    scope.module = module;
    scope.classNode = classNode;
    return meaningOf(*it, scope, seen);
}

PyMeaning PyModules::global(int module, const QString &name) const
{
    Seen seen;
    return lookUp(module, name, seen);
}

QStringList PyModules::globals(int module) const
{
    return m_tables.at(module).order;
}

} // namespace core
