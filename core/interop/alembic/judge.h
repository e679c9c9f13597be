// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which parts of a schema Alembic's and SQLAlchemy's words can make on an engine as our own statements
// would. When in doubt: not. Pure.

#include "core/schema/schema.h"

#include <algorithm>

namespace core {

class AlembicJudge
{
public:
    // The schema must live as long.
    AlembicJudge(const Schema &schema, DialectKind dialect)
        : m_schema(schema)
        , m_dialect(dialect)
    {}

    bool table(const Table &table) const;
    bool column(const Table &table, const Column &column) const;
    bool constraint(const Table &table, const Constraint &constraint) const;
    bool index(const Table &table, const Index &index) const;
    bool name(const QString &name) const;
    bool options(const Options &options) const;
    bool enumeration(EnumId id) const;
    bool enumeration(const Enum &value) const;
    // A comment on a key or an index, for which there is no word.
    bool comment(const QString &text) const;

private:
    template<typename List, typename Predicate>
    static bool all(const List &list, Predicate predicate)
    {
        return std::all_of(list.cbegin(), list.cend(), predicate);
    }

    template<typename Key>
    bool common(const Key &key) const
    {
        return options(key.options) && comment(key.comment);
    }

    static bool isOnlyKey(const Table &table, const Column &column);
    bool reference(const ForeignKey &key) const;
    // With sqlite_autoincrement the key is said at its column, without a name.
    bool losesKeyName(const Table &table) const;
    // MariaDB's keys over long texts are over their first characters, or have a hash.
    bool isKeyable(const Table &table, const QList<ColumnId> &columns) const;

    const Schema &m_schema;
    DialectKind m_dialect;
};

} // namespace core
