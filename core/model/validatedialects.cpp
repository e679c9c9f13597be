// SPDX-License-Identifier: GPL-3.0-or-later
// What the kinds of database that a project has cannot keep. Sources: the manuals' tables of types and
// indexes; core/dialect says the same in DDL, and stands above this.
#include "core/model/validator.h"

#include "core/schema/enginename.h"
#include "core/schema/nearesttype.h"
#include "core/schema/translation.h"

#include <functional>

namespace core {

using namespace Qt::StringLiterals;

namespace {

// Those of `dialects` that are not PostgreSQL, which keeps all of it; empty: none.
QString othersThanPostgres(const QList<DialectKind> &dialects)
{
    QStringList names;
    for (const DialectKind dialect : dialects) {
        if (dialect != DialectKind::PostgreSql)
            names.append(engineName(dialect));
    }
    return names.join(u", "_s);
}

void validateType(Validator &validator,
                  const Column &column,
                  const ElementId &owner,
                  const QList<DialectKind> &dialects)
{
    const QString others = othersThanPostgres(dialects);
    const DataType &type = column.type;
    const auto warn = [&](ProblemCode code, const QString &detail) {
        validator.warning(code, column.id, owner, column.name, detail);
    };
    if (type.dimensions > 0 && !others.isEmpty())
        warn(ProblemCode::ArrayNotKept, others);
    const bool hasZone = type.withTimeZone
                         && (type.kind == TypeKind::Time || type.kind == TypeKind::DateTime);
    if (hasZone && !others.isEmpty())
        warn(ProblemCode::TimeZoneLost, others);
    const bool isUnbounded = type.kind == TypeKind::String && !type.length && type.dimensions == 0;
    if (isUnbounded && dialects.contains(DialectKind::MariaDb))
        warn(ProblemCode::StringWithoutLength, engineName(DialectKind::MariaDb));
}

// What the kinds of database between them do not take; empty: all take it.
QString refusal(const QList<DialectKind> &dialects,
                const std::function<QString(DialectKind)> &obstacleOn)
{
    QStringList texts;
    for (const DialectKind dialect : dialects) {
        const QString obstacle = obstacleOn(dialect);
        if (!obstacle.isEmpty())
            texts.append(u"%1: %2"_s.arg(engineName(dialect), obstacle));
    }
    return texts.join(u", "_s);
}

void validateNativeType(Validator &validator,
                        const Column &column,
                        const ElementId &owner,
                        const QList<DialectKind> &dialects)
{
    const QString refused = refusal(dialects, [&column](DialectKind dialect) {
        return nearestType(column.type, dialect).isFitting ? QString() : column.type.nativeText;
    });
    if (!refused.isEmpty())
        validator.warning(ProblemCode::TypeNotKept, column.id, owner, column.name, refused);
}

bool isMariaDbWithout(const Index &index, const QList<DialectKind> &dialects)
{
    const bool hasExpression = std::any_of(index.keys.cbegin(),
                                           index.keys.cend(),
                                           [](const IndexKey &key) { return key.column.isNull(); });
    return dialects.contains(DialectKind::MariaDb)
           && (hasExpression || !index.predicateSql.trimmed().isEmpty());
}

void validateIndex(Validator &validator, const Index &index, const ElementId &owner)
{
    const ProblemCode code = index.unique ? ProblemCode::UniqueIndexNotKept
                             : index.predicateSql.trimmed().isEmpty() ? ProblemCode::ExpressionIndex
                                                                      : ProblemCode::PartialIndex;
    validator.warning(code, index.id, owner, index.name, engineName(DialectKind::MariaDb));
}

// The expressions of one class or mixin, whose columns they may name.
class ExpressionValidation
{
public:
    ExpressionValidation(Validator &validator,
                         const ElementId &owner,
                         const QList<Column> &columns,
                         const QList<DialectKind> &dialects)
        : m_validator(validator)
        , m_owner(owner)
        , m_columns(columns)
        , m_dialects(dialects)
    {}

    void check(const Column &column)
    {
        check(column.id, column.name, column.defaultSql, ExpressionPlace::Default, m_dialects);
        if (column.generated)
            check(column.id, column.name, column.generated->sql, ExpressionPlace::Value, m_dialects);
    }
    void check(const Check &check)
    {
        this->check(check.id, check.name, check.sql, ExpressionPlace::Condition, m_dialects);
    }
    void check(const Index &index)
    {
        QList<DialectKind> dialects = m_dialects;
        if (isMariaDbWithout(index, dialects))
            dialects.removeAll(DialectKind::MariaDb);
        check(index.id, index.name, index.predicateSql, ExpressionPlace::Condition, dialects);
        for (const IndexKey &key : index.keys)
            check(index.id, index.name, key.expressionSql, ExpressionPlace::Value, dialects);
    }

private:
    void check(const ElementId &element,
               const QString &name,
               const QString &sql,
               ExpressionPlace place,
               const QList<DialectKind> &dialects)
    {
        if (sql.trimmed().isEmpty())
            return;
        const QString refused = refusal(dialects, [&](DialectKind dialect) {
            return translated(sql, dialect, place, m_columns).obstacle;
        });
        if (!refused.isEmpty())
            m_validator.warning(ProblemCode::ExpressionNotKept, element, m_owner, name, refused);
    }

    Validator &m_validator;
    const ElementId m_owner;
    const QList<Column> &m_columns;
    const QList<DialectKind> m_dialects;
};

template<typename Holder>
void validateHolder(Validator &validator,
                    const Holder &holder,
                    const QList<Column> &columns,
                    const QList<DialectKind> &dialects)
{
    ExpressionValidation expressions(validator, holder.id, columns, dialects);
    for (const Column &column : holder.columns) {
        validateType(validator, column, holder.id, dialects);
        validateNativeType(validator, column, holder.id, dialects);
        expressions.check(column);
    }
    for (const Check &check : holder.checks)
        expressions.check(check);
    for (const Index &index : holder.indexes) {
        expressions.check(index);
        if (isMariaDbWithout(index, dialects))
            validateIndex(validator, index, holder.id);
    }
}

} // namespace

void validateDialects(Validator &validator, const QList<DialectKind> &dialects)
{
    for (const Class &classValue : validator.model().classes)
        validateHolder(validator, classValue, validator.members(classValue).columns, dialects);
    for (const Mixin &mixin : validator.model().mixins)
        validateHolder(validator, mixin, mixin.columns, dialects);
}

} // namespace core
