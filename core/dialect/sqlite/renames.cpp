// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/renames.h"

#include "core/dialect/sqlite/names.h"
#include "core/dialect/sqlite/statements.h"
#include "core/schema/expression.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Something with a name among others: a table in the schema, a column in its table.
struct Named
{
    QUuid id;
    QString name;
    QString wanted; // empty: it will be dropped
};

using RenameStep = std::function<Result<void>(const Named &, const QString &to)>;

bool isPending(const Named &item)
{
    return !item.wanted.isEmpty() && item.wanted != item.name;
}

Named *holderOf(QList<Named> &items, const QString &name)
{
    for (Named &item : items) {
        if (foldedName(item.name) == foldedName(name))
            return &item;
    }
    return nullptr;
}

QSet<QString> takenNames(const QList<Named> &items, const QStringList &others)
{
    QSet<QString> taken;
    for (const Named &item : items)
        taken << foldedName(item.name) << foldedName(item.wanted);
    for (const QString &name : others)
        taken << foldedName(name);
    return taken;
}

enum class CaseChange { Direct, ThroughTemporary };

// Every item gets its wanted name, none ever the name of another.
Result<void> renameAll(QList<Named> items,
                       const QStringList &others,
                       CaseChange caseChange,
                       const RenameStep &rename)
{
    const auto move = [&](Named &item, const QString &to) -> Result<void> {
        const Result<void> done = rename(item, to);
        item.name = to;
        return done;
    };
    // Each pass moves something; names that are not distinct would never come to rest.
    for (qsizetype pass = 0; pass <= 3 * items.size() + 3; ++pass) {
        Named *blocked = nullptr;
        Named *blocker = nullptr;
        bool hasMoved = false;
        for (Named &item : items) {
            if (!isPending(item))
                continue;
            Named *holder = holderOf(items, item.wanted);
            if (holder == nullptr || (holder == &item && caseChange == CaseChange::Direct)) {
                if (const auto done = move(item, item.wanted); !done)
                    return done;
                hasMoved = true;
            } else if (!blocked) {
                blocked = &item;
                blocker = holder;
            }
        }
        if (!blocked)
            return {};
        if (hasMoved)
            continue;
        const QString aside = temporaryName(u"aside"_s, takenNames(items, others));
        if (const auto done = move(*blocker, aside); !done)
            return done;
    }
    return failure(ErrorCode::OperationMismatch,
                   items.first().name,
                   u"the names are not distinct"_s);
}

class RenamePlanner
{
public:
    RenamePlanner(const Schema &from, const Schema &to, const QStringList &others)
        : m_renames{from, {}}
        , m_to(to)
        , m_toIndex(m_to)
        , m_others(others)
    {}

    Result<Renames> run()
    {
        if (const auto done = renameTables(); !done)
            return Failure(done.error());
        for (qsizetype i = 0; i < m_renames.schema.tables.size(); ++i) {
            if (const auto done = renameColumns(i); !done)
                return Failure(done.error());
        }
        return m_renames;
    }

private:
    Result<void> renameTables()
    {
        QList<Named> items;
        bool hasChange = false;
        for (const Table &table : std::as_const(m_renames.schema.tables)) {
            const Table *wanted = m_toIndex.table(table.id);
            items.append({table.id.uuid, table.name, wanted ? wanted->name : QString()});
            hasChange = hasChange || isPending(items.last());
        }
        if (!hasChange)
            return {};
        return renameAll(items,
                         m_others,
                         CaseChange::ThroughTemporary,
                         [this](const Named &item, const QString &to) {
                             const QString sql = u"ALTER TABLE %1 RENAME TO %2"_s
                                                     .arg(quotedName(item.name), quotedName(to));
                             m_renames.statements.append(ddlStatement(sql, {item.name, to}));
                             RenameTable operation;
                             operation.table = TableId{item.id};
                             operation.from = item.name;
                             operation.to = to;
                             const Table *table = findTable(m_renames.schema, operation.table);
                             operation.fromSchema = operation.toSchema = table->schemaName;
                             return advance(operation);
                         });
    }

    Result<void> renameColumns(qsizetype position)
    {
        const Table table = m_renames.schema.tables.at(position);
        const Table *wantedTable = m_toIndex.table(table.id);
        if (!wantedTable)
            return {};
        QList<Named> items;
        bool hasChange = false;
        for (const Column &column : table.columns) {
            const Column *wanted = findColumn(*wantedTable, column.id);
            items.append({column.id.uuid, column.name, wanted ? wanted->name : QString()});
            hasChange = hasChange || isPending(items.last());
        }
        if (!hasChange)
            return {};
        return renameAll(items, {}, CaseChange::Direct, [&](const Named &item, const QString &to) {
            const QString sql = u"ALTER TABLE %1 RENAME COLUMN %2 TO %3"_s.arg(quotedName(
                                                                                   table.name),
                                                                               quotedName(item.name),
                                                                               quotedName(to));
            m_renames.statements.append(ddlStatement(sql, {table.name}));
            return advance(RenameColumn{table.id, table.name, ColumnId{item.id}, item.name, to});
        });
    }

    Result<void> advance(const Operation &operation)
    {
        Result<Schema> next = core::apply(operation, m_renames.schema);
        if (!next)
            return Failure(next.error());
        m_renames.schema = *std::move(next);
        return {};
    }

    Renames m_renames;
    const Schema &m_to;
    SchemaIndex m_toIndex;
    QStringList m_others;
};

} // namespace

Result<Renames> planRenames(const Schema &from, const Schema &to, const QStringList &otherNames)
{
    return RenamePlanner(from, to, otherNames).run();
}

} // namespace core
