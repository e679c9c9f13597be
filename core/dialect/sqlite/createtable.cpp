// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/createtable.h"

#include "core/dialect/sqlite/tableparser.h"
#include "core/dialect/sqlite/typetext.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QUuid tableSpace = QUuid::fromString(u"6b1f7c1e-0a55-4f0e-9d7b-3f5a1c2e8d40"_s);

} // namespace

Result<Table> TableParser::parse()
{
    head();
    items();
    tail();
    if (!m_cursor.failed())
        finish();
    if (m_cursor.failed())
        return Failure(m_cursor.error());
    return std::move(m_table);
}

void TableParser::head()
{
    m_cursor.expectWord("CREATE"_L1);
    if (!m_cursor.takeWord("TEMP"_L1))
        m_cursor.takeWord("TEMPORARY"_L1);
    m_cursor.expectWord("TABLE"_L1);
    if (m_cursor.isWord("IF"_L1) && m_cursor.isWord("NOT"_L1, 1)) {
        m_cursor.skip();
        m_cursor.skip();
        m_cursor.expectWord("EXISTS"_L1);
    }
    m_table.name = m_cursor.takeName();
    if (m_cursor.takeOperator("."_L1))
        m_table.name = m_cursor.takeName();
    m_table.id = TableId::derived(tableSpace, m_table.name);
}

void TableParser::items()
{
    m_cursor.expectOperator("("_L1);
    while (!m_cursor.atEnd()) {
        if (isTableConstraint()) {
            QString name;
            while (m_cursor.takeWord("CONSTRAINT"_L1))
                name = m_cursor.takeName();
            tableConstraint(name);
        } else {
            columnDefinition();
        }
        if (m_cursor.takeOperator(")"_L1))
            return;
        // SQLite lets the commas between table constraints go.
        if (!m_cursor.takeOperator(","_L1) && !isTableConstraint())
            m_cursor.fail(")"_L1);
    }
    m_cursor.fail(")"_L1);
}

void TableParser::columnDefinition()
{
    Column column;
    column.name = m_cursor.takeName();
    column.id = ColumnId::derived(m_table.id.uuid, "column/"_L1 + column.name);
    column.type = typeFromSqlite(typeName());
    QString name;
    while (!m_cursor.atEnd()) {
        if (m_cursor.takeWord("CONSTRAINT"_L1))
            name = m_cursor.takeName();
        else if (!columnConstraint(column, std::exchange(name, {})))
            break;
    }
    m_table.columns.append(column);
}

bool TableParser::isColumnConstraint() const
{
    // "GENERATED" and "ALWAYS" alone are words that a type may consist of.
    static const QLatin1StringView words[] = {"CONSTRAINT"_L1,
                                              "PRIMARY"_L1,
                                              "NOT"_L1,
                                              "NULL"_L1,
                                              "UNIQUE"_L1,
                                              "CHECK"_L1,
                                              "DEFAULT"_L1,
                                              "COLLATE"_L1,
                                              "REFERENCES"_L1,
                                              "DEFERRABLE"_L1,
                                              "AS"_L1};
    if (!m_cursor.isUnquotedWord())
        return false;
    if (m_cursor.isWord("GENERATED"_L1) && m_cursor.isWord("ALWAYS"_L1, 1)
        && m_cursor.isWord("AS"_L1, 2))
        return true;
    return std::any_of(std::begin(words), std::end(words), [this](QLatin1StringView word) {
        return m_cursor.isWord(word);
    });
}

QString TableParser::typeName()
{
    const qsizetype first = m_cursor.position();
    while (m_cursor.isName() && !isColumnConstraint())
        m_cursor.skip();
    if (m_cursor.isOperator("("_L1))
        m_cursor.takeParenthesised();
    if (m_cursor.failed())
        return {};
    const qsizetype end = m_cursor.position();
    // SQLite takes the quotes off; a type that is no plain word needs them to be written again.
    if (end - first == 1 && m_cursor.token(first).kind != TokenKind::Word) {
        const QString bare = m_cursor.nameAt(first);
        if (typeFromSqlite(bare).kind != TypeKind::Native)
            return bare;
    }
    return m_cursor.textWithoutComments(first, end);
}

bool TableParser::columnConstraint(Column &column, const QString &name)
{
    if (m_cursor.takeWord("PRIMARY"_L1)) {
        columnPrimaryKey(column, name);
    } else if (m_cursor.isWord("NOT"_L1) && m_cursor.isWord("NULL"_L1, 1)) {
        m_cursor.skip();
        m_cursor.skip();
        column.nullable = false;
        if (const QString conflict = conflictClause(); !conflict.isEmpty())
            column.options.insert(option::sqliteNotNullConflict, conflict);
    } else if (m_cursor.takeWord("NULL"_L1)) {
        conflictClause(); // allowed, and without effect
    } else if (m_cursor.takeWord("UNIQUE"_L1)) {
        m_uniqueKeys.append({constraintId("unique/"_L1 + name + u'/' + column.name),
                             name,
                             {KeyTerm{column.name, {}, false}},
                             conflictClause()});
    } else if (m_cursor.takeWord("CHECK"_L1)) {
        addCheck(name);
    } else if (m_cursor.takeWord("DEFAULT"_L1)) {
        column.defaultSql = defaultValue();
    } else if (m_cursor.takeWord("COLLATE"_L1)) {
        column.collation = m_cursor.takeName();
    } else if (m_cursor.takeWord("REFERENCES"_L1)) {
        addForeignKey(name, {column.name});
    } else if (m_cursor.isWord("GENERATED"_L1) || m_cursor.isWord("AS"_L1)) {
        column.generated = generatedValue();
    } else {
        Deferrable value = Deferrable::No;
        if (!deferrable(value))
            return false;
        if (!m_foreignKeys.isEmpty())
            m_foreignKeys.last().key.deferrable = value;
    }
    return true;
}

void TableParser::columnPrimaryKey(Column &column, const QString &name)
{
    m_cursor.expectWord("KEY"_L1);
    if (m_cursor.takeWord("DESC"_L1))
        column.options.insert(option::sqlitePrimaryKeyOrder, u"DESC"_s);
    else
        m_cursor.takeWord("ASC"_L1);
    const QString conflict = conflictClause();
    m_autoincrement = m_cursor.takeWord("AUTOINCREMENT"_L1);
    setPrimaryKey(name, {KeyTerm{column.name, {}, false}}, conflict);
}

QString TableParser::defaultValue()
{
    if (m_cursor.isOperator("("_L1))
        return m_cursor.takeParenthesised();
    const qsizetype first = m_cursor.position();
    if (!m_cursor.takeOperator("+"_L1))
        m_cursor.takeOperator("-"_L1);
    if (m_cursor.atEnd())
        m_cursor.fail("value"_L1);
    m_cursor.skip();
    return m_cursor.failed() ? QString() : m_cursor.textBetween(first, m_cursor.position());
}

Generated TableParser::generatedValue()
{
    if (m_cursor.takeWord("GENERATED"_L1))
        m_cursor.expectWord("ALWAYS"_L1);
    m_cursor.expectWord("AS"_L1);
    Generated generated{m_cursor.takeParenthesised(), GeneratedKind::Virtual};
    if (m_cursor.takeWord("STORED"_L1))
        generated.kind = GeneratedKind::Stored;
    else
        m_cursor.takeWord("VIRTUAL"_L1);
    return generated;
}

void TableParser::tail()
{
    while (!m_cursor.atEnd()) {
        if (m_cursor.takeWord("STRICT"_L1)) {
            m_table.options.insert(option::sqliteStrict, option::truth);
        } else if (m_cursor.takeWord("WITHOUT"_L1)) {
            m_cursor.expectWord("ROWID"_L1);
            m_table.options.insert(option::sqliteWithoutRowid, option::truth);
        } else if (!m_cursor.takeOperator(","_L1) && !m_cursor.takeOperator(";"_L1)) {
            m_cursor.fail("STRICT"_L1);
        }
    }
}

Result<Table> parseCreateTable(const QString &sql)
{
    return TableParser(sql).parse();
}

} // namespace core
