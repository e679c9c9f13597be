// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/treatment.h"

#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/names.h"
#include "core/dialect/sqlite/physical.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Constraints as texts without ids, sorted: equal when the table says the same.
template<typename Element, typename Phrase>
QStringList phrases(const QList<Element> &elements, Phrase phrase)
{
    QStringList texts;
    for (const Element &element : elements)
        texts.append(phrase(element));
    texts.sort();
    return texts;
}

// What decides about the index behind a key.
QString structure(const QList<ColumnId> &columns, const Options &options)
{
    QStringList ids;
    for (const ColumnId &id : columns)
        ids.append(id.toString());
    return ids.join(u' ') + u'|' + options.value(option::sqliteKeyTerms);
}

QString keyStructure(const std::optional<PrimaryKey> &key)
{
    return key ? structure(key->columns, key->options) : QString();
}

QStringList uniqueStructures(const Table &table)
{
    return phrases(table.uniqueKeys,
                   [](const UniqueKey &key) { return structure(key.columns, key.options); });
}

bool isMentioned(const Table &table, const Column &column)
{
    const auto uses = [&column](const auto &item) { return usesColumn(item, column); };
    const QList<Constraint> all = constraints(table);
    if (std::any_of(all.cbegin(), all.cend(), uses)
        || std::any_of(table.indexes.cbegin(), table.indexes.cend(), uses))
        return true;
    return std::any_of(table.columns.cbegin(), table.columns.cend(), [&column](const Column &other) {
        return other.generated && mentionsColumn(other.generated->sql, column.name);
    });
}

bool isInKeyOrIndex(const Table &table, const Column &column)
{
    const auto uses = [&column](const auto &item) { return item.columns.contains(column.id); };
    if (table.primaryKey && uses(*table.primaryKey))
        return true;
    return std::any_of(table.uniqueKeys.cbegin(), table.uniqueKeys.cend(), uses)
           || std::any_of(table.indexes.cbegin(), table.indexes.cend(), [&](const Index &index) {
                  return usesColumn(index, column);
              });
}

bool isInUniqueKeyOrIndex(const Table &table, const Column &column)
{
    const auto uses = [&column](const auto &item) { return item.columns.contains(column.id); };
    if (table.primaryKey && uses(*table.primaryKey))
        return true;
    return std::any_of(table.uniqueKeys.cbegin(), table.uniqueKeys.cend(), uses)
           || std::any_of(table.indexes.cbegin(), table.indexes.cend(), [&](const Index &index) {
                  return index.unique && usesColumn(index, column);
              });
}

// Whether views and triggers have the word at all; a false alarm costs a rebuild, no more.
bool isMentioned(const QList<ForeignObject> &objects, const QString &name)
{
    return std::any_of(objects.cbegin(), objects.cend(), [&name](const ForeignObject &object) {
        if (!object.sql.contains(name, Qt::CaseInsensitive))
            return false;
        const QList<Token> tokens = tokenize(object.sql);
        return std::any_of(tokens.cbegin(), tokens.cend(), [&](const Token &token) {
            return isSameName(tokenName(object.sql, token), name);
        });
    });
}

class TreatmentDecision
{
public:
    TreatmentDecision(const Table &before, const Table &after, const TreatmentContext &context)
        : m_context(context)
    {
        m_change.before = before;
        m_change.after = after;
        m_change.physicalBefore = sqlitePhysical(before, context.beforeIndex);
        m_change.physicalAfter = sqlitePhysical(after, context.afterIndex);
    }

    TableChange run()
    {
        listColumns();
        collectRelabels();
        if (needsRebuild()) {
            m_change.treatment = Treatment::Rebuild;
            m_change.keepsColumns = keepsColumns();
            if (m_change.keepsColumns)
                arrange();
            return m_change;
        }
        arrange();
        const bool isTextSame = saysTheSame();
        if (isTextSame)
            m_change.treatment = hasColumnChange() ? Treatment::Native : Treatment::None;
        else if (onlyBringsAlong())
            m_change.treatment = Treatment::Native;
        else if (m_change.dropped.isEmpty())
            m_change.treatment = Treatment::InPlace;
        else
            m_change.treatment = Treatment::Rebuild;
        if (m_change.treatment == Treatment::InPlace)
            listKeys();
        if (m_change.treatment == Treatment::Rebuild)
            m_change.after = *m_context.afterIndex.table(m_change.after.id);
        return m_change;
    }

private:
    bool hasColumnChange() const
    {
        return !m_change.added.isEmpty() || !m_change.dropped.isEmpty();
    }

    void listColumns()
    {
        for (const Column &column : std::as_const(m_change.after.columns)) {
            if (!findColumn(m_change.before, column.id))
                m_change.added.append(column.id);
        }
        orderAdded();
        for (const Column &column : std::as_const(m_change.before.columns)) {
            if (!findColumn(m_change.after, column.id))
                m_change.dropped.append(column.id);
        }
    }

    // What is computed from another added column comes after it.
    void orderAdded()
    {
        QList<ColumnId> waiting = std::exchange(m_change.added, {});
        const auto isReady = [&](ColumnId id) {
            const Column &column = *findColumn(m_change.after, id);
            return !column.generated
                   || std::none_of(waiting.cbegin(), waiting.cend(), [&](ColumnId other) {
                          return other != id
                                 && mentionsColumn(column.generated->sql,
                                                   findColumn(m_change.after, other)->name);
                      });
        };
        while (!waiting.isEmpty()) {
            auto ready = std::find_if(waiting.begin(), waiting.end(), isReady);
            if (ready == waiting.end())
                ready = waiting.begin(); // in a circle: SQLite will say so
            m_change.added.append(*ready);
            waiting.erase(ready);
        }
    }

    void collectRelabels()
    {
        for (const Column &column : std::as_const(m_change.after.columns)) {
            const Column *old = findColumn(m_change.before, column.id);
            const Enum *before = old ? m_context.beforeIndex.enumeration(old->type.enumId)
                                     : nullptr;
            const Enum *after = m_context.afterIndex.enumeration(column.type.enumId);
            if (!before || !after || before->id != after->id || column.generated
                || column.type.dimensions > 0 || before->values == after->values)
                continue;
            Relabels relabels;
            for (const EnumValue &value : after->values) {
                for (const EnumValue &oldValue : before->values) {
                    if (oldValue.id == value.id && oldValue.name != value.name)
                        relabels.append({oldValue.name, value.name});
                }
            }
            if (!relabels.isEmpty())
                m_change.relabels.insert(column.id, relabels);
            QStringList removed;
            for (const EnumValue &oldValue : before->values) {
                const auto isKept = [&oldValue](const EnumValue &value) {
                    return value.id == oldValue.id || value.name == oldValue.name;
                };
                if (std::none_of(after->values.cbegin(), after->values.cend(), isKept))
                    removed.append(oldValue.name);
            }
            if (!removed.isEmpty())
                m_change.removedLabels.insert(column.id, removed);
        }
    }

    bool needsRebuild() const
    {
        const Table &before = m_change.physicalBefore;
        const Table &after = m_change.physicalAfter;
        if (before.options != after.options
            || keyStructure(before.primaryKey) != keyStructure(after.primaryKey))
            return true;
        if (hasKeyWork() && !canChangeKeysInPlace())
            return true;
        for (const ColumnId &id : m_change.added) {
            if (!canAddNatively(*findColumn(after, id)))
                return true;
        }
        if (!m_change.dropped.isEmpty() && !canDropNatively())
            return true;
        return std::any_of(after.columns.cbegin(), after.columns.cend(), [&](const Column &column) {
            const Column *old = findColumn(before, column.id);
            return old && needsRebuild(*old, column);
        });
    }

    // Whether the table's text changes while its keys have indexes whose numbers depend on the text.
    bool hasKeyWork() const
    {
        const Table &before = m_change.physicalBefore;
        const bool hasKeyIndex = before.primaryKey && !rowidAlias(before, m_context.beforeIndex);
        const bool hasManyKeys = before.uniqueKeys.size() + (hasKeyIndex ? 1 : 0) > 1;
        const bool hasKeyChange = uniqueStructures(before)
                                  != uniqueStructures(m_change.physicalAfter);
        return hasKeyChange || (hasManyKeys && !saysTheSame() && !onlyBringsAlong());
    }

    bool canChangeKeysInPlace() const
    {
        // Without a rowid the rows are in the key's index; and of keys that differ in order alone
        // SQLite keeps one index.
        const auto hasTerms = [](const auto &key) {
            return key.options.contains(option::sqliteKeyTerms);
        };
        for (const Table *table : {&m_change.physicalBefore, &m_change.physicalAfter}) {
            if (isWithoutRowid(*table) || (table->primaryKey && hasTerms(*table->primaryKey))
                || std::any_of(table->uniqueKeys.cbegin(), table->uniqueKeys.cend(), hasTerms))
                return false;
        }
        return m_change.dropped.isEmpty();
    }

    void listKeys()
    {
        m_change.renumbersKeys = hasKeyWork();
        const auto keys = [](const Table &table, const SchemaIndex &schema) {
            QList<QList<ColumnId>> lists;
            if (table.primaryKey && !rowidAlias(table, schema))
                lists.append(table.primaryKey->columns);
            for (const UniqueKey &key : table.uniqueKeys) {
                if (!lists.contains(key.columns))
                    lists.append(key.columns);
            }
            return lists;
        };
        const QList<QList<ColumnId>> before = keys(m_change.physicalBefore, m_context.beforeIndex);
        const QList<QList<ColumnId>> after = keys(m_change.physicalAfter, m_context.afterIndex);
        const auto without = [](QList<QList<ColumnId>> lists, const QList<QList<ColumnId>> &others) {
            lists.removeIf([&](const QList<ColumnId> &list) { return others.contains(list); });
            return lists;
        };
        m_change.addedKeys = without(after, before);
        m_change.droppedKeys = without(before, after);
    }

    bool needsRebuild(const Column &before, const Column &after) const
    {
        if (m_change.relabels.contains(after.id)
            && (isInUniqueKeyOrIndex(m_change.physicalBefore, before)
                || isInUniqueKeyOrIndex(m_change.physicalAfter, after)))
            return true; // values may be exchanged
        if (before.options.value(option::sqliteAutoincrement)
                != after.options.value(option::sqliteAutoincrement)
            || before.options.value(option::sqlitePrimaryKeyOrder)
                   != after.options.value(option::sqlitePrimaryKeyOrder))
            return true;
        if (before.generated != after.generated)
            return true;
        const bool hasTypeChange = before.type != after.type;
        if (hasTypeChange && (isStrict(m_change.physicalAfter) || !canConvertInPlace(before, after)))
            return true;
        const bool wasAlias = isAlias(m_change.physicalBefore, before, m_context.beforeIndex);
        const bool isNowAlias = isAlias(m_change.physicalAfter, after, m_context.afterIndex);
        if (wasAlias != isNowAlias)
            return true;
        return before.collation != after.collation
               && (isInKeyOrIndex(m_change.physicalBefore, before)
                   || isInKeyOrIndex(m_change.physicalAfter, after));
    }

    // An UPDATE converts the stored values where nothing but the row holds them. A REAL column holds
    // whole numbers as integers and would show them as such.
    bool canConvertInPlace(const Column &before, const Column &after) const
    {
        const Affinity from = affinityOf(before.type.nativeText);
        if (isSameStorage(from, affinityOf(after.type.nativeText)))
            return true;
        const auto isComputedFrom = [&before](const Column &column) {
            return column.generated && mentionsColumn(column.generated->sql, before.name);
        };
        const QList<Column> &columns = m_change.physicalBefore.columns;
        return from != Affinity::Real && !before.generated
               && !isInKeyOrIndex(m_change.physicalBefore, before)
               && !isInKeyOrIndex(m_change.physicalAfter, after)
               && std::none_of(columns.cbegin(), columns.cend(), isComputedFrom);
    }

    static bool isAlias(const Table &table, const Column &column, const SchemaIndex &schema)
    {
        const Column *alias = rowidAlias(table, schema);
        return alias && alias->id == column.id;
    }

    bool canAddNatively(const Column &column) const
    {
        if (column.generated)
            return column.generated->kind == GeneratedKind::Virtual;
        const Table &after = m_change.physicalAfter;
        const auto has = [&column](const auto &key) { return key.columns.contains(column.id); };
        if ((after.primaryKey && has(*after.primaryKey))
            || std::any_of(after.uniqueKeys.cbegin(), after.uniqueKeys.cend(), has))
            return false;
        if (column.defaultSql.isEmpty())
            return column.nullable;
        return isLiteral(column.defaultSql);
    }

    bool canDropNatively() const
    {
        if (m_change.dropped.size() > 1 || !m_change.added.isEmpty() || !saysTheSame()
            || m_change.before.columns.size() < 2)
            return false;
        const Column *column = findColumn(m_change.before, m_change.dropped.first());
        Table table = m_change.before;
        table.indexes = m_change.after.indexes; // what goes is dropped first
        return !isMentioned(table, *column) && !isMentioned(m_context.foreignObjects, column->name);
    }

    // Whether the columns that both have, and all constraints, are the same.
    bool saysTheSame() const
    {
        for (const Column &column : m_change.physicalAfter.columns) {
            const Column *old = findColumn(m_change.physicalBefore, column.id);
            if (old && !(*old == column))
                return false;
        }
        return constraintTexts(m_change.physicalBefore, m_context.beforeIndex, {}, {})
               == constraintTexts(m_change.physicalAfter, m_context.afterIndex, {}, {});
    }

    static QStringList constraintTexts(const Table &table,
                                       const SchemaIndex &schema,
                                       const QList<Check> &exceptChecks,
                                       const QList<ForeignKey> &exceptKeys)
    {
        QStringList texts;
        if (table.primaryKey)
            texts.append(primaryKeyPhrase(*table.primaryKey, table));
        texts += phrases(table.uniqueKeys,
                         [&](const UniqueKey &key) { return uniquePhrase(key, table); });
        QStringList others;
        for (const Check &check : table.checks) {
            if (!exceptChecks.contains(check))
                others.append(checkPhrase(check, table));
        }
        for (const ForeignKey &key : table.foreignKeys) {
            if (!exceptKeys.contains(key))
                others.append(foreignKeyPhrase(key, table, schema));
        }
        others.sort();
        return texts + others;
    }

    // Whether all that is new besides the columns are checks and foreign keys of theirs, which
    // ADD COLUMN can carry.
    bool onlyBringsAlong() const
    {
        if (m_change.added.isEmpty())
            return false;
        const Table &after = m_change.physicalAfter;
        for (const Column &column : after.columns) {
            const Column *old = findColumn(m_change.physicalBefore, column.id);
            if (old && !(*old == column))
                return false;
        }
        QList<Check> checks;
        for (const Check &check : after.checks) {
            if (lastAdded(
                    [&](const Column &column) { return mentionsColumn(check.sql, column.name); }))
                checks.append(check);
        }
        QList<ForeignKey> keys;
        for (const ForeignKey &key : after.foreignKeys) {
            if (key.columns.size() == 1 && m_change.added.contains(key.columns.first()))
                keys.append(key);
        }
        return constraintTexts(m_change.physicalBefore, m_context.beforeIndex, {}, {})
               == constraintTexts(after, m_context.afterIndex, checks, keys);
    }

    template<typename Predicate>
    const Column *lastAdded(Predicate predicate) const
    {
        for (qsizetype i = m_change.added.size() - 1; i >= 0; --i) {
            const Column *column = findColumn(m_change.physicalAfter, m_change.added.at(i));
            if (predicate(*column))
                return column;
        }
        return nullptr;
    }

    // Columns and unique keys as the database has them; what is new is last.
    void arrange()
    {
        QList<Column> columns;
        for (const Column &column : std::as_const(m_change.before.columns)) {
            if (const Column *kept = findColumn(m_change.after, column.id))
                columns.append(*kept);
        }
        for (const ColumnId &id : std::as_const(m_change.added))
            columns.append(*findColumn(m_change.after, id));
        m_change.after.columns = columns;
        if (onlyBringsAlong()) {
            m_change.addedChecks = broughtChecks();
            m_change.addedForeignKeys = broughtForeignKeys();
        }
    }

    QList<Check> broughtChecks() const
    {
        QList<Check> checks;
        for (const Check &check : std::as_const(m_change.after.checks)) {
            if (lastAdded(
                    [&](const Column &column) { return mentionsColumn(check.sql, column.name); }))
                checks.append(check);
        }
        return checks;
    }

    QList<ForeignKey> broughtForeignKeys() const
    {
        QList<ForeignKey> keys;
        for (const ForeignKey &key : std::as_const(m_change.after.foreignKeys)) {
            if (key.columns.size() == 1 && m_change.added.contains(key.columns.first()))
                keys.append(key);
        }
        return keys;
    }

    // SQLite moves whole rows only between tables whose columns say the same
    // (xferOptimization() in insert.c).
    bool keepsColumns() const
    {
        const Table &before = m_change.physicalBefore;
        const Table &after = m_change.physicalAfter;
        if (hasColumnChange() || !m_change.relabels.isEmpty() || before.options != after.options)
            return false;
        return std::all_of(after.columns.cbegin(), after.columns.cend(), [&](const Column &column) {
            const Column *old = findColumn(before, column.id);
            return old && old->type == column.type && old->nullable == column.nullable
                   && old->defaultSql == column.defaultSql && old->collation == column.collation
                   && old->generated == column.generated;
        });
    }

    TableChange m_change;
    const TreatmentContext &m_context;
};

} // namespace

TableChange decideTreatment(const Table &before, const Table &after, const TreatmentContext &context)
{
    return TreatmentDecision(before, after, context).run();
}

} // namespace core
