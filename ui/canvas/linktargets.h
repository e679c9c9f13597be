// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everywhere that a drawn link may end, so that all of it can be marked when a drag begins: the same
// answers as link.h's, without working out what each link would make of the model. Pure.

#include "ui/canvas/link.h"

#include <QHash>
#include <QSet>

namespace ui {

struct LinkOffer
{
    bool header = false;
    bool everyColumn = false; // with the header they are the whole class
    QSet<core::ColumnId> columns;
    QSet<core::ColumnId> linked; // but not these: they cannot, or are linked already

    bool isEmpty() const { return !header && !everyColumn && columns.isEmpty(); }
    bool takes(const LinkEnd &end) const
    {
        if (end.column.isNull())
            return header;
        return (everyColumn || columns.contains(end.column)) && !linked.contains(end.column);
    }
};

using LinkOffers = QHash<core::ClassId, LinkOffer>; // classes that take none are left out

LinkOffers foreignKeyOffers(const core::Model &model, const LinkEnd &from);
LinkOffers associationOffers(const core::Model &model);
LinkOffers movedEndOffers(const core::Model &model,
                          const core::ElementId &relationship,
                          LinkSide side);

// The column is alone a primary or unique key of its class.
bool isKeyAlone(const core::Class &owner, core::ColumnId id);

} // namespace ui
