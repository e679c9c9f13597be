// SPDX-License-Identifier: GPL-3.0-or-later
// What the kinds of database that a project has cannot keep. Sources: the manuals' tables of types and
// indexes; core/dialect says the same in DDL, and stands above this.
#include "core/model/validator.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(DialectKind dialect)
{
    switch (dialect) {
    case DialectKind::Sqlite:
        return u"SQLite"_s;
    case DialectKind::PostgreSql:
        return u"PostgreSQL"_s;
    case DialectKind::MariaDb:
        return u"MariaDB"_s;
    }
    Q_UNREACHABLE();
}

// Those of `dialects` that are not PostgreSQL, which keeps all of it; empty: none.
QString othersThanPostgres(const QList<DialectKind> &dialects)
{
    QStringList names;
    for (const DialectKind dialect : dialects) {
        if (dialect != DialectKind::PostgreSql)
            names.append(nameOf(dialect));
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
        warn(ProblemCode::StringWithoutLength, nameOf(DialectKind::MariaDb));
}

void validateIndex(Validator &validator, const Index &index, const ElementId &owner)
{
    const QString mariaDb = nameOf(DialectKind::MariaDb);
    if (!index.predicateSql.trimmed().isEmpty())
        validator.warning(ProblemCode::PartialIndex, index.id, owner, index.name, mariaDb);
    const bool hasExpression = std::any_of(index.keys.cbegin(),
                                           index.keys.cend(),
                                           [](const IndexKey &key) { return key.column.isNull(); });
    if (hasExpression)
        validator.warning(ProblemCode::ExpressionIndex, index.id, owner, index.name, mariaDb);
}

template<typename Holder>
void validateHolder(Validator &validator, const Holder &holder, const QList<DialectKind> &dialects)
{
    for (const Column &column : holder.columns)
        validateType(validator, column, holder.id, dialects);
    if (!dialects.contains(DialectKind::MariaDb))
        return;
    for (const Index &index : holder.indexes)
        validateIndex(validator, index, holder.id);
}

} // namespace

void validateDialects(Validator &validator, const QList<DialectKind> &dialects)
{
    for (const Class &classValue : validator.model().classes)
        validateHolder(validator, classValue, dialects);
    for (const Mixin &mixin : validator.model().mixins)
        validateHolder(validator, mixin, dialects);
}

} // namespace core
