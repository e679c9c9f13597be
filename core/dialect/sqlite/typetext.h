// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema/datatype.h"

namespace core {

// The logical type that a declared type stands for, if it is rendered to the same text again (up to
// case and blanks); else Native, verbatim.
DataType typeFromSqlite(const QString &text);

} // namespace core
