// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Short ways to write classes down, with ids derived from names. A column is "Class.column".

#include "core/model/model.h"

namespace shop {

// The same for the same kind and name, whatever else the model has.
QUuid idOf(const QString &kind, const QString &name);
core::ClassId classId(const QString &name);

core::Column column(const QString &owner, const QString &name, const core::DataType &type);
core::Column required(core::Column column);
core::Column withDefault(core::Column column, const QString &sql);
// "id Integer", counted up.
core::Column identityColumn(const QString &owner);

class ClassBuilder
{
public:
    explicit ClassBuilder(const QString &name);

    ClassBuilder &comment(const QString &text);
    ClassBuilder &table(const QString &name);
    ClassBuilder &mixin(const QString &name);
    ClassBuilder &add(const core::Column &column);
    ClassBuilder &primaryKey(const QStringList &columns);
    ClassBuilder &unique(const QStringList &columns);
    ClassBuilder &check(const QString &name, const QString &sql);
    // To the "id" of the target.
    ClassBuilder &references(const QString &column,
                             const QString &target,
                             core::ReferentialAction onDelete);
    ClassBuilder &index(const core::Index &index);
    ClassBuilder &index(const QStringList &columns);

    core::ColumnId columnId(const QString &name) const;
    core::Class build() const { return m_class; }

private:
    QList<core::ColumnId> columnIds(const QStringList &names) const;

    core::Class m_class;
};

} // namespace shop
