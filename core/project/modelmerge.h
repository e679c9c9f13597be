// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Three-way merge of models: what `theirs` did since `base`, held against `ours`, element by element and
// matched by id. What only theirs did can be taken; what only ours did is no difference at all; what both
// did differently is a conflict, which a person decides by taking the change or not. Pure.

#include "core/base/error.h"
#include "core/model/model.h"

#include <QJsonValue>
#include <QSet>

#include <optional>

namespace core {

// One value in the model's own JSON: keys, and ids of elements in their lists.
struct ModelEdit
{
    QStringList path;
    QJsonValue value; // undefined: it goes
    QString after;    // a new element: the id of the one before it in its list; empty: the first

    bool operator==(const ModelEdit &) const = default;
};

// Of one element.
struct ModelChange
{
    enum class Kind { Added, Changed, Removed };

    Kind kind = Kind::Changed;
    ElementId element; // nothing: the rules for names
    QUuid owner;       // of a column, constraint or index: its class or mixin
    bool isConflict = false;
    // False: nobody knows whether it is theirs that has it newly or ours that has it no longer.
    bool isCertain = true;
    QList<qsizetype> needs; // other changes, without which it would refer to nothing
    QList<ModelEdit> edits;

    bool operator==(const ModelChange &) const = default;
};

struct ModelMerge
{
    Model ours;
    QList<ModelChange> changes; // of theirs
    qsizetype ownChanges = 0;   // what of ours theirs does not have: elements

    bool operator==(const ModelMerge &) const = default;
};

// Without a base every difference counts as theirs, and what theirs lacks is not certain.
ModelMerge mergeOf(const std::optional<Model> &base, const Model &ours, const Model &theirs);

// The changes by their places in the list, with all that they need.
QSet<qsizetype> withNeeds(const ModelMerge &merge, const QSet<qsizetype> &changes);
// What can be taken unasked: all that is certain and no conflict.
QSet<qsizetype> unasked(const ModelMerge &merge);
// Ours with these changes and what they need. InvalidEdit and the edits' own errors where the rest of
// the model does not allow one.
Result<Model> merged(const ModelMerge &merge, const QSet<qsizetype> &changes);
// Any model with the edits of these.
Result<Model> applied(const Model &model, const QList<ModelChange> &changes);

} // namespace core
