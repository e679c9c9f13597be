// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/renames.h"

#include "core/dialect/mariadb/alteration.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/keys.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/statements.h"
#include "core/dialect/mariadb/types.h"
#include "core/migration/operation.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString freeName(const QString &purpose, const QSet<QString> &taken)
{
    QString name = u"schemawright_"_s + purpose;
    for (int i = 2; taken.contains(name.toLower()); ++i)
        name = u"schemawright_%1_%2"_s.arg(purpose).arg(i);
    return name;
}

using ColumnRename = std::pair<ColumnId, QString>;

class RenamePlanner
{
public:
    RenamePlanner(const Schema &from, const Schema &to, const QSet<QString> &otherNames)
        : m_to(to)
        , m_toIndex(m_to)
        , m_otherNames(otherNames)
    {
        m_result.schema = from;
    }

    Result<MariaDbRenames> run()
    {
        listTables();
        renameTables();
        for (Table &table : m_result.schema.tables) {
            if (const auto done = renameColumns(table); !done)
                return Failure(done.error());
        }
        m_result.renames.removeIf([](const MariaDbRename &rename) {
            return rename.table == rename.tableTo && rename.columns.isEmpty();
        });
        return m_result;
    }

private:
    void listTables()
    {
        for (const Table &table : std::as_const(m_result.schema.tables)) {
            const Table *wanted = m_toIndex.table(table.id);
            m_result.renames.append({table.name, wanted ? wanted->name : table.name, {}});
        }
    }

    // A chain of names is walked from its free end; a circle is opened with a name of ours.
    void renameTables()
    {
        QMap<QString, QString> open; // old → new
        QSet<QString> taken = m_otherNames;
        for (const MariaDbRename &rename : std::as_const(m_result.renames)) {
            taken << rename.table.toLower() << rename.tableTo.toLower();
            if (rename.table != rename.tableTo)
                open.insert(rename.table, rename.tableTo);
        }
        if (open.isEmpty())
            return;
        QStringList clauses;
        QStringList tables;
        const auto rename = [&](const QString &from, const QString &to) {
            clauses.append(mariaDbQuoted(from) + u" TO "_s + mariaDbQuoted(to));
            tables << from << to;
        };
        while (!open.isEmpty()) {
            auto free = open.begin();
            while (free != open.end() && open.contains(free.value()))
                ++free;
            if (free == open.end()) {
                const QString aside = freeName(u"aside"_s, taken);
                taken.insert(aside.toLower());
                const QString first = open.firstKey();
                rename(first, aside);
                open.insert(aside, open.take(first));
            } else {
                rename(free.key(), free.value());
                open.erase(free);
            }
        }
        tables.removeDuplicates();
        m_result.statements.append(
            mariaDbDdl(u"RENAME TABLE "_s + clauses.join(u", "_s), tables, LockLevel::Exclusive));
        for (qsizetype i = 0; i < m_result.schema.tables.size(); ++i)
            giveName(m_result.schema.tables[i], m_result.renames.at(i).tableTo);
    }

    // The server renames the foreign keys that it named, but not the indexes that it made for them.
    void giveName(Table &table, const QString &name)
    {
        if (table.name == name)
            return;
        const QString before = table.name;
        const QList<MariaDbKey> keys = mariaDbKeys(table, SchemaIndex(m_result.schema));
        QList<AlterClause> clauses;
        table.name = name;
        for (ForeignKey &key : table.foreignKeys) {
            const QString old = std::exchange(key.name,
                                              mariaDbForeignKeyName(key.name, before, name));
            const bool hasIndex = std::any_of(keys.cbegin(), keys.cend(), [&](const MariaDbKey &k) {
                return k.served.contains(old);
            });
            if (hasIndex && old != key.name)
                clauses.append({ClauseKind::RenameIndex,
                                u"RENAME INDEX IF EXISTS %1 TO %2"_s.arg(mariaDbQuoted(old),
                                                                         mariaDbQuoted(key.name))});
        }
        if (!clauses.isEmpty())
            m_result.statements.append(
                mariaDbAlter(name, clauses, hasKnownAlgorithms(table, m_toIndex)));
    }

    Result<void> renameColumns(Table &table)
    {
        const Table *wanted = m_toIndex.table(table.id);
        if (!wanted)
            return {};
        QSet<QString> names, taken;
        for (const Column &column : wanted->columns)
            names.insert(column.name.toLower());
        for (const Column &column : std::as_const(table.columns))
            taken.insert(column.name.toLower());
        taken.unite(names);
        QList<ColumnRename> renames;
        QSet<QString> wantedByRenames;
        for (const Column &column : std::as_const(table.columns)) {
            const Column *after = findColumn(*wanted, column.id);
            if (after && after->name != column.name) {
                renames.append({column.id, after->name});
                wantedByRenames.insert(after->name.toLower());
            }
        }
        for (const Column &column : std::as_const(table.columns)) {
            if (findColumn(*wanted, column.id) || !wantedByRenames.contains(column.name.toLower()))
                continue;
            const QString aside = freeName(u"old"_s, taken);
            taken.insert(aside.toLower());
            renames.append({column.id, aside});
        }
        return renames.isEmpty() ? Result<void>() : rename(table, renames, taken);
    }

    // The server takes exchanged names, or those of a chain, for a mistake where expressions mention
    // them: the columns that are in each other's way go by names that nothing else has.
    Result<void> rename(Table &table, const QList<ColumnRename> &renames, const QSet<QString> &taken)
    {
        QSet<QString> current, used = taken;
        for (const Column &column : std::as_const(table.columns))
            current.insert(column.name.toLower());
        QList<ColumnRename> first, second;
        for (const auto &[id, to] : renames) {
            const QString from = findColumn(table, id)->name;
            note(table, from, to);
            const bool isFree = !current.contains(to.toLower())
                                || from.compare(to, Qt::CaseInsensitive) == 0;
            if (isFree) {
                first.append({id, to});
                continue;
            }
            const QString aside = freeName(u"step"_s, used);
            used.insert(aside.toLower());
            first.append({id, aside});
            second.append({id, to});
        }
        for (const QList<ColumnRename> &stage : {first, second}) {
            if (const auto done = renameAtOnce(table, stage); !done)
                return Failure(done.error());
        }
        return {};
    }

    void note(const Table &table, const QString &from, const QString &to)
    {
        for (MariaDbRename &known : m_result.renames) {
            if (known.tableTo == table.name && !to.startsWith("schemawright_old"_L1))
                known.columns.append({from, to});
        }
    }

    Result<void> renameAtOnce(Table &table, const QList<ColumnRename> &renames)
    {
        if (renames.isEmpty())
            return {};
        QList<Operation> operations;
        for (const auto &[id, to] : renames)
            operations.append(
                RenameColumn{table.id, table.name, id, findColumn(table, id)->name, to});
        const Result<Schema> renamed = core::apply(operations, Schema{{table}, m_to.enums});
        if (!renamed)
            return Failure(renamed.error());
        QList<AlterClause> clauses;
        for (const auto &[id, to] : renames)
            clauses.append(clause(table, *findColumn(table, id), renamed->tables.first()));
        m_result.statements.append(
            mariaDbAlter(table.name, clauses, hasKnownAlgorithms(table, m_toIndex)));
        table = renamed->tables.first();
        return {};
    }

    // RENAME COLUMN leaves a column's own check under its old name.
    AlterClause clause(const Table &before, const Column &column, const Table &after) const
    {
        const SchemaIndex schema(m_result.schema);
        const auto isOwn = [&](const Check &check) {
            const Column *own = mariaDbCheckColumn(check, before);
            return own && own->id == column.id;
        };
        const bool hasCheck = mariaDbTypeText(column.type, schema) == "json"_L1
                              || std::any_of(before.checks.cbegin(), before.checks.cend(), isOwn);
        const Column &renamed = *findColumn(after, column.id);
        const QString name = mariaDbQuoted(column.name);
        const QString sql = hasCheck ? u"CHANGE COLUMN "_s + name + u' '
                                           + mariaDbColumnPhrase(renamed, after, schema)
                                     : u"RENAME COLUMN "_s + name + u" TO "_s
                                           + mariaDbQuoted(renamed.name);
        return {ClauseKind::RenameColumn, sql};
    }

    const Schema &m_to;
    const SchemaIndex m_toIndex;
    const QSet<QString> m_otherNames;
    MariaDbRenames m_result;
};

} // namespace

Result<MariaDbRenames> planMariaDbRenames(const Schema &from,
                                          const Schema &to,
                                          const QSet<QString> &otherNames)
{
    return RenamePlanner(from, to, otherNames).run();
}

} // namespace core
