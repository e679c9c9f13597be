// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Executes the statements of one step, exactly as the plan has them, each by its kind; after a
// failure rolls back and puts the session's settings back.

#include "core/database/runner.h"

namespace core {

class StepExecution
{
public:
    // `progress`: filled in but for statement and SQL.
    StepExecution(const Connection &connection,
                  const Step &step,
                  const Monitor &monitor,
                  const Progress &progress);

    // `begun` is asked after the transaction began and before anything in it ran.
    using Begun = std::function<Result<void>(const Progress &)>;
    Result<void> run(const Begun &begun);

    bool isCommitted() const { return m_isCommitted; }
    // The database's count of schema changes as the step left it.
    std::optional<qint64> catalogueVersion() const { return m_catalogueVersion; }

private:
    Result<void> runStatements(const Begun &begun);
    Result<void> execute(const Statement &statement);
    Result<void> executeSetting(const Statement &statement);
    Result<void> executeVersion(const Statement &statement);
    Result<void> executeUserSql(const Statement &statement);
    Result<void> check(const Statement &statement);
    Result<void> checkNoNewRows(const Statement &statement);
    Result<void> commit(const Statement &statement);
    void takeBaselines();
    Result<QStringList> rows(const QString &sql) const;
    void undo();
    void restoreSettings();

    const Connection &m_connection;
    const Step &m_step;
    const Monitor &m_monitor;
    Progress m_progress;
    QHash<QString, QStringList> m_baselines; // rows by query, sorted
    bool m_isCommitted = false;
    std::optional<qint64> m_catalogueVersion;
};

} // namespace core
