// SPDX-License-Identifier: GPL-3.0-or-later
// Projects of SQLAlchemy and Flask-Migrate in the window: models.py opened and dropped, watched and
// taken over; a migrations folder with its history. Nothing of it is ever run.
#include "tests/ui/windowfixture.h"

#include "ui/banner.h"
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/fileimport.h"
#include "ui/theme.h"
#include "ui/workbench/diffview.h"

#include "core/model/edit.h"
#include "core/project/files.h"

#include <Qsci/qscilexerpython.h>

#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>

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

QString textOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
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

QString withLength(const QString &text, int length)
{
    return QString(text).replace(u"String(80)"_s, u"String(%1)"_s.arg(length));
}

core::Model withLength(core::Model model, int length)
{
    for (core::Class &value : model.classes) {
        for (core::Column &column : value.columns) {
            if (column.name == u"name")
                column.type.length = length;
        }
    }
    return model;
}

int lengthOf(const core::Model &model)
{
    for (const core::Column &column : core::findClass(model, u"Author"_s)->columns) {
        if (column.name == u"name")
            return column.type.length.value_or(0);
    }
    return -1;
}

} // namespace

// What opens in the system's own programs.
class Opened : public QObject
{
    Q_OBJECT

public:
    Opened() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QList<QUrl> urls;

public Q_SLOTS:
    void open(const QUrl &url) { urls.append(url); }
};

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
    void thePreviewOfModelsIsColouredAsPython();
    void whatTheModelChangedIsNoRemoval();
    void whatBothChangedIsAsked();
    void theModelsOwnChangesGoIntoTheFile();
    void aFileThatChangedMeanwhileIsNotOverwritten();
    void theLineOfASyntaxErrorIsShown();
    void aFileIsWatchedOnAfterItWasReplaced();

private:
    QString modelsFile(support::WindowFixture &fixture) const;
    QString source(support::WindowFixture &fixture) const
    {
        return QString::fromLatin1(models).arg(fixture.path(u"was-run"_s));
    }
    // The file is open as a project, and idle.
    bool open(support::WindowFixture &fixture, const QString &file) const;
    ui::ModelsDialog *compare(support::WindowFixture &fixture) const;
};

bool TestPythonFiles::open(support::WindowFixture &fixture, const QString &file) const
{
    fixture.window().fileImport().importFile(file);
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen(); }, patience)
           && isIdle(fixture);
}

ui::ModelsDialog *TestPythonFiles::compare(support::WindowFixture &fixture) const
{
    if (!isIdle(fixture))
        return nullptr;
    fixture.window().actions().compareModels->trigger();
    ui::ModelsDialog *dialog = nullptr;
    (void) QTest::qWaitFor(
        [&] { return (dialog = fixture.window().findChild<ui::ModelsDialog *>()) != nullptr; },
        patience);
    return dialog;
}

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

void TestPythonFiles::thePreviewOfModelsIsColouredAsPython()
{
    support::WindowFixture fixture;
    fixture.window().fileImport().importFile(modelsFile(fixture));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().session().isOpen(), patience);
    QVERIFY(isIdle(fixture));
    fixture.window().showExportDialog();
    auto *kinds = fixture.find<QListWidget>(u"exportKinds"_s);
    kinds->setCurrentRow(int(ui::ExportKind::Models));
    auto *view = fixture.find<ui::PythonView>(u"exportPython"_s);
    QVERIFY(view);
    QTRY_VERIFY(view->text().contains(u"class Author"_s));
    const auto styleOf = [view](const QString &word) {
        const auto place = view->text().toUtf8().indexOf(word.toUtf8());
        view->SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, -1L);
        return int(view->SendScintilla(QsciScintilla::SCI_GETSTYLEAT, long(place)));
    };
    QCOMPARE(styleOf(u"class Author"_s), int(QsciLexerPython::Keyword));
    QCOMPARE(styleOf(u"Author"_s), int(QsciLexerPython::ClassName));
    QCOMPARE(styleOf(u"80"_s), int(QsciLexerPython::Number));
    for (const ui::ThemeMode mode : {ui::ThemeMode::Dark, ui::ThemeMode::Light}) {
        ui::applyTheme(*qApp, mode);
        const ui::Colours &colours = ui::coloursOf(view->palette());
        QCOMPARE(view->lexer()->color(QsciLexerPython::Keyword), colours.keyword);
        QCOMPARE(view->lexer()->color(QsciLexerPython::DoubleQuotedString), colours.string);
        QCOMPARE(view->lexer()->paper(QsciLexerPython::Number), colours.base);
    }
}

void TestPythonFiles::whatTheModelChangedIsNoRemoval()
{
    support::WindowFixture fixture;
    const QString file = modelsFile(fixture);
    QVERIFY(open(fixture, file));
    const QString project = fixture.path(u"library/library.schemawright"_s);
    fixture.window().session().saveTo(project);
    QTRY_COMPARE(fixture.window().document().file(), project);
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Own"_s))));
    QVERIFY(write(file, withAge(source(fixture))));
    ui::ModelsDialog *dialog = compare(fixture);
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>(u"operationList"_s);
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QVERIFY(fixture.click(u"takeOver"_s));
    QVERIFY(core::findClass(document.model(), u"Own"_s));
    QCOMPARE(core::findClass(document.model(), u"Author"_s)->columns.size(), 3);
    bool isSaved = false;
    fixture.window().session().save([&isSaved] { isSaved = true; });
    QTRY_VERIFY(isSaved);
    QVERIFY(isIdle(fixture));
    // Another day: the same is known.
    fixture.restart();
    fixture.window().session().openProject(project);
    QTRY_VERIFY(fixture.window().session().isOpen());
    fixture.window().actions().compareModels->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().banner().text().contains(u"nothing new"_s), patience);
    QVERIFY(!fixture.window().findChild<ui::ModelsDialog *>());
}

void TestPythonFiles::whatBothChangedIsAsked()
{
    support::WindowFixture fixture;
    const QString file = modelsFile(fixture);
    QVERIFY(open(fixture, file));
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Edit"_s, core::Result<core::Model>(withLength(document.model(), 100))));
    QVERIFY(write(file, withLength(source(fixture), 120)));
    const auto decide = [&](const QString &choice) {
        const QPointer<ui::ModelsDialog> dialog(compare(fixture));
        QVERIFY(dialog);
        auto *take = fixture.find<QPushButton>(u"takeOver"_s);
        QVERIFY(take && !take->isEnabled()); // nobody has decided
        auto *button = fixture.find<QRadioButton>(choice);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
        QVERIFY(button->isChecked() && take->isEnabled());
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_VERIFY(dialog.isNull());
    };
    decide(u"conflictKeep0"_s);
    QCOMPARE(lengthOf(document.model()), 100);
    fixture.window().actions().compareModels->trigger(); // decided: not asked again
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().banner().text().contains(u"nothing new"_s), patience);
    QVERIFY(write(file, withLength(source(fixture), 130)));
    decide(u"conflictTake0"_s);
    QCOMPARE(lengthOf(document.model()), 130);
    // Taken back, it is open again.
    fixture.window().actions().undo->trigger();
    QCOMPARE(lengthOf(document.model()), 100);
    decide(u"conflictTake0"_s);
    QCOMPARE(lengthOf(document.model()), 130);
}

void TestPythonFiles::theModelsOwnChangesGoIntoTheFile()
{
    support::WindowFixture fixture;
    const QString file = modelsFile(fixture);
    QVERIFY(open(fixture, file));
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Edit"_s, core::Result<core::Model>(withLength(document.model(), 100))));
    fixture.window().actions().updateModels->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find<ui::DiffView>(u"diffView"_s), patience);
    auto *view = fixture.find<ui::DiffView>(u"diffView"_s);
    QCOMPARE(view->addedLines(), 1);
    QCOMPARE(view->removedLines(), 1);
    QCOMPARE(textOf(file), source(fixture)); // only shown
    QVERIFY(fixture.click(u"updateWrite"_s));
    QTRY_COMPARE(textOf(file), withLength(source(fixture), 100));
    QVERIFY(isIdle(fixture));
    fixture.window().actions().compareModels->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().banner().text().contains(u"says what the model"_s),
                             patience);
}

void TestPythonFiles::aFileThatChangedMeanwhileIsNotOverwritten()
{
    support::WindowFixture fixture;
    const QString file = modelsFile(fixture);
    QVERIFY(open(fixture, file));
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Edit"_s, core::Result<core::Model>(withLength(document.model(), 100))));
    fixture.window().actions().updateModels->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find<ui::DiffView>(u"diffView"_s), patience);
    const QPointer<ui::DiffView> first(fixture.find<ui::DiffView>(u"diffView"_s));
    const QString other = source(fixture) + u"\n# by somebody else\n"_s;
    QVERIFY(write(file, other));
    QVERIFY(fixture.click(u"updateWrite"_s));
    QTRY_VERIFY(first.isNull());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find<ui::DiffView>(u"diffView"_s), patience); // looked again
    QCOMPARE(textOf(file), other);
    QVERIFY(fixture.click(u"updateWrite"_s));
    QTRY_COMPARE(textOf(file), withLength(other, 100));
}

void TestPythonFiles::theLineOfASyntaxErrorIsShown()
{
    support::WindowFixture fixture;
    Opened opened;
    const QString file = fixture.path(u"broken.py"_s);
    QVERIFY(write(file, u"import this\n\n\nclass A(:\n    pass\n"_s));
    drop(fixture.window(), file);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().banner().isVisible(), patience);
    auto *show = fixture.window().banner().findChild<QPushButton *>();
    QVERIFY(show && show->isVisible());
    QTest::mouseClick(show, Qt::LeftButton);
    ui::PythonView *view = nullptr;
    QTRY_VERIFY((view = fixture.find<ui::PythonView>(u"sourceText"_s)));
    QCOMPARE(view->markersAtLine(3), 1U << 2);
    const QString note = view->annotation(3);
    QVERIFY2(note.contains(u"^ invalid syntax"_s), qPrintable(note));
    QCOMPARE(note.indexOf(u'^'), 8); // under the colon
    QVERIFY(fixture.click(u"sourceOpen"_s));
    QCOMPARE(opened.urls, QList<QUrl>{QUrl::fromLocalFile(file)});
}

// As vim and PyCharm save: a new file in the place of the old one; and one that is away for a moment.
void TestPythonFiles::aFileIsWatchedOnAfterItWasReplaced()
{
    support::WindowFixture fixture;
    const QString file = modelsFile(fixture);
    QVERIFY(open(fixture, file));
    ui::Banner &banner = fixture.window().banner();
    const QString written = fixture.path(u"library/models.py.new"_s);
    for (const int length : {90, 95}) {
        banner.hide();
        QVERIFY(write(written, withLength(source(fixture), length)));
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::rename(written, file));
        QTRY_VERIFY_WITH_TIMEOUT(banner.text().contains(u"models.py was changed"_s), patience);
        QVERIFY(isIdle(fixture));
    }
    banner.hide();
    QVERIFY(QFile::remove(file));
    QVERIFY(isIdle(fixture));
    QVERIFY(!banner.isVisible()); // it may come back; nothing of the model goes
    fixture.window().actions().compareModels->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(banner.text().contains(u"models.py"_s), patience);
    banner.hide();
    QVERIFY(write(file, withLength(source(fixture), 99)));
    QTRY_VERIFY_WITH_TIMEOUT(banner.text().contains(u"models.py was changed"_s), patience);
}

QTEST_MAIN(TestPythonFiles)
#include "tst_pythonfiles.moc"
