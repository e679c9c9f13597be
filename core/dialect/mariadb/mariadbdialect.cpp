// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/mariadbdialect.h"

#include "core/dialect/adapted.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/inspect.h"
#include "core/dialect/mariadb/keywords.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/physical.h"
#include "core/dialect/mariadb/planner.h"
#include "core/dialect/mariadb/serverwords.h"
#include "core/dialect/mariadb/supported.h"
#include "core/dialect/mariadb/types.h"
#include "core/schema/nearesttype.h"

namespace core {

DialectKind MariaDbDialect::kind() const
{
    return DialectKind::MariaDb;
}

QString MariaDbDialect::quoted(const QString &name) const
{
    return mariaDbQuoted(name);
}

bool MariaDbDialect::isReservedWord(const QString &word) const
{
    return isMariaDbKeyword(word);
}

int MariaDbDialect::nameLimit() const
{
    return 64;
}

int MariaDbDialect::nameLength(const QString &name) const
{
    return int(name.toUcs4().size());
}

QString MariaDbDialect::typeText(const DataType &type, const Schema &schema) const
{
    return mariaDbTypeText(nearestType(type, kind()).type, SchemaIndex(schema));
}

Schema MariaDbDialect::physical(const Schema &schema) const
{
    return mariaDbPhysical(adapted(schema, kind()));
}

QStringList MariaDbDialect::createScript(const Schema &schema) const
{
    return mariaDbCreateScript(adapted(schema, kind()));
}

Result<DialectPlan> MariaDbDialect::plan(const Schema &from,
                                         const QList<Operation> &operations,
                                         const QList<ForeignObject> &foreignObjects) const
{
    return planMariaDb(from, operations, foreignObjects);
}

QList<Error> MariaDbDialect::refusals(const Schema &schema) const
{
    const Schema named = mariaDbNamed(adapted(schema, kind()));
    const SchemaIndex index(named);
    QList<Error> errors;
    for (const Table &table : named.tables) {
        if (const auto supported = supportedByMariaDb(table, index); !supported)
            errors.append(supported.error());
    }
    return errors;
}

Result<Inspection> MariaDbDialect::inspect(QSqlDatabase &database) const
{
    return inspectMariaDb(database);
}

Result<Schema> MariaDbDialect::inServerWords(QSqlDatabase &database, const Schema &schema) const
{
    return mariaDbInServerWords(database, adapted(schema, kind()));
}

} // namespace core
