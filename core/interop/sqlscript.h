// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Somebody's SQL script (a dump, a schema file) as a schema. No grammar of ours: the engine itself
// reads it, SQLite in memory, the servers in a scratch database that is created, read and dropped
// again. Only statements that make tables and what tables need are run; rows, rights, settings and
// whatever could reach another database are left out. Blocks; for worker threads.

#include "core/database/runner.h"

namespace core {

struct SqlScript
{
    QString text;
    QString file; // for errors
    DialectKind dialect = DialectKind::Sqlite;
};

struct ScriptStatement
{
    QString sql;
    int line = 1;
};

// What of the script is run, with lines of the whole text; `leftOut` gets the first words of the rest.
QList<ScriptStatement> schemaStatements(const SqlScript &script, QStringList &leftOut);

struct ScriptSchema
{
    Schema schema;
    QStringList notes; // what was left out or could not be read, each kind once
};

// `server`: a database on the server to use, for the servers' dialects; its own tables are not touched.
// StatementFailed: subject the file, place the line and the statement, detail the engine's words.
Result<ScriptSchema> schemaFromSql(const SqlScript &script,
                                   const std::optional<DatabaseUrl> &server,
                                   const Monitor &monitor);

} // namespace core
