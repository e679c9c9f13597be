// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The programs that others write and run models and scripts with, as judges: Debian's python3 with
// SQLAlchemy, Alembic and Flask-Migrate, and Black. Files of tests only; they are run.

#include <QJsonDocument>
#include <QString>
#include <QStringList>

namespace support {

// What Black would change in the text of a .py file, as a diff, or what it complains of; empty: nothing.
QString blackDifference(const QByteArray &source);

struct OracleAnswer
{
    QJsonDocument json; // what the script printed on standard output
    QString failure;    // standard error, when it exited with anything but 0
};

// tests/oracle/SCRIPT.py, with these arguments.
OracleAnswer runOracle(const QString &script, const QStringList &arguments);

} // namespace support
