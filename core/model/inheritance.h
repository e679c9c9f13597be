// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a class has from its mixins and bases, worked out: the columns and constraints of its table
// under the ids that the table knows. As in Python, the nearest declaration of a name wins: a class's
// own column hides a mixin's of the same name, and what the mixin says about it holds for the class's.
// Total: cycles, unknown bases and absurdly deep chains end somewhere. Pure.

#include "core/model/model.h"

namespace core {

// Positions by id; refers to the model it was built from. Indexed: built once for many look-ups.
// Linear: costs nothing to build, for one class; it does not know who derives from whom.
enum class Lookup { Indexed, Linear };

class ModelIndex
{
public:
    explicit ModelIndex(const Model &model, Lookup lookup = Lookup::Indexed);

    const Model &model() const { return m_model; }
    const Class *classValue(ClassId id) const;
    const Mixin *mixin(MixinId id) const;
    QList<ClassId> derived(ClassId id) const; // whose `base` it is
    bool hasInheritance() const { return !m_derived.isEmpty(); }

private:
    const Model &m_model;
    Lookup m_lookup = Lookup::Indexed;
    QHash<ClassId, qsizetype> m_classes;
    QHash<MixinId, qsizetype> m_mixins;
    QHash<ClassId, QList<ClassId>> m_derived;
};

struct Members
{
    QList<Column> columns;
    std::optional<PrimaryKey> primaryKey;
    QList<UniqueKey> uniqueKeys;
    QList<Check> checks;
    QList<ForeignKey> foreignKeys;
    QList<Index> indexes;
    // Inherited columns that a nearer one of the same name replaces → the one that does.
    QHash<ColumnId, ColumnId> hidden;
};

// What the class brings to its table: all of it, but for the columns of its single-table children.
Members membersOf(const ModelIndex &index, const Class &classValue);

// The nearest base that is not abstract; null if there is none.
const Class *concreteBase(const ModelIndex &index, const Class &classValue);
// The class whose table this one's rows are in: itself, or the root of single-table inheritance.
const Class *tableClassOf(const ModelIndex &index, const Class &classValue);
// Every column of the table that the class's rows are in, those of its whole single-table family.
QList<Column> tableColumnsOf(const ModelIndex &index, const Class &classValue);
bool hasOwnTable(const ModelIndex &index, const Class &classValue);
// The class and all that derive from it, however far.
QList<ClassId> withDescendants(const ModelIndex &index, const QList<ClassId> &ids);

// Replaces column ids by what `renamed` says; ids it does not know stay.
void replaceColumns(QList<ColumnId> &columns, const QHash<ColumnId, ColumnId> &renamed);
void replaceColumns(Index &index, const QHash<ColumnId, ColumnId> &renamed);

} // namespace core
