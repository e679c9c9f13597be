// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/icons.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

QString plainText(QString actionText)
{
    static const QRegularExpression inBrackets(u"\\s*\\(&\\w\\)"_s);
    return actionText.remove(inBrackets).remove(u'&').remove(u'…');
}

Actions::Actions(QUndoStack &undoStack, QObject *parent)
    : QObject(parent)
{
    makeProjectActions();
    makeEditActions(undoStack);
    makeViewActions();
    makeMigrationActions();
}

QAction *Actions::make(const Look &look)
{
    auto *action = new QAction(look.icon.isEmpty() ? QIcon() : icon(look.icon), look.text, this);
    action->setShortcut(look.shortcut);
    action->setIconText(plainText(look.text)); // of tool buttons
    const QString tip = look.tip.isEmpty() ? plainText(look.text) : look.tip;
    action->setToolTip(
        look.shortcut.isEmpty()
            ? tip
            : u"%1 (%2)"_s.arg(tip, look.shortcut.toString(QKeySequence::NativeText)));
    m_all.append(action);
    return action;
}

QAction *Actions::adopt(QAction *action, const QString &iconName)
{
    action->setIcon(icon(iconName));
    m_all.append(action);
    return action;
}

void Actions::makeProjectActions()
{
    newProject = make({tr("&New project"), u"new"_s, QKeySequence::New, {}});
    openProject = make({tr("&Open project…"), u"open"_s, QKeySequence::Open, {}});
    openDatabase = make({tr("Open &database…"),
                         u"database"_s,
                         QKeySequence(u"Ctrl+Shift+O"_s),
                         tr("Make a project from a database, a file or a server's")});
    openSample = make(
        {tr("Open the &sample"), u"sample"_s, {}, tr("A small shop, with its history")});
    openModels = make({tr("Open &models.py…"),
                       u"class"_s,
                       {},
                       tr("Read SQLAlchemy's classes, without running them")});
    openMigrations = make({tr("Open &Flask-Migrate project…"),
                           u"history"_s,
                           {},
                           tr("Take over the revisions of an Alembic or Flask-Migrate folder")});
    compareModels = make({tr("Compare &with models.py…"),
                          u"refresh"_s,
                          {},
                          tr("What models.py says otherwise, to take over")});
    updateModels = make({tr("&Update models.py…"),
                         u"edit"_s,
                         {},
                         tr("Write into models.py what the model changed, and nothing else")});
    importFile = make(
        {tr("&Import…"),
         {},
         QKeySequence(u"Ctrl+I"_s),
         tr("Read DBML, SQL, models.py or an SQLite file into a new project or this one")});
    exportProject = make({tr("&Export…"),
                          {},
                          QKeySequence(u"Ctrl+E"_s),
                          tr("Write a picture, a script, DBML, Mermaid or a data dictionary")});
    copyPicture = make({tr("Copy as p&icture"),
                        {},
                        QKeySequence(u"Ctrl+Shift+C"_s),
                        tr("Copy the selection, or the whole diagram, as a picture")});
    print = make({tr("&Print…"), {}, QKeySequence(u"Ctrl+P"_s), tr("Preview and print")});
    save = make({tr("&Save"), u"save"_s, QKeySequence::Save, tr("Save the project")});
    // Not every desktop names a key for these.
    saveAs = make({tr("Save &as…"), {}, QKeySequence(u"Ctrl+Shift+S"_s), {}});
    closeProject = make({tr("&Close project"), u"home"_s, QKeySequence(u"Ctrl+W"_s), {}});
    quit = make({tr("&Quit"), {}, QKeySequence(u"Ctrl+Q"_s), {}});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeEditActions(QUndoStack &undoStack)
{
    undo = adopt(undoStack.createUndoAction(this, tr("Undo")), u"undo"_s);
    undo->setShortcut(QKeySequence::Undo);
    redo = adopt(undoStack.createRedoAction(this, tr("Redo")), u"redo"_s);
    redo->setShortcuts({QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+Shift+Z"_s)});
    for (QAction *action : {undo, redo}) {
        const auto tip = [action] {
            action->setToolTip(u"%1 (%2)"_s.arg(action->text(), action->shortcut().toString()));
        };
        connect(action, &QAction::changed, action, [action, tip] {
            const QSignalBlocker blocker(action);
            tip();
        });
        tip();
    }
    remove = make({tr("&Delete"), u"delete"_s, QKeySequence(Qt::Key_Delete), {}});
    rename = make({tr("&Rename"), u"edit"_s, QKeySequence(Qt::Key_F2), {}});
    editSelected = make({tr("&Edit columns"), {}, QKeySequence(Qt::Key_Return), {}});
    selectAll = make({tr("Select &all"), {}, QKeySequence::SelectAll, {}});
    clearSelection = make({tr("Clear the selection"), {}, {}, {}});
    preferences = make({tr("&Preferences…"),
                        u"preferences"_s,
                        QKeySequence(u"Ctrl+,"_s),
                        tr("Language, theme, wheel, saving")});
    preferences->setMenuRole(QAction::PreferencesRole);
    // The canvas knows these keys itself; in a text field they mean something else.
    for (QAction *action : {remove, rename, selectAll})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    // Keys of the diagram that menus show, and only the diagram answers.
    togglePrimaryKey = make({tr("Toggle &primary key"), u"key"_s, QKeySequence(u"Alt+K"_s), {}});
    for (QAction *action : {editSelected, togglePrimaryKey})
        action->setShortcutContext(Qt::WidgetShortcut);
    addClass = make({tr("Add &class"), u"class"_s, QKeySequence(u"Ctrl+Shift+T"_s), {}});
    addColumn = make({tr("Add c&olumn"), u"column"_s, QKeySequence(u"Ctrl+Shift+A"_s), {}});
    addRelationship = make({tr("Add &relationship"),
                            u"link"_s,
                            QKeySequence(u"Ctrl+Shift+R"_s),
                            tr("Draw a relationship: drag from child to parent")});
    addAssociation = make({tr("Add &association"),
                           u"association"_s,
                           {},
                           tr("Draw a many-to-many between two classes")});
    addMixin = make({tr("Add &mixin"), u"mixin"_s, {}, tr("Columns that several classes share")});
    addEnum = make({tr("Add &enum"), u"enum"_s, {}, tr("A type with named values")});
}

void Actions::makeViewActions()
{
    arrangeAll = make({tr("Arrange &everything"),
                       u"arrange"_s,
                       QKeySequence(u"Ctrl+L"_s),
                       tr("Place all classes anew, related ones near each other")});
    routeAgain = make({tr("&Re-route edges"),
                       {},
                       {},
                       tr("Let the selected edges find their way anew, without their bends")});
    routeAllAgain = make({tr("Re-route a&ll edges"), {}, {}, {}});
    associationToClass = make({tr("Turn into a &class"),
                               u"class"_s,
                               {},
                               tr("Make a class of the association; its table stays as it is")});
    arrangeSelection = make({tr("Arrange the &selection"),
                             {},
                             QKeySequence(u"Ctrl+Shift+L"_s),
                             tr("Place the selected classes anew; the others stay")});
    arrangeNew = make({tr("Arrange what is &new"),
                       {},
                       {},
                       tr("Place the classes that nobody has placed yet; the others stay")});
    zoomIn = make({tr("Zoom &in"), u"zoomin"_s, QKeySequence(u"Ctrl+="_s), {}});
    zoomIn->setShortcuts({QKeySequence(u"Ctrl+="_s), QKeySequence(u"Ctrl++"_s)});
    zoomOut = make({tr("Zoom &out"), u"zoomout"_s, QKeySequence(u"Ctrl+-"_s), {}});
    resetZoom = make({tr("&Actual size"), {}, QKeySequence(u"Ctrl+1"_s), {}});
    fitAll = make({tr("&Show all"), u"fit"_s, QKeySequence(u"Ctrl+0"_s), {}});
    find = make({tr("&Find anything…"),
                 u"search"_s,
                 QKeySequence::Find,
                 tr("Find a class, a column, a key or a comment")});
    find->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(u"/"_s)});
    palette = make({tr("Command &palette…"),
                    u"run"_s,
                    QKeySequence(u"Ctrl+K"_s),
                    tr("Every command, class and column by some of its letters")});
    selectNeighbours = make({tr("Select &neighbours"),
                             u"association"_s,
                             QKeySequence(u"Ctrl+Alt+N"_s),
                             tr("Also the classes joined to those selected")});
    showPath = make({tr("Show the &path …"),
                     u"link"_s,
                     QKeySequence(u"Ctrl+Alt+W"_s),
                     tr("How two classes are joined")});
    showSteps = make({tr("Steps of &undo"),
                      u"history"_s,
                      QKeySequence(u"Ctrl+Alt+Z"_s),
                      tr("Every step that can be taken back; a click goes there")});
    filterModel = make(
        {tr("Filter the &model"), {}, QKeySequence(u"Ctrl+Shift+F"_s), tr("Filter the tree")});
    auto *themes = new QActionGroup(this);
    systemTheme = make({tr("As the s&ystem"), {}, {}, {}});
    lightTheme = make({tr("&Light"), {}, {}, {}});
    darkTheme = make({tr("&Dark"), {}, {}, {}});
    for (QAction *action : {systemTheme, lightTheme, darkTheme}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    highContrast = make({tr("&High contrast"), {}, {}, {}});
    highContrast->setCheckable(true);
    manual = make({tr("&Manual"), u"info"_s, QKeySequence(Qt::Key_F1), {}});
    shortcuts = make({tr("&Keyboard shortcuts"), {}, QKeySequence(Qt::Key_Question), {}});
    about = make({tr("&About Schemawright"), {}, {}, {}});
    about->setMenuRole(QAction::AboutRole);
}

void Actions::makeMigrationActions()
{
    createRevision = make({tr("&Create revision…"),
                           u"newrevision"_s,
                           QKeySequence(u"Ctrl+R"_s),
                           tr("Store the pending changes as a revision")});
    upgrade = make({tr("&Upgrade…"),
                    u"upgrade"_s,
                    QKeySequence(u"Ctrl+U"_s),
                    tr("Bring a database to a revision")});
    downgrade = make(
        {tr("&Downgrade…"), u"downgrade"_s, {}, tr("Take revisions of a database back")});
    stamp = make(
        {tr("&Stamp…"), u"stamp"_s, {}, tr("Write a revision into a database without running it")});
    exportAlembic = make({tr("&Export to Alembic…"),
                          u"document"_s,
                          {},
                          tr("Write the revisions as scripts for \"flask db\" and Alembic")});
    mirrorRevisions = make({tr("&Mirror revisions in Alembic"),
                            {},
                            {},
                            tr("Write the script of every new revision by itself")});
    mirrorRevisions->setCheckable(true);
    adoptEffects = make({tr("Adopt &effects from a database…"),
                         u"drift"_s,
                         {},
                         tr("Learn from a database what scripts did that only Alembic can run")});
    addDatabase = make({tr("&Add database…"), u"database"_s, {}, {}});
    showPending = make(
        {tr("Show &pending changes"), u"pending"_s, QKeySequence(u"Ctrl+Shift+P"_s), {}});
}

void Actions::setProjectOpen(bool open)
{
    const QList<QAction *> always{newProject,
                                  openProject,
                                  openDatabase,
                                  openModels,
                                  openMigrations,
                                  importFile,
                                  openSample,
                                  quit,
                                  preferences,
                                  systemTheme,
                                  lightTheme,
                                  darkTheme,
                                  highContrast,
                                  manual,
                                  shortcuts,
                                  about};
    for (QAction *action : m_all) {
        if (!always.contains(action) && action != undo && action != redo)
            action->setEnabled(open);
    }
}

} // namespace ui
