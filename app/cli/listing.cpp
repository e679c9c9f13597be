// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"

#include "core/text/findings.h"
#include "core/text/sentences.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QStringList childrenOf(const core::History &history, const QString &id)
{
    QStringList children;
    for (const core::Revision &revision : history.revisions) {
        if (revision.parents.contains(id))
            children << revision.id;
    }
    return children;
}

QString commas(const QStringList &ids)
{
    return ids.join(u", "_s);
}

QString parentsOf(const core::Revision &revision)
{
    return revision.parents.isEmpty() ? u"<base>"_s : commas(revision.parents);
}

QString marks(const core::History &history,
              const core::Revision &revision,
              const QStringList &current,
              bool withTreeMarks)
{
    const QStringList children = childrenOf(history, revision.id);
    QString text;
    if (children.isEmpty())
        text += " (head)"_L1;
    if (current.contains(revision.id))
        text += " (current)"_L1;
    if (withTreeMarks && children.size() > 1)
        text += " (branchpoint)"_L1;
    if (withTreeMarks && revision.parents.size() > 1)
        text += " (mergepoint)"_L1;
    if (core::isOpaque(revision))
        text += " (opaque)"_L1;
    return text;
}

} // namespace

QString line(const core::History &history,
             const core::Revision &revision,
             const LineStyle &style,
             const QStringList &current)
{
    QString text = revision.id;
    if (style.withParents) {
        text = revision.dependsOn.isEmpty()
                   ? u"%1 -> %2"_s.arg(parentsOf(revision), text)
                   : u"%1 (%2) -> %3"_s.arg(parentsOf(revision), commas(revision.dependsOn), text);
    }
    if (style.withLabels && !revision.labels.isEmpty())
        text += u" (%1)"_s.arg(commas(revision.labels));
    text += marks(history, revision, current, style.withTreeMarks);
    return style.withMessage ? text + u", "_s + revision.message : text;
}

QString entry(const core::LoadedProject &loaded,
              const core::Revision &revision,
              const QStringList &current)
{
    const core::History &history = loaded.project.history;
    const QStringList children = childrenOf(history, revision.id);
    QStringList lines{u"Rev: "_s + revision.id + marks(history, revision, current, true)};
    lines << (revision.parents.size() > 1 ? u"Merges: "_s : u"Parent: "_s) + parentsOf(revision);
    if (!revision.dependsOn.isEmpty())
        lines << u"Also depends on: "_s + commas(revision.dependsOn);
    if (children.size() > 1)
        lines << u"Branches into: "_s + commas(children);
    if (!revision.labels.isEmpty())
        lines << u"Branch names: "_s + commas(revision.labels);
    lines << u"Path: "_s + revisionPath(loaded, revision);
    if (revision.script)
        lines << u"Script: "_s + QDir(folderOf(loaded)).filePath(revision.script->path);
    if (core::isOpaque(revision))
        lines << u"Opaque: "_s + core::sentence(*revision.script);
    lines << QString();
    const QStringList message{revision.message,
                              QString(),
                              u"Revision ID: "_s + revision.id,
                              u"Revises: "_s + commas(revision.parents),
                              u"Create Date: "_s
                                  + revision.created.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s)};
    for (const QString &text : message)
        lines << (text.isEmpty() ? text : u"    "_s + text);
    return lines.join(u'\n') + u'\n';
}

QJsonObject toJson(const core::LoadedProject &loaded,
                   const core::Revision &revision,
                   const QStringList &current)
{
    const QStringList children = childrenOf(loaded.project.history, revision.id);
    QJsonObject json{
        {u"revision"_s, revision.id},
        {u"parents"_s, toJsonArray(revision.parents)},
        {u"dependsOn"_s, toJsonArray(revision.dependsOn)},
        {u"labels"_s, toJsonArray(revision.labels)},
        {u"message"_s, revision.message},
        {u"created"_s, revision.created.toUTC().toString(Qt::ISODateWithMs)},
        {u"isHead"_s, children.isEmpty()},
        {u"isBranchPoint"_s, children.size() > 1},
        {u"isMergePoint"_s, revision.parents.size() > 1},
        {u"isCurrent"_s, current.contains(revision.id)},
        {u"isOpaque"_s, core::isOpaque(revision)},
        {u"path"_s, revisionPath(loaded, revision)},
    };
    if (revision.script)
        json.insert("script"_L1, core::toJson(*revision.script));
    return json;
}

QString runningLine(const core::History &history, const core::Step &step)
{
    const core::Revision *revision = core::findRevision(history, step.revision);
    const QString parents = revision ? commas(revision->parents) : QString();
    const bool up = step.direction == core::Direction::Upgrade;
    const QString way = up ? u"Running upgrade %1 -> %2"_s.arg(parents, step.revision)
                           : u"Running downgrade %1 -> %2"_s.arg(step.revision, parents);
    return step.message.isEmpty() ? way : way + u", "_s + step.message;
}

QString operationLines(const QList<core::Operation> &operations)
{
    QStringList lines;
    for (const core::Operation &operation : operations)
        lines << u"  - "_s + core::sentence(operation);
    return lines.join(u'\n');
}

QJsonArray toJson(const QList<core::Operation> &operations)
{
    QJsonArray array;
    for (const core::Operation &operation : operations)
        array << QJsonObject{{u"operation"_s, core::toWord(operation)},
                             {u"sentence"_s, core::sentence(operation)},
                             {u"value"_s, core::toJson(operation)}};
    return array;
}

QString errorLines(const QList<core::Error> &errors)
{
    QStringList lines;
    for (const core::Error &error : errors)
        lines << u"  - "_s + core::sentence(error).replace(u'\n', "\n    "_L1);
    return lines.join(u'\n');
}

QJsonArray toJson(const QList<core::Error> &errors)
{
    QJsonArray array;
    for (const core::Error &error : errors)
        array << toJson(Trouble(error)).value("error"_L1);
    return array;
}

void sayFindings(const Session &session, const QList<core::Finding> &findings)
{
    for (const core::Finding &finding : findings)
        warn(session,
             finding.subject.isEmpty()
                 ? u"%1: %2"_s.arg(core::placeOf(finding), core::sentence(finding))
                 : u"%1: %2: %3"_s.arg(core::placeOf(finding),
                                       finding.subject,
                                       core::sentence(finding)));
}

QJsonArray toJson(const QList<core::Finding> &findings)
{
    QJsonArray array;
    for (const core::Finding &finding : findings)
        array << QJsonObject{{u"file"_s, finding.file},
                             {u"line"_s, finding.line},
                             {u"subject"_s, finding.subject},
                             {u"reason"_s, core::toWord(finding.reason)},
                             {u"detail"_s, finding.detail},
                             {u"text"_s, core::sentence(finding)}};
    return array;
}

} // namespace cli
