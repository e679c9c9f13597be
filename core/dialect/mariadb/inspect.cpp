// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/inspect.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/inspectforeign.h"
#include "core/dialect/mariadb/inspecthidden.h"
#include "core/dialect/mariadb/inspectkeys.h"
#include "core/dialect/mariadb/inspectlost.h"
#include "core/dialect/mariadb/inspecttext.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QUuid tableSpace = QUuid::fromString(u"d3a1f0c2-5b7e-4c58-9f0e-6a2b8c4d1e70"_s);
const QUuid enumSpace = QUuid::fromString(u"0f6c2a94-8e1d-4b3a-a7c5-1d9e3b5f7a26"_s);

const QString defaultEngine = u"InnoDB"_s;
const QString defaultCollation = u"utf8mb4_general_ci"_s;

// CREATE_OPTIONS with the row format apart, for which there is an option of its own.
void setCreateOptions(const QString &text, Options &options)
{
    QStringList others;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        if (part.startsWith("row_format="_L1, Qt::CaseInsensitive))
            options.insert(option::mariaDbRowFormat, part.section(u'=', 1));
        else
            others.append(part);
    }
    if (!others.isEmpty())
        options.insert(option::mariaDbCreateOptions, others.join(u' '));
}

Options tableOptions(const MariaDbTableRow &row)
{
    Options options;
    if (row.engine != defaultEngine)
        options.insert(option::mariaDbEngine, row.engine);
    if (mariaDbCharsetOf(row.collation) != mariaDbCharsetOf(defaultCollation))
        options.insert(option::mariaDbCharset, mariaDbCharsetOf(row.collation));
    if (row.collation != defaultCollation)
        options.insert(option::mariaDbCollation, row.collation);
    setCreateOptions(row.createOptions, options);
    return options;
}

// Every rule but these does what NO ACTION does; SET DEFAULT is never kept.
ReferentialAction actionOf(const QString &rule)
{
    if (rule == "CASCADE"_L1)
        return ReferentialAction::Cascade;
    if (rule == "SET NULL"_L1)
        return ReferentialAction::SetNull;
    return ReferentialAction::NoAction;
}

// Rows about one table, by its name.
template<typename Row>
QHash<QString, QList<Row>> grouped(const QList<Row> &rows)
{
    QHash<QString, QList<Row>> groups;
    for (const Row &row : rows)
        groups[row.table].append(row);
    return groups;
}

class Inspector
{
public:
    explicit Inspector(const MariaDbCatalogue &catalogue)
        : m_catalogue(catalogue)
        , m_columns(grouped(catalogue.columns))
        , m_keys(grouped(catalogue.keys))
        , m_checks(grouped(catalogue.checks))
        , m_references(grouped(catalogue.references))
    {
        for (const MariaDbReferenceColumnRow &row : catalogue.referenceColumns)
            m_referenceColumns[{row.table, row.name}].append(row);
    }

    Inspection inspection(const QMap<QString, QString> &periods);

private:
    void addTable(const MariaDbTableRow &row);
    Column column(const Table &table, const MariaDbColumnRow &row, const QString &collation);
    DataType enumFor(const Table &table, const MariaDbColumnRow &row, const QStringList &values);
    void addChecks(Table &table);
    void addForeignKeys(Table &table);
    ForeignKey foreignKey(const Table &table, const MariaDbReferenceRow &row) const;
    void resolve(ForeignKey &key, const QString &database) const;
    const DataType &plainTypeOf(const QString &text);
    const QString &expression(const QString &sql);

    const MariaDbCatalogue &m_catalogue;
    // What was understood of a text: a schema has far fewer types and defaults than columns.
    QHash<QString, DataType> m_types;
    QHash<QString, QString> m_expressions;
    QHash<QString, QList<MariaDbColumnRow>> m_columns;
    QHash<QString, QList<MariaDbKeyRow>> m_keys;
    QHash<QString, QList<MariaDbCheckRow>> m_checks;
    QHash<QString, QList<MariaDbReferenceRow>> m_references;
    QHash<std::pair<QString, QString>, QList<MariaDbReferenceColumnRow>> m_referenceColumns;
    QHash<QString, qsizetype> m_tables;                     // positions by name
    QHash<std::pair<QString, QStringList>, EnumId> m_enums; // by column's name and values
    QSet<QString> m_enumNames;
    Inspection m_result;
};

Inspection Inspector::inspection(const QMap<QString, QString> &periods)
{
    for (const MariaDbTableRow &row : m_catalogue.tables) {
        if (isPlainMariaDbTable(row) && !isManagedByMariaDbTools(row.name)
            && !periods.contains(row.name))
            addTable(row);
    }
    for (Table &table : m_result.schema.tables)
        addForeignKeys(table);
    return std::move(m_result);
}

void Inspector::addTable(const MariaDbTableRow &row)
{
    Table table;
    table.id = TableId::derived(tableSpace, row.name);
    table.name = row.name;
    table.comment = row.comment;
    table.options = tableOptions(row);
    for (const MariaDbColumnRow &column : m_columns.value(row.name))
        table.columns.append(this->column(table, column, row.collation));
    if (table.columns.isEmpty())
        return; // dropped while we read
    addChecks(table);
    addMariaDbKeys(table, m_keys.value(table.name));
    m_tables.insert(table.name, m_result.schema.tables.size());
    m_result.schema.tables.append(table);
}

Column Inspector::column(const Table &table, const MariaDbColumnRow &row, const QString &collation)
{
    Column column;
    column.id = ColumnId::derived(table.id.uuid, "column/"_L1 + row.name);
    column.name = row.name;
    column.nullable = row.nullable;
    column.comment = row.comment;
    if (const auto values = enumValuesOf(row.type))
        column.type = enumFor(table, row, *values);
    else
        column.type = plainTypeOf(row.type);
    if (!row.collation.isEmpty() && row.collation != collation) {
        column.collation = row.collation;
        if (row.charset != mariaDbCharsetOf(collation))
            column.options.insert(option::mariaDbCharset, row.charset);
    }
    for (const QString &part : row.extra.split(u", "_s, Qt::SkipEmptyParts)) {
        if (part == "auto_increment"_L1)
            column.identity = Identity{};
        else if (part == "INVISIBLE"_L1)
            column.options.insert(option::mariaDbInvisible, option::truth);
        else if (part.startsWith("on update "_L1))
            column.options.insert(option::mariaDbOnUpdate, part.mid(10));
        else if (part == "VIRTUAL GENERATED"_L1)
            column.generated = Generated{expression(row.generated), GeneratedKind::Virtual};
        else if (part == "STORED GENERATED"_L1)
            column.generated = Generated{expression(row.generated), GeneratedKind::Stored};
    }
    if (!row.defaultText.isNull() && row.defaultText != "NULL"_L1 && !column.generated)
        column.defaultSql = expression(row.defaultText);
    return column;
}

const DataType &Inspector::plainTypeOf(const QString &text)
{
    auto known = m_types.constFind(text);
    if (known == m_types.cend())
        known = m_types.insert(text, typeFromMariaDb(text));
    return *known;
}

const QString &Inspector::expression(const QString &sql)
{
    auto known = m_expressions.constFind(sql);
    if (known == m_expressions.cend())
        known = m_expressions.insert(sql, expressionFromMariaDb(sql, m_catalogue.database));
    return *known;
}

DataType Inspector::enumFor(const Table &table,
                            const MariaDbColumnRow &row,
                            const QStringList &values)
{
    const std::pair<QString, QStringList> key{row.name, values};
    if (const auto known = m_enums.constFind(key); known != m_enums.cend())
        return enumType(*known);
    Enum enumeration;
    enumeration.name = table.name + u'_' + row.name;
    for (int i = 2; m_enumNames.contains(enumeration.name); ++i)
        enumeration.name = u"%1_%2_%3"_s.arg(table.name, row.name).arg(i);
    enumeration.id = EnumId::derived(enumSpace, enumeration.name);
    for (const QString &value : values)
        enumeration.values.append({EnumValueId::derived(enumeration.id.uuid, value), value});
    m_enumNames.insert(enumeration.name);
    m_enums.insert(key, enumeration.id);
    m_result.schema.enums.append(enumeration);
    return enumType(enumeration.id);
}

// longtext in utf8mb4_bin with a check of its own that it is JSON is what JSON is here.
bool isJson(const MariaDbCheckRow &check, const MariaDbColumnRow &column)
{
    return check.level == "Column"_L1 && column.type == "longtext"_L1
           && column.collation == "utf8mb4_bin"_L1
           && check.clause == "json_valid("_L1 + mariaDbQuoted(column.name) + u')';
}

// The column that a check is written at. Renaming the column leaves the check the old name, which no
// column may have any more.
QString columnOf(const Table &table, const MariaDbCheckRow &row, const QString &sql)
{
    if (mariaDbColumnNamed(table, row.name))
        return row.name;
    for (const Column &column : table.columns) {
        if (mentionsColumn(sql, column.name))
            return column.name;
    }
    return row.name;
}

void Inspector::addChecks(Table &table)
{
    const QList<MariaDbColumnRow> columnRows = m_columns.value(table.name);
    for (const MariaDbCheckRow &row : m_checks.value(table.name)) {
        const auto own = std::find_if(columnRows.begin(),
                                      columnRows.end(),
                                      [&](const MariaDbColumnRow &column) {
                                          return isJson(row, column);
                                      });
        if (own != columnRows.end()) {
            Column &column = table.columns[own - columnRows.begin()];
            column.type = plainType(TypeKind::Json);
            column.collation.clear();
            column.options.remove(option::mariaDbCharset);
            continue;
        }
        const bool isColumns = row.level == "Column"_L1;
        Check check;
        check.sql = expression(row.clause);
        const QString name = isColumns ? columnOf(table, row, check.sql) : row.name;
        check.id = ConstraintId::derived(table.id.uuid,
                                         (isColumns ? "check-of/"_L1 : "check/"_L1) + name);
        if (isColumns)
            check.options.insert(option::mariaDbColumnCheck, name);
        else
            check.name = name;
        table.checks.append(check);
    }
}

void Inspector::addForeignKeys(Table &table)
{
    for (const MariaDbReferenceRow &row : m_references.value(table.name)) {
        const ForeignKey key = foreignKey(table, row);
        if (!key.columns.isEmpty())
            table.foreignKeys.append(key);
    }
}

ForeignKey Inspector::foreignKey(const Table &table, const MariaDbReferenceRow &row) const
{
    ForeignKey key;
    key.id = ConstraintId::derived(table.id.uuid, "foreign-key/"_L1 + row.name);
    key.name = row.name;
    key.onUpdate = actionOf(row.onUpdate);
    key.onDelete = actionOf(row.onDelete);
    QString database;
    for (const MariaDbReferenceColumnRow &part : m_referenceColumns.value({row.table, row.name})) {
        const Column *column = mariaDbColumnNamed(table, part.column);
        if (column == nullptr)
            return {}; // dropped while we read
        key.columns.append(column->id);
        key.foreignTable = part.foreignTable;
        key.foreignColumns.append(part.foreignColumn);
        database = part.foreignDatabase;
    }
    resolve(key, database);
    return key;
}

// To a table of the schema by its id; else by name, with the database where it is another one.
void Inspector::resolve(ForeignKey &key, const QString &database) const
{
    if (database != m_catalogue.database) {
        key.foreignTable = mariaDbQuoted(database) + u'.' + mariaDbQuoted(key.foreignTable);
        return;
    }
    const auto position = m_tables.constFind(key.foreignTable);
    if (position == m_tables.cend())
        return;
    const Table &parent = m_result.schema.tables.at(*position);
    QList<ColumnId> columns;
    for (const QString &name : std::as_const(key.foreignColumns)) {
        const Column *column = mariaDbColumnNamed(parent, name);
        if (column == nullptr)
            return;
        columns.append(column->id);
    }
    key.target = parent.id;
    key.targetColumns = columns;
    key.foreignTable.clear();
    key.foreignColumns.clear();
}

} // namespace

Result<Inspection> inspectMariaDb(QSqlDatabase &database)
{
    const Result<MariaDbCatalogue> read = readMariaDbCatalogue(database);
    if (!read)
        return Failure(read.error());
    const Result<MariaDbCatalogue> whole = withHiddenRules(database, *read);
    if (!whole)
        return Failure(whole.error());
    const Result<MariaDbCatalogue> catalogue = withLostCharacters(database, *whole);
    if (!catalogue)
        return Failure(catalogue.error());
    const auto periods = mariaDbTablesWithPeriods(database, *catalogue);
    if (!periods)
        return Failure(periods.error());
    const auto foreignObjects = mariaDbForeignObjects(database, *catalogue, *periods);
    if (!foreignObjects)
        return Failure(foreignObjects.error());
    Inspection inspection = Inspector(*catalogue).inspection(*periods);
    inspection.foreignObjects = *foreignObjects;
    return inspection;
}

} // namespace core
