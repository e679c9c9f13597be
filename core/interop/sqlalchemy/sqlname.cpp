// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/sqlname.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestCall = 20;

SqlName ofExternal(const QString &dotted);

// A name of an object that was not read, db.Column of `from app import db`, says what it is by itself.
SqlName ofUnread(const QStringList &parts)
{
    static const QSet<QString> telling{u"Column"_s,
                                       u"Table"_s,
                                       u"ForeignKey"_s,
                                       u"ForeignKeyConstraint"_s,
                                       u"UniqueConstraint"_s,
                                       u"CheckConstraint"_s,
                                       u"PrimaryKeyConstraint"_s,
                                       u"Index"_s,
                                       u"Integer"_s,
                                       u"BigInteger"_s,
                                       u"SmallInteger"_s,
                                       u"String"_s,
                                       u"Unicode"_s,
                                       u"UnicodeText"_s,
                                       u"Text"_s,
                                       u"Boolean"_s,
                                       u"Date"_s,
                                       u"DateTime"_s,
                                       u"Time"_s,
                                       u"Interval"_s,
                                       u"Float"_s,
                                       u"Double"_s,
                                       u"Numeric"_s,
                                       u"LargeBinary"_s,
                                       u"PickleType"_s,
                                       u"JSON"_s,
                                       u"ARRAY"_s,
                                       u"Uuid"_s,
                                       u"UUID"_s,
                                       u"Enum"_s,
                                       u"Sequence"_s,
                                       u"Identity"_s,
                                       u"Computed"_s,
                                       u"Mapped"_s,
                                       u"mapped_column"_s,
                                       u"relationship"_s,
                                       u"backref"_s,
                                       u"text"_s,
                                       u"func"_s,
                                       u"MetaData"_s};
    const qsizetype db = parts.lastIndexOf(u"db"_s);
    if (db >= 0 && db + 1 < parts.size()) {
        const QString rest = parts.mid(db + 1).join(u'.');
        return {rest == u"Model" ? u"flask"_s : u"sqlalchemy"_s, rest};
    }
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (telling.contains(parts.at(i)))
            return {u"sqlalchemy"_s, parts.mid(i).join(u'.')};
    }
    return {};
}

SqlName ofExternal(const QString &dotted)
{
    const QStringList parts = dotted.split(u'.');
    const QString root = parts.first();
    if (root == u"sqlalchemy") {
        const qsizetype dialects = parts.indexOf(u"dialects"_s);
        if (dialects >= 0 && parts.size() > dialects + 2)
            return {parts.at(dialects + 1) == u"mariadb" ? u"mysql"_s : parts.at(dialects + 1),
                    parts.last()};
        const qsizetype function = parts.indexOf(u"func"_s);
        if (function >= 0)
            return {u"sqlalchemy"_s, parts.mid(function).join(u'.')};
        return {u"sqlalchemy"_s, parts.last()};
    }
    if (root == u"sqlalchemy_utils")
        return {u"utils"_s, parts.last()};
    if (root == u"flask_sqlalchemy" || root.startsWith("flask_sqlalchemy_"_L1))
        return {u"flask"_s, parts.last()};
    static const QSet<QString> kept{u"functools"_s,
                                    u"enum"_s,
                                    u"datetime"_s,
                                    u"decimal"_s,
                                    u"uuid"_s,
                                    u"typing"_s,
                                    u"typing_extensions"_s,
                                    u"geoalchemy2"_s,
                                    u"pgvector"_s,
                                    u"oslo_db"_s,
                                    u"builtins"_s};
    if (kept.contains(root))
        return {root, parts.last()};
    return ofUnread(parts);
}

// db = SQLAlchemy(…): its attributes are those of sqlalchemy and sqlalchemy.orm.
bool isFlaskObject(const PyModules &modules, const PyTerm &value, int depth)
{
    if (!value.node.is(PyKind::Call) || depth > deepestCall)
        return false;
    const PyTerm function{value.node.child("func"_L1), value.scope};
    const SqlName name = sqlName(modules, function);
    if (name.name == u"SQLAlchemy")
        return true;
    const PyMeaning meaning = modules.meaning(function);
    if (meaning.kind != PyMeaningKind::Class)
        return false;
    PyScope scope;
    scope.module = meaning.module;
    for (const PyNode &base : meaning.node.children("bases"_L1)) {
        if (sqlName(modules, {base, scope}).name == u"SQLAlchemy")
            return true;
    }
    return false;
}

void spread(const PyModules &modules, const PyTerm &call, SqlCall &result)
{
    for (const PyNode &argument : call.node.children("args"_L1)) {
        if (!argument.is(PyKind::Starred)) {
            result.arguments << PyTerm{argument, call.scope};
            continue;
        }
        const PyTerm inside{argument.child("value"_L1), call.scope};
        if (const auto items = sequenceOf(modules, inside))
            result.arguments += *items;
        else
            result.unknown << inside;
    }
    for (const PyNode &keyword : call.node.children("keywords"_L1)) {
        const PyTerm value{keyword.child("value"_L1), call.scope};
        const QString name = keyword.text("arg"_L1);
        const PyBoundArguments *given = call.scope.arguments.get();
        if (name.isEmpty() && given && value.node.text("id"_L1) == given->restName)
            result.keywords += given->rest;
        else if (!name.isEmpty())
            result.keywords << qMakePair(name, value);
        else if (const auto pairs = dictOf(modules, value))
            result.keywords += *pairs;
        else
            result.unknown << value;
    }
}

} // namespace

std::optional<PyBoundArguments> boundArguments(const PyMeaning &function, const PyTerm &call)
{
    const PyNode parameters = function.node.child("args"_L1);
    const QList<PyNode> positional = parameters.children("args"_L1);
    const QList<PyNode> defaults = parameters.children("defaults"_L1);
    const QList<PyNode> given = call.node.children("args"_L1);
    PyBoundArguments bound;
    PyScope outside;
    outside.module = function.module;
    for (qsizetype i = 0; i < defaults.size(); ++i) {
        const PyNode parameter = positional.value(positional.size() - defaults.size() + i);
        bound.values.insert(parameter.text("arg"_L1), {defaults.at(i), outside});
    }
    const QList<PyNode> named = parameters.children("kwonlyargs"_L1);
    const QList<PyNode> namedDefaults = parameters.children("kw_defaults"_L1);
    for (qsizetype i = 0; i < std::min(named.size(), namedDefaults.size()); ++i)
        bound.values.insert(named.at(i).text("arg"_L1), {namedDefaults.at(i), outside});
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (i >= positional.size() || given.at(i).is(PyKind::Starred))
            return std::nullopt;
        bound.values.insert(positional.at(i).text("arg"_L1), {given.at(i), call.scope});
    }
    bound.restName = parameters.child("kwarg"_L1).text("arg"_L1);
    QSet<QString> names;
    for (const PyNode &parameter : positional + named)
        names.insert(parameter.text("arg"_L1));
    for (const PyNode &keyword : call.node.children("keywords"_L1)) {
        const QString name = keyword.text("arg"_L1);
        const PyTerm value{keyword.child("value"_L1), call.scope};
        if (names.contains(name))
            bound.values.insert(name, value);
        else if (!name.isEmpty() && !bound.restName.isEmpty())
            bound.rest << qMakePair(name, value);
        else
            return std::nullopt;
    }
    return bound;
}

namespace {

// What a function returns, if that is all it does.
std::optional<PyTerm> returned(const PyMeaning &function, const PyTerm &call)
{
    PyTerm result;
    const auto arguments = boundArguments(function, call);
    if (!arguments)
        return std::nullopt;
    for (const PyNode &statement : function.node.children("body"_L1)) {
        const bool isText = statement.is(PyKind::Expr)
                            && statement.child("value"_L1).is(PyKind::Constant);
        if (statement.is(PyKind::Return) && result.node.isNull())
            result.node = statement.child("value"_L1);
        else if (!isText)
            return std::nullopt;
    }
    result.scope.module = function.module;
    result.scope.arguments = std::make_shared<const PyBoundArguments>(*arguments);
    return result.node.isNull() ? std::nullopt : std::optional(result);
}

SqlCall callAt(const PyModules &modules, const PyTerm &term, int depth)
{
    SqlCall result;
    result.term = followed(modules, term);
    const PyNode &node = result.term.node;
    if (!node.is(PyKind::Call)) {
        result.name = sqlName(modules, result.term);
        return result;
    }
    result.isCall = true;
    const PyTerm function{node.child("func"_L1), result.term.scope};
    result.name = sqlName(modules, function);
    if (!result.name.isNull() || depth > deepestCall) {
        spread(modules, result.term, result);
        return result;
    }
    const PyMeaning meaning = modules.meaning(function);
    if (meaning.kind == PyMeaningKind::Expression && meaning.rest.isEmpty()
        && meaning.node.is(PyKind::Call)) {
        SqlCall partial = callAt(modules, {meaning.node, meaning.scope}, depth + 1);
        if (partial.name.name == u"partial" && !partial.arguments.isEmpty()) {
            result.name = sqlName(modules, partial.arguments.takeFirst());
            result.arguments = partial.arguments;
            result.keywords = partial.keywords;
        }
    } else if (meaning.kind == PyMeaningKind::Function) {
        // Not of itself: what is not understood stays a call of it.
        const auto inside = returned(meaning, result.term);
        const SqlCall call = inside ? callAt(modules, *inside, depth + 1) : SqlCall();
        if (call.isCall && !call.name.isNull())
            return call;
    }
    spread(modules, result.term, result);
    return result;
}

} // namespace

SqlName sqlName(const PyModules &modules, const PyTerm &term)
{
    const PyMeaning meaning = modules.meaning(term);
    if (meaning.kind == PyMeaningKind::External)
        return ofExternal(meaning.name);
    if (meaning.kind == PyMeaningKind::Expression && !meaning.rest.isEmpty()
        && isFlaskObject(modules, {meaning.node, meaning.scope}, 0)) {
        const QString rest = meaning.rest.join(u'.');
        return {rest == u"Model" ? u"flask"_s : u"sqlalchemy"_s, rest};
    }
    // func.now, where func is an attribute of what is known
    return {};
}

const PyTerm *SqlCall::keyword(QLatin1String wanted) const
{
    for (auto it = keywords.crbegin(); it != keywords.crend(); ++it) {
        if (it->first == wanted)
            return &it->second;
    }
    return nullptr;
}

SqlCall sqlCall(const PyModules &modules, const PyTerm &term)
{
    return callAt(modules, term, 0);
}

} // namespace core
