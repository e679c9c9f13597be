// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"
#include "core/text/text.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// %1: the name of the element.
QString pattern(ProblemCode code)
{
    switch (code) {
    case ProblemCode::EmptyName:
        return Text::tr("Something has no name");
    case ProblemCode::DuplicateClassName:
        return Text::tr("More than one class is called %1");
    case ProblemCode::DuplicateTableName:
        return Text::tr("More than one table is called %1");
    case ProblemCode::DuplicateColumnName:
        return Text::tr("More than one column is called %1");
    case ProblemCode::DuplicateConstraintName:
        return Text::tr("More than one constraint or index is called %1");
    case ProblemCode::NameTooLong:
        return Text::tr("The name %1 is too long");
    case ProblemCode::ReservedWord:
        return Text::tr("%1 is a reserved word of SQL");
    case ProblemCode::NoColumns:
        return Text::tr("%1 has no columns");
    case ProblemCode::NoPrimaryKey:
        return Text::tr("%1 has no primary key");
    case ProblemCode::UnknownReference:
        return Text::tr("%1 refers to something that is gone");
    case ProblemCode::ForeignKeyTypeMismatch:
        return Text::tr("The foreign key %1 joins columns of different types");
    case ProblemCode::ForeignKeyColumnCount:
        return Text::tr("The foreign key %1 has not as many columns as its target");
    case ProblemCode::ForeignKeyTargetNotUnique:
        return Text::tr("The foreign key %1 points to columns that are no key");
    case ProblemCode::ForeignKeyWithoutIndex:
        return Text::tr("The foreign key %1 has no index: deleting a parent reads every row");
    case ProblemCode::ForeignKeyCycle:
        return Text::tr("The foreign key %1 closes a circle: no table of it can have a first row");
    case ProblemCode::EmptyEnum:
        return Text::tr("The enum %1 has no values");
    case ProblemCode::DuplicateEnumValue:
        return Text::tr("The enum has the value %1 twice");
    case ProblemCode::InheritanceCycle:
        return Text::tr("%1 inherits from itself");
    case ProblemCode::MixinColumnClash:
        return Text::tr("A mixin brings a column %1, which the class has already");
    case ProblemCode::EmptyExpression:
        return Text::tr("The expression of %1 is empty");
    case ProblemCode::UnbalancedExpression:
        return Text::tr("The expression of %1 has an open bracket or quote");
    case ProblemCode::SetNullOnNotNull:
        return Text::tr("The foreign key %1 sets NULL where NULL is not allowed");
    case ProblemCode::GeneratedWithDefault:
        return Text::tr("%1 is computed, so it cannot have a default or be counted up");
    case ProblemCode::InvalidTypeParameter:
        return Text::tr("The type of %1 has a length or precision that cannot be");
    case ProblemCode::StringWithoutLength:
        return Text::tr("%1 has no length: it becomes a long text, which no key can hold");
    case ProblemCode::TimeZoneLost:
        return Text::tr("The time zone of %1 is not stored");
    case ProblemCode::ArrayNotKept:
        return Text::tr("%1 is an array, which this kind of database does not have");
    case ProblemCode::PartialIndex:
        return Text::tr("The index %1 has a condition: a kind of database without such indexes does "
                        "without it");
    case ProblemCode::ExpressionIndex:
        return Text::tr("The index %1 is over an expression: a kind of database that cannot index "
                        "one does without it");
    case ProblemCode::UniqueIndexNotKept:
        return Text::tr("The unique index %1 has a condition or an expression, which this kind of "
                        "database refuses: index a computed column instead");
    case ProblemCode::TypeNotKept:
        return Text::tr("The type of %1 has no equal: the nearest one is taken");
    case ProblemCode::ExpressionNotKept:
        return Text::tr("The expression of %1 has words that not every kind of database of the "
                        "project knows");
    case ProblemCode::Refused:
        return Text::tr("A kind of database of the project refuses %1");
    case ProblemCode::NamingRule:
        return Text::tr("The name %1 is not the one of the naming rule");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const Problem &problem)
{
    const QString text = pattern(problem.code);
    const QString name = problem.name.isEmpty() ? Text::tr("(unnamed)") : problem.name;
    const QString what = text.contains("%1"_L1) ? text.arg(name) : text;
    return problem.detail.isEmpty() ? Text::tr("%1.").arg(what)
                                    : Text::tr("%1 (%2).").arg(what, problem.detail);
}

} // namespace core
