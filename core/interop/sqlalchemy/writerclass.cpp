// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/modelswriter.h"

#include "core/interop/python/printer.h"
#include "core/model/names.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

QUuid inherited(const QUuid &owner, ColumnId id)
{
    return inheritedId(ClassId{owner}, id).uuid;
}

bool has(const QList<Column> &columns, const QList<ColumnId> &ids)
{
    return std::all_of(ids.cbegin(), ids.cend(), [&columns](const ColumnId &id) {
        return findColumn(columns, id) != nullptr;
    });
}

QList<ColumnId> columnsOf(const Index &index)
{
    QList<ColumnId> ids = index.include;
    for (const IndexKey &key : index.keys) {
        if (!key.column.isNull())
            ids.append(key.column);
    }
    return ids;
}

// The table with only those keys and indexes that need no other columns than these.
Table withOnly(Table table, const QList<Column> &columns)
{
    table.uniqueKeys.removeIf([&](const UniqueKey &key) { return !has(columns, key.columns); });
    table.foreignKeys.removeIf([&](const ForeignKey &key) { return !has(columns, key.columns); });
    table.indexes.removeIf([&](const Index &index) { return !has(columns, columnsOf(index)); });
    return table;
}

ModelsLine setting(const QString &name, const PyExpression &value)
{
    return {ModelsLine::Kind::Setting, name, pyAssignment(1, name, value), name, {}, {}};
}

} // namespace

Table ModelsWriter::tableFor(const Class &classValue) const
{
    return withOnly(*m_plan.tableOf(classValue), membersOf(m_plan.index(), classValue).columns);
}

// Whether every class that has the column has it in its primary key.
bool ModelsWriter::isKeyOfAll(const Column &column, const QUuid &owner) const
{
    Q_UNUSED(owner)
    bool isUsed = false;
    for (const Class &classValue : m_model.classes) {
        const Table *table = m_plan.tableOf(classValue);
        const ColumnId id{inherited(classValue.id.uuid, column.id)};
        if (!table || !findColumn(*table, id))
            continue;
        isUsed = true;
        if (!table->primaryKey || !table->primaryKey->columns.contains(id))
            return false;
    }
    return isUsed;
}

QSet<ColumnId> ModelsWriter::flaggedKeys(const Class &classValue, const Table &table) const
{
    QSet<ColumnId> flagged;
    const auto look = [&](const QList<Column> &columns, const QUuid &owner) {
        for (const Column &column : columns) {
            const ColumnId id{inherited(classValue.id.uuid, column.id)};
            if (findColumn(table, id) && isKeyOfAll(column, owner))
                flagged.insert(id);
        }
    };
    for (const Mixin &mixin : m_model.mixins)
        look(mixin.columns, mixin.id.uuid);
    for (const Class &base : m_model.classes) {
        if (base.isAbstract)
            look(base.columns, base.id.uuid);
    }
    return flagged;
}

ModelsWriter::Body ModelsWriter::sampleBody(const QUuid &owner, const QList<Column> &columns) const
{
    Body body;
    body.table.columns = columns;
    for (const Class &classValue : m_model.classes) {
        const Table *table = m_plan.tableOf(classValue);
        const bool isUser = table && !columns.isEmpty()
                            && std::all_of(columns.cbegin(),
                                           columns.cend(),
                                           [&](const Column &column) {
                                               const QUuid id = inherited(classValue.id.uuid,
                                                                          column.id);
                                               return findColumn(*table, ColumnId{id});
                                           });
        if (!isUser || classValue.isAbstract)
            continue;
        body.table = *table;
        for (const Column &column : columns)
            body.columns.append(
                *findColumn(*table, ColumnId{inherited(classValue.id.uuid, column.id)}));
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (isKeyOfAll(columns.at(i), owner))
                body.keyColumns.insert(body.columns.at(i).id);
        }
        return body;
    }
    body.columns = columns;
    return body;
}

ModelsPart ModelsWriter::partOf(const Class &classValue)
{
    return {ModelsPart::Kind::Class,
            m_plan.name(classValue.id),
            {},
            classValue.id.uuid,
            headOf(classValue),
            {}};
}

QString ModelsWriter::headOf(const Class &classValue)
{
    PyArguments bases;
    for (const MixinId &id : classValue.mixins) {
        if (m_plan.index().mixin(id))
            bases.append(pyName(m_plan.name(id)));
    }
    const bool isFlask = m_options.style == ModelsStyle::Flask3;
    const Class *base = m_plan.pythonBase(classValue);
    bases.append(pyName(base ? m_plan.name(base->id) : isFlask ? u"db.Model"_s : u"Base"_s));
    return pyClass(0, m_plan.name(classValue.id), bases);
}

// Groups of lines with a blank line between them.
void ModelsWriter::addLines(ModelsPart part,
                            const QString &comment,
                            const QList<QList<ModelsLine>> &groups)
{
    QStringList texts;
    for (const QList<ModelsLine> &group : groups) {
        QString text;
        for (const ModelsLine &line : group)
            text += line.text;
        if (!text.isEmpty())
            texts.append(text);
        part.lines += group;
    }
    if (texts.isEmpty())
        texts.append(pyLine(1, u"pass"_s));
    const QString documentation = comment.isEmpty() ? QString() : pyDocstring(1, comment) + u'\n';
    part.text = part.head + documentation + texts.join(u'\n');
    m_parts.append(part);
}

PyArguments ModelsWriter::columnArguments(const Body &body, const Column &column)
{
    PyArguments arguments;
    for (const ForeignKey &key : body.references.values(column.id)) {
        PyArguments parts{pyString(m_renderer.targetsOf(key).first())};
        if (const auto name = nameOf(body.table, key))
            parts.append(*name);
        arguments.append(pyCall(m_renderer.names().name(u"ForeignKey"_s),
                                parts + m_renderer.referenceKeywords(key)));
    }
    if (const PyExpression made = m_renderer.generation(body.table, column); !made.isEmpty())
        arguments.append(made);
    const bool isKey = body.keyColumns.contains(column.id);
    const bool isLaterKey = !isKey && body.table.primaryKey
                            && body.table.primaryKey->columns.contains(column.id);
    if (isKey)
        arguments.append({u"primary_key"_s, pyBool(true)});
    if (column.nullable == isKey || isLaterKey)
        arguments.append({u"nullable"_s, pyBool(column.nullable)});
    if (body.uniqueColumns.contains(column.id))
        arguments.append({u"unique"_s, pyBool(true)});
    if (body.indexedColumns.contains(column.id))
        arguments.append({u"index"_s, pyBool(true)});
    return arguments + m_renderer.columnKeywords(body.table, column);
}

PyExpression ModelsWriter::annotation(const Column &column, bool isNullable)
{
    const auto python = [&]() -> QString {
        const auto ofModule = [this](const QString &module, const QString &name) {
            m_modules.insert(module);
            return module + u'.' + name;
        };
        switch (column.type.kind) {
        case TypeKind::Integer:
        case TypeKind::BigInteger:
        case TypeKind::SmallInteger:
            return u"int"_s;
        case TypeKind::String:
        case TypeKind::Text:
            return u"str"_s;
        case TypeKind::Boolean:
            return u"bool"_s;
        case TypeKind::Date:
            return ofModule(u"datetime"_s, u"date"_s);
        case TypeKind::Time:
            return ofModule(u"datetime"_s, u"time"_s);
        case TypeKind::DateTime:
            return ofModule(u"datetime"_s, u"datetime"_s);
        case TypeKind::Interval:
            return ofModule(u"datetime"_s, u"timedelta"_s);
        case TypeKind::Numeric:
            return ofModule(u"decimal"_s, u"Decimal"_s);
        case TypeKind::Float:
        case TypeKind::Double:
            return u"float"_s;
        case TypeKind::LargeBinary:
            return u"bytes"_s;
        case TypeKind::Uuid:
            return ofModule(u"uuid"_s, u"UUID"_s);
        case TypeKind::Enum:
            return findEnum(m_schema, column.type.enumId)
                           && !m_plan.name(column.type.enumId).isEmpty()
                       ? m_plan.name(column.type.enumId)
                       : u"str"_s;
        case TypeKind::Json:
        case TypeKind::Native:
            return m_renderer.names().imported(u"typing"_s, u"Any"_s).tokens.first().text;
        }
        Q_UNREACHABLE();
    };
    PyExpression type = pyName(python());
    if (column.type.dimensions > 0)
        type = pySubscript(m_renderer.names().imported(u"typing"_s, u"List"_s).tokens.first().text,
                           {type});
    if (isNullable)
        type = pySubscript(m_renderer.names().imported(u"typing"_s, u"Optional"_s).tokens.first().text,
                           {type});
    return pySubscript(
        m_renderer.names().imported(u"sqlalchemy.orm"_s, u"Mapped"_s).tokens.first().text, {type});
}

QString ModelsWriter::columnLine(const Body &body, const Column &column)
{
    const QString attribute = m_plan.attribute(column.name);
    SaNames &names = m_renderer.names();
    const PyExpression type = m_renderer.types().plain(m_renderer.columnType(body.table, column));
    PyArguments arguments;
    if (attribute != column.name)
        arguments.append(pyString(column.name));
    if (!isTyped()) {
        arguments.append(type);
        return pyAssignment(1,
                            attribute,
                            pyCall(names.name(u"Column"_s),
                                   arguments + columnArguments(body, column)));
    }
    PyArguments rest = columnArguments(body, column);
    const bool isKey = body.keyColumns.contains(column.id);
    // The annotation says it.
    rest.removeIf(
        [&](const PyArgument &argument) { return argument.keyword == "nullable"_L1 && !isKey; });
    arguments.append(type);
    return pyAnnotated(1,
                       attribute,
                       annotation(column, column.nullable),
                       pyCall(names.imported(u"sqlalchemy.orm"_s, u"mapped_column"_s),
                              arguments + rest));
}

QList<ModelsLine> ModelsWriter::columnLines(const Body &body)
{
    QList<ModelsLine> lines;
    for (const Column &column : body.columns)
        lines.append({ModelsLine::Kind::Column,
                      column.name,
                      columnLine(body, column),
                      m_plan.attribute(column.name),
                      {},
                      {}});
    return lines;
}

QString ModelsWriter::relationshipLine(const PlannedRelationship &link)
{
    SaNames &names = m_renderer.names();
    const QString target = m_plan.name(link.target);
    PyArguments arguments;
    if (!isTyped())
        arguments.append(pyString(target));
    const auto list = [](const QStringList &columns) {
        return pyString(columns.size() == 1 ? columns.first() : u'[' + columns.join(u", "_s) + u']');
    };
    if (!link.secondary.isEmpty())
        arguments.append({u"secondary"_s, pyName(link.secondary)});
    if (!link.primaryJoin.isEmpty()) {
        arguments.append({u"primaryjoin"_s, pyString(link.primaryJoin)});
        arguments.append({u"secondaryjoin"_s, pyString(link.secondaryJoin)});
    }
    if (!link.foreignKeys.isEmpty())
        arguments.append({u"foreign_keys"_s, list(link.foreignKeys)});
    if (!link.remoteSide.isEmpty())
        arguments.append({u"remote_side"_s, list(link.remoteSide)});
    arguments.append({u"back_populates"_s, pyString(link.backName)});
    const bool isBackOfOne = !link.isMany && !link.isForward && link.secondary.isEmpty();
    if (isBackOfOne && !isTyped())
        arguments.append({u"uselist"_s, pyBool(false)});
    if (m_options.style == ModelsStyle::Flask3)
        return pyAssignment(1, link.name, pyCall(u"db.relationship"_s, arguments));
    const PyExpression call = pyCall(names.imported(u"sqlalchemy.orm"_s, u"relationship"_s),
                                     arguments);
    if (!isTyped())
        return pyAssignment(1, link.name, call);
    PyExpression type = pyString(target);
    if (link.isMany)
        type = pySubscript(names.imported(u"typing"_s, u"List"_s).tokens.first().text, {type});
    else if (link.isNullable)
        type = pySubscript(names.imported(u"typing"_s, u"Optional"_s).tokens.first().text, {type});
    const QString mapped = names.imported(u"sqlalchemy.orm"_s, u"Mapped"_s).tokens.first().text;
    return pyAnnotated(1, link.name, pySubscript(mapped, {type}), call);
}

QList<ModelsLine> ModelsWriter::relationshipLines(ClassId id)
{
    QList<ModelsLine> lines;
    for (const PlannedRelationship &link : m_plan.relationships(id))
        lines.append({ModelsLine::Kind::Relationship,
                      link.name,
                      relationshipLine(link),
                      link.name,
                      m_plan.name(link.target),
                      link.backName});
    return lines;
}

QList<ModelsLine> ModelsWriter::tableArguments(const Body &body)
{
    const PyArguments keywords = m_renderer.tableKeywords(body.table);
    if (body.arguments.isEmpty() && keywords.isEmpty())
        return {};
    QList<PyExpression> items;
    for (const PyArgument &argument : body.arguments)
        items.append(argument.value);
    QList<std::pair<PyExpression, PyExpression>> options;
    for (const PyArgument &keyword : keywords)
        options.append({pyString(keyword.keyword), keyword.value});
    if (items.isEmpty())
        return {setting(u"__table_args__"_s, pyDict(options))};
    if (!options.isEmpty())
        items.append(pyDict(options));
    return {setting(u"__table_args__"_s, pyTuple(items))};
}

void ModelsWriter::addMixin(const Mixin &value)
{
    const QString name = m_plan.name(value.id);
    addLines({ModelsPart::Kind::Mixin, name, {}, value.id.uuid, pyClass(0, name, {}), {}},
             value.comment,
             {columnLines(sampleBody(value.id.uuid, value.columns))});
}

void ModelsWriter::addAbstractBase(const Class &classValue)
{
    addLines(partOf(classValue),
             classValue.comment,
             {{setting(u"__abstract__"_s, pyBool(true))},
              columnLines(sampleBody(classValue.id.uuid, classValue.columns))});
}

void ModelsWriter::addMapped(const Class &classValue)
{
    const Table table = tableFor(classValue);
    const QSet<QString> elsewhere = m_plan.inheritedColumns(classValue);
    const QList<Column> members = membersOf(m_plan.index(), classValue).columns;
    QList<Column> columns;
    for (const Column &column : table.columns) {
        const bool isDeclared = findColumn(classValue.columns, column.id) != nullptr;
        if (findColumn(members, column.id) && (isDeclared || !elsewhere.contains(column.name)))
            columns.append(column);
    }
    const Body body = bodyOf(table, columns, flaggedKeys(classValue, table));
    const bool isMadeUp = m_options.style == ModelsStyle::Flask3 && !m_plan.pythonBase(classValue)
                          && snakeCaseName(m_plan.name(classValue.id)) == table.name;
    QList<ModelsLine> start;
    if (!isMadeUp)
        start.append(setting(u"__tablename__"_s, pyString(table.name)));
    start += tableArguments(body);
    addLines(partOf(classValue), {}, {start, columnLines(body), relationshipLines(classValue.id)});
}

// Its columns are the base's table's: what needs more than one of them follows the class.
void ModelsWriter::addSingleChild(const Class &classValue)
{
    const Class *root = tableClassOf(m_plan.index(), classValue);
    const Table whole = *m_plan.tableOf(classValue);
    const QSet<QString> elsewhere = m_plan.inheritedColumns(classValue);
    QList<Column> columns;
    for (const Column &column : membersOf(m_plan.index(), classValue).columns) {
        const bool isDeclared = findColumn(classValue.columns, column.id) != nullptr;
        if (findColumn(whole, column.id) && (isDeclared || !elsewhere.contains(column.name)))
            columns.append(column);
    }
    const Table ofBase = tableFor(*root);
    Table table = whole;
    table.checks.clear(); // the base says them
    const auto isOfBase = [](const auto &list, const auto &element) {
        return std::any_of(list.cbegin(), list.cend(), [&element](const auto &other) {
            return other.id == element.id;
        });
    };
    const Members members = membersOf(m_plan.index(), classValue);
    table.uniqueKeys.removeIf([&](const UniqueKey &key) {
        return isOfBase(ofBase.uniqueKeys, key) || !isOfBase(members.uniqueKeys, key);
    });
    table.foreignKeys.removeIf([&](const ForeignKey &key) {
        return isOfBase(ofBase.foreignKeys, key) || !isOfBase(members.foreignKeys, key);
    });
    table.indexes.removeIf([&](const Index &index) {
        return isOfBase(ofBase.indexes, index) || !isOfBase(members.indexes, index);
    });
    Body body;
    body.table = table;
    body.columns = columns;
    placeForeignKeys(body);
    placeUniqueKeys(body);
    placeIndexes(body);
    addLines(partOf(classValue),
             classValue.comment,
             {columnLines(body), relationshipLines(classValue.id)});
    for (const PyArgument &argument : std::as_const(body.arguments))
        add(ModelsPart::Kind::After,
            classValue.id.uuid,
            m_plan.name(classValue.id),
            pyStatement(0,
                        pyCall(m_plan.name(root->id) + u".__table__.append_constraint"_s,
                               {argument})));
}

void ModelsWriter::addTable(const QUuid &id,
                            const QString &name,
                            const Table &table,
                            ModelsPart::Kind kind)
{
    const Body body = bodyOf(table, table.columns, {});
    SaNames &names = m_renderer.names();
    PyArguments arguments{pyString(table.name)};
    if (m_options.style != ModelsStyle::Flask3)
        arguments.append(pyName(u"Base.metadata"_s));
    for (const Column &column : table.columns) {
        PyArguments parts{pyString(column.name),
                          m_renderer.types().plain(m_renderer.columnType(table, column))};
        arguments.append(pyCall(names.name(u"Column"_s), parts + columnArguments(body, column)));
    }
    arguments += body.arguments;
    arguments += m_renderer.tableKeywords(table);
    add(kind, id, name, pyAssignment(0, name, pyCall(names.name(u"Table"_s), arguments)));
}

} // namespace core
