// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/optionfields.h"

#include "core/schema/options.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

namespace option = core::option;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::OptionFields)
};

constexpr auto lite = core::DialectKind::Sqlite;
constexpr auto postgres = core::DialectKind::PostgreSql;
constexpr auto maria = core::DialectKind::MariaDb;

OptionField flag(const QString &key, core::DialectKind dialect, const QString &label)
{
    return {key, dialect, OptionKind::Flag, label, {}, {}};
}

OptionField text(const QString &key,
                 core::DialectKind dialect,
                 const QString &label,
                 const QString &example)
{
    return {key, dialect, OptionKind::Text, label, example, {}};
}

OptionField choice(const QString &key,
                   core::DialectKind dialect,
                   const QString &label,
                   const QStringList &choices)
{
    return {key, dialect, OptionKind::Choice, label, {}, choices};
}

QStringList conflicts()
{
    return {u"ABORT"_s, u"FAIL"_s, u"IGNORE"_s, u"REPLACE"_s, u"ROLLBACK"_s};
}

OptionField storage()
{
    return text(option::postgresWith, postgres, Words::tr("Storage parameters"), u"fillfactor=70"_s);
}

OptionField tablespace()
{
    return text(option::postgresTablespace, postgres, Words::tr("Tablespace"), u"pg_default"_s);
}

QList<OptionField> tableFields()
{
    return {
        flag(option::sqliteStrict, lite, Words::tr("STRICT: values are of their column's type")),
        flag(option::sqliteWithoutRowid, lite, Words::tr("WITHOUT ROWID: stored by its key")),
        storage(),
        tablespace(),
        flag(option::postgresUnlogged, postgres, Words::tr("UNLOGGED: fast, lost in a crash")),
        text(option::mariaDbEngine, maria, Words::tr("Engine"), u"InnoDB"_s),
        choice(option::mariaDbRowFormat,
               maria,
               Words::tr("Row format"),
               {u"DYNAMIC"_s, u"COMPACT"_s, u"REDUNDANT"_s, u"COMPRESSED"_s}),
        text(option::mariaDbCharset, maria, Words::tr("Character set"), u"utf8mb4"_s),
        text(option::mariaDbCollation, maria, Words::tr("Collation"), u"utf8mb4_general_ci"_s),
        text(option::mariaDbCreateOptions, maria, Words::tr("Other options"), u"page_compressed=1"_s),
    };
}

QList<OptionField> columnFields()
{
    return {
        choice(option::sqliteNotNullConflict, lite, Words::tr("NULL is answered by"), conflicts()),
        choice(option::sqlitePrimaryKeyOrder, lite, Words::tr("Order in the key"), {u"DESC"_s}),
        text(option::postgresSequence,
             postgres,
             Words::tr("Sequence options"),
             u"MINVALUE 5 CACHE 10 CYCLE"_s),
        text(option::postgresSequenceName,
             postgres,
             Words::tr("Sequence name"),
             Words::tr("By the server")),
        flag(option::mariaDbInvisible, maria, Words::tr("Invisible: not in SELECT *")),
        text(option::mariaDbOnUpdate, maria, Words::tr("On update"), u"CURRENT_TIMESTAMP"_s),
        text(option::mariaDbCharset, maria, Words::tr("Character set"), Words::tr("The table's")),
    };
}

QList<OptionField> keyFields()
{
    return {
        choice(option::sqliteConflict, lite, Words::tr("A duplicate is answered by"), conflicts()),
        text(option::sqliteKeyTerms, lite, Words::tr("Behind each column"), u"COLLATE NOCASE,DESC"_s),
        text(option::postgresInclude, postgres, Words::tr("Also stores"), u"\"name\", \"email\""_s),
        storage(),
        tablespace(),
        text(option::mariaDbLengths, maria, Words::tr("Lengths of prefixes"), u"10,,20"_s),
    };
}

OptionField nullsNotDistinct()
{
    return flag(option::postgresNullsNotDistinct, postgres, Words::tr("NULLs are equal"));
}

OptionField notValid()
{
    return flag(option::postgresNotValid,
                postgres,
                Words::tr("NOT VALID: old rows are not checked"));
}

QList<OptionField> indexFields()
{
    return {
        flag(option::postgresConcurrently,
             postgres,
             Words::tr("CONCURRENTLY: built while others write")),
        nullsNotDistinct(),
        storage(),
        tablespace(),
        flag(option::mariaDbIgnored, maria, Words::tr("IGNORED by the planner")),
        text(option::mariaDbParser, maria, Words::tr("Parser of FULLTEXT"), u"ngram"_s),
    };
}

} // namespace

QList<OptionField> optionFields(OptionHolder holder)
{
    switch (holder) {
    case OptionHolder::Table:
        return tableFields();
    case OptionHolder::Column:
        return columnFields();
    case OptionHolder::PrimaryKey:
        return keyFields()
               + QList{choice(option::postgresDeferrable,
                              postgres,
                              Words::tr("Can be deferred"),
                              {u"INITIALLY IMMEDIATE"_s, u"INITIALLY DEFERRED"_s})};
    case OptionHolder::UniqueKey:
        return keyFields() + QList{nullsNotDistinct()};
    case OptionHolder::Check:
        return {notValid(),
                flag(option::postgresNoInherit, postgres, Words::tr("NO INHERIT")),
                text(option::mariaDbColumnCheck, maria, Words::tr("Written at the column"), {})};
    case OptionHolder::ForeignKey:
        return {notValid(),
                text(option::postgresDeleteColumns,
                     postgres,
                     Words::tr("On delete sets only"),
                     u"\"manager_id\""_s)};
    case OptionHolder::Index:
        return indexFields();
    case OptionHolder::IndexKey:
        return {text(option::postgresOperatorClass,
                     postgres,
                     Words::tr("Operator class"),
                     u"text_pattern_ops"_s),
                choice(option::postgresNulls,
                       postgres,
                       Words::tr("NULLs come"),
                       {u"FIRST"_s, u"LAST"_s}),
                text(option::mariaDbLength, maria, Words::tr("Length of the prefix"), u"20"_s)};
    }
    Q_UNREACHABLE();
    return {};
}

QString optionLabel(const QString &key)
{
    if (key.startsWith(option::postgresExcludePrefix))
        return Words::tr("Exclusion constraint %1")
            .arg(key.mid(option::postgresExcludePrefix.size()));
    return key;
}

} // namespace ui
