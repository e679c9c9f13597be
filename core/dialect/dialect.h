// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One kind of database: its names, types, DDL and catalogue. The only place that knows an engine's
// SQL. All but `inspect` are pure. An open family: dialectFor() gives the one instance of each.

#include "core/base/error.h"
#include "core/dialect/statement.h"
#include "core/migration/operation.h"

QT_BEGIN_NAMESPACE
class QSqlDatabase;
QT_END_NAMESPACE

namespace core {

// What is in a database besides tables that we manage; left alone unless a change forces a hand.
enum class ForeignKind {
    View,
    Trigger,
    VirtualTable,
    ShadowTable,
    Table, // of an extension, partitioned or inherited, or one that could not be understood
    Sequence,
    Domain,
    Function,
    Other
};

struct ForeignObject
{
    ForeignKind kind = ForeignKind::Other;
    QString schemaName; // empty: the default one
    QString name;
    QString table; // of a trigger
    QString sql;   // what creates it; empty where nobody may (an extension's)

    bool operator==(const ForeignObject &) const = default;
};

struct Inspection
{
    Schema schema;                       // without the version table
    QList<ForeignObject> foreignObjects; // in the order of their creation
    QStringList notes;                   // what could not be read, verbatim

    bool operator==(const Inspection &) const = default;
};

// What one revision comes to on one database.
struct DialectPlan
{
    QList<Statement> statements; // without Begin, Commit and the version table's; see transactional
    QList<Hazard> hazards;
    QList<ForeignObject> foreignObjectsAfter;
    // As the database is then, the order of columns included (a column added by ALTER TABLE is the
    // last one): what the plan of the next revision must start `from`.
    Schema schemaAfter;
    // What must surround the step: settings before its first and after its last statement.
    QList<Statement> before, after;
};

class Dialect
{
public:
    virtual ~Dialect() = default;

    virtual DialectKind kind() const = 0;
    virtual QString quoted(const QString &name) const = 0;
    virtual bool isReservedWord(const QString &word) const = 0;
    virtual int nameLimit() const = 0;                     // 0: none
    virtual int nameLength(const QString &name) const = 0; // in the unit of the limit
    virtual QString typeText(const DataType &type, const Schema &schema) const = 0;

    // The schema in the engine's own terms, for comparing: types as the catalogue spells them,
    // expressions in one spelling, what the engine does not keep left out. physical(inspect(db)) is
    // physical(s) after s was created in db; physical is idempotent.
    virtual Schema physical(const Schema &schema) const = 0;

    // The statements of a whole schema, in an order that runs.
    virtual QStringList createScript(const Schema &schema) const = 0;

    // The statements and hazards of one revision on a database that is as `from` says, the order of
    // columns included.
    // `operations` fit `from`. Errors: NotSupported, OperationMismatch.
    virtual Result<DialectPlan> plan(const Schema &from,
                                     const QList<Operation> &operations,
                                     const QList<ForeignObject> &foreignObjects) const = 0;

    // What an empty database would refuse of the schema, one finding a table: NotSupported, as plan()
    // has it; the subject is "table.element".
    virtual QList<Error> refusals(const Schema &schema) const = 0;

    // Reads the catalogue, in a handful of bulk queries. Thread: the connection's.
    virtual Result<Inspection> inspect(QSqlDatabase &database) const = 0;

    // The schema with its expressions (defaults, checks, generated columns, index keys, predicates) as
    // the server itself writes them once it has stored them, however often: for comparing. Nothing
    // stays behind on the server. What the server refuses stays as it is. Ids, names and lists are
    // kept. Its foreign keys play no part; its enums are at hand. Thread: the connection's.
    virtual Result<Schema> inServerWords(QSqlDatabase &database, const Schema &schema) const = 0;
};

const Dialect &dialectFor(DialectKind kind);

} // namespace core
