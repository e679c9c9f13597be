// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/keywords.h"

#include <QSet>
#include <QString>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using WordSet = QSet<QString>;

WordSet wordSet(QLatin1String words)
{
    WordSet set;
    for (const QString &word : QString(words).split(u' ', Qt::SkipEmptyParts))
        set.insert(word);
    return set;
}

bool contains(const WordSet &words, QStringView word)
{
    // No keyword is longer; a long name need not be copied to know that.
    constexpr qsizetype longest = 32;
    return word.size() <= longest && words.contains(word.toString().toLower());
}

// sqlite.org/lang_keywords.html, all of them; PostgreSQL 15's appendix C ("reserved"); MariaDB 10.11's
// "Reserved Words".
const WordSet &reservedWords()
{
    static const WordSet words = wordSet(
        "abort action add after all alter always analyze and as asc attach autoincrement before begin "
        "between by cascade case cast check collate column commit conflict constraint create cross "
        "current current_date current_time current_timestamp database default deferrable deferred "
        "delete desc detach distinct do drop each else end escape except exclude exclusive exists "
        "explain fail filter first following for foreign from full generated glob group groups having "
        "if ignore immediate in index indexed initially inner insert instead intersect into is isnull "
        "join key last left like limit match materialized natural no not nothing notnull null nulls of "
        "offset on or order others outer over partition plan pragma preceding primary query raise range "
        "recursive references regexp reindex release rename replace restrict returning right rollback "
        "row rows savepoint select set strict table temp temporary then ties to transaction trigger "
        "unbounded union unique update using vacuum values view virtual when where window with without "
        "rowid oid _rowid_ true false "
        "analyse any array asymmetric authorization binary both collation concurrently current_catalog "
        "current_role current_schema current_user fetch freeze grant ilike lateral leading localtime "
        "localtimestamp only overlaps placing session_user similar some symmetric tablesample trailing "
        "user variadic verbose ctid xmin xmax cmin cmax tableoid "
        "accessible asensitive bigint blob call change char character condition continue convert "
        "cursor databases day_hour day_microsecond day_minute day_second dec decimal declare delayed "
        "delete_domain_id describe deterministic distinctrow div do_domain_ids double dual elseif "
        "enclosed escaped exit explain float float4 float8 force fulltext general high_priority "
        "hour_microsecond hour_minute hour_second ignore_domain_ids ignore_server_ids infile inout "
        "insensitive int int1 int2 int3 int4 int8 integer interval iterate keys kill leave lines load "
        "lock long longblob longtext loop low_priority master_heartbeat_period "
        "master_ssl_verify_server_cert maxvalue mediumblob mediumint mediumtext middleint "
        "minute_microsecond minute_second mod modifies no_write_to_binlog numeric optimize option "
        "optionally out outfile page_checksum parse_vcol_expr precision procedure purge read reads "
        "read_write real ref_system_id require resignal return revoke rlike row_number schema schemas "
        "second_microsecond sensitive separator show signal slow smallint spatial specific sql "
        "sql_big_result sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl "
        "starting stats_auto_recalc stats_persistent stats_sample_pages straight_join terminated "
        "tinyblob tinyint tinytext undo unlock unsigned usage use utc_date utc_time utc_timestamp "
        "varbinary varchar varcharacter varying while write xor year_month zerofill"_L1);
    return words;
}

// Reserved by SQLite for good (its parser has no fallback to a name for them), or by both others.
const WordSet &neverNames()
{
    static const WordSet words = wordSet(
        "all and as between by case check collate create default distinct else escape except exists "
        "for foreign from group having in intersect into is isnull join limit not notnull null on or "
        "order over primary references select set table then to union unique using values when where "
        "with similar symmetric"_L1);
    return words;
}

const WordSet &expressionKeywords()
{
    static const WordSet words
        = neverNames()
          + wordSet(
              "any array at binary cast convert current_catalog current_date current_role "
              "current_schema current_time current_timestamp current_user div end false filter "
              "glob ilike interval like localtime localtimestamp match mod overlaps raise regexp "
              "rlike row session_user some true user xor"_L1);
    return words;
}

} // namespace

bool isReservedAnywhere(QStringView word)
{
    return contains(reservedWords(), word);
}

bool isExpressionKeyword(QStringView word)
{
    return contains(expressionKeywords(), word);
}

bool isNeverName(QStringView word)
{
    return contains(neverNames(), word);
}

} // namespace core
