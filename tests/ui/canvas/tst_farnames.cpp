// SPDX-License-Identifier: GPL-3.0-or-later
// The names of classes in a diagram that is seen from afar.
#include "ui/canvas/farnames.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

ui::FarBox boxOf(const QString &name, const QRectF &rect, int weight = 0)
{
    return {name, rect, weight};
}

QStringList shownNames(const QList<ui::FarBox> &boxes, const QList<ui::FarName> &names)
{
    QStringList shown;
    for (const ui::FarName &name : names)
        shown.append(boxes.at(name.box).name);
    return shown;
}

} // namespace

class TestFarNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsBrokenBetweenItsWords_data();
    void aNameIsBrokenBetweenItsWords();
    void noNameCoversAnother_data();
    void noNameCoversAnother();
    void theClassWithMostRelationshipsKeepsItsName();
    void aNameOfOneWordReachesBeyondItsBox();
    void theSameBoxesHaveTheSameNames();

private:
    ui::TextCache m_text;
};

void TestFarNames::aNameIsBrokenBetweenItsWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("in camel case")
        << u"CustomerAddress"_s << QStringList{u"Customer"_s, u"Address"_s};
    QTest::newRow("with underscores")
        << u"customer_address"_s << QStringList{u"customer_"_s, u"address"_s};
    QTest::newRow("not where it fits a line") << u"NewTag"_s << QStringList{u"NewTag"_s};
}

void TestFarNames::aNameIsBrokenBetweenItsWords()
{
    QFETCH(QString, name);
    QFETCH(QStringList, lines);
    const QList<ui::FarName> names = ui::farNames({boxOf(name, QRectF(0, 0, 260, 300))},
                                                  0.25,
                                                  m_text);
    QCOMPARE(names.size(), 1);
    QCOMPARE(names.constFirst().lines, lines);
    QVERIFY(!names.constFirst().isAcross);
    QVERIFY(names.constFirst().width <= 260 * 0.25);
}

void TestFarNames::noNameCoversAnother_data()
{
    QTest::addColumn<double>("detail");
    for (const double detail : {0.02, 0.1, 0.15, 0.2, 0.25, 0.33})
        QTest::addRow("at %g", detail) << detail;
}

void TestFarNames::noNameCoversAnother()
{
    QFETCH(double, detail);
    QRandomGenerator random(7);
    QList<ui::FarBox> boxes;
    for (int i = 0; i < 400; ++i) {
        QString name = u"Class"_s;
        for (int k = 0; k < int(random.bounded(4)); ++k)
            name += u"Word%1"_s.arg(random.bounded(100'000));
        const QSizeF size(120 + random.bounded(180), 60 + random.bounded(280));
        boxes.append(boxOf(name, QRectF(QPointF(i % 20 * 340, i / 20 * 380), size), i % 7));
    }
    const QList<ui::FarName> names = ui::farNames(boxes, detail, m_text);
    QVERIFY(!names.isEmpty());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QRectF one = ui::farNameRect(names.at(i), boxes.at(names.at(i).box).rect, detail);
        for (qsizetype k = 0; k < i; ++k) {
            const QRectF other = ui::farNameRect(names.at(k),
                                                 boxes.at(names.at(k).box).rect,
                                                 detail);
            QVERIFY2(!one.intersects(other), qPrintable(names.at(i).lines.join(u' ')));
        }
    }
}

void TestFarNames::theClassWithMostRelationshipsKeepsItsName()
{
    const QList<ui::FarBox> boxes{boxOf(u"Unimportant"_s, QRectF(0, 0, 200, 100), 1),
                                  boxOf(u"Middlemost"_s, QRectF(220, 0, 200, 100), 40),
                                  boxOf(u"Alsopresent"_s, QRectF(440, 0, 200, 100), 2)};
    QCOMPARE(shownNames(boxes, ui::farNames(boxes, 0.1, m_text)), QStringList{u"Middlemost"_s});
}

void TestFarNames::aNameOfOneWordReachesBeyondItsBox()
{
    const QList<ui::FarBox> boxes{boxOf(u"Acknowledgements"_s, QRectF(0, 0, 240, 200))};
    const QList<ui::FarName> names = ui::farNames(boxes, 0.2, m_text);
    QCOMPARE(names.size(), 1);
    QVERIFY(names.constFirst().isAcross);
    QCOMPARE(names.constFirst().lines, QStringList{u"Acknowledgements"_s});
    QCOMPARE(ui::farNameRect(names.constFirst(), boxes.constFirst().rect, 0.2).center().x(), 120.);
}

void TestFarNames::theSameBoxesHaveTheSameNames()
{
    QList<ui::FarBox> boxes;
    for (int i = 0; i < 60; ++i)
        boxes.append(boxOf(u"Something%1"_s.arg(i), QRectF(i % 8 * 230, i / 8 * 130, 200, 110)));
    const QStringList first = shownNames(boxes, ui::farNames(boxes, 0.1, m_text));
    std::reverse(boxes.begin(), boxes.end());
    QStringList second = shownNames(boxes, ui::farNames(boxes, 0.1, m_text));
    std::reverse(second.begin(), second.end());
    QCOMPARE(first, second);
}

QTEST_MAIN(TestFarNames)
#include "tst_farnames.moc"
