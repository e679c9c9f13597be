// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of what SHOW CREATE says, verbatim. It is a server's text, so anything may
// stand in it: what is not understood is left out.

#include <QHash>
#include <QString>

namespace core {

struct CreateTexts
{
    QHash<QString, QString> defaults;     // by the column's name
    QHash<QString, QString> generated;    // by the column's name
    QHash<QString, QString> columnChecks; // by the column's name
    QHash<QString, QString> checks;       // by their own name

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
