// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a class: its columns and relationships.

#include "core/interop/sqlalchemy/modelswriter.h"

#include "core/interop/python/printer.h"

namespace core {

using namespace Qt::StringLiterals;

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
    const bool isKey = body.keyColumns.contains(column.id)
                       || (body.table.primaryKey
                           && body.table.primaryKey->columns.contains(column.id));
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

} // namespace core
