// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/loadmodels.h"

#include "core/interop/sqlalchemy/modelfiles.h"
#include "core/mapping/mapping.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Where each line of a text that the script wrote is declared in the project.
using Places = QHash<QString, QJsonArray>; // by the text's name

std::pair<QString, int> placeIn(const Places &places, const QString &text, int line)
{
    const QJsonArray place = places.value(text).at(line - 1).toArray();
    return {place.at(0).toString(), place.at(1).toInt()};
}

FindingReason reasonOf(const QString &word)
{
    static const QHash<QString, FindingReason>
        reasons{{u"not-read"_s, FindingReason::NotRead},
                {u"unknown-type"_s, FindingReason::UnknownType},
                {u"unknown-expression"_s, FindingReason::UnknownExpression},
                {u"other-database"_s, FindingReason::OtherDatabase},
                {u"dialect-left-out"_s, FindingReason::DialectLeftOut}};
    return reasons.value(word, FindingReason::UnknownElement);
}

QList<Finding> problemsOf(const QJsonObject &answer)
{
    QList<Finding> findings;
    for (const QJsonValue &value : answer["problems"_L1].toArray()) {
        Finding finding;
        finding.file = value["file"_L1].toString();
        finding.line = value["line"_L1].toInt();
        finding.subject = value["subject"_L1].toString();
        finding.reason = reasonOf(value["reason"_L1].toString());
        finding.detail = value["detail"_L1].toString();
        findings << finding;
    }
    return findings;
}

// The modules to run: all that declare something, or may do so in a way that is not understood.
QJsonArray modulesOf(const ReadModels &read, const QStringList &files, const QDir &root)
{
    QStringList wanted = files.size() == 1 ? files : read.files.values();
    for (const Finding &finding : read.findings)
        wanted << finding.file;
    QStringList names;
    for (const QString &file : files) {
        if (wanted.contains(file))
            names << moduleOf(file, root).name;
    }
    return QJsonArray::fromStringList(names);
}

Result<QJsonObject> answerOf(const QString &path,
                             const ProjectCode &code,
                             const ReadModels &read,
                             const Monitor &monitor)
{
    const auto files = modelFiles(path);
    if (!files)
        return Failure(files.error());
    const QDir root = modelFolder(path);
    const QString folder = importFolder(files->first(), root);
    const QJsonObject order{{u"root"_s, folder},
                            {u"modules"_s, modulesOf(read, *files, root)},
                            {u"metadata"_s, code.metadata},
                            {u"tables"_s, path}};
    const auto answer = runInProject(code, u":/python/metadata.py"_s, folder, order, monitor);
    if (!answer || !answer->contains("error"_L1))
        return answer;
    const QJsonObject error = (*answer)["error"_L1].toObject();
    const QString file = error["file"_L1].toString();
    const int line = error["line"_L1].toInt();
    return failure(ErrorCode::ParseFailed,
                   file.isEmpty() ? path : file,
                   error["message"_L1].toString(),
                   line > 0 ? u"line %1"_s.arg(line) : QString());
}

// What the script wrote, read as any models.py is.
Result<ReadModels> declaredBy(const QJsonObject &answer, const Monitor &monitor)
{
    QList<PySource> sources;
    Places places;
    for (const QJsonValue &value : answer["modules"_L1].toArray()) {
        const QString name = value["name"_L1].toString();
        sources << PySource{name, value["text"_L1].toString().toUtf8()};
        places.insert(name, value["places"_L1].toArray());
    }
    const auto files = parsePython(sources, monitor);
    if (!files)
        return Failure(files.error());
    QList<PyModule> modules;
    for (const PyFile &file : *files) {
        if (file.error)
            return Failure(*file.error);
        PyModule module;
        module.name = file.file;
        module.node = file.module;
        modules << module;
    }
    ReadModels result = modelsOf(modules);
    for (Finding &finding : result.findings)
        std::tie(finding.file, finding.line) = placeIn(places, finding.file, finding.line);
    for (auto it = result.places.begin(); it != result.places.end(); ++it) {
        QString &file = result.files[it.key()];
        const auto [where, line] = placeIn(places, file, it->line);
        file = where;
        *it = PySpan();
        it->line = line;
    }
    result.findings += problemsOf(answer);
    return result;
}

template<typename Element>
QString nameOf(const Table &table, const Element &element)
{
    if (!element.name.isEmpty())
        return element.name;
    return columnNames(table, element.columns).join(u", "_s);
}

template<>
QString nameOf(const Table &, const Column &column)
{
    return column.name;
}

template<>
QString nameOf(const Table &, const Check &check)
{
    return check.name.isEmpty() ? check.sql : check.name;
}

template<>
QString nameOf(const Table &, const Index &index)
{
    return index.name;
}

// Elements that one table has and the other has not, or otherwise.
template<typename Element>
QStringList differing(const Table &a,
                      const QList<Element> &ours,
                      const Table &b,
                      const QList<Element> &theirs)
{
    QStringList names;
    for (const Element &one : ours) {
        if (!theirs.contains(one))
            names << nameOf(a, one);
    }
    for (const Element &one : theirs) {
        if (!ours.contains(one))
            names << nameOf(b, one);
    }
    names.removeDuplicates();
    return names;
}

QStringList differing(const Table &a, const Table &b)
{
    QStringList names = differing(a, a.columns, b, b.columns);
    if (a.primaryKey != b.primaryKey)
        names << u"PRIMARY KEY"_s;
    names += differing(a, a.uniqueKeys, b, b.uniqueKeys);
    names += differing(a, a.checks, b, b.checks);
    names += differing(a, a.foreignKeys, b, b.foreignKeys);
    names += differing(a, a.indexes, b, b.indexes);
    for (const QString &key : a.options.keys() + b.options.keys()) {
        if (a.options.value(key) != b.options.value(key))
            names << key;
    }
    if (a.comment != b.comment)
        names << u"COMMENT"_s;
    names.removeDuplicates();
    return names;
}

Finding about(const Table &table, FindingReason reason, const ReadModels &from)
{
    Finding finding;
    const ClassId id = classIdOf(table.id);
    const Class *owner = findClass(from.model, id);
    finding.subject = owner ? owner->name : table.name;
    finding.file = from.files.value(id);
    finding.line = from.places.value(id).line;
    finding.reason = reason;
    finding.detail = table.name;
    return finding;
}

// Where the files say otherwise than the metadata does. What is the same has the same id in both.
QList<Finding> differencesOf(const ReadModels &said, const ReadModels &loaded)
{
    const Schema files = mapModel(said.model);
    const Schema metadata = mapModel(loaded.model);
    QList<Finding> findings;
    for (const Table &table : metadata.tables) {
        const Table *written = findTable(files, table.id);
        if (!written) {
            findings << about(table, FindingReason::OnlyInMetadata, loaded);
            continue;
        }
        const QStringList names = differing(*written, table);
        if (names.isEmpty())
            continue;
        Finding finding = about(table, FindingReason::OtherInMetadata, loaded);
        finding.detail = names.join(u", "_s);
        findings << finding;
    }
    for (const Table &table : files.tables) {
        if (!findTable(metadata, table.id))
            findings << about(table, FindingReason::NotInMetadata, said);
    }
    return findings;
}

} // namespace

Result<ReadModels> loadModels(const QString &path, const ProjectCode &code, const Monitor &monitor)
{
    // A file whose words are not understood may run all the same.
    const auto said = readModels(path, monitor);
    if (!said && said.error().code != ErrorCode::ParseFailed)
        return Failure(said.error());
    const ReadModels written = said.value_or(ReadModels());
    const auto answer = answerOf(path, code, written, monitor);
    if (!answer)
        return Failure(answer.error());
    auto loaded = declaredBy(*answer, monitor);
    if (!loaded)
        return Failure(loaded.error());
    loaded->model = readAgain(written.model, loaded->model);
    if (said)
        loaded->findings += differencesOf(written, *loaded);
    std::stable_sort(loaded->findings.begin(),
                     loaded->findings.end(),
                     [](const Finding &a, const Finding &b) {
                         return std::pair(a.file, a.line) < std::pair(b.file, b.line);
                     });
    return loaded;
}

} // namespace core
