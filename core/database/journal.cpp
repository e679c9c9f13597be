// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/journal.h"

#include "core/plan/stepjson.h"
#include "core/plan/versionstatements.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

struct Journal::Entry
{
    QString kind; // step (in parts), segment, cause, unwinding
    qsizetype position = 0;
    QString state; // of a segment: started, done
    QString content;
};

namespace {

const QString table = u"schemawright_journal"_s;
// Well below what a server takes in one packet.
constexpr qsizetype longestPart = 500000;

// What is left of the step: its settings, and everything from the first segment that is not done.
QList<Statement> remaining(const Step &step, qsizetype firstToDo)
{
    QList<Statement> statements;
    for (qsizetype i = 0; i < step.statements.size(); ++i) {
        if (i >= firstToDo || step.statements.at(i).kind == StatementKind::Setting)
            statements.append(step.statements.at(i));
    }
    if (lastSegment(segments(statements), statements) < 0) // all is done but the journal's end
        statements += {beginStatement(DialectKind::PostgreSql), commitStatement()};
    return statements;
}

} // namespace

bool Journal::exists() const
{
    return m_session.hasTable(table).value_or(false);
}

Result<QList<Journal::Entry>> Journal::entries() const
{
    const Result<bool> exists = m_session.hasTable(table);
    if (!exists)
        return Failure(exists.error());
    QList<Entry> entries;
    if (!*exists)
        return entries;
    auto query = m_session.connection().execute(
        u"SELECT kind, position, state, content FROM %1 ORDER BY kind, position"_s.arg(table));
    if (!query)
        return Failure(query.error());
    while (query->next())
        entries.append({query->value(0).toString(),
                        qsizetype(query->value(1).toLongLong()),
                        query->value(2).toString(),
                        query->value(3).toString()});
    if (query->lastError().isValid())
        return Failure(m_session.connection().errorOf(query->lastError(), table));
    return entries;
}

Result<std::optional<Interruption>> Journal::read() const
{
    const Result<QList<Entry>> all = entries();
    if (!all)
        return Failure(all.error());
    QString text;
    Interruption interruption;
    for (const Entry &entry : *all) {
        if (entry.kind == "step"_L1)
            text += entry.content;
        else if (entry.kind == "cause"_L1)
            interruption.cause = entry.content;
        else if (entry.kind == "unwinding"_L1)
            interruption.isUnwinding = true;
    }
    if (text.isEmpty())
        return std::optional<Interruption>();
    Result<Step> step = stepFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
    if (!step)
        return failure(step.error().code,
                       displayName(m_session.connection().url()),
                       step.error().detail,
                       table + u": "_s + step.error().place);
    const Result<qsizetype> next = firstToDo(*step, *all);
    if (!next)
        return Failure(next.error());
    interruption.done = int(*next);
    if (!interruption.isUnwinding)
        interruption.remaining = remaining(*step, *next);
    if (step->ends) {
        interruption.schemaAfter = step->ends->after;
        interruption.foreignObjectsAfter = step->ends->foreignObjectsAfter;
    }
    interruption.step = *std::move(step);
    return std::optional(std::move(interruption));
}

Result<qsizetype> Journal::firstToDo(const Step &step, const QList<Entry> &entries) const
{
    for (const Segment &segment : segments(step.statements)) {
        if (segment.kind == SegmentKind::Setting)
            continue;
        const auto entry = std::find_if(entries.cbegin(), entries.cend(), [&](const Entry &each) {
            return each.kind == "segment"_L1 && each.position == segment.first;
        });
        if (entry == entries.cend())
            return segment.first;
        if (entry->state == "done"_L1)
            continue;
        const Result<bool> tookEffect = m_session.tookEffect(step.statements.at(segment.first),
                                                             entry->content);
        if (!tookEffect)
            return Failure(tookEffect.error());
        return *tookEffect ? segment.end : segment.first;
    }
    return step.statements.size();
}

Result<void> Journal::open(const Step &step)
{
    const Connection &connection = m_session.connection();
    const QString creation
        = u"CREATE TABLE IF NOT EXISTS %1 (kind VARCHAR(16) NOT NULL, position INTEGER NOT NULL, "
          "state VARCHAR(16) NOT NULL, content %2 NOT NULL, PRIMARY KEY (kind, position))%3"_s
              .arg(table, m_session.textType(), m_session.tableOptions());
    const QString begin = u"BEGIN"_s;
    const QStringList first = m_session.rollsBackDdl() ? QStringList{begin, creation}
                                                       : QStringList{creation, begin};
    for (const QString &sql : first + QStringList{"DELETE FROM "_L1 + table}) {
        if (const auto done = connection.execute(sql); !done)
            return Failure(done.error());
    }
    const QString text = QString::fromUtf8(
        QJsonDocument(toJson(step)).toJson(QJsonDocument::Compact));
    for (qsizetype part = 0; part * longestPart < text.size(); ++part) {
        const Result<void> written = write(u"step"_s,
                                           part,
                                           QString(),
                                           text.mid(part * longestPart, longestPart));
        if (!written)
            return written;
    }
    const auto committed = connection.execute(u"COMMIT"_s);
    return committed ? Result<void>() : Failure(committed.error());
}

Result<void> Journal::write(const QString &kind,
                            qsizetype position,
                            const QString &state,
                            const QString &content)
{
    const Connection &connection = m_session.connection();
    const auto removed = connection.execute(
        u"DELETE FROM %1 WHERE kind = '%2' AND position = %3"_s.arg(table, kind).arg(position));
    if (!removed)
        return Failure(removed.error());
    QSqlQuery query(connection.database());
    const QString sql = u"INSERT INTO %1 (kind, position, state, content) VALUES (?, ?, ?, ?)"_s.arg(
        table);
    if (!query.prepare(sql))
        return Failure(connection.errorOf(query.lastError(), sql));
    query.addBindValue(kind);
    query.addBindValue(int(position));
    query.addBindValue(state.isNull() ? u""_s : state);
    query.addBindValue(content.isNull() ? u""_s : content);
    if (!query.exec())
        return Failure(connection.errorOf(query.lastError(), sql));
    return {};
}

Result<void> Journal::started(qsizetype position, const Statement &statement)
{
    const Result<QString> probe = m_session.probe(statement);
    if (!probe)
        return Failure(probe.error());
    return write(u"segment"_s, position, u"started"_s, *probe);
}

Result<void> Journal::done(qsizetype position)
{
    if (m_session.isInTransaction())
        return write(u"segment"_s, position, u"done"_s, {});
    // One statement: the row must not be missing for a moment.
    const auto marked = m_session.connection().execute(
        u"UPDATE %1 SET state = 'done' WHERE kind = 'segment' AND position = %2"_s.arg(table).arg(
            position));
    return marked ? Result<void>() : Failure(marked.error());
}

void Journal::failed(const QString &cause)
{
    static_cast<void>(write(u"cause"_s, 0, {}, cause));
}

void Journal::forget(qsizetype position)
{
    static_cast<void>(m_session.connection().execute(
        u"DELETE FROM %1 WHERE kind = 'segment' AND position = %2"_s.arg(table).arg(position)));
}

Result<void> Journal::unwinding()
{
    return write(u"unwinding"_s, 0, {}, {});
}

Result<void> Journal::end()
{
    const auto done = m_session.connection().execute(
        (m_session.rollsBackDdl() ? "DROP TABLE "_L1 : "DELETE FROM "_L1) + table);
    return done ? Result<void>() : Failure(done.error());
}

void Journal::dropIfEmpty()
{
    if (!exists())
        return;
    const Result<QVariant> rows = m_session.connection().value("SELECT COUNT(*) FROM "_L1 + table);
    if (rows && rows->toInt() == 0)
        static_cast<void>(m_session.connection().execute("DROP TABLE "_L1 + table));
}

} // namespace core
