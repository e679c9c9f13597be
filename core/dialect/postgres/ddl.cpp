// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/ddl.h"

#include "core/base/overloaded.h"
#include "core/dialect/postgres/names.h"
#include "core/dialect/postgres/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString named(const QString &name)
{
    return name.isEmpty() ? QString() : u"CONSTRAINT %1 "_s.arg(quotedName(name));
}

QString storage(const Options &options, const QString &tablespace)
{
    QString text;
    const QString parameters = options.value(option::postgresWith);
    if (!parameters.isEmpty())
        text += u" WITH (%1)"_s.arg(parameters);
    const QString space = options.value(option::postgresTablespace);
    if (!space.isEmpty())
        text += u' ' + tablespace + u' ' + quotedName(space);
    return text;
}

QString deferrablePhrase(Deferrable deferrable)
{
    switch (deferrable) {
    case Deferrable::No:
        return {};
    case Deferrable::InitiallyImmediate:
        return u" DEFERRABLE"_s;
    case Deferrable::InitiallyDeferred:
        return u" DEFERRABLE INITIALLY DEFERRED"_s;
    }
    Q_UNREACHABLE();
}

QString actionPhrase(ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::NoAction:
        return {};
    case ReferentialAction::Restrict:
        return u"RESTRICT"_s;
    case ReferentialAction::Cascade:
        return u"CASCADE"_s;
    case ReferentialAction::SetNull:
        return u"SET NULL"_s;
    case ReferentialAction::SetDefault:
        return u"SET DEFAULT"_s;
    }
    Q_UNREACHABLE();
}

// "s.t" as it may stand in a reference outside the schema; quoted ones as they are.
QString verbatimName(const QString &name)
{
    if (name.contains(u'"'))
        return name;
    const qsizetype dot = name.indexOf(u'.');
    return dot < 0 ? quotedName(name) : qualifiedName(name.left(dot), name.mid(dot + 1));
}

QString targetPhrase(const ForeignKey &key, const SchemaIndex &schema)
{
    const Table *target = schema.table(key.target);
    const QString table = target ? qualifiedName(*target) : verbatimName(key.foreignTable);
    if (target && !key.targetColumns.isEmpty())
        return u"%1 (%2)"_s.arg(table, postgresColumnList(*target, key.targetColumns));
    QStringList columns;
    for (const QString &column : key.foreignColumns)
        columns.append(quotedName(column));
    return columns.isEmpty() ? table : u"%1 (%2)"_s.arg(table, columns.join(u", "_s));
}

QString foreignKeyPhrase(const ForeignKey &key, const Table &table, const SchemaIndex &schema)
{
    QString text = u"FOREIGN KEY (%1) REFERENCES %2"_s.arg(postgresColumnList(table, key.columns),
                                                           targetPhrase(key, schema));
    if (key.options.value(option::match).compare("FULL"_L1, Qt::CaseInsensitive) == 0)
        text += u" MATCH FULL"_s;
    const QString onDelete = actionPhrase(key.onDelete);
    if (!onDelete.isEmpty())
        text += u" ON DELETE "_s + onDelete;
    const QString deleteColumns = key.options.value(option::postgresDeleteColumns);
    if (!deleteColumns.isEmpty())
        text += u" (%1)"_s.arg(deleteColumns);
    const QString onUpdate = actionPhrase(key.onUpdate);
    if (!onUpdate.isEmpty())
        text += u" ON UPDATE "_s + onUpdate;
    text += deferrablePhrase(key.deferrable);
    if (key.options.contains(option::postgresNotValid))
        text += u" NOT VALID"_s;
    return text;
}

QString includePhrase(const Options &options)
{
    const QString columns = options.value(option::postgresInclude);
    return columns.isEmpty() ? QString() : u" INCLUDE (%1)"_s.arg(columns);
}

QString keyPhrase(const QList<ColumnId> &columns, const Options &options, const Table &table)
{
    return u"(%1)"_s.arg(postgresColumnList(table, columns)) + includePhrase(options)
           + storage(options, u"USING INDEX TABLESPACE"_s);
}

QString sequenceOptions(const Column &column)
{
    QStringList words;
    if (column.identity->start)
        words.append(u"START WITH %1"_s.arg(*column.identity->start));
    if (column.identity->increment)
        words.append(u"INCREMENT BY %1"_s.arg(*column.identity->increment));
    const QString more = column.options.value(option::postgresSequence).trimmed();
    if (!more.isEmpty())
        words.append(more);
    return words.join(u' ');
}

QString collatePhrase(const QString &collation)
{
    const QString name = postgresCollation(collation);
    if (name.isEmpty())
        return {};
    return u" COLLATE "_s + (name.contains(u'"') ? name : quotedName(name));
}

QString tableElements(const Table &table, const SchemaIndex &schema)
{
    QStringList elements;
    for (const Column &column : table.columns)
        elements.append(postgresColumnPhrase(column, table, schema));
    for (const Constraint &constraint : constraints(table)) {
        const Check *check = std::get_if<Check>(&constraint);
        // One that is not valid is added afterwards: here the server would take it for valid.
        if (std::holds_alternative<ForeignKey>(constraint) || (check && isNotValid(*check)))
            continue;
        const PrimaryKey *key = std::get_if<PrimaryKey>(&constraint);
        if (!key || !key->columns.isEmpty())
            elements.append(postgresConstraintPhrase(constraint, table, schema));
    }
    const QMap<QString, QString> exclusions = postgresExclusions(table.options);
    for (auto exclusion = exclusions.cbegin(); exclusion != exclusions.cend(); ++exclusion)
        elements.append(postgresExcludePhrase(exclusion.key(), exclusion.value()));
    return elements.isEmpty() ? u"()"_s : u"(\n    %1\n)"_s.arg(elements.join(u",\n    "_s));
}

} // namespace

QString postgresColumnList(const Table &table, const QList<ColumnId> &columns)
{
    QStringList names;
    for (const QString &name : columnNames(table, columns))
        names.append(quotedName(name));
    return names.join(u", "_s);
}

QMap<QString, QString> postgresExclusions(const Options &options)
{
    QMap<QString, QString> exclusions;
    for (auto entry = options.cbegin(); entry != options.cend(); ++entry) {
        if (entry.key().startsWith(option::postgresExcludePrefix))
            exclusions.insert(entry.key().mid(option::postgresExcludePrefix.size()), entry.value());
    }
    return exclusions;
}

QString postgresExcludePhrase(const QString &name, const QString &definition)
{
    return named(name) + definition;
}

QString postgresCollation(const QString &collation)
{
    QString name = collation.trimmed();
    if (name.startsWith("pg_catalog."_L1))
        name = name.mid(11);
    const bool isOneName = name.size() > 2 && name.startsWith(u'"') && name.endsWith(u'"')
                           && !QStringView(name).mid(1).chopped(1).contains(u'"');
    if (isOneName)
        name = name.mid(1).chopped(1);
    static const QSet<QString> others{u"binary"_s, u"nocase"_s, u"rtrim"_s, u"default"_s};
    static const QRegularExpression mariaDb(u"^[a-z0-9]+_.*(_ci|_cs|_bin|_as)$"_s);
    return others.contains(name.toLower()) || mariaDb.match(name).hasMatch() ? QString() : name;
}

bool isPostgresSerial(const Column &column)
{
    return column.identity && column.identity->kind == IdentityKind::Automatic
           && isPostgresInteger(column.type) && !column.generated;
}

bool isPostgresIdentity(const Column &column)
{
    return column.identity && column.identity->kind != IdentityKind::Automatic
           && isPostgresInteger(column.type) && !column.generated;
}

bool isPlainSerial(const Column &column, const Table &table)
{
    return isPostgresSerial(column) && sequenceOptions(column).isEmpty()
           && column.options.value(option::postgresSequenceName, madeSequenceName(column, table))
                  == madeSequenceName(column, table);
}

bool isNotValid(const Check &check)
{
    return check.options.contains(option::postgresNotValid);
}

QString postgresSequenceName(const Column &column, const Table &table)
{
    return qualifiedName(table.schemaName,
                         column.options.value(option::postgresSequenceName,
                                              madeSequenceName(column, table)));
}

QString postgresNextValue(const Column &column, const Table &table)
{
    return u"nextval(%1::regclass)"_s.arg(quotedString(postgresSequenceName(column, table)));
}

QString postgresSequenceSql(const Column &column, const Table &table)
{
    static const Schema empty;
    const SchemaIndex none(empty);
    const QString type = postgresPhysicalType(column.type, none).nativeText;
    const QString options = sequenceOptions(column);
    return u"CREATE SEQUENCE %1 AS %2%3"_s.arg(postgresSequenceName(column, table),
                                               type,
                                               options.isEmpty() ? QString() : u' ' + options);
}

QString postgresOwnerSql(const Column &column, const Table &table)
{
    return u"ALTER SEQUENCE %1 OWNED BY %2.%3"_s.arg(postgresSequenceName(column, table),
                                                     qualifiedName(table),
                                                     quotedName(column.name));
}

QString postgresIdentityPhrase(const Column &column)
{
    const QString kind = column.identity->kind == IdentityKind::Always ? u"ALWAYS"_s
                                                                       : u"BY DEFAULT"_s;
    const QString options = sequenceOptions(column);
    return u"GENERATED %1 AS IDENTITY%2"_s.arg(kind,
                                               options.isEmpty() ? QString()
                                                                 : u" (%1)"_s.arg(options));
}

QString postgresDefault(const Column &column)
{
    const QString sql = column.defaultSql.trimmed();
    const bool isBoolean = column.type.kind == TypeKind::Boolean && column.type.dimensions == 0;
    if (isBoolean && (sql == "0"_L1 || sql == "1"_L1))
        return sql == "1"_L1 ? u"true"_s : u"false"_s;
    return sql;
}

QString postgresColumnTypePhrase(const Column &column, const SchemaIndex &schema)
{
    const QString type = postgresTypeText(column.type, schema);
    return isPostgresText(column.type, schema) ? type + collatePhrase(column.collation) : type;
}

QString postgresColumnPhrase(const Column &column, const Table &table, const SchemaIndex &schema)
{
    QString text = quotedName(column.name) + u' ';
    if (isPlainSerial(column, table)) {
        const QString type = postgresPhysicalType(column.type, schema).nativeText;
        const QString size = type == "bigint"_L1     ? u"BIG"_s
                             : type == "smallint"_L1 ? u"SMALL"_s
                                                     : QString();
        return text + size + u"SERIAL NOT NULL"_s;
    }
    text += postgresColumnTypePhrase(column, schema);
    if (column.generated)
        text += u" GENERATED ALWAYS AS (%1) STORED"_s.arg(column.generated->sql);
    else if (isPostgresSerial(column))
        text += u" DEFAULT "_s + postgresNextValue(column, table);
    else if (isPostgresIdentity(column))
        text += u' ' + postgresIdentityPhrase(column);
    else if (!postgresDefault(column).isEmpty())
        text += u" DEFAULT "_s + postgresDefault(column);
    const bool neverNull = isPostgresSerial(column) || isPostgresIdentity(column);
    return !column.nullable || neverNull ? text + u" NOT NULL"_s : text;
}

QString postgresConstraintPhrase(const Constraint &constraint,
                                 const Table &table,
                                 const SchemaIndex &schema)
{
    return std::visit(Overloaded{[&](const PrimaryKey &key) {
                                     const QString waits = key.options.value(
                                         option::postgresDeferrable);
                                     return named(key.name) + u"PRIMARY KEY "_s
                                            + keyPhrase(key.columns, key.options, table)
                                            + (waits.isEmpty() ? QString()
                                                               : u" DEFERRABLE "_s + waits);
                                 },
                                 [&](const UniqueKey &key) {
                                     const bool isNullEqual = key.options.contains(
                                         option::postgresNullsNotDistinct);
                                     return named(key.name) + u"UNIQUE "_s
                                            + (isNullEqual ? u"NULLS NOT DISTINCT "_s : QString())
                                            + keyPhrase(key.columns, key.options, table)
                                            + deferrablePhrase(key.deferrable);
                                 },
                                 [&](const Check &check) {
                                     QString text = named(check.name)
                                                    + u"CHECK (%1)"_s.arg(check.sql);
                                     if (check.options.contains(option::postgresNoInherit))
                                         text += u" NO INHERIT"_s;
                                     return isNotValid(check) ? text + u" NOT VALID"_s : text;
                                 },
                                 [&](const ForeignKey &key) {
                                     return named(key.name) + foreignKeyPhrase(key, table, schema);
                                 }},
                      constraint);
}

QStringList postgresTableScript(const Table &table, const SchemaIndex &schema)
{
    QStringList before;
    QStringList after;
    for (const Column &column : table.columns) {
        if (!isPostgresSerial(column) || isPlainSerial(column, table))
            continue;
        before.append(postgresSequenceSql(column, table));
        after.append(postgresOwnerSql(column, table));
    }
    for (const Check &check : table.checks) {
        if (isNotValid(check))
            after.append(
                u"ALTER TABLE %1 ADD %2"_s.arg(qualifiedName(table),
                                               postgresConstraintPhrase(check, table, schema)));
    }
    const QString unlogged = table.options.contains(option::postgresUnlogged) ? u"UNLOGGED "_s
                                                                              : QString();
    const QString create = u"CREATE %1TABLE %2 %3%4"_s.arg(unlogged,
                                                           qualifiedName(table),
                                                           tableElements(table, schema),
                                                           storage(table.options, u"TABLESPACE"_s));
    return before + QStringList{create} + after;
}

} // namespace core
