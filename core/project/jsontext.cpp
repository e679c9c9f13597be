// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace core {

using namespace Qt::StringLiterals;

namespace {

constexpr int indentWidth = 2;
constexpr qsizetype longestLine = 160;
// Down to here everything has its own lines; below, what is short is on one.
constexpr int blockDepth = 3;

int rankOf(const QString &key)
{
    static const QHash<QString, int> ranks = [] {
        const QStringList order = {u"format"_s,      u"operation"_s,  u"kind"_s,
                                   u"of"_s,          u"id"_s,         u"name"_s,
                                   u"message"_s,     u"parents"_s,    u"created"_s,
                                   u"type"_s,        u"table"_s,      u"tableName"_s,
                                   u"before"_s,      u"after"_s,      u"schema"_s,
                                   u"comment"_s,     u"abstract"_s,   u"base"_s,
                                   u"inheritance"_s, u"mixins"_s,     u"columns"_s,
                                   u"primaryKey"_s,  u"uniqueKeys"_s, u"checks"_s,
                                   u"foreignKeys"_s, u"indexes"_s};
        QHash<QString, int> ranks;
        for (qsizetype i = 0; i < order.size(); ++i)
            ranks.insert(order.at(i), int(i));
        return ranks;
    }();
    return ranks.value(key, int(ranks.size()));
}

QStringList orderedKeys(const QJsonObject &object)
{
    QStringList keys = object.keys(); // in alphabetical order
    std::stable_sort(keys.begin(), keys.end(), [](const QString &a, const QString &b) {
        return rankOf(a) < rankOf(b);
    });
    return keys;
}

// Qt's own spelling of a number or a word, taken out of a list.
QByteArray plain(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

bool isHalf(const QString &text, qsizetype i)
{
    const QChar c = text.at(i);
    const bool opensPair = c.isHighSurrogate() && i + 1 < text.size()
                           && text.at(i + 1).isLowSurrogate();
    const bool closesPair = c.isLowSurrogate() && i > 0 && text.at(i - 1).isHighSurrogate();
    return c.isSurrogate() && !opensPair && !closesPair;
}

// Qt's writer loses halves of surrogate pairs, and its reader a byte order mark at the beginning.
QByteArray quoted(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + 2);
    escaped += u'"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' || c == u'\\')
            escaped += QString(u'\\') + c;
        else if (c == u'\n')
            escaped += u"\\n"_s;
        else if (c.unicode() < 0x20 || c == QChar::ByteOrderMark || isHalf(text, i))
            escaped += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            escaped += c;
    }
    escaped += u'"';
    return escaped.toUtf8();
}

void appendInline(QByteArray &out, const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const char *separator = "{";
        for (const QString &key : orderedKeys(object)) {
            out += separator + quoted(key) + ": ";
            appendInline(out, object.value(key));
            separator = ", ";
        }
        out += object.isEmpty() ? "{}" : "}";
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        const char *separator = "[";
        for (const QJsonValue item : array) {
            out += separator;
            appendInline(out, item);
            separator = ", ";
        }
        out += array.isEmpty() ? "[]" : "]";
    } else {
        out += value.isString() ? quoted(value.toString()) : plain(value);
    }
}

bool isContainer(const QJsonValue &value)
{
    return value.isObject() || value.isArray();
}

bool holdsObjects(const QJsonArray &array)
{
    return std::any_of(array.begin(), array.end(), [](const QJsonValue &item) {
        return isContainer(item);
    });
}

class Writer
{
public:
    QByteArray write(const QJsonObject &json)
    {
        append(json, 0);
        m_out += '\n';
        return m_out;
    }

private:
    void append(const QJsonValue &value, int depth)
    {
        const bool short_ = depth >= blockDepth && appendShort(value);
        if (short_)
            return;
        if (value.isObject() && !value.toObject().isEmpty())
            appendBlock(value.toObject(), depth);
        else if (value.isArray() && holdsObjects(value.toArray()))
            appendBlock(value.toArray(), depth);
        else
            appendInline(m_out, value);
    }

    bool appendShort(const QJsonValue &value)
    {
        if (value.isArray() && holdsObjects(value.toArray()))
            return false;
        const qsizetype start = m_out.size();
        appendInline(m_out, value);
        if (m_out.size() - start <= longestLine)
            return true;
        m_out.truncate(start);
        return false;
    }

    void appendBlock(const QJsonObject &object, int depth)
    {
        const char *separator = "{";
        for (const QString &key : orderedKeys(object)) {
            m_out += separator;
            startLine(depth + 1);
            m_out += quoted(key) + ": ";
            append(object.value(key), depth + 1);
            separator = ",";
        }
        startLine(depth);
        m_out += '}';
    }

    void appendBlock(const QJsonArray &array, int depth)
    {
        const char *separator = "[";
        for (const QJsonValue item : array) {
            m_out += separator;
            startLine(depth + 1);
            append(item, depth + 1);
            separator = ",";
        }
        startLine(depth);
        m_out += ']';
    }

    void startLine(int depth)
    {
        m_out += '\n';
        m_out += QByteArray(depth * indentWidth, ' ');
    }

    QByteArray m_out;
};

} // namespace

QByteArray jsonText(const QJsonObject &json)
{
    return Writer().write(json);
}

} // namespace core
