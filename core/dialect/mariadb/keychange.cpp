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

enum class KeyOrigin { Declared, Implicit };

bool isSame(MariaDbKey a, const MariaDbKey &b)
{
    a.name = b.name;
    return a == b;
}

QList<MariaDbKey> keysOf(const Table &table, const SchemaIndex &schema, KeyOrigin origin)
{
    QList<MariaDbKey> keys = mariaDbKeys(table, schema);
    keys.removeIf([origin](const MariaDbKey &key) {
        return key.isImplicit != (origin == KeyOrigin::Implicit);
    });
    return keys;
}

const MariaDbKey *keyOver(const QList<MariaDbKey> &keys, const QList<MariaDbKeyPart> &parts)
{
    for (const MariaDbKey &key : keys) {
        if (key.parts == parts)
            return &key;
    }
    return nullptr;
}

bool serves(const MariaDbKey &key, const QString &name)
{
    return key.served.contains(name, Qt::CaseInsensitive);
}

class KeyPlanner
{
public:
    KeyPlanner(const MariaDbTableChange &change, const MariaDbChangeContext &context)
        : m_change(change)
        , m_context(context)
        , m_before(keysOf(change.before, context.before, KeyOrigin::Declared))
        , m_after(keysOf(change.after, context.after, KeyOrigin::Declared))
        , m_implicitBefore(keysOf(change.before, context.before, KeyOrigin::Implicit))
        , m_implicitAfter(keysOf(change.after, context.after, KeyOrigin::Implicit))
    {}

    MariaDbKeyChange run()
    {
        for (const MariaDbKey &key : std::as_const(m_before)) {
            if (!isKept(key, m_after))
                m_dropped.append(key);
        }
        for (const MariaDbKey &key : std::as_const(m_after)) {
            if (!isKept(key, m_before))
                m_added.append(key);
        }
        rename();
        keepServing();
        for (const MariaDbKey &key : std::as_const(m_dropped))
            drop(key);
        changeImplicit();
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

    // An index that foreign keys bring along when they are added; one that stays on needs it before.
    bool makesItself(const MariaDbKey &key) const
    {
        const QList<ForeignKey> &all = m_change.after.foreignKeys;
        return std::all_of(all.cbegin(), all.cend(), [&](const ForeignKey &foreign) {
            return !coversColumns(key, foreign.columns)
                   || m_context.addedForeignKeys.contains(foreign.id);
        });
    }

    // A key that is read from a database may be one that the server has made itself.
    void keepServing()
    {
        for (const MariaDbKey &key : std::as_const(m_before)) {
            if (isKept(key, m_after) && mayBeMade(key) && isTakenToServe(key)) {
                m_dropped.append(key);
                m_added.append(key);
            }
        }
    }

    bool mayBeMade(const MariaDbKey &key) const
    {
        QList<ColumnId> columns;
        for (const MariaDbKeyPart &part : key.parts)
            columns.append(part.column);
        const QList<ForeignKey> &all = m_change.before.foreignKeys;
        return !key.isUnique && key.method.isEmpty()
               && std::any_of(all.cbegin(), all.cend(), [&columns](const ForeignKey &foreign) {
                      return foreign.columns == columns;
                  });
    }

    void rename()
    {
        for (qsizetype i = m_dropped.size() - 1; i >= 0; --i) {
            const MariaDbKey old = m_dropped.at(i);
            const auto same = std::find_if(m_added.begin(),
                                           m_added.end(),
                                           [&](const MariaDbKey &key) {
                                               return !old.isPrimary() && !key.isPrimary()
                                                      && isSame(old, key) && !hasReplaced(key)
                                                      && !(mayBeMade(old) && isTakenToServe(old))
                                                      && !hadName(key.name);
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

    bool hadName(const QString &name) const
    {
        return keyNamed(m_before, name)
               || std::any_of(m_implicitBefore.cbegin(),
                              m_implicitBefore.cend(),
                              [&name](const MariaDbKey &key) { return serves(key, name); });
    }

    void drop(const MariaDbKey &key)
    {
        if (key.isPrimary()) {
            const bool isReplaced = keyNamed(m_added, {}) != nullptr;
            m_result.drops.append(
                {isReplaced ? ClauseKind::ReplacePrimaryKey : ClauseKind::DropPrimaryKey,
                 u"DROP PRIMARY KEY"_s});
        } else {
            m_result.drops.append(
                {ClauseKind::DropIndex, u"DROP INDEX "_s + mariaDbQuoted(key.name)});
        }
    }

    void changeImplicit()
    {
        for (const MariaDbKey &old : std::as_const(m_implicitBefore)) {
            const MariaDbKey *kept = keyOver(m_implicitAfter, old.parts);
            if (kept && !hasReplaced(old) && !isAnyNameWanted(old) && !isTakenToServe(old)) {
                renameImplicit(old, *kept);
                continue;
            }
            dropImplicit(old);
            m_dropped.append(old);
        }
        for (const MariaDbKey &key : std::as_const(m_implicitAfter)) {
            const MariaDbKey *old = keyOver(m_implicitBefore, key.parts);
            if ((!old || m_dropped.contains(*old)) && !makesItself(key))
                m_added.append(key);
        }
    }

    // The server drops a key that it made itself when a full-text index comes that begins with the same
    // columns, though that one cannot serve the foreign key: nothing could go from the target any more.
    // One that is added by name stays.
    bool isTakenToServe(const MariaDbKey &implicit) const
    {
        QList<ColumnId> columns;
        for (const MariaDbKeyPart &part : implicit.parts)
            columns.append(part.column);
        return std::any_of(m_added.cbegin(), m_added.cend(), [&columns](MariaDbKey key) {
            const bool isSpecial = !key.method.isEmpty();
            key.method.clear();
            return isSpecial && coversColumns(key, columns);
        });
    }

    bool isAnyNameWanted(const MariaDbKey &old) const
    {
        return std::any_of(old.served.cbegin(), old.served.cend(), [&](const QString &name) {
            const auto isOther = [&](const MariaDbKey &key) {
                return serves(key, name) && key.parts != old.parts;
            };
            return (keyNamed(m_after, name) && !keyNamed(m_before, name))
                   || std::any_of(m_implicitAfter.cbegin(), m_implicitAfter.cend(), isOther);
        });
    }

    // It has the name of one of its foreign keys, and must not have that of one that goes.
    void renameImplicit(const MariaDbKey &old, const MariaDbKey &kept)
    {
        for (const QString &name : old.served) {
            if (!serves(kept, name) && !keyNamed(m_before, name))
                m_result.additions.append(
                    {ClauseKind::RenameIndex,
                     u"RENAME INDEX IF EXISTS %1 TO %2"_s.arg(mariaDbQuoted(name),
                                                              mariaDbQuoted(kept.name))});
        }
    }

    // It has the name of one of its foreign keys or, made by others, the column's.
    void dropImplicit(const MariaDbKey &key)
    {
        QStringList names = key.served;
        if (std::any_of(names.cbegin(), names.cend(), isMariaDbForeignKeyName))
            names.append(findColumn(m_change.before, key.parts.first().column)->name);
        names.removeDuplicates();
        for (const QString &name : std::as_const(names)) {
            const bool isPrimary = name.compare("primary"_L1, Qt::CaseInsensitive) == 0;
            if (isPrimary || keyNamed(m_before, name))
                continue;
            m_freed.append(name);
            m_result.drops.append(
                {ClauseKind::DropIndex, u"DROP INDEX IF EXISTS "_s + mariaDbQuoted(name)});
        }
    }

    void add(const MariaDbKey &key)
    {
        QString phrase = mariaDbKeyPhrase(key, m_change.after);
        // The server asks whether it exists before it drops anything.
        if (key.isImplicit && !m_freed.contains(key.name, Qt::CaseInsensitive))
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
    const QList<MariaDbKey> m_before, m_after; // declared
    const QList<MariaDbKey> m_implicitBefore, m_implicitAfter;
    QList<MariaDbKey> m_dropped, m_added;
    QStringList m_freed; // names that implicit keys may have had
    MariaDbKeyChange m_result;
};

} // namespace

MariaDbKeyChange mariaDbKeyChange(const MariaDbTableChange &change,
                                  const MariaDbChangeContext &context)
{
    return KeyPlanner(change, context).run();
}

} // namespace core
