// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/designer/picture.h"
#include "app/designer/render.h"

#include "ui/contrast.h"
#include "ui/icons.h"
#include "ui/shell.h"
#include "ui/theme.h"
#include "ui/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Designer)
};

struct Options
{
    QString project;
    bool sample = false;
    QString picture;
    QSize size{1440, 900};
    std::optional<ui::ThemeMode> theme;
    bool isHighContrast = false;
    QString state = u"window"_s;
    designer::RenderRequest render; // its file is empty: none
};

int refuse(const QString &text)
{
    QTextStream(stderr) << text << Qt::endl;
    return 2; // wrong usage, as the command line has it
}

bool hasOption(int argc, char **argv, const char *name)
{
    return std::any_of(argv + 1, argv + argc, [name](const char *argument) {
        return QByteArray(argument).startsWith(name);
    });
}

bool wantsRendering(int argc, char **argv)
{
    return hasOption(argc, argv, "--render");
}

bool wantsPicture(int argc, char **argv)
{
    return hasOption(argc, argv, "--screenshot") || wantsRendering(argc, argv);
}

// Of the option, else what the person chose; read before the parser, whose words it decides. A picture
// is the same on every machine.
QString languageFor(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (QByteArray(argv[i]) == "--language")
            return QString::fromLocal8Bit(argv[i + 1]);
    }
    return wantsPicture(argc, argv) ? u"en"_s : ui::Settings().language();
}

QStringList themes()
{
    return {u"light"_s, u"dark"_s, u"light-contrast"_s, u"dark-contrast"_s};
}

// The options, or what is wrong with them.
QString read(QCommandLineParser &parser, Options &options)
{
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return Words::tr("One project at a time.");
    if (!files.isEmpty())
        options.project = QFileInfo(files.first()).absoluteFilePath();
    options.sample = parser.isSet(u"sample"_s);
    options.picture = parser.value(u"screenshot"_s);
    if (parser.isSet(u"size"_s)) {
        const QStringList parts = parser.value(u"size"_s).split(u'x');
        options.size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
        if (options.size.isEmpty())
            return Words::tr("--size takes WIDTHxHEIGHT, as 1440x900.");
    }
    if (parser.isSet(u"theme"_s)) {
        const QString theme = parser.value(u"theme"_s);
        if (!themes().contains(theme))
            return Words::tr("--theme takes one of: %1.").arg(themes().join(u", "_s));
        options.theme = theme.startsWith("dark"_L1) ? ui::ThemeMode::Dark : ui::ThemeMode::Light;
        options.isHighContrast = theme.endsWith("contrast"_L1);
    }
    options.render.project = options.project;
    options.render.file = parser.value(u"render"_s);
    options.render.diagram = parser.value(u"diagram"_s);
    options.render.picture.isDark = options.theme == ui::ThemeMode::Dark;
    options.render.picture.hasGround = !parser.isSet(u"transparent"_s);
    if (parser.isSet(u"scale"_s)) {
        options.render.picture.scale = parser.value(u"scale"_s).toDouble();
        options.render.pages.scale *= options.render.picture.scale;
        if (!(options.render.picture.scale >= 0.05 && options.render.picture.scale <= 20))
            return Words::tr("--scale takes a number from 0.05 to 20.");
    }
    if (parser.isSet(u"page"_s)) {
        const QString problem = designer::readPages(parser.value(u"page"_s), options.render.pages);
        if (!problem.isEmpty())
            return problem;
    }
    if (parser.isSet(u"demo"_s))
        options.state = parser.value(u"demo"_s);
    if (!designer::pictureStates().contains(options.state))
        return Words::tr("--demo takes one of: %1.").arg(designer::pictureStates().join(u", "_s));
    return {};
}

void defineOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Words::tr("Draw classes, see the migration, upgrade the database."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"project"_s,
                                 Words::tr(
                                     "A .schemawright file, its folder, or an SQLite database."),
                                 u"[project]"_s);
    parser.addOptions(
        {{u"sample"_s, Words::tr("Open a copy of the sample project.")},
         {u"screenshot"_s,
          Words::tr("Write a picture of the window to FILE, without a display, and quit."),
          u"FILE"_s},
         {u"size"_s, Words::tr("Size of the window in the picture."), u"WIDTHxHEIGHT"_s},
         {u"render"_s,
          Words::tr("Write the project's diagram to FILE (.svg, .png, .pdf), and quit."),
          u"FILE"_s},
         {u"diagram"_s, Words::tr("The diagram to render; else the first."), u"NAME"_s},
         {u"scale"_s, Words::tr("Pixels of a PNG for each of the diagram's; else 1."), u"FACTOR"_s},
         {u"page"_s,
          Words::tr("Paper of a PDF: own, a4, a3-portrait, pages:a4 …; else a4."),
          u"PAGE"_s},
         {u"transparent"_s, Words::tr("Render without the ground.")},
         {u"theme"_s,
          Words::tr("One of %1; else as in the preferences.").arg(themes().join(u", "_s)),
          u"THEME"_s},
         {u"language"_s,
          Words::tr("en, de, es, fr or zh_CN; else as in the preferences."),
          u"CODE"_s},
         {u"demo"_s,
          Words::tr("What the picture shows: %1.").arg(designer::pictureStates().join(u", "_s)),
          u"STATE"_s}});
}

void open(ui::MainWindow &window, const Options &options, const ui::Settings &settings)
{
    const QFileInfo file(options.project);
    const QStringList recent = settings.reopensLast() ? settings.recentProjects() : QStringList();
    if (options.sample)
        window.session().openSample();
    else if (options.project.isEmpty() && !recent.isEmpty())
        window.session().openProject(recent.first());
    else if (options.project.isEmpty())
        return;
    else if (file.isFile() && file.suffix() != u"schemawright"_s)
        window.session().importDatabase(options.project);
    else
        window.session().openProject(options.project);
}

int takePicture(QApplication &application, ui::MainWindow &window, const Options &options)
{
    window.resize(options.size);
    window.show();
    designer::Picture picture(window, {options.picture, options.state, options.project});
    QObject::connect(&picture, &designer::Picture::finished, &application, [](bool written) {
        QCoreApplication::exit(written ? 0 : 4);
    });
    const int code = QApplication::exec();
    if (code != 0)
        QTextStream(stderr) << Words::tr("%1 could not be written.").arg(options.picture)
                            << Qt::endl;
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    if (wantsPicture(argc, argv) && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // What the platform has to say is not for whoever waits for the file.
    if (wantsRendering(argc, argv))
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Schemawright"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SCHEMAWRIGHT_VERSION));
    QGuiApplication::setDesktopFileName(u"schemawright"_s);
    ui::installTranslations(application, languageFor(argc, argv));
    QApplication::setWindowIcon(ui::icon(u"schemawright"_s));
    QCommandLineParser parser;
    defineOptions(parser);
    parser.process(application);
    Options options;
    if (const QString problem = read(parser, options); !problem.isEmpty())
        return refuse(problem);

    if (!options.render.file.isEmpty())
        return designer::render(options.render);
    QTemporaryDir scratch; // a picture is the same on every machine
    const bool isPicture = !options.picture.isEmpty();
    std::unique_ptr<ui::Settings> settings;
    if (isPicture)
        settings = std::make_unique<ui::Settings>(scratch.filePath(u"settings.ini"_s));
    else
        settings = std::make_unique<ui::Settings>();
    ui::applyTheme(application,
                   options.theme.value_or(isPicture ? ui::ThemeMode::Light : settings->theme()));
    ui::setHighContrast(application, options.isHighContrast || settings->isHighContrast());
    ui::Shell shell(application, *settings);
    if (isPicture)
        return takePicture(application, shell.window(), options);
    shell.window().show();
    open(shell.window(), options, *settings);
    return QApplication::exec();
}
