// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words for what an operation or a revision does not fit: parts of an error's sentence.

#include "core/migration/mismatch.h"

namespace core {

QString sentence(Mismatch mismatch, const QString &instead = {});
// An engine's own message, or what is no mismatch, stays as it is.
QString detailInWords(const QString &detail);

} // namespace core
