// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with a model, and what mends it with one click. A Fix is a proposal: small, made
// without touching the model; withFix carries it out. After it the problem it was made for is gone.
// The words are in core/text. Pure, any thread.

#include "core/base/error.h"
#include "core/model/problem.h"

namespace core {

// validate(), and what needs the mapping to be seen: names that differ from the naming rules.
QList<Problem> findProblems(const Model &model, const QList<DialectKind> &dialects = {});

enum class FixCode {
    AddId,          // a new column "id", the primary key
    MakePrimaryKey, // of a column that is there
    AddIndex,       // over the columns of a foreign key
    TakeParentType,
    Rename,      // to `value`
    RenameTable, // of a class, to `value`
    NameByRule,  // the explicit name is dropped
    AllowNull,   // in the columns of a foreign key
    MakeDeferrable,
    UseNoAction, // instead of SET NULL
    MakeTargetUnique,
    PointToPrimaryKey,
    RemovePart,       // the key, check, index, association or value itself
    RemoveReferences, // to what is gone
    RemoveBase,
    UseMixinColumn, // the class's own of the same name is removed
    UseText,        // as the column's type
    AddValue,
    DropDefault,
    DropComputation,
    DropTypeParameters,
    SetLength, // to `value`
    DropTimeZone,
    UseJson,
    DropCondition,
};

struct Fix
{
    FixCode code = FixCode::Rename;
    ElementId element;
    ElementId owner; // the class, mixin, association or enum that holds it
    QString name;    // of what is changed
    QString value;

    bool operator==(const Fix &) const = default;
};

// The best first; none where only a person knows.
QList<Fix> fixesFor(const Model &model, const Problem &problem);
Result<Model> withFix(const Model &model, const Fix &fix);
// Each of these problems mended by its fix of this kind, where it has one that succeeds.
Model withEveryFix(const Model &model, const QList<Problem> &problems, FixCode code);

} // namespace core
