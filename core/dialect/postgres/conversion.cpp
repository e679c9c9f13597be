// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/conversion.h"

#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/types.h"
#include "core/schema/expression.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

enum class Family {
    Number,
    Text,
    Boolean,
    Bytes,
    Date,
    Timestamp,
    TimestampTz,
    Time,
    Json,
    Enum,
    Other
};

Family familyOf(const QString &name)
{
    static const QHash<QString, Family> families{{u"smallint"_s, Family::Number},
                                                 {u"integer"_s, Family::Number},
                                                 {u"bigint"_s, Family::Number},
                                                 {u"numeric"_s, Family::Number},
                                                 {u"real"_s, Family::Number},
                                                 {u"double precision"_s, Family::Number},
                                                 {u"text"_s, Family::Text},
                                                 {u"character varying"_s, Family::Text},
                                                 {u"character"_s, Family::Text},
                                                 {u"bpchar"_s, Family::Text},
                                                 {u"boolean"_s, Family::Boolean},
                                                 {u"bytea"_s, Family::Bytes},
                                                 {u"date"_s, Family::Date},
                                                 {u"timestamp without time zone"_s,
                                                  Family::Timestamp},
                                                 {u"timestamp with time zone"_s,
                                                  Family::TimestampTz},
                                                 {u"time without time zone"_s, Family::Time},
                                                 {u"json"_s, Family::Json},
                                                 {u"jsonb"_s, Family::Json}};
    return families.value(name, Family::Other);
}

struct Side
{
    PostgresType type;
    Family family = Family::Other;
    QString text; // the type, without its arguments, as it can stand behind ::
    QStringList labels;
};

Side sideOf(const Column &column, const SchemaIndex &schema)
{
    const QString written = postgresTypeText(column.type, schema);
    Side side{postgresTypeParts(written), {}, {}, {}};
    if (column.type.kind == TypeKind::Enum && schema.enumeration(column.type.enumId)) {
        side.family = Family::Enum;
        for (const EnumValue &value : schema.enumeration(column.type.enumId)->values)
            side.labels.append(quotedString(value.name));
    } else {
        side.family = familyOf(side.type.name);
    }
    side.text = postgresTypeText(PostgresType{side.type.name, {}, side.type.isArray});
    return side;
}

int rank(const QString &number)
{
    static const QStringList order{u"smallint"_s, u"integer"_s, u"bigint"_s};
    return int(order.indexOf(number));
}

// Whether every value fits the wider (or absent) arguments.
bool isWider(const PostgresType &before, const PostgresType &after)
{
    if (after.arguments.isEmpty())
        return true;
    if (before.arguments.isEmpty())
        return false;
    if (before.name == "numeric"_L1 && before.arguments.value(1) != after.arguments.value(1))
        return false;
    return before.arguments.first().toInt() <= after.arguments.first().toInt();
}

class Converter
{
public:
    Converter(const Side &before, const Side &after, const QString &column)
        : m_before(before)
        , m_after(after)
        , m_column(column)
    {}

    TypeConversion run()
    {
        m_result.isNeeded = true;
        m_result.rewrite = RewriteKind::TableCopy;
        const bool isArray = m_before.type.isArray || m_after.type.isArray;
        if (m_before.text == m_after.text && m_after.family != Family::Enum)
            modifier();
        else if (isArray)
            arrays();
        else
            scalars();
        return m_result;
    }

private:
    QString cast(const QString &value, const QString &type) const { return value + u"::"_s + type; }

    void modifier()
    {
        m_result.keepsExpressions = true;
        const QString &name = m_after.type.name;
        const bool isWide = isWider(m_before.type, m_after.type);
        if (isWide && !m_after.type.isArray && name != "character"_L1 && name != "bit"_L1)
            m_result.rewrite = RewriteKind::None;
        if (isWide || m_after.type.isArray)
            return;
        if (m_after.family == Family::Text)
            lengths(m_column);
        else if (m_after.family == Family::Number)
            digits();
        else
            m_result.losing = u"%1 <> %2"_s.arg(m_column,
                                                cast(m_column, postgresTypeText(m_after.type)));
    }

    void lengths(const QString &text)
    {
        if (!m_after.type.arguments.isEmpty())
            m_result.failing = u"char_length(%1) > %2"_s.arg(text, m_after.type.arguments.first());
    }

    // Digits behind the point are rounded, those before it refused.
    void digits()
    {
        const QString number = cast(m_column, u"numeric"_s);
        const QString &name = m_after.type.name;
        if (rank(name) >= 0) {
            static const QStringList limits{u"-32768 AND 32767"_s,
                                            u"-2147483648 AND 2147483647"_s,
                                            u"-9223372036854775808 AND 9223372036854775807"_s};
            if (rank(m_before.type.name) < 0)
                m_result.losing = u"round(%1) <> %1"_s.arg(number);
            if (rank(m_before.type.name) < 0 || rank(m_before.type.name) > rank(name))
                m_result.failing = u"round(%1) NOT BETWEEN %2"_s.arg(number, limits.at(rank(name)));
            return;
        }
        if (name == "numeric"_L1) {
            const QStringList &arguments = m_after.type.arguments;
            if (arguments.isEmpty())
                return;
            const int scale = arguments.value(1).toInt();
            const QString rounded = u"round(%1, %2)"_s.arg(number, QString::number(scale));
            m_result.losing = u"%1 <> %2"_s.arg(rounded, number);
            m_result.failing = u"abs(%1) >= 10 ^ %2::numeric"_s
                                   .arg(rounded, QString::number(arguments.first().toInt() - scale));
            return;
        }
        if (m_before.type.name == "numeric"_L1 || m_before.type.name == "bigint"_L1
            || (name == "real"_L1 && m_before.type.name != "smallint"_L1))
            m_result.losing = u"%1::%2::numeric <> %3"_s.arg(m_column, name, number);
    }

    void arrays()
    {
        const QString element = postgresTypeText(PostgresType{m_after.type.name, {}, false});
        if (!m_before.type.isArray) {
            m_result.usingSql = u"CASE WHEN %1 IS NOT NULL THEN ARRAY[%1]::%2 END"_s
                                    .arg(m_column, m_after.text);
        } else if (!m_after.type.isArray && m_after.family == Family::Text) {
            // One value is what it was as a value; several are written as an array.
            m_result.usingSql = u"CASE WHEN cardinality(%1) = 1 THEN %1[1]::text ELSE %1::text END"_s
                                    .arg(m_column);
            lengths(m_result.usingSql);
        } else if (!m_after.type.isArray) {
            m_result.usingSql = cast(u"%1[1]"_s.arg(m_column), u"text::"_s + element);
            m_result.losing = u"cardinality(%1) > 1"_s.arg(m_column);
        } else {
            m_result.usingSql = cast(m_column, u"text[]::"_s + m_after.text);
        }
    }

    void scalars()
    {
        switch (m_after.family) {
        case Family::Text:
            return toText();
        case Family::Number:
            return toNumber();
        case Family::Boolean:
            return toBoolean();
        case Family::Date:
        case Family::Timestamp:
        case Family::TimestampTz:
        case Family::Time:
            return toMoment();
        case Family::Bytes:
            m_result.usingSql = u"convert_to(%1, 'UTF8')"_s.arg(cast(m_column, u"text"_s));
            return;
        case Family::Enum:
            m_result.usingSql = throughText();
            m_result.failing = m_after.labels.isEmpty()
                                   ? u"true"_s
                                   : u"%1::text NOT IN (%2)"_s.arg(m_column,
                                                                   m_after.labels.join(u", "_s));
            return;
        case Family::Json:
            if (m_before.family != Family::Json)
                m_result.usingSql = m_before.family == Family::Text
                                        ? cast(m_column, m_after.text)
                                        : u"to_json(%1)::%2"_s.arg(m_column, m_after.text);
            return;
        case Family::Other:
            m_result.usingSql = throughText();
            return;
        }
        Q_UNREACHABLE();
    }

    QString throughText() const
    {
        return m_before.family == Family::Text ? cast(m_column, m_after.text)
                                               : cast(m_column, u"text::"_s + m_after.text);
    }

    void toText()
    {
        if (m_before.family == Family::Text) {
            const QString &name = m_after.type.name;
            const bool isPlain = m_before.type.name != "character"_L1 && name != "character"_L1;
            if (isPlain && m_after.type.arguments.isEmpty())
                m_result.rewrite = RewriteKind::None;
            if (!isPlain || !isWider(m_before.type, m_after.type))
                lengths(m_column);
            return;
        }
        QString text = cast(m_column, u"text"_s);
        if (m_before.family == Family::Bytes)
            m_result.usingSql = text = u"convert_from(%1, 'UTF8')"_s.arg(m_column);
        else if (m_before.family == Family::TimestampTz)
            m_result.usingSql = text = u"((%1 AT TIME ZONE 'UTC')::text || '+00')"_s.arg(m_column);
        lengths(text);
    }

    void toNumber()
    {
        if (m_before.family == Family::Number)
            return digits();
        if (m_before.family == Family::Boolean) {
            m_result.usingSql = cast(m_column, u"integer::"_s + m_after.text);
            return;
        }
        m_result.usingSql = throughText();
        if (m_before.family != Family::Text)
            return;
        const QString shape
            = rank(m_after.type.name) >= 0
                  ? u"'^\\s*[-+]?[0-9]+\\s*$'"_s
                  : u"'^\\s*[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?\\s*$'"_s;
        m_result.failing = u"%1 !~ %2"_s.arg(m_column, shape);
        m_result.losing = u"CASE WHEN %1 ~ %2 THEN %1::numeric::text <> %1 ELSE false END"_s
                              .arg(m_column, shape);
    }

    void toBoolean()
    {
        if (m_before.family == Family::Number) {
            m_result.usingSql = m_column + u" <> 0"_s;
            m_result.losing = m_column + u" NOT IN (0, 1)"_s;
        } else {
            m_result.usingSql = throughText();
        }
    }

    void toMoment()
    {
        const Family from = m_before.family;
        const Family to = m_after.family;
        const bool isMoment = from == Family::Date || from == Family::Timestamp
                              || from == Family::TimestampTz || from == Family::Time;
        if (!isMoment) {
            m_result.usingSql = throughText();
            if (to == Family::TimestampTz && from == Family::Text)
                m_result.usingSql = u"(CASE WHEN %1 ~ '([+-][0-9:]+|Z|[A-Z]{3,})\\s*$' "
                                    "AND %1 ~ ':' THEN %1 ELSE %1 || ' UTC' END)::%2"_s
                                        .arg(m_column, m_after.text);
            return;
        }
        QString value = m_column;
        if (from == Family::TimestampTz)
            value = u"(%1 AT TIME ZONE 'UTC')"_s.arg(m_column);
        if (to == Family::TimestampTz) {
            m_result.usingSql = u"%1 AT TIME ZONE 'UTC'"_s.arg(
                from == Family::Timestamp ? value : cast(value, u"timestamp without time zone"_s));
        } else if (from == Family::TimestampTz || from == Family::Time) {
            m_result.usingSql = to == Family::Timestamp && from == Family::TimestampTz
                                    ? value
                                    : cast(from == Family::Time ? cast(value, u"text"_s) : value,
                                           m_after.text);
        }
        if (to == Family::Date && from != Family::Time)
            m_result.losing = u"%1 <> date_trunc('day', %1)"_s.arg(value);
        else if (to == Family::Time || from == Family::Time)
            m_result.losing = m_column + u" IS NOT NULL"_s;
        else if (!m_after.type.arguments.isEmpty() && from != Family::Date)
            m_result.losing = u"%1 <> %1::%2"_s.arg(m_column, postgresTypeText(m_after.type));
    }

    const Side &m_before;
    const Side &m_after;
    QString m_column;
    TypeConversion m_result;
};

} // namespace

TypeConversion postgresConversion(const Column &before,
                                  const SchemaIndex &schemaBefore,
                                  const Column &after,
                                  const SchemaIndex &schemaAfter)
{
    const bool isSameType = postgresPhysicalType(before.type, schemaBefore)
                            == postgresPhysicalType(after.type, schemaAfter);
    if (!isSameType)
        return Converter(sideOf(before, schemaBefore),
                         sideOf(after, schemaAfter),
                         quotedName(after.name))
            .run();
    const bool isSameCollation = !isPostgresText(after.type, schemaAfter)
                                 || postgresCollation(before.collation)
                                        == postgresCollation(after.collation);
    if (isSameCollation)
        return {};
    return {true, false, RewriteKind::IndexBuild, {}, {}, {}};
}

} // namespace core
