// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/createtable.h"

#include "core/dialect/sqlite/names.h"
#include "core/dialect/sqlite/sqlcursor.h"
#include "core/dialect/sqlite/typetext.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QUuid tableSpace = QUuid::fromString(u"6b1f7c1e-0a55-4f0e-9d7b-3f5a1c2e8d40"_s);

// The parts of the statement, each read by the function of its grammar rule's name. Keys name their
// columns until the end, because a column may come after a constraint of another that names it.
class TableParser
{
public:
    explicit TableParser(const QString &sql)
        : m_cursor(sql)
    {}

    Result<Table> parse();

private:
    struct NamedKey
    {
        ConstraintId id;
        QString name;
        QList<KeyTerm> terms;
        QString conflict;
    };
    struct NamedForeignKey
    {
        QStringList columns;
        ForeignKey key;
    };

    void head();
    void items();
    void columnDefinition();
    QString typeName();
    static bool isRowidAlias(const Column &column);
    bool isColumnConstraint() const;
    bool columnConstraint(Column &column, const QString &name);
    void columnPrimaryKey(Column &column, const QString &name);
    QString defaultValue();
    Generated generatedValue();
    bool isTableConstraint() const;
    void tableConstraint(const QString &name);
    QList<KeyTerm> keyTerms();
    void setPrimaryKey(const QString &name, const QList<KeyTerm> &terms, const QString &conflict);
    void addCheck(const QString &name);
    void addForeignKey(const QString &name, const QStringList &columns);
    ReferentialAction referentialAction();
    void referenceArguments(ForeignKey &key);
    bool deferrable(Deferrable &value);
    QStringList columnList();
    QString conflictClause();
    void tail();

    void finish();
    void finishPrimaryKey();
    void finishExpressions();
    QList<ColumnId> columnIds(const QStringList &names);
    Options keyOptions(const NamedKey &key);
    ConstraintId constraintId(const QString &description);

    SqlCursor m_cursor;
    Table m_table;
    std::optional<NamedKey> m_primaryKey;
    bool m_autoincrement = false;
    QList<NamedKey> m_uniqueKeys;
    QList<NamedForeignKey> m_foreignKeys;
    QHash<QString, int> m_descriptions; // how many constraints have the same one
};

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

bool TableParser::isRowidAlias(const Column &column)
{
    return column.type.kind == TypeKind::Integer
           && !column.options.contains(option::sqlitePrimaryKeyOrder);
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

ConstraintId TableParser::constraintId(const QString &description)
{
    const int count = ++m_descriptions[description];
    const QString unique = count == 1 ? description : description + u'#' + QString::number(count);
    return ConstraintId::derived(m_table.id.uuid, unique);
}

QList<ColumnId> TableParser::columnIds(const QStringList &names)
{
    QList<ColumnId> ids;
    for (const QString &name : names) {
        const Column *column = columnNamed(m_table, name);
        if (column == nullptr) {
            m_cursor.fail("column"_L1);
            return {};
        }
        ids.append(column->id);
    }
    return ids;
}

Options TableParser::keyOptions(const NamedKey &key)
{
    Options options;
    if (!key.conflict.isEmpty())
        options.insert(option::sqliteConflict, key.conflict);
    const QString suffixes = keySuffixes(m_table, key.terms);
    if (!suffixes.isEmpty())
        options.insert(option::sqliteKeyTerms, suffixes);
    return options;
}

void TableParser::finishPrimaryKey()
{
    if (!m_primaryKey)
        return;
    const bool withoutRowid = m_table.options.contains(option::sqliteWithoutRowid);
    PrimaryKey key{m_primaryKey->id, m_primaryKey->name, {}, {}, {}};
    key.columns = columnIds(columnsOf(m_primaryKey->terms));
    key.options = keyOptions(*m_primaryKey);
    for (Column &column : m_table.columns) {
        if (!key.columns.contains(column.id))
            continue;
        const bool isAlias = isRowidAlias(column) && key.columns.size() == 1 && !withoutRowid;
        if (isAlias) {
            column.identity = Identity{};
            key.options.remove(option::sqliteKeyTerms); // a rowid has no order of its own
        }
        if (m_autoincrement)
            column.options.insert(option::sqliteAutoincrement, option::truth);
        if (isAlias || withoutRowid)
            column.nullable = false; // a NULL could not be stored
    }
    m_table.primaryKey = key;
}

void TableParser::finishExpressions()
{
    for (Check &check : m_table.checks)
        check.sql = withStringsQuoted(check.sql, m_table);
    for (Column &column : m_table.columns) {
        if (column.generated)
            column.generated->sql = withStringsQuoted(column.generated->sql, m_table);
        column.defaultSql = defaultWithStringsQuoted(column.defaultSql);
    }
}

void TableParser::finish()
{
    finishPrimaryKey();
    for (const NamedKey &named : std::as_const(m_uniqueKeys)) {
        UniqueKey key;
        key.id = named.id;
        key.name = named.name;
        key.columns = columnIds(columnsOf(named.terms));
        key.options = keyOptions(named);
        m_table.uniqueKeys.append(key);
    }
    for (NamedForeignKey &named : m_foreignKeys) {
        named.key.columns = columnIds(named.columns);
        m_table.foreignKeys.append(named.key);
    }
    finishExpressions();
}

} // namespace

Result<Table> parseCreateTable(const QString &sql)
{
    return TableParser(sql).parse();
}

} // namespace core
