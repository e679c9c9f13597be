// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as alembic.ini, and any tree as env.py and as scripts: no crash, no endless loop. The input is
// a JSON object as resources/python/tree.py prints it.

#include "core/interop/alembic/envversiontable.h"
#include "core/interop/alembic/operations.h"
#include "core/interop/alembic/settings.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto settings = core::settingsSection(QString::fromUtf8(bytes),
                                                QStringLiteral("alembic"),
                                                {{QStringLiteral("here"), QStringLiteral("/")}});
    const auto tree = core::pyTree(bytes, bytes, QStringLiteral("script.py"));
    if (!tree)
        return 0;
    core::versionTableIn(*tree, QStringLiteral("configure"), settings);
    core::AlembicScript script;
    script.file = QStringLiteral("a.py");
    script.module = *tree;
    script.modules = {core::PyModule{QStringLiteral("words"), false, *tree}};
    core::AlembicScript other = script; // with the same id
    other.file = QStringLiteral("b.py");
    core::Schema schema;
    for (const core::AlembicScript &read : core::scriptsOf({script, other}).scripts) {
        const core::ScriptOperations operations = core::scriptOperations(read, schema);
        schema = core::apply(operations.operations, schema).value_or(core::Schema());
    }
    return 0;
}
