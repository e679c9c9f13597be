// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/tablesteps.h"

#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/names.h"
#include "core/dialect/postgres/sequencesteps.h"
#include "core/dialect/postgres/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString alterTable(const Table &table, const QStringList &clauses)
{
    return u"ALTER TABLE %1 %2"_s.arg(qualifiedName(table), clauses.join(u",\n    "_s));
}

QString alterColumn(const Column &column, const QString &change)
{
    return u"ALTER COLUMN %1 %2"_s.arg(quotedName(column.name), change);
}

QMap<QString, QString> parameters(const Options &options)
{
    QMap<QString, QString> result;
    for (const QString &parameter : options.value(option::postgresWith).split(u',')) {
        const qsizetype equals = parameter.indexOf(u'=');
        const QString name = parameter.left(equals).trimmed();
        if (!name.isEmpty())
            result.insert(name, equals < 0 ? u"true"_s : parameter.mid(equals + 1).trimmed());
    }
    return result;
}

// A default that is computed for every row, so that a new column with it is written row by row.
bool isVolatile(const QString &sql)
{
    static const QStringList stable{u"now("_s, u"current_"_s, u"localtime"_s};
    const QString lower = sql.toLower();
    if (!lower.contains(u'('))
        return false;
    return !lower.startsWith(stable.at(0)) && !lower.startsWith(stable.at(1));
}

class Alteration
{
public:
    Alteration(const PostgresTableChange &change,
               const SchemaIndex &to,
               const QStringList &first,
               QSet<QString> &taken)
        : m_change(change)
        , m_to(to)
        , m_clauses(first)
        , m_taken(taken)
    {}

    QList<Statement> run()
    {
        QList<Statement> before;
        QList<Statement> after;
        for (const Column &column : m_change.renamed.columns) {
            if (m_change.added.contains(column.id))
                continue;
            const Column &wanted = *findColumn(m_change.to, column.id);
            SequenceSteps sequence = sequenceSteps(column, wanted, m_change.to, m_taken);
            before += sequence.before;
            after += sequence.after;
            alter(column, wanted, sequence);
        }
        for (ColumnId id : m_change.added)
            add(*findColumn(m_change.to, id), before, after);
        addConstraints();
        alterStorage();
        QList<Statement> steps = before;
        if (!m_clauses.isEmpty())
            steps.append(postgresStatement(alterTable(m_change.to, m_clauses),
                                           {m_change.to.name},
                                           LockLevel::Exclusive,
                                           m_rewrite));
        return steps + after;
    }

private:
    void costs(RewriteKind rewrite) { m_rewrite = heavier(m_rewrite, rewrite); }

    const Column &physicalBefore(const Column &column) const
    {
        return *findColumn(m_change.physicalRenamed, column.id);
    }
    const Column &physicalAfter(const Column &column) const
    {
        return *findColumn(m_change.physicalTo, column.id);
    }

    void alter(const Column &before, const Column &after, const SequenceSteps &sequence)
    {
        const Column &was = physicalBefore(before);
        const Column &is = physicalAfter(after);
        m_clauses += sequence.dropClauses;
        retype(before, after);
        const bool isSequence = is.identity.has_value();
        if (was.defaultSql != is.defaultSql && !isSequence && !m_isDefaultSet)
            m_clauses.append(is.defaultSql.isEmpty()
                                 ? alterColumn(after, u"DROP DEFAULT"_s)
                                 : alterColumn(after, u"SET DEFAULT "_s + postgresDefault(after)));
        else if (was.defaultSql != is.defaultSql && isSequence)
            m_clauses.append(alterColumn(after, u"DROP DEFAULT"_s));
        if (was.nullable && !is.nullable) {
            m_clauses.append(alterColumn(after, u"SET NOT NULL"_s));
            costs(RewriteKind::Scan);
        } else if (!was.nullable && is.nullable) {
            m_clauses.append(alterColumn(after, u"DROP NOT NULL"_s));
        }
        m_clauses += sequence.addClauses;
    }

    void retype(const Column &before, const Column &after)
    {
        m_isDefaultSet = false;
        const auto found = m_change.retyped.constFind(after.id);
        if (found == m_change.retyped.constEnd())
            return;
        const Column &was = physicalBefore(before);
        const Column &is = physicalAfter(after);
        const bool movesDefault = !found->keepsExpressions && !was.defaultSql.isEmpty();
        if (movesDefault)
            m_clauses.append(alterColumn(after, u"DROP DEFAULT"_s));
        const QString fallback = is.identity ? QString() : postgresDefault(after);
        const bool fills = was.nullable && !is.nullable && !fallback.isEmpty();
        QString value = found->usingSql;
        if (fills)
            value = u"coalesce(%1, %2)"_s.arg(value.isEmpty() ? quotedName(after.name) : value,
                                              fallback);
        QString clause = u"TYPE "_s + postgresColumnTypePhrase(after, m_to);
        if (!value.isEmpty())
            clause += u" USING "_s + value;
        m_clauses.append(alterColumn(after, clause));
        costs(fills ? RewriteKind::TableCopy : found->rewrite);
        if (!movesDefault)
            return;
        m_isDefaultSet = true;
        if (!fallback.isEmpty())
            m_clauses.append(alterColumn(after, u"SET DEFAULT "_s + fallback));
    }

    void add(const Column &column, QList<Statement> &before, QList<Statement> &after)
    {
        if (isPostgresSerial(column) && !isPlainSerial(column, m_change.to)) {
            before.append(postgresStatement(postgresSequenceSql(column, m_change.to)));
            after.append(
                postgresStatement(postgresOwnerSql(column, m_change.to), {m_change.to.name}));
        }
        m_clauses.append(u"ADD COLUMN "_s + postgresColumnPhrase(column, m_change.to, m_to));
        if (column.generated || isPostgresSerial(column) || isPostgresIdentity(column)
            || isVolatile(column.defaultSql))
            costs(RewriteKind::TableCopy);
    }

    void addConstraints()
    {
        for (const Constraint &constraint : m_change.addedConstraints) {
            if (std::holds_alternative<ForeignKey>(constraint))
                continue;
            m_clauses.append(u"ADD "_s + postgresConstraintPhrase(constraint, m_change.to, m_to));
            const Check *check = std::get_if<Check>(&constraint);
            if (!check)
                costs(RewriteKind::IndexBuild);
            else if (!isNotValid(*check))
                costs(RewriteKind::Scan);
        }
        for (auto entry = m_change.addedExclusions.cbegin();
             entry != m_change.addedExclusions.cend();
             ++entry) {
            m_clauses.append(u"ADD "_s + postgresExcludePhrase(entry.key(), entry.value()));
            costs(RewriteKind::IndexBuild);
        }
        for (const ForeignKey &key : m_change.deferrabilities)
            m_clauses.append(u"ALTER CONSTRAINT %1 %2"_s.arg(quotedName(key.name),
                                                             deferrability(key.deferrable)));
        for (const QString &name : m_change.validated) {
            m_clauses.append(u"VALIDATE CONSTRAINT "_s + quotedName(name));
            costs(RewriteKind::Scan);
        }
    }

    static QString deferrability(Deferrable deferrable)
    {
        switch (deferrable) {
        case Deferrable::No:
            return u"NOT DEFERRABLE"_s;
        case Deferrable::InitiallyImmediate:
            return u"DEFERRABLE INITIALLY IMMEDIATE"_s;
        case Deferrable::InitiallyDeferred:
            return u"DEFERRABLE INITIALLY DEFERRED"_s;
        }
        Q_UNREACHABLE();
    }

    void alterStorage()
    {
        const Options &before = m_change.physicalRenamed.options;
        const Options &after = m_change.physicalTo.options;
        const QMap<QString, QString> old = parameters(before);
        const QMap<QString, QString> wanted = parameters(after);
        QStringList set;
        for (auto entry = wanted.cbegin(); entry != wanted.cend(); ++entry) {
            if (old.value(entry.key()) != entry.value())
                set.append(entry.key() + u" = "_s + entry.value());
        }
        QStringList reset;
        for (auto entry = old.cbegin(); entry != old.cend(); ++entry) {
            if (!wanted.contains(entry.key()))
                reset.append(entry.key());
        }
        if (!set.isEmpty())
            m_clauses.append(u"SET (%1)"_s.arg(set.join(u", "_s)));
        if (!reset.isEmpty())
            m_clauses.append(u"RESET (%1)"_s.arg(reset.join(u", "_s)));
        const bool isUnlogged = after.contains(option::postgresUnlogged);
        if (before.contains(option::postgresUnlogged) != isUnlogged) {
            m_clauses.append(isUnlogged ? u"SET UNLOGGED"_s : u"SET LOGGED"_s);
            costs(RewriteKind::TableCopy);
        }
        const QString space = after.value(option::postgresTablespace);
        if (before.value(option::postgresTablespace) != space) {
            m_clauses.append(u"SET TABLESPACE "_s
                             + quotedName(space.isEmpty() ? u"pg_default"_s : space));
            costs(RewriteKind::TableCopy);
        }
    }

    const PostgresTableChange &m_change;
    const SchemaIndex &m_to;
    QStringList m_clauses;
    QSet<QString> &m_taken;
    RewriteKind m_rewrite = RewriteKind::None;
    bool m_isDefaultSet = false;
};

} // namespace

QStringList dropClauses(const PostgresTableChange &change, DropPart part)
{
    QStringList clauses;
    for (const Constraint &constraint : change.droppedConstraints) {
        const bool isForeignKey = std::holds_alternative<ForeignKey>(constraint);
        if (isForeignKey == (part == DropPart::ForeignKeys))
            clauses.append(u"DROP CONSTRAINT "_s + quotedName(constraintName(constraint)));
    }
    if (part == DropPart::ForeignKeys)
        return clauses;
    for (const QString &name : change.droppedExclusions)
        clauses.append(u"DROP CONSTRAINT "_s + quotedName(name));
    // What is computed goes, or stays as a value, before what it is computed from.
    for (const Column &column : change.from.columns) {
        const Column *after = findColumn(change.to, column.id);
        if (column.generated && after && !after->generated && !change.dropped.contains(column.id))
            clauses.append(alterColumn(column, u"DROP EXPRESSION"_s));
    }
    QStringList stored;
    for (ColumnId id : change.dropped) {
        const Column &column = *findColumn(change.from, id);
        (column.generated ? clauses : stored).append(u"DROP COLUMN "_s + quotedName(column.name));
    }
    return clauses + stored;
}

QStringList foreignKeyTables(const PostgresTableChange &change, const SchemaIndex &schema)
{
    QStringList tables{change.from.name};
    for (const Constraint &constraint : change.droppedConstraints) {
        const auto *key = std::get_if<ForeignKey>(&constraint);
        const Table *target = key ? schema.table(key->target) : nullptr;
        if (target && !tables.contains(target->name))
            tables.append(target->name);
    }
    return tables;
}

QList<Statement> fillSteps(const PostgresTableChange &change)
{
    QList<Statement> steps;
    for (const Column &before : change.physicalRenamed.columns) {
        const Column *after = findColumn(change.physicalTo, before.id);
        const bool isFilled = before.nullable && !after->nullable && !after->defaultSql.isEmpty()
                              && !after->generated && !change.retyped.contains(before.id);
        if (!isFilled)
            continue;
        const Column &column = *findColumn(change.to, before.id);
        steps.append(
            postgresData(u"UPDATE %1 SET %2 = %3 WHERE %2 IS NULL"_s.arg(qualifiedName(change.to),
                                                                         quotedName(column.name),
                                                                         postgresDefault(column)),
                         {change.to.name},
                         DataEffect::Changes));
    }
    const bool hasDeferred = std::any_of(change.renamed.foreignKeys.cbegin(),
                                         change.renamed.foreignKeys.cend(),
                                         [](const ForeignKey &key) {
                                             return key.deferrable == Deferrable::InitiallyDeferred;
                                         });
    if (!steps.isEmpty() && hasDeferred) // a table with checks still to come cannot be altered
        steps.append(postgresStatement(u"SET CONSTRAINTS ALL IMMEDIATE"_s));
    return steps;
}

QList<Statement> alterSteps(const PostgresTableChange &change,
                            const SchemaIndex &to,
                            const QStringList &first,
                            QSet<QString> &taken)
{
    return Alteration(change, to, first, taken).run();
}

QList<Statement> foreignKeySteps(const PostgresTableChange &change, const SchemaIndex &to)
{
    QStringList clauses;
    QStringList tables{change.to.name};
    bool isScanned = false;
    for (const Constraint &constraint : change.addedConstraints) {
        const auto *key = std::get_if<ForeignKey>(&constraint);
        if (!key)
            continue;
        clauses.append(u"ADD "_s + postgresConstraintPhrase(*key, change.to, to));
        isScanned = isScanned || !key->options.contains(option::postgresNotValid);
        const Table *target = to.table(key->target);
        if (target && !tables.contains(target->name))
            tables.append(target->name);
    }
    if (clauses.isEmpty())
        return {};
    return {postgresStatement(alterTable(change.to, clauses),
                              tables,
                              LockLevel::Write,
                              isScanned ? RewriteKind::Scan : RewriteKind::None)};
}

QList<Statement> commentSteps(const PostgresTableChange &change)
{
    QList<Statement> steps;
    const Table &to = change.to;
    const auto compare = [&](const QString &what, const QString &before, const QString &after) {
        if (before != after)
            steps.append(
                postgresStatement(postgresComment(what, after), {to.name}, LockLevel::None));
    };
    compare(u"TABLE "_s + qualifiedName(to), change.renamed.comment, to.comment);
    for (const Column &column : to.columns) {
        const Column *old = findColumn(change.renamed, column.id);
        const bool isNew = !old || change.added.contains(column.id);
        compare(u"COLUMN %1.%2"_s.arg(qualifiedName(to), quotedName(column.name)),
                isNew ? QString() : old->comment,
                column.comment);
    }
    QHash<ConstraintId, QString> present;
    for (const Constraint &constraint : constraints(change.renamed))
        std::visit([&](const auto &element) { present.insert(element.id, element.comment); },
                   constraint);
    for (const Constraint &constraint : change.addedConstraints)
        present.remove(constraintId(constraint));
    for (const Constraint &constraint : constraints(to))
        std::visit(
            [&](const auto &element) {
                compare(postgresConstraintOf(element.name, to),
                        present.value(element.id),
                        element.comment);
            },
            constraint);
    for (const Index &index : to.indexes) {
        QString before;
        for (const Index &old : change.renamed.indexes) {
            const bool isNew = std::any_of(change.addedIndexes.cbegin(),
                                           change.addedIndexes.cend(),
                                           [&](const Index &added) { return added.id == old.id; });
            if (old.id == index.id && !isNew)
                before = old.comment;
        }
        compare(u"INDEX "_s + qualifiedName(to.schemaName, index.name), before, index.comment);
    }
    return steps;
}

} // namespace core
