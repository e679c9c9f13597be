// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.h"
#include "core/model/validator.h"
#include "core/schema/keywords.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

constexpr int postgresLimit = 63; // bytes of UTF-8
constexpr int mariaLimit = 64;    // characters

QString tooLong(const QString &name)
{
    QStringList limits;
    if (name.toUtf8().size() > postgresLimit)
        limits.append(u"PostgreSQL: %1"_s.arg(postgresLimit));
    if (name.toUcs4().size() > mariaLimit)
        limits.append(u"MariaDB: %1"_s.arg(mariaLimit));
    return limits.join(u", "_s);
}

void checkLength(Validator &validator,
                 const QString &name,
                 const ElementId &element,
                 const ElementId &owner)
{
    if (name.size() <= postgresLimit / 3) // cannot be too long in bytes either
        return;
    if (const QString limits = tooLong(name); !limits.isEmpty())
        validator.warning(ProblemCode::NameTooLong, element, owner, name, limits);
}

// Names that may be used once: exactly the same is an error, but for case a warning, as some engines
// tell them apart.
class NameSpace
{
public:
    NameSpace(Validator &validator, ProblemCode code)
        : m_validator(validator)
        , m_code(code)
    {}

    void add(const QString &scope,
             const QString &name,
             const ElementId &element,
             const ElementId &owner)
    {
        if (name.isEmpty())
            return;
        const QString exact = scope + QChar(0) + name;
        const QString folded = exact.toCaseFolded();
        if (m_exact.contains(exact))
            m_validator.error(m_code, element, owner, name);
        else if (m_folded.contains(folded))
            m_validator.warning(m_code, element, owner, name);
        m_exact.insert(exact);
        m_folded.insert(folded);
    }

private:
    Validator &m_validator;
    ProblemCode m_code;
    QSet<QString> m_exact, m_folded;
};

void validateClassNames(Validator &validator)
{
    NameSpace names(validator, ProblemCode::DuplicateClassName);
    const auto check = [&](const auto &holder) {
        const ElementId id = holder.id;
        if (!isUsableName(holder.name))
            validator.error(ProblemCode::EmptyName, id, id, holder.name);
        names.add({}, holder.name, id, id);
    };
    for (const Class &classValue : validator.model().classes)
        check(classValue);
    for (const Mixin &mixin : validator.model().mixins)
        check(mixin);
}

void validateTableNames(Validator &validator)
{
    const Model &model = validator.model();
    NameSpace names(validator, ProblemCode::DuplicateTableName);
    const auto check = [&](const QString &schema, const QString &name, const ElementId &id) {
        names.add(schema, name, id, id);
        checkLength(validator, name, id, id);
        if (isReservedAnywhere(name))
            validator.warning(ProblemCode::ReservedWord, id, id, name);
    };
    for (const Class &classValue : model.classes) {
        if (!hasOwnTable(validator.index(), classValue))
            continue;
        const QString made = madeUpTableName(classValue.name, model.naming.tables);
        check(classValue.schemaName,
              classValue.tableName.isEmpty() ? made : classValue.tableName,
              classValue.id);
        const ElementId id = classValue.id;
        if (validator.members(classValue).columns.isEmpty())
            validator.error(ProblemCode::NoColumns, id, id, classValue.name);
        else if (!validator.members(classValue).primaryKey)
            validator.warning(ProblemCode::NoPrimaryKey, id, id, classValue.name);
    }
    for (const Association &association : model.associations)
        check({}, association.name, association.id);
}

template<typename Holder>
void validateOwnColumnNames(Validator &validator, const Holder &holder)
{
    for (const Column &column : holder.columns) {
        if (!isUsableName(column.name))
            validator.error(ProblemCode::EmptyName, column.id, holder.id, column.name);
        checkLength(validator, column.name, column.id, holder.id);
        if (isNeverName(column.name))
            validator.warning(ProblemCode::ReservedWord, column.id, holder.id, column.name);
    }
}

void validateColumnNames(Validator &validator)
{
    for (const Mixin &mixin : validator.model().mixins) {
        validateOwnColumnNames(validator, mixin);
        NameSpace names(validator, ProblemCode::DuplicateColumnName);
        for (const Column &column : mixin.columns)
            names.add({}, column.name, column.id, mixin.id);
    }
    for (const Class &classValue : validator.model().classes) {
        validateOwnColumnNames(validator, classValue);
        if (tableClassOf(validator.index(), classValue)->id != classValue.id)
            continue;
        NameSpace names(validator, ProblemCode::DuplicateColumnName);
        for (const Column &column : validator.members(classValue).columns)
            names.add({}, column.name, column.id, classValue.id);
    }
}

// Within a table a name is free once; indexes share one space of names in the whole schema.
void validateConstraintNames(Validator &validator)
{
    NameSpace indexNames(validator, ProblemCode::DuplicateConstraintName);
    for (const Class &classValue : validator.model().classes) {
        NameSpace names(validator, ProblemCode::DuplicateConstraintName);
        const auto check = [&](const auto &element) {
            names.add({}, element.name, element.id, classValue.id);
            checkLength(validator, element.name, element.id, classValue.id);
        };
        if (classValue.primaryKey)
            check(*classValue.primaryKey);
        for (const UniqueKey &key : classValue.uniqueKeys)
            check(key);
        for (const Check &value : classValue.checks)
            check(value);
        for (const ForeignKey &key : classValue.foreignKeys)
            check(key);
        for (const Index &index : classValue.indexes) {
            indexNames.add(classValue.schemaName, index.name, index.id, classValue.id);
            checkLength(validator, index.name, index.id, classValue.id);
        }
    }
}

void validateEnumNames(Validator &validator)
{
    NameSpace names(validator, ProblemCode::DuplicateTableName);
    for (const Enum &enumeration : validator.model().enums) {
        const ElementId id = enumeration.id;
        if (!isUsableName(enumeration.name))
            validator.error(ProblemCode::EmptyName, id, id, enumeration.name);
        names.add(enumeration.schemaName, enumeration.name, id, id);
        checkLength(validator, enumeration.name, id, id);
        if (enumeration.values.isEmpty())
            validator.error(ProblemCode::EmptyEnum, id, id, enumeration.name);
        QSet<QString> values;
        for (const EnumValue &value : enumeration.values) {
            if (values.contains(value.name))
                validator.error(ProblemCode::DuplicateEnumValue, value.id, id, value.name);
            values.insert(value.name);
            checkLength(validator, value.name, value.id, id);
        }
    }
}

} // namespace

void validateNames(Validator &validator)
{
    validateClassNames(validator);
    validateTableNames(validator);
    validateColumnNames(validator);
    validateConstraintNames(validator);
    validateEnumNames(validator);
}

} // namespace core
