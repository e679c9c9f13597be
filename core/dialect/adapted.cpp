// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/adapted.h"

#include "core/schema/nearesttype.h"
#include "core/schema/translation.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString nameOf(DialectKind kind)
{
    switch (kind) {
    case DialectKind::Sqlite:
        return u"SQLite"_s;
    case DialectKind::PostgreSql:
        return u"PostgreSQL"_s;
    case DialectKind::MariaDb:
        return u"MariaDB"_s;
    }
    Q_UNREACHABLE();
}

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
        add(index, index.predicateSql, ExpressionPlace::Condition, [i](Table &t, const QString &sql) {
            t.indexes[i].predicateSql = sql;
        });
        for (qsizetype k = 0; k < index.keys.size(); ++k)
            add(index,
                index.keys.at(k).expressionSql,
                ExpressionPlace::Value,
                [i, k](Table &t, const QString &sql) {
                    t.indexes[i].keys[k].expressionSql = sql;
                });
    }
    return list;
}

// Shares everything with `table` that stays as it is.
Table adaptedTable(const Table &table, DialectKind target)
{
    Table result = table;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const DataType &type = table.columns.at(i).type;
        if (type.kind == TypeKind::Native && type.dialect != target)
            result.columns[i].type = nearestType(type, target).type;
    }
    const bool hasLeftOut = std::any_of(table.indexes.cbegin(),
                                        table.indexes.cend(),
                                        [target](const Index &index) {
                                            return isLeftOut(index, target);
                                        });
    if (hasLeftOut)
        result.indexes.removeIf([target](const Index &index) { return isLeftOut(index, target); });
    for (const Expression &expression : expressionsOf(Table(result))) {
        const Translation words = translated(expression.sql,
                                             target,
                                             expression.place,
                                             table.columns);
        if (words.sql != expression.sql)
            expression.put(result, words.sql);
    }
    return result;
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
        for (const Table &table : m_to.tables) {
            const Table *before = m_fromIndex.table(table.id);
            const Table none;
            compareTypes(before ? *before : none, table);
            compareIndexes(before ? *before : none, table);
            if (const auto done = compareExpressions(before ? *before : none, table); !done)
                return Failure(done.error());
        }
        return AdaptedChange{adapted(m_from, m_target), adapted(m_to, m_target), m_hazards};
    }

private:
    void addHazard(HazardCode code, const Table &table, const QString &element, const QString &detail)
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
                                           [&index](const Index &old) { return old.id == index.id; });
            if (!isOld && isLeftOut(index, m_target))
                addHazard(HazardCode::IndexLeftOut, table, index.name, nameOf(m_target));
        }
    }

    Result<void> compareExpressions(const Table &before, const Table &table) const
    {
        QSet<std::pair<QString, QString>> old;
        for (const Expression &expression : expressionsOf(before))
            old.insert({expression.id, expression.sql});
        for (const Expression &expression : expressionsOf(table)) {
            if (old.contains({expression.id, expression.sql}) || isOfLeftOut(expression, table))
                continue;
            const QString obstacle
                = translated(expression.sql, m_target, expression.place, table.columns).obstacle;
            if (!obstacle.isEmpty())
                return failure(ErrorCode::NotSupported,
                               expression.name.isEmpty() ? table.name
                                                         : table.name + u'.' + expression.name,
                               u"%1 has no %2; say it in words that it knows, too"_s
                                   .arg(nameOf(m_target), obstacle),
                               expression.sql);
        }
        return {};
    }

    bool isOfLeftOut(const Expression &expression, const Table &table) const
    {
        return std::any_of(table.indexes.cbegin(), table.indexes.cend(), [&](const Index &index) {
            return index.id.toString() == expression.id && isLeftOut(index, m_target);
        });
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
    return result;
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
