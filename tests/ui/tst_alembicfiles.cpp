// SPDX-License-Identifier: GPL-3.0-or-later
// Alembic in the window: revisions exported with a preview and never over anybody's work, mirrored from
// then on; scripts that only Alembic can run, how they look and how to get past them.
#include "tests/ui/windowfixture.h"

#include "ui/banner.h"
#include "ui/dialogs/adoptdialog.h"
#include "ui/dialogs/alembicdialog.h"
#include "ui/dialogs/upgradedialog.h"
#include "ui/fileimport.h"
#include "ui/pythontools.h"
#include "ui/workbench/diffview.h"

#include "core/database/connection.h"
#include "core/model/edit.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds; Python is started, and Graphviz

const char *const createAuthor = R"("""create author

Revision ID: 3f2a9c1b7d04
Revises:
"""
from alembic import op
import sqlalchemy as sa

revision = "3f2a9c1b7d04"
down_revision = None


def upgrade():
    op.create_table("author", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade():
    op.drop_table("author")
)";

const char *const addSeveral = R"("""add several

Revision ID: 5b6c7d8e9f01
Revises: 3f2a9c1b7d04
"""
from alembic import op
import sqlalchemy as sa
from elsewhere import names

revision = "5b6c7d8e9f01"
down_revision = "3f2a9c1b7d04"


def upgrade():
    for name in names():
        op.add_column("author", sa.Column(name, sa.Integer()))


def downgrade():
    pass
)";

bool write(const QString &name, const QString &text)
{
    QDir().mkpath(QFileInfo(name).absolutePath());
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

QString textOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList scriptsIn(const QString &folder)
{
    return QDir(folder + u"/versions"_s).entryList({u"*.py"_s}, QDir::Files, QDir::Name);
}

} // namespace

class TestAlembicFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewEnvironmentIsShownBeforeItIsWritten();
    void nobodysScriptIsReplacedUnasked();
    void theMirrorIsSwitchedAndFollows();
    void aMirrorThatCannotBeWrittenSaysSo();
    void whatOnlyAlembicRunsIsMarked();
    void theWayPastAnOpaqueRevisionIsShown();

private:
    bool openSample(support::WindowFixture &fixture) const;
    bool openEnvironment(support::WindowFixture &fixture) const;
    bool isIdle(support::WindowFixture &fixture) const;
    ui::AlembicDialog *showDialog(support::WindowFixture &fixture) const;
};

bool TestAlembicFiles::isIdle(support::WindowFixture &fixture) const
{
    return QTest::qWaitFor(
        [&] { return fixture.isIdle() && !fixture.window().fileImport().isBusy(); }, patience);
}

// Saved, as PATH/shop.schemawright.
bool TestAlembicFiles::openSample(support::WindowFixture &fixture) const
{
    fixture.window().session().openSample();
    if (!QTest::qWaitFor([&] { return fixture.window().session().isOpen(); }, patience))
        return false;
    bool isSaved = false;
    fixture.window().session().saveTo(fixture.path(u"shop/shop.schemawright"_s),
                                      [&isSaved] { isSaved = true; });
    return QTest::qWaitFor([&] { return isSaved; }, patience) && isIdle(fixture);
}

bool TestAlembicFiles::openEnvironment(support::WindowFixture &fixture) const
{
    const QString folder = fixture.path(u"app/migrations"_s);
    if (!write(folder + u"/env.py"_s, u"from flask import current_app\n"_s)
        || !write(folder + u"/alembic.ini"_s, u"[alembic]\n"_s)
        || !write(folder + u"/versions/3f2a9c1b7d04_create_author.py"_s,
                  QString::fromLatin1(createAuthor))
        || !write(folder + u"/versions/5b6c7d8e9f01_add_several.py"_s,
                  QString::fromLatin1(addSeveral)))
        return false;
    fixture.window().fileImport().importFile(folder);
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen(); }, patience)
           && isIdle(fixture);
}

ui::AlembicDialog *TestAlembicFiles::showDialog(support::WindowFixture &fixture) const
{
    fixture.window().actions().exportAlembic->trigger();
    auto *dialog = fixture.window().findChild<ui::AlembicDialog *>();
    return dialog && QTest::qWaitFor([&] { return !dialog->isBusy(); }, patience) ? dialog
                                                                                  : nullptr;
}

void TestAlembicFiles::aNewEnvironmentIsShownBeforeItIsWritten()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const ui::AlembicDialog *dialog = showDialog(fixture);
    QVERIFY(dialog);
    const QString folder = fixture.path(u"shop/alembic"_s);
    auto *place = fixture.find<QLineEdit>(u"alembicFolder"_s);
    place->selectAll();
    QTest::keyClicks(place, folder);
    QVERIFY(!fixture.find<QPushButton>(u"alembicWrite"_s)->isEnabled()); // not looked at yet
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    auto *files = fixture.find<QTreeWidget>(u"alembicFiles"_s);
    QTRY_VERIFY_WITH_TIMEOUT(files->topLevelItemCount() > 3, patience);
    auto *text = fixture.find<ui::PythonView>(u"alembicText"_s);
    QVERIFY(text && text->text().contains(u"def upgrade()"_s)); // the newest script comes first
    QVERIFY(!QFileInfo::exists(folder));
    auto *button = fixture.find<QPushButton>(u"alembicWrite"_s);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.window().findChild<ui::AlembicDialog *>(), patience);
    QVERIFY(QFileInfo::exists(folder + u"/env.py"_s));
    QCOMPARE(scriptsIn(folder).size(),
             fixture.window().document().project().history.revisions.size());
    QVERIFY(fixture.window().banner().text().contains(u"were written"_s));
    QVERIFY(fixture.window().document().project().alembicFolder.isEmpty());
}

void TestAlembicFiles::nobodysScriptIsReplacedUnasked()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QVERIFY(showDialog(fixture));
    QVERIFY(fixture.click(u"alembicWrite"_s));
    const QString folder = fixture.path(u"shop/migrations"_s);
    QTRY_COMPARE_WITH_TIMEOUT(scriptsIn(folder).size(), 3, patience);
    QTRY_VERIFY(!fixture.window().findChild<ui::AlembicDialog *>());
    const QString script = folder + u"/versions/"_s + scriptsIn(folder).last();
    const QString own = textOf(script) + u"\n# somebody's own\n"_s;
    QVERIFY(write(script, own));
    QVERIFY(showDialog(fixture));
    auto *button = fixture.find<QPushButton>(u"alembicWrite"_s);
    QVERIFY(button && !button->isEnabled());
    QVERIFY(fixture.find<QLabel>(u"alembicNote"_s)->text().contains(u"stays as it is"_s));
    auto *files = fixture.find<QTreeWidget>(u"alembicFiles"_s);
    QTreeWidgetItem *changed = nullptr;
    for (int i = 0; i < files->topLevelItemCount(); ++i) {
        if (files->topLevelItem(i)->text(1).contains(u"something else"_s))
            changed = files->topLevelItem(i);
    }
    QVERIFY(changed);
    QCOMPARE(changed->checkState(0), Qt::Unchecked);
    files->setCurrentItem(changed);
    QVERIFY(fixture.find<ui::DiffView>(u"alembicDiff"_s)->removedLines() > 0);
    files->setFocus();
    QTest::keyClick(files, Qt::Key_Space);
    QCOMPARE(changed->checkState(0), Qt::Checked);
    QVERIFY(button->isEnabled());
    QCOMPARE(textOf(script), own);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!textOf(script).contains(u"somebody's own"_s));
}

void TestAlembicFiles::theMirrorIsSwitchedAndFollows()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QAction *action = fixture.window().actions().mirrorRevisions;
    QVERIFY(!action->isChecked());
    action->trigger();
    auto *dialog = fixture.window().findChild<ui::AlembicDialog *>();
    QVERIFY(dialog && !action->isChecked()); // only asked
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    QVERIFY(fixture.click(u"alembicWrite"_s));
    ui::Document &document = fixture.window().document();
    QTRY_COMPARE_WITH_TIMEOUT(document.project().alembicFolder, u"migrations"_s, patience);
    QVERIFY(action->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isModified() && isIdle(fixture), patience); // saved at once
    fixture.window().workbench().showTab(ui::Workbench::History);
    auto *text = fixture.find<QLabel>(u"mirrorText"_s);
    QVERIFY(text);
    QTRY_VERIFY2_WITH_TIMEOUT(text->text().contains(u"all scripts are there"_s),
                              qPrintable(text->text()),
                              patience);
    // A new revision has its script with the save.
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Extra"_s))));
    core::NewRevision wanted;
    wanted.message = u"add extra"_s;
    QVERIFY(document.edit(u"Revision"_s, core::withRevision(document.project(), wanted)));
    fixture.window().session().save();
    const QString folder = fixture.path(u"shop/migrations"_s);
    QTRY_COMPARE_WITH_TIMEOUT(scriptsIn(folder).size(), 4, patience);
    QVERIFY(isIdle(fixture));
    // Off by a click, on by undo.
    QVERIFY(fixture.click(u"mirrorSwitch"_s));
    QVERIFY(document.project().alembicFolder.isEmpty());
    QVERIFY(!action->isChecked());
    fixture.window().actions().undo->trigger();
    QCOMPARE(document.project().alembicFolder, u"migrations"_s);
    QVERIFY(action->isChecked());
}

void TestAlembicFiles::aMirrorThatCannotBeWrittenSaysSo()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    core::Project project = document.project();
    project.alembicFolder = u"../gone"_s;
    QVERIFY(document.edit(u"Mirror"_s, core::Result<core::Project>(project)));
    fixture.window().session().save();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().banner().text().contains(u"../gone"_s), patience);
    QVERIFY(!document.isModified()); // what was saved stands
    fixture.window().workbench().showTab(ui::Workbench::History);
    auto *text = fixture.find<QLabel>(u"mirrorText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(text->text().contains(u"cannot be written"_s), patience);
    QVERIFY(fixture.click(u"mirrorScripts"_s)); // the way out: another folder
    QVERIFY(fixture.window().findChild<ui::AlembicDialog *>());
}

void TestAlembicFiles::whatOnlyAlembicRunsIsMarked()
{
    support::WindowFixture fixture;
    QVERIFY(openEnvironment(fixture));
    fixture.window().workbench().showRevision(u"5b6c7d8e9f01"_s);
    auto *text = fixture.find<QLabel>(u"opaqueText"_s);
    QVERIFY(text && text->text().contains(u"Only Alembic"_s));
    auto *list = fixture.find<QListWidget>(u"historyList"_s);
    QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(u"Only Alembic"_s));
    auto *mirror = fixture.find<QLabel>(u"mirrorText"_s);
    QVERIFY(mirror && mirror->text().contains(u"not written there"_s));
    QVERIFY(fixture.click(u"opaqueOpen"_s));
    ui::PythonView *script = nullptr;
    QTRY_VERIFY((script = fixture.find<ui::PythonView>(u"sourceText"_s)));
    QVERIFY(script->text().contains(u"for name in names()"_s));
    int line = 0;
    int column = 0;
    script->getCursorPosition(&line, &column);
    QVERIFY2(script->text(line).contains(u"for name in names()"_s)
                 || script->text(line).contains(u"elsewhere"_s),
             qPrintable(script->text(line)));
    QTest::keyClick(script->window(), Qt::Key_Escape);
    fixture.window().workbench().showRevision(u"3f2a9c1b7d04"_s);
    QVERIFY(!fixture.find<QLabel>(u"opaqueText"_s));
}

void TestAlembicFiles::theWayPastAnOpaqueRevisionIsShown()
{
    support::WindowFixture fixture;
    QVERIFY(openEnvironment(fixture));
    const QString database = fixture.path(u"app/app.db"_s);
    const auto run = [&database](const QStringList &statements) {
        core::DatabaseUrl url;
        url.path = database;
        const auto connection = core::Connection::open(url, core::OpenMode::Create);
        for (const QString &sql : statements)
            QVERIFY(connection && connection->execute(sql));
    };
    run({u"CREATE TABLE author (id INTEGER NOT NULL PRIMARY KEY)"_s,
         u"CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT "
         "alembic_version_pkc PRIMARY KEY (version_num))"_s,
         u"INSERT INTO alembic_version VALUES ('3f2a9c1b7d04')"_s});
    ui::UpgradeDialog *dialog = fixture.window().showUpgradeDialog(ui::RunKind::Upgrade);
    dialog->setFile(database);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    auto *notice = fixture.find<QLabel>(u"upgradeNoticeText"_s);
    QVERIFY(notice);
    QVERIFY2(notice->text().contains(u"flask db upgrade 5b6c7d8e9f01"_s),
             qPrintable(notice->text()));
    QVERIFY(notice->text().contains(u"Adopt its effect"_s));
    auto *again = fixture.find<QPushButton>(u"upgradeRun"_s);
    QVERIFY(again->isEnabled());
    // Somebody lets Alembic run it.
    run({u"ALTER TABLE author ADD COLUMN rank INTEGER"_s,
         u"UPDATE alembic_version SET version_num = '5b6c7d8e9f01'"_s});
    QVERIFY(fixture.click(u"upgradeAdopt"_s));
    QTRY_VERIFY(fixture.find<QPushButton>(u"adopt"_s));
    QVERIFY(fixture.click(u"adopt"_s));
    const auto effect = [&fixture] {
        return core::findRevision(fixture.window().document().project().history, u"5b6c7d8e9f01"_s)
            ->script->reading;
    };
    QTRY_COMPARE_WITH_TIMEOUT(effect(), core::ScriptReading::EffectAdopted, patience);
    QCOMPARE(fixture.window().document().model().classes.first().columns.size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    QVERIFY(!fixture.find<QLabel>(u"upgradeNoticeText"_s)); // nothing is in the way
    // One step of undo.
    QTest::keyClick(dialog, Qt::Key_Escape);
    fixture.window().actions().undo->trigger();
    QCOMPARE(effect(), core::ScriptReading::EffectUnknown);
}

QTEST_MAIN(TestAlembicFiles)
#include "tst_alembicfiles.moc"
