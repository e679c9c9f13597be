// SPDX-License-Identifier: GPL-3.0-or-later
// An error stands on the cell that causes it, with the fix: in the inspector's table of columns and in
// its lists, as in the grid on the canvas.
#include "tests/ui/windowfixture.h"

#include "ui/canvas/diagramview.h"
#include "ui/inspector/cellfindings.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/mark.h"
#include "ui/inspector/problemcard.h"

#include "core/mapping/fix.h"
#include "core/model/edit.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using ui::ColumnCell;

namespace {

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); })
           && fixture.focusDiagram();
}

const core::Class &classNamed(support::WindowFixture &fixture, const QString &name)
{
    return *core::findClass(fixture.window().document().model(), name);
}

// The inspector on one class of the sample.
class Table
{
public:
    Table(support::WindowFixture &fixture, const QString &className)
        : m_fixture(fixture)
    {
        fixture.window().selection().set(classNamed(fixture, className).id);
        m_view = fixture.find<QTableView>(u"columnTable"_s);
    }

    QTableView &view() const { return *m_view; }
    QModelIndex index(int row, int section) const { return m_view->model()->index(row, section); }
    QModelIndex last() const { return index(m_view->model()->rowCount() - 1, ColumnCell::Name); }

    // As a person does it: go there, type, Enter.
    void enter(const QModelIndex &index, const QString &text) const
    {
        // The offscreen plugin takes a completer's popup, too, for the active window.
        m_view->window()->activateWindow();
        (void) QTest::qWaitForWindowActive(m_view->window());
        m_view->setFocus();
        m_view->setCurrentIndex(index);
        QTest::keyClick(m_view, Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
        waitForEditor();
    }
    // What was typed is taken over once the key was dealt with.
    void waitForEditor() const
    {
        (void) QTest::qWaitFor([this] { return !m_view->findChild<QLineEdit *>(); });
    }
    void clickSign(const QModelIndex &index) const
    {
        QTest::mouseClick(m_view->viewport(),
                          Qt::LeftButton,
                          {},
                          ui::markSignRect(m_view->visualRect(index)).center());
    }
    QString spoken(const QModelIndex &index, QAccessible::Text text) const
    {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_view);
        QAccessibleInterface *cell = table->tableInterface()->cellAt(index.row(), index.column());
        return cell ? cell->text(text) : QString();
    }
    QStringList remedies() const
    {
        QStringList texts;
        for (auto *card : m_fixture.window().inspector().findChildren<ui::ProblemPlace *>()) {
            for (auto *button : card->findChildren<QPushButton *>()) {
                if (button->isVisible())
                    texts.append(button->text());
            }
        }
        return texts;
    }
    bool choose(const QString &remedy) const
    {
        for (auto *card : m_fixture.window().inspector().findChildren<ui::ProblemPlace *>()) {
            for (auto *button : card->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == remedy) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return true;
                }
            }
        }
        return false;
    }

private:
    support::WindowFixture &m_fixture;
    QTableView *m_view;
};

bool hasMark(const QModelIndex &index, core::ProblemSeverity severity)
{
    const QVariant mark = index.data(ui::markRole);
    return mark.isValid() && mark.toInt() == int(severity);
}

QMenu *openMenu()
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    return menu && menu->objectName() == u"remedies" ? menu : nullptr;
}

} // namespace

class TestCellMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextThatIsNoTypeStaysOnItsCell();
    void aNameThatIsTakenStaysOnItsCell();
    void escapeGivesARefusedTextUp();
    void whatIsTypedForANewColumnStaysInItsRow();
    void theTableKnowsTheWordsOfTheCanvas();
    void refusedTextsOfSeveralCellsStay();
    void aForeignKeyThatDoesNotFitMarksItsType();
    void theSignOfACellOffersTheRemedies();
    void everyProblemOfAColumnHasItsCell_data();
    void everyProblemOfAColumnHasItsCell();
    void aMixinsCellsAreMarked();
    void aKeyOrIndexIsMarkedInItsList();
    void aValueThatIsTakenStaysOnItsLine();
    void anEnumsDoubleValueIsMarked();
    void tabLeavesTheTable();
    void aPictureForTheEye();
};

void TestCellMarks::aTextThatIsNoTypeStaysOnItsCell()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const Table table(fixture, u"Customer"_s);
    const core::Class before = classNamed(fixture, u"Customer"_s);
    const QModelIndex cell = table.index(1, ColumnCell::Type);
    const QString usualTip = cell.data(Qt::ToolTipRole).toString();
    table.enter(cell, u"strng"_s);
    QVERIFY(classNamed(fixture, u"Customer"_s) == before);
    QCOMPARE(cell.data().toString(), u"strng"_s);
    QVERIFY(hasMark(cell, core::ProblemSeverity::Error));
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), u"“strng” is not a type."_s);
    QCOMPARE(table.spoken(cell, QAccessible::Description), u"“strng” is not a type."_s);
    // Another cell is gone to: it is still said, and one click mends it.
    table.view().setCurrentIndex(table.index(0, ColumnCell::Name));
    QTRY_COMPARE(table.remedies(), (QStringList{u"Take “String”"_s, u"Give up"_s}));
    QTRY_VERIFY(table.choose(u"Take “String”"_s));
    QTRY_COMPARE(classNamed(fixture, u"Customer"_s).columns.at(1).type, core::stringType());
    QVERIFY(!cell.data(ui::markRole).isValid());
    QTRY_COMPARE(table.remedies(), QStringList());
    QCOMPARE(fixture.window().focusWidget(), &table.view()); // not lost with the button
    fixture.window().document().undoStack().undo();
    QVERIFY(classNamed(fixture, u"Customer"_s) == before);
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), usualTip);
}

void TestCellMarks::aNameThatIsTakenStaysOnItsCell()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const Table table(fixture, u"Customer"_s);
    const QModelIndex cell = table.index(2, ColumnCell::Name);
    table.enter(cell, u"email"_s);
    QCOMPARE(classNamed(fixture, u"Customer"_s).columns.at(2).name, u"name"_s);
    QCOMPARE(cell.data().toString(), u"email"_s);
    QVERIFY(hasMark(cell, core::ProblemSeverity::Error));
    QTRY_VERIFY(table.choose(u"Take “email2”"_s));
    QTRY_COMPARE(classNamed(fixture, u"Customer"_s).columns.at(2).name, u"email2"_s);
    QCOMPARE(fixture.window().document().undoStack().undoText(), u"Rename column"_s);
}

void TestCellMarks::escapeGivesARefusedTextUp()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const Table table(fixture, u"Customer"_s);
    const QModelIndex cell = table.index(2, ColumnCell::Name);
    table.enter(cell, u"email"_s);
    table.view().setCurrentIndex(cell);
    QTest::keyClick(&table.view(), Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"email"_s); // goes on from there
    QTest::keyClick(editor, Qt::Key_Escape);
    table.waitForEditor();
    QCOMPARE(cell.data().toString(), u"name"_s);
    QVERIFY(!cell.data(ui::markRole).isValid());
    QTRY_COMPARE(table.remedies(), QStringList());
    // What was there before gives it up too.
    table.enter(cell, u"email"_s);
    QVERIFY(cell.data(ui::markRole).isValid());
    table.enter(cell, u"name"_s);
    QVERIFY(!cell.data(ui::markRole).isValid());
    table.enter(cell, u"email"_s);
    QTRY_VERIFY(table.choose(u"Give up"_s));
    QTRY_COMPARE(cell.data().toString(), u"name"_s);
}

void TestCellMarks::whatIsTypedForANewColumnStaysInItsRow()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const Table table(fixture, u"Customer"_s);
    const qsizetype count = classNamed(fixture, u"Customer"_s).columns.size();
    table.enter(table.last(), u"limit nmeric"_s);
    QCOMPARE(classNamed(fixture, u"Customer"_s).columns.size(), count);
    QCOMPARE(table.last().data().toString(), u"limit nmeric"_s);
    QVERIFY(hasMark(table.last(), core::ProblemSeverity::Error));
    QTRY_VERIFY(table.choose(u"Take “limit Numeric”"_s));
    QTRY_COMPARE(classNamed(fixture, u"Customer"_s).columns.size(), count + 1);
    QCOMPARE(classNamed(fixture, u"Customer"_s).columns.last().type, core::numericType());
    QCOMPARE(table.last().data().toString(), u"New column…"_s);
    QVERIFY(!table.last().data(ui::markRole).isValid());
}

void TestCellMarks::theTableKnowsTheWordsOfTheCanvas()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const Table table(fixture, u"Customer"_s);
    table.enter(table.last(), u"home fk Address?"_s);
    const core::Class &customer = classNamed(fixture, u"Customer"_s);
    QCOMPARE(customer.columns.last().name, u"home"_s);
    QVERIFY(customer.columns.last().nullable);
    QCOMPARE(customer.foreignKeys.size(), 1);
    QCOMPARE(customer.foreignKeys.first().target,
             core::tableIdOf(classNamed(fixture, u"Address"_s).id));
    // NULL has its own cell: a type alone leaves it.
    const int row = int(customer.columns.size()) - 1;
    table.enter(table.index(row, ColumnCell::Type), u"bigint"_s);
    QVERIFY(classNamed(fixture, u"Customer"_s).columns.last().nullable);
    QCOMPARE(classNamed(fixture, u"Customer"_s).columns.last().type.kind,
             core::TypeKind::BigInteger);
}

void TestCellMarks::refusedTextsOfSeveralCellsStay()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const Table table(fixture, u"Customer"_s);
    table.enter(table.index(1, ColumnCell::Type), u"???"_s);
    table.enter(table.index(2, ColumnCell::Name), u"email"_s);
    QCOMPARE(table.index(1, ColumnCell::Type).data().toString(), u"???"_s);
    QCOMPARE(table.index(2, ColumnCell::Name).data().toString(), u"email"_s);
    // An edit elsewhere leaves them; the column that goes takes its own along.
    table.enter(table.index(3, ColumnCell::Name), u"telephone"_s);
    QVERIFY(hasMark(table.index(2, ColumnCell::Name), core::ProblemSeverity::Error));
    ui::Document &document = fixture.window().document();
    const core::ColumnId gone = classNamed(fixture, u"Customer"_s).columns.at(2).id;
    QVERIFY(document.edit(u"Delete"_s, core::removeColumn(document.model(), gone)));
    for (int row = 0; row < table.view().model()->rowCount(); ++row)
        QCOMPARE(table.index(row, ColumnCell::Name).data(ui::markRole).isValid(), false);
    QVERIFY(hasMark(table.index(1, ColumnCell::Type), core::ProblemSeverity::Error));
    // Another class has none of them.
    fixture.window().selection().set(classNamed(fixture, u"Tag"_s).id);
    QVERIFY(!table.index(1, ColumnCell::Type).data(ui::markRole).isValid());
}

// A foreign key whose column has another type than its parent's.
bool breakForeignKey(support::WindowFixture &fixture)
{
    ui::Document &document = fixture.window().document();
    core::Column column = classNamed(fixture, u"Address"_s).columns.at(1);
    column.type = core::stringType(9);
    return document.edit(u"Break"_s, core::replaceColumn(document.model(), column))
           && QTest::qWaitFor([&] { return fixture.isIdle(); });
}

void TestCellMarks::aForeignKeyThatDoesNotFitMarksItsType()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const Table table(fixture, u"Address"_s);
    const QModelIndex cell = table.index(1, ColumnCell::Type);
    QVERIFY(!cell.data(ui::markRole).isValid());
    QVERIFY(breakForeignKey(fixture));
    QTRY_VERIFY(hasMark(cell, core::ProblemSeverity::Error));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"different types"_s));
    QVERIFY(table.spoken(cell, QAccessible::Description).contains(u"different types"_s));
    QCOMPARE(table.spoken(table.index(1, ColumnCell::Key), QAccessible::Name), u"Foreign key"_s);
    QVERIFY(!table.index(2, ColumnCell::Type).data(ui::markRole).isValid());
    table.view().setFocus();
    table.view().setCurrentIndex(cell);
    QTRY_VERIFY(!table.remedies().isEmpty());
    QTRY_VERIFY(table.choose(table.remedies().first()));
    QTRY_COMPARE(classNamed(fixture, u"Address"_s).columns.at(1).type, core::integerType());
    QTRY_VERIFY(!cell.data(ui::markRole).isValid());
}

void TestCellMarks::theSignOfACellOffersTheRemedies()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const Table table(fixture, u"Address"_s);
    QVERIFY(breakForeignKey(fixture));
    const QModelIndex cell = table.index(1, ColumnCell::Type);
    QTRY_VERIFY(cell.data(ui::markRole).isValid());
    table.clickSign(cell);
    QTRY_VERIFY(openMenu());
    QMenu *menu = openMenu();
    QVERIFY(!menu->actions().isEmpty());
    QVERIFY(!table.view().findChild<QLineEdit *>()); // it is not edited
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Enter);
    QTRY_COMPARE(classNamed(fixture, u"Address"_s).columns.at(1).type, core::integerType());
}

void TestCellMarks::everyProblemOfAColumnHasItsCell_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("section");
    QTest::newRow("a reserved word marks the name") << u"reserved"_s << int(ColumnCell::Name);
    QTest::newRow("a precision that cannot be marks the type")
        << u"precision"_s << int(ColumnCell::Type);
    QTest::newRow("an open bracket marks the default") << u"bracket"_s << int(ColumnCell::Default);
    QTest::newRow("SET NULL marks the NULL that it needs")
        << u"set null"_s << int(ColumnCell::Nullable);
    QTest::newRow("a foreign key without index marks the key")
        << u"no index"_s << int(ColumnCell::Key);
}

void TestCellMarks::everyProblemOfAColumnHasItsCell()
{
    QFETCH(QString, change);
    QFETCH(int, section);
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    core::Class address = classNamed(fixture, u"Address"_s);
    core::Column &column = address.columns[1];
    if (change == u"reserved")
        column.name = u"select"_s;
    if (change == u"precision")
        column.type = core::numericType(-3, 2);
    if (change == u"bracket")
        column.defaultSql = u"(1"_s;
    if (change == u"set null")
        address.foreignKeys[0].onDelete = core::ReferentialAction::SetNull;
    if (change == u"no index")
        address.indexes.clear();
    QVERIFY(document.edit(u"Change"_s, core::replaceClass(document.model(), address)));
    const Table table(fixture, u"Address"_s);
    QTRY_VERIFY(table.index(1, section).data(ui::markRole).isValid());
    QVERIFY(!table.index(1, section).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
}

void TestCellMarks::aMixinsCellsAreMarked()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().actions().addMixin->trigger();
    ui::Document &document = fixture.window().document();
    core::Mixin mixin = document.model().mixins.last();
    core::Column column;
    column.id = core::ColumnId::create();
    column.name = u"select"_s;
    column.type = core::numericType(-3, 2);
    mixin.columns = {column};
    QVERIFY(document.edit(u"Column"_s, core::putMixin(document.model(), mixin)));
    fixture.window().selection().set(mixin.id);
    auto *view = fixture.find<QTableView>(u"columnTable"_s);
    QVERIFY(view);
    const auto cell = [view](int section) { return view->model()->index(0, section); };
    QTRY_VERIFY(hasMark(cell(ColumnCell::Type), core::ProblemSeverity::Error));
    QVERIFY(hasMark(cell(ColumnCell::Name), core::ProblemSeverity::Warning));
}

void TestCellMarks::aKeyOrIndexIsMarkedInItsList()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QVERIFY(breakForeignKey(fixture));
    const core::Class address = classNamed(fixture, u"Address"_s);
    fixture.window().selection().set(address.id);
    auto *list = fixture.find<QListWidget>(u"partList"_s);
    QVERIFY(list);
    QListWidgetItem *line = nullptr;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole + 1).value<core::ElementId>()
            == core::ElementId(address.foreignKeys.first().id))
            line = list->item(row);
    }
    QVERIFY(line);
    QTRY_VERIFY(line->data(ui::markRole).isValid());
    QVERIFY(line->data(Qt::AccessibleDescriptionRole).toString().contains(u"different types"_s));
    QVERIFY(line->toolTip().contains(u"different types"_s));
    const QRect sign = ui::markSignRect(list->visualItemRect(line));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, sign.center());
    QTRY_VERIFY(openMenu());
    QCOMPARE(fixture.window().selection().single(), core::ElementId(address.id));
    QTest::keyClick(openMenu(), Qt::Key_Down);
    QTest::keyClick(openMenu(), Qt::Key_Enter);
    QTRY_COMPARE(classNamed(fixture, u"Address"_s).columns.at(1).type, core::integerType());
}

void TestCellMarks::aValueThatIsTakenStaysOnItsLine()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Enum before = fixture.window().document().model().enums.first();
    fixture.window().selection().set(before.id);
    auto *list = fixture.find<QListWidget>(u"enumValues"_s);
    QVERIFY(list);
    const auto enter = [list](int row, const QString &text) {
        list->setFocus();
        list->setCurrentRow(row);
        QTest::keyClick(list, Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    };
    enter(1, u"billing"_s);
    QTRY_VERIFY(list->item(1)->data(ui::markRole).isValid());
    QCOMPARE(list->item(1)->text(), u"billing"_s);
    QVERIFY(!list->item(0)->data(ui::markRole).isValid());
    QVERIFY(!list->item(1)->data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    const auto value = [&] { return fixture.window().document().model().enums.first(); };
    QVERIFY(value() == before);
    const Table table(fixture, u"Customer"_s);   // only for its remedies
    fixture.window().selection().set(before.id); // still there after a look elsewhere
    list->setCurrentRow(1);
    QTRY_COMPARE(table.remedies(), (QStringList{u"Take “billing2”"_s, u"Give up"_s}));
    QTRY_VERIFY(table.choose(u"Take “billing2”"_s));
    QTRY_COMPARE(value().values.at(1).name, u"billing2"_s);
    QCOMPARE(value().values.at(1).id, before.values.at(1).id);
    QTRY_COMPARE(table.remedies(), QStringList());
    enter(2, u"billing"_s); // a new one
    QTRY_VERIFY(list->item(2)->data(ui::markRole).isValid());
    QTRY_VERIFY(table.choose(u"Give up"_s));
    QTRY_COMPARE(list->item(2)->text(), QString());
    QCOMPARE(value().values.size(), 2);
}

void TestCellMarks::anEnumsDoubleValueIsMarked()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    core::Model model = document.model();
    model.enums[0].values[1].name = model.enums.at(0).values.at(0).name;
    QVERIFY(document.edit(u"Read"_s, core::Result<core::Model>(model)));
    fixture.window().selection().set(model.enums.first().id);
    auto *list = fixture.find<QListWidget>(u"enumValues"_s);
    QVERIFY(list);
    QTRY_VERIFY(list->item(1)->data(ui::markRole).isValid()
                || list->item(0)->data(ui::markRole).isValid());
}

void TestCellMarks::tabLeavesTheTable()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const Table table(fixture, u"Tag"_s);
    table.view().setFocus();
    table.view().setCurrentIndex(table.index(0, ColumnCell::Name));
    for (const auto &[key, modifier] :
         {std::pair{Qt::Key_Tab, Qt::NoModifier}, std::pair{Qt::Key_Backtab, Qt::ShiftModifier}}) {
        table.view().setFocus();
        int steps = 0;
        for (; steps < 30 && table.view().hasFocus(); ++steps)
            QTest::keyClick(&table.view(), key, modifier);
        QVERIFY2(!table.view().hasFocus(), "Tab goes round in the table");
        QVERIFY(steps > 3); // through its cells
    }
}

void TestCellMarks::aPictureForTheEye()
{
    const QString folder = qEnvironmentVariable("SCHEMAWRIGHT_PICTURE");
    if (folder.isEmpty())
        return;
    support::WindowFixture fixture;
    fixture.window().resize(1500, 1000);
    QVERIFY(openSample(fixture));
    QVERIFY(breakForeignKey(fixture));
    const Table table(fixture, u"Address"_s);
    table.enter(table.index(2, ColumnCell::Type), u"address_knd"_s);
    table.enter(table.index(4, ColumnCell::Name), u"street"_s);
    table.enter(table.last(), u"since dat"_s);
    for (auto *theme :
         {fixture.window().actions().lightTheme, fixture.window().actions().darkTheme}) {
        theme->trigger();
        QTest::qWait(150);
        const QString name = QString(theme->text()).remove(u'&');
        fixture.window().grab().save(u"%1/marks-%2.png"_s.arg(folder, name));
    }
}

QTEST_MAIN(TestCellMarks)
#include "tst_cellmarks.moc"
