// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Classes from a text that others wrote, DBML, SQL or Python's models: as a project of its own, or into
// one that is there. No database is behind them, so there is no revision: all of it is pending. Blocks (an SQL
// script is run, a diagram laid out); for worker threads.

#include "core/interop/layout.h"
#include "core/interop/python/project.h"
#include "core/interop/sqlalchemy/finding.h"
#include "core/interop/sqlscript.h"

namespace core {

struct TextImport
{
    QString file;                              // .dbml, .sql, .py, or a folder with .py files
    DialectKind dialect = DialectKind::Sqlite; // SQL
    std::optional<DatabaseUrl> server;         // SQL of a server's dialect
    std::optional<ProjectCode> code = {};      // of Python: to be run, as its owner consented to
};

struct ImportedText
{
    QString name; // what the text calls itself, or the file's name
    Model model;
    QList<LayoutGroup> groups;
    QStringList notes;            // what was left out
    QList<Finding> findings = {}; // the same, of Python's models
};

bool isTextImport(const QString &file); // by its suffix; a folder by what it holds
// FileNotReadable, ParseFailed, StatementFailed, and what connecting gives.
Result<ImportedText> readImport(const TextImport &import, const Monitor &monitor);

Project projectOf(const ImportedText &text, const Forces &forces);
// The project with these classes and enums as new ones; names that are taken get a number. They come
// onto the first diagram, beside what is there.
Result<Project> withImported(const Project &project, const ImportedText &text, const Forces &forces);

} // namespace core
