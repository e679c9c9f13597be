// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/evaluate.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestValue = 100; // terms of a sum, bases of a base
constexpr int deepestDict = 12;   // dictionaries in dictionaries
constexpr qsizetype mostItems = 100000;

void collect(const PyModules &modules,
             const PyTerm &expression,
             QList<PyTerm> &items,
             bool &isKnown,
             int depth)
{
    const PyTerm here = followed(modules, expression);
    const PyNode &node = here.node;
    static const QSet<QString> makers{u"tuple"_s, u"list"_s, u"set"_s, u"frozenset"_s};
    const QList<PyNode> arguments = node.children("args"_L1);
    const bool isMade = node.is(PyKind::Call) && arguments.size() == 1
                        && makers.contains(node.child("func"_L1).text("id"_L1));
    if (isMade && depth <= deepestValue) {
        collect(modules, {arguments.first(), here.scope}, items, isKnown, depth + 1);
        return;
    }
    if (depth > deepestValue || items.size() > mostItems) {
        isKnown = false;
    } else if (node.is(PyKind::BinOp) && node.child("op"_L1).is(PyKind::Add)) {
        collect(modules, {node.child("left"_L1), here.scope}, items, isKnown, depth + 1);
        collect(modules, {node.child("right"_L1), here.scope}, items, isKnown, depth + 1);
    } else if (node.is(PyKind::Tuple) || node.is(PyKind::List) || node.is(PyKind::Set)) {
        for (const PyNode &item : node.children("elts"_L1)) {
            if (item.is(PyKind::Starred))
                collect(modules, {item.child("value"_L1), here.scope}, items, isKnown, depth + 1);
            else
                items << PyTerm{item, here.scope};
        }
    } else {
        isKnown = false;
    }
}

} // namespace

PyTerm followed(const PyModules &modules, const PyTerm &expression)
{
    if (!expression.node.is(PyKind::Name) && !expression.node.is(PyKind::Attribute))
        return expression;
    const PyMeaning meaning = modules.meaning(expression);
    if (meaning.kind == PyMeaningKind::Expression && meaning.rest.isEmpty())
        return {meaning.node, meaning.scope};
    if (meaning.kind != PyMeaningKind::Self || meaning.rest.size() != 1)
        return expression;
    const PyMeaning member = modules.member(meaning.node, meaning.module, meaning.rest.first());
    return member.kind == PyMeaningKind::Expression ? PyTerm{member.node, member.scope}
                                                    : expression;
}

std::optional<QList<PyTerm>> sequenceOf(const PyModules &modules, const PyTerm &expression)
{
    QList<PyTerm> items;
    bool isKnown = true;
    collect(modules, expression, items, isKnown, 0);
    return isKnown ? std::optional(items) : std::nullopt;
}

namespace {

using Pairs = QList<QPair<QString, PyTerm>>;

// {**a, 'b': c}, dict(a, b=c), dict(**a) and names for them. False: not all of it can be told.
bool collectPairs(const PyModules &modules, const PyTerm &term, Pairs &pairs, int depth)
{
    const PyTerm here = followed(modules, term);
    const PyNode &node = here.node;
    if (depth > deepestDict || pairs.size() > mostItems)
        return false;
    const auto inner = [&](const PyNode &value) {
        return collectPairs(modules, {value, here.scope}, pairs, depth + 1);
    };
    if (node.is(PyKind::Call) && node.child("func"_L1).text("id"_L1) == u"dict") {
        const QList<PyNode> arguments = node.children("args"_L1);
        bool isKnown = std::all_of(arguments.cbegin(), arguments.cend(), inner);
        for (const PyNode &keyword : node.children("keywords"_L1)) {
            const QString name = keyword.text("arg"_L1);
            if (name.isEmpty())
                isKnown = inner(keyword.child("value"_L1)) && isKnown;
            else
                pairs << qMakePair(name, PyTerm{keyword.child("value"_L1), here.scope});
        }
        return isKnown;
    }
    if (!node.is(PyKind::Dict))
        return false;
    const QList<PyNode> keys = node.children("keys"_L1);
    const QList<PyNode> values = node.children("values"_L1);
    for (qsizetype i = 0; i < std::min(keys.size(), values.size()); ++i) {
        if (keys.at(i).isNull()) {
            if (!inner(values.at(i)))
                return false;
            continue;
        }
        const auto key = stringOf(modules, {keys.at(i), here.scope});
        if (!key)
            return false;
        pairs << qMakePair(*key, PyTerm{values.at(i), here.scope});
    }
    return true;
}

} // namespace

std::optional<QList<QPair<QString, PyTerm>>> dictOf(const PyModules &modules, const PyTerm &term)
{
    Pairs pairs;
    return collectPairs(modules, term, pairs, 0) ? std::optional(pairs) : std::nullopt;
}

namespace {

bool isEnumClass(const PyModules &modules, const PyNode &classNode, int module, int depth)
{
    static const QSet<QString> names{u"enum.Enum"_s,
                                     u"enum.IntEnum"_s,
                                     u"enum.StrEnum"_s,
                                     u"enum.Flag"_s,
                                     u"enum.IntFlag"_s};
    PyScope scope;
    scope.module = module;
    for (const PyNode &base : classNode.children("bases"_L1)) {
        const PyMeaning meaning = modules.meaning(base, scope);
        if (meaning.kind == PyMeaningKind::External && names.contains(meaning.name))
            return true;
        if (meaning.kind == PyMeaningKind::Class && depth < deepestValue
            && isEnumClass(modules, meaning.node, meaning.module, depth + 1))
            return true;
    }
    return false;
}

} // namespace

std::optional<QList<PyEnumMember>> enumMembers(const PyModules &modules,
                                               const PyNode &classNode,
                                               int module,
                                               EnumAliases aliases)
{
    if (!isEnumClass(modules, classNode, module, 0))
        return std::nullopt;
    PyScope scope;
    scope.module = module;
    scope.classNode = classNode;
    QList<PyEnumMember> members;
    QSet<QString> seen;
    for (const PyNode &statement : classNode.children("body"_L1)) {
        const PyNode target = statement.is(PyKind::Assign)
                                  ? statement.children("targets"_L1).value(0)
                                  : PyNode();
        const QString name = target.text("id"_L1);
        if (!target.is(PyKind::Name) || name.startsWith(u'_'))
            continue;
        PyEnumMember member{name, evaluate(modules, {statement.child("value"_L1), scope})};
        const PyValue &value = member.value;
        const bool isKnown = value.kind == PyValueKind::String || value.kind == PyValueKind::Number;
        const QString key = u"%1:%2"_s.arg(int(value.kind)).arg(value.text);
        const bool isAlias = isKnown && seen.contains(key);
        if (isKnown)
            seen.insert(key);
        if (!isAlias || aliases == EnumAliases::With)
            members << member;
    }
    return members;
}

} // namespace core
