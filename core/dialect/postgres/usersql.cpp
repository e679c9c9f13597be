// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/usersql.h"

#include "core/dialect/postgres/statements.h"
#include "core/schema/tokenizer.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QStringList words(const QString &sql)
{
    QStringList result;
    for (const Token &token : tokenize(sql, DialectKind::PostgreSql)) {
        if (token.kind == TokenKind::Word)
            result.append(sql.mid(token.start, token.length).toUpper());
    }
    return result;
}

// What would end the revision's transaction.
bool isForbidden(const QString &word)
{
    static const QStringList forbidden{u"BEGIN"_s,
                                       u"START"_s,
                                       u"COMMIT"_s,
                                       u"END"_s,
                                       u"ROLLBACK"_s,
                                       u"ABORT"_s,
                                       u"SAVEPOINT"_s,
                                       u"RELEASE"_s,
                                       u"PREPARE"_s};
    return forbidden.contains(word);
}

// What cannot run inside a transaction, or whose effect cannot be used in it.
bool isAlone(const QStringList &words)
{
    const QString first = words.value(0);
    if (first == "VACUUM"_L1 || first == "ALTER"_L1)
        return first == "VACUUM"_L1 || words.value(1) == "SYSTEM"_L1
               || (words.value(1) == "TYPE"_L1 && words.contains(u"ADD"_s)
                   && words.contains(u"VALUE"_s));
    const bool isIndex = words.contains(u"INDEX"_s) || first == "REINDEX"_L1;
    return isIndex && words.mid(0, 5).contains(u"CONCURRENTLY"_s);
}

} // namespace

QStringList splitPostgres(const QString &script)
{
    QStringList statements;
    QString current;
    bool hasText = false;
    int blocks = 0; // BEGIN ATOMIC … END of a function's body
    const auto end = [&] {
        if (hasText)
            statements.append(current.trimmed());
        current.clear();
        hasText = false;
        blocks = 0;
    };
    QString previous;
    for (const Token &token : tokenize(script, DialectKind::PostgreSql)) {
        const QString text = script.mid(token.start, token.length);
        const QString upper = token.kind == TokenKind::Word ? text.toUpper() : QString();
        if (token.kind == TokenKind::Operator && text == u";" && blocks == 0) {
            end();
            continue;
        }
        if (upper == "ATOMIC"_L1 && previous == "BEGIN"_L1)
            ++blocks;
        else if (blocks > 0 && upper == "CASE"_L1)
            ++blocks;
        else if (blocks > 0 && upper == "END"_L1)
            --blocks;
        if (token.kind != TokenKind::Space) {
            hasText = true;
            previous = upper;
        }
        current += text;
    }
    end();
    return statements;
}

Result<QList<Statement>> userStatements(const QString &title, const QString &script)
{
    QList<Statement> statements;
    for (const QString &sql : splitPostgres(script)) {
        const QStringList found = words(sql);
        if (isForbidden(found.value(0)))
            return failure(ErrorCode::NotSupported, title, sql);
        Statement statement = postgresData(sql, {}, DataEffect::Changes);
        statement.note = StatementNote::UserSql;
        statement.transactional = !isAlone(found);
        statements.append(statement);
    }
    return statements;
}

} // namespace core
