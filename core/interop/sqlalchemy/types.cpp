// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/columns.h"
#include "core/schema/nearesttype.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestType = 20; // a TypeDecorator of a TypeDecorator of …

DataType timed(TypeKind kind, bool withTimeZone)
{
    DataType type = plainType(kind);
    type.withTimeZone = withTimeZone;
    return type;
}

// As it is written in DDL of any engine; the others take the nearest they have.
DataType plainText(const QString &text)
{
    return nativeType(DialectKind::Sqlite, text);
}

QString withLength(const QString &name, std::optional<int> length)
{
    return length ? u"%1(%2)"_s.arg(name).arg(*length) : name;
}

std::optional<TypeKind> simpleKind(const QString &name)
{
    static const QHash<QString, TypeKind> kinds{
        {u"Integer"_s, TypeKind::Integer},
        {u"INTEGER"_s, TypeKind::Integer},
        {u"INT"_s, TypeKind::Integer},
        {u"BigInteger"_s, TypeKind::BigInteger},
        {u"BIGINT"_s, TypeKind::BigInteger},
        {u"SmallInteger"_s, TypeKind::SmallInteger},
        {u"SMALLINT"_s, TypeKind::SmallInteger},
        {u"UnicodeText"_s, TypeKind::Text},
        {u"Boolean"_s, TypeKind::Boolean},
        {u"BOOLEAN"_s, TypeKind::Boolean},
        {u"Date"_s, TypeKind::Date},
        {u"DATE"_s, TypeKind::Date},
        {u"Interval"_s, TypeKind::Interval},
        {u"Double"_s, TypeKind::Double},
        {u"DOUBLE"_s, TypeKind::Double},
        {u"DOUBLE_PRECISION"_s, TypeKind::Double},
        {u"PickleType"_s, TypeKind::LargeBinary},
        {u"JSON"_s, TypeKind::Json},
        {u"Uuid"_s, TypeKind::Uuid},
        {u"UUID"_s, TypeKind::Uuid},
    };
    const auto it = kinds.constFind(name);
    return it == kinds.cend() ? std::nullopt : std::optional(*it);
}

} // namespace

void SqlReader::report(const PyNode &node, FindingReason reason, const QString &detail)
{
    Finding finding;
    finding.file = node.file();
    finding.line = node.span().line;
    finding.subject = m_subject;
    finding.reason = reason;
    finding.detail = detail.isEmpty() ? node.source().simplified().left(120) : detail;
    if (!m_findings.contains(finding))
        m_findings << finding;
}

std::optional<int> SqlReader::number(const SqlCall &call, qsizetype place, QLatin1String keyword)
{
    const PyTerm *named = call.keyword(keyword);
    if (!named && (place < 0 || place >= call.arguments.size()))
        return std::nullopt;
    const PyTerm &term = named ? *named : call.arguments.at(place);
    if (isNone(m_modules, term))
        return std::nullopt;
    const auto value = integerOf(m_modules, term);
    if (value && *value >= 0 && *value <= std::numeric_limits<int>::max())
        return int(*value);
    report(term.node, FindingReason::UnknownArgument);
    return std::nullopt;
}

bool SqlReader::flag(const SqlCall &call, QLatin1String keyword, bool fallback)
{
    const PyTerm *term = call.keyword(keyword);
    if (!term || isNone(m_modules, *term))
        return fallback;
    const PyValue value = evaluate(m_modules, *term);
    if (value.kind == PyValueKind::String) // deferrable='True', as Alembic writes it
        return value.text == u"True";
    if (const auto truth = truthOf(m_modules, *term))
        return *truth;
    report(term->node, FindingReason::UnknownArgument);
    return fallback;
}

bool SqlReader::flag(const SqlCall &call, qsizetype place, QLatin1String keyword)
{
    if (place < call.arguments.size())
        return truthOf(m_modules, call.arguments.at(place)).value_or(false);
    return flag(call, keyword);
}

QString SqlReader::word(const SqlCall &call, QLatin1String keyword)
{
    const PyTerm *term = call.keyword(keyword);
    if (!term || isNone(m_modules, *term))
        return {};
    const auto text = stringOf(m_modules, *term);
    if (!text)
        report(term->node, FindingReason::UnknownArgument);
    return text.value_or(QString());
}

std::optional<DataType> SqlReader::type(const PyTerm &term)
{
    if (m_typeDepth > deepestType)
        return std::nullopt;
    if (m_typeDepth == 0)
        m_collation.clear();
    ++m_typeDepth;
    std::optional<DataType> result = ofMethod(term);
    if (!result) {
        const SqlCall call = sqlCall(m_modules, term);
        const PyTerm callee{call.isCall ? call.term.node.child("func"_L1) : call.term.node,
                            call.term.scope};
        if (call.name.family == u"sqlalchemy" || call.name.family == u"sqlite"
            || call.name.family == u"flask")
            result = ofSqlAlchemy(call);
        else if (call.name.family == u"postgresql")
            result = ofPostgres(call);
        else if (call.name.family == u"mysql")
            result = ofMySql(call);
        else if (!call.name.isNull())
            result = ofUtils(call);
        else
            result = ofOwnClass(m_modules.meaning(callee), term);
    }
    --m_typeDepth;
    if (!result && m_typeDepth == 0)
        report(term.node, FindingReason::UnknownType);
    return result;
}

std::optional<DataType> SqlReader::ofSqlAlchemy(const SqlCall &call)
{
    const QString &name = call.name.name;
    if (name == u"Boolean" && flag(call, "create_constraint"_L1)) // only where there are no booleans
        report(call.term.node, FindingReason::DialectLeftOut, u"create_constraint"_s);
    if (call.keyword("collation"_L1))
        m_collation = word(call, "collation"_L1);
    if (const auto kind = simpleKind(name))
        return plainType(*kind);
    // To the letter where it is known to be SQLite's; elsewhere what is meant by it.
    const bool isOnSqlite = m_wordsOf == DialectKind::Sqlite;
    if (isOnSqlite && (name == u"NVARCHAR" || name == u"NCHAR"))
        return plainText(withLength(name, number(call, 0, "length"_L1)));
    if (isOnSqlite && (name == u"REAL" || name == u"CLOB"))
        return plainText(name);
    if (name == u"String" || name == u"Unicode" || name == u"VARCHAR" || name == u"NVARCHAR")
        return stringType(number(call, 0, "length"_L1));
    if (name == u"CHAR" || name == u"NCHAR")
        return plainText(withLength(u"CHAR"_s, number(call, 0, "length"_L1)));
    if (name == u"Text" || name == u"TEXT" || name == u"CLOB")
        return plainType(TypeKind::Text);
    if (name == u"Time" || name == u"TIME")
        return timed(TypeKind::Time, flag(call, 0, "timezone"_L1));
    if (name == u"DateTime" || name == u"DATETIME")
        return timed(TypeKind::DateTime, flag(call, 0, "timezone"_L1));
    if (name == u"TIMESTAMP")
        return flag(call, 0, "timezone"_L1) ? timed(TypeKind::DateTime, true)
                                            : plainText(u"TIMESTAMP"_s);
    if (name == u"Numeric" || name == u"NUMERIC" || name == u"DECIMAL")
        return numericType(number(call, 0, "precision"_L1), number(call, 1, "scale"_L1));
    if (name == u"Float" || name == u"FLOAT") {
        DataType type = plainType(TypeKind::Float);
        type.precision = number(call, 0, "precision"_L1);
        return type;
    }
    if (name == u"REAL")
        return nativeType(DialectKind::PostgreSql, u"real"_s);
    if (name == u"LargeBinary" || name == u"BLOB" || name == u"BINARY" || name == u"VARBINARY") {
        DataType type = plainType(TypeKind::LargeBinary);
        type.length = number(call, 0, "length"_L1);
        return name.endsWith("BINARY"_L1) ? plainText(withLength(name, type.length)) : type;
    }
    if (name == u"Enum")
        return enumCall(call);
    if (name == u"ARRAY")
        return arrayOf(call);
    return std::nullopt;
}

std::optional<DataType> SqlReader::arrayOf(const SqlCall &call)
{
    const PyTerm *named = call.keyword("item_type"_L1);
    if (!named && call.arguments.isEmpty())
        return std::nullopt;
    auto item = type(named ? *named : call.arguments.first());
    if (item) // PostgreSQL's t[][] is t[]
        item->dimensions = std::max(number(call, -1, "dimensions"_L1).value_or(1), 1);
    return item;
}

std::optional<DataType> SqlReader::ofPostgres(const SqlCall &call)
{
    const QString &name = call.name.name;
    if (name == u"JSON" || name == u"UUID")
        return plainType(name == u"JSON" ? TypeKind::Json : TypeKind::Uuid);
    if (name == u"BYTEA")
        return plainType(TypeKind::LargeBinary);
    if (name == u"ENUM")
        return enumCall(call);
    if (name == u"ARRAY")
        return arrayOf(call);
    if (name == u"TIMESTAMP" || name == u"TIME") {
        const bool withZone = flag(call, 0, "timezone"_L1);
        const auto precision = number(call, 1, "precision"_L1);
        if (!precision)
            return timed(name == u"TIME" ? TypeKind::Time : TypeKind::DateTime, withZone);
        return nativeType(DialectKind::PostgreSql,
                          u"%1(%2) %3 time zone"_s.arg(name.toLower())
                              .arg(*precision)
                              .arg(withZone ? u"with"_s : u"without"_s));
    }
    if (name == u"INTERVAL") {
        const QString fields = word(call, "fields"_L1).toLower();
        const auto precision = number(call, -1, "precision"_L1);
        if (fields.isEmpty() && !precision)
            return plainType(TypeKind::Interval);
        return nativeType(DialectKind::PostgreSql,
                          withLength(fields.isEmpty() ? u"interval"_s : u"interval "_s + fields,
                                     precision));
    }
    if (name == u"BIT") {
        const bool isVarying = flag(call, 1, "varying"_L1);
        return nativeType(DialectKind::PostgreSql,
                          withLength(isVarying ? u"bit varying"_s : u"bit"_s,
                                     isVarying ? number(call, 0, "length"_L1)
                                               : number(call, 0, "length"_L1).value_or(1)));
    }
    static const QSet<QString> natives{u"JSONB"_s,
                                       u"INET"_s,
                                       u"CIDR"_s,
                                       u"MACADDR"_s,
                                       u"MACADDR8"_s,
                                       u"MONEY"_s,
                                       u"OID"_s,
                                       u"REGCLASS"_s,
                                       u"TSVECTOR"_s,
                                       u"TSQUERY"_s,
                                       u"HSTORE"_s,
                                       u"CITEXT"_s,
                                       u"INT4RANGE"_s,
                                       u"INT8RANGE"_s,
                                       u"NUMRANGE"_s,
                                       u"DATERANGE"_s,
                                       u"TSRANGE"_s,
                                       u"TSTZRANGE"_s,
                                       u"INT4MULTIRANGE"_s,
                                       u"INT8MULTIRANGE"_s,
                                       u"NUMMULTIRANGE"_s,
                                       u"DATEMULTIRANGE"_s,
                                       u"TSMULTIRANGE"_s,
                                       u"TSTZMULTIRANGE"_s,
                                       u"REGCONFIG"_s,
                                       u"JSONPATH"_s};
    if (natives.contains(name))
        return nativeType(DialectKind::PostgreSql, name.toLower());
    return ofSqlAlchemy(call);
}

std::optional<DataType> SqlReader::ofMySql(const SqlCall &call)
{
    const QString &name = call.name.name;
    const QString lower = name.toLower();
    if (call.keyword("collation"_L1))
        m_collation = word(call, "collation"_L1);
    const auto native = [](const QString &text) { return nativeType(DialectKind::MariaDb, text); };
    static const QSet<QString> whole{u"TINYINT"_s,
                                     u"SMALLINT"_s,
                                     u"MEDIUMINT"_s,
                                     u"INTEGER"_s,
                                     u"BIGINT"_s};
    if (whole.contains(name)) {
        const auto width = number(call, 0, "display_width"_L1);
        const QString type = name == u"INTEGER" ? u"int"_s : lower;
        if (flag(call, "unsigned"_L1))
            return native(type + u" unsigned"_s);
        if (name == u"TINYINT" && width == 1)
            return plainType(TypeKind::Boolean);
        return name == u"TINYINT" || name == u"MEDIUMINT" ? native(type) : ofSqlAlchemy(call);
    }
    if (name == u"SET" || name == u"ENUM") {
        QStringList labels;
        for (const PyTerm &argument : call.arguments) {
            if (const auto label = stringOf(m_modules, argument))
                labels << u'\'' + QString(*label).replace(u'\'', u"''"_s) + u'\'';
        }
        if (labels.size() != call.arguments.size() || name == u"ENUM")
            return name == u"ENUM" ? enumCall(call) : std::nullopt;
        return native(u"set(%1)"_s.arg(labels.join(u',')));
    }
    static const QSet<QString> plain{u"TINYTEXT"_s,
                                     u"MEDIUMTEXT"_s,
                                     u"LONGTEXT"_s,
                                     u"TINYBLOB"_s,
                                     u"MEDIUMBLOB"_s,
                                     u"LONGBLOB"_s,
                                     u"YEAR"_s,
                                     u"INET4"_s,
                                     u"INET6"_s};
    if (plain.contains(name))
        return native(name == u"YEAR" ? u"year(4)"_s : lower);
    if (name == u"BIT")
        return native(u"bit(%1)"_s.arg(number(call, 0, "length"_L1).value_or(1)));
    if (name == u"DATETIME" || name == u"TIMESTAMP" || name == u"TIME") {
        const auto digits = number(call, -1, "fsp"_L1);
        if (digits || name == u"TIMESTAMP")
            return native(withLength(lower, digits));
    }
    if (name == u"DOUBLE" || name == u"FLOAT") {
        const bool isUnsigned = flag(call, "unsigned"_L1);
        if (isUnsigned)
            return native(lower + u" unsigned"_s);
        return plainType(name == u"DOUBLE" ? TypeKind::Double : TypeKind::Float);
    }
    if ((name == u"BINARY" || name == u"VARBINARY") && number(call, 0, "length"_L1))
        return native(withLength(lower, number(call, 0, "length"_L1)));
    if (name == u"CHAR" && number(call, 0, "length"_L1))
        return native(withLength(lower, number(call, 0, "length"_L1)));
    return ofSqlAlchemy(call);
}

// sqlalchemy_utils and others: what their `impl` is.
std::optional<DataType> SqlReader::ofUtils(const SqlCall &call)
{
    static const QHash<QString, int> lengths{{u"EmailType"_s, 255},
                                             {u"ChoiceType"_s, 255},
                                             {u"PhoneNumberType"_s, 20},
                                             {u"IPAddressType"_s, 50},
                                             {u"CountryType"_s, 2},
                                             {u"CurrencyType"_s, 3},
                                             {u"LocaleType"_s, 10},
                                             {u"TimezoneType"_s, 50},
                                             {u"ColorType"_s, 20}};
    const QString &name = call.name.name;
    if (const auto it = lengths.constFind(name); it != lengths.cend())
        return stringType(name == u"ChoiceType" || name == u"EmailType"
                              ? number(call, -1, "length"_L1).value_or(*it)
                              : *it);
    if (name == u"UUIDType")
        return plainType(TypeKind::Uuid);
    if (name == u"URLType" || name == u"ScalarListType" || name == u"JsonEncodedDict"
        || name == u"JsonEncodedList")
        return plainType(TypeKind::Text);
    if (name == u"JSONType")
        return plainType(TypeKind::Json);
    if (name == u"ArrowType" || name == u"EnrichedDateTimeType")
        return plainType(TypeKind::DateTime);
    if (name == u"TSVectorType")
        return nativeType(DialectKind::PostgreSql, u"tsvector"_s);
    if (name == u"LtreeType")
        return nativeType(DialectKind::PostgreSql, u"ltree"_s);
    if (name == u"Vector" && call.name.family == u"pgvector") {
        const auto dimensions = number(call, 0, "dim"_L1);
        return nativeType(DialectKind::PostgreSql, withLength(u"vector"_s, dimensions));
    }
    return std::nullopt;
}

} // namespace core
