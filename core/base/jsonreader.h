// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads one JSON object field by field with types checked. The first mismatch is kept and makes
// every later read return a default: read everything, then ask `error` once. The error's code is
// FileDamaged, its place the path of the field ("columns[2].type").

#include "core/base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <optional>

namespace core {

class JsonReader
{
public:
    explicit JsonReader(const QJsonValue &value); // fails at once if it is no object

    bool has(QLatin1String key) const;
    QString string(QLatin1String key, const QString &fallback = {});
    QString requiredString(QLatin1String key);
    bool boolean(QLatin1String key, bool fallback = false);
    double number(QLatin1String key, double fallback = 0);
    std::optional<int> optionalInteger(QLatin1String key);
    std::optional<qint64> optionalBigInteger(QLatin1String key);
    QStringList strings(QLatin1String key);
    QMap<QString, QString> stringMap(QLatin1String key);
    QJsonObject object(QLatin1String key);
    QJsonArray array(QLatin1String key);

    // A UUID field; `required` and missing, or malformed, is an error.
    QUuid requiredUuid(QLatin1String key);
    QUuid uuid(QLatin1String key);
    QList<QUuid> uuids(QLatin1String key);

    // Each element through `read`; its error gets "key[i]." before its place.
    template<typename T, typename Read>
    QList<T> list(QLatin1String key, Read read)
    {
        QList<T> values;
        const QJsonArray items = array(key);
        values.reserve(items.size());
        for (qsizetype i = 0; i < items.size(); ++i) {
            Result<T> value = read(items.at(i));
            if (!value) {
                fail(value.error(), QStringLiteral("%1[%2]").arg(key).arg(i));
                return values;
            }
            values.append(*std::move(value));
        }
        return values;
    }
    template<typename T, typename Read>
    T value(QLatin1String key, Read read, const T &fallback = {})
    {
        if (!has(key))
            return fallback;
        Result<T> result = read(field(key));
        if (!result) {
            fail(result.error(), key);
            return fallback;
        }
        return *std::move(result);
    }
    // A word through `fromWord` (std::optional); an unknown one is an error that names it.
    template<typename T, typename FromWord>
    T word(QLatin1String key, FromWord fromWord, T fallback)
    {
        if (!has(key))
            return fallback;
        const QString text = string(key);
        const std::optional<T> value = fromWord(text);
        if (!value)
            failAt(key, QStringLiteral("unknown word \"%1\"").arg(text));
        return value.value_or(fallback);
    }

    QJsonValue field(QLatin1String key) const;
    void failAt(const QString &place, const QString &detail);
    void fail(const Error &inner, const QString &place);
    bool failed() const { return m_error.has_value(); }
    const Error &error() const { return *m_error; }

    // What was read, or the first mismatch.
    template<typename T>
    Result<T> result(T value) const
    {
        if (m_error)
            return Failure(*m_error);
        return value;
    }

private:
    QJsonObject m_object;
    std::optional<Error> m_error;
};

} // namespace core
