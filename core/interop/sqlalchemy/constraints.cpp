// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, checks and indexes of tables.

#include "core/interop/sqlalchemy/columns.h"

#include "core/interop/sqlalchemy/exclusion.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"
#include "core/schema/tokenizer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A name or something in parentheses, its collation and operator class, as text('"a" COLLATE "C" ops').
SqlIndexKey withParts(SqlIndexKey key)
{
    const QString sql = key.key.expressionSql;
    QStringList parts;
    QList<Token> first;
    int depth = 0;
    for (const Token &token : tokenize(sql, DialectKind::PostgreSql)) {
        const QString text = sql.mid(token.start, token.length);
        if (depth > 0)
            parts.last() += text;
        else if (token.kind != TokenKind::Space)
            parts << text;
        if (depth == 0 && token.kind != TokenKind::Space)
            first << token;
        depth += text == u"(" ? 1 : text == u")" ? -1 : 0;
    }
    if (parts.isEmpty())
        return key;
    const QString head = parts.takeFirst();
    const bool isName = first.first().kind == TokenKind::QuotedName
                        || first.first().kind == TokenKind::Word;
    const bool isInside = head.startsWith(u'(') && head.size() > 2;
    QString collation;
    if (parts.size() >= 2 && parts.first().toUpper() == u"COLLATE") {
        collation = parts.at(1);
        parts.remove(0, 2);
    }
    const QString operators = parts.join(QString());
    static const QRegularExpression word(u"^(?:[a-z_]\\w*\\.)?[a-z_]\\w*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const bool isPlain = (isName || isInside)
                         && (operators.isEmpty()
                             || (word.match(operators).hasMatch() && parts.size() != 2));
    if (!isPlain
        || (isName && collation.isEmpty() && operators.isEmpty()
            && first.first().kind == TokenKind::Word && head.contains(u'(')))
        return key;
    const bool isQuoted = collation.startsWith(u'"') && !collation.contains(u'.');
    key.key.collation = isQuoted ? collation.mid(1).chopped(1) : collation;
    if (!operators.isEmpty())
        key.key.options.insert(option::postgresOperatorClass, operators);
    key.key.expressionSql = isName ? QString() : head.mid(1).chopped(1).trimmed();
    if (isName)
        key.column = tokenName(sql, first.first());
    return key;
}

// text('created_at DESC NULLS LAST'): what follows the expression is no part of it.
SqlIndexKey withOrder(SqlIndexKey key)
{
    static const QRegularExpression
        order(u"\\s+(?:(asc|desc)(?:\\s+nulls\\s+(first|last))?|nulls\\s+(first|last))\\s*$"_s,
              QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = order.match(key.key.expressionSql);
    if (match.hasMatch())
        key.key.expressionSql.truncate(match.capturedStart());
    if (match.captured(1).toLower() == u"desc")
        key.key.order = SortOrder::Descending;
    const QString nulls = match.captured(2) + match.captured(3);
    if (!nulls.isEmpty())
        key.key.options.insert(option::postgresNulls, nulls.toUpper());
    return withParts(key);
}

} // namespace

ReferentialAction SqlReader::action(const SqlCall &call, QLatin1String keyword)
{
    static const QHash<QString, ReferentialAction>
        actions{{u"CASCADE"_s, ReferentialAction::Cascade},
                {u"SET NULL"_s, ReferentialAction::SetNull},
                {u"SET DEFAULT"_s, ReferentialAction::SetDefault},
                {u"RESTRICT"_s, ReferentialAction::Restrict},
                {u"NO ACTION"_s, ReferentialAction::NoAction},
                {u""_s, ReferentialAction::NoAction}};
    const QString word = this->word(call, keyword).simplified().toUpper();
    if (!actions.contains(word))
        report(call.term.node, FindingReason::UnknownArgument, word);
    return actions.value(word, ReferentialAction::NoAction);
}

Deferrable SqlReader::deferrable(const SqlCall &call)
{
    const QString initially = word(call, "initially"_L1).toUpper();
    if (initially == u"DEFERRED")
        return Deferrable::InitiallyDeferred;
    return flag(call, "deferrable"_L1) || initially == u"IMMEDIATE" ? Deferrable::InitiallyImmediate
                                                                    : Deferrable::No;
}

SqlForeignKey SqlReader::foreignKeyOptions(const SqlCall &call, SqlForeignKey key)
{
    if (const PyTerm *name = call.keyword("name"_L1))
        key.key.name = this->name(*name).value_or(QString());
    key.key.onDelete = action(call, "ondelete"_L1);
    key.key.onUpdate = action(call, "onupdate"_L1);
    key.key.deferrable = deferrable(call);
    takeNotes(key.key, call);
    if (const PyTerm *comment = call.keyword("comment"_L1))
        key.key.comment = stringOf(m_modules, *comment).value_or(QString());
    if (flag(call, "postgresql_not_valid"_L1))
        key.key.options.insert(option::postgresNotValid, option::truth);
    if (const QString match = word(call, "match"_L1); !match.isEmpty())
        key.key.options.insert(option::match, match.toUpper());
    return key;
}

void SqlReader::setTarget(SqlForeignKey &key, const PyTerm &target)
{
    if (const auto text = stringOf(m_modules, target)) {
        // schema.table.column, where a schema may have dots itself
        const qsizetype dot = text->lastIndexOf(u'.');
        key.key.foreignTable = dot < 0 ? *text : text->left(dot);
        if (dot >= 0)
            key.key.foreignColumns << text->mid(dot + 1);
        return;
    }
    const PyNode &node = target.node;
    const SqlCall whole = sqlCall(m_modules, target);
    if (whole.isCall && isColumn(target) && node.is(PyKind::Name)) {
        key.target = target.scope.classNode; // a column of the class itself
        key.targetName = node.text("id"_L1);
        return;
    }
    const bool isSubscript = node.is(PyKind::Subscript); // Class.__table__.c['name']
    if (!node.is(PyKind::Attribute) && !isSubscript) {
        report(node, FindingReason::UnknownTarget);
        return;
    }
    PyNode owner = node.child("value"_L1);
    const QString inner = owner.text("attr"_L1);
    const bool isCollection = owner.is(PyKind::Attribute) && (inner == u"c" || inner == u"columns");
    if (isCollection)
        owner = owner.child("value"_L1);
    if (owner.text("attr"_L1) == u"__table__")
        owner = owner.child("value"_L1);
    const PyTerm ownerTerm{owner, target.scope};
    const PyMeaning meaning = m_modules.meaning(ownerTerm);
    key.targetName = isSubscript ? stringOf(m_modules, {node.child("slice"_L1), target.scope})
                                       .value_or(QString())
                                 : node.text("attr"_L1);
    if (meaning.kind == PyMeaningKind::Class)
        key.target = meaning.node;
    else if (meaning.kind == PyMeaningKind::Expression && meaning.node.is(PyKind::Call))
        key.target = meaning.node;
    else
        report(node, FindingReason::UnknownTarget);
}

SqlForeignKey SqlReader::foreignKey(const SqlCall &call)
{
    SqlForeignKey key;
    const PyTerm *named = call.keyword("column"_L1);
    if (!call.arguments.isEmpty())
        setTarget(key, call.arguments.first());
    else if (named)
        setTarget(key, *named);
    return foreignKeyOptions(call, key);
}

std::optional<Check> SqlReader::check(const SqlCall &call)
{
    const PyTerm *text = call.arguments.isEmpty() ? call.keyword("sqltext"_L1)
                                                  : &call.arguments.first();
    if (!text)
        return std::nullopt;
    Check result;
    result.sql = expressionText(*text).value_or(QString());
    if (const PyTerm *name = call.keyword("name"_L1))
        result.name = this->name(*name).value_or(QString());
    takeNotes(result, call);
    if (flag(call, "postgresql_not_valid"_L1))
        result.options.insert(option::postgresNotValid, option::truth);
    if (const PyTerm *comment = call.keyword("comment"_L1))
        result.comment = stringOf(m_modules, *comment).value_or(QString());
    return result.sql.isEmpty() ? std::nullopt : std::optional(result);
}

SqlIndexKey SqlReader::indexKey(const PyTerm &term)
{
    SqlIndexKey key;
    const PyTerm here = followed(m_modules, term);
    const PyNode function = here.node.child("func"_L1);
    const QString method = function.text("attr"_L1);
    const PyTerm on{function.child("value"_L1), here.scope};
    const SqlCall call = sqlCall(m_modules, here);
    if (here.node.is(PyKind::Call) && (method == u"desc" || method == u"asc")) {
        key = indexKey(on);
        key.key.order = method == u"desc" ? SortOrder::Descending : SortOrder::Ascending;
        return key;
    }
    if (call.isCall && (call.name.isSql("desc"_L1) || call.name.isSql("asc"_L1))
        && !call.arguments.isEmpty()) {
        key = indexKey(call.arguments.first());
        key.key.order = call.name.isSql("desc"_L1) ? SortOrder::Descending : SortOrder::Ascending;
        return key;
    }
    if (here.node.is(PyKind::Call)
        && (method == u"nulls_first" || method == u"nullsfirst" || method == u"nulls_last"
            || method == u"nullslast")) {
        key = indexKey(on);
        key.key.options.insert(option::postgresNulls,
                               method.endsWith("first"_L1) ? u"FIRST"_s : u"LAST"_s);
        return key;
    }
    if (here.node.is(PyKind::Call) && method == u"collate" && !call.arguments.isEmpty()) {
        key = indexKey(on);
        key.key.collation = stringOf(m_modules, call.arguments.first()).value_or(QString());
        return key;
    }
    if (!call.isCall || isColumn(term)) {
        if (const auto column = columnName(term)) {
            key.column = *column;
            return key;
        }
    }
    key.key.expressionSql = expressionText(term).value_or(QString());
    return withOrder(key);
}

SqlIndex SqlReader::indexOptions(const SqlCall &call, SqlIndex index)
{
    index.index.unique = flag(call, "unique"_L1);
    static const QSet<QString> known{u"unique"_s,
                                     u"name"_s,
                                     u"quote"_s,
                                     u"info"_s,
                                     u"_table"_s,
                                     u"table_name"_s,
                                     u"schema"_s,
                                     u"columns"_s,
                                     u"if_not_exists"_s,
                                     u"postgresql_concurrently"_s};
    for (const auto &[keyword, value] : call.keywords) {
        const QString base = keyword.section(u'_', 1);
        const PyValue simple = evaluate(m_modules, value);
        if (known.contains(keyword) || simple.kind == PyValueKind::None) {
            continue;
        } else if (keyword == u"postgresql_where" || keyword == u"sqlite_where") {
            if (const auto text = expressionText(value))
                index.index.predicateSql = *text;
        } else if (keyword == u"postgresql_using" || keyword == u"mysql_using"
                   || keyword == u"mysql_prefix") {
            const QString method = simple.text.toLower();
            index.index.method = method == u"btree" ? QString() : method;
        } else if (keyword == u"postgresql_include") {
            index.include = columnNames(value).value_or(QStringList());
        } else if (keyword == u"postgresql_nulls_not_distinct" && simple.truth) {
            index.index.options.insert(option::postgresNullsNotDistinct, option::truth);
        } else if ((keyword == u"postgresql_ops" || base == u"length")
                   && simple.kind == PyValueKind::Dict) {
            for (SqlIndexKey &key : index.keys) {
                const qsizetype place = simple.keys.indexOf(key.column);
                if (place >= 0)
                    key.key.options.insert(base == u"length" ? option::mariaDbLength
                                                             : option::postgresOperatorClass,
                                           simple.items.at(place).text);
            }
        } else if (base == u"length" && simple.kind == PyValueKind::Number) {
            for (SqlIndexKey &key : index.keys)
                key.key.options.insert(option::mariaDbLength, simple.text);
        } else if (keyword == u"postgresql_with" && simple.kind == PyValueKind::Dict) {
            QStringList parts;
            for (qsizetype i = 0; i < simple.keys.size(); ++i)
                parts << simple.keys.at(i) + u'=' + simple.items.at(i).text;
            index.index.options.insert(option::postgresWith, parts.join(u", "_s));
        } else if (keyword == u"postgresql_tablespace" && simple.kind == PyValueKind::String) {
            index.index.options.insert(option::postgresTablespace, simple.text);
        } else if (base == u"with_parser" && simple.kind == PyValueKind::String) {
            index.index.options.insert(option::mariaDbParser, simple.text);
        } else if (keyword == u"comment") {
            index.index.comment = simple.text;
        } else {
            report(value.node, FindingReason::DialectLeftOut, keyword);
        }
    }
    return index;
}

void SqlReader::addIndex(SqlTable &table, const SqlCall &call)
{
    SqlIndex index;
    for (qsizetype i = 0; i < call.arguments.size(); ++i) {
        if (i == 0)
            index.index.name = name(call.arguments.first()).value_or(QString());
        else
            index.keys << indexKey(call.arguments.at(i));
    }
    if (const PyTerm *name = call.keyword("name"_L1))
        index.index.name = this->name(*name).value_or(QString());
    index = indexOptions(call, index);
    takeNotes(index.index, index.keys, call);
    table.indexes << index;
}

// Kept as an option of the table, whose value is the definition.
void SqlReader::addExclude(SqlTable &table, const SqlCall &call)
{
    Exclusion exclusion;
    for (const PyTerm &argument : call.arguments) {
        const auto pair = sequenceOf(m_modules, argument);
        if (!pair || pair->size() < 2)
            continue;
        const auto column = columnName(pair->first());
        const auto element = column ? std::optional(nameInExpression(*column))
                                    : expressionText(pair->first());
        const auto with = stringOf(m_modules, pair->at(1));
        if (element && with)
            exclusion.elements.append({*element, *with});
    }
    const QString name = word(call, "name"_L1);
    if (exclusion.elements.size() != call.arguments.size() || exclusion.elements.isEmpty()
        || name.isEmpty()) {
        report(call.term.node, FindingReason::UnknownElement);
        return;
    }
    const QString method = word(call, "using"_L1);
    exclusion.method = method.isEmpty() ? u"gist"_s : method;
    exclusion.deferrable = deferrable(call);
    if (const PyTerm *where = call.keyword("where"_L1))
        exclusion.predicateSql = expressionText(*where).value_or(QString());
    table.options.insert(option::postgresExcludePrefix + name, definitionOf(exclusion));
}

bool SqlReader::addElement(SqlTable &table, const PyTerm &term)
{
    if (auto column = this->column(term, {})) {
        if (column->key.isEmpty())
            column->key = column->column.name;
        if (column->column.name.isEmpty())
            report(term.node, FindingReason::UnknownName);
        else
            table.columns << *column;
        return true;
    }
    const SqlCall call = sqlCall(m_modules, term);
    const SqlName &name = call.name;
    if (!call.isCall)
        return isNone(m_modules, term);
    const auto columns = [&](qsizetype from) {
        QStringList names;
        for (qsizetype i = from; i < call.arguments.size(); ++i) {
            const auto one = columnNames(call.arguments.at(i));
            if (!one)
                report(call.arguments.at(i).node, FindingReason::UnknownColumn);
            names += one.value_or(QStringList());
        }
        return names;
    };
    const PyTerm *nameTerm = call.keyword("name"_L1);
    const QString given = nameTerm ? this->name(*nameTerm).value_or(QString()) : QString();
    if (name.isSql("PrimaryKeyConstraint"_L1)) {
        SqlPrimaryKey key;
        key.key.name = given;
        key.columns = columns(0);
        if (const Deferrable kind = deferrable(call); kind != Deferrable::No)
            key.key.options.insert(option::postgresDeferrable,
                                   kind == Deferrable::InitiallyDeferred
                                       ? u"INITIALLY DEFERRED"_s
                                       : u"INITIALLY IMMEDIATE"_s);
        takeNotes(key.key, call);
        if (const PyTerm *comment = call.keyword("comment"_L1))
            key.key.comment = stringOf(m_modules, *comment).value_or(QString());
        if (const QString conflict = word(call, "sqlite_on_conflict"_L1); !conflict.isEmpty())
            key.key.options.insert(option::sqliteConflict, conflict);
        table.primaryKey = key;
    } else if (name.isSql("UniqueConstraint"_L1)) {
        SqlUniqueKey key;
        key.key.name = given;
        key.key.deferrable = deferrable(call);
        if (flag(call, "postgresql_nulls_not_distinct"_L1))
            key.key.options.insert(option::postgresNullsNotDistinct, option::truth);
        takeNotes(key.key, call);
        if (const PyTerm *comment = call.keyword("comment"_L1))
            key.key.comment = stringOf(m_modules, *comment).value_or(QString());
        if (const QString conflict = word(call, "sqlite_on_conflict"_L1); !conflict.isEmpty())
            key.key.options.insert(option::sqliteConflict, conflict);
        key.columns = columns(0);
        table.uniqueKeys << key;
    } else if (name.isSql("CheckConstraint"_L1)) {
        if (const auto one = check(call))
            table.checks << *one;
    } else if (name.isSql("ForeignKeyConstraint"_L1)
               && call.arguments.size() + call.keywords.size() >= 2) {
        SqlForeignKey key;
        const PyTerm *own = call.keyword("columns"_L1);
        const PyTerm *others = call.keyword("refcolumns"_L1);
        own = own ? own : (call.arguments.isEmpty() ? nullptr : &call.arguments.first());
        others = others ? others : (call.arguments.size() < 2 ? nullptr : &call.arguments.at(1));
        const auto names = own ? columnNames(*own) : std::nullopt;
        const auto targets = others ? sequenceOf(m_modules, *others) : std::nullopt;
        if (!names || !targets) {
            report(term.node, FindingReason::UnknownTarget);
            return true;
        }
        key.columns = *names;
        for (const PyTerm &target : *targets) {
            SqlForeignKey one;
            setTarget(one, target);
            key.target = one.target;
            key.key.foreignTable = one.key.foreignTable;
            key.key.foreignColumns += one.target.isNull() ? one.key.foreignColumns
                                                          : QStringList{one.targetName};
        }
        table.foreignKeys << foreignKeyOptions(call, key);
    } else if (name.isSql("Index"_L1)) {
        addIndex(table, call);
    } else if (name.name == u"ExcludeConstraint") {
        addExclude(table, call);
    } else {
        return false;
    }
    return true;
}

} // namespace core
