// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema as a Mermaid erDiagram: tables with their columns and keys, foreign keys with cardinalities
// derived from nullability and uniqueness, identifying ones solid. Names that Mermaid cannot take stand
// as labels. Pure; any thread.

#include "core/schema/schema.h"

namespace core {

QString toMermaid(const Schema &schema);

} // namespace core
