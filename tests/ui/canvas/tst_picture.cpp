// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the demo in both themes and at two scales; the pictures are left beside the test to be looked
// at, and what can be counted in them is checked.
#include "demo.h"

#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/diagrampicture.h"
#include "ui/theme.h"

#include <QApplication>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draws_data();
    void draws();
    void showsWhatIsDone_data();
    void showsWhatIsDone();
};

void TestPicture::draws_data()
{
    QTest::addColumn<ui::ThemeMode>("mode");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("file");
    QTest::newRow("light at 100 %") << ui::ThemeMode::Light << 1.0 << u"diagram-light-1x.png"_s;
    QTest::newRow("light at 200 %") << ui::ThemeMode::Light << 2.0 << u"diagram-light-2x.png"_s;
    QTest::newRow("dark at 100 %") << ui::ThemeMode::Dark << 1.0 << u"diagram-dark-1x.png"_s;
    QTest::newRow("dark at 200 %") << ui::ThemeMode::Dark << 2.0 << u"diagram-dark-2x.png"_s;
    QTest::newRow("light at 45 %") << ui::ThemeMode::Light << 0.45 << u"diagram-light-half.png"_s;
    QTest::newRow("dark at 18 %") << ui::ThemeMode::Dark << 0.18 << u"diagram-dark-tiny.png"_s;
    QTest::newRow("light at 30 %") << ui::ThemeMode::Light << 0.3 << u"diagram-light-small.png"_s;
}

void TestPicture::draws()
{
    QFETCH(ui::ThemeMode, mode);
    QFETCH(double, scale);
    QFETCH(QString, file);
    ui::applyTheme(*qApp, mode);
    ui::PictureChoice choice;
    choice.isDark = mode == ui::ThemeMode::Dark;
    choice.scale = scale;
    const ui::DiagramPicture picture(demoProject(), choice);
    core::Monitor monitor;
    const auto painted = picture.image(monitor);
    QVERIFY(painted);
    const QImage image = *painted;
    QVERIFY(image.save(file));
    if (scale == 2.0) // small enough to be looked at pixel by pixel
        QVERIFY(image.copy(780, 60, 1100, 900).save(u"detail-"_s + file));
    QCOMPARE(image.size(), (picture.bounds().size() * scale).toSize());
    const ui::Colours &colours = choice.isDark ? ui::darkColours() : ui::lightColours();
    QCOMPARE(image.pixelColor(2, 2), colours.canvas);
    // From afar a box is a card in the colour of its header, and all that is empty is canvas.
    const bool isFar = scale < 0.2;
    int boxes = 0;
    for (int y = 0; y < image.height(); y += 8) {
        for (int x = 0; x < image.width(); x += 8) {
            const QColor colour = image.pixelColor(x, y);
            boxes += (isFar ? colour.lightness() > colours.box.lightness() : colour == colours.box);
        }
    }
    QVERIFY(boxes > image.width() * image.height() / 64 / 12);
}

void TestPicture::showsWhatIsDone_data()
{
    QTest::addColumn<ui::ThemeMode>("mode");
    QTest::newRow("light") << ui::ThemeMode::Light;
    QTest::newRow("dark") << ui::ThemeMode::Dark;
}

// The view itself in the middle of work: selection, hover, a link, the in-place editor, the hint.
void TestPicture::showsWhatIsDone()
{
    QFETCH(ui::ThemeMode, mode);
    ui::applyTheme(*qApp, mode);
    const QString name = u"state-%1-%2.png"_s.arg(QLatin1String(QTest::currentDataTag()));
    ui::Document document;
    ui::Selection selection(document);
    ui::DiagramView view(document, selection);
    view.resize(1200, 800);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(view.grab().save(name.arg(u"empty"_s)));
    document.reset(demoProject());
    view.resetZoom();
    const auto rect = [&](const QString &className) {
        return view.diagramScene().item(core::findClass(document.model(), className)->id)->rect();
    };
    const auto at = [&](const QPointF &scene) { return view.mapFromScene(scene); };
    const auto move = [&](const QPoint &point, Qt::MouseButtons buttons) {
        QMouseEvent event(QEvent::MouseMove,
                          QPointF(point),
                          QPointF(view.mapToGlobal(point)),
                          Qt::NoButton,
                          buttons,
                          {});
        QApplication::sendEvent(view.viewport(), &event);
    };
    view.panBy({-200, -150});
    selection.set({core::findClass(document.model(), u"Order"_s)->id,
                   core::findClass(document.model(), u"OrderItem"_s)->id});
    core::Problem warning, error;
    warning.severity = core::ProblemSeverity::Warning;
    error.severity = core::ProblemSeverity::Error;
    warning.owner = core::findClass(document.model(), u"User"_s)->id;
    error.owner = core::findClass(document.model(), u"Review"_s)->id;
    view.showProblems({warning, error});
    QVERIFY(view.grab().save(name.arg(u"badges"_s)));
    const QPoint hovered = at(rect(u"Review"_s).center());
    move(hovered, {});
    QTest::qWait(700);
    QVERIFY(view.grab().save(name.arg(u"hover"_s)));
    const QPoint handle = at(rect(u"Review"_s).topLeft() + QPointF(1, 72));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, handle);
    move({600, 500}, Qt::LeftButton);
    move(at(rect(u"Warehouse"_s).topLeft() + QPointF(80, 48)), Qt::LeftButton);
    QVERIFY(view.grab().save(name.arg(u"link"_s)));
    QTest::keyClick(&view, Qt::Key_Escape);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, handle);
    selection.set(core::findClass(document.model(), u"Review"_s)->columns.at(1).id);
    QTest::keyClick(&view, Qt::Key_Return, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"headline str"_s);
    QTest::qWait(50);
    QVERIFY(view.grab().save(name.arg(u"editor"_s)));
    QTest::keyClicks(QApplication::focusWidget(), u"r8"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(view.grab().save(name.arg(u"wrong"_s)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::mouseDClick(view.viewport(),
                       Qt::LeftButton,
                       {},
                       at(rect(u"OrderItem"_s).topLeft() + QPointF(60, 18)));
    QVERIFY(view.grab().save(name.arg(u"rename"_s)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    const QPoint grabbed = at(rect(u"Warehouse"_s).topLeft() + QPointF(60, 18));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, grabbed);
    move(grabbed + QPoint(3, -20), Qt::LeftButton);
    move(grabbed + QPoint(3, -60), Qt::LeftButton);
    QVERIFY(view.grab().save(name.arg(u"move"_s)));
    QTest::keyClick(&view, Qt::Key_Escape);
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
