// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The inner half of copy.h: puts parts of one model under fresh ids and free names into another, and
// points their keys to the copies. Columns are matched by name, since an inherited column's id is
// derived from its class's.

#include "core/model/copy.h"
#include "core/model/singletable.h"

namespace core {

class Transplant
{
public:
    // `donor` outlives this; of it, only what is brought is copied.
    Transplant(const Model &target, const Model &donor, const Joining &joining);

    Insertion insertion();

private:
    template<typename T>
    bool isBrought(const T &part) const
    {
        return m_brought.contains(part.id.uuid);
    }
    template<typename T>
    T mapped(const T &id) const
    {
        return {m_ids.value(id.uuid)};
    }
    void giveIds();
    void giveId(const QUuid &id) { m_ids.insert(id, QUuid::createUuid()); }
    template<typename Holder>
    Holder copied(const Holder &holder);
    void addEnum(const Enum &part);
    void addMixin(const Mixin &part);
    void addClass(const Class &part);
    void addAssociation(const Association &part);
    QString freeName(const QString &wish);
    QString freeClassNameFor(const Class &part);
    void matchColumns();
    void match(const QList<Column> &from, const QList<Column> &to);
    bool point(QList<ColumnId> &columns) const;
    bool point(UniqueKey &key) const;
    bool point(ForeignKey &key) const;
    bool point(Index &index) const;
    template<typename Holder>
    void pointKeys(Holder &holder) const;

    const Model &m_donor;
    QSet<QUuid> m_brought;
    Model m_model;
    QHash<QUuid, QUuid> m_ids;                 // of parts and columns
    QSet<QString> m_takenNames, m_takenTables; // of the target
    QSet<QString> m_takenClassNames;           // and of its mixins and associations
    QSet<QString> m_avoidedNames;              // and those that the donor has or was given
};

} // namespace core
