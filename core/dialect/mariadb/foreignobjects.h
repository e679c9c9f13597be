// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Views and triggers on MariaDB keep their text when a table or column is renamed, and break. Their
// texts are rewritten by their tokens, as far as it is plain what a name means there.

#include "core/dialect/dialect.h"

namespace core {

struct MariaDbRename
{
    QString table; // by its old name
    QString tableTo;
    QList<std::pair<QString, QString>> columns; // old → new
};

struct RewrittenObject
{
    ForeignObject object; // afterwards
    bool isChanged = false;
    bool isDoubtful = false; // it may use what was renamed; the text is left alone
};

RewrittenObject mariaDbRewritten(const ForeignObject &object,
                                 const QList<MariaDbRename> &renames,
                                 const Schema &before);
// Replaces it where it is, in one statement.
QString mariaDbReplacementSql(const ForeignObject &object);
QString mariaDbDropSql(const ForeignObject &object);

} // namespace core
