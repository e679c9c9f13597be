// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Findings about a model: what stands in the way of mapping it (errors) and what is likely to be
// regretted (warnings). Each has a stable code; the words are in core/text. Pure, any thread; linear
// in the size of the model.

#include "core/model/model.h"

namespace core {

enum class ProblemCode {
    EmptyName,
    DuplicateClassName,
    DuplicateTableName,
    DuplicateColumnName,
    DuplicateConstraintName,
    NameTooLong,  // for a dialect; detail names it and its limit
    ReservedWord, // warning
    NoColumns,
    NoPrimaryKey,     // warning
    UnknownReference, // an id that nothing has
    ForeignKeyTypeMismatch,
    ForeignKeyColumnCount,
    ForeignKeyTargetNotUnique,
    ForeignKeyWithoutIndex, // warning
    ForeignKeyCycle,        // warning: no table of the circle can have its first row
    EmptyEnum,
    DuplicateEnumValue,
    InheritanceCycle,
    MixinColumnClash,
    EmptyExpression,
    UnbalancedExpression,
    SetNullOnNotNull,
    GeneratedWithDefault,
    InvalidTypeParameter,
    // Warnings about what a kind of database does not keep; detail names the kinds.
    StringWithoutLength,
    TimeZoneLost,
    ArrayNotKept,
    PartialIndex,
    ExpressionIndex,
    UniqueIndexNotKept, // partial or over an expression: a rule that would be another one
    TypeNotKept,
    ExpressionNotKept,
    Refused,    // warning; detail: by which kind of database and why
    NamingRule, // warning; detail: the name by the rule (core/mapping/fix.h finds it)
};

enum class ProblemSeverity { Warning, Error };

struct Problem
{
    ProblemCode code = ProblemCode::EmptyName;
    ProblemSeverity severity = ProblemSeverity::Error;
    ElementId element; // the innermost element it is about
    ElementId owner;   // the class (mixin, association, enum) that holds it
    QString name;      // of the element
    QString detail;

    bool operator==(const Problem &) const = default;
};

QString toWord(ProblemCode code); // the stable code: "foreign-key-type-mismatch"
// `dialects`: the kinds of database that the model is for, whose limits are found too.
QList<Problem> validate(const Model &model, const QList<DialectKind> &dialects = {});

} // namespace core
