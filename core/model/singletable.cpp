// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/singletable.h"

#include "core/model/edit.h"
#include "core/model/inheritance.h"
#include "core/model/names.h"

namespace core {

namespace {

class RoomMaker
{
public:
    RoomMaker(const Model &target, const Model &donor, const Joining &joining)
        : m_target(target)
        , m_donor(donor)
        , m_joining(joining)
        , m_made(donor)
    {}

    Result<Model> made()
    {
        for (const Class &value : m_donor.model().classes) {
            const Class *root = rootInTarget(value);
            if (!root)
                continue;
            if (auto done = makeRoom(value, takenIn(*root)); !done)
                return Failure(done.error());
        }
        return m_made;
    }

private:
    // The class of the target whose table the copy's rows will be in; null: it brings its own.
    const Class *rootInTarget(const Class &value) const
    {
        const Class *current = &value;
        QSet<ClassId> visited;
        while (m_joining.brought.contains(current->id.uuid) && !visited.contains(current->id)) {
            visited.insert(current->id);
            if (!current->isAbstract && current->inheritance != Inheritance::Single)
                return nullptr;
            current = m_donor.classValue(current->base);
            if (!current)
                return nullptr;
        }
        if (value.isAbstract || current == &value)
            return nullptr;
        const Class *base = m_target.classValue({m_joining.standingIn.value(current->id.uuid)});
        if (base && base->isAbstract)
            base = concreteBase(m_target, *base);
        return base ? tableClassOf(m_target, *base) : nullptr;
    }

    QSet<QString> &takenIn(const Class &root)
    {
        const auto known = m_taken.find(root.id);
        if (known != m_taken.end())
            return *known;
        QSet<QString> names;
        for (const Column &column : tableColumnsOf(m_target, root))
            names.insert(column.name.toLower());
        return *m_taken.insert(root.id, names);
    }

    Result<void> makeRoom(const Class &value, QSet<QString> &taken)
    {
        const Members members = membersOf(m_donor, value);
        QSet<QString> avoided = taken;
        bool inheritsTaken = false;
        for (const Column &column : members.columns) {
            avoided.insert(column.name.toLower());
            inheritsTaken = inheritsTaken
                            || (taken.contains(column.name.toLower())
                                && !findColumn(value.columns, column.id));
        }
        if (inheritsTaken)
            makeOwn(value, members);
        for (const Column &column : members.columns) {
            QString name = column.name;
            if (taken.contains(name.toLower())) {
                name = freeName(avoided, name);
                auto renamed = renameColumn(m_made, column.id, name);
                if (!renamed)
                    return Failure(renamed.error());
                m_made = *std::move(renamed);
            }
            avoided.insert(name.toLower());
            taken.insert(name.toLower());
        }
        return {};
    }

    void makeOwn(const Class &value, const Members &members)
    {
        const Class *base = concreteBase(m_donor, value);
        for (Class &made : m_made.classes) {
            if (made.id != value.id)
                continue;
            made.base = base ? base->id : ClassId();
            made.mixins.clear();
            made.columns = members.columns;
            made.primaryKey = members.primaryKey;
            made.uniqueKeys = members.uniqueKeys;
            made.checks = members.checks;
            made.foreignKeys = members.foreignKeys;
            made.indexes = members.indexes;
        }
    }

    ModelIndex m_target;
    ModelIndex m_donor;
    const Joining &m_joining;
    Model m_made;
    QHash<ClassId, QSet<QString>> m_taken;
};

} // namespace

Result<Model> withRoomInTables(const Model &target, const Model &donor, const Joining &joining)
{
    return RoomMaker(target, donor, joining).made();
}

} // namespace core
