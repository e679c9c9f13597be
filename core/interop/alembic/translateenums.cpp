// SPDX-License-Identifier: GPL-3.0-or-later
// Enums, by themselves and with the columns that need them.

#include "core/interop/alembic/translator.h"

using namespace Qt::StringLiterals;

namespace core {

// The enum that the reader met is the schema's of the same name, or is made now.
bool OpTranslator::settleEnum(Column &column)
{
    if (column.type.kind != TypeKind::Enum)
        return true;
    for (const Enum &met : m_reader.enums()) {
        if (met.id != column.type.enumId)
            continue;
        const Enum *known = enumNamed(met.schemaName, met.name);
        if (!known && !makeEnum(met))
            return false;
        column.type.enumId = enumNamed(met.schemaName, met.name)->id;
        return true;
    }
    return fail(u"the enum of column %1"_s.arg(column.name));
}

bool OpTranslator::makeEnum(const Enum &met)
{
    Enum made = met;
    made.id = EnumId{idFor(u"enum"_s, met.schemaName + u'.' + met.name)};
    for (EnumValue &value : made.values)
        value.id = EnumValueId::derived(made.id.uuid, value.name);
    return emitOperation(CreateEnum{made});
}

std::optional<Enum> OpTranslator::enumOf(const OpArguments &arguments)
{
    const auto type = m_reader.type(arguments.term(u"type"_s));
    for (const Enum &met : m_reader.enums()) {
        if (type && type->kind == TypeKind::Enum && met.id == type->enumId)
            return met;
    }
    return {};
}

bool OpTranslator::createEnum(const OpArguments &arguments)
{
    const auto met = enumOf(arguments);
    if (!met)
        return fail(u"an enum that is worked out"_s);
    return enumNamed(met->schemaName, met->name) || makeEnum(*met);
}

// Where a type is in use yet, the engines that have types refuse.
bool OpTranslator::dropEnum(const OpArguments &arguments)
{
    const PyTerm type = arguments.values().followed(arguments.term(u"type"_s));
    QString name, schemaName;
    for (const PyNode &keyword : type.node.children("keywords"_L1)) {
        const auto text = arguments.values().text(PyTerm{keyword.child("value"_L1), type.scope});
        if (keyword.text("arg"_L1) == "name"_L1)
            name = text.value_or(QString());
        if (keyword.text("arg"_L1) == "schema"_L1)
            schemaName = text.value_or(QString());
    }
    if (name.isEmpty())
        return fail(u"an enum that is worked out"_s);
    const Enum *known = enumNamed(schemaName, name);
    return !known || emitOperation(DropEnum{*known});
}

// Values that the enum has already stay the same ones.
bool OpTranslator::changeEnumValues(const Enum &known, const QList<EnumValue> &values)
{
    QList<EnumValue> after;
    for (const EnumValue &value : values) {
        EnumValue one{EnumValueId::derived(known.id.uuid, m_revision + u'/' + value.name),
                      value.name};
        for (const EnumValue &present : known.values) {
            if (present.name == value.name)
                one = present;
        }
        after << one;
    }
    return after == known.values
           || emitOperation(AlterEnumValues{known.id, known.name, known.values, after});
}

} // namespace core
