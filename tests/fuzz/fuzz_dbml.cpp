// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as DBML: no crash, no endless loop; and what was understood is written and understood again.

#include "core/interop/dbml.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = core::parseDbml(text, {});
    if (read && !core::parseDbml(core::toDbml(*read), {}))
        std::abort();
    return 0;
}
