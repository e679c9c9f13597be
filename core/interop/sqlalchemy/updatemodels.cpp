// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/updater.h"

#include "core/mapping/mapping.h"

#include <QFileInfo>

namespace core {

using namespace Qt::StringLiterals;

namespace {

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

Result<UpdateGoal> goalFor(const QList<PyFile> &files,
                           const Model &wanted,
                           const QList<DialectKind> &targets,
                           const Monitor &monitor)
{
    UpdateGoal goal{wanted, optionsOf(files, targets), mapModel(wanted), {}};
    const QString name = u"models.py"_s;
    const auto parsed = parsePython({{name, modelsText(wanted, goal.options).toUtf8()}}, monitor);
    if (!parsed)
        return Failure(parsed.error());
    if (parsed->first().error)
        return Failure(*parsed->first().error);
    PyModule module;
    module.name = u"models"_s;
    module.node = parsed->first().module;
    goal.asRead = mapModel(readAgain(wanted, modelsOf({module}).model));
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
Result<QByteArray> encoded(const QByteArray &bytes, const PyFile &file, const QByteArray &text)
{
    const QByteArray mark = file.hasByteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray();
    if (mark + file.text == bytes)
        return mark + text;
    const QString characters = QString::fromUtf8(text);
    const bool isLatin = QString::fromUtf8(file.text).toLatin1() == bytes;
    if (isLatin && QString::fromLatin1(characters.toLatin1()) == characters)
        return characters.toLatin1();
    return failure(ErrorCode::FileNotWritable, file.file, {}, u"line 1"_s);
}

// The bytes of the files that are other ones now.
Result<QHash<QString, QByteArray>> changedBytes(const ReadPackage &package,
                                                const ModelsUpdate &update)
{
    QHash<QString, QByteArray> changed;
    for (qsizetype i = 0; i < package.files.size(); ++i) {
        const PyFile &file = package.files.at(i);
        if (update.texts.at(i) == file.text)
            continue;
        const auto bytes = encoded(package.bytes.value(file.file), file, update.texts.at(i));
        if (!bytes)
            return Failure(bytes.error());
        changed.insert(file.file, *bytes);
    }
    return changed;
}

UpdatedModels result(const ReadPackage &package,
                     const QHash<QString, QByteArray> &changed,
                     const QStringList &names)
{
    UpdatedModels models;
    models.changed = names;
    for (const PyFile &file : package.files) {
        if (changed.contains(file.file))
            models.files.append(
                {file.file, package.bytes.value(file.file), changed.value(file.file)});
    }
    return models;
}

// Where it stands among the files; FileNotFound.
Result<QString> placeFor(const QString &newFile, const ReadPackage &package)
{
    if (newFile.isEmpty())
        return QString();
    const QString wanted = QFileInfo(newFile).canonicalFilePath();
    for (const PyFile &file : package.files) {
        if (!wanted.isEmpty() && QFileInfo(file.file).canonicalFilePath() == wanted)
            return file.file;
    }
    return failure(ErrorCode::FileNotFound, newFile);
}

} // namespace

Result<UpdatedModels> updateModels(const QString &path,
                                   const Model &wanted,
                                   const QList<DialectKind> &targets,
                                   const Monitor &monitor,
                                   const QString &newFile)
{
    const auto before = readPackage(path, {}, monitor);
    if (!before)
        return Failure(before.error());
    const auto place = placeFor(newFile, *before);
    if (!place)
        return Failure(place.error());
    const auto goal = goalFor(before->files, wanted, targets, monitor);
    if (!goal)
        return Failure(goal.error());
    if (differences(*goal, before->models).isEmpty())
        return UpdatedModels{};
    const UpdateTask task{before->files, before->models, *place};
    Error refused;
    for (const UpdateScope scope : {UpdateScope::Lines, UpdateScope::Bodies}) {
        const auto update = updated(task, *goal, scope);
        if (!update) {
            refused = update.error();
            continue;
        }
        const auto changed = changedBytes(*before, *update);
        if (!changed)
            return Failure(changed.error());
        const auto after = readPackage(path, *changed, monitor);
        if (!after) {
            refused = after.error();
            continue;
        }
        const QStringList wrong = differences(*goal, after->models);
        const QSet<QString> news = complaints(after->models) - complaints(before->models);
        if (wrong.isEmpty() && news.isEmpty())
            return result(*before, *changed, update->changed);
        refused = Error{ErrorCode::FileNotWritable,
                        QFileInfo(path).absoluteFilePath(),
                        (wrong + QStringList(news.cbegin(), news.cend())).join(u", "_s),
                        {}};
    }
    return Failure(refused);
}

} // namespace core
