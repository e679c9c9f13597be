// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/problem.h"

#include "core/model/validator.h"

namespace core {

using namespace Qt::StringLiterals;

QString toWord(ProblemCode code)
{
    switch (code) {
    case ProblemCode::EmptyName:
        return u"empty-name"_s;
    case ProblemCode::DuplicateClassName:
        return u"duplicate-class-name"_s;
    case ProblemCode::DuplicateTableName:
        return u"duplicate-table-name"_s;
    case ProblemCode::DuplicateColumnName:
        return u"duplicate-column-name"_s;
    case ProblemCode::DuplicateConstraintName:
        return u"duplicate-constraint-name"_s;
    case ProblemCode::NameTooLong:
        return u"name-too-long"_s;
    case ProblemCode::ReservedWord:
        return u"reserved-word"_s;
    case ProblemCode::NoColumns:
        return u"no-columns"_s;
    case ProblemCode::NoPrimaryKey:
        return u"no-primary-key"_s;
    case ProblemCode::UnknownReference:
        return u"unknown-reference"_s;
    case ProblemCode::ForeignKeyTypeMismatch:
        return u"foreign-key-type-mismatch"_s;
    case ProblemCode::ForeignKeyColumnCount:
        return u"foreign-key-column-count"_s;
    case ProblemCode::ForeignKeyTargetNotUnique:
        return u"foreign-key-target-not-unique"_s;
    case ProblemCode::ForeignKeyWithoutIndex:
        return u"foreign-key-without-index"_s;
    case ProblemCode::ForeignKeyCycle:
        return u"foreign-key-cycle"_s;
    case ProblemCode::EmptyEnum:
        return u"empty-enum"_s;
    case ProblemCode::DuplicateEnumValue:
        return u"duplicate-enum-value"_s;
    case ProblemCode::InheritanceCycle:
        return u"inheritance-cycle"_s;
    case ProblemCode::MixinColumnClash:
        return u"mixin-column-clash"_s;
    case ProblemCode::EmptyExpression:
        return u"empty-expression"_s;
    case ProblemCode::UnbalancedExpression:
        return u"unbalanced-expression"_s;
    case ProblemCode::SetNullOnNotNull:
        return u"set-null-on-not-null"_s;
    case ProblemCode::GeneratedWithDefault:
        return u"generated-with-default"_s;
    case ProblemCode::InvalidTypeParameter:
        return u"invalid-type-parameter"_s;
    case ProblemCode::StringWithoutLength:
        return u"string-without-length"_s;
    case ProblemCode::TimeZoneLost:
        return u"time-zone-lost"_s;
    case ProblemCode::ArrayNotKept:
        return u"array-not-kept"_s;
    case ProblemCode::PartialIndex:
        return u"partial-index"_s;
    case ProblemCode::ExpressionIndex:
        return u"expression-index"_s;
    case ProblemCode::UniqueIndexNotKept:
        return u"unique-index-not-kept"_s;
    case ProblemCode::TypeNotKept:
        return u"type-not-kept"_s;
    case ProblemCode::ExpressionNotKept:
        return u"expression-not-kept"_s;
    case ProblemCode::Refused:
        return u"refused"_s;
    case ProblemCode::NamingRule:
        return u"naming-rule"_s;
    }
    Q_UNREACHABLE();
}

Validator::Validator(const Model &model)
    : m_model(model)
    , m_index(model)
{
    m_members.reserve(model.classes.size());
    for (const Class &classValue : model.classes)
        m_members.insert(classValue.id, membersOf(m_index, classValue));
    // The constraints of a single-table child may name its base's columns, and the other way round.
    for (const Class &classValue : model.classes) {
        const Class *root = tableClassOf(m_index, classValue);
        if (root->id == classValue.id)
            continue;
        const QList<Column> own = m_members.value(classValue.id).columns;
        m_members[root->id].columns += own;
    }
    for (const Class &classValue : model.classes) {
        const Class *root = tableClassOf(m_index, classValue);
        if (root->id != classValue.id) {
            m_members[classValue.id].columns = m_members.value(root->id).columns;
            m_members[classValue.id].primaryKey = m_members.value(root->id).primaryKey;
        }
    }
}

const Members &Validator::members(const Class &classValue) const
{
    return *m_members.constFind(classValue.id);
}

void Validator::error(ProblemCode code,
                      const ElementId &element,
                      const ElementId &owner,
                      const QString &name,
                      const QString &detail)
{
    m_problems.append({code, ProblemSeverity::Error, element, owner, name, detail});
}

void Validator::warning(ProblemCode code,
                        const ElementId &element,
                        const ElementId &owner,
                        const QString &name,
                        const QString &detail)
{
    m_problems.append({code, ProblemSeverity::Warning, element, owner, name, detail});
}

QList<Problem> Validator::run(const QList<DialectKind> &dialects)
{
    validateInheritance(*this);
    validateNames(*this);
    validateColumns(*this);
    validateReferences(*this);
    validateForeignKeys(*this);
    validateCycles(*this);
    validateDialects(*this, dialects);
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem &a, const Problem &b) {
        return a.severity > b.severity;
    });
    return m_problems;
}

QList<Problem> validate(const Model &model, const QList<DialectKind> &dialects)
{
    return Validator(model).run(dialects);
}

} // namespace core
