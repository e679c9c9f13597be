// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names that the user left empty, made by the rules. Names that we make up never collide: where two
// would, the later one says more (its other columns, at last four digits made of its id), so that a
// name depends on as little as can be. They are cut to what every dialect takes.

#include "core/mapping/mapping.h"
#include "core/model/inheritance.h"

namespace core {

inline constexpr int madeUpNameLimit = 63; // PostgreSQL, in bytes: the least of the three

// The last hexadecimal digits of the text's MD5, at most 32: what tells two made-up names apart.
QString shortDigest(const QString &text, int digits);
QString tableNameOf(const ModelIndex &index, const Class &classValue);

// Names the associations of a model, in their order. Two tables may be associated twice; the first
// has the plain name.
class AssociationNamer
{
public:
    explicit AssociationNamer(const ModelIndex &index)
        : m_index(index)
    {}

    QString name(const Association &association);

private:
    using Pair = std::pair<ClassId, ClassId>;

    const ModelIndex &m_index;
    QSet<Pair> m_seen;
};

// The schema with a name for whatever the rules have a name for.
Schema named(const NamingRules &rules, const Schema &schema);

} // namespace core
