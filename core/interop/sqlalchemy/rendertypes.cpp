// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/rendertypes.h"

#include "core/dialect/sqlite/types.h"

#include <algorithm>

namespace core {

using namespace Qt::StringLiterals;

namespace {

QStringList dialectWords(DialectKind kind)
{
    switch (kind) {
    case DialectKind::Sqlite:
        return {u"sqlite"_s};
    case DialectKind::PostgreSql:
        return {u"postgresql"_s};
    case DialectKind::MariaDb:
        return {u"mysql"_s, u"mariadb"_s}; // as the URL calls it
    }
    Q_UNREACHABLE();
}

bool isText(const DataType &type)
{
    return type.dimensions == 0 && (type.kind == TypeKind::String || type.kind == TypeKind::Text);
}

} // namespace

PyExpression SaTypes::type(const QMap<DialectKind, SaColumnType> &types)
{
    QMap<DialectKind, PyExpression> all;
    for (auto type = types.cbegin(); type != types.cend(); ++type)
        all.insert(type.key(), on(type.key(), type.value()));
    // What most engines have; among equals the first.
    PyExpression result;
    qsizetype most = 0;
    for (const PyExpression &candidate : std::as_const(all)) {
        const qsizetype count = std::count(all.cbegin(), all.cend(), candidate);
        if (count > most) {
            most = count;
            result = candidate;
        }
    }
    const PyExpression base = result;
    for (auto variant = all.cbegin(); variant != all.cend(); ++variant) {
        if (variant.value() == base)
            continue;
        const QStringList words = dialectWords(variant.key());
        if (m_names.options().version == SaVersion::V20) {
            PyArguments arguments{variant.value()};
            for (const PyExpression &word : pyStrings(words))
                arguments.append(word);
            result = pyMethod(result, u"with_variant"_s, arguments);
            continue;
        }
        for (const QString &word : words)
            result = pyMethod(result, u"with_variant"_s, {variant.value(), pyString(word)});
    }
    return result;
}

PyExpression SaTypes::plain(const PyExpression &type) const
{
    const bool isEmptyCall = type.tokens.size() == 3 && type.tokens.at(1).text == u"("
                             && type.tokens.at(2).text == u")";
    return isEmptyCall && !m_names.isScript() ? PyExpression{type.tokens.mid(0, 1)} : type;
}

PyExpression SaTypes::withLength(const QString &name, std::optional<int> length)
{
    if (!length)
        return pyCall(m_names.name(name));
    return pyCall(m_names.name(name),
                  {m_names.isScript() ? PyArgument(u"length"_s, pyNumber(*length))
                                      : PyArgument(pyNumber(*length))});
}

PyExpression SaTypes::numeric(const DataType &type)
{
    PyArguments arguments;
    if (type.precision)
        arguments.append(
            {m_names.isScript() ? u"precision"_s : QString(), pyNumber(*type.precision)});
    if (type.precision && type.scale)
        arguments.append({m_names.isScript() ? u"scale"_s : QString(), pyNumber(*type.scale)});
    return pyCall(m_names.name(u"Numeric"_s), arguments);
}

PyExpression SaTypes::enumeration(DialectKind dialect, const DataType &type)
{
    const Enum *value = m_schema.enumeration(type.enumId);
    if (!value)
        return pyCall(m_names.name(u"Text"_s));
    PyArguments arguments = m_enums.value(type.enumId);
    if (arguments.isEmpty()) {
        for (const EnumValue &label : value->values)
            arguments.append(pyString(label.name));
    }
    arguments.append({u"name"_s, pyString(value->name)});
    if (!value->schemaName.isEmpty())
        arguments.append({u"schema"_s, pyString(value->schemaName)});
    if (dialect == DialectKind::PostgreSql && !m_names.options().createsEnums) {
        arguments.append({u"create_type"_s, pyBool(false)});
        return pyCall(m_names.dialectName(u"postgresql"_s, u"ENUM"_s), arguments);
    }
    return pyCall(m_names.name(u"Enum"_s), arguments);
}

PyExpression SaTypes::text(DialectKind dialect, const SaColumnType &value)
{
    const DataType &type = value.type;
    const bool isMariaDb = dialect == DialectKind::MariaDb;
    const bool isLong = isMariaDb && type.kind == TypeKind::String && !type.length;
    if (isMariaDb && (isLong || !value.collation.isEmpty()))
        return mariaDbNative(value);
    PyArguments arguments;
    if (type.kind == TypeKind::String && type.length)
        arguments.append({m_names.isScript() ? u"length"_s : QString(), pyNumber(*type.length)});
    if (!value.collation.isEmpty())
        arguments.append({u"collation"_s, pyString(value.collation)});
    return pyCall(m_names.name(type.kind == TypeKind::String ? u"String"_s : u"Text"_s), arguments);
}

PyExpression SaTypes::on(DialectKind dialect, const SaColumnType &value)
{
    if (value.type.dimensions == 0) {
        const bool isCollated = !value.collation.isEmpty() && dialect == DialectKind::Sqlite
                                && !isText(value.type);
        if (!isCollated)
            return element(dialect, value);
        return m_names.ownType(sqliteTypeText(value.type, m_schema) + u" COLLATE \""_s
                               + value.collation + u'"');
    }
    if (dialect != DialectKind::PostgreSql)
        return pyCall(m_names.name(u"JSON"_s));
    SaColumnType item = value;
    item.type.dimensions = 0;
    PyArguments arguments{plain(element(dialect, item))};
    if (value.type.dimensions > 1)
        arguments.append({u"dimensions"_s, pyNumber(value.type.dimensions)});
    return pyCall(m_names.dialectName(u"postgresql"_s, u"ARRAY"_s), arguments);
}

PyExpression SaTypes::element(DialectKind dialect, const SaColumnType &value)
{
    const auto simple = [this](const QString &name) { return pyCall(m_names.name(name)); };
    const auto zoned = [&](const QString &name) {
        return value.type.withTimeZone
                   ? pyCall(m_names.name(name), {PyArgument(u"timezone"_s, pyBool(true))})
                   : simple(name);
    };
    const bool is20 = m_names.options().version == SaVersion::V20;
    const DataType &type = value.type;
    switch (type.kind) {
    case TypeKind::Integer:
        return simple(u"Integer"_s);
    case TypeKind::BigInteger:
        return simple(u"BigInteger"_s);
    case TypeKind::SmallInteger:
        return simple(u"SmallInteger"_s);
    case TypeKind::String:
    case TypeKind::Text:
        return text(dialect, value);
    case TypeKind::Boolean:
        return simple(u"Boolean"_s);
    case TypeKind::Date:
        return simple(u"Date"_s);
    case TypeKind::Time:
        return zoned(u"Time"_s);
    case TypeKind::DateTime:
        return zoned(u"DateTime"_s);
    case TypeKind::Interval:
        return simple(u"Interval"_s);
    case TypeKind::Numeric:
        return numeric(type);
    case TypeKind::Float:
        return type.precision ? pyCall(m_names.name(u"Float"_s),
                                       {PyArgument(m_names.isScript() ? u"precision"_s : QString(),
                                                   pyNumber(*type.precision))})
                              : simple(u"Float"_s);
    case TypeKind::Double:
        if (is20)
            return simple(u"Double"_s);
        if (dialect == DialectKind::Sqlite)
            return m_names.ownType(u"DOUBLE"_s);
        return pyCall(m_names.name(u"Float"_s),
                      {PyArgument(m_names.isScript() ? u"precision"_s : QString(), pyNumber(53))});
    case TypeKind::LargeBinary:
        return withLength(u"LargeBinary"_s, type.length);
    case TypeKind::Json:
        return simple(u"JSON"_s);
    case TypeKind::Uuid:
        if (is20)
            return simple(u"Uuid"_s);
        if (dialect == DialectKind::PostgreSql)
            return pyCall(m_names.dialectName(u"postgresql"_s, u"UUID"_s));
        return withLength(u"CHAR"_s, 32);
    case TypeKind::Enum:
        return enumeration(dialect, type);
    case TypeKind::Native:
        return native(dialect, value);
    }
    Q_UNREACHABLE();
}

} // namespace core
