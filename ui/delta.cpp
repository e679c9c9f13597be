// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delta.h"

namespace ui {

namespace {

template<typename T>
void compare(const QList<T> &before, const QList<T> &after, Delta &delta)
{
    if (before.constData() == after.constData() && before.size() == after.size())
        return;
    QHash<QUuid, const T *> old;
    old.reserve(before.size());
    for (const T &element : before)
        old.insert(element.id.uuid, &element);
    for (const T &element : after) {
        const T *previous = old.take(element.id.uuid);
        if (!previous)
            delta.added.insert(element.id.uuid);
        else if (!(*previous == element))
            delta.changed.insert(element.id.uuid);
    }
    for (auto it = old.cbegin(); it != old.cend(); ++it)
        delta.removed.insert(it.key());
}

} // namespace

Delta deltaOf(const core::Project &before, const core::Project &after)
{
    Delta delta;
    compare(before.model.classes, after.model.classes, delta);
    compare(before.model.mixins, after.model.mixins, delta);
    compare(before.model.associations, after.model.associations, delta);
    compare(before.model.enums, after.model.enums, delta);
    delta.naming = !(before.model.naming == after.model.naming);
    delta.diagrams = !(before.diagrams == after.diagrams);
    delta.history = !(before.history == after.history);
    delta.databases = !(before.databases == after.databases
                        && before.versionTable == after.versionTable);
    delta.mirror = before.alembicFolder != after.alembicFolder;
    return delta;
}

} // namespace ui
