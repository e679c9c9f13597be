// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/values.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepest = 10; // calls in calls that hand a text on, names for names

// Calls that hand their text on as it is.
bool handsTextOn(const QString &function)
{
    static const QSet<QString> names{u"alembic.op.f"_s,
                                     u"alembic.op.inline_literal"_s,
                                     u"sqlalchemy.text"_s,
                                     u"sqlalchemy.sql.text"_s,
                                     u"sqlalchemy.sql.expression.text"_s,
                                     u"sqlalchemy.literal_column"_s,
                                     u"sqlalchemy.DDL"_s,
                                     u"sqlalchemy.schema.DDL"_s,
                                     u"sqlalchemy.schema.conv"_s,
                                     u"sqlalchemy.sql.quoted_name"_s,
                                     u"textwrap.dedent"_s};
    return names.contains(function);
}

// batch_op.f: the only other method of that name.
bool isFinalName(const PyNode &call)
{
    return call.child("func"_L1).is(PyKind::Attribute)
           && call.child("func"_L1).text("attr"_L1) == "f"_L1;
}

} // namespace

ScriptValues::ScriptValues(const PyModules &modules, const PyNode &function)
    : m_modules(modules)
{
    m_scope.module = 0;
    m_scope.function = function;
}

QString ScriptValues::externalName(const PyNode &node) const
{
    const PyMeaning meaning = m_modules.meaning(at(node));
    return meaning.kind == PyMeaningKind::External ? meaning.name : QString();
}

QString ScriptValues::calledName(const PyNode &call) const
{
    return call.is(PyKind::Call) ? externalName(call.child("func"_L1)) : QString();
}

PyNode ScriptValues::followed(const PyNode &node) const
{
    PyNode found = node;
    for (int i = 0; i < deepest && found.is(PyKind::Name); ++i) {
        const auto assigned = m_assigned.constFind(found.text("id"_L1));
        if (assigned == m_assigned.cend() || *assigned == found)
            break;
        found = *assigned;
    }
    return core::followed(m_modules, at(found)).node;
}

bool ScriptValues::isNone(const PyNode &node) const
{
    return node.isNull() || core::isNone(m_modules, at(node));
}

std::optional<QString> ScriptValues::text(const PyNode &node) const
{
    PyNode inner = followed(node);
    for (int i = 0; i < deepest && inner.is(PyKind::Call); ++i) {
        const QList<PyNode> arguments = inner.children("args"_L1);
        if (arguments.size() != 1 || !(handsTextOn(calledName(inner)) || isFinalName(inner)))
            break;
        inner = followed(arguments.first());
    }
    return stringOf(m_modules, at(inner));
}

std::optional<QList<PyNode>> ScriptValues::elements(const PyNode &node) const
{
    const auto expressions = sequenceOf(m_modules, at(node));
    if (!expressions)
        return {};
    QList<PyNode> nodes;
    for (const PyTerm &expression : *expressions)
        nodes << expression.node;
    return nodes;
}

std::optional<QStringList> ScriptValues::texts(const PyNode &node) const
{
    const auto nodes = elements(node);
    if (!nodes)
        return {};
    QStringList result;
    for (const PyNode &element : *nodes) {
        const auto piece = text(element);
        if (!piece)
            return {};
        result << *piece;
    }
    return result;
}

std::optional<bool> ScriptValues::truth(const PyNode &node) const
{
    if (isNone(node))
        return false;
    // 'True' as a text is what autogenerate writes for deferrable.
    if (const auto word = stringOf(m_modules, at(node)))
        return !word->isEmpty();
    return truthOf(m_modules, at(node));
}

QList<PyNode> pyChildren(const PyNode &node)
{
    static const QList<QLatin1String> fields{"targets"_L1,     "target"_L1,      "test"_L1,
                                             "iter"_L1,        "items"_L1,       "context_expr"_L1,
                                             "func"_L1,        "value"_L1,       "values"_L1,
                                             "left"_L1,        "right"_L1,       "operand"_L1,
                                             "comparators"_L1, "keys"_L1,        "elts"_L1,
                                             "elt"_L1,         "key"_L1,         "generators"_L1,
                                             "ifs"_L1,         "slice"_L1,       "lower"_L1,
                                             "upper"_L1,       "step"_L1,        "args"_L1,
                                             "keywords"_L1,    "format_spec"_L1, "exc"_L1,
                                             "cause"_L1,       "msg"_L1,         "body"_L1,
                                             "handlers"_L1,    "orelse"_L1,      "finalbody"_L1};
    QList<PyNode> all;
    for (const QLatin1String field : fields) {
        if (const PyNode child = node.child(field); !child.isNull())
            all << child;
        for (const PyNode &child : node.children(field)) {
            if (!child.isNull())
                all << child;
        }
    }
    return all;
}

} // namespace core
