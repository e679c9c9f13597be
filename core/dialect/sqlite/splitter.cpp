// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/splitter.h"

#include "core/schema/tokenizer.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Follows the words of one statement to know whether a semicolon is inside a trigger's body.
class TriggerBody
{
public:
    void add(const QString &word)
    {
        ++m_count;
        if (m_count == 1)
            m_isCreate = word == "CREATE"_L1;
        else if (m_isCreate && m_count <= 3 && word == "TRIGGER"_L1)
            m_isTrigger = true; // CREATE [TEMP] TRIGGER
        if (!m_isTrigger)
            return;
        if (word == "BEGIN"_L1 && m_depth == 0)
            m_depth = 1;
        else if (word == "CASE"_L1)
            ++m_cases;
        else if (word == "END"_L1 && m_cases > 0)
            --m_cases;
        else if (word == "END"_L1 && m_depth == 1)
            m_depth = 2;
    }
    bool isOpen() const { return m_isTrigger && m_depth == 1; }

private:
    int m_count = 0;
    int m_depth = 0; // 1: in the body, 2: after it
    int m_cases = 0;
    bool m_isCreate = false;
    bool m_isTrigger = false;
};

} // namespace

QStringList splitSqlite(const QString &script)
{
    QStringList statements;
    TriggerBody body;
    qsizetype start = -1; // of the statement's first token that is no comment
    qsizetype end = 0;
    const auto finish = [&] {
        if (start >= 0)
            statements.append(script.mid(start, end - start));
        start = -1;
        body = {};
    };
    for (const Token &token : tokenize(script)) {
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

QString firstWord(const QString &sql)
{
    for (const Token &token : tokenize(sql)) {
        if (token.kind != TokenKind::Space)
            return sql.mid(token.start, token.length).toUpper();
    }
    return {};
}

} // namespace core
