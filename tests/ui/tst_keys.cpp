// SPDX-License-Identifier: GPL-3.0-or-later

// Every key that the window knows, pressed where it means something, and where it must not.

#include "tests/ui/stage.h"
#include "ui/canvas/boardeditor.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/viewcontrols.h"
#include "ui/clipboard.h"
#include "ui/dialogs/manualwindow.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/revisiondialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/inspector/inspector.h"
#include "ui/search/finder.h"
#include "ui/search/palette.h"
#include "ui/workbench/workbench.h"

#include "core/model/edit.h"

#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPrintPreviewDialog>

using namespace Qt::StringLiterals;
using support::Place;
using support::Stage;
using Check = bool (*)(Stage &);

Q_DECLARE_METATYPE(support::Place)
Q_DECLARE_METATYPE(Check)

namespace {

constexpr auto inTitle = ui::Cell::Part::Title;
constexpr auto inName = ui::Cell::Part::Name;
constexpr auto inType = ui::Cell::Part::Type;

void row(const char *sentence, Place place, const char *keys, Check check)
{
    QTest::newRow(sentence) << place << QString::fromLatin1(keys) << check;
}

bool asksForFile(QFileDialog::AcceptMode mode, Stage &s)
{
    const auto *dialog = s.dialog<QFileDialog>();
    return dialog && dialog->acceptMode() == mode;
}

template<ui::Tool tool>
bool hasTool(Stage &s)
{
    return s.view().tool() == tool;
}

template<int dx, int dy>
bool isNudged(Stage &s)
{
    return s.placeOf(u"User"_s) == QPointF(480 + dx, 80 + dy) && s.steps() == 1;
}

int indexOfEmail(Stage &s)
{
    return s.column(u"User"_s, u"email"_s)
               ? int(s.column(u"User"_s, u"email"_s) - s.classNamed(u"User"_s).columns.constData())
               : -1;
}

bool isUntouched(Stage &s)
{
    return s.steps() == 0 && s.view().diagramScene().item(s.classNamed(u"User"_s).id);
}

template<char typed>
bool isTyped(Stage &s)
{
    return s.editor().line().text() == u"alpha str8"_s + QLatin1Char(typed) && isUntouched(s)
           && s.view().tool() == ui::Tool::Select && !s.dialog<ui::ShortcutsDialog>()
           && !s.window().finder().palette()->isVisible();
}

bool isKept(Stage &s)
{
    return s.editor().isOpen() && s.editor().line().text() == u"alpha str8"_s && isUntouched(s);
}

void rowsOfTheWindow()
{
    row("Ctrl+N begins a new project", Place::Diagram, "Ctrl+N", [](Stage &s) {
        return s.model().classes.isEmpty() && s.window().session().isOpen();
    });
    row("Ctrl+N begins one from the start page, too", Place::StartPage, "Ctrl+N", [](Stage &s) {
        return s.window().session().isOpen();
    });
    row("Ctrl+O asks for a project", Place::Diagram, "Ctrl+O", [](Stage &s) {
        return asksForFile(QFileDialog::AcceptOpen, s);
    });
    row("Ctrl+S asks where the first time", Place::Diagram, "Ctrl+S", [](Stage &s) {
        return asksForFile(QFileDialog::AcceptSave, s);
    });
    row("Ctrl+Shift+S asks where", Place::Diagram, "Ctrl+Shift+S", [](Stage &s) {
        return asksForFile(QFileDialog::AcceptSave, s);
    });
    row("Ctrl+W closes the project", Place::Diagram, "Ctrl+W", [](Stage &s) {
        return !s.window().session().isOpen();
    });
    row("Ctrl+P prints", Place::Diagram, "Ctrl+P", [](Stage &s) {
        return s.dialog<QPrintPreviewDialog>() != nullptr;
    });
    row("Ctrl+Q quits", Place::Diagram, "Ctrl+Q", [](Stage &s) { return !s.window().isVisible(); });
    row("Ctrl+I asks for a file to import", Place::Diagram, "Ctrl+I", [](Stage &s) {
        return asksForFile(QFileDialog::AcceptOpen, s);
    });
    row("Ctrl+R creates a revision", Place::Diagram, "Ctrl+R", [](Stage &s) {
        return s.dialog<ui::RevisionDialog>() != nullptr;
    });
    row("Ctrl+, opens the preferences", Place::Diagram, "Ctrl+,", [](Stage &s) {
        return s.dialog<ui::PreferencesDialog>() != nullptr;
    });
    row("Ctrl+Shift+P shows the pending changes", Place::Diagram, "Ctrl+Shift+P", [](Stage &s) {
        return s.window().workbench().isVisible();
    });
    row("F1 opens the manual", Place::Diagram, "F1", [](Stage &s) {
        return s.dialog<ui::ManualWindow>() != nullptr;
    });
    row("? shows all shortcuts", Place::Diagram, "?", [](Stage &s) {
        return s.dialog<ui::ShortcutsDialog>() != nullptr;
    });
    row("Ctrl+F finds anything", Place::Diagram, "Ctrl+F", [](Stage &s) {
        return s.window().finder().palette()->isVisible();
    });
    row("/ finds anything", Place::Diagram, "/", [](Stage &s) {
        return s.window().finder().palette()->isVisible();
    });
    row("Ctrl+K opens the command palette", Place::Diagram, "Ctrl+K", [](Stage &s) {
        return s.window().finder().palette()->isVisible();
    });
    row("Ctrl+Z takes a step back", Place::Changed, "Ctrl+Z", [](Stage &s) {
        return indexOfEmail(s) >= 0;
    });
    row("Ctrl+Y does it again", Place::TakenBack, "Ctrl+Y", [](Stage &s) {
        return indexOfEmail(s) < 0;
    });
    row("Ctrl+Shift+Z does it again", Place::TakenBack, "Ctrl+Shift+Z", [](Stage &s) {
        return indexOfEmail(s) < 0;
    });
}

void rowsOfTheView()
{
    row("Ctrl+0 fits everything", Place::Diagram, "Ctrl+0", [](Stage &s) {
        return s.view().visibleSceneRect().contains(s.view().diagramScene().contentBounds());
    });
    row("Ctrl+= zooms in", Place::Diagram, "Ctrl+=", [](Stage &s) { return s.view().zoom() > 1; });
    row("Ctrl++ zooms in", Place::Diagram, "Ctrl++", [](Stage &s) { return s.view().zoom() > 1; });
    row("Ctrl+- zooms out", Place::Diagram, "Ctrl+-", [](Stage &s) { return s.view().zoom() < 1; });
    row("Ctrl+1 shows the actual size", Place::Diagram, "Ctrl+- Ctrl+1", [](Stage &s) {
        return qFuzzyCompare(s.view().zoom(), 1.0);
    });
    row("Ctrl+G hides the grid", Place::Diagram, "Ctrl+G", [](Stage &s) {
        return !s.view().showsGrid();
    });
    row("Ctrl+G shows it again", Place::Diagram, "Ctrl+G", [](Stage &s) {
        return s.view().showsGrid();
    });
    row("F10 hides the overview", Place::Diagram, "F10", [](Stage &s) {
        return !s.view().controls().showsMinimap();
    });
    row("F10 shows it again", Place::Diagram, "F10", [](Stage &s) {
        return s.view().controls().showsMinimap();
    });
    row("T places a class", Place::Diagram, "T", hasTool<ui::Tool::Class>);
    row("A draws an association", Place::Diagram, "A", hasTool<ui::Tool::Association>);
    row("N places a note", Place::Diagram, "N", hasTool<ui::Tool::Note>);
    row("L draws an area", Place::Diagram, "L", hasTool<ui::Tool::Area>);
    row("H is the hand", Place::Diagram, "H", hasTool<ui::Tool::Hand>);
    row("R draws a relationship", Place::Diagram, "R", hasTool<ui::Tool::Relationship>);
    row("F draws a relationship", Place::Diagram, "F", hasTool<ui::Tool::Relationship>);
    row("V selects again", Place::ClassTool, "V", hasTool<ui::Tool::Select>);
    row("Esc leaves the tool first", Place::ClassTool, "Esc", [](Stage &s) {
        return s.view().tool() == ui::Tool::Select && !s.window().selection().isEmpty();
    });
    row("a second Esc clears the selection", Place::ClassTool, "Esc Esc", [](Stage &s) {
        return s.window().selection().isEmpty();
    });
}

void rowsOfTheSelection()
{
    row("Ctrl+A selects all", Place::Diagram, "Ctrl+A", [](Stage &s) {
        return s.window().selection().classes().size() == s.model().classes.size();
    });
    row("Ctrl+C copies", Place::Class, "Ctrl+C", [](Stage &s) {
        return QApplication::clipboard()->mimeData()->hasFormat(ui::Clipboard::mimeType())
               && isUntouched(s);
    });
    row("Ctrl+X cuts", Place::Class, "Ctrl+X", [](Stage &s) { return !s.has(u"User"_s); });
    row("Ctrl+V pastes", Place::Copied, "Ctrl+V", [](Stage &s) { return s.has(u"User2"_s); });
    row("Ctrl+D duplicates", Place::Class, "Ctrl+D", [](Stage &s) { return s.has(u"User2"_s); });
    row("Del removes from the model", Place::Class, "Del", [](Stage &s) {
        return !s.has(u"User"_s);
    });
    row("Backspace removes from the model", Place::Class, "Backspace", [](Stage &s) {
        return !s.has(u"User"_s);
    });
    row("Ctrl+Del takes off this diagram only", Place::Class, "Ctrl+Del", [](Stage &s) {
        return s.has(u"User"_s) && !s.view().diagramScene().item(s.classNamed(u"User"_s).id);
    });
    row("Esc clears the selection", Place::Class, "Esc", [](Stage &s) {
        return s.window().selection().isEmpty() && isUntouched(s);
    });
    row("F2 renames a class", Place::Class, "F2", [](Stage &s) {
        return s.isEditing(inTitle, {}) && s.editor().line().selectedText() == u"User"_s;
    });
    row("F2 renames a column", Place::Column, "F2", [](Stage &s) {
        return s.isEditing(inName, u"email"_s) && s.editor().line().hasSelectedText();
    });
    row("Enter edits a class", Place::Class, "Return", [](Stage &s) {
        return s.isEditing(inName, u"id"_s);
    });
    row("Enter edits a column", Place::Column, "Return", [](Stage &s) {
        return s.isEditing(inName, u"email"_s);
    });
    row("Enter edits a relationship in the inspector", Place::Edge, "Return", [](Stage &s) {
        const QWidget *focus = QApplication::focusWidget();
        return focus && s.window().inspector().isAncestorOf(focus);
    });
    row("Left nudges", Place::Class, "Left", isNudged<-8, 0>);
    row("Right nudges", Place::Class, "Right", isNudged<8, 0>);
    row("Up nudges", Place::Class, "Up", isNudged<0, -8>);
    row("Down nudges", Place::Class, "Down", isNudged<0, 8>);
    row("Shift+Right nudges by ten", Place::Class, "Shift+Right", isNudged<80, 0>);
    row("Shift+Up nudges by ten", Place::Class, "Shift+Up", isNudged<0, -80>);
    row("an arrow selects where nothing is", Place::Diagram, "Down", [](Stage &s) {
        return s.single() == core::ElementId(s.classNamed(u"User"_s).id);
    });
    row("Down goes to the next column", Place::Column, "Down", [](Stage &s) {
        return s.single() == core::ElementId(s.column(u"User"_s, u"display_name"_s)->id);
    });
    row("Up goes to the column before", Place::Column, "Up", [](Stage &s) {
        return s.single() == core::ElementId(s.column(u"User"_s, u"id"_s)->id);
    });
    row("Left goes from a column to its class", Place::Column, "Left", [](Stage &s) {
        return s.single() == core::ElementId(s.classNamed(u"User"_s).id);
    });
    row("Shift+Down selects two columns", Place::Column, "Shift+Down", [](Stage &s) {
        return ui::selectedColumns(s.window().selection()).size() == 2;
    });
    row("Alt+Down moves a column", Place::Column, "Alt+Down", [](Stage &s) {
        return indexOfEmail(s) == 2;
    });
    row("Alt+Up moves a column", Place::Column, "Alt+Up", [](Stage &s) {
        return indexOfEmail(s) == 0;
    });
    row("Alt+K toggles the primary key", Place::Column, "Alt+K", [](Stage &s) {
        return s.classNamed(u"User"_s).primaryKey->columns.size() == 2;
    });
    row("Alt+N toggles nullability", Place::Column, "Alt+N", [](Stage &s) {
        return s.column(u"User"_s, u"email"_s)->nullable;
    });
    row("Alt+Enter adds a column", Place::Class, "Alt+Return", [](Stage &s) {
        return s.isEditing(inName, {}) && s.editor().cell().isDraft();
    });
}

void rowsOfTheGrid()
{
    row("Alt+Enter adds a column below", Place::Name, "Alt+Return", [](Stage &s) {
        return s.isEditing(inName, {}) && s.editor().cell().position == 2;
    });
    row("Alt+Del removes it", Place::Name, "Alt+Del", [](Stage &s) {
        return indexOfEmail(s) < 0 && s.editor().isOpen();
    });
    row("Alt+K toggles the key while typing", Place::Name, "Alt+K", [](Stage &s) {
        return s.classNamed(u"User"_s).primaryKey->columns.size() == 2
               && s.isEditing(inName, u"email"_s);
    });
    row("Alt+N toggles nullability while typing", Place::Name, "Alt+N", [](Stage &s) {
        return s.column(u"User"_s, u"email"_s)->nullable && s.isEditing(inName, u"email"_s);
    });
    row("Alt+Down moves it while typing", Place::Name, "Alt+Down", [](Stage &s) {
        return indexOfEmail(s) == 2 && s.isEditing(inName, u"email"_s);
    });
    row("Alt+Up moves it while typing", Place::Name, "Alt+Up", [](Stage &s) {
        return indexOfEmail(s) == 0 && s.isEditing(inName, u"email"_s);
    });
    row("Tab goes to the type", Place::Name, "Tab", [](Stage &s) {
        return s.isEditing(inType, u"email"_s);
    });
    row("Tab goes to the next column", Place::Type, "Tab", [](Stage &s) {
        return s.isEditing(inName, u"display_name"_s);
    });
    row("Shift+Tab goes back to the name", Place::Type, "Shift+Tab", [](Stage &s) {
        return s.isEditing(inName, u"email"_s);
    });
    row("Shift+Tab goes back to the type before", Place::Name, "Shift+Tab", [](Stage &s) {
        return s.isEditing(inType, u"id"_s);
    });
    row("Enter goes to a new column", Place::Name, "Return", [](Stage &s) {
        return s.isEditing(inName, {}) && s.editor().cell().position == 2;
    });
    row("Enter takes what was typed", Place::Typed, "Return", [](Stage &s) {
        return s.column(u"User"_s, u"alpha"_s) && s.isEditing(inName, {});
    });
    row("Enter on an empty line ends", Place::NewColumn, "Return", [](Stage &s) {
        return !s.editor().isOpen() && s.view().hasFocus() && isUntouched(s);
    });
    row("Down goes to the cell below", Place::Name, "Down", [](Stage &s) {
        return s.isEditing(inName, u"display_name"_s);
    });
    row("Up goes to the cell above", Place::Name, "Up", [](Stage &s) {
        return s.isEditing(inName, u"id"_s);
    });
    row("Down keeps to the types", Place::Type, "Down", [](Stage &s) {
        return s.isEditing(inType, u"display_name"_s);
    });
    row("Right at the end goes to the type", Place::Name, "Right Right", [](Stage &s) {
        return s.isEditing(inType, u"email"_s);
    });
    row("Left at the beginning goes to the name", Place::Type, "Home Left", [](Stage &s) {
        return s.isEditing(inName, u"email"_s);
    });
    row("Esc closes and changes nothing", Place::Typed, "Esc", [](Stage &s) {
        return !s.editor().isOpen() && s.view().hasFocus() && isUntouched(s)
               && !s.column(u"User"_s, u"alpha"_s);
    });
    row("Esc in the editor keeps the selection", Place::Title, "Esc", [](Stage &s) {
        return !s.editor().isOpen() && s.single() == core::ElementId(s.classNamed(u"User"_s).id);
    });
}

// What is typed belongs to the text.
void rowsOfText()
{
    row("T is a letter while text is edited", Place::Typed, "T", isTyped<'t'>);
    row("V is a letter while text is edited", Place::Typed, "V", isTyped<'v'>);
    row("? is a letter while text is edited", Place::Typed, "?", isTyped<'?'>);
    row("/ is a letter while text is edited", Place::Typed, "/", isTyped<'/'>);
    row("Space is a letter while text is edited", Place::Typed, "Space", isTyped<' '>);
    row("Ctrl+D leaves the class alone", Place::Typed, "Ctrl+D", isKept);
    row("Ctrl+Del leaves the class alone", Place::Typed, "Ctrl+Del", isKept);
    row("Del leaves the class alone", Place::Typed, "Del", isKept);
    row("F2 keeps what was typed", Place::Typed, "F2", isKept);
    row("Ctrl+Z takes typing back", Place::Typed, "Ctrl+Z", [](Stage &s) {
        return s.editor().isOpen() && s.editor().line().text() != u"alpha str8"_s && isUntouched(s);
    });
    row("Ctrl+A selects the text", Place::Typed, "Ctrl+A", [](Stage &s) {
        return s.editor().line().selectedText() == u"alpha str8"_s
               && s.window().selection().classes().size() == 1;
    });
    row("Ctrl+X cuts the text", Place::Typed, "Ctrl+A Ctrl+X", [](Stage &s) {
        return s.editor().line().text().isEmpty() && isUntouched(s)
               && QApplication::clipboard()->text() == u"alpha str8"_s;
    });
    row("? is a letter in a note", Place::Note, "?", [](Stage &s) {
        return s.view().boardEditor().toPlainText() == u"alpha?"_s
               && !s.dialog<ui::ShortcutsDialog>();
    });
    row("F2 keeps what was typed in a note", Place::Note, "F2", [](Stage &s) {
        return s.view().boardEditor().isVisible()
               && s.view().boardEditor().toPlainText() == u"alpha"_s;
    });
    row("Ctrl+D leaves the note alone", Place::Note, "Ctrl+D", [](Stage &s) {
        return s.view().boardEditor().isVisible() && s.project().diagrams.first().notes.size() == 1;
    });
    row("Esc ends a note and keeps its text", Place::Note, "Esc", [](Stage &s) {
        return !s.view().boardEditor().isVisible() && s.view().hasFocus()
               && s.project().diagrams.first().notes.first().text == u"alpha"_s;
    });
}

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_stage->leave(); }
    void cleanupTestCase() { m_stage.reset(); }

    void aKeyDoesWhatItSays_data();
    void aKeyDoesWhatItSays();
    void theMenuKeyOpensTheMenuOfTheSelection();
    void menusShowTheShortcuts();

private:
    std::unique_ptr<Stage> m_stage;
};

void TestKeys::initTestCase()
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_stage = std::make_unique<Stage>();
}

void TestKeys::aKeyDoesWhatItSays_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<Check>("check");
    rowsOfTheWindow();
    rowsOfTheView();
    rowsOfTheSelection();
    rowsOfTheGrid();
    rowsOfText();
}

void TestKeys::aKeyDoesWhatItSays()
{
    QFETCH(const Place, place);
    QFETCH(const QString, keys);
    QFETCH(const Check, check);
    m_stage->enter(place);
    Stage::press(keys);
    QTRY_VERIFY(check(*m_stage));
}

// The platform makes a context menu event of the key.
void TestKeys::theMenuKeyOpensTheMenuOfTheSelection()
{
    m_stage->enter(Place::Class);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10}, {10, 10});
    QApplication::sendEvent(&m_stage->view(), &event);
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(m_stage->window().actions().rename));
    QVERIFY(menu->actions().contains(m_stage->window().actions().editSelected));
}

void TestKeys::menusShowTheShortcuts()
{
    const ui::Actions &actions = m_stage->window().actions();
    const QHash<const QAction *, QString> wanted{{actions.remove, u"Del"_s},
                                                 {actions.rename, u"F2"_s},
                                                 {actions.editSelected, u"Return"_s},
                                                 {actions.togglePrimaryKey, u"Alt+K"_s},
                                                 {actions.selectAll, u"Ctrl+A"_s},
                                                 {actions.save, u"Ctrl+S"_s},
                                                 {actions.saveAs, u"Ctrl+Shift+S"_s},
                                                 {actions.closeProject, u"Ctrl+W"_s},
                                                 {actions.print, u"Ctrl+P"_s},
                                                 {actions.quit, u"Ctrl+Q"_s}};
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        QCOMPARE(it.key()->shortcut(), QKeySequence(it.value()));
        QVERIFY(it.key()->isShortcutVisibleInContextMenu());
    }
}

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
