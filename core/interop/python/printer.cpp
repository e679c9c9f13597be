// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/printer.h"

#include "core/interop/python/layout.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

QString textOf(int depth, const QList<PyToken> &tokens)
{
    QString text;
    for (const PyLayoutLine &line : pyLayout(depth, tokens))
        text += pyLineText(line) + u'\n';
    return text;
}

// Behind "=" or return: in parentheses that show only where they help. A tuple has its own.
QList<PyToken> operand(const PyExpression &value)
{
    QList<PyToken> tokens = value.tokens;
    if (tokens.isEmpty())
        return tokens;
    tokens.first().isSpaced = false;
    if (tokens.first().kind == PyTokenKind::OpenDisplay && tokens.first().text == u"(") {
        tokens.first().isSpaced = true;
        return tokens;
    }
    tokens.prepend({PyTokenKind::Open, QString(), true});
    tokens.append({PyTokenKind::Close, QString()});
    return tokens;
}

QString wrapped(const QString &start, const QString &text)
{
    QString result;
    QString line = start;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (line.size() > start.size() && line.size() + 1 + word.size() > pyLineLength) {
            result += line + u'\n';
            line = start;
        }
        line += u' ' + word;
    }
    return result + line + u'\n';
}

} // namespace

QString pyStatement(int depth, const PyExpression &expression)
{
    return textOf(depth, expression.tokens);
}

QString pyReturn(int depth, const PyExpression &value)
{
    return textOf(depth, QList<PyToken>{{PyTokenKind::Word, u"return"_s}} + operand(value));
}

QString pyAssignment(int depth, const QString &target, const PyExpression &value)
{
    const QList<PyToken> start{{PyTokenKind::Word, target}, {PyTokenKind::Word, u"="_s, true}};
    return textOf(depth, start + operand(value));
}

QString pyAnnotated(int depth,
                    const QString &target,
                    const PyExpression &annotation,
                    const PyExpression &value)
{
    QList<PyToken> tokens{{PyTokenKind::Word, target + u':'}};
    tokens += annotation.tokens;
    if (tokens.size() > 1)
        tokens[1].isSpaced = true;
    if (!value.isEmpty()) {
        tokens.append({PyTokenKind::Word, u"="_s, true});
        tokens += operand(value);
    }
    return textOf(depth, tokens);
}

QString pyWith(int depth, const PyExpression &expression, const QString &name)
{
    QList<PyToken> tokens{{PyTokenKind::Word, u"with"_s}};
    tokens += expression.tokens;
    if (tokens.size() > 1)
        tokens[1].isSpaced = true;
    if (!name.isEmpty())
        tokens += {{PyTokenKind::Word, u"as"_s, true}, {PyTokenKind::Word, name, true}};
    tokens.append({PyTokenKind::Word, u":"_s});
    return textOf(depth, tokens);
}

QString pyClass(int depth, const QString &name, const PyArguments &bases)
{
    PyExpression head = pyName(u"class "_s + name);
    if (!bases.isEmpty())
        head = pyCall(head, bases);
    head.tokens.append({PyTokenKind::Word, u":"_s});
    return textOf(depth, head.tokens);
}

QString pyImportFrom(const QString &module, const QStringList &names)
{
    const QString line = u"from %1 import %2"_s.arg(module, names.join(u", "_s));
    if (line.size() <= pyLineLength)
        return line + u'\n';
    return u"from %1 import (\n    %2,\n)\n"_s.arg(module, names.join(u",\n    "_s));
}

QString pyLine(int depth, const QString &text)
{
    return QString(4 * depth, u' ') + text + u'\n';
}

QString pyComment(int depth, const QString &text)
{
    QString result;
    for (const QString &line : text.split(u'\n'))
        result += wrapped(QString(4 * depth, u' ') + u'#', line);
    return result;
}

QString pyDocstring(int depth, const QString &text)
{
    const QString indent(4 * depth, u' ');
    QStringList lines;
    for (const QString &line : text.trimmed().split(u'\n')) {
        QString content = pyEscaped(line.trimmed(), QChar());
        content.replace(u"\"\"\""_s, u"\\\"\\\"\\\""_s);
        lines.append(lines.isEmpty() || content.isEmpty() ? content : indent + content);
    }
    QString inner = lines.join(u'\n');
    if (inner.startsWith(u'"'))
        inner.prepend(u' ');
    if (inner.endsWith(u'"'))
        inner += u' ';
    return indent + u"\"\"\""_s + inner + u"\"\"\"\n"_s;
}

} // namespace core
