// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/keychange.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/types.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const MariaDbKey *keyNamed(const QList<MariaDbKey> &keys, const QString &name)
{
    for (const MariaDbKey &key : keys) {
        if (key.name.compare(name, Qt::CaseInsensitive) == 0)
            return &key;
    }
    return nullptr;
}

bool isSame(MariaDbKey a, const MariaDbKey &b)
{
    a.name = b.name;
    a.isImplicit = b.isImplicit;
    return a == b;
}

class KeyPlanner
{
public:
    KeyPlanner(const MariaDbTableChange &change, const MariaDbChangeContext &context)
        : m_change(change)
        , m_context(context)
        , m_before(mariaDbKeys(change.before, context.before))
        , m_after(mariaDbKeys(change.after, context.after))
    {}

    MariaDbKeyChange run()
    {
        for (const MariaDbKey &key : std::as_const(m_before)) {
            if (!isKept(key, m_after))
                m_dropped.append(key);
        }
        for (const MariaDbKey &key : std::as_const(m_after)) {
            if (!isKept(key, m_before) && !makesItself(key))
                m_added.append(key);
        }
        rename();
        for (const MariaDbKey &key : std::as_const(m_dropped))
            drop(key);
        for (const MariaDbKey &key : std::as_const(m_added))
            add(key);
        m_result.dropped = m_dropped;
        return m_result;
    }

private:
    bool hasReplaced(const MariaDbKey &key) const
    {
        return std::any_of(key.parts.cbegin(), key.parts.cend(), [this](const MariaDbKeyPart &part) {
            return m_change.replaced.contains(part.column);
        });
    }

    bool isKept(const MariaDbKey &key, const QList<MariaDbKey> &others) const
    {
        const MariaDbKey *other = keyNamed(others, key.name);
        return other && isSame(key, *other) && other->name == key.name && !hasReplaced(key);
    }

    // An index that a foreign key brings along when it is added.
    bool makesItself(const MariaDbKey &key) const
    {
        const QList<ForeignKey> &foreign = m_change.after.foreignKeys;
        return key.isImplicit
               && std::any_of(foreign.cbegin(), foreign.cend(), [&](const ForeignKey &candidate) {
                      return candidate.name == key.name
                             && m_context.addedForeignKeys.contains(candidate.id);
                  });
    }

    void rename()
    {
        for (qsizetype i = m_dropped.size() - 1; i >= 0; --i) {
            const MariaDbKey old = m_dropped.at(i);
            const auto same = std::find_if(m_added.begin(),
                                           m_added.end(),
                                           [&](const MariaDbKey &key) {
                                               return !old.isImplicit && !old.isPrimary()
                                                      && !key.isPrimary() && isSame(old, key)
                                                      && !hasReplaced(key)
                                                      && !keyNamed(m_before, key.name);
                                           });
            if (same == m_added.end())
                continue;
            m_result.additions.append({ClauseKind::RenameIndex,
                                       u"RENAME INDEX %1 TO %2"_s.arg(mariaDbQuoted(old.name),
                                                                      mariaDbQuoted(same->name))});
            m_added.erase(same);
            m_dropped.removeAt(i);
        }
    }

    void drop(const MariaDbKey &key)
    {
        if (key.isPrimary()) {
            const bool isReplaced = keyNamed(m_added, {}) != nullptr;
            m_result.drops.append(
                {isReplaced ? ClauseKind::ReplacePrimaryKey : ClauseKind::DropPrimaryKey,
                 u"DROP PRIMARY KEY"_s});
        } else if (!key.isImplicit) {
            m_result.drops.append(
                {ClauseKind::DropIndex, u"DROP INDEX "_s + mariaDbQuoted(key.name)});
        } else {
            dropImplicit(key);
        }
    }

    // It is gone if another index served, may have the name of another foreign key of its columns, or,
    // made for others, the column's.
    void dropImplicit(const MariaDbKey &key)
    {
        const ColumnId column = key.parts.first().column;
        QStringList names;
        for (const ForeignKey &foreign : m_change.before.foreignKeys) {
            if (foreign.columns.first() != column)
                continue;
            names.append(foreign.name);
            if (isMariaDbForeignKeyName(foreign.name))
                names.append(findColumn(m_change.before, column)->name);
        }
        names.removeDuplicates();
        for (const QString &name : std::as_const(names)) {
            const MariaDbKey *other = keyNamed(m_before, name);
            if (!keyNamed(m_after, name) && (!other || other->isImplicit))
                m_result.drops.append(
                    {ClauseKind::DropIndex, u"DROP INDEX IF EXISTS "_s + mariaDbQuoted(name)});
        }
        // It may have served another foreign key, too.
        for (const MariaDbKey &needed : m_after) {
            if (needed.isImplicit && needed.parts.first().column == column && !makesItself(needed)
                && !m_added.contains(needed))
                m_added.append(needed);
        }
    }

    void add(const MariaDbKey &key)
    {
        QString phrase = mariaDbKeyPhrase(key, m_change.after);
        if (key.isImplicit)
            phrase.insert(phrase.indexOf(u'`'), u"IF NOT EXISTS "_s);
        m_result.additions.append({additionOf(key), u"ADD "_s + phrase});
    }

    ClauseKind additionOf(const MariaDbKey &key) const
    {
        if (key.isPrimary())
            return keyNamed(m_dropped, {}) ? ClauseKind::ReplacePrimaryKey
                                           : ClauseKind::AddPrimaryKey;
        if (key.method == "FULLTEXT"_L1)
            return ClauseKind::AddFulltextIndex;
        if (key.method == "SPATIAL"_L1)
            return ClauseKind::AddSpatialIndex;
        return isLongUnique(key, m_change.after, m_context.after) ? ClauseKind::AddLongUniqueIndex
                                                                  : ClauseKind::AddIndex;
    }

    const MariaDbTableChange &m_change;
    const MariaDbChangeContext &m_context;
    const QList<MariaDbKey> m_before, m_after;
    QList<MariaDbKey> m_dropped, m_added;
    MariaDbKeyChange m_result;
};

} // namespace

bool isLongUnique(const MariaDbKey &key, const Table &table, const SchemaIndex &schema)
{
    int bytes = 0;
    for (const MariaDbKeyPart &part : key.parts) {
        const Column *column = findColumn(table, part.column);
        const QString type = column ? mariaDbTypeText(column->type, schema) : QString();
        const QString name = type.section(u'(', 0, 0);
        const bool isOpen = name.endsWith("text"_L1) || name.endsWith("blob"_L1)
                            || name == "json"_L1;
        if (isOpen && part.length == 0)
            return key.isUnique;
        const QString collation = column ? mariaDbCollation(*column, type, table) : QString();
        const int characters = part.length > 0 ? part.length : mariaDbKeyLength(type);
        bytes += characters > 0 ? characters * mariaDbBytesPerCharacter(collation) : 8;
    }
    return key.isUnique && bytes > 3072;
}

MariaDbKeyChange mariaDbKeyChange(const MariaDbTableChange &change,
                                  const MariaDbChangeContext &context)
{
    return KeyPlanner(change, context).run();
}

} // namespace core
