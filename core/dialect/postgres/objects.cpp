// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/objects.h"

#include "core/dialect/postgres/names.h"
#include "core/schema/expression.h"
#include "core/schema/tokenizer.h"

#include <QRegularExpression>

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

// What is made on a table or view and goes with it.
bool startsWith(const ForeignObject &object, QLatin1StringView words)
{
    return object.kind == ForeignKind::Other && !object.table.isEmpty()
           && object.sql.startsWith(words);
}

bool isRule(const ForeignObject &object)
{
    return startsWith(object, "CREATE RULE"_L1);
}

// A policy or rule, which PostgreSQL lets stand in the way as it does triggers.
bool isOnTable(const ForeignObject &object)
{
    return object.kind == ForeignKind::Trigger || startsWith(object, "CREATE POLICY"_L1)
           || isRule(object);
}

// Its comment, and whether it is enabled.
bool isOfTrigger(const ForeignObject &part)
{
    static const QRegularExpression words(
        u"^(ALTER TABLE .+ (DISABLE|ENABLE|ENABLE REPLICA|ENABLE ALWAYS) (TRIGGER|RULE)"
        "|COMMENT ON (TRIGGER|POLICY|RULE)) "_s);
    return part.kind == ForeignKind::Other && words.match(part.sql).hasMatch();
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
            if (object.sql.isEmpty())
                return failure(ErrorCode::NotSupported,
                               object.name,
                               u"it uses a column that changes, and cannot be made anew"_s);
            if (textAfter(i).isEmpty())
                return failure(ErrorCode::NotSupported,
                               object.name,
                               u"it uses a column that changes, and after what is renamed only the "
                               "server knows its text: upgrade to the renaming first, then further"_s);
        }
        for (qsizetype i = m_objects.size(); i-- > 0;) {
            if (isAway.at(i))
                m_result.drops.append(dropStatement(m_objects.at(i)));
        }
        for (qsizetype i = 0; i < m_objects.size(); ++i) {
            if (!isAway.at(i))
                continue;
            m_result.restores.append(restoreStatement(i));
            restoreParts(i, isAway);
        }
        follow();
        warn();
        return m_result;
    }

private:
    bool isView(const ForeignObject &object) const { return object.kind == ForeignKind::View; }

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
        if (!isView(object) && !isOnTable(object))
            return false;
        for (const PostgresTableChange &change : m_changes.tables) {
            const bool concerns = isView(object) || isRule(object)
                                      ? m_names.at(i).contains(change.from.name)
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

    // What went with it: a view's indexes, comments, owner, grants and rules; the state and comment of
    // a trigger, policy or rule. What goes by itself comes back by itself.
    void restoreParts(qsizetype i, const QList<bool> &isAway)
    {
        const ForeignObject &whole = m_objects.at(i);
        for (qsizetype other = 0; other < m_objects.size(); ++other) {
            const ForeignObject &part = m_objects.at(other);
            if (part.kind != ForeignKind::Other || part.schemaName != whole.schemaName
                || part.sql.isEmpty() || isAway.at(other))
                continue;
            const bool belongs = isView(whole)
                                     ? part.table == whole.name && !isOfTrigger(part)
                                     : part.table == whole.table && part.name == whole.name
                                           && isOfTrigger(part) && other != i;
            if (!belongs)
                continue;
            m_result.restores.append(restoreStatement(other));
            if (isRule(part))
                restoreParts(other, isAway);
        }
    }

    Statement dropStatement(const ForeignObject &object) const
    {
        if (!isView(object)) {
            const QString what = object.kind == ForeignKind::Trigger ? u"TRIGGER"_s
                                 : isRule(object)                    ? u"RULE"_s
                                                                     : u"POLICY"_s;
            return postgresStatement(u"DROP %1 %2 ON %3"_s.arg(what,
                                                               quotedName(object.name),
                                                               qualifiedName(object.schemaName,
                                                                             object.table)),
                                     {object.table});
        }
        Statement statement = postgresStatement(
            u"DROP %1VIEW %2"_s.arg(isMaterialized(object) ? u"MATERIALIZED "_s : QString(),
                                    qualifiedName(object.schemaName, object.name)));
        statement.note = StatementNote::DropView;
        return statement;
    }

    Statement restoreStatement(qsizetype i) const
    {
        const ForeignObject &object = m_objects.at(i);
        QString sql = textAfter(i).trimmed();
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

    // Its text as the server has it after the renames; empty: only the server knows.
    QString textAfter(qsizetype i) const
    {
        const ForeignObject &object = m_objects.at(i);
        if (!isRenamed(i))
            return object.sql;
        const std::optional<QHash<QString, QString>> names = renamesIn(i);
        return names ? renamedText(object.sql, *names) : QString();
    }

    // Old names to new ones, where each stands for one thing only. None: what a view calls the columns
    // it shows does not follow them; and a name may be that of something else.
    std::optional<QHash<QString, QString>> renamesIn(qsizetype i) const
    {
        QHash<QString, QString> names;
        for (const Enum &enumeration : m_changes.from.enums) {
            const Enum *wanted = findEnum(m_changes.to, enumeration.id);
            if (wanted && wanted->name != enumeration.name
                && m_names.at(i).contains(enumeration.name))
                names.insert(enumeration.name, wanted->name);
        }
        for (const PostgresTableChange &change : m_changes.tables) {
            if (!m_names.at(i).contains(change.from.name))
                continue;
            if (change.from.schemaName != change.to.schemaName)
                return {};
            if (change.from.name != change.to.name)
                names.insert(change.from.name, change.to.name);
            for (const Column &column : change.from.columns) {
                const Column *wanted = findColumn(change.to, column.id);
                if (!wanted || wanted->name == column.name || !m_names.at(i).contains(column.name))
                    continue;
                if (isView(m_objects.at(i)) || names.contains(column.name))
                    return {};
                names.insert(column.name, wanted->name);
            }
        }
        for (auto name = names.cbegin(); name != names.cend(); ++name) {
            if (name.key() == m_objects.at(i).name || meanings(name.key()) > 1)
                return {};
        }
        return names;
    }

    int meanings(const QString &name) const
    {
        int count = 0;
        for (const Enum &enumeration : m_changes.from.enums)
            count += enumeration.name == name ? 1 : 0;
        for (const Table &table : m_changes.from.tables) {
            count += table.name == name ? 1 : 0;
            for (const Column &column : table.columns)
                count += column.name == name ? 1 : 0;
        }
        return count;
    }

    static QString renamedText(const QString &sql, const QHash<QString, QString> &names)
    {
        QString text;
        const QList<Token> tokens = tokenize(sql, DialectKind::PostgreSql);
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const Token &token = tokens.at(i);
            const QString part = sql.mid(token.start, token.length);
            const bool isName = token.kind == TokenKind::Word
                                || token.kind == TokenKind::QuotedName;
            const QString name = token.kind == TokenKind::QuotedName ? tokenName(sql, token)
                                                                     : part.toLower();
            if (!isName || !names.contains(name)) {
                text += part;
                continue;
            }
            if (i + 1 < tokens.size() && sql.mid(tokens.at(i + 1).start, 1) == u"(")
                return {}; // a function of that name
            text += quotedName(names.value(name));
        }
        return text;
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
            object.sql = textAfter(i); // it follows; if empty, it must be read again
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
