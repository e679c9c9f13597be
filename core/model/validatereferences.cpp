// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validator.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

// What the constraints of a class or mixin may name.
class KnownColumns
{
public:
    KnownColumns() = default;
    explicit KnownColumns(const QList<Column> &columns, const QHash<ColumnId, ColumnId> &hidden = {})
    {
        for (const Column &column : columns)
            m_ids.insert(column.id);
        add(hidden);
    }

    void add(const QHash<ColumnId, ColumnId> &hidden)
    {
        for (auto it = hidden.cbegin(); it != hidden.cend(); ++it)
            m_ids.insert(it.key());
    }

    bool has(const QList<ColumnId> &ids) const
    {
        return std::all_of(ids.cbegin(), ids.cend(), [this](const ColumnId &id) {
            return m_ids.contains(id);
        });
    }
    bool has(const Index &index) const
    {
        return has(index.include)
               && std::all_of(index.keys.cbegin(), index.keys.cend(), [this](const IndexKey &key) {
                      return key.column.isNull() || m_ids.contains(key.column);
                  });
    }

private:
    QSet<ColumnId> m_ids;
};

template<typename Holder>
void validateHolder(Validator &validator, const Holder &holder, const KnownColumns &known)
{
    const auto unknown = [&](const ElementId &element, const QString &name) {
        validator.error(ProblemCode::UnknownReference, element, holder.id, name);
    };
    for (const UniqueKey &key : holder.uniqueKeys) {
        if (key.columns.isEmpty() || !known.has(key.columns))
            unknown(key.id, key.name);
    }
    for (const ForeignKey &key : holder.foreignKeys) {
        if (key.columns.isEmpty() || !known.has(key.columns))
            unknown(key.id, key.name);
    }
    for (const Index &index : holder.indexes) {
        if (!known.has(index))
            unknown(index.id, index.name);
    }
}

} // namespace

void validateReferences(Validator &validator)
{
    const Model &model = validator.model();
    QSet<EnumId> enums;
    for (const Enum &enumeration : model.enums)
        enums.insert(enumeration.id);
    const auto checkTypes = [&](const auto &holder) {
        for (const Column &column : holder.columns) {
            if (column.type.kind == TypeKind::Enum && !enums.contains(column.type.enumId))
                validator.error(ProblemCode::UnknownReference, column.id, holder.id, column.name);
        }
    };
    for (const Mixin &mixin : model.mixins) {
        checkTypes(mixin);
        validateHolder(validator, mixin, KnownColumns(mixin.columns));
    }
    QHash<ClassId, KnownColumns> knownByTable; // shared by the classes of one table
    for (const Class &classValue : model.classes) {
        const ElementId id = classValue.id;
        checkTypes(classValue);
        const Class *root = tableClassOf(validator.index(), classValue);
        if (!knownByTable.contains(root->id)) {
            const Members &members = validator.members(*root);
            knownByTable.insert(root->id, KnownColumns(members.columns, members.hidden));
        }
        KnownColumns known = knownByTable.value(root->id);
        known.add(validator.members(classValue).hidden);
        validateHolder(validator, classValue, known);
        const auto &key = classValue.primaryKey;
        if (key && (key->columns.isEmpty() || !known.has(key->columns)))
            validator.error(ProblemCode::UnknownReference, key->id, id, key->name);
        if (!classValue.base.isNull() && !validator.index().classValue(classValue.base))
            validator.error(ProblemCode::UnknownReference, id, id, classValue.name);
        for (const MixinId &mixin : classValue.mixins) {
            if (!validator.index().mixin(mixin))
                validator.error(ProblemCode::UnknownReference, id, id, classValue.name);
        }
    }
    for (const Association &association : model.associations) {
        const ElementId id = association.id;
        for (const AssociationEnd &end : {association.left, association.right}) {
            const Class *target = validator.index().classValue(end.target);
            if (!target || target->isAbstract)
                validator.error(ProblemCode::UnknownReference, id, id, association.name);
            else if (!validator.members(*target).primaryKey)
                validator.error(ProblemCode::ForeignKeyTargetNotUnique, id, id, association.name);
            if (end.onDelete == ReferentialAction::SetNull)
                validator.error(ProblemCode::SetNullOnNotNull, id, id, association.name);
        }
    }
}

} // namespace core
