// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/calls.h"

#include "core/interop/alembic/batches.h"
#include "core/interop/alembic/builtsql.h"
#include "core/interop/alembic/touches.h"
#include "core/interop/sqlalchemy/sqlname.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestFunction = 8; // functions of the script that call each other
constexpr int deepestLoop = 4;     // loops in loops
constexpr qsizetype mostSteps = 5000;

class Walker
{
public:
    explicit Walker(const PyModules &modules)
        : m_modules(modules)
        , m_dialects(allDialects())
    {}

    void walkFunction(const PyMeaning &function, const PyBoundArguments &arguments)
    {
        PyScope scope;
        scope.module = function.module;
        scope.function = function.node;
        scope.arguments = std::make_shared<const PyBoundArguments>(arguments);
        const auto outer = std::exchange(m_values, std::make_shared<ScriptValues>(m_modules, scope));
        const QSet<DialectKind> dialects = m_dialects;
        const QSet<DialectKind> returned = std::exchange(m_returned, {});
        const int loops = std::exchange(m_loops, 0);
        ++m_depth;
        walk(function.node.children("body"_L1));
        --m_depth;
        m_loops = loops;
        m_returned = returned;
        m_dialects = dialects;
        m_values = outer;
    }

    QList<ScriptStep> steps() const { return m_steps; }

private:
    void walk(const QList<PyNode> &statements)
    {
        for (const PyNode &statement : statements) {
            if (m_dialects.isEmpty())
                return; // it has returned
            walkStatement(statement);
        }
    }

    void walkStatement(const PyNode &statement)
    {
        if (m_steps.size() > mostSteps)
            return other(statement, Touches::Schema, u"more than can be followed"_s);
        switch (statement.kind()) {
        case PyKind::Pass:
        case PyKind::Import:
        case PyKind::ImportFrom:
        case PyKind::FunctionDef:
        case PyKind::ClassDef:
            return;
        case PyKind::Expr:
            return walkExpression(statement);
        case PyKind::Assign:
        case PyKind::AnnAssign:
            return walkAssignment(statement);
        case PyKind::With:
            return walkWith(statement);
        case PyKind::If:
            return walkIf(statement);
        case PyKind::For:
            return walkFor(statement);
        case PyKind::While:
            return other(statement, touchesOf(statement, *m_values), u"a loop"_s);
        case PyKind::Raise:
            return other(statement, Touches::Nothing, u"it raises an error"_s);
        case PyKind::Return:
            return walkReturn(statement);
        case PyKind::Try:
            return other(statement, touchesOf(statement, *m_values), u"a try block"_s);
        default:
            return other(statement, touchesOf(statement, *m_values), u"no plain call"_s);
        }
    }

    // Under a test of the database's kind it returns for that kind.
    void walkReturn(const PyNode &statement)
    {
        const PyNode value = statement.child("value"_L1);
        const bool isPlain = value.isNull() || touchesOf(value, *m_values) == Touches::Nothing;
        if (m_loops > 0 || !isPlain)
            return other(statement, Touches::Schema, u"it returns early"_s);
        m_returned += std::exchange(m_dialects, {});
    }

    void walkAssignment(const PyNode &statement)
    {
        const PyNode value = statement.child("value"_L1);
        const QString made = value.is(PyKind::Call) ? operationOf(value) : QString();
        if (made == "create_table"_L1) // which gives the table to insert into
            add(statement, made, value);
        else if (const Touches touches = touchesOf(statement, *m_values);
                 touches != Touches::Nothing)
            return other(statement, touches, u"a value that is worked out"_s);
        QList<PyNode> targets = statement.children("targets"_L1);
        if (statement.is(PyKind::AnnAssign))
            targets = {statement.child("target"_L1)};
        if (value.isNull())
            return;
        // Steps before it keep the values that they had.
        const PyTerm term = m_values->at(value);
        m_values = std::make_shared<ScriptValues>(*m_values);
        for (const PyNode &target : std::as_const(targets))
            bind(target, term);
    }

    // a = …, a, b = …; what is part of something else makes that unknown.
    void bind(const PyNode &target, const PyTerm &value)
    {
        if (target.is(PyKind::Name)) {
            const QString name = target.text("id"_L1);
            const bool isOwn = value.node.is(PyKind::Name) && value.node.text("id"_L1) == name;
            if (!isOwn)
                m_values->assign(name, value);
            return;
        }
        const QList<PyNode> parts = target.children("elts"_L1);
        const auto values = parts.isEmpty() ? std::nullopt : m_values->elements(value);
        if (values && values->size() == parts.size()) {
            for (qsizetype i = 0; i < parts.size(); ++i)
                bind(parts.at(i), values->at(i));
            return;
        }
        for (const QString &name : namesIn(target))
            m_values->assign(name, unknown());
    }

    // No expression, so nobody takes it for a value.
    PyTerm unknown() const { return m_values->at(m_values->scope().function); }

    void forget(const PyNode &statement)
    {
        m_values = std::make_shared<ScriptValues>(*m_values);
        for (const QString &name : assignedNames(statement))
            m_values->assign(name, unknown());
    }

    void walkExpression(const PyNode &statement)
    {
        const PyNode call = statement.child("value"_L1);
        if (call.is(PyKind::Constant))
            return; // a docstring
        if (!call.is(PyKind::Call))
            return other(statement, touchesOf(statement, *m_values), u"no plain call"_s);
        if (const QString name = operationOf(call); !name.isEmpty()) {
            if (name != "get_bind"_L1 && name != "get_context"_L1)
                add(statement, name, call);
            return;
        }
        if (isEnumCall(call) || isExecute(call) || isAppend(call) || isOwnFunction(call))
            return;
        other(statement,
              touchesOf(statement, *m_values),
              u"a call of %1"_s.arg(shown(call.child("func"_L1))));
    }

    // names.append(x) of a list whose elements are known.
    bool isAppend(const PyNode &call)
    {
        const PyNode function = call.child("func"_L1);
        const PyNode list = function.child("value"_L1);
        const QList<PyNode> arguments = call.children("args"_L1);
        const bool isOne = function.is(PyKind::Attribute) && list.is(PyKind::Name)
                           && function.text("attr"_L1) == "append"_L1 && arguments.size() == 1
                           && call.children("keywords"_L1).isEmpty();
        const auto before = isOne ? m_values->elements(m_values->at(list)) : std::nullopt;
        const bool isPure = before && touchesOf(arguments.first(), *m_values) == Touches::Nothing;
        if (!isPure)
            return false;
        const PyTerm element = m_values->at(arguments.first());
        m_values = std::make_shared<ScriptValues>(*m_values);
        m_values->assignElements(list.text("id"_L1), unknown(), *before + QList{element});
        return true;
    }

    // A function of the script, or of a module that came with it, with what it is given.
    bool isOwnFunction(const PyNode &call)
    {
        const PyMeaning meaning = m_values->meaning(call.child("func"_L1));
        if (meaning.kind != PyMeaningKind::Function || m_depth >= deepestFunction
            || !meaning.node.children("decorator_list"_L1).isEmpty()
            || !meaning.node.child("args"_L1).child("vararg"_L1).isNull())
            return false;
        auto arguments = boundArguments(meaning, m_values->at(call));
        if (!arguments)
            return false;
        for (const PyTerm &value : std::as_const(arguments->values)) {
            if (touchesOf(value.node, *m_values) != Touches::Nothing)
                return false;
        }
        // One inside of another sees the other's variables.
        if (const auto outer = meaning.scope.arguments; outer && !meaning.scope.function.isNull()) {
            QHash<QString, PyTerm> values = outer->values;
            values.insert(arguments->values);
            arguments->values = values;
        }
        walkFunction(meaning, *arguments);
        return true;
    }

    static QString shown(const PyNode &node)
    {
        const QString source = node.source().simplified();
        return source.size() > 60 ? source.left(59) + u'…' : source;
    }

    bool isOfBatch(const PyNode &call) const
    {
        const PyNode function = call.child("func"_L1);
        return m_batch && function.is(PyKind::Attribute)
               && m_values->followed(function.child("value"_L1)).node == m_batchNode;
    }

    // "add_column" of op.add_column and of batch_op.add_column.
    QString operationOf(const PyNode &call) const
    {
        const PyNode function = call.child("func"_L1);
        if (isOfBatch(call))
            return function.text("attr"_L1);
        const QString name = m_values->externalName(function);
        return name.startsWith("alembic.op."_L1) ? name.mid(11) : QString();
    }

    void add(const PyNode &statement, const QString &name, const PyNode &call)
    {
        OpCall found{name, {}, {}, {}};
        for (const PyNode &argument : call.children("args"_L1)) {
            const auto spread = argument.is(PyKind::Starred)
                                    ? m_values->elements(m_values->at(argument.child("value"_L1)))
                                    : std::nullopt;
            found.arguments += spread ? *spread : QList{m_values->at(argument)};
        }
        for (const PyNode &keyword : call.children("keywords"_L1)) {
            const PyTerm value = m_values->at(keyword.child("value"_L1));
            const QString word = keyword.text("arg"_L1);
            const auto spread = word.isEmpty() ? dictOf(m_modules, value) : std::nullopt;
            if (!spread)
                found.keywords.insert(word, value);
            for (const auto &[key, one] : spread.value_or(QList<QPair<QString, PyTerm>>()))
                found.keywords.insert(key, one);
        }
        if (isOfBatch(call))
            found.batch = m_batch;
        m_steps << ScriptStep{statement.span().line, found, {}, {}, m_dialects, m_values};
    }

    // Enum(…).create(bind) and .drop(bind), also through a variable.
    bool isEnumCall(const PyNode &call)
    {
        const PyNode function = call.child("func"_L1);
        const QString method = function.text("attr"_L1);
        if (!function.is(PyKind::Attribute) || (method != "create"_L1 && method != "drop"_L1))
            return false;
        const PyTerm type = m_values->followed(function.child("value"_L1));
        const QString name = m_values->calledName(type).section(u'.', -1);
        if (name != "Enum"_L1 && name != "ENUM"_L1)
            return false;
        const OpCall found{method + "_enum"_L1, {type}, {}, {}};
        m_steps << ScriptStep{call.span().line, found, {}, {}, m_dialects, m_values};
        return true;
    }

    // bind.execute(…) without values does what op.execute does.
    bool isExecute(const PyNode &call)
    {
        const QList<PyNode> arguments = call.children("args"_L1);
        const PyNode function = call.child("func"_L1);
        if (function.text("attr"_L1) != "execute"_L1 || arguments.size() != 1
            || !call.children("keywords"_L1).isEmpty()
            || (!m_values->text(arguments.first())
                && !builtSql(*m_values, m_values->at(arguments.first()), DialectKind::Sqlite))
            || !isConnection(m_values->at(function.child("value"_L1)), *m_values))
            return false;
        add(call, u"execute"_s, call);
        return true;
    }

    void walkWith(const PyNode &statement)
    {
        const QList<PyNode> items = statement.children("items"_L1);
        const PyNode context = items.value(0).child("context_expr"_L1);
        if (items.size() == 1 && m_values->calledName(context) == "alembic.op.batch_alter_table"_L1)
            return walkBatch(statement, context, items.first());
        const PyNode function = context.child("func"_L1);
        if (items.size() == 1 && function.text("attr"_L1) == "autocommit_block"_L1)
            return walk(statement.children("body"_L1));
        other(statement, touchesOf(statement, *m_values), u"a with block"_s);
    }

    void walkBatch(const PyNode &statement, const PyNode &context, const PyNode &item)
    {
        const auto batch = batchOf(*m_values, context);
        if (!batch || m_batch)
            return other(statement,
                         Touches::Schema,
                         batch ? u"a batch inside of another"_s : batch.error());
        m_batch = *batch;
        m_batchNode = context;
        m_values = std::make_shared<ScriptValues>(*m_values);
        bind(item.child("optional_vars"_L1), m_values->at(context));
        walk(statement.children("body"_L1));
        m_batch.reset();
        m_batchNode = {};
    }

    void walkIf(const PyNode &statement)
    {
        const PyNode test = statement.child("test"_L1);
        if (const auto truth = knownTruth(*m_values, test))
            return walk(statement.children(*truth ? "body"_L1 : "orelse"_L1));
        const auto dialects = testedDialects(*m_values, test);
        if (!dialects)
            return other(statement, touchesOf(statement, *m_values), u"a condition"_s);
        const QSet<DialectKind> outer = m_dialects;
        const auto before = m_values;
        m_dialects = outer & *dialects;
        walk(statement.children("body"_L1));
        m_values = before;
        m_dialects = outer - *dialects;
        walk(statement.children("orelse"_L1));
        m_values = before;
        m_dialects = outer - m_returned;
        forget(statement); // what was assigned on one way may be something else on the other
    }

    void walkFor(const PyNode &statement)
    {
        const auto rounds = iterations(*m_values, statement.child("iter"_L1));
        if (!rounds || !statement.children("orelse"_L1).isEmpty() || rounds->size() > mostSteps
            || m_loops >= deepestLoop)
            return other(statement, touchesOf(statement, *m_values), u"a loop"_s);
        ++m_loops;
        const PyNode target = statement.child("target"_L1);
        for (const QList<PyTerm> &round : *rounds) {
            m_values = std::make_shared<ScriptValues>(*m_values);
            const QList<PyNode> targets = target.children("elts"_L1);
            if (round.size() == 1) {
                bind(target, round.first());
            } else {
                for (qsizetype i = 0; i < round.size(); ++i)
                    bind(targets.value(i), round.at(i).node.isNull() ? unknown() : round.at(i));
            }
            walk(statement.children("body"_L1));
        }
        --m_loops;
    }

    void other(const PyNode &statement, Touches touches, const QString &reason)
    {
        m_steps << ScriptStep{statement.span().line, {}, touches, reason, m_dialects, m_values};
        forget(statement);
    }

    const PyModules &m_modules;
    QList<ScriptStep> m_steps;
    std::shared_ptr<ScriptValues> m_values;
    QSet<DialectKind> m_dialects; // that come here
    QSet<DialectKind> m_returned; // from the function before
    std::optional<ScriptBatch> m_batch;
    PyNode m_batchNode;
    int m_depth = 0;
    int m_loops = 0; // of the function around the statement
};

} // namespace

QList<ScriptStep> scriptSteps(const PyModules &modules, const PyNode &function)
{
    Walker walker(modules);
    PyMeaning meaning;
    meaning.node = function;
    meaning.module = 0;
    if (!function.isNull())
        walker.walkFunction(meaning, {});
    return walker.steps();
}

} // namespace core
