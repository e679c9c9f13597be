// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/inspectforeign.h"

#include "core/dialect/postgres/foreignqueries.h"
#include "core/dialect/postgres/query.h"

#include <QHash>
#include <QSqlDatabase>
#include <QVariant>

#include <set>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Found
{
    qint64 oid = 0;
    ForeignObject object;
};

bool isManagedByOthers(const QString &name)
{
    return name.startsWith("schemawright_"_L1) || name == "alembic_version"_L1;
}

// What each needs before it; else by age, which is by oid.
class Sorter
{
public:
    explicit Sorter(const QList<Found> &objects)
    {
        for (const Found &found : objects)
            m_objects.insert(found.oid, found.object);
    }

    bool isNeeded() const { return m_objects.size() > 1; }

    void addDependency(qint64 later, qint64 needed)
    {
        if (!m_objects.contains(later) || !m_objects.contains(needed))
            return;
        m_dependents[needed].append(later);
        ++m_open[later];
    }

    QList<ForeignObject> sorted()
    {
        std::set<qint64> ready;
        for (auto object = m_objects.constBegin(); object != m_objects.constEnd(); ++object) {
            if (m_open.value(object.key()) == 0)
                ready.insert(object.key());
        }
        QList<ForeignObject> result;
        while (!ready.empty()) {
            const qint64 oid = *ready.begin();
            ready.erase(ready.begin());
            result.append(m_objects.take(oid));
            for (const qint64 dependent : m_dependents.value(oid)) {
                if (--m_open[dependent] == 0)
                    ready.insert(dependent);
            }
        }
        return result + m_objects.values(); // what needs itself in a circle
    }

private:
    QMap<qint64, ForeignObject> m_objects;
    QHash<qint64, QList<qint64>> m_dependents;
    QHash<qint64, int> m_open;
};

} // namespace

Result<QList<ForeignObject>> foreignObjectsOfPostgres(QSqlDatabase &database,
                                                      const QString &defaultNamespace,
                                                      const QSet<qint64> &ownSequences)
{
    QList<Found> sortable;
    QList<ForeignObject> first, last;
    for (const catalogue::ForeignQuery &query : catalogue::foreignQueries()) {
        const bool isSorted = query.creation == catalogue::Creation::Sorted;
        const auto error = forEachRow(database, query.sql, [&](const QSqlQuery &row) {
            const auto text = [&row](int position) { return row.value(position).toString(); };
            const qint64 oid = row.value(0).toLongLong();
            if (isManagedByOthers(text(2)) || isManagedByOthers(text(3))
                || ownSequences.contains(oid))
                return;
            const QString space = text(1) == defaultNamespace ? QString() : text(1);
            const ForeignObject object{query.kind, space, text(2), text(3), text(4)};
            if (isSorted)
                sortable.append({oid, object});
            else
                (sortable.isEmpty() && object.table.isEmpty() ? first : last).append(object);
        });
        if (error)
            return Failure(*error);
    }
    Sorter sorter(sortable);
    if (sorter.isNeeded()) {
        const auto error = forEachRow(database, catalogue::dependencies, [&](const QSqlQuery &row) {
            sorter.addDependency(row.value(0).toLongLong(), row.value(1).toLongLong());
        });
        if (error)
            return Failure(*error);
    }
    return first + sorter.sorted() + last;
}

} // namespace core
