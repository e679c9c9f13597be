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

namespace {

QString lineWord(qsizetype line)
{
    return u"line %1"_s.arg(line);
}

Error damage(qsizetype line, const QString &detail)
{
    return {ErrorCode::FileDamaged, {}, detail, lineWord(line)};
}

qsizetype lineAt(const QByteArray &text, qsizetype offset)
{
    return text.left(offset).count('\n') + 1;
}

// Reads the blocks that jsonText writes one by one: the fields of the root, and the elements of its
// lists. What does not parse is a damage, and the next block is looked for.
class Salvage
{
public:
    ParsedJson read(const QByteArray &text)
    {
        const QList<QByteArray> lines = text.split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            readLine(lines.at(i), i + 1);
        closeBlock(lines.size());
        closeList();
        return std::move(m_result);
    }

private:
    static qsizetype indentOf(const QByteArray &line)
    {
        qsizetype indent = 0;
        while (indent < line.size() && line.at(indent) == ' ')
            ++indent;
        return indent;
    }

    void readLine(const QByteArray &rawLine, qsizetype number)
    {
        const QByteArray line = rawLine.endsWith('\r') ? rawLine.chopped(1) : rawLine;
        const qsizetype indent = indentOf(line);
        const QByteArray content = line.mid(indent);
        if (content.isEmpty())
            return;
        if (indent == 0) {
            if (content != "{" && content != "}")
                foreign(content, number);
        } else if (indent == indentWidth) {
            readField(content, number);
        } else if (indent == 2 * indentWidth && !m_listKey.isEmpty()) {
            readElement(content, number);
        } else {
            m_block += content + '\n';
        }
    }

    // A line that we do not write, such as a conflict mark of git.
    void foreign(const QByteArray &content, qsizetype number)
    {
        m_result.damages.append(damage(number, QString::fromUtf8(content.left(80))));
    }

    void readField(const QByteArray &content, qsizetype number)
    {
        if (content.startsWith('}') || content.startsWith(']')) {
            if (content.startsWith('}'))
                m_block += '}';
            closeBlock(number);
            closeList();
            return;
        }
        closeBlock(number);
        closeList();
        m_blockLine = number;
        if (content.endsWith(": [")) {
            m_listKey = keyOf(content);
        } else if (content.endsWith('{')) {
            m_fieldKey = keyOf(content);
            m_block = "{";
        } else {
            const auto field = parsed('{' + withoutComma(content) + '}', number);
            if (field) {
                for (auto it = field->begin(); it != field->end(); ++it)
                    insert(it.key(), it.value());
            }
        }
    }

    void readElement(const QByteArray &content, qsizetype number)
    {
        if (content.startsWith('}')) {
            m_block += '}';
            closeBlock(number);
        } else {
            closeBlock(number);
            m_blockLine = number;
            m_block = content;
            if (content != "{")
                closeBlock(number);
        }
    }

    void closeBlock(qsizetype number)
    {
        if (m_block.isEmpty())
            return;
        Q_UNUSED(number)
        const auto object = parsed(withoutComma(m_block), m_blockLine);
        m_block.clear();
        if (object && !m_listKey.isEmpty())
            m_list.append(*object);
        else if (object && !m_fieldKey.isEmpty())
            insert(m_fieldKey, *object);
        m_fieldKey.clear();
    }

    void closeList()
    {
        if (!m_listKey.isEmpty())
            insert(m_listKey, m_list);
        m_listKey.clear();
        m_list = {};
    }

    // Both sides of a conflict may have the field: lists are joined, else the first holds.
    void insert(const QString &key, const QJsonValue &value)
    {
        const QJsonValue old = m_result.object.value(key);
        if (!old.isArray()) {
            if (old.isUndefined())
                m_result.object.insert(key, value);
            return;
        }
        QJsonArray joined = old.toArray();
        for (const QJsonValue item : value.toArray())
            joined.append(item);
        m_result.object.insert(key, joined);
    }

    std::optional<QJsonObject> parsed(const QByteArray &text, qsizetype line)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (error.error == QJsonParseError::NoError && document.isObject())
            return document.object();
        const qsizetype inside = lineAt(text, error.offset) - 1;
        m_result.damages.append(damage(line + inside, error.errorString()));
        return std::nullopt;
    }

    static QByteArray withoutComma(const QByteArray &text)
    {
        const QByteArray trimmed = text.trimmed();
        return trimmed.endsWith(',') ? trimmed.chopped(1) : trimmed;
    }

    static QString keyOf(const QByteArray &content)
    {
        const qsizetype end = content.indexOf('"', 1);
        return content.startsWith('"') && end > 0 ? QString::fromUtf8(content.mid(1, end - 1))
                                                  : QString();
    }

    ParsedJson m_result;
    QByteArray m_block;
    qsizetype m_blockLine = 0;
    QString m_fieldKey;
    QString m_listKey;
    QJsonArray m_list;
};

} // namespace

ParsedJson parseJsonText(const QByteArray &text)
{
    ParsedJson result;
    QByteArray utf8 = text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
    if (!utf8.isValidUtf8()) {
        qsizetype line = 1;
        for (const QByteArray &part : utf8.split('\n')) {
            if (!part.isValidUtf8())
                result.damages.append(damage(line, u"UTF-8"_s));
            ++line;
        }
        utf8 = QString::fromUtf8(utf8).toUtf8();
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (error.error == QJsonParseError::NoError && document.isObject()) {
        result.object = document.object();
        return result;
    }
    ParsedJson salvaged = Salvage().read(utf8);
    result.object = salvaged.object;
    result.damages.append(damage(lineAt(utf8, error.offset), error.errorString()));
    for (const Error &found : salvaged.damages) {
        if (!result.damages.contains(found))
            result.damages.append(found);
    }
    return result;
}

} // namespace core
