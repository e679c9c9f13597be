// SPDX-License-Identifier: GPL-3.0-or-later
// Automatic layout: nothing overlaps, all stands on the grid, related boxes are near each other, areas
// stay together, what was not asked for stays, the same input gives the same output, and a cancel
// ends the program that computes.

#include "core/interop/layoutprocess.h"
#include "tests/support/printing.h"

#include <QElapsedTimer>
#include <QLineF>
#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

std::atomic<bool> never = false;

// A deterministic source of numbers: the law must not depend on the day.
class Numbers
{
public:
    explicit Numbers(quint32 seed)
        : m_state(seed * 2654435761u + 1)
    {}
    int below(int limit)
    {
        m_state = m_state * 1664525u + 1013904223u;
        return int((m_state >> 8) % quint32(limit));
    }

private:
    quint32 m_state;
};

QUuid idOf(int index)
{
    return QUuid::createUuidV5(QUuid(), QString::number(index));
}

LayoutRequest requestOf(int boxes, int linksPerBox, quint32 seed, int areas = 0)
{
    Numbers numbers(seed);
    LayoutRequest request;
    for (int i = 0; i < boxes; ++i) {
        LayoutBox box;
        box.id = idOf(i);
        box.size = {176.0 + 16 * numbers.below(12), 40.0 + 24 * numbers.below(20)};
        if (areas > 0 && numbers.below(3) > 0)
            box.area = idOf(100000 + numbers.below(areas));
        request.boxes << box;
        for (int k = 0; k < linksPerBox && i > 0; ++k) {
            if (numbers.below(10) > 1)
                request.links.append({box.id, idOf(numbers.below(i))});
        }
    }
    return request;
}

QHash<QUuid, QRectF> rectsOf(const LayoutRequest &request, const LayoutPlaces &places)
{
    QHash<QUuid, QRectF> rects;
    for (const LayoutBox &box : request.boxes) {
        if (places.corners.contains(box.id))
            rects.insert(box.id, QRectF(places.corners.value(box.id), box.size));
        else if (box.corner)
            rects.insert(box.id, QRectF(*box.corner, box.size));
    }
    return rects;
}

QString faultOf(const QHash<QUuid, QRectF> &rects)
{
    const QList<QRectF> all = rects.values();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (std::fmod(all.at(i).x(), 8) != 0 || std::fmod(all.at(i).y(), 8) != 0)
            return u"off the grid"_s;
        for (qsizetype k = i + 1; k < all.size(); ++k) {
            if (all.at(i).adjusted(-16, -16, 16, 16).intersects(all.at(k)))
                return u"two boxes are too near"_s;
        }
    }
    return {};
}

double lengthOf(const LayoutRequest &request, const QHash<QUuid, QRectF> &rects)
{
    double sum = 0;
    for (const LayoutLink &link : request.links)
        sum += (rects.value(link.child).center() - rects.value(link.parent).center())
                   .manhattanLength();
    return sum;
}

QRectF boundsOf(const QHash<QUuid, QRectF> &rects)
{
    QRectF all;
    for (const QRectF &rect : rects)
        all |= rect;
    return all;
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("SCHEMAWRIGHT_LAYOUT", LAYOUT_PROGRAM); }
    void wholeDiagram_data();
    void wholeDiagram();
    void relatedBoxesAreNear();
    void areasKeepTheirBoxes();
    void someBoxesMoveAndTheRestStays();
    void newBoxesComeNearWhatTheyAreRelatedTo();
    void nothingBecomesNothing();
    void missingProgramIsAnError();
    void cancelEndsTheProgram();
    void pipeRefusesNonsense_data();
    void pipeRefusesNonsense();
};

void TestLayout::wholeDiagram_data()
{
    QTest::addColumn<int>("boxes");
    QTest::addColumn<int>("links");
    QTest::addColumn<int>("areas");
    QTest::newRow("one box") << 1 << 0 << 0;
    QTest::newRow("two boxes with a link") << 2 << 1 << 0;
    QTest::newRow("boxes without links stand in rows") << 40 << 0 << 0;
    QTest::newRow("a dozen") << 12 << 1 << 0;
    QTest::newRow("two hundred") << 200 << 2 << 0;
    QTest::newRow("a thousand") << 1000 << 1 << 0;
    QTest::newRow("areas") << 60 << 1 << 5;
    QTest::newRow("an area for each box") << 10 << 1 << 1000;
}

void TestLayout::wholeDiagram()
{
    QFETCH(int, boxes);
    QFETCH(int, links);
    QFETCH(int, areas);
    const LayoutRequest request = requestOf(boxes, links, 7, areas);
    const auto places = layoutAll(request, graphvizForces(never));
    QVERIFY(places);
    QCOMPARE(places->corners.size(), boxes);
    const auto rects = rectsOf(request, *places);
    QCOMPARE(faultOf(rects), QString());
    QCOMPARE(*layoutAll(request, graphvizForces(never)), *places);
    if (boxes < 10)
        return;
    const QRectF all = boundsOf(rects);
    const double shape = all.width() / all.height();
    QVERIFY2(shape > 0.8 && shape < 3.2, qPrintable(QString::number(shape)));
    double filled = 0;
    for (const QRectF &rect : rects)
        filled += rect.width() * rect.height();
    QVERIFY2(filled / (all.width() * all.height()) > (areas > 0 ? 0.15 : 0.3),
             "too much empty space");
}

// Against the same boxes in the order of their list, which is what no layout gives.
void TestLayout::relatedBoxesAreNear()
{
    LayoutRequest request = requestOf(150, 1, 3);
    const auto places = layoutAll(request, graphvizForces(never));
    QVERIFY(places);
    const double mine = lengthOf(request, rectsOf(request, *places));
    const LayoutRequest unlinked{request.boxes, {}, request.aspect};
    const auto rows = layoutAll(unlinked, graphvizForces(never));
    QVERIFY(rows);
    const double unrelated = lengthOf(request, rectsOf(request, *rows));
    QVERIFY2(mine < unrelated / 2, qPrintable(u"%1 of %2"_s.arg(mine).arg(unrelated)));
}

void TestLayout::areasKeepTheirBoxes()
{
    const LayoutRequest request = requestOf(50, 1, 11, 4);
    const auto places = layoutAll(request, graphvizForces(never));
    QVERIFY(places);
    QCOMPARE(places->areas.size(), 4);
    for (const LayoutBox &box : request.boxes) {
        const QRectF rect(places->corners.value(box.id), box.size);
        for (auto it = places->areas.cbegin(); it != places->areas.cend(); ++it) {
            QCOMPARE(it.value().contains(rect), box.area == it.key());
            QCOMPARE(it.value().intersects(rect), box.area == it.key());
        }
    }
}

void TestLayout::someBoxesMoveAndTheRestStays()
{
    LayoutRequest request = requestOf(80, 1, 5);
    const auto first = layoutAll(request, graphvizForces(never));
    QVERIFY(first);
    QSet<QUuid> chosen;
    for (int i = 0; i < request.boxes.size(); ++i) {
        request.boxes[i].corner = first->corners.value(request.boxes.at(i).id);
        if (i % 5 == 0)
            chosen.insert(request.boxes.at(i).id);
    }
    const auto places = layoutSome(request, chosen, graphvizForces(never));
    QVERIFY(places);
    QCOMPARE(QSet<QUuid>(places->corners.keyBegin(), places->corners.keyEnd()), chosen);
    QCOMPARE(faultOf(rectsOf(request, *places)), QString());
    QCOMPARE(*layoutSome(request, chosen, graphvizForces(never)), *places);
}

void TestLayout::newBoxesComeNearWhatTheyAreRelatedTo()
{
    LayoutRequest request = requestOf(60, 1, 9);
    const auto first = layoutAll(request, graphvizForces(never));
    QVERIFY(first);
    for (LayoutBox &box : request.boxes)
        box.corner = first->corners.value(box.id);
    const QRectF all = boundsOf(rectsOf(request, *first));
    const LayoutBox related{idOf(900), {200, 160}, {}, {}};
    const LayoutBox alone{idOf(901), {200, 160}, {}, {}};
    const LayoutBox parent = request.boxes.at(30);
    request.boxes << related << alone;
    request.links.append({related.id, parent.id});
    const auto places = layoutSome(request, {related.id, alone.id}, graphvizForces(never));
    QVERIFY(places);
    QCOMPARE(places->corners.size(), 2);
    const auto rects = rectsOf(request, *places);
    QCOMPARE(faultOf(rects), QString());
    const double away = QLineF(rects.value(related.id).center(), rects.value(parent.id).center())
                            .length();
    QVERIFY2(away < 900, qPrintable(QString::number(away)));
    QVERIFY(rects.value(alone.id).top() >= all.bottom());
}

void TestLayout::nothingBecomesNothing()
{
    QCOMPARE(layoutAll({}, graphvizForces(never))->corners.size(), 0);
    QCOMPARE(layoutSome({}, {idOf(1)}, graphvizForces(never))->corners.size(), 0);
}

void TestLayout::missingProgramIsAnError()
{
    qputenv("SCHEMAWRIGHT_LAYOUT", "/nowhere/schemawright-layout");
    const auto places = layoutAll(requestOf(5, 1, 1), graphvizForces(never));
    qputenv("SCHEMAWRIGHT_LAYOUT", LAYOUT_PROGRAM);
    QVERIFY(!places);
    QCOMPARE(places.error().code, ErrorCode::FileNotFound);
    QCOMPARE(places.error().subject, u"/nowhere/schemawright-layout"_s);
}

// Twenty thousand boxes take many seconds; the cancel does not wait for them.
void TestLayout::cancelEndsTheProgram()
{
    std::atomic<bool> canceled = false;
    const LayoutRequest request = requestOf(20000, 3, 2);
    QElapsedTimer timer;
    const auto work = QtConcurrent::run(
        [&] { return layoutAll(request, graphvizForces(canceled)); });
    QTest::qWait(400);
    timer.start();
    canceled = true;
    const auto places = work.result();
    QVERIFY(!places);
    QCOMPARE(places.error().code, ErrorCode::Canceled);
    QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
}

void TestLayout::pipeRefusesNonsense_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("too few graphs") << QByteArray("[]");
    QTest::newRow("too few points") << QByteArray("[[[1,2]]]");
    QTest::newRow("too many points") << QByteArray("[[[1,2],[3,4],[5,6]]]");
    QTest::newRow("half a point") << QByteArray("[[[1,2],[3]]]");
    QTest::newRow("words for numbers") << QByteArray(R"([[[1,2],["a","b"]]])");
}

void TestLayout::pipeRefusesNonsense()
{
    QFETCH(QByteArray, json);
    const QList<ForceGraph> graphs{{2, {{0, 1}}}};
    const auto points = forcePointsFromJson(json, graphs);
    QVERIFY(!points);
    QCOMPARE(points.error().code, ErrorCode::ParseFailed);
    QCOMPARE(*forceGraphsFromJson(toJson(graphs)), graphs);
    QVERIFY(!forceGraphsFromJson(R"([{"nodes":1,"links":[[0,1]]}])"));
}

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
