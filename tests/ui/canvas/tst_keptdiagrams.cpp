// SPDX-License-Identifier: GPL-3.0-or-later
// A diagram that was left for another one and comes back shows what it would show if built anew.
#include "demo.h"
#include "diagramfixture.h"

#include "core/project/diagramedit.h"
#include "ui/canvas/diagramscene.h"

using Change = std::function<void(Fixture &)>;
Q_DECLARE_METATYPE(Change)

namespace {

core::DiagramId diagramAt(const Fixture &f, qsizetype index)
{
    return f.document.project().diagrams.at(index).id;
}

// Every class placed, on two diagrams.
core::Project twoDiagrams()
{
    core::Project project = demoProject();
    double x = 0;
    for (const core::Class &value : project.model.classes)
        project.diagrams[0].positions.insert(value.id.uuid, {x += 400, 100});
    const auto copied = core::duplicateDiagram(project,
                                               project.diagrams.constFirst().id,
                                               core::DiagramId::create());
    if (!copied)
        qFatal("the diagram could not be copied");
    return *copied;
}

void compareEdges(const ui::DiagramScene &shown, const ui::DiagramScene &fresh, core::ClassId id)
{
    QCOMPARE(shown.edges().declaredBy(id), fresh.edges().declaredBy(id));
    QCOMPARE(shown.edges().touching(id).size(), fresh.edges().touching(id).size());
    for (const QUuid &edge : fresh.edges().touching(id)) {
        QVERIFY(shown.edges().edge(edge));
        QCOMPARE(*shown.edges().edge(edge), *fresh.edges().edge(edge));
        const ui::Route &route = shown.edges().edgeShape(edge)->route;
        QCOMPARE(route.isEmpty(), fresh.edges().edgeShape(edge)->route.isEmpty());
    }
}

void compareScenes(Fixture &f)
{
    const ui::DiagramScene &shown = f.view.diagramScene();
    ui::DiagramScene fresh(f.document, f.selection);
    fresh.setDiagram(shown.diagram());
    QCOMPARE(shown.items().size(), fresh.items().size());
    QCOMPARE(shown.edges().size(), fresh.edges().size());
    for (const ui::ClassItem *item : fresh.items()) {
        const core::ClassId id = item->box().id;
        const ui::ClassItem *same = shown.item(id);
        QVERIFY(same);
        QCOMPARE(same->scene(), &shown);
        QVERIFY2(same->box() == item->box(), qPrintable(item->box().name));
        QVERIFY2(same->look() == item->look(), qPrintable(item->box().name));
        if (shown.currentDiagram()->positions.contains(id.uuid)) // else it was only lent a place
            QCOMPARE(same->pos(), item->pos());
        QCOMPARE(shown.boxes().rect(id.uuid), same->rect());
        compareEdges(shown, fresh, id);
    }
}

} // namespace

class TestKeptDiagrams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatChangedMeanwhile_data();
    void showsWhatChangedMeanwhile();
    void keepsItsItems();
    void aLineUnderThePointerIsNotLitAnyMore();
    void anotherProjectHasNoneOfThem();
    void aRemovedDiagramIsGone();
};

void TestKeptDiagrams::showsWhatChangedMeanwhile_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("nothing", [](Fixture &) {});
    row("a column renamed", [](Fixture &f) {
        const core::ColumnId id = f.model().classes.constFirst().columns.constLast().id;
        QVERIFY(f.document.edit(u"e"_s, core::renameColumn(f.model(), id, u"a_much_longer_name"_s)));
    });
    row("a class added", [](Fixture &f) {
        QVERIFY(f.document.edit(u"e"_s, core::addClass(f.model(), core::newClass(u"Newcomer"_s))));
    });
    row("a class removed", [](Fixture &f) {
        QVERIFY(f.document.edit(u"e"_s,
                                core::removeClass(f.model(), f.model().classes.constFirst().id)));
    });
    row("a relationship added", [](Fixture &f) {
        core::Relationship relationship;
        relationship.child = f.model().classes.constFirst().id;
        relationship.parent = f.model().classes.constLast().id;
        QVERIFY(f.document.edit(u"e"_s, core::addRelationship(f.model(), relationship)));
    });
    row("a class moved on it", [](Fixture &f) {
        core::Project project = f.document.project();
        project.diagrams[1].positions[f.model().classes.constFirst().id.uuid] = {-700, 900};
        QVERIFY(f.document.edit(u"e"_s, core::Result<core::Project>(project)));
    });
    row("a class hidden on it", [](Fixture &f) {
        QVERIFY(f.document.edit(u"e"_s,
                                core::hideClasses(f.document.project(),
                                                  diagramAt(f, 1),
                                                  {f.model().classes.constFirst().id})));
    });
    row("a coloured area around all of it", [](Fixture &f) {
        core::Area area;
        area.id = core::AreaId::create();
        area.rectangle = QRectF(-1000, -1000, 9000, 3000);
        area.colour = u"#aa3366"_s;
        QVERIFY(f.document.edit(u"e"_s, core::putArea(f.document.project(), diagramAt(f, 1), area)));
    });
    row("names alone on it", [](Fixture &f) {
        QVERIFY(f.document.edit(u"e"_s,
                                core::setDetail(f.document.project(),
                                                diagramAt(f, 1),
                                                core::DetailLevel::Names)));
    });
    row("a class removed, and that taken back", [](Fixture &f) {
        QVERIFY(f.document.edit(u"e"_s,
                                core::removeClass(f.model(), f.model().classes.constFirst().id)));
        f.document.undoStack().undo();
    });
    row("another class selected",
        [](Fixture &f) { f.selection.set(f.model().classes.constLast().id); });
}

void TestKeptDiagrams::showsWhatChangedMeanwhile()
{
    QFETCH(Change, change);
    Fixture f(twoDiagrams());
    f.view.setDiagram(diagramAt(f, 1));
    f.selection.set(f.model().classes.at(1).id);
    f.view.setDiagram(diagramAt(f, 0));
    change(f);
    compareScenes(f);
    f.view.setDiagram(diagramAt(f, 1));
    compareScenes(f);
    f.view.setDiagram(diagramAt(f, 0));
    compareScenes(f);
}

void TestKeptDiagrams::keepsItsItems()
{
    Fixture f(twoDiagrams());
    const core::ClassId id = f.model().classes.constFirst().id;
    const ui::ClassItem *before = f.view.diagramScene().item(id);
    f.view.setDiagram(diagramAt(f, 1));
    QVERIFY(f.view.diagramScene().item(id) != before);
    f.view.setDiagram(diagramAt(f, 0));
    QCOMPARE(f.view.diagramScene().item(id), before);
}

void TestKeptDiagrams::aLineUnderThePointerIsNotLitAnyMore()
{
    Fixture f(twoDiagrams());
    const core::ClassId id = f.model().classes.constFirst().id;
    f.view.reveal(id);
    QTest::mouseMove(f.view.viewport(), f.at(f.view.diagramScene().item(id)->rowRect(0).center()));
    QTRY_COMPARE(f.view.diagramScene().item(id)->look().hoveredRow, 0);
    f.view.setDiagram(diagramAt(f, 1));
    f.view.setDiagram(diagramAt(f, 0));
    QCOMPARE(f.view.diagramScene().item(id)->look().hoveredRow, -1);
}

void TestKeptDiagrams::anotherProjectHasNoneOfThem()
{
    Fixture f(twoDiagrams());
    f.view.setDiagram(diagramAt(f, 1));
    core::Project other = f.document.project();
    other.model.classes[0].name = u"Elsewhere"_s;
    other.diagrams[0].positions[other.model.classes.constFirst().id.uuid] = {5, 6};
    f.document.reset(other);
    f.view.setDiagram(diagramAt(f, 0));
    compareScenes(f);
    QCOMPARE(f.item(u"Elsewhere"_s).pos(), QPointF(5, 6));
}

void TestKeptDiagrams::aRemovedDiagramIsGone()
{
    Fixture f(twoDiagrams());
    f.view.setDiagram(diagramAt(f, 1));
    QVERIFY(f.document.edit(u"e"_s, core::removeDiagram(f.document.project(), diagramAt(f, 1))));
    compareScenes(f);
    f.document.undoStack().undo();
    f.view.setDiagram(diagramAt(f, 1));
    compareScenes(f);
}

QTEST_MAIN(TestKeptDiagrams)
#include "tst_keptdiagrams.moc"
