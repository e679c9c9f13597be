// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A run on MariaDB or MySQL: GET_LOCK; every DDL statement commits by itself, so that a journal tells
// how far a step came; whether a statement that was running when the run died took effect is seen by
// how the server describes its tables.

#include "core/database/session.h"

namespace core {

class MariaDbSession : public Session
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
    QStringList holders(const QStringList &tables) const override;
    bool keepsJournal() const override { return true; }
    bool rollsBackDdl() const override { return false; }
    Result<bool> hasTable(const QString &name) const override;
    QString textType() const override;
    QString tableOptions() const override;
    Result<QString> probe(const Statement &statement) const override;
    Result<bool> tookEffect(const Statement &statement, const QString &probe) const override;

private:
    Result<QString> described(const QString &table) const;
    QString tableNumbers() const;
    void keepWarnings();

    QStringList m_settings; // SET statements that put the session back
};

} // namespace core
