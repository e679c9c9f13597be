// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of MariaDB's information_schema for one database, read in one bulk query each (a join on
// the server costs ten times as much) and as they are; inspect.cpp makes a schema of them.
// information_schema has no snapshots: what another session changes meanwhile may be half seen, so
// rows about a table that is not in `tables` must be expected.

#include "core/base/error.h"

#include <QList>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QSqlDatabase;
QT_END_NAMESPACE

namespace core {

struct MariaDbTableRow
{
    QString name, type, engine, collation, createOptions, comment;
};

struct MariaDbColumnRow
{
    QString table, name, type;
    bool nullable = true;
    QString defaultText; // null: none; "NULL": none, or NULL
    QString extra, generated, charset, collation, comment;
};

struct MariaDbKeyRow
{
    QString table, index;
    bool unique = false;
    QString column;
    bool descending = false;
    QString length; // of the prefix; empty: the whole value
    QString method;
    bool ignored = false;
    QString comment;
};

struct MariaDbReferenceRow
{
    QString table, name, onUpdate, onDelete;
};

struct MariaDbReferenceColumnRow
{
    QString table, name, column, foreignDatabase, foreignTable, foreignColumn;
};

struct MariaDbCheckRow
{
    QString table, name, level, clause;
};

struct MariaDbViewRow
{
    QString name, definition, checkOption, definer, security, algorithm;
};

struct MariaDbTriggerRow
{
    QString table, name, timing, event, statement, definer, sqlMode;
};

struct MariaDbRoutineRow
{
    QString kind, name; // PROCEDURE, FUNCTION, PACKAGE, PACKAGE BODY, EVENT
};

struct MariaDbCatalogue
{
    QString database, user, sqlMode; // the server's own mode, not the session's
    QList<MariaDbTableRow> tables;
    QList<MariaDbColumnRow> columns;
    QList<MariaDbKeyRow> keys; // each table's in the order of SHOW CREATE TABLE
    QList<MariaDbReferenceRow> references;
    QList<MariaDbReferenceColumnRow> referenceColumns;
    QList<MariaDbCheckRow> checks;
    QList<MariaDbViewRow> views;
    QList<MariaDbTriggerRow> triggers;
    QList<MariaDbRoutineRow> routines;
};

// NotSupported for another server than MariaDB 10.6 or later; DatabaseNotFound without a database.
Result<MariaDbCatalogue> readMariaDbCatalogue(QSqlDatabase &database);

// The text of a SHOW CREATE statement ("TABLE", "SEQUENCE", "FUNCTION" …) about one object and the
// sql_mode that belongs to it; empty where nobody may see it.
struct MariaDbShown
{
    QString sql, sqlMode;
};
Result<MariaDbShown> shownByMariaDb(QSqlDatabase &database,
                                    const QString &kind,
                                    const QString &name);

} // namespace core
