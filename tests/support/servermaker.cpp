// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/options.h"
#include "tests/support/serverwords.h"

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

bool Maker::isForServer() const
{
    return isServer(m_options.target);
}

QString Maker::phrase(const QStringList &choices, const Column &first, const Column &second)
{
    return withNames(m_dice.pick(choices), first, second);
}

IndexKey Maker::serverIndexKey(const Column &column)
{
    IndexKey key;
    key.column = column.id;
    const bool isPostgres = m_options.target == Target::PostgreSql;
    if (isPostgres && m_dice.chance(20)) {
        key.column = {};
        key.expressionSql = phrase(serverIndexExpressions(column), column, column);
    }
    key.order = m_dice.chance(25) ? SortOrder::Descending : SortOrder::Ascending;
    if (!isPostgres || key.column.isNull())
        return key;
    key.collation = collationFor(column.type);
    if (isText(column.type) && m_dice.chance(15))
        key.options.insert(option::postgresOperatorClass, u"text_pattern_ops"_s);
    if (m_dice.chance(15))
        key.options.insert(option::postgresNulls, m_dice.pick({u"FIRST"_s, u"LAST"_s}));
    return key;
}

void Maker::decorateServerIndex(Index &index, const Table &table)
{
    const Column other = m_dice.pick(table.columns);
    index.comment = comment(10);
    if (m_options.target == Target::MariaDb) {
        if (m_dice.chance(8))
            index.method = u"FULLTEXT"_s;
        else if (!index.unique && m_dice.chance(5))
            index.options.insert(option::mariaDbIgnored, option::truth);
        return;
    }
    if (m_dice.chance(20))
        index.predicateSql = phrase(serverPredicates(other), other, other);
    if (m_dice.chance(20))
        index.method = m_dice.pick({u"gin"_s, u"hash"_s});
    if (m_dice.chance(12))
        index.include = {other.id};
    if (index.unique && m_dice.chance(15))
        index.options.insert(option::postgresNullsNotDistinct, option::truth);
}

void Maker::decorateServerColumn(Column &column)
{
    if (m_options.target == Target::PostgreSql)
        return;
    if (column.type.kind == TypeKind::DateTime && m_dice.chance(25))
        column.options.insert(option::mariaDbOnUpdate, u"current_timestamp()"_s);
    if (column.nullable && m_dice.chance(5))
        column.options.insert(option::mariaDbInvisible, option::truth);
}

void Maker::decorateServerTable(Table &table)
{
    if (m_dice.chance(15))
        toggleServerOption(table);
    if (m_options.target == Target::MariaDb)
        return;
    if (table.primaryKey)
        table.primaryKey->comment = comment(8);
    for (UniqueKey &key : table.uniqueKeys)
        key.comment = comment(8);
    for (Check &check : table.checks) {
        if (m_dice.chance(6))
            check.options.insert(m_dice.pick({option::postgresNotValid, option::postgresNoInherit}),
                                 option::truth);
    }
    for (Column &column : table.columns) {
        if (column.identity && m_dice.chance(12))
            column.options.insert(option::postgresSequence,
                                  m_dice.pick({u"CACHE 10"_s, u"CYCLE"_s}));
    }
}

void Maker::toggleServerOption(Table &table)
{
    const auto toggle = [&](const QString &key, const QString &value) {
        if (!table.options.remove(key))
            table.options.insert(key, value);
    };
    const bool isPostgres = m_options.target == Target::PostgreSql;
    switch (m_dice.below(3)) {
    case 0:
        return isPostgres ? toggle(option::postgresWith, u"fillfactor=70"_s)
                          : toggle(option::mariaDbRowFormat, u"COMPRESSED"_s);
    case 1:
        return isPostgres ? toggle(option::postgresUnlogged, option::truth)
                          : toggle(option::mariaDbCollation, u"utf8mb4_unicode_ci"_s);
    default:
        table.comment = comment(70);
    }
}

} // namespace support
