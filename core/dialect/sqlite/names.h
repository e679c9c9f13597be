// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names as SQLite reads them in the text of a table or an index.

#include "core/dialect/sqlite/sqlcursor.h"
#include "core/schema/schema.h"

namespace core {

// ASCII letters without case, all others as they are.
QString foldedName(const QString &name);
bool isSameName(QStringView a, QStringView b);
const Column *columnNamed(const Table &table, const QString &name);

// One column of a key, with what follows its name.
struct KeyTerm
{
    QString column;
    QString collation; // verbatim
    bool isDescending = false;
};

KeyTerm takeKeyTerm(SqlCursor &cursor);
QStringList columnsOf(const QList<KeyTerm> &terms);
// The value of option::sqliteKeyTerms; empty when everything is the default.
QString keySuffixes(const Table &table, const QList<KeyTerm> &terms);
// A collation that is not the column's own; else empty.
QString ownCollation(const Column &column, const QString &collation);

// A word in double quotes that names no column is a string for SQLite (if built so): writes it as one.
QString withStringsQuoted(const QString &sql, const Table &table);
// The same for a default, where also a bare word is a string.
QString defaultWithStringsQuoted(const QString &sql);

} // namespace core
