// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A sequence as the catalogue has it, and what the server takes where nothing is said.

#include <QString>

QT_BEGIN_NAMESPACE
class QSqlQuery;
QT_END_NAMESPACE

namespace core {

struct SequenceFacts
{
    QString type; // integer, bigint, smallint
    qint64 start = 1, increment = 1, minimum = 1, maximum = 1, cache = 1;
    bool cycles = false;
};

// From a row of catalogue::sequences.
SequenceFacts sequenceFacts(const QSqlQuery &row);

struct SequenceRange
{
    qint64 minimum = 1, maximum = 1;
};

SequenceRange usualRange(const SequenceFacts &facts);
qint64 usualStart(const SequenceFacts &facts);

} // namespace core
