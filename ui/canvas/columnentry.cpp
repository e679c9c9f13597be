// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/columnentry.h"

#include "core/mapping/mapping.h"

#include <QRegularExpression>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLength = 255;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text,
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::DotMatchesEverythingOption);
}

std::optional<core::DataType> typeFrom(const core::Model &model, const QString &text)
{
    for (const core::Enum &enumeration : model.enums) {
        if (enumeration.name.compare(text, Qt::CaseInsensitive) == 0)
            return core::enumType(enumeration.id);
    }
    return core::parseTypeName(text);
}

QString unquoted(const QString &text)
{
    const bool quoted = text.size() > 2
                        && ((text.startsWith(u'"') && text.endsWith(u'"'))
                            || (text.startsWith(u'`') && text.endsWith(u'`'))
                            || (text.startsWith(u'[') && text.endsWith(u']')));
    return quoted ? text.mid(1, text.size() - 2) : text;
}

QString plainName(const QString &name)
{
    QString plain = name.toLower();
    plain.remove(u'_');
    plain.remove(u' ');
    return plain;
}

// Takes one word from the end; false: there was none that means anything.
bool takeSuffix(QString &text, TypeEntry &entry, QString &target)
{
    static const auto notNull = pattern(u"(?:^|\\s)not\\s+null$|!$"_s);
    static const auto null = pattern(u"(?:^|\\s)null$|\\?$"_s);
    static const auto key = pattern(u"(?:^|\\s)(?:primary\\s+key|pk)$"_s);
    static const auto unique = pattern(u"(?:^|\\s)unique$"_s);
    static const auto counter = pattern(u"\\s(?:autoincrement|auto_increment|identity)$"_s);
    static const auto initial = pattern(u"\\sdefault\\s+(\\S.*)$"_s);
    static const auto refers = pattern(
        u"(?:^|\\s)references\\s+(\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\]|[^\\s(]+)"
        "(?:\\s*\\([^)]*\\))?(?:\\s+on\\s+(?:delete|update)\\s+"
        "(?:cascade|restrict|no\\s+action|set\\s+null|set\\s+default))*$"_s);
    const auto take = [&text](const QRegularExpressionMatch &match) {
        text = text.left(match.capturedStart()).trimmed();
        return true;
    };
    if (const auto match = notNull.match(text); match.hasMatch())
        return take(match);
    if (const auto match = null.match(text); match.hasMatch())
        return entry.nullable = take(match);
    if (const auto match = key.match(text); match.hasMatch())
        return entry.primaryKey = take(match);
    if (const auto match = unique.match(text); match.hasMatch())
        return entry.unique = take(match);
    if (const auto match = counter.match(text); match.hasMatch())
        return entry.countsUp = take(match);
    if (const auto match = initial.match(text); match.hasMatch()) {
        entry.defaultSql = match.captured(1).trimmed();
        return take(match);
    }
    if (const auto match = refers.match(text); match.hasMatch()) {
        target = unquoted(match.captured(1));
        return take(match);
    }
    return false;
}

core::Failure wrong(const QString &subject, const QString &what)
{
    return core::failure(core::ErrorCode::ParseFailed, subject, what);
}

core::Result<TypeEntry> withTarget(const core::Model &model, TypeEntry entry, const QString &name)
{
    const core::Class *target = classCalled(model, unquoted(name));
    if (!target)
        return wrong(name, u"class"_s);
    if (!target->primaryKey || target->primaryKey->columns.isEmpty())
        return wrong(target->name, u"key"_s);
    entry.target = target->id;
    const QList<core::Column> columns = effectiveColumns(model, *target);
    if (const core::Column *key = core::findColumn(columns,
                                                   target->primaryKey->columns.constFirst()))
        entry.type = key->type;
    return entry;
}

} // namespace

const core::Class *classCalled(const core::Model &model, const QString &name)
{
    const QString wanted = plainName(name);
    if (wanted.isEmpty())
        return nullptr;
    const core::Class *likely = nullptr;
    for (const core::Class &value : model.classes) {
        const QString own = plainName(value.name);
        if (own == wanted)
            return &value;
        if (!likely
            && (own + u's' == wanted || plainName(core::tableNameOf(model, value)) == wanted))
            likely = &value;
    }
    return likely;
}

namespace {

// `name`: of the column, which the type follows from where nothing but "?" or "pk" was typed.
core::Result<TypeEntry> entryFrom(const core::Model &model, const QString &text, const QString &name)
{
    static const auto foreign = pattern(u"^(?:fk|->)\\s*\\b(.+)$"_s);
    QString rest = text.trimmed();
    while (rest.endsWith(u',') || rest.endsWith(u';'))
        rest = rest.chopped(1).trimmed();
    TypeEntry entry;
    QString target;
    while (takeSuffix(rest, entry, target)) {
    }
    const bool onlySuffixes = rest.isEmpty() && !text.trimmed().isEmpty();
    entry.nullable = entry.nullable && !entry.primaryKey;
    if (const auto match = foreign.match(rest); match.hasMatch() && target.isEmpty())
        return withTarget(model, entry, match.captured(1).trimmed());
    if (!target.isEmpty())
        return withTarget(model, entry, target);
    const auto type = rest.isEmpty() ? std::nullopt : typeFrom(model, rest);
    if (!type && (!onlySuffixes || name.isEmpty()))
        return wrong(text.trimmed(), u"type"_s);
    entry.type = type ? *type : guessedType(name);
    return entry;
}

} // namespace

core::Result<TypeEntry> parseTypeEntry(const core::Model &model, const QString &text)
{
    return entryFrom(model, text, {});
}

EntryParts partsOf(const QString &text)
{
    static const auto quoted = pattern(u"^\\s*(\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\])(\\s*)"_s);
    static const auto word = pattern(u"^\\s*(\\S+)(\\s*)"_s);
    static const auto foreign = pattern(u"^\\s*(?:fk\\s|->)"_s);
    if (foreign.match(text).hasMatch())
        return {{}, text.trimmed(), text.indexOf(text.trimmed())};
    auto match = quoted.match(text);
    const bool isQuoted = match.hasMatch();
    if (!isQuoted)
        match = word.match(text);
    if (!match.hasMatch())
        return {};
    EntryParts parts{unquoted(match.captured(1)), {}, -1};
    if (!match.captured(2).isEmpty() || (isQuoted && match.capturedEnd() < text.size())) {
        parts.restBegin = match.capturedEnd();
        parts.rest = text.mid(parts.restBegin).trimmed();
    }
    if (parts.restBegin > 0 && parts.name.size() > 1 && parts.name.endsWith(u':') && !isQuoted)
        parts.name.chop(1); // "email: str80"
    return parts;
}

core::Result<ColumnEntry> parseColumnEntry(const core::Model &model, const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    QString line = text.trimmed();
    while (line.endsWith(u',') || line.endsWith(u';'))
        line = line.chopped(1).trimmed();
    const EntryParts parts = partsOf(line);
    const auto named = [](const QString &name) {
        return [name](const TypeEntry &type) { return ColumnEntry{name, type}; };
    };
    if (line.isEmpty() || (parts.name.isEmpty() && parts.rest.isEmpty()))
        return core::failure(core::ErrorCode::InvalidName, line);
    if (parts.rest.isEmpty() && parts.name.size() > 1 && parts.name.endsWith(u'?')
        && !line.startsWith(u'"'))
        return entryFrom(model, u"?"_s, parts.name.chopped(1)).map(named(parts.name.chopped(1)));
    if (parts.rest.isEmpty())
        return ColumnEntry{parts.name, {}};
    if (parts.name.isEmpty()) {
        const auto foreign = parseTypeEntry(model, parts.rest);
        const QString name = line.left(2);
        if (const auto type = parseTypeEntry(model, line.mid(2)); type && !foreign)
            return ColumnEntry{name, *type}; // a column that is called "fk"
        return foreign.map(named({}));
    }
    const auto type = entryFrom(model, parts.rest, parts.name);
    if (type)
        return ColumnEntry{parts.name, *type};
    // A name of several words: the longest rest that is a type.
    for (auto gaps = space.globalMatch(line); gaps.hasNext();) {
        const auto gap = gaps.next();
        if (const auto later = parseTypeEntry(model, line.mid(gap.capturedEnd())))
            return ColumnEntry{line.left(gap.capturedStart()), *later};
    }
    return core::Failure(type.error());
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
    if (entry.type) {
        if (!entry.type->defaultSql.isEmpty())
            column.defaultSql = entry.type->defaultSql;
        if (entry.type->countsUp)
            column.identity = core::Identity{};
    }
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

} // namespace ui
