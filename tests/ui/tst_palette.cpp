// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/canvas/diagramview.h"
#include "ui/search/finder.h"
#include "ui/search/palettelist.h"

#include "core/model/edit.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace {

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); })
           && fixture.focusDiagram();
}

ui::Palette &palette(support::WindowFixture &fixture)
{
    return *fixture.window().finder().palette();
}

QStringList shown(support::WindowFixture &fixture)
{
    QStringList names;
    const QAbstractItemModel *model = palette(fixture).list()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, 0).data().toString());
    return names;
}

core::ElementId selected(support::WindowFixture &fixture)
{
    return fixture.window().selection().single();
}

// 2,000 classes with 20,000 columns.
core::Model largeModel()
{
    core::Model model;
    const QStringList words{u"order"_s, u"customer"_s, u"invoice"_s, u"stock"_s, u"address"_s};
    for (int i = 0; i < 2000; ++i) {
        core::Class value;
        value.id = core::ClassId::create();
        value.name = words.at(i % 5) + words.at(i / 5 % 5) + QString::number(i);
        for (int k = 0; k < 10; ++k) {
            core::Column column;
            column.id = core::ColumnId::create();
            column.name = words.at(k % 5) + u'_' + words.at((i + k) % 5) + QString::number(k);
            value.columns.append(column);
        }
        model.classes.append(value);
    }
    return model;
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersFindNames_data();
    void lettersFindNames();
    void theBetterNameComesFirst_data();
    void theBetterNameComesFirst();
    void threeLettersAndEnterSelectAClass();
    void threeLettersAndEnterRunACommand();
    void aRevisionIsShownInTheHistory();
    void aSlashFindsColumnsAndComments();
    void aSlashIsALetterWhereTextIsTyped();
    void whatWasChosenComesFirstTheNextTime();
    void escapeClosesAndGivesTheFocusBack();
    void aClickTakesTheLine();
    void theArrowsGoRound();
    void neighboursJoinTheSelection();
    void aPathIsAskedForAndSelected();
    void twentyThousandColumnsAreFoundInFiftyMilliseconds();
};

void TestPalette::lettersFindNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("found");
    QTest::newRow("letters in their order") << u"usr"_s << u"User"_s << true;
    QTest::newRow("letters in another order") << u"sru"_s << u"User"_s << false;
    QTest::newRow("humps") << u"oi"_s << u"OrderItem"_s << true;
    QTest::newRow("case does not count") << u"USER"_s << u"user"_s << true;
    QTest::newRow("another script") << u"зак"_s << u"Заказ"_s << true;
    QTest::newRow("a letter too many") << u"userr"_s << u"User"_s << false;
    QTest::newRow("a name of no letters") << u"a"_s << QString() << false;
}

void TestPalette::lettersFindNames()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QFETCH(bool, found);
    QCOMPARE(ui::FuzzyPattern(typed).match(ui::Haystack(name)).has_value(), found);
}

void TestPalette::theBetterNameComesFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("the beginning") << u"ord"_s << u"order"_s << u"reorder"_s;
    QTest::newRow("the whole name") << u"user"_s << u"user"_s << u"user_account"_s;
    QTest::newRow("beginnings of words") << u"oi"_s << u"order_item"_s << u"point"_s;
    QTest::newRow("side by side") << u"name"_s << u"name_of"_s << u"new_area_made"_s;
    QTest::newRow("humps before the middle") << u"pc"_s << u"ProductCategory"_s << u"Epic"_s;
}

void TestPalette::theBetterNameComesFirst()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const ui::FuzzyPattern pattern(typed);
    const auto first = pattern.match(ui::Haystack(better));
    const auto second = pattern.match(ui::Haystack(worse));
    QVERIFY(first && second);
    QCOMPARE_GT(first->score, second->score);
    QCOMPARE(first->places.size(), typed.size());
}

void TestPalette::threeLettersAndEnterSelectAClass()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Model &model = fixture.window().document().model();
    for (const core::Class &value : model.classes) {
        fixture.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette(fixture).isVisible());
        fixture.type(value.name.left(3));
        QVERIFY2(shown(fixture).mid(0, 3).contains(value.name), qPrintable(value.name));
        while (palette(fixture).list()->currentIndex().data().toString() != value.name)
            fixture.press(Qt::Key_Down);
        fixture.press(Qt::Key_Return);
        QVERIFY(!palette(fixture).isVisible());
        QCOMPARE(selected(fixture), core::ElementId(value.id));
        QVERIFY(fixture.window().diagram().hasFocus());
    }
}

void TestPalette::threeLettersAndEnterRunACommand()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const auto before = fixture.window().document().model().enums.size();
    fixture.press(Qt::Key_K, Qt::ControlModifier);
    fixture.type(u"adden"_s);
    QCOMPARE(shown(fixture).value(0), u"Add enum"_s);
    fixture.press(Qt::Key_Return);
    QCOMPARE(fixture.window().document().model().enums.size(), before + 1);
}

void TestPalette::aRevisionIsShownInTheHistory()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.press(Qt::Key_K, Qt::ControlModifier);
    fixture.type(u"reviews stock"_s);
    QCOMPARE(shown(fixture).value(0), u"add reviews and stock"_s);
    fixture.press(Qt::Key_Return);
    const auto *list = fixture.find<QListWidget>(u"historyList"_s);
    QVERIFY(list);
    QCOMPARE(list->currentItem()->text(), u"add reviews and stock"_s);
}

void TestPalette::aSlashFindsColumnsAndComments()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    core::Class commented = document.model().classes.first();
    commented.comment = u"Kept for seven years by law"_s;
    QVERIFY(document.edit(u"Comment"_s, core::replaceClass(document.model(), commented)));
    fixture.press(Qt::Key_Slash);
    QVERIFY(palette(fixture).isVisible());
    fixture.type(u"seven years"_s);
    QCOMPARE(shown(fixture), QStringList{commented.name});
    palette(fixture).line()->clear();
    fixture.type(commented.name + u' ' + commented.columns.at(1).name);
    QCOMPARE(shown(fixture).value(0), commented.columns.at(1).name);
    fixture.press(Qt::Key_Return);
    QCOMPARE(selected(fixture), core::ElementId(commented.columns.at(1).id));
}

void TestPalette::aSlashIsALetterWhereTextIsTyped()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().selection().set(fixture.window().document().model().classes.first().id);
    auto *name = fixture.find<QLineEdit>(u"className"_s);
    QVERIFY(name);
    name->setFocus();
    name->selectAll();
    fixture.type(u"A/B?"_s);
    QCOMPARE(name->text(), u"A/B?"_s);
    QVERIFY(!palette(fixture).isVisible());
}

void TestPalette::whatWasChosenComesFirstTheNextTime()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Class &last = fixture.window().document().model().classes.last();
    fixture.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(shown(fixture).value(0) != last.name);
    fixture.type(last.name);
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(shown(fixture).value(0), last.name);
}

void TestPalette::escapeClosesAndGivesTheFocusBack()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.press(Qt::Key_K, Qt::ControlModifier);
    fixture.type(u"zzzzqq"_s);
    QCOMPARE(shown(fixture).size(), 0);
    fixture.press(Qt::Key_Return); // nothing to take
    QVERIFY(palette(fixture).isVisible());
    fixture.press(Qt::Key_Escape);
    QVERIFY(!palette(fixture).isVisible());
    QVERIFY(fixture.window().diagram().hasFocus());
}

void TestPalette::aClickTakesTheLine()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Class &value = fixture.window().document().model().classes.at(1);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.type(value.name);
    QListView *list = palette(fixture).list();
    QTest::mouseClick(list->viewport(),
                      Qt::LeftButton,
                      {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(selected(fixture), core::ElementId(value.id));
    QVERIFY(!palette(fixture).isVisible());
}

void TestPalette::theArrowsGoRound()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.press(Qt::Key_K, Qt::ControlModifier);
    const QListView *list = palette(fixture).list();
    fixture.press(Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
    fixture.press(Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 0);
    fixture.press(Qt::Key_PageDown);
    QCOMPARE(list->currentIndex().row(), 10);
}

void TestPalette::neighboursJoinTheSelection()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Model &model = fixture.window().document().model();
    fixture.window().selection().set(core::findClass(model, u"Tag"_s)->id);
    fixture.press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    const QList<core::ElementId> joined{core::findClass(model, u"Tag"_s)->id,
                                        core::findClass(model, u"Product"_s)->id};
    QCOMPARE(fixture.window().selection().elements() == joined, true);
}

void TestPalette::aPathIsAskedForAndSelected()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Model &model = fixture.window().document().model();
    fixture.window().selection().set(core::findClass(model, u"Tag"_s)->id);
    fixture.press(Qt::Key_W, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(palette(fixture).isVisible());
    fixture.type(u"wareh"_s);
    QCOMPARE(shown(fixture).value(0), u"Warehouse"_s);
    fixture.press(Qt::Key_Return);
    QStringList names;
    for (const core::ClassId &id : fixture.window().selection().classes())
        names.append(core::findClass(model, id)->name);
    QCOMPARE(names, (QStringList{u"Tag"_s, u"Product"_s, u"StockLevel"_s, u"Warehouse"_s}));
}

void TestPalette::twentyThousandColumnsAreFoundInFiftyMilliseconds()
{
    const core::Model model = largeModel();
    QElapsedTimer timer;
    timer.start();
    const QList<ui::SearchEntry> entries = ui::modelEntries(model);
    qInfo() << "entries of 2,000 classes:" << timer.elapsed() << "ms";
    QCOMPARE(entries.size(), 22000);
    const QStringList recent{ui::keyOf(entries.at(7).target)};
    for (const QString &typed : {u"o"_s, u"ord"_s, u"custorder"_s, u"stock inv"_s, QString()}) {
        timer.start();
        const auto hits = ui::found(entries, typed, recent, 60);
        const qint64 taken = timer.elapsed();
        qInfo() << typed << taken << "ms";
        QCOMPARE(hits.size(), 60);
#ifdef QT_NO_DEBUG
        QCOMPARE_LE(taken, 50);
#endif
    }
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
