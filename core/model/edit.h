// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits: pure functions from model to model. Each keeps the model whole: a renamed column is renamed
// in the expressions of its class, a removed one leaves keys, indexes and the foreign keys of others,
// a removed class takes the foreign keys and associations that point to it. The old value is
// untouched. Errors: UnknownElement, DuplicateName, InvalidName (empty), InvalidEdit.

#include "core/base/error.h"
#include "core/model/model.h"

namespace core {

// Classes. replaceClass takes any new value of an existing class and carries the consequences of
// what it renamed or removed; the narrower functions build on it.
Result<Model> addClass(const Model &model, const Class &classValue);
Result<Model> replaceClass(const Model &model, const Class &classValue);
Result<Model> renameClass(const Model &model, ClassId id, const QString &name);
Result<Model> removeClass(const Model &model, ClassId id);

// Columns of a class. `position` beyond the end appends.
Result<Model> addColumn(const Model &model, ClassId owner, const Column &column, int position = -1);
Result<Model> replaceColumn(const Model &model, const Column &column); // by its id
Result<Model> renameColumn(const Model &model, ColumnId id, const QString &name);
Result<Model> removeColumn(const Model &model, ColumnId id);
Result<Model> moveColumn(const Model &model, ColumnId id, int position);
Result<Model> setPrimaryKey(const Model &model, ClassId owner, const QList<ColumnId> &columns);
Result<Model> togglePrimaryKey(const Model &model, ColumnId id);

// Constraints and indexes of a class: added, or replaced where the id is there already.
Result<Model> putConstraint(const Model &model, ClassId owner, const Constraint &constraint);
Result<Model> removeConstraint(const Model &model, ConstraintId id);
Result<Model> putIndex(const Model &model, ClassId owner, const Index &index);
Result<Model> removeIndex(const Model &model, IndexId id);

// Foreign-key columns of the parent's key types ("user_id"), and the foreign key on them.
struct Relationship
{
    ClassId child;
    ClassId parent;
    bool nullable = false;
    bool unique = false;      // one-to-one
    bool identifying = false; // the new columns join the child's primary key
    ReferentialAction onDelete = ReferentialAction::NoAction;
    QString columnName; // empty: parent_key; for a key of one column only
};
Result<Model> addRelationship(const Model &model, const Relationship &relationship);
// A foreign key from an existing column to an existing column; the child takes the parent's type.
Result<Model> addForeignKey(const Model &model, ColumnId child, ColumnId parent);
// The foreign key leads to another class's primary key, or to one column of it. Its columns take the
// types of that key; where they are too few, new ones are added, and those too many leave the foreign
// key and stay.
Result<Model> retargetForeignKey(const Model &model, ConstraintId id, ClassId parent);
Result<Model> retargetForeignKey(const Model &model, ConstraintId id, ClassId parent, ColumnId key);
// The foreign key begins at another column, also of another class. For a key of one column only.
Result<Model> moveForeignKey(const Model &model, ConstraintId id, ColumnId child);

Result<Model> putAssociation(const Model &model, const Association &association);
Result<Model> removeAssociation(const Model &model, AssociationId id);
Result<Model> putMixin(const Model &model, const Mixin &mixin);
Result<Model> removeMixin(const Model &model, MixinId id);
Result<Model> putEnum(const Model &model, const Enum &enumeration);
Result<Model> removeEnum(const Model &model, EnumId id); // refused while a column uses it
Result<Model> setNaming(const Model &model, const NamingRules &naming);

// Removes whatever the id stands for, with the consequences above. What is of a diagram only is
// UnknownElement here: core/project/diagramedit.h removes that too.
Result<Model> removeElement(const Model &model, const ElementId &element);

// "Class", "Class2", …: a name that no class, mixin or association has.
QString freeClassName(const Model &model, const QString &wish);
QString freeColumnName(const Model &model, const Class &classValue, const QString &wish);
// A class with an integer primary key "id", the usual beginning.
Class newClass(const QString &name);

} // namespace core
