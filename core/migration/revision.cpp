// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/history.h"

#include "core/base/jsonreader.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int revisionFormat = 1;
constexpr qsizetype slugLimit = 40;

void put(QJsonObject &json, const QString &key, const QStringList &texts)
{
    if (!texts.isEmpty())
        json.insert(key, QJsonArray::fromStringList(texts));
}

const std::pair<ScriptReading, QLatin1String> readings[]{
    {ScriptReading::Understood, "understood"_L1},
    {ScriptReading::EffectRead, "effect-read"_L1},
    {ScriptReading::EffectAdopted, "effect-adopted"_L1},
    {ScriptReading::EffectUnknown, "effect-unknown"_L1},
};

std::optional<ScriptReading> readingFromWord(const QString &word)
{
    for (const auto &[reading, known] : readings) {
        if (known == word)
            return reading;
    }
    return {};
}

Result<Script> scriptFromJson(const QJsonValue &value)
{
    JsonReader json(value);
    Script script;
    script.path = json.requiredString("path"_L1);
    script.sha256 = json.requiredString("sha256"_L1);
    script.reading = json.word("reading"_L1, readingFromWord, script.reading);
    script.reason = json.string("reason"_L1);
    return json.result(script);
}

} // namespace

QString toWord(ScriptReading reading)
{
    for (const auto &[known, word] : readings) {
        if (known == reading)
            return word;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Script &script)
{
    QJsonObject json{{u"path"_s, script.path},
                     {u"sha256"_s, script.sha256},
                     {u"reading"_s, toWord(script.reading)}};
    if (!script.reason.isEmpty())
        json.insert(u"reason"_s, script.reason);
    return json;
}

bool isOpaque(const Revision &revision)
{
    return revision.script && revision.script->reading != ScriptReading::Understood;
}

QString newRevisionId()
{
    return QUuid::createUuid().toString(QUuid::Id128).right(12);
}

QString contentHash(const Revision &revision)
{
    QJsonObject json = toJson(revision);
    json.remove("hash"_L1);
    if (revision.script)
        json.insert("script"_L1, revision.script->sha256);
    if (isOpaque(revision))
        json.remove("operations"_L1);
    // Canonical: members sorted by name, no blanks.
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString revisionSlug(const QString &message)
{
    static const QRegularExpression word(u"\\w+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto match = word.globalMatch(message); match.hasNext();)
        words.append(match.next().captured());
    QString slug = words.join(u'_').toLower();
    if (slug.size() > slugLimit) {
        slug.truncate(slugLimit);
        if (slug.back().isHighSurrogate())
            slug.chop(1);
        if (const qsizetype last = slug.lastIndexOf(u'_'); last >= 0)
            slug.truncate(last);
        slug.append(u'_');
    }
    return slug;
}

QString revisionFileName(const Revision &revision)
{
    return u"%1_%2.json"_s.arg(revision.id, revisionSlug(revision.message));
}

QJsonObject toJson(const Revision &revision)
{
    QJsonObject json{{u"format"_s, revisionFormat},
                     {u"id"_s, revision.id},
                     {u"message"_s, revision.message},
                     {u"created"_s, revision.created.toUTC().toString(Qt::ISODateWithMs)},
                     {u"hash"_s, revision.hash}};
    put(json, u"parents"_s, revision.parents);
    put(json, u"parentHashes"_s, revision.parentHashes);
    put(json, u"dependsOn"_s, revision.dependsOn);
    put(json, u"labels"_s, revision.labels);
    if (revision.script)
        json.insert(u"script"_s, toJson(*revision.script));
    QJsonArray operations;
    for (const Operation &operation : revision.operations)
        operations.append(toJson(operation));
    json.insert(u"operations"_s, operations);
    return json;
}

Result<Revision> revisionFromJson(const QJsonValue &value)
{
    JsonReader json(value);
    const int format = json.optionalInteger("format"_L1).value_or(revisionFormat);
    Revision revision;
    revision.id = json.requiredString("id"_L1);
    if (!json.failed() && format > revisionFormat)
        return failure(ErrorCode::FileTooNew, revision.id, QString::number(format));
    revision.parents = json.strings("parents"_L1);
    revision.parentHashes = json.strings("parentHashes"_L1);
    revision.dependsOn = json.strings("dependsOn"_L1);
    revision.labels = json.strings("labels"_L1);
    revision.message = json.string("message"_L1);
    const QString created = json.requiredString("created"_L1);
    revision.created = QDateTime::fromString(created, Qt::ISODateWithMs).toUTC();
    if (!json.failed() && !revision.created.isValid())
        json.failAt(u"created"_s, u"no date: \"%1\""_s.arg(created));
    revision.hash = json.string("hash"_L1);
    if (json.has("script"_L1))
        revision.script = json.value<Script>("script"_L1, scriptFromJson);
    revision.operations = json.list<Operation>("operations"_L1, operationFromJson);
    return json.result(revision);
}

} // namespace core
