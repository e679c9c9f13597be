// SPDX-License-Identifier: GPL-3.0-or-later
// Every dialog without a mouse and without eyes: Tab goes through all of its controls and comes round,
// forwards and backwards; each control says what it is, and what it holds.
#include "tests/ui/windowfixture.h"

#include "ui/dialogs/modelsdialog.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/pastedialog.h"
#include "ui/fileimport.h"

#include "core/model/edit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace {

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); });
}

QString nameOf(const QWidget *widget)
{
    if (!widget)
        return u"nothing"_s;
    const QString name = widget->objectName();
    return QString::fromLatin1(widget->metaObject()->className())
           + (name.isEmpty() ? QString() : u" "_s + name);
}

QStringList namesOf(const QList<QWidget *> &widgets)
{
    QStringList names;
    for (const QWidget *widget : widgets)
        names.append(nameOf(widget));
    return names;
}

// Where Tab should come by.
QList<QWidget *> stopsIn(const QWidget &dialog)
{
    QList<QWidget *> stops;
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
                            && widget->isVisible() && widget->isEnabled()
                            && widget->window() == &dialog;
        if (isStop)
            stops.append(widget);
    }
    return stops;
}

// What Tab comes by, until it is where it began.
QList<QWidget *> walk(QWidget &dialog, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QList<QWidget *> visited;
    QWidget *begin = dialog.focusWidget();
    for (int steps = 0; steps < 400; ++steps) {
        QWidget *focused = dialog.focusWidget();
        if (!visited.contains(focused))
            visited.append(focused);
        QTest::keyClick(focused ? focused : &dialog, key, modifiers);
        if (dialog.focusWidget() == begin && steps > 0 && focused != begin)
            break;
    }
    return visited;
}

// What Tab, or going back, leaves out; what comes and goes with the focus does not count.
QString missedIn(QWidget &dialog)
{
    for (const auto &[key, modifiers] :
         {std::pair{Qt::Key_Tab, Qt::NoModifier}, std::pair{Qt::Key_Backtab, Qt::ShiftModifier}}) {
        const QList<QWidget *> before = stopsIn(dialog);
        const QList<QWidget *> visited = walk(dialog, key, modifiers);
        QList<QWidget *> missed = stopsIn(dialog);
        missed.removeIf(
            [&](QWidget *stop) { return visited.contains(stop) || !before.contains(stop); });
        if (!missed.isEmpty())
            return u"missed: %1\nvisited: %2"_s.arg(namesOf(missed).join(u", "_s),
                                                    namesOf(visited).join(u", "_s));
    }
    return {};
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QPlainTextEdit *>(widget)
           || qobject_cast<const QTextEdit *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget);
}

bool isPartOfAnother(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QComboBox *>(parent)
           || qobject_cast<const QLineEdit *>(parent)
           || qobject_cast<const QAbstractSpinBox *>(parent)
           || qobject_cast<const QAbstractItemView *>(parent);
}

// What a screen reader would not know: no name, no role, or a value that is not told.
QStringList unspoken(QWidget &dialog)
{
    QStringList found;
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (!isControl(widget) || isPartOfAnother(widget) || !widget->isVisible())
            continue;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (!access || access->text(QAccessible::Name).trimmed().isEmpty()) {
            found.append(u"no name: "_s + nameOf(widget));
            continue;
        }
        if (access->role() == QAccessible::NoRole || access->role() == QAccessible::Client)
            found.append(u"no role: "_s + nameOf(widget));
        const auto *combo = qobject_cast<const QComboBox *>(widget);
        if (combo && access->text(QAccessible::Value) != combo->currentText())
            found.append(u"no value: "_s + nameOf(widget));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->isCheckable() && access->state().checked != button->isChecked())
            found.append(u"no state: "_s + nameOf(widget));
    }
    return found;
}

// The window that stands before the main one; the manual is no dialog.
QWidget *visibleDialog()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && !qobject_cast<ui::MainWindow *>(top)
            && (top->windowType() == Qt::Dialog || top->windowType() == Qt::Window))
            return top;
    }
    return nullptr;
}

using Open = std::function<void(support::WindowFixture &)>;

void importFile(support::WindowFixture &fixture, const QString &name, const QByteArray &text)
{
    QFile file(fixture.path(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    file.close();
    fixture.window().fileImport().importFile(file.fileName());
}

void openPaste(support::WindowFixture &fixture)
{
    core::Model other;
    core::Enum level;
    level.id = core::EnumId::create();
    level.name = u"level"_s;
    level.values = {{core::EnumValueId::create(), u"low"_s}};
    other.enums = {level};
    const core::Class parent = core::newClass(u"Customer"_s);
    core::Class child = core::newClass(u"Stamp"_s);
    core::Column column;
    column.id = core::ColumnId::create();
    column.name = u"level"_s;
    column.type = core::enumType(level.id);
    child.columns.append(column);
    other.classes = {parent, child};
    core::Relationship relationship;
    relationship.child = child.id;
    relationship.parent = parent.id;
    const auto related = core::addRelationship(other, relationship);
    auto *dialog = new ui::PasteDialog(fixture.window().document().model(),
                                       core::extract(*related, {child.id.uuid}),
                                       &fixture.window());
    dialog->open();
}

void openModels(support::WindowFixture &fixture)
{
    ui::ModelsChange change;
    change.source = u"/home/anna/shop/models.py"_s;
    change.before = fixture.window().document().model();
    core::Model said = change.before;
    said.classes.append(core::newClass(u"Postmark"_s));
    change.news = {core::mergeOf(change.before, change.before, said), said};
    core::CreateTable added;
    added.table.name = u"postmark"_s;
    change.lines = {{u"Postmark"_s, {added}, {}}};
    auto *dialog = new ui::ModelsDialog(fixture.window().document(), change, &fixture.window());
    dialog->open();
}

void openPassword(support::WindowFixture &fixture)
{
    core::DatabaseUrl url;
    url.dialect = core::DialectKind::PostgreSql;
    url.host = u"db.example.com"_s;
    url.path = u"shop"_s;
    url.user = u"anna"_s;
    auto *dialog = new ui::PasswordDialog(url, {}, &fixture.window());
    dialog->open();
}

Open action(QAction *ui::Actions::*which)
{
    return [which](support::WindowFixture &fixture) {
        (fixture.window().actions().*which)->trigger();
    };
}

const QList<std::pair<QString, Open>> &dialogs()
{
    static const QList<std::pair<QString, Open>> all{
        {u"the shortcuts"_s, action(&ui::Actions::shortcuts)},
        {u"the preferences"_s, action(&ui::Actions::preferences)},
        {u"the export"_s, action(&ui::Actions::exportProject)},
        {u"a new revision"_s, action(&ui::Actions::createRevision)},
        {u"the upgrade"_s, action(&ui::Actions::upgrade)},
        {u"the downgrade"_s, action(&ui::Actions::downgrade)},
        {u"the stamp"_s, action(&ui::Actions::stamp)},
        {u"a new database"_s, action(&ui::Actions::addDatabase)},
        {u"the database to open"_s, action(&ui::Actions::openDatabase)},
        {u"the manual"_s, action(&ui::Actions::manual)},
        {u"the import of SQL"_s,
         [](support::WindowFixture &fixture) {
             importFile(fixture, u"old.sql"_s, "CREATE TABLE t (id integer PRIMARY KEY);\n");
         }},
        {u"the import of DBML"_s,
         [](support::WindowFixture &fixture) {
             importFile(fixture, u"old.dbml"_s, "Table t {\n  id integer [pk]\n}\n");
         }},
        {u"what is pasted with its parents"_s, openPaste},
        {u"the changes of a models file"_s, openModels},
        {u"the password"_s, openPassword},
        {u"the question before closing"_s,
         [](support::WindowFixture &fixture) { fixture.window().close(); }},
    };
    return all;
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabComesByEveryControl_data();
    void tabComesByEveryControl();
    void tabGoesThroughTheWindowAndComesRound_data();
    void tabGoesThroughTheWindowAndComesRound();
};

void TestDialogs::tabComesByEveryControl_data()
{
    QTest::addColumn<int>("place");
    for (int i = 0; i < dialogs().size(); ++i)
        QTest::newRow(qPrintable(dialogs().at(i).first)) << i;
}

void TestDialogs::tabComesByEveryControl()
{
    QFETCH(int, place);
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Stamp"_s))));
    QTRY_VERIFY(fixture.isIdle());
    dialogs().at(place).second(fixture);
    QTRY_VERIFY(visibleDialog());
    QWidget *dialog = visibleDialog();
    QTRY_VERIFY(fixture.isIdle());
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(unspoken(*dialog).join(u'\n'), QString());
    QVERIFY(!dialog->windowTitle().isEmpty() || qobject_cast<QMessageBox *>(dialog));
    QVERIFY2(dialog->focusWidget(), "nothing has the focus");
    QCOMPARE(missedIn(*dialog), QString());
    dialog->close();
}

void TestDialogs::tabGoesThroughTheWindowAndComesRound_data()
{
    QTest::addColumn<QString>("selected");
    QTest::newRow("nothing selected") << QString();
    QTest::newRow("a class selected") << u"class"_s;
    QTest::newRow("a column selected") << u"column"_s;
    QTest::newRow("a foreign key selected") << u"key"_s;
    QTest::newRow("an index selected") << u"index"_s;
    QTest::newRow("an enum selected") << u"enum"_s;
}

void TestDialogs::tabGoesThroughTheWindowAndComesRound()
{
    QFETCH(QString, selected);
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Model &model = fixture.window().document().model();
    const core::Class *order = core::findClass(model, u"Order"_s);
    const QHash<QString, core::ElementId> elements{{u"class"_s, order->id},
                                                   {u"column"_s, order->columns.first().id},
                                                   {u"key"_s, order->foreignKeys.first().id},
                                                   {u"index"_s, order->indexes.first().id},
                                                   {u"enum"_s, model.enums.first().id}};
    if (elements.contains(selected))
        fixture.window().selection().set(elements.value(selected));
    QTest::qWait(150); // fields are put in order once they lie where they will
    QVERIFY(fixture.focusDiagram());
    QCOMPARE(missedIn(fixture.window()), QString());
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
