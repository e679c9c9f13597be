// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textexport.h"

#include "core/dialect/dialect.h"
#include "core/interop/dbml.h"
#include "core/interop/layout.h"
#include "core/interop/mermaid.h"
#include "core/mapping/mapping.h"
#include "core/text/dictionary.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString script(const Schema &schema, DialectKind dialect)
{
    QString text;
    for (const QString &statement : dialectFor(dialect).createScript(schema))
        text += statement + (statement.endsWith(u';') ? u"\n"_s : u";\n"_s);
    return text;
}

// The areas of the diagrams as groups of the tables whose boxes lie in them.
QList<DbmlGroup> groupsOf(const Project &project, const Schema &schema)
{
    QList<DbmlGroup> groups;
    QSet<QUuid> grouped; // a table is in one group at most
    for (const Diagram &diagram : project.diagrams) {
        for (const Area &area : diagram.areas) {
            DbmlGroup group;
            group.name = area.title;
            group.colour = area.colour;
            for (const Table &table : schema.tables) {
                const auto place = diagram.positions.constFind(table.id.uuid);
                const Class *value = findClass(project.model, classIdOf(table.id));
                if (place == diagram.positions.constEnd() || !value
                    || grouped.contains(table.id.uuid))
                    continue;
                const QRectF box(*place, estimatedSize(project.model, *value));
                if (!area.rectangle.contains(box.center()))
                    continue;
                group.tables << table.id;
                grouped.insert(table.id.uuid);
            }
            if (!group.tables.isEmpty() && !group.name.isEmpty())
                groups << group;
        }
    }
    return groups;
}

} // namespace

Schema schemaOf(const Schema &schema, const QSet<QUuid> &tables)
{
    Schema part = schema;
    part.tables.removeIf([&](const Table &table) { return !tables.contains(table.id.uuid); });
    QSet<EnumId> used;
    for (Table &table : part.tables) {
        table.foreignKeys.removeIf([&](const ForeignKey &key) {
            return !key.target.isNull() && !tables.contains(key.target.uuid);
        });
        for (const Column &column : table.columns) {
            if (column.type.kind == TypeKind::Enum)
                used.insert(column.type.enumId);
        }
    }
    part.enums.removeIf([&](const Enum &value) { return !used.contains(value.id); });
    return part;
}

QString exportedText(const Project &project, const TextExport &choice)
{
    const Schema whole = mapModel(project.model);
    const Schema schema = choice.only.isEmpty() ? whole : schemaOf(whole, choice.only);
    switch (choice.format) {
    case TextFormat::Sql:
        return script(schema, choice.dialect);
    case TextFormat::Dbml:
        return toDbml({project.name, {}, {}, schema, groupsOf(project, schema)});
    case TextFormat::Mermaid:
        return toMermaid(schema);
    case TextFormat::Html:
        return dictionaryHtml(schema, {project.name, choice.diagramSvg});
    case TextFormat::Markdown:
        return dictionaryMarkdown(schema, {project.name, {}});
    }
    Q_UNREACHABLE();
}

QString formatWord(TextFormat format)
{
    switch (format) {
    case TextFormat::Sql:
        return u"sql"_s;
    case TextFormat::Dbml:
        return u"dbml"_s;
    case TextFormat::Mermaid:
        return u"mermaid"_s;
    case TextFormat::Html:
        return u"html"_s;
    case TextFormat::Markdown:
        return u"markdown"_s;
    }
    Q_UNREACHABLE();
}

QString formatSuffix(TextFormat format)
{
    switch (format) {
    case TextFormat::Sql:
        return u"sql"_s;
    case TextFormat::Dbml:
        return u"dbml"_s;
    case TextFormat::Mermaid:
        return u"mmd"_s;
    case TextFormat::Html:
        return u"html"_s;
    case TextFormat::Markdown:
        return u"md"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TextFormat> formatFromWord(const QString &word)
{
    for (const TextFormat format : textFormats) {
        if (formatWord(format) == word)
            return format;
    }
    return {};
}

} // namespace core
