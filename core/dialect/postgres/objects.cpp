// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/objects.h"

#include "core/dialect/postgres/names.h"
#include "core/schema/expression.h"
#include "core/schema/tokenizer.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QSet<QString> namesIn(const QString &sql)
{
    QSet<QString> names;
    for (const Token &token : tokenize(sql, DialectKind::PostgreSql)) {
        if (token.kind == TokenKind::Word)
            names.insert(sql.mid(token.start, token.length).toLower());
        else if (token.kind == TokenKind::QuotedName)
            names.insert(tokenName(sql, token));
    }
    return names;
}

bool isMaterialized(const ForeignObject &object)
{
    return object.sql.simplified().startsWith("CREATE MATERIALIZED"_L1, Qt::CaseInsensitive);
}

class ObjectPlanner
{
public:
    ObjectPlanner(const PostgresChanges &changes, const QList<ForeignObject> &objects)
        : m_changes(changes)
        , m_objects(objects)
        , m_tos(m_changes.to)
    {
        for (const ForeignObject &object : objects)
            m_names.append(namesIn(object.sql));
    }

    Result<PostgresObjects> run()
    {
        m_result.after = m_objects;
        QList<bool> isAway;
        for (qsizetype i = 0; i < m_objects.size(); ++i) {
            isAway.append(mustGo(i) || restsOnOneAway(i, isAway));
            if (!isAway.last())
                continue;
            const ForeignObject &object = m_objects.at(i);
            if (object.sql.isEmpty() || isMaterialized(object) || isRenamed(i))
                return failure(ErrorCode::NotSupported,
                               object.name,
                               u"it uses a column that changes, and cannot be made anew"_s);
        }
        for (qsizetype i = m_objects.size(); i-- > 0;) {
            if (isAway.at(i))
                m_result.drops.append(dropStatement(m_objects.at(i)));
        }
        for (qsizetype i = 0; i < m_objects.size(); ++i) {
            if (!isAway.at(i))
                continue;
            m_result.restores.append(restoreStatement(m_objects.at(i)));
            if (isView(m_objects.at(i)))
                restoreParts(m_objects.at(i));
        }
        follow();
        warn();
        return m_result;
    }

private:
    bool isView(const ForeignObject &object) const { return object.kind == ForeignKind::View; }

    static bool isPolicy(const ForeignObject &object)
    {
        return object.kind == ForeignKind::Other && !object.table.isEmpty()
               && object.sql.startsWith("CREATE POLICY"_L1);
    }

    bool isOf(const ForeignObject &object, const Table &table) const
    {
        const bool belongs = object.kind == ForeignKind::Trigger
                             || object.kind == ForeignKind::Other;
        return belongs && object.table == table.name
               && (object.schemaName == table.schemaName || table.schemaName.isEmpty());
    }

    bool mustGo(qsizetype i) const
    {
        const ForeignObject &object = m_objects.at(i);
        if (!isView(object) && object.kind != ForeignKind::Trigger && !isPolicy(object))
            return false;
        for (const PostgresTableChange &change : m_changes.tables) {
            const bool concerns = isView(object) ? m_names.at(i).contains(change.from.name)
                                                 : isOf(object, change.from);
            if (!concerns)
                continue;
            for (const Column &column : change.from.columns) {
                const bool changesColumn = change.retyped.contains(column.id)
                                           || change.added.contains(column.id);
                if (changesColumn && m_names.at(i).contains(column.name))
                    return true;
            }
        }
        return false;
    }

    bool restsOnOneAway(qsizetype i, const QList<bool> &isAway) const
    {
        if (!isView(m_objects.at(i)) && m_objects.at(i).kind != ForeignKind::Trigger)
            return false;
        for (qsizetype other = 0; other < isAway.size(); ++other) {
            const ForeignObject &object = m_objects.at(other);
            const bool isOn = m_objects.at(i).kind == ForeignKind::Trigger
                                  ? m_objects.at(i).table == object.name
                                  : m_names.at(i).contains(object.name);
            if (isAway.at(other) && isView(object) && isOn)
                return true;
        }
        return false;
    }

    // Its text names a table or column that is called otherwise by then.
    bool isRenamed(qsizetype i) const
    {
        for (const PostgresTableChange &change : m_changes.tables) {
            const QSet<QString> &names = m_names.at(i);
            if (!names.contains(change.from.name))
                continue;
            if (change.from.name != change.to.name || change.from.schemaName != change.to.schemaName)
                return true;
            for (const Column &column : change.from.columns) {
                const Column *wanted = findColumn(change.to, column.id);
                if (wanted && wanted->name != column.name && names.contains(column.name))
                    return true;
            }
        }
        for (const Enum &enumeration : m_changes.from.enums) {
            const Enum *wanted = findEnum(m_changes.to, enumeration.id);
            if (wanted && wanted->name != enumeration.name
                && m_names.at(i).contains(enumeration.name))
                return true;
        }
        return false;
    }

    // Its comment, owner, grants and rules, which went with it.
    void restoreParts(const ForeignObject &view)
    {
        for (const ForeignObject &part : m_objects) {
            if (part.kind == ForeignKind::Other && part.table == view.name
                && part.schemaName == view.schemaName && !part.sql.isEmpty())
                m_result.restores.append(restoreStatement(part));
        }
    }

    Statement dropStatement(const ForeignObject &object) const
    {
        if (isPolicy(object))
            return postgresStatement(u"DROP POLICY %1 ON %2"_s.arg(quotedName(object.name),
                                                                   qualifiedName(object.schemaName,
                                                                                 object.table)),
                                     {object.table});
        if (object.kind == ForeignKind::Trigger)
            return postgresStatement(u"DROP TRIGGER %1 ON %2"_s.arg(quotedName(object.name),
                                                                    qualifiedName(object.schemaName,
                                                                                  object.table)),
                                     {object.table});
        Statement statement = postgresStatement(
            u"DROP VIEW %1"_s.arg(qualifiedName(object.schemaName, object.name)));
        statement.note = StatementNote::DropView;
        return statement;
    }

    Statement restoreStatement(const ForeignObject &object) const
    {
        QString sql = object.sql.trimmed();
        while (sql.endsWith(u';'))
            sql.chop(1);
        const bool isOnTable = !isView(object);
        Statement statement = postgresStatement(sql,
                                                isOnTable ? QStringList{object.table}
                                                          : QStringList(),
                                                LockLevel::Write);
        statement.note = object.kind == ForeignKind::Trigger ? StatementNote::RestoreTrigger
                         : isView(object)                    ? StatementNote::RestoreView
                                                             : StatementNote::None;
        return statement;
    }

    // What PostgreSQL itself makes of the others: triggers go with their table, names follow.
    void follow()
    {
        QList<ForeignObject> after;
        for (qsizetype i = 0; i < m_objects.size(); ++i) {
            ForeignObject object = m_objects.at(i);
            bool isGone = false;
            for (const Table &table : m_changes.from.tables) {
                const Table *to = m_tos.table(table.id);
                if (!isOf(object, table))
                    continue;
                isGone = to == nullptr;
                if (to) {
                    object.table = to->name;
                    object.schemaName = to->schemaName;
                }
                break;
            }
            if (isGone)
                continue;
            if (isRenamed(i))
                object.sql.clear(); // it follows; its text must be read again
            after.append(object);
        }
        m_result.after = after;
    }

    void warn()
    {
        for (qsizetype i = 0; i < m_objects.size(); ++i) {
            if (!isView(m_objects.at(i)))
                continue;
            for (const Table &table : m_changes.from.tables) {
                if (m_names.at(i).contains(table.name) && losesWhatItUses(i, table))
                    m_result.hazards.append({HazardCode::BrokenView,
                                             HazardLevel::Warning,
                                             table.name,
                                             m_objects.at(i).name,
                                             m_objects.at(i).sql,
                                             {},
                                             {}});
            }
        }
    }

    bool losesWhatItUses(qsizetype i, const Table &table) const
    {
        const Table *to = m_tos.table(table.id);
        if (!to)
            return true;
        for (const Column &column : table.columns) {
            if (!findColumn(*to, column.id) && m_names.at(i).contains(column.name))
                return true;
        }
        return false;
    }

    const PostgresChanges &m_changes;
    const QList<ForeignObject> &m_objects;
    SchemaIndex m_tos;
    QList<QSet<QString>> m_names;
    PostgresObjects m_result;
};

} // namespace

Result<PostgresObjects> postgresObjects(const PostgresChanges &changes,
                                        const QList<ForeignObject> &objects)
{
    return ObjectPlanner(changes, objects).run();
}

} // namespace core
