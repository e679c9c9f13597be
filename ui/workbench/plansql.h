// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A plan to read: exactly the statements that run, in their order, with what each is for as a comment.
// (core::script() is the same plan for the engine's own shell.)

#include "core/plan/plan.h"

namespace ui {

// The bookkeeping in the version table is no part of a change that has no revision yet.
enum class VersionStatements { Shown, Hidden };

// Whether a run that stops can be taken back whole, in words; empty for SQLite, where it always can.
QString transactionText(const core::Plan &plan);

QString planSql(const core::Plan &plan, VersionStatements versions = VersionStatements::Shown);

} // namespace ui
