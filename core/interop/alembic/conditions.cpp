// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/conditions.h"

#include "core/interop/alembic/touches.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Terms = QList<PyTerm>;
using Rounds = QList<Terms>;

// Engines by the names SQLAlchemy has for them; one that is none of ours is nobody.
std::optional<DialectKind> dialectOf(const QString &name)
{
    if (name == "sqlite"_L1)
        return DialectKind::Sqlite;
    if (name == "postgresql"_L1)
        return DialectKind::PostgreSql;
    if (name == "mysql"_L1 || name == "mariadb"_L1)
        return DialectKind::MariaDb;
    return {};
}

// `….dialect.name == 'x'`, `!= 'x'`, `in ('x', 'y')` and `not in …`.
std::optional<QSet<DialectKind>> comparedDialects(const ScriptValues &values, const PyNode &test)
{
    const QList<PyNode> comparators = test.children("comparators"_L1);
    if (comparators.size() != 1 || !isDialectName(values.at(test.child("left"_L1)), values))
        return {};
    std::optional<QStringList> names = values.texts(comparators.first());
    if (const auto one = values.text(comparators.first()))
        names = QStringList{*one};
    if (!names)
        return {};
    QSet<DialectKind> dialects;
    for (const QString &name : std::as_const(*names)) {
        if (const auto dialect = dialectOf(name))
            dialects.insert(*dialect);
    }
    const PyKind operation = test.children("ops"_L1).value(0).kind();
    if (operation == PyKind::Eq || operation == PyKind::In)
        return dialects;
    if (operation == PyKind::NotEq || operation == PyKind::NotIn)
        return allDialects() - dialects;
    return {};
}

// `….dialect.name.startswith('x')`
std::optional<QSet<DialectKind>> begunDialects(const ScriptValues &values, const PyNode &test)
{
    const PyNode function = test.child("func"_L1);
    const QList<PyNode> arguments = test.children("args"_L1);
    const auto beginning = arguments.size() == 1 ? values.text(arguments.first()) : std::nullopt;
    if (function.text("attr"_L1) != "startswith"_L1 || !beginning
        || !isDialectName(values.at(function.child("value"_L1)), values))
        return {};
    QSet<DialectKind> dialects;
    for (const QString &name : {u"sqlite"_s, u"postgresql"_s, u"mysql"_s, u"mariadb"_s}) {
        if (name.startsWith(*beginning))
            dialects.insert(*dialectOf(name));
    }
    return dialects;
}

std::optional<Rounds> singles(const std::optional<Terms> &terms)
{
    if (!terms)
        return {};
    Rounds rounds;
    for (const PyTerm &term : *terms) {
        if (term.node.is(PyKind::Starred))
            return {};
        rounds << Terms{term};
    }
    return rounds;
}

std::optional<Rounds> zipped(const ScriptValues &values, const QList<PyNode> &lists)
{
    QList<Terms> columns;
    for (const PyNode &list : lists) {
        const auto terms = values.elements(values.at(list));
        if (!terms || lists.size() < 2)
            return {};
        columns << *terms;
    }
    Rounds rounds;
    const auto isShorter = [](const Terms &a, const Terms &b) { return a.size() < b.size(); };
    const auto shortest = std::min_element(columns.cbegin(), columns.cend(), isShorter);
    for (qsizetype i = 0; shortest != columns.cend() && i < shortest->size(); ++i) {
        Terms round;
        for (const Terms &column : std::as_const(columns))
            round << column.at(i);
        rounds << round;
    }
    return rounds;
}

std::optional<Rounds> ofDictionary(const ScriptValues &values,
                                   const PyNode &iterated,
                                   const QString &part)
{
    const PyNode base = part.isEmpty() ? iterated : iterated.child("func"_L1).child("value"_L1);
    const PyTerm dictionary = values.followed(base);
    const QList<PyNode> keys = dictionary.node.children("keys"_L1);
    const QList<PyNode> items = dictionary.node.children("values"_L1);
    if (!dictionary.node.is(PyKind::Dict) || keys.size() != items.size())
        return {};
    Rounds rounds;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (keys.at(i).isNull()) // **more
            return {};
        const PyTerm key{keys.at(i), dictionary.scope};
        const PyTerm item{items.at(i), dictionary.scope};
        rounds << (part == "items"_L1 ? Terms{key, item} : Terms{part == "values"_L1 ? item : key});
    }
    return rounds;
}

std::optional<Rounds> sorted(const ScriptValues &values, const std::optional<Terms> &terms)
{
    if (!terms)
        return {};
    QList<std::pair<QString, PyTerm>> named;
    for (const PyTerm &term : *terms) {
        const auto text = values.text(term);
        if (!text)
            return {};
        named.append({*text, term});
    }
    std::stable_sort(named.begin(), named.end(), [](const auto &a, const auto &b) {
        return a.first < b.first;
    });
    Rounds rounds;
    for (const auto &[text, term] : std::as_const(named))
        rounds << Terms{term};
    return rounds;
}

} // namespace

QSet<DialectKind> allDialects()
{
    return {DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb};
}

std::optional<bool> knownTruth(const ScriptValues &values, const PyNode &test)
{
    const PyValue value = evaluate(values.modules(), values.at(test));
    switch (value.kind) {
    case PyValueKind::None:
        return false;
    case PyValueKind::Bool:
        return value.truth;
    case PyValueKind::String:
        return !value.text.isEmpty();
    case PyValueKind::Number:
    case PyValueKind::Sequence:
    case PyValueKind::Dict:
    case PyValueKind::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<QSet<DialectKind>> testedDialects(const ScriptValues &values, const PyNode &test)
{
    if (test.is(PyKind::UnaryOp) && test.child("op"_L1).is(PyKind::Not)) {
        const auto inner = testedDialects(values, test.child("operand"_L1));
        return inner ? std::optional(allDialects() - *inner) : std::nullopt;
    }
    if (test.is(PyKind::BoolOp)) {
        const bool isAnd = test.child("op"_L1).is(PyKind::And);
        QSet<DialectKind> dialects = isAnd ? allDialects() : QSet<DialectKind>();
        for (const PyNode &part : test.children("values"_L1)) {
            const auto inner = testedDialects(values, part);
            if (!inner)
                return {};
            dialects = isAnd ? dialects & *inner : dialects | *inner;
        }
        return dialects;
    }
    if (test.is(PyKind::Call))
        return begunDialects(values, test);
    return test.is(PyKind::Compare) ? comparedDialects(values, test) : std::nullopt;
}

std::optional<Rounds> iterations(const ScriptValues &values, const PyNode &iterated)
{
    if (auto plain = singles(values.elements(values.at(iterated))))
        return plain;
    if (auto keys = ofDictionary(values, iterated, {}))
        return keys;
    const PyNode function = iterated.child("func"_L1);
    const QList<PyNode> arguments = iterated.children("args"_L1);
    if (!iterated.is(PyKind::Call) || !iterated.children("keywords"_L1).isEmpty())
        return {};
    if (function.is(PyKind::Attribute)) {
        const QString part = function.text("attr"_L1);
        const bool isPart = part == "items"_L1 || part == "keys"_L1 || part == "values"_L1;
        return isPart && arguments.isEmpty() ? ofDictionary(values, iterated, part) : std::nullopt;
    }
    const QString name = function.text("id"_L1);
    if (name == "zip"_L1)
        return zipped(values, arguments);
    if (arguments.size() != 1)
        return {};
    const auto inner = values.elements(values.at(arguments.first()));
    if (name == "sorted"_L1)
        return sorted(values, inner);
    auto rounds = singles(inner);
    if (rounds && name == "reversed"_L1) {
        std::reverse(rounds->begin(), rounds->end());
        return rounds;
    }
    if (!rounds || name != "enumerate"_L1)
        return {};
    for (Terms &round : *rounds)
        round.prepend(PyTerm()); // a number: any
    return rounds;
}

QStringList namesIn(const PyNode &target)
{
    QStringList names;
    QList<PyNode> todo{target};
    while (!todo.isEmpty()) {
        const PyNode node = todo.takeLast();
        if (node.is(PyKind::Name))
            names << node.text("id"_L1);
        // a[i] = … and a.b = … change a
        else if (node.is(PyKind::Subscript) || node.is(PyKind::Attribute)
                 || node.is(PyKind::Starred))
            todo << node.child("value"_L1);
        else
            todo += node.children("elts"_L1);
    }
    return names;
}

QStringList assignedNames(const PyNode &statement)
{
    // Methods that change what they are called on.
    static const QSet<QString> changing{u"append"_s,
                                        u"extend"_s,
                                        u"insert"_s,
                                        u"remove"_s,
                                        u"pop"_s,
                                        u"clear"_s,
                                        u"sort"_s,
                                        u"reverse"_s,
                                        u"update"_s,
                                        u"setdefault"_s,
                                        u"add"_s,
                                        u"discard"_s};
    QStringList names;
    QList<PyNode> todo{statement};
    while (!todo.isEmpty()) {
        const PyNode node = todo.takeLast();
        todo += pyChildren(node);
        for (const PyNode &target : node.children("targets"_L1))
            names += namesIn(target);
        names += namesIn(node.child("target"_L1));
        names += namesIn(node.child("optional_vars"_L1));
        const PyNode function = node.child("func"_L1);
        if (function.is(PyKind::Attribute) && changing.contains(function.text("attr"_L1)))
            names += namesIn(function.child("value"_L1));
    }
    return names;
}

} // namespace core
