// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlscript.h"

#include "core/dialect/dialect.h"
#include "core/plan/usersql.h"
#include "core/schema/tokenizer.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int sqliteSteps = 1000; // of its machine, between two looks at the cancel flag

// Whether nothing depends on it: a failure is said and borne with.
enum class Use { Run, RunIfPossible, LeaveOut };

// The words a statement begins with, in capitals.
QStringList leadingWords(const QString &sql, DialectKind dialect, int count)
{
    QStringList words;
    for (const Token &token : tokenize(sql, dialect)) {
        if (token.kind == TokenKind::Space)
            continue;
        if (token.kind != TokenKind::Word || words.size() == count)
            break;
        words << sql.mid(token.start, token.length).toUpper();
    }
    return words;
}

Use useInSqlite(const QStringList &words)
{
    const QString first = words.value(0);
    if (first == u"CREATE"_s && (words.contains(u"VIEW"_s) || words.contains(u"TRIGGER"_s)))
        return Use::RunIfPossible;
    return first == u"CREATE"_s || first == u"ALTER"_s || first == u"DROP"_s ? Use::Run
                                                                             : Use::LeaveOut;
}

// A server's roles, files and other databases are beyond the scratch database.
Use useInPostgres(const QStringList &words, const QString &sql)
{
    static const QStringList beyond{u"DATABASE"_s,
                                    u"ROLE"_s,
                                    u"USER"_s,
                                    u"GROUP"_s,
                                    u"TABLESPACE"_s,
                                    u"SUBSCRIPTION"_s,
                                    u"PUBLICATION"_s,
                                    u"SERVER"_s,
                                    u"FOREIGN"_s,
                                    u"SYSTEM"_s,
                                    u"EVENT"_s,
                                    u"LANGUAGE"_s,
                                    u"DEFAULT"_s};
    static const QStringList needed{u"TABLE"_s,
                                    u"TYPE"_s,
                                    u"DOMAIN"_s,
                                    u"SEQUENCE"_s,
                                    u"INDEX"_s,
                                    u"UNIQUE"_s,
                                    u"SCHEMA"_s,
                                    u"UNLOGGED"_s};
    const QString first = words.value(0);
    const QString second = words.value(1);
    if (beyond.contains(second))
        return Use::LeaveOut;
    if (first == u"COMMENT"_s)
        return beyond.contains(words.value(2)) ? Use::LeaveOut : Use::RunIfPossible;
    if (first == u"SET"_s)
        return second == u"SESSION"_s || second == u"ROLE"_s ? Use::LeaveOut : Use::RunIfPossible;
    static const QRegularExpression owner(u"\\bOWNER\\s+TO\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (first == u"ALTER"_s && sql.contains(owner))
        return Use::LeaveOut;
    if (first == u"CREATE"_s || first == u"ALTER"_s)
        return needed.contains(second) ? Use::Run : Use::RunIfPossible;
    return Use::LeaveOut;
}

// On MariaDB a name may lead into another database: only what makes tables here is run.
Use useInMariaDb(const QStringList &words)
{
    const QString first = words.value(0);
    if (first == u"ALTER"_s)
        return words.mid(1, 3).contains(u"TABLE"_s) ? Use::Run : Use::LeaveOut;
    if (first != u"CREATE"_s)
        return Use::LeaveOut;
    const bool makes = words.mid(1, 3).contains(u"TABLE"_s) || words.mid(1, 2).contains(u"INDEX"_s);
    return makes ? Use::Run : Use::LeaveOut;
}

Use useOf(const QString &sql, DialectKind dialect)
{
    const QStringList words = leadingWords(sql, dialect, 6);
    switch (dialect) {
    case DialectKind::Sqlite:
        return useInSqlite(words);
    case DialectKind::PostgreSql:
        return useInPostgres(words, sql);
    case DialectKind::MariaDb:
        return useInMariaDb(words);
    }
    Q_UNREACHABLE();
}

// The table that a MariaDB statement makes or changes is named with its database: "shop.user".
bool namesADatabase(const QString &sql)
{
    static const QStringList skipped{u"CREATE"_s,
                                     u"OR"_s,
                                     u"REPLACE"_s,
                                     u"TEMPORARY"_s,
                                     u"TABLE"_s,
                                     u"IF"_s,
                                     u"NOT"_s,
                                     u"EXISTS"_s,
                                     u"ALTER"_s,
                                     u"ONLINE"_s,
                                     u"IGNORE"_s,
                                     u"WAIT"_s,
                                     u"NOWAIT"_s};
    QList<Token> tokens = tokenize(sql, DialectKind::MariaDb);
    tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    const auto text = [&](qsizetype i) { return sql.mid(tokens.at(i).start, tokens.at(i).length); };
    const bool isIndex = leadingWords(sql, DialectKind::MariaDb, 3).contains(u"INDEX"_s);
    qsizetype at = 0;
    if (isIndex) {
        while (at < tokens.size() && text(at).toUpper() != u"ON"_s)
            ++at;
        ++at;
    } else {
        while (at < tokens.size() && tokens.at(at).kind == TokenKind::Word
               && skipped.contains(text(at).toUpper()))
            ++at;
    }
    return at + 1 < tokens.size() && text(at + 1) == u"."_s;
}

// psql's own lines and the rows after COPY, mysql's DELIMITER with the routines that need it: blanked,
// so that lines keep their numbers.
QString withoutClientCommands(const QString &text, DialectKind dialect)
{
    if (dialect == DialectKind::Sqlite)
        return text;
    static const QRegularExpression copy(u"^\\s*COPY\\b.*\\bFROM\\s+stdin\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression delimiter(u"^\\s*DELIMITER\\s+(\\S+)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    QStringList lines = text.split(u'\n');
    bool inCopy = false;
    bool inRoutines = false;
    for (QString &line : lines) {
        if (dialect == DialectKind::PostgreSql) {
            const bool endsCopy = line.startsWith("\\."_L1);
            const bool isCopy = !inCopy && copy.match(line).hasMatch();
            if (inCopy || isCopy || line.startsWith(u'\\'))
                line.clear();
            inCopy = isCopy || (inCopy && !endsCopy);
            continue;
        }
        const auto match = delimiter.match(line);
        if (match.hasMatch())
            inRoutines = match.captured(1) != u";"_s;
        if (match.hasMatch() || inRoutines)
            line.clear();
    }
    return lines.join(u'\n');
}

// Comments that MariaDB runs (a slash, a star and "!") would get past whoever reads the statement.
QString withoutHiddenParts(const QString &sql, DialectKind dialect)
{
    if (dialect != DialectKind::MariaDb)
        return sql;
    QString result;
    for (const Token &token : tokenize(sql, dialect)) {
        const QString text = sql.mid(token.start, token.length);
        const bool isHidden = token.kind == TokenKind::Space && text.contains(u'!');
        result += isHidden ? u" "_s : text;
    }
    return result;
}

Error errorIn(const SqlScript &script, const ScriptStatement &statement, const Error &error)
{
    return {error.code,
            script.file,
            error.detail,
            u"line %1: %2"_s.arg(statement.line).arg(statement.sql.left(120).simplified())};
}

int watchForCancel(void *flag)
{
    return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0;
}

Result<ScriptSchema> runIn(const Connection &connection,
                           const SqlScript &script,
                           const Monitor &monitor)
{
    ScriptSchema result;
    const QList<ScriptStatement> statements = schemaStatements(script, result.notes);
    for (qsizetype i = 0; i < statements.size(); ++i) {
        if (monitor.canceled)
            return failure(ErrorCode::Canceled, script.file);
        if (monitor.progress) {
            Progress progress;
            progress.statement = int(i);
            progress.statements = int(statements.size());
            progress.sql = statements.at(i).sql;
            monitor.progress(progress);
        }
        const auto done = connection.execute(statements.at(i).sql);
        if (done)
            continue;
        const Error error = errorIn(script, statements.at(i), done.error());
        if (monitor.canceled)
            return failure(ErrorCode::Canceled, script.file);
        if (useOf(statements.at(i).sql, script.dialect) == Use::Run)
            return Failure(error);
        result.notes << error.place + u": "_s + error.detail;
    }
    // What a dump leaves set would hide the tables' namespace.
    if (script.dialect == DialectKind::PostgreSql)
        (void) connection.execute(u"RESET search_path"_s);
    QSqlDatabase database = connection.database();
    const auto inspection = dialectFor(script.dialect).inspect(database);
    if (!inspection)
        return Failure(inspection.error());
    result.schema = inspection->schema;
    result.notes << inspection->notes;
    return result;
}

Result<ScriptSchema> inMemory(const SqlScript &script, const Monitor &monitor)
{
    DatabaseUrl url;
    url.path = u":memory:"_s;
    const auto connection = Connection::open(url, OpenMode::ReadWrite);
    if (!connection)
        return Failure(connection.error());
    // A foreign script reaches no file.
    sqlite3_limit(connection->sqlite(), SQLITE_LIMIT_ATTACHED, 0);
    auto *flag = const_cast<std::atomic<bool> *>(&monitor.canceled);
    sqlite3_progress_handler(connection->sqlite(), sqliteSteps, watchForCancel, flag);
    return runIn(*connection, script, monitor);
}

// Dropped whatever happens.
class Scratch
{
public:
    explicit Scratch(const DatabaseUrl &server)
        : m_server(server)
        , m_url(server)
    {
        m_url.path = u"schemawright_scratch_%1"_s.arg(QRandomGenerator::system()->generate64(),
                                                      16,
                                                      16,
                                                      QChar(u'0'));
    }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    ~Scratch()
    {
        if (!m_isMade)
            return;
        if (const auto connection = Connection::open(m_server, OpenMode::ReadWrite))
            (void) connection->execute(u"DROP DATABASE "_s
                                       + dialectFor(m_server.dialect).quoted(m_url.path));
    }

    Result<DatabaseUrl> make()
    {
        const auto connection = Connection::open(m_server, OpenMode::ReadWrite);
        if (!connection)
            return Failure(connection.error());
        const auto made = createDatabase(*connection, m_url.path);
        if (!made)
            return Failure(made.error());
        m_isMade = true;
        return m_url;
    }

private:
    DatabaseUrl m_server;
    DatabaseUrl m_url;
    bool m_isMade = false;
};

Result<ScriptSchema> onServer(const SqlScript &script,
                              const DatabaseUrl &server,
                              const Monitor &monitor)
{
    Scratch scratch(server.path.isEmpty() ? serverUrl(server) : server);
    const auto url = scratch.make();
    if (!url)
        return Failure(url.error());
    const auto connection = Connection::open(*url, OpenMode::ReadWrite);
    if (!connection)
        return Failure(connection.error());
    // As the tools that write dumps do: tables in any order, defaults of former days.
    const QStringList settings = script.dialect == DialectKind::MariaDb
                                     ? QStringList{u"SET SESSION foreign_key_checks = 0"_s,
                                                   u"SET SESSION sql_mode = ''"_s}
                                     : QStringList{u"SET check_function_bodies = off"_s};
    for (const QString &setting : settings) {
        if (const auto set = connection->execute(setting); !set)
            return Failure(set.error());
    }
    return runIn(*connection, script, monitor);
}

} // namespace

QList<ScriptStatement> schemaStatements(const SqlScript &script, QStringList &leftOut)
{
    QList<ScriptStatement> statements;
    const QString text = withoutClientCommands(script.text, script.dialect);
    qsizetype searched = 0;
    int line = 1;
    for (const QString &sql : splitScript(text, script.dialect)) {
        const qsizetype found = text.indexOf(sql, searched);
        if (found >= 0) {
            line += int(QStringView(text).mid(searched, found - searched).count(u'\n'));
            searched = found;
        }
        if (useOf(sql, script.dialect) != Use::LeaveOut) {
            statements.append({withoutHiddenParts(sql, script.dialect), line});
            continue;
        }
        const QString words = leadingWords(sql, script.dialect, 2).join(u' ');
        if (!words.isEmpty() && !leftOut.contains(words))
            leftOut << words;
    }
    return statements;
}

Result<ScriptSchema> schemaFromSql(const SqlScript &script,
                                   const std::optional<DatabaseUrl> &server,
                                   const Monitor &monitor)
{
    if (script.dialect == DialectKind::Sqlite)
        return inMemory(script, monitor);
    if (!server || server->dialect != script.dialect)
        return failure(ErrorCode::DatabaseUrlInvalid, script.file);
    QStringList ignored;
    if (script.dialect == DialectKind::MariaDb) {
        for (const ScriptStatement &statement : schemaStatements(script, ignored)) {
            if (namesADatabase(statement.sql))
                return Failure(errorIn(script,
                                       statement,
                                       {ErrorCode::NotSupported,
                                        {},
                                        u"a table of a database that is named"_s,
                                        {}}));
        }
    }
    return onServer(script, *server, monitor);
}

} // namespace core
