// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/diff.h"

#include "core/migration/differ.h"

namespace core {

QList<Operation> diff(const Schema &from, const Schema &to, ColumnOrder order)
{
    return Differ(from, to, order).operations();
}

} // namespace core
