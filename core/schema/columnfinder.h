// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds where an expression mentions a column, in whichever dialect it is written: walks its tokens and
// knows of each name whether it stands where a column does, and not where a function, a type, a
// collation or a keyword does. No grammar; never fails; linear.

#include "core/schema/expression.h"

namespace core {

class ColumnFinder
{
public:
    ColumnFinder(QStringView sql, const QString &column, const QString &table, NameCase nameCase);

    QList<Token> run();
    // The names that stand, as a table's, before a column's; `column` is the table's name then.
    QList<Token> qualifiers();

private:
    QStringView text(qsizetype i) const;
    bool isWord(qsizetype i, QStringView word) const;
    bool isName(qsizetype i) const;
    bool isColumnName(qsizetype i) const;
    bool isColumn(qsizetype i) const;
    bool isQualifiedColumn(qsizetype i) const;
    bool isQualifier(qsizetype i) const;
    bool isParameter(qsizetype i) const;
    bool isCollation(qsizetype i) const;
    bool isTypeOfLiteral(qsizetype i) const;
    bool isUnitOfTime(qsizetype i) const;
    qsizetype endOfCast(qsizetype i) const;
    qsizetype endOfCastCall(qsizetype i) const;
    qsizetype skipTypeWords(qsizetype i) const;
    void step(qsizetype i);

    QStringView m_sql;
    QList<Token> m_tokens;
    QString m_column;
    QString m_table;
    NameCase m_nameCase;
    bool m_expectsOperand = true;
    qsizetype m_typeEnd = 0; // the tokens before it are a type
    qsizetype m_brackets = 0;
};

} // namespace core
