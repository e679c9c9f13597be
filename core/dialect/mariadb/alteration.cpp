// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/alteration.h"

#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/keys.h"
#include "core/dialect/mariadb/statements.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// From the best to the weakest.
enum class Algorithm { Instant, NoCopy, InPlace, Copy };
enum class Lock { None, Shared };

struct Cost
{
    Algorithm algorithm = Algorithm::Instant;
    Lock lock = Lock::None;
};

Cost costOf(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::AddColumn:
    case ClauseKind::DropColumn:
    case ClauseKind::RenameColumn:
    case ClauseKind::ColumnMetadata:
    case ClauseKind::RenameIndex:
    case ClauseKind::DropCheck:
    case ClauseKind::DropForeignKey:
    case ClauseKind::TableMetadata:
        return {Algorithm::Instant, Lock::None};
    case ClauseKind::AddIndex:
    case ClauseKind::DropIndex:
        return {Algorithm::NoCopy, Lock::None};
    case ClauseKind::AddSpatialIndex:
        return {Algorithm::NoCopy, Lock::Shared};
    case ClauseKind::ColumnNullability:
    case ClauseKind::AddPrimaryKey:
    case ClauseKind::ReplacePrimaryKey:
        return {Algorithm::InPlace, Lock::None};
    case ClauseKind::AddFulltextIndex:
    case ClauseKind::AddCountingColumn:
        return {Algorithm::InPlace, Lock::Shared};
    case ClauseKind::AddComputedColumn:
    case ClauseKind::ColumnType:
    case ClauseKind::AddLongUniqueIndex:
    case ClauseKind::DropPrimaryKey:
    case ClauseKind::AddCheck:
    case ClauseKind::AddForeignKey:
    case ClauseKind::TableStorage:
        return {Algorithm::Copy, Lock::Shared};
    }
    Q_UNREACHABLE();
}

Cost costOf(const QList<AlterClause> &clauses)
{
    Cost cost;
    bool hasColumns = false;
    bool hasKeys = false;
    bool hasTable = false;
    for (const AlterClause &clause : clauses) {
        const Cost own = costOf(clause.kind);
        cost.algorithm = std::max(cost.algorithm, own.algorithm);
        cost.lock = std::max(cost.lock, own.lock);
        hasColumns = hasColumns || clause.kind == ClauseKind::AddColumn
                     || clause.kind == ClauseKind::DropColumn;
        hasKeys = hasKeys || own.algorithm == Algorithm::NoCopy;
        hasTable = hasTable || clause.kind == ClauseKind::TableMetadata;
    }
    // "Reason: DROP INDEX", of a table whose comment and whatever else change.
    if (hasTable && clauses.size() > 1)
        cost.algorithm = std::max(cost.algorithm, Algorithm::NoCopy);
    // Columns come and go at once only as long as no index is built over them.
    if (hasColumns && hasKeys)
        cost.algorithm = std::max(cost.algorithm, Algorithm::InPlace);
    return cost;
}

// Combinations of which the server has refused some.
bool isCertain(const QList<AlterClause> &clauses)
{
    const auto has = [&clauses](ClauseKind kind) {
        return std::any_of(clauses.cbegin(), clauses.cend(), [kind](const AlterClause &clause) {
            return clause.kind == kind;
        });
    };
    const bool isSpecial = has(ClauseKind::AddFulltextIndex) || has(ClauseKind::AddSpatialIndex)
                           || has(ClauseKind::AddCountingColumn);
    // Seen of a column that becomes visible while another one goes.
    const bool isMixed = has(ClauseKind::DropColumn) && has(ClauseKind::ColumnMetadata);
    return clauses.size() == 1 || (!isSpecial && !isMixed);
}

QString word(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Instant:
        return u"INSTANT"_s;
    case Algorithm::NoCopy:
        return u"NOCOPY"_s;
    case Algorithm::InPlace:
        return u"INPLACE"_s;
    case Algorithm::Copy:
        return u"COPY"_s;
    }
    Q_UNREACHABLE();
}

RewriteKind rewriteOf(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Instant:
        return RewriteKind::None;
    case Algorithm::NoCopy:
        return RewriteKind::IndexBuild;
    case Algorithm::InPlace:
    case Algorithm::Copy:
        return RewriteKind::TableCopy;
    }
    Q_UNREACHABLE();
}

bool losesData(const QList<AlterClause> &clauses)
{
    return std::any_of(clauses.cbegin(), clauses.cend(), [](const AlterClause &clause) {
        return clause.kind == ClauseKind::DropColumn;
    });
}

// Without a primary key the rows lie in the order of the first unique key that has no NULL, so that
// keys, and NULL, come and go with all of the rows; which one it is, the server knows.
bool liesByUniqueKey(const Table &table)
{
    const auto isNullable = [&table](ColumnId id) {
        const Column *column = findColumn(table, id);
        return !column || column->nullable;
    };
    const auto isClustering = [&](const UniqueKey &key) {
        return std::none_of(key.columns.cbegin(), key.columns.cend(), isNullable);
    };
    const auto isClusteringIndex = [&](const Index &index) {
        return index.unique
               && std::none_of(index.keys.cbegin(), index.keys.cend(), [&](const IndexKey &key) {
                      return isNullable(key.column);
                  });
    };
    return !table.primaryKey
           && (std::any_of(table.uniqueKeys.cbegin(), table.uniqueKeys.cend(), isClustering)
               || std::any_of(table.indexes.cbegin(), table.indexes.cend(), isClusteringIndex));
}

} // namespace

bool hasKnownAlgorithms(const Table &table, const SchemaIndex &schema)
{
    const bool isInnoDb = mariaDbEngine(table).compare("innodb"_L1, Qt::CaseInsensitive) == 0;
    const bool hasComputed = std::any_of(table.columns.cbegin(),
                                         table.columns.cend(),
                                         [](const Column &column) {
                                             return column.generated.has_value();
                                         });
    const bool hasSpecialIndex = std::any_of(table.indexes.cbegin(),
                                             table.indexes.cend(),
                                             [](const Index &index) {
                                                 return !mariaDbMethod(index.method).isEmpty();
                                             });
    // The hash of a unique key that is too long for a tree is a hidden computed column.
    const QList<MariaDbKey> keys = mariaDbKeys(table, schema);
    const bool hasHash = std::any_of(keys.cbegin(), keys.cend(), [&](const MariaDbKey &key) {
        return isLongUnique(key, table, schema);
    });
    // Compressed rows have no room for what came later: no column comes or goes at once.
    const bool isCompressed = table.options.value(option::mariaDbRowFormat)
                                  .trimmed()
                                  .compare("compressed"_L1, Qt::CaseInsensitive)
                              == 0;
    return isInnoDb && !isCompressed && !hasComputed && !hasHash && !hasSpecialIndex
           && !liesByUniqueKey(table) && table.options.size() < 2;
}

RewriteKind rewriteOf(const QList<AlterClause> &clauses, bool isPlain)
{
    const bool isKnown = isPlain && isCertain(clauses);
    return isKnown ? rewriteOf(costOf(clauses).algorithm) : RewriteKind::TableCopy;
}

Statement mariaDbAlter(const QString &table, const QList<AlterClause> &clauses, bool isPlain)
{
    const bool isKnown = isPlain && isCertain(clauses);
    const Cost cost = isKnown ? costOf(clauses) : Cost{Algorithm::Copy, Lock::Shared};
    QStringList texts;
    for (const AlterClause &clause : clauses)
        texts.append(clause.sql);
    if (isKnown)
        texts.append(u"ALGORITHM=%1"_s.arg(word(cost.algorithm)));
    texts.append(cost.lock == Lock::None ? u"LOCK=NONE"_s : u"LOCK=SHARED"_s);
    const QString separator = u",\n    "_s;
    Statement statement = mariaDbDdl(u"ALTER TABLE "_s + mariaDbQuoted(table) + u"\n    "_s
                                         + texts.join(separator),
                                     {table},
                                     cost.lock == Lock::None ? LockLevel::Share : LockLevel::Write);
    statement.rewrite = rewriteOf(cost.algorithm);
    statement.dataEffect = losesData(clauses) ? DataEffect::Loses : DataEffect::None;
    return statement;
}

} // namespace core
