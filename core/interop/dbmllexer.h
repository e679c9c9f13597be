// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// DBML text as tokens, without blanks and comments. Never fails: what is not closed reaches to the end
// of the text and says so.

#include <QList>
#include <QString>

namespace core {

enum class DbmlTokenKind {
    Word,       // also numbers and colours
    QuotedName, // "x"
    String,     // 'x' and '''x'''
    Expression, // `x`
    Symbol,     // one character
    End
};

struct DbmlToken
{
    DbmlTokenKind kind = DbmlTokenKind::End;
    QString text; // without quotes, escapes undone
    int line = 1;
    int column = 1;
    bool isClosed = true;
};

// The last one is the end.
QList<DbmlToken> dbmlTokens(const QString &text);
// As it can stand in DBML.
QString dbmlName(const QString &name);
QString dbmlString(const QString &text);
QString dbmlExpression(const QString &sql);

} // namespace core
