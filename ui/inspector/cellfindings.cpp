// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/cellfindings.h"

#include "core/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Of a problem whose element is the column itself.
ColumnCell::Section sectionOf(core::ProblemCode code)
{
    switch (code) {
    case core::ProblemCode::EmptyName:
    case core::ProblemCode::DuplicateClassName:
    case core::ProblemCode::DuplicateTableName:
    case core::ProblemCode::DuplicateColumnName:
    case core::ProblemCode::DuplicateConstraintName:
    case core::ProblemCode::NameTooLong:
    case core::ProblemCode::ReservedWord:
    case core::ProblemCode::NamingRule:
    case core::ProblemCode::MixinColumnClash:
    case core::ProblemCode::NoColumns:
    case core::ProblemCode::InheritanceCycle:
        return ColumnCell::Name;
    case core::ProblemCode::NoPrimaryKey:
    case core::ProblemCode::ForeignKeyColumnCount:
    case core::ProblemCode::ForeignKeyTargetNotUnique:
    case core::ProblemCode::ForeignKeyWithoutIndex:
    case core::ProblemCode::ForeignKeyCycle:
    case core::ProblemCode::PartialIndex:
    case core::ProblemCode::ExpressionIndex:
    case core::ProblemCode::UniqueIndexNotKept:
        return ColumnCell::Key;
    case core::ProblemCode::UnknownReference: // its enum is gone
    case core::ProblemCode::ForeignKeyTypeMismatch:
    case core::ProblemCode::EmptyEnum:
    case core::ProblemCode::DuplicateEnumValue:
    case core::ProblemCode::InvalidTypeParameter:
    case core::ProblemCode::StringWithoutLength:
    case core::ProblemCode::TimeZoneLost:
    case core::ProblemCode::ArrayNotKept:
    case core::ProblemCode::TypeNotKept:
    case core::ProblemCode::Refused:
        return ColumnCell::Type;
    case core::ProblemCode::SetNullOnNotNull:
        return ColumnCell::Nullable;
    case core::ProblemCode::EmptyExpression:
    case core::ProblemCode::UnbalancedExpression:
    case core::ProblemCode::GeneratedWithDefault:
    case core::ProblemCode::ExpressionNotKept:
        return ColumnCell::Default;
    }
    Q_UNREACHABLE();
    return ColumnCell::Name;
}

// Problems of a key or its target; others of a foreign key are about its name.
bool isAboutColumns(core::ProblemCode code)
{
    const ColumnCell::Section section = sectionOf(code);
    return section != ColumnCell::Name && section != ColumnCell::Default
           && code != core::ProblemCode::Refused;
}

// Whether this one, of the several columns of the foreign key, is meant.
bool isMeant(const core::Problem &problem, const core::Column &column)
{
    if (problem.code == core::ProblemCode::ForeignKeyTypeMismatch)
        return problem.detail.startsWith(column.name + u": "_s);
    return problem.code != core::ProblemCode::SetNullOnNotNull || problem.detail == column.name;
}

class Finder
{
public:
    Finder(const core::Model &model, const core::ElementId &holder)
        : m_model(model)
        , m_holder(holder)
        , m_isMixin(std::holds_alternative<core::MixinId>(holder))
    {
        const auto *id = std::get_if<core::ClassId>(&holder);
        if (const core::Class *owner = id ? core::findClass(model, *id) : nullptr)
            m_columns = core::effectiveColumns(model, *owner);
        else if (const core::Mixin *mixin = mixinOf(holder))
            m_columns = mixin->columns;
    }

    void add(const core::Problem &problem)
    {
        if (const auto *column = std::get_if<core::ColumnId>(&problem.element))
            return put(*column, problem);
        const auto *id = std::get_if<core::ConstraintId>(&problem.element);
        const core::ForeignKey *key = id ? core::findForeignKey(m_model, m_holder, *id) : nullptr;
        if (!key || !isAboutColumns(problem.code))
            return;
        for (const core::ColumnId &member : key->columns) {
            const core::Column *column = core::findColumn(m_columns, member);
            if (column && isMeant(problem, *column))
                put(member, problem);
        }
    }

    QList<CellFinding> found() const { return m_found; }

private:
    const core::Mixin *mixinOf(const core::ElementId &holder) const
    {
        const auto *id = std::get_if<core::MixinId>(&holder);
        return id ? core::findMixin(m_model, *id) : nullptr;
    }

    void put(core::ColumnId column, const core::Problem &problem)
    {
        const ColumnCell::Section section = sectionOf(problem.code);
        const bool isHidden = m_isMixin && section == ColumnCell::Key;
        m_found.append({{column, isHidden ? ColumnCell::Name : section}, problem});
    }

    const core::Model &m_model;
    const core::ElementId &m_holder;
    const bool m_isMixin; // its table has no cells for keys
    QList<core::Column> m_columns;
    QList<CellFinding> m_found;
};

} // namespace

QList<CellFinding> cellFindings(const core::Model &model,
                                const core::ElementId &holder,
                                const QList<core::Problem> &problems)
{
    Finder finder(model, holder);
    for (const core::Problem &problem : problems) {
        if (problem.owner == holder)
            finder.add(problem);
    }
    return finder.found();
}

} // namespace ui
