// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Identities of the elements of a model and of a schema: random (UUID version 4), immutable, and of
// distinct types that do not convert into each other. A derived id (UUID version 5, RFC 4122) stands
// for something computed: a mixin's column in a class, an association's column in its table.

#include <QHash>
#include <QUuid>

#include <compare>

namespace core {

template<typename Tag>
struct Id
{
    QUuid uuid;

    static Id create() { return {QUuid::createUuid()}; }
    // The same (space, name) gives the same id on every machine.
    static Id derived(const QUuid &space, const QString &name)
    {
        return {QUuid::createUuidV5(space, name)};
    }
    static Id fromString(const QString &text) { return {QUuid::fromString(text)}; }

    bool isNull() const { return uuid.isNull(); }
    QString toString() const { return uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.uuid < b.uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.uuid, seed); }
};

using ClassId = Id<struct ClassTag>;
using MixinId = Id<struct MixinTag>;
using AssociationId = Id<struct AssociationTag>;
using TableId = Id<struct TableTag>; // a mapped table has the uuid of its class or association
using ColumnId = Id<struct ColumnTag>;
using ConstraintId = Id<struct ConstraintTag>; // primary, unique and foreign keys, and checks
using IndexId = Id<struct IndexTag>;
using EnumId = Id<struct EnumTag>;
using EnumValueId = Id<struct EnumValueTag>;
using DiagramId = Id<struct DiagramTag>;
using NoteId = Id<struct NoteTag>;
using AreaId = Id<struct AreaTag>;

} // namespace core
