// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/adapted.h"

#include "core/dialect/uniquenames.h"
#include "core/schema/enginename.h"
#include "core/schema/nearesttype.h"
#include "core/schema/translation.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A unique index is a rule, and without its condition another one: that is refused by the dialect.
bool isLeftOut(const Index &index, DialectKind target)
{
    if (target != DialectKind::MariaDb || index.unique)
        return false;
    return !index.predicateSql.trimmed().isEmpty()
           || std::any_of(index.keys.cbegin(), index.keys.cend(), [](const IndexKey &key) {
                  return key.column.isNull() && !key.expressionSql.isEmpty();
              });
}

// One expression of a table, for whoever reads or replaces it.
struct Expression
{
    QString id; // of the element
    QString name;
    QString sql;
    ExpressionPlace place = ExpressionPlace::Condition;
    std::function<void(Table &, const QString &)> put;
};

QList<Expression> expressionsOf(const Table &table)
{
    QList<Expression> list;
    const auto add = [&list](const auto &element,
                             const QString &sql,
                             ExpressionPlace place,
                             std::function<void(Table &, const QString &)> put) {
        if (!sql.trimmed().isEmpty())
            list.append({element.id.toString(), element.name, sql, place, std::move(put)});
    };
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns.at(i);
        add(column, column.defaultSql, ExpressionPlace::Default, [i](Table &t, const QString &sql) {
            t.columns[i].defaultSql = sql;
        });
        if (column.generated)
            add(column,
                column.generated->sql,
                ExpressionPlace::Value,
                [i](Table &t, const QString &sql) { t.columns[i].generated->sql = sql; });
    }
    for (qsizetype i = 0; i < table.checks.size(); ++i) {
        const Check &check = table.checks.at(i);
        add(check, check.sql, ExpressionPlace::Condition, [i](Table &t, const QString &sql) {
            t.checks[i].sql = sql;
        });
    }
    for (qsizetype i = 0; i < table.indexes.size(); ++i) {
        const Index &index = table.indexes.at(i);
        add(index,
            index.predicateSql,
            ExpressionPlace::Condition,
            [i](Table &t, const QString &sql) { t.indexes[i].predicateSql = sql; });
        for (qsizetype k = 0; k < index.keys.size(); ++k)
            add(index,
                index.keys.at(k).expressionSql,
                ExpressionPlace::Value,
                [i, k](Table &t, const QString &sql) { t.indexes[i].keys[k].expressionSql = sql; });
    }
    return list;
}

// SQLite's users may have collations of their own; what is plainly another engine's is not theirs.
bool isOfOthers(const QString &collation, DialectKind target)
{
    static const QRegularExpression
        mariaDb(u"^(uca1400_.*|[a-z0-9]+_([a-z0-9_]+_)?(ci|cs|bin|as|nopad_bin))$"_s,
                QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression postgres(
        u"^(pg_catalog\\.)?\"?(C|POSIX|default|ucs_basic|[a-z]{2,3}(-[a-z0-9-]+)?-x-icu|"
        "[a-z]{2}_[A-Z]{2}(\\..*)?)\"?$"_s);
    static const QStringList sqlite{u"nocase"_s, u"rtrim"_s};
    if (collation.isEmpty())
        return false;
    switch (target) {
    case DialectKind::Sqlite:
        return mariaDb.match(collation).hasMatch() || postgres.match(collation).hasMatch();
    case DialectKind::PostgreSql:
        return mariaDb.match(collation).hasMatch() || sqlite.contains(collation.toLower());
    case DialectKind::MariaDb:
        return postgres.match(collation).hasMatch() || sqlite.contains(collation.toLower());
    }
    Q_UNREACHABLE();
}

// A key that PostgreSQL counts up by a sequence of any name.
bool isCounted(const Column &column, const Table &table)
{
    const bool isInteger = column.type.kind == TypeKind::Integer
                           || column.type.kind == TypeKind::BigInteger
                           || column.type.kind == TypeKind::SmallInteger;
    return isInteger && column.defaultSql.startsWith("nextval("_L1, Qt::CaseInsensitive)
           && table.primaryKey && table.primaryKey->columns == QList{column.id};
}

// All but the expressions. Shares everything with `table` that stays as it is.
Table withOwnParts(const Table &table, DialectKind target)
{
    Table result = table;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns.at(i);
        if (column.type.kind == TypeKind::Native && column.type.dialect != target)
            result.columns[i].type = nearestType(column.type, target).type;
        if (isOfOthers(column.collation, target))
            result.columns[i].collation.clear();
        if (target != DialectKind::PostgreSql && isCounted(column, table)) {
            result.columns[i].defaultSql.clear();
            result.columns[i].identity = Identity();
        }
    }
    for (qsizetype i = table.indexes.size() - 1; i >= 0; --i) {
        const QList<IndexKey> &keys = table.indexes.at(i).keys;
        for (qsizetype k = 0; k < keys.size(); ++k) {
            if (isOfOthers(keys.at(k).collation, target))
                result.indexes[i].keys[k].collation.clear();
        }
        if (isLeftOut(table.indexes.at(i), target))
            result.indexes.removeAt(i);
    }
    return result;
}

// PostgreSQL's '\x00ff' of a column of bytes, where only the column's type says that it is no text.
QString withBytes(const Expression &expression, const Table &table, DialectKind target)
{
    static const QRegularExpression bytes(u"^'\\\\x((?:[0-9A-Fa-f]{2})*)'$"_s);
    const QRegularExpressionMatch match = bytes.match(expression.sql);
    if (target == DialectKind::PostgreSql || expression.place != ExpressionPlace::Default
        || !match.hasMatch())
        return expression.sql;
    const auto isOwn = [&expression](const Column &column) {
        return column.id.toString() == expression.id && column.type.kind == TypeKind::LargeBinary;
    };
    return std::any_of(table.columns.cbegin(), table.columns.cend(), isOwn)
               ? u"x'%1'"_s.arg(match.captured(1))
               : expression.sql;
}

Table adaptedTable(const Table &table, DialectKind target)
{
    Table result = withOwnParts(table, target);
    for (const Expression &expression : expressionsOf(Table(result))) {
        const Translation words = translated(withBytes(expression, table, target),
                                             target,
                                             expression.place,
                                             table.columns);
        if (words.sql != expression.sql)
            expression.put(result, words.sql);
    }
    return result;
}

// What no translation finds, since it lies in the column's type; empty: nothing.
QString obstacleOfDefault(const Expression &expression, const Table &table, DialectKind target)
{
    if (target == DialectKind::Sqlite || expression.place != ExpressionPlace::Default)
        return {};
    for (const Column &column : table.columns) {
        if (column.id.toString() != expression.id)
            continue;
        // Where a span is a moment after 1970, '1 day' is none.
        static const QRegularExpression span(u"^'(?!\\d{4}-)"_s);
        if (target == DialectKind::MariaDb)
            return column.type.kind == TypeKind::Interval && span.match(expression.sql).hasMatch()
                       ? expression.sql
                       : QString();
        const bool isMoment = column.type.kind == TypeKind::Date
                              || column.type.kind == TypeKind::DateTime;
        const bool isZero = isMoment && expression.sql.contains("'0000-00-00"_L1);
        const bool isEscaped = column.type.kind == TypeKind::LargeBinary
                               && expression.sql.startsWith("'\\"_L1)
                               && !expression.sql.startsWith("'\\x"_L1);
        return isZero || isEscaped ? expression.sql : QString();
    }
    return {};
}

class ChangeAdapter
{
public:
    ChangeAdapter(const Schema &from, const Schema &to, DialectKind target)
        : m_from(from)
        , m_fromIndex(from)
        , m_to(to)
        , m_target(target)
    {}

    Result<AdaptedChange> run()
    {
        if (const auto distinct = checkNamespaces(); !distinct)
            return Failure(distinct.error());
        for (const Table &table : m_to.tables) {
            const Table *before = m_fromIndex.table(table.id);
            const Table none;
            compareTypes(before ? *before : none, table);
            compareIndexes(before ? *before : none, table);
            const auto done = compareExpressions(before ? withOwnParts(*before, m_target) : none,
                                                 withOwnParts(table, m_target));
            if (!done)
                return Failure(done.error());
        }
        return AdaptedChange{adapted(m_from, m_target), adapted(m_to, m_target), m_hazards};
    }

private:
    // Where there are no namespaces, tables of two of them may have one name.
    Result<void> checkNamespaces() const
    {
        QHash<QString, QString> spaces;
        for (const Table &table : m_to.tables) {
            const QString name = table.name.toLower();
            if (m_target != DialectKind::PostgreSql && spaces.contains(name)
                && spaces.value(name) != table.schemaName)
                return failure(ErrorCode::NotSupported,
                               table.name,
                               u"%1 has no namespaces inside a database, and this is the name of two "
                               "tables"_s.arg(engineName(m_target)));
            spaces.insert(name, table.schemaName);
        }
        return {};
    }

    void addHazard(HazardCode code,
                   const Table &table,
                   const QString &element,
                   const QString &detail)
    {
        m_hazards.append({code, HazardLevel::Notice, table.name, element, detail, {}, {}});
    }

    void compareTypes(const Table &before, const Table &table)
    {
        for (const Column &column : table.columns) {
            if (nearestType(column.type, m_target).isFitting)
                continue;
            const Column *old = findColumn(before, column.id);
            if (!old || old->type != column.type)
                addHazard(HazardCode::TypeNotKept, table, column.name, column.type.nativeText);
        }
    }

    void compareIndexes(const Table &before, const Table &table)
    {
        for (const Index &index : table.indexes) {
            const bool isOld = std::any_of(before.indexes.cbegin(),
                                           before.indexes.cend(),
                                           [&index](const Index &old) {
                                               return old.id == index.id;
                                           });
            if (!isOld && isLeftOut(index, m_target))
                addHazard(HazardCode::IndexLeftOut, table, index.name, engineName(m_target));
        }
    }

    Result<void> compareExpressions(const Table &before, const Table &table) const
    {
        QSet<std::pair<QString, QString>> old;
        for (const Expression &expression : expressionsOf(before))
            old.insert({expression.id, expression.sql});
        for (const Expression &expression : expressionsOf(table)) {
            if (old.contains({expression.id, expression.sql}))
                continue;
            QString obstacle = translated(expression.sql, m_target, expression.place, table.columns)
                                   .obstacle;
            if (obstacle.isEmpty())
                obstacle = obstacleOfDefault(expression, table, m_target);
            if (!obstacle.isEmpty())
                return failure(ErrorCode::NotSupported,
                               expression.name.isEmpty() ? table.name
                                                         : table.name + u'.' + expression.name,
                               u"%1 has no %2; say it in words that it knows, too"_s
                                   .arg(engineName(m_target), obstacle),
                               expression.sql);
        }
        return {};
    }

    const Schema &m_from;
    const SchemaIndex m_fromIndex;
    const Schema &m_to;
    const DialectKind m_target;
    QList<Hazard> m_hazards;
};

} // namespace

Schema adapted(const Schema &schema, DialectKind target)
{
    Schema result;
    result.enums = schema.enums;
    result.tables.reserve(schema.tables.size());
    for (const Table &table : schema.tables)
        result.tables.append(adaptedTable(table, target));
    return withUniqueNames(result, target);
}

Result<AdaptedChange> adaptedChange(const Schema &from, const Schema &to, DialectKind target)
{
    return ChangeAdapter(from, to, target).run();
}

Schema withLeftOut(const Schema &after, const Schema &wanted, DialectKind target)
{
    const SchemaIndex wants(wanted);
    Schema result = after;
    for (qsizetype i = 0; i < after.tables.size(); ++i) {
        const Table *table = wants.table(after.tables.at(i).id);
        if (!table)
            continue;
        for (const Index &index : table->indexes) {
            if (isLeftOut(index, target))
                result.tables[i].indexes.append(index);
        }
    }
    return result;
}

} // namespace core
