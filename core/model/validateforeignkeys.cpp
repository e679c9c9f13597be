// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validator.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

bool isWhole(const DataType &type)
{
    return type.kind == TypeKind::Integer || type.kind == TypeKind::BigInteger
           || type.kind == TypeKind::SmallInteger;
}

bool isText(const DataType &type)
{
    return type.kind == TypeKind::String || type.kind == TypeKind::Text;
}

enum class Fit { Same, Similar, Different };

// Lengths and precisions may differ; what some engines join and others refuse is similar.
Fit fitOf(const DataType &a, const DataType &b)
{
    if (a.dimensions != b.dimensions)
        return Fit::Different;
    if (a.kind == TypeKind::Native || b.kind == TypeKind::Native) {
        const bool same = a.kind == b.kind
                          && a.nativeText.compare(b.nativeText, Qt::CaseInsensitive) == 0;
        return same ? Fit::Same : Fit::Similar;
    }
    if (a.kind == b.kind)
        return a.enumId == b.enumId && a.withTimeZone == b.withTimeZone ? Fit::Same
                                                                        : Fit::Different;
    if (isText(a) && isText(b))
        return Fit::Same;
    return isWhole(a) && isWhole(b) ? Fit::Similar : Fit::Different;
}

bool sameSet(const QList<ColumnId> &a, const QList<ColumnId> &b)
{
    return a.size() == b.size()
           && QSet<ColumnId>(a.begin(), a.end()) == QSet<ColumnId>(b.begin(), b.end());
}

QList<ColumnId> plainColumns(const Index &index)
{
    QList<ColumnId> columns;
    for (const IndexKey &key : index.keys)
        columns.append(key.column);
    return columns;
}

bool isUnique(const Members &members, const QList<ColumnId> &columns)
{
    if (members.primaryKey && sameSet(members.primaryKey->columns, columns))
        return true;
    return std::any_of(members.uniqueKeys.cbegin(),
                       members.uniqueKeys.cend(),
                       [&](const UniqueKey &key) { return sameSet(key.columns, columns); })
           || std::any_of(members.indexes.cbegin(), members.indexes.cend(), [&](const Index &index) {
                  return index.unique && index.predicateSql.isEmpty()
                         && sameSet(plainColumns(index), columns);
              });
}

// A key or index that begins with these columns, in any order among themselves.
bool isIndexed(const Members &members, const QList<ColumnId> &columns)
{
    const auto leads = [&](const QList<ColumnId> &key) {
        return sameSet(key.mid(0, columns.size()), columns);
    };
    return (members.primaryKey && leads(members.primaryKey->columns))
           || std::any_of(members.uniqueKeys.cbegin(),
                          members.uniqueKeys.cend(),
                          [&](const UniqueKey &key) { return leads(key.columns); })
           || std::any_of(members.indexes.cbegin(), members.indexes.cend(), [&](const Index &index) {
                  return index.predicateSql.isEmpty() && leads(plainColumns(index));
              });
}

QString namesOf(const Members &members, const QList<ColumnId> &columns)
{
    QStringList names;
    for (const ColumnId &id : columns) {
        if (const Column *column = findColumn(members.columns, id))
            names.append(column->name);
    }
    return names.join(u", "_s);
}

class KeyCheck
{
public:
    KeyCheck(Validator &validator, const ElementId &owner, const ForeignKey &key)
        : m_validator(validator)
        , m_owner(owner)
        , m_key(key)
    {}

    void run(const QList<Column> &columns)
    {
        checkActions(columns);
        if (m_key.target.isNull()) {
            const qsizetype count = m_key.foreignColumns.size();
            if (m_key.foreignTable.isEmpty())
                error(ProblemCode::UnknownReference);
            else if (count != 0 && count != m_key.columns.size())
                error(ProblemCode::ForeignKeyColumnCount);
            return;
        }
        const Class *target = m_validator.index().classValue(classIdOf(m_key.target));
        if (!target || target->isAbstract)
            return error(ProblemCode::UnknownReference);
        checkTarget(columns, m_validator.members(*tableClassOf(m_validator.index(), *target)));
    }

private:
    void checkActions(const QList<Column> &columns)
    {
        if (m_key.onDelete != ReferentialAction::SetNull
            && m_key.onUpdate != ReferentialAction::SetNull)
            return;
        for (const ColumnId &id : m_key.columns) {
            const Column *column = findColumn(columns, id);
            if (column && !column->nullable)
                return error(ProblemCode::SetNullOnNotNull, column->name);
        }
    }

    void checkTarget(const QList<Column> &columns, const Members &target)
    {
        QList<ColumnId> targetColumns = m_key.targetColumns;
        if (targetColumns.isEmpty()) {
            if (!m_key.foreignColumns.isEmpty())
                return error(ProblemCode::UnknownReference, m_key.foreignColumns.join(u", "_s));
            if (!target.primaryKey)
                return error(ProblemCode::ForeignKeyTargetNotUnique);
            targetColumns = target.primaryKey->columns;
        }
        if (targetColumns.size() != m_key.columns.size())
            return error(ProblemCode::ForeignKeyColumnCount);
        for (ColumnId &id : targetColumns)
            id = target.hidden.value(id, id);
        for (qsizetype i = 0; i < targetColumns.size(); ++i) {
            const Column *to = findColumn(target.columns, targetColumns.at(i));
            if (!to)
                return error(ProblemCode::UnknownReference);
            if (const Column *from = findColumn(columns, m_key.columns.at(i)))
                checkTypes(*from, *to);
        }
        if (!isUnique(target, targetColumns))
            error(ProblemCode::ForeignKeyTargetNotUnique);
    }

    void checkTypes(const Column &from, const Column &to)
    {
        const Fit fit = fitOf(from.type, to.type);
        if (fit == Fit::Same)
            return;
        const QString detail = u"%1: %2, %3: %4"_s.arg(from.name,
                                                       typeName(from.type),
                                                       to.name,
                                                       typeName(to.type));
        if (fit == Fit::Different)
            error(ProblemCode::ForeignKeyTypeMismatch, detail);
        else
            m_validator.warning(ProblemCode::ForeignKeyTypeMismatch,
                                m_key.id,
                                m_owner,
                                m_key.name,
                                detail);
    }

    void error(ProblemCode code, const QString &detail = {})
    {
        m_validator.error(code, m_key.id, m_owner, m_key.name, detail);
    }

    Validator &m_validator;
    ElementId m_owner;
    const ForeignKey &m_key;
};

} // namespace

void validateForeignKeys(Validator &validator)
{
    for (const Mixin &mixin : validator.model().mixins) {
        for (const ForeignKey &key : mixin.foreignKeys)
            KeyCheck(validator, mixin.id, key).run(mixin.columns);
    }
    for (const Class &classValue : validator.model().classes) {
        const Members &members = validator.members(classValue);
        for (const ForeignKey &key : classValue.foreignKeys) {
            const bool toAbstractSelf = classValue.isAbstract
                                        && key.target == tableIdOf(classValue.id);
            if (!toAbstractSelf)
                KeyCheck(validator, classValue.id, key).run(members.columns);
            if (!classValue.isAbstract && !key.columns.isEmpty() && !isIndexed(members, key.columns))
                validator.warning(ProblemCode::ForeignKeyWithoutIndex,
                                  key.id,
                                  classValue.id,
                                  key.name,
                                  namesOf(members, key.columns));
        }
    }
}

} // namespace core
