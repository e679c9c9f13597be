// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/ddl.h"

#include "core/dialect/sqlite/keyterms.h"
#include "core/dialect/sqlite/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString named(const QString &name)
{
    return name.isEmpty() ? QString() : u"CONSTRAINT %1 "_s.arg(quotedName(name));
}

QString conflictPhrase(const Options &options, const QString &key)
{
    const QString action = options.value(key);
    return action.isEmpty() ? QString() : u" ON CONFLICT %1"_s.arg(action);
}

QString actionPhrase(const QString &event, ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::NoAction:
        return {};
    case ReferentialAction::Restrict:
        return u" ON %1 RESTRICT"_s.arg(event);
    case ReferentialAction::Cascade:
        return u" ON %1 CASCADE"_s.arg(event);
    case ReferentialAction::SetNull:
        return u" ON %1 SET NULL"_s.arg(event);
    case ReferentialAction::SetDefault:
        return u" ON %1 SET DEFAULT"_s.arg(event);
    }
    Q_UNREACHABLE();
}

QString deferrablePhrase(Deferrable deferrable)
{
    switch (deferrable) {
    case Deferrable::No:
        return {};
    case Deferrable::InitiallyImmediate:
        return u" DEFERRABLE INITIALLY IMMEDIATE"_s;
    case Deferrable::InitiallyDeferred:
        return u" DEFERRABLE INITIALLY DEFERRED"_s;
    }
    Q_UNREACHABLE();
}

QString quotedNames(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted.append(quotedName(name));
    return quoted.join(u", "_s);
}

QString collatePhrase(const QString &collation)
{
    return collation.isEmpty() ? QString() : u" COLLATE %1"_s.arg(quotedName(collation));
}

QString inlineKeyPhrase(const Column &column, const Table &table)
{
    const PrimaryKey &key = *table.primaryKey;
    const QString order = column.options.value(option::sqlitePrimaryKeyOrder);
    QString text = u' ' + named(key.name) + u"PRIMARY KEY"_s;
    if (!order.isEmpty())
        text += u' ' + order;
    text += conflictPhrase(key.options, option::sqliteConflict);
    if (isAutoincrement(column, table))
        text += u" AUTOINCREMENT"_s;
    return text;
}

QString defaultPhrase(const QString &sql)
{
    if (sql.isEmpty())
        return {};
    const QString value = defaultValue(sql);
    const bool isBare = isLiteral(value) || value.startsWith("CURRENT_"_L1, Qt::CaseInsensitive);
    return (isBare ? u" DEFAULT %1"_s : u" DEFAULT (%1)"_s).arg(value);
}

QList<Token> significantTokens(const QString &sql)
{
    QList<Token> tokens = tokenize(sql);
    tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    return tokens;
}

bool isKeywordValue(const QString &word)
{
    static const QStringList words = {u"NULL"_s,
                                      u"TRUE"_s,
                                      u"FALSE"_s,
                                      u"CURRENT_TIME"_s,
                                      u"CURRENT_DATE"_s,
                                      u"CURRENT_TIMESTAMP"_s};
    return words.contains(word, Qt::CaseInsensitive);
}

QString indexKeyText(const IndexKey &key, const Table &table)
{
    const Column *column = findColumn(table, key.column);
    QString text = column ? quotedName(column->name) : key.expressionSql;
    if (!column && !key.collation.isEmpty())
        text = u'(' + text + u')'; // COLLATE binds tighter than any operator
    text += collatePhrase(key.collation);
    if (key.order == SortOrder::Descending)
        text += u" DESC"_s;
    return text;
}

QString targetPhrase(const ForeignKey &key, const SchemaIndex &schema)
{
    const Table *target = schema.table(key.target);
    const QString table = target ? target->name : key.foreignTable;
    const QStringList columns = target && !key.targetColumns.isEmpty()
                                    ? columnNames(*target, key.targetColumns)
                                    : key.foreignColumns;
    const QString list = columns.isEmpty() ? QString() : u" (%1)"_s.arg(quotedNames(columns));
    return quotedName(table) + list;
}

QString referencesPhrase(const ForeignKey &key, const SchemaIndex &schema)
{
    const QString match = key.options.value(option::match);
    return u"REFERENCES "_s + targetPhrase(key, schema) + actionPhrase(u"DELETE"_s, key.onDelete)
           + actionPhrase(u"UPDATE"_s, key.onUpdate)
           + (match.isEmpty() ? QString() : u" MATCH "_s + match)
           + deferrablePhrase(key.deferrable);
}

} // namespace

QString columnList(const Table &table, const QList<ColumnId> &columns)
{
    return quotedNames(columnNames(table, columns));
}

QString defaultValue(const QString &defaultSql)
{
    const QList<Token> tokens = significantTokens(defaultSql);
    if (tokens.size() != 1)
        return defaultSql;
    const QString name = tokenName(defaultSql, tokens.first());
    if (tokens.first().kind == TokenKind::QuotedName)
        return quotedString(name);
    if (tokens.first().kind == TokenKind::Word && !isKeywordValue(name))
        return quotedString(name);
    return defaultSql;
}

bool isLiteral(const QString &sql)
{
    QList<Token> tokens = significantTokens(sql);
    if (tokens.isEmpty())
        return false;
    const auto text = [&](const Token &token) { return sql.mid(token.start, token.length); };
    if (tokens.size() == 2 && (text(tokens.first()) == "-"_L1 || text(tokens.first()) == "+"_L1))
        return tokens.last().kind == TokenKind::Number;
    if (tokens.size() != 1)
        return false;
    switch (tokens.first().kind) {
    case TokenKind::String:
    case TokenKind::Blob:
    case TokenKind::Number:
        return true;
    case TokenKind::Word:
        return isKeywordValue(sql.trimmed())
               && !sql.trimmed().startsWith("CURRENT_"_L1, Qt::CaseInsensitive);
    case TokenKind::QuotedName:
    case TokenKind::Operator:
    case TokenKind::Space:
        return false;
    }
    Q_UNREACHABLE();
}

QString unqualified(const QString &sql, const QString &table)
{
    const QList<Token> tokens = significantTokens(sql);
    const auto isDot = [&](qsizetype i) {
        return i < tokens.size() && tokens.at(i).kind == TokenKind::Operator
               && QStringView(sql).mid(tokens.at(i).start, tokens.at(i).length) == u"."_s;
    };
    QString text = sql;
    for (qsizetype i = tokens.size() - 2; i >= 0; --i) {
        const Token &token = tokens.at(i);
        const bool isName = token.kind == TokenKind::Word || token.kind == TokenKind::QuotedName;
        if (isName && isDot(i + 1) && !(i > 0 && isDot(i - 1))
            && tokenName(sql, token).compare(table, Qt::CaseInsensitive) == 0) {
            const Token &dot = tokens.at(i + 1);
            text.remove(token.start, dot.start + dot.length - token.start);
        }
    }
    return text;
}

QString checkPhrase(const Check &check, const Table &table)
{
    return named(check.name) + u"CHECK (%1)"_s.arg(unqualified(check.sql, table.name));
}

QString foreignKeyPhrase(const ForeignKey &key, const Table &table, const SchemaIndex &schema)
{
    return named(key.name)
           + u"FOREIGN KEY (%1) "_s.arg(quotedNames(columnNames(table, key.columns)))
           + referencesPhrase(key, schema);
}

QString uniquePhrase(const UniqueKey &key, const Table &table)
{
    return named(key.name) + u"UNIQUE (%1)"_s.arg(keyTermsText(key.columns, key.options, table))
           + conflictPhrase(key.options, option::sqliteConflict);
}

QString primaryKeyPhrase(const PrimaryKey &key, const Table &table)
{
    return named(key.name)
           + u"PRIMARY KEY (%1)"_s.arg(keyTermsText(key.columns, key.options, table))
           + conflictPhrase(key.options, option::sqliteConflict);
}

bool isPrimaryKeyInline(const Table &table)
{
    if (!table.primaryKey || table.primaryKey->columns.size() != 1)
        return false;
    const Column *column = findColumn(table, table.primaryKey->columns.first());
    return column
           && (isAutoincrement(*column, table)
               || column->options.contains(option::sqlitePrimaryKeyOrder));
}

QString columnPhrase(const Column &column, const Table &table, const SchemaIndex &schema)
{
    QString text = sqliteColumnType(column, table, schema);
    if (!column.nullable)
        text += u" NOT NULL"_s + conflictPhrase(column.options, option::sqliteNotNullConflict);
    if (!column.generated)
        text += defaultPhrase(column.defaultSql);
    text += collatePhrase(column.collation);
    if (column.generated) {
        text += u" GENERATED ALWAYS AS (%1)"_s.arg(unqualified(column.generated->sql, table.name));
        text += column.generated->kind == GeneratedKind::Stored ? u" STORED"_s : u" VIRTUAL"_s;
    }
    return text.trimmed();
}

QString tableOptionsPhrase(const Table &table)
{
    QStringList options;
    if (isStrict(table))
        options.append(u"STRICT"_s);
    if (isWithoutRowid(table))
        options.append(u"WITHOUT ROWID"_s);
    return options.join(u", "_s);
}

QString createTableSql(const Table &table, const SchemaIndex &schema, const QString &name)
{
    const bool keyInline = isPrimaryKeyInline(table);
    QStringList lines;
    for (const Column &column : table.columns) {
        QString line = (quotedName(column.name) + u' ' + columnPhrase(column, table, schema))
                           .trimmed();
        if (keyInline && table.primaryKey->columns.first() == column.id)
            line += inlineKeyPhrase(column, table);
        lines.append(line);
    }
    for (const UniqueKey &key : table.uniqueKeys)
        lines.append(uniquePhrase(key, table));
    if (table.primaryKey && !table.primaryKey->columns.isEmpty() && !keyInline) {
        // After the unique keys only where SQLite 3.40 could not rename the key's column otherwise.
        const qsizetype position = isWithoutRowid(table) ? lines.size() : table.columns.size();
        lines.insert(position, primaryKeyPhrase(*table.primaryKey, table));
    }
    for (const Check &check : table.checks)
        lines.append(checkPhrase(check, table));
    for (const ForeignKey &key : table.foreignKeys)
        lines.append(foreignKeyPhrase(key, table, schema));
    const QString options = tableOptionsPhrase(table);
    return u"CREATE TABLE %1 (\n    %2\n)%3"_s.arg(quotedName(name.isEmpty() ? table.name : name),
                                                   lines.join(u",\n    "_s),
                                                   options.isEmpty() ? QString() : u' ' + options);
}

QString createIndexSql(const Table &table, const Index &index)
{
    QStringList keys;
    for (const IndexKey &key : index.keys)
        keys.append(indexKeyText(key, table));
    const QString predicate = index.predicateSql.isEmpty() ? QString()
                                                           : u" WHERE "_s + index.predicateSql;
    return u"CREATE %1INDEX %2 ON %3 (%4)%5"_s.arg(index.unique ? u"UNIQUE "_s : QString(),
                                                   quotedName(index.name),
                                                   quotedName(table.name),
                                                   keys.join(u", "_s),
                                                   predicate);
}

QString addColumnSql(const Table &table,
                     const Column &column,
                     const QList<Check> &checks,
                     const QList<ForeignKey> &foreignKeys,
                     const SchemaIndex &schema)
{
    QString text = u"ALTER TABLE %1 ADD COLUMN %2 %3"_s.arg(quotedName(table.name),
                                                            quotedName(column.name),
                                                            columnPhrase(column, table, schema));
    for (const Check &check : checks)
        text += u' ' + checkPhrase(check, table);
    for (const ForeignKey &key : foreignKeys)
        text += u' ' + named(key.name) + referencesPhrase(key, schema);
    return text;
}

QStringList sqliteCreateScript(const Schema &schema)
{
    const SchemaIndex index(schema);
    QStringList script;
    for (const Table &table : schema.tables) {
        script.append(createTableSql(table, index));
        for (const Index &item : table.indexes)
            script.append(createIndexSql(table, item));
    }
    return script;
}

} // namespace core
