// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/calls.h"

#include "core/interop/alembic/touches.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestFunction = 8; // functions of the script that call each other

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

class Walker
{
public:
    explicit Walker(const PyModules &modules)
        : m_modules(modules)
        , m_dialects(allDialects())
    {}

    void walkFunction(const PyNode &function)
    {
        const auto outer = m_values;
        m_values = std::make_shared<ScriptValues>(m_modules, function);
        ++m_depth;
        walk(function.children("body"_L1));
        --m_depth;
        m_values = outer;
    }

    QList<ScriptStep> steps() const { return m_steps; }

private:
    void walk(const QList<PyNode> &statements)
    {
        for (const PyNode &statement : statements) {
            if (statement.is(PyKind::Return) && statement.child("value"_L1).isNull()
                && m_blocks == 0)
                return;
            walkStatement(statement);
        }
    }

    void walkStatement(const PyNode &statement)
    {
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
            if (const Touches touches = touchesOf(statement, *m_values); touches != Touches::Nothing)
                other(statement, touches, u"a value that is worked out"_s);
            return assign(statement);
        case PyKind::With:
            return walkWith(statement);
        case PyKind::If:
            return walkIf(statement);
        case PyKind::For:
        case PyKind::While:
            return other(statement, touchesOf(statement, *m_values), u"a loop"_s);
        case PyKind::Raise:
            return other(statement, Touches::Nothing, u"it raises an error"_s);
        case PyKind::Return:
            return other(statement, Touches::Schema, u"it returns early"_s);
        case PyKind::Try:
            return other(statement, touchesOf(statement, *m_values), u"a try block"_s);
        default:
            return other(statement, touchesOf(statement, *m_values), u"no plain call"_s);
        }
    }

    // Steps before it keep the values that they had.
    void assign(const PyNode &statement)
    {
        const QList<PyNode> targets = statement.is(PyKind::Assign)
                                          ? statement.children("targets"_L1)
                                          : QList<PyNode>{statement.child("target"_L1)};
        if (targets.size() != 1 || !targets.first().is(PyKind::Name))
            return;
        m_values = std::make_shared<ScriptValues>(*m_values);
        // Under a condition it may have the other value as well.
        m_values->assign(targets.first().text("id"_L1),
                         m_blocks > 0 ? PyNode() : statement.child("value"_L1));
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
        if (isEnumCall(call) || isExecute(call))
            return;
        const PyMeaning meaning = m_values->meaning(call.child("func"_L1));
        const bool isOwn = meaning.kind == PyMeaningKind::Function
                           && call.children("args"_L1).isEmpty()
                           && call.children("keywords"_L1).isEmpty();
        if (isOwn && m_depth < deepestFunction)
            return walkFunction(meaning.node);
        other(statement,
              touchesOf(statement, *m_values),
              u"a call of %1"_s.arg(shown(call.child("func"_L1))));
    }

    static QString shown(const PyNode &node)
    {
        const QString source = node.source().simplified();
        return source.size() > 60 ? source.left(59) + u'…' : source;
    }

    // "add_column" of op.add_column and of batch_op.add_column.
    QString operationOf(const PyNode &call) const
    {
        const PyNode function = call.child("func"_L1);
        if (function.is(PyKind::Attribute) && m_batch
            && function.child("value"_L1).text("id"_L1) == m_batchName)
            return function.text("attr"_L1);
        const QString name = m_values->externalName(function);
        return name.startsWith("alembic.op."_L1) ? name.mid(11) : QString();
    }

    void add(const PyNode &statement, const QString &name, const PyNode &call)
    {
        OpCall found{name, call.children("args"_L1), {}, {}};
        for (const PyNode &keyword : call.children("keywords"_L1))
            found.keywords.insert(keyword.text("arg"_L1), keyword.child("value"_L1));
        if (m_batch && call.child("func"_L1).child("value"_L1).text("id"_L1) == m_batchName)
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
        const PyNode type = m_values->followed(function.child("value"_L1));
        const QString name = m_values->calledName(type).section(u'.', -1);
        if (name != "Enum"_L1 && name != "ENUM"_L1)
            return false;
        const QString operation = method == "create"_L1 ? u"create_enum"_s : u"drop_enum"_s;
        m_steps << ScriptStep{call.span().line,
                              OpCall{operation, {type}, {}, {}},
                              {},
                              {},
                              m_dialects,
                              m_values};
        return true;
    }

    // bind.execute("SQL") without values does what op.execute does.
    bool isExecute(const PyNode &call)
    {
        const QList<PyNode> arguments = call.children("args"_L1);
        const PyNode function = call.child("func"_L1);
        if (function.text("attr"_L1) != "execute"_L1 || arguments.size() != 1
            || !call.children("keywords"_L1).isEmpty() || !m_values->text(arguments.first())
            || !isConnection(function.child("value"_L1), *m_values))
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
        ScriptBatch batch;
        std::optional<QString> table;
        QStringList unknown;
        if (const QList<PyNode> arguments = context.children("args"_L1); !arguments.isEmpty())
            table = m_values->text(arguments.first());
        for (const PyNode &keyword : context.children("keywords"_L1)) {
            const QString name = keyword.text("arg"_L1);
            const PyNode value = keyword.child("value"_L1);
            if (name == "table_name"_L1)
                table = m_values->text(value);
            else if (name == "schema"_L1)
                batch.schemaName = m_values->text(value).value_or(QString());
            else if (name == "table_args"_L1 || name == "copy_from"_L1 || name == "table_kwargs"_L1)
                unknown << name;
        }
        if (!table || !unknown.isEmpty() || m_batch)
            return other(statement,
                         Touches::Schema,
                         unknown.isEmpty() ? u"a batch on a table that is worked out"_s
                                           : u"a batch with %1"_s.arg(unknown.join(u", ")));
        batch.table = *table;
        m_batch = batch;
        m_batchName = item.child("optional_vars"_L1).text("id"_L1);
        walk(statement.children("body"_L1));
        m_batch.reset();
        m_batchName.clear();
    }

    void walkIf(const PyNode &statement)
    {
        const auto dialects = testedDialects(statement.child("test"_L1));
        if (!dialects)
            return other(statement, touchesOf(statement, *m_values), u"a condition"_s);
        const QSet<DialectKind> outer = m_dialects;
        ++m_blocks;
        m_dialects = outer & *dialects;
        if (!m_dialects.isEmpty())
            walk(statement.children("body"_L1));
        m_dialects = outer - *dialects;
        if (!m_dialects.isEmpty())
            walk(statement.children("orelse"_L1));
        --m_blocks;
        m_dialects = outer;
    }

    // Of `….dialect.name == 'x'`, `!= 'x'`, `in ('x', 'y')` and `not in …`.
    std::optional<QSet<DialectKind>> testedDialects(const PyNode &test) const
    {
        if (test.is(PyKind::UnaryOp) && test.child("op"_L1).is(PyKind::Not)) {
            const auto inner = testedDialects(test.child("operand"_L1));
            return inner ? std::optional(allDialects() - *inner) : std::nullopt;
        }
        const QList<PyNode> comparators = test.children("comparators"_L1);
        if (!test.is(PyKind::Compare) || comparators.size() != 1
            || !isDialectName(m_values->followed(test.child("left"_L1)), *m_values))
            return {};
        std::optional<QStringList> names = m_values->texts(comparators.first());
        if (const auto one = m_values->text(comparators.first()))
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

    void other(const PyNode &statement, Touches touches, const QString &reason)
    {
        m_steps << ScriptStep{statement.span().line, {}, touches, reason, m_dialects, m_values};
    }

    const PyModules &m_modules;
    QList<ScriptStep> m_steps;
    std::shared_ptr<ScriptValues> m_values;
    QSet<DialectKind> m_dialects;
    std::optional<ScriptBatch> m_batch;
    QString m_batchName;
    int m_depth = 0;
    int m_blocks = 0; // conditions around the statement
};

} // namespace

QSet<DialectKind> allDialects()
{
    return {DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb};
}

QList<ScriptStep> scriptSteps(const PyModules &modules, const PyNode &function)
{
    Walker walker(modules);
    if (!function.isNull())
        walker.walkFunction(function);
    return walker.steps();
}

} // namespace core
