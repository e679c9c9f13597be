// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A run on PostgreSQL: an advisory lock per database and version table; a step is one transaction but
// for what the server runs in none (CREATE INDEX CONCURRENTLY), which can be run again without harm.

#include "core/database/session.h"

namespace core {

class PostgresSession : public Session
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
    bool watchesEachStep() const override { return false; }
    Result<void> execute(const Statement &statement) override;
    void cleanUp(const Statement &statement) override;
    QStringList holders(const QStringList &tables) const override;
    bool keepsJournal() const override { return true; }
    bool rollsBackDdl() const override { return true; }
    Result<bool> hasTable(const QString &name) const override;
    QString textType() const override;
    QString tableOptions() const override { return {}; }
    Result<QString> probe(const Statement &statement) const override;
    Result<bool> tookEffect(const Statement &statement, const QString &probe) const override;

private:
    Result<QString> lockKeys() const;
    Result<std::optional<bool>> validity(const Statement &statement) const;
    static void keepNotice(void *self, const char *message);

    QStringList m_settings;  // SET statements that put the session back
    bool m_wasThere = false; // the index that is being built, before that
};

} // namespace core
