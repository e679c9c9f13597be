// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/render.h"

#include "core/base/overloaded.h"
#include "core/dialect/adapted.h"
#include "core/dialect/mariadb/expressions.h"
#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/types.h"
#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

QString collationOn(DialectKind dialect, const QString &collation)
{
    return dialect == DialectKind::PostgreSql ? postgresCollation(collation) : collation;
}

// An expression as the engine's own DDL spells it.
QString spelled(const QString &sql, const Table &table, DialectKind dialect)
{
    switch (dialect) {
    case DialectKind::Sqlite:
        return unqualified(sql, table.name);
    case DialectKind::PostgreSql:
        return sql;
    case DialectKind::MariaDb:
        return mariaDbExpression(sql, table);
    }
    Q_UNREACHABLE();
}

void addName(PyArguments &arguments, const QString &name)
{
    if (!name.isEmpty())
        arguments.append({u"name"_s, pyString(name)});
}

// Of keys and checks; 1.4 does not know it, and a script must run there.
void addComment(PyArguments &arguments, const QString &comment, const SaOptions &options)
{
    if (!comment.isEmpty() && options.version == SaVersion::V20)
        arguments.append({u"comment"_s, pyString(comment)});
}

// "MINVALUE 5 CACHE 10 CYCLE" as Identity()'s keywords; nothing where it says more.
std::optional<PyArguments> sequenceArguments(const QString &text)
{
    PyArguments arguments;
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    while (!words.isEmpty()) {
        const QString word = words.takeFirst().toLower();
        bool isNumber = false;
        if (word == "cycle"_L1) {
            arguments.append({word, pyBool(true)});
            continue;
        }
        const qint64 number = words.isEmpty() ? 0 : words.takeFirst().toLongLong(&isNumber);
        if (!isNumber || (word != "minvalue"_L1 && word != "maxvalue"_L1 && word != "cache"_L1))
            return std::nullopt;
        arguments.append({word, pyNumber(number)});
    }
    return arguments;
}

void addOption(PyArguments &arguments,
               const QString &keyword,
               const Options &options,
               const QString &key)
{
    const QString value = options.value(key).trimmed();
    if (!value.isEmpty())
        arguments.append({keyword, pyString(value)});
}

PyArguments columnArguments(const Table &table, const QList<ColumnId> &columns)
{
    PyArguments arguments;
    for (const PyExpression &name : pyStrings(columnNames(table, columns)))
        arguments.append(name);
    return arguments;
}

bool isSerial(const Column &column)
{
    return column.identity && column.identity->kind == IdentityKind::Automatic && !column.generated;
}

bool isOnlyKey(const Table &table, const Column &column)
{
    return table.primaryKey && table.primaryKey->columns == QList{column.id};
}

bool hasForeignKey(const Table &table, const Column &column)
{
    return std::any_of(table.foreignKeys.cbegin(),
                       table.foreignKeys.cend(),
                       [&column](const ForeignKey &key) { return key.columns.contains(column.id); });
}

// The string that the SQL is, if it is one and nothing else.
std::optional<QString> stringOf(const QString &sql)
{
    const QList<Token> tokens = tokenizeAny(sql);
    if (tokens.size() != 1 || tokens.first().kind != TokenKind::String || !sql.startsWith(u'\''))
        return std::nullopt;
    const QString inner = sql.mid(1, sql.size() - 2);
    if (inner.contains(u'\\'))
        return std::nullopt; // means itself or an escape, as the engine has it
    return QString(inner).replace(u"''"_s, u"'"_s);
}

// true and false every engine takes as they are; 1 and 0 SQLAlchemy spells as each needs them. Empty: it
// is something else.
PyExpression truth(SaNames &names, const QString &sql)
{
    const QString word = sql.toLower();
    if (word == "true"_L1 || word == "false"_L1)
        return names.text(sql);
    if (word == "1"_L1 || word == "0"_L1)
        return pyCall(names.name(word == "1"_L1 ? u"true"_s : u"false"_s));
    return {};
}

bool isPlainBoolean(const DataType &type)
{
    return type.kind == TypeKind::Boolean && type.dimensions == 0;
}

bool needsParentheses(const QString &sql)
{
    return !isLiteral(sql) && !sql.startsWith("CURRENT_"_L1, Qt::CaseInsensitive)
           && !sql.startsWith("nextval("_L1, Qt::CaseInsensitive);
}

} // namespace

PyArguments deferrableKeywords(Deferrable deferrable)
{
    if (deferrable == Deferrable::No)
        return {};
    const bool isDeferred = deferrable == Deferrable::InitiallyDeferred;
    return {{u"deferrable"_s, pyBool(true)},
            {u"initially"_s, pyString(isDeferred ? u"DEFERRED"_s : u"IMMEDIATE"_s)}};
}

SaRenderer::SaRenderer(const SaOptions &options, const Schema &schema)
    : m_schema(schema)
    , m_index(m_schema)
    , m_names(options)
    , m_types(m_names, m_index)
{}

Table SaRenderer::on(DialectKind dialect, const Table &table)
{
    if (m_adapted.isEmpty() || m_lastTable != table) {
        m_lastTable = table;
        m_adapted.clear();
        for (const DialectKind kind : m_names.options().targets) {
            const Schema alone{{table}, m_schema.enums};
            m_adapted.insert(kind, adapted(alone, kind).tables.first());
        }
    }
    return m_adapted.value(dialect);
}

QMap<DialectKind, QString> SaRenderer::others(const Table &table,
                                              const QString &sql,
                                              const SqlOf &sqlOf)
{
    QMap<DialectKind, QString> others;
    for (const DialectKind dialect : m_names.options().targets) {
        const QString other = sqlOf(on(dialect, table), dialect);
        if (!other.isEmpty() && other != sql)
            others.insert(dialect, other);
    }
    return others;
}

PyExpression SaRenderer::type(const DataType &type, const QString &collation)
{
    Column column;
    column.name = u"c"_s;
    column.type = type;
    column.collation = collation;
    Table table;
    table.columns = {column};
    return columnType(table, column);
}

PyExpression SaRenderer::columnType(const Table &table, const Column &column)
{
    QMap<DialectKind, SaColumnType> types;
    for (const DialectKind dialect : m_names.options().targets) {
        const Table engine = on(dialect, table);
        const Column *own = findColumn(engine, column.id);
        const Column &found = own ? *own : column;
        SaColumnType type{found.type, collationOn(dialect, found.collation)};
        if (dialect == DialectKind::PostgreSql && !isPostgresText(found.type, m_index))
            type.collation.clear();
        Table loose = engine;
        loose.options.remove(option::sqliteStrict); // its five types are said where they fit
        // As the alias of the rowid it counts up; and so it does on PostgreSQL alone outside the key.
        if (dialect == DialectKind::Sqlite
            && sqliteColumnType(found, loose, m_index) == "INTEGER"_L1)
            type.type = integerType();
        if (dialect == DialectKind::PostgreSql && isSerial(found) && !isOnlyKey(table, column)
            && isPostgresInteger(found.type))
            type.type = nativeType(dialect, u"SERIAL"_s);
        types.insert(dialect, type);
    }
    return m_types.type(types);
}

PyExpression SaRenderer::serverDefault(const Table &table, const Column &column)
{
    const QString sql = column.defaultSql.trimmed();
    if (sql.isEmpty() || column.generated || isSerial(column))
        return {};
    if (const auto string = stringOf(sql))
        return pyString(*string);
    const PyExpression known = isPlainBoolean(column.type) ? truth(m_names, sql) : PyExpression();
    if (!known.isEmpty())
        return known;
    const auto sqlOf = [&](const Table &engine, DialectKind dialect) {
        const Column *own = findColumn(engine, column.id);
        const QString text = !own ? sql
                             : dialect == DialectKind::PostgreSql
                                 ? postgresDefault(*own)
                                 : spelled(own->defaultSql, engine, dialect);
        const QString value = dialect == DialectKind::Sqlite ? defaultValue(text) : text;
        return needsParentheses(value) ? u'(' + value + u')' : value;
    };
    const QString text = needsParentheses(sql) ? u'(' + sql + u')' : sql;
    return m_names.words(text, others(table, text, sqlOf));
}

PyExpression SaRenderer::generation(const Table &table, const Column &column)
{
    if (column.generated) {
        const auto sqlOf = [&](const Table &engine, DialectKind dialect) {
            const Column *own = findColumn(engine, column.id);
            return own && own->generated ? spelled(own->generated->sql, engine, dialect)
                                         : QString();
        };
        const QString sql = column.generated->sql;
        PyArguments arguments{m_names.sql(sql, others(table, sql, sqlOf))};
        if (column.generated->kind == GeneratedKind::Stored)
            arguments.append({u"persisted"_s, pyBool(true)});
        return pyCall(m_names.name(u"Computed"_s), arguments);
    }
    if (!column.identity || isSerial(column))
        return {};
    PyArguments arguments;
    if (column.identity->kind == IdentityKind::Always)
        arguments.append({u"always"_s, pyBool(true)});
    if (column.identity->start)
        arguments.append({u"start"_s, pyNumber(*column.identity->start)});
    if (column.identity->increment)
        arguments.append({u"increment"_s, pyNumber(*column.identity->increment)});
    arguments += sequenceArguments(column.options.value(option::postgresSequence))
                     .value_or(PyArguments());
    return pyCall(m_names.name(u"Identity"_s), arguments);
}

bool SaRenderer::isCountedByRule(const Table &table, const Column &column)
{
    switch (column.type.kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::SmallInteger:
    case TypeKind::Numeric:
    case TypeKind::Float:
    case TypeKind::Double:
        break;
    case TypeKind::String:
    case TypeKind::Text:
    case TypeKind::Boolean:
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::DateTime:
    case TypeKind::Interval:
    case TypeKind::LargeBinary:
    case TypeKind::Json:
    case TypeKind::Uuid:
    case TypeKind::Enum:
    case TypeKind::Native:
        return false;
    }
    return column.type.dimensions == 0 && isOnlyKey(table, column) && !hasForeignKey(table, column)
           && (column.defaultSql.isEmpty() || column.identity) && !column.generated;
}

PyArguments SaRenderer::columnKeywords(const Table &table, const Column &column)
{
    PyArguments arguments;
    const bool isCounted = column.identity.has_value();
    if (isCounted != isCountedByRule(table, column) && table.primaryKey
        && table.primaryKey->columns.contains(column.id)
        && (isOnlyKey(table, column) || isCounted)) {
        const bool isReference = isCounted && hasForeignKey(table, column);
        arguments.append(
            {u"autoincrement"_s, isReference ? pyString(u"ignore_fk"_s) : pyBool(isCounted)});
    }
    if (const PyExpression value = serverDefault(table, column); !value.isEmpty())
        arguments.append({u"server_default"_s, value});
    if (!column.comment.isEmpty())
        arguments.append({u"comment"_s, pyString(column.comment)});
    addOption(arguments,
              u"sqlite_on_conflict_not_null"_s,
              column.options,
              option::sqliteNotNullConflict);
    return arguments + notes(table, column);
}

PyArguments SaRenderer::noted(const Options &notes) const
{
    const auto argument = m_names.options().keepsNotes ? noteArgument(notes) : std::nullopt;
    return argument ? PyArguments{*argument} : PyArguments();
}

PyArguments SaRenderer::notes(const Table &table, const Column &column)
{
    QStringList said{option::sqliteNotNullConflict, option::sqliteAutoincrement};
    const bool isSequence = column.identity && !isSerial(column)
                            && sequenceArguments(column.options.value(option::postgresSequence));
    if (isSequence)
        said << option::postgresSequence;
    Options notes = unsaid(column.options, said);
    if (isSerial(column) && !(table.primaryKey && table.primaryKey->columns.contains(column.id)))
        notes.insert(note::automatic, option::truth);
    if (column.generated && column.generated->kind == GeneratedKind::Virtual)
        notes.insert(note::virtualColumn, option::truth);
    if (isSerial(column) && column.identity->start)
        notes.insert(note::start, QString::number(*column.identity->start));
    if (isSerial(column) && column.identity->increment)
        notes.insert(note::increment, QString::number(*column.identity->increment));
    return noted(notes);
}

QStringList SaRenderer::saidOf(const PrimaryKey &) const
{
    return {option::sqliteConflict, option::postgresDeferrable};
}

QStringList SaRenderer::saidOf(const UniqueKey &) const
{
    return isVersion20() ? QStringList{option::sqliteConflict, option::postgresNullsNotDistinct}
                         : QStringList{option::sqliteConflict};
}

PyExpression SaRenderer::column(const Table &table, const Column &column)
{
    PyArguments arguments{pyString(column.name), columnType(table, column)};
    if (const PyExpression made = generation(table, column); !made.isEmpty())
        arguments.append(made);
    arguments.append({u"nullable"_s, pyBool(column.nullable)});
    return pyCall(m_names.name(u"Column"_s), arguments + columnKeywords(table, column));
}

PyExpression SaRenderer::constraint(const Table &table, const Constraint &constraint)
{
    return std::visit(Overloaded{[&](const PrimaryKey &key) { return primaryKey(table, key); },
                                 [&](const UniqueKey &key) { return uniqueKey(table, key); },
                                 [&](const Check &value) { return check(table, value); },
                                 [&](const ForeignKey &key) { return foreignKey(table, key); }},
                      constraint);
}

PyExpression SaRenderer::primaryKey(const Table &table, const PrimaryKey &key)
{
    PyArguments arguments = columnArguments(table, key.columns);
    addName(arguments, key.name);
    const QString deferrable = key.options.value(option::postgresDeferrable);
    if (!deferrable.isEmpty())
        arguments += deferrableKeywords(deferrable.endsWith("DEFERRED"_L1)
                                            ? Deferrable::InitiallyDeferred
                                            : Deferrable::InitiallyImmediate);
    addOption(arguments, u"sqlite_on_conflict"_s, key.options, option::sqliteConflict);
    addComment(arguments, key.comment, m_names.options());
    return pyCall(m_names.name(u"PrimaryKeyConstraint"_s), arguments + notes(key, saidOf(key)));
}

PyExpression SaRenderer::uniqueKey(const Table &table, const UniqueKey &key)
{
    PyArguments arguments = columnArguments(table, key.columns);
    addName(arguments, key.name);
    arguments += deferrableKeywords(key.deferrable);
    addOption(arguments, u"sqlite_on_conflict"_s, key.options, option::sqliteConflict);
    const bool isNullEqual = key.options.contains(option::postgresNullsNotDistinct);
    if (isNullEqual && isVersion20())
        arguments.append({u"postgresql_nulls_not_distinct"_s, pyBool(true)});
    addComment(arguments, key.comment, m_names.options());
    return pyCall(m_names.name(u"UniqueConstraint"_s), arguments + notes(key, saidOf(key)));
}

PyExpression SaRenderer::check(const Table &table, const Check &check)
{
    const auto sqlOf = [&](const Table &engine, DialectKind dialect) {
        for (const Check &own : engine.checks) {
            if (own.id == check.id)
                return spelled(own.sql, engine, dialect);
        }
        return QString();
    };
    PyArguments arguments{m_names.sql(check.sql, others(table, check.sql, sqlOf))};
    addName(arguments, check.name);
    if (check.options.contains(option::postgresNotValid))
        arguments.append({u"postgresql_not_valid"_s, pyBool(true)});
    addComment(arguments, check.comment, m_names.options());
    return pyCall(m_names.name(u"CheckConstraint"_s),
                  arguments + notes(check, {option::postgresNotValid}));
}

} // namespace core
