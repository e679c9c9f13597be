// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/explore.h"

#include "core/model/inheritance.h"

namespace core {

namespace {

using Joints = QHash<ClassId, QList<ClassId>>;

class Joiner
{
public:
    explicit Joiner(const Model &model)
        : m_index(model)
    {
        for (const Class &value : model.classes) {
            join(value.id, value.base);
            for (const ForeignKey &key : value.foreignKeys)
                join(value.id, classIdOf(key.target));
            for (const MixinId &id : value.mixins) {
                const Mixin *mixin = m_index.mixin(id);
                for (const ForeignKey &key : mixin ? mixin->foreignKeys : QList<ForeignKey>())
                    join(value.id, classIdOf(key.target));
            }
        }
        for (const Association &value : model.associations)
            join(value.left.target, value.right.target);
    }

    const Joints &joints() const { return m_joints; }

private:
    void join(ClassId a, ClassId b)
    {
        if (a == b || !m_index.classValue(a) || !m_index.classValue(b))
            return;
        m_joints[a].append(b);
        m_joints[b].append(a);
    }

    ModelIndex m_index;
    Joints m_joints;
};

} // namespace

QList<ClassId> neighboursOf(const Model &model, const QList<ClassId> &classes)
{
    const Joiner joiner(model);
    const QSet<ClassId> from(classes.cbegin(), classes.cend());
    QSet<ClassId> found;
    for (const ClassId &id : from) {
        for (const ClassId &other : joiner.joints().value(id))
            found.insert(other);
    }
    QList<ClassId> neighbours;
    for (const Class &value : model.classes) {
        if (found.contains(value.id) && !from.contains(value.id))
            neighbours.append(value.id);
    }
    return neighbours;
}

QList<ClassId> pathBetween(const Model &model, ClassId from, ClassId to)
{
    if (!findClass(model, from) || !findClass(model, to))
        return {};
    const Joiner joiner(model);
    QHash<ClassId, ClassId> cameFrom{{from, from}};
    QList<ClassId> queue{from};
    for (qsizetype i = 0; i < queue.size() && !cameFrom.contains(to); ++i) {
        const ClassId at = queue.at(i);
        for (const ClassId &next : joiner.joints().value(at)) {
            if (cameFrom.contains(next))
                continue;
            cameFrom.insert(next, at);
            queue.append(next);
        }
    }
    if (!cameFrom.contains(to))
        return {};
    QList<ClassId> path{to};
    while (path.first() != from)
        path.prepend(cameFrom.value(path.first()));
    return path;
}

} // namespace core
