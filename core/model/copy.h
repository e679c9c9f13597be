// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Copies parts of a model, within it or into another. What the parts cannot do without (enums, mixins,
// bases, the parents of foreign keys) travels with them as dependencies, and whoever inserts says of
// each whether it comes along, what is already there takes its place, or it is left out. Pure.

#include "core/base/error.h"
#include "core/model/model.h"

#include <QSet>

namespace core {

struct Fragment
{
    Model model;        // the chosen parts and all that they depend on
    QSet<QUuid> chosen; // classes, mixins, associations, enums

    bool operator==(const Fragment &) const = default;
};

// Associations come with their two classes, also where only those are named.
Fragment extract(const Model &model, const QSet<QUuid> &elements);

enum class Choice { Bring, UseExisting, LeaveOut };

struct Dependency
{
    ElementId element; // in the fragment: a class, mixin or enum
    QString name;
    ElementId existing; // of the model it would go into: the same one, or one of its name; or nothing
    bool isSame = false; // nothing to ask: it is there

    bool operator==(const Dependency &) const = default;
};

using Choices = QHash<QUuid, Choice>; // by dependency; without one: what is there, else bring
// What is still needed with these choices, in the fragment's order.
QList<Dependency> dependencies(const Model &target,
                               const Fragment &fragment,
                               const Choices &choices = {});

struct Insertion
{
    Model model;
    QHash<QUuid, QUuid> copies; // element of the fragment → its copy; every id is a fresh one
};
// Names that are taken get a number, also those of columns that come into a table that is there
// (single-table inheritance without the base). A key or index of which a column is left out goes, too; a column
// of an enum that is left out becomes a string.
Result<Insertion> insert(const Model &target, const Fragment &fragment, const Choices &choices = {});

} // namespace core
