// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/transplant.h"

#include "core/model/edit.h"
#include "core/model/inheritance.h"
#include "core/model/names.h"

namespace core {

namespace {

QString tableNameIn(const Model &model, const Class &value, const QString &className)
{
    return value.tableName.isEmpty() ? madeUpTableName(className, model.naming.tables)
                                     : value.tableName;
}

// Of constraints and indexes, in lower case.
QSet<QString> explicitNames(const Model &model)
{
    QSet<QString> names;
    const auto add = [&names](const auto &holder) {
        const auto addAll = [&names](const auto &parts) {
            for (const auto &part : parts)
                names.insert(part.name.toLower());
        };
        addAll(holder.uniqueKeys);
        addAll(holder.checks);
        addAll(holder.foreignKeys);
        addAll(holder.indexes);
    };
    for (const Class &value : model.classes) {
        add(value);
        if (value.primaryKey)
            names.insert(value.primaryKey->name.toLower());
    }
    for (const Mixin &mixin : model.mixins)
        add(mixin);
    return names;
}

} // namespace

Transplant::Transplant(const Model &target, const Model &donor, const Joining &joining)
    : m_donor(donor)
    , m_brought(joining.brought)
    , m_model(target)
    , m_ids(joining.standingIn)
{
    m_takenNames = explicitNames(target);
    m_avoidedNames = explicitNames(donor);
    for (const Class &value : target.classes) {
        m_takenClassNames.insert(value.name.toLower());
        m_takenTables.insert(tableNameIn(target, value, value.name).toLower());
    }
    for (const Mixin &mixin : target.mixins)
        m_takenClassNames.insert(mixin.name.toLower());
    for (const Association &association : target.associations) {
        m_takenClassNames.insert(association.name.toLower());
        m_takenTables.insert(association.name.toLower());
    }
}

// An empty name stays so: the naming rules make it. What the donor has twice it may have twice.
QString Transplant::freeName(const QString &wish)
{
    if (wish.isEmpty() || !m_takenNames.contains(wish.toLower()))
        return wish;
    const QString name = core::freeName(m_takenNames | m_avoidedNames, wish);
    m_avoidedNames.insert(name.toLower());
    return name;
}

Insertion Transplant::insertion()
{
    giveIds();
    const qsizetype firstMixin = m_model.mixins.size();
    const qsizetype firstClass = m_model.classes.size();
    for (const Enum &part : m_donor.enums) {
        if (isBrought(part))
            addEnum(part);
    }
    for (const Mixin &part : m_donor.mixins) {
        if (isBrought(part))
            addMixin(part);
    }
    for (const Class &part : m_donor.classes) {
        if (isBrought(part))
            addClass(part);
    }
    // Only now all have their bases and mixins.
    matchColumns();
    for (qsizetype i = firstMixin; i < m_model.mixins.size(); ++i)
        pointKeys(m_model.mixins[i]);
    for (qsizetype i = firstClass; i < m_model.classes.size(); ++i)
        pointKeys(m_model.classes[i]);
    for (const Association &part : m_donor.associations) {
        if (isBrought(part))
            addAssociation(part);
    }
    Insertion insertion;
    insertion.model = m_model;
    insertion.copies = m_ids;
    return insertion;
}

void Transplant::giveIds()
{
    const auto give = [this](const auto &parts) {
        for (const auto &part : parts) {
            if (!isBrought(part))
                continue;
            giveId(part.id.uuid);
            if constexpr (requires { part.columns; }) {
                for (const Column &column : part.columns)
                    giveId(column.id.uuid);
            }
        }
    };
    give(m_donor.enums);
    give(m_donor.mixins);
    give(m_donor.classes);
    give(m_donor.associations);
}

// With ids and names of its own, its keys still pointing to the donor's columns.
template<typename Holder>
Holder Transplant::copied(const Holder &holder)
{
    Holder copy = holder;
    copy.id = mapped(holder.id);
    for (Column &column : copy.columns) {
        column.id = mapped(column.id);
        column.type.enumId = mapped(column.type.enumId);
    }
    const auto renew = [this](auto &parts) {
        for (auto &part : parts) {
            part.id = std::decay_t<decltype(part.id)>::create();
            part.name = freeName(part.name);
        }
    };
    renew(copy.uniqueKeys);
    renew(copy.checks);
    renew(copy.foreignKeys);
    renew(copy.indexes);
    return copy;
}

void Transplant::addEnum(const Enum &part)
{
    QSet<QString> taken;
    for (const Enum &other : m_model.enums)
        taken.insert(other.name.toLower());
    Enum copy = part;
    copy.id = mapped(part.id);
    copy.name = core::freeName(taken, part.name);
    for (EnumValue &value : copy.values)
        value.id = EnumValueId::create();
    m_model.enums.append(copy);
}

void Transplant::addMixin(const Mixin &part)
{
    Mixin copy = copied(part);
    copy.name = core::freeName(m_takenClassNames, part.name);
    m_takenClassNames.insert(copy.name.toLower());
    m_model.mixins.append(copy);
}

// A name whose table is free, too.
QString Transplant::freeClassNameFor(const Class &part)
{
    QString wish = part.name;
    for (int i = 2;; ++i) {
        const QString name = core::freeName(m_takenClassNames, wish);
        const QString table = madeUpTableName(name, m_model.naming.tables).toLower();
        if (!part.tableName.isEmpty() || !m_takenTables.contains(table))
            return name;
        wish = part.name + QString::number(i);
    }
}

void Transplant::addClass(const Class &part)
{
    Class copy = copied(part);
    copy.name = freeClassNameFor(part);
    m_takenClassNames.insert(copy.name.toLower());
    if (!part.tableName.isEmpty())
        copy.tableName = core::freeName(m_takenTables, part.tableName);
    m_takenTables.insert(tableNameIn(m_model, copy, copy.name).toLower());
    copy.base = mapped(part.base);
    if (copy.base.isNull() && !part.base.isNull()) // it was left out
        copy.inheritance = Inheritance::None;
    for (MixinId &mixin : copy.mixins)
        mixin = mapped(mixin);
    copy.mixins.removeIf([](const MixinId &mixin) { return mixin.isNull(); });
    if (copy.primaryKey) {
        copy.primaryKey->id = ConstraintId::create();
        copy.primaryKey->name = freeName(copy.primaryKey->name);
    }
    m_model.classes.append(copy);
}

void Transplant::addAssociation(const Association &part)
{
    Association copy = part;
    copy.id = mapped(part.id);
    if (!part.name.isEmpty())
        copy.name = core::freeName(m_takenTables, part.name);
    m_takenTables.insert(copy.name.toLower());
    m_takenClassNames.insert(copy.name.toLower());
    copy.left.target = mapped(part.left.target);
    copy.right.target = mapped(part.right.target);
    if (!copy.left.target.isNull() && !copy.right.target.isNull())
        m_model.associations.append(copy);
}

void Transplant::match(const QList<Column> &from, const QList<Column> &to)
{
    QHash<QString, ColumnId> byName;
    for (const Column &column : to)
        byName.insert(column.name, column.id);
    for (const Column &column : from) {
        const ColumnId id = byName.value(column.name);
        if (!id.isNull())
            m_ids.insert(column.id.uuid, id.uuid);
    }
}

void Transplant::matchColumns()
{
    const ModelIndex donor(m_donor);
    const ModelIndex model(m_model);
    for (const Mixin &part : m_donor.mixins) {
        const Mixin *there = model.mixin(mapped(part.id));
        if (there && !isBrought(part))
            match(part.columns, there->columns);
    }
    for (const Class &part : m_donor.classes) {
        const Class *there = model.classValue(mapped(part.id));
        if (!there)
            continue;
        const Members members = membersOf(donor, part);
        match(members.columns, membersOf(model, *there).columns);
        for (auto it = members.hidden.cbegin(); it != members.hidden.cend(); ++it)
            m_ids.insert(it.key().uuid, m_ids.value(it.value().uuid));
    }
}

bool Transplant::point(QList<ColumnId> &columns) const
{
    for (ColumnId &column : columns) {
        column = mapped(column);
        if (column.isNull())
            return false;
    }
    return true;
}

bool Transplant::point(UniqueKey &key) const
{
    return point(key.columns);
}

bool Transplant::point(ForeignKey &key) const
{
    if (!point(key.columns))
        return false;
    if (key.target.isNull())
        return true;
    key.target = mapped(key.target);
    return !key.target.isNull() && point(key.targetColumns);
}

bool Transplant::point(Index &index) const
{
    for (IndexKey &key : index.keys) {
        if (key.column.isNull())
            continue;
        key.column = mapped(key.column);
        if (key.column.isNull())
            return false;
    }
    return point(index.include);
}

template<typename Holder>
void Transplant::pointKeys(Holder &holder) const
{
    // What cannot point to all of its columns goes.
    const auto keep = [this](auto &parts) {
        auto kept = parts;
        kept.clear();
        for (auto part : parts) {
            if (point(part))
                kept.append(part);
        }
        parts = kept;
    };
    keep(holder.uniqueKeys);
    keep(holder.foreignKeys);
    keep(holder.indexes);
    if constexpr (requires { holder.primaryKey; }) {
        if (!holder.primaryKey)
            return;
        QList<ColumnId> &columns = holder.primaryKey->columns;
        for (ColumnId &column : columns)
            column = mapped(column);
        columns.removeIf([](const ColumnId &column) { return column.isNull(); });
        if (columns.isEmpty())
            holder.primaryKey.reset();
    }
}

} // namespace core
