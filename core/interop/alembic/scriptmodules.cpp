// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/scriptmodules.h"

#include "core/interop/alembic/values.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestImport = 4;        // modules that modules import
constexpr qsizetype mostModules = 400;  // of them all
constexpr qint64 largestFile = 1000000; // bytes

// From where Python would import: above every package that the environment is in.
QStringList searchPath(const AlembicEnvironment &environment)
{
    QStringList folders;
    for (const QString &start : {environment.scriptFolder, environment.root}) {
        QDir folder(start);
        while (folder.exists(u"__init__.py"_s) && folder.cdUp()) {
        }
        folders << folder.absolutePath();
    }
    folders << environment.root;
    folders.removeDuplicates();
    return folders;
}

// "a.b" of "import a.b" and of "from a.b import c", which may be a module, too.
QStringList importsOf(const PyNode &module, const PyModule &self)
{
    QStringList names;
    QList<PyNode> todo{module};
    while (!todo.isEmpty()) {
        const PyNode node = todo.takeLast();
        todo += pyChildren(node);
        if (!node.is(PyKind::Import) && !node.is(PyKind::ImportFrom))
            continue;
        const int level = node.number("level"_L1);
        QStringList base = level > 0 ? self.name.split(u'.') : QStringList();
        const int above = self.isPackage ? level - 1 : level;
        base = base.mid(0, std::max(base.size() - above, qsizetype(0)));
        if (const QString from = node.text("module"_L1); !from.isEmpty())
            base << from;
        const QString prefix = base.join(u'.');
        if (!prefix.isEmpty())
            names << prefix;
        for (const PyNode &alias : node.children("names"_L1)) {
            const QString name = alias.text("name"_L1);
            names << (prefix.isEmpty() ? name : prefix + u'.' + name);
        }
    }
    return names;
}

class Finder
{
public:
    explicit Finder(const QStringList &folders)
        : m_folders(folders)
    {}

    // The modules of these names that are not known yet.
    Result<void> find(const QStringList &names, const Monitor &monitor)
    {
        QList<PySource> sources;
        QList<PyModule> modules;
        for (const QString &name : names) {
            if (m_seen.contains(name) || isForeign(name) || m_seen.size() > mostModules)
                continue;
            m_seen.insert(name);
            const auto [file, isPackage] = fileOf(name);
            const auto source = file.isEmpty() ? Result<PySource>(failure(ErrorCode::FileNotFound))
                                               : pySource(file);
            if (!source)
                continue;
            sources << *source;
            modules << PyModule{name, isPackage, {}};
        }
        if (sources.isEmpty())
            return {};
        const auto files = parsePython(sources, monitor);
        if (!files)
            return Failure(files.error());
        for (qsizetype i = 0; i < files->size(); ++i) {
            modules[i].node = files->at(i).module;
            if (!files->at(i).error)
                m_modules.insert(modules.at(i).name, modules.at(i));
        }
        return {};
    }

    const QHash<QString, PyModule> &modules() const { return m_modules; }

private:
    // A folder of Alembic's name beside the project is no package.
    static bool isForeign(const QString &name)
    {
        const QString top = name.section(u'.', 0, 0);
        return top == "alembic"_L1 || top == "sqlalchemy"_L1;
    }

    std::pair<QString, bool> fileOf(const QString &name) const
    {
        const QString path = QString(name).replace(u'.', u'/');
        for (const QString &folder : m_folders) {
            const QString base = folder + u'/' + path;
            for (const bool isPackage : {true, false}) {
                const QFileInfo file(base + (isPackage ? "/__init__.py"_L1 : ".py"_L1));
                if (file.isFile() && file.size() <= largestFile)
                    return {file.filePath(), isPackage};
            }
        }
        return {};
    }

    QStringList m_folders;
    QSet<QString> m_seen;
    QHash<QString, PyModule> m_modules;
};

} // namespace

Result<QList<AlembicScript>> withModules(const AlembicEnvironment &environment,
                                         const QList<AlembicScript> &scripts,
                                         const Monitor &monitor)
{
    Finder finder(searchPath(environment));
    QHash<QString, QStringList> imports; // of modules, and of scripts by their files
    QStringList names;
    for (const AlembicScript &script : scripts) {
        imports.insert(script.file, importsOf(script.module, {}));
        names += imports.value(script.file);
    }
    for (int depth = 0; depth < deepestImport && !names.isEmpty(); ++depth) {
        if (const auto found = finder.find(names, monitor); !found)
            return Failure(found.error());
        QStringList next;
        for (const QString &name : std::as_const(names)) {
            const auto module = finder.modules().constFind(name);
            if (module == finder.modules().cend() || imports.contains(name))
                continue;
            imports.insert(name, importsOf(module->node, *module));
            next += imports.value(name);
        }
        names = next;
    }
    QList<AlembicScript> result = scripts;
    for (AlembicScript &script : result) {
        QSet<QString> reached;
        QStringList todo = imports.value(script.file);
        while (!todo.isEmpty()) {
            const QString name = todo.takeLast();
            if (reached.contains(name) || !finder.modules().contains(name))
                continue;
            reached.insert(name);
            script.modules << finder.modules().value(name);
            todo += imports.value(name);
        }
    }
    return result;
}

} // namespace core
