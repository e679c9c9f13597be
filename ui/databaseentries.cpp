// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databaseentries.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isSameDatabase(const core::DatabaseUrl &a, const core::DatabaseUrl &b)
{
    if (a.dialect != b.dialect)
        return false;
    if (a.dialect == core::DialectKind::Sqlite)
        return QFileInfo(a.path).absoluteFilePath() == QFileInfo(b.path).absoluteFilePath();
    return core::toString(a) == core::toString(b);
}

} // namespace

const core::DatabaseEntry *entryNamed(const core::Project &project, const QString &name)
{
    const auto found = std::find_if(project.databases.cbegin(),
                                    project.databases.cend(),
                                    [&](const core::DatabaseEntry &e) { return e.name == name; });
    return found == project.databases.cend() ? nullptr : &*found;
}

const core::DatabaseEntry *entryOf(const core::Project &project,
                                   const core::DatabaseUrl &url,
                                   const QString &folder)
{
    for (const core::DatabaseEntry &entry : project.databases) {
        const auto known = core::parseDatabaseUrl(entry.url, folder);
        if (known && isSameDatabase(*known, url))
            return &entry;
    }
    return nullptr;
}

QString freeDatabaseName(const core::Project &project, const QString &wish)
{
    QString name = wish;
    for (int i = 2; entryNamed(project, name); ++i)
        name = wish + QString::number(i);
    return name;
}

core::Result<core::Project> withEntry(const core::Project &project,
                                      const QString &name,
                                      const core::DatabaseEntry &entry)
{
    if (entry.name.trimmed().isEmpty())
        return core::failure(core::ErrorCode::InvalidName, entry.name);
    if (entry.name != name && entryNamed(project, entry.name))
        return core::failure(core::ErrorCode::DuplicateName, entry.name);
    core::Project changed = project;
    if (name.isEmpty()) {
        changed.databases.append(entry);
        return changed;
    }
    for (core::DatabaseEntry &old : changed.databases) {
        if (old.name == name) {
            old = entry;
            return changed;
        }
    }
    return core::failure(core::ErrorCode::UnknownElement, name);
}

core::Project withoutEntry(const core::Project &project, const QString &name)
{
    core::Project changed = project;
    changed.databases.removeIf([&](const core::DatabaseEntry &e) { return e.name == name; });
    return changed;
}

core::Project withDatabase(const core::Project &project,
                           const core::DatabaseUrl &url,
                           const QString &folder)
{
    if (entryOf(project, url, folder))
        return project;
    const bool isFile = url.dialect == core::DialectKind::Sqlite;
    const QString wish = isFile ? QFileInfo(url.path).completeBaseName() : url.path;
    core::Project changed = project;
    changed.databases.append(
        {.name = freeDatabaseName(project, wish), .url = storedUrl(url, folder)});
    return changed;
}

QString storedUrl(const core::DatabaseUrl &url, const QString &folder)
{
    if (url.dialect != core::DialectKind::Sqlite || folder.isEmpty())
        return core::toString(url);
    const QString absolute = QFileInfo(url.path).absoluteFilePath();
    const QString relative = QDir(folder).relativeFilePath(absolute);
    core::DatabaseUrl stored = url;
    stored.path = relative.startsWith("../"_L1) ? absolute : relative;
    return core::toString(stored);
}

core::DialectKind dialectOfEntry(const core::Project &project, const QString &name)
{
    const core::DatabaseEntry *entry = entryNamed(project, name);
    if (!entry && !project.databases.isEmpty())
        entry = &project.databases.first();
    const auto url = entry ? core::parseDatabaseUrl(entry->url)
                           : core::Result<core::DatabaseUrl>(core::DatabaseUrl());
    return url ? url->dialect : core::DialectKind::Sqlite;
}

QList<core::DialectKind> dialectsOf(const core::Project &project)
{
    QList<core::DialectKind> kinds;
    for (const core::DatabaseEntry &entry : project.databases) {
        const core::DialectKind kind = dialectOfEntry(project, entry.name);
        if (!kinds.contains(kind))
            kinds.append(kind);
    }
    return kinds.isEmpty() ? QList{core::DialectKind::Sqlite} : kinds;
}

} // namespace ui
