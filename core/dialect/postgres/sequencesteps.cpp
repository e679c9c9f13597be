// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/sequencesteps.h"

#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/names.h"
#include "core/dialect/postgres/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

enum class Feed { None, Serial, Identity };

Feed feedOf(const Column &column)
{
    if (isPostgresSerial(column))
        return Feed::Serial;
    return isPostgresIdentity(column) ? Feed::Identity : Feed::None;
}

class SequenceChange
{
public:
    SequenceChange(const Column &before,
                   const Column &after,
                   const Table &table,
                   QSet<QString> &taken)
        : m_before(before)
        , m_after(after)
        , m_table(table)
        , m_taken(taken)
        , m_name(quotedName(after.name))
    {}

    SequenceSteps run()
    {
        const Feed from = feedOf(m_before);
        const Feed to = feedOf(m_after);
        if (from == to) {
            if (from != Feed::None)
                alterOptions(from);
            return m_steps;
        }
        if (from == Feed::Serial)
            to == Feed::Identity ? serialToIdentity() : serialToNone();
        else if (from == Feed::Identity)
            to == Feed::Serial ? identityToSerial() : identityToNone();
        else
            to == Feed::Serial ? noneToSerial() : noneToIdentity();
        return m_steps;
    }

private:
    void drop(const QString &change)
    {
        m_steps.dropClauses.append(u"ALTER COLUMN %1 %2"_s.arg(m_name, change));
    }
    void add(const QString &change)
    {
        m_steps.addClauses.append(u"ALTER COLUMN %1 %2"_s.arg(m_name, change));
    }
    void before(const QString &sql)
    {
        m_steps.before.append(postgresStatement(sql, {m_table.name}));
    }
    void after(const QString &sql) { m_steps.after.append(postgresStatement(sql, {m_table.name})); }
    void setValue(const QString &sql)
    {
        m_steps.after.append(postgresData(sql, {m_table.name}, DataEffect::None));
    }

    // The sequence of an identity column, found by the server.
    QString ownSequence() const
    {
        return u"pg_get_serial_sequence(%1, %2)"_s.arg(quotedString(qualifiedName(m_table)),
                                                       quotedString(m_after.name));
    }

    QString setBehindRows(const QString &sequence) const
    {
        const qint64 start = m_after.identity->start.value_or(1);
        const bool counts = m_after.identity->increment.value_or(1) > 0;
        return u"SELECT setval(%1, %2((SELECT %3(%4) FROM %5) %6 1, %7), false)"_s
            .arg(sequence,
                 counts ? u"greatest"_s : u"least"_s,
                 counts ? u"max"_s : u"min"_s,
                 m_name,
                 qualifiedName(m_table),
                 counts ? u"+"_s : u"-"_s,
                 QString::number(start));
    }

    // What the old one would have given next.
    QString setAs(const QString &sequence, const QString &old) const
    {
        return u"SELECT setval(%1, coalesce(pg_sequence_last_value(%2), %3), "
               "pg_sequence_last_value(%2) IS NOT NULL)"_s
                   .arg(sequence, old, QString::number(m_after.identity->start.value_or(1)));
    }

    static QString regclass(const QString &qualified)
    {
        return quotedString(qualified) + u"::regclass"_s;
    }

    void noneToSerial()
    {
        before(postgresSequenceSql(m_after, m_table));
        add(u"SET DEFAULT "_s + postgresNextValue(m_after, m_table));
        after(postgresOwnerSql(m_after, m_table));
        setValue(setBehindRows(regclass(postgresSequenceName(m_after, m_table))));
    }

    void noneToIdentity()
    {
        add(u"ADD "_s + postgresIdentityPhrase(m_after));
        setValue(setBehindRows(ownSequence()));
    }

    void serialToNone()
    {
        drop(u"DROP DEFAULT"_s);
        after(u"DROP SEQUENCE "_s + oldSequence());
    }

    QString oldSequence() const { return postgresSequenceName(m_before, m_table); }

    void serialToIdentity()
    {
        const QString aside = asideName(u"sequence"_s, m_taken);
        before(u"ALTER SEQUENCE %1 OWNED BY NONE"_s.arg(oldSequence()));
        before(u"ALTER SEQUENCE %1 RENAME TO %2"_s.arg(oldSequence(), quotedName(aside)));
        drop(u"DROP DEFAULT"_s);
        add(u"ADD "_s + postgresIdentityPhrase(m_after));
        const QString old = qualifiedName(m_table.schemaName, aside);
        setValue(setAs(ownSequence(), regclass(old)));
        after(u"DROP SEQUENCE "_s + old);
    }

    // The server would give the sequence the column's new type before it drops it.
    void identityToNone()
    {
        if (isPostgresInteger(m_after.type))
            drop(u"DROP IDENTITY"_s);
        else
            before(u"ALTER TABLE %1 ALTER COLUMN %2 DROP IDENTITY"_s.arg(qualifiedName(m_table),
                                                                         m_name));
    }

    void identityToSerial()
    {
        const QString aside = asideName(u"sequence"_s, m_taken);
        Column temporary = m_after;
        temporary.options.insert(option::postgresSequenceName, aside);
        before(postgresSequenceSql(temporary, m_table));
        m_steps.before.append(postgresData(setAs(regclass(postgresSequenceName(temporary, m_table)),
                                                 ownSequence() + u"::regclass"_s),
                                           {m_table.name},
                                           DataEffect::None));
        drop(u"DROP IDENTITY"_s);
        add(u"SET DEFAULT "_s + postgresNextValue(temporary, m_table));
        after(postgresOwnerSql(temporary, m_table));
        const QString name = m_after.options.value(option::postgresSequenceName,
                                                   madeSequenceName(m_after, m_table));
        after(u"ALTER SEQUENCE %1 RENAME TO %2"_s.arg(postgresSequenceName(temporary, m_table),
                                                      quotedName(name)));
    }

    void alterOptions(Feed feed)
    {
        QStringList changes;
        const auto compare = [&changes](const QString &words, qint64 old, qint64 wanted) {
            if (old != wanted)
                changes.append(words + u' ' + QString::number(wanted));
        };
        const Identity &old = *m_before.identity;
        const Identity &wanted = *m_after.identity;
        compare(u"START WITH"_s, old.start.value_or(1), wanted.start.value_or(1));
        compare(u"INCREMENT BY"_s, old.increment.value_or(1), wanted.increment.value_or(1));
        const QString more = m_after.options.value(option::postgresSequence).simplified();
        if (m_before.options.value(option::postgresSequence).simplified() != more)
            changes.append(u"NO MINVALUE NO MAXVALUE NO CYCLE CACHE 1"_s);
        if (feed == Feed::Identity) {
            if (old.kind != wanted.kind)
                add(wanted.kind == IdentityKind::Always ? u"SET GENERATED ALWAYS"_s
                                                        : u"SET GENERATED BY DEFAULT"_s);
            for (const QString &change : std::as_const(changes))
                add(withSet(change));
            if (changes.size() > 0 && !more.isEmpty())
                add(withSet(more));
            return;
        }
        const SchemaIndex none(m_nothing);
        const QString type = postgresPhysicalType(m_after.type, none).nativeText;
        if (postgresPhysicalType(m_before.type, none).nativeText != type)
            changes.prepend(u"AS "_s + type);
        const QString sequence = postgresSequenceName(m_after, m_table);
        if (!changes.isEmpty())
            after(u"ALTER SEQUENCE %1 %2"_s.arg(sequence, changes.join(u' ')));
        if (!changes.isEmpty() && !more.isEmpty())
            after(u"ALTER SEQUENCE %1 %2"_s.arg(sequence, more));
    }

    // "MINVALUE 5 CACHE 10" as clauses of ALTER COLUMN: "SET MINVALUE 5 SET CACHE 10".
    static QString withSet(const QString &options)
    {
        static const QStringList starts{u"START"_s,
                                        u"INCREMENT"_s,
                                        u"MINVALUE"_s,
                                        u"MAXVALUE"_s,
                                        u"CACHE"_s,
                                        u"CYCLE"_s,
                                        u"NO"_s};
        QStringList words;
        bool isAfterNo = false;
        for (const QString &word : options.split(u' ')) {
            const bool begins = starts.contains(word.toUpper()) && !isAfterNo;
            words.append(begins ? u"SET "_s + word : word);
            isAfterNo = word.compare("NO"_L1, Qt::CaseInsensitive) == 0;
        }
        return words.join(u' ');
    }

    const Column &m_before;
    const Column &m_after;
    const Table &m_table;
    QSet<QString> &m_taken;
    QString m_name;
    Schema m_nothing;
    SequenceSteps m_steps;
};

} // namespace

SequenceSteps sequenceSteps(const Column &before,
                            const Column &after,
                            const Table &table,
                            QSet<QString> &taken)
{
    return SequenceChange(before, after, table, taken).run();
}

} // namespace core
