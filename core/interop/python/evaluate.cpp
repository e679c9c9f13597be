// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/evaluate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestValue = 100;        // names that lead to names, terms of a sum
constexpr qsizetype longestText = 65536; // characters of a string that is put together
constexpr qsizetype mostItems = 100000;

PyValue stringValue(const QString &text)
{
    PyValue value;
    value.kind = text.size() > longestText ? PyValueKind::Unknown : PyValueKind::String;
    value.text = text;
    return value;
}

PyValue constantValue(const PyNode &node)
{
    PyValue value;
    value.text = node.value();
    switch (node.constant()) {
    case PyConstant::None:
        value.kind = PyValueKind::None;
        break;
    case PyConstant::Bool:
        value.kind = PyValueKind::Bool;
        value.truth = value.text == u"True";
        break;
    case PyConstant::Int:
    case PyConstant::Float:
        value.kind = PyValueKind::Number;
        break;
    case PyConstant::String:
        value.kind = PyValueKind::String;
        break;
    case PyConstant::Complex:
    case PyConstant::Bytes:
    case PyConstant::Ellipsis:
        break;
    }
    return value;
}

// Replaces %s and %d by the values; nothing for what is more than that.
std::optional<QString> percent(const QString &pattern, const QList<PyValue> &values)
{
    QString text;
    qsizetype next = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) != u'%') {
            text += pattern.at(i);
            continue;
        }
        const QChar kind = i + 1 < pattern.size() ? pattern.at(++i) : QChar();
        if (kind == u'%') {
            text += kind;
        } else if ((kind == u's' || kind == u'd') && next < values.size()) {
            text += values.at(next++).text;
        } else {
            return std::nullopt;
        }
    }
    return next == values.size() ? std::optional(text) : std::nullopt;
}

// "{}_{1}_{name}".format(…), without format specifications.
std::optional<QString> braces(const QString &pattern,
                              const QList<PyValue> &values,
                              const QHash<QString, PyValue> &named)
{
    static const QRegularExpression field(u"\\{\\{|\\}\\}|\\{([^{}]*)\\}"_s);
    QString text;
    qsizetype copied = 0;
    int next = 0;
    for (auto it = field.globalMatch(pattern); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        text += QStringView(pattern).mid(copied, match.capturedStart() - copied);
        copied = match.capturedEnd();
        if (!match.hasCaptured(1)) {
            text += match.captured().at(0);
            continue;
        }
        const QString name = match.captured(1);
        bool isNumber = false;
        const int place = name.isEmpty() ? next++ : name.toInt(&isNumber);
        const PyValue value = name.isEmpty() || isNumber ? values.value(place) : named.value(name);
        if (value.kind != PyValueKind::String && value.kind != PyValueKind::Number)
            return std::nullopt;
        text += value.text;
    }
    return text + QStringView(pattern).mid(copied).toString();
}

class Evaluator
{
public:
    explicit Evaluator(const PyModules &modules)
        : m_modules(modules)
    {}

    PyValue value(const PyTerm &expression)
    {
        if (m_depth >= deepestValue || ++m_count > mostItems)
            return {};
        ++m_depth;
        const PyValue result = valueOf(expression);
        --m_depth;
        return result;
    }

private:
    PyValue valueOf(const PyTerm &expression)
    {
        const PyNode &node = expression.node;
        switch (node.kind()) {
        case PyKind::Constant:
            return constantValue(node);
        case PyKind::Name:
        case PyKind::Attribute:
            return named(expression);
        case PyKind::BinOp:
            return operation(expression);
        case PyKind::UnaryOp:
            return unary(expression);
        case PyKind::JoinedStr:
            return joined(expression);
        case PyKind::FormattedValue:
            return value({node.child("value"_L1), expression.scope});
        case PyKind::Tuple:
        case PyKind::List:
        case PyKind::Set:
            return sequence(expression);
        case PyKind::Dict:
            return dictionary(expression);
        case PyKind::Call:
            return call(expression);
        case PyKind::Subscript:
            return subscript(expression);
        default: // everything else needs Python itself
            return {};
        }
    }

    PyValue named(const PyTerm &expression)
    {
        const PyMeaning meaning = m_modules.meaning(expression);
        if (meaning.kind == PyMeaningKind::Self)
            return ofSelf(meaning);
        if (meaning.kind == PyMeaningKind::Expression && meaning.rest.isEmpty())
            return value({meaning.node, meaning.scope});
        // Of an enum's member: Colour.red, Colour.red.value, Colour.red.name
        QStringList rest = meaning.rest;
        if (meaning.kind != PyMeaningKind::Expression)
            return classAttribute(expression);
        const QString last = rest.takeLast();
        const bool isMember = rest.isEmpty() && (last == u"value" || last == u"name");
        return isMember ? enumMember(expression.node.child("value"_L1), expression.scope, last)
                        : classAttribute(expression);
    }

    // Cls.__name__, Cls.__tablename__ of a class of these modules.
    PyValue classAttribute(const PyTerm &expression)
    {
        if (!expression.node.is(PyKind::Attribute))
            return {};
        const PyMeaning base = m_modules.meaning(expression.node.child("value"_L1),
                                                 expression.scope);
        const QString name = expression.node.text("attr"_L1);
        if (base.kind == PyMeaningKind::Class && name == u"__name__")
            return stringValue(base.node.text("name"_L1));
        return {};
    }

    PyValue enumMember(const PyNode &member, const PyScope &scope, const QString &what)
    {
        if (!member.is(PyKind::Attribute))
            return {};
        const PyMeaning owner = m_modules.meaning(member.child("value"_L1), scope);
        if (owner.kind != PyMeaningKind::Class)
            return {};
        return what == u"name" ? stringValue(member.text("attr"_L1)) : value({member, scope});
    }

    PyValue ofSelf(const PyMeaning &meaning)
    {
        if (meaning.rest == QStringList{u"__name__"_s})
            return stringValue(meaning.node.text("name"_L1));
        if (meaning.rest == QStringList{u"__tablename__"_s} && !meaning.scope.selfTable.isEmpty())
            return stringValue(meaning.scope.selfTable);
        if (meaning.rest.size() != 1)
            return {};
        const PyMeaning member = m_modules.member(meaning.node,
                                                  meaning.module,
                                                  meaning.rest.first());
        if (member.kind != PyMeaningKind::Expression)
            return {};
        return value({member.node, member.scope});
    }

    PyValue operation(const PyTerm &expression)
    {
        const PyNode &node = expression.node;
        const PyValue left = value({node.child("left"_L1), expression.scope});
        const PyValue right = value({node.child("right"_L1), expression.scope});
        const PyKind kind = node.child("op"_L1).kind();
        if (left.kind == PyValueKind::Unknown || right.kind == PyValueKind::Unknown)
            return {};
        if (kind == PyKind::Mod && left.kind == PyValueKind::String) {
            const bool isSequence = right.kind == PyValueKind::Sequence;
            const auto text = percent(left.text, isSequence ? right.items : QList<PyValue>{right});
            return text ? stringValue(*text) : PyValue();
        }
        if (left.kind == PyValueKind::Number && right.kind == PyValueKind::Number)
            return arithmetic(left, right, kind);
        if (kind != PyKind::Add || left.kind != right.kind)
            return {};
        if (left.kind == PyValueKind::String)
            return stringValue(left.text + right.text);
        if (left.kind != PyValueKind::Sequence)
            return {};
        PyValue sum = left;
        sum.items += right.items;
        return sum;
    }

    static PyValue arithmetic(const PyValue &left, const PyValue &right, PyKind kind)
    {
        bool isLeft = false;
        bool isRight = false;
        const qint64 a = left.text.toLongLong(&isLeft);
        const qint64 b = right.text.toLongLong(&isRight);
        qint64 result = 0;
        bool overflows = true;
        if (kind == PyKind::Add)
            overflows = __builtin_add_overflow(a, b, &result);
        else if (kind == PyKind::Sub)
            overflows = __builtin_sub_overflow(a, b, &result);
        else if (kind == PyKind::Mult)
            overflows = __builtin_mul_overflow(a, b, &result);
        PyValue value;
        if (!isLeft || !isRight || overflows)
            return value;
        value.kind = PyValueKind::Number;
        value.text = QString::number(result);
        return value;
    }

    PyValue unary(const PyTerm &expression)
    {
        PyValue operand = value({expression.node.child("operand"_L1), expression.scope});
        const PyKind kind = expression.node.child("op"_L1).kind();
        if (operand.kind == PyValueKind::Number && kind == PyKind::USub) {
            operand.text = operand.text.startsWith(u'-') ? operand.text.mid(1)
                                                         : u'-' + operand.text;
            return operand;
        }
        if (operand.kind == PyValueKind::Bool && kind == PyKind::Not) {
            operand.truth = !operand.truth;
            return operand;
        }
        return {};
    }

    PyValue joined(const PyTerm &expression)
    {
        QString text;
        for (const PyNode &part : expression.node.children("values"_L1)) {
            const bool hasFormat = !part.child("format_spec"_L1).isNull();
            const PyValue one = value({part, expression.scope});
            const bool isPlain = one.kind == PyValueKind::String || one.kind == PyValueKind::Number;
            if (!isPlain || hasFormat || text.size() > longestText)
                return {};
            text += one.text;
        }
        return stringValue(text);
    }

    PyValue sequence(const PyTerm &expression)
    {
        PyValue result;
        for (const PyNode &item : expression.node.children("elts"_L1)) {
            if (!item.is(PyKind::Starred)) {
                result.items << value({item, expression.scope});
                continue;
            }
            const PyValue more = value({item.child("value"_L1), expression.scope});
            if (more.kind != PyValueKind::Sequence || result.items.size() > mostItems)
                return {};
            result.items += more.items;
        }
        result.kind = PyValueKind::Sequence;
        return result;
    }

    PyValue dictionary(const PyTerm &expression)
    {
        PyValue result;
        const QList<PyNode> keys = expression.node.children("keys"_L1);
        const QList<PyNode> values = expression.node.children("values"_L1);
        for (qsizetype i = 0; i < std::min(keys.size(), values.size()); ++i) {
            const PyValue one = value({values.at(i), expression.scope});
            if (keys.at(i).isNull()) { // **more
                if (one.kind != PyValueKind::Dict)
                    return {};
                result.keys += one.keys;
                result.items += one.items;
                continue;
            }
            const PyValue key = value({keys.at(i), expression.scope});
            if (key.kind != PyValueKind::String)
                return {};
            result.keys << key.text;
            result.items << one;
        }
        result.kind = PyValueKind::Dict;
        return result;
    }

    PyValue subscript(const PyTerm &expression)
    {
        const PyValue base = value({expression.node.child("value"_L1), expression.scope});
        const PyValue key = value({expression.node.child("slice"_L1), expression.scope});
        if (base.kind == PyValueKind::Dict && key.kind == PyValueKind::String) {
            const qsizetype place = base.keys.lastIndexOf(key.text);
            return place < 0 ? PyValue() : base.items.at(place);
        }
        if (base.kind != PyValueKind::Sequence || key.kind != PyValueKind::Number)
            return {};
        qsizetype place = key.text.toLongLong();
        place += place < 0 ? base.items.size() : 0;
        return base.items.value(place);
    }

    PyValue call(const PyTerm &expression)
    {
        const PyNode function = expression.node.child("func"_L1);
        QList<PyValue> arguments;
        for (const PyNode &argument : expression.node.children("args"_L1))
            arguments << value({argument, expression.scope});
        if (function.is(PyKind::Attribute)) {
            const PyValue on = value({function.child("value"_L1), expression.scope});
            if (on.kind == PyValueKind::String)
                return method(expression, on.text, function.text("attr"_L1), arguments);
        }
        const PyMeaning meaning = m_modules.meaning(function, expression.scope);
        const bool isExternal = meaning.kind == PyMeaningKind::External;
        if (isExternal && meaning.name == u"re.sub" && arguments.size() == 3)
            return substituted(arguments);
        const QString name = function.is(PyKind::Name) ? function.text("id"_L1) : QString();
        const bool isText = name == u"str" && arguments.size() == 1;
        return isText && arguments.first().kind == PyValueKind::String ? arguments.first()
                                                                       : PyValue();
    }

    // re.sub(pattern, replacement, text): the idiom for table names. PCRE limits its own steps.
    static PyValue substituted(const QList<PyValue> &arguments)
    {
        for (const PyValue &argument : arguments) {
            if (argument.kind != PyValueKind::String || argument.text.size() > 1000)
                return {};
        }
        const QRegularExpression pattern(arguments.at(0).text);
        QString replacement = arguments.at(1).text;
        static const QRegularExpression group(u"\\\\g<(\\d)>"_s);
        replacement.replace(group, u"\\\\1"_s);
        if (!pattern.isValid())
            return {};
        QString text = arguments.at(2).text;
        return stringValue(text.replace(pattern, replacement));
    }

    PyValue method(const PyTerm &expression,
                   const QString &text,
                   const QString &name,
                   const QList<PyValue> &arguments)
    {
        const auto isText = [&arguments](qsizetype i) {
            return arguments.value(i).kind == PyValueKind::String;
        };
        if (name == u"format")
            return formatted(expression, text, arguments);
        if (name == u"replace" && arguments.size() == 2 && isText(0) && isText(1))
            return stringValue(QString(text).replace(arguments.at(0).text, arguments.at(1).text));
        if (name == u"join" && arguments.size() == 1) {
            QStringList parts;
            for (const PyValue &item : arguments.first().items) {
                if (item.kind != PyValueKind::String)
                    return {};
                parts << item.text;
            }
            return arguments.first().kind == PyValueKind::Sequence ? stringValue(parts.join(text))
                                                                   : PyValue();
        }
        if (!arguments.isEmpty())
            return {};
        if (name == u"lower")
            return stringValue(text.toLower());
        if (name == u"upper")
            return stringValue(text.toUpper());
        if (name == u"strip")
            return stringValue(text.trimmed());
        if (name == u"capitalize")
            return stringValue(text.left(1).toUpper() + text.mid(1).toLower());
        return {};
    }

    PyValue formatted(const PyTerm &expression, const QString &text, const QList<PyValue> &arguments)
    {
        QHash<QString, PyValue> named;
        for (const PyNode &keyword : expression.node.children("keywords"_L1))
            named.insert(keyword.text("arg"_L1),
                         value({keyword.child("value"_L1), expression.scope}));
        const auto result = braces(text, arguments, named);
        return result ? stringValue(*result) : PyValue();
    }

    const PyModules &m_modules;
    int m_depth = 0;
    qsizetype m_count = 0;
};

} // namespace

PyValue evaluate(const PyModules &modules, const PyTerm &expression)
{
    return Evaluator(modules).value(expression);
}

std::optional<QString> stringOf(const PyModules &modules, const PyTerm &expression)
{
    const PyValue value = evaluate(modules, expression);
    return value.kind == PyValueKind::String ? std::optional(value.text) : std::nullopt;
}

std::optional<bool> truthOf(const PyModules &modules, const PyTerm &expression)
{
    const PyValue value = evaluate(modules, expression);
    if (value.kind == PyValueKind::Bool)
        return value.truth;
    if (value.kind == PyValueKind::Number)
        return value.text != u"0";
    return std::nullopt;
}

std::optional<qint64> integerOf(const PyModules &modules, const PyTerm &expression)
{
    const PyValue value = evaluate(modules, expression);
    bool isNumber = false;
    const qint64 number = value.text.toLongLong(&isNumber);
    return value.kind == PyValueKind::Number && isNumber ? std::optional(number) : std::nullopt;
}

bool isNone(const PyModules &modules, const PyTerm &expression)
{
    return evaluate(modules, expression).kind == PyValueKind::None;
}

} // namespace core
