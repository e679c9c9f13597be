// SPDX-License-Identifier: GPL-3.0-or-later
// A diagram over several sheets: every part of it is on one, and boxes stay whole where they can.
#include "ui/sheets.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

class TestSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsIsOnOneSheet();
    void aBoxAtTheEdgeGoesToTheNextSheetWhole();
    void aBoxLargerThanASheetIsCut();
    void everythingIsOnASheet();
};

void TestSheets::whatFitsIsOnOneSheet()
{
    const QRectF bounds(-40, -10, 1000, 700);
    const ui::Sheets sheets = ui::sheetsOf(bounds, {1000, 700}, {QRectF(0, 0, 100, 100)});
    QCOMPARE(sheets.columnCount(), 1);
    QCOMPARE(sheets.rowCount(), 1);
    QCOMPARE(sheets.at(0, 0), bounds);
}

void TestSheets::aBoxAtTheEdgeGoesToTheNextSheetWhole()
{
    const QList<QRectF> boxes{{0, 0, 200, 100}, {900, 0, 200, 100}, {1300, 0, 200, 100}};
    const ui::Sheets sheets = ui::sheetsOf({0, 0, 1500, 100}, {1000, 700}, boxes);
    QCOMPARE(sheets.columnCount(), 2);
    QVERIFY(sheets.at(0, 0).right() < 900 && sheets.at(0, 0).right() > 800);
    QVERIFY(sheets.at(1, 0).contains(boxes.at(1)));
}

void TestSheets::aBoxLargerThanASheetIsCut()
{
    const ui::Sheets sheets = ui::sheetsOf({0, 0, 2500, 100}, {1000, 700}, {{0, 0, 2500, 100}});
    QCOMPARE(sheets.columnCount(), 3);
    QCOMPARE(sheets.at(0, 0).width(), 1000.0);
}

void TestSheets::everythingIsOnASheet()
{
    std::mt19937 engine(quint32(qEnvironmentVariableIntValue("SCHEMAWRIGHT_SEED")));
    const auto below = [&engine](int limit) { return double(engine() % unsigned(limit)); };
    for (int turn = 0; turn < 200; ++turn) {
        QList<QRectF> boxes;
        QRectF bounds;
        for (int i = 0; i < 40; ++i) {
            boxes.append({below(6000) - 3000, below(6000) - 3000, 80 + below(300), 40 + below(700)});
            bounds = bounds.united(boxes.last());
        }
        const QSizeF sheet(400 + below(1000), 400 + below(1000));
        const ui::Sheets sheets = ui::sheetsOf(bounds, sheet, boxes);
        QCOMPARE(sheets.columns.first(), bounds.left());
        QCOMPARE(sheets.columns.last(), bounds.right());
        QCOMPARE(sheets.rows.first(), bounds.top());
        QCOMPARE(sheets.rows.last(), bounds.bottom());
        for (int column = 0; column < sheets.columnCount(); ++column) {
            const QRectF place = sheets.at(column, 0);
            QVERIFY(place.width() > 0 && place.width() <= sheet.width() + 1e-6);
        }
        for (int row = 0; row < sheets.rowCount(); ++row) {
            const QRectF place = sheets.at(0, row);
            QVERIFY(place.height() > 0 && place.height() <= sheet.height() + 1e-6);
        }
    }
}

QTEST_APPLESS_MAIN(TestSheets)
#include "tst_sheets.moc"
