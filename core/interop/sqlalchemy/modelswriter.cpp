// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/modelswriter.h"

#include "core/interop/python/printer.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

SaOptions rendering(const ModelsOptions &options)
{
    SaOptions result;
    result.keepsNotes = true;
    if (!options.targets.isEmpty())
        result.targets = options.targets;
    switch (options.style) {
    case ModelsStyle::Flask3:
        result.spelling = SaSpelling::Flask;
        break;
    case ModelsStyle::Typed20:
        result.spelling = SaSpelling::Bare;
        result.version = SaVersion::V20;
        break;
    case ModelsStyle::Classic14:
        result.spelling = options.isQualified ? SaSpelling::Script : SaSpelling::Bare;
        break;
    }
    return result;
}

// What the module says at its level and nothing of the user's may be called.
QSet<QString> moduleNames(ModelsStyle style)
{
    QSet<QString> names{u"ByDialect"_s,
                        u"TextClause"_s,
                        u"UserDefinedType"_s,
                        u"compiles"_s,
                        u"conv"_s,
                        u"datetime"_s,
                        u"decimal"_s,
                        u"enum"_s,
                        u"mysql"_s,
                        u"postgresql"_s,
                        u"uuid"_s,
                        u"words_of_dialect"_s};
    if (style == ModelsStyle::Flask3)
        return names + QSet<QString>{u"db"_s, u"MetaData"_s, u"SQLAlchemy"_s};
    names += {u"Any"_s,
              u"Base"_s,
              u"BigInteger"_s,
              u"Boolean"_s,
              u"CHAR"_s,
              u"CLOB"_s,
              u"CheckConstraint"_s,
              u"Column"_s,
              u"Computed"_s,
              u"Date"_s,
              u"DateTime"_s,
              u"DeclarativeBase"_s,
              u"Double"_s,
              u"Enum"_s,
              u"Float"_s,
              u"ForeignKey"_s,
              u"ForeignKeyConstraint"_s,
              u"Identity"_s,
              u"Index"_s,
              u"Integer"_s,
              u"Interval"_s,
              u"JSON"_s,
              u"LargeBinary"_s,
              u"List"_s,
              u"Mapped"_s,
              u"MetaData"_s,
              u"Numeric"_s,
              u"Optional"_s,
              u"PrimaryKeyConstraint"_s,
              u"SmallInteger"_s,
              u"String"_s,
              u"Table"_s,
              u"Text"_s,
              u"Time"_s,
              u"UniqueConstraint"_s,
              u"Uuid"_s,
              u"declarative_base"_s,
              u"mapped_column"_s,
              u"relationship"_s,
              u"text"_s,
              u"int"_s,
              u"str"_s,
              u"bool"_s,
              u"float"_s,
              u"bytes"_s};
    return names;
}

// A label that a Python enum can have as a member's name, and that SQLAlchemy then stores.
bool isMemberName(const QString &label)
{
    return isPythonName(label) && !label.startsWith(u'_') && label != u"mro" && label != u"name"
           && label != u"value";
}

} // namespace

ModelsWriter::ModelsWriter(const Model &model, const ModelsOptions &options)
    : m_model(model)
    , m_options(options)
    , m_schema(mapModel(m_model))
    , m_renderer(rendering(options), m_schema)
    , m_plan(m_model, m_schema, moduleNames(options.style))
{
    for (const Class &value : m_model.classes)
        m_renderer.names().reserve(m_plan.name(value.id));
    for (const Mixin &value : m_model.mixins)
        m_renderer.names().reserve(m_plan.name(value.id));
    for (const Association &value : m_model.associations)
        m_renderer.names().reserve(m_plan.name(value.id));
    for (const Enum &value : m_model.enums)
        m_renderer.names().reserve(m_plan.name(value.id));
    for (const QString &name : moduleNames(options.style))
        m_renderer.names().reserve(name);
}

void ModelsWriter::add(ModelsPart::Kind kind,
                       const QUuid &id,
                       const QString &name,
                       const QString &text)
{
    m_parts.append({kind, name, text, id, {}, {}});
}

QList<ModelsPart> ModelsWriter::parts()
{
    for (const Enum &value : m_model.enums)
        addEnum(value);
    for (const Mixin &value : m_model.mixins)
        addMixin(value);
    for (const Association &value : m_model.associations) {
        for (const Table &table : m_schema.tables) {
            if (table.id == tableIdOf(value.id))
                addTable(value.id.uuid, m_plan.name(value.id), table, ModelsPart::Kind::Association);
        }
    }
    for (const Class *value : orderedClasses()) {
        if (value->isAbstract)
            addAbstractBase(*value);
        else if (!m_plan.isMapped(*value) && hasOwnTable(m_plan.index(), *value))
            addTable(value->id.uuid,
                     m_plan.name(value->id),
                     withClassName(*m_plan.tableOf(*value), *value),
                     ModelsPart::Kind::Table);
        else if (hasOwnTable(m_plan.index(), *value))
            addMapped(*value);
        else if (m_plan.isMapped(*value))
            addSingleChild(*value);
    }
    addUnusedEnums();
    m_parts += m_later;
    QList<ModelsPart> first;
    const QString base = baseText(); // before the imports, since it needs some
    first.append({ModelsPart::Kind::Imports, {}, importsText(), {}, {}, {}});
    for (const QString &definition : m_renderer.names().definitions())
        first.append({ModelsPart::Kind::Definition, {}, definition, {}, {}, {}});
    first.append({ModelsPart::Kind::Base, {}, base, {}, {}, {}});
    return first + m_parts;
}

// Bases before what derives from them; else as the model has them.
QList<const Class *> ModelsWriter::orderedClasses() const
{
    QList<const Class *> ordered;
    QSet<ClassId> done;
    const std::function<void(const Class &, int)> visit = [&](const Class &value, int depth) {
        if (done.contains(value.id) || depth > 100)
            return;
        if (const Class *base = m_plan.pythonBase(value); base && !done.contains(base->id))
            visit(*base, depth + 1);
        if (done.contains(value.id))
            return;
        done.insert(value.id);
        ordered.append(m_plan.index().classValue(value.id));
    };
    for (const Class &value : m_model.classes)
        visit(value, 0);
    return ordered;
}

PyExpression ModelsWriter::convention()
{
    QList<std::pair<PyExpression, PyExpression>> items;
    const NamingRules &rules = m_model.naming;
    const QList<std::pair<QString, QString>> patterns{{u"ix"_s, rules.index},
                                                      {u"uq"_s, rules.uniqueKey},
                                                      {u"ck"_s, rules.check},
                                                      {u"fk"_s, rules.foreignKey},
                                                      {u"pk"_s, rules.primaryKey}};
    bool isAnything = false;
    for (const auto &[key, pattern] : patterns) {
        const bool isIndex = key == "ix"_L1;
        const QString text = isIndex && pattern.isEmpty() ? u"ix_%(column_0_label)s"_s : pattern;
        isAnything = isAnything || (!isIndex && !pattern.isEmpty());
        if (!text.isEmpty())
            items.append({pyString(key), pyString(text)});
    }
    const bool isOwnIndex = items.size() == 1
                            && items.first().second != pyString(u"ix_%(column_0_label)s"_s);
    return isAnything || isOwnIndex ? pyDict(items) : PyExpression();
}

Options ModelsWriter::modelNotes() const
{
    Options notes;
    if (m_model.naming.tables != TableNaming::FlaskSqlAlchemy)
        notes.insert(note::tableNames,
                     m_model.naming.tables == TableNaming::Plural ? u"plural"_s : u"as_is"_s);
    for (const Enum &value : m_model.enums) {
        const QString name = value.schemaName.isEmpty() ? value.name
                                                        : value.schemaName + u'.' + value.name;
        if (!value.comment.isEmpty())
            notes.insert(note::enumPrefix + name, value.comment);
    }
    return notes;
}

QString ModelsWriter::baseText()
{
    SaNames &names = m_renderer.names();
    const PyExpression rules = convention();
    PyArguments parts;
    if (!rules.isEmpty())
        parts.append({u"naming_convention"_s, rules});
    if (const auto notes = noteArgument(modelNotes()))
        parts.append(*notes);
    PyExpression metadata;
    if (!parts.isEmpty())
        metadata = pyCall(names.imported(u"sqlalchemy"_s, u"MetaData"_s), parts);
    PyArguments arguments;
    if (!metadata.isEmpty())
        arguments.append({u"metadata"_s, metadata});
    switch (m_options.style) {
    case ModelsStyle::Flask3:
        names.imported(u"flask_sqlalchemy"_s, u"SQLAlchemy"_s);
        return pyAssignment(0, u"db"_s, pyCall(u"SQLAlchemy"_s, arguments));
    case ModelsStyle::Classic14:
        names.imported(u"sqlalchemy.orm"_s, u"declarative_base"_s);
        return pyAssignment(0, u"Base"_s, pyCall(u"declarative_base"_s, arguments));
    case ModelsStyle::Typed20:
        names.imported(u"sqlalchemy.orm"_s, u"DeclarativeBase"_s);
        return pyClass(0, u"Base"_s, {pyName(u"DeclarativeBase"_s)})
               + (metadata.isEmpty() ? pyLine(1, u"pass"_s)
                                     : pyAssignment(1, u"metadata"_s, metadata));
    }
    Q_UNREACHABLE();
}

QString ModelsWriter::importsText()
{
    QStringList modules(m_modules.cbegin(), m_modules.cend());
    modules.sort();
    QString standard;
    for (const QString &module : std::as_const(modules))
        standard += u"import "_s + module + u'\n';
    QString others;
    for (const QString &line : m_renderer.names().imports())
        (line.startsWith("from typing "_L1) ? standard : others) += line;
    return standard.isEmpty() ? others : standard + u'\n' + others;
}

void ModelsWriter::addEnum(const Enum &value)
{
    if (value.values.isEmpty())
        return; // no Python enum can be that
    const QString name = m_plan.name(value.id);
    const bool areNames = std::all_of(value.values.cbegin(),
                                      value.values.cend(),
                                      [](const EnumValue &label) {
                                          return isMemberName(label.name);
                                      });
    QList<ModelsLine> lines;
    QSet<QString> taken;
    for (const EnumValue &label : value.values) {
        QString member = areNames ? label.name : pythonNameFor(label.name, taken);
        if (!areNames && !isMemberName(member))
            member = pythonNameFor(u"value_"_s + member, taken);
        taken.insert(member);
        lines.append({ModelsLine::Kind::Member,
                      label.name,
                      pyAssignment(1, member, pyString(label.name)),
                      member,
                      {},
                      {}});
    }
    PyArguments arguments{pyName(name)};
    if (!areNames)
        arguments.append(
            {u"values_callable"_s, pyListLambda(u"labels"_s, u"label.value"_s, u"label"_s)});
    m_renderer.types().setEnum(value.id, arguments);
    m_modules.insert(u"enum"_s);
    const QString head = pyClass(0, name, {pyName(u"enum.Enum"_s)});
    addLines({ModelsPart::Kind::Enum, name, {}, value.id.uuid, head, {}}, value.comment, {lines});
}

// SQLAlchemy makes a type of an enum that no column has only when it is told of it.
void ModelsWriter::addUnusedEnums()
{
    QSet<EnumId> used;
    for (const Table &table : m_schema.tables) {
        for (const Column &column : table.columns)
            used.insert(column.type.enumId);
    }
    const QString metadata = m_options.style == ModelsStyle::Flask3 ? u"db.metadata"_s
                                                                    : u"Base.metadata"_s;
    for (const Enum &value : m_model.enums) {
        if (used.contains(value.id) || value.values.isEmpty())
            continue;
        const PyExpression type = m_renderer.type(enumType(value.id));
        add(ModelsPart::Kind::After,
            value.id.uuid,
            m_plan.name(value.id),
            pyStatement(0, pyWithArgument(type, {u"metadata"_s, pyName(metadata)})));
    }
}

QList<ModelsPart> modelsParts(const Model &model, const ModelsOptions &options)
{
    return ModelsWriter(model, options).parts();
}

QString modelsText(const Model &model, const ModelsOptions &options)
{
    QString text;
    bool isClassBefore = false;
    for (const ModelsPart &part : modelsParts(model, options)) {
        // Two blank lines around classes and functions, one between assignments.
        const bool isClass = part.text.startsWith("class "_L1) || part.text.startsWith(u'@');
        if (!text.isEmpty())
            text += isClass || isClassBefore ? u"\n\n"_s : u"\n"_s;
        text += part.text;
        isClassBefore = isClass;
    }
    return text;
}

} // namespace core
