// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the kinds of database are called, in any language: "PostgreSQL".

#include "core/schema/datatype.h"

namespace core {

QString engineName(DialectKind kind);

} // namespace core
