// SPDX-License-Identifier: GPL-3.0-or-later
// `schemawright`: reads the command line, runs one verb, prints its answer.

#include "app/cli/designer.h"
#include "app/cli/interrupt.h"
#include "app/cli/verbs.h"

#include "core/database/databaseurl.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstring>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr auto description = R"(Schemawright: draw classes, see the migration, apply it.

Without a verb, or with a project's file, the designer is started.)";

constexpr auto footer = R"(A first tour:
  schemawright new shop                  make a project in the folder shop
  schemawright shop/shop.schemawright    draw classes in the designer
  cd shop
  schemawright migrate -m "create user"  write a revision of what changed
  schemawright upgrade                   apply it to the project's database
  schemawright current                   see where the database is
  schemawright downgrade                 take the last revision back

Answers go to standard output, progress and warnings to standard error.
Exit codes: 0 done; 1 a negative answer (check found changes, diff found
differences); 2 wrong usage; 3 refused (data loss that was not allowed, a lock,
several heads); 4 failed.
"schemawright VERB --help" explains a verb, with examples.)";

struct Arguments
{
    std::string directory;
    std::string project; // a file for the designer, or a mistyped verb
    bool json = false;
    bool quiet = false;
};

int exitCode(ExitCode code)
{
    return int(code);
}

void printDocument(const QJsonObject &document)
{
    print(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)).trimmed());
}

// Whoever lists the processes of this machine reads their arguments: a password must not stay there.
void hidePasswords(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray text(argv[i]);
        const qsizetype start = text.lastIndexOf('=', text.indexOf("://")) + 1; // "--database=…"
        const QByteArray safe = text.left(start)
                                + core::withoutPassword(QString::fromUtf8(text.mid(start))).toUtf8();
        if (safe.size() < text.size()) {
            std::memcpy(argv[i], safe.constData(), size_t(safe.size()));
            std::memset(argv[i] + safe.size(), 0, size_t(text.size() - safe.size()));
        }
    }
}

int report(const Trouble &trouble, bool json)
{
    say(Text::tr("Error: %1").arg(trouble.text));
    if (!trouble.remedy.isEmpty())
        say(trouble.remedy);
    if (json)
        printDocument(toJson(trouble));
    return exitCode(trouble.exitCode);
}

int report(const Answer &answer, bool json)
{
    if (json)
        printDocument(answer.json);
    else if (!answer.text.isEmpty())
        print(answer.text);
    return exitCode(answer.exitCode);
}

// The verb that differs from the word in the fewest letters (insertions, deletions, changes).
int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.last();
}

Trouble unknownVerb(const QString &word)
{
    QString nearest;
    int best = 3; // more letters than that are another word
    for (const Verb &verb : verbs()) {
        const QString name = QString::fromLatin1(verb.name);
        if (const int letters = distance(word, name); letters < best) {
            best = letters;
            nearest = name;
        }
    }
    return Trouble(ExitCode::Usage,
                   u"unknown-verb"_s,
                   Text::tr("There is no verb \"%1\", and no project file of this name.").arg(word),
                   nearest.isEmpty() ? Text::tr("\"schemawright --help\" lists the verbs.")
                                     : Text::tr("Did you mean \"%1\"?").arg(nearest));
}

int startDesignerFor(const Arguments &arguments)
{
    const QString project = fromArgument(arguments.project);
    if (!project.isEmpty() && !QFileInfo::exists(project))
        return report(unknownVerb(project), arguments.json);
    const bool here = project.isEmpty() && !arguments.directory.empty();
    const auto started = startDesigner(here ? QDir::currentPath() : project);
    return started ? exitCode(ExitCode::Done) : report(started.error(), arguments.json);
}

int run(const Action &action, const Arguments &arguments)
{
    static Session session; // outlives the signal handler
    session.json = arguments.json;
    session.quiet = arguments.quiet;
    cancelOnSignals(session.monitor.canceled);
    const auto answer = action(session);
    return answer ? report(*answer, arguments.json) : report(answer.error(), arguments.json);
}

void declareArguments(CLI::App &app, Arguments &arguments)
{
    app.footer(footer);
    app.set_help_flag("-h,--help", "Print this help");
    app.set_version_flag("--version", "schemawright " SCHEMAWRIGHT_VERSION, "Print the version");
    app.add_option("-C", arguments.directory, "Work in this folder")->type_name("DIR");
    app.add_flag("--json", arguments.json, "Print one JSON document instead of text");
    app.add_flag("-q,--quiet", arguments.quiet, "Say nothing on standard error but errors");
    app.add_option("PROJECT", arguments.project, "A project's file, for the designer")->type_name("");
    app.require_subcommand(0, 1);
    app.get_formatter()->column_width(26);
    app.get_formatter()->label("SUBCOMMAND", "VERB");
    app.get_formatter()->label("Subcommands", "Verbs");
}

// Each verb with its options; the one that is used puts its action into `chosen`.
void declareVerbs(CLI::App &app, Action &chosen)
{
    for (const Verb &verb : verbs()) {
        CLI::App *command = app.add_subcommand(verb.name, verb.summary)->group("Verbs");
        command->fallthrough(); // -C and --json are taken behind the verb, too
        command->footer(verb.help);
        command->callback([&chosen, action = verb.declare(*command)] { chosen = action; });
    }
}

Trouble wrongUsage(const QString &text)
{
    return Trouble(ExitCode::Usage,
                   u"usage"_s,
                   text,
                   Text::tr("\"schemawright --help\" and \"schemawright VERB --help\" list the "
                            "options."));
}

// What is wrong with the arguments beyond what the parser sees.
Outcome<void> follow(const Arguments &arguments, bool hasVerb)
{
    if (hasVerb && !arguments.project.empty()) // fell through from the verb
        return Unable(wrongUsage(Text::tr("The following argument was not expected: %1")
                                     .arg(fromArgument(arguments.project))));
    const QString directory = fromArgument(arguments.directory);
    if (directory.isEmpty() || QDir::setCurrent(directory))
        return {};
    return unable(ExitCode::Usage,
                  u"no-folder"_s,
                  Text::tr("There is no folder %1.").arg(directory));
}

int main(int argc, char **argv)
{
    Arguments arguments;
    Action chosen;
    CLI::App app(description, "schemawright");
    declareArguments(app, arguments);
    declareVerbs(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &request) {
        return app.exit(request); // --help and --version
    } catch (const CLI::ParseError &error) {
        return report(wrongUsage(QString::fromStdString(error.what())), arguments.json);
    }
    hidePasswords(argc, argv);
    if (const auto followed = follow(arguments, bool(chosen)); !followed)
        return report(followed.error(), arguments.json);
    return chosen ? run(chosen, arguments) : startDesignerFor(arguments);
}

} // namespace

} // namespace cli

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return cli::main(argc, argv);
}
