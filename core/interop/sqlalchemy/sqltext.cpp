// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions of columns as SQL text, as SQLAlchemy compiles them for DDL.

#include "core/interop/sqlalchemy/columns.h"
#include "core/schema/expression.h"
#include "core/schema/tokenizer.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestExpression = 60;

std::optional<QString> operatorOf(PyKind kind)
{
    switch (kind) {
    case PyKind::Add:
        return u"+"_s;
    case PyKind::Sub:
        return u"-"_s;
    case PyKind::Mult:
        return u"*"_s;
    case PyKind::Div:
        return u"/"_s;
    case PyKind::Mod:
        return u"%"_s;
    case PyKind::BitAnd:
        return u"AND"_s;
    case PyKind::BitOr:
        return u"OR"_s;
    case PyKind::Eq:
    case PyKind::Is:
        return u"="_s;
    case PyKind::NotEq:
    case PyKind::IsNot:
        return u"!="_s;
    case PyKind::Lt:
        return u"<"_s;
    case PyKind::LtE:
        return u"<="_s;
    case PyKind::Gt:
        return u">"_s;
    case PyKind::GtE:
        return u">="_s;
    default: // no operator of SQL
        return std::nullopt;
    }
}

// text() takes \: for a colon.
QString verbatim(QString text)
{
    return text.replace(u"\\:"_s, u":"_s).trimmed();
}

bool isText(const SqlName &name)
{
    return name.isSql("text"_L1) || name.isSql("literal_column"_L1)
           || name.name == u"inline_literal";
}

// A class of the file's own that is a text with other words for some engines: the first argument.
bool isOwnText(const PyModules &modules, const SqlCall &call)
{
    const PyTerm function{call.term.node.child("func"_L1), call.term.scope};
    const PyMeaning meaning = modules.meaning(function);
    if (meaning.kind != PyMeaningKind::Class)
        return false;
    PyScope scope;
    scope.module = meaning.module;
    const QList<PyNode> bases = meaning.node.children("bases"_L1);
    return std::any_of(bases.cbegin(), bases.cend(), [&](const PyNode &base) {
        return sqlName(modules, {base, scope}).isSql("TextClause"_L1);
    });
}

bool isCompound(const PyNode &node)
{
    return node.is(PyKind::BinOp) || node.is(PyKind::Compare) || node.is(PyKind::BoolOp);
}

// "(CURRENT_TIMESTAMP)", as autogenerate writes SQLite's defaults: those around all of it.
QString withoutParentheses(const QString &sql)
{
    QString text = sql.trimmed();
    while (text.startsWith(u'(') && text.endsWith(u')')) {
        int depth = 0;
        qsizetype closes = -1; // where the first one does
        for (const Token &token : tokenize(text, DialectKind::PostgreSql)) {
            const QStringView word = QStringView(text).mid(token.start, token.length);
            depth += word == u"(" ? 1 : word == u")" ? -1 : 0;
            if (depth == 0 && closes < 0)
                closes = token.start;
        }
        if (closes != text.size() - 1 || text.size() < 3)
            break;
        text = text.mid(1, text.size() - 2).trimmed();
    }
    return text;
}

} // namespace

bool SqlReader::isFinalName(const PyTerm *name) const
{
    if (!name)
        return false;
    const SqlCall call = sqlCall(m_modules, *name);
    const QString attribute = call.term.node.child("func"_L1).text("attr"_L1);
    return call.isCall && (attribute == u"f" || call.name.name == u"conv");
}

std::optional<QString> SqlReader::name(const PyTerm &term)
{
    if (isNone(m_modules, term))
        return QString();
    const SqlCall call = sqlCall(m_modules, term);
    if (isFinalName(&term) && call.arguments.size() == 1)
        return stringOf(m_modules, call.arguments.first());
    const auto text = stringOf(m_modules, term);
    if (!text)
        report(term.node, FindingReason::UnknownName);
    return text;
}

std::optional<QString> SqlReader::columnName(const PyTerm &term)
{
    if (const auto text = stringOf(m_modules, term))
        return text;
    const PyNode &node = term.node;
    if (node.is(PyKind::Subscript)) // table.c['name']
        return stringOf(m_modules, {node.child("slice"_L1), term.scope});
    const SqlCall call = sqlCall(m_modules, term);
    if (call.isCall && call.name.isSql("column"_L1) && !call.arguments.isEmpty())
        return stringOf(m_modules, call.arguments.first());
    if (!node.is(PyKind::Name) && !node.is(PyKind::Attribute))
        return std::nullopt;
    const QString attribute = node.is(PyKind::Name) ? node.text("id"_L1) : node.text("attr"_L1);
    if (call.isCall && isColumn(term)) {
        const auto declared = column(term, attribute);
        return declared ? declared->column.name : attribute;
    }
    // table.c.name, and a column that a class inherits
    return node.is(PyKind::Attribute) ? std::optional(attribute) : std::nullopt;
}

std::optional<QStringList> SqlReader::columnNames(const PyTerm &term)
{
    const auto items = sequenceOf(m_modules, term);
    if (!items) {
        const auto one = columnName(term);
        return one ? std::optional(QStringList{*one}) : std::nullopt;
    }
    QStringList names;
    for (const PyTerm &item : *items) {
        const auto one = columnName(item);
        if (!one)
            return std::nullopt;
        names << *one;
    }
    return names;
}

std::optional<QString> SqlReader::literalText(const PyTerm &term) const
{
    const PyValue value = evaluate(m_modules, term);
    switch (value.kind) {
    case PyValueKind::None:
        return u"NULL"_s;
    case PyValueKind::Bool:
        return value.truth ? u"true"_s : u"false"_s;
    case PyValueKind::Number:
        return value.text;
    case PyValueKind::String:
        return quotedString(value.text);
    case PyValueKind::Unknown:
    case PyValueKind::Sequence:
    case PyValueKind::Dict:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<QString> SqlReader::defaultText(const PyTerm &term)
{
    const SqlCall call = sqlCall(m_modules, term);
    if (call.name.isSql("FetchedValue"_L1) || isNone(m_modules, term))
        return std::nullopt;
    if (!call.isCall) {
        if (const auto text = stringOf(m_modules, term))
            return quotedString(*text);
    }
    // As SQLAlchemy writes it for engines without a boolean of their own; the others read it as one.
    if (call.name.isSql("true"_L1) || call.name.isSql("false"_L1))
        return call.name.isSql("true"_L1) ? u"1"_s : u"0"_s;
    // A plain literal cannot be one, but is what everybody means by it. A name stands for a column in
    // other expressions; here it is a constant that no file tells.
    const bool isName = term.node.is(PyKind::Name) || term.node.is(PyKind::Attribute);
    const bool isUnknown = isName && !call.isCall && !literalText(term);
    const auto text = isUnknown ? std::nullopt : textOf(term, 0);
    if (!text)
        report(term.node, FindingReason::UnknownExpression);
    return text ? std::optional(withoutParentheses(*text)) : std::nullopt;
}

std::optional<QString> SqlReader::expressionText(const PyTerm &term)
{
    if (const auto text = stringOf(m_modules, term))
        return verbatim(*text);
    const auto text = textOf(term, 0);
    if (!text)
        report(term.node, FindingReason::UnknownExpression);
    return text;
}

std::optional<QString> SqlReader::textOf(const PyTerm &term, int depth)
{
    if (depth > deepestExpression)
        return std::nullopt;
    const PyNode &node = term.node;
    if (node.is(PyKind::Compare) || node.is(PyKind::BinOp) || node.is(PyKind::UnaryOp)) {
        if (const auto constant = literalText(term))
            return constant;
        return operatorText(term, depth);
    }
    const SqlCall call = sqlCall(m_modules, term);
    if (call.isCall && !isColumn(term))
        return callText(term, depth);
    if (call.name.isSql("true"_L1) || call.name.isSql("false"_L1) || call.name.isSql("null"_L1))
        return call.name.isSql("null"_L1) ? u"NULL"_s : call.name.name;
    if (call.name.name.startsWith("func."_L1))
        return std::nullopt;
    const bool isName = node.is(PyKind::Name) || node.is(PyKind::Attribute)
                        || node.is(PyKind::Subscript);
    const auto literal = literalText(term);
    if (literal)
        return literal;
    const auto column = isName ? columnName(term) : std::nullopt;
    return column ? std::optional(nameInExpression(*column)) : std::nullopt;
}

std::optional<QString> SqlReader::operatorText(const PyTerm &term, int depth)
{
    const PyNode &node = term.node;
    if (node.is(PyKind::Compare))
        return comparisonText(term, depth);
    if (node.is(PyKind::UnaryOp)) {
        const auto operand = textOf({node.child("operand"_L1), term.scope}, depth + 1);
        if (!operand)
            return std::nullopt;
        if (node.child("op"_L1).is(PyKind::Invert))
            return u"NOT (%1)"_s.arg(*operand);
        return node.child("op"_L1).is(PyKind::USub) ? std::optional(u'-' + *operand) : std::nullopt;
    }
    const auto symbol = operatorOf(node.child("op"_L1).kind());
    auto left = textOf({node.child("left"_L1), term.scope}, depth + 1);
    auto right = textOf({node.child("right"_L1), term.scope}, depth + 1);
    if (!symbol || !left || !right)
        return std::nullopt;
    const bool isLogical = *symbol == u"AND" || *symbol == u"OR";
    for (const auto &[side, text] :
         {std::pair(node.child("left"_L1), &*left), std::pair(node.child("right"_L1), &*right)}) {
        const bool isSame = side.child("op"_L1).kind() == node.child("op"_L1).kind();
        const bool needsNone = !isCompound(side) || (isLogical && side.is(PyKind::Compare))
                               || (isSame && text == &*left);
        if (!needsNone)
            *text = u'(' + *text + u')';
    }
    return *left + u' ' + *symbol + u' ' + *right;
}

std::optional<QString> SqlReader::comparisonText(const PyTerm &term, int depth)
{
    const QList<PyNode> operators = term.node.children("ops"_L1);
    const QList<PyNode> others = term.node.children("comparators"_L1);
    if (operators.size() != 1 || others.size() != 1)
        return std::nullopt;
    const auto symbol = operatorOf(operators.first().kind());
    const auto left = textOf({term.node.child("left"_L1), term.scope}, depth + 1);
    const auto right = textOf({others.first(), term.scope}, depth + 1);
    if (!symbol || !left || !right)
        return std::nullopt;
    if (*right == u"NULL")
        return *left + (*symbol == u"=" ? u" IS NULL"_s : u" IS NOT NULL"_s);
    return *left + u' ' + *symbol + u' ' + *right;
}

std::optional<QString> SqlReader::callText(const PyTerm &term, int depth)
{
    const SqlCall call = sqlCall(m_modules, term);
    if (!call.arguments.isEmpty() && (isText(call.name) || isOwnText(m_modules, call))) {
        const auto text = stringOf(m_modules, call.arguments.first());
        return text ? std::optional(verbatim(*text)) : std::nullopt;
    }
    QStringList arguments;
    for (const PyTerm &argument : call.arguments) {
        const auto items = argument.node.is(PyKind::Name) ? std::nullopt
                                                          : sequenceOf(m_modules, argument);
        for (const PyTerm &one : items ? *items : QList<PyTerm>{argument}) {
            const auto text = textOf(one, depth + 1);
            if (!text)
                return std::nullopt;
            arguments << *text;
        }
    }
    const QString &name = call.name.name;
    if (call.name.isSql("true"_L1) || call.name.isSql("false"_L1))
        return name;
    if (call.name.isSql("null"_L1))
        return u"NULL"_s;
    if (call.name.isSql("literal"_L1) && !arguments.isEmpty())
        return arguments.first();
    if (name == u"func.now" || name == u"func.current_timestamp" || name == u"now")
        return u"CURRENT_TIMESTAMP"_s;
    if (name == u"func.current_date" || name == u"func.current_time")
        return name.mid(5).toUpper();
    if (name.startsWith("func."_L1))
        return name.mid(5) + u'(' + arguments.join(u", "_s) + u')';
    if (name == u"and_" || name == u"or_") {
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            if (isCompound(call.arguments.at(i).node)
                && !call.arguments.at(i).node.is(PyKind::Compare))
                arguments[i] = u'(' + arguments.at(i) + u')';
        }
        return arguments.join(name == u"and_" ? u" AND "_s : u" OR "_s);
    }
    if (name == u"not_" && arguments.size() == 1)
        return u"NOT (%1)"_s.arg(arguments.first());
    const PyNode function = call.term.node.child("func"_L1);
    if (!function.is(PyKind::Attribute))
        return std::nullopt;
    const auto on = textOf({function.child("value"_L1), call.term.scope}, depth + 1);
    const QString method = function.text("attr"_L1);
    if (!on)
        return std::nullopt;
    if (method == u"in_" || method == u"not_in" || method == u"notin_")
        return u"%1 %2 (%3)"_s.arg(*on,
                                   method == u"in_" ? u"IN"_s : u"NOT IN"_s,
                                   arguments.join(u", "_s));
    if ((method == u"is_" || method == u"isnot" || method == u"is_not") && arguments.size() == 1)
        return u"%1 %2 %3"_s.arg(*on, method == u"is_" ? u"IS"_s : u"IS NOT"_s, arguments.first());
    if (method == u"like" && arguments.size() == 1)
        return u"%1 LIKE %2"_s.arg(*on, arguments.first());
    if (method == u"between" && arguments.size() == 2)
        return u"%1 BETWEEN %2 AND %3"_s.arg(*on, arguments.first(), arguments.last());
    if (method == u"desc" || method == u"asc")
        return *on + u' ' + method.toUpper();
    return std::nullopt;
}

} // namespace core
