// SPDX-License-Identifier: GPL-3.0-or-later
// The preferences as a person meets them: every choice holds at once and after the next start; another
// language keeps what is open, with what is not saved and its steps of undo.
#include "tests/ui/windowfixture.h"

#include "ui/canvas/diagramview.h"
#include "ui/contrast.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/shell.h"
#include "ui/translations.h"

#include "core/model/edit.h"
#include "core/project/files.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

ui::PreferencesDialog *openPreferences(ui::MainWindow &window)
{
    window.activateWindow();
    (void) QTest::qWaitForWindowActive(&window);
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = window.findChild<ui::PreferencesDialog *>();
    return dialog && QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
}

// Goes to an entry as a keyboard does, arrow by arrow.
void choose(const QWidget *dialog, const QString &name, const QString &entry)
{
    auto *combo = dialog->findChild<QComboBox *>(name);
    const int target = combo->findText(entry);
    QVERIFY2(target >= 0, qPrintable(entry));
    combo->setFocus();
    const Qt::Key key = target > combo->currentIndex() ? Qt::Key_Down : Qt::Key_Up;
    for (int steps = qAbs(target - combo->currentIndex()); steps > 0; --steps)
        QTest::keyClick(combo, key);
    QCOMPARE(combo->currentText(), entry);
}

void tick(const QWidget *dialog, const QString &name)
{
    auto *box = dialog->findChild<QCheckBox *>(name);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
}

void turnWheel(ui::DiagramView &view, Qt::KeyboardModifiers modifiers = {})
{
    const QPointF middle = view.viewport()->rect().center();
    QWheelEvent event(middle,
                      view.viewport()->mapToGlobal(middle),
                      QPoint(),
                      QPoint(0, 120),
                      Qt::NoButton,
                      modifiers,
                      Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(view.viewport(), &event);
}

bool openSample(ui::MainWindow &window)
{
    window.session().openSample();
    return QTest::qWaitFor([&] { return window.session().isOpen() && !window.session().isBusy(); });
}

} // namespace

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openByTheirKeyAndCloseByEsc();
    void theLookChangesAtOnceAndStays();
    void theMenuAndTheDialogAgree();
    void theWheelPansOrZooms();
    void autosaveComesWhenItWasAskedFor();
    void aNewNumberOfStepsHoldsFromTheNextProject();
    void recentProjectsAreForgotten();
    void everythingIsAsAtFirstAgain();
    void anotherLanguageKeepsWhatIsOpen();
    void aLanguageChosenWhileSavingWaits();
    void cleanup();
};

void TestPreferences::cleanup()
{
    ui::setHighContrast(*qApp, false);
    ui::applyTheme(*qApp, ui::ThemeMode::Light);
}

void TestPreferences::openByTheirKeyAndCloseByEsc()
{
    support::WindowFixture fixture;
    auto *dialog = openPreferences(fixture.window()); // on the start page too
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.window().findChild<ui::PreferencesDialog *>());
    QVERIFY(openSample(fixture.window()));
    QVERIFY(openPreferences(fixture.window()));
}

void TestPreferences::theLookChangesAtOnceAndStays()
{
    support::WindowFixture fixture;
    auto *dialog = openPreferences(fixture.window());
    QVERIFY(dialog);
    choose(dialog, u"preferredTheme"_s, u"Dark"_s);
    QCOMPARE(ui::themeMode(), ui::ThemeMode::Dark);
    QVERIFY(ui::isDark(QApplication::palette()));
    tick(dialog, u"preferredContrast"_s);
    QVERIFY(ui::isHighContrast());
    QCOMPARE(ui::coloursOf(QApplication::palette()).window, QColor(Qt::black));
    tick(dialog, u"preferredMotion"_s);
    tick(dialog, u"preferredReopen"_s);
    const ui::Settings again(fixture.path(u"settings.ini"_s));
    QCOMPARE(again.theme(), ui::ThemeMode::Dark);
    QVERIFY(again.isHighContrast());
    QVERIFY(again.reducesMotion());
    QVERIFY(again.reopensLast());
    fixture.restart();
    dialog = openPreferences(fixture.window());
    QCOMPARE(dialog->findChild<QComboBox *>(u"preferredTheme"_s)->currentText(), u"Dark"_s);
    QVERIFY(dialog->findChild<QCheckBox *>(u"preferredContrast"_s)->isChecked());
}

void TestPreferences::theMenuAndTheDialogAgree()
{
    support::WindowFixture fixture;
    ui::Actions &actions = fixture.window().actions();
    auto *dialog = openPreferences(fixture.window());
    QVERIFY(dialog);
    auto *theme = dialog->findChild<QComboBox *>(u"preferredTheme"_s);
    actions.darkTheme->trigger();
    QCOMPARE(theme->currentText(), u"Dark"_s);
    choose(dialog, u"preferredTheme"_s, u"Light"_s);
    QVERIFY(actions.lightTheme->isChecked());
    tick(dialog, u"preferredContrast"_s);
    QVERIFY(actions.highContrast->isChecked());
    actions.highContrast->trigger();
    QVERIFY(!dialog->findChild<QCheckBox *>(u"preferredContrast"_s)->isChecked());
    QVERIFY(!ui::isHighContrast());
}

void TestPreferences::theWheelPansOrZooms()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture.window()));
    ui::DiagramView &view = fixture.window().diagram();
    view.resetZoom();
    const auto turned = [&view](Qt::KeyboardModifiers modifiers) {
        const double zoom = view.zoom();
        const QPointF centre = view.place().centre;
        turnWheel(view, modifiers);
        if (view.zoom() != zoom)
            return u"zoom"_s;
        return view.place().centre.x() != centre.x() ? u"sideways"_s : u"pan"_s;
    };
    QCOMPARE(turned({}), u"pan"_s);
    QCOMPARE(turned(Qt::ControlModifier), u"zoom"_s);
    QCOMPARE(turned(Qt::ShiftModifier), u"sideways"_s);
    auto *dialog = openPreferences(fixture.window());
    choose(dialog, u"preferredWheel"_s, u"Zooms; with Ctrl it pans"_s);
    QCOMPARE(turned({}), u"zoom"_s);
    QCOMPARE(turned(Qt::ControlModifier), u"pan"_s);
    QCOMPARE(turned(Qt::ShiftModifier), u"sideways"_s);
}

void TestPreferences::autosaveComesWhenItWasAskedFor()
{
    support::WindowFixture fixture;
    auto *dialog = openPreferences(fixture.window());
    auto *seconds = dialog->findChild<QSpinBox *>(u"preferredAutosave"_s);
    QCOMPARE(seconds->value(), 3);
    seconds->setFocus();
    seconds->selectAll();
    QTest::keyClicks(seconds, u"1"_s);
    dialog->close();
    const QString file = fixture.path(u"shop.schemawright"_s);
    ui::Document &document = fixture.window().document();
    QVERIFY(openSample(fixture.window()));
    fixture.window().session().saveTo(file);
    QTRY_VERIFY(!document.isSaving() && !document.isModified());
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Stamp"_s))));
    QVERIFY(!QFileInfo::exists(core::autosaveFile(file)));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(core::autosaveFile(file)), 2500);
}

void TestPreferences::aNewNumberOfStepsHoldsFromTheNextProject()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture.window()));
    ui::Document &document = fixture.window().document();
    const auto add = [&document](int count) {
        for (int i = 0; i < count; ++i)
            document.edit(u"Add"_s,
                          core::addClass(document.model(), core::newClass(u"C%1"_s.arg(i))));
    };
    add(20);
    auto *dialog = openPreferences(fixture.window());
    auto *steps = dialog->findChild<QSpinBox *>(u"preferredSteps"_s);
    steps->selectAll();
    QTest::keyClicks(steps, u"12"_s);
    QTest::keyClick(steps, Qt::Key_Return);
    QCOMPARE(document.undoStack().count(), 20);
    document.reset(core::newProject(u"Empty"_s));
    add(20);
    QCOMPARE(document.undoStack().count(), 12);
}

void TestPreferences::recentProjectsAreForgotten()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture.window()));
    fixture.window().session().saveTo(fixture.path(u"shop.schemawright"_s));
    QTRY_VERIFY(!fixture.window().document().file().isEmpty());
    auto *dialog = openPreferences(fixture.window());
    auto *forget = dialog->findChild<QPushButton *>(u"forgetRecent"_s);
    QVERIFY(forget->isEnabled());
    QTest::mouseClick(forget, Qt::LeftButton);
    QVERIFY(!forget->isEnabled());
    QCOMPARE(ui::Settings(fixture.path(u"settings.ini"_s)).recentProjects(), QStringList());
}

void TestPreferences::everythingIsAsAtFirstAgain()
{
    support::WindowFixture fixture;
    auto *dialog = openPreferences(fixture.window());
    choose(dialog, u"preferredTheme"_s, u"Dark"_s);
    choose(dialog, u"preferredWheel"_s, u"Zooms; with Ctrl it pans"_s);
    tick(dialog, u"preferredContrast"_s);
    tick(dialog, u"preferredOverview"_s);
    QVERIFY(fixture.click(u"resetPreferences"_s));
    QCOMPARE(ui::themeMode(), ui::ThemeMode::System);
    QVERIFY(!ui::isHighContrast());
    QCOMPARE(dialog->findChild<QComboBox *>(u"preferredTheme"_s)->currentIndex(), 0);
    QCOMPARE(dialog->findChild<QComboBox *>(u"preferredWheel"_s)->currentIndex(), 0);
    QVERIFY(dialog->findChild<QCheckBox *>(u"preferredOverview"_s)->isChecked());
}

void TestPreferences::anotherLanguageKeepsWhatIsOpen()
{
    support::WindowFixture names; // the application's look
    QTemporaryDir folder;
    ui::Settings settings(folder.filePath(u"settings.ini"_s));
    ui::Shell shell(*qApp, settings);
    shell.window().show();
    QVERIFY(openSample(shell.window()));
    ui::Document &document = shell.window().document();
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Stamp"_s))));
    const core::Project project = document.project();
    auto *dialog = openPreferences(shell.window());
    QVERIFY(dialog);
    QSignalSpy replaced(&shell, &ui::Shell::windowReplaced);
    auto *combo = dialog->findChild<QComboBox *>(u"preferredLanguage"_s);
    combo->setFocus();
    QTest::keyClicks(combo, u"De"_s);
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(settings.language(), u"de"_s);
    ui::MainWindow &window = shell.window();
    QCOMPARE(&window.document(), &document);
    QCOMPARE(window.document().project(), project);
    QVERIFY(window.session().isOpen());
    QVERIFY(window.isWindowModified());
    QCOMPARE(window.diagram().diagram(), project.diagrams.first().id);
    QVERIFY(window.actions().save->text() != u"&Save"_s);
    auto *anew = window.findChild<ui::PreferencesDialog *>();
    QVERIFY(anew && anew->isVisible());
    QCOMPARE(anew->findChild<QComboBox *>(u"preferredLanguage"_s)->currentText(), u"Deutsch"_s);
    anew->close();
    window.actions().undo->trigger();
    QVERIFY(!window.document().isModified());
    settings.setLanguage(u"en"_s);
    QTRY_COMPARE(replaced.size(), 2);
    QCOMPARE(shell.window().actions().save->text(), u"&Save"_s);
    QVERIFY(!shell.window().findChild<ui::PreferencesDialog *>());
}

void TestPreferences::aLanguageChosenWhileSavingWaits()
{
    support::WindowFixture names;
    QTemporaryDir folder;
    ui::Settings settings(folder.filePath(u"settings.ini"_s));
    ui::Shell shell(*qApp, settings);
    QVERIFY(openSample(shell.window()));
    QSignalSpy replaced(&shell, &ui::Shell::windowReplaced);
    bool continued = false;
    shell.window().session().saveTo(folder.filePath(u"shop.schemawright"_s),
                                    [&continued] { continued = true; });
    settings.setLanguage(u"fr"_s);
    QTRY_COMPARE(replaced.size(), 1);
    QVERIFY(continued);
    QVERIFY(QFileInfo::exists(folder.filePath(u"shop.schemawright"_s)));
    QVERIFY(!shell.window().document().isModified());
    settings.setLanguage({});
    QTRY_COMPARE(replaced.size(), 2);
}

QTEST_MAIN(TestPreferences)

#include "tst_preferences.moc"
