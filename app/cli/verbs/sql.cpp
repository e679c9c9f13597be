// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/side.h"
#include "app/cli/verbs.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::string what = "model";
    std::string dialect;
};

Outcome<Answer> printSql(const Options &options, Session &session)
{
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const auto side = sideOf(session, *loaded, fromArgument(options.what));
    if (!side)
        return Unable(side.error());
    const auto kind = side->dialect() && options.dialect.empty()
                          ? Outcome<core::DialectKind>(*side->dialect())
                          : dialectOf(*loaded, fromArgument(options.dialect), {});
    if (!kind)
        return Unable(kind.error());
    const QStringList statements = core::dialectFor(*kind).createScript(side->schema);
    QString text;
    for (const QString &statement : statements)
        text += statement + (statement.endsWith(u';') ? u"\n"_s : u";\n"_s);
    return Answer{text.trimmed(), {{u"statements"_s, toJsonArray(statements)}}};
}

} // namespace

Action declareSql(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addPositional(command, "WHAT", options->what, "A revision or a database; the model by default");
    addDialectOption(command, options->dialect);
    return [options](Session &session) { return printSql(*options, session); };
}

} // namespace cli
