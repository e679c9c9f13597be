// SPDX-License-Identifier: GPL-3.0-or-later
// Export and import in the real window: the dialog by keys, every format written, the clipboard, the
// choices remembered, and files dropped on the window.

#include "tests/support/printing.h"
#include "tests/ui/windowfixture.h"

#include "core/model/edit.h"
#include "ui/banner.h"
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/fileimport.h"
#include "ui/theme.h"
#include "ui/workbench/sqlview.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace {

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); })
           && fixture.focusDiagram();
}

QByteArray read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

// As a file manager does it.
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

bool settle(support::WindowFixture &fixture)
{
    return QTest::qWaitFor(
        [&] { return !fixture.window().fileImport().isBusy() && fixture.isIdle(); }, 20000);
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsWritten();
    void choicesAreRemembered();
    void previewFollowsTheFormat();
    void selectionAlone();
    void pictureIsCopied();
    void ownThemeAndTheScreens();
    void aLargePictureIsPaintedInTheBackgroundAndCanBeStopped();
    void printHasAPreview();
    void droppedDbmlMakesAProject();
    void droppedFileJoinsTheProject();
    void droppedScriptAsksForItsEngine();
    void mistakeInADroppedFileIsSaid();
};

void TestExport::everyFormatIsWritten()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    for (const ui::ExportKind kind : ui::exportKinds) {
        QVERIFY(fixture.focusDiagram());
        support::WindowFixture::press(Qt::Key_E, Qt::ControlModifier);
        auto *kinds = fixture.find<QListWidget>(u"exportKinds"_s);
        QVERIFY(kinds);
        QTRY_VERIFY(kinds->hasFocus());
        support::WindowFixture::press(Qt::Key_Home);
        for (int i = 0; i < int(kind); ++i)
            support::WindowFixture::press(Qt::Key_Down);
        auto *dialog = fixture.window().findChild<ui::ExportDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->choice().kind, kind);
        const QString file = fixture.path(u"x."_s + ui::suffix(kind));
        dialog->exportTo(file);
        QTRY_VERIFY(QFileInfo(file).size() > 500);
        QTRY_VERIFY(!fixture.window().findChild<ui::ExportDialog *>());
        QTRY_VERIFY(fixture.window().banner().text().contains(file));
    }
    QSvgRenderer svg(fixture.path(u"x.svg"_s));
    QVERIFY(svg.isValid());
    QVERIFY(read(fixture.path(u"x.svg"_s)).contains("Customer"));
    const QImage png(fixture.path(u"x.png"_s));
    QVERIFY(qAbs(png.width() - 2 * svg.viewBox().width()) <= 2);
    // Where a pixel is a 96th of an inch it has its own size.
    static const QRegularExpression millimetres(u"<svg width=\"([0-9.]+)mm\""_s);
    const QString head = QString::fromUtf8(read(fixture.path(u"x.svg"_s)).left(400));
    const double inches = millimetres.match(head).captured(1).toDouble() / 25.4;
    QVERIFY(qAbs(96 * inches - svg.viewBox().width()) <= 1);
    QVERIFY(read(fixture.path(u"x.pdf"_s)).startsWith("%PDF"));
    QVERIFY(read(fixture.path(u"x.html"_s)).contains("<svg"));
    QVERIFY(read(fixture.path(u"x.dbml"_s)).contains("Table customer"));
}

void TestExport::choicesAreRemembered()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    support::WindowFixture::press(Qt::Key_E, Qt::ControlModifier);
    auto *kinds = fixture.find<QListWidget>(u"exportKinds"_s);
    QVERIFY(kinds);
    kinds->setCurrentRow(int(ui::ExportKind::Sql));
    auto *dialect = fixture.find<QComboBox>(u"exportDialect"_s);
    QVERIFY(dialect);
    dialect->setFocus();
    QTest::keyClicks(dialect, u"Post"_s);
    fixture.window().findChild<ui::ExportDialog *>()->close();
    QTRY_VERIFY(!fixture.window().findChild<ui::ExportDialog *>());
    const auto *again = fixture.window().showExportDialog();
    QCOMPARE(again->choice().kind, ui::ExportKind::Sql);
    QCOMPARE(again->choice().dialect, core::DialectKind::PostgreSql);
}

void TestExport::previewFollowsTheFormat()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    support::WindowFixture::press(Qt::Key_E, Qt::ControlModifier);
    auto *kinds = fixture.find<QListWidget>(u"exportKinds"_s);
    QVERIFY(kinds);
    kinds->setCurrentRow(int(ui::ExportKind::Png));
    auto *image = fixture.find<QLabel>(u"exportImage"_s);
    QTRY_VERIFY(image && image->isVisible() && !image->pixmap().isNull());
    QTRY_VERIFY(fixture.find<QLabel>(u"exportFacts"_s)->text().contains(u"×"_s));
    kinds->setCurrentRow(int(ui::ExportKind::Mermaid));
    QTRY_VERIFY(fixture.find<ui::SqlView>(u"exportText"_s));
    QTRY_VERIFY(fixture.find<ui::SqlView>(u"exportText"_s)->text().startsWith(u"erDiagram"_s));
    QVERIFY(!image->isVisible());
    QVERIFY(fixture.click(u"copyExport"_s));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"erDiagram"_s));
}

void TestExport::selectionAlone()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Model &model = fixture.window().document().model();
    fixture.window().selection().set(
        QList<core::ElementId>{core::findClass(model, u"Customer"_s)->id,
                               core::findClass(model, u"Address"_s)->id});
    auto *dialog = fixture.window().showExportDialog();
    QVERIFY(dialog->choice().onlySelected);
    const QString file = fixture.path(u"some.svg"_s);
    dialog->exportTo(file);
    QTRY_VERIFY(QFileInfo::exists(file));
    const QByteArray svg = read(file);
    QVERIFY(svg.contains("Customer") && svg.contains("Address"));
    QVERIFY(!svg.contains("Warehouse"));
}

void TestExport::pictureIsCopied()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    support::WindowFixture::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    QVERIFY(mime->data(u"image/svg+xml"_s).contains("Customer"));
    QVERIFY(qvariant_cast<QImage>(mime->imageData()).width() > 500);
}

void TestExport::ownThemeAndTheScreens()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Project &project = fixture.window().document().project();
    for (const bool dark : {false, true}) {
        ui::PictureChoice choice;
        choice.isDark = dark;
        const ui::DiagramPicture picture(project, choice);
        core::Monitor monitor;
        const auto image = picture.image(monitor);
        QVERIFY(image);
        QCOMPARE(image->pixelColor(1, 1), (dark ? ui::darkColours() : ui::lightColours()).canvas);
    }
    // Nothing of the selection is in the picture, and it stands as on the screen.
    ui::DiagramScene &scene = fixture.window().diagram().diagramScene();
    core::Monitor monitor;
    const ui::DiagramPicture before(scene, {});
    fixture.window().diagram().selectAll();
    const ui::DiagramPicture after(scene, {});
    QCOMPARE(*after.image(monitor), *before.image(monitor));
    QCOMPARE(*ui::DiagramPicture(project, {}).image(monitor), *before.image(monitor));
}

// Two thousand classes are painted while the window goes on; what is stopped leaves no file.
void TestExport::aLargePictureIsPaintedInTheBackgroundAndCanBeStopped()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    core::Project project = fixture.window().document().project();
    for (int i = 0; i < 2000; ++i) {
        const core::Class value = core::newClass(u"Large%1"_s.arg(i));
        project.model.classes.append(value);
        project.diagrams.first().positions.insert(value.id.uuid,
                                                  QPointF(i % 50 * 320, 4000 + i / 50 * 200));
    }
    QVERIFY(fixture.window().document().edit(u"Grow"_s, core::Result<core::Project>(project)));
    auto *dialog = fixture.window().showExportDialog();
    fixture.find<QListWidget>(u"exportKinds"_s)->setCurrentRow(int(ui::ExportKind::Svg));
    const QString file = fixture.path(u"large.svg"_s);
    QElapsedTimer timer;
    timer.start();
    dialog->exportTo(file);
    QVERIFY(timer.elapsed() < 200); // it only begins
    QVERIFY(dialog->isBusy());
    QVERIFY(fixture.find<QProgressBar>(u"exportProgress"_s)->isVisible());
    QSignalSpy failed(dialog, &ui::ExportDialog::failed);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.find<QProgressBar>(u"exportProgress"_s));
    QVERIFY(dialog->isVisible());
    QCOMPARE(failed.size(), 0);
    QVERIFY(!QFileInfo::exists(file));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.window().findChild<ui::ExportDialog *>());
}

void TestExport::printHasAPreview()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().actions().print->trigger();
    auto *preview = fixture.find<QPrintPreviewDialog>(u"printPreview"_s);
    QVERIFY(preview && preview->isVisible());
    preview->close();
}

void TestExport::droppedDbmlMakesAProject()
{
    support::WindowFixture fixture;
    const QString file = fixture.path(u"zoo.dbml"_s);
    write(file,
          "Table animal { id int [pk]\n kind_id int [ref: > kind.id] }\nTable kind { id int [pk] }");
    drop(fixture.window(), file);
    QTRY_VERIFY(fixture.window().session().isOpen());
    QVERIFY(settle(fixture));
    const core::Project &project = fixture.window().document().project();
    QCOMPARE(project.name, u"zoo"_s);
    QCOMPARE(project.model.classes.size(), 2);
    QVERIFY(!fixture.window().analysis().findings().operations.isEmpty()); // all is pending
}

void TestExport::droppedFileJoinsTheProject()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Project before = fixture.window().document().project();
    const QString file = fixture.path(u"zoo.dbml"_s);
    write(file, "Table animal { id int [pk] }\nTable customer { id int [pk] }");
    drop(fixture.window(), file);
    QVERIFY(fixture.find<QRadioButton>(u"importJoin"_s)->isChecked());
    QVERIFY(fixture.click(u"import"_s));
    QTRY_COMPARE(fixture.window().document().model().classes.size(),
                 before.model.classes.size() + 2);
    QVERIFY(settle(fixture));
    QVERIFY(core::findClass(fixture.window().document().model(), u"Animal"_s));
    QVERIFY(fixture.window().analysis().findings().problems.isEmpty()
            || !fixture.window().analysis().findings().operations.isEmpty());
    fixture.window().document().undoStack().undo(); // one step
    QCOMPARE(fixture.window().document().project(), before);
}

void TestExport::droppedScriptAsksForItsEngine()
{
    support::WindowFixture fixture;
    const QString file = fixture.path(u"zoo.sql"_s);
    write(file, "CREATE TABLE animal (id INTEGER PRIMARY KEY);\nINSERT INTO animal VALUES (1);");
    drop(fixture.window(), file);
    QVERIFY(fixture.find<QComboBox>(u"importEngine"_s));
    QVERIFY(fixture.click(u"import"_s));
    QTRY_VERIFY(fixture.window().session().isOpen());
    QVERIFY(settle(fixture));
    QCOMPARE(fixture.window().document().model().classes.size(), 1);
    QVERIFY(fixture.window().document().project().history.revisions.isEmpty());
}

void TestExport::mistakeInADroppedFileIsSaid()
{
    support::WindowFixture fixture;
    const QString file = fixture.path(u"bad.dbml"_s);
    write(file, "Table animal {");
    drop(fixture.window(), file);
    QTRY_VERIFY(fixture.window().banner().text().contains(u"bad.dbml"_s));
    QVERIFY(!fixture.window().session().isOpen());
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
