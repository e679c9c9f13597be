// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/models.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int mostFiles = 20000;

// Folders whose files declare no tables of the project's.
bool isForeignFolder(const QDir &root, const QString &file)
{
    static const QSet<QString> names{u"venv"_s,
                                     u"env"_s,
                                     u"site-packages"_s,
                                     u"node_modules"_s,
                                     u"__pycache__"_s,
                                     u"migrations"_s,
                                     u"migrate_repo"_s,
                                     u"alembic"_s,
                                     u"tests"_s,
                                     u"test"_s,
                                     u"versions"_s,
                                     u"build"_s,
                                     u"dist"_s};
    const QStringList parts = root.relativeFilePath(file).split(u'/');
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (names.contains(parts.at(i)) || parts.at(i).startsWith(u'.'))
            return true;
    }
    return false;
}

// "shop.models.user": from the topmost folder that is a package.
PyModule moduleOf(const QString &file, const QDir &root)
{
    PyModule module;
    const QFileInfo info(file);
    QDir folder = info.dir();
    QStringList parts;
    module.isPackage = info.fileName() == u"__init__.py";
    if (!module.isPackage)
        parts << info.completeBaseName();
    // A folder that was asked for is a part of the name where it is a package; so are those above it.
    for (int depth = 0; depth < 50; ++depth) {
        const bool isInside = folder != root && folder.path().startsWith(root.path() + u'/');
        if (!isInside && !folder.exists(u"__init__.py"_s))
            break;
        parts.prepend(folder.dirName());
        if (!folder.cdUp())
            break;
    }
    module.name = parts.join(u'.');
    return module;
}

// Whether the text can declare tables at all. The files that do not are parsed only if one that does
// imports them.
bool mayDeclare(const QByteArray &text)
{
    for (const char *word : {"sqlalchemy", "SQLAlchemy", "db.Model", "Column(", "Mapped["}) {
        if (text.contains(word))
            return true;
    }
    return false;
}

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
    FolderReader(const QDir &root, bool isOneFile)
        : m_root(root)
        , m_isOneFile(isOneFile)
    {}

    Result<void> add(const QString &file)
    {
        const auto source = pySource(file);
        if (!source && m_isOneFile)
            return Failure(source.error());
        if (!source)
            leaveOut(source.error());
        else
            m_sources << *source;
        return {};
    }

    Result<ReadModels> read(const Monitor &monitor)
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
        ReadModels result = modelsOf(m_modules);
        result.findings = m_unread + result.findings;
        return result;
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
        }
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
    QList<PySource> m_sources;
    QHash<QString, PySource> m_waiting; // by module
    QList<PyModule> m_modules;
    qsizetype m_searched = 0;
    QList<Finding> m_unread;
};

} // namespace

Result<QStringList> modelFiles(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, path);
    if (!info.isDir())
        return QStringList{info.absoluteFilePath()};
    const QDir root(info.absoluteFilePath());
    QStringList files;
    QStringList others;
    QDirIterator all(root.path(), {u"*.py"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext() && files.size() + others.size() < mostFiles) {
        const QString file = all.next();
        (isForeignFolder(root, file) ? others : files) << file;
    }
    if (files.isEmpty())
        files = others;
    if (files.isEmpty())
        return failure(ErrorCode::FileNotFound, root.filePath(u"*.py"_s));
    files.sort();
    return files;
}

Result<ReadModels> readModels(const QString &path, const Monitor &monitor)
{
    const auto files = modelFiles(path);
    if (!files)
        return Failure(files.error());
    const QDir root(QFileInfo(path).isDir() ? QFileInfo(path).absoluteFilePath()
                                            : QFileInfo(path).absolutePath());
    FolderReader reader(root, files->size() == 1);
    for (const QString &file : *files) {
        if (const auto added = reader.add(file); !added)
            return Failure(added.error());
    }
    return reader.read(monitor);
}

} // namespace core
