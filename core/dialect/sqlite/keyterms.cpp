// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/keyterms.h"

#include "core/schema/expression.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What follows each name; nothing if the option does not fit the key.
QStringList suffixes(const Options &options, qsizetype count)
{
    const QStringList result = options.value(option::sqliteKeyTerms).split(u',');
    return result.size() == count ? result : QStringList();
}

QString canonicalSuffix(const QString &suffix, const QString &inherited)
{
    QString order;
    QString collation;
    const QList<Token> tokens = tokenize(suffix);
    bool collates = false;
    for (const Token &token : tokens) {
        if (token.kind == TokenKind::Space)
            continue;
        const QString word = tokenName(suffix, token).toUpper();
        if (collates)
            collation = word;
        else if (word == "DESC"_L1)
            order = u" DESC"_s;
        collates = word == "COLLATE"_L1;
    }
    const QString plain = inherited.isEmpty() ? u"BINARY"_s : inherited.toUpper();
    const bool saysCollation = !collation.isEmpty() && collation != plain;
    return ((saysCollation ? u"COLLATE "_s + quotedName(collation) : QString()) + order).trimmed();
}

} // namespace

QString keyTermsText(const QList<ColumnId> &columns, const Options &options, const Table &table)
{
    const QStringList names = columnNames(table, columns);
    const QStringList rest = suffixes(options, names.size());
    QStringList terms;
    for (qsizetype i = 0; i < names.size(); ++i)
        terms.append((quotedName(names.at(i)) + u' ' + rest.value(i)).trimmed());
    return terms.join(u", "_s);
}

QString canonicalKeyTerms(const QList<ColumnId> &columns, const Options &options, const Table &table)
{
    const QStringList rest = suffixes(options, columns.size());
    QStringList terms;
    bool saysMore = false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Column *column = findColumn(table, columns.at(i));
        terms.append(canonicalSuffix(rest.value(i), column ? column->collation : QString()));
        saysMore = saysMore || !terms.last().isEmpty();
    }
    return saysMore ? terms.join(u","_s) : QString();
}

} // namespace core
