// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/verbs.h"

#include "core/database/keychain.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::string action;
    std::string database;
};

Outcome<core::DatabaseUrl> urlOf(const Options &options, const Session &session)
{
    const QString text = fromArgument(options.database);
    core::LoadedProject loaded; // a URL needs no project
    if (!text.contains("://"_L1)) {
        const auto opened = openProject(session);
        if (!opened)
            return Unable(opened.error());
        loaded = *opened;
    }
    return databaseOf(loaded, text);
}

// What no password can be kept of.
Outcome<void> check(const core::DatabaseUrl &url)
{
    if (url.dialect == core::DialectKind::Sqlite)
        return unable(ExitCode::Usage,
                      u"no-password"_s,
                      Text::tr("%1 is a file: it has no password.").arg(core::displayName(url)));
    if (!url.password.isEmpty())
        return unable(ExitCode::Usage,
                      u"password-in-url"_s,
                      Text::tr("Give the URL without the password: it is asked for, so that the "
                               "shell's history does not keep it."));
    if (!core::hasKeychain())
        return unable(ExitCode::Failed,
                      u"no-keychain"_s,
                      Text::tr("No keychain runs here (the desktop's Secret Service or KWallet)."),
                      Text::tr("Without one, set SCHEMAWRIGHT_PASSWORD, or give the password when "
                               "it is asked for."));
    return {};
}

Unable refusedBy(const core::Error &error)
{
    return unable(ExitCode::Failed,
                  u"keychain"_s,
                  Text::tr("The keychain refused: %1").arg(error.detail));
}

Outcome<QString> typedTwice(const QString &key)
{
    if (!isInteractive())
        return unable(ExitCode::Usage,
                      u"no-terminal"_s,
                      Text::tr("A password is typed on a terminal, and this is none."));
    const auto first = askSecret(Text::tr("Password for %1: ").arg(key));
    if (!first || first->isEmpty())
        return unable(ExitCode::Usage,
                      u"no-password"_s,
                      Text::tr("No password was typed; nothing was stored."));
    const auto second = askSecret(Text::tr("The same again: "));
    if (second != first)
        return unable(ExitCode::Usage,
                      u"passwords-differ"_s,
                      Text::tr("The two are not the same; nothing was stored."));
    return *first;
}

Outcome<Answer> store(const QString &key)
{
    const auto password = typedTwice(key);
    if (!password)
        return Unable(password.error());
    if (const auto stored = core::storeInKeychain(key, *password); !stored)
        return refusedBy(stored.error());
    return Answer{Text::tr("The keychain has the password for %1.").arg(key),
                  {{u"account"_s, key}, {u"isStored"_s, true}}};
}

Outcome<Answer> forget(const QString &key)
{
    if (!core::passwordInKeychain(key))
        return Answer{Text::tr("The keychain has no password for %1.").arg(key),
                      {{u"account"_s, key}, {u"isStored"_s, false}},
                      ExitCode::Negative};
    if (const auto removed = core::removeFromKeychain(key); !removed)
        return refusedBy(removed.error());
    return Answer{Text::tr("The keychain has forgotten the password for %1.").arg(key),
                  {{u"account"_s, key}, {u"isStored"_s, false}}};
}

Outcome<Answer> change(const Options &options, const Session &session)
{
    const auto url = urlOf(options, session);
    if (!url)
        return Unable(url.error());
    if (const auto checked = check(*url); !checked)
        return Unable(checked.error());
    const QString key = core::passwordKey(*url);
    return options.action == "set" ? store(key) : forget(key);
}

} // namespace

Action declarePassword(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addPositional(command, "set|forget", options->action, "What to do with it")
        ->required()
        ->check(CLI::IsMember({"set", "forget"}));
    addPositional(command,
                  "DATABASE",
                  options->database,
                  "Its name in the project, or a URL; the project's only one by default");
    return [options](Session &session) { return change(*options, session); };
}

} // namespace cli
