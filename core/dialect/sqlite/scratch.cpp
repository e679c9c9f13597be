// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/scratch.h"

#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/names.h"
#include "core/schema/expression.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

int compareBytes(void *, int aSize, const void *a, int bSize, const void *b)
{
    const int order = std::memcmp(a, b, size_t(std::min(aSize, bSize)));
    return order != 0 ? order : aSize - bSize;
}

// SQL of the user's own may count for ever or fill the memory: what only looks ahead gives up soon.
constexpr int stepsPerCount = 10'000; // of SQLite's virtual machine
constexpr int executeBudget = 1'000;  // counts; about a tenth of a second
constexpr int pageLimit = 16'384;     // 64 MB

int isSpent(void *budget)
{
    return --*static_cast<int *>(budget) < 0 ? 1 : 0;
}

// Collations of the application that uses the database: any order will do on no rows.
void needCollation(void *, sqlite3 *database, int, const char *name)
{
    sqlite3_create_collation(database, name, SQLITE_UTF8, nullptr, compareBytes);
}

QString text(sqlite3_stmt *statement, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)));
}

// What makes SQLite compile the body of every trigger on the table or view.
QStringList triggerProbes(const QString &table)
{
    const QString name = quotedName(table);
    return {u"INSERT INTO %1 DEFAULT VALUES"_s.arg(name), u"DELETE FROM %1"_s.arg(name)};
}

} // namespace

ScratchDatabase::ScratchDatabase(const Schema &schema, const QList<ForeignObject> &foreignObjects)
{
    if (sqlite3_open(":memory:", &m_database) != SQLITE_OK) {
        m_isComplete = false;
        return;
    }
    sqlite3_collation_needed(m_database, nullptr, needCollation);
    execute(u"PRAGMA max_page_count = %1"_s.arg(pageLimit));
    // Virtual tables make their own shadow tables.
    for (const ForeignObject &object : foreignObjects) {
        if (object.kind == ForeignKind::VirtualTable && !execute(object.sql).isEmpty())
            m_isComplete = false;
    }
    for (const QString &sql : sqliteCreateScript(schema)) {
        if (!execute(sql).isEmpty())
            m_isComplete = false;
    }
    for (const ForeignObject &object : foreignObjects) {
        if (object.kind != ForeignKind::VirtualTable && object.kind != ForeignKind::ShadowTable
            && !execute(object.sql).isEmpty())
            m_isComplete = false;
    }
}

ScratchDatabase::~ScratchDatabase()
{
    sqlite3_close(m_database);
}

QString ScratchDatabase::execute(const QString &sql)
{
    char *message = nullptr;
    int budget = executeBudget;
    sqlite3_progress_handler(m_database, stepsPerCount, isSpent, &budget);
    const int code = sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, &message);
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
    if (code == SQLITE_OK)
        return {};
    const QString result = message ? QString::fromUtf8(message)
                                   : QString::fromUtf8(sqlite3_errstr(code));
    sqlite3_free(message);
    return result;
}

QString ScratchDatabase::compile(const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(m_database,
                                        sql.toUtf8().constData(),
                                        -1,
                                        &statement,
                                        nullptr);
    sqlite3_finalize(statement);
    return code == SQLITE_OK ? QString() : QString::fromUtf8(sqlite3_errmsg(m_database));
}

QMap<QString, QString> ScratchDatabase::brokenObjects(const QList<ForeignObject> &foreignObjects)
{
    QMap<QString, QString> broken;
    for (const ForeignObject &object : foreignObjects) {
        QStringList probes;
        if (object.kind == ForeignKind::View)
            probes = {u"SELECT * FROM %1"_s.arg(quotedName(object.name))};
        else if (object.kind == ForeignKind::Trigger)
            probes = triggerProbes(object.table);
        if (object.kind == ForeignKind::Trigger) {
            sqlite3_stmt *columns = nullptr;
            const QByteArray sql = u"SELECT name FROM pragma_table_info(%1)"_s
                                       .arg(quotedString(object.table))
                                       .toUtf8();
            if (sqlite3_prepare_v2(m_database, sql.constData(), -1, &columns, nullptr)
                == SQLITE_OK) {
                while (sqlite3_step(columns) == SQLITE_ROW) {
                    const QString name = quotedName(text(columns, 0));
                    probes.append(u"UPDATE %1 SET %2 = %2"_s.arg(quotedName(object.table), name));
                }
            }
            sqlite3_finalize(columns);
        }
        for (const QString &probe : std::as_const(probes)) {
            const QString message = compile(probe);
            // A view without INSTEAD OF triggers for it refuses a probe: that is no fault.
            if (!message.isEmpty() && !message.startsWith("cannot modify"_L1)
                && !broken.contains(object.name))
                broken.insert(object.name, message);
        }
    }
    return broken;
}

QList<ForeignObject> ScratchDatabase::foreignObjects(const QList<ForeignObject> &known)
{
    QMap<QString, ForeignObject> found;
    QStringList order;
    sqlite3_stmt *rows = nullptr;
    sqlite3_prepare_v2(m_database,
                       "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN "
                       "('view', 'trigger') OR sql LIKE 'CREATE VIRTUAL TABLE%' ORDER BY rowid",
                       -1,
                       &rows,
                       nullptr);
    while (rows && sqlite3_step(rows) == SQLITE_ROW) {
        const QString type = text(rows, 0);
        ForeignObject object;
        object.kind = type == "view"_L1      ? ForeignKind::View
                      : type == "trigger"_L1 ? ForeignKind::Trigger
                                             : ForeignKind::VirtualTable;
        object.name = text(rows, 1);
        object.table = object.kind == ForeignKind::Trigger ? text(rows, 2) : QString();
        object.sql = text(rows, 3);
        found.insert(foldedName(object.name), object);
        order.append(foldedName(object.name));
    }
    sqlite3_finalize(rows);
    QList<ForeignObject> result;
    for (const ForeignObject &object : known) {
        const auto present = found.constFind(foldedName(object.name));
        if (present != found.cend()) {
            result.append(*present);
            order.removeAll(present.key());
        } else if (!m_isComplete || object.kind == ForeignKind::ShadowTable
                   || object.kind == ForeignKind::Other) {
            result.append(object);
        }
    }
    for (const QString &name : std::as_const(order))
        result.append(found.value(name));
    return result;
}

} // namespace core
