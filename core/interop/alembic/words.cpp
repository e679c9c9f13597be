// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/words.h"

#include "core/base/overloaded.h"
#include "core/dialect/sqlite/ddl.h"
#include "core/interop/sqlalchemy/render.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString typeWord(const Constraint &constraint)
{
    return std::visit(Overloaded{[](const PrimaryKey &) { return u"primary"_s; },
                                 [](const UniqueKey &) { return u"unique"_s; },
                                 [](const Check &) { return u"check"_s; },
                                 [](const ForeignKey &) { return u"foreignkey"_s; }},
                      constraint);
}

// Whether SQLite alters the table by itself.
bool isNative(const Operation &operation)
{
    if (const auto *added = std::get_if<AddColumn>(&operation))
        return added->column.nullable
               && (added->column.defaultSql.isEmpty() || isLiteral(added->column.defaultSql));
    return std::holds_alternative<CreateIndex>(operation)
           || std::holds_alternative<DropIndex>(operation)
           || std::holds_alternative<ReorderColumns>(operation) || tableOf(operation).isNull();
}

bool isInBatch(const Operation &operation)
{
    return std::holds_alternative<AddColumn>(operation)
           || std::holds_alternative<DropColumn>(operation)
           || std::holds_alternative<RenameColumn>(operation)
           || std::holds_alternative<AlterColumn>(operation)
           || std::holds_alternative<AddConstraint>(operation)
           || std::holds_alternative<DropConstraint>(operation)
           || std::holds_alternative<CreateIndex>(operation)
           || std::holds_alternative<DropIndex>(operation);
}

void addImports(AlembicImports &imports, const SaNames &names)
{
    for (const QString &text : names.imports()) { // from MODULE import NAME, NAME
        const QString line = QString(text).remove(u'(').remove(u')').simplified();
        const QStringList used = line.section(u" import "_s, 1).split(u',', Qt::SkipEmptyParts);
        for (const QString &name : used)
            imports[line.section(u' ', 1, 1)].insert(name.trimmed());
    }
}

class Speaker
{
public:
    Speaker(const Schema &before, const Schema &after, const SaOptions &options, bool isBatch)
        : m_before(before)
        , m_after(after)
        , m_old(options, before)
        , m_new(options, after)
        , m_copy(ofSqlite(options), before)
        , m_isBatch(isBatch)
    {}

    // What the table of a batch was, for SQLite.
    PyExpression batch(const Table &table)
    {
        PyArguments parts{pyString(table.name), pyCall(u"sa.MetaData"_s)};
        parts += tableParts(m_copy, table);
        for (const Index &index : table.indexes)
            parts.append(m_copy.index(table, index));
        return pyCall(u"op.batch_alter_table"_s,
                      {pyString(table.name), {u"copy_from"_s, pyCall(u"sa.Table"_s, parts)}});
    }

    QList<PyExpression> say(const Operation &operation)
    {
        return std::visit([this](const auto &value) { return words(value); }, operation);
    }

    // A class of the script's own would be needed.
    bool isSpeechless()
    {
        return m_isSpeechless || !m_old.names().definitions().isEmpty()
               || !m_new.names().definitions().isEmpty() || !m_copy.names().definitions().isEmpty();
    }

    void addImportsTo(AlembicImports &imports)
    {
        addImports(imports, m_old.names());
        addImports(imports, m_new.names());
        addImports(imports, m_copy.names());
    }

private:
    // The models' naming convention, which usually has its say in a check's name, has had it.
    static PyExpression checkName(const QString &name)
    {
        return pyCall(u"op.f"_s, {pyString(name)});
    }

    static PyExpression namedCheck(SaRenderer &renderer, const Table &table, const Check &check)
    {
        return pyCall(u"sa.CheckConstraint"_s,
                      {condition(renderer, table, check), {u"name"_s, checkName(check.name)}});
    }

    PyArguments tableParts(SaRenderer &renderer, const Table &table)
    {
        PyArguments parts;
        for (const Column &column : table.columns)
            parts.append(renderer.column(table, column));
        for (const Constraint &constraint : constraints(table)) {
            const auto *check = std::get_if<Check>(&constraint);
            const PyExpression words = check && !check->name.isEmpty()
                                           ? namedCheck(renderer, table, *check)
                                           : renderer.constraint(table, constraint);
            m_isSpeechless = m_isSpeechless || words.isEmpty();
            parts.append(words);
        }
        return parts;
    }

    // op.NAME("first", "table", …), or batch_op.NAME("first", …)
    PyExpression call(const QString &name,
                      const PyArguments &first,
                      const QString &table,
                      const PyArguments &rest) const
    {
        if (m_isBatch)
            return pyCall(u"batch_op."_s + name, first + rest);
        return pyCall(u"op."_s + name, first + PyArguments{pyString(table)} + rest);
    }

    PyExpression createIndex(SaRenderer &renderer, const Table &table, const Index &index)
    {
        PyArguments rest{pyList(renderer.indexKeys(table, index)),
                         {u"unique"_s, pyBool(index.unique)}};
        return call(u"create_index"_s,
                    {pyString(index.name)},
                    table.name,
                    rest + renderer.indexKeywords(table, index));
    }

    QList<PyExpression> words(const CreateTable &operation)
    {
        const Table &table = operation.table;
        QList<PyExpression> calls{pyCall(u"op.create_table"_s,
                                         PyArguments{pyString(table.name)} + tableParts(m_new, table)
                                             + m_new.tableKeywords(table))};
        for (const Index &index : table.indexes)
            calls.append(createIndex(m_new, table, index));
        return calls;
    }
    QList<PyExpression> words(const DropTable &operation)
    {
        return {pyCall(u"op.drop_table"_s, {pyString(operation.table.name)})};
    }
    QList<PyExpression> words(const RenameTable &operation)
    {
        return {pyCall(u"op.rename_table"_s, {pyString(operation.from), pyString(operation.to)})};
    }
    QList<PyExpression> words(const AlterTable &operation)
    {
        const auto existing = [&]() -> PyArguments {
            if (operation.commentBefore.isEmpty())
                return {};
            return {{u"existing_comment"_s, pyString(operation.commentBefore)}};
        };
        const PyExpression table = pyString(operation.tableName);
        if (operation.commentBefore == operation.commentAfter)
            return {};
        if (operation.commentAfter.isEmpty())
            return {pyCall(u"op.drop_table_comment"_s, PyArguments{table} + existing())};
        return {pyCall(u"op.create_table_comment"_s,
                       PyArguments{table, pyString(operation.commentAfter)} + existing())};
    }
    QList<PyExpression> words(const AddColumn &operation)
    {
        const Table &table = now(operation.table);
        const PyExpression column = m_new.column(table, *findColumn(table, operation.column.id));
        return {call(u"add_column"_s, {}, table.name, {column})};
    }
    QList<PyExpression> words(const DropColumn &operation)
    {
        return {call(u"drop_column"_s,
                     {},
                     was(operation.table).name,
                     {pyString(operation.column.name)})};
    }
    QList<PyExpression> words(const RenameColumn &operation)
    {
        const Table &table = was(operation.table);
        const Column &column = *findColumn(table, operation.column);
        PyArguments arguments{pyString(operation.from),
                              {u"new_column_name"_s, pyString(operation.to)}};
        return {
            call(u"alter_column"_s, {}, table.name, arguments + existing(table, column, column))};
    }
    QList<PyExpression> words(const AlterColumn &operation)
    {
        const Table &table = was(operation.table);
        const Column &from = operation.before;
        const Column &to = operation.after;
        PyArguments arguments{pyString(from.name)};
        if (from.type != to.type)
            arguments.append({u"type_"_s, m_new.columnType(now(operation.table), to)});
        if (from.nullable != to.nullable)
            arguments.append({u"nullable"_s, pyBool(to.nullable)});
        if (from.defaultSql != to.defaultSql) {
            const PyExpression value = m_new.serverDefault(now(operation.table), to);
            arguments.append({u"server_default"_s, value.isEmpty() ? pyNone() : value});
        }
        if (from.comment != to.comment)
            arguments.append({u"comment"_s, to.comment.isEmpty() ? pyNone() : pyString(to.comment)});
        return {call(u"alter_column"_s, {}, table.name, arguments + existing(table, from, to))};
    }
    QList<PyExpression> words(const ReorderColumns &) { return {}; }
    QList<PyExpression> words(const AddConstraint &operation)
    {
        const Table &table = now(operation.table);
        const auto columns = [&table](const auto &key) {
            return pyList(pyStrings(columnNames(table, key.columns)));
        };
        const QString name = constraintName(operation.constraint);
        return std::visit(Overloaded{[&](const PrimaryKey &key) -> QList<PyExpression> {
                                         return {call(u"create_primary_key"_s,
                                                      {pyString(name)},
                                                      table.name,
                                                      {columns(key)})};
                                     },
                                     [&](const UniqueKey &key) -> QList<PyExpression> {
                                         return {call(u"create_unique_constraint"_s,
                                                      {pyString(name)},
                                                      table.name,
                                                      PyArguments{columns(key)} + deferrable(key))};
                                     },
                                     [&](const Check &check) -> QList<PyExpression> {
                                         return {call(u"create_check_constraint"_s,
                                                      {checkName(name)},
                                                      table.name,
                                                      {condition(m_new, table, check)})};
                                     },
                                     [&](const ForeignKey &key) -> QList<PyExpression> {
                                         return {foreignKey(table, key)};
                                     }},
                          operation.constraint);
    }
    PyExpression foreignKey(const Table &table, const ForeignKey &key)
    {
        const Table *target = findTable(m_after, key.target);
        m_isSpeechless = m_isSpeechless || !target;
        if (!target)
            return {};
        PyArguments first{pyString(key.name)};
        PyArguments rest{pyString(target->name),
                         pyList(pyStrings(columnNames(table, key.columns))),
                         pyList(pyStrings(columnNames(*target, key.targetColumns)))};
        return call(u"create_foreign_key"_s, first, table.name, rest + m_new.referenceKeywords(key));
    }
    // What stands in sa.CheckConstraint(…).
    static PyExpression condition(SaRenderer &renderer, const Table &table, const Check &check)
    {
        Check nameless = check;
        nameless.name.clear();
        const QList<PyToken> tokens = renderer.check(table, nameless).tokens;
        return {tokens.mid(2, tokens.size() - 3)};
    }
    QList<PyExpression> words(const DropConstraint &operation)
    {
        const QString name = constraintName(operation.constraint);
        const bool isCheck = std::holds_alternative<Check>(operation.constraint);
        return {call(u"drop_constraint"_s,
                     {isCheck ? checkName(name) : pyString(name)},
                     was(operation.table).name,
                     {{u"type_"_s, pyString(typeWord(operation.constraint))}})};
    }
    QList<PyExpression> words(const CreateIndex &operation)
    {
        return {createIndex(m_new, now(operation.table), operation.index)};
    }
    QList<PyExpression> words(const DropIndex &operation)
    {
        const PyExpression name = pyString(operation.index.name);
        if (m_isBatch)
            return {pyCall(u"batch_op.drop_index"_s, {name})};
        return {pyCall(u"op.drop_index"_s,
                       {name, {u"table_name"_s, pyString(was(operation.table).name)}})};
    }
    QList<PyExpression> words(const CreateEnum &operation)
    {
        PyArguments arguments;
        for (const EnumValue &value : operation.enumeration.values)
            arguments.append(pyString(value.name));
        arguments.append({u"name"_s, pyString(operation.enumeration.name)});
        return {pyMethod(pyCall(u"sa.Enum"_s, arguments), u"create"_s, {pyCall(u"op.get_bind"_s)})};
    }
    QList<PyExpression> words(const DropEnum &operation)
    {
        return {pyMethod(pyCall(u"sa.Enum"_s, {{u"name"_s, pyString(operation.enumeration.name)}}),
                         u"drop"_s,
                         {pyCall(u"op.get_bind"_s)})};
    }
    QList<PyExpression> words(const RenameConstraint &) { return speechless(); }
    QList<PyExpression> words(const RenameIndex &) { return speechless(); }
    QList<PyExpression> words(const AlterEnum &) { return speechless(); }
    QList<PyExpression> words(const AlterEnumValues &) { return speechless(); }
    QList<PyExpression> words(const RunSql &) { return speechless(); }

    QList<PyExpression> speechless()
    {
        m_isSpeechless = true;
        return {};
    }

    // What MariaDB would lose if it were not told, and the type that every engine may have to know.
    PyArguments existing(const Table &table, const Column &from, const Column &to)
    {
        PyArguments arguments{{u"existing_type"_s, m_old.columnType(table, from)}};
        if (from.nullable == to.nullable)
            arguments.append({u"existing_nullable"_s, pyBool(from.nullable)});
        const PyExpression value = m_old.serverDefault(table, from);
        if (!value.isEmpty() && from.defaultSql == to.defaultSql)
            arguments.append({u"existing_server_default"_s, value});
        if (!from.comment.isEmpty())
            arguments.append({u"existing_comment"_s, pyString(from.comment)});
        return arguments;
    }

    static PyArguments deferrable(const UniqueKey &key)
    {
        if (key.deferrable == Deferrable::No)
            return {};
        const bool isDeferred = key.deferrable == Deferrable::InitiallyDeferred;
        return {{u"deferrable"_s, pyBool(true)},
                {u"initially"_s, pyString(isDeferred ? u"DEFERRED"_s : u"IMMEDIATE"_s)}};
    }

    const Table &was(TableId id) const { return *findTable(m_before, id); }
    const Table &now(TableId id) const { return *findTable(m_after, id); }

    static SaOptions ofSqlite(SaOptions options)
    {
        options.targets = {DialectKind::Sqlite};
        return options;
    }

    const Schema &m_before;
    const Schema &m_after;
    SaRenderer m_old, m_new;
    SaRenderer m_copy; // SQLite alone makes tables anew
    bool m_isBatch;
    bool m_isSpeechless = false;
};

} // namespace

bool alembicNeedsBatch(const QList<Operation> &operations)
{
    return std::all_of(operations.cbegin(), operations.cend(), isInBatch)
           && !std::all_of(operations.cbegin(), operations.cend(), isNative);
}

std::optional<AlembicWords> alembicWords(const QList<Operation> &operations,
                                         const Schema &before,
                                         const Schema &after,
                                         const QList<DialectKind> &targets)
{
    SaOptions options;
    options.targets = targets;
    options.createsEnums = false;
    const bool isBatch = targets.contains(DialectKind::Sqlite) && alembicNeedsBatch(operations);
    Speaker speaker(before, after, options, isBatch);
    QList<PyExpression> calls;
    for (const Operation &operation : operations)
        calls += speaker.say(operation);
    AlembicWords words;
    if (isBatch) {
        const Table &table = *findTable(before, tableOf(operations.first()));
        words.statements = {{AlembicStatement::Kind::Batch, speaker.batch(table), calls}};
    } else {
        for (const PyExpression &call : std::as_const(calls))
            words.statements.append(alembicCall(call));
    }
    if (speaker.isSpeechless())
        return std::nullopt;
    speaker.addImportsTo(words.imports);
    return words;
}

} // namespace core
