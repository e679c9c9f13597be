// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A Python expression that is to be written, as its tokens: calls, lists, strings and what else models
// and scripts need. Values, put together by functions; how they are broken into lines is printer.h's
// matter. Total and pure.

#include <QList>
#include <QString>

namespace core {

enum class PyTokenKind {
    Word, // a name, a dotted name, a number, a keyword, an operator
    For,  // of a comprehension
    String,
    Dot, // behind a closing bracket
    Comma,
    Open,        // a call's or subscript's bracket
    OpenDisplay, // a list's, tuple's or dictionary's
    Close,
};

struct PyToken
{
    PyTokenKind kind = PyTokenKind::Word;
    QString text;          // of brackets: empty where they need not be seen
    bool isSpaced = false; // a blank stands before it

    bool operator==(const PyToken &) const = default;
};

struct PyExpression
{
    QList<PyToken> tokens;

    bool isEmpty() const { return tokens.isEmpty(); }
    bool operator==(const PyExpression &) const = default;
};

struct PyArgument
{
    PyArgument(const PyExpression &value)
        : value(value)
    {}
    PyArgument(const QString &keyword, const PyExpression &value)
        : keyword(keyword)
        , value(value)
    {}

    QString keyword; // empty: by position
    PyExpression value;

    bool operator==(const PyArgument &) const = default;
};

using PyArguments = QList<PyArgument>;

PyExpression pyName(const QString &name); // also dotted
PyExpression pyNumber(qint64 number);
PyExpression pyBool(bool value);
PyExpression pyNone();
// Any text as a string literal, in double quotes where single ones need no fewer escapes.
PyExpression pyString(const QString &text);
// What stands between the quotes: escaped are backslashes, what nobody sees, and `quote`.
QString pyEscaped(const QString &text, QChar quote);
PyExpression pyList(const QList<PyExpression> &items);
PyExpression pyTuple(const QList<PyExpression> &items);
PyExpression pyDict(const QList<std::pair<PyExpression, PyExpression>> &items);
PyExpression pyCall(const PyExpression &callee, const PyArguments &arguments = {});
PyExpression pyCall(const QString &name, const PyArguments &arguments = {});
// The call with one more argument.
PyExpression pyWithArgument(const PyExpression &call, const PyArgument &argument);
// object.name(arguments)
PyExpression pyMethod(const PyExpression &object,
                      const QString &name,
                      const PyArguments &arguments = {});
PyExpression pySubscript(const QString &name, const QList<PyExpression> &items);
// lambda VARIABLE: [ITEM for NAME in VARIABLE]
PyExpression pyListLambda(const QString &variable, const QString &item, const QString &name);

QList<PyExpression> pyStrings(const QStringList &texts);

// A word that no name in Python can be, in version 3: class, None, match is none of them.
bool isPythonKeyword(const QString &word);
// What can stand as a name: letters, digits and _, no keyword.
bool isPythonName(const QString &text);

} // namespace core
