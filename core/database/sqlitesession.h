// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A run on SQLite: a lock file beside the database, held by one process at a time and taken over when
// that no longer lives; every step is one transaction.

#include "core/database/quotedstrings.h"
#include "core/database/session.h"

#include <QLockFile>

#include <optional>

namespace core {

class SqliteSession : public Session
{
public:
    using Session::Session;

    Result<bool> tryLock() override;
    void unlock() override;
    QString lockHolder() const override;
    QString lockName() const override;
    Result<void> prepare(const RunOptions &options) override;
    void restore() override;
    std::unique_ptr<Watch> watch(const Monitor &monitor, int busyMilliseconds) const override;
    QString beginReading() const override;
    bool isInTransaction() const override;
    Result<qint64> fingerprint() const override;
    bool watchesEachStep() const override { return true; }
    Result<void> execute(const Statement &statement) override;
    QStringList holders(const QStringList &tables) const override;
    bool keepsJournal() const override { return false; }
    bool rollsBackDdl() const override { return true; }
    Result<bool> hasTable(const QString &name) const override;
    QString textType() const override;
    QString tableOptions() const override { return {}; }
    Result<QString> probe(const Statement &statement) const override;
    Result<bool> tookEffect(const Statement &statement, const QString &probe) const override;

private:
    Result<void> executeUserSql(const Statement &statement);

    std::unique_ptr<QLockFile> m_file; // null for a database in memory
    std::optional<QuotedStrings> m_quotedStrings;
};

} // namespace core
