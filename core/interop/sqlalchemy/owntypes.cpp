// SPDX-License-Identifier: GPL-3.0-or-later
// Types that the files make themselves: enums, TypeDecorator, with_variant, as_mutable.

#include "core/dialect/dialect.h"
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

constexpr DialectKind engines[] = {DialectKind::Sqlite,
                                   DialectKind::PostgreSql,
                                   DialectKind::MariaDb};

int longest(const QStringList &labels)
{
    qsizetype length = 1;
    for (const QString &label : labels)
        length = std::max(length, label.size());
    return int(length);
}

bool isVariant(const PyNode &node)
{
    return node.is(PyKind::Call) && node.child("func"_L1).text("attr"_L1) == u"with_variant"
           && node.children("args"_L1).size() > 1;
}

std::optional<DialectKind> dialectNamed(const QString &name)
{
    if (name == u"sqlite")
        return DialectKind::Sqlite;
    if (name == u"postgresql")
        return DialectKind::PostgreSql;
    if (name == u"mysql" || name == u"mariadb")
        return DialectKind::MariaDb;
    return std::nullopt;
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
    if (const auto common = commonType(here))
        return common;
    const auto base = type(on);
    const auto variant = type({arguments.first(), here.scope});
    QMap<DialectKind, DataType> variants; // those said before it are looked at with it
    for (PyTerm inner = followed(m_modules, on); base && isVariant(inner.node);
         inner = followed(m_modules, {inner.node.child("func"_L1).child("value"_L1), inner.scope}))
        addVariant(variants, inner);
    addVariant(variants, here);
    if (!base || !variant || variants.isEmpty())
        return base;
    return standingFor(*base, variants, here.node);
}

// with_variant(type, 'name', …): the nearest call wins.
void SqlReader::addVariant(QMap<DialectKind, DataType> &variants, const PyTerm &call)
{
    const QList<PyNode> arguments = call.node.children("args"_L1);
    const auto variant = type({arguments.first(), call.scope});
    for (const PyNode &argument : arguments.mid(1)) {
        const auto kind = dialectNamed(
            stringOf(m_modules, {argument, call.scope}).value_or(QString()));
        if (variant && kind)
            variants.insert(*kind, *variant);
    }
}

// One type that every engine writes as its variant says: JSON and, on PostgreSQL, JSONB is jsonb; CHAR(32)
// and, on PostgreSQL, UUID is a UUID.
std::optional<DataType> SqlReader::standingFor(const DataType &base,
                                               const QMap<DialectKind, DataType> &variants,
                                               const PyNode &node)
{
    const Schema enums{{}, m_enums};
    const auto written = [&enums](const DataType &type, DialectKind kind) {
        return dialectFor(kind).typeText(nearestType(type, kind).type, enums).toLower();
    };
    QList<DataType> candidates = QList<DataType>{base} + variants.values();
    for (const DialectKind kind : engines)
        candidates << nearestType(base, kind).type;
    candidates << plainType(TypeKind::Uuid);
    for (const DataType &candidate : std::as_const(candidates)) {
        const bool isFitting = std::all_of(std::begin(engines),
                                           std::end(engines),
                                           [&](DialectKind kind) {
                                               return written(candidate, kind)
                                                      == written(variants.value(kind, base), kind);
                                           });
        if (isFitting)
            return candidate;
    }
    for (auto it = variants.cbegin(); it != variants.cend(); ++it) {
        // Where it counts by itself it is INTEGER on SQLite with us, too: its column knows.
        const bool isCounting = it.key() == DialectKind::Sqlite && base.kind == TypeKind::BigInteger
                                && it->kind == TypeKind::Integer;
        if (isCounting)
            m_countingVariant = node;
        else if (written(*it, it.key()) != written(base, it.key()))
            report(node, FindingReason::VariantLeftOut, typeName(*it));
    }
    return base;
}

std::optional<DataType> SqlReader::ofOwnClass(const PyMeaning &meaning, const PyTerm &term)
{
    if (meaning.kind != PyMeaningKind::Class || m_typeDepth > 20)
        return std::nullopt;
    PyScope scope;
    scope.module = meaning.module;
    scope.classNode = meaning.node;
    const PyMeaning load = m_modules.member(meaning.node, meaning.module, u"load_dialect_impl"_s);
    const PyMeaning impl = m_modules.member(meaning.node, meaning.module, u"impl"_s);
    if (impl.kind == PyMeaningKind::Expression || impl.kind == PyMeaningKind::External
        || impl.kind == PyMeaningKind::Class) {
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
            return type && load.kind == PyMeaningKind::Function ? ofLoading(load, *type) : type;
        }
    }
    if (const auto words = wordsOfClass(meaning))
        return words;
    for (const PyNode &base : meaning.node.children("bases"_L1)) {
        if (const auto type = this->type({base, scope}))
            return type;
    }
    return std::nullopt;
}

// TypeDecorator.load_dialect_impl(): a type for each engine that it asks for by name, as in the recipe
// for GUIDs; anything else is left out.
DataType SqlReader::ofLoading(const PyMeaning &function, const DataType &impl)
{
    QMap<DialectKind, DataType> variants;
    DataType base = impl;
    QList<PyNode> statements = function.node.children("body"_L1);
    PyScope scope;
    scope.module = function.module;
    const auto returned = [&](const PyNode &statement) -> std::optional<DataType> {
        const PyNode value = statement.child("value"_L1);
        const bool isDescriptor = value.child("func"_L1).text("attr"_L1) == u"type_descriptor";
        if (!statement.is(PyKind::Return))
            return std::nullopt;
        if (value.dottedName().startsWith(u"self.impl"_s))
            return impl;
        const PyNode argument = value.children("args"_L1).value(0);
        return isDescriptor ? type({argument, scope}) : std::nullopt;
    };
    for (int turn = 0; turn < 20 && !statements.isEmpty(); ++turn) {
        const PyNode statement = statements.takeFirst();
        if (const auto type = returned(statement)) {
            base = *type;
            return *standingFor(base, variants, function.node);
        }
        const PyNode test = statement.child("test"_L1);
        const PyTerm asked{test.children("comparators"_L1).value(0), scope};
        const auto kind = dialectNamed(stringOf(m_modules, asked).value_or(QString()));
        const bool isQuestion = statement.is(PyKind::If) && test.is(PyKind::Compare)
                                && test.children("ops"_L1).value(0).is(PyKind::Eq)
                                && test.child("left"_L1).text("attr"_L1) == u"name";
        const auto type = isQuestion ? returned(statement.children("body"_L1).value(0))
                                     : std::nullopt;
        if (statement.is(PyKind::Expr))
            continue;
        if (!type)
            break;
        if (kind)
            variants.insert(*kind, *type);
        statements = statement.children("orelse"_L1) + statements;
    }
    report(function.node, FindingReason::VariantLeftOut, function.node.text("name"_L1));
    return impl;
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
    const bool isChecked = call && flag(*call, "create_constraint"_L1);
    if (isChecked && isNative) // only where there are no enums
        report(call->term.node, FindingReason::DialectLeftOut, u"create_constraint"_s);
    if (isChecked && !isNative) {
        const QString given = word(*call, "name"_L1);
        m_typeCheck = TypeCheck{given.isEmpty() ? madeUp : given, labels};
    }
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
