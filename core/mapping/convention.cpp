// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/convention.h"

#include <QRegularExpression>

#include <optional>

namespace core {

using namespace Qt::StringLiterals;

namespace {

// What `%(column_3_name)s` and the like ask for: one column, or all of them and how they are joined.
struct ColumnToken
{
    bool referred = false;
    std::optional<int> number; // none: all
    QString separator;
    bool label = false;
};

std::optional<ColumnToken> columnToken(const QString &token)
{
    static const QRegularExpression expression(
        u"^(referred_)?column_(\\d+)(_?N)?_(name|key|label)$"_s);
    const QRegularExpressionMatch match = expression.match(token);
    if (!match.hasMatch())
        return std::nullopt;
    ColumnToken found;
    found.referred = match.hasCaptured(1);
    const QString all = match.captured(3);
    if (all.isEmpty())
        found.number = match.captured(2).toInt();
    else if (match.captured(2) != u"0"_s)
        return std::nullopt;
    found.separator = all == u"_N"_s ? u"_"_s : QString();
    found.label = match.captured(4) == u"label"_s;
    return found;
}

// table_column, and schema_table_column where there is a schema, as SQLAlchemy's labels.
QString labelPrefix(const QString &schemaName, const QString &tableName)
{
    const QString schema = schemaName.isEmpty() ? QString()
                                                : QString(schemaName).replace(u'.', u'_') + u'_';
    return schema + tableName + u'_';
}

QString columnText(const ColumnToken &token, const ConventionTokens &tokens)
{
    QStringList names = token.referred ? tokens.referredColumns : tokens.columns;
    if (token.number)
        names = names.mid(*token.number, 1);
    if (token.label) {
        const QString prefix = token.referred ? tokens.referredTable + u'_'
                                              : labelPrefix(tokens.schemaName, tokens.tableName);
        for (QString &name : names)
            name.prepend(prefix);
    }
    return names.join(token.separator);
}

QString constraintNameText(const ConventionTokens &tokens)
{
    if (!tokens.constraintName.isEmpty())
        return tokens.constraintName;
    return tokens.columns.isEmpty() ? u"check"_s : tokens.columns.first();
}

std::optional<QString> tokenText(const QString &token, const ConventionTokens &tokens)
{
    if (token == u"table_name"_s)
        return tokens.tableName;
    if (token == u"referred_table_name"_s)
        return tokens.referredTable;
    if (token == u"constraint_name"_s)
        return constraintNameText(tokens);
    if (const auto column = columnToken(token))
        return columnText(*column, tokens);
    return std::nullopt;
}

} // namespace

bool mentionsConstraintName(const QString &pattern)
{
    return pattern.contains(u"%(constraint_name)s"_s);
}

QString expandedTemplate(const QString &pattern, const ConventionTokens &tokens)
{
    QString name;
    qsizetype i = 0;
    while (i < pattern.size()) {
        if (pattern.at(i) != u'%') {
            name += pattern.at(i++);
            continue;
        }
        if (pattern.mid(i, 2) == u"%%"_s) {
            name += u'%';
            i += 2;
            continue;
        }
        const qsizetype end = pattern.indexOf(u")s"_s, i);
        const auto text = pattern.mid(i, 2) == u"%("_s && end > 0
                              ? tokenText(pattern.mid(i + 2, end - i - 2), tokens)
                              : std::nullopt;
        name += text ? *text : QString(u'%');
        i = text ? end + 2 : i + 1;
    }
    return name;
}

} // namespace core
