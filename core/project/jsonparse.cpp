// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace core {

using namespace Qt::StringLiterals;

namespace {

constexpr int indentWidth = 2; // as jsonText writes

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
