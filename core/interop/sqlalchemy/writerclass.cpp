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

QList<ModelsItem> optionItems(const PyArguments &keywords)
{
    QList<ModelsItem> items;
    for (const PyArgument &keyword : keywords)
        items.append({{}, keyword.keyword, {}, pyStatement(2, keyword.value).chopped(1)});
    return items;
}

} // namespace

Table ModelsWriter::tableFor(const Class &classValue) const
{
    return withOnly(*m_plan.tableOf(classValue), membersOf(m_plan.index(), classValue).columns);
}

// Under the name that Python takes the class is another one.
Table ModelsWriter::withClassName(Table table, const Class &classValue) const
{
    if (m_plan.name(classValue.id) != classValue.name)
        table.options.insert(note::className, classValue.name);
    return table;
}

// A column of the root that can tell by a word which class a row is of; null: there is none, and the
// classes of the family are told apart by nothing.
const Column *ModelsWriter::discriminator(const Class &root) const
{
    static const QSet<QString> names{u"type"_s, u"kind"_s, u"discriminator"_s, u"class_name"_s};
    for (const Column &column : root.columns) {
        const bool isWord = column.type.kind == TypeKind::String
                            || column.type.kind == TypeKind::Text;
        const bool isLong = column.type.length.value_or(1000) >= 20;
        const bool isOurs = names.contains(column.name) || column.name.endsWith("_type"_L1);
        if (isOurs && isWord && isLong && column.type.dimensions == 0 && !column.generated)
            return &column;
    }
    return nullptr;
}

QList<ModelsLine> ModelsWriter::mapperArguments(const Class &classValue) const
{
    const Class *root = &classValue;
    for (int step = 0; step < 100; ++step) {
        const Class *base = root->inheritance == Inheritance::None
                                ? nullptr
                                : concreteBase(m_plan.index(), *root);
        if (!base)
            break;
        root = base;
    }
    const QList<ClassId> derived = m_plan.index().derived(root->id);
    const bool hasChildren = std::any_of(derived.cbegin(), derived.cend(), [&](ClassId id) {
        const Class *child = m_plan.index().classValue(id);
        return child && child->inheritance != Inheritance::None && m_plan.isMapped(*child);
    });
    const Column *column = discriminator(*root);
    if (!column || !hasChildren)
        return {};
    QList<std::pair<PyExpression, PyExpression>> items;
    if (root == &classValue)
        items.append({pyString(u"polymorphic_on"_s), pyString(m_plan.attribute(column->name))});
    items.append(
        {pyString(u"polymorphic_identity"_s), pyString(snakeCaseName(classValue.name).left(20))});
    return {setting(u"__mapper_args__"_s, pyDict(items))};
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
    ModelsLine line;
    if (items.isEmpty()) {
        line = setting(u"__table_args__"_s, pyDict(options));
    } else {
        if (!options.isEmpty())
            items.append(pyDict(options));
        line = setting(u"__table_args__"_s, pyTuple(items));
    }
    line.items = body.items + optionItems(keywords);
    return {line};
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
    const Table table = withClassName(tableFor(classValue), classValue);
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
    start += mapperArguments(classValue);
    addLines(partOf(classValue), {}, {start, columnLines(body), relationshipLines(classValue.id)});
    const QString name = m_plan.name(classValue.id);
    addLater(body, classValue.id.uuid, name, name + u".__table__"_s);
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
             {mapperArguments(classValue), columnLines(body), relationshipLines(classValue.id)});
    addLater(body,
             classValue.id.uuid,
             m_plan.name(classValue.id),
             m_plan.name(root->id) + u".__table__"_s);
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
    QList<ModelsItem> items;
    PyArguments arguments{pyString(table.name)};
    if (m_options.style != ModelsStyle::Flask3)
        arguments.append(pyName(u"Base.metadata"_s));
    for (const Column &column : table.columns) {
        PyArguments parts{pyString(column.name),
                          m_renderer.types().plain(m_renderer.columnType(table, column))};
        const PyExpression call = pyCall(names.name(u"Column"_s),
                                         parts + columnArguments(body, column));
        arguments.append(call);
        items.append({u"Column"_s, column.name, {}, pyStatement(2, call).chopped(1)});
    }
    const PyArguments keywords = m_renderer.tableKeywords(table);
    arguments += body.arguments;
    arguments += keywords;
    add(kind, id, name, pyAssignment(0, name, pyCall(names.name(u"Table"_s), arguments)));
    m_parts.last().items = items + body.items + optionItems(keywords);
    addLater(body, id, name, name);
}

} // namespace core
