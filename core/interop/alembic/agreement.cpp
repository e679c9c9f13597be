// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/agreement.h"

namespace core {

namespace {

// A change of the schema (none at the end of all), and the SQL before it.
struct Piece
{
    QList<RunSql> sql;
    std::optional<Operation> change;
};

QList<Piece> pieces(const QList<Operation> &operations)
{
    QList<Piece> result{{}};
    for (const Operation &operation : operations) {
        if (const auto *sql = std::get_if<RunSql>(&operation)) {
            result.last().sql << *sql;
        } else {
            result.last().change = operation;
            result << Piece();
        }
    }
    return result;
}

} // namespace

std::optional<QList<Operation>> agreed(const QList<QList<Operation>> &ways)
{
    QList<QList<Piece>> all;
    for (const QList<Operation> &way : ways)
        all << pieces(way);
    QList<Operation> result;
    for (qsizetype i = 0; !all.isEmpty() && i < all.first().size(); ++i) {
        QList<RunSql> joined;
        for (const QList<Piece> &way : std::as_const(all)) {
            if (way.size() != all.first().size() || way.at(i).change != all.first().at(i).change)
                return {};
            const QList<RunSql> &sql = way.at(i).sql;
            for (qsizetype k = 0; k < sql.size(); ++k) {
                if (k == joined.size())
                    joined << RunSql{sql.at(k).title, {}, {}};
                joined[k].up.insert(sql.at(k).up);
            }
        }
        for (const RunSql &sql : std::as_const(joined))
            result << sql;
        if (all.first().at(i).change)
            result << *all.first().at(i).change;
    }
    return result;
}

} // namespace core
