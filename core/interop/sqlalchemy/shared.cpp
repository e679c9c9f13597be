// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/shared.h"

#include "core/mapping/mapping.h"
#include "core/model/inheritance.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Ids = QHash<QUuid, QUuid>; // of the flat class → as the class inherits it

template<typename Id>
void replaceOne(Id &id, const Ids &ids)
{
    id.uuid = ids.value(id.uuid, id.uuid);
}

void replaceAll(QList<ColumnId> &list, const Ids &ids)
{
    for (ColumnId &id : list)
        replaceOne(id, ids);
}

// In a class, a mixin or a table.
template<typename Holder>
void replaceIds(Holder &holder, const Ids &ids)
{
    for (Column &column : holder.columns)
        replaceOne(column.id, ids);
    for (UniqueKey &key : holder.uniqueKeys) {
        replaceOne(key.id, ids);
        replaceAll(key.columns, ids);
    }
    for (ForeignKey &key : holder.foreignKeys) {
        replaceOne(key.id, ids);
        replaceAll(key.columns, ids);
        replaceAll(key.targetColumns, ids);
    }
    for (Index &index : holder.indexes) {
        replaceOne(index.id, ids);
        replaceAll(index.include, ids);
        for (IndexKey &key : index.keys)
            replaceOne(key.column, ids);
    }
    if constexpr (requires { holder.primaryKey; }) {
        if (holder.primaryKey)
            replaceAll(holder.primaryKey->columns, ids);
    }
}

const Column *columnNamed(const QList<Column> &columns, const QString &name)
{
    for (const Column &column : columns) {
        if (column.name == name)
            return &column;
    }
    return nullptr;
}

// The one column that an element is about; null if there are more.
ColumnId onlyColumn(const UniqueKey &key)
{
    return key.columns.size() == 1 ? key.columns.first() : ColumnId();
}

ColumnId onlyColumn(const ForeignKey &key)
{
    return key.columns.size() == 1 ? key.columns.first() : ColumnId();
}

ColumnId onlyColumn(const Index &index)
{
    return index.keys.size() == 1 && index.include.isEmpty() ? index.keys.first().column
                                                             : ColumnId();
}

// What is left of it without ids: equal for the same declaration in two classes.
template<typename Element>
Element bare(Element element)
{
    element.id = {};
    if constexpr (requires { element.keys; })
        element.keys.first().column = {};
    else if constexpr (requires { element.columns; })
        element.columns.clear();
    return element;
}

class Sharer
{
public:
    Sharer(const Model &model, const SharedPart &part)
        : m_model(model)
        , m_part(part)
    {}

    // Nothing if the tables would not be the same.
    std::optional<Model> shared()
    {
        chooseUsers();
        if (m_users.isEmpty())
            return std::nullopt;
        const Class &first = m_model.classes.at(m_users.first());
        m_mixin.id = MixinId{m_part.id};
        m_mixin.name = m_part.name;
        m_mixin.comment = m_part.comment;
        for (const QString &name : m_part.columns) {
            Column column = *columnNamed(first.columns, name);
            column.id = ColumnId::derived(m_part.id, u"column "_s + name);
            m_mixin.columns << column;
        }
        move(u"unique"_s, m_mixin.uniqueKeys, &Class::uniqueKeys);
        move(u"foreign key"_s, m_mixin.foreignKeys, &Class::foreignKeys);
        move(u"index"_s, m_mixin.indexes, &Class::indexes);
        Model result = withPart();
        Schema wanted = mapModel(m_model);
        for (Table &table : wanted.tables)
            replaceIds(table, m_ids);
        const bool isSame = normalized(mapModel(result), ColumnOrder::Ignored)
                            == normalized(wanted, ColumnOrder::Ignored);
        return isSame ? std::optional(result) : std::nullopt;
    }

private:
    void chooseUsers()
    {
        const Class *first = nullptr;
        for (qsizetype i = 0; i < m_model.classes.size(); ++i) {
            const Class &value = m_model.classes.at(i);
            if (!m_part.users.contains(value.id))
                continue;
            const bool fits = std::all_of(m_part.columns.cbegin(),
                                          m_part.columns.cend(),
                                          [&](const QString &name) {
                                              return isShared(first, value, name);
                                          });
            if (!fits)
                continue;
            first = first ? first : &value;
            m_users << i;
        }
    }

    static bool isShared(const Class *first, const Class &value, const QString &name)
    {
        const Column *own = columnNamed(value.columns, name);
        const Column *other = first ? columnNamed(first->columns, name) : own;
        if (!own || !other)
            return false;
        Column copy = *own;
        copy.id = other->id;
        return copy == *other;
    }

    // The element of the class that says of the column what `wanted` says of its own; -1: none.
    template<typename Element>
    static qsizetype same(const QList<Element> &list, const Element &wanted, ColumnId column)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (onlyColumn(list.at(i)) == column && bare(list.at(i)) == bare(wanted))
                return i;
        }
        return -1;
    }

    // What every user has without a name on one of the columns.
    template<typename Element>
    void move(const QString &kind, QList<Element> &moved, QList<Element> Class::*list)
    {
        const Class &first = m_model.classes.at(m_users.first());
        for (qsizetype place = 0; place < m_part.columns.size(); ++place) {
            const QString &name = m_part.columns.at(place);
            const ColumnId own = columnNamed(first.columns, name)->id;
            for (const Element &element : first.*list) {
                if (onlyColumn(element) != own || !element.name.isEmpty())
                    continue;
                const bool isEverywhere
                    = std::all_of(m_users.cbegin(), m_users.cend(), [&](qsizetype user) {
                          const Class &value = m_model.classes.at(user);
                          return same(value.*list, element, columnNamed(value.columns, name)->id)
                                 >= 0;
                      });
                if (isEverywhere)
                    moveOne(kind, moved, element, place, list);
            }
        }
    }

    template<typename Element>
    void moveOne(const QString &kind,
                 QList<Element> &moved,
                 const Element &element,
                 qsizetype place,
                 QList<Element> Class::*list)
    {
        const QString &name = m_part.columns.at(place);
        Element copy = element;
        copy.id = decltype(copy.id)::derived(m_part.id,
                                             u"%1 %2 %3"_s.arg(kind, name).arg(moved.size()));
        const ColumnId column = m_mixin.columns.at(place).id;
        if constexpr (requires { copy.keys; })
            copy.keys.first().column = column;
        else
            copy.columns = {column};
        moved << copy;
        for (const qsizetype user : m_users) {
            const Class &value = m_model.classes.at(user);
            const qsizetype i = same(value.*list, element, columnNamed(value.columns, name)->id);
            const auto id = (value.*list).at(i).id;
            m_ids.insert(id.uuid, inheritedId(value.id, copy.id).uuid);
            m_moved.insert(id.uuid);
        }
    }

    template<typename Element>
    void removeMoved(QList<Element> &list) const
    {
        list.removeIf([this](const Element &one) { return m_moved.contains(one.id.uuid); });
    }

    Model withPart()
    {
        for (const qsizetype user : m_users) {
            const Class &value = m_model.classes.at(user);
            for (qsizetype i = 0; i < m_part.columns.size(); ++i) {
                const QUuid own = columnNamed(value.columns, m_part.columns.at(i))->id.uuid;
                m_ids.insert(own, inheritedId(value.id, m_mixin.columns.at(i).id).uuid);
                m_moved.insert(own);
            }
        }
        Model result = m_model;
        for (const qsizetype user : m_users) {
            Class &value = result.classes[user];
            removeMoved(value.columns);
            removeMoved(value.uniqueKeys);
            removeMoved(value.foreignKeys);
            removeMoved(value.indexes);
        }
        for (Class &value : result.classes)
            replaceIds(value, m_ids);
        for (Mixin &value : result.mixins)
            replaceIds(value, m_ids);
        if (m_part.isAbstract)
            addBase(result);
        else
            addMixin(result);
        return result;
    }

    void addMixin(Model &result)
    {
        result.mixins << m_mixin;
        for (const qsizetype user : m_users)
            result.classes[user].mixins << m_mixin.id;
    }

    // At the end of each user's chain of abstract bases.
    void addBase(Model &result)
    {
        Class base;
        base.id = ClassId{m_part.id};
        base.name = m_part.name;
        base.isAbstract = true;
        base.comment = m_mixin.comment;
        base.columns = m_mixin.columns;
        base.uniqueKeys = m_mixin.uniqueKeys;
        base.foreignKeys = m_mixin.foreignKeys;
        base.indexes = m_mixin.indexes;
        for (const qsizetype user : m_users) {
            ClassId last = result.classes.at(user).id;
            for (int step = 0; step < 100; ++step) {
                const Class *value = findClass(result, last);
                if (!value || value->base.isNull() || value->base == base.id)
                    break;
                last = value->base;
            }
            for (Class &value : result.classes) {
                if (value.id == last && value.base.isNull())
                    value.base = base.id;
            }
        }
        result.classes << base;
    }

    const Model &m_model;
    const SharedPart &m_part;
    QList<qsizetype> m_users; // places in the model's classes
    Mixin m_mixin;
    Ids m_ids;
    QSet<QUuid> m_moved;
};

void addUnused(Model &model, const SharedPart &part)
{
    if (!part.isAbstract) {
        Mixin mixin;
        mixin.id = MixinId{part.id};
        mixin.name = part.name;
        mixin.comment = part.comment;
        mixin.columns = part.declared;
        model.mixins << mixin;
        return;
    }
    Class base;
    base.id = ClassId{part.id};
    base.name = part.name;
    base.comment = part.comment;
    base.isAbstract = true;
    base.columns = part.declared;
    model.classes << base;
}

} // namespace

Model withShared(const Model &model, const QList<SharedPart> &parts)
{
    Model result = model;
    for (const SharedPart &part : parts) {
        if (!part.declared.isEmpty()) {
            addUnused(result, part);
            continue;
        }
        if (const auto shared = Sharer(result, part).shared())
            result = *shared;
    }
    return result;
}

} // namespace core
