// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the demo in both themes and at two scales; the pictures are left beside the test to be looked
// at, and what can be counted in them is checked.
#include "demo.h"

#include "ui/canvas/diagramview.h"
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
    QTest::newRow("light at 30 %") << ui::ThemeMode::Light << 0.3 << u"diagram-light-small.png"_s;
}

void TestPicture::draws()
{
    QFETCH(ui::ThemeMode, mode);
    QFETCH(double, scale);
    QFETCH(QString, file);
    ui::applyTheme(*qApp, mode);
    ui::Document document;
    ui::Selection selection(document);
    ui::DiagramView view(document, selection);
    view.resize(1200, 800);
    document.reset(demoProject());
    const QImage image = view.toImage(scale);
    QVERIFY(image.save(file));
    if (scale == 2.0) // small enough to be looked at pixel by pixel
        QVERIFY(image.copy(780, 60, 1100, 900).save(u"detail-"_s + file));
    QCOMPARE(image.size(), (view.diagramBounds().size() * scale).toSize());
    const ui::Colours &colours = ui::coloursOf(view.palette());
    QCOMPARE(image.pixelColor(2, 2), colours.canvas);
    int boxes = 0;
    for (int y = 0; y < image.height(); y += 8) {
        for (int x = 0; x < image.width(); x += 8)
            boxes += image.pixelColor(x, y) == colours.box ? 1 : 0;
    }
    QVERIFY(boxes > image.width() * image.height() / 64 / 12);
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
