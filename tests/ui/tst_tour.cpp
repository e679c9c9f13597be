// SPDX-License-Identifier: GPL-3.0-or-later
// The five-minute tour of the README, as a person does it: with mouse and keys, on real files.

#include "tests/support/printing.h"
#include "tests/ui/windowfixture.h"

#include "ui/banner.h"
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/upgradedialog.h"
#include "ui/workbench/operationlist.h"

#include "core/database/connection.h"
#include "core/project/files.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace {

QString pill(const support::WindowFixture &fixture)
{
    const auto *button = fixture.find<QAbstractButton>(u"pendingPill"_s);
    return button ? button->text() : QString();
}

QString labelText(const support::WindowFixture &fixture, const QString &name)
{
    const auto *label = fixture.find<QLabel>(name);
    return label ? label->text() : QString();
}

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsMigratesUpgradesAndComesBack();

private:
    void openSample(support::WindowFixture &fixture);
    void drawClass(support::WindowFixture &fixture);
    void undoAndRedo(support::WindowFixture &fixture);
    void createRevision(support::WindowFixture &fixture);
    void upgrade(support::WindowFixture &fixture);
    void reopen(support::WindowFixture &fixture);
};

void TestTour::openSample(support::WindowFixture &fixture)
{
    QVERIFY(fixture.click(u"door0"_s));
    QTRY_VERIFY(fixture.window().session().isOpen());
    QVERIFY(fixture.window().document().model().classes.size() >= 10);
    QTRY_VERIFY(fixture.isIdle());
    QTRY_COMPARE(pill(fixture), u"No pending changes"_s);
    fixture.window().session().saveTo(fixture.path(u"shop.schemawright"_s));
    QTRY_VERIFY(fixture.isIdle());
    QVERIFY(!fixture.window().document().isModified());
}

void TestTour::drawClass(support::WindowFixture &fixture)
{
    ui::DiagramView &diagram = fixture.window().diagram();
    QVERIFY(fixture.focusDiagram());
    fixture.press(Qt::Key_T);
    QCOMPARE(diagram.tool(), ui::Tool::Class);
    const QPoint corner(24, diagram.viewport()->height() - 24);
    QTest::mouseClick(diagram.viewport(), Qt::LeftButton, {}, corner);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    fixture.type(u"Newsletter"_s);
    fixture.press(Qt::Key_Return);
    fixture.type(u"title str80"_s);
    fixture.press(Qt::Key_Return);
    fixture.type(u"sent_on date?"_s);
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_Return); // an empty line: done
    const core::Class *drawn = core::findClass(fixture.window().document().model(), u"Newsletter"_s);
    QVERIFY(drawn);
    QCOMPARE(drawn->columns.size(), 3);
    QCOMPARE(drawn->columns.at(1).name, u"title"_s);
    QCOMPARE(drawn->columns.at(1).type, core::stringType(80));
    QVERIFY(!drawn->columns.at(1).nullable);
    QVERIFY(drawn->columns.at(2).nullable);
    QTRY_VERIFY(fixture.isIdle());
    QTRY_COMPARE(pill(fixture), u"1 change"_s);
}

void TestTour::undoAndRedo(support::WindowFixture &fixture)
{
    const core::Model before = fixture.window().document().model();
    QVERIFY(fixture.focusDiagram());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!(fixture.window().document().model() == before));
    fixture.press(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(fixture.window().document().model() == before);
}

void TestTour::createRevision(support::WindowFixture &fixture)
{
    const auto revisions = fixture.window().document().project().history.revisions.size();
    QTRY_VERIFY(fixture.window().actions().createRevision->isEnabled());
    QVERIFY(fixture.focusDiagram());
    fixture.press(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(fixture.find<QLineEdit>(u"revisionMessage"_s));
    QTRY_VERIFY(!fixture.find<QLineEdit>(u"revisionMessage"_s)->text().isEmpty());
    QTRY_VERIFY(fixture.find<QLineEdit>(u"revisionMessage"_s)->hasFocus());
    fixture.type(u"add newsletter"_s);
    QTRY_VERIFY(fixture.find<QPushButton>(u"createRevision"_s)->isEnabled());
    QVERIFY(fixture.click(u"createRevision"_s));
    const auto history = [&]() -> const core::History & {
        return fixture.window().document().project().history;
    };
    QTRY_COMPARE(history().revisions.size(), revisions + 1);
    QCOMPARE(history().revisions.last().message, u"add newsletter"_s);
    QTRY_COMPARE(pill(fixture), u"No pending changes"_s);
    QTRY_VERIFY(!fixture.window().document().isModified()); // it was saved
}

void TestTour::upgrade(support::WindowFixture &fixture)
{
    QTRY_VERIFY(fixture.isIdle());
    QVERIFY(fixture.focusDiagram());
    fixture.press(Qt::Key_U, Qt::ControlModifier);
    auto *dialog = fixture.window().findChild<ui::UpgradeDialog *>();
    QVERIFY(dialog);
    dialog->setFile(fixture.path(u"shop.db"_s));
    QTRY_VERIFY(dialog->preview());
    QVERIFY(dialog->preview()->prepared.plan.steps.size() >= 4);
    QVERIFY(!QFileInfo::exists(fixture.path(u"shop.db"_s))); // looking makes no file
    QVERIFY(fixture.click(u"upgradeRun"_s));
    QTRY_COMPARE(labelText(fixture, u"reportTitle"_s), u"shop.db is upgraded"_s);
    QVERIFY(fixture.click(u"upgradeRun"_s)); // "Done"
    QTRY_VERIFY(fixture.isIdle());
    QCOMPARE(pill(fixture), u"No pending changes"_s);
    QTRY_COMPARE(labelText(fixture, u"statusDatabase"_s), u"shop: at head"_s);

    core::DatabaseUrl url;
    url.path = fixture.path(u"shop.db"_s);
    const auto connection = core::Connection::open(url, core::OpenMode::ReadOnly);
    VERIFY_RESULT(connection);
    const QStringList columns = [&] {
        QStringList names;
        const QSqlRecord record = connection->database().record(u"newsletter"_s);
        for (int i = 0; i < record.count(); ++i)
            names.append(record.fieldName(i));
        return names;
    }();
    QCOMPARE(columns, QStringList({u"id"_s, u"title"_s, u"sent_on"_s}));
    const auto version = connection->value(u"SELECT version_num FROM alembic_version"_s);
    VERIFY_RESULT(version);
    QCOMPARE(version->toString(),
             core::heads(fixture.window().document().project().history).first());
}

void TestTour::reopen(support::WindowFixture &fixture)
{
    QTRY_VERIFY(!fixture.window().document().isModified()); // the database was remembered and saved
    const core::Project saved = fixture.window().document().project();
    QCOMPARE(saved.databases.last().url, u"sqlite:///shop.db"_s);
    fixture.restart();
    fixture.window().session().openProject(fixture.path(u"shop.schemawright"_s));
    QTRY_VERIFY(fixture.window().session().isOpen());
    QVERIFY(fixture.window().document().project() == saved);
    QTRY_VERIFY(fixture.isIdle());
    QTRY_COMPARE(labelText(fixture, u"statusDatabase"_s), u"shop: at head"_s);
}

void TestTour::drawsMigratesUpgradesAndComesBack()
{
    support::WindowFixture fixture;
    const auto step = [&](auto member) {
        (this->*member)(fixture);
        return !QTest::currentTestFailed();
    };
    QVERIFY(step(&TestTour::openSample));
    QVERIFY(step(&TestTour::drawClass));
    QVERIFY(step(&TestTour::undoAndRedo));
    QVERIFY(step(&TestTour::createRevision));
    QVERIFY(step(&TestTour::upgrade));
    QVERIFY(step(&TestTour::reopen));
}

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
