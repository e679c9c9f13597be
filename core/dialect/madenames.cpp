// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/madenames.h"

#include "core/schema/options.h"

namespace core {

namespace {

template<typename Element>
void forget(Element &element)
{
    if (element.options.contains(option::madeName)
        && element.options.take(option::madeName) == element.name)
        element.name.clear();
}

template<typename Element>
void forgetAll(QList<Element> &elements)
{
    for (Element &element : elements)
        forget(element);
}

} // namespace

Schema withoutMadeNames(const Schema &schema)
{
    Schema result = schema;
    for (Table &table : result.tables) {
        if (table.primaryKey)
            forget(*table.primaryKey);
        forgetAll(table.uniqueKeys);
        forgetAll(table.checks);
        forgetAll(table.foreignKeys);
        forgetAll(table.indexes);
    }
    return result;
}

} // namespace core
