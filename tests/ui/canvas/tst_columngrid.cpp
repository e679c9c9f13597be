// SPDX-License-Identifier: GPL-3.0-or-later
// Columns typed in the grid on the canvas, with real keys and their number.
#include "demo.h"
#include "diagramfixture.h"

#include "ui/canvas/typesuggestions.h"
#include "ui/theme.h"

#include <QClipboard>

namespace {

constexpr double keysASecond = 5; // of a person who types well

// Types as a person does and counts the keys; Shift with a letter is one key more.
struct Typist
{
    Fixture &f;
    int keys = 0;

    void text(const QString &text)
    {
        for (const QChar letter : text) {
            keys += letter.isUpper() ? 2 : 1;
            QTest::keyClicks(QApplication::focusWidget(), QString(letter), Qt::NoModifier, 1);
        }
    }
    void key(Qt::Key key)
    {
        ++keys;
        QTest::keyClick(QApplication::focusWidget(), key, Qt::NoModifier, 1);
    }
};

QString offered(Fixture &f)
{
    QStringList texts;
    const ui::SuggestionList &list = f.view.cellEditor().suggestions();
    for (int row = 0; row < list.topLevelItemCount() && !list.isHidden(); ++row)
        texts << list.topLevelItem(row)->text(0);
    return texts.join(u'|');
}

} // namespace

class TestColumnGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeMode::Light); }

    void aClassWithTenColumnsTakesLessThanThirtySeconds();
    void aForeignKeyIsTyped();
    void aForeignKeyToACompositeKeyMakesAllColumns();
    void whatIsTypedIsOffered_data();
    void whatIsTypedIsOffered();
    void enterTakesWhatIsOffered();
    void tabPutsInWhatIsMarkedAndStays();
    void downChoosesAmongWhatIsOffered();
    void aWrongTypeIsMendedByTab();
    void aTakenNameShowsWhileItIsTyped();
    void keyAndNullabilityAreToggledWhileTyping();
    void columnsMoveWhileTyping();
    void severalColumnsTakeOneType();
    void selectedColumnsMoveTogether();
    void aCreateTableIsPasted();
    void whatCannotBePastedIsSaid();
    void theWheelOverTheEditorDoesNotPan();
    void theEditorStandsWhereTheTextStood();
};

void TestColumnGrid::aClassWithTenColumnsTakesLessThanThirtySeconds()
{
    Fixture f(core::newProject(u"New"_s));
    Typist typist{f};
    typist.key(Qt::Key_T);
    typist.key(Qt::Key_Return); // a class in the middle, without a mouse
    typist.text(u"Order"_s);
    typist.key(Qt::Key_Return);
    const QStringList lines{u"number str20"_s,
                            u"placed_at"_s, // known by its name
                            u"status str12"_s,
                            u"total num10,2"_s,
                            u"is_paid"_s,
                            u"note text?"_s,
                            u"weight float?"_s,
                            u"currency str3"_s,
                            u"items int"_s,
                            u"due date?"_s};
    for (const QString &line : lines) {
        const int before = typist.keys;
        typist.text(line);
        typist.key(Qt::Key_Return);
        QCOMPARE(typist.keys - before, int(line.size()) + 1); // one key beyond the text
    }
    typist.key(Qt::Key_Escape);
    QVERIFY(!f.line().isVisible());
    QCOMPARE(f.columns(u"Order"_s),
             QStringList({u"id Integer"_s,
                          u"number String(20)"_s,
                          u"placed_at DateTime"_s,
                          u"status String(12)"_s,
                          u"total Numeric(10, 2)"_s,
                          u"is_paid Boolean"_s,
                          u"note Text?"_s,
                          u"weight Float?"_s,
                          u"currency String(3)"_s,
                          u"items Integer"_s,
                          u"due Date?"_s}));
    QCOMPARE(f.classNamed(u"Order"_s).primaryKey->columns.size(), 1);
    const double seconds = typist.keys / keysASecond;
    qInfo("%d keys, %.1f s at five keys a second", typist.keys, seconds);
    QVERIFY2(seconds <= 30, qPrintable(QString::number(seconds)));
}

void TestColumnGrid::aForeignKeyIsTyped()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    f.type(u"fk user"_s);
    f.lineKey(Qt::Key_Return);
    f.type(u"editor fk user?"_s);
    f.lineKey(Qt::Key_Return);
    f.lineKey(Qt::Key_Escape);
    QCOMPARE(f.columns(u"Tag"_s).mid(2), QStringList({u"user_id Integer"_s, u"editor Integer?"_s}));
    const core::Class &tag = f.classNamed(u"Tag"_s);
    QCOMPARE(tag.foreignKeys.size(), 2);
    QCOMPARE(tag.foreignKeys.at(1).columns, QList{f.columnOf(u"Tag"_s, u"editor"_s)});
    QCOMPARE(tag.foreignKeys.at(1).target, core::tableIdOf(f.classNamed(u"User"_s).id));
    QCOMPARE(f.steps(), 2);
    // A column that is there becomes one in its type cell.
    QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, f.row(u"Tag"_s, u"name"_s, -30));
    f.type(u"fk order"_s);
    f.lineKey(Qt::Key_Return);
    f.lineKey(Qt::Key_Escape);
    QCOMPARE(f.classNamed(u"Tag"_s).foreignKeys.size(), 3);
    QCOMPARE(f.columns(u"Tag"_s).at(1), u"name Integer"_s);
}

void TestColumnGrid::aForeignKeyToACompositeKeyMakesAllColumns()
{
    core::Project project = demoProject();
    const core::Class tag = *core::findClass(project.model, u"Tag"_s);
    project.model = *core::setPrimaryKey(project.model,
                                         tag.id,
                                         {tag.columns[0].id, tag.columns[1].id});
    Fixture f(project);
    f.selection.set(f.classNamed(u"Address"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    f.type(u"fk tag"_s);
    f.lineKey(Qt::Key_Return);
    f.lineKey(Qt::Key_Escape);
    QCOMPARE(f.columns(u"Address"_s).last(), u"tag_name String(40)"_s);
    QCOMPARE(f.classNamed(u"Address"_s).foreignKeys.last().columns.size(), 2);
}

void TestColumnGrid::whatIsTypedIsOffered_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("the beginning of a name") << u"x"_s << u"st"_s << u"String"_s;
    QTest::newRow("a short form with a number") << u"x"_s << u"str80"_s << u"String(80)"_s;
    QTest::newRow("two numbers") << u"x"_s << u"num10,2"_s << u"Numeric(10, 2)"_s;
    QTest::newRow("a question mark stays") << u"x"_s << u"bool?"_s << u"Boolean?"_s;
    QTest::newRow("an enum by its second word") << u"x"_s << u"status"_s << u"OrderStatus"_s;
    QTest::newRow("a class after fk") << u"x"_s << u"fk us"_s << u"fk User"_s;
    QTest::newRow("a class without fk") << u"x"_s << u"addr"_s << u"fk Address"_s;
    QTest::newRow("nothing yet, but a telling name") << u"user_id"_s << QString() << u"fk User"_s;
    QTest::newRow("nothing yet, a name that says its type")
        << u"paid_at"_s << QString() << u"DateTime"_s;
    QTest::newRow("another engine's name") << u"x"_s << u"varch"_s << u"String"_s;
    QTest::newRow("a slip of the finger") << u"x"_s << u"integre"_s << u"Integer"_s;
}

void TestColumnGrid::whatIsTypedIsOffered()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(QString, first);
    const auto found = ui::typeSuggestions(demoProject().model, name, typed);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().text, first);
}

void TestColumnGrid::enterTakesWhatIsOffered()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    f.type(u"state"_s);
    QCOMPARE(offered(f), QString()); // a name is no type
    f.type(u" ord"_s);
    QVERIFY(offered(f).startsWith(u"OrderStatus"_s));
    QVERIFY(f.view.cellEditor().suggestions().isVisible());
    f.lineKey(Qt::Key_Return);
    QCOMPARE(f.columns(u"Tag"_s).last(), u"state Enum"_s);
    QVERIFY(f.line().isVisible()); // on the next one already
    QCOMPARE(f.line().text(), QString());
    f.lineKey(Qt::Key_Escape);
}

void TestColumnGrid::tabPutsInWhatIsMarkedAndStays()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    f.type(u"born datet"_s);
    f.lineKey(Qt::Key_Tab);
    QCOMPARE(f.line().text(), u"born DateTime"_s);
    f.lineKey(Qt::Key_Return);
    f.lineKey(Qt::Key_Escape);
    QCOMPARE(f.columns(u"Tag"_s).last(), u"born DateTime"_s);
}

void TestColumnGrid::downChoosesAmongWhatIsOffered()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    f.type(u"born dat"_s);
    const QStringList texts = offered(f).split(u'|');
    QVERIFY(texts.size() > 1);
    f.lineKey(Qt::Key_Down);
    f.lineKey(Qt::Key_Return);
    f.lineKey(Qt::Key_Escape);
    QCOMPARE(f.columns(u"Tag"_s).last(), u"born "_s + texts.at(1));
}

void TestColumnGrid::aWrongTypeIsMendedByTab()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    f.type(u"size integre"_s);
    f.lineKey(Qt::Key_Return);
    QCOMPARE(f.steps(), 0);
    QVERIFY(f.line().isVisible());
    f.lineKey(Qt::Key_Tab);
    QCOMPARE(f.line().text(), u"size Integer"_s);
    f.lineKey(Qt::Key_Return);
    f.lineKey(Qt::Key_Escape);
    QCOMPARE(f.columns(u"Tag"_s).last(), u"size Integer"_s);
}

void TestColumnGrid::aTakenNameShowsWhileItIsTyped()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    f.type(u"name"_s);
    QLabel *tip = nullptr;
    for (QLabel *label : f.view.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(u"name2"_s))
            tip = label;
    }
    QVERIFY(tip);
    f.lineKey(Qt::Key_Tab);
    QCOMPARE(f.line().text(), u"name2"_s);
    f.lineKey(Qt::Key_Return);
    f.lineKey(Qt::Key_Escape);
    QCOMPARE(f.columns(u"Tag"_s).last(), u"name2 String(255)"_s);
}

void TestColumnGrid::keyAndNullabilityAreToggledWhileTyping()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    f.type(u"code str8"_s);
    f.lineKey(Qt::Key_N, Qt::AltModifier);
    QCOMPARE(f.columns(u"Tag"_s).last(), u"code String(8)?"_s);
    QVERIFY(f.line().isVisible());
    f.lineKey(Qt::Key_K, Qt::AltModifier);
    QCOMPARE(f.classNamed(u"Tag"_s).primaryKey->columns.size(), 2);
    QCOMPARE(f.columns(u"Tag"_s).last(), u"code String(8)"_s); // a key is never null
    f.lineKey(Qt::Key_Escape);
}

void TestColumnGrid::columnsMoveWhileTyping()
{
    Fixture f(demoProject());
    QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, f.row(u"Address"_s, u"street"_s));
    f.lineKey(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(f.columns(u"Address"_s).at(2).section(u' ', 0, 0), u"street"_s);
    QCOMPARE(f.line().text(), u"street"_s);
    f.lineKey(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(f.columns(u"Address"_s).at(1).section(u' ', 0, 0), u"street"_s);
    f.lineKey(Qt::Key_Right); // all is selected: the first one only takes that away
    f.lineKey(Qt::Key_Right);
    QCOMPARE(f.line().text(), u"String(255)"_s);
    f.lineKey(Qt::Key_Home);
    f.lineKey(Qt::Key_Left);
    QCOMPARE(f.line().text(), u"street"_s);
    f.lineKey(Qt::Key_Escape);
}

void TestColumnGrid::severalColumnsTakeOneType()
{
    Fixture f(demoProject());
    f.click(f.row(u"Address"_s, u"street"_s));
    f.click(f.row(u"Address"_s, u"street"_s));
    f.click(f.row(u"Address"_s, u"city"_s), Qt::ControlModifier);
    QCOMPARE(ui::selectedColumns(f.selection).size(), 2);
    f.key(Qt::Key_Return);
    QVERIFY(f.line().isVisible());
    f.type(u"str60?"_s);
    f.lineKey(Qt::Key_Return);
    QVERIFY(!f.line().isVisible());
    QVERIFY(f.columns(u"Address"_s).contains(u"street String(60)?"_s));
    QVERIFY(f.columns(u"Address"_s).contains(u"city String(60)?"_s));
    QCOMPARE(f.steps(), 1);
    f.key(Qt::Key_N, Qt::AltModifier);
    QVERIFY(f.columns(u"Address"_s).contains(u"city String(60)"_s));
    QVERIFY(f.columns(u"Address"_s).contains(u"street String(60)"_s));
    f.key(Qt::Key_K, Qt::AltModifier);
    QCOMPARE(f.classNamed(u"Address"_s).primaryKey->columns.size(), 3);
    QCOMPARE(f.steps(), 3);
}

void TestColumnGrid::selectedColumnsMoveTogether()
{
    Fixture f(demoProject());
    f.selection.set(f.columnOf(u"User"_s, u"email"_s));
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(ui::selectedColumns(f.selection).size(), 2);
    f.key(Qt::Key_Down, Qt::AltModifier);
    const QStringList after = f.columns(u"User"_s);
    QCOMPARE(after.at(1).section(u' ', 0, 0), u"is_active"_s);
    QCOMPARE(after.at(2).section(u' ', 0, 0), u"email"_s);
    QCOMPARE(f.steps(), 1);
    f.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(ui::selectedColumns(f.selection).size(), 1);
}

void TestColumnGrid::aCreateTableIsPasted()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    QApplication::clipboard()->setText(
        u"CREATE TABLE thing (\r\n  `code` varchar(8) NOT NULL,\r\n  amount decimal(8, 2) DEFAULT 0,\r\n"
        "  owner int NULL,\r\n  PRIMARY KEY (`code`),\r\n  UNIQUE (amount, owner),\r\n"
        "  CONSTRAINT x FOREIGN KEY (owner) REFERENCES users(id)\r\n) ENGINE=InnoDB;"_s);
    QTest::keySequence(&f.line(), QKeySequence(QKeySequence::Paste));
    QCOMPARE(f.columns(u"Tag"_s).mid(2),
             QStringList({u"code String(8)"_s, u"amount Numeric(8, 2)"_s, u"owner Integer?"_s}));
    const core::Class &tag = f.classNamed(u"Tag"_s);
    QCOMPARE(tag.primaryKey->columns, QList{f.columnOf(u"Tag"_s, u"code"_s)});
    QCOMPARE(tag.foreignKeys.size(), 1);
    QCOMPARE(tag.uniqueKeys.last().columns.size(), 2);
    QCOMPARE(tag.columns.at(3).defaultSql, u"0"_s);
    QCOMPARE(f.steps(), 1);
    f.lineKey(Qt::Key_Escape);
}

void TestColumnGrid::whatCannotBePastedIsSaid()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    QApplication::clipboard()->setText(u"size\tint\nname\ttext\nwhat blurb"_s);
    QTest::keySequence(&f.line(), QKeySequence(QKeySequence::Paste));
    QCOMPARE(f.columns(u"Tag"_s).mid(2), QStringList{u"size Integer"_s});
    bool said = false;
    for (QLabel *label : f.view.findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(u"what blurb"_s));
    QVERIFY(said);
    f.lineKey(Qt::Key_Escape);
}

void TestColumnGrid::theWheelOverTheEditorDoesNotPan()
{
    Fixture f(demoProject());
    f.selection.set(f.classNamed(u"Tag"_s).id);
    f.key(Qt::Key_Return, Qt::AltModifier);
    f.type(u"size i"_s);
    const QRectF before = f.view.visibleSceneRect();
    for (QWidget *target :
         {static_cast<QWidget *>(&f.line()), f.view.cellEditor().suggestions().viewport()}) {
        QWheelEvent wheel(QPointF(5, 5),
                          target->mapToGlobal(QPointF(5, 5)),
                          {},
                          {0, -120},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(target, &wheel);
        QCOMPARE(f.view.visibleSceneRect(), before);
    }
    f.lineKey(Qt::Key_Escape);
}

void TestColumnGrid::theEditorStandsWhereTheTextStood()
{
    Fixture f(demoProject());
    f.view.setZoom(1);
    const QPoint cell = f.row(u"Address"_s, u"street"_s);
    QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, cell);
    QTest::qWait(160); // it has grown
    const ui::ClassItem &item = f.item(u"Address"_s);
    const int row = item.box().rowOf(f.columnOf(u"Address"_s, u"street"_s));
    const QPoint text = f.at(item.pos() + item.box().nameRect(row).topLeft());
    QVERIFY(qAbs(f.line().geometry().left() + ui::InPlaceEditor::textInset() - text.x()) <= 1);
    QCOMPARE(f.line().font().pixelSize(),
             f.view.diagramScene().text().font(ui::TextRole::Column).pixelSize());
    f.lineKey(Qt::Key_Escape);
}

QTEST_MAIN(TestColumnGrid)
#include "tst_columngrid.moc"
