// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/touches.h"

#include "core/schema/tokenizer.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Touches most(Touches a, Touches b)
{
    return std::max(a, b);
}

// Of a value, never a change: what describes tables, types and expressions.
bool isDescription(const QString &name)
{
    static const QSet<QString> names{u"alembic.op.get_bind"_s,
                                     u"alembic.op.get_context"_s,
                                     u"alembic.op.f"_s,
                                     u"alembic.context.get_context"_s,
                                     u"alembic.context.is_offline_mode"_s};
    static const QStringList modules{u"sqlalchemy."_s,
                                     u"datetime."_s,
                                     u"json."_s,
                                     u"uuid."_s,
                                     u"logging."_s,
                                     u"re."_s,
                                     u"textwrap."_s,
                                     u"sqlmodel."_s,
                                     u"sqlalchemy_utils."_s,
                                     u"collections."_s,
                                     u"os.path."_s,
                                     u"time."_s,
                                     u"decimal."_s,
                                     u"enum."_s,
                                     u"hashlib."_s};
    return names.contains(name)
           || std::any_of(modules.cbegin(), modules.cend(), [&name](const QString &module) {
                  return name.startsWith(module);
              });
}

// Methods and functions that read or write rows, or values only.
Touches touchesOfMethod(const QString &name)
{
    static const QSet<QString> rows{u"execute"_s,
                                    u"executemany"_s,
                                    u"exec_driver_sql"_s,
                                    u"bulk_insert"_s,
                                    u"commit"_s,
                                    u"flush"_s,
                                    u"add_all"_s,
                                    u"rollback"_s,
                                    u"merge"_s,
                                    u"scalar"_s,
                                    u"scalars"_s,
                                    u"bulk_save_objects"_s,
                                    u"bulk_insert_mappings"_s,
                                    u"bulk_update_mappings"_s};
    static const QSet<QString> values{u"fetchall"_s,
                                      u"fetchone"_s,
                                      u"fetchmany"_s,
                                      u"first"_s,
                                      u"all"_s,
                                      u"one"_s,
                                      u"one_or_none"_s,
                                      u"mappings"_s,
                                      u"select"_s,
                                      u"select_from"_s,
                                      u"insert"_s,
                                      u"update"_s,
                                      u"delete"_s,
                                      u"where"_s,
                                      u"values"_s,
                                      u"join"_s,
                                      u"outerjoin"_s,
                                      u"filter"_s,
                                      u"filter_by"_s,
                                      u"query"_s,
                                      u"order_by"_s,
                                      u"group_by"_s,
                                      u"limit"_s,
                                      u"offset"_s,
                                      u"label"_s,
                                      u"alias"_s,
                                      u"as_scalar"_s,
                                      u"scalar_subquery"_s,
                                      u"subquery"_s,
                                      u"distinct"_s,
                                      u"bindparams"_s,
                                      u"options"_s,
                                      u"is_"_s,
                                      u"isnot"_s,
                                      u"is_not"_s,
                                      u"in_"_s,
                                      u"notin_"_s,
                                      u"not_in"_s,
                                      u"like"_s,
                                      u"cast"_s,
                                      u"count"_s,
                                      u"items"_s,
                                      u"keys"_s,
                                      u"get"_s,
                                      u"append"_s,
                                      u"extend"_s,
                                      u"add"_s,
                                      u"format"_s,
                                      u"split"_s,
                                      u"strip"_s,
                                      u"lower"_s,
                                      u"upper"_s,
                                      u"replace"_s,
                                      u"startswith"_s,
                                      u"endswith"_s,
                                      u"encode"_s,
                                      u"decode"_s,
                                      u"isoformat"_s,
                                      u"hex"_s,
                                      u"info"_s,
                                      u"debug"_s,
                                      u"warning"_s,
                                      u"warn"_s,
                                      u"error"_s,
                                      u"getLogger"_s,
                                      u"close"_s,
                                      u"desc"_s,
                                      u"asc"_s,
                                      u"pop"_s,
                                      u"with_variant"_s,
                                      u"get_bind"_s,
                                      u"begin"_s,
                                      u"begin_nested"_s,
                                      u"connect"_s,
                                      u"is_offline_mode"_s,
                                      u"inspect"_s,
                                      u"get_columns"_s,
                                      u"get_indexes"_s,
                                      u"get_table_names"_s,
                                      u"has_table"_s,
                                      u"get_foreign_keys"_s,
                                      u"get_unique_constraints"_s,
                                      u"get_pk_constraint"_s};
    static const QSet<QString> functions{u"len"_s,     u"str"_s,     u"int"_s,
                                         u"float"_s,   u"bool"_s,    u"print"_s,
                                         u"list"_s,    u"dict"_s,    u"set"_s,
                                         u"tuple"_s,   u"range"_s,   u"enumerate"_s,
                                         u"zip"_s,     u"sorted"_s,  u"isinstance"_s,
                                         u"map"_s,     u"any"_s,     u"min"_s,
                                         u"max"_s,     u"sum"_s,     u"next"_s,
                                         u"iter"_s,    u"repr"_s,    u"Session"_s,
                                         u"hasattr"_s, u"getattr"_s, u"reversed"_s,
                                         u"round"_s,   u"abs"_s};
    if (rows.contains(name))
        return Touches::Rows;
    return values.contains(name) || functions.contains(name) ? Touches::Nothing : Touches::Schema;
}

Touches touchesOfCall(const PyNode &call, const ScriptValues &values)
{
    const PyNode function = call.child("func"_L1);
    const QString method = function.is(PyKind::Attribute) ? function.text("attr"_L1)
                                                          : function.text("id"_L1);
    const bool executes = method == "execute"_L1 || method == "exec_driver_sql"_L1;
    const QList<PyNode> arguments = call.children("args"_L1);
    if (executes && !arguments.isEmpty()) {
        if (const auto sql = values.text(arguments.first()))
            return touchesOf(*sql);
        // SQL that is put together may be anything; a statement made by SQLAlchemy is about rows.
        const PyNode statement = values.followed(arguments.first()).node;
        return statement.is(PyKind::Call) || statement.is(PyKind::Name) ? Touches::Rows
                                                                        : Touches::Schema;
    }
    const QString name = values.externalName(function);
    if (isDescription(name))
        return Touches::Nothing;
    if (name == "alembic.op.bulk_insert"_L1)
        return Touches::Rows;
    if (name.startsWith("alembic."_L1))
        return Touches::Schema;
    return touchesOfMethod(method);
}

} // namespace

Touches touchesOf(const PyNode &statement, const ScriptValues &values)
{
    struct Place
    {
        PyNode node;
        bool isInLoop = false;
    };
    Touches touches = Touches::Nothing;
    QList<Place> todo{{statement}};
    while (!todo.isEmpty() && touches != Touches::Schema) {
        const auto [node, isInLoop] = todo.takeLast();
        if (node.is(PyKind::TooDeep))
            return Touches::Schema;
        const bool leavesLoop = node.is(PyKind::Break) || node.is(PyKind::Continue);
        if (node.is(PyKind::Return) || (leavesLoop && !isInLoop))
            touches = Touches::Schema; // what follows may not be done
        if (node.is(PyKind::Call))
            touches = most(touches, touchesOfCall(node, values));
        const bool isLoop = isInLoop || node.is(PyKind::For) || node.is(PyKind::While);
        for (const PyNode &child : pyChildren(node))
            todo << Place{child, isLoop};
    }
    return touches;
}

Touches touchesOf(const QString &sql)
{
    static const QSet<QString> rows{u"INSERT"_s,
                                    u"UPDATE"_s,
                                    u"DELETE"_s,
                                    u"SELECT"_s,
                                    u"WITH"_s,
                                    u"REPLACE"_s,
                                    u"MERGE"_s,
                                    u"VALUES"_s,
                                    u"LOCK"_s,
                                    u"COPY"_s};
    static const QSet<QString> harmless{u"SET"_s,      u"PRAGMA"_s,    u"GRANT"_s,   u"REVOKE"_s,
                                        u"ANALYZE"_s,  u"VACUUM"_s,    u"COMMIT"_s,  u"BEGIN"_s,
                                        u"CLUSTER"_s,  u"REINDEX"_s,   u"REFRESH"_s, u"NOTIFY"_s,
                                        u"OPTIMIZE"_s, u"SAVEPOINT"_s, u"RELEASE"_s, u"RESET"_s,
                                        u"UNLOCK"_s,   u"SHOW"_s,      u"EXPLAIN"_s, u"TRUNCATE"_s};
    // Of CREATE, ALTER and DROP: what is no table, index or type.
    static const QSet<QString> foreign{u"VIEW"_s,        u"TRIGGER"_s,      u"FUNCTION"_s,
                                       u"PROCEDURE"_s,   u"EXTENSION"_s,    u"ROLE"_s,
                                       u"USER"_s,        u"POLICY"_s,       u"RULE"_s,
                                       u"AGGREGATE"_s,   u"OPERATOR"_s,     u"STATISTICS"_s,
                                       u"PUBLICATION"_s, u"SUBSCRIPTION"_s, u"CAST"_s,
                                       u"COLLATION"_s,   u"EVENT"_s,        u"SCHEMA"_s,
                                       u"SEQUENCE"_s,    u"DATABASE"_s};
    static const QSet<QString> between{u"OR"_s,
                                       u"REPLACE"_s,
                                       u"TEMP"_s,
                                       u"TEMPORARY"_s,
                                       u"MATERIALIZED"_s,
                                       u"RECURSIVE"_s,
                                       u"CONSTRAINT"_s,
                                       u"IF"_s,
                                       u"EXISTS"_s,
                                       u"NOT"_s,
                                       u"DEFINER"_s};
    Touches touches = Touches::Nothing;
    bool isBeginning = true;
    bool isDefinition = false; // after CREATE, ALTER or DROP, until its noun
    for (const Token &token : tokenize(sql, DialectKind::PostgreSql)) {
        if (token.kind == TokenKind::Space)
            continue;
        const QString word = sql.mid(token.start, token.length).toUpper();
        if (word == ";"_L1) {
            isBeginning = true;
        } else if (isDefinition) {
            if (between.contains(word))
                continue;
            if (!foreign.contains(word))
                return Touches::Schema;
            isDefinition = false;
            // What follows (a body) is its own.
            return most(touches, Touches::Rows);
        } else if (isBeginning) {
            isBeginning = false;
            if (rows.contains(word) || harmless.contains(word))
                touches = most(touches, Touches::Rows);
            else if (word == "CREATE"_L1 || word == "ALTER"_L1 || word == "DROP"_L1)
                isDefinition = true;
            else
                return Touches::Schema;
        }
    }
    return isDefinition ? Touches::Schema : touches;
}

bool isConnection(const PyTerm &term, const ScriptValues &values)
{
    static const QSet<QString> sources{u"alembic.op.get_bind"_s, u"alembic.op.get_context"_s};
    const PyTerm source = values.followed(term);
    if (sources.contains(values.calledName(source)))
        return true;
    // op.get_context().bind, op.get_bind().engine
    const bool isPart = source.node.is(PyKind::Attribute)
                        && QStringList{u"bind"_s, u"connection"_s, u"engine"_s}.contains(
                            source.node.text("attr"_L1));
    return isPart && isConnection({source.node.child("value"_L1), source.scope}, values);
}

bool isDialectName(const PyTerm &term, const ScriptValues &values)
{
    static const QSet<QString> contexts{u"alembic.context.get_context"_s,
                                        u"alembic.op.get_context"_s};
    const PyTerm name = values.followed(term);
    if (!name.node.is(PyKind::Attribute) || name.node.text("attr"_L1) != "name"_L1)
        return false;
    const PyTerm owner = values.followed(PyTerm{name.node.child("value"_L1), name.scope});
    const bool isDialect = owner.node.is(PyKind::Attribute)
                           && (owner.node.text("attr"_L1) == "dialect"_L1
                               || owner.node.text("attr"_L1) == "engine"_L1);
    const PyTerm connection{owner.node.child("value"_L1), owner.scope};
    const bool isBind = isConnection(owner, values); // bind.engine.name
    return isBind
           || (isDialect
               && (isConnection(connection, values)
                   || contexts.contains(values.calledName(values.followed(connection)))));
}

} // namespace core
