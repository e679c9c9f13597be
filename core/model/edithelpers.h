// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the edits share: places of elements by id, and names checked. Linear walks over shared data,
// which is the cheapest for one edit.

#include "core/base/error.h"
#include "core/model/model.h"

namespace core {

template<typename Element, typename ElementId>
qsizetype placeOf(const QList<Element> &elements, const ElementId &id)
{
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (elements.at(i).id == id)
            return i;
    }
    return -1;
}

template<typename Element>
void putById(QList<Element> &elements, const Element &element)
{
    const qsizetype place = placeOf(elements, element.id);
    if (place < 0)
        elements.append(element);
    else
        elements[place] = element;
}

template<typename Element, typename ElementId>
bool takeById(QList<Element> &elements, const ElementId &id)
{
    const qsizetype place = placeOf(elements, id);
    if (place >= 0)
        elements.removeAt(place);
    return place >= 0;
}

template<typename ElementId>
Failure unknown(const ElementId &id)
{
    return failure(ErrorCode::UnknownElement, id.toString());
}

// A class and a mixin share one space of names. `self` is the one that may have the name.
Result<void> checkClassName(const Model &model, const QString &name, const QUuid &self);
// Names of columns that are new or were changed: not empty, and not twice.
Result<void> checkColumnNames(const QString &owner,
                              const QList<Column> &before,
                              const QList<Column> &after);

} // namespace core
