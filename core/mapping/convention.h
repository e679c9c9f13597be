// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQLAlchemy's naming_convention templates ("ix_%(column_0_label)s") and what their tokens stand for.
// Source: https://docs.sqlalchemy.org/en/20/core/metadata.html (MetaData.naming_convention). One
// difference: an unnamed constraint has the name of its first column as constraint_name, where
// SQLAlchemy refuses.

#include <QString>
#include <QStringList>

namespace core {

struct ConventionTokens
{
    QString schemaName;
    QString tableName;
    QStringList columns;
    QString constraintName; // as the user gave it
    QString referredTable;
    QStringList referredColumns;
};

bool mentionsConstraintName(const QString &pattern);
// Unknown tokens stay as they are.
QString expandedTemplate(const QString &pattern, const ConventionTokens &tokens);

} // namespace core
