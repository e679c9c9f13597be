// SPDX-License-Identifier: GPL-3.0-or-later

// The longest halt of the window while it does each of its larger works on 2,000 classes with 20,000
// columns, or on as many classes as its argument says: whatever a person asks for, no single event may
// take longer than 50 ms. Told in the processor's time of the window's thread; the clock's is beside it.

#include "core/model/edit.h"
#include "core/project/diagramedit.h"
#include "core/project/files.h"
#include "tests/bench/bench.h"
#include "tests/bench/gauge.h"
#include "tests/bench/largeproject.h"
#include "ui/arranger.h"
#include "ui/canvas/alignment.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/clipboard.h"
#include "ui/diagramtabs.h"
#include "ui/mainwindow.h"
#include "ui/search/finder.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/workbench/sqlpanel.h"
#include "ui/workbench/workbench.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr double limit = 50;
constexpr int revisions = 500;

class Works
{
public:
    Works(bench::Application &application, ui::MainWindow &window)
        : m_application(application)
        , m_window(window)
    {}

    // `work` comes as an event of its own; what follows from it counts, too.
    void time(const QString &name, const std::function<void()> &work, int milliseconds = 700)
    {
        m_application.begin();
        QTimer::singleShot(0, &m_window, work);
        bench::settle(milliseconds);
        while (m_window.session().isBusy() || m_window.arranger().isBusy()
               || m_window.diagram().diagramScene().isRouting())
            bench::settle(100);
        const bench::Application::Halt &halt = m_application.longest();
        QTextStream(stdout) << "    " << halt.what << ", " << halt.clock << " ms by the clock\n";
        bench::reportTime(name, halt.busy, limit);
    }

private:
    bench::Application &m_application;
    ui::MainWindow &m_window;
};

core::Project revised(const core::Project &project, const QString &message)
{
    const auto result = core::withRevision(project, {message, {}, {}, {}, {}, {}});
    if (!result)
        qFatal("no revision");
    return *result;
}

// Most revisions change one of few classes; the last one brings all the others.
core::Project withHistory(const core::Project &project)
{
    core::Project result = project;
    result.model.classes = project.model.classes.first(10);
    for (int i = 1; i < revisions; ++i) {
        const core::ColumnId id = result.model.classes.at(i % 10).columns.at(5).id;
        const auto model = core::renameColumn(result.model, id, u"renamed_%1"_s.arg(i));
        if (!model)
            qFatal("the column could not be renamed");
        result.model = *model;
        result = revised(result, u"change %1"_s.arg(i));
    }
    result.model.classes += project.model.classes.sliced(10);
    return revised(result, u"all the others"_s);
}

QList<core::ElementId> elementsOf(const core::Model &model, qsizetype count)
{
    QList<core::ElementId> elements;
    for (const core::Class &value : model.classes.first(qMin(count, model.classes.size())))
        elements.append(value.id);
    return elements;
}

void showPanels(Works &works, ui::MainWindow &window)
{
    using ui::Workbench;
    Workbench &panels = window.workbench();
    works.time(u"the panel of problems"_s, [&] { panels.showTab(Workbench::Problems); });
    works.time(u"the panel of pending changes"_s, [&] { panels.showTab(Workbench::Pending); });
    works.time(u"the history of 500 revisions"_s, [&] { panels.showTab(Workbench::History); });
    works.time(u"the SQL of everything"_s, [&] {
        panels.showTab(Workbench::Sql);
        panels.sql()->setSubject(ui::SqlPanel::Everything);
    });
    works.time(u"the SQL side by side"_s, [&] { panels.sql()->setSideBySide(true); });
    works.time(u"the steps of undo"_s, [&] { panels.showTab(Workbench::Steps); });
}

void find(Works &works, ui::MainWindow &window)
{
    const auto type = [&](const QString &text) {
        window.finder().palette()->findChild<QLineEdit *>()->setText(text);
    };
    works.time(u"the first find"_s, [&] { window.finder().showModel(); });
    works.time(u"one letter to find"_s, [&] { type(u"c"_s); });
    works.time(u"some letters to find"_s, [&] { type(u"cl19col"_s); });
    works.time(u"the palette of commands"_s, [&] { window.finder().showEverything(); });
    works.time(u"three letters in the palette"_s, [&] { type(u"cla"_s); });
    window.finder().palette()->close();
}

void edit(Works &works, ui::MainWindow &window)
{
    ui::Document &document = window.document();
    ui::DiagramView &view = window.diagram();
    ui::Selection &selection = window.selection();
    ui::Clipboard clipboard(document, selection, view);
    works.time(u"selecting one class"_s, [&] { selection.set(document.model().classes.at(7).id); });
    works.time(u"selecting all"_s, [&] { view.selectAll(); });
    works.time(u"a frame of all, selected"_s, [&] { view.panBy({5, 5}); });
    works.time(u"all aligned by 200"_s, [&] { selection.set(elementsOf(document.model(), 200)); });
    works.time(u"aligning 200 classes"_s, [&] { view.alignSelected(ui::Alignment::Left); });
    works.time(u"its undo"_s, [&] { document.undoStack().undo(); });
    works.time(u"copying 200 classes"_s, [&] { clipboard.copy(); });
    works.time(u"pasting 200 classes"_s, [&] { clipboard.paste(); });
    works.time(u"undo of the paste"_s, [&] { document.undoStack().undo(); });
    works.time(u"aligning all"_s, [&] {
        view.selectAll();
        view.alignSelected(ui::Alignment::Left);
    });
    works.time(u"undo of aligning all"_s, [&] { document.undoStack().undo(); });
    works.time(u"deleting all"_s, [&] {
        view.selectAll();
        view.removeSelected();
    });
    works.time(
        u"undo of deleting all"_s, [&] { document.undoStack().undo(); }, 2000);
    works.time(u"a class more"_s, [&] {
        document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Another"_s)));
    });
    works.time(u"a revision"_s, [&] {
        document.edit(u"Revise"_s,
                      core::withRevision(document.project(), {u"one more"_s, {}, {}, {}, {}, {}}));
    });
    works.time(u"saving"_s, [&] { window.session().save(); });
}

void switchDiagrams(Works &works, ui::MainWindow &window)
{
    ui::Document &document = window.document();
    const core::DiagramId first = window.diagram().diagram();
    const auto second = core::DiagramId::create();
    works.time(u"another diagram of all"_s, [&] {
        document.edit(u"Copy"_s, core::duplicateDiagram(document.project(), first, second));
        window.tabs().showDiagram(second);
    });
    works.time(u"to the first diagram"_s, [&] { window.tabs().showDiagram(first); });
    works.time(u"to the second diagram again"_s, [&] { window.tabs().showDiagram(second); });
    const core::ColumnId column = document.model().classes.at(3).columns.at(6).id;
    works.time(u"an edit of both"_s, [&] {
        document.edit(u"Rename"_s, core::renameColumn(document.model(), column, u"both"_s));
    });
    works.time(u"to the first diagram again"_s, [&] { window.tabs().showDiagram(first); });
    works.time(u"arranging the diagram"_s,
               [&] { window.arranger().arrange(window.diagram(), ui::ArrangeScope::Whole); });
}

void measure(bench::Application &application, int classes)
{
    QTextStream(stdout) << classes << " classes, " << revisions << " revisions\n";
    QTemporaryDir folder;
    const QString file = folder.filePath(u"large.schemawright"_s);
    if (!core::saveProject(withHistory(bench::largeProject(classes)), file, {}))
        qFatal("the project could not be written");
    ui::Settings settings(folder.filePath(u"settings.ini"_s));
    ui::MainWindow window(settings);
    window.resize(1920, 1080);
    window.show();
    bench::settle();
    Works works(application, window);
    works.time(
        u"opening"_s, [&] { window.session().openProject(file); }, 3000);
    showPanels(works, window);
    find(works, window);
    switchDiagrams(works, window);
    edit(works, window);
    bench::reportTime(u"memory (MB)"_s, bench::memory(), classes > 2000 ? 2000 : 500);
}

} // namespace

int main(int argc, char **argv)
{
    bench::Application application(argc, argv);
    ui::applyTheme(application, ui::ThemeMode::Light);
    const QStringList arguments = QCoreApplication::arguments();
    measure(application, arguments.size() > 1 ? qBound(10, arguments.at(1).toInt(), 10'000) : 2000);
    return bench::failures();
}
