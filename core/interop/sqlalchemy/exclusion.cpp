// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/exclusion.h"

#include "core/schema/tokenizer.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The text's words and operators, parenthesised parts whole.
QStringList partsOf(const QString &sql)
{
    QStringList parts;
    int depth = 0;
    for (const Token &token : tokenize(sql, DialectKind::PostgreSql)) {
        const QString text = sql.mid(token.start, token.length);
        const bool isOpen = text == "("_L1;
        const bool isClose = text == ")"_L1;
        if (depth > 0)
            parts.last() += text;
        else if (token.kind != TokenKind::Space)
            parts.append(text);
        depth += isOpen ? 1 : isClose ? -1 : 0;
        if (depth < 0)
            return {};
    }
    return depth == 0 ? parts : QStringList();
}

QString inside(const QString &parenthesised)
{
    return parenthesised.startsWith(u'(') ? parenthesised.mid(1).chopped(1).trimmed() : QString();
}

// Split at the commas outside of parentheses and strings.
QStringList itemsOf(const QString &sql)
{
    QStringList items{QString()};
    int depth = 0;
    for (const Token &token : tokenize(sql, DialectKind::PostgreSql)) {
        const QString text = sql.mid(token.start, token.length);
        depth += text == "("_L1 ? 1 : text == ")"_L1 ? -1 : 0;
        if (text == ","_L1 && depth == 0)
            items.append(QString());
        else
            items.last() += text;
    }
    return items;
}

bool takeWords(QStringList &parts, const QStringList &words)
{
    if (parts.size() < words.size())
        return false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (parts.at(i).compare(words.at(i), Qt::CaseInsensitive) != 0)
            return false;
    }
    parts.remove(0, words.size());
    return true;
}

} // namespace

std::optional<Exclusion> exclusionOf(const QString &definition)
{
    QStringList parts = partsOf(definition);
    Exclusion result;
    if (!takeWords(parts, {u"EXCLUDE"_s}))
        return std::nullopt;
    result.method = u"gist"_s;
    if (takeWords(parts, {u"USING"_s}) && !parts.isEmpty())
        result.method = parts.takeFirst();
    for (const QString &item : itemsOf(parts.isEmpty() ? QString() : inside(parts.takeFirst()))) {
        const qsizetype with = item.lastIndexOf(" WITH "_L1, -1, Qt::CaseInsensitive);
        const QString symbol = item.mid(with + 6).trimmed();
        if (with < 1 || symbol.isEmpty() || symbol.contains(u' '))
            return std::nullopt;
        result.elements.append({item.left(with).trimmed(), symbol});
    }
    if (takeWords(parts, {u"WHERE"_s}) && !parts.isEmpty())
        result.predicateSql = inside(parts.takeFirst());
    if (takeWords(parts, {u"DEFERRABLE"_s}))
        result.deferrable = Deferrable::InitiallyImmediate;
    if (takeWords(parts, {u"INITIALLY"_s, u"DEFERRED"_s}))
        result.deferrable = Deferrable::InitiallyDeferred;
    return parts.isEmpty() ? std::optional(result) : std::nullopt;
}

QString definitionOf(const Exclusion &exclusion)
{
    QStringList elements;
    for (const auto &[element, symbol] : exclusion.elements)
        elements.append(element + u" WITH "_s + symbol);
    QString text = u"EXCLUDE USING %1 (%2)"_s.arg(exclusion.method, elements.join(u", "_s));
    if (!exclusion.predicateSql.isEmpty())
        text += u" WHERE ("_s + exclusion.predicateSql + u')';
    if (exclusion.deferrable != Deferrable::No)
        text += u" DEFERRABLE"_s;
    if (exclusion.deferrable == Deferrable::InitiallyDeferred)
        text += u" INITIALLY DEFERRED"_s;
    return text;
}

} // namespace core
