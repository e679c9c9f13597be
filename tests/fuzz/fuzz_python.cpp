// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an answer of the Python parser, and any tree as models: no crash, no endless loop. The
// input is a JSON object as resources/python/tree.py prints it, in which the names of nodes are common.

#include "core/interop/sqlalchemy/models.h"
#include "core/mapping/mapping.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto tree = core::pyTree(json, json, QStringLiteral("models.py"));
    if (!tree)
        return 0;
    core::PyModule module;
    module.name = QStringLiteral("shop.models");
    module.node = *tree;
    core::PyModule other = module; // imports lead from one to the other and back
    other.name = QStringLiteral("shop");
    other.isPackage = true;
    const core::ReadModels read = core::modelsOf({module, other});
    core::mapModel(read.model);
    return 0;
}
