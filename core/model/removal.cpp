// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/removal.h"

#include "core/model/consequences.h"
#include "core/model/inheritance.h"

namespace core {

namespace {

template<typename Holder>
void dropForeignKeysTo(QList<Holder> &holders, const QSet<TableId> &tables)
{
    const auto points = [&tables](const ForeignKey &key) { return tables.contains(key.target); };
    for (qsizetype i = 0; i < holders.size(); ++i) {
        const QList<ForeignKey> &keys = std::as_const(holders).at(i).foreignKeys;
        if (std::any_of(keys.cbegin(), keys.cend(), points))
            holders[i].foreignKeys.removeIf(points);
    }
}

} // namespace

Result<Model> removePlainClasses(const Model &model, const QSet<ClassId> &ids)
{
    const ModelIndex index(model);
    QSet<ClassId> plain;
    QSet<TableId> tables;
    for (const Class &value : model.classes) {
        if (!ids.contains(value.id) || !value.base.isNull() || !index.derived(value.id).isEmpty())
            continue;
        plain.insert(value.id);
        tables.insert(tableIdOf(value.id));
    }
    if (plain.isEmpty())
        return model;
    Model after = model;
    after.classes.removeIf([&plain](const Class &value) { return plain.contains(value.id); });
    after.associations.removeIf([&plain](const Association &association) {
        return plain.contains(association.left.target) || plain.contains(association.right.target);
    });
    dropForeignKeysTo(after.classes, tables);
    dropForeignKeysTo(after.mixins, tables);
    return withConsequences(model, std::move(after), plain.values());
}

} // namespace core
