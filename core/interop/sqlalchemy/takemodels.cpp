// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/takemodels.h"

#include "core/mapping/associationclass.h"
#include "core/mapping/mapping.h"
#include "core/project/files.h"
#include "core/project/filewriter.h"
#include "core/project/jsontext.h"
#include "core/project/projectfiles.h"
#include "core/project/projectjson.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// An edit of something that holds, or is held by, what another one edits.
bool touches(const QStringList &a, const QStringList &b)
{
    const qsizetype shorter = qMin(a.size(), b.size());
    return a.first(shorter) == b.first(shorter);
}

// An association whose table was that of a class is that class: what a database or a migration knows of
// tables does not tell one from the other, and as an association its columns would be others.
Model withClassesOf(const Model &before, const Model &readNow)
{
    Model result = readNow;
    const Schema were = mapModel(before);
    const Schema are = mapModel(readNow);
    for (const Association &association : readNow.associations) {
        const Table *table = findTable(are, tableIdOf(association.id));
        for (const Class &was : before.classes) {
            const Table *then = findTable(were, tableIdOf(was.id));
            if (!table || !then || then->name != table->name
                || then->schemaName != table->schemaName)
                continue;
            auto turned = associationToClass(result, association.id);
            if (!turned)
                continue;
            for (Class &value : turned->classes) {
                if (findClass(result, value.id))
                    continue;
                value.name = was.name;
                value.tableName = table->name;
            }
            result = *std::move(turned);
            break;
        }
    }
    return result;
}

} // namespace

ModelsNews newsOf(const std::optional<Model> &base, const Model &ours, const Model &read)
{
    if (!base) {
        const Model said = readAgain(ours, withClassesOf(ours, read));
        return {mergeOf({}, ours, said), said};
    }
    const Model said = withIdsOfNew(*base, ours, readAgain(*base, withClassesOf(*base, read)));
    return {mergeOf(base, ours, said), said};
}

Model baseAfter(const std::optional<Model> &base,
                const ModelsNews &news,
                const QSet<qsizetype> &decided)
{
    if (!base)
        return news.said;
    QList<QStringList> open;
    for (qsizetype i = 0; i < news.merge.changes.size(); ++i) {
        for (const ModelEdit &edit : news.merge.changes.at(i).edits) {
            if (!decided.contains(i))
                open.append(edit.path);
        }
    }
    QList<ModelChange> closed = mergeOf(base, *base, news.said).changes;
    for (ModelChange &change : closed) {
        change.edits.removeIf([&open](const ModelEdit &edit) {
            return std::any_of(open.cbegin(), open.cend(), [&edit](const QStringList &path) {
                return touches(path, edit.path);
            });
        });
    }
    closed.removeIf([](const ModelChange &change) { return change.edits.isEmpty(); });
    return applied(*base, closed).value_or(*base);
}

QString takenModelsFile(const QString &projectFile)
{
    return projectFile + u".models"_s;
}

std::optional<TakenModels> loadTakenModels(const QString &projectFile)
{
    const QString path = takenModelsFile(projectFile);
    const auto bytes = readFile(path);
    if (!bytes)
        return {};
    const ParsedJson parsed = parseJsonText(*bytes);
    if (!checkFormat(parsed.object, path) || !parsed.damages.isEmpty())
        return {};
    Damages damages{path, {}};
    TakenModels taken;
    taken.model = modelFromJson(parsed.object, damages).model;
    const QString source = parsed.object.value("source"_L1).toString();
    if (!damages.list.isEmpty() || source.isEmpty())
        return {};
    taken.source = QDir::cleanPath(QFileInfo(projectFile).absoluteDir().absoluteFilePath(source));
    return taken;
}

Result<void> saveTakenModels(const TakenModels &taken, const QString &projectFile)
{
    Project project;
    project.model = taken.model;
    QJsonObject json = modelToJson(project);
    json.insert("format"_L1, formatVersion);
    json.insert("source"_L1, QFileInfo(projectFile).absoluteDir().relativeFilePath(taken.source));
    return writeFiles(
        {{QFileInfo(takenModelsFile(projectFile)).absoluteFilePath(), jsonText(json)}});
}

} // namespace core
