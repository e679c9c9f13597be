// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/columns.h"

#include "core/schema/expression.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// deferred(Column(…)), column_property(Column(…)): the column inside.
bool isWrapper(const SqlName &name)
{
    return name.isSql("deferred"_L1) || name.isSql("column_property"_L1);
}

bool isColumnName(const SqlName &name)
{
    return name.isSql("Column"_L1) || name.isSql("mapped_column"_L1);
}

SqlCall unwrapped(const PyModules &modules, const PyTerm &term)
{
    SqlCall call = sqlCall(modules, term);
    if (call.isCall && isWrapper(call.name) && !call.arguments.isEmpty())
        return sqlCall(modules, call.arguments.first());
    return call;
}

} // namespace

bool SqlReader::isColumn(const PyTerm &term) const
{
    const SqlCall call = unwrapped(m_modules, term);
    return call.isCall && isColumnName(call.name);
}

std::optional<SqlColumn> SqlReader::column(const PyTerm &term, const QString &name)
{
    const SqlCall call = unwrapped(m_modules, term);
    if (!call.isCall || !isColumnName(call.name))
        return std::nullopt;
    SqlColumn result;
    result.column.name = result.key = name;
    result.column.type = plainType(TypeKind::Text);
    result.hasType = false;
    result.node = call.term.node;
    m_countingVariant = PyNode();
    bool isFirst = true;
    const QString outer = m_subject;
    for (const PyTerm &argument : call.arguments) {
        readArgument(result, argument, isFirst);
        if (name.isEmpty() && !result.column.name.isEmpty())
            setSubject(outer + u'.' + result.column.name); // inside of a Table
    }
    for (const auto &[keyword, value] : call.keywords)
        readKeyword(result, keyword, value);
    if (!m_countingVariant.isNull() && !result.isPrimaryKey)
        report(m_countingVariant,
               FindingReason::VariantLeftOut,
               typeName(plainType(TypeKind::Integer)));
    for (const PyTerm &unknown : call.unknown)
        report(unknown.node, FindingReason::ComputedElement);
    const bool canLackType = result.hasType || !result.foreignKeys.isEmpty();
    if (!canLackType && name.isEmpty())
        report(call.term.node, FindingReason::UnknownType);
    setSubject(outer);
    return result;
}

// The name if it comes first, then the type, then whatever else, in any order.
void SqlReader::readArgument(SqlColumn &column, const PyTerm &argument, bool &isFirst)
{
    if (isFirst) {
        isFirst = false;
        if (const auto text = stringOf(m_modules, argument)) {
            column.column.name = *text;
            return;
        }
        const SqlCall call = sqlCall(m_modules, argument);
        if (call.isCall && call.name.name == u"quoted_name" && !call.arguments.isEmpty()) {
            column.column.name = stringOf(m_modules, call.arguments.first()).value_or(QString());
            return;
        }
        if (isNone(m_modules, argument))
            return;
    }
    if (readItem(column, argument) || isNone(m_modules, argument))
        return;
    if (column.hasType) {
        report(argument.node, FindingReason::UnknownArgument);
        return;
    }
    readType(column, argument);
}

void SqlReader::readType(SqlColumn &column, const PyTerm &term)
{
    m_typeCheck.reset();
    m_countingVariant = PyNode();
    column.hasType = true; // also where it is not understood: then it is Text
    if (const auto type = this->type(term)) {
        column.column.type = *type;
        column.column.collation = m_collation;
    }
    if (!m_typeCheck)
        return;
    QStringList labels;
    for (const QString &label : std::as_const(m_typeCheck->labels))
        labels << quotedString(label);
    Check check;
    check.name = m_typeCheck->name;
    check.sql = u"%1 IN (%2)"_s.arg(nameInExpression(column.column.name), labels.join(u", "_s));
    column.checks << check;
}

bool SqlReader::readItem(SqlColumn &column, const PyTerm &argument)
{
    const SqlCall call = sqlCall(m_modules, argument);
    const SqlName &name = call.name;
    if (name.isSql("ForeignKey"_L1) && call.isCall) {
        column.foreignKeys << foreignKey(call);
    } else if (name.isSql("Computed"_L1) && !call.arguments.isEmpty()) {
        const auto text = expressionText(call.arguments.first());
        const PyTerm *persisted = call.keyword("persisted"_L1);
        const bool isStored = persisted && truthOf(m_modules, *persisted).value_or(false);
        // Without a word PostgreSQL has only stored ones; so do we on all three.
        const bool isSaid = persisted && !isNone(m_modules, *persisted);
        column.hasPersistence = isSaid;
        if (text)
            column.column.generated = Generated{*text,
                                                isStored || !isSaid ? GeneratedKind::Stored
                                                                    : GeneratedKind::Virtual};
    } else if (name.isSql("Identity"_L1)) {
        readIdentity(column, call);
    } else if (name.isSql("Sequence"_L1)) {
        column.hasSequence = true;
        report(argument.node, FindingReason::PythonOnly);
    } else if (name.isSql("CheckConstraint"_L1)) {
        if (const auto one = check(call))
            column.checks << *one;
    } else if (name.isSql("UniqueConstraint"_L1)) {
        column.isUnique = true;
    } else if (name.isSql("DefaultClause"_L1) && !call.arguments.isEmpty()) {
        column.column.defaultSql = defaultText(call.arguments.first()).value_or(QString());
    } else if (!name.isSql("FetchedValue"_L1) && !name.isSql("ColumnDefault"_L1)) {
        return false;
    }
    return true;
}

void SqlReader::readIdentity(SqlColumn &column, const SqlCall &call)
{
    Identity identity;
    identity.kind = flag(call, 0, "always"_L1) ? IdentityKind::Always : IdentityKind::ByDefault;
    if (const PyTerm *start = call.keyword("start"_L1))
        identity.start = integerOf(m_modules, *start);
    if (const PyTerm *increment = call.keyword("increment"_L1))
        identity.increment = integerOf(m_modules, *increment);
    QStringList words;
    for (const auto &[keyword, word] : {std::pair("minvalue"_L1, u"MINVALUE %1"_s),
                                        std::pair("maxvalue"_L1, u"MAXVALUE %1"_s),
                                        std::pair("cache"_L1, u"CACHE %1"_s)}) {
        const PyTerm *value = call.keyword(keyword);
        if (const auto number = value ? integerOf(m_modules, *value) : std::nullopt)
            words << word.arg(*number);
    }
    if (flag(call, "cycle"_L1))
        words << u"CYCLE"_s;
    if (!words.isEmpty())
        column.column.options.insert(option::postgresSequence, words.join(u' '));
    column.column.identity = identity;
}

void SqlReader::readKeyword(SqlColumn &column, const QString &keyword, const PyTerm &value)
{
    static const QSet<QString> withoutMeaning{u"onupdate"_s,
                                              u"server_onupdate"_s,
                                              u"quote"_s,
                                              u"doc"_s,
                                              u"system"_s,
                                              u"insert_default"_s,
                                              u"default_factory"_s,
                                              u"init"_s,
                                              u"repr"_s,
                                              u"compare"_s,
                                              u"kw_only"_s,
                                              u"deferred"_s,
                                              u"deferred_group"_s,
                                              u"active_history"_s,
                                              u"use_existing_column"_s,
                                              u"hash"_s,
                                              u"group"_s,
                                              u"deferred_raiseload"_s};
    const auto truth = [&] {
        const auto known = truthOf(m_modules, value);
        if (!known && !isNone(m_modules, value))
            report(value.node, FindingReason::UnknownArgument);
        return known;
    };
    if (keyword == u"name") {
        column.column.name = stringOf(m_modules, value).value_or(column.column.name);
    } else if (keyword == u"type_") {
        readType(column, value);
    } else if (keyword == u"key") {
        column.key = stringOf(m_modules, value).value_or(column.key);
    } else if (keyword == u"primary_key") {
        column.isPrimaryKey = truth().value_or(false);
    } else if (keyword == u"nullable") {
        if (const auto known = truth()) {
            column.hasNullable = true;
            column.column.nullable = *known;
        }
    } else if (keyword == u"unique") {
        column.isUnique = truth().value_or(false);
    } else if (keyword == u"index") {
        column.isIndexed = truth().value_or(false);
    } else if (keyword == u"default") {
        column.hasSequence = column.hasSequence
                             || sqlCall(m_modules, value).name.isSql("Sequence"_L1);
        column.hasDefault = !column.hasSequence && !isNone(m_modules, value);
    } else if (keyword == u"server_default") {
        const SqlCall call = sqlCall(m_modules, value);
        if (call.name.isSql("Identity"_L1) || call.name.isSql("Computed"_L1))
            readItem(column, value);
        else
            column.column.defaultSql = defaultText(value).value_or(QString());
    } else if (keyword == u"autoincrement") {
        const PyValue known = evaluate(m_modules, value);
        if (known.kind == PyValueKind::Bool)
            column.autoIncrement = known.truth ? AutoIncrement::Yes : AutoIncrement::No;
        else if (known.text == u"ignore_fk")
            column.autoIncrement = AutoIncrement::IgnoreForeignKey;
    } else if (keyword == u"comment") {
        column.column.comment = stringOf(m_modules, value).value_or(QString());
    } else if (keyword == u"info") {
        takeNotes(column, value);
    } else if (keyword == u"sqlite_on_conflict_not_null") {
        column.column.options.insert(option::sqliteNotNullConflict,
                                     stringOf(m_modules, value).value_or(QString()));
    } else if (keyword == u"sort_order") {
        column.sortOrder = int(integerOf(m_modules, value).value_or(0));
    } else if (!withoutMeaning.contains(keyword)) {
        report(value.node, FindingReason::UnknownArgument, keyword);
    }
}

std::optional<SqlTable> SqlReader::table(const PyTerm &term)
{
    const SqlCall call = sqlCall(m_modules, term);
    if (!call.isCall || !call.name.isSql("Table"_L1) || call.arguments.isEmpty())
        return std::nullopt;
    SqlTable result;
    const SqlCall quoted = sqlCall(m_modules, call.arguments.first());
    const auto name = stringOf(m_modules,
                               quoted.name.name == u"quoted_name" && !quoted.arguments.isEmpty()
                                   ? quoted.arguments.first()
                                   : call.arguments.first());
    if (!name) {
        report(call.arguments.first().node, FindingReason::UnknownName);
        return std::nullopt;
    }
    result.name = *name;
    result.schemaName = m_defaultSchema;
    const QString outer = m_subject;
    setSubject(result.name);
    for (const auto &[keyword, value] : call.keywords)
        addOption(result, keyword, value);
    for (qsizetype i = 1; i < call.arguments.size(); ++i) {
        if (addElement(result, call.arguments.at(i)))
            continue;
        // The metadata, where it is given.
        const SqlCall inside = sqlCall(m_modules, call.arguments.at(i));
        const bool isMetadata = i == 1 && (!inside.isCall || inside.name.isSql("MetaData"_L1));
        if (!isMetadata)
            report(call.arguments.at(i).node, FindingReason::UnknownElement);
    }
    for (const PyTerm &unknown : call.unknown)
        report(unknown.node, FindingReason::ComputedElement);
    setSubject(outer);
    return result;
}

void SqlReader::addOption(SqlTable &table, const QString &keyword, const PyTerm &value)
{
    static const QSet<QString> withoutMeaning{u"extend_existing"_s,
                                              u"keep_existing"_s,
                                              u"quote"_s,
                                              u"quote_schema"_s,
                                              u"implicit_returning"_s,
                                              u"listeners"_s,
                                              u"must_exist"_s,
                                              u"sqlite_with_rowid"_s,
                                              u"autoload"_s,
                                              u"autoload_replace"_s,
                                              u"resolve_fks"_s,
                                              u"include_columns"_s};
    const PyValue known = evaluate(m_modules, value);
    const bool isTrue = known.kind == PyValueKind::Bool && known.truth;
    static const QHash<QString, QString> options{{u"engine"_s, option::mariaDbEngine},
                                                 {u"charset"_s, option::mariaDbCharset},
                                                 {u"default_charset"_s, option::mariaDbCharset},
                                                 {u"collate"_s, option::mariaDbCollation},
                                                 {u"row_format"_s, option::mariaDbRowFormat}};
    const QString mysql = keyword.startsWith("mysql_"_L1)     ? keyword.mid(6)
                          : keyword.startsWith("mariadb_"_L1) ? keyword.mid(8)
                                                              : QString();
    if (keyword == u"info") {
        table.options.insert(notesIn(m_modules, value));
    } else if (keyword == u"schema") {
        if (known.kind == PyValueKind::String || known.kind == PyValueKind::None)
            table.schemaName = known.text;
        else
            report(value.node, FindingReason::UnknownArgument, keyword);
    } else if (keyword == u"comment" && known.kind == PyValueKind::String) {
        table.comment = known.text;
    } else if (keyword == u"sqlite_autoincrement") {
        table.hasSqliteAutoincrement = isTrue;
    } else if (keyword == u"sqlite_strict" && isTrue) {
        table.options.insert(option::sqliteStrict, option::truth);
    } else if (keyword.startsWith("autoload"_L1) && (isTrue || keyword == u"autoload_with")) {
        report(value.node, FindingReason::ReflectedTable, table.name);
    } else if (!mysql.isEmpty() && options.contains(mysql.toLower())
               && known.kind == PyValueKind::String) {
        table.options.insert(options.value(mysql.toLower()), known.text);
    } else if (keyword == u"sqlite_with_rowid" && known.kind == PyValueKind::Bool && !known.truth) {
        table.options.insert(option::sqliteWithoutRowid, option::truth);
    } else if (keyword == u"prefixes") {
        const bool isUnlogged = known.items.size() == 1
                                && known.items.first().text.toUpper() == u"UNLOGGED";
        if (isUnlogged)
            table.options.insert(option::postgresUnlogged, option::truth);
        else if (!known.items.isEmpty())
            report(value.node, FindingReason::DialectLeftOut, keyword);
    } else if (keyword == u"postgresql_tablespace" && known.kind == PyValueKind::String) {
        table.options.insert(option::postgresTablespace, known.text);
    } else if (!withoutMeaning.contains(keyword) && known.kind != PyValueKind::None) {
        report(value.node, FindingReason::DialectLeftOut, keyword);
    }
}

} // namespace core
