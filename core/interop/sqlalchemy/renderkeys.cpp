// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/render.h"

#include "core/dialect/mariadb/expressions.h"
#include "core/dialect/postgres/ddl.h"
#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/types.h"
#include "core/interop/sqlalchemy/exclusion.h"
#include "core/schema/expression.h"
#include "core/schema/nearesttype.h"
#include "core/schema/options.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

QString actionWords(ReferentialAction action)
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

QString nameIn(const QString &name, std::optional<DialectKind> dialect)
{
    const QString text = nameInExpression(name);
    if (dialect != DialectKind::MariaDb || text == name)
        return text;
    return u'`' + QString(name).replace(u'`', u"``"_s) + u'`';
}

// Whether the key is more than its column's name to this engine.
bool isDecorated(const IndexKey &key, DialectKind dialect)
{
    const bool isPostgres = dialect == DialectKind::PostgreSql;
    return key.order == SortOrder::Descending || !key.collation.isEmpty()
           || (isPostgres
               && (key.options.contains(option::postgresNulls)
                   || key.options.contains(option::postgresOperatorClass)));
}

// For no engine in particular: with all that the key has.
QString keyText(const IndexKey &key, const Table &table, std::optional<DialectKind> dialect)
{
    const Column *column = findColumn(table, key.column);
    const bool isPostgres = !dialect || dialect == DialectKind::PostgreSql;
    QString text = column                            ? nameIn(column->name, dialect)
                   : dialect == DialectKind::MariaDb ? mariaDbExpression(key.expressionSql, table)
                                                     : key.expressionSql;
    const QString collation = dialect == DialectKind::PostgreSql ? postgresCollation(key.collation)
                                                                 : key.collation;
    if (!column)
        text = u'(' + text + u')'; // as every engine takes it
    if (!collation.isEmpty())
        text += u" COLLATE "_s
                + (dialect == DialectKind::MariaDb || collation.contains(u'"')
                       ? collation
                       : quotedName(collation));
    const QString operators = key.options.value(option::postgresOperatorClass);
    if (isPostgres && !operators.isEmpty())
        text += u' ' + operators;
    if (key.order == SortOrder::Descending)
        text += u" DESC"_s;
    const QString nulls = key.options.value(option::postgresNulls);
    if (isPostgres && !nulls.isEmpty())
        text += u" NULLS "_s + nulls;
    return text;
}

// "fillfactor=70, …" as a dictionary.
PyExpression parameters(const QString &text)
{
    QList<std::pair<PyExpression, PyExpression>> items;
    for (const QString &parameter : text.split(u',', Qt::SkipEmptyParts))
        items.append({pyString(parameter.section(u'=', 0, 0).trimmed()),
                      pyString(parameter.section(u'=', 1).trimmed())});
    return pyDict(items);
}

const Index *findIndex(const Table &table, IndexId id)
{
    for (const Index &index : table.indexes) {
        if (index.id == id)
            return &index;
    }
    return nullptr;
}

} // namespace

QStringList SaRenderer::targetsOf(const ForeignKey &key) const
{
    const Table *target = m_index.table(key.target);
    QString table = key.foreignTable;
    QStringList columns = key.foreignColumns;
    if (target) {
        table = target->schemaName.isEmpty() ? target->name
                                             : target->schemaName + u'.' + target->name;
        if (!key.targetColumns.isEmpty())
            columns = columnNames(*target, key.targetColumns);
        else if (columns.isEmpty() && target->primaryKey)
            columns = columnNames(*target, target->primaryKey->columns);
    }
    for (QString &column : columns)
        column.prepend(table + u'.');
    return columns.size() == key.columns.size() ? columns : QStringList();
}

PyArguments SaRenderer::referenceKeywords(const ForeignKey &key) const
{
    PyArguments arguments;
    if (const QString words = actionWords(key.onUpdate); !words.isEmpty())
        arguments.append({u"onupdate"_s, pyString(words)});
    if (QString words = actionWords(key.onDelete); !words.isEmpty()) {
        const QString columns = key.options.value(option::postgresDeleteColumns);
        if (!columns.isEmpty() && m_names.options().targets == QList{DialectKind::PostgreSql})
            words += u" (%1)"_s.arg(columns);
        arguments.append({u"ondelete"_s, pyString(words)});
    }
    arguments += deferrableKeywords(key.deferrable);
    if (const QString match = key.options.value(option::match); !match.isEmpty())
        arguments.append({u"match"_s, pyString(match)});
    if (key.options.contains(option::postgresNotValid))
        arguments.append({u"postgresql_not_valid"_s, pyBool(true)});
    if (!key.comment.isEmpty() && isVersion20())
        arguments.append({u"comment"_s, pyString(key.comment)});
    return arguments + notes(key, {option::match, option::postgresNotValid});
}

PyExpression SaRenderer::foreignKey(const Table &table, const ForeignKey &key)
{
    const QStringList targets = targetsOf(key);
    if (targets.isEmpty())
        return {};
    PyArguments arguments{pyList(pyStrings(columnNames(table, key.columns))),
                          pyList(pyStrings(targets))};
    if (!key.name.isEmpty())
        arguments.append({u"name"_s, pyString(key.name)});
    return pyCall(m_names.name(u"ForeignKeyConstraint"_s), arguments + referenceKeywords(key));
}

PyExpression SaRenderer::indexKey(const Table &table, const Index &index, qsizetype place)
{
    const IndexKey &key = index.keys.at(place);
    const Column *column = findColumn(table, key.column);
    const auto textOn = [&](const Table &engine, DialectKind dialect) {
        const Index *own = findIndex(engine, index.id);
        return own && place < own->keys.size() ? keyText(own->keys.at(place), engine, dialect)
                                               : QString();
    };
    bool isPlain = column != nullptr;
    for (const DialectKind dialect : m_names.options().targets) {
        const Table engine = on(dialect, table);
        const Index *own = findIndex(engine, index.id);
        isPlain = isPlain && !(own && isDecorated(own->keys.value(place), dialect));
    }
    if (isPlain)
        return pyString(column->name);
    const QString text = keyText(key, table, std::nullopt);
    return m_names.words(text, others(table, text, textOn));
}

QList<PyExpression> SaRenderer::indexKeys(const Table &table, const Index &index)
{
    QList<PyExpression> keys;
    for (qsizetype i = 0; i < index.keys.size(); ++i)
        keys.append(indexKey(table, index, i));
    return keys;
}

PyArguments SaRenderer::indexKeywords(const Table &table, const Index &index)
{
    PyArguments arguments;
    const QList<DialectKind> &targets = m_names.options().targets;
    const QString method = index.method.toLower();
    static const QStringList ofMariaDb{u"fulltext"_s, u"spatial"_s};
    if (ofMariaDb.contains(method))
        arguments.append({u"mysql_prefix"_s, pyString(method.toUpper())});
    else if (!method.isEmpty() && method != "btree"_L1)
        arguments.append({u"postgresql_using"_s, pyString(method)});
    if (!index.include.isEmpty())
        arguments.append(
            {u"postgresql_include"_s, pyList(pyStrings(columnNames(table, index.include)))});
    const auto predicateOn = [&](DialectKind dialect) {
        const Table engine = on(dialect, table);
        const Index *own = findIndex(engine, index.id);
        return own ? own->predicateSql : index.predicateSql;
    };
    if (!index.predicateSql.isEmpty() && targets.contains(DialectKind::PostgreSql))
        arguments.append(
            {u"postgresql_where"_s, m_names.text(predicateOn(DialectKind::PostgreSql))});
    if (!index.predicateSql.isEmpty() && targets.contains(DialectKind::Sqlite))
        arguments.append({u"sqlite_where"_s, m_names.text(predicateOn(DialectKind::Sqlite))});
    if (const QString with = index.options.value(option::postgresWith); !with.isEmpty())
        arguments.append({u"postgresql_with"_s, parameters(with)});
    if (const QString space = index.options.value(option::postgresTablespace); !space.isEmpty())
        arguments.append({u"postgresql_tablespace"_s, pyString(space)});
    if (index.options.contains(option::postgresNullsNotDistinct)
        && m_names.options().version == SaVersion::V20)
        arguments.append({u"postgresql_nulls_not_distinct"_s, pyBool(true)});
    QList<std::pair<PyExpression, PyExpression>> lengths;
    for (const IndexKey &key : index.keys) {
        const Column *column = findColumn(table, key.column);
        const int length = key.options.value(option::mariaDbLength).toInt();
        if (column && length > 0)
            lengths.append({pyString(column->name), pyNumber(length)});
    }
    if (!lengths.isEmpty())
        arguments.append({u"mysql_length"_s, pyDict(lengths)});
    if (const QString parser = index.options.value(option::mariaDbParser); !parser.isEmpty())
        arguments.append({u"mysql_with_parser"_s, pyString(parser)});
    return arguments + notes(index);
}

PyArguments SaRenderer::notes(const Index &index) const
{
    QStringList said{option::postgresWith, option::postgresTablespace, option::mariaDbParser};
    if (isVersion20())
        said << option::postgresNullsNotDistinct;
    Options notes = unsaid(index.options, said);
    if (!index.comment.isEmpty())
        notes.insert(note::comment, index.comment);
    for (qsizetype i = 0; i < index.keys.size(); ++i) {
        const IndexKey &key = index.keys.at(i);
        QStringList saidOfKey{option::postgresOperatorClass, option::postgresNulls};
        if (!key.column.isNull())
            saidOfKey << option::mariaDbLength;
        const Options left = unsaid(key.options, saidOfKey);
        for (auto option = left.cbegin(); option != left.cend(); ++option)
            notes.insert(note::keyPrefix + u"%1 %2"_s.arg(i + 1).arg(option.key()), option.value());
    }
    return noted(notes);
}

bool SaRenderer::isAnywhere(const Table &table, const Index &index)
{
    const QList<DialectKind> &targets = m_names.options().targets;
    return std::any_of(targets.cbegin(), targets.cend(), [&](DialectKind dialect) {
        return findIndex(on(dialect, table), index.id) != nullptr;
    });
}

PyExpression SaRenderer::index(const Table &table, const Index &index)
{
    PyArguments arguments{index.name.isEmpty() ? pyNone() : pyString(index.name)};
    for (const PyExpression &key : indexKeys(table, index))
        arguments.append(key);
    if (index.unique)
        arguments.append({u"unique"_s, pyBool(true)});
    return pyCall(m_names.name(u"Index"_s), arguments + indexKeywords(table, index));
}

PyArguments SaRenderer::tableKeywords(const Table &table)
{
    PyArguments arguments;
    if (!table.schemaName.isEmpty())
        arguments.append({u"schema"_s, pyString(table.schemaName)});
    if (!table.comment.isEmpty())
        arguments.append({u"comment"_s, pyString(table.comment)});
    const bool isAutoincrement
        = std::any_of(table.columns.cbegin(), table.columns.cend(), [](const Column &column) {
              return column.options.value(option::sqliteAutoincrement) == option::truth;
          });
    if (isAutoincrement)
        arguments.append({u"sqlite_autoincrement"_s, pyBool(true)});
    if (table.options.value(option::sqliteWithoutRowid) == option::truth)
        arguments.append({u"sqlite_with_rowid"_s, pyBool(false)});
    if (table.options.value(option::sqliteStrict) == option::truth && canBeStrict(table))
        arguments.append({u"sqlite_strict"_s, pyBool(true)});
    const bool isPostgresOnly = m_names.options().targets == QList{DialectKind::PostgreSql};
    if (isPostgresOnly && table.options.contains(option::postgresUnlogged))
        arguments.append({u"prefixes"_s, pyList({pyString(u"UNLOGGED"_s)})});
    const QList<std::pair<QString, QString>> words{{u"mysql_engine"_s, option::mariaDbEngine},
                                                   {u"mysql_charset"_s, option::mariaDbCharset},
                                                   {u"mysql_collate"_s, option::mariaDbCollation},
                                                   {u"mysql_row_format"_s, option::mariaDbRowFormat},
                                                   {u"postgresql_tablespace"_s,
                                                    option::postgresTablespace}};
    for (const auto &[keyword, key] : words) {
        if (const QString value = table.options.value(key).trimmed(); !value.isEmpty())
            arguments.append({keyword, pyString(value)});
    }
    return arguments + noted(unsaid(table.options, saidOf(table)));
}

QList<PyExpression> SaRenderer::exclusions(const Table &table)
{
    QList<PyExpression> list;
    const QStringList said = saidOf(table);
    for (auto option = table.options.cbegin(); option != table.options.cend(); ++option) {
        const auto parts = exclusionOf(option.value());
        if (!option.key().startsWith(option::postgresExcludePrefix) || !said.contains(option.key())
            || !parts)
            continue;
        PyArguments arguments;
        for (const auto &[element, symbol] : parts->elements)
            arguments.append(pyTuple({m_names.text(element), pyString(symbol)}));
        arguments.append(
            {u"name"_s, pyString(option.key().mid(option::postgresExcludePrefix.size()))});
        arguments.append({u"using"_s, pyString(parts->method)});
        if (!parts->predicateSql.isEmpty())
            arguments.append({u"where"_s, m_names.text(parts->predicateSql)});
        arguments += deferrableKeywords(parts->deferrable);
        list.append(pyCall(m_names.dialectName(u"postgresql"_s, u"ExcludeConstraint"_s), arguments));
    }
    return list;
}

// 2.0 has the word; the types must be those that a STRICT table knows.
bool SaRenderer::canBeStrict(const Table &table) const
{
    static const QStringList known{u"INTEGER"_s, u"INT"_s, u"TEXT"_s, u"REAL"_s, u"BLOB"_s, u"ANY"_s};
    return isVersion20()
           && std::all_of(table.columns.cbegin(), table.columns.cend(), [this](const Column &column) {
                  const DataType type = nearestType(column.type, DialectKind::Sqlite).type;
                  return known.contains(canonicalTypeText(sqliteTypeText(type, m_index)));
              });
}

QStringList SaRenderer::saidOf(const Table &table) const
{
    QStringList said{option::sqliteWithoutRowid,
                     option::mariaDbEngine,
                     option::mariaDbCharset,
                     option::mariaDbCollation,
                     option::mariaDbRowFormat,
                     option::postgresTablespace};
    if (canBeStrict(table))
        said << option::sqliteStrict;
    if (m_names.options().targets != QList{DialectKind::PostgreSql})
        return said;
    said << option::postgresUnlogged;
    for (auto option = table.options.cbegin(); option != table.options.cend(); ++option) {
        if (option.key().startsWith(option::postgresExcludePrefix) && exclusionOf(option.value()))
            said << option.key();
    }
    return said;
}

} // namespace core
