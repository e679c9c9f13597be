// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validator.h"
#include "core/schema/expression.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

// A quote or comment that nothing closes is one token to the end of the text.
bool isClosed(QStringView text, TokenKind kind)
{
    switch (kind) {
    case TokenKind::Space:
        return !text.startsWith(u"/*"_s) || (text.size() > 3 && text.endsWith(u"*/"_s));
    case TokenKind::QuotedName: {
        const QChar last = text.front() == u'[' ? QChar(u']') : text.front();
        return text.size() > 1 && text.back() == last;
    }
    case TokenKind::String:
    case TokenKind::Blob: {
        const bool dollar = text.startsWith(u'$');
        const QChar quote = dollar ? QChar(u'$') : QChar(u'\'');
        return text.size() > 1 && text.back() == quote
               && (dollar || text.count(u'\'') % 2 == 0 || text.contains(u'\\'));
    }
    case TokenKind::Word:
    case TokenKind::Number:
    case TokenKind::Operator:
        return true;
    }
    Q_UNREACHABLE();
}

QString typeProblem(const DataType &type)
{
    const auto below = [](const std::optional<int> &number, int least) {
        return number && *number < least;
    };
    if (below(type.length, 1) || below(type.precision, 1) || below(type.scale, 0)
        || type.dimensions < 0)
        return typeName(type);
    if (type.scale && (!type.precision || *type.scale > *type.precision))
        return typeName(type);
    if (type.kind == TypeKind::Float && type.precision && *type.precision > 53)
        return typeName(type);
    if (type.kind == TypeKind::Native && type.dialect != DialectKind::Sqlite
        && type.nativeText.trimmed().isEmpty())
        return typeName(type);
    return {};
}

class ExpressionCheck
{
public:
    ExpressionCheck(Validator &validator, const ElementId &owner)
        : m_validator(validator)
        , m_owner(owner)
    {}

    void required(const QString &sql, const ElementId &element, const QString &name)
    {
        if (sql.trimmed().isEmpty())
            m_validator.error(ProblemCode::EmptyExpression, element, m_owner, name);
        else
            optional(sql, element, name);
    }
    void optional(const QString &sql, const ElementId &element, const QString &name)
    {
        if (!isBalanced(sql))
            m_validator.error(ProblemCode::UnbalancedExpression, element, m_owner, name, sql);
    }

private:
    Validator &m_validator;
    ElementId m_owner;
};

template<typename Holder>
void validateHolder(Validator &validator, const Holder &holder)
{
    ExpressionCheck expressions(validator, holder.id);
    for (const Column &column : holder.columns) {
        if (const QString type = typeProblem(column.type); !type.isEmpty())
            validator.error(ProblemCode::InvalidTypeParameter,
                            column.id,
                            holder.id,
                            column.name,
                            type);
        expressions.optional(column.defaultSql, column.id, column.name);
        if (!column.generated)
            continue;
        expressions.required(column.generated->sql, column.id, column.name);
        if (!column.defaultSql.isEmpty() || column.identity)
            validator.error(ProblemCode::GeneratedWithDefault, column.id, holder.id, column.name);
    }
    for (const Check &check : holder.checks)
        expressions.required(check.sql, check.id, check.name);
    for (const Index &index : holder.indexes) {
        if (index.keys.isEmpty())
            validator.error(ProblemCode::EmptyExpression, index.id, holder.id, index.name);
        for (const IndexKey &key : index.keys) {
            if (key.column.isNull())
                expressions.required(key.expressionSql, index.id, index.name);
        }
        expressions.optional(index.predicateSql, index.id, index.name);
    }
}

} // namespace

bool isBalanced(const QString &sql)
{
    int depth = 0;
    for (const Token &token : tokenize(sql)) {
        const QStringView text = QStringView(sql).mid(token.start, token.length);
        if (!isClosed(text, token.kind))
            return false;
        if (token.kind != TokenKind::Operator)
            continue;
        if (text == u'(')
            ++depth;
        else if (text == u')' && --depth < 0)
            return false;
    }
    return depth == 0;
}

void validateColumns(Validator &validator)
{
    for (const Class &classValue : validator.model().classes)
        validateHolder(validator, classValue);
    for (const Mixin &mixin : validator.model().mixins)
        validateHolder(validator, mixin);
}

} // namespace core
