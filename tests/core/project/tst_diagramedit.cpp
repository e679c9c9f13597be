// SPDX-License-Identifier: GPL-3.0-or-later
// Diagrams edited as values, and what the clipboard carries: laws on random projects.
#include "core/model/edit.h"
#include "core/project/clip.h"
#include "core/project/diagramedit.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestDiagramEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeDiagramShowsAllButTheHidden();
    void aPartialDiagramShowsWhatHasAPlace();
    void namesAreFreeAndNotEmpty();
    void theLastDiagramStays();
    void aDuplicateSharesNoIds();
    void removedClassesLeaveNothingBehind();
    void manyAreRemovedAsOneByOne();
    void aClipSurvivesTheClipboard();
    void brokenBytesAreRefused();
    void pastedThingsKeepTheirPlacesAndColours();
};

void TestDiagramEdit::aWholeDiagramShowsAllButTheHidden()
{
    Project project = newProject(u"New"_s);
    const Class value = newClass(u"A"_s);
    project.model = *addClass(project.model, value);
    const DiagramId id = project.diagrams.first().id;
    QVERIFY(shows(project.diagrams.first(), value.id));
    const Project hidden = *hideClasses(project, id, {value.id});
    QVERIFY(!shows(hidden.diagrams.first(), value.id));
    const Project shown = *showClasses(hidden, id, {{value.id.uuid, {8, 16}}});
    QVERIFY(shows(shown.diagrams.first(), value.id));
    QCOMPARE(shown.diagrams.first().positions.value(value.id.uuid), QPointF(8, 16));
}

void TestDiagramEdit::aPartialDiagramShowsWhatHasAPlace()
{
    Project project = newProject(u"New"_s);
    const Class value = newClass(u"A"_s);
    project.model = *addClass(project.model, value);
    const auto id = DiagramId::create();
    project = *addDiagram(project, id, u"Part"_s);
    QVERIFY(!shows(project.diagrams.last(), value.id));
    project = *showClasses(project, id, {{value.id.uuid, {8, 16}}});
    QVERIFY(shows(project.diagrams.last(), value.id));
    project = *hideClasses(project, id, {value.id});
    QVERIFY(!shows(project.diagrams.last(), value.id));
    QVERIFY(project.diagrams.last().hidden.isEmpty());
}

void TestDiagramEdit::namesAreFreeAndNotEmpty()
{
    Project project = newProject(u"New"_s);
    project = *addDiagram(project, DiagramId::create(), u"Part"_s);
    project = *addDiagram(project, DiagramId::create(), u" Part "_s);
    QCOMPARE(project.diagrams.last().name, u"Part 2"_s);
    QCOMPARE(renameDiagram(project, project.diagrams.last().id, u"  "_s).error().code,
             ErrorCode::InvalidName);
    QCOMPARE(renameDiagram(project, DiagramId::create(), u"x"_s).error().code,
             ErrorCode::UnknownElement);
    const Project moved = *moveDiagram(project, project.diagrams.last().id, 0);
    QCOMPARE(moved.diagrams.first().name, u"Part 2"_s);
}

void TestDiagramEdit::theLastDiagramStays()
{
    const Project project = newProject(u"New"_s);
    QCOMPARE(removeDiagram(project, project.diagrams.first().id).error().code,
             ErrorCode::InvalidEdit);
}

void TestDiagramEdit::aDuplicateSharesNoIds()
{
    Project project = newProject(u"New"_s);
    const DiagramId id = project.diagrams.first().id;
    project = *putNote(project, id, {NoteId::create(), {0, 0, 80, 80}, u"text"_s, {}});
    project = *putArea(project, id, {AreaId::create(), {0, 0, 80, 80}, u"title"_s, {}});
    const Project copied = *duplicateDiagram(project, id, DiagramId::create());
    QCOMPARE(copied.diagrams.size(), 2);
    QVERIFY(copied.diagrams.last().notes.first().id != copied.diagrams.first().notes.first().id);
    QVERIFY(copied.diagrams.last().areas.first().id != copied.diagrams.first().areas.first().id);
    QCOMPARE(copied.diagrams.last().notes.first().text, u"text"_s);
}

void TestDiagramEdit::removedClassesLeaveNothingBehind()
{
    CHECK_PROPERTY(200, [] {
        const Project project = support::randomProject(*support::seeds());
        QList<ElementId> elements;
        for (const Class &value : project.model.classes)
            elements.append(value.id);
        for (const Diagram &diagram : project.diagrams) {
            for (const Note &note : diagram.notes)
                elements.append(note.id);
        }
        const auto removed = removeElements(project, elements);
        RC_ASSERT(removed.has_value());
        RC_ASSERT(removed->model.classes.isEmpty());
        for (const Diagram &diagram : removed->diagrams) {
            RC_ASSERT(diagram.notes.isEmpty());
            for (const Class &value : project.model.classes) {
                RC_ASSERT(!diagram.positions.contains(value.id.uuid));
                RC_ASSERT(!diagram.colours.contains(value.id.uuid));
                RC_ASSERT(!diagram.hidden.contains(value.id.uuid));
                for (const ForeignKey &key : value.foreignKeys)
                    RC_ASSERT(!diagram.bends.contains(key.id.uuid));
            }
        }
    });
}

void TestDiagramEdit::manyAreRemovedAsOneByOne()
{
    CHECK_PROPERTY(200, [] {
        const quint64 seed = *support::seeds();
        const Project project = support::randomProject(seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        QList<ElementId> elements;
        for (const Class &value : project.model.classes) {
            if (random.bounded(2) == 0)
                elements.append(value.id);
        }
        Result<Project> oneByOne = project;
        for (const ElementId &element : std::as_const(elements)) {
            oneByOne = removeElements(*oneByOne, {element});
            RC_ASSERT(oneByOne.has_value());
        }
        const auto together = removeElements(project, elements);
        RC_ASSERT(together.has_value());
        RC_ASSERT(*together == *oneByOne);
    });
}

void TestDiagramEdit::aClipSurvivesTheClipboard()
{
    CHECK_PROPERTY(200, [] {
        const Project project = support::randomProject(*support::seeds());
        if (project.diagrams.isEmpty())
            return;
        QList<ElementId> elements;
        for (const Class &value : project.model.classes)
            elements.append(value.id);
        for (const Area &area : project.diagrams.first().areas)
            elements.append(area.id);
        const Clip clip = clipOf(project, project.diagrams.first().id, elements);
        const QByteArray bytes = toBytes(clip);
        // Databases, with whatever their URLs hold, stay at home.
        for (const DatabaseEntry &database : project.databases)
            RC_ASSERT(database.url.isEmpty() || !bytes.contains(database.url.toUtf8()));
        const auto read = clipFromBytes(bytes);
        RC_ASSERT(read.has_value());
        RC_ASSERT(toBytes(*read) == bytes);
    });
}

void TestDiagramEdit::brokenBytesAreRefused()
{
    for (const QByteArray &bytes : {QByteArray(),
                                    QByteArray("[]"),
                                    QByteArray("{"),
                                    QByteArray("\xff\xfe"),
                                    QByteArray("{\"format\":99}")})
        QVERIFY(!clipFromBytes(bytes));
    const auto empty = clipFromBytes("{\"chosen\":[1,\"x\"]}");
    QVERIFY(!empty || empty->isEmpty());
}

void TestDiagramEdit::pastedThingsKeepTheirPlacesAndColours()
{
    Project project = newProject(u"New"_s);
    const DiagramId id = project.diagrams.first().id;
    const Class value = newClass(u"A"_s);
    project.model = *addClass(project.model, value);
    const Note note{NoteId::create(), {0, 0, 80, 80}, u"text"_s, u"#123456"_s};
    project = *putNote(*showClasses(project, id, {{value.id.uuid, {8, 16}}}), id, note);
    project = *setColour(project, id, {value.id}, u"#22a06b"_s);
    const auto pasted = paste(project, id, clipOf(project, id, {value.id, note.id}), {100, 10});
    QVERIFY(pasted);
    QCOMPARE(pasted->elements.size(), 2);
    const QUuid copy = std::get<ClassId>(pasted->elements.first()).uuid;
    const Diagram &diagram = pasted->project.diagrams.first();
    QCOMPARE(diagram.positions.value(copy), QPointF(108, 26));
    QCOMPARE(diagram.colours.value(copy), u"#22a06b"_s);
    QCOMPARE(diagram.notes.last().rectangle, QRectF(100, 10, 80, 80));
    QCOMPARE(diagram.notes.last().colour, note.colour);
    QVERIFY(!diagram.positions.contains(QUuid()));
    QVERIFY(!paste(project, DiagramId::create(), clipOf(project, id, {value.id}), {}));
}

QTEST_APPLESS_MAIN(TestDiagramEdit)
#include "tst_diagramedit.moc"
