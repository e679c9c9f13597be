// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/optionnames.h"

#include "core/schema/options.h"

namespace core {

namespace {

// A list of names is quoted throughout, whatever the new name needs.
QString quotedList(const QString &list)
{
    QStringList names;
    for (const Token &token : tokenize(list, DialectKind::PostgreSql)) {
        if (token.kind == TokenKind::Word || token.kind == TokenKind::QuotedName)
            names.append(quotedName(tokenName(list, token)));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

Options withRenamedColumns(const Options &options,
                           const std::function<QString(const QString &)> &rename)
{
    Options result = options;
    for (auto entry = options.cbegin(); entry != options.cend(); ++entry) {
        const bool isList = entry.key() == option::postgresInclude
                            || entry.key() == option::postgresDeleteColumns;
        const bool isDefinition = entry.key().startsWith(option::postgresExcludePrefix);
        const bool isName = entry.key() == option::mariaDbColumnCheck;
        if (!isList && !isDefinition && !isName)
            continue;
        const QString before = isName ? quotedName(entry.value()) : entry.value();
        const QString after = rename(before);
        if (after == before)
            continue;
        if (isName) {
            const QList<Token> tokens = tokenize(after, DialectKind::PostgreSql);
            result.insert(entry.key(), tokenName(after, tokens.value(0)));
        } else {
            result.insert(entry.key(), isList ? quotedList(after) : after);
        }
    }
    return result;
}

} // namespace core
