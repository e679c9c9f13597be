// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/envversiontable.h"

#include "core/interop/alembic/values.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestFolder = 3;        // below the root
constexpr int mostFiles = 2000;         // that are looked into
constexpr qint64 largestFile = 1000000; // bytes

// A text, a constant, or config.get_main_option("name").
std::optional<QString> textOf(const ScriptValues &values,
                              const PyNode &node,
                              const QMap<QString, QString> &settings)
{
    if (const auto text = values.text(node))
        return text;
    const PyNode call = values.followed(node).node;
    const QString method = call.child("func"_L1).text("attr"_L1);
    const QList<PyNode> arguments = call.children("args"_L1);
    const bool isOption = method == "get_main_option"_L1 || method == "get"_L1;
    const auto name = isOption && !arguments.isEmpty() ? values.text(arguments.first())
                                                       : std::nullopt;
    if (!name)
        return {};
    if (const auto found = settings.constFind(name->toLower()); found != settings.cend())
        return *found;
    return arguments.size() > 1 ? values.text(arguments.at(1)) : std::nullopt;
}

// Of an application, files of its own alone.
void findFiles(const QDir &folder, int depth, int &count, QStringList &found)
{
    for (const QFileInfo &entry :
         folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (++count > mostFiles)
            return;
        const bool isOther = entry.isSymLink() || entry.fileName() == "node_modules"_L1
                             || QFileInfo::exists(entry.filePath() + "/pyvenv.cfg"_L1);
        if (entry.isDir() && depth > 0 && !isOther)
            findFiles(QDir(entry.filePath()), depth - 1, count, found);
        if (entry.isDir() || entry.suffix() != "py"_L1 || entry.size() > largestFile)
            continue;
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        if (text.contains("version_table") && text.contains("Migrate"))
            found << entry.filePath();
    }
}

} // namespace

std::optional<VersionTable> versionTableIn(const PyNode &module,
                                           const QString &function,
                                           const QMap<QString, QString> &settings)
{
    const PyModules modules({PyModule{u"env"_s, false, module}});
    PyScope scope;
    scope.module = 0;
    const ScriptValues values(modules, scope);
    std::optional<VersionTable> table;
    QList<PyNode> todo{module};
    while (!todo.isEmpty()) {
        const PyNode node = todo.takeLast();
        todo += pyChildren(node);
        const PyNode called = node.child("func"_L1);
        const QString name = called.is(PyKind::Attribute) ? called.text("attr"_L1)
                                                          : called.text("id"_L1);
        if (!node.is(PyKind::Call) || name != function)
            continue;
        for (const PyNode &keyword : node.children("keywords"_L1)) {
            const QString word = keyword.text("arg"_L1);
            if (word != "version_table"_L1 && word != "version_table_schema"_L1)
                continue;
            const auto text = textOf(values, keyword.child("value"_L1), settings);
            if (!text || text->isEmpty())
                continue;
            table = table.value_or(VersionTable());
            (word == "version_table"_L1 ? table->name : table->schemaName) = *text;
        }
    }
    return table;
}

Result<VersionTable> applicationVersionTable(const QString &root, const Monitor &monitor)
{
    QStringList names;
    int count = 0;
    findFiles(QDir(root), deepestFolder, count, names);
    QList<PySource> sources;
    for (const QString &name : std::as_const(names)) {
        if (const auto source = pySource(name))
            sources << *source;
    }
    if (sources.isEmpty())
        return VersionTable();
    const auto files = parsePython(sources, monitor);
    if (!files)
        return Failure(files.error());
    for (const PyFile &file : *files) {
        for (const QString &function : {u"Migrate"_s, u"init_app"_s}) {
            if (const auto table = versionTableIn(file.module, function, {}))
                return *table;
        }
    }
    return VersionTable();
}

} // namespace core
