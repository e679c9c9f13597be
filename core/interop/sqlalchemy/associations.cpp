// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/associations.h"

#include "core/interop/sqlalchemy/columns.h"
#include "core/mapping/mapping.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Nothing in the class that an association could not say.
bool isBare(const Class &value)
{
    const auto isPlain = [](const Column &column) {
        return !column.nullable && column.defaultSql.isEmpty() && !column.identity
               && !column.generated && column.comment.isEmpty() && column.options.isEmpty();
    };
    return value.base.isNull() && value.mixins.isEmpty() && value.uniqueKeys.isEmpty()
           && value.checks.isEmpty() && value.indexes.isEmpty() && value.options.isEmpty()
           && value.foreignKeys.size() == 2 && value.primaryKey
           && value.primaryKey->options.isEmpty() && value.primaryKey->comment.isEmpty()
           && std::all_of(value.columns.cbegin(), value.columns.cend(), isPlain);
}

bool isBare(const ForeignKey &key)
{
    return key.onUpdate == ReferentialAction::NoAction && key.deferrable == Deferrable::No
           && key.comment.isEmpty() && key.options.isEmpty() && key.foreignTable.isEmpty();
}

// The end that gives these columns: prefix_key for each column of the target's key.
std::optional<AssociationEnd> endOf(const Model &model, const Class &value, const ForeignKey &key)
{
    const Class *target = findClass(model, classIdOf(key.target));
    const bool fits = target && target->primaryKey && target->base.isNull()
                      && target->primaryKey->columns == key.targetColumns && isBare(key);
    if (!fits)
        return std::nullopt;
    QString prefix;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        const Column *own = findColumn(value.columns, key.columns.at(i));
        const Column *there = findColumn(target->columns, key.targetColumns.at(i));
        if (!own || !there || !isSameEverywhere(own->type, there->type, model.enums)
            || own->collation != there->collation)
            return std::nullopt;
        const QString ending = u'_' + there->name;
        const QString start = own->name.chopped(std::min(ending.size(), own->name.size()));
        if (start + ending != own->name || start.isEmpty() || (i > 0 && start != prefix))
            return std::nullopt;
        prefix = start;
    }
    return AssociationEnd{target->id, prefix, key.onDelete};
}

std::optional<Association> associationOf(const Model &model, const Class &value)
{
    if (!isBare(value))
        return std::nullopt;
    const ForeignKey &first = value.foreignKeys.first();
    const ForeignKey &second = value.foreignKeys.last();
    QList<ColumnId> columns;
    for (const Column &column : value.columns)
        columns << column.id;
    const bool isFirstLeft = columns == first.columns + second.columns;
    const bool isSecondLeft = columns == second.columns + first.columns;
    if ((!isFirstLeft && !isSecondLeft) || value.primaryKey->columns != columns)
        return std::nullopt;
    const auto left = endOf(model, value, isFirstLeft ? first : second);
    const auto right = endOf(model, value, isFirstLeft ? second : first);
    if (!left || !right || left->columnPrefix == right->columnPrefix)
        return std::nullopt;
    const Class *target = findClass(model, left->target);
    if (target->schemaName != value.schemaName)
        return std::nullopt;
    Association association;
    association.id = AssociationId{value.id.uuid};
    association.name = value.tableName;
    association.comment = value.comment;
    association.left = *left;
    association.right = *right;
    return association;
}

bool isReferredTo(const Model &model, ClassId id)
{
    for (const Class &value : model.classes) {
        for (const ForeignKey &key : value.foreignKeys) {
            if (key.target == tableIdOf(id))
                return true;
        }
    }
    return false;
}

// An association gives its keys no names: those that they have must be the ones that the rules make.
bool keepsNames(const Model &changed, const Class &value)
{
    QStringList given{value.primaryKey->name};
    for (const ForeignKey &key : value.foreignKeys)
        given << key.name;
    given.removeAll(QString());
    if (given.isEmpty())
        return true;
    const Schema schema = mapModel(changed);
    const Table *table = findTable(schema, tableIdOf(value.id));
    if (!table || !table->primaryKey)
        return false;
    QStringList made{table->primaryKey->name};
    for (const ForeignKey &key : table->foreignKeys)
        made << key.name;
    return std::all_of(given.cbegin(), given.cend(), [&made](const QString &name) {
        return made.contains(name);
    });
}

} // namespace

Model withAssociations(const Model &model, const QSet<ClassId> &candidates)
{
    Model result = model;
    for (const Class &value : model.classes) {
        if (!candidates.contains(value.id) || isReferredTo(model, value.id))
            continue;
        const auto association = associationOf(model, value);
        if (!association)
            continue;
        Model changed = result;
        changed.associations << *association;
        changed.classes.removeIf([&value](const Class &one) { return one.id == value.id; });
        if (keepsNames(changed, value))
            result = changed;
    }
    return result;
}

} // namespace core
