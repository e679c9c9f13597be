// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Real SQLAlchemy and Alembic, which run models files and judge what we made of them
// (tests/oracle/readmodels.py), on databases of both kinds that we upgrade and they create.

#include "tests/core/interop/alembicsteps.h"

struct DeclaredModels
{
    QString path;          // a file, or a project's folder
    QString metadata = {}; // "module:name" in the folder; empty: what the file has
};

class ModelsJudge
{
public:
    ModelsJudge() = default;
    ~ModelsJudge();
    Q_DISABLE_COPY_MOVE(ModelsJudge)

    // What differs between a database that we make of the schema and one that create_all makes, and
    // what Alembic's compare_metadata finds in ours; empty: nothing.
    QStringList differences(const core::Schema &schema,
                            const DeclaredModels &models,
                            core::DialectKind kind);

private:
    QStringList ask(const QJsonArray &order);

    QProcess m_process;
    QHash<core::DialectKind, std::shared_ptr<OracleDatabase>> m_ours;
    QHash<core::DialectKind, std::shared_ptr<OracleDatabase>> m_theirs;
};
