// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/linktargets.h"

#include "core/model/inheritance.h"

namespace ui {

namespace {

bool isAlone(const QList<core::ColumnId> &columns, core::ColumnId id)
{
    return columns.size() == 1 && columns.constFirst() == id;
}

QSet<core::ColumnId> keysAlone(const core::Class &owner)
{
    QSet<core::ColumnId> columns;
    if (owner.primaryKey && owner.primaryKey->columns.size() == 1)
        columns.insert(owner.primaryKey->columns.constFirst());
    for (const core::UniqueKey &key : owner.uniqueKeys) {
        if (key.columns.size() == 1)
            columns.insert(key.columns.constFirst());
    }
    return columns;
}

// Its table has a primary key that a new column could refer to.
bool hasKey(const core::ModelIndex &index, const core::Class &value)
{
    const core::Class *table = tableClassOf(index, value);
    if (table->isAbstract)
        return false;
    if (table->primaryKey && table->base.isNull() && table->mixins.isEmpty())
        return !table->primaryKey->columns.isEmpty();
    const core::Members members = membersOf(index, *table);
    return members.primaryKey && !members.primaryKey->columns.isEmpty();
}

template<typename OfferOf>
LinkOffers offers(const core::Model &model, OfferOf offerOf)
{
    LinkOffers all;
    for (const core::Class &value : model.classes) {
        const LinkOffer offer = offerOf(value);
        if (!offer.isEmpty())
            all.insert(value.id, offer);
    }
    return all;
}

// The single columns that a single column of the class refers to.
QSet<core::ColumnId> referredBy(const core::Class &owner, core::ColumnId column)
{
    QSet<core::ColumnId> referred;
    for (const core::ForeignKey &key : owner.foreignKeys) {
        if (isAlone(key.columns, column) && key.targetColumns.size() == 1)
            referred.insert(key.targetColumns.constFirst());
    }
    return referred;
}

// A key refers to another key, and every other column to it. No key is in an abstract class.
LinkOffers offersFromKey(const core::ModelIndex &index,
                         const core::Class &owner,
                         core::ColumnId column)
{
    const bool header = hasKey(index, owner);
    const QSet<core::ColumnId> referred = referredBy(owner, column);
    return offers(index.model(), [&](const core::Class &value) {
        const QSet<core::ColumnId> keys = keysAlone(value);
        LinkOffer offer{header, value.id == owner.id || !owner.isAbstract, keys, {}};
        offer.linked = value.isAbstract && value.id != owner.id ? keys : keys & referred;
        for (const core::ForeignKey &key : value.foreignKeys) {
            if (isAlone(key.targetColumns, column) && key.columns.size() == 1
                && !keys.contains(key.columns.constFirst()))
                offer.linked.insert(key.columns.constFirst());
        }
        return offer;
    });
}

// What the column refers to already is not offered again.
LinkOffers offersFromColumn(const core::Model &model,
                            const core::Class &owner,
                            core::ColumnId column)
{
    const QSet<core::ColumnId> referred = referredBy(owner, column) + QSet{column};
    return offers(model, [&](const core::Class &value) {
        LinkOffer offer;
        if (value.isAbstract && value.id != owner.id)
            return offer;
        offer.columns = keysAlone(value) - referred;
        offer.header = value.primaryKey && value.primaryKey->columns.size() == 1
                       && offer.columns.contains(value.primaryKey->columns.constFirst());
        return offer;
    });
}

LinkOffers offersOfTarget(const core::ModelIndex &index,
                          const core::Class &owner,
                          core::ConstraintId id)
{
    QList<core::ColumnId> own;
    for (const core::ForeignKey &key : owner.foreignKeys) {
        if (key.id == id)
            own = key.columns;
    }
    return offers(index.model(), [&](const core::Class &value) {
        LinkOffer offer;
        if (tableClassOf(index, value)->isAbstract)
            return offer;
        offer.columns = keysAlone(value);
        const bool isItself = own.size() == 1 && offer.columns.remove(own.constFirst());
        offer.header = hasKey(index, value)
                       && !(isItself && value.primaryKey
                            && isAlone(value.primaryKey->columns, own.constFirst()));
        return offer;
    });
}

LinkOffers offersOfStart(const core::ModelIndex &index,
                         const core::Class &owner,
                         core::ConstraintId id)
{
    const auto found = std::find_if(owner.foreignKeys.cbegin(),
                                    owner.foreignKeys.cend(),
                                    [id](const core::ForeignKey &key) { return key.id == id; });
    const core::Class *parent = found == owner.foreignKeys.cend()
                                    ? nullptr
                                    : index.classValue(core::classIdOf(found->target));
    if (!parent)
        return {};
    const bool single = found->targetColumns.size() == 1;
    const bool header = hasKey(index, *parent);
    return offers(index.model(), [&](const core::Class &value) {
        LinkOffer offer;
        offer.header = header && value.id != owner.id;
        for (const core::Column &column : value.columns) {
            if (single && column.id != found->targetColumns.constFirst())
                offer.columns.insert(column.id);
        }
        return offer;
    });
}

} // namespace

bool isKeyAlone(const core::Class &owner, core::ColumnId id)
{
    return keysAlone(owner).contains(id);
}

LinkOffers foreignKeyOffers(const core::Model &model, const LinkEnd &from)
{
    const core::Class *owner = findClass(model, from.owner);
    if (!owner)
        return {};
    const core::ModelIndex index(model);
    if (from.column.isNull()) {
        return offers(model, [&](const core::Class &value) {
            const bool fits = hasKey(index, value);
            return LinkOffer{fits, fits, {}, {}};
        });
    }
    return isKeyAlone(*owner, from.column) ? offersFromKey(index, *owner, from.column)
                                           : offersFromColumn(model, *owner, from.column);
}

LinkOffers associationOffers(const core::Model &model)
{
    return offers(model, [](const core::Class &value) {
        return LinkOffer{!value.isAbstract, !value.isAbstract, {}, {}};
    });
}

LinkOffers movedEndOffers(const core::Model &model,
                          const core::ElementId &relationship,
                          LinkSide side)
{
    if (std::holds_alternative<core::AssociationId>(relationship))
        return associationOffers(model);
    const auto *id = std::get_if<core::ConstraintId>(&relationship);
    const core::Class *owner = id ? ownerOf(model, *id) : nullptr;
    if (!owner)
        return {};
    const core::ModelIndex index(model);
    return side == LinkSide::Parent ? offersOfTarget(index, *owner, *id)
                                    : offersOfStart(index, *owner, *id);
}

} // namespace ui
