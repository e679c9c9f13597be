// SPDX-License-Identifier: GPL-3.0-or-later
// Functions: %1 to %3 of a pattern are the arguments. A function that nobody lists here is left as it is:
// every engine has its users' own.
#include "core/schema/translator.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Form
{
    int arguments = 1;
    QString pattern;
};

using Forms = QMultiHash<QString, Form>;

const Forms &sqliteForms()
{
    static const Forms forms{{u"char_length"_s, {1, u"length(%1)"_s}},
                             {u"character_length"_s, {1, u"length(%1)"_s}},
                             {u"octet_length"_s, {1, u"length(CAST(%1 AS BLOB))"_s}},
                             {u"if"_s, {3, u"iif(%1, %2, %3)"_s}},
                             {u"nvl"_s, {2, u"ifnull(%1, %2)"_s}},
                             {u"btrim"_s, {1, u"trim(%1)"_s}},
                             {u"lcase"_s, {1, u"lower(%1)"_s}},
                             {u"ucase"_s, {1, u"upper(%1)"_s}},
                             {u"left"_s, {2, u"substr(%1, 1, %2)"_s}},
                             {u"right"_s, {2, u"substr(%1, -(%2))"_s}},
                             {u"strpos"_s, {2, u"instr(%1, %2)"_s}},
                             {u"locate"_s, {2, u"instr(%2, %1)"_s}},
                             {u"now"_s, {0, u"CURRENT_TIMESTAMP"_s}},
                             {u"now"_s, {1, u"CURRENT_TIMESTAMP"_s}},
                             {u"utc_timestamp"_s, {0, u"CURRENT_TIMESTAMP"_s}},
                             {u"current_timestamp"_s, {0, u"CURRENT_TIMESTAMP"_s}},
                             {u"current_timestamp"_s, {1, u"CURRENT_TIMESTAMP"_s}},
                             {u"localtimestamp"_s, {0, u"CURRENT_TIMESTAMP"_s}},
                             {u"transaction_timestamp"_s, {0, u"CURRENT_TIMESTAMP"_s}},
                             {u"statement_timestamp"_s, {0, u"CURRENT_TIMESTAMP"_s}},
                             {u"clock_timestamp"_s, {0, u"CURRENT_TIMESTAMP"_s}},
                             {u"curdate"_s, {0, u"CURRENT_DATE"_s}},
                             {u"current_date"_s, {0, u"CURRENT_DATE"_s}},
                             {u"curtime"_s, {0, u"CURRENT_TIME"_s}},
                             {u"current_time"_s, {0, u"CURRENT_TIME"_s}},
                             {u"gen_random_uuid"_s, {0, u"lower(hex(randomblob(16)))"_s}},
                             {u"uuid"_s, {0, u"lower(hex(randomblob(16)))"_s}}};
    return forms;
}

const Forms &postgresForms()
{
    static const Forms forms{{u"ifnull"_s, {2, u"coalesce(%1, %2)"_s}},
                             {u"nvl"_s, {2, u"coalesce(%1, %2)"_s}},
                             {u"iif"_s, {3, u"CASE WHEN %1 THEN %2 ELSE %3 END"_s}},
                             {u"if"_s, {3, u"CASE WHEN %1 THEN %2 ELSE %3 END"_s}},
                             {u"lcase"_s, {1, u"lower(%1)"_s}},
                             {u"ucase"_s, {1, u"upper(%1)"_s}},
                             {u"instr"_s, {2, u"strpos(%1, %2)"_s}},
                             {u"locate"_s, {2, u"strpos(%2, %1)"_s}},
                             {u"now"_s, {1, u"CURRENT_TIMESTAMP(%1)"_s}},
                             {u"current_timestamp"_s, {0, u"CURRENT_TIMESTAMP"_s}},
                             {u"localtimestamp"_s, {0, u"LOCALTIMESTAMP"_s}},
                             {u"utc_timestamp"_s, {0, u"timezone('utc', now())"_s}},
                             {u"curdate"_s, {0, u"CURRENT_DATE"_s}},
                             {u"current_date"_s, {0, u"CURRENT_DATE"_s}},
                             {u"curtime"_s, {0, u"CURRENT_TIME"_s}},
                             {u"current_time"_s, {0, u"CURRENT_TIME"_s}},
                             {u"uuid"_s, {0, u"gen_random_uuid()"_s}}};
    return forms;
}

const Forms &mariaDbForms()
{
    // length() counts bytes there, and is written octet_length() by the server itself.
    static const Forms forms{{u"length"_s, {1, u"char_length(%1)"_s}},
                             {u"iif"_s, {3, u"if(%1, %2, %3)"_s}},
                             {u"btrim"_s, {1, u"trim(%1)"_s}},
                             {u"strpos"_s, {2, u"locate(%2, %1)"_s}},
                             {u"transaction_timestamp"_s, {0, u"current_timestamp()"_s}},
                             {u"statement_timestamp"_s, {0, u"current_timestamp()"_s}},
                             {u"clock_timestamp"_s, {0, u"current_timestamp()"_s}},
                             {u"gen_random_uuid"_s, {0, u"uuid()"_s}}};
    return forms;
}

// What only one engine has, so that the others cannot run it. Not all there is: what people write.
const QHash<QString, DialectKind> &functionsOfOne()
{
    static const QHash<QString, DialectKind> homes = [] {
        QHash<QString, DialectKind> result;
        const auto add = [&result](DialectKind kind, const QString &names) {
            for (const QString &name : names.split(u' '))
                result.insert(name, kind);
        };
        add(DialectKind::Sqlite,
            u"strftime julianday unixepoch randomblob zeroblob typeof printf glob likelihood likely "
            "unlikely total_changes changes last_insert_rowid sqlite_version soundex datetime iif "
            "json_each json_tree quote"_s);
        add(DialectKind::PostgreSql,
            u"nextval currval to_tsvector to_tsquery to_char to_date to_timestamp date_trunc date_part "
            "timezone age make_date make_interval regexp_match regexp_matches string_agg array_agg "
            "array_length cardinality unnest array_append array_to_string string_to_array "
            "jsonb_typeof json_typeof jsonb_build_object jsonb_array_length json_build_object "
            "gen_random_uuid uuid_generate_v4 clock_timestamp split_part initcap btrim strpos "
            "num_nonnulls num_nulls isfinite pg_typeof int4range numrange daterange tstzrange"_s);
        add(DialectKind::MariaDb,
            u"date_format unix_timestamp from_unixtime str_to_date date_add date_sub timestampdiff "
            "timestampadd utc_timestamp utc_date utc_time inet_aton inet_ntoa inet6_aton inet6_ntoa "
            "found_rows field elt find_in_set json_extract_path json_compact json_value uuid_short "
            "crc32 rand json_unquote dayofweek weekday year month dayofmonth to_days last_day "
            "json_contains json_length if"_s);
        return result;
    }();
    return homes;
}

QString patternFor(DialectKind target, const QString &name, int arguments)
{
    const Forms &forms = target == DialectKind::Sqlite       ? sqliteForms()
                         : target == DialectKind::PostgreSql ? postgresForms()
                                                             : mariaDbForms();
    for (auto form = forms.constFind(name); form != forms.constEnd() && form.key() == name; ++form) {
        if (form->arguments == arguments)
            return form->pattern;
    }
    return {};
}

QString filled(const QString &pattern, const QStringList &arguments)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern.at(i) == u'%' && i + 1 < pattern.size();
        result += isPlace ? arguments.value(pattern.at(++i).digitValue() - 1) : pattern.at(i);
    }
    return result;
}

// date('now') and its like: the moment in SQLite's only way to say it.
QString nowOf(const QString &name)
{
    if (name == "datetime"_L1)
        return u"CURRENT_TIMESTAMP"_s;
    return name == "date"_L1   ? u"CURRENT_DATE"_s
           : name == "time"_L1 ? u"CURRENT_TIME"_s
                               : QString();
}

class CallTranslator
{
public:
    explicit CallTranslator(TranslationTask &task)
        : m_task(task)
        , m_pieces(task.pieces)
    {}

    // From the end, so that what is inside a call is done before the call.
    void run()
    {
        for (qsizetype i = m_pieces.size() - 1; i >= 0; --i) {
            if (m_pieces.isWord(i, "localtimestamp"_L1) && m_task.isFor(DialectKind::Sqlite)
                && !m_pieces.is(i + 1, "("_L1))
                m_pieces.replace(i, i, u"CURRENT_TIMESTAMP"_s);
            else if (m_pieces.isCall(i) && !m_pieces.is(i - 1, "."_L1))
                translate(i);
        }
    }

private:
    void translate(qsizetype i)
    {
        const QString name = m_pieces.name(i);
        const qsizetype end = m_pieces.closing(i + 1);
        if (end < 0)
            return;
        QStringList arguments;
        for (const auto &[first, last] : m_pieces.arguments(i))
            arguments.append(m_pieces.text(first, last).trimmed());
        if (const QString other = special(name, arguments); !other.isEmpty())
            return m_pieces.replace(i, end, other);
        const QString pattern = patternFor(m_task.target, name, int(arguments.size()));
        if (!pattern.isEmpty())
            return m_pieces.replace(i, end, filled(pattern, arguments));
        const auto home = functionsOfOne().constFind(name);
        if (home != functionsOfOne().constEnd() && *home != m_task.target)
            m_task.refuse(name + u"()"_s);
    }

    QString special(const QString &name, const QStringList &arguments) const
    {
        const QString first = arguments.value(0).toLower();
        if (arguments.size() == 1 && first == "'now'"_L1 && !m_task.isFor(DialectKind::Sqlite))
            return nowOf(name);
        const bool isUtcNow = name == "timezone"_L1 && first == "'utc'"_L1
                              && QStringList{u"now()"_s, u"current_timestamp"_s}.contains(
                                  arguments.value(1).toLower());
        if (isUtcNow && m_task.isFor(DialectKind::MariaDb))
            return u"utc_timestamp()"_s;
        if (isUtcNow && m_task.isFor(DialectKind::Sqlite))
            return u"CURRENT_TIMESTAMP"_s;
        // NULL if any of them is: as || has it, and as concat() has it on MariaDB, where alone it can
        // stand in a computed column.
        const bool isJoin = name == "concat"_L1 && arguments.size() > 1
                            && (m_task.isFor(DialectKind::Sqlite)
                                || (m_task.isFor(DialectKind::PostgreSql)
                                    && m_task.place == ExpressionPlace::Value));
        if (isJoin)
            return u'(' + arguments.join(u" || "_s) + u')';
        return name == "json_valid"_L1 && m_task.isFor(DialectKind::PostgreSql)
                   ? validJson(arguments)
                   : QString();
    }

    // What its type says already.
    QString validJson(const QStringList &arguments) const
    {
        for (const Column &column : m_task.columns) {
            const bool isSame = column.name.compare(arguments.value(0).remove(u'"'),
                                                    Qt::CaseInsensitive)
                                == 0;
            if (isSame && column.type.kind == TypeKind::Json)
                return u"true"_s;
        }
        m_task.refuse(u"json_valid()"_s);
        return {};
    }

    TranslationTask &m_task;
    Pieces &m_pieces;
};

} // namespace

void translateCalls(TranslationTask &task)
{
    CallTranslator(task).run();
}

} // namespace core
