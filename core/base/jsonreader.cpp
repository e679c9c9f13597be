// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonreader.h"

#include <QMap>
#include <QUuid>

#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString typeWord(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"a boolean"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a string"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

QString mismatch(const QString &expected, const QJsonValue &found)
{
    return u"expected %1, found %2"_s.arg(expected, typeWord(found));
}

std::optional<qint64> exactInteger(const QJsonValue &value)
{
    // toInteger() gives its default for what is no whole number; two defaults tell that apart.
    const qint64 number = value.toInteger(0);
    if (!value.isDouble() || number != value.toInteger(1))
        return {};
    return number;
}

// Only the spelling that we write, so that what is read is written again byte for byte.
QUuid uuidFromText(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text);
    return uuid.toString(QUuid::WithoutBraces) == text ? uuid : QUuid();
}

} // namespace

JsonReader::JsonReader(const QJsonValue &value)
    : m_object(value.toObject())
{
    if (!value.isObject())
        failAt({}, mismatch(u"an object"_s, value));
}

bool JsonReader::has(QLatin1String key) const
{
    return m_object.contains(key);
}

QJsonValue JsonReader::field(QLatin1String key) const
{
    return m_object.value(key);
}

void JsonReader::failAt(const QString &place, const QString &detail)
{
    fail(Error{ErrorCode::FileDamaged, {}, detail, {}}, place);
}

void JsonReader::fail(const Error &inner, const QString &place)
{
    if (m_error)
        return;
    Error error = inner;
    if (error.place.isEmpty())
        error.place = place;
    else if (!place.isEmpty())
        error.place = place + u'.' + error.place;
    m_error = error;
}

QString JsonReader::string(QLatin1String key, const QString &fallback)
{
    if (failed() || !has(key))
        return fallback;
    const QJsonValue value = field(key);
    if (!value.isString()) {
        failAt(key, mismatch(u"a string"_s, value));
        return fallback;
    }
    return value.toString();
}

QString JsonReader::requiredString(QLatin1String key)
{
    if (!has(key))
        failAt(key, u"missing"_s);
    return string(key);
}

bool JsonReader::boolean(QLatin1String key, bool fallback)
{
    if (failed() || !has(key))
        return fallback;
    const QJsonValue value = field(key);
    if (!value.isBool()) {
        failAt(key, mismatch(u"a boolean"_s, value));
        return fallback;
    }
    return value.toBool();
}

double JsonReader::number(QLatin1String key, double fallback)
{
    if (failed() || !has(key))
        return fallback;
    const QJsonValue value = field(key);
    if (!value.isDouble()) {
        failAt(key, mismatch(u"a number"_s, value));
        return fallback;
    }
    return value.toDouble();
}

std::optional<int> JsonReader::optionalInteger(QLatin1String key)
{
    const std::optional<qint64> number = optionalBigInteger(key);
    if (!number)
        return {};
    if (*number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max()) {
        failAt(key, u"%1 is out of range"_s.arg(*number));
        return {};
    }
    return int(*number);
}

std::optional<qint64> JsonReader::optionalBigInteger(QLatin1String key)
{
    if (failed() || !has(key))
        return {};
    const QJsonValue value = field(key);
    const std::optional<qint64> number = exactInteger(value);
    if (!number)
        failAt(key, mismatch(u"a whole number"_s, value));
    return number;
}

QStringList JsonReader::strings(QLatin1String key)
{
    return list<QString>(key, [](const QJsonValue &item) -> Result<QString> {
        if (!item.isString())
            return failure(ErrorCode::FileDamaged, {}, mismatch(u"a string"_s, item));
        return item.toString();
    });
}

QMap<QString, QString> JsonReader::stringMap(QLatin1String key)
{
    QMap<QString, QString> map;
    const QJsonObject entries = object(key);
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        if (!entry->isString()) {
            failAt(key + u'.' + entry.key(), mismatch(u"a string"_s, *entry));
            return {};
        }
        map.insert(entry.key(), entry->toString());
    }
    return map;
}

QJsonObject JsonReader::object(QLatin1String key)
{
    if (failed() || !has(key))
        return {};
    const QJsonValue value = field(key);
    if (!value.isObject())
        failAt(key, mismatch(u"an object"_s, value));
    return value.toObject();
}

QJsonArray JsonReader::array(QLatin1String key)
{
    if (failed() || !has(key))
        return {};
    const QJsonValue value = field(key);
    if (!value.isArray())
        failAt(key, mismatch(u"a list"_s, value));
    return value.toArray();
}

QUuid JsonReader::requiredUuid(QLatin1String key)
{
    if (!has(key))
        failAt(key, u"missing"_s);
    return uuid(key);
}

QUuid JsonReader::uuid(QLatin1String key)
{
    if (failed() || !has(key))
        return {};
    const QString text = string(key);
    const QUuid uuid = uuidFromText(text);
    if (uuid.isNull() && !failed())
        failAt(key, u"\"%1\" is no id"_s.arg(text));
    return uuid;
}

QList<QUuid> JsonReader::uuids(QLatin1String key)
{
    return list<QUuid>(key, [](const QJsonValue &item) -> Result<QUuid> {
        if (!item.isString())
            return failure(ErrorCode::FileDamaged, {}, mismatch(u"an id"_s, item));
        const QUuid uuid = uuidFromText(item.toString());
        if (uuid.isNull())
            return failure(ErrorCode::FileDamaged, {}, u"\"%1\" is no id"_s.arg(item.toString()));
        return uuid;
    });
}

} // namespace core
