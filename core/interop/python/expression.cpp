// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/expression.h"

#include <QSet>

namespace core {

using namespace Qt::StringLiterals;

namespace {

PyExpression single(PyTokenKind kind, const QString &text)
{
    return {{PyToken{kind, text}}};
}

void append(PyExpression &to, const PyExpression &added, bool isSpaced)
{
    const qsizetype first = to.tokens.size();
    to.tokens += added.tokens;
    if (isSpaced && first < to.tokens.size())
        to.tokens[first].isSpaced = true;
}

void appendItems(PyExpression &to, const QList<PyExpression> &items)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i > 0)
            to.tokens.append({PyTokenKind::Comma, u","_s});
        append(to, items.at(i), i > 0);
    }
}

PyExpression display(const QString &open, const QList<PyExpression> &items, const QString &close)
{
    PyExpression result = single(PyTokenKind::OpenDisplay, open);
    appendItems(result, items);
    if (open == u"(" && items.size() == 1)
        result.tokens.append({PyTokenKind::Comma, u","_s});
    result.tokens.append({PyTokenKind::Close, close});
    return result;
}

// Characters that an editor or a terminal does not show, or takes for the end of a line.
bool isUnseen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return character != U' ';
    default:
        return false;
    }
}

QString escapeOf(char32_t character)
{
    const auto hexadecimal = [character](int digits) {
        return QString::number(uint(character), 16).rightJustified(digits, u'0');
    };
    switch (character) {
    case U'\\':
        return u"\\\\"_s;
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        break;
    }
    if (character < 0x100)
        return u"\\x"_s + hexadecimal(2);
    return character < 0x10000 ? u"\\u"_s + hexadecimal(4) : u"\\U"_s + hexadecimal(8);
}

} // namespace

PyExpression pyName(const QString &name)
{
    return single(PyTokenKind::Word, name);
}

PyExpression pyNumber(qint64 number)
{
    return single(PyTokenKind::Word, QString::number(number));
}

PyExpression pyBool(bool value)
{
    return single(PyTokenKind::Word, value ? u"True"_s : u"False"_s);
}

PyExpression pyNone()
{
    return single(PyTokenKind::Word, u"None"_s);
}

PyExpression pyString(const QString &text)
{
    const QChar quote = text.count(u'"') > text.count(u'\'') ? u'\'' : u'"';
    return single(PyTokenKind::String, quote + pyEscaped(text, quote) + quote);
}

QString pyEscaped(const QString &text, QChar quote)
{
    QString escaped;
    for (const uint character : text.toUcs4()) {
        if (!quote.isNull() && character == quote.unicode())
            escaped += QString(u'\\') + quote;
        else if (character == U'\\' || isUnseen(character))
            escaped += escapeOf(character);
        else
            escaped += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
    }
    return escaped;
}

PyExpression pyList(const QList<PyExpression> &items)
{
    return display(u"["_s, items, u"]"_s);
}

PyExpression pyTuple(const QList<PyExpression> &items)
{
    return display(u"("_s, items, u")"_s);
}

PyExpression pyDict(const QList<std::pair<PyExpression, PyExpression>> &items)
{
    QList<PyExpression> pairs;
    for (const auto &[key, value] : items) {
        PyExpression pair = key;
        pair.tokens.append({PyTokenKind::Word, u":"_s});
        append(pair, value, true);
        pairs.append(pair);
    }
    return display(u"{"_s, pairs, u"}"_s);
}

PyExpression pyCall(const PyExpression &callee, const PyArguments &arguments)
{
    QList<PyExpression> items;
    for (const PyArgument &argument : arguments) {
        PyExpression item;
        if (!argument.keyword.isEmpty())
            item = single(PyTokenKind::Word, argument.keyword + u'=');
        append(item, argument.value, false);
        items.append(item);
    }
    PyExpression result = callee;
    result.tokens.append({PyTokenKind::Open, u"("_s});
    appendItems(result, items);
    result.tokens.append({PyTokenKind::Close, u")"_s});
    return result;
}

PyExpression pyWithArgument(const PyExpression &call, const PyArgument &argument)
{
    PyExpression result = call;
    const PyToken close = result.tokens.takeLast();
    const bool isFirst = result.tokens.last().kind == PyTokenKind::Open;
    if (!isFirst)
        result.tokens.append({PyTokenKind::Comma, u","_s});
    PyExpression item;
    if (!argument.keyword.isEmpty())
        item = pyName(argument.keyword + u'=');
    append(item, argument.value, false);
    append(result, item, !isFirst);
    result.tokens.append(close);
    return result;
}

PyExpression pyCall(const QString &name, const PyArguments &arguments)
{
    return pyCall(pyName(name), arguments);
}

PyExpression pyMethod(const PyExpression &object, const QString &name, const PyArguments &arguments)
{
    PyExpression callee = object;
    callee.tokens.append({PyTokenKind::Dot, u"."_s});
    callee.tokens.append({PyTokenKind::Word, name});
    return pyCall(callee, arguments);
}

PyExpression pySubscript(const QString &name, const QList<PyExpression> &items)
{
    PyExpression result = pyName(name);
    result.tokens.append({PyTokenKind::Open, u"["_s});
    appendItems(result, items);
    result.tokens.append({PyTokenKind::Close, u"]"_s});
    return result;
}

PyExpression pyListLambda(const QString &variable, const QString &item, const QString &name)
{
    PyExpression list = single(PyTokenKind::OpenDisplay, u"["_s);
    list.tokens += {{PyTokenKind::Word, item},
                    {PyTokenKind::For, u"for"_s, true},
                    {PyTokenKind::Word, name, true},
                    {PyTokenKind::Word, u"in"_s, true},
                    {PyTokenKind::Word, variable, true},
                    {PyTokenKind::Close, u"]"_s}};
    PyExpression result = pyName(u"lambda "_s + variable + u':');
    append(result, list, true);
    return result;
}

QList<PyExpression> pyStrings(const QStringList &texts)
{
    QList<PyExpression> result;
    for (const QString &text : texts)
        result.append(pyString(text));
    return result;
}

bool isPythonKeyword(const QString &word)
{
    static const QSet<QString> words = {u"False"_s,   u"None"_s,     u"True"_s,     u"and"_s,
                                        u"as"_s,      u"assert"_s,   u"async"_s,    u"await"_s,
                                        u"break"_s,   u"class"_s,    u"continue"_s, u"def"_s,
                                        u"del"_s,     u"elif"_s,     u"else"_s,     u"except"_s,
                                        u"finally"_s, u"for"_s,      u"from"_s,     u"global"_s,
                                        u"if"_s,      u"import"_s,   u"in"_s,       u"is"_s,
                                        u"lambda"_s,  u"nonlocal"_s, u"not"_s,      u"or"_s,
                                        u"pass"_s,    u"raise"_s,    u"return"_s,   u"try"_s,
                                        u"while"_s,   u"with"_s,     u"yield"_s};
    return words.contains(word);
}

bool isPythonName(const QString &text)
{
    // Python takes names in their NFKC form, and two spellings of one must not become two names.
    if (text.isEmpty() || isPythonKeyword(text)
        || text != text.normalized(QString::NormalizationForm_KC))
        return false;
    bool isFirst = true;
    for (const uint character : text.toUcs4()) {
        const bool isLetter = character == U'_' || QChar::isLetter(character);
        if (!isLetter && (isFirst || QChar::category(character) != QChar::Number_DecimalDigit))
            return false;
        isFirst = false;
    }
    return true;
}

} // namespace core
