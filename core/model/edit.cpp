// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"

#include "core/model/consequences.h"
#include "core/model/edithelpers.h"
#include "core/model/inheritance.h"
#include "core/model/names.h"
#include "core/model/tablename.h"

namespace core {

using namespace Qt::StringLiterals;

Result<void> checkClassName(const Model &model, const QString &name, const QUuid &self)
{
    if (!isUsableName(name))
        return failure(ErrorCode::InvalidName, name);
    for (const Class &classValue : model.classes) {
        if (classValue.name == name && classValue.id.uuid != self)
            return failure(ErrorCode::DuplicateName, name);
    }
    for (const Mixin &mixin : model.mixins) {
        if (mixin.name == name && mixin.id.uuid != self)
            return failure(ErrorCode::DuplicateName, name);
    }
    return {};
}

Result<void> checkColumnNames(const QString &owner,
                              const QList<Column> &before,
                              const QList<Column> &after)
{
    QHash<ColumnId, QString> names;
    for (const Column &column : before)
        names.insert(column.id, column.name);
    QHash<QString, int> counts;
    for (const Column &column : after)
        ++counts[column.name];
    for (const Column &column : after) {
        const auto old = names.constFind(column.id);
        if (old != names.cend() && *old == column.name)
            continue;
        if (!isUsableName(column.name))
            return failure(ErrorCode::InvalidName, column.name, owner);
        if (counts.value(column.name) > 1)
            return failure(ErrorCode::DuplicateName, column.name, owner);
    }
    return {};
}

Result<Model> addClass(const Model &model, const Class &classValue)
{
    if (const auto named = checkClassName(model, classValue.name, classValue.id.uuid); !named)
        return Failure(named.error());
    if (const auto named = checkColumnNames(classValue.name, {}, classValue.columns); !named)
        return Failure(named.error());
    if (classValue.id.isNull() || findClass(model, classValue.id))
        return failure(ErrorCode::InvalidEdit, classValue.name, classValue.id.toString());
    Model after = model;
    after.classes.append(classValue);
    return after;
}

Result<Model> replaceClass(const Model &model, const Class &classValue)
{
    const qsizetype place = placeOf(model.classes, classValue.id);
    if (place < 0)
        return unknown(classValue.id);
    const Class &before = model.classes.at(place);
    if (before.name != classValue.name) {
        if (const auto named = checkClassName(model, classValue.name, classValue.id.uuid); !named)
            return Failure(named.error());
    }
    if (const auto named = checkColumnNames(classValue.name, before.columns, classValue.columns);
        !named)
        return Failure(named.error());
    if (classValue.base != before.base && !classValue.base.isNull()) {
        if (!findClass(model, classValue.base))
            return unknown(classValue.base);
        const QList<ClassId> below = withDescendants(ModelIndex(model), {classValue.id});
        if (below.contains(classValue.base))
            return failure(ErrorCode::InvalidEdit, classValue.name, u"base"_s);
    }
    Model after = model;
    after.classes[place] = classValue;
    if (before.name != classValue.name || before.tableName != classValue.tableName)
        after = withTableNameFollowed(model, std::move(after), classValue.id);
    const bool sameColumns = before.columns == classValue.columns && before.base == classValue.base
                             && before.mixins == classValue.mixins
                             && before.isAbstract == classValue.isAbstract
                             && before.inheritance == classValue.inheritance
                             && before.primaryKey == classValue.primaryKey;
    return sameColumns ? after : withConsequences(model, std::move(after), {classValue.id});
}

Result<Model> renameClass(const Model &model, ClassId id, const QString &name)
{
    const Class *found = findClass(model, id);
    if (!found)
        return unknown(id);
    Class classValue = *found;
    classValue.name = name;
    return replaceClass(model, classValue);
}

namespace {

// A joined class keeps the key that it had from the base that goes: the same ids, the same rows.
Class withoutBase(const ModelIndex &index, const Class &classValue)
{
    Class free = classValue;
    if (classValue.inheritance == Inheritance::Joined && !classValue.primaryKey) {
        const Members members = membersOf(index, classValue);
        if (members.primaryKey) {
            QList<Column> keyColumns;
            for (const ColumnId &id : members.primaryKey->columns) {
                const Column *column = findColumn(members.columns, id);
                if (column && placeOf(classValue.columns, id) < 0)
                    keyColumns.append(*column);
            }
            free.columns = keyColumns + classValue.columns;
            free.primaryKey = members.primaryKey;
        }
    }
    free.base = {};
    free.inheritance = Inheritance::None;
    return free;
}

bool pointsTo(const ForeignKey &key, ClassId id)
{
    return key.target == tableIdOf(id);
}

template<typename Holder>
void dropForeignKeysTo(QList<Holder> &holders, ClassId id)
{
    const auto points = [&id](const ForeignKey &key) { return pointsTo(key, id); };
    for (qsizetype i = 0; i < holders.size(); ++i) {
        const QList<ForeignKey> &keys = holders.at(i).foreignKeys;
        if (std::any_of(keys.cbegin(), keys.cend(), points))
            holders[i].foreignKeys.removeIf(points);
    }
}

} // namespace

Result<Model> removeClass(const Model &model, ClassId id)
{
    const qsizetype place = placeOf(model.classes, id);
    if (place < 0)
        return unknown(id);
    Model after = model;
    const ModelIndex index(model);
    for (const ClassId &derived : index.derived(id)) {
        const qsizetype derivedPlace = placeOf(model.classes, derived);
        after.classes[derivedPlace] = withoutBase(index, model.classes.at(derivedPlace));
    }
    after.classes.removeAt(place);
    after.associations.removeIf([&id](const Association &association) {
        return association.left.target == id || association.right.target == id;
    });
    dropForeignKeysTo(after.classes, id);
    dropForeignKeysTo(after.mixins, id);
    return withConsequences(model, std::move(after), {id});
}

QString freeClassName(const Model &model, const QString &wish)
{
    QSet<QString> taken;
    for (const Class &classValue : model.classes)
        taken.insert(classValue.name.toLower());
    for (const Mixin &mixin : model.mixins)
        taken.insert(mixin.name.toLower());
    for (const Association &association : model.associations)
        taken.insert(association.name.toLower());
    return freeName(taken, wish);
}

QString freeColumnName(const Model &model, const Class &classValue, const QString &wish)
{
    QSet<QString> taken;
    for (const Column &column : effectiveColumns(model, classValue))
        taken.insert(column.name.toLower());
    return freeName(taken, wish);
}

Class newClass(const QString &name)
{
    Column key;
    key.id = ColumnId::create();
    key.name = u"id"_s;
    key.type = integerType();
    key.nullable = false;
    key.identity = Identity{};
    Class classValue;
    classValue.id = ClassId::create();
    classValue.name = name;
    classValue.columns = {key};
    classValue.primaryKey = PrimaryKey{};
    classValue.primaryKey->id = ConstraintId::create();
    classValue.primaryKey->columns = {key.id};
    return classValue;
}

} // namespace core
