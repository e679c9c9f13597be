// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/designer.h"
#include "app/cli/options.h"
#include "app/cli/verbs.h"

#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int pollInterval = 50; // milliseconds until a cancel is seen

struct Options
{
    std::string project = ".";
    std::string file;
    std::string diagram;
    std::string theme = "light";
    std::string scale;
    std::string page;
    bool transparent = false;
};

QStringList argumentsFor(const Options &options)
{
    QStringList arguments{u"--render"_s,
                          QFileInfo(fromArgument(options.file)).absoluteFilePath(),
                          u"--theme"_s,
                          fromArgument(options.theme)};
    const auto add = [&](const QString &name, const std::string &value) {
        if (!value.empty())
            arguments << name << fromArgument(value);
    };
    add(u"--diagram"_s, options.diagram);
    add(u"--scale"_s, options.scale);
    add(u"--page"_s, options.page);
    if (options.transparent)
        arguments << u"--transparent"_s;
    return arguments << QFileInfo(fromArgument(options.project)).absoluteFilePath();
}

// The designer paints; this program has no fonts and no painter.
Outcome<Answer> render(const Options &options, Session &session)
{
    const auto program = designerProgram();
    if (!program)
        return Unable(program.error());
    QProcess designer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.qpa.*=false"_s);
    designer.setProcessEnvironment(environment);
    designer.start(*program, argumentsFor(options));
    while (designer.state() != QProcess::NotRunning && !designer.waitForFinished(pollInterval)) {
        if (!session.monitor.canceled)
            continue;
        designer.kill();
        designer.waitForFinished();
        return core::failure(core::ErrorCode::Canceled, fromArgument(options.file));
    }
    const QString said = QString::fromUtf8(designer.readAllStandardError()).trimmed();
    if (designer.exitStatus() != QProcess::NormalExit || designer.exitCode() != 0)
        return unable(designer.exitCode() == 2 ? ExitCode::Usage : ExitCode::Failed,
                      u"not-rendered"_s,
                      said.isEmpty() ? Text::tr("%1 ended early.").arg(*program) : said);
    const QFileInfo file(fromArgument(options.file));
    return Answer{Text::tr("Wrote %1.").arg(file.absoluteFilePath()),
                  {{u"file"_s, file.absoluteFilePath()}, {u"bytes"_s, file.size()}}};
}

} // namespace

Action declareRender(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addPositional(command, "PATH", options->project, "The project's file or folder; default: here");
    command.add_option("-o,--output", options->file, "The file: .svg, .png or .pdf")
        ->type_name("FILE")
        ->required();
    command.add_option("--diagram", options->diagram, "The diagram's name; default: the first")
        ->type_name("NAME");
    command.add_option("--theme", options->theme, "Its colours; default: light")
        ->type_name("light|dark");
    command.add_option("--scale", options->scale, "Pixels of a PNG for each of the diagram's")
        ->type_name("FACTOR");
    command
        .add_option("--page",
                    options->page,
                    "Paper of a PDF: own (as large as the diagram), a4, letter, a3-portrait, "
                    "pages:a4 (over several); default: a4")
        ->type_name("PAGE");
    command.add_flag("--transparent", options->transparent, "Without the ground");
    return [options](Session &session) { return render(*options, session); };
}

} // namespace cli
