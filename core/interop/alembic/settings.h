// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One section of an .ini file, as Python's configparser reads it: "key = value" or "key: value", lines
// that go on by being indented, %(other)s and %%. Sources: Python's and Alembic's documentation. Pure;
// what makes no sense is passed over.

#include <QMap>
#include <QString>

namespace core {

// `defaults`: what may be named beside the section's own keys ("here").
QMap<QString, QString> settingsSection(const QString &text,
                                       const QString &section,
                                       const QMap<QString, QString> &defaults);

} // namespace core
