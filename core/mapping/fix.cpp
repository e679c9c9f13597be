// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/fix.h"

#include "core/base/overloaded.h"
#include "core/mapping/mapping.h"
#include "core/mapping/parts.h"
#include "core/model/edit.h"
#include "core/model/edithelpers.h"
#include "core/schema/options.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

// The class or mixin that holds the fix's element, changed; `change` sees a Class or a Mixin.
template<typename Change>
Result<Model> changedHolder(const Model &model, const ElementId &owner, Change change)
{
    if (const auto *id = std::get_if<ClassId>(&owner)) {
        const Class *found = findClass(model, *id);
        if (!found)
            return unknown(*id);
        Class holder = *found;
        change(holder);
        return replaceClass(model, holder);
    }
    const auto *id = std::get_if<MixinId>(&owner);
    const Mixin *found = id ? findMixin(model, *id) : nullptr;
    if (!found)
        return failure(ErrorCode::UnknownElement);
    Mixin holder = *found;
    change(holder);
    return putMixin(model, holder);
}

template<typename Part, typename Change>
bool changePart(QList<Part> &parts, const QUuid &id, Change change)
{
    for (Part &part : parts) {
        if (part.id.uuid == id) {
            change(part);
            return true;
        }
    }
    return false;
}

// Any named part of the holder, by id.
template<typename Holder, typename Change>
void changeNamed(Holder &holder, const QUuid &id, Change change)
{
    if constexpr (std::is_same_v<Holder, Class>) {
        if (holder.primaryKey && holder.primaryKey->id.uuid == id)
            return change(*holder.primaryKey);
    }
    changePart(holder.uniqueKeys, id, change) || changePart(holder.checks, id, change)
        || changePart(holder.foreignKeys, id, change) || changePart(holder.indexes, id, change);
}

QUuid partIdOf(const ElementId &element)
{
    if (const auto *id = std::get_if<ConstraintId>(&element))
        return id->uuid;
    const auto *id = std::get_if<IndexId>(&element);
    return id ? id->uuid : QUuid();
}

Result<Model> renamed(const Model &model, const Fix &fix, const QString &name)
{
    const auto partNamed = [&](const QUuid &id) {
        return changedHolder(model, fix.owner, [&](auto &holder) {
            changeNamed(holder, id, [&](auto &part) { part.name = name; });
        });
    };
    const auto ofModel = [&](auto id, const auto *found, auto put) -> Result<Model> {
        if (!found)
            return unknown(id);
        auto value = *found;
        value.name = name;
        return put(model, value);
    };
    return std::visit(Overloaded{
                          [](std::monostate) -> Result<Model> {
                              return failure(ErrorCode::UnknownElement);
                          },
                          [&](ClassId id) { return renameClass(model, id, name); },
                          [&](MixinId id) { return ofModel(id, findMixin(model, id), putMixin); },
                          [&](AssociationId id) {
                              return ofModel(id, findAssociation(model, id), putAssociation);
                          },
                          [&](EnumId id) { return ofModel(id, findEnum(model, id), putEnum); },
                          [&](ColumnId id) {
                              return renameColumn(model, declaredColumn(model, fix.owner, id), name);
                          },
                          [&](ConstraintId id) { return partNamed(id.uuid); },
                          [&](IndexId id) { return partNamed(id.uuid); },
                          [&](EnumValueId id) -> Result<Model> {
                              const auto *owner = std::get_if<EnumId>(&fix.owner);
                              const Enum *found = owner ? findEnum(model, *owner) : nullptr;
                              if (!found)
                                  return unknown(id);
                              Enum changed = *found;
                              changePart(changed.values, id.uuid, [&](EnumValue &value) {
                                  value.name = name;
                              });
                              return putEnum(model, changed);
                          },
                          [](NoteId id) -> Result<Model> { return unknown(id); },
                          [](AreaId id) -> Result<Model> { return unknown(id); },
                      },
                      fix.element);
}

Result<Model> withTableName(const Model &model, const Fix &fix)
{
    const auto *id = std::get_if<ClassId>(&fix.element);
    const Class *found = id ? findClass(model, *id) : nullptr;
    if (!found)
        return failure(ErrorCode::UnknownElement);
    Class changed = *found;
    changed.tableName = fix.value;
    return replaceClass(model, changed);
}

Result<Model> withColumnChanged(const Model &model,
                                const ElementId &owner,
                                ColumnId id,
                                const std::function<void(Column &)> &change)
{
    const ColumnId declared = declaredColumn(model, owner, id);
    for (const auto *columns : [&] {
             QList<const QList<Column> *> lists;
             for (const Class &holder : model.classes)
                 lists.append(&holder.columns);
             for (const Mixin &holder : model.mixins)
                 lists.append(&holder.columns);
             return lists;
         }()) {
        if (const Column *found = findColumn(*columns, declared)) {
            Column column = *found;
            change(column);
            return replaceColumn(model, column);
        }
    }
    return unknown(id);
}

Result<Model> withColumn(const Model &model,
                         const Fix &fix,
                         const std::function<void(Column &)> &change)
{
    const auto *id = std::get_if<ColumnId>(&fix.element);
    return id ? withColumnChanged(model, fix.owner, *id, change)
              : failure(ErrorCode::UnknownElement);
}

Result<Model> withId(const Model &model, const Fix &fix)
{
    const auto *owner = std::get_if<ClassId>(&fix.owner);
    const Class *found = owner ? findClass(model, *owner) : nullptr;
    if (!found)
        return failure(ErrorCode::UnknownElement);
    Column id = newClass(fix.value).columns.first();
    id.name = fix.value;
    const auto added = addColumn(model, *owner, id, 0);
    if (!added)
        return added;
    return setPrimaryKey(*added, *owner, {id.id});
}

class ForeignKeyFix
{
public:
    ForeignKeyFix(const Model &model, const Fix &fix)
        : m_model(model)
        , m_fix(fix)
    {
        const auto *id = std::get_if<ConstraintId>(&fix.element);
        const ForeignKey *key = id ? findForeignKey(model, fix.owner, *id) : nullptr;
        if (key)
            m_key = *key;
    }

    explicit operator bool() const { return !m_key.id.isNull(); }

    Result<Model> withIndex() const
    {
        Index index;
        index.id = IndexId::create();
        for (const ColumnId &column : m_key.columns) {
            IndexKey key;
            key.column = column;
            index.keys.append(key);
        }
        return changedHolder(m_model, m_fix.owner, [&](auto &holder) {
            holder.indexes.append(index);
        });
    }

    Result<Model> withParentTypes() const
    {
        const Members target = targetOf(m_model, m_key);
        Result<Model> model = m_model;
        for (qsizetype i = 0; i < m_key.columns.size(); ++i) {
            const ColumnId to = m_key.targetColumns.isEmpty() && target.primaryKey
                                    ? target.primaryKey->columns.value(i)
                                    : m_key.targetColumns.value(i);
            const Column *parent = findColumn(target.columns, target.hidden.value(to, to));
            if (!parent)
                continue;
            model = withColumnChanged(*model, m_fix.owner, m_key.columns.at(i), [&](Column &column) {
                column.type = parent->type;
                column.collation = parent->collation;
            });
            if (!model)
                return model;
        }
        return model;
    }

    Result<Model> withNull() const
    {
        Result<Model> model = m_model;
        for (const ColumnId &id : m_key.columns) {
            model = withColumnChanged(*model, m_fix.owner, id, [](Column &column) {
                column.nullable = true;
            });
            if (!model)
                return model;
        }
        return model;
    }

    Result<Model> changed(const std::function<void(ForeignKey &)> &change) const
    {
        return changedHolder(m_model, m_fix.owner, [&](auto &holder) {
            changePart(holder.foreignKeys, m_key.id.uuid, change);
        });
    }

    Result<Model> withUniqueTarget() const
    {
        const ModelIndex index(m_model);
        const Class *target = index.classValue(classIdOf(m_key.target));
        if (!target)
            return unknown(m_key.target);
        UniqueKey key;
        key.id = ConstraintId::create();
        key.columns = m_key.targetColumns;
        return putConstraint(m_model, tableClassOf(index, *target)->id, key);
    }

    Result<Model> toPrimaryKey() const
    {
        const Members target = targetOf(m_model, m_key);
        if (!target.primaryKey)
            return failure(ErrorCode::UnknownElement);
        return changed([&](ForeignKey &key) { key.targetColumns = target.primaryKey->columns; });
    }

private:
    const Model &m_model;
    const Fix &m_fix;
    ForeignKey m_key;
};

Result<Model> withoutSetNull(const Model &model, const Fix &fix)
{
    const auto drop = [](ReferentialAction &action) {
        if (action == ReferentialAction::SetNull)
            action = ReferentialAction::NoAction;
    };
    if (const auto *id = std::get_if<AssociationId>(&fix.element)) {
        const Association *found = findAssociation(model, *id);
        if (!found)
            return unknown(*id);
        Association changed = *found;
        drop(changed.left.onDelete);
        drop(changed.right.onDelete);
        return putAssociation(model, changed);
    }
    const ForeignKeyFix key(model, fix);
    if (!key)
        return failure(ErrorCode::UnknownElement);
    return key.changed([&](ForeignKey &changed) {
        drop(changed.onDelete);
        drop(changed.onUpdate);
    });
}

Result<Model> withoutPart(const Model &model, const Fix &fix)
{
    const QUuid id = partIdOf(fix.element);
    if (id.isNull())
        return removeElement(model, fix.element);
    return changedHolder(model, fix.owner, [&](auto &holder) {
        const auto take = [&](auto &parts) {
            parts.removeIf([&](const auto &part) { return part.id.uuid == id; });
        };
        take(holder.uniqueKeys);
        take(holder.checks);
        take(holder.foreignKeys);
        take(holder.indexes);
    });
}

// Columns that are gone leave the key or index; one without columns goes with them.
class ReferenceFix
{
public:
    ReferenceFix(const Model &model, const Fix &fix)
        : m_model(model)
        , m_fix(fix)
        , m_id(partIdOf(fix.element))
    {
        const auto *id = std::get_if<ClassId>(&fix.owner);
        const Class *owner = id ? findClass(model, *id) : nullptr;
        if (owner) {
            const ModelIndex index(model);
            m_known = tableColumnsOf(index, *owner);
            m_hidden = membersOf(index, *owner).hidden;
        }
        const auto *mixinId = std::get_if<MixinId>(&fix.owner);
        const Mixin *mixin = mixinId ? findMixin(model, *mixinId) : nullptr;
        if (mixin)
            m_known = mixin->columns;
    }

    Result<Model> run() const
    {
        return changedHolder(m_model, m_fix.owner, [this](auto &holder) { mend(holder); });
    }

private:
    bool isGone(ColumnId id) const { return !findColumn(m_known, id) && !m_hidden.contains(id); }
    void mend(QList<ColumnId> &columns) const
    {
        columns.removeIf([this](ColumnId id) { return isGone(id); });
    }

    template<typename Holder>
    void mend(Holder &holder) const
    {
        if constexpr (std::is_same_v<Holder, Class>) {
            if (holder.primaryKey && holder.primaryKey->id.uuid == m_id) {
                mend(holder.primaryKey->columns);
                if (holder.primaryKey->columns.isEmpty())
                    holder.primaryKey.reset();
            }
            if (m_id.isNull()) {
                if (!findClass(m_model, holder.base)) {
                    holder.base = {};
                    holder.inheritance = Inheritance::None;
                }
                holder.mixins.removeIf([this](MixinId id) { return !findMixin(m_model, id); });
            }
        }
        changePart(holder.uniqueKeys, m_id, [this](UniqueKey &key) { mend(key.columns); });
        changePart(holder.indexes, m_id, [this](Index &index) {
            mend(index.include);
            index.keys.removeIf(
                [this](const IndexKey &key) { return !key.column.isNull() && isGone(key.column); });
        });
        holder.uniqueKeys.removeIf(
            [this](const UniqueKey &key) { return key.id.uuid == m_id && key.columns.isEmpty(); });
        holder.indexes.removeIf(
            [this](const Index &index) { return index.id.uuid == m_id && index.keys.isEmpty(); });
    }

    const Model &m_model;
    const Fix &m_fix;
    QUuid m_id;
    QList<Column> m_known;
    QHash<ColumnId, ColumnId> m_hidden;
};

Result<Model> withValue(const Model &model, const Fix &fix)
{
    const auto *id = std::get_if<EnumId>(&fix.element);
    const Enum *found = id ? findEnum(model, *id) : nullptr;
    if (!found)
        return failure(ErrorCode::UnknownElement);
    Enum changed = *found;
    changed.values.append({EnumValueId::create(), fix.value});
    return putEnum(model, changed);
}

void dropParameters(Column &column)
{
    DataType type = plainType(column.type.kind);
    if (column.type.kind == TypeKind::Native)
        type = plainType(TypeKind::Text);
    type.withTimeZone = column.type.withTimeZone;
    type.enumId = column.type.enumId;
    column.type = type;
}

} // namespace

Result<Model> withFix(const Model &model, const Fix &fix)
{
    const ForeignKeyFix key(model, fix);
    const auto withKey = [&](auto run) -> Result<Model> {
        return key ? run() : failure(ErrorCode::UnknownElement);
    };
    switch (fix.code) {
    case FixCode::AddId:
        return withId(model, fix);
    case FixCode::MakePrimaryKey:
        return setPrimaryKey(model, std::get<ClassId>(fix.owner), {std::get<ColumnId>(fix.element)});
    case FixCode::AddIndex:
        return withKey([&] { return key.withIndex(); });
    case FixCode::TakeParentType:
        return withKey([&] { return key.withParentTypes(); });
    case FixCode::Rename:
        return renamed(model, fix, fix.value);
    case FixCode::RenameTable:
        return withTableName(model, fix);
    case FixCode::NameByRule:
        return renamed(model, fix, {});
    case FixCode::AllowNull:
        return withKey([&] { return key.withNull(); });
    case FixCode::MakeDeferrable:
        return withKey([&] {
            return key.changed(
                [](ForeignKey &changed) { changed.deferrable = Deferrable::InitiallyDeferred; });
        });
    case FixCode::UseNoAction:
        return withoutSetNull(model, fix);
    case FixCode::MakeTargetUnique:
        return withKey([&] { return key.withUniqueTarget(); });
    case FixCode::PointToPrimaryKey:
        return withKey([&] { return key.toPrimaryKey(); });
    case FixCode::RemovePart:
        return withoutPart(model, fix);
    case FixCode::RemoveReferences:
        return ReferenceFix(model, fix).run();
    case FixCode::RemoveBase:
        return changedHolder(model, fix.owner, [](auto &holder) {
            if constexpr (std::is_same_v<std::decay_t<decltype(holder)>, Class>) {
                holder.base = {};
                holder.inheritance = Inheritance::None;
            }
        });
    case FixCode::UseMixinColumn:
        return removeElement(model, fix.element);
    case FixCode::UseText:
        return withColumn(model, fix, [](Column &c) { c.type = plainType(TypeKind::Text); });
    case FixCode::AddValue:
        return withValue(model, fix);
    case FixCode::DropDefault:
        return withColumn(model, fix, [](Column &column) {
            column.defaultSql.clear();
            column.identity.reset();
            column.options.remove(option::sqliteAutoincrement);
        });
    case FixCode::DropComputation:
        return withColumn(model, fix, [](Column &column) { column.generated.reset(); });
    case FixCode::DropTypeParameters:
        return withColumn(model, fix, dropParameters);
    case FixCode::SetLength:
        return withColumn(model, fix, [&](Column &c) { c.type.length = fix.value.toInt(); });
    case FixCode::DropTimeZone:
        return withColumn(model, fix, [](Column &column) { column.type.withTimeZone = false; });
    case FixCode::UseJson:
        return withColumn(model, fix, [](Column &c) { c.type = plainType(TypeKind::Json); });
    case FixCode::DropCondition:
        return changedHolder(model, fix.owner, [&](auto &holder) {
            changePart(holder.indexes, partIdOf(fix.element), [](Index &index) {
                index.predicateSql.clear();
            });
        });
    }
    Q_UNREACHABLE();
}

Model withEveryFix(const Model &model, const QList<Problem> &problems, FixCode code)
{
    Model mended = model;
    for (const Problem &problem : problems) {
        for (const Fix &fix : fixesFor(mended, problem)) {
            if (fix.code != code)
                continue;
            if (const auto after = withFix(mended, fix))
                mended = *after;
            break;
        }
    }
    return mended;
}

} // namespace core
