// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/classes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestBlock = 50;

// Bases that are known to bring neither columns nor a table.
bool isHarmless(const QString &dotted)
{
    static const QSet<QString> roots{u"abc"_s,
                                     u"typing"_s,
                                     u"typing_extensions"_s,
                                     u"enum"_s,
                                     u"dataclasses"_s,
                                     u"collections"_s,
                                     u"flask_login"_s,
                                     u"sqlalchemy"_s,
                                     u"sqlalchemy_utils"_s,
                                     u"oslo_db"_s,
                                     u"json"_s,
                                     u"flask_sqlalchemy"_s,
                                     u"flask_security"_s,
                                     u"marshmallow"_s,
                                     u"pydantic"_s};
    return roots.contains(dotted.section(u'.', 0, 0));
}

bool isBuiltin(const QString &name)
{
    static const QSet<QString> names{u"object"_s,
                                     u"Exception"_s,
                                     u"dict"_s,
                                     u"list"_s,
                                     u"str"_s,
                                     u"int"_s,
                                     u"tuple"_s,
                                     u"set"_s,
                                     u"type"_s,
                                     u"ValueError"_s,
                                     u"RuntimeError"_s,
                                     u"KeyError"_s,
                                     u"property"_s};
    return names.contains(name);
}

void addAttributes(QList<PyAttribute> &attributes, const QList<PyNode> &statements, int depth)
{
    for (const PyNode &statement : statements) {
        if (statement.is(PyKind::Assign)) {
            for (const PyNode &target : statement.children("targets"_L1)) {
                if (target.is(PyKind::Name))
                    attributes << PyAttribute{target.text("id"_L1),
                                              statement,
                                              statement.child("value"_L1),
                                              {}};
            }
        } else if (statement.is(PyKind::AnnAssign)) {
            const PyNode target = statement.child("target"_L1);
            if (target.is(PyKind::Name))
                attributes << PyAttribute{target.text("id"_L1),
                                          statement,
                                          statement.child("value"_L1),
                                          statement.child("annotation"_L1)};
        } else if (statement.is(PyKind::FunctionDef)) {
            attributes << PyAttribute{statement.text("name"_L1), statement, {}, {}};
        } else if ((statement.is(PyKind::If) || statement.is(PyKind::Try)) && depth < deepestBlock) {
            const bool isTyping = statement.child("test"_L1).source().contains(u"TYPE_CHECKING"_s);
            if (!isTyping)
                addAttributes(attributes, statement.children("body"_L1), depth + 1);
        }
    }
}

} // namespace

bool isDeclaredAttr(const PyModules &modules, const PyClass &owner, const PyNode &function)
{
    if (!function.is(PyKind::FunctionDef))
        return false;
    for (const PyNode &decorator : function.children("decorator_list"_L1)) {
        const QString name = decorator.dottedName();
        const QString known = sqlName(modules, {decorator, owner.scope}).name;
        for (const QString &one : {name.section(u'.', -1), name.section(u'.', -2, -2), known}) {
            if (one == u"declared_attr" || one == u"declared_attr.directive")
                return true;
        }
    }
    return false;
}

bool isCascading(const PyNode &function)
{
    for (const PyNode &decorator : function.children("decorator_list"_L1)) {
        if (decorator.dottedName().endsWith("declared_attr.cascading"_L1))
            return true;
    }
    return false;
}

PyClasses::PyClasses(const PyModules &modules)
    : m_modules(modules)
{
    for (int module = 0; module < modules.modules().size(); ++module)
        collect(module, modules.modules().at(module).node.children("body"_L1), 0);
    m_bases.resize(m_classes.size());
    for (int i = 0; i < m_classes.size(); ++i)
        addBases(i);
    for (int i = 0; i < m_classes.size(); ++i) {
        QSet<int> busy;
        orderBases(i, busy);
    }
    for (int i = 0; i < m_classes.size(); ++i) {
        QSet<int> busy;
        decideRole(i, busy);
    }
}

void PyClasses::collect(int module, const QList<PyNode> &statements, int depth)
{
    for (const PyNode &statement : statements) {
        if (statement.is(PyKind::If) || statement.is(PyKind::Try) || statement.is(PyKind::With)) {
            if (depth < deepestBlock) {
                collect(module, statement.children("body"_L1), depth + 1);
                collect(module, statement.children("orelse"_L1), depth + 1);
            }
            continue;
        }
        if (!statement.is(PyKind::ClassDef))
            continue;
        PyClass value;
        value.node = statement;
        value.name = statement.text("name"_L1);
        value.scope.module = module;
        value.scope.classNode = statement;
        addAttributes(value.attributes, statement.children("body"_L1), 0);
        m_places.insert(statement, int(m_classes.size()));
        m_classes << value;
    }
}

void PyClasses::addBases(int i)
{
    static const QSet<QString> roots{u"DeclarativeBase"_s,
                                     u"DeclarativeBaseNoMeta"_s,
                                     u"MappedAsDataclass"_s};
    static const QSet<QString> makers{u"declarative_base"_s,
                                      u"generate_base"_s,
                                      u"automap_base"_s,
                                      u"make_declarative_base"_s};
    PyClass &value = m_classes[i];
    PyScope outside;
    outside.module = value.scope.module;
    for (const PyNode &node : value.node.children("bases"_L1)) {
        // Generic[T] and its like are their first part.
        const PyTerm base{node.is(PyKind::Subscript) ? node.child("value"_L1) : node, outside};
        const PyMeaning meaning = m_modules.meaning(base);
        const SqlName name = sqlName(m_modules, base);
        const SqlCall call = sqlCall(m_modules, base);
        const QString callee = call.isCall ? call.name.name : QString();
        const QString calleeText = call.term.node.child("func"_L1).text("attr"_L1);
        if (meaning.kind == PyMeaningKind::Class) {
            if (const int place = find(meaning.node); place >= 0)
                m_bases[i] << place;
        } else if (name.family == u"flask" && name.name == u"Model") {
            value.role = ClassRole::Mapped;
            value.isFlask = true;
        } else if (roots.contains(name.name)) {
            m_roots.insert(i);
            value.isTyped = true;
        } else if (makers.contains(callee) || makers.contains(calleeText)) {
            value.role = ClassRole::Mapped;
            const PyTerm *parent = call.keyword("cls"_L1);
            const PyMeaning own = parent ? m_modules.meaning(*parent) : PyMeaning();
            if (own.kind == PyMeaningKind::Class && find(own.node) >= 0) {
                m_bases[i] << find(own.node);
                m_roots.insert(find(own.node));
            }
        } else if (meaning.kind == PyMeaningKind::External ? !isHarmless(meaning.name)
                                                           : !isBuiltin(base.node.dottedName())) {
            value.unknownBases << node.source().simplified();
        } else if (meaning.name.startsWith("oslo_db"_L1) && name.name == u"ModelBase") {
            value.unknownBases << QString(); // gives neither columns nor a name
        }
    }
    for (const PyNode &decorator : value.node.children("decorator_list"_L1)) {
        const QString name = decorator.is(PyKind::Call) ? decorator.child("func"_L1).dottedName()
                                                        : decorator.dottedName();
        if (name.endsWith("as_declarative"_L1) || name.endsWith("as_declarative_base"_L1))
            m_roots.insert(i);
        else if (name.endsWith(".mapped"_L1) || name.endsWith(".mapped_as_dataclass"_L1))
            value.role = ClassRole::Mapped;
    }
}

// Depth first, each class where it comes last: Python's order for all that is not very tangled.
void PyClasses::orderBases(int i, QSet<int> &busy)
{
    if (m_ordered.contains(i) || busy.contains(i))
        return;
    busy.insert(i);
    QList<int> all;
    for (const int base : std::as_const(m_bases[i])) {
        orderBases(base, busy);
        all << m_classes.at(base).order;
        if (m_classes.at(base).order.isEmpty())
            all << base;
    }
    QList<int> order;
    for (qsizetype k = all.size() - 1; k >= 0; --k) {
        if (!order.contains(all.at(k)) && all.at(k) != i)
            order.prepend(all.at(k));
    }
    order.prepend(i);
    m_classes[i].order = order;
    busy.remove(i);
    m_ordered.insert(i);
}

bool PyClasses::hasTable(int i) const
{
    for (const QString &name : {u"__tablename__"_s, u"__table__"_s}) {
        if (attribute(i, name, Search::All).second)
            return true;
    }
    return false;
}

void PyClasses::decideRole(int i, QSet<int> &busy)
{
    if (m_decided.contains(i) || busy.contains(i))
        return;
    busy.insert(i);
    PyClass &value = m_classes[i];
    bool isDeclarative = value.role == ClassRole::Mapped;
    for (const int base : std::as_const(m_bases[i])) {
        decideRole(base, busy);
        const PyClass &parent = m_classes.at(base);
        isDeclarative = isDeclarative || parent.role != ClassRole::Other;
        value.isFlask = value.isFlask || parent.isFlask;
        value.isTyped = value.isTyped || parent.isTyped;
    }
    if (!value.unknownBases.isEmpty() && !isDeclarative)
        isDeclarative = hasTable(i);
    const auto isAbstract = [&value] {
        for (const PyAttribute &attribute : value.attributes) {
            if (attribute.name == u"__abstract__")
                return attribute.value.value() == u"True";
        }
        return false;
    };
    value.role = m_roots.contains(i) ? ClassRole::Base
                 : !isDeclarative    ? ClassRole::Other
                 : isAbstract()      ? ClassRole::Base
                                     : ClassRole::Mapped;
    m_decided.insert(i);
    busy.remove(i);
}

int PyClasses::mappedParent(int i) const
{
    for (const int other : m_classes.at(i).order) {
        if (other != i && m_classes.at(other).role == ClassRole::Mapped)
            return other;
    }
    return -1;
}

QList<int> PyClasses::contributors(int i) const
{
    const int parent = mappedParent(i);
    const QList<int> taken = parent < 0 ? QList<int>() : m_classes.at(parent).order;
    QList<int> list;
    for (const int other : m_classes.at(i).order) {
        if (!taken.contains(other))
            list << other;
    }
    return list;
}

QPair<int, const PyAttribute *> PyClasses::attribute(int i, const QString &name, Search search) const
{
    const QList<int> places = search == Search::SkipMapped ? contributors(i)
                                                           : m_classes.at(i).order;
    for (const int place : places.isEmpty() ? QList<int>{i} : places) {
        const QList<PyAttribute> &attributes = m_classes.at(place).attributes;
        for (auto it = attributes.crbegin(); it != attributes.crend(); ++it) {
            if (it->name == name)
                return {place, &*it};
        }
    }
    return {-1, nullptr};
}

} // namespace core
