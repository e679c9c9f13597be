// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/quotedstrings.h"

#include "core/schema/expression.h"

#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool compiles(sqlite3 *handle, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int result = sqlite3_prepare_v2(handle, sql.toUtf8(), -1, &statement, nullptr);
    sqlite3_finalize(statement);
    return result == SQLITE_OK;
}

void allow(sqlite3 *handle, bool isAllowed)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, isAllowed ? 1 : 0, nullptr);
}

// Statements that are compiled with every view and trigger that has a double quote in its text.
QStringList probes(const Connection &connection)
{
    QStringList result;
    auto query = connection.execute(
        u"SELECT s.type, s.tbl_name, (SELECT group_concat('\"' || replace(name, '\"', '\"\"') || '\" = "
        "\"' || replace(name, '\"', '\"\"') || '\"') FROM pragma_table_xinfo(s.tbl_name) WHERE hidden "
        "= 0) FROM sqlite_schema s WHERE s.type IN ('view', 'trigger') AND instr(s.sql, '\"') > 0"_s);
    while (query && query->next()) {
        const QString name = quotedName(query->value(1).toString());
        if (query->value(0).toString() == "view"_L1) {
            result.append(u"SELECT * FROM %1"_s.arg(name));
        } else {
            result.append(u"INSERT INTO %1 DEFAULT VALUES"_s.arg(name));
            result.append(u"UPDATE %1 SET %2"_s.arg(name, query->value(2).toString()));
            result.append(u"DELETE FROM %1"_s.arg(name));
        }
    }
    return result;
}

} // namespace

QuotedStrings::QuotedStrings(const Connection &connection)
    : m_handle(connection.sqlite())
{
    if (m_handle == nullptr)
        return;
    allow(m_handle, true); // even the columns of such a view cannot be read without
    const QStringList all = probes(connection);
    allow(m_handle, false);
    QStringList failing;
    for (const QString &sql : all) {
        if (!compiles(m_handle, sql))
            failing.append(sql);
    }
    allow(m_handle, true);
    m_isOn = std::any_of(failing.cbegin(), failing.cend(), [this](const QString &sql) {
        return compiles(m_handle, sql);
    });
    if (!m_isOn)
        allow(m_handle, false);
}

QuotedStrings::~QuotedStrings()
{
    if (m_isOn)
        allow(m_handle, false);
}

} // namespace core
