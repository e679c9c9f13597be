// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of what SHOW CREATE says, verbatim. It is a server's text, so anything may
// stand in it: what is not understood is left out.

#include <QHash>
#include <QString>

namespace core {

// Of a foreign key, as information_schema says them; RESTRICT where nothing is said.
struct ReferenceRules
{
    QString onUpdate = QStringLiteral("RESTRICT");
    QString onDelete = QStringLiteral("RESTRICT");

    bool operator==(const ReferenceRules &) const = default;
};

struct CreateTexts
{
    QHash<QString, QString> defaults;     // by the column's name
    QHash<QString, QString> generated;    // by the column's name
    QHash<QString, QString> columnChecks; // by the column's name
    QHash<QString, QString> checks;       // by their own name
    QHash<QString, ReferenceRules> rules; // by the foreign key's name

    bool operator==(const CreateTexts &) const = default;
};

CreateTexts textsOfCreateTable(const QString &sql);
// The SELECT of a view, without WITH … CHECK OPTION; empty if the text is not understood.
QString viewTextOf(const QString &sql);
// What follows FOR EACH ROW and the order among triggers; empty if the text is not understood.
QString triggerBodyOf(const QString &sql);

// Whether the text can stand inside another one: nothing is left open in it, closes more than it
// opened, or ends the statement.
bool isWholeMariaDbExpression(const QString &sql);

} // namespace core
