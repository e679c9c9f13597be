// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/overloaded.h"
#include "core/mapping/fix.h"
#include "core/mapping/naming.h"
#include "core/mapping/parts.h"
#include "core/model/edit.h"
#include "core/model/names.h"
#include "core/schema/keywords.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto usualLength = "255";

class Proposals
{
public:
    Proposals(const Model &model, const Problem &problem)
        : m_model(model)
        , m_problem(problem)
    {}

    QList<Fix> all()
    {
        propose();
        return m_fixes;
    }

private:
    void propose();
    void proposeForName();
    void proposeForForeignKey();
    void proposeForColumn();
    void proposeForPart();

    void add(FixCode code, const QString &value = {})
    {
        m_fixes.append({code, m_problem.element, m_problem.owner, m_problem.name, value});
    }
    void addRename(const QString &name)
    {
        if (!name.isEmpty() && name != m_problem.name)
            add(FixCode::Rename, name);
    }

    const Class *owner() const
    {
        const auto *id = std::get_if<ClassId>(&m_problem.owner);
        return id ? findClass(m_model, *id) : nullptr;
    }
    bool isKind(auto kind) const
    {
        return std::holds_alternative<decltype(kind)>(m_problem.element);
    }
    bool isTableOfClass() const { return isKind(ClassId()); }

    const ForeignKey *foreignKey() const
    {
        const auto *id = std::get_if<ConstraintId>(&m_problem.element);
        return id ? findForeignKey(m_model, m_problem.owner, *id) : nullptr;
    }
    // Columns of the foreign key that could be NULL, were they allowed to.
    bool canBeNull(const ForeignKey &key) const
    {
        const Class *holder = owner();
        if (holder && holder->primaryKey) {
            for (const ColumnId &id : key.columns) {
                if (holder->primaryKey->columns.contains(id))
                    return false;
            }
        }
        return std::all_of(key.columns.cbegin(), key.columns.cend(), [&](const ColumnId &id) {
            return !declaredColumn(m_model, m_problem.owner, id).isNull();
        });
    }

    QString freeAmongSiblings(const QString &wish) const
    {
        return freeNameFor(m_model, m_problem.element, m_problem.owner, wish);
    }
    QString freeTableName(const QString &wish) const;
    bool hasRule() const;
    void proposeKey();
    void proposeForReserved();

    const Model &m_model;
    const Problem &m_problem;
    QList<Fix> m_fixes;
};

QString Proposals::freeTableName(const QString &wish) const
{
    const ModelIndex index(m_model);
    QSet<QString> taken;
    for (const Class &other : m_model.classes) {
        if (m_problem.element != ElementId(other.id))
            taken.insert(tableNameOf(index, other).toLower());
    }
    for (const Association &other : m_model.associations)
        taken.insert(tableNameOf(m_model, other).toLower());
    return freeName(taken, wish);
}

bool Proposals::hasRule() const
{
    const Class *holder = owner();
    if (!holder)
        return false;
    const NamingRules &rules = m_model.naming;
    if (isKind(IndexId()))
        return true; // an unnamed index gets a name always
    const auto *id = std::get_if<ConstraintId>(&m_problem.element);
    if (!id)
        return false;
    const auto has = [id](const auto &parts) {
        return std::any_of(parts.cbegin(), parts.cend(), [id](const auto &part) {
            return part.id == *id;
        });
    };
    if (has(holder->uniqueKeys))
        return !rules.uniqueKey.isEmpty();
    if (has(holder->checks))
        return !rules.check.isEmpty();
    if (has(holder->foreignKeys))
        return !rules.foreignKey.isEmpty();
    return !rules.primaryKey.isEmpty();
}

void Proposals::proposeKey()
{
    const Class *holder = owner();
    if (!holder)
        return;
    const Column *id = nullptr;
    for (const Column &column : holder->columns) {
        if (column.name.compare("id"_L1, Qt::CaseInsensitive) == 0 && !column.generated)
            id = &column;
    }
    if (id && !holder->primaryKey)
        m_fixes.append({FixCode::MakePrimaryKey, id->id, holder->id, id->name, {}});
    else
        add(FixCode::AddId, freeColumnName(m_model, *holder, u"id"_s));
}

void Proposals::proposeForReserved()
{
    const QString underscored = m_problem.name + u'_';
    if (!isTableOfClass())
        return addRename(freeAmongSiblings(underscored));
    const QString plural = pluralName(m_problem.name);
    const QString wish = isReservedAnywhere(plural) ? underscored : plural;
    add(FixCode::RenameTable, freeTableName(wish));
}

void Proposals::proposeForName()
{
    switch (m_problem.code) {
    case ProblemCode::EmptyName:
        if (isKind(ClassId()) || isKind(MixinId()))
            return addRename(freeClassName(m_model, u"Class"_s));
        return addRename(freeAmongSiblings(isKind(ColumnId()) ? u"column"_s : u"enum"_s));
    case ProblemCode::NameTooLong: {
        if (hasRule())
            add(FixCode::NameByRule);
        const QString name = shortenedName(m_problem.name, madeUpNameLimit);
        if (isTableOfClass())
            add(FixCode::RenameTable, freeTableName(name));
        else
            addRename(freeAmongSiblings(name));
        return;
    }
    case ProblemCode::DuplicateTableName:
        if (isTableOfClass())
            add(FixCode::RenameTable, freeTableName(m_problem.name));
        else
            addRename(freeAmongSiblings(m_problem.name));
        return;
    case ProblemCode::DuplicateConstraintName:
        if (hasRule())
            add(FixCode::NameByRule);
        addRename(freeAmongSiblings(m_problem.name));
        return;
    default:
        addRename(freeAmongSiblings(m_problem.name));
    }
}

void Proposals::proposeForForeignKey()
{
    const ForeignKey *key = foreignKey();
    if (!key) { // an association's end
        if (m_problem.code == ProblemCode::SetNullOnNotNull)
            add(FixCode::UseNoAction);
        return;
    }
    const Members target = targetOf(m_model, *key);
    const bool fitsKey = target.primaryKey
                         && target.primaryKey->columns.size() == key->columns.size()
                         && key->targetColumns != target.primaryKey->columns;
    switch (m_problem.code) {
    case ProblemCode::ForeignKeyTypeMismatch:
        return add(FixCode::TakeParentType);
    case ProblemCode::ForeignKeyColumnCount:
        if (fitsKey)
            add(FixCode::PointToPrimaryKey);
        return add(FixCode::RemovePart);
    case ProblemCode::ForeignKeyTargetNotUnique:
        if (!key->targetColumns.isEmpty())
            add(FixCode::MakeTargetUnique);
        if (fitsKey)
            add(FixCode::PointToPrimaryKey);
        return;
    case ProblemCode::ForeignKeyWithoutIndex:
        return add(FixCode::AddIndex);
    case ProblemCode::ForeignKeyCycle:
        if (canBeNull(*key))
            add(FixCode::AllowNull);
        return add(FixCode::MakeDeferrable);
    case ProblemCode::SetNullOnNotNull:
        if (canBeNull(*key))
            add(FixCode::AllowNull);
        return add(FixCode::UseNoAction);
    default:
        return;
    }
}

void Proposals::proposeForColumn()
{
    switch (m_problem.code) {
    case ProblemCode::GeneratedWithDefault:
        return add(FixCode::DropDefault);
    case ProblemCode::InvalidTypeParameter:
        return add(FixCode::DropTypeParameters);
    case ProblemCode::StringWithoutLength:
        return add(FixCode::SetLength, QString::fromLatin1(usualLength));
    case ProblemCode::TimeZoneLost:
        return add(FixCode::DropTimeZone);
    case ProblemCode::ArrayNotKept:
        return add(FixCode::UseJson);
    case ProblemCode::MixinColumnClash:
        if (const auto *id = std::get_if<ColumnId>(&m_problem.element);
            id && owner() && findColumn(owner()->columns, *id)) {
            addRename(freeAmongSiblings(m_problem.name + u'2'));
            add(FixCode::UseMixinColumn);
        }
        return;
    default:
        return;
    }
}

void Proposals::proposeForPart()
{
    switch (m_problem.code) {
    case ProblemCode::UnknownReference:
        if (isKind(ColumnId()))
            return add(FixCode::UseText);
        if (isKind(ClassId()) || (isKind(ConstraintId()) && !foreignKey()) || isKind(IndexId()))
            return add(FixCode::RemoveReferences);
        return add(FixCode::RemovePart);
    case ProblemCode::EmptyExpression:
        return add(isKind(ColumnId()) ? FixCode::DropComputation : FixCode::RemovePart);
    case ProblemCode::EmptyEnum:
        return add(FixCode::AddValue, u"value"_s);
    case ProblemCode::DuplicateEnumValue:
        add(FixCode::RemovePart);
        return addRename(freeAmongSiblings(m_problem.name));
    case ProblemCode::PartialIndex:
        return add(FixCode::DropCondition);
    case ProblemCode::ExpressionIndex:
    case ProblemCode::UniqueIndexNotKept:
        return add(FixCode::RemovePart);
    default:
        return;
    }
}

void Proposals::propose()
{
    switch (m_problem.code) {
    case ProblemCode::EmptyName:
    case ProblemCode::DuplicateClassName:
    case ProblemCode::DuplicateTableName:
    case ProblemCode::DuplicateColumnName:
    case ProblemCode::DuplicateConstraintName:
    case ProblemCode::NameTooLong:
        return proposeForName();
    case ProblemCode::ReservedWord:
        return proposeForReserved();
    case ProblemCode::NamingRule:
        return add(FixCode::NameByRule, m_problem.detail);
    case ProblemCode::NoColumns:
    case ProblemCode::NoPrimaryKey:
        return proposeKey();
    case ProblemCode::ForeignKeyTypeMismatch:
    case ProblemCode::ForeignKeyColumnCount:
    case ProblemCode::ForeignKeyTargetNotUnique:
    case ProblemCode::ForeignKeyWithoutIndex:
    case ProblemCode::ForeignKeyCycle:
    case ProblemCode::SetNullOnNotNull:
        return proposeForForeignKey();
    case ProblemCode::GeneratedWithDefault:
    case ProblemCode::InvalidTypeParameter:
    case ProblemCode::StringWithoutLength:
    case ProblemCode::TimeZoneLost:
    case ProblemCode::ArrayNotKept:
    case ProblemCode::MixinColumnClash:
        return proposeForColumn();
    case ProblemCode::UnknownReference:
    case ProblemCode::EmptyExpression:
    case ProblemCode::EmptyEnum:
    case ProblemCode::DuplicateEnumValue:
    case ProblemCode::PartialIndex:
    case ProblemCode::ExpressionIndex:
    case ProblemCode::UniqueIndexNotKept:
        return proposeForPart();
    case ProblemCode::InheritanceCycle:
        return add(FixCode::RemoveBase);
    case ProblemCode::UnbalancedExpression:
    case ProblemCode::TypeNotKept:
    case ProblemCode::ExpressionNotKept:
    case ProblemCode::Refused:
        return; // what is missing, or meant, only a person knows
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Fix> fixesFor(const Model &model, const Problem &problem)
{
    return Proposals(model, problem).all();
}

} // namespace core
