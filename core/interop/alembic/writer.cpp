// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/writer.h"

#include "core/dialect/dialect.h"
#include "core/interop/alembic/header.h"
#include "core/interop/alembic/planstatements.h"
#include "core/interop/alembic/sayable.h"
#include "core/interop/alembic/words.h"
#include "core/interop/python/printer.h"
#include "core/schema/json.h"

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
    explicit BodyWriter(const QList<DialectKind> &dialects)
        : m_dialects(dialects)
    {}

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
            const bool isWhole = areEntangled(segment.operations, segment.before)
                                 || isSql(segment.operations.first());
            const QList<Part> pieces = isWhole ? QList<Part>{segment} : parts(segment, joins);
            QList<QList<DialectKind>> sayable;
            for (const Part &piece : pieces)
                sayable.append(isWhole ? QList<DialectKind>() : speakers(piece, segment));
            QList<AlembicStep> steps = planned(pieces, sayable);
            for (qsizetype i = 0; i < pieces.size(); ++i)
                sayTogether(pieces.at(i), sayable.at(i), steps[i]);
            m_steps += steps;
        }
    }

    // Neighbours that an engine has no words for are one plan, which knows a swap of names for one.
    QList<AlembicStep> planned(const QList<Part> &pieces,
                               const QList<QList<DialectKind>> &sayable) const
    {
        QList<AlembicStep> steps(pieces.size());
        for (const DialectKind dialect : m_dialects) {
            qsizetype first = -1;
            QList<Operation> operations;
            for (qsizetype i = 0; i <= pieces.size(); ++i) {
                const bool isPlanned = i < pieces.size() && !sayable.at(i).contains(dialect);
                if (isPlanned) {
                    first = operations.isEmpty() ? i : first;
                    operations += pieces.at(i).operations;
                } else if (!operations.isEmpty()) {
                    steps[first].at(dialect) = explained(pieces.at(first).before,
                                                         std::exchange(operations, {}),
                                                         dialect);
                }
            }
        }
        return steps;
    }

    // SQL that is not the user's own says why it is there.
    static AlembicStatements explained(const Schema &before,
                                       const QList<Operation> &operations,
                                       DialectKind dialect)
    {
        AlembicStatements statements = alembicPlanStatements(before, operations, dialect);
        const bool isOwn = std::all_of(operations.cbegin(), operations.cend(), isSql);
        if (!isOwn && !statements.isEmpty())
            statements.prepend(
                alembicComment(u"SQL, where op.* has no word for it, or would lose something."_s));
        return statements;
    }

    // The engines for which Alembic has words that do what the plan does, if it does anything.
    QList<DialectKind> speakers(const Part &part, const Part &segment) const
    {
        QList<DialectKind> result;
        const auto after = core::apply(part.operations, part.before);
        for (const DialectKind dialect : m_dialects) {
            if (after && canSay(part, dialect)
                && !countsKeys(segment.operations, segment.before, dialect)
                && alembicWords(part.operations, part.before, *after, {dialect})
                && !alembicPlanStatements(part.before, part.operations, dialect).isEmpty())
                result.append(dialect);
        }
        return result;
    }

    // All in one voice, or else as many as can, the others each in their own.
    void sayTogether(const Part &part, const QList<DialectKind> &dialects, AlembicStep &step)
    {
        if (dialects.isEmpty() || say(part, dialects, step))
            return;
        if (dialects.size() == 3) {
            for (auto odd = dialects.crbegin(); odd != dialects.crend(); ++odd) {
                QList<DialectKind> others = dialects;
                others.removeAll(*odd);
                if (say(part, others, step)) {
                    say(part, {*odd}, step);
                    return;
                }
            }
        }
        for (const DialectKind dialect : dialects)
            say(part, {dialect}, step);
    }

    bool say(const Part &part, const QList<DialectKind> &dialects, AlembicStep &step)
    {
        const auto after = core::apply(part.operations, part.before);
        const auto words = after ? alembicWords(part.operations, part.before, *after, dialects)
                                 : std::nullopt;
        if (!words)
            return false;
        // Those who have no enum types pass over them.
        const bool isEnum = tableOf(part.operations.first()).isNull();
        for (const DialectKind dialect : isEnum ? m_dialects : dialects)
            step.at(dialect) = words->statements + step.at(dialect);
        if (dialects.contains(DialectKind::Sqlite) && alembicNeedsBatch(part.operations)
            && isReferred(part.before, tableOf(part.operations.first())))
            step.sqlite.prepend(foreignKeysOff());
        for (auto import = words->imports.cbegin(); import != words->imports.cend(); ++import)
            m_imports[import.key()].unite(import.value());
        return true;
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
               || (isBatchable(*table) && isBatchable(*findTable(schema, table->id))
                   && isSayable(CreateTable{*table}, {}, part.before, dialect));
    }

    QList<DialectKind> m_dialects;
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

QList<DialectKind> everyDialect()
{
    return {alembicDialects.begin(), alembicDialects.end()};
}

// What our plan would ask leave for: "drop-column: orders.note (mariadb)".
QStringList lossComments(const Schema &from,
                         const QList<Operation> &operations,
                         const QList<DialectKind> &dialects)
{
    QStringList order;
    QHash<QString, QStringList> engines;
    for (const DialectKind dialect : dialects) {
        const auto plan = dialectFor(dialect).plan(from, operations, {});
        for (const Hazard &hazard : plan ? plan->hazards : QList<Hazard>()) {
            if (hazard.level != HazardLevel::Destructive)
                continue;
            const QString place = hazard.element.isEmpty() ? hazard.table
                                                           : hazard.table + u'.' + hazard.element;
            const QString line = u"%1: %2"_s.arg(toWord(hazard.code), place.simplified());
            if (!order.contains(line))
                order << line;
            if (!engines[line].contains(toWord(dialect)))
                engines[line] << toWord(dialect);
        }
    }
    QStringList lines;
    for (const QString &line : std::as_const(order))
        lines << u"Loses data: "_s + line
                     + (engines.value(line).size() == dialects.size()
                            ? QString()
                            : u" (%1)"_s.arg(engines.value(line).join(u", ")));
    return lines;
}

} // namespace

Result<QString> alembicScript(const History &history,
                              const Revision &revision,
                              const QList<DialectKind> &targets)
{
    const auto before = schemaAt(history, revision.parents + revision.dependsOn);
    if (!before)
        return Failure(before.error());
    const auto after = core::apply(revision.operations, *before);
    if (!after)
        return Failure(after.error());
    QList<DialectKind> dialects = everyDialect();
    if (!targets.isEmpty())
        dialects.removeIf([&](DialectKind dialect) { return !targets.contains(dialect); });
    BodyWriter writer(dialects);
    const auto function =
        [&](const QString &name, const Schema &from, const QList<Operation> &operations) {
            return alembicFunction({name,
                                    lossComments(from, operations, dialects),
                                    writer.steps(from, operations)},
                                   dialects);
        };
    const QString upgrade = function(u"upgrade"_s, *before, revision.operations);
    const QString downgrade = function(u"downgrade"_s, *after, inverse(revision.operations));
    return alembicHeader(revision, importLines(writer.imports())) + u"\n\n"_s + upgrade + u"\n\n"_s
           + downgrade;
}

bool isOurScript(const History &history, const Revision &revision, const QByteArray &text)
{
    const QList<DialectKind> all = everyDialect();
    for (int chosen = (1 << all.size()) - 1; chosen > 0; --chosen) {
        QList<DialectKind> dialects;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if ((chosen >> i) % 2 == 1)
                dialects << all.at(i);
        }
        const auto script = alembicScript(history, revision, dialects);
        if (script && script->toUtf8() == text)
            return true;
    }
    return false;
}

} // namespace core
