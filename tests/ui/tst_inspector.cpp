// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/canvas/diagramview.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/optionfields.h"
#include "ui/inspector/page.h"
#include "ui/inspector/partedits.h"
#include "ui/workbench/workbench.h"

#include "core/model/edit.h"
#include "core/schema/options.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); })
           && fixture.focusDiagram();
}

const core::Model &modelOf(support::WindowFixture &fixture)
{
    return fixture.window().document().model();
}

const core::Class &classNamed(support::WindowFixture &fixture, const QString &name)
{
    return *core::findClass(modelOf(fixture), name);
}

const core::Column &columnNamed(const core::Class &owner, const QString &name)
{
    return *std::find_if(owner.columns.cbegin(), owner.columns.cend(), [&](const auto &column) {
        return column.name == name;
    });
}

void typeInto(QLineEdit *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

// As a person does with the keyboard: focus, then down or up until it is chosen.
bool choose(QComboBox *box, const QString &text)
{
    const int wanted = box->findText(text);
    if (wanted < 0)
        return false;
    box->setFocus();
    box->showPopup();
    auto *view = box->view();
    view->setCurrentIndex(box->model()->index(wanted, 0));
    QTest::keyClick(view, Qt::Key_Return);
    return box->currentText() == text;
}

// Folds inside of folds too.
void openFolds(support::WindowFixture &fixture)
{
    for (bool opened = true; opened;) {
        opened = false;
        for (auto *button : fixture.window().inspector().findChildren<QToolButton *>()) {
            if (!button->property("fold").toBool() || !button->isVisible() || button->isChecked())
                continue;
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            opened = opened || button->isChecked();
        }
    }
}

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionHasAField();
    void anIndexKeepsWhatTheFieldsDoNotTouch();
    void anIndexGetsAnExpressionAndACondition();
    void aKeysOperatorClassIsUnderItsFold();
    void aForeignKeyIsPointedElsewhere();
    void aForeignKeyPointsOutOfTheModel();
    void tableOptionsAreSetAndTakenAway();
    void aClassGetsABase();
    void aMixinGetsAKeyAndLosesIt();
    void numberingStartsWhereItIsTold();
    void anOpenBracketStandsOnItsField();
    void severalColumnsChangeTogether();
    void severalClassesChangeTogether();
    void aProblemIsMendedWhereItStands();
    void tabGoesDownThePage();
    void aPictureForTheEye();
};

// The fields are held against the header that lists the options.
void TestInspector::everyOptionHasAField()
{
    QFile header(QStringLiteral(SOURCE_FOLDER) + u"/core/schema/options.h"_s);
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression key(u"QStringLiteral\\(\"([a-z]+[.a-z_:]*)\"\\)"_s);
    QSet<QString> keys;
    auto matches = key.globalMatch(QString::fromUtf8(header.readAll()));
    while (matches.hasNext())
        keys.insert(matches.next().captured(1));
    using ui::OptionHolder;
    for (const auto holder : {OptionHolder::Table,
                              OptionHolder::Column,
                              OptionHolder::PrimaryKey,
                              OptionHolder::UniqueKey,
                              OptionHolder::Check,
                              OptionHolder::ForeignKey,
                              OptionHolder::Index,
                              OptionHolder::IndexKey}) {
        for (const ui::OptionField &field : ui::optionFields(holder)) {
            QVERIFY(!field.label.isEmpty());
            keys.remove(field.key);
        }
    }
    // On pages of their own, or made by the menu of parts.
    keys -= {core::option::truth,
             core::option::match,
             core::option::madeName,
             core::option::sqliteAutoincrement,
             core::option::postgresExcludePrefix};
    QCOMPARE(keys, QSet<QString>());
}

void TestInspector::anIndexKeepsWhatTheFieldsDoNotTouch()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Class &customer = classNamed(fixture, u"Customer"_s);
    core::Index index;
    index.id = core::IndexId::create();
    index.name = u"ix_deep"_s;
    core::IndexKey key;
    key.column = customer.columns.at(1).id;
    key.collation = u"NOCASE"_s;
    key.options = {{core::option::postgresOperatorClass, u"text_pattern_ops"_s},
                   {core::option::mariaDbLength, u"12"_s}};
    index.keys = {key};
    index.include = {customer.columns.at(0).id};
    index.options = {{core::option::postgresWith, u"fillfactor=70"_s}};
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Index"_s, core::putIndex(document.model(), customer.id, index)));
    fixture.window().selection().set(index.id);
    typeInto(fixture.find<QLineEdit>(u"indexMethod"_s), u"gist"_s);
    QVERIFY(choose(fixture.find<QComboBox>(u"indexKeyOrder"_s), u"Descending"_s));
    core::Index wanted = index;
    wanted.method = u"gist"_s;
    wanted.keys[0].order = core::SortOrder::Descending;
    QCOMPARE(*ui::findIndex(modelOf(fixture), index.id) == wanted, true);
}

void TestInspector::anIndexGetsAnExpressionAndACondition()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::IndexId id = classNamed(fixture, u"Order"_s).indexes.first().id;
    fixture.window().selection().set(id);
    QVERIFY(fixture.click(u"addIndexKey"_s));
    const auto index = [&] { return ui::findIndex(modelOf(fixture), id); };
    const qsizetype count = index()->keys.size();
    QVERIFY(count > 1);
    QList<QComboBox *> boxes = fixture.window().inspector().findChildren<QComboBox *>(
        u"indexKeyColumn"_s);
    QVERIFY(choose(boxes.last(), u"An expression"_s));
    const auto lines = fixture.window().inspector().findChildren<QLineEdit *>(
        u"indexKeyExpression"_s);
    typeInto(lines.last(), u"lower(number)"_s);
    QCOMPARE(index()->keys.last().expressionSql, u"lower(number)"_s);
    QVERIFY(index()->keys.last().column.isNull());
    auto *predicate = fixture.find<QPlainTextEdit>(u"indexPredicate"_s);
    predicate->setFocus();
    predicate->selectAll();
    QTest::keyClicks(predicate, u"number IS NOT NULL"_s);
    QCOMPARE(index()->predicateSql, u"number IS NOT NULL"_s);
    // Typing is one step in each field: the condition, the expression, the choice, the key.
    for (int step = 0; step < 4; ++step)
        fixture.window().document().undoStack().undo();
    QCOMPARE(index()->keys.size(), count - 1);
}

void TestInspector::aKeysOperatorClassIsUnderItsFold()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::IndexId id = classNamed(fixture, u"Order"_s).indexes.first().id;
    fixture.window().selection().set(id);
    QVERIFY(!fixture.find<QLineEdit>(core::option::postgresOperatorClass));
    openFolds(fixture);
    auto *field = fixture.find<QLineEdit>(core::option::postgresOperatorClass);
    QVERIFY(field);
    typeInto(field, u"int4_ops"_s);
    QCOMPARE(ui::findIndex(modelOf(fixture), id)
                 ->keys.first()
                 .options.value(core::option::postgresOperatorClass),
             u"int4_ops"_s);
}

void TestInspector::aForeignKeyIsPointedElsewhere()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::ConstraintId id = classNamed(fixture, u"Order"_s).foreignKeys.first().id;
    fixture.window().selection().set(id);
    auto *target = fixture.find<QComboBox>(u"foreignTarget"_s);
    QVERIFY(target && target->isEnabled());
    QVERIFY(choose(target, u"Product"_s));
    const auto key = std::get<core::ForeignKey>(*ui::findConstraint(modelOf(fixture), id));
    const core::Class &product = classNamed(fixture, u"Product"_s);
    QCOMPARE(key.target, core::tableIdOf(product.id));
    QCOMPARE(key.targetColumns, product.primaryKey->columns);
}

void TestInspector::aForeignKeyPointsOutOfTheModel()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::ConstraintId id = classNamed(fixture, u"Order"_s).foreignKeys.first().id;
    fixture.window().selection().set(id);
    QVERIFY(choose(fixture.find<QComboBox>(u"foreignTarget"_s), u"A table outside the model"_s));
    typeInto(fixture.find<QLineEdit>(u"outsideTable"_s), u"legacy_customer"_s);
    const auto key = std::get<core::ForeignKey>(*ui::findConstraint(modelOf(fixture), id));
    QVERIFY(key.target.isNull());
    QCOMPARE(key.foreignTable, u"legacy_customer"_s);
}

void TestInspector::tableOptionsAreSetAndTakenAway()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().selection().set(classNamed(fixture, u"Tag"_s).id);
    openFolds(fixture);
    typeInto(fixture.find<QLineEdit>(core::option::mariaDbEngine), u"Aria"_s);
    auto *strict = fixture.find<QCheckBox>(core::option::sqliteStrict);
    QVERIFY(strict);
    QTest::mouseClick(strict, Qt::LeftButton, {}, QPoint(8, strict->height() / 2));
    QCOMPARE(classNamed(fixture, u"Tag"_s).options,
             (core::Options{{core::option::mariaDbEngine, u"Aria"_s},
                            {core::option::sqliteStrict, core::option::truth}}));
    QTest::mouseClick(strict, Qt::LeftButton, {}, QPoint(8, strict->height() / 2));
    auto *engine = fixture.find<QLineEdit>(core::option::mariaDbEngine);
    engine->setFocus();
    engine->selectAll();
    QTest::keyClick(engine, Qt::Key_Delete);
    QCOMPARE(classNamed(fixture, u"Tag"_s).options, core::Options());
}

void TestInspector::aClassGetsABase()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().selection().set(classNamed(fixture, u"Review"_s).id);
    QVERIFY(choose(fixture.find<QComboBox>(u"classBase"_s), u"Product"_s));
    QCOMPARE(classNamed(fixture, u"Review"_s).base, classNamed(fixture, u"Product"_s).id);
    QCOMPARE(classNamed(fixture, u"Review"_s).inheritance, core::Inheritance::Joined);
    QVERIFY(choose(fixture.find<QComboBox>(u"classInheritance"_s), u"In the base's table"_s));
    QCOMPARE(classNamed(fixture, u"Review"_s).inheritance, core::Inheritance::Single);
}

void TestInspector::aMixinGetsAKeyAndLosesIt()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().actions().addMixin->trigger();
    const core::MixinId id = modelOf(fixture).mixins.last().id;
    core::Mixin mixin = modelOf(fixture).mixins.last();
    core::Column column;
    column.id = core::ColumnId::create();
    column.name = u"code"_s;
    column.type = core::stringType(20);
    mixin.columns = {column};
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Column"_s, core::putMixin(document.model(), mixin)));
    auto *add = fixture.find<QToolButton>(u"addPart"_s);
    QVERIFY(add);
    for (QAction *action : add->menu()->actions()) {
        if (action->text() == u"&Unique key"_s)
            action->trigger();
    }
    const auto keys = [&] { return core::findMixin(modelOf(fixture), id)->uniqueKeys; };
    QCOMPARE(keys().size(), 1);
    QCOMPARE(keys().first().columns, QList<core::ColumnId>{column.id});
    QCOMPARE(fixture.window().selection().single(), core::ElementId(keys().first().id));
    typeInto(fixture.find<QLineEdit>(u"constraintName"_s), u"by_code"_s);
    QCOMPARE(keys().first().name, u"by_code"_s);
    QVERIFY(fixture.click(u"inspectorBack"_s));
    QCOMPARE(fixture.window().selection().single(), core::ElementId(id));
    auto *list = fixture.find<QListWidget>(u"partList"_s);
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(keys().size(), 0);
}

void TestInspector::numberingStartsWhereItIsTold()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Class &tag = classNamed(fixture, u"Tag"_s);
    const core::ColumnId id = columnNamed(tag, u"id"_s).id;
    fixture.window().selection().set(id);
    QVERIFY(choose(fixture.find<QComboBox>(u"columnNumbering"_s), u"Where no value is given"_s));
    auto *start = fixture.find<QLineEdit>(u"numberingStart"_s);
    typeInto(start, u"1000"_s);
    const auto identity = [&] {
        return columnNamed(classNamed(fixture, u"Tag"_s), u"id"_s).identity;
    };
    QCOMPARE(identity()->kind, core::IdentityKind::ByDefault);
    QCOMPARE(identity()->start, 1000);
    typeInto(start, u"many"_s);
    QVERIFY(start->property("invalid").toBool());
}

void TestInspector::anOpenBracketStandsOnItsField()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().selection().set(classNamed(fixture, u"Tag"_s).columns.last().id);
    auto *value = fixture.find<QLineEdit>(u"columnDefault"_s);
    typeInto(value, u"(1"_s);
    QVERIFY(value->property("invalid").toBool());
    QVERIFY(!value->toolTip().isEmpty());
    QTest::keyClicks(value, u")"_s);
    QVERIFY(!value->property("invalid").toBool());
}

void TestInspector::severalColumnsChangeTogether()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Class before = classNamed(fixture, u"Customer"_s);
    const core::ColumnId first = before.columns.at(1).id;
    const core::ColumnId second = before.columns.at(2).id;
    fixture.window().selection().set(QList<core::ElementId>{first, second});
    auto *type = fixture.find<QLineEdit>(u"severalType"_s);
    QVERIFY(type);
    const int steps = fixture.window().document().undoStack().count();
    typeInto(type, u"str33"_s);
    const auto column = [&](core::ColumnId id) {
        return core::findColumn(classNamed(fixture, u"Customer"_s).columns, id);
    };
    QCOMPARE(column(first)->type, core::stringType(33));
    QCOMPARE(column(second)->type, core::stringType(33));
    QCOMPARE(fixture.window().document().undoStack().count(), steps + 1);
    fixture.window().document().undoStack().undo();
    QCOMPARE(classNamed(fixture, u"Customer"_s) == before, true);
}

void TestInspector::severalClassesChangeTogether()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    core::Class tag = classNamed(fixture, u"Tag"_s);
    tag.schemaName = u"shop"_s;
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Schema"_s, core::replaceClass(document.model(), tag)));
    fixture.window().selection().set(
        QList<core::ElementId>{tag.id, classNamed(fixture, u"Product"_s).id});
    auto *schema = fixture.find<QLineEdit>(u"severalSchema"_s);
    QVERIFY(schema);
    QCOMPARE(schema->text(), QString());
    QCOMPARE(schema->placeholderText(), u"Mixed"_s);
    typeInto(schema, u"app"_s);
    QCOMPARE(classNamed(fixture, u"Tag"_s).schemaName, u"app"_s);
    QCOMPARE(classNamed(fixture, u"Product"_s).schemaName, u"app"_s);
    QCOMPARE(schema->text(), u"app"_s);
}

void TestInspector::aProblemIsMendedWhereItStands()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    core::Class tag = classNamed(fixture, u"Tag"_s);
    tag.primaryKey.reset();
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"No key"_s, core::replaceClass(document.model(), tag)));
    fixture.window().selection().set(tag.id);
    QTRY_VERIFY(fixture.find<QPushButton>(u"fixProblem"_s));
    QCOMPARE(fixture.find<QPushButton>(u"fixProblem"_s)->text(), u"Make id the primary key"_s);
    QVERIFY(fixture.click(u"fixProblem"_s));
    QTRY_VERIFY(classNamed(fixture, u"Tag"_s).primaryKey);
    QTRY_VERIFY(!fixture.find<QPushButton>(u"fixProblem"_s));
    QCOMPARE(document.undoStack().undoText(), u"Make id the primary key"_s);
}

void TestInspector::tabGoesDownThePage()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().selection().set(classNamed(fixture, u"Order"_s).indexes.first().id);
    QTest::qWait(150);
    auto *name = fixture.find<QLineEdit>(u"indexName"_s);
    name->setFocus();
    const QWidget *inspector = &fixture.window().inspector();
    int last = 0;
    int visited = 0;
    for (; visited < 12; ++visited) {
        fixture.press(Qt::Key_Tab);
        QWidget *field = QApplication::focusWidget();
        if (!inspector->isAncestorOf(field))
            break;
        const int bottom = field->mapTo(inspector, QPoint(0, field->height())).y();
        const auto *area = qobject_cast<QScrollArea *>(
            fixture.window().inspector().page()->parentWidget()->parentWidget());
        QVERIFY(area);
        const int onPage = field->mapTo(area->widget(), QPoint(0, field->height())).y();
        QVERIFY2(onPage + 12 >= last, qPrintable(field->objectName() + QString::number(bottom)));
        last = onPage;
    }
    QVERIFY(visited > 5);
}

// SCHEMAWRIGHT_PICTURE=folder keeps what a person would see.
void TestInspector::aPictureForTheEye()
{
    const QString folder = qEnvironmentVariable("SCHEMAWRIGHT_PICTURE");
    if (folder.isEmpty())
        return;
    support::WindowFixture fixture;
    fixture.window().resize(1500, 1100);
    QVERIFY(openSample(fixture));
    const core::Class order = classNamed(fixture, u"Order"_s);
    const QList<std::pair<QString, QList<core::ElementId>>>
        pages{{u"class"_s, {order.id}},
              {u"column"_s, {order.columns.first().id}},
              {u"foreign"_s, {order.foreignKeys.first().id}},
              {u"index"_s, {order.indexes.first().id}},
              {u"several"_s, {order.columns.at(1).id, order.columns.at(2).id}}};
    for (auto *theme :
         {fixture.window().actions().lightTheme, fixture.window().actions().darkTheme}) {
        theme->trigger();
        for (const auto &[name, elements] : pages) {
            fixture.window().selection().set(elements);
            QTest::qWait(150);
            fixture.window().grab().save(
                u"%1/%2-%3.png"_s.arg(folder, name, QString(theme->text()).remove(u'&')));
        }
        fixture.window().actions().palette->trigger();
        fixture.type(u"ord"_s);
        QTest::qWait(50);
        fixture.window().grab().save(
            u"%1/palette-%2.png"_s.arg(folder, QString(theme->text()).remove(u'&')));
        fixture.press(Qt::Key_Escape);
        fixture.window().workbench().setCurrentIndex(4);
        QTest::qWait(50);
        fixture.window().grab().save(
            u"%1/problems-%2.png"_s.arg(folder, QString(theme->text()).remove(u'&')));
    }
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
