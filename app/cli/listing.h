// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Revisions as Alembic prints them (`history`, `heads`, `branches`, `current`, `show`), operations,
// errors and findings: as lines, and as JSON.

#include "app/cli/session.h"
#include "core/interop/sqlalchemy/finding.h"

namespace cli {

// Which of the marks and parts a line has.
struct LineStyle
{
    bool withParents = false;
    bool withLabels = true;
    bool withMessage = false;
    bool withTreeMarks = true; // (branchpoint) (mergepoint)
};

// "a1b2 -> c3d4 (head), add user"
QString line(const core::History &history,
             const core::Revision &revision,
             const LineStyle &style,
             const QStringList &current = {});
// The long form: Rev, Parent, Path, the message.
QString entry(const core::LoadedProject &loaded,
              const core::Revision &revision,
              const QStringList &current = {});
QJsonObject toJson(const core::LoadedProject &loaded,
                   const core::Revision &revision,
                   const QStringList &current = {});

// "Running upgrade a1b2 -> c3d4, add user"
QString runningLine(const core::History &history, const core::Step &step);

// "- Add column email to user", a line an operation.
QString operationLines(const QList<core::Operation> &operations);
QJsonArray toJson(const QList<core::Operation> &operations);
QString errorLines(const QList<core::Error> &errors);
QJsonArray toJson(const QList<core::Error> &errors);
void sayFindings(const Session &session, const QList<core::Finding> &findings);
QJsonArray toJson(const QList<core::Finding> &findings);

} // namespace cli
