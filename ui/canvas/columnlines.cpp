// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/columnlines.h"

#include "core/model/edit.h"
#include "ui/canvas/columnentry.h"

#include <QRegularExpression>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

QStringList linesOf(const QString &text)
{
    static const QRegularExpression breaks(u"[\\r\\n]+"_s);
    static const auto frame = pattern(u"^(?:create\\s+table\\b.*|\\)[^,]*|\\(|--.*|#.*|/\\*.*)$"_s);
    QStringList lines;
    for (const QString &line : text.split(breaks)) {
        QString trimmed = line.trimmed();
        if (const qsizetype comment = trimmed.indexOf(u" --"_s); comment > 0)
            trimmed = trimmed.left(comment).trimmed();
        while (trimmed.endsWith(u',') || trimmed.endsWith(u';'))
            trimmed = trimmed.chopped(1).trimmed();
        if (!trimmed.isEmpty() && !frame.match(trimmed).hasMatch())
            lines.append(trimmed);
    }
    return lines;
}

QList<core::ColumnId> columnsNamed(const core::Class &owner, const QString &names)
{
    QList<core::ColumnId> found;
    for (QString name : names.split(u',')) {
        name = partsOf(name).name;
        for (const core::Column &column : owner.columns) {
            if (column.name.compare(name, Qt::CaseInsensitive) == 0)
                found.append(column.id);
        }
    }
    return found;
}

bool isTableLine(const QString &line)
{
    static const auto table = pattern(
        u"^(?:constraint\\s+\\S+\\s+)?(?:primary\\s+key|foreign\\s+key|"
        "unique(?:\\s+(?:key|index))?|check|exclude|key|index)\\b.*\\("_s);
    return table.match(line).hasMatch();
}

// A key of several columns, or a foreign key, on a line of its own; nothing if it is neither.
std::optional<core::Model> withTableLine(const core::Model &model,
                                         core::ClassId id,
                                         const QString &line)
{
    static const auto key = pattern(
        u"^(?:constraint\\s+\\S+\\s+)?(primary\\s+key|unique)\\s*\\(([^)]*)\\)$"_s);
    static const auto foreign = pattern(u"^(?:constraint\\s+\\S+\\s+)?foreign\\s+key\\s*"
                                        "\\(([^)]*)\\)\\s*references\\s+([^\\s(]+)"_s);
    const core::Class &owner = *findClass(model, id);
    core::Result<core::Model> after = core::failure(core::ErrorCode::ParseFailed, line);
    if (const auto match = key.match(line); match.hasMatch()) {
        const QList<core::ColumnId> columns = columnsNamed(owner, match.captured(2));
        if (columns.size() != match.captured(2).count(u',') + 1)
            return {};
        if (match.captured(1).startsWith(u'p', Qt::CaseInsensitive)) {
            after = setPrimaryKey(model, id, columns);
        } else {
            core::UniqueKey unique;
            unique.id = core::ConstraintId::create();
            unique.columns = columns;
            after = putConstraint(model, id, unique);
        }
    } else if (const auto refers = foreign.match(line); refers.hasMatch()) {
        const QList<core::ColumnId> columns = columnsNamed(owner, refers.captured(1));
        const core::Class *target = classCalled(model, partsOf(refers.captured(2)).name);
        if (target && target->primaryKey && !columns.isEmpty()
            && columns.size() == target->primaryKey->columns.size()) {
            core::ForeignKey made;
            made.id = core::ConstraintId::create();
            made.columns = columns;
            made.target = core::tableIdOf(target->id);
            made.targetColumns = target->primaryKey->columns;
            after = putConstraint(model, id, made);
        }
    }
    return after ? std::optional(*after) : std::nullopt;
}

} // namespace

PastedColumns pasteColumns(const core::Model &model,
                           core::ClassId owner,
                           const QString &text,
                           int position)
{
    PastedColumns pasted{model, 0, {}};
    if (!findClass(model, owner))
        return pasted;
    QStringList later;
    for (const QString &line : linesOf(text)) {
        if (isTableLine(line)) {
            later.append(line);
            continue;
        }
        const qsizetype before = findClass(pasted.model, owner)->columns.size();
        const auto entry = parseColumnEntry(pasted.model, line);
        const auto added = entry ? addEntry(pasted.model, owner, *entry, position)
                                 : core::Result<AddedColumn>(core::Failure(entry.error()));
        if (!added) {
            pasted.leftOut.append(line);
            continue;
        }
        pasted.model = added->model;
        const int more = int(findClass(pasted.model, owner)->columns.size() - before);
        pasted.count += more;
        position += more;
    }
    for (const QString &line : std::as_const(later)) {
        if (const auto after = withTableLine(pasted.model, owner, line))
            pasted.model = *after;
        else
            pasted.leftOut.append(line);
    }
    return pasted;
}

} // namespace ui
