// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/writer.h"

#include "core/interop/alembic/header.h"
#include "core/interop/alembic/planstatements.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Way
{
    Schema from;
    QList<Operation> operations;
};

// Between two pieces of the user's own SQL a plan knows but the two ends.
QList<Way> segments(const Schema &from, const QList<Operation> &operations)
{
    QList<Way> result;
    Schema schema = from;
    bool isOpen = false;
    for (const Operation &operation : operations) {
        const bool isSql = std::holds_alternative<RunSql>(operation);
        if (!isOpen || isSql)
            result.append({schema, {}});
        result.last().operations.append(operation);
        isOpen = !isSql;
        if (const auto after = core::apply(operation, schema))
            schema = *after;
    }
    return result;
}

QList<AlembicStep> steps(const Schema &from, const QList<Operation> &operations)
{
    QList<AlembicStep> result;
    for (const Way &way : segments(from, operations)) {
        AlembicStep step;
        for (const DialectKind dialect : alembicDialects)
            step.at(dialect) = alembicPlanStatements(way.from, way.operations, dialect);
        result.append(step);
    }
    return result;
}

} // namespace

Result<QString> alembicScript(const History &history, const Revision &revision)
{
    const auto before = schemaAt(history, revision.parents + revision.dependsOn);
    if (!before)
        return Failure(before.error());
    const auto after = core::apply(revision.operations, *before);
    if (!after)
        return Failure(after.error());
    const QString header = alembicHeader(revision, {});
    return header + u"\n\n"_s + alembicFunction(u"upgrade"_s, steps(*before, revision.operations))
           + u"\n\n"_s
           + alembicFunction(u"downgrade"_s, steps(*after, inverse(revision.operations)));
}

} // namespace core
