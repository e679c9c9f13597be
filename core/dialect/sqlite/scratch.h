// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An empty SQLite database in memory on which a plan is tried while it is made: what a rename does
// to the text of a view or trigger, and whether they still work afterwards, only SQLite itself
// knows. Nothing outside is read or written; the same input gives the same answer.

#include "core/dialect/dialect.h"

struct sqlite3;

namespace core {

class ScratchDatabase
{
public:
    // With the tables, indexes and foreign objects as far as this library can make them.
    ScratchDatabase(const Schema &schema, const QList<ForeignObject> &foreignObjects);
    ~ScratchDatabase();
    ScratchDatabase(const ScratchDatabase &) = delete;
    ScratchDatabase &operator=(const ScratchDatabase &) = delete;

    // Whether everything could be made; if not, a failure here says nothing of the real database.
    bool isComplete() const { return m_isComplete; }

    // The engine's message; empty on success.
    QString execute(const QString &sql);
    // The same for a statement that is compiled only.
    QString compile(const QString &sql);

    // Views and triggers that do not work, each with the engine's message.
    QMap<QString, QString> brokenObjects(const QList<ForeignObject> &foreignObjects);

    // The views, triggers and virtual tables as they are now, in the order of `known`; new ones last.
    QList<ForeignObject> foreignObjects(const QList<ForeignObject> &known);

private:
    sqlite3 *m_database = nullptr;
    bool m_isComplete = true;
};

} // namespace core
