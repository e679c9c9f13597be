// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/updater.h"

#include "core/mapping/mapping.h"

#include <QFileInfo>

namespace core {

using namespace Qt::StringLiterals;

namespace {

struct Reading
{
    PyFile file;
    ReadModels said;
};

Result<Reading> read(const PySource &source, const Monitor &monitor)
{
    const auto files = parsePython({source}, monitor);
    if (!files)
        return Failure(files.error());
    const PyFile file = files->first();
    if (file.error)
        return Failure(*file.error);
    PyModule module;
    module.name = QFileInfo(source.file).completeBaseName();
    module.node = file.module;
    return Reading{file, modelsOf({module})};
}

// The tables and enums that are not what they should be.
QStringList differences(const UpdateGoal &goal, const ReadModels &said)
{
    const Schema are = mapModel(readAgain(goal.model, said.model));
    QStringList names;
    for (const Table &table : are.tables) {
        if (!goal.isMet(table))
            names << table.name;
    }
    for (const Enum &value : are.enums) {
        if (!goal.isMet(value))
            names << value.name;
    }
    for (const Table &table : goal.exact.tables) {
        if (!findTable(are, table.id) && findTable(goal.asRead, table.id))
            names << table.name;
    }
    for (const Enum &value : goal.exact.enums) {
        if (!findEnum(are, value.id) && findEnum(goal.asRead, value.id))
            names << value.name;
    }
    return names;
}

Result<UpdateGoal> goalFor(const PyFile &file,
                           const Model &wanted,
                           const QList<DialectKind> &targets,
                           const Monitor &monitor)
{
    UpdateGoal goal{wanted, optionsOf(file, targets), mapModel(wanted), {}};
    const auto own = read({file.file, modelsText(wanted, goal.options).toUtf8()}, monitor);
    if (!own)
        return Failure(own.error());
    goal.asRead = mapModel(readAgain(wanted, own->said.model));
    return goal;
}

QSet<QString> complaints(const ReadModels &said)
{
    QSet<QString> result;
    for (const Finding &finding : said.findings)
        result << u"%1 %2 %3"_s.arg(finding.subject, finding.detail).arg(int(finding.reason));
    return result;
}

// In the bytes that the file had: with its byte order mark, in its encoding.
Result<QByteArray> encoded(const PySource &source, const PyFile &file, const QByteArray &text)
{
    const QByteArray mark = file.hasByteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray();
    if (mark + file.text == source.bytes)
        return mark + text;
    const QString characters = QString::fromUtf8(text);
    const bool isLatin = QString::fromUtf8(file.text).toLatin1() == source.bytes;
    if (isLatin && QString::fromLatin1(characters.toLatin1()) == characters)
        return characters.toLatin1();
    return failure(ErrorCode::FileNotWritable, source.file, {}, u"line 1"_s);
}

} // namespace

Result<UpdatedFile> updateModels(const QString &path,
                                 const Model &wanted,
                                 const QList<DialectKind> &targets,
                                 const Monitor &monitor)
{
    const auto source = pySource(QFileInfo(path).absoluteFilePath());
    if (!source)
        return Failure(source.error());
    const auto before = read(*source, monitor);
    if (!before)
        return Failure(before.error());
    const auto goal = goalFor(before->file, wanted, targets, monitor);
    if (!goal)
        return Failure(goal.error());
    if (differences(*goal, before->said).isEmpty())
        return UpdatedFile{source->bytes, source->bytes, {}};
    Error refused;
    for (const UpdateScope scope : {UpdateScope::Lines, UpdateScope::Bodies}) {
        const auto update = updated(before->file, before->said, *goal, scope);
        if (!update) {
            refused = update.error();
            continue;
        }
        const auto bytes = encoded(*source, before->file, update->text);
        if (!bytes)
            return Failure(bytes.error());
        const auto after = read({source->file, *bytes}, monitor);
        if (!after) {
            refused = after.error();
            continue;
        }
        const QStringList wrong = differences(*goal, after->said);
        const QSet<QString> news = complaints(after->said) - complaints(before->said);
        if (wrong.isEmpty() && news.isEmpty())
            return UpdatedFile{source->bytes, *bytes, update->changed};
        refused = Error{ErrorCode::FileNotWritable,
                        source->file,
                        (wrong + QStringList(news.cbegin(), news.cend())).join(u", "_s),
                        {}};
    }
    return Failure(refused);
}

} // namespace core
