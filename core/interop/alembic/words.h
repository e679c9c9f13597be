// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Operations in Alembic's own words: op.create_table(…), with op.batch_alter_table(…) … What SQLAlchemy
// has no word for, or only through a class of the script's own, is not said. Pure.

#include "core/interop/alembic/body.h"
#include "core/migration/operation.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace core {

// Module → names.
using AlembicImports = QMap<QString, QSet<QString>>;

struct AlembicWords
{
    AlembicStatements statements;
    AlembicImports imports;
};

// `operations` are one, or several on one table; the targets get what our own DDL would give them. With
// SQLite among the targets, what it cannot alter goes through batch mode with the table as it was.
std::optional<AlembicWords> alembicWords(const QList<Operation> &operations,
                                         const Schema &before,
                                         const Schema &after,
                                         const QList<DialectKind> &targets);

// Whether SQLite would have to make their table anew.
bool alembicNeedsBatch(const QList<Operation> &operations);

} // namespace core
