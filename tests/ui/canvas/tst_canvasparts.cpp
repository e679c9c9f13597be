// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the canvas that need no window: what is typed, what an edge means, how it runs.
#include "demo.h"

#include "core/model/edit.h"
#include "ui/canvas/columnentry.h"
#include "ui/canvas/edgeshape.h"
#include "ui/canvas/guides.h"
#include "ui/canvas/link.h"
#include "ui/canvas/overlaps.h"
#include "ui/canvas/placement.h"
#include "ui/theme.h"

#include <QPalette>
#include <QRandomGenerator>
#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

const core::Class &classNamed(const core::Model &model, const QString &name)
{
    const core::Class *found = core::findClass(model, name);
    if (!found)
        qFatal("no class %s", qPrintable(name));
    return *found;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = qMax(luminance(a), luminance(b));
    const double low = qMin(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

bool isOrthogonal(const ui::Route &route)
{
    for (qsizetype i = 1; i < route.size(); ++i) {
        if (route.at(i).x() != route.at(i - 1).x() && route.at(i).y() != route.at(i - 1).y())
            return false;
    }
    return route.size() >= 2;
}

// Boxes that the way touches, its own two apart.
int boxesHit(const ui::Router &router,
             const ui::Route &route,
             const QUuid &child,
             const QUuid &parent)
{
    int hits = 0;
    const auto &rects = router.boxes().rects();
    for (auto it = rects.cbegin(); it != rects.cend(); ++it) {
        const bool own = it.key() == child || it.key() == parent;
        const QRectF box = own ? it.value().adjusted(2, 2, -2, -2) : it.value();
        for (qsizetype i = 1; i < route.size(); ++i) {
            const QRectF line
                = QRectF(route.at(i - 1), route.at(i)).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
            hits += line.intersects(box) ? 1 : 0;
        }
    }
    return hits;
}

} // namespace

class TestCanvasParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineBecomesAColumn_data();
    void aLineBecomesAColumn();
    void aLineThatIsNoColumnIsRefused_data();
    void aLineThatIsNoColumnIsRefused();
    void theEndsOfAnEdgeAreDerived_data();
    void theEndsOfAnEdgeAreDerived();
    void symbolsReachOutOfTheBox();
    void routesAvoidBoxes();
    void parallelEdgesKeepApart();
    void edgesDoNotRunIntoEachOther();
    void aSelfReferenceLoopsBesideTheBox();
    void crowdedDiagramsAreRoutedAllTheSame();
    void boxesLineUpWithOthers_data();
    void boxesLineUpWithOthers();
    void guidesKeepEqualGaps();
    void overlapsNameTheSmallerBox();
    void noteAndAreaTextCanBeRead_data();
    void noteAndAreaTextCanBeRead();
    void newPlacesAreFree();
    void linksSayWhatTheyDo_data();
    void linksSayWhatTheyDo();
    void coloursCanBeRead_data();
    void coloursCanBeRead();
};

void TestCanvasParts::aLineBecomesAColumn_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type"); // as typeName writes it; empty: not typed
    QTest::addColumn<bool>("nullable");
    QTest::newRow("a name alone") << u"email"_s << u"email"_s << QString() << false;
    QTest::newRow("a name and a short type")
        << u"email str80"_s << u"email"_s << u"String(80)"_s << false;
    QTest::newRow("a nullable type") << u"note text?"_s << u"note"_s << u"Text"_s << true;
    QTest::newRow("a type with a space in it")
        << u"price numeric(10, 2)"_s << u"price"_s << u"Numeric(10, 2)"_s << false;
    QTest::newRow("a name with a space")
        << u"first name str80"_s << u"first name"_s << u"String(80)"_s << false;
    QTest::newRow("a quoted name")
        << u"\"int value\" int"_s << u"int value"_s << u"Integer"_s << false;
    QTest::newRow("a quoted name alone")
        << u"\"int value\""_s << u"int value"_s << QString() << false;
    QTest::newRow("spaces around")
        << u"  email\tstr80  "_s << u"email"_s << u"String(80)"_s << false;
    QTest::newRow("an enum by name")
        << u"status orderstatus"_s << u"status"_s << u"OrderStatus"_s << false;
    QTest::newRow("a question mark alone")
        << u"email ?"_s << u"email"_s << u"String(255)"_s << true;
    QTest::newRow("a question mark at the name")
        << u"paid_at?"_s << u"paid_at"_s << u"DateTime"_s << true;
    QTest::newRow("SQL's own words")
        << u"name varchar(80) not null default 'x',"_s << u"name"_s << u"String(80)"_s << false;
    QTest::newRow("SQL's null") << u"`note` text null"_s << u"note"_s << u"Text"_s << true;
    QTest::newRow("a colon after the name")
        << u"price: num10,2"_s << u"price"_s << u"Numeric(10, 2)"_s << false;
    QTest::newRow("a foreign key without a name")
        << u"fk user"_s << QString() << u"Integer"_s << false;
    QTest::newRow("a foreign key with a name")
        << u"author fk User?"_s << u"author"_s << u"Integer"_s << true;
    QTest::newRow("a foreign key as in SQL")
        << u"author int references user(id) on delete cascade"_s << u"author"_s << u"Integer"_s
        << false;
    QTest::newRow("letters of any script") << u"größe int"_s << u"größe"_s << u"Integer"_s << false;
}

void TestCanvasParts::aLineBecomesAColumn()
{
    QFETCH(QString, line);
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(bool, nullable);
    const core::Model model = demoProject().model;
    const auto entry = ui::parseColumnEntry(model, line);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->name, name);
    QCOMPARE(entry->type.has_value(), !type.isEmpty());
    if (entry->type) {
        const core::Enum *enumeration = findEnum(model, entry->type->type.enumId);
        QCOMPARE(core::typeName(entry->type->type, enumeration ? enumeration->name : QString()),
                 type);
        QCOMPARE(entry->type->nullable, nullable);
    }
}

void TestCanvasParts::aLineThatIsNoColumnIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<core::ErrorCode>("code");
    QTest::newRow("nothing") << u"   "_s << core::ErrorCode::InvalidName;
    QTest::newRow("a word that is no type") << u"email strr80"_s << core::ErrorCode::ParseFailed;
    QTest::newRow("a class that is not there") << u"fk nobody"_s << core::ErrorCode::ParseFailed;
    QTest::newRow("a quoted name and no type")
        << u"\"a b\" nothing"_s << core::ErrorCode::ParseFailed;
}

void TestCanvasParts::aLineThatIsNoColumnIsRefused()
{
    QFETCH(QString, line);
    QFETCH(core::ErrorCode, code);
    const auto entry = ui::parseColumnEntry({}, line);
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, code);
}

void TestCanvasParts::theEndsOfAnEdgeAreDerived_data()
{
    QTest::addColumn<core::Relationship>("relationship");
    QTest::addColumn<ui::EdgeEnd>("child");
    QTest::addColumn<ui::EdgeEnd>("parent");
    QTest::addColumn<bool>("identifying");
    using ui::EdgeEnd;
    core::Relationship plain;
    QTest::newRow("not null is exactly one parent")
        << plain << EdgeEnd::ZeroOrMany << EdgeEnd::ExactlyOne << false;
    core::Relationship nullable;
    nullable.nullable = true;
    QTest::newRow("nullable is zero or one parent")
        << nullable << EdgeEnd::ZeroOrMany << EdgeEnd::ZeroOrOne << false;
    core::Relationship unique;
    unique.unique = true;
    QTest::newRow("unique is zero or one child")
        << unique << EdgeEnd::ZeroOrOne << EdgeEnd::ExactlyOne << false;
    core::Relationship identifying;
    identifying.identifying = true;
    QTest::newRow("part of the key is identifying")
        << identifying << EdgeEnd::ZeroOrMany << EdgeEnd::ExactlyOne << true;
}

void TestCanvasParts::theEndsOfAnEdgeAreDerived()
{
    QFETCH(core::Relationship, relationship);
    QFETCH(ui::EdgeEnd, child);
    QFETCH(ui::EdgeEnd, parent);
    QFETCH(bool, identifying);
    core::Model model = *core::addClass({}, core::newClass(u"Parent"_s));
    model = *core::addClass(model, core::newClass(u"Child"_s));
    relationship.parent = classNamed(model, u"Parent"_s).id;
    relationship.child = classNamed(model, u"Child"_s).id;
    model = *core::addRelationship(model, relationship);
    const QList<ui::Edge> edges = ui::edgesOf(model, classNamed(model, u"Child"_s));
    QCOMPARE(edges.size(), 1);
    QCOMPARE(edges.first().childEnd, child);
    QCOMPARE(edges.first().parentEnd, parent);
    QCOMPARE(edges.first().identifying, identifying);
}

void TestCanvasParts::symbolsReachOutOfTheBox()
{
    for (const auto end :
         {ui::EdgeEnd::ExactlyOne, ui::EdgeEnd::ZeroOrOne, ui::EdgeEnd::ZeroOrMany}) {
        ui::Edge edge;
        edge.childEnd = edge.parentEnd = end;
        const ui::EdgeShape shape = ui::edgeShape(edge, {{100, 50}, {300, 50}}, {});
        const QRectF drawn = shape.strokes.boundingRect() | shape.circles.boundingRect();
        QCOMPARE(drawn.left(), 100.0); // never into the box
        QCOMPARE(drawn.right(), 300.0);
        double reach = 0;
        for (int i = 0; i < shape.strokes.elementCount(); ++i) {
            const double x = shape.strokes.elementAt(i).x - 100;
            reach = qMax(reach, x < 100 ? x : 0);
        }
        QVERIFY(reach >= 12);
    }
}

void TestCanvasParts::routesAvoidBoxes()
{
    ui::Router router;
    const QUuid left = QUuid::createUuid();
    const QUuid right = QUuid::createUuid();
    router.boxes().insert(left, {0, 0, 200, 160});
    router.boxes().insert(right, {900, 0, 200, 160});
    for (const QRectF &wall : {QRectF(450, -300, 200, 700), QRectF(300, 500, 500, 80)})
        router.boxes().insert(QUuid::createUuid(), wall);
    const ui::Route route = router.route(QUuid::createUuid(), {left, 80}, {right, 80});
    QVERIFY(isOrthogonal(route));
    QCOMPARE(boxesHit(router, route, left, right), 0);
    QVERIFY(route.size() > 2);
}

void TestCanvasParts::parallelEdgesKeepApart()
{
    ui::Router router;
    const QUuid child = QUuid::createUuid();
    const QUuid parent = QUuid::createUuid();
    router.boxes().insert(child, {0, 0, 200, 320});
    router.boxes().insert(parent, {500, 400, 200, 320});
    QList<double> verticals;
    for (int i = 0; i < 5; ++i) {
        const ui::Route route = router.route(QUuid::createUuid(),
                                             {child, 60.0 + 24 * i},
                                             {parent, 60.0 + 24 * i});
        QCOMPARE(route.size(), 4);
        for (const double other : std::as_const(verticals))
            QVERIFY(std::abs(other - route.at(1).x()) >= 7);
        verticals.append(route.at(1).x());
    }
    // Going down, the lower edge turns first: no two cross.
    QVERIFY(std::is_sorted(verticals.rbegin(), verticals.rend()));
}

// One edge ends where another, at the same height, begins: they must not look like one.
void TestCanvasParts::edgesDoNotRunIntoEachOther()
{
    ui::Router router;
    const QUuid customer = QUuid::createUuid();
    const QUuid address = QUuid::createUuid();
    const QUuid order = QUuid::createUuid();
    router.boxes().insert(customer, {0, 0, 200, 200});
    router.boxes().insert(address, {0, 260, 200, 200});
    router.boxes().insert(order, {400, 240, 200, 200});
    const ui::Route first = router.route(QUuid::createUuid(), {order, 68}, {customer, 48});
    const ui::Route second = router.route(QUuid::createUuid(), {order, 92}, {address, 48});
    // The first arrives at y = 308, where the second leaves the address.
    QCOMPARE(first.first().y(), 308.0);
    QCOMPARE(second.last().y(), 308.0);
    QVERIFY(second.at(second.size() - 2).x() + 15 < first.at(1).x());
}

void TestCanvasParts::aSelfReferenceLoopsBesideTheBox()
{
    ui::Router router;
    const QUuid box = QUuid::createUuid();
    router.boxes().insert(box, {0, 0, 200, 200});
    const ui::Route route = router.route(QUuid::createUuid(), {box, 120}, {box, 48});
    QCOMPARE(route.size(), 4);
    QVERIFY(isOrthogonal(route));
    QCOMPARE(boxesHit(router, route, box, box), 0);
    QVERIFY(route.at(1).x() >= 200 + ui::stubLength || route.at(1).x() <= -ui::stubLength);
}

// Random diagrams on a grid with streets: nearly every edge finds a way between the boxes.
void TestCanvasParts::crowdedDiagramsAreRoutedAllTheSame()
{
    QRandomGenerator random(7);
    ui::Router router;
    QList<QUuid> ids;
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x) {
            ids.append(QUuid::createUuid());
            router.boxes().insert(ids.last(),
                                  QRectF(x * 320, y * 300, 208, 120 + 24 * random.bounded(4)));
        }
    }
    int touching = 0;
    const int edges = 120;
    for (int i = 0; i < edges; ++i) {
        const qsizetype from = random.bounded(64);
        const qsizetype to = qBound(0, int(from) + random.bounded(-18, 19), 63);
        if (to == from)
            continue;
        const ui::Route route = router.route(QUuid::createUuid(),
                                             {ids.at(from), 50},
                                             {ids.at(to), 50});
        QVERIFY(isOrthogonal(route));
        touching += boxesHit(router, route, ids.at(from), ids.at(to)) > 0 ? 1 : 0;
    }
    QVERIFY2(touching <= edges / 10, qPrintable(QString::number(touching)));
}

void TestCanvasParts::boxesLineUpWithOthers_data()
{
    QTest::addColumn<QRectF>("moved");
    QTest::addColumn<QPointF>("offset");
    QTest::addColumn<int>("guides");
    QTest::newRow("near a left edge") << QRectF(103, 600, 200, 100) << QPointF(-3, 0) << 1;
    QTest::newRow("near a right edge") << QRectF(196, 600, 100, 100) << QPointF(4, 0) << 1;
    QTest::newRow("near both middles") << QRectF(152, 148, 100, 100) << QPointF(-2, 2) << 2;
    QTest::newRow("near nothing takes the grid")
        << QRectF(1003, 1005, 100, 100) << QPointF(-3, 3) << 0;
}

void TestCanvasParts::guidesKeepEqualGaps()
{
    // 300 px to the right of two boxes that are 64 px apart, and 3 px off.
    const QList<QRectF> others{QRectF(0, 0, 200, 90), QRectF(264, 20, 200, 90)};
    const ui::Snap beyond = ui::snapped(QRectF(531, 40, 120, 33), others, 6);
    QCOMPARE(beyond.offset.x(), -3.0);
    QCOMPARE(beyond.gaps.size(), 2);
    QCOMPARE(beyond.gaps.at(0).length(), beyond.gaps.at(1).length());
    // Between two.
    const QList<QRectF> apart{QRectF(0, 0, 200, 90), QRectF(600, 20, 200, 90)};
    const ui::Snap between = ui::snapped(QRectF(345, 43, 102, 33), apart, 6);
    QCOMPARE(345 + between.offset.x(), 349.0);
    // Above and below.
    const QList<QRectF> stacked{QRectF(0, 0, 200, 90), QRectF(30, 140, 200, 90)};
    const ui::Snap below = ui::snapped(QRectF(75, 284, 77, 33), stacked, 6);
    QCOMPARE(284 + below.offset.y(), 280.0);
    QCOMPARE(below.gaps.size(), 2);
}

void TestCanvasParts::overlapsNameTheSmallerBox()
{
    ui::BoxIndex boxes;
    const QUuid large = QUuid::createUuid();
    const QUuid small = QUuid::createUuid();
    boxes.insert(large, QRectF(0, 0, 200, 200));
    boxes.insert(small, QRectF(150, 150, 100, 100));
    boxes.insert(QUuid::createUuid(), QRectF(200, 0, 100, 100)); // touching is not covering
    const QList<ui::Overlap> found = ui::overlaps(boxes);
    QCOMPARE(found, (QList<ui::Overlap>{{large, small, QPointF(200, 150)}}));
}

void TestCanvasParts::noteAndAreaTextCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestCanvasParts::noteAndAreaTextCanBeRead()
{
    QFETCH(bool, dark);
    const ui::Colours &colours = dark ? ui::darkColours() : ui::lightColours();
    for (const QColor &header : ui::headerColours()) {
        QVERIFY(contrast(colours.text, ui::blended(colours.box, header, 0.16)) >= 4.5);
        QVERIFY(contrast(colours.accent, ui::blended(colours.box, header, 0.16)) >= 3);
        QVERIFY(contrast(colours.text, ui::blended(colours.canvas, header, dark ? 0.13 : 0.08))
                >= 4.5);
    }
}

void TestCanvasParts::boxesLineUpWithOthers()
{
    QFETCH(QRectF, moved);
    QFETCH(QPointF, offset);
    QFETCH(int, guides);
    const ui::Snap snap = ui::snapped(moved, {QRectF(100, 100, 200, 200)}, 6);
    QCOMPARE(snap.offset, offset);
    QCOMPARE(snap.guides.size(), guides);
}

void TestCanvasParts::newPlacesAreFree()
{
    ui::BoxIndex taken;
    for (int i = 0; i < 30; ++i) {
        const QSizeF size(200, 100 + 20 * (i % 4));
        const QPointF place = ui::freePlaceNear(taken, {0, 0}, size);
        QVERIFY(taken.isFree(QRectF(place, size)));
        QCOMPARE(std::fmod(place.x(), 8.0), 0.0);
        taken.insert(QUuid::createUuid(), QRectF(place, size));
    }
}

void TestCanvasParts::linksSayWhatTheyDo_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("tip");
    QTest::addColumn<bool>("valid");
    QTest::newRow("a column to a key")
        << u"Review.rating"_s << u"User.id"_s
        << u"Review.rating will refer to User.id and take its type"_s << true;
    QTest::newRow("a key to a column")
        << u"User.id"_s << u"Review.rating"_s
        << u"Review.rating will refer to User.id and take its type"_s << true;
    QTest::newRow("a key to a header")
        << u"Warehouse.id"_s << u"User"_s << u"Adds warehouse_id to User"_s << true;
    QTest::newRow("a header to a header")
        << u"User"_s << u"Warehouse"_s << u"Adds warehouse_id to User"_s << true;
    QTest::newRow("a column to a header")
        << u"Review.rating"_s << u"Tag"_s
        << u"Review.rating will refer to Tag.id and take its type"_s << true;
    QTest::newRow("a column without a key")
        << u"Review.rating"_s << u"Tag.name"_s << u"Neither column is a primary key or unique"_s
        << false;
    QTest::newRow("a key of several columns")
        << u"Review.rating"_s << u"OrderItem"_s
        << u"The primary key of OrderItem has several columns: drag from the header"_s << false;
}

void TestCanvasParts::linksSayWhatTheyDo()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, tip);
    QFETCH(bool, valid);
    const core::Model model = demoProject().model;
    const auto end = [&](const QString &path) {
        const QStringList parts = path.split(u'.');
        const core::Class &owner = classNamed(model, parts.first());
        const core::Column *column = nullptr;
        for (const core::Column &candidate : owner.columns) {
            if (parts.size() > 1 && candidate.name == parts.last())
                column = &candidate;
        }
        return ui::LinkEnd{owner.id, column ? column->id : core::ColumnId()};
    };
    const ui::Link link = ui::foreignKeyLink(model, end(from), end(to));
    QCOMPARE(link.tip, tip);
    QCOMPARE(link.isValid(), valid);
}

void TestCanvasParts::coloursCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestCanvasParts::coloursCanBeRead()
{
    QFETCH(bool, dark);
    const ui::Colours &c = dark ? ui::darkColours() : ui::lightColours();
    const QList<std::pair<QColor, QColor>> texts{{c.text, c.box},
                                                 {c.mutedText, c.box},
                                                 {c.text, c.window},
                                                 {c.mutedText, c.window},
                                                 {c.text, c.rowHover},
                                                 {c.mutedText, c.rowHover},
                                                 {c.text, c.accentSoft},
                                                 {c.mutedText, c.accentSoft},
                                                 {c.accentText, c.accent},
                                                 {c.text, c.addedSoft},
                                                 {c.text, c.changedSoft},
                                                 {c.text, c.removedSoft},
                                                 {c.added, c.base},
                                                 {c.changed, c.base},
                                                 {c.removed, c.base},
                                                 {c.added, c.addedSoft},
                                                 {c.changed, c.changedSoft},
                                                 {c.removed, c.removedSoft},
                                                 {c.error, c.base},
                                                 {c.warning, c.base},
                                                 {c.success, c.base},
                                                 {c.error, c.errorSoft},
                                                 {c.warning, c.warningSoft},
                                                 {c.success, c.successSoft},
                                                 {c.keyword, c.base},
                                                 {c.string, c.base},
                                                 {c.number, c.base},
                                                 {c.comment, c.base},
                                                 {c.name, c.base}};
    for (qsizetype i = 0; i < texts.size(); ++i)
        QVERIFY2(contrast(texts.at(i).first, texts.at(i).second) >= 4.5,
                 qPrintable(u"text %1: %2 on %3"_s.arg(i).arg(texts.at(i).first.name(),
                                                              texts.at(i).second.name())));
    for (const QColor &header : ui::headerColours()) {
        const QColor ground = ui::blended(c.box, header, 0.14); // as the box paints it
        QVERIFY(contrast(c.text, ground) >= 4.5);
    }
    for (const QColor &line : {c.edge, c.edgeActive, c.guide})
        QVERIFY(contrast(line, c.canvas) >= 3);
    for (const QColor &icon : {c.primaryKey, c.foreignKey})
        QVERIFY(contrast(icon, c.box) >= 3);
}

QTEST_MAIN(TestCanvasParts)
#include "tst_canvasparts.moc"
