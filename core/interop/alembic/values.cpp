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

ScriptValues::ScriptValues(const PyModules &modules, const PyScope &scope)
    : m_modules(modules)
    , m_scope(scope)
{}

void ScriptValues::assign(const QString &name, const PyTerm &value)
{
    auto bound = m_scope.arguments ? *m_scope.arguments : PyBoundArguments();
    bound.values.insert(name, value);
    m_scope.arguments = std::make_shared<const PyBoundArguments>(std::move(bound));
    m_grown.remove(name);
}

void ScriptValues::assignElements(const QString &name,
                                  const PyTerm &unknown,
                                  const QList<PyTerm> &elements)
{
    assign(name, unknown);
    m_grown.insert(name, elements);
}

QString ScriptValues::externalName(const PyTerm &term) const
{
    const PyMeaning meaning = m_modules.meaning(term);
    return meaning.kind == PyMeaningKind::External ? meaning.name : QString();
}

QString ScriptValues::calledName(const PyTerm &call) const
{
    return call.node.is(PyKind::Call) ? externalName({call.node.child("func"_L1), call.scope})
                                      : QString();
}

PyTerm ScriptValues::followed(const PyTerm &term) const
{
    PyTerm found = term;
    for (int i = 0; i < deepest; ++i) {
        const PyTerm next = core::followed(m_modules, found);
        if (next.node == found.node)
            break;
        found = next;
    }
    return found;
}

bool ScriptValues::isNone(const PyTerm &term) const
{
    return term.node.isNull() || core::isNone(m_modules, term);
}

std::optional<QString> ScriptValues::text(const PyTerm &term) const
{
    PyTerm inner = followed(term);
    for (int i = 0; i < deepest && inner.node.is(PyKind::Call); ++i) {
        const QList<PyNode> arguments = inner.node.children("args"_L1);
        if (arguments.size() != 1 || !(handsTextOn(calledName(inner)) || isFinalName(inner.node)))
            break;
        inner = followed(PyTerm{arguments.first(), inner.scope});
    }
    return stringOf(m_modules, inner);
}

std::optional<QList<PyTerm>> ScriptValues::elements(const PyTerm &term) const
{
    if (const auto grown = m_grown.constFind(term.node.text("id"_L1));
        term.node.is(PyKind::Name) && term.scope == m_scope && grown != m_grown.cend())
        return *grown;
    return sequenceOf(m_modules, term);
}

std::optional<QStringList> ScriptValues::texts(const PyTerm &term) const
{
    const auto all = elements(term);
    if (!all)
        return {};
    QStringList result;
    for (const PyTerm &element : *all) {
        const auto piece = text(element);
        if (!piece)
            return {};
        result << *piece;
    }
    return result;
}

std::optional<bool> ScriptValues::truth(const PyTerm &term) const
{
    if (isNone(term))
        return false;
    // 'True' as a text is what autogenerate writes for deferrable.
    if (const auto word = stringOf(m_modules, term))
        return !word->isEmpty();
    return truthOf(m_modules, term);
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
