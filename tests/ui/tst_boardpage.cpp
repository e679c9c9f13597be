// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's pages of notes and areas, and the palette in those of classes: what is typed and
// clicked there stands on the diagram, and what happens there stands here.
#include "tests/ui/windowfixture.h"

#include "ui/canvas/boarditem.h"
#include "ui/canvas/diagramview.h"

#include "core/project/diagramedit.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTextBrowser>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); })
           && fixture.focusDiagram();
}

const core::Diagram &diagramOf(support::WindowFixture &fixture)
{
    return *core::findDiagram(fixture.window().document().project(),
                              fixture.window().diagram().diagram());
}

core::NoteId addNote(support::WindowFixture &fixture, const QString &text)
{
    const core::Note note{core::NoteId::create(), {0, -400, 200, 96}, text, {}};
    ui::Document &document = fixture.window().document();
    document.edit(u"Add note"_s, core::putNote(document.project(), diagramOf(fixture).id, note));
    fixture.window().selection().set(note.id);
    return note.id;
}

const core::Note &noteOf(support::WindowFixture &fixture, core::NoteId id)
{
    return *core::findNote(fixture.window().document().project(), id);
}

} // namespace

class TestBoardPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsWrittenAndSeen();
    void whatANoteNamesIsNeverLoaded();
    void aLongerTextMakesTheNoteHigher();
    void typingIsOneStepOfUndo();
    void anAreaHasItsTitleColourAndSize();
    void aClassTakesAColourOnThisDiagramOnly();
    void severalThingsTakeOneColour();
    void aColourOfItsOwnStandsAtTheEnd();
};

void TestBoardPage::aNoteIsWrittenAndSeen()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::NoteId id = addNote(fixture, u"# Orders"_s);
    auto *text = fixture.find<QPlainTextEdit>(u"noteText"_s);
    auto *preview = fixture.find<QTextBrowser>(u"notePreview"_s);
    QVERIFY(text && preview);
    QCOMPARE(text->toPlainText(), u"# Orders"_s);
    QCOMPARE(preview->toPlainText(), u"Orders"_s);
    text->setFocus();
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(text, u" **now**"_s);
    QCOMPARE(noteOf(fixture, id).text, u"# Orders **now**"_s);
    QCOMPARE(preview->toPlainText(), u"Orders now"_s);
    QVERIFY(!fixture.find<QLineEdit>(u"areaTitle"_s));
}

void TestBoardPage::whatANoteNamesIsNeverLoaded()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const QString secret = fixture.path(u"secret.png"_s);
    QImage image(400, 400, QImage::Format_RGB32);
    QVERIFY(image.save(secret));
    addNote(fixture, u"![x](%1) <b>bold</b>"_s.arg(secret));
    auto *preview = fixture.find<QTextBrowser>(u"notePreview"_s);
    QTest::qWait(50);
    QVERIFY(preview->document()->size().height() < 100);
    QVERIFY(preview->toPlainText().contains(u"<b>"_s));
    QVERIFY(ui::noteHeight(u"![x](%1)"_s.arg(secret), 200) < 100); // nor on the diagram
}

void TestBoardPage::aLongerTextMakesTheNoteHigher()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::NoteId id = addNote(fixture, u"One"_s);
    auto *text = fixture.find<QPlainTextEdit>(u"noteText"_s);
    text->setFocus();
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, u"another line"_s);
    }
    QVERIFY(noteOf(fixture, id).rectangle.height() > 200);
    auto *height = fixture.find<QSpinBox>(u"boardHeight"_s);
    QCOMPARE(height->value(), qRound(noteOf(fixture, id).rectangle.height()));
}

void TestBoardPage::typingIsOneStepOfUndo()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::NoteId id = addNote(fixture, u"One"_s);
    const int before = fixture.window().document().undoStack().count();
    auto *text = fixture.find<QPlainTextEdit>(u"noteText"_s);
    text->setFocus();
    QTest::keyClicks(text, u"and two"_s);
    QCOMPARE(fixture.window().document().undoStack().count(), before + 1);
    fixture.window().actions().undo->trigger();
    QCOMPARE(noteOf(fixture, id).text, u"One"_s);
    QCOMPARE(text->toPlainText(), u"One"_s);
}

void TestBoardPage::anAreaHasItsTitleColourAndSize()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    const core::Area area{core::AreaId::create(), {0, -600, 320, 160}, u"Old"_s, {}};
    document.edit(u"Add area"_s, core::putArea(document.project(), diagramOf(fixture).id, area));
    fixture.window().selection().set(area.id);
    QVERIFY(!fixture.find<QPlainTextEdit>(u"noteText"_s));
    auto *title = fixture.find<QLineEdit>(u"areaTitle"_s);
    QVERIFY(title);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Sales"_s);
    auto *width = fixture.find<QSpinBox>(u"boardWidth"_s);
    width->setFocus();
    QTest::keyClick(width, Qt::Key_Up);
    QVERIFY(fixture.click(u"colour#22a06b"_s));
    const core::Area &now = *core::findArea(document.project(), area.id);
    QCOMPARE(now.title, u"Sales"_s);
    QCOMPARE(now.rectangle, QRectF(0, -600, 328, 160));
    QCOMPARE(now.colour, u"#22a06b"_s);
    QVERIFY(fixture.find<QToolButton>(u"colour#22a06b"_s)->isChecked());
    QVERIFY(fixture.click(u"colour"_s));
    QCOMPARE(core::findArea(document.project(), area.id)->colour, QString());
}

void TestBoardPage::aClassTakesAColourOnThisDiagramOnly()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    const core::DiagramId first = diagramOf(fixture).id;
    const core::DiagramId second = core::DiagramId::create();
    QVERIFY(document.edit(u"Copy"_s, core::duplicateDiagram(document.project(), first, second)));
    fixture.window().diagram().setDiagram(second);
    const core::ClassId id = document.model().classes.first().id;
    const QString before = core::findDiagram(document.project(), first)->colours.value(id.uuid);
    fixture.window().selection().set(id);
    QVERIFY(fixture.click(u"colour#d6457f"_s));
    QCOMPARE(core::findDiagram(document.project(), second)->colours.value(id.uuid), u"#d6457f"_s);
    QCOMPARE(core::findDiagram(document.project(), first)->colours.value(id.uuid), before);
    fixture.window().diagram().setDiagram(first);
    QVERIFY(!fixture.find<QToolButton>(u"colour#d6457f"_s)->isChecked());
    // Where it is not shown it has no colour to choose.
    QVERIFY(document.edit(u"Hide"_s, core::hideClasses(document.project(), first, {id})));
    fixture.window().selection().set(id);
    QVERIFY(!fixture.find<QToolButton>(u"colour#d6457f"_s)->isEnabled());
}

void TestBoardPage::severalThingsTakeOneColour()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::NoteId note = addNote(fixture, u"One"_s);
    const core::ClassId id = fixture.window().document().model().classes.first().id;
    fixture.window().selection().set({core::ElementId(note), core::ElementId(id)});
    QVERIFY(fixture.click(u"colour#8b5cf6"_s));
    QCOMPARE(noteOf(fixture, note).colour, u"#8b5cf6"_s);
    QCOMPARE(diagramOf(fixture).colours.value(id.uuid), u"#8b5cf6"_s);
    QVERIFY(fixture.find<QToolButton>(u"colour#8b5cf6"_s)->isChecked());
    fixture.window().actions().undo->trigger();
    QCOMPARE(noteOf(fixture, note).colour, QString());
}

void TestBoardPage::aColourOfItsOwnStandsAtTheEnd()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    const core::ClassId id = document.model().classes.first().id;
    fixture.window().selection().set(id);
    QVERIFY(document.edit(u"Colour"_s,
                          core::setColour(document.project(),
                                          diagramOf(fixture).id,
                                          {core::ElementId(id)},
                                          u"#123456"_s)));
    QToolButton *own = nullptr;
    for (auto *button : fixture.window().findChildren<QToolButton *>()) {
        if (button->isVisible() && button->property("colour").toString() == u"#123456"_s)
            own = button;
    }
    QVERIFY(own && own->isChecked());
}

QTEST_MAIN(TestBoardPage)
#include "tst_boardpage.moc"
