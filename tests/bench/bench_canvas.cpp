// SPDX-License-Identifier: GPL-3.0-or-later

// The window on 2,000 classes with 20,000 columns and 3,000 relationships, and on 10,000 classes: how
// long opening, a frame, an edit and finding take, painted by software at 1920x1080. Beside each frame
// stands what reference/performance.md measured for an item a class and one layer of edges, so that a
// slower machine is seen as such.

#include "core/model/edit.h"
#include "core/project/files.h"
#include "tests/bench/bench.h"
#include "tests/bench/gauge.h"
#include "tests/bench/largeproject.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/mainwindow.h"
#include "ui/search/finder.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr double frameLimit = 16;

struct Times
{
    double busy = 0; // the processor's, of the window's thread
    double clock = 0;
};

double middle(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

Times median(const std::function<void()> &work, int runs)
{
    QList<double> busy, clock;
    for (int i = 0; i < runs; ++i) {
        const double busyBefore = bench::busyTime();
        const double clockBefore = bench::clockTime();
        work();
        QApplication::processEvents();
        busy.append(bench::busyTime() - busyBefore);
        clock.append(bench::clockTime() - clockBefore);
    }
    return {middle(busy), middle(clock)};
}

void frame(const QString &name, int runs, const std::function<void()> &work, double reference)
{
    const Times times = median(work, runs);
    QTextStream(stdout) << "    reference: " << reference << " ms; by the clock: " << times.clock
                        << " ms\n";
    bench::reportTime(name, times.busy, frameLimit);
}

void mouse(ui::DiagramView &view, QEvent::Type type, const QPoint &point)
{
    QMouseEvent event(type,
                      QPointF(point),
                      QPointF(view.viewport()->mapToGlobal(point)),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseMove ? Qt::AltModifier : Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &event);
}

// Alt while it moves: no guides; a drag is measured, and not what it snaps to. (Held at the press it
// would duplicate.)
void drag(ui::DiagramView &view, core::ClassId id, const QString &name, double reference)
{
    view.setZoom(1);
    view.reveal(id);
    bench::settle();
    const QPointF header = view.diagramScene().item(id)->pos() + QPointF(60, 16);
    QPoint at = view.mapFromScene(header);
    mouse(view, QEvent::MouseButtonPress, at);
    int step = 0;
    frame(
        name,
        61,
        [&] {
            at += step++ % 20 < 10 ? QPoint(9, 5) : QPoint(-9, -5);
            mouse(view, QEvent::MouseMove, at);
        },
        reference);
    const Times drop = median([&] { mouse(view, QEvent::MouseButtonRelease, at); }, 1);
    QTextStream(stdout) << "    the drop: " << drop.busy << " ms, by the clock " << drop.clock
                        << " ms\n";
}

void frames(ui::MainWindow &window)
{
    ui::DiagramView &view = window.diagram();
    const core::Model &model = window.document().model();
    view.setZoom(1);
    view.reveal(model.classes.at(model.classes.size() / 2).id);
    bench::settle();
    int step = 0;
    frame(
        u"pan at 100 %"_s,
        61,
        [&] {
            view.panBy({step++ % 40 < 20 ? 24. : -24., 10});
        },
        1.8);
    frame(
        u"repaint at 100 %"_s, 31, [&] { view.viewport()->update(); }, 5);
    frame(
        u"hover"_s,
        61,
        [&] {
            // Each time on another row, mostly of another class.
            const QPoint at(200 + step * 330 % 1300, 150 + step * 47 % 600);
            ++step;
            mouse(view, QEvent::MouseMove, at);
        },
        5);
    view.setZoom(0.35);
    bench::settle();
    frame(
        u"pan at 35 %"_s,
        61,
        [&] {
            view.panBy({step++ % 40 < 20 ? 24. : -24., 10});
        },
        5);
    view.fitAll();
    bench::settle();
    frame(
        u"pan of the whole"_s,
        31,
        [&] {
            view.panBy({step++ % 20 < 10 ? 9. : -9., 3});
        },
        27);
    frame(
        u"a step of zooming in"_s,
        31,
        [&] { view.setZoom(view.zoom() * (step++ % 40 < 20 ? 1.04 : 0.96)); },
        24);
    drag(view, model.classes.at(model.classes.size() / 2).id, u"drag one"_s, 2.6);
    drag(view, model.classes.constFirst().id, u"drag a hub of 200 edges"_s, 3.7);
}

void edits(ui::MainWindow &window)
{
    ui::Document &document = window.document();
    const core::Class &value = document.model().classes.at(1000);
    const core::ColumnId id = value.columns.at(5).id;
    window.selection().set(value.id);
    bench::settle();
    int number = 0;
    const auto edit = [&] {
        document.edit(u"Rename"_s,
                      core::renameColumn(document.model(), id, u"renamed_%1"_s.arg(++number)));
    };
    frame(u"an edit, with all panels"_s, 21, edit, 16);
    frame(
        u"its undo"_s, 21, [&] { document.undoStack().undo(); }, 16);
    frame(
        u"its redo"_s, 21, [&] { document.undoStack().redo(); }, 16);
    const auto add = [&] {
        core::Relationship relationship;
        relationship.child = id.isNull() ? core::ClassId() : value.id;
        relationship.parent = document.model().classes.at(1001).id;
        document.edit(u"Relate"_s, core::addRelationship(document.model(), relationship));
    };
    frame(u"a foreign key"_s, 11, add, 16);
    bench::settle();
}

void finding(ui::MainWindow &window)
{
    window.finder().showModel();
    QApplication::processEvents();
    auto *line = window.finder().palette()->findChild<QLineEdit *>();
    if (!line)
        qFatal("the palette has no line");
    int number = 0;
    const Times time = median([&] { line->setText(u"class1%1 col"_s.arg(number++)); }, 11);
    bench::reportTime(u"find"_s, time.busy, 50);
    window.finder().palette()->close();
}

void scale(int classes)
{
    QTextStream(stdout) << "\n" << classes << " classes\n";
    QTemporaryDir folder;
    const QString file = folder.filePath(u"large.schemawright"_s);
    if (!core::saveProject(bench::largeProject(classes), file, {}))
        qFatal("the project could not be written");
    ui::Settings settings(folder.filePath(u"settings.ini"_s));
    ui::MainWindow window(settings);
    window.resize(1920, 1080);
    window.show();
    QApplication::processEvents();
    const double load = bench::once([&] { (void) core::loadProject(file); });
    const double open = bench::once([&] {
        window.session().openProject(file);
        while (window.session().isBusy() || !window.diagram().isVisible()
               || window.diagram().diagramScene().isEmpty())
            QApplication::processEvents(QEventLoop::AllEvents, 10);
        window.diagram().viewport()->repaint();
    });
    QTextStream(stdout) << "    reading alone: " << load << " ms\n";
    bench::reportTime(u"open, until it is painted"_s, open, classes > 2000 ? 15'000 : 2'000);
    bench::settle();
    frames(window);
    edits(window);
    finding(window);
    QTextStream(stdout) << "    memory: " << bench::memory() << " MB\n";
    bench::reportTime(u"memory (MB)"_s, bench::memory(), classes > 2000 ? 2'000 : 500);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::ThemeMode::Light);
    scale(2000);
    if (application.arguments().contains(u"--large"_s))
        scale(10'000);
    return bench::failures();
}
