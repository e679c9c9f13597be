// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From model to schema and back. mapModel is total: it maps what can be mapped of any model, and
// validate() says what is wrong with the rest. Names that the user left empty are made by the naming
// rules. Pure, any thread, linear.

#include "core/model/model.h"
#include "core/schema/schema.h"

namespace core {

Schema mapModel(const Model &model);

// One class a table, names kept exactly: class names are made from table names, table and constraint
// names are explicit, naming conventions are off; mapModel(modelOf(s)) == s. A table that is nothing
// but two foreign keys which are its primary key stays a class, too: only the user knows.
Model modelOf(const Schema &schema);

// user_account → UserAccount; a name that has no letter at its beginning gets one.
QString classNameFor(const QString &tableName);
// Flask-SQLAlchemy's rule: UserAccount → user_account, HTTP2Request → http2_request.
QString tableNameFor(const QString &className, TableNaming naming);
QString tableNameOf(const Model &model, const Class &classValue);
QString tableNameOf(const Model &model, const Association &association);

// SQLAlchemy's naming convention applied to one constraint or index of a table that is otherwise
// mapped. `limit`: the longest name (UTF-8 bytes for PostgreSQL); a longer one that we made up is cut
// and given four digits of its MD5, as SQLAlchemy does.
QString conventionalName(const NamingRules &rules,
                         const Schema &schema,
                         const Table &table,
                         const Constraint &constraint);
QString conventionalName(const NamingRules &rules,
                         const Schema &schema,
                         const Table &table,
                         const Index &index);
QString shortenedName(const QString &name, int limit);

} // namespace core
