// SPDX-License-Identifier: GPL-3.0-or-later
// Edges with real mouse events: bending, moving their ends, keeping their way, routing again.
#include "demo.h"
#include "diagramfixture.h"

#include "core/mapping/associationclass.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/project/files.h"
#include "ui/canvas/bends.h"
#include "ui/theme.h"

namespace {

const core::ForeignKey &keyOf(Fixture &f, const QString &child, const QString &parent)
{
    for (const core::ForeignKey &key : f.classNamed(child).foreignKeys) {
        if (key.target == core::tableIdOf(f.classNamed(parent).id))
            return key;
    }
    qFatal("no foreign key");
}

ui::Route routeOf(Fixture &f, const QUuid &edge)
{
    const ui::EdgeShape *shape = f.view.diagramScene().edges().edgeShape(edge);
    return shape ? shape->route : ui::Route();
}

// The middle of the first inner stretch that is upright and long enough to be taken.
QPointF uprightMiddle(const ui::Route &route)
{
    for (qsizetype i = 1; i + 2 < route.size(); i += 2) {
        if (std::abs(route.at(i).y() - route.at(i + 1).y()) > 40)
            return (route.at(i) + route.at(i + 1)) / 2;
    }
    return {};
}

ui::Bends bendsIn(Fixture &f, const QUuid &edge)
{
    return f.document.project().diagrams.first().bends.value(edge);
}

} // namespace

class TestEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeMode::Light); }

    void aStretchIsDraggedAndUndone();
    void escapeDropsABend();
    void aBendStaysWhenAnEndMoves();
    void bendsGoAlongWithBothEnds();
    void aDoubleClickTakesACornerAway();
    void anEndStretchGetsCornersOfItsOwn();
    void edgesAreRoutedAgain();
    void anySavedBendsGiveAWay_data();
    void anySavedBendsGiveAWay();
    void bentEdgesAreSaved();
    void aSmallMoveOfAnotherBoxKeepsTheWays();
    void whoMadeRoomGoesBack();
    void anEndIsDraggedToAnotherClass();
    void anEndIsDraggedToWhereItCannotBe();
    void theBeginningIsDraggedToAnotherColumn();
    void anAssociationBecomesAClass();
    void aCompositeKeyIsDrawnWhole();
    void aSelectedClassLightsItsEdges();
    void noEdgeRunsThroughABox();
};

void TestEdges::aStretchIsDraggedAndUndone()
{
    Fixture f(demoProject());
    f.view.setZoom(1);
    const QUuid edge = keyOf(f, u"Order"_s, u"User"_s).id.uuid;
    const QString before = f.drawing();
    const QPointF middle = uprightMiddle(routeOf(f, edge));
    QVERIFY(!middle.isNull());
    f.view.bringNear(QRectF(middle, QSizeF(1, 1)), 1);
    const QPoint from = f.at(middle);
    f.dragFromTo(from, from + QPoint(24, 0), Qt::NoModifier);
    QCOMPARE(f.steps(), 1);
    QVERIFY(!bendsIn(f, edge).isEmpty());
    const QPointF after = uprightMiddle(routeOf(f, edge));
    QVERIFY(std::abs(after.x() - middle.x() - 24) <= 8);
    f.document.undoStack().undo();
    QCOMPARE(f.drawing(), before);
    f.document.undoStack().redo();
    QCOMPARE(uprightMiddle(routeOf(f, edge)), after);
}

void TestEdges::escapeDropsABend()
{
    Fixture f(demoProject());
    f.view.setZoom(1);
    const QUuid edge = keyOf(f, u"Order"_s, u"User"_s).id.uuid;
    const QString before = f.drawing();
    const QPointF middle = uprightMiddle(routeOf(f, edge));
    f.view.bringNear(QRectF(middle, QSizeF(1, 1)), 1);
    const QPoint from = f.at(middle);
    f.press(from);
    f.drag(from + QPoint(40, 0));
    QVERIFY(f.drawing() != before);
    f.key(Qt::Key_Escape);
    f.release(from + QPoint(40, 0));
    QCOMPARE(f.drawing(), before);
    QCOMPARE(f.steps(), 0);
}

void TestEdges::aBendStaysWhenAnEndMoves()
{
    Fixture f(demoProject());
    const QUuid edge = keyOf(f, u"Order"_s, u"User"_s).id.uuid;
    const ui::Route route = routeOf(f, edge);
    const QPointF middle = uprightMiddle(route);
    core::Project bent = f.view.diagramScene().withBends(f.document.project(),
                                                         {edge},
                                                         {{middle.x() + 16, 0},
                                                          {middle.x() + 16, 0}});
    QVERIFY(f.document.edit(u"Bend"_s, core::Result<core::Project>(bent)));
    const double x = uprightMiddle(routeOf(f, edge)).x();
    f.selection.set(f.classNamed(u"Order"_s).id);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(uprightMiddle(routeOf(f, edge)).x(), x);
    // It ends where its columns are.
    const ui::ClassItem &order = f.item(u"Order"_s);
    const QRectF row = order.rowRect(
        order.box().rowOf(keyOf(f, u"Order"_s, u"User"_s).columns.first()));
    QVERIFY(row.adjusted(-1, 0, 1, 0).contains(routeOf(f, edge).first()));
}

void TestEdges::bendsGoAlongWithBothEnds()
{
    Fixture f(demoProject());
    const QUuid edge = keyOf(f, u"Order"_s, u"User"_s).id.uuid;
    const QPointF middle = uprightMiddle(routeOf(f, edge));
    QVERIFY(f.document.edit(u"Bend"_s,
                            core::Result<core::Project>(
                                f.view.diagramScene().withBends(f.document.project(),
                                                                {edge},
                                                                {{middle.x() + 16, 0},
                                                                 {middle.x() + 16, 0}}))));
    const ui::Route before = routeOf(f, edge);
    f.selection.set({f.classNamed(u"Order"_s).id, f.classNamed(u"User"_s).id});
    f.key(Qt::Key_Right, Qt::ShiftModifier);
    const ui::Route after = routeOf(f, edge);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < after.size(); ++i)
        QCOMPARE(after.at(i), before.at(i) + QPointF(80, 0));
}

void TestEdges::aDoubleClickTakesACornerAway()
{
    Fixture f(demoProject());
    f.view.setZoom(1);
    const QUuid edge = keyOf(f, u"Order"_s, u"User"_s).id.uuid;
    const QString before = f.drawing();
    const QPointF middle = uprightMiddle(routeOf(f, edge));
    QVERIFY(f.document.edit(u"Bend"_s,
                            core::Result<core::Project>(
                                f.view.diagramScene().withBends(f.document.project(),
                                                                {edge},
                                                                {{middle.x() + 16, 0},
                                                                 {middle.x() + 16, 0}}))));
    const QPointF corner = routeOf(f, edge).at(1);
    f.view.bringNear(QRectF(corner, QSizeF(1, 1)), 1);
    QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, f.at(corner));
    QVERIFY(bendsIn(f, edge).isEmpty());
    QCOMPARE(f.drawing(), before);
}

void TestEdges::anEndStretchGetsCornersOfItsOwn()
{
    const ui::Route straight{{0, 100}, {200, 100}};
    const ui::Bends bends = ui::dragged(straight, {ui::RouteGrip::Part::Segment, 0}, {100, 160}, 0);
    const ui::BentEnds ends{QRectF(-100, 50, 100, 100), QRectF(200, 50, 100, 100), 100, 100};
    const ui::Route bent = ui::bentRoute(ends, bends);
    QCOMPARE(bent.size(), 6);
    QCOMPARE(bent.at(2).y(), 160.0);
    QCOMPARE(bent.first(), QPointF(0, 100));
    QCOMPARE(bent.last(), QPointF(200, 100));
    // Dragged back it is straight again.
    const ui::Bends back = ui::dragged(bent, {ui::RouteGrip::Part::Segment, 2}, {100, 101}, 6);
    QVERIFY(ui::tidied(ui::bentRoute(ends, back)).isEmpty());
}

void TestEdges::edgesAreRoutedAgain()
{
    Fixture f(demoProject());
    const QUuid edge = keyOf(f, u"Order"_s, u"User"_s).id.uuid;
    const QString before = f.drawing();
    QVERIFY(f.document.edit(u"Bend"_s,
                            core::Result<core::Project>(
                                f.view.diagramScene().withBends(f.document.project(),
                                                                {edge},
                                                                {{-400, 0}, {-400, 0}}))));
    QVERIFY(f.drawing() != before);
    f.selection.set(f.classNamed(u"User"_s).id);
    f.view.routeSelectedAgain();
    QVERIFY(bendsIn(f, edge).isEmpty());
    QCOMPARE(f.steps(), 2);
    f.document.undoStack().undo();
    QVERIFY(!bendsIn(f, edge).isEmpty());
    f.view.routeAllAgain();
    QVERIFY(bendsIn(f, edge).isEmpty());
    QCOMPARE(f.drawing(), before); // as it is opened
}

void TestEdges::anySavedBendsGiveAWay_data()
{
    QTest::addColumn<ui::Bends>("bends");
    const double infinite = std::numeric_limits<double>::infinity();
    QTest::newRow("one point") << ui::Bends{{5, 5}};
    QTest::newRow("three points") << ui::Bends{{500, 5}, {7, 300}, {-900, 3}};
    QTest::newRow("within the boxes") << ui::Bends{{50, 50}, {50, 50}};
    QTest::newRow("no numbers") << ui::Bends{{qQNaN(), infinite}, {infinite, qQNaN()}};
    QTest::newRow("very many") << ui::Bends(5000, QPointF(1e300, -1e300));
}

void TestEdges::anySavedBendsGiveAWay()
{
    QFETCH(ui::Bends, bends);
    const ui::BentEnds ends{QRectF(0, 0, 100, 100), QRectF(60, 300, 100, 100), 50, 350};
    const ui::Route route = ui::bentRoute(ends, bends);
    QVERIFY(route.size() >= 4);
    QVERIFY(route.size() < 100);
    for (qsizetype i = 1; i < route.size(); ++i) {
        QVERIFY(std::isfinite(route.at(i).x()) && std::isfinite(route.at(i).y()));
        QVERIFY(route.at(i).x() == route.at(i - 1).x() || route.at(i).y() == route.at(i - 1).y());
    }
    QVERIFY(std::abs(route.at(1).x() - route.at(0).x()) >= ui::stubLength);
    QCOMPARE(route.first().y(), 50.0);
    QCOMPARE(route.last().y(), 350.0);
}

void TestEdges::bentEdgesAreSaved()
{
    Fixture f(demoProject());
    const QUuid edge = keyOf(f, u"Order"_s, u"User"_s).id.uuid;
    const core::Project bent = f.view.diagramScene().withBends(f.document.project(),
                                                               {edge},
                                                               {{404, 8}, {404, 300}});
    QTemporaryDir folder;
    const QString file = folder.filePath(u"bent.schemawright"_s);
    QVERIFY(core::saveProject(bent, file, {}));
    const auto loaded = core::loadProject(file);
    QVERIFY(loaded);
    QCOMPARE(loaded->project.diagrams.first().bends.value(edge).first(), QPointF(404, 8));
}

void TestEdges::aSmallMoveOfAnotherBoxKeepsTheWays()
{
    Fixture f(demoProject());
    // Every box moves a little in each direction: edges of others stay as they are, but where the
    // box would cover them.
    for (const core::Class &moved : QList<core::Class>(f.model().classes)) {
        for (const int key : {Qt::Key_Left, Qt::Key_Down, Qt::Key_Right, Qt::Key_Up}) {
            QHash<QUuid, ui::Route> before;
            for (const QUuid &edge : f.view.diagramScene().allEdges())
                before.insert(edge, routeOf(f, edge));
            f.selection.set(moved.id);
            f.key(key);
            const QRectF box = f.view.diagramScene().item(moved.id)->rect().adjusted(-11,
                                                                                     -11,
                                                                                     11,
                                                                                     11);
            const auto own = f.view.diagramScene().edges().touching(moved.id);
            for (auto it = before.cbegin(); it != before.cend(); ++it) {
                bool covered = own.contains(it.key());
                for (qsizetype i = 1; i < it->size(); ++i)
                    covered = covered
                              || QRectF(it->at(i - 1), it->at(i))
                                     .normalized()
                                     .adjusted(-1, -1, 1, 1)
                                     .intersects(box);
                if (!covered)
                    QCOMPARE(routeOf(f, it.key()), it.value());
            }
        }
    }
}

void TestEdges::whoMadeRoomGoesBack()
{
    Fixture f(demoProject());
    const QString before = f.drawing();
    const QUuid edge = keyOf(f, u"Order"_s, u"User"_s).id.uuid;
    const QPointF middle = uprightMiddle(routeOf(f, edge));
    const core::ClassId tag = f.classNamed(u"Tag"_s).id;
    const QPointF home = f.item(u"Tag"_s).pos();
    const auto move = [&](const QPointF &place) {
        QVERIFY(f.document.edit(u"Move"_s,
                                core::Result<core::Project>(
                                    f.view.diagramScene().withPositions(f.document.project(),
                                                                        {{tag.uuid, place}}))));
    };
    move(middle - QPointF(60, 30));
    QVERIFY(f.drawing() != before);
    move(home);
    QCOMPARE(f.drawing(), before);
}

void TestEdges::anEndIsDraggedToAnotherClass()
{
    Fixture f(demoProject());
    const core::ForeignKey key = keyOf(f, u"Order"_s, u"User"_s);
    f.selection.set(key.id); // several edges end there
    const ui::Route route = routeOf(f, key.id.uuid);
    const double towards = route.at(route.size() - 2).x() > route.last().x() ? 10 : -10;
    f.dragFromTo(f.at(route.last() + QPointF(towards, 0)), f.header(u"Warehouse"_s));
    QCOMPARE(f.steps(), 1);
    QCOMPARE(keyOf(f, u"Order"_s, u"Warehouse"_s).id, key.id);
    QCOMPARE(keyOf(f, u"Order"_s, u"Warehouse"_s).columns, key.columns);
    f.document.undoStack().undo();
    QCOMPARE(keyOf(f, u"Order"_s, u"User"_s), key);
}

void TestEdges::anEndIsDraggedToWhereItCannotBe()
{
    Fixture f(demoProject());
    const core::ForeignKey key = keyOf(f, u"Order"_s, u"User"_s);
    f.selection.set(key.id); // several edges end there
    const ui::Route route = routeOf(f, key.id.uuid);
    const double towards = route.at(route.size() - 2).x() > route.last().x() ? 10 : -10;
    const QPoint from = f.at(route.last() + QPointF(towards, 0));
    const QPoint to = f.row(u"Address"_s, u"street"_s);
    f.press(from);
    f.drag((from + to) / 2);
    f.drag(to);
    QCOMPARE(f.view.diagramScene().look(f.classNamed(u"Address"_s).id).target,
             ui::TargetState::Invalid);
    f.release(to);
    QCOMPARE(f.steps(), 0);
}

void TestEdges::theBeginningIsDraggedToAnotherColumn()
{
    core::Project project = demoProject();
    const core::Class order = *core::findClass(project.model, u"Order"_s);
    core::Column other;
    other.id = core::ColumnId::create();
    other.name = u"seller"_s;
    other.type = core::stringType(10);
    project.model = *core::addColumn(project.model, order.id, other);
    Fixture f(project);
    const core::ForeignKey key = keyOf(f, u"Order"_s, u"User"_s);
    f.selection.set(key.id); // several edges end there
    const ui::Route route = routeOf(f, key.id.uuid);
    const double towards = route.at(1).x() > route.first().x() ? 12 : -12;
    f.dragFromTo(f.at(route.first() + QPointF(towards, 0)), f.row(u"Order"_s, u"seller"_s));
    QCOMPARE(f.steps(), 1);
    const core::ForeignKey after = keyOf(f, u"Order"_s, u"User"_s);
    QCOMPARE(after.id, key.id);
    QCOMPARE(after.columns, QList{other.id});
    QVERIFY(f.columns(u"Order"_s).contains(u"seller Integer?"_s));
}

void TestEdges::anAssociationBecomesAClass()
{
    Fixture f(demoProject());
    const core::Association association = f.model().associations.first();
    const core::Schema before = core::mapModel(f.model());
    f.selection.set(association.id);
    f.view.turnAssociationIntoClass();
    QVERIFY(f.model().associations.isEmpty());
    const core::Class *made = core::findClass(f.model(), core::ClassId{association.id.uuid});
    QVERIFY(made);
    QCOMPARE(made->foreignKeys.size(), 2);
    QVERIFY(core::diff(before, core::mapModel(f.model())).isEmpty());
    QVERIFY(f.selection.contains(made->id));
    QCOMPARE(f.steps(), 1);
    // It stands in nobody's way.
    const QRectF box = f.view.diagramScene().item(made->id)->rect();
    for (const ui::ClassItem *item : f.view.diagramScene().items())
        QVERIFY(item->box().id == made->id || !item->rect().intersects(box));
    f.document.undoStack().undo();
    QCOMPARE(f.model().associations.size(), 1);
}

void TestEdges::aCompositeKeyIsDrawnWhole()
{
    core::Project project = demoProject();
    const core::Class tag = *core::findClass(project.model, u"Tag"_s);
    project.model = *core::setPrimaryKey(project.model,
                                         tag.id,
                                         {tag.columns[0].id, tag.columns[1].id});
    Fixture f(project);
    f.key(Qt::Key_R);
    f.dragFromTo(f.header(u"Address"_s), f.header(u"Tag"_s));
    QCOMPARE(keyOf(f, u"Address"_s, u"Tag"_s).columns.size(), 2);
    QVERIFY(f.columns(u"Address"_s).contains(u"tag_id Integer"_s));
    QVERIFY(f.columns(u"Address"_s).contains(u"tag_name String(40)"_s));
}

void TestEdges::aSelectedClassLightsItsEdges()
{
    Fixture f(demoProject());
    const core::ClassId user = f.classNamed(u"User"_s).id;
    f.selection.set(user);
    const QSet<QUuid> lit = f.view.diagramScene().edges().look().linked;
    const QList<QUuid> touching = f.view.diagramScene().edges().touching(user);
    QCOMPARE(lit, QSet<QUuid>(touching.cbegin(), touching.cend()));
    f.selection.clear();
    QVERIFY(f.view.diagramScene().edges().look().linked.isEmpty());
}

void TestEdges::noEdgeRunsThroughABox()
{
    Fixture f(demoProject());
    for (const QUuid &id : f.view.diagramScene().allEdges()) {
        const ui::Route route = routeOf(f, id);
        const ui::Edge *edge = f.view.diagramScene().edges().edge(id);
        for (const ui::ClassItem *item : f.view.diagramScene().items()) {
            const bool own = item->box().id == edge->child || item->box().id == edge->parent;
            for (qsizetype i = 1; i < route.size() && !own; ++i)
                QVERIFY(!QRectF(route.at(i - 1), route.at(i))
                             .normalized()
                             .adjusted(-1, -1, 1, 1)
                             .intersects(item->rect()));
        }
    }
}

QTEST_MAIN(TestEdges)
#include "tst_edges.moc"
