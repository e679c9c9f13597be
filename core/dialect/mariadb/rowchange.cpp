// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/rowchange.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/expressions.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/queries.h"
#include "core/dialect/mariadb/statements.h"
#include "core/dialect/mariadb/types.h"
#include "core/schema/options.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const EnumValue *valueOf(const Enum &enumeration, EnumValueId id)
{
    for (const EnumValue &value : enumeration.values) {
        if (value.id == id)
            return &value;
    }
    return nullptr;
}

QStringList labelsOf(const Enum &enumeration)
{
    QStringList labels;
    for (const EnumValue &value : enumeration.values)
        labels.append(value.name);
    return labels;
}

// Letters without case and accents: what a collation may take for the same.
QString skeleton(const QString &label)
{
    QString result;
    for (const QChar c : label.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber() || c.isPunct() || c.isSymbol() || c.isSpace())
            result += c.toCaseFolded();
    }
    return result.trimmed();
}

class RowPlanner
{
public:
    RowPlanner(const MariaDbTableChange &change,
               const MariaDbChangeContext &context,
               Algorithms algorithms)
        : m_change(change)
        , m_context(context)
        , m_isPlain(algorithms == Algorithms::Known)
    {}

    QList<Statement> run()
    {
        materialize();
        for (auto it = m_change.relabels.cbegin(); it != m_change.relabels.cend(); ++it)
            widen(it.key());
        for (const ColumnId id : m_change.filled)
            loosen(id);
        if (!m_clauses.isEmpty())
            m_statements.append(mariaDbAlter(m_change.after.name, m_clauses, m_isPlain));
        for (auto it = m_change.relabels.cbegin(); it != m_change.relabels.cend(); ++it)
            relabel(it.key(), it.value());
        for (const ColumnId id : m_change.filled)
            fill(id);
        return m_statements;
    }

private:
    const Column &before(ColumnId id) const { return *findColumn(m_change.before, id); }
    const Column &after(ColumnId id) const { return *findColumn(m_change.after, id); }

    // A virtual column's values are copied to a plain one, which then takes its place. (As a stored
    // one it could become plain at once; but not every expression may be stored.)
    void materialize()
    {
        if (m_change.materialized.isEmpty())
            return;
        QList<AlterClause> additions;
        QString copies;
        for (const ColumnId id : m_change.materialized) {
            const Column column = copyOf(id);
            additions.append({ClauseKind::AddColumn, u"ADD COLUMN "_s + phrase(column)});
            copies += u"%1%2 = %3"_s.arg(copies.isEmpty() ? QString() : u", "_s,
                                         mariaDbQuoted(column.name),
                                         mariaDbQuoted(before(id).name));
        }
        const QString table = m_change.after.name;
        m_statements.append(mariaDbAlter(table, additions, false));
        m_statements.append(
            mariaDbData("UPDATE "_L1 + mariaDbQuoted(table) + " SET "_L1 + copies + untouched(),
                        table));
        m_statements.append(mariaDbAlter(table, replacements(), false));
    }

    Column copyOf(ColumnId id) const
    {
        Column column;
        column.id = id;
        column.name = u"schemawright_copy_%1"_s.arg(m_change.materialized.indexOf(id) + 1);
        column.type = before(id).type;
        column.collation = before(id).collation;
        return column;
    }

    QString phrase(const Column &column) const
    {
        return mariaDbColumnPhrase(column, m_change.before, m_context.before, Collations::Always);
    }

    // Whatever is built on the columns goes and comes with them, as it was.
    QList<AlterClause> replacements() const
    {
        QList<AlterClause> drops, columns, others;
        for (const Check &check : m_change.before.checks) {
            if (mariaDbCheckColumn(check, m_change.before) || !isConcerned(check))
                continue;
            drops.append({ClauseKind::DropCheck, u"DROP CONSTRAINT "_s + mariaDbQuoted(check.name)});
            others.append(
                {ClauseKind::AddCheck, u"ADD "_s + mariaDbCheckPhrase(check, m_change.before)});
        }
        for (const MariaDbKey &key : mariaDbKeys(m_change.before, m_context.before)) {
            if (key.isPrimary() || key.isImplicit || !isConcerned(key))
                continue;
            drops.append({ClauseKind::DropIndex, u"DROP INDEX "_s + mariaDbQuoted(key.name)});
            others.append(
                {ClauseKind::AddIndex, u"ADD "_s + mariaDbKeyPhrase(key, m_change.before)});
        }
        for (const Column &column : m_change.before.columns) {
            const bool isCopied = m_change.materialized.contains(column.id);
            if (!isCopied && !m_change.recreated.contains(column.id))
                continue;
            drops.append({ClauseKind::ColumnType, u"DROP COLUMN "_s + mariaDbQuoted(column.name)});
            columns.append({ClauseKind::AddComputedColumn,
                            isCopied ? renaming(column) : u"ADD COLUMN "_s + phrase(column)});
        }
        return drops + columns + others;
    }

    QString renaming(const Column &column) const
    {
        Column plain = copyOf(column.id);
        const QString from = std::exchange(plain.name, column.name);
        return u"CHANGE COLUMN "_s + mariaDbQuoted(from) + u' ' + phrase(plain);
    }

    bool isConcerned(const Check &check) const
    {
        const QList<ColumnId> all = m_change.materialized + m_change.recreated;
        return std::any_of(all.cbegin(), all.cend(), [&](ColumnId id) {
            return usesColumn(Constraint(check), before(id));
        });
    }

    bool isConcerned(const MariaDbKey &key) const
    {
        return std::any_of(key.parts.cbegin(), key.parts.cend(), [&](const MariaDbKeyPart &part) {
            return m_change.materialized.contains(part.column)
                   || m_change.recreated.contains(part.column);
        });
    }

    // The type that holds the old and the new labels, until the rows have the new ones.
    void widen(ColumnId id)
    {
        Column column = before(id);
        const Enum &old = *m_context.before.enumeration(column.type.enumId);
        const Enum &wanted = *m_context.after.enumeration(after(id).type.enumId);
        QStringList labels = labelsOf(old);
        for (const QString &label : labelsOf(wanted)) {
            if (!labels.contains(label))
                labels.append(label);
        }
        QSet<QString> distinct;
        for (const QString &label : std::as_const(labels))
            distinct.insert(skeleton(label));
        const bool isEnum = distinct.size() == labels.size();
        const QString type = isEnum ? mariaDbEnumText(labels) : u"varchar(255)"_s;
        const QString collation = mariaDbCollation(column,
                                                   mariaDbTypeText(column.type, m_context.before),
                                                   m_change.before);
        column.type = nativeType(DialectKind::MariaDb, type);
        column.collation = collation;
        const bool isShort = isEnum && (labels.size() > 255) == (old.values.size() > 255);
        m_clauses.append(
            {isShort ? ClauseKind::ColumnMetadata : ClauseKind::ColumnType,
             u"MODIFY COLUMN "_s + mariaDbColumnPhrase(column, m_change.before, m_context.before)});
    }

    // The wanted type, but still with NULLs.
    void loosen(ColumnId id)
    {
        if (!m_change.retyped.contains(id) || m_change.relabels.contains(id))
            return;
        Table table = m_change.after;
        table.primaryKey.reset();
        table.checks.clear();
        Column column = after(id);
        column.nullable = true;
        m_clauses.append(
            {ClauseKind::ColumnType,
             u"MODIFY COLUMN "_s
                 + mariaDbColumnPhrase(column, table, m_context.after, Collations::Always)});
    }

    // What an UPDATE would touch by itself stays as it is.
    QString untouched() const
    {
        QString text;
        for (const Column &column : m_change.before.columns) {
            const QString name = mariaDbQuoted(column.name);
            if (!column.options.value(option::mariaDbOnUpdate).isEmpty())
                text += u", %1 = %1"_s.arg(name);
        }
        return text;
    }

    void relabel(ColumnId id, const MariaDbRelabels &relabels)
    {
        const QString name = mariaDbQuoted(after(id).name);
        QString cases;
        QStringList labels;
        for (const auto &[label, wanted] : relabels) {
            cases += u" WHEN %1 THEN %2"_s.arg(mariaDbString(label), mariaDbString(wanted));
            labels.append(label);
        }
        m_statements.append(
            mariaDbData(u"UPDATE %1 SET %2 = CASE CONVERT(%2 USING utf8mb4) COLLATE utf8mb4_bin%3 "
                        "ELSE %2 END%4 WHERE %5"_s
                            .arg(mariaDbQuoted(m_change.after.name),
                                 name,
                                 cases,
                                 untouched(),
                                 mariaDbRowsWithValues(m_change.after, after(id), labels)
                                     .section(u" WHERE "_s, 1)),
                        m_change.after.name));
    }

    void fill(ColumnId id)
    {
        const Column &column = after(id);
        const QString value = mariaDbDefault(column,
                                             mariaDbTypeText(column.type, m_context.after),
                                             m_change.after);
        m_statements.append(mariaDbData(u"UPDATE %1 SET %2 = %3%4 WHERE %2 IS NULL"_s
                                            .arg(mariaDbQuoted(m_change.after.name),
                                                 mariaDbQuoted(column.name),
                                                 value,
                                                 untouched()),
                                        m_change.after.name));
    }

    const MariaDbTableChange &m_change;
    const MariaDbChangeContext &m_context;
    const bool m_isPlain;
    QList<AlterClause> m_clauses;
    QList<Statement> m_statements;
};

} // namespace

void mariaDbCollectRelabels(MariaDbTableChange &change, const MariaDbChangeContext &context)
{
    for (const Column &column : std::as_const(change.after.columns)) {
        const Column *old = findColumn(change.before, column.id);
        const Column *physical = findColumn(change.physicalAfter, column.id);
        const Column *physicalOld = findColumn(change.physicalBefore, column.id);
        if (!old || column.generated || old->generated)
            continue;
        if (physicalOld->nullable && !physical->nullable && !physical->defaultSql.isEmpty())
            change.filled.append(column.id);
        const Enum *before = context.before.enumeration(old->type.enumId);
        const Enum *after = context.after.enumeration(column.type.enumId);
        if (!before || !after || before->id != after->id || column.type.dimensions > 0
            || old->type.dimensions > 0 || before->values == after->values)
            continue;
        MariaDbRelabels relabels;
        QStringList removed;
        const QStringList wanted = labelsOf(*after);
        for (const EnumValue &value : before->values) {
            const EnumValue *kept = valueOf(*after, value.id);
            if (kept && kept->name != value.name)
                relabels.append({value.name, kept->name});
            else if (!kept && !wanted.contains(value.name))
                removed.append(value.name);
        }
        if (!relabels.isEmpty())
            change.relabels.insert(column.id, relabels);
        if (!removed.isEmpty())
            change.removedLabels.insert(column.id, removed);
    }
}

QList<Statement> mariaDbRowStatements(const MariaDbTableChange &change,
                                      const MariaDbChangeContext &context,
                                      Algorithms algorithms)
{
    return RowPlanner(change, context, algorithms).run();
}

} // namespace core
