// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/sequencefacts.h"

#include <QSqlQuery>
#include <QVariant>

#include <limits>

using namespace Qt::StringLiterals;

namespace core {

SequenceFacts sequenceFacts(const QSqlQuery &row)
{
    const auto number = [&row](int position) { return row.value(position).toLongLong(); };
    return {row.value(4).toString(),
            number(5),
            number(6),
            number(7),
            number(8),
            number(9),
            row.value(10).toBool()};
}

SequenceRange usualRange(const SequenceFacts &facts)
{
    const qint64 largest = facts.type == "smallint"_L1  ? std::numeric_limits<qint16>::max()
                           : facts.type == "integer"_L1 ? std::numeric_limits<qint32>::max()
                                                        : std::numeric_limits<qint64>::max();
    return facts.increment < 0 ? SequenceRange{-largest - 1, -1} : SequenceRange{1, largest};
}

qint64 usualStart(const SequenceFacts &facts)
{
    return facts.increment < 0 ? facts.maximum : facts.minimum;
}

} // namespace core
