// SPDX-License-Identifier: GPL-3.0-or-later
// Projects of SQLAlchemy and Flask-Migrate in the window: models.py opened and dropped, watched and
// taken over; a migrations folder with its history. Nothing of it is ever run.
#include "tests/ui/windowfixture.h"

#include "ui/banner.h"
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/fileimport.h"

#include "core/project/files.h"

#include <QDir>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds; Python is started, and Graphviz

const char *const models = R"(from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base

open("%1", "w").write("this file was run")
Base = declarative_base()


class Author(Base):
    __tablename__ = "author"
    id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)


class Book(Base):
    __tablename__ = "book"
    id = Column(Integer, primary_key=True)
    author_id = Column(ForeignKey("author.id"), nullable=False)
    title = Column(String(200), nullable=False)
)";

const char *const environment = R"(from alembic import context
from flask import current_app
)";

const char *const script = R"("""create author

Revision ID: 3f2a9c1b7d04
Revises:
"""
from alembic import op
import sqlalchemy as sa

revision = "3f2a9c1b7d04"
down_revision = None


def upgrade():
    op.create_table(
        "author",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade():
    op.drop_table("author")
)";

bool write(const QString &name, const QString &text)
{
    QDir().mkpath(QFileInfo(name).absolutePath());
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

bool isIdle(support::WindowFixture &fixture)
{
    return QTest::qWaitFor(
        [&] {
            return fixture.isIdle() && !fixture.window().fileImport().isBusy()
                   && !fixture.window().modelsWatch().isBusy();
        },
        patience);
}

void drop(QWidget &window, const QString &file)
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file)});
    const QPointF middle(window.rect().center());
    QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

QString withAge(const QString &text)
{
    return QString(text).replace(u"    name = "_s, u"    age = Column(Integer)\n    name = "_s);
}

} // namespace

class TestPythonFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDroppedModelsFileIsAProject();
    void whatIsWrittenIntoTheFileIsOffered();
    void whatWasOfferedIsComparedAgainAfterAnEdit();
    void aProjectRemembersItsFile();
    void aBrokenFileSaysWhere();
    void aMigrationsFolderBringsItsHistory();

private:
    QString modelsFile(support::WindowFixture &fixture) const;
};

QString TestPythonFiles::modelsFile(support::WindowFixture &fixture) const
{
    const QString file = fixture.path(u"library/models.py"_s);
    return write(file, QString::fromLatin1(models).arg(fixture.path(u"was-run"_s))) ? file
                                                                                    : QString();
}

void TestPythonFiles::aDroppedModelsFileIsAProject()
{
    support::WindowFixture fixture;
    drop(fixture.window(), modelsFile(fixture));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().session().isOpen(), patience);
    QVERIFY(isIdle(fixture));
    const core::Model &model = fixture.window().document().model();
    QCOMPARE(model.classes.size(), 2);
    QVERIFY(core::findClass(model, u"Book"_s));
    QCOMPARE(core::findClass(model, u"Book"_s)->foreignKeys.size(), 1);
    QVERIFY(!QFileInfo::exists(fixture.path(u"was-run"_s)));
    QVERIFY(fixture.window().banner().isVisible());
}

void TestPythonFiles::whatIsWrittenIntoTheFileIsOffered()
{
    support::WindowFixture fixture;
    const QString file = modelsFile(fixture);
    fixture.window().fileImport().importFile(file);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().session().isOpen(), patience);
    QVERIFY(isIdle(fixture));
    const core::Model before = fixture.window().document().model();
    QVERIFY(write(file, withAge(QString::fromLatin1(models).arg(fixture.path(u"was-run"_s)))));
    ui::Banner &banner = fixture.window().banner();
    QTRY_VERIFY_WITH_TIMEOUT(banner.text().contains(u"models.py was changed"_s), patience);
    QCOMPARE(fixture.window().document().model(), before); // only offered
    auto *look = banner.findChild<QPushButton *>();
    QVERIFY(look && look->isVisible());
    QTest::mouseClick(look, Qt::LeftButton);
    ui::ModelsDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = fixture.window().findChild<ui::ModelsDialog *>()), patience);
    auto *list = dialog->findChild<QListWidget *>(u"operationList"_s);
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains(u"age"_s));
    QVERIFY(fixture.click(u"takeOver"_s));
    const core::Class *author = core::findClass(fixture.window().document().model(), u"Author"_s);
    QCOMPARE(author->columns.size(), 3);
    QCOMPARE(author->id, core::findClass(before, u"Author"_s)->id);
    fixture.window().actions().undo->trigger();
    QCOMPARE(fixture.window().document().model(), before);
}

void TestPythonFiles::whatWasOfferedIsComparedAgainAfterAnEdit()
{
    support::WindowFixture fixture;
    const QString file = modelsFile(fixture);
    fixture.window().fileImport().importFile(file);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().session().isOpen(), patience);
    QVERIFY(isIdle(fixture));
    QVERIFY(write(file, withAge(QString::fromLatin1(models).arg(fixture.path(u"was-run"_s)))));
    fixture.window().actions().compareModels->trigger();
    ui::ModelsDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = fixture.window().findChild<ui::ModelsDialog *>()), patience);
    const QPointer<ui::ModelsDialog> first(dialog);
    ui::Document &document = fixture.window().document();
    core::Model edited = document.model();
    edited.classes[0].comment = u"Who writes"_s;
    QVERIFY(document.edit(u"Edit"_s, core::Result<core::Model>(edited)));
    QVERIFY(fixture.click(u"takeOver"_s));
    QCOMPARE(document.model(), edited); // nothing is thrown away unseen
    QTRY_VERIFY(first.isNull());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().findChild<ui::ModelsDialog *>(), patience);
}

void TestPythonFiles::aProjectRemembersItsFile()
{
    support::WindowFixture fixture;
    const QString file = modelsFile(fixture);
    fixture.window().fileImport().importFile(file);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().session().isOpen(), patience);
    QVERIFY(isIdle(fixture));
    const QString project = fixture.path(u"library.schemawright"_s);
    fixture.window().session().saveTo(project);
    QTRY_COMPARE(fixture.window().document().file(), project);
    fixture.restart();
    QCOMPARE(fixture.window().modelsWatch().source(), QString());
    fixture.window().session().openProject(project);
    QTRY_VERIFY(fixture.window().session().isOpen());
    QCOMPARE(fixture.window().modelsWatch().source(), file);
    fixture.window().actions().compareModels->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().banner().text().contains(u"says what the model"_s),
                             patience);
}

void TestPythonFiles::aBrokenFileSaysWhere()
{
    support::WindowFixture fixture;
    const QString file = fixture.path(u"broken.py"_s);
    QVERIFY(write(file, u"class A(:\n    pass\n"_s));
    drop(fixture.window(), file);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().banner().isVisible(), patience);
    QVERIFY2(fixture.window().banner().text().contains(u"broken.py"_s),
             qPrintable(fixture.window().banner().text()));
    QVERIFY(!fixture.window().session().isOpen());
}

void TestPythonFiles::aMigrationsFolderBringsItsHistory()
{
    support::WindowFixture fixture;
    QVERIFY(write(fixture.path(u"app/migrations/env.py"_s), QString::fromLatin1(environment)));
    QVERIFY(write(fixture.path(u"app/migrations/versions/3f2a9c1b7d04_create_author.py"_s),
                  QString::fromLatin1(script)));
    QVERIFY(write(fixture.path(u"app/migrations/alembic.ini"_s), u"[alembic]\n"_s));
    drop(fixture.window(), fixture.path(u"app/migrations"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().session().isOpen(), patience);
    QVERIFY(isIdle(fixture));
    const core::Project &project = fixture.window().document().project();
    QCOMPARE(project.history.revisions.size(), 1);
    QCOMPARE(project.history.revisions.first().id, u"3f2a9c1b7d04"_s);
    QCOMPARE(project.model.classes.size(), 1);
    QTRY_COMPARE(fixture.window().analysis().findings().operations.size(), 0);
}

QTEST_MAIN(TestPythonFiles)
#include "tst_pythonfiles.moc"
