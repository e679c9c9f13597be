// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One round of asking the server what it makes of expressions: temporary tables with the columns of
// ours, each expression added on its own, so that one which is refused spoils no other, then all read
// back at once, and everything undone. However many the tables, it takes a few round trips.

#include "core/dialect/dialect.h"

#include <QHash>

namespace core {

// What the round must know of the live database.
struct PostgresLive
{
    QString defaultNamespace;
    QHash<QString, QStringList> enums; // labels by qualified name
};
Result<PostgresLive> readPostgresLive(QSqlDatabase &database);

class PostgresScratch
{
public:
    // `positions`: of the tables to ask about.
    PostgresScratch(QSqlDatabase &database,
                    const Schema &schema,
                    const PostgresLive &live,
                    const QList<qsizetype> &positions);

    // The positions of the tables in which a text changed.
    Result<QList<qsizetype>> run();
    const Schema &schema() const { return m_schema; }

private:
    enum class Part { Default, Generated, Check, IndexKey, Predicate };
    struct Item
    {
        Part part = Part::Check;
        qsizetype table = 0;
        QString *sql = nullptr;
        const Column *column = nullptr;
        const Index *index = nullptr;
        const IndexKey *key = nullptr;
    };

    void chooseEnums();
    void nameTables(const QList<qsizetype> &positions);
    void collect(qsizetype position);
    QString tableSql(qsizetype position) const;
    QStringList columnFallbacks(qsizetype position) const;
    QStringList itemStatements(qsizetype number) const;
    QString indexSql(qsizetype number) const;
    std::optional<Error> createTables();
    std::optional<Error> execute(const QStringList &statements);
    Result<QHash<QString, QString>> answers();
    // Names of enums that are on scratch: there, and back.
    QString onScratch(const QString &sql) const;
    QString fromScratch(const QString &sql) const;

    QSqlDatabase &m_database;
    const PostgresLive &m_live;
    Schema m_schema;
    Schema m_typeSchema; // the enums on scratch in the namespace of temporary things
    QHash<QString, QString> m_scratchEnums; // name → namespace of ours, as the catalogue has it
    QHash<qsizetype, QString> m_names;      // of the tables on scratch
    QList<Item> m_items;
};

} // namespace core
