// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/usersql.h"

#include "core/schema/tokenizer.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Follows the words of one statement to know whether a semicolon is inside a routine's body.
class Body
{
public:
    explicit Body(DialectKind dialect)
        : m_dialect(dialect)
    {}

    void add(const QString &word)
    {
        if (m_count++ == 0) {
            m_isCreate = word == "CREATE"_L1;
            m_isBlock = word == "BEGIN"_L1; // BEGIN NOT ATOMIC … END
        }
        if (word == "TABLE"_L1 || word == "VIEW"_L1 || word == "INDEX"_L1)
            m_isCreate = false; // the words of routines may be names of columns there
        const bool isRoutine = m_isCreate
                               && (word == "TRIGGER"_L1 || word == "PROCEDURE"_L1
                                   || word == "FUNCTION"_L1 || word == "EVENT"_L1);
        m_isRoutine = m_isRoutine || isRoutine;
        if (m_isBlock && m_count == 2)
            m_isRoutine = word == "NOT"_L1;
        follow(word);
        m_last = word;
    }
    bool isOpen() const { return m_isRoutine && m_depth > 0; }

private:
    // END IF, END LOOP and the like end what is not counted; END and END CASE what is.
    void follow(const QString &word)
    {
        static const QStringList uncounted{u"IF"_s, u"LOOP"_s, u"WHILE"_s, u"REPEAT"_s, u"FOR"_s};
        if (m_last == "END"_L1 && uncounted.contains(word))
            ++m_depth; // the END before it was none of ours
        else if (word == "END"_L1 && m_depth > 0)
            --m_depth;
        else if (word == "CASE"_L1 && m_last != "END"_L1 && m_depth > 0)
            ++m_depth;
        else if (word == "BEGIN"_L1 && m_dialect == DialectKind::MariaDb)
            ++m_depth;
        else if (word == "ATOMIC"_L1 && m_last == "BEGIN"_L1 && m_dialect == DialectKind::PostgreSql)
            ++m_depth;
    }

    DialectKind m_dialect;
    QString m_last;
    int m_count = 0;
    int m_depth = 0;
    bool m_isCreate = false;
    bool m_isBlock = false;
    bool m_isRoutine = false;
};

// The words that a statement begins with, in upper case, without its comments.
QStringList firstWords(const QString &sql, DialectKind dialect)
{
    constexpr qsizetype enough = 12;
    QStringList words;
    for (const Token &token : tokenize(sql, dialect)) {
        if (token.kind == TokenKind::Space)
            continue;
        words.append(sql.mid(token.start, token.length).toUpper());
        if (words.size() == enough)
            break;
    }
    return words;
}

bool controlsTransaction(const QStringList &words)
{
    static const QStringList verbs{u"COMMIT"_s,
                                   u"ROLLBACK"_s,
                                   u"SAVEPOINT"_s,
                                   u"RELEASE"_s,
                                   u"ABORT"_s,
                                   u"END"_s,
                                   u"XA"_s};
    const QString first = words.value(0);
    const QString second = words.value(1);
    return verbs.contains(first) || (first == "BEGIN"_L1 && second != "NOT"_L1)
           || (first == "START"_L1 && second == "TRANSACTION"_L1)
           || (first == "PREPARE"_L1 && second == "TRANSACTION"_L1)
           || ((first == "LOCK"_L1 || first == "UNLOCK"_L1)
               && (second == "TABLES"_L1 || second == "INSTANCE"_L1))
           || (first == "SET"_L1 && words.contains(u"AUTOCOMMIT"_s))
           || (first == "SET"_L1 && words.contains(u"TRANSACTION"_s));
}

// What PostgreSQL refuses inside a transaction.
bool runsAlonePostgres(const QStringList &words)
{
    static const QStringList outside{u"DATABASE"_s, u"TABLESPACE"_s, u"SYSTEM"_s, u"SUBSCRIPTION"_s};
    const QString first = words.value(0);
    if (first == "VACUUM"_L1 || words.contains(u"CONCURRENTLY"_s))
        return true;
    if (first == "REINDEX"_L1)
        return words.value(1) == "SCHEMA"_L1 || outside.contains(words.value(1));
    if (first == "ALTER"_L1 && words.value(1) == "TYPE"_L1)
        return words.contains(u"ADD"_s) && words.contains(u"VALUE"_s);
    return (first == "CREATE"_L1 || first == "DROP"_L1 || first == "ALTER"_L1)
           && outside.contains(words.value(1));
}

// What MariaDB commits by itself. Sources: its manual, "SQL statements that cause an implicit commit".
bool commitsByItself(const QStringList &words)
{
    static const QStringList verbs{u"ALTER"_s,
                                   u"CREATE"_s,
                                   u"DROP"_s,
                                   u"RENAME"_s,
                                   u"TRUNCATE"_s,
                                   u"GRANT"_s,
                                   u"REVOKE"_s,
                                   u"ANALYZE"_s,
                                   u"OPTIMIZE"_s,
                                   u"REPAIR"_s,
                                   u"CHECK"_s,
                                   u"CACHE"_s,
                                   u"FLUSH"_s,
                                   u"INSTALL"_s,
                                   u"BEGIN"_s,
                                   u"RESET"_s,
                                   u"UNINSTALL"_s};
    return verbs.contains(words.value(0)) && words.value(1) != "TEMPORARY"_L1;
}

} // namespace

QStringList splitScript(const QString &script, DialectKind dialect)
{
    QStringList statements;
    Body body(dialect);
    qsizetype start = -1; // of the statement's first token that is no comment
    qsizetype end = 0;
    const auto finish = [&] {
        if (start >= 0)
            statements.append(script.mid(start, end - start));
        start = -1;
        body = Body(dialect);
    };
    for (const Token &token : tokenize(script, dialect)) {
        if (token.kind == TokenKind::Space)
            continue;
        const QStringView text = QStringView(script).mid(token.start, token.length);
        if (text == u";" && !body.isOpen()) {
            finish();
            continue;
        }
        if (token.kind == TokenKind::Word)
            body.add(text.toString().toUpper());
        if (start < 0)
            start = token.start;
        end = token.start + token.length;
    }
    finish();
    return statements;
}

Result<QList<Statement>> separated(const QList<Statement> &statements, DialectKind dialect)
{
    if (dialect == DialectKind::Sqlite)
        return statements;
    QList<Statement> result;
    for (const Statement &statement : statements) {
        if (statement.note != StatementNote::UserSql) {
            result.append(statement);
            continue;
        }
        for (const QString &sql : splitScript(statement.sql, dialect)) {
            const QStringList words = firstWords(sql, dialect);
            if (controlsTransaction(words))
                return failure(ErrorCode::NotSupported, {}, words.value(0), sql);
            Statement single = statement;
            single.sql = sql;
            single.transactional = dialect == DialectKind::MariaDb ? !commitsByItself(words)
                                                                   : !runsAlonePostgres(words);
            result.append(single);
        }
    }
    return result;
}

} // namespace core
