// SPDX-License-Identifier: GPL-3.0-or-later
// One type of ours in place of a type for each engine: what with_variant() says of a type that the
// engines have in other words, and the words of a UserDefinedType.

#include "core/dialect/mariadb/types.h"
#include "core/dialect/postgres/types.h"
#include "core/dialect/sqlite/types.h"
#include "core/interop/sqlalchemy/columns.h"
#include "core/schema/nearesttype.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::array allDialects{DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb};

std::optional<DialectKind> dialectNamed(const QString &name)
{
    if (name == u"sqlite")
        return DialectKind::Sqlite;
    if (name == u"postgresql")
        return DialectKind::PostgreSql;
    return name == u"mysql" || name == u"mariadb" ? std::optional(DialectKind::MariaDb)
                                                  : std::nullopt;
}

// As the engine's DDL has it, in one spelling.
QString textOn(DialectKind dialect, const DataType &type, const SchemaIndex &schema)
{
    const DataType own = nearestType(type, dialect).type;
    switch (dialect) {
    case DialectKind::Sqlite:
        return canonicalTypeText(sqliteTypeText(own, schema));
    case DialectKind::PostgreSql:
        return postgresTypeText(postgresTypeParts(postgresTypeText(own, schema)));
    case DialectKind::MariaDb:
        return mariaDbCanonicalType(mariaDbTypeText(own, schema));
    }
    Q_UNREACHABLE();
}

// A key that counts is INTEGER on SQLite and SERIAL on PostgreSQL, whatever its type is.
bool isCounting(DialectKind dialect, const DataType &type, const DataType &wanted)
{
    static const QRegularExpression serial(u"^(|big|small)serial$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const bool isSerial = type.kind == TypeKind::Native && serial.match(type.nativeText).hasMatch();
    const DataType nearest = nearestType(wanted, DialectKind::PostgreSql).type;
    const bool isNumber = isPostgresInteger(nearest) || nearest.kind == TypeKind::Numeric
                          || nearest.kind == TypeKind::Float || nearest.kind == TypeKind::Double;
    return (dialect == DialectKind::PostgreSql && isSerial && isPostgresInteger(nearest))
           || (dialect == DialectKind::Sqlite && type == integerType() && isNumber);
}

struct Variants
{
    PyTerm base;
    QMap<DialectKind, PyTerm> others;
};

} // namespace

bool isSameEverywhere(const DataType &a, const DataType &b, const QList<Enum> &enums)
{
    const Schema schema{{}, enums};
    const SchemaIndex index(schema);
    return std::all_of(allDialects.begin(), allDialects.end(), [&](DialectKind dialect) {
        return textOn(dialect, a, index) == textOn(dialect, b, index);
    });
}

// UserDefinedType: what get_col_spec() returns, as long as that is always the same.
std::optional<DataType> SqlReader::wordsOfClass(const PyMeaning &meaning)
{
    const PyMeaning spec = m_modules.member(meaning.node, meaning.module, u"get_col_spec"_s);
    if (spec.kind != PyMeaningKind::Function)
        return std::nullopt;
    const DialectKind dialect = m_wordsOf.value_or(DialectKind::Sqlite);
    PyScope scope;
    scope.module = spec.module;
    for (const PyNode &statement : spec.node.children("body"_L1)) {
        if (statement.is(PyKind::Expr)) // what it says of itself
            continue;
        const auto words = statement.is(PyKind::Return)
                               ? stringOf(m_modules, {statement.child("value"_L1), scope})
                               : std::nullopt;
        if (!words)
            return std::nullopt; // not always the same
        static const QRegularExpression
            collated(u"^(.*\\S)\\s+COLLATE\\s+(\"[^\"]*\"|\\w+)$"_s,
                     QRegularExpression::CaseInsensitiveOption
                         | QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = collated.match(*words);
        if (!match.hasMatch())
            return nativeType(dialect, *words);
        m_collation = match.captured(2).remove(u'"');
        return nativeType(dialect, match.captured(1));
    }
    return std::nullopt;
}

std::optional<DataType> SqlReader::typeOn(DialectKind dialect, const PyTerm &term)
{
    const auto outer = m_wordsOf;
    m_wordsOf = dialect;
    const auto result = type(term);
    m_wordsOf = outer;
    return result;
}

// Of base.with_variant(type, 'dialect', …).with_variant(…) the one type that each of the engines has
// like that; nothing where there is no such type.
std::optional<DataType> SqlReader::commonType(const PyTerm &term)
{
    Variants variants;
    variants.base = term;
    for (int depth = 0; depth < 10; ++depth) {
        const PyTerm here = followed(m_modules, variants.base);
        const PyNode function = here.node.child("func"_L1);
        const QList<PyNode> arguments = here.node.children("args"_L1);
        if (!here.node.is(PyKind::Call) || function.text("attr"_L1) != u"with_variant"
            || arguments.size() < 2)
            break;
        for (const PyNode &word : arguments.mid(1)) {
            const auto name = stringOf(m_modules, {word, here.scope});
            const auto dialect = name ? dialectNamed(*name) : std::nullopt;
            if (dialect && !variants.others.contains(*dialect))
                variants.others.insert(*dialect, {arguments.first(), here.scope});
        }
        variants.base = {function.child("value"_L1), here.scope};
    }
    QMap<DialectKind, DataType> types;
    QList<DataType> candidates;
    QString collation;
    for (const DialectKind dialect : allDialects) {
        m_collation.clear();
        const auto own = typeOn(dialect, variants.others.value(dialect, variants.base));
        if (!own)
            return std::nullopt;
        collation = collation.isEmpty() ? m_collation : collation;
        types.insert(dialect, *own);
        own->kind == TypeKind::Native ? candidates.append(*own) : candidates.prepend(*own);
    }
    m_collation = collation;
    const Schema enums{{}, m_enums};
    const SchemaIndex index(enums);
    for (const DataType &candidate : std::as_const(candidates)) {
        const auto isThat = [&](DialectKind dialect) {
            return textOn(dialect, candidate, index) == textOn(dialect, types[dialect], index)
                   || isCounting(dialect, types[dialect], candidate);
        };
        if (std::all_of(allDialects.begin(), allDialects.end(), isThat))
            return candidate;
    }
    return std::nullopt;
}

} // namespace core
