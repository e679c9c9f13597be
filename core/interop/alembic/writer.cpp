// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/writer.h"

#include "core/interop/alembic/header.h"
#include "core/interop/alembic/planstatements.h"
#include "core/interop/alembic/sayable.h"
#include "core/interop/alembic/words.h"
#include "core/interop/python/printer.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What is planned and said together, and the schema before it.
struct Part
{
    Schema before;
    QList<Operation> operations;
};

bool isSql(const Operation &operation)
{
    return std::holds_alternative<RunSql>(operation);
}

// Renames come alone: batch mode loses keys on a column that it renames.
bool joins(const Operation &operation, const Operation &previous)
{
    const auto isAlone = [](const Operation &value) {
        return std::holds_alternative<RenameColumn>(value)
               || std::holds_alternative<RenameTable>(value)
               || std::holds_alternative<AlterTable>(value)
               || std::holds_alternative<CreateTable>(value)
               || std::holds_alternative<DropTable>(value);
    };
    const TableId table = tableOf(operation);
    return !table.isNull() && table == tableOf(previous) && !isAlone(operation)
           && !isAlone(previous);
}

// Between two pieces of the user's own SQL a plan knows but the two ends.
bool isOneSegment(const Operation &operation, const Operation &previous)
{
    return !isSql(operation) && !isSql(previous);
}

QList<Part> parts(const Part &whole, bool (*joins)(const Operation &, const Operation &))
{
    QList<Part> result;
    Schema schema = whole.before;
    for (const Operation &operation : whole.operations) {
        if (result.isEmpty() || !joins(operation, result.last().operations.last()))
            result.append({schema, {}});
        result.last().operations.append(operation);
        if (const auto after = core::apply(operation, schema))
            schema = *after;
    }
    return result;
}

// A table and its indexes are said apart: not every engine has every index.
QList<Operation> withIndexesApart(const QList<Operation> &operations)
{
    QList<Operation> result;
    for (const Operation &operation : operations) {
        const auto *created = std::get_if<CreateTable>(&operation);
        if (!created) {
            result.append(operation);
            continue;
        }
        CreateTable bare = *created;
        bare.table.indexes.clear();
        result.append(bare);
        for (const Index &index : created->table.indexes)
            result.append(CreateIndex{created->table.id, created->table.name, index});
    }
    return result;
}

const AlembicStatement &foreignKeysOff()
{
    static const AlembicStatement statement = alembicExecute(u"PRAGMA foreign_keys = OFF"_s);
    return statement;
}

class BodyWriter
{
public:
    QList<AlembicStep> steps(const Schema &from, const QList<Operation> &operations)
    {
        addSteps(from, withIndexesApart(operations));
        // Once and first: inside of a transaction it would do nothing.
        bool isNeeded = false;
        for (AlembicStep &step : m_steps)
            isNeeded = step.sqlite.removeAll(foreignKeysOff()) > 0 || isNeeded;
        if (isNeeded)
            m_steps.prepend(AlembicStep{{foreignKeysOff()}, {}, {}});
        return std::exchange(m_steps, {});
    }

    const AlembicImports &imports() const { return m_imports; }

private:
    void addSteps(const Schema &from, const QList<Operation> &operations)
    {
        for (const Part &segment : parts({from, operations}, isOneSegment)) {
            if (areEntangled(segment.operations, segment.before)
                || isSql(segment.operations.first())) {
                m_steps.append(planned(segment, alembicDialects));
                continue;
            }
            for (const Part &part : parts(segment, joins))
                append(part);
        }
    }

    template<typename Dialects>
    static AlembicStep planned(const Part &part, const Dialects &dialects)
    {
        AlembicStep step;
        for (const DialectKind dialect : dialects)
            step.at(dialect) = alembicPlanStatements(part.before, part.operations, dialect);
        return step;
    }

    void append(const Part &part)
    {
        const auto after = core::apply(part.operations, part.before);
        if (!after)
            return;
        AlembicStep step = planned(part, alembicDialects);
        QList<DialectKind> sayable;
        for (const DialectKind dialect : alembicDialects) {
            if (!step.at(dialect).isEmpty() && canSay(part, dialect))
                sayable.append(dialect);
        }
        sayTogether(part, *after, sayable, step);
        m_steps.append(step);
    }

    // All in one voice, or else as many as can, the others each in their own.
    void sayTogether(const Part &part,
                     const Schema &after,
                     const QList<DialectKind> &dialects,
                     AlembicStep &step)
    {
        if (say(part, after, dialects, step) || dialects.size() < 2)
            return;
        for (auto odd = dialects.crbegin(); odd != dialects.crend(); ++odd) {
            QList<DialectKind> others = dialects;
            others.removeAll(*odd);
            if (dialects.size() == 3 && !say(part, after, others, step))
                continue;
            say(part, after, {*odd}, step);
            if (dialects.size() == 3)
                return;
        }
        for (const DialectKind dialect : dialects)
            say(part, after, {dialect}, step);
    }

    bool say(const Part &part,
             const Schema &after,
             const QList<DialectKind> &dialects,
             AlembicStep &step)
    {
        if (dialects.isEmpty())
            return true;
        const auto words = alembicWords(part.operations, part.before, after, dialects);
        if (!words)
            return false;
        // Those who have no enum types pass over them.
        const bool isEnum = tableOf(part.operations.first()).isNull();
        for (const DialectKind dialect : isEnum ? everyone() : dialects)
            step.at(dialect) = words->statements;
        if (dialects.contains(DialectKind::Sqlite) && alembicNeedsBatch(part.operations)
            && isReferred(part.before, tableOf(part.operations.first())))
            step.sqlite.prepend(foreignKeysOff());
        for (auto import = words->imports.cbegin(); import != words->imports.cend(); ++import)
            m_imports[import.key()].unite(import.value());
        return true;
    }

    static QList<DialectKind> everyone()
    {
        return {alembicDialects.begin(), alembicDialects.end()};
    }

    // Its rows would go with the table that batch mode drops.
    static bool isReferred(const Schema &schema, TableId table)
    {
        return std::any_of(schema.tables.cbegin(), schema.tables.cend(), [table](const Table &other) {
            return std::any_of(other.foreignKeys.cbegin(),
                               other.foreignKeys.cend(),
                               [table](const ForeignKey &key) { return key.target == table; });
        });
    }

    static bool canSay(const Part &part, DialectKind dialect)
    {
        Schema schema = part.before;
        for (const Operation &operation : part.operations) {
            const auto after = core::apply(operation, schema);
            if (!after || !isSayable(operation, schema, *after, dialect))
                return false;
            schema = *after;
        }
        const Table *table = findTable(part.before, tableOf(part.operations.first()));
        const bool isBatch = dialect == DialectKind::Sqlite && table
                             && alembicNeedsBatch(part.operations);
        return !isBatch
               || (isBatchable(*table) && isSayable(CreateTable{*table}, {}, part.before, dialect));
    }

    QList<AlembicStep> m_steps;
    AlembicImports m_imports;
};

QStringList importLines(const AlembicImports &imports)
{
    QStringList lines;
    for (auto import = imports.cbegin(); import != imports.cend(); ++import) {
        QStringList names(import.value().cbegin(), import.value().cend());
        names.sort();
        lines.append(pyImportFrom(import.key(), names).trimmed());
    }
    return lines;
}

} // namespace

Result<QString> alembicScript(const History &history, const Revision &revision)
{
    const auto before = schemaAt(history, revision.parents + revision.dependsOn);
    if (!before)
        return Failure(before.error());
    const auto after = core::apply(revision.operations, *before);
    if (!after)
        return Failure(after.error());
    BodyWriter writer;
    const QString upgrade = alembicFunction(u"upgrade"_s,
                                            writer.steps(*before, revision.operations));
    const QString downgrade = alembicFunction(u"downgrade"_s,
                                              writer.steps(*after, inverse(revision.operations)));
    return alembicHeader(revision, importLines(writer.imports())) + u"\n\n"_s + upgrade + u"\n\n"_s
           + downgrade;
}

} // namespace core
