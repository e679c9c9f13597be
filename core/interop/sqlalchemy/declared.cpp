// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/declared.h"

#include "core/mapping/mapping.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestBlock = 50;

// What declarative reads or Python needs, and no column is.
bool isSpecial(const QString &name)
{
    return name.startsWith("__"_L1);
}

} // namespace

DeclaredReader::DeclaredReader(const PyClasses &classes, SqlReader &reader)
    : m_classes(classes)
    , m_reader(reader)
    , m_modules(reader.modules())
{
    collectTypeMap();
}

// cls.__name__ == 'X', has_inherited_table(cls), and what `not` makes of them.
std::optional<bool> DeclaredReader::decided(const PyTerm &test, int subject)
{
    const PyNode &node = test.node;
    if (node.is(PyKind::UnaryOp) && node.child("op"_L1).is(PyKind::Not)) {
        const auto inner = decided({node.child("operand"_L1), test.scope}, subject);
        return inner ? std::optional(!*inner) : std::nullopt;
    }
    if (node.is(PyKind::Call)
        && node.child("func"_L1).dottedName().endsWith("has_inherited_table"_L1))
        return m_classes.mappedParent(subject) >= 0;
    if (node.is(PyKind::Compare) && node.children("ops"_L1).size() == 1) {
        const auto left = stringOf(m_modules, {node.child("left"_L1), test.scope});
        const auto right = stringOf(m_modules,
                                    {node.children("comparators"_L1).value(0), test.scope});
        const PyKind kind = node.children("ops"_L1).first().kind();
        if (left && right && (kind == PyKind::Eq || kind == PyKind::NotEq))
            return (*left == *right) == (kind == PyKind::Eq);
    }
    return truthOf(m_modules, test);
}

// Nothing: the statements end without a return. A null node: what they return cannot be told.
std::optional<PyNode> DeclaredReader::returnIn(const QList<PyNode> &statements,
                                               const PyScope &scope,
                                               int subject,
                                               int depth)
{
    for (const PyNode &statement : statements) {
        if (statement.is(PyKind::Return))
            return statement.child("value"_L1);
        if (!statement.is(PyKind::If))
            continue; // assignments are looked up when they are asked for
        const auto truth = decided({statement.child("test"_L1), scope}, subject);
        if (!truth || depth > deepestBlock)
            return PyNode();
        const auto found = returnIn(statement.children(*truth ? "body"_L1 : "orelse"_L1),
                                    scope,
                                    subject,
                                    depth + 1);
        if (found)
            return found;
    }
    return std::nullopt;
}

PyTerm DeclaredReader::returned(int owner, const PyNode &function, int subject)
{
    PyTerm term;
    term.scope.module = m_classes.at(owner).scope.module;
    term.scope.function = function;
    const PyNode arguments = function.child("args"_L1);
    term.scope.self = arguments.children("args"_L1).value(0).text("arg"_L1);
    term.scope.selfClass = m_classes.at(subject).node;
    term.scope.selfModule = m_classes.at(subject).scope.module;
    const bool isName = function.text("name"_L1) == u"__tablename__";
    if (!isName) {
        const PyTerm name = valueOf(subject, u"__tablename__"_s, PyClasses::Search::All);
        if (!name.node.isNull())
            term.scope.selfTable = stringOf(m_modules, name).value_or(QString());
        else if (m_classes.at(subject).isFlask)
            term.scope.selfTable = tableNameFor(m_classes.at(subject).name,
                                                TableNaming::FlaskSqlAlchemy);
    }
    const auto found = returnIn(function.children("body"_L1), term.scope, subject, 0);
    if (found)
        term.node = *found;
    if (found && found->isNull())
        m_reader.report(function, FindingReason::ComputedElement, function.text("name"_L1));
    return term;
}

PyTerm DeclaredReader::valueOf(int subject, const QString &name, PyClasses::Search search)
{
    const auto [owner, attribute] = m_classes.attribute(subject, name, search);
    if (!attribute)
        return {};
    if (!attribute->value.isNull())
        return {attribute->value, m_classes.at(owner).scope};
    if (attribute->statement.is(PyKind::FunctionDef)
        && isDeclaredAttr(m_modules, m_classes.at(owner), attribute->statement))
        return returned(owner, attribute->statement, subject);
    return {};
}

bool DeclaredReader::hasKey(const SqlTable &table) const
{
    return table.primaryKey
           || std::any_of(table.columns.cbegin(), table.columns.cend(), [](const SqlColumn &one) {
                  return one.isPrimaryKey;
              });
}

bool DeclaredReader::isConcrete(int place)
{
    const auto [owner, attribute] = m_classes.attribute(place,
                                                        u"__mapper_args__"_s,
                                                        PyClasses::Search::SkipMapped);
    if (!attribute)
        return false;
    const auto pairs = dictOf(m_modules,
                              valueOf(place, u"__mapper_args__"_s, PyClasses::Search::SkipMapped));
    for (const auto &[key, value] : pairs.value_or(QList<QPair<QString, PyTerm>>())) {
        if (key == u"concrete")
            return truthOf(m_modules, value).value_or(false);
    }
    return false;
}

// SQLAlchemy: its own, or one that is no mapped class's; a declared_attr is asked for every class.
std::optional<QString> DeclaredReader::tableName(DeclaredClass &result)
{
    const PyClass &value = m_classes.at(result.place);
    auto [owner, attribute] = m_classes.attribute(result.place,
                                                  u"__tablename__"_s,
                                                  PyClasses::Search::SkipMapped);
    if (!attribute) {
        const auto far = m_classes.attribute(result.place,
                                             u"__tablename__"_s,
                                             PyClasses::Search::All);
        if (far.second && far.second->statement.is(PyKind::FunctionDef)) {
            owner = far.first;
            attribute = far.second;
        }
    }
    if (attribute) {
        const PyTerm term = attribute->value.isNull()
                                ? returned(owner, attribute->statement, result.place)
                                : PyTerm{attribute->value, m_classes.at(owner).scope};
        if (term.node.isNull() || isNone(m_modules, term))
            return std::nullopt;
        const auto name = stringOf(m_modules, term);
        if (!name)
            m_reader.report(term.node, FindingReason::UnknownName);
        return name;
    }
    if (!value.isFlask)
        return std::nullopt;
    if (result.parent >= 0 && !result.isConcrete && !hasKey(result.table))
        return std::nullopt;
    result.hasMadeName = true;
    return tableNameFor(value.name, TableNaming::FlaskSqlAlchemy);
}

void DeclaredReader::addColumn(DeclaredClass &result, const SqlColumn &column)
{
    for (const SqlColumn &present : std::as_const(result.table.columns)) {
        if (present.column.name == column.column.name)
            return;
    }
    result.table.columns << column;
}

void DeclaredReader::readRelationship(DeclaredClass &result, const SqlCall &call)
{
    if (const PyTerm *secondary = call.keyword("secondary"_L1))
        result.secondaries << *secondary;
    else if (call.arguments.size() > 1 && call.name.isSql("relationship"_L1))
        result.secondaries << call.arguments.at(1);
}

void DeclaredReader::readAttribute(DeclaredClass &result, int owner, const PyAttribute &attribute)
{
    const PyClass &from = m_classes.at(owner);
    m_reader.setSubject(m_classes.at(result.place).name + u'.' + attribute.name);
    PyTerm value{attribute.value, from.scope};
    if (attribute.statement.is(PyKind::FunctionDef)) {
        if (!isDeclaredAttr(m_modules, from, attribute.statement))
            return;
        value = returned(owner, attribute.statement, result.place);
    } else if (!attribute.annotation.isNull()) {
        readAnnotated(result, owner, attribute);
        return;
    }
    if (value.node.isNull())
        return;
    if (auto column = m_reader.column(value, attribute.name)) {
        if (!column->hasType && column->foreignKeys.isEmpty())
            m_reader.report(column->node, FindingReason::UnknownType);
        if (owner != result.place && !attribute.statement.is(PyKind::FunctionDef))
            column->origin = owner;
        addColumn(result, *column);
        return;
    }
    const SqlCall call = sqlCall(m_modules, value);
    if (call.isCall
        && (call.name.isSql("relationship"_L1) || call.name.isSql("relation"_L1)
            || call.name.isSql("dynamic_loader"_L1)))
        readRelationship(result, call);
    else if (call.isCall && call.name.isNull() && value.node.is(PyKind::Call)
             && call.term.node.source().contains(u"Column("_s))
        m_reader.report(value.node, FindingReason::ComputedElement);
}

void DeclaredReader::readAnnotated(DeclaredClass &result, int owner, const PyAttribute &attribute)
{
    const PyScope &scope = m_classes.at(owner).scope;
    const PyTerm value{attribute.value, scope};
    std::optional<SqlColumn> column = attribute.value.isNull()
                                          ? std::nullopt
                                          : m_reader.column(value, attribute.name);
    const SqlReader::Gathered before = m_reader.gathered();
    const Annotation known = annotation({attribute.annotation, scope});
    if (column && column->hasType)
        m_reader.forgetSince(before); // the enum that is only annotated has its labels from the type
    if (!column && !known.isColumn) {
        const SqlCall call = attribute.value.isNull() ? SqlCall() : sqlCall(m_modules, value);
        if (call.isCall && call.name.isSql("relationship"_L1))
            readRelationship(result, call);
        return;
    }
    const SqlCall call = attribute.value.isNull() ? SqlCall() : sqlCall(m_modules, value);
    if (!column && call.isCall && !call.name.isNull())
        return; // relationship(), synonym(), column_property() of an expression …
    SqlColumn merged;
    merged.hasType = false;
    merged.column.type = plainType(TypeKind::Text);
    if (!known.column.node.isNull())
        merged = m_reader.column(known.column, attribute.name).value_or(merged);
    if (!column) {
        column = merged;
        column->column.name = column->key = attribute.name;
        column->node = attribute.statement;
    } else if (!known.column.node.isNull()) {
        // Its own arguments win over those inside Annotated[…].
        if (!column->hasType && merged.hasType) {
            column->hasType = true;
            column->column.type = merged.column.type;
        }
        if (!column->hasNullable && merged.hasNullable) {
            column->hasNullable = true;
            column->column.nullable = merged.column.nullable;
        }
        column->isPrimaryKey = column->isPrimaryKey || merged.isPrimaryKey;
        column->isUnique = column->isUnique || merged.isUnique;
        column->isIndexed = column->isIndexed || merged.isIndexed;
        column->hasDefault = column->hasDefault || merged.hasDefault;
        if (column->column.defaultSql.isEmpty())
            column->column.defaultSql = merged.column.defaultSql;
        if (!column->column.identity)
            column->column.identity = merged.column.identity;
        if (!column->column.generated)
            column->column.generated = merged.column.generated;
        if (column->column.comment.isEmpty())
            column->column.comment = merged.column.comment;
        if (column->foreignKeys.isEmpty())
            column->foreignKeys = merged.foreignKeys;
        column->checks += merged.checks;
    }
    if (!column->hasType && known.type) {
        column->hasType = true;
        column->column.type = *known.type;
    }
    const bool isMapped = attribute.annotation.child("value"_L1).dottedName().section(u'.', -1)
                          == u"Mapped";
    if (!column->hasNullable && (known.isColumn || isMapped)) {
        column->hasNullable = true;
        column->column.nullable = known.isNullable && !column->isPrimaryKey;
    }
    if (!column->hasType && column->foreignKeys.isEmpty())
        m_reader.report(attribute.annotation, FindingReason::UnknownType);
    if (owner != result.place)
        column->origin = owner;
    addColumn(result, *column);
}

// oslo.db's mixins, on which every model of OpenStack stands.
void DeclaredReader::readOslo(DeclaredClass &result)
{
    for (const int place : m_classes.contributors(result.place)) {
        const PyClass &value = m_classes.at(place);
        PyScope outside;
        outside.module = value.scope.module;
        for (const PyNode &base : value.node.children("bases"_L1)) {
            const PyMeaning meaning = m_modules.meaning(base, outside);
            const QString name = meaning.name.section(u'.', -1);
            const bool isOslo = meaning.name.startsWith("oslo_db.sqlalchemy"_L1);
            const bool isUtils = meaning.name.startsWith("sqlalchemy_utils"_L1);
            QList<QPair<QString, TypeKind>> columns;
            if (isOslo && name == u"TimestampMixin")
                columns = {{u"created_at"_s, TypeKind::DateTime},
                           {u"updated_at"_s, TypeKind::DateTime}};
            else if (isOslo && name == u"SoftDeleteMixin")
                columns = {{u"deleted_at"_s, TypeKind::DateTime}, {u"deleted"_s, TypeKind::Integer}};
            else if (isUtils && name == u"Timestamp")
                columns = {{u"created"_s, TypeKind::DateTime}, {u"updated"_s, TypeKind::DateTime}};
            for (const auto &[column, kind] : columns) {
                SqlColumn one;
                one.column.name = one.key = column;
                one.column.type = plainType(kind);
                one.column.nullable = !isUtils;
                one.hasNullable = true;
                one.hasDefault = true;
                one.node = base;
                addColumn(result, one);
            }
        }
    }
}

QList<SqlColumn> DeclaredReader::columnsOf(int place)
{
    DeclaredClass result;
    result.place = place;
    for (const PyAttribute &attribute : m_classes.at(place).attributes) {
        if (!isSpecial(attribute.name) && !attribute.statement.is(PyKind::FunctionDef))
            readAttribute(result, place, attribute);
    }
    return result.table.columns;
}

void DeclaredReader::readColumns(DeclaredClass &result)
{
    QSet<QString> seen;
    for (const int owner : m_classes.contributors(result.place)) {
        QSet<QString> own;
        for (const PyAttribute &attribute : m_classes.at(owner).attributes) {
            if (isSpecial(attribute.name) || seen.contains(attribute.name))
                continue;
            own.insert(attribute.name);
            readAttribute(result, owner, attribute);
        }
        seen += own;
    }
    const int parent = result.parent;
    for (const int owner : parent < 0 ? QList<int>() : m_classes.at(parent).order) {
        for (const PyAttribute &attribute : m_classes.at(owner).attributes) {
            if (isCascading(attribute.statement) && !isSpecial(attribute.name)
                && !seen.contains(attribute.name)) {
                seen.insert(attribute.name);
                readAttribute(result, owner, attribute);
            }
        }
    }
    readOslo(result);
}

void DeclaredReader::readKeywords(DeclaredClass &result, const PyTerm &dict)
{
    const auto pairs = dictOf(m_modules, dict);
    if (!pairs) {
        m_reader.report(dict.node, FindingReason::ComputedElement);
        return;
    }
    for (const auto &[key, value] : *pairs)
        m_reader.addOption(result.table, key, value);
}

void DeclaredReader::readTableArguments(DeclaredClass &result)
{
    m_reader.setSubject(m_classes.at(result.place).name);
    const PyTerm term = valueOf(result.place, u"__table_args__"_s, PyClasses::Search::SkipMapped);
    if (term.node.isNull() || isNone(m_modules, term))
        return;
    const auto items = sequenceOf(m_modules, term);
    if (!items) {
        readKeywords(result, term);
        return;
    }
    for (const PyTerm &item : *items) {
        if (m_reader.addElement(result.table, item))
            continue;
        if (followed(m_modules, item).node.is(PyKind::Dict))
            readKeywords(result, item);
        else
            m_reader.report(item.node, FindingReason::UnknownElement);
    }
}

std::optional<DeclaredClass> DeclaredReader::read(int place)
{
    const PyClass &value = m_classes.at(place);
    DeclaredClass result;
    result.place = place;
    result.parent = m_classes.mappedParent(place);
    result.table.schemaName = m_defaultSchema;
    m_reader.setSubject(value.name);
    result.isConcrete = result.parent >= 0 && isConcrete(place);
    readColumns(result);
    readTableArguments(result);
    m_reader.setSubject(value.name);
    const PyTerm table = valueOf(place, u"__table__"_s, PyClasses::Search::SkipMapped);
    if (!table.node.isNull()) {
        const PyTerm call = followed(m_modules, table);
        result.ownTable = call.node;
        result.hasTable = true;
        if (const auto whole = m_reader.table(call)) {
            result.table = *whole;
            return result;
        }
        m_reader.report(table.node, FindingReason::ComputedElement);
        return std::nullopt;
    }
    const auto name = tableName(result);
    for (const QString &base : value.unknownBases) {
        if (!base.isEmpty())
            m_reader.report(value.node, FindingReason::UnknownBase, base);
    }
    if (value.node.children("bases"_L1).isEmpty() && !name)
        return std::nullopt;
    if (name) {
        result.table.name = *name;
        result.hasTable = true;
    } else if (result.parent < 0) {
        if (!result.table.columns.isEmpty())
            m_reader.report(value.node, FindingReason::UnknownName, value.name);
        return std::nullopt;
    }
    return result;
}

} // namespace core
