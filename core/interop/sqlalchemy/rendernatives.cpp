// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/rendertypes.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/types.h"
#include "core/dialect/postgres/types.h"
#include "core/dialect/sqlite/types.h"
#include "core/schema/tokenizer.h"

#include <QRegularExpression>

namespace core {

using namespace Qt::StringLiterals;

namespace {

// What the numbers behind a type's name are called.
struct Native
{
    QString className;
    QStringList numbers;
};

const QHash<QString, Native> &postgresTypes()
{
    static const QHash<QString, Native> types{
        {u"jsonb"_s, {u"JSONB"_s, {}}},
        {u"json"_s, {u"JSON"_s, {}}},
        {u"uuid"_s, {u"UUID"_s, {}}},
        {u"inet"_s, {u"INET"_s, {}}},
        {u"cidr"_s, {u"CIDR"_s, {}}},
        {u"macaddr"_s, {u"MACADDR"_s, {}}},
        {u"money"_s, {u"MONEY"_s, {}}},
        {u"oid"_s, {u"OID"_s, {}}},
        {u"regclass"_s, {u"REGCLASS"_s, {}}},
        {u"tsvector"_s, {u"TSVECTOR"_s, {}}},
        {u"hstore"_s, {u"HSTORE"_s, {}}},
        {u"bytea"_s, {u"BYTEA"_s, {}}},
        {u"text"_s, {u"TEXT"_s, {}}},
        {u"integer"_s, {u"INTEGER"_s, {}}},
        {u"bigint"_s, {u"BIGINT"_s, {}}},
        {u"smallint"_s, {u"SMALLINT"_s, {}}},
        {u"boolean"_s, {u"BOOLEAN"_s, {}}},
        {u"date"_s, {u"DATE"_s, {}}},
        {u"real"_s, {u"REAL"_s, {}}},
        {u"double precision"_s, {u"DOUBLE_PRECISION"_s, {}}},
        {u"numeric"_s, {u"NUMERIC"_s, {u"precision"_s, u"scale"_s}}},
        {u"character"_s, {u"CHAR"_s, {u"length"_s}}},
        {u"character varying"_s, {u"VARCHAR"_s, {u"length"_s}}},
        {u"bit"_s, {u"BIT"_s, {u"length"_s}}},
        {u"int4range"_s, {u"INT4RANGE"_s, {}}},
        {u"int8range"_s, {u"INT8RANGE"_s, {}}},
        {u"numrange"_s, {u"NUMRANGE"_s, {}}},
        {u"daterange"_s, {u"DATERANGE"_s, {}}},
        {u"tsrange"_s, {u"TSRANGE"_s, {}}},
        {u"tstzrange"_s, {u"TSTZRANGE"_s, {}}},
        {u"timestamp without time zone"_s, {u"TIMESTAMP"_s, {u"precision"_s}}},
        {u"timestamp with time zone"_s, {u"TIMESTAMP"_s, {u"precision"_s}}},
        {u"time without time zone"_s, {u"TIME"_s, {u"precision"_s}}},
        {u"time with time zone"_s, {u"TIME"_s, {u"precision"_s}}},
    };
    return types;
}

const QHash<QString, Native> &mariaDbTypes()
{
    static const QHash<QString, Native> types{
        {u"tinyint"_s, {u"TINYINT"_s, {u"display_width"_s}}},
        {u"smallint"_s, {u"SMALLINT"_s, {u"display_width"_s}}},
        {u"mediumint"_s, {u"MEDIUMINT"_s, {u"display_width"_s}}},
        {u"int"_s, {u"INTEGER"_s, {u"display_width"_s}}},
        {u"bigint"_s, {u"BIGINT"_s, {u"display_width"_s}}},
        {u"decimal"_s, {u"DECIMAL"_s, {u"precision"_s, u"scale"_s}}},
        {u"float"_s, {u"FLOAT"_s, {u"precision"_s, u"scale"_s}}},
        {u"double"_s, {u"DOUBLE"_s, {u"precision"_s, u"scale"_s}}},
        {u"bit"_s, {u"BIT"_s, {u"length"_s}}},
        {u"year"_s, {u"YEAR"_s, {u"display_width"_s}}},
        {u"char"_s, {u"CHAR"_s, {u"length"_s}}},
        {u"varchar"_s, {u"VARCHAR"_s, {u"length"_s}}},
        {u"tinytext"_s, {u"TINYTEXT"_s, {}}},
        {u"text"_s, {u"TEXT"_s, {}}},
        {u"mediumtext"_s, {u"MEDIUMTEXT"_s, {}}},
        {u"longtext"_s, {u"LONGTEXT"_s, {}}},
        {u"binary"_s, {u"BINARY"_s, {u"length"_s}}},
        {u"varbinary"_s, {u"VARBINARY"_s, {u"length"_s}}},
        {u"tinyblob"_s, {u"TINYBLOB"_s, {}}},
        {u"blob"_s, {u"BLOB"_s, {}}},
        {u"mediumblob"_s, {u"MEDIUMBLOB"_s, {}}},
        {u"longblob"_s, {u"LONGBLOB"_s, {}}},
        {u"datetime"_s, {u"DATETIME"_s, {u"fsp"_s}}},
        {u"timestamp"_s, {u"TIMESTAMP"_s, {u"fsp"_s}}},
        {u"time"_s, {u"TIME"_s, {u"fsp"_s}}},
        {u"date"_s, {u"DATE"_s, {}}},
        {u"json"_s, {u"JSON"_s, {}}},
    };
    return types;
}

std::optional<PyArguments> numbered(const QStringList &names, const QStringList &values)
{
    if (values.size() > names.size())
        return std::nullopt;
    PyArguments arguments;
    for (qsizetype i = 0; i < values.size(); ++i) {
        bool isNumber = false;
        const int number = values.at(i).toInt(&isNumber);
        if (!isNumber)
            return std::nullopt;
        arguments.append({names.at(i), pyNumber(number)});
    }
    return arguments;
}

} // namespace

PyExpression SaTypes::native(DialectKind dialect, const SaColumnType &value)
{
    switch (dialect) {
    case DialectKind::Sqlite:
        return sqliteNative(value.type.nativeText);
    case DialectKind::PostgreSql:
        return postgresNative(value.type);
    case DialectKind::MariaDb:
        return mariaDbNative(value);
    }
    Q_UNREACHABLE();
}

PyExpression SaTypes::sqliteNative(const QString &words)
{
    // Those that SQLAlchemy writes just so.
    static const QRegularExpression sized(
        u"^(CHAR|NCHAR|NVARCHAR|BINARY|VARBINARY)\\(([1-9][0-9]{0,8})\\)$"_s);
    static const QStringList plain{u"REAL"_s, u"TIMESTAMP"_s, u"CLOB"_s};
    const QString canonical = canonicalTypeText(words);
    if (const auto match = sized.match(canonical); match.hasMatch())
        return withLength(match.captured(1), match.captured(2).toInt());
    return plain.contains(canonical) ? pyCall(m_names.name(canonical)) : m_names.ownType(words);
}

PyExpression SaTypes::postgresNative(const DataType &type)
{
    PostgresType parts = postgresTypeParts(type.nativeText);
    const bool isArray = parts.isArray;
    parts.isArray = false;
    const Native known = postgresTypes().value(parts.name);
    auto arguments = numbered(known.numbers, parts.arguments);
    PyExpression result;
    if (known.className.isEmpty() || !arguments) {
        result = m_names.ownType(isArray ? postgresTypeText(parts) : type.nativeText);
    } else {
        if (parts.name.endsWith("with time zone"_L1))
            arguments->prepend({u"timezone"_s, pyBool(true)});
        result = pyCall(m_names.dialectName(u"postgresql"_s, known.className), *arguments);
    }
    if (!isArray)
        return result;
    return pyCall(m_names.dialectName(u"postgresql"_s, u"ARRAY"_s), {result});
}

PyExpression SaTypes::mariaDbNative(const SaColumnType &value)
{
    const QString text = mariaDbCanonicalType(mariaDbTypeText(value.type, m_schema));
    static const QRegularExpression shape(
        u"^([a-z]+)(?:\\(([0-9, ]*)\\))?((?: unsigned| zerofill)*)$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    const Native known = mariaDbTypes().value(match.captured(1));
    auto arguments = numbered(known.numbers, match.captured(2).split(u',', Qt::SkipEmptyParts));
    if (known.className.isEmpty() || !arguments) {
        QString words = text;
        if (!value.collation.isEmpty())
            words += u" COLLATE "_s + value.collation;
        return m_names.ownType(words);
    }
    for (const QString &attribute : match.captured(3).split(u' ', Qt::SkipEmptyParts))
        arguments->append({attribute, pyBool(true)});
    if (!value.collation.isEmpty() && isMariaDbText(text))
        arguments->append({u"collation"_s, pyString(value.collation)});
    return pyCall(m_names.dialectName(u"mysql"_s, known.className), *arguments);
}

} // namespace core
