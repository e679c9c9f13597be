// SPDX-License-Identifier: GPL-3.0-or-later
// Types that the files make themselves: enums, TypeDecorator, with_variant, as_mutable.

#include "core/interop/sqlalchemy/columns.h"
#include "core/schema/nearesttype.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QUuid enumSpace = QUuid::createUuidV5(QUuid(), u"schemawright/sqlalchemy/enum"_s);

Enum enumNamed(const QString &schema, const QString &name, const QStringList &labels)
{
    Enum result;
    result.id = EnumId::derived(enumSpace, schema + u'.' + name);
    result.schemaName = schema;
    result.name = name;
    for (const QString &label : labels)
        result.values << EnumValue{EnumValueId::derived(result.id.uuid, label), label};
    return result;
}

QStringList labelsOf(const Enum &value)
{
    QStringList labels;
    for (const EnumValue &one : value.values)
        labels << one.name;
    return labels;
}

int longest(const QStringList &labels)
{
    qsizetype length = 1;
    for (const QString &label : labels)
        length = std::max(length, label.size());
    return int(length);
}

// values_callable=lambda e: [m.value for m in e] and the ways to say it.
bool asksForValues(const PyNode &node)
{
    return node.source().contains(u".value"_s);
}

} // namespace

std::optional<DataType> SqlReader::ofMethod(const PyTerm &term)
{
    const PyTerm here = followed(m_modules, term);
    const PyNode function = here.node.child("func"_L1);
    if (!here.node.is(PyKind::Call) || !function.is(PyKind::Attribute))
        return std::nullopt;
    const QString method = function.text("attr"_L1);
    const QList<PyNode> arguments = here.node.children("args"_L1);
    const PyTerm on{function.child("value"_L1), here.scope};
    if (method == u"as_mutable" && !arguments.isEmpty())
        return type({arguments.first(), here.scope});
    if (method == u"evolve" || method == u"copy" || method == u"adapt")
        return type(on);
    if (method != u"with_variant" || arguments.size() < 2)
        return std::nullopt;
    const auto base = type(on);
    const auto variant = type({arguments.first(), here.scope});
    const QString dialect = stringOf(m_modules, {arguments.at(1), here.scope}).value_or(QString());
    if (!base || !variant)
        return base;
    // A native type that is the plain one elsewhere stands for both: JSON and, on PostgreSQL, jsonb.
    const bool isNative = variant->kind == TypeKind::Native && base->kind != TypeKind::Native;
    if (isNative && nearestType(*variant, DialectKind::Sqlite).type == *base)
        return variant;
    const bool isCounting = dialect == u"sqlite" && base->kind == TypeKind::BigInteger
                            && variant->kind == TypeKind::Integer;
    if (!isCounting && *variant != *base)
        report(here.node, FindingReason::VariantLeftOut, typeName(*variant));
    return base;
}

std::optional<DataType> SqlReader::ofOwnClass(const PyMeaning &meaning, const PyTerm &term)
{
    if (meaning.kind != PyMeaningKind::Class || m_typeDepth > 20)
        return std::nullopt;
    PyScope scope;
    scope.module = meaning.module;
    scope.classNode = meaning.node;
    const PyMeaning impl = m_modules.member(meaning.node, meaning.module, u"impl"_s);
    if (impl.kind == PyMeaningKind::Expression || impl.kind == PyMeaningKind::External
        || impl.kind == PyMeaningKind::Class) {
        const PyMeaning load = m_modules.member(meaning.node,
                                                meaning.module,
                                                u"load_dialect_impl"_s);
        if (load.kind == PyMeaningKind::Function)
            report(load.node, FindingReason::VariantLeftOut, meaning.node.text("name"_L1));
        // An argument of the decorator is its impl's: MyString(80).
        const PyNode call = followed(m_modules, term).node;
        for (const PyNode &statement : meaning.node.children("body"_L1)) {
            if (!statement.is(PyKind::Assign)
                || statement.children("targets"_L1).value(0).text("id"_L1) != u"impl")
                continue;
            auto type = this->type({statement.child("value"_L1), scope});
            const bool isOpen = type && type->kind == TypeKind::String && !type->length;
            if (isOpen && call.is(PyKind::Call) && !call.children("args"_L1).isEmpty()) {
                if (const auto length = integerOf(m_modules,
                                                  {call.children("args"_L1).first(), term.scope}))
                    type->length = int(std::clamp<qint64>(*length, 1, 1 << 30));
            }
            return type;
        }
    }
    for (const PyNode &base : meaning.node.children("bases"_L1)) {
        if (const auto type = this->type({base, scope}))
            return type;
    }
    return std::nullopt;
}

std::optional<DataType> SqlReader::enumOf(const PyNode &classNode, int module, const SqlCall *call)
{
    const auto members = enumMembers(m_modules, classNode, module, m_aliases);
    if (!members)
        return std::nullopt;
    const PyTerm *callable = call ? call->keyword("values_callable"_L1) : nullptr;
    QStringList labels;
    for (const PyEnumMember &member : *members) {
        const bool isKnown = member.value.kind == PyValueKind::String;
        if (callable && !isKnown)
            report(callable->node, FindingReason::UnknownArgument);
        labels << (callable && isKnown && asksForValues(callable->node) ? member.value.text
                                                                        : member.name);
    }
    labels.removeDuplicates();
    return enumWith(labels, classNode.text("name"_L1).toLower(), call);
}

std::optional<DataType> SqlReader::enumCall(const SqlCall &call)
{
    if (call.arguments.size() == 1) {
        const PyMeaning meaning = m_modules.meaning(call.arguments.first());
        if (meaning.kind == PyMeaningKind::Class)
            return enumOf(meaning.node, meaning.module, &call);
    }
    QStringList labels;
    for (const PyTerm &argument : call.arguments) {
        const PyValue value = evaluate(m_modules, argument);
        const QList<PyValue> values = value.kind == PyValueKind::Sequence ? value.items
                                                                          : QList<PyValue>{value};
        for (const PyValue &one : values) {
            if (one.kind != PyValueKind::String)
                return std::nullopt;
            labels << one.text;
        }
    }
    if (labels.isEmpty() || !call.unknown.isEmpty())
        return std::nullopt;
    return enumWith(labels, {}, &call);
}

std::optional<DataType> SqlReader::enumWith(const QStringList &labels,
                                            const QString &madeUp,
                                            const SqlCall *call)
{
    const bool isNative = !call || flag(*call, "native_enum"_L1, true);
    if (!isNative) {
        const int length = number(*call, -1, "length"_L1).value_or(0);
        return stringType(std::max(length, longest(labels)));
    }
    QString name = call ? word(*call, "name"_L1) : QString();
    if (name.isEmpty())
        name = madeUp.isEmpty() ? QString(m_subject).replace(u'.', u'_').toLower() : madeUp;
    QString schema = call ? word(*call, "schema"_L1) : QString();
    if (schema.isEmpty() && call && flag(*call, "inherit_schema"_L1))
        schema = m_defaultSchema;
    for (int number = 1; number < 1000; ++number) {
        const QString wish = number == 1 ? name : u"%1_%2"_s.arg(name).arg(number);
        const auto there = std::find_if(m_enums.cbegin(), m_enums.cend(), [&](const Enum &one) {
            return one.name == wish && one.schemaName == schema;
        });
        if (there != m_enums.cend() && labelsOf(*there) == labels)
            return enumType(there->id);
        if (there == m_enums.cend()) {
            if (number > 1 && call)
                report(call->term.node, FindingReason::ConflictingEnum, name);
            m_enums << enumNamed(schema, wish, labels);
            return enumType(m_enums.last().id);
        }
    }
    return std::nullopt;
}

} // namespace core
