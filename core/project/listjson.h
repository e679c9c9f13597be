// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The small parts of which the project's JSON is made: fields that are left out when empty, and lists
// of which a broken element spoils no other.

#include "core/base/jsonreader.h"
#include "core/project/projectjson.h"
#include "core/schema/json.h"

#include <type_traits>

namespace core {

inline void putText(QJsonObject &json, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

inline void putTexts(QJsonObject &json, QLatin1String key, const QMap<QString, QString> &texts)
{
    if (texts.isEmpty())
        return;
    QJsonObject object;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        object.insert(it.key(), it.value());
    json.insert(key, object);
}

template<typename Tag>
void putId(QJsonObject &json, QLatin1String key, const Id<Tag> &id)
{
    if (!id.isNull())
        json.insert(key, id.toString());
}

template<typename Element>
void putList(QJsonObject &json, QLatin1String key, const QList<Element> &elements)
{
    if (elements.isEmpty())
        return;
    QJsonArray items;
    for (const Element &element : elements)
        items.append(toJson(element));
    json.insert(key, items);
}

template<typename Element, typename Write>
QJsonArray jsonList(const QList<Element> &elements, Write write)
{
    QJsonArray items;
    for (const Element &element : elements)
        items.append(write(element));
    return items;
}

template<typename Element>
QString identityOf(const Element &element)
{
    if constexpr (requires { element.id; })
        return element.id.toString();
    else if constexpr (requires { element.name; })
        return element.name;
    else
        return {};
}

// `read` takes the item, or the item and its place. An element whose id (or, without one, name) an
// earlier one has is left out.
template<typename Element, typename Read>
QList<Element> readList(
    const QJsonObject &json, QLatin1String key, Read read, Damages &damages, const QString &place)
{
    QList<Element> elements;
    if (!json.contains(key))
        return elements;
    const QString listPlace = place.isEmpty() ? QString(key) : place + QLatin1Char('.') + key;
    const QJsonValue field = json.value(key);
    if (!field.isArray()) {
        damages.add(listPlace, QStringLiteral("expected a list"));
        return elements;
    }
    const QJsonArray items = field.toArray();
    elements.reserve(items.size());
    QSet<QString> seen;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString itemPlace = QStringLiteral("%1[%2]").arg(listPlace).arg(i);
        Result<Element> element = [&] {
            if constexpr (std::is_invocable_v<Read, QJsonValue, QString>)
                return read(items.at(i), itemPlace);
            else
                return read(items.at(i));
        }();
        if (!element) {
            damages.add(element.error(), itemPlace);
            continue;
        }
        const QString identity = identityOf(*element);
        if (!identity.isEmpty() && seen.contains(identity)) {
            damages.add(itemPlace, QStringLiteral("twice: %1").arg(identity));
            continue;
        }
        seen.insert(identity);
        elements.append(*std::move(element));
    }
    return elements;
}

} // namespace core
