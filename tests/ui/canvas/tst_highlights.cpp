// SPDX-License-Identifier: GPL-3.0-or-later
// What the diagram lights up: problems at their class, what the selection is linked to, and where a
// link that is being drawn may end.
#include "demo.h"
#include "diagramfixture.h"

#include "core/mapping/fix.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/linktargets.h"
#include "ui/theme.h"

#include <QToolTip>

namespace {

QSet<int> rowsOf(const ui::ClassItem &item, const QList<core::ColumnId> &columns)
{
    QSet<int> rows;
    for (const core::ColumnId column : columns)
        rows.insert(item.box().rowOf(column));
    return rows;
}

core::Problem problemOf(core::ClassId id, core::ProblemSeverity severity)
{
    core::Problem problem;
    problem.code = core::ProblemCode::NoPrimaryKey;
    problem.severity = severity;
    problem.element = id;
    problem.owner = id;
    return problem;
}

// Every place of the diagram that a drag can reach.
QList<ui::LinkEnd> everyEnd(const core::Model &model)
{
    QList<ui::LinkEnd> ends;
    for (const core::Class &value : model.classes) {
        ends.append({value.id, {}});
        for (const core::Column &column : effectiveColumns(model, value))
            ends.append({value.id, column.id});
    }
    return ends;
}

core::Model modelWithRareClasses()
{
    core::Model model = demoProject().model;
    core::Class keyless = core::newClass(u"Keyless"_s);
    keyless.primaryKey.reset();
    core::Class abstract = core::newClass(u"Abstract"_s);
    abstract.isAbstract = true;
    core::Class child = core::newClass(u"OfAbstract"_s);
    child.columns.clear();
    child.primaryKey.reset();
    child.base = abstract.id;
    model.classes << keyless << abstract << child;
    return model;
}

} // namespace

class TestHighlights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeMode::Light); }

    void aProblemStandsAtItsClassAndAClickAsksForIt();
    void anErrorOutranksAWarning();
    void aClassThatIsMadeLaterKeepsTheMark();
    void theEndsOfASelectedEdgeLightUp();
    void theRowsLinkedToASelectedClassLightUp();
    void aSelectedColumnLightsItsEdgesAlone();
    void everyPlaceALinkMayEndAtIsMarkedWhileItIsDrawn();
    void offersAgreeWithWhatTheLinksSay();
    void offersAgreeWithWhatMovedEndsSay();
};

void TestHighlights::aProblemStandsAtItsClassAndAClickAsksForIt()
{
    Fixture f(demoProject());
    const core::ClassId id = f.classNamed(u"Order"_s).id;
    f.view.setZoom(1);
    f.view.bringNear(f.item(u"Order"_s).rect(), 1);
    const QPoint badge = f.at(f.item(u"Order"_s).pos() + f.item(u"Order"_s).box().badgeCentre());
    QSignalSpy asked(&f.view, &ui::DiagramView::problemsRequested);
    f.click(badge);
    QCOMPARE(asked.size(), 0); // none yet
    f.view.showProblems({problemOf(id, core::ProblemSeverity::Warning)});
    QCOMPARE(f.item(u"Order"_s).look().mark, ui::ProblemMark::Warning);
    QCOMPARE(f.item(u"User"_s).look().mark, ui::ProblemMark::None);
    f.click(badge);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<core::ClassId>(), id);
    QHelpEvent help(QEvent::ToolTip, badge, f.view.viewport()->mapToGlobal(badge));
    QApplication::sendEvent(f.view.viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"primary key"_s));
    f.view.showProblems({});
    QCOMPARE(f.item(u"Order"_s).look().mark, ui::ProblemMark::None);
}

void TestHighlights::anErrorOutranksAWarning()
{
    Fixture f(demoProject());
    const core::ClassId id = f.classNamed(u"Order"_s).id;
    f.view.showProblems({problemOf(id, core::ProblemSeverity::Error),
                         problemOf(id, core::ProblemSeverity::Warning)});
    QCOMPARE(f.item(u"Order"_s).look().mark, ui::ProblemMark::Error);
}

void TestHighlights::aClassThatIsMadeLaterKeepsTheMark()
{
    Fixture f(demoProject());
    const core::ClassId id = f.classNamed(u"Tag"_s).id;
    f.view.showProblems({problemOf(id, core::ProblemSeverity::Error)});
    f.document.edit(u"Remove"_s, core::removeClass(f.model(), id));
    f.document.undoStack().undo();
    QCOMPARE(f.item(u"Tag"_s).look().mark, ui::ProblemMark::Error);
}

void TestHighlights::theEndsOfASelectedEdgeLightUp()
{
    Fixture f(demoProject());
    const core::ForeignKey &key = f.classNamed(u"Address"_s).foreignKeys.first();
    f.selection.set(key.id);
    QCOMPARE(f.item(u"Address"_s).look().linkedRows, rowsOf(f.item(u"Address"_s), key.columns));
    QCOMPARE(f.item(u"User"_s).look().linkedRows, rowsOf(f.item(u"User"_s), key.targetColumns));
    f.selection.clear();
    QVERIFY(f.item(u"Address"_s).look().linkedRows.isEmpty());
    QVERIFY(f.item(u"User"_s).look().linkedRows.isEmpty());
}

void TestHighlights::theRowsLinkedToASelectedClassLightUp()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Product"_s).id);
    for (const QString &name : {u"OrderItem"_s, u"Review"_s, u"StockMovement"_s, u"Category"_s})
        QCOMPARE(f.item(name).look().linkedRows.size(), 1);
    QCOMPARE(f.item(u"Product"_s).look().linkedRows.size(), 2); // its key and its category
    QVERIFY(f.item(u"User"_s).look().linkedRows.isEmpty());
}

void TestHighlights::aSelectedColumnLightsItsEdgesAlone()
{
    Fixture f(demoProject());
    f.selection.set(f.columnOf(u"Product"_s, u"category_id"_s));
    QCOMPARE(f.view.diagramScene().edges().look().linked.size(), 1);
    QCOMPARE(f.item(u"Category"_s).look().linkedRows.size(), 1);
    QVERIFY(f.item(u"Review"_s).look().linkedRows.isEmpty());
    f.selection.set(f.columnOf(u"Product"_s, u"name"_s));
    QVERIFY(f.view.diagramScene().edges().look().linked.isEmpty());
}

void TestHighlights::everyPlaceALinkMayEndAtIsMarkedWhileItIsDrawn()
{
    Fixture f(demoProject());
    f.view.setZoom(1);
    f.view.bringNear(f.item(u"Address"_s).rect(), 1);
    (void) f.view.grab();
    // From a column that is no key: to keys alone.
    const QPoint start = f.row(u"Address"_s, u"city"_s, 1);
    f.press(start);
    QVERIFY(!f.item(u"User"_s).look().offered); // a click is no drag
    f.drag(start + QPoint(60, 60));
    for (const QString &name : {u"User"_s, u"Order"_s, u"Tag"_s}) {
        QVERIFY(f.item(name).look().offered);
        QCOMPARE(f.item(name).look().offeredRows, QSet<int>{0});
    }
    QVERIFY(!f.item(u"OrderItem"_s).look().offered
            || f.item(u"OrderItem"_s).look().offeredRows.contains(0)); // its key has three columns
    f.key(Qt::Key_Escape);
    QVERIFY(!f.item(u"User"_s).look().offered);
    QVERIFY(f.item(u"User"_s).look().offeredRows.isEmpty());
    f.release(start + QPoint(60, 60));
    QCOMPARE(f.steps(), 0);
}

void TestHighlights::offersAgreeWithWhatTheLinksSay()
{
    const core::Model model = modelWithRareClasses();
    const QList<ui::LinkEnd> ends = everyEnd(model);
    const ui::LinkOffers associations = ui::associationOffers(model);
    for (const ui::LinkEnd &from : ends) {
        const ui::LinkOffers offers = ui::foreignKeyOffers(model, from);
        for (const ui::LinkEnd &to : ends) {
            if (from == to && !from.column.isNull())
                continue; // still where it began
            const ui::Link link = ui::foreignKeyLink(model, from, to);
            if (offers.value(to.owner).takes(to) != link.isValid())
                QFAIL(qPrintable(u"%1 to %2: %3"_s.arg(findClass(model, from.owner)->name,
                                                       findClass(model, to.owner)->name,
                                                       link.tip)));
        }
    }
    for (const core::Class &value : model.classes)
        QCOMPARE(associations.contains(value.id),
                 ui::associationLink(model, model.classes.first().id, value.id).isValid());
}

void TestHighlights::offersAgreeWithWhatMovedEndsSay()
{
    const core::Model model = modelWithRareClasses();
    const QList<ui::LinkEnd> ends = everyEnd(model);
    for (const core::Class &value : model.classes) {
        for (const core::ForeignKey &key : value.foreignKeys) {
            for (const ui::LinkSide side : {ui::LinkSide::Child, ui::LinkSide::Parent}) {
                const ui::LinkOffers offers = ui::movedEndOffers(model, key.id, side);
                for (const ui::LinkEnd &to : ends) {
                    const ui::Link link = ui::movedEnd(model, key.id, side, to);
                    if (offers.value(to.owner).takes(to) != link.isValid())
                        QFAIL(qPrintable(u"%1 to %2: %3"_s.arg(value.name,
                                                               findClass(model, to.owner)->name,
                                                               link.tip)));
                }
            }
        }
    }
}

QTEST_MAIN(TestHighlights)
#include "tst_highlights.moc"
