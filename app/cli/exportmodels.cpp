// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportmodels.h"

#include "app/cli/options.h"

#include "core/database/databaseurl.h"
#include "core/interop/sqlalchemy/writer.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

Outcome<core::ModelsStyle> styleOf(const QString &word)
{
    if (word.isEmpty() || word == "flask"_L1)
        return core::ModelsStyle::Flask3;
    if (word == "typed"_L1)
        return core::ModelsStyle::Typed20;
    if (word == "classic"_L1)
        return core::ModelsStyle::Classic14;
    return unable(ExitCode::Usage,
                  u"unknown-style"_s,
                  Text::tr("There is no style %1.").arg(word),
                  Text::tr("Styles: flask, typed, classic."));
}

// Of the project's databases; of a URL that cannot be read nothing is known.
QList<core::DialectKind> dialectsOf(const core::Project &project)
{
    QList<core::DialectKind> kinds;
    for (const core::DatabaseEntry &entry : project.databases) {
        const auto url = core::parseDatabaseUrl(entry.url);
        if (url && !kinds.contains(url->dialect))
            kinds.append(url->dialect);
    }
    return kinds;
}

} // namespace

Outcome<QString> modelsPy(const ModelsChoice &choice, const core::LoadedProject &loaded)
{
    const auto style = styleOf(fromArgument(choice.style));
    if (!style)
        return Unable(style.error());
    core::ModelsOptions options;
    options.style = *style;
    options.targets = dialectsOf(loaded.project);
    if (!choice.dialect.empty()) {
        const auto dialect = dialectOf(loaded, fromArgument(choice.dialect), {});
        if (!dialect)
            return Unable(dialect.error());
        options.targets = {*dialect};
    }
    return core::modelsText(loaded.project.model, options);
}

} // namespace cli
