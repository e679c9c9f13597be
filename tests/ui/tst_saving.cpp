// SPDX-License-Identifier: GPL-3.0-or-later
// Saving and making revisions happen in workers: what a person does meanwhile is neither lost nor
// blocked, and what fails is said.
#include "tests/support/printing.h"
#include "tests/ui/windowfixture.h"

#include "ui/dialogs/revisiondialog.h"

#include "core/model/edit.h"
#include "core/project/files.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

// Large enough that a save takes a while.
core::Project largeProject(int count)
{
    core::Project project = core::newProject(u"large"_s);
    for (int i = 0; i < count; ++i) {
        core::Class value = core::newClass(u"Class%1"_s.arg(i));
        for (int k = 1; k < 10; ++k) {
            core::Column column;
            column.id = core::ColumnId::create();
            column.name = u"column_%1"_s.arg(k);
            column.type = k % 3 ? core::integerType() : core::stringType(80);
            value.columns.append(column);
        }
        project.model.classes.append(value);
        project.diagrams[0].positions.insert(value.id.uuid, QPointF(i % 40 * 320, i / 40 * 400));
    }
    return project;
}

// The most that this thread worked between two rounds of the event loop: its own time alone, so that a
// busy machine does not count.
class Watch
{
public:
    Watch()
    {
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double now = worked();
            m_most = qMax(m_most, now - m_last);
            m_last = now;
        });
        m_timer.start();
    }
    double most() // since it was asked last
    {
        m_last = worked();
        return std::exchange(m_most, 0);
    }

private:
    static double worked() // milliseconds
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
    }

    QTimer m_timer;
    double m_last = worked();
    double m_most = 0;
};

bool openLarge(support::WindowFixture &fixture, int count)
{
    ui::Session &session = fixture.window().session();
    session.openSample();
    // Workers of the window before may have the threads.
    if (!QTest::qWaitFor([&] { return session.isOpen() && fixture.isIdle(); }, 60000))
        return false;
    fixture.window().document().reset(largeProject(count));
    session.resume();
    return QTest::qWaitFor([&] { return fixture.isIdle(); }, 60000);
}

bool rename(support::WindowFixture &fixture, const QString &name)
{
    ui::Document &document = fixture.window().document();
    return document.edit(u"Rename"_s,
                         core::renameClass(document.model(),
                                           document.model().classes.first().id,
                                           name));
}

QString nameIn(const QString &file)
{
    const auto loaded = core::loadProject(file);
    return loaded ? loaded->project.model.classes.first().name : QString();
}

QMessageBox *visibleBox(support::WindowFixture &fixture)
{
    for (auto *box : fixture.window().findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

constexpr int patience = 60000;

} // namespace

class TestSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditDuringASaveStaysUnsaved();
    void aSecondSaveComesAfterTheFirst();
    void closingWaitsForTheSave();
    void closingAsksForWhatWasEditedDuringTheSave();
    void aSaveThatFailsIsSaidAndLosesNothing();
    void anotherProjectIsOpenedAfterTheSave();
    void anAutosaveNeverOutlivesTheSave();
    void aRevisionIsMadeOfWhatIsThereInTheEnd();
    void aRevisionThatIsGivenUpLeavesNothing();
    void nothingHoldsTheWindowUp();
};

void TestSaving::anEditDuringASaveStaysUnsaved()
{
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, 300));
    ui::Document &document = fixture.window().document();
    const QString file = fixture.path(u"large.schemawright"_s);
    QVERIFY(rename(fixture, u"Saved"_s));
    fixture.window().session().saveTo(file);
    QVERIFY(document.isSaving());
    QVERIFY(rename(fixture, u"Later"_s)); // at once, while it is written
    QTRY_VERIFY_WITH_TIMEOUT(!document.isSaving(), patience);
    QVERIFY(document.isModified());
    QCOMPARE(nameIn(file), u"Saved"_s);
    document.undoStack().undo();
    QCOMPARE(document.model().classes.first().name, u"Saved"_s);
    document.undoStack().redo();
    fixture.window().session().save();
    QTRY_VERIFY_WITH_TIMEOUT(!document.isSaving() && !document.isModified(), patience);
    QCOMPARE(nameIn(file), u"Later"_s);
}

void TestSaving::aSecondSaveComesAfterTheFirst()
{
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, 300));
    ui::Document &document = fixture.window().document();
    const QString file = fixture.path(u"large.schemawright"_s);
    for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s}) {
        QVERIFY(rename(fixture, name));
        fixture.window().session().saveTo(file);
    }
    QVERIFY(document.isSaving());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isSaving(), patience);
    QCOMPARE(nameIn(file), u"Three"_s);
    QVERIFY(!document.isModified());
}

void TestSaving::closingWaitsForTheSave()
{
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, 300));
    const QString file = fixture.path(u"large.schemawright"_s);
    QVERIFY(rename(fixture, u"Saved"_s));
    fixture.window().session().saveTo(file);
    fixture.window().close();
    QVERIFY(fixture.window().isVisible()); // not before it is written
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.window().isVisible(), patience);
    QVERIFY(!visibleBox(fixture));
    QCOMPARE(nameIn(file), u"Saved"_s);
}

void TestSaving::closingAsksForWhatWasEditedDuringTheSave()
{
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, 300));
    const QString file = fixture.path(u"large.schemawright"_s);
    QVERIFY(rename(fixture, u"Saved"_s));
    fixture.window().session().saveTo(file);
    QVERIFY(rename(fixture, u"Later"_s));
    fixture.window().close();
    QTRY_VERIFY_WITH_TIMEOUT(visibleBox(fixture), patience);
    QVERIFY(fixture.window().isVisible());
    QCOMPARE(nameIn(file), u"Saved"_s);
    QTest::mouseClick(visibleBox(fixture)->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.window().isVisible(), patience);
    QCOMPARE(nameIn(file), u"Later"_s);
}

void TestSaving::aSaveThatFailsIsSaidAndLosesNothing()
{
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, 20));
    ui::Document &document = fixture.window().document();
    QVERIFY(rename(fixture, u"Kept"_s));
    bool failed = false;
    connect(&fixture.window().session(), &ui::Session::failed, this, [&] { failed = true; });
    // A folder stands where the file should.
    const QString file = fixture.path(u"taken.schemawright"_s);
    QVERIFY(QDir().mkpath(file + u"/inside"_s));
    fixture.window().session().saveTo(file);
    QTRY_VERIFY_WITH_TIMEOUT(failed, patience);
    QVERIFY(document.isModified());
    QCOMPARE(document.file(), QString());
    QCOMPARE(document.model().classes.first().name, u"Kept"_s);
    // And elsewhere it can still be saved.
    const QString good = fixture.path(u"good.schemawright"_s);
    fixture.window().session().saveTo(good);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isModified(), patience);
    QCOMPARE(nameIn(good), u"Kept"_s);
}

void TestSaving::anotherProjectIsOpenedAfterTheSave()
{
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, 300));
    const QString file = fixture.path(u"large.schemawright"_s);
    QVERIFY(rename(fixture, u"Saved"_s));
    fixture.window().session().saveTo(file);
    fixture.window().session().openSample();
    QTRY_VERIFY_WITH_TIMEOUT(core::findClass(fixture.window().document().model(), u"Customer"_s),
                             patience);
    QCOMPARE(nameIn(file), u"Saved"_s);
}

void TestSaving::anAutosaveNeverOutlivesTheSave()
{
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, 300));
    ui::Document &document = fixture.window().document();
    const QString file = fixture.path(u"large.schemawright"_s);
    fixture.window().session().saveTo(file);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isSaving(), patience);
    document.setAutosaveDelay(0);
    QVERIFY(rename(fixture, u"Edited"_s));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(core::autosaveFile(file)), patience);
    // One more is due, and the save comes between.
    QVERIFY(rename(fixture, u"Saved"_s));
    QTest::qWait(1);
    fixture.window().session().save();
    QTRY_VERIFY_WITH_TIMEOUT(!document.isSaving() && !document.isModified(), patience);
    QTest::qWait(200);
    QVERIFY(!QFile::exists(core::autosaveFile(file)));
    QCOMPARE(nameIn(file), u"Saved"_s);
}

void TestSaving::aRevisionIsMadeOfWhatIsThereInTheEnd()
{
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, 100));
    ui::Document &document = fixture.window().document();
    fixture.window().actions().createRevision->trigger();
    auto *create = fixture.find<QPushButton>(u"createRevision"_s);
    QVERIFY(create);
    QTRY_VERIFY(create->isEnabled());
    const QPointer<ui::RevisionDialog> dialog(fixture.window().findChild<ui::RevisionDialog *>());
    QTest::mouseClick(create, Qt::LeftButton);
    QVERIFY(rename(fixture, u"Meanwhile"_s));
    QTRY_VERIFY_WITH_TIMEOUT(dialog.isNull(), patience);
    QCOMPARE(document.project().history.revisions.size(), 1);
    QCOMPARE(document.model().classes.first().name, u"Meanwhile"_s); // no edit is lost
    const auto pending = core::pendingChanges(document.project());
    QVERIFY(pending && pending->isEmpty());
    document.undoStack().undo();
    QCOMPARE(document.project().history.revisions.size(), 0);
    QCOMPARE(document.model().classes.first().name, u"Meanwhile"_s);
}

void TestSaving::aRevisionThatIsGivenUpLeavesNothing()
{
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, 100));
    fixture.window().actions().createRevision->trigger();
    auto *create = fixture.find<QPushButton>(u"createRevision"_s);
    QVERIFY(create);
    QTRY_VERIFY(create->isEnabled());
    const QPointer<ui::RevisionDialog> dialog(fixture.window().findChild<ui::RevisionDialog *>());
    QTest::mouseClick(create, Qt::LeftButton);
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(dialog.isNull());
    QTest::qWait(100);
    QCOMPARE(fixture.window().document().project().history.revisions.size(), 0);
}

// A figure for the eye: nothing is asserted, as machines differ.
void TestSaving::nothingHoldsTheWindowUp()
{
    const int count = qEnvironmentVariableIntValue("SCHEMAWRIGHT_CLASSES");
    if (count == 0)
        return;
    support::WindowFixture fixture;
    QVERIFY(openLarge(fixture, count));
    ui::Document &document = fixture.window().document();
    Watch watch;
    const auto report = [&](const char *what) { qInfo("%5.0f ms at most: %s", watch.most(), what); };
    QTest::qWait(300);
    report("at rest");
    QVERIFY(rename(fixture, u"Edited"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isIdle(), patience);
    report("an edit and its findings");
    fixture.window().session().saveTo(fixture.path(u"large.schemawright"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isSaving(), patience);
    report("the first save");
    fixture.window().actions().createRevision->trigger();
    QTRY_VERIFY(fixture.window().findChild<ui::RevisionDialog *>());
    QTest::qWait(300);
    report("the dialog opens");
    QTest::mouseClick(fixture.find<QPushButton>(u"createRevision"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!document.project().history.revisions.isEmpty(), patience);
    report("the revision is made");
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isIdle(), patience);
    QTest::qWait(500);
    report("its findings");
    fixture.window().session().save();
    QTRY_VERIFY_WITH_TIMEOUT(!document.isSaving() && !document.isModified(), patience);
    report("the save with the revision");
    document.setAutosaveDelay(0);
    QVERIFY(rename(fixture, u"Again"_s));
    QTest::qWait(1500);
    report("an edit and its autosave");
}

QTEST_MAIN(TestSaving)
#include "tst_saving.moc"
