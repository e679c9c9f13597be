// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/foreignobjects.h"

#include "core/dialect/mariadb/ddl.h"
#include "core/schema/tokenizer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isSame(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// The text of a view or trigger, token by token; blanks left out.
class ObjectText
{
public:
    explicit ObjectText(const QString &sql)
        : m_sql(sql)
        , m_tokens(tokenize(sql, DialectKind::MariaDb))
    {
        m_tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    }

    qsizetype size() const { return m_tokens.size(); }
    const Token &token(qsizetype i) const { return m_tokens.at(i); }
    QStringView text(qsizetype i) const
    {
        return i >= 0 && i < m_tokens.size()
                   ? QStringView(m_sql).mid(m_tokens.at(i).start, m_tokens.at(i).length)
                   : QStringView();
    }
    bool isName(qsizetype i) const
    {
        return i >= 0 && i < m_tokens.size()
               && (m_tokens.at(i).kind == TokenKind::Word
                   || m_tokens.at(i).kind == TokenKind::QuotedName);
    }
    QString name(qsizetype i) const
    {
        return isName(i) ? tokenName(m_sql, m_tokens.at(i)) : QString();
    }
    bool isDot(qsizetype i) const { return text(i) == u"."; }

    // Where a table is named: after FROM, JOIN, UPDATE, INTO, ON of a trigger, or in a list of these.
    bool isTable(qsizetype i) const
    {
        static const QStringList words{u"from"_s,
                                       u"join"_s,
                                       u"straight_join"_s,
                                       u"update"_s,
                                       u"into"_s,
                                       u"replace"_s,
                                       u"table"_s};
        if (!isName(i) || isDot(i - 1) || text(i + 1) == u"(")
            return words.contains(text(i - 1).toString().toLower()) && isName(i) && !isDot(i - 1);
        return words.contains(text(i - 1).toString().toLower())
               || ((text(i - 1) == u"(" || text(i - 1) == u",") && isInTables(i));
    }

private:
    // Parentheses and commas of FROM (`a` join `b`), `c`
    bool isInTables(qsizetype i) const
    {
        for (qsizetype j = i - 1; j >= 0; --j) {
            const QString word = text(j).toString().toLower();
            if (word == "from"_L1 || word == "join"_L1)
                return true;
            const bool isPart = word == "("_L1 || word == ","_L1 || word == "as"_L1
                                || (isName(j) && word != "select"_L1 && word != "on"_L1
                                    && word != "where"_L1 && word != "set"_L1);
            if (!isPart)
                return false;
        }
        return false;
    }

    QString m_sql;
    QList<Token> m_tokens;
};

class ObjectRewriter
{
public:
    ObjectRewriter(const ForeignObject &object,
                   const QList<MariaDbRename> &renames,
                   const Schema &before)
        : m_object(object)
        , m_text(object.sql)
        , m_renames(renames)
        , m_before(before)
    {}

    RewrittenObject run()
    {
        RewrittenObject result{m_object, false, false};
        for (const MariaDbRename &rename : m_renames) {
            if (m_object.kind == ForeignKind::Trigger && m_object.table == rename.table)
                result.object.table = rename.tableTo;
            findColumns(rename);
            if (rename.table != rename.tableTo)
                findTable(rename);
        }
        result.isDoubtful = m_isDoubtful;
        if (m_edits.isEmpty() || m_isDoubtful)
            return result;
        QString sql = m_object.sql;
        const QList<qsizetype> places = m_edits.keys();
        for (qsizetype i = places.size() - 1; i >= 0; --i) {
            const Token &token = m_text.token(places.at(i));
            sql.replace(token.start, token.length, m_edits.value(places.at(i)));
        }
        result.isChanged = true;
        result.object.sql = sql;
        return result;
    }

private:
    // What the table is called in this text: its name and aliases.
    QStringList namesOf(const QString &table) const
    {
        QStringList names;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (!m_text.isTable(i) || m_text.name(i) != table)
                continue;
            qsizetype next = i + 1;
            if (isSame(m_text.text(next), u"as"))
                ++next;
            const bool hasAlias = m_text.isName(next)
                                  && (m_text.token(next).kind == TokenKind::QuotedName
                                      || next > i + 1);
            names.append(hasAlias ? m_text.name(next) : table);
        }
        return names;
    }

    bool mentionsTable(const QString &table) const
    {
        if (m_object.kind == ForeignKind::Trigger && m_object.table == table)
            return true;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (m_text.name(i) == table)
                return true;
        }
        return false;
    }

    // Whether a bare mention of the column can only mean that of this table.
    bool isOnlyOwner(const QString &table, const QString &column) const
    {
        return std::none_of(m_before.tables.cbegin(),
                            m_before.tables.cend(),
                            [&](const Table &other) {
                                return other.name != table && mentionsTable(other.name)
                                       && std::any_of(other.columns.cbegin(),
                                                      other.columns.cend(),
                                                      [&](const Column &c) {
                                                          return isSame(c.name, column);
                                                      });
                            });
    }

    void findColumns(const MariaDbRename &rename)
    {
        if (rename.columns.isEmpty() || !mentionsTable(rename.table))
            return;
        const bool isOwnTrigger = m_object.kind == ForeignKind::Trigger
                                  && m_object.table == rename.table;
        const QStringList names = namesOf(rename.table);
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            for (const auto &[from, to] : rename.columns) {
                if (!m_text.isName(i) || !isSame(m_text.name(i), from) || m_text.isDot(i + 1)
                    || m_text.isTable(i))
                    continue;
                const QString qualifier = m_text.isDot(i - 1) ? m_text.name(i - 2) : QString();
                const bool isRow = isSame(qualifier, u"new") || isSame(qualifier, u"old");
                if (isRow ? isOwnTrigger : names.contains(qualifier))
                    m_edits.insert(i, mariaDbQuoted(to));
                else if (qualifier.isEmpty() && !isLabel(i) && m_text.text(i + 1) != u"(")
                    replaceBare(i, rename.table, from, to, names);
            }
        }
    }

    // `a` AS `a`: the view's own name for it stays.
    bool isLabel(qsizetype i) const
    {
        return isSame(m_text.text(i - 1), u"as") || isSame(m_text.text(i - 1), u"trigger")
               || isSame(m_text.text(i - 1), u"view");
    }

    void replaceBare(qsizetype i,
                     const QString &table,
                     const QString &from,
                     const QString &to,
                     const QStringList &names)
    {
        if (names.isEmpty())
            return; // the trigger's own table, whose columns are only to be had as NEW and OLD
        if (isOnlyOwner(table, from))
            m_edits.insert(i, mariaDbQuoted(to));
        else
            m_isDoubtful = true;
    }

    void findTable(const MariaDbRename &rename)
    {
        const bool hasPlainName = namesOf(rename.table).contains(rename.table);
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (!m_text.isName(i) || m_text.name(i) != rename.table)
                continue;
            const bool isQualifier = m_text.isDot(i + 1) && !m_text.isDot(i - 1);
            const bool isTriggerTable = m_object.kind == ForeignKind::Trigger
                                        && m_object.table == rename.table
                                        && isSame(m_text.text(i - 1), u"on")
                                        && isSame(m_text.text(i + 1), u"for");
            if (m_text.isTable(i) || isTriggerTable || (isQualifier && hasPlainName))
                m_edits.insert(i, mariaDbQuoted(rename.tableTo));
        }
    }

    const ForeignObject &m_object;
    const ObjectText m_text;
    const QList<MariaDbRename> &m_renames;
    const Schema &m_before;
    QMap<qsizetype, QString> m_edits; // by token
    bool m_isDoubtful = false;
};

} // namespace

namespace {

// A text in another mode than the session's is read as SET STATEMENT … EXECUTE IMMEDIATE '…'.
struct Wrapping
{
    QString before; // empty: none
    QString sql;
};

Wrapping unwrapped(const QString &sql)
{
    const ObjectText text(sql);
    const qsizetype last = text.size() - 1;
    if (last < 2 || !isSame(text.text(0), u"set") || !isSame(text.text(last - 1), u"immediate")
        || text.token(last).kind != TokenKind::String)
        return {{}, sql};
    QString inner = text.text(last).mid(1).chopped(1).toString();
    inner.replace("''"_L1, "'"_L1).replace("\\\\"_L1, "\\"_L1);
    return {sql.left(text.token(last).start), inner};
}

QString wrapped(const Wrapping &wrapping)
{
    return wrapping.before.isEmpty() ? wrapping.sql : wrapping.before + mariaDbString(wrapping.sql);
}

} // namespace

RewrittenObject mariaDbRewritten(const ForeignObject &object,
                                 const QList<MariaDbRename> &renames,
                                 const Schema &before)
{
    if (object.kind != ForeignKind::View && object.kind != ForeignKind::Trigger)
        return {object, false, false};
    Wrapping wrapping = unwrapped(object.sql);
    ForeignObject inner = object;
    inner.sql = wrapping.sql;
    RewrittenObject result = ObjectRewriter(inner, renames, before).run();
    wrapping.sql = result.object.sql;
    result.object.sql = wrapped(wrapping);
    return result;
}

QString mariaDbReplacementSql(const ForeignObject &object)
{
    Wrapping wrapping = unwrapped(object.sql);
    const ObjectText text(wrapping.sql);
    if (isSame(text.text(0), u"create") && !isSame(text.text(1), u"or"))
        wrapping.sql.insert(text.token(0).start + text.token(0).length, " OR REPLACE"_L1);
    // It keeps the mode it is written in, which is not the one that we run in.
    return wrapping.before.isEmpty() ? u"SET STATEMENT sql_mode = DEFAULT FOR "_s + wrapping.sql
                                     : wrapped(wrapping);
}

QString mariaDbDropSql(const ForeignObject &object)
{
    return (object.kind == ForeignKind::View ? u"DROP VIEW "_s : u"DROP TRIGGER "_s)
           + mariaDbQuoted(object.name);
}

} // namespace core
