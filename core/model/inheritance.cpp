// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/inheritance.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

// Deeper chains of bases than this come from broken files only.
constexpr int maximumDepth = 100;

// Gathers the members of one class, farthest base first.
class Collector
{
public:
    Collector(const ModelIndex &index, const Class &owner)
        : m_index(index)
        , m_owner(owner)
    {}

    Members collect(int depth);

private:
    void addClass(const Class &part, int distance);
    void addMixins(const Class &part, Placement placement, int distance);
    void addColumns(const QList<Column> &columns, ClassId declaring, int rank);
    void addColumn(const Column &column, int rank);
    void addConstraintsOf(const Class &part);
    void addConstraintsOf(const Mixin &mixin);
    void addJoinedKey(int depth);
    void linkToBase(const Class &base, const Members &baseMembers);
    void resolveHidden();
    QHash<ColumnId, ColumnId> translationOf(const Class &part) const;

    template<typename Element>
    Element adopted(Element element) const
    {
        element.id = inheritedId(m_owner.id, element.id);
        return element;
    }

    struct Origin
    {
        ColumnId column;
        ClassId declaring; // null: a mixin
    };
    struct Place
    {
        qsizetype position;
        int rank; // the lower, the nearer
    };

    const ModelIndex &m_index;
    const Class &m_owner;
    Members m_members;
    QList<Origin> m_origins;
    QHash<QString, Place> m_places;
    QSet<ClassId> m_visitedClasses;
    QSet<MixinId> m_visitedMixins;
};

Members Collector::collect(int depth)
{
    addClass(m_owner, 0);
    if (m_owner.inheritance == Inheritance::Joined && !m_owner.isAbstract)
        addJoinedKey(depth);
    resolveHidden();
    return std::move(m_members);
}

void Collector::addClass(const Class &part, int distance)
{
    if (distance > maximumDepth || m_visitedClasses.contains(part.id))
        return;
    m_visitedClasses.insert(part.id);
    if (const Class *base = m_index.classValue(part.base); base && base->isAbstract)
        addClass(*base, distance + 1);
    addMixins(part, Placement::Before, distance);
    addColumns(part.columns, part.id, 2 * distance);
    addMixins(part, Placement::After, distance);
    addConstraintsOf(part);
}

void Collector::addMixins(const Class &part, Placement placement, int distance)
{
    for (const MixinId &id : part.mixins) {
        const Mixin *mixin = m_index.mixin(id);
        if (!mixin || mixin->placement != placement || m_visitedMixins.contains(id))
            continue;
        m_visitedMixins.insert(id);
        addColumns(mixin->columns, {}, 2 * distance + 1);
        addConstraintsOf(*mixin);
    }
}

void Collector::addColumns(const QList<Column> &columns, ClassId declaring, int rank)
{
    const bool own = declaring == m_owner.id;
    for (const Column &column : columns) {
        m_origins.append({column.id, declaring});
        if (own)
            addColumn(column, rank);
        else
            addColumn(adopted(column), rank);
    }
}

void Collector::addColumn(const Column &column, int rank)
{
    const auto place = m_places.constFind(column.name);
    // Two columns of the same declaration are a problem of the model, not a matter of inheritance.
    const bool clashes = place != m_places.cend() && (place->rank != rank || rank % 2 == 1);
    if (!clashes) {
        m_places.insert(column.name, {m_members.columns.size(), rank});
        m_members.columns.append(column);
        return;
    }
    Column &other = m_members.columns[place->position];
    if (rank < place->rank) {
        m_members.hidden.insert(other.id, column.id);
        other = column;
        m_places[column.name].rank = rank;
    } else {
        m_members.hidden.insert(column.id, other.id);
    }
}

// The column ids as `part` knows them → as the owner does.
QHash<ColumnId, ColumnId> Collector::translationOf(const Class &part) const
{
    QHash<ColumnId, ColumnId> translation;
    for (const Origin &origin : m_origins) {
        const ColumnId inPart = origin.declaring == part.id ? origin.column
                                                            : inheritedId(part.id, origin.column);
        translation.insert(inPart, inheritedId(m_owner.id, origin.column));
    }
    return translation;
}

void Collector::addConstraintsOf(const Class &part)
{
    if (part.primaryKey)
        m_members.primaryKey = part.primaryKey;
    if (part.id == m_owner.id) {
        m_members.uniqueKeys += part.uniqueKeys;
        m_members.checks += part.checks;
        m_members.foreignKeys += part.foreignKeys;
        m_members.indexes += part.indexes;
        return;
    }
    const auto translation = translationOf(part);
    if (part.primaryKey) {
        m_members.primaryKey->id = inheritedId(m_owner.id, part.primaryKey->id);
        replaceColumns(m_members.primaryKey->columns, translation);
    }
    for (const UniqueKey &key : part.uniqueKeys) {
        m_members.uniqueKeys.append(adopted(key));
        replaceColumns(m_members.uniqueKeys.last().columns, translation);
    }
    for (const Check &check : part.checks)
        m_members.checks.append(adopted(check));
    for (const ForeignKey &key : part.foreignKeys) {
        m_members.foreignKeys.append(adopted(key));
        ForeignKey &added = m_members.foreignKeys.last();
        replaceColumns(added.columns, translation);
        if (added.target == tableIdOf(part.id)) { // to itself: in each table to that table
            added.target = tableIdOf(m_owner.id);
            replaceColumns(added.targetColumns, translation);
        }
    }
    for (const Index &index : part.indexes) {
        m_members.indexes.append(adopted(index));
        replaceColumns(m_members.indexes.last(), translation);
    }
}

void Collector::addConstraintsOf(const Mixin &mixin)
{
    QHash<ColumnId, ColumnId> translation;
    for (const Column &column : mixin.columns)
        translation.insert(column.id, inheritedId(m_owner.id, column.id));
    for (const UniqueKey &key : mixin.uniqueKeys) {
        m_members.uniqueKeys.append(adopted(key));
        replaceColumns(m_members.uniqueKeys.last().columns, translation);
    }
    for (const Check &check : mixin.checks)
        m_members.checks.append(adopted(check));
    for (const ForeignKey &key : mixin.foreignKeys) {
        m_members.foreignKeys.append(adopted(key));
        replaceColumns(m_members.foreignKeys.last().columns, translation);
    }
    for (const Index &index : mixin.indexes) {
        m_members.indexes.append(adopted(index));
        replaceColumns(m_members.indexes.last(), translation);
    }
}

Members membersAt(const ModelIndex &index, const Class &classValue, int depth)
{
    return Collector(index, classValue).collect(depth);
}

// A joined class without a key of its own has its base's: same names, same types, derived ids.
void Collector::addJoinedKey(int depth)
{
    const Class *base = depth < maximumDepth ? concreteBase(m_index, m_owner) : nullptr;
    if (!base)
        return;
    base = tableClassOf(m_index, *base);
    const Members baseMembers = membersAt(m_index, *base, depth + 1);
    if (!baseMembers.primaryKey)
        return;
    if (!m_members.primaryKey) {
        PrimaryKey key;
        key.id = inheritedId(m_owner.id, baseMembers.primaryKey->id);
        QList<Column> keyColumns;
        for (const ColumnId &id : baseMembers.primaryKey->columns) {
            const Column *column = findColumn(baseMembers.columns, id);
            if (!column)
                continue;
            if (const auto own = m_places.constFind(column->name); own != m_places.cend()) {
                key.columns.append(m_members.columns.at(own->position).id);
                continue;
            }
            Column keyColumn = adopted(*column);
            keyColumn.nullable = false;
            keyColumn.identity.reset();
            keyColumn.generated.reset();
            keyColumn.defaultSql.clear();
            keyColumn.options.clear();
            key.columns.append(keyColumn.id);
            keyColumns.append(keyColumn);
        }
        if (key.columns.isEmpty())
            return;
        m_members.columns = keyColumns + m_members.columns;
        m_members.primaryKey = key;
    }
    linkToBase(*base, baseMembers);
}

void Collector::linkToBase(const Class &base, const Members &baseMembers)
{
    ForeignKey link;
    link.id = ConstraintId::derived(m_owner.id.uuid, u"base "_s + base.id.toString());
    link.columns = m_members.primaryKey->columns;
    link.target = tableIdOf(base.id);
    link.targetColumns = baseMembers.primaryKey->columns;
    const auto links = [&link](const ForeignKey &key) {
        return key.target == link.target && key.columns == link.columns;
    };
    const bool there = std::any_of(m_members.foreignKeys.cbegin(),
                                   m_members.foreignKeys.cend(),
                                   links);
    if (!there && link.columns.size() == link.targetColumns.size())
        m_members.foreignKeys.prepend(link);
}

void Collector::resolveHidden()
{
    if (m_members.hidden.isEmpty())
        return;
    // A column hidden twice over leads to the nearest.
    for (ColumnId &nearest : m_members.hidden) {
        for (int step = 0; step < maximumDepth && m_members.hidden.contains(nearest); ++step)
            nearest = m_members.hidden.value(nearest);
    }
    if (m_members.primaryKey)
        replaceColumns(m_members.primaryKey->columns, m_members.hidden);
    for (UniqueKey &key : m_members.uniqueKeys)
        replaceColumns(key.columns, m_members.hidden);
    for (ForeignKey &key : m_members.foreignKeys)
        replaceColumns(key.columns, m_members.hidden);
    for (Index &index : m_members.indexes)
        replaceColumns(index, m_members.hidden);
}

} // namespace

Members membersOf(const ModelIndex &index, const Class &classValue)
{
    return membersAt(index, classValue, 0);
}

const Class *concreteBase(const ModelIndex &index, const Class &classValue)
{
    const Class *base = index.classValue(classValue.base);
    for (int step = 0; base && base->isAbstract; ++step)
        base = step < maximumDepth ? index.classValue(base->base) : nullptr;
    return base && base->id == classValue.id ? nullptr : base;
}

const Class *tableClassOf(const ModelIndex &index, const Class &classValue)
{
    const Class *current = &classValue;
    for (int step = 0; step < maximumDepth; ++step) {
        if (current->isAbstract || current->inheritance != Inheritance::Single)
            return current;
        const Class *base = concreteBase(index, *current);
        if (!base)
            return current;
        current = base;
    }
    return &classValue; // a cycle
}

QList<Column> tableColumnsOf(const ModelIndex &index, const Class &classValue)
{
    const Class *root = tableClassOf(index, classValue);
    QList<Column> columns = membersOf(index, *root).columns;
    for (const ClassId &id : withDescendants(index, {root->id})) {
        const Class *child = index.classValue(id);
        if (child && child != root && tableClassOf(index, *child) == root)
            columns += membersOf(index, *child).columns;
    }
    return columns;
}

bool hasOwnTable(const ModelIndex &index, const Class &classValue)
{
    return !classValue.isAbstract && tableClassOf(index, classValue) == &classValue;
}

QList<ClassId> withDescendants(const ModelIndex &index, const QList<ClassId> &ids)
{
    QList<ClassId> all;
    QSet<ClassId> seen;
    for (const ClassId &id : ids) {
        if (!seen.contains(id)) {
            seen.insert(id);
            all.append(id);
        }
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const ClassId &derived : index.derived(all.at(i))) {
            if (!seen.contains(derived)) {
                seen.insert(derived);
                all.append(derived);
            }
        }
    }
    return all;
}

void replaceColumns(QList<ColumnId> &columns, const QHash<ColumnId, ColumnId> &renamed)
{
    for (ColumnId &id : columns)
        id = renamed.value(id, id);
}

void replaceColumns(Index &index, const QHash<ColumnId, ColumnId> &renamed)
{
    for (IndexKey &key : index.keys) {
        if (!key.column.isNull())
            key.column = renamed.value(key.column, key.column);
    }
    replaceColumns(index.include, renamed);
}

} // namespace core
