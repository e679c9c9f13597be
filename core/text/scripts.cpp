// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"
#include "core/text/text.h"

namespace core {

QString sentence(const Script &script)
{
    switch (script.reading) {
    case ScriptReading::Understood:
        if (!script.reason.isEmpty())
            return Text::tr(
                       "%1 was understood; on the way back we undo what upgrade() does, it does "
                       "otherwise (%2).")
                .arg(script.path, script.reason);
        return Text::tr("%1 was understood as a whole.").arg(script.path);
    case ScriptReading::EffectRead:
        return Text::tr("Only Alembic can run %1 (%2); its effect on the schema is known.")
            .arg(script.path, script.reason);
    case ScriptReading::EffectAdopted:
        return Text::tr("Only Alembic can run %1 (%2); its effect on the schema was adopted from a "
                        "database.")
            .arg(script.path, script.reason);
    case ScriptReading::EffectUnknown:
        return Text::tr("Only Alembic can run %1 (%2); it may do more to the schema than is known.")
            .arg(script.path, script.reason);
    }
    Q_UNREACHABLE();
}

} // namespace core
