// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What SQLAlchemy has no word for, in a models.py: info={"schemawright": {"postgresql.unlogged": "true"}}.
// SQLAlchemy keeps `info` for whoever wants it and does nothing with it; our reader takes it back. Keys
// are those of `Options` (core/schema/options.h) and the few below; values are text.

#include "core/interop/python/evaluate.h"
#include "core/interop/python/expression.h"
#include "core/schema/schema.h"

namespace core::note {

inline const QString owner = QStringLiteral("schemawright");
inline const QString comment = QStringLiteral("comment");      // of a key, check or index
inline const QString start = QStringLiteral("identity.start"); // of one that counts by itself
inline const QString increment = QStringLiteral("identity.increment");
inline const QString automatic = QStringLiteral("identity.automatic"); // outside of the primary key
inline const QString virtualColumn = QStringLiteral("generated.virtual"); // PostgreSQL has none
inline const QString givenName = QStringLiteral("given_name"); // of which the rules make conv("…")
inline const QString finalName = QStringLiteral("final_name");   // while it is read: conv("…")
inline const QString className = QStringLiteral("class");        // that Python cannot have
inline const QString keyPrefix = QStringLiteral("key ");         // of an index: "key 1 mariadb.x"
inline const QString tableNames = QStringLiteral("table_names"); // of the model: plural, as_is
inline const QString enumPrefix = QStringLiteral("comment of enum "); // of the model

} // namespace core::note

namespace core {

// What stands for us in the dictionary; nothing of it is a finding.
Options notesIn(const PyModules &modules, const PyTerm &info);
// The argument info=…; nothing where there is nothing to note.
std::optional<PyArgument> noteArgument(const Options &notes);
// Without what some keyword says, and without what is no part of the schema.
Options unsaid(Options options, const QStringList &said);

} // namespace core
