// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of one statement of DDL, taken from left to right. What does not mean the same on all the
// kinds of databases where it is run is no word. Pure.

#include "core/schema/schema.h"
#include "core/schema/tokenizer.h"

#include <QSet>

namespace core {

class DdlWords
{
public:
    DdlWords(const QString &sql, const QSet<DialectKind> &dialects);

    // Keywords ("IF NOT EXISTS") or one sign, if they are next.
    bool take(const char *words);
    bool isAt(const char *words) const;
    bool isAtEnd() const; // a semicolon may follow
    // MODIFY and the like: the statement can run nowhere else.
    bool mayRunOn(DialectKind dialect) const;

    // Of something that is there; empty: no name is next.
    QString name();
    // Of something new: without quotes it must be one that every engine keeps as it is.
    QString newName();
    // What all of the engines take it for.
    std::optional<DataType> type();
    // A string, a number or NULL (which is no default: empty).
    std::optional<QString> literal();
    // "NOT NULL DEFAULT 'x'"; what is not said is as a new column has it. False: a default that is none.
    bool takeProperties(Column &column);

private:
    struct Word
    {
        TokenKind kind = TokenKind::Space;
        QString text;
        QString name; // without quotes
    };

    const Word *next() const;

    QSet<DialectKind> m_dialects;
    QList<Word> m_words;
    qsizetype m_place = 0;
};

} // namespace core
