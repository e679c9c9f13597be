// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/tableparser.h"

#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

bool TableParser::isTableConstraint() const
{
    return m_cursor.isWord("CONSTRAINT"_L1) || m_cursor.isWord("PRIMARY"_L1)
           || m_cursor.isWord("UNIQUE"_L1) || m_cursor.isWord("CHECK"_L1)
           || m_cursor.isWord("FOREIGN"_L1);
}

void TableParser::tableConstraint(const QString &name)
{
    if (m_cursor.takeWord("PRIMARY"_L1)) {
        m_cursor.expectWord("KEY"_L1);
        const QList<KeyTerm> terms = keyTerms();
        setPrimaryKey(name, terms, conflictClause());
    } else if (m_cursor.takeWord("UNIQUE"_L1)) {
        const QList<KeyTerm> terms = keyTerms();
        QString description = "unique/"_L1 + name;
        for (const KeyTerm &term : terms)
            description += u'/' + term.column;
        m_uniqueKeys.append({constraintId(description), name, terms, conflictClause()});
    } else if (m_cursor.takeWord("CHECK"_L1)) {
        addCheck(name);
        conflictClause(); // allowed, and without effect
    } else if (m_cursor.takeWord("FOREIGN"_L1)) {
        m_cursor.expectWord("KEY"_L1);
        const QStringList columns = columnList();
        m_cursor.expectWord("REFERENCES"_L1);
        addForeignKey(name, columns);
    }
    // Else a name without a constraint, which SQLite accepts and forgets.
}

QList<KeyTerm> TableParser::keyTerms()
{
    QList<KeyTerm> terms;
    m_cursor.expectOperator("("_L1);
    do {
        terms.append(takeKeyTerm(m_cursor));
    } while (m_cursor.takeOperator(","_L1));
    if (m_cursor.takeWord("AUTOINCREMENT"_L1))
        m_autoincrement = true;
    m_cursor.expectOperator(")"_L1);
    return terms;
}

void TableParser::setPrimaryKey(const QString &name,
                                const QList<KeyTerm> &terms,
                                const QString &conflict)
{
    m_primaryKey = NamedKey{constraintId(u"primary-key"_s), name, terms, conflict};
}

void TableParser::addCheck(const QString &name)
{
    const QString sql = m_cursor.takeParenthesised();
    const ConstraintId id = constraintId("check/"_L1 + (name.isEmpty() ? u'/' + sql : name));
    m_table.checks.append(Check{id, name, sql, {}, {}});
}

void TableParser::addForeignKey(const QString &name, const QStringList &columns)
{
    NamedForeignKey result;
    result.columns = columns;
    result.key.name = name;
    result.key.foreignTable = m_cursor.takeName();
    if (m_cursor.isOperator("("_L1))
        result.key.foreignColumns = columnList();
    referenceArguments(result.key);
    result.key.id = constraintId("foreign-key/"_L1 + name + u'/' + columns.join(u'/') + "//"_L1
                                 + foldedName(result.key.foreignTable));
    deferrable(result.key.deferrable);
    m_foreignKeys.append(result);
}

void TableParser::referenceArguments(ForeignKey &key)
{
    while (!m_cursor.atEnd()) {
        if (m_cursor.takeWord("MATCH"_L1)) {
            key.options.insert(option::match, m_cursor.takeName());
        } else if (m_cursor.takeWord("ON"_L1)) {
            if (m_cursor.takeWord("DELETE"_L1))
                key.onDelete = referentialAction();
            else if (m_cursor.takeWord("UPDATE"_L1))
                key.onUpdate = referentialAction();
            else if (m_cursor.takeWord("INSERT"_L1))
                referentialAction(); // allowed, and without effect
            else
                m_cursor.fail("DELETE"_L1);
        } else {
            return;
        }
    }
}

ReferentialAction TableParser::referentialAction()
{
    if (m_cursor.takeWord("CASCADE"_L1))
        return ReferentialAction::Cascade;
    if (m_cursor.takeWord("RESTRICT"_L1))
        return ReferentialAction::Restrict;
    if (m_cursor.takeWord("SET"_L1)) {
        if (m_cursor.takeWord("NULL"_L1))
            return ReferentialAction::SetNull;
        m_cursor.expectWord("DEFAULT"_L1);
        return ReferentialAction::SetDefault;
    }
    m_cursor.expectWord("NO"_L1);
    m_cursor.expectWord("ACTION"_L1);
    return ReferentialAction::NoAction;
}

bool TableParser::deferrable(Deferrable &value)
{
    const bool isNot = m_cursor.isWord("NOT"_L1) && m_cursor.isWord("DEFERRABLE"_L1, 1);
    if (isNot)
        m_cursor.skip();
    if (!m_cursor.takeWord("DEFERRABLE"_L1))
        return false;
    bool isDeferred = false;
    if (m_cursor.takeWord("INITIALLY"_L1)) {
        isDeferred = m_cursor.takeWord("DEFERRED"_L1);
        if (!isDeferred)
            m_cursor.expectWord("IMMEDIATE"_L1);
    }
    if (isNot)
        value = Deferrable::No;
    else
        value = isDeferred ? Deferrable::InitiallyDeferred : Deferrable::InitiallyImmediate;
    return true;
}

QStringList TableParser::columnList()
{
    QStringList names;
    m_cursor.expectOperator("("_L1);
    do {
        names.append(takeKeyTerm(m_cursor).column);
    } while (m_cursor.takeOperator(","_L1));
    m_cursor.expectOperator(")"_L1);
    return names;
}

QString TableParser::conflictClause()
{
    if (!m_cursor.isWord("ON"_L1) || !m_cursor.isWord("CONFLICT"_L1, 1))
        return {};
    m_cursor.skip();
    m_cursor.skip();
    const QString word = m_cursor.takeName().toUpper();
    return word == "ABORT"_L1 ? QString() : word; // what SQLite does anyway
}

} // namespace core
