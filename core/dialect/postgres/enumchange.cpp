// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/enumchange.h"

#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/names.h"
#include "core/migration/ordering.h"
#include "core/schema/expression.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const EnumValue *findValue(const Enum &enumeration, EnumValueId id)
{
    const auto found = std::find_if(enumeration.values.cbegin(),
                                    enumeration.values.cend(),
                                    [id](const EnumValue &value) { return value.id == id; });
    return found == enumeration.values.cend() ? nullptr : &*found;
}

bool hasLabel(const Enum &enumeration, const QString &label)
{
    return std::any_of(enumeration.values.cbegin(),
                       enumeration.values.cend(),
                       [&](const EnumValue &value) { return value.name == label; });
}

// Kept values in another order, or one that goes, or a new one with a name that is still in use.
bool needsSwap(const Enum &before, const Enum &after)
{
    QList<EnumValueId> kept;
    for (const EnumValue &value : after.values) {
        if (findValue(before, value.id))
            kept.append(value.id);
        else if (hasLabel(before, value.name))
            return true;
    }
    QList<EnumValueId> present;
    for (const EnumValue &value : before.values)
        present.append(value.id);
    return kept != present;
}

} // namespace

QList<PostgresEnumChange> postgresEnumChanges(const Schema &renamed,
                                              const Schema &to,
                                              QSet<QString> &taken)
{
    QList<PostgresEnumChange> changes;
    for (const Enum &before : renamed.enums) {
        const Enum *after = findEnum(to, before.id);
        if (!after || before.values == after->values)
            continue;
        PostgresEnumChange change{before, *after, needsSwap(before, *after), {}, {}, {}};
        if (change.isSwap)
            change.aside = asideName(u"old"_s, taken);
        for (const EnumValue &value : before.values) {
            const EnumValue *other = findValue(*after, value.id);
            if (!other)
                change.removed.append(value.name);
            else if (other->name != value.name)
                change.renamed.append({value.name, other->name});
        }
        changes.append(change);
    }
    return changes;
}

QList<Statement> addValueSteps(const PostgresEnumChange &change, const QString &name)
{
    QList<Statement> steps;
    if (change.isSwap)
        return steps;
    QString previous;
    qsizetype kept = 0;
    for (const EnumValue &value : change.after.values) {
        const EnumValue *old = findValue(change.before, value.id);
        if (old) {
            previous = old->name;
            ++kept;
            continue;
        }
        QString place;
        if (kept < change.before.values.size())
            place = previous.isEmpty() && kept == 0
                        ? u" BEFORE "_s + quotedString(change.before.values.first().name)
                        : u" AFTER "_s + quotedString(previous);
        steps.append(
            aloneStatement(postgresStatement(u"ALTER TYPE %1 ADD VALUE IF NOT EXISTS %2%3"_s
                                                 .arg(name, quotedString(value.name), place))));
        // The next new one comes behind this one, unless they are put before the first one in turn.
        if (kept > 0)
            previous = value.name;
    }
    return steps;
}

QList<Statement> renameValueSteps(const PostgresEnumChange &change, QSet<QString> &taken)
{
    QList<Renaming> wanted;
    for (const auto &[from, to] : change.renamed)
        wanted.append({wanted.size(), {{}, from}, {{}, to}});
    QList<Statement> steps;
    const auto rename = [&](const QString &from, const QString &to) {
        steps.append(postgresStatement(
            u"ALTER TYPE %1 RENAME VALUE %2 TO %3"_s.arg(qualifiedName(change.before),
                                                         quotedString(from),
                                                         quotedString(to))));
    };
    // The name of a value that goes may be wanted by another.
    for (const auto &[from, to] : change.renamed) {
        if (change.removed.contains(to))
            rename(to, asideName(u"value"_s, taken));
    }
    const auto isTaken = [&change](const ScopedName &name) {
        return hasLabel(change.before, name.name) || hasLabel(change.after, name.name);
    };
    for (const Renaming &renaming : orderedRenamings(wanted, isTaken))
        rename(renaming.from.name, renaming.to.name);
    return steps;
}

QList<Statement> beginSwapSteps(const PostgresEnumChange &change)
{
    if (!change.isSwap)
        return {};
    QList<Statement> steps{postgresStatement(
                               u"ALTER TYPE %1 RENAME TO %2"_s.arg(qualifiedName(change.before),
                                                                   quotedName(change.aside))),
                           postgresStatement(postgresEnumSql(change.after))};
    if (!change.after.comment.isEmpty())
        steps.append(postgresStatement(
            postgresComment(u"TYPE "_s + qualifiedName(change.after), change.after.comment)));
    return steps;
}

Statement endSwapStep(const PostgresEnumChange &change)
{
    return postgresStatement(
        u"DROP TYPE %1"_s.arg(qualifiedName(change.after.schemaName, change.aside)));
}

} // namespace core
