// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/modelfiles.h"
#include "core/interop/sqlalchemy/models.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Dotted names that the module imports, or that stand for what it imports.
QSet<QString> importsOf(const PyModule &module)
{
    QSet<QString> names;
    const QList<PyNode> statements = module.node.children("body"_L1);
    QStringList own = module.name.split(u'.', Qt::SkipEmptyParts);
    if (!module.isPackage && !own.isEmpty())
        own.removeLast();
    for (const PyNode &statement : statements) {
        const int level = statement.is(PyKind::ImportFrom) ? statement.number("level"_L1) : 0;
        QStringList base = level > 0 ? own.mid(0, own.size() - level + 1) : QStringList();
        if (const QString from = statement.text("module"_L1); !from.isEmpty())
            base << from;
        if (statement.is(PyKind::ImportFrom))
            names.insert(base.join(u'.'));
        for (const PyNode &alias : statement.children("names"_L1))
            names.insert((base + QStringList{alias.text("name"_L1)}).join(u'.'));
    }
    return names;
}

// Reads the files in rounds: those that may declare tables, then what these import.
class FolderReader
{
public:
    FolderReader(const QDir &root, bool isOneFile, const QHash<QString, QByteArray> &instead)
        : m_root(root)
        , m_isOneFile(isOneFile)
        , m_instead(instead)
    {}

    Result<void> add(const QString &file)
    {
        const auto source = m_instead.contains(file) ? PySource{file, m_instead.value(file)}
                                                     : pySource(file);
        if (!source && m_isOneFile)
            return Failure(source.error());
        if (!source)
            leaveOut(source.error());
        else
            m_sources << *source;
        return {};
    }

    Result<ReadPackage> read(const Monitor &monitor)
    {
        QList<PySource> wanted;
        for (const PySource &source : std::as_const(m_sources)) {
            if (m_isOneFile || mayDeclare(source.bytes))
                wanted << source;
            else
                m_waiting.insert(moduleOf(source.file, m_root).name, source);
        }
        while (!wanted.isEmpty()) {
            if (const auto done = parse(wanted, monitor); !done)
                return Failure(done.error());
            wanted = imported();
        }
        m_package.models = modelsOf(m_modules);
        m_package.models.findings = m_unread + m_package.models.findings;
        return m_package;
    }

private:
    Result<void> parse(const QList<PySource> &sources, const Monitor &monitor)
    {
        const auto parsed = parsePython(sources, monitor);
        if (!parsed)
            return Failure(parsed.error());
        for (const PyFile &file : *parsed) {
            if (file.error && m_isOneFile)
                return Failure(*file.error);
            if (file.error) {
                leaveOut(*file.error);
                continue;
            }
            PyModule module = moduleOf(file.file, m_root);
            module.node = file.module;
            m_modules << module;
            m_package.files << file;
        }
        for (const PySource &source : sources)
            m_package.bytes.insert(source.file, source.bytes);
        return {};
    }

    QList<PySource> imported()
    {
        QList<PySource> sources;
        for (; m_searched < m_modules.size(); ++m_searched) {
            for (const QString &name : importsOf(m_modules.at(m_searched))) {
                if (m_waiting.contains(name))
                    sources << m_waiting.take(name);
            }
        }
        return sources;
    }

    void leaveOut(const Error &error)
    {
        Finding finding;
        finding.file = error.subject;
        finding.line = error.place.section(u' ', 1, 1).remove(u',').toInt();
        finding.reason = FindingReason::NotRead;
        finding.detail = error.detail;
        finding.error = error;
        m_unread << finding;
    }

    QDir m_root;
    bool m_isOneFile;
    QHash<QString, QByteArray> m_instead;
    ReadPackage m_package;
    QList<PySource> m_sources;
    QHash<QString, PySource> m_waiting; // by module
    QList<PyModule> m_modules;
    qsizetype m_searched = 0;
    QList<Finding> m_unread;
};

} // namespace

Result<ReadPackage> readPackage(const QString &path,
                                const QHash<QString, QByteArray> &instead,
                                const Monitor &monitor)
{
    const auto files = modelFiles(path);
    if (!files)
        return Failure(files.error());
    FolderReader reader(modelFolder(path), files->size() == 1, instead);
    for (const QString &file : *files) {
        if (const auto added = reader.add(file); !added)
            return Failure(added.error());
    }
    return reader.read(monitor);
}

Result<ReadModels> readModels(const QString &path, const Monitor &monitor)
{
    const auto package = readPackage(path, {}, monitor);
    return package ? Result<ReadModels>(package->models) : Failure(package.error());
}

} // namespace core
