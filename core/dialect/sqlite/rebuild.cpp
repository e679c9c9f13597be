// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/names.h"
#include "core/dialect/sqlite/statements.h"
#include "core/dialect/sqlite/tablesteps.h"
#include "core/schema/expression.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Where the rows of the replacement come from, column by column.
struct Copy
{
    QStringList targets;
    QStringList sources;
};

// How the rowid can be named although columns may be called so; empty if it cannot.
QString rowidName(const Table &before, const Table &after)
{
    for (const QString &name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s}) {
        if (!columnNamed(before, name) && !columnNamed(after, name))
            return name;
    }
    return {};
}

QString copiedValue(const TableChange &change, const Column &column, const Column &old)
{
    QString value = quotedName(column.name);
    if (change.relabels.contains(column.id))
        value = relabeled(value, change.relabels.value(column.id));
    const Column *physical = findColumn(change.physicalAfter, column.id);
    const Column *physicalOld = findColumn(change.physicalBefore, old.id);
    const bool isRequiredNow = physicalOld->nullable && !physical->nullable;
    if (isRequiredNow && !physical->defaultSql.isEmpty())
        value = u"coalesce(%1, (%2))"_s.arg(value, defaultValue(column.defaultSql));
    return value;
}

Copy copyOf(const TableChange &change, const SchemaIndex &schema)
{
    Copy copy;
    const Column *oldAlias = rowidAlias(change.physicalBefore, schema);
    const Column *alias = rowidAlias(change.physicalAfter, schema);
    const QString rowid = isWithoutRowid(change.before) || isWithoutRowid(change.after) || oldAlias
                              ? QString()
                              : rowidName(change.before, change.after);
    if (!rowid.isEmpty() && !alias) {
        copy.targets.append(rowid);
        copy.sources.append(rowid);
    }
    for (const Column &column : change.after.columns) {
        if (column.generated)
            continue;
        const Column *old = findColumn(change.before, column.id);
        if (old) {
            copy.targets.append(quotedName(column.name));
            copy.sources.append(copiedValue(change, column, *old));
        } else if (alias && alias->id == column.id && !rowid.isEmpty()) {
            copy.targets.append(quotedName(column.name));
            copy.sources.append(rowid); // the new key counts as the rows always were counted
        }
    }
    if (copy.targets.isEmpty()) {
        for (const Column &column : change.after.columns) {
            if (column.generated)
                continue;
            copy.targets.append(quotedName(column.name));
            copy.sources.append(column.defaultSql.isEmpty()
                                    ? u"NULL"_s
                                    : u"(%1)"_s.arg(defaultValue(column.defaultSql)));
            break;
        }
    }
    return copy;
}

// Whether whole rows can be moved without renumbering them.
bool canTransfer(const TableChange &change, const SchemaIndex &schema)
{
    const auto isGenerated = [](const Column &column) { return column.generated.has_value(); };
    return change.keepsColumns
           && std::none_of(change.after.columns.cbegin(), change.after.columns.cend(), isGenerated)
           && (isWithoutRowid(change.after) || rowidAlias(change.physicalAfter, schema));
}

QList<Statement> copySteps(const TableChange &change,
                           const SchemaIndex &schema,
                           const QString &replacement)
{
    const QString name = change.after.name;
    QList<Statement> steps;
    QString sql;
    if (canTransfer(change, schema)) {
        steps.append(checkStatement(sameColumnsSql(name, replacement),
                                    {name},
                                    StatementNote::CheckSchema,
                                    name));
        steps.last().rewrite = RewriteKind::None;
        sql = u"INSERT INTO %1 SELECT * FROM %2"_s.arg(quotedName(replacement), quotedName(name));
    } else {
        const Copy copy = copyOf(change, schema);
        sql = u"INSERT INTO %1 (%2) SELECT %3 FROM %4"_s.arg(quotedName(replacement),
                                                             copy.targets.join(u", "_s),
                                                             copy.sources.join(u", "_s),
                                                             quotedName(name));
    }
    const DataEffect effect = change.dropped.isEmpty() ? DataEffect::None : DataEffect::Loses;
    steps.append(dataStatement(sql, {name}, effect, StatementNote::CopyRows));
    steps.last().rewrite = RewriteKind::TableCopy;
    steps.append(checkStatement(u"SELECT (SELECT count(*) FROM %1) = (SELECT count(*) FROM %2)"_s
                                    .arg(quotedName(replacement), quotedName(name)),
                                {name},
                                StatementNote::CompareCounts,
                                name));
    return steps;
}

bool countsUp(const Table &table)
{
    return std::any_of(table.columns.cbegin(),
                       table.columns.cend(),
                       [&table](const Column &column) { return isAutoincrement(column, table); });
}

// AUTOINCREMENT must not give out again the id of a row that is gone.
QList<Statement> sequenceSteps(const TableChange &change, const QString &replacement)
{
    if (!countsUp(change.before) || !countsUp(change.after))
        return {};
    const QString name = change.after.name;
    const QString mark = quotedString(name);
    const QString other = quotedString(replacement);
    return {dataStatement(u"DELETE FROM sqlite_sequence WHERE name = %1"_s.arg(other),
                          {name},
                          DataEffect::None,
                          StatementNote::KeepSequence),
            dataStatement(u"INSERT INTO sqlite_sequence (name, seq) SELECT %1, seq FROM "
                          "sqlite_sequence WHERE name = %2 COLLATE NOCASE"_s.arg(other, mark),
                          {name},
                          DataEffect::None,
                          StatementNote::KeepSequence)};
}

} // namespace

QString relabeled(const QString &value, const Relabels &relabels)
{
    QString text = u"CASE "_s + value;
    for (const auto &[from, to] : relabels)
        text += u" WHEN %1 THEN %2"_s.arg(quotedString(from), quotedString(to));
    return text + u" ELSE %1 END"_s.arg(value);
}

QList<Statement> relabelSteps(const TableChange &change)
{
    if (change.relabels.isEmpty() || change.treatment == Treatment::Rebuild)
        return {};
    QStringList assignments;
    QStringList conditions;
    for (auto it = change.relabels.cbegin(); it != change.relabels.cend(); ++it) {
        const QString name = quotedName(findColumn(change.after, it.key())->name);
        QStringList old;
        for (const auto &relabel : it.value())
            old.append(quotedString(relabel.first));
        assignments.append(name + u" = "_s + relabeled(name, it.value()));
        conditions.append(u"%1 IN (%2)"_s.arg(name, old.join(u", "_s)));
    }
    const QString sql = u"UPDATE %1 SET %2 WHERE %3"_s.arg(quotedName(change.after.name),
                                                           assignments.join(u", "_s),
                                                           conditions.join(u" OR "_s));
    return {dataStatement(sql, {change.after.name}, DataEffect::Changes)};
}

QList<Statement> rebuildSteps(const TableChange &change,
                              const SchemaIndex &schema,
                              const QString &replacement)
{
    const QString name = change.after.name;
    QList<Statement> steps;
    steps.append(ddlStatement(createTableSql(change.after, schema, replacement),
                              {name},
                              StatementNote::CreateReplacement));
    steps += copySteps(change, schema, replacement);
    steps += sequenceSteps(change, replacement);
    // Views and triggers that name the table are to stay as they are.
    steps.append(
        settingStatement(u"PRAGMA legacy_alter_table = ON"_s, StatementNote::LegacyAlterOn));
    steps.append(
        ddlStatement(u"DROP TABLE %1"_s.arg(quotedName(name)), {name}, StatementNote::DropOld));
    steps.append(ddlStatement(u"ALTER TABLE %1 RENAME TO %2"_s.arg(quotedName(replacement),
                                                                   quotedName(name)),
                              {name},
                              StatementNote::RenameReplacement));
    steps.append(
        restoringStatement(u"PRAGMA legacy_alter_table = OFF"_s, StatementNote::LegacyAlterBack));
    return steps;
}

QList<Statement> nativeSteps(const TableChange &change, const SchemaIndex &schema)
{
    const QString name = change.after.name;
    QList<Statement> steps;
    QList<Check> checks = change.addedChecks;
    QStringList sqls;
    // A check goes with the last column that it mentions: all of them are there by then.
    for (qsizetype i = change.added.size() - 1; i >= 0; --i) {
        const Column &column = *findColumn(change.after, change.added.at(i));
        QList<Check> own;
        for (const Check &check : std::as_const(checks)) {
            if (mentionsColumn(check.sql, column.name))
                own.append(check);
        }
        checks.removeIf([&own](const Check &check) { return own.contains(check); });
        QList<ForeignKey> keys;
        for (const ForeignKey &key : change.addedForeignKeys) {
            if (key.columns.first() == column.id)
                keys.append(key);
        }
        sqls.prepend(addColumnSql(change.after, column, own, keys, schema));
    }
    for (const QString &sql : std::as_const(sqls))
        steps.append(ddlStatement(sql, {name}));
    for (const ColumnId &id : change.dropped) {
        const QString column = quotedName(findColumn(change.before, id)->name);
        steps.append(
            ddlStatement(u"ALTER TABLE %1 DROP COLUMN %2"_s.arg(quotedName(name), column), {name}));
        steps.last().dataEffect = DataEffect::Loses;
        steps.last().rewrite = RewriteKind::TableCopy;
    }
    return steps;
}

} // namespace core
