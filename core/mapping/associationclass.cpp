// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/associationclass.h"

#include "core/mapping/mapping.h"
#include "core/model/edit.h"
#include "core/model/edithelpers.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

// A name stands in the class only where the rules would make another.
Class classFor(const Table &table, const QString &name)
{
    Class value;
    value.id = classIdOf(table.id);
    value.name = name;
    value.tableName = table.name;
    value.schemaName = table.schemaName;
    value.comment = table.comment;
    value.columns = table.columns;
    value.primaryKey = table.primaryKey;
    value.primaryKey->name.clear();
    value.foreignKeys = table.foreignKeys;
    for (ForeignKey &key : value.foreignKeys)
        key.name.clear();
    value.options = table.options;
    return value;
}

Class withNames(Class value, const Table &table)
{
    value.primaryKey->name = table.primaryKey->name;
    value.foreignKeys = table.foreignKeys;
    return value;
}

// Names of tables depend on which associations there are: those that would change are kept.
void keepNames(Model &model, const Schema &before)
{
    const Schema after = mapModel(model);
    for (Association &association : model.associations) {
        const Table *was = findTable(before, tableIdOf(association.id));
        const Table *is = findTable(after, tableIdOf(association.id));
        if (was && is && was->name != is->name)
            association.name = was->name;
    }
}

} // namespace

Result<Model> associationToClass(const Model &model, AssociationId id)
{
    const Association *association = findAssociation(model, id);
    if (!association)
        return unknown(id);
    const Schema before = mapModel(model);
    const Table *table = findTable(before, tableIdOf(id));
    if (!table || !table->primaryKey || findClass(model, classIdOf(table->id)))
        return failure(ErrorCode::InvalidEdit, tableNameOf(model, *association), u"primary key"_s);
    Model without = model;
    takeById(without.associations, id);
    Class value = classFor(*table, freeClassName(without, classNameFor(table->name)));
    if (tableNameFor(value.name, model.naming.tables) == table->name)
        value.tableName.clear();
    auto after = addClass(without, value);
    if (!after)
        return after;
    const Schema mapped = mapModel(*after);
    if (const Table *now = findTable(mapped, table->id); !now || !(*now == *table))
        after = replaceClass(*after, withNames(value, *table));
    if (after)
        keepNames(*after, before);
    return after;
}

} // namespace core
