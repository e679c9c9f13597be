// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/translator.h"

#include "core/schema/json.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Findings of the reader that change nothing in the schema.
bool isHarmless(FindingReason reason)
{
    return reason == FindingReason::PythonOnly || reason == FindingReason::DialectLeftOut;
}

// The table's columns by their names, so that a part can be read as one of a whole table.
SqlTable shellOf(const Table &table)
{
    SqlTable shell;
    shell.name = table.name;
    shell.schemaName = table.schemaName;
    for (const Column &column : table.columns) {
        SqlColumn stub;
        stub.column.name = column.name;
        stub.key = column.name;
        shell.columns << stub;
    }
    return shell;
}

QString namesOf(const QSet<DialectKind> &dialects)
{
    QStringList names;
    for (const DialectKind dialect : dialects)
        names << toWord(dialect);
    names.sort();
    return names.join(u", ");
}

// Every *list and **dictionary was spread.
bool isWholeCall(const OpCall &call)
{
    const auto isStarred = [](const PyTerm &term) { return term.node.is(PyKind::Starred); };
    return !call.keywords.contains(QString())
           && std::none_of(call.arguments.cbegin(), call.arguments.cend(), isStarred);
}

} // namespace

OpTranslator::OpTranslator(const QString &revision,
                           const Schema &schema,
                           const PyModules &modules,
                           const QSet<DialectKind> &dialects)
    : m_revision(revision)
    , m_schema(schema)
    , m_reader(modules)
    , m_all(dialects)
{}

const QHash<QString, OpTranslator::Handler> &OpTranslator::handlers()
{
    static const QHash<QString, Handler> known{
        {u"create_table"_s, &OpTranslator::createTable},
        {u"drop_table"_s, &OpTranslator::dropTable},
        {u"rename_table"_s, &OpTranslator::renameTable},
        {u"add_column"_s, &OpTranslator::addColumn},
        {u"drop_column"_s, &OpTranslator::dropColumn},
        {u"alter_column"_s, &OpTranslator::alterColumn},
        {u"create_index"_s, &OpTranslator::createIndex},
        {u"drop_index"_s, &OpTranslator::dropIndex},
        {u"create_primary_key"_s, &OpTranslator::createPrimaryKey},
        {u"create_unique_constraint"_s, &OpTranslator::createUnique},
        {u"create_foreign_key"_s, &OpTranslator::createForeignKey},
        {u"create_check_constraint"_s, &OpTranslator::createCheck},
        {u"drop_constraint"_s, &OpTranslator::dropConstraint},
        {u"create_table_comment"_s, &OpTranslator::setTableComment},
        {u"drop_table_comment"_s, &OpTranslator::dropTableComment},
        {u"execute"_s, &OpTranslator::execute},
        {u"bulk_insert"_s, &OpTranslator::bulkInsert},
        {u"create_enum"_s, &OpTranslator::createEnum},
        {u"drop_enum"_s, &OpTranslator::dropEnum},
    };
    return known;
}

void OpTranslator::translate(const QList<ScriptStep> &steps)
{
    for (const ScriptStep &step : steps) {
        m_line = step.line;
        m_dialects = step.dialects & m_all;
        if (m_dialects.isEmpty())
            continue;
        if (!step.call) {
            m_findings << ScriptFinding{step.line, step.reason, step.touches};
            continue;
        }
        const QString &name = step.call->name;
        const Handler handler = handlers().value(name);
        const bool isSql = name == "execute"_L1 || name == "bulk_insert"_L1;
        if (!isWholeCall(*step.call))
            fail(u"op.%1 with arguments that are worked out"_s.arg(name));
        else if (!handler)
            fail(u"op.%1"_s.arg(name));
        else if (!isSql && m_dialects != m_all)
            fail(u"op.%1 for some kinds of databases only: %2"_s.arg(name, namesOf(m_dialects)));
        else if ((this->*handler)(OpArguments(*step.call, *step.values)))
            isRead();
    }
}

bool OpTranslator::fail(const QString &reason, Touches touches)
{
    m_findings << ScriptFinding{m_line, reason, touches};
    return false;
}

bool OpTranslator::isRead()
{
    bool isWhole = true;
    for (; m_readFindings < m_reader.findings().size(); ++m_readFindings) {
        const Finding &finding = m_reader.findings().at(m_readFindings);
        if (isHarmless(finding.reason))
            continue;
        isWhole = false;
        const QString detail = finding.detail.simplified();
        m_findings << ScriptFinding{finding.line > 0 ? finding.line : m_line,
                                    u"not understood: %1"_s.arg(detail.left(80)),
                                    Touches::Schema};
    }
    return isWhole;
}

bool OpTranslator::emitOperation(const Operation &operation)
{
    Result<Schema> next = core::apply(operation, m_schema);
    if (!next)
        return fail(u"%1: %2"_s.arg(next.error().subject, next.error().detail));
    m_schema = *std::move(next);
    m_operations << operation;
    return true;
}

QUuid OpTranslator::idFor(const QString &kind, const QString &name)
{
    static const QUuid space = QUuid::createUuidV5(QUuid(), u"schemawright/alembic"_s);
    const QString wish = u"%1/%2/%3"_s.arg(m_revision, kind, name);
    const int times = ++m_times[wish];
    return QUuid::createUuidV5(space, times == 1 ? wish : u"%1#%2"_s.arg(wish).arg(times));
}

const Table *OpTranslator::tableNamed(const QString &schemaName, const QString &name) const
{
    const Table *folded = nullptr;
    for (const Table &table : m_schema.tables) {
        if (table.schemaName == schemaName && table.name == name)
            return &table;
        // SQLite and MariaDB are not particular about it, and nor are the scripts for them.
        if (table.schemaName == schemaName && table.name.compare(name, Qt::CaseInsensitive) == 0)
            folded = &table;
    }
    return folded;
}

const Enum *OpTranslator::enumNamed(const QString &schemaName, const QString &name) const
{
    for (const Enum &enumeration : m_schema.enums) {
        if (enumeration.schemaName == schemaName && enumeration.name == name)
            return &enumeration;
    }
    return nullptr;
}

std::optional<Table> OpTranslator::tableOf(const OpArguments &arguments)
{
    const QString name = arguments.tableName();
    if (const Table *table = tableNamed(arguments.schemaName(), name))
        return *table;
    fail(name.isEmpty() ? u"a table whose name is worked out"_s
                        : u"there is no table %1, as far as is known"_s.arg(name));
    return {};
}

// ---- tables

bool OpTranslator::createTable(const OpArguments &arguments)
{
    SqlTable source;
    source.name = arguments.tableName();
    source.schemaName = arguments.schemaName();
    if (source.name.isEmpty())
        return fail(u"a table whose name is worked out"_s);
    m_reader.setSubject(source.name);
    for (const PyTerm &item : arguments.items()) {
        if (!m_reader.addElement(source, item))
            fail(u"in table %1: %2"_s.arg(source.name, item.node.source().simplified().left(60)));
    }
    for (const auto &[keyword, value] : arguments.optionsCall().keywords)
        m_reader.addOption(source, keyword, value);
    const AssembledTable whole = assembled(source,
                                           idFor(u"table"_s,
                                                 source.schemaName + u'.' + source.name));
    if (!whole.notFound.isEmpty())
        fail(u"in table %1 there is no column %2"_s.arg(source.name, whole.notFound.join(u", ")));
    Table table = whole.table;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (!source.columns.at(i).hasType)
            table.columns[i].type = typeOfTarget(table, table.columns.at(i)).value_or(integerType());
    }
    for (Column &column : table.columns) {
        if (!settleEnum(column))
            return false;
    }
    for (ForeignKey &key : table.foreignKeys)
        key = settled(key, table);
    for (Index &index : table.indexes)
        index.name = index.name.isEmpty() ? usualIndexName(table, index) : index.name;
    return emitOperation(CreateTable{table});
}

std::optional<DataType> OpTranslator::typeOfTarget(const Table &table, const Column &column) const
{
    for (const ForeignKey &key : table.foreignKeys) {
        if (key.columns != QList<ColumnId>{column.id})
            continue;
        const ForeignKey found = settled(key, table);
        const Table *target = found.target == table.id ? &table : findTable(m_schema, found.target);
        const Column *referred = target ? findColumn(*target, found.targetColumns.value(0))
                                        : nullptr;
        if (referred)
            return referred->type;
    }
    return {};
}

QString OpTranslator::usualIndexName(const Table &table, const Index &index)
{
    const Column *first = index.keys.isEmpty() ? nullptr
                                               : findColumn(table, index.keys.first().column);
    const QString label = first ? u'_' + first->name : QString();
    return u"ix_%1%2%3"_s.arg(table.schemaName.isEmpty() ? QString() : table.schemaName + u'_',
                              table.name,
                              label);
}

ForeignKey OpTranslator::settled(const ForeignKey &key, const Table &owner) const
{
    if (key.foreignTable.isEmpty())
        return key;
    const QString schemaName = key.foreignTable.section(u'.', 0, -2);
    const QString name = key.foreignTable.section(u'.', -1);
    const bool isSelf = name == owner.name
                        && (schemaName == owner.schemaName || schemaName.isEmpty());
    const Table *target = isSelf ? &owner : tableNamed(schemaName, name);
    if (!target)
        return key;
    ForeignKey found = key;
    QStringList columns = key.foreignColumns;
    if (columns.isEmpty() && target->primaryKey)
        columns = columnNames(*target, target->primaryKey->columns);
    for (const QString &columnName : std::as_const(columns)) {
        const Column *column = findColumn(*target, columnName);
        if (!column)
            return key;
        found.targetColumns << column->id;
    }
    found.target = target->id;
    found.foreignTable.clear();
    found.foreignColumns.clear();
    return found;
}

bool OpTranslator::dropTable(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    return table && emitOperation(DropTable{*table});
}

bool OpTranslator::renameTable(const OpArguments &arguments)
{
    const QString schemaName = arguments.schemaName();
    const auto from = arguments.text(u"old_table_name"_s);
    const auto to = arguments.text(u"new_table_name"_s);
    const Table *table = from ? tableNamed(schemaName, *from) : nullptr;
    if (!table || !to)
        return fail(u"there is no table %1, as far as is known"_s.arg(from.value_or(QString())));
    return emitOperation(RenameTable{table->id, schemaName, table->name, schemaName, *to});
}

bool OpTranslator::setTableComment(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    const QString comment = arguments.text(u"comment"_s).value_or(QString());
    return table
           && emitOperation(AlterTable{table->id,
                                       table->name,
                                       table->comment,
                                       comment,
                                       table->options,
                                       table->options});
}

bool OpTranslator::dropTableComment(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    return table
           && emitOperation(AlterTable{table->id,
                                       table->name,
                                       table->comment,
                                       {},
                                       table->options,
                                       table->options});
}

// ---- parts of a table

SqlTable OpTranslator::shell(const Table &table)
{
    return shellOf(table);
}

// The constraints and indexes of `source`, which has the table's columns by name.
bool OpTranslator::addParts(const Table &table, const SqlTable &source, const QUuid &space)
{
    const AssembledTable whole = assembled(source, space);
    if (!whole.notFound.isEmpty())
        return fail(
            u"table %1 has no column %2, as far as is known"_s.arg(table.name,
                                                                   whole.notFound.join(u", ")));
    const auto ids = [&](const QList<ColumnId> &columns) {
        QList<ColumnId> result;
        for (const QString &name : columnNames(whole.table, columns))
            result << findColumn(table, name)->id;
        return result;
    };
    QList<Operation> operations;
    const TableId id = table.id;
    if (whole.table.primaryKey) {
        PrimaryKey key = *whole.table.primaryKey;
        key.columns = ids(key.columns);
        operations << AddConstraint{id, table.name, key};
    }
    for (UniqueKey key : whole.table.uniqueKeys) {
        key.columns = ids(key.columns);
        operations << AddConstraint{id, table.name, key};
    }
    for (const Check &check : whole.table.checks)
        operations << AddConstraint{id, table.name, check};
    for (ForeignKey key : whole.table.foreignKeys) {
        key.columns = ids(key.columns);
        operations << AddConstraint{id, table.name, settled(key, table)};
    }
    for (Index index : whole.table.indexes) {
        if (index.name.isEmpty())
            index.name = usualIndexName(whole.table, index);
        for (IndexKey &key : index.keys) {
            if (!key.column.isNull())
                key.column = ids({key.column}).value(0);
        }
        index.include = ids(index.include);
        operations << CreateIndex{id, table.name, index};
    }
    return std::all_of(operations.cbegin(), operations.cend(), [this](const Operation &operation) {
        return emitOperation(operation);
    });
}

} // namespace core
