// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/columnentry.h"

#include <QRegularExpression>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLength = 255;

std::optional<core::DataType> typeFrom(const core::Model &model, const QString &text)
{
    for (const core::Enum &enumeration : model.enums) {
        if (enumeration.name.compare(text, Qt::CaseInsensitive) == 0)
            return core::enumType(enumeration.id);
    }
    return core::parseTypeName(text);
}

std::optional<TypeEntry> entryFrom(const core::Model &model, QString text)
{
    TypeEntry entry;
    text = text.trimmed();
    entry.nullable = text.endsWith(u'?');
    if (entry.nullable)
        text = text.chopped(1).trimmed();
    const auto type = text.isEmpty() ? std::nullopt : typeFrom(model, text);
    if (!type)
        return {};
    entry.type = *type;
    return entry;
}

} // namespace

core::Result<TypeEntry> parseTypeEntry(const core::Model &model, const QString &text)
{
    if (const auto entry = entryFrom(model, text))
        return *entry;
    return core::failure(core::ErrorCode::ParseFailed, text.trimmed(), u"no type"_s);
}

core::Result<ColumnEntry> parseColumnEntry(const core::Model &model, const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    const QString line = text.trimmed();
    if (line.isEmpty())
        return core::failure(core::ErrorCode::InvalidName, line);
    // A quoted name may hold anything: "first name" str80
    if (line.startsWith(u'"') && line.indexOf(u'"', 1) > 1) {
        const qsizetype end = line.indexOf(u'"', 1);
        ColumnEntry entry{line.mid(1, end - 1), {}};
        const QString rest = line.mid(end + 1).trimmed();
        if (rest.isEmpty())
            return entry;
        const auto type = parseTypeEntry(model, rest);
        if (!type)
            return core::Failure(type.error());
        entry.type = *type;
        return entry;
    }
    // The longest rest that is a type: types have spaces, too.
    qsizetype firstGap = -1;
    for (auto gaps = space.globalMatch(line); gaps.hasNext();) {
        const auto gap = gaps.next();
        if (firstGap < 0)
            firstGap = gap.capturedStart();
        if (const auto type = entryFrom(model, line.mid(gap.capturedEnd())))
            return ColumnEntry{line.left(gap.capturedStart()), type};
    }
    if (firstGap >= 0)
        return parseTypeEntry(model, line.mid(firstGap)).map([](const TypeEntry &type) {
            return ColumnEntry{{}, type};
        });
    return ColumnEntry{line, {}};
}

core::DataType guessedType(const QString &columnName)
{
    const QString name = columnName.toLower();
    const auto endsWith = [&](std::initializer_list<QStringView> endings) {
        return std::any_of(endings.begin(), endings.end(), [&](QStringView ending) {
            return name.endsWith(ending);
        });
    };
    if (name == u"id"
        || endsWith({u"_id", u"_count", u"_number", u"quantity", u"position", u"year"}))
        return core::integerType();
    if (name.startsWith(u"is_") || name.startsWith(u"has_") || name.startsWith(u"can_")
        || endsWith({u"active", u"enabled"}))
        return core::plainType(core::TypeKind::Boolean);
    if (endsWith({u"_at", u"_time", u"timestamp"}))
        return core::plainType(core::TypeKind::DateTime);
    if (endsWith({u"_on", u"date", u"birthday"}))
        return core::plainType(core::TypeKind::Date);
    if (endsWith({u"price", u"amount", u"total", u"cost"}))
        return core::numericType(10, 2);
    if (endsWith({u"description", u"comment", u"notes", u"body", u"text", u"content"}))
        return core::plainType(core::TypeKind::Text);
    return core::stringType(usualLength);
}

core::Column newColumn(const ColumnEntry &entry)
{
    core::Column column;
    column.id = core::ColumnId::create();
    column.name = entry.name;
    column.type = entry.type ? entry.type->type : guessedType(entry.name);
    column.nullable = entry.type && entry.type->nullable;
    return column;
}

int ownIndexOf(const core::Class &owner, core::ColumnId id)
{
    for (qsizetype i = 0; i < owner.columns.size(); ++i) {
        if (owner.columns.at(i).id == id)
            return int(i);
    }
    return -1;
}

QStringList typeSuggestions(const core::Model &model)
{
    QStringList names = core::knownTypeNames();
    for (const core::Enum &enumeration : model.enums)
        names.append(enumeration.name);
    return names;
}

} // namespace ui
