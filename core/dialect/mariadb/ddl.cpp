// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/ddl.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/expressions.h"
#include "core/dialect/mariadb/keys.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/physical.h"
#include "core/dialect/mariadb/types.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString actionPhrase(const QString &event, ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::NoAction:
    case ReferentialAction::Restrict:
    case ReferentialAction::SetDefault: // accepted, and RESTRICT
        return {};
    case ReferentialAction::Cascade:
        return u" ON %1 CASCADE"_s.arg(event);
    case ReferentialAction::SetNull:
        return u" ON %1 SET NULL"_s.arg(event);
    }
    Q_UNREACHABLE();
}

QString collatePhrase(const Column &column,
                      const QString &type,
                      const Table &table,
                      Collations collations)
{
    const QString collation = mariaDbCollation(column, type, table);
    if (collation.isEmpty()
        || (collations == Collations::WhereOwn && collation == mariaDbTableCollation(table)))
        return {};
    return u" CHARACTER SET %1 COLLATE %2"_s.arg(mariaDbCharsetOf(collation), collation);
}

QString generatedPhrase(const Generated &generated, const Table &table)
{
    return u" GENERATED ALWAYS AS (%1) %2"_s.arg(mariaDbExpression(generated.sql, table),
                                                 generated.kind == GeneratedKind::Stored
                                                     ? u"STORED"_s
                                                     : u"VIRTUAL"_s);
}

// In the order that the server's grammar wants; a generated column takes no NULL or NOT NULL.
QString valuePhrases(const Column &column,
                     const QString &type,
                     const Table &table,
                     const SchemaIndex &schema)
{
    if (column.generated)
        return generatedPhrase(*column.generated, table)
               + (column.options.value(option::mariaDbInvisible) == option::truth ? u" INVISIBLE"_s
                                                                                  : QString());
    QString text = mariaDbTakesNull(column, table) ? u" NULL"_s : u" NOT NULL"_s;
    if (column.options.value(option::mariaDbInvisible) == option::truth)
        text += u" INVISIBLE"_s;
    const Column *counting = mariaDbAutoIncrement(table, schema);
    const bool isCounting = counting && counting->id == column.id;
    const QString value = isCounting ? QString() : mariaDbDefault(column, type, table);
    if (!value.isEmpty())
        text += u" DEFAULT "_s + value;
    const QString onUpdate = mariaDbCurrentTime(column.options.value(option::mariaDbOnUpdate), type);
    if (!onUpdate.isEmpty())
        text += u" ON UPDATE "_s + onUpdate;
    return isCounting ? text + u" AUTO_INCREMENT"_s : text;
}

// One of another database comes quoted, with its database: `db`.`t`.
QString quotedTarget(const ForeignKey &key, const SchemaIndex &schema)
{
    const QString name = mariaDbTargetTable(key, schema);
    return schema.table(key.target) == nullptr && name.startsWith(u'`') ? name
                                                                        : mariaDbQuoted(name);
}

} // namespace

QString mariaDbQuoted(const QString &name)
{
    QString text = name;
    return u'`' + text.replace(u'`', QStringLiteral("``")) + u'`';
}

QString mariaDbString(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("''"));
    return u'\'' + escaped + u'\'';
}

QString mariaDbQuotedList(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted.append(mariaDbQuoted(name));
    return quoted.join(u", "_s);
}

QString mariaDbColumnPhrase(const Column &column,
                            const Table &table,
                            const SchemaIndex &schema,
                            Collations collations)
{
    const QString type = mariaDbTypeText(column.type, schema);
    QString text = mariaDbQuoted(column.name) + u' ' + type
                   + collatePhrase(column, type, table, collations)
                   + valuePhrases(column, type, table, schema);
    if (!column.comment.isEmpty())
        text += u" COMMENT "_s + mariaDbString(column.comment.left(1024));
    for (const Check &check : table.checks) {
        const Column *own = mariaDbCheckColumn(check, table);
        if (own && own->id == column.id)
            text += u" CHECK (%1)"_s.arg(mariaDbExpression(check.sql, table));
    }
    return text;
}

QString mariaDbCheckPhrase(const Check &check, const Table &table)
{
    return u"CONSTRAINT %1 CHECK (%2)"_s.arg(mariaDbQuoted(check.name),
                                             mariaDbExpression(check.sql, table));
}

QStringList mariaDbTargetColumns(const ForeignKey &key, const SchemaIndex &schema)
{
    const Table *target = schema.table(key.target);
    if (target && !key.targetColumns.isEmpty())
        return columnNames(*target, key.targetColumns);
    if (!key.foreignColumns.isEmpty() || !target || !target->primaryKey)
        return key.foreignColumns;
    return columnNames(*target, target->primaryKey->columns);
}

QString mariaDbTargetTable(const ForeignKey &key, const SchemaIndex &schema)
{
    const Table *target = schema.table(key.target);
    return target ? target->name : key.foreignTable;
}

bool mariaDbTakesNull(const Column &column, const Table &table)
{
    return (column.nullable || column.generated)
           && !(table.primaryKey && table.primaryKey->columns.contains(column.id));
}

bool mayCascadeNull(const ForeignKey &key, const Table &table, const SchemaIndex &schema)
{
    const Table *target = schema.table(key.target);
    if (key.onUpdate != ReferentialAction::Cascade || !target)
        return false;
    const QStringList columns = mariaDbTargetColumns(key, schema);
    for (qsizetype i = 0; i < std::min(columns.size(), key.columns.size()); ++i) {
        const Column *own = findColumn(table, key.columns.at(i));
        const Column *theirs = findColumn(*target, columns.at(i));
        if (own && theirs && !mariaDbTakesNull(*own, table) && mariaDbTakesNull(*theirs, *target))
            return true;
    }
    return false;
}

QString mariaDbForeignKeyPhrase(const ForeignKey &key, const Table &table, const SchemaIndex &schema)
{
    // With ON UPDATE CASCADE alone the server refuses it then; the same rule said in full it takes.
    const bool isSaid = mariaDbAction(key.onDelete) == ReferentialAction::NoAction
                        && mayCascadeNull(key, table, schema);
    return u"CONSTRAINT %1 FOREIGN KEY (%2) REFERENCES %3 (%4)%5%6"_s
        .arg(mariaDbQuoted(key.name),
             mariaDbQuotedList(columnNames(table, key.columns)),
             quotedTarget(key, schema),
             mariaDbQuotedList(mariaDbTargetColumns(key, schema)),
             isSaid ? u" ON DELETE NO ACTION"_s : actionPhrase(u"DELETE"_s, key.onDelete),
             actionPhrase(u"UPDATE"_s, key.onUpdate));
}

QString mariaDbEngine(const Table &table)
{
    const QString engine = table.options.value(option::mariaDbEngine).trimmed();
    return engine.isEmpty() ? u"InnoDB"_s : engine;
}

QStringList mariaDbTableOptions(const Table &table)
{
    const QString collation = mariaDbTableCollation(table);
    QStringList options{u"ENGINE=%1"_s.arg(mariaDbEngine(table)),
                        u"DEFAULT CHARACTER SET %1 COLLATE %2"_s.arg(mariaDbCharsetOf(collation),
                                                                     collation)};
    const QString format = table.options.value(option::mariaDbRowFormat).trimmed();
    if (!format.isEmpty())
        options.append(u"ROW_FORMAT=%1"_s.arg(format.toUpper()));
    const QString others = table.options.value(option::mariaDbCreateOptions).trimmed();
    if (!others.isEmpty())
        options.append(others);
    if (!table.comment.isEmpty())
        options.append(u"COMMENT=%1"_s.arg(mariaDbString(table.comment.left(2048))));
    return options;
}

QString mariaDbCreateTable(const Table &table, const SchemaIndex &schema)
{
    QStringList lines;
    for (const Column &column : table.columns)
        lines.append(mariaDbColumnPhrase(column, table, schema));
    for (const MariaDbKey &key : mariaDbKeys(table, schema)) {
        if (!key.isImplicit)
            lines.append(mariaDbKeyPhrase(key, table));
    }
    for (const Check &check : table.checks) {
        if (!mariaDbCheckColumn(check, table))
            lines.append(mariaDbCheckPhrase(check, table));
    }
    QStringList options = mariaDbTableOptions(table);
    const Column *counting = mariaDbAutoIncrement(table, schema);
    if (counting && counting->identity->start.value_or(1) > 1)
        options.append(u"AUTO_INCREMENT=%1"_s.arg(*counting->identity->start));
    return u"CREATE TABLE %1 (\n    %2\n) %3"_s.arg(mariaDbQuoted(table.name),
                                                    lines.join(u",\n    "_s),
                                                    options.join(u' '));
}

QString mariaDbAddForeignKeys(const Table &table,
                              const QList<ForeignKey> &keys,
                              const SchemaIndex &schema)
{
    QStringList clauses;
    for (const ForeignKey &key : keys)
        clauses.append(u"ADD "_s + mariaDbForeignKeyPhrase(key, table, schema));
    return clauses.isEmpty() ? QString()
                             : u"ALTER TABLE %1\n    %2"_s.arg(mariaDbQuoted(table.name),
                                                               clauses.join(u",\n    "_s));
}

QStringList mariaDbCreateScript(const Schema &schema)
{
    const Schema named = mariaDbNamed(schema);
    const SchemaIndex index(named);
    QStringList script;
    for (const Table &table : named.tables)
        script.append(mariaDbCreateTable(table, index));
    for (const Table &table : named.tables) {
        const QString sql = mariaDbAddForeignKeys(table, table.foreignKeys, index);
        if (!sql.isEmpty())
            script.append(sql);
    }
    return script;
}

} // namespace core
