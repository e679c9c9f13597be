// SPDX-License-Identifier: GPL-3.0-or-later
// Arranging in the real window: by its key, as one undo step, of the selection alone, and taken back
// by Esc at any moment.

#include "tests/support/printing.h"
#include "tests/ui/windowfixture.h"

#include "ui/arranger.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"

#include "core/model/edit.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); })
           && fixture.focusDiagram();
}

const core::Diagram &diagram(support::WindowFixture &fixture)
{
    return *core::findDiagram(fixture.window().document().project(),
                              fixture.window().diagram().diagram());
}

bool settle(support::WindowFixture &fixture)
{
    return QTest::qWaitFor([&] { return !fixture.window().arranger().isBusy(); }, 20000);
}

} // namespace

class TestArrange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeDiagramIsOneUndo();
    void selectionMovesAlone();
    void newClassesFindAPlace();
    void escapeLeavesAllWhereItWas();
    void editMeanwhileWins();
    void missingProgramIsSaid();
};

void TestArrange::wholeDiagramIsOneUndo()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    const core::Project before = document.project();
    support::WindowFixture::press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(fixture.window().arranger().isBusy());
    QVERIFY(settle(fixture));
    QCOMPARE(document.undoStack().count(), 1);
    QVERIFY(diagram(fixture).positions != before.diagrams.first().positions);
    const auto arranged = diagram(fixture).positions;
    const ui::DiagramScene &scene = fixture.window().diagram().diagramScene();
    for (ui::ClassItem *item : scene.items()) {
        QCOMPARE(item->pos(), arranged.value(item->box().id.uuid));
        for (ui::ClassItem *other : scene.items())
            QVERIFY(item == other || !item->rect().intersects(other->rect()));
    }
    support::WindowFixture::press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(document.project(), before);
    // The same from the same.
    support::WindowFixture::press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(settle(fixture));
    QCOMPARE(diagram(fixture).positions, arranged);
}

void TestArrange::selectionMovesAlone()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Model &model = fixture.window().document().model();
    const auto before = diagram(fixture).positions;
    QList<core::ElementId> chosen;
    for (qsizetype i = 0; i < 3; ++i)
        chosen << model.classes.at(i).id;
    fixture.window().selection().set(chosen);
    support::WindowFixture::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(settle(fixture));
    QCOMPARE(fixture.window().document().undoStack().count(), 1);
    const auto after = diagram(fixture).positions;
    int moved = 0;
    for (const core::Class &value : model.classes) {
        const bool hasMoved = before.value(value.id.uuid) != after.value(value.id.uuid);
        QVERIFY(!hasMoved || chosen.contains(core::ElementId(value.id)));
        moved += hasMoved;
    }
    QVERIFY(moved > 0);
}

void TestArrange::newClassesFindAPlace()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    const auto before = diagram(fixture).positions;
    const core::Class added = core::newClass(u"Fresh"_s);
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), added)));
    QVERIFY(!diagram(fixture).positions.contains(added.id.uuid));
    fixture.window().actions().arrangeNew->trigger();
    QVERIFY(settle(fixture));
    QVERIFY(diagram(fixture).positions.contains(added.id.uuid));
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        QCOMPARE(diagram(fixture).positions.value(it.key()), it.value());
    // Nothing is new any more.
    fixture.window().actions().arrangeNew->trigger();
    QVERIFY(!fixture.window().arranger().isBusy());
}

void TestArrange::escapeLeavesAllWhereItWas()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Project before = fixture.window().document().project();
    const ui::DiagramScene &scene = fixture.window().diagram().diagramScene();
    QHash<core::ClassId, QPointF> places;
    for (ui::ClassItem *item : scene.items())
        places.insert(item->box().id, item->pos());
    const auto hasMoved = [&] {
        return std::any_of(places.keyBegin(), places.keyEnd(), [&](core::ClassId id) {
            return scene.item(id)->pos() != places.value(id);
        });
    };
    for (const bool midway : {false, true}) {
        support::WindowFixture::press(Qt::Key_L, Qt::ControlModifier);
        if (midway)
            QVERIFY(QTest::qWaitFor(hasMoved));
        support::WindowFixture::press(Qt::Key_Escape);
        QVERIFY(!fixture.window().arranger().isBusy());
        QTest::qWait(400); // whatever could still come
        QVERIFY(!hasMoved());
        QCOMPARE(fixture.window().document().project(), before);
        QCOMPARE(fixture.window().document().undoStack().count(), 0);
    }
}

void TestArrange::editMeanwhileWins()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    support::WindowFixture::press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Fresh"_s))));
    QVERIFY(!fixture.window().arranger().isBusy());
    QCOMPARE(document.undoStack().count(), 1);
}

void TestArrange::missingProgramIsSaid()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QSignalSpy failed(&fixture.window().arranger(), &ui::Arranger::failed);
    qputenv("SCHEMAWRIGHT_LAYOUT", "/nowhere/schemawright-layout");
    support::WindowFixture::press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(settle(fixture));
    qputenv("SCHEMAWRIGHT_LAYOUT", LAYOUT_PROGRAM);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(fixture.window().document().undoStack().count(), 0);
}

QTEST_MAIN(TestArrange)
#include "tst_arrange.moc"
