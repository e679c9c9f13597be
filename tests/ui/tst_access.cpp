// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader and a keyboard meet: every control has a name, the diagram says what is on it,
// every command is reached without a mouse.
#include "tests/ui/windowfixture.h"

#include "ui/canvas/diagramview.h"
#include "ui/inspector/inspector.h"
#include "ui/search/finder.h"
#include "ui/theme.h"
#include "ui/workbench/workbench.h"

#include "core/model/edit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QGraphicsView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTextEdit>
#include <QToolBar>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); })
           && fixture.focusDiagram();
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QPlainTextEdit *>(widget)
           || qobject_cast<const QTextEdit *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const QGraphicsView *>(widget);
}

QString placeOf(const QWidget *widget)
{
    QStringList names;
    for (; widget; widget = widget->parentWidget()) {
        const QString name = widget->objectName().isEmpty()
                                 ? QString::fromLatin1(widget->metaObject()->className())
                                 : widget->objectName();
        names.prepend(name);
    }
    return names.join(u" / "_s);
}

// The visible controls below `root` that say nothing of themselves.
QStringList nameless(QWidget *root)
{
    QStringList found;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool isInner = widget->objectName().startsWith(u"qt_"_s)
                             || qobject_cast<QComboBox *>(widget->parentWidget())
                             || qobject_cast<QLineEdit *>(widget->parentWidget())
                             || qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                             || qobject_cast<QAbstractItemView *>(widget->parentWidget());
        if (!isControl(widget) || isInner || !widget->isVisible())
            continue;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (!access || access->text(QAccessible::Name).trimmed().isEmpty())
            found.append(placeOf(widget));
    }
    return found;
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStartPageHasNames();
    void everyPageOfTheInspectorHasNames();
    void everyTabOfTheWorkbenchHasNames();
    void theDialogsHaveNames();
    void tabGoesThroughThePreferences();
    void theDiagramSaysWhatIsOnIt();
    void everyCommandIsInAMenu();
    void noTwoCommandsShareAShortcut();
    void theFocusIsVisible();
    void highContrastIsSevenToOne();
};

void TestAccess::theStartPageHasNames()
{
    support::WindowFixture fixture;
    QCOMPARE(nameless(&fixture.window()).join(u'\n'), QString());
}

void TestAccess::everyPageOfTheInspectorHasNames()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().actions().addMixin->trigger();
    const core::Model &model = fixture.window().document().model();
    QList<QList<core::ElementId>> selections{{}};
    for (const core::Class &value : model.classes) {
        selections.append({value.id});
        selections.append({value.columns.first().id});
        for (const core::ForeignKey &key : value.foreignKeys)
            selections.append({key.id});
        for (const core::UniqueKey &key : value.uniqueKeys)
            selections.append({key.id});
        for (const core::Check &check : value.checks)
            selections.append({check.id});
        for (const core::Index &index : value.indexes)
            selections.append({index.id});
        if (value.columns.size() > 1)
            selections.append({value.columns.at(0).id, value.columns.at(1).id});
    }
    for (const core::Association &value : model.associations)
        selections.append({value.id});
    for (const core::Enum &value : model.enums)
        selections.append({value.id});
    for (const core::Mixin &value : model.mixins)
        selections.append({value.id});
    selections.append({model.classes.at(0).id, model.classes.at(1).id});
    for (const QList<core::ElementId> &elements : std::as_const(selections)) {
        fixture.window().selection().set(elements);
        QCOMPARE(nameless(&fixture.window()).join(u'\n'), QString());
    }
}

void TestAccess::everyTabOfTheWorkbenchHasNames()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Workbench &workbench = fixture.window().workbench();
    for (int tab = 0; tab < workbench.count(); ++tab) {
        workbench.setCurrentIndex(tab);
        QVERIFY(!workbench.tabText(tab).isEmpty());
        QCOMPARE(nameless(&fixture.window()).join(u'\n'), QString());
    }
    fixture.window().finder().showEverything();
    QCOMPARE(nameless(&fixture.window()).join(u'\n'), QString());
}

void TestAccess::theDialogsHaveNames()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Actions &actions = fixture.window().actions();
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Stamp"_s))));
    QTRY_VERIFY(fixture.isIdle());
    for (QAction *action : {actions.shortcuts,
                            actions.preferences,
                            actions.exportProject,
                            actions.createRevision,
                            actions.upgrade,
                            actions.downgrade,
                            actions.stamp,
                            actions.addDatabase}) {
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        action->trigger();
        QWidget *dialog = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            for (auto *candidate : fixture.window().findChildren<QDialog *>()) {
                if (candidate->isVisible())
                    dialog = candidate;
            }
            return dialog != nullptr;
        }));
        QTRY_VERIFY(fixture.isIdle());
        QVERIFY(!dialog->windowTitle().isEmpty());
        QCOMPARE(nameless(dialog).join(u'\n'), QString());
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

// Tab reaches whatever can be chosen, and comes round.
void TestAccess::tabGoesThroughThePreferences()
{
    support::WindowFixture fixture;
    fixture.window().actions().preferences->trigger();
    auto *dialog = fixture.window().findChild<QDialog *>(u"preferencesDialog"_s);
    QVERIFY(dialog);
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
    QStringList reached;
    for (int i = 0; i < 40; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        if (reached.contains(focus->objectName()))
            break;
        reached.append(focus->objectName());
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    // In the order in which they stand.
    const QStringList wanted{u"preferredLanguage"_s,
                             u"preferredTheme"_s,
                             u"preferredContrast"_s,
                             u"preferredMotion"_s,
                             u"preferredWheel"_s,
                             u"preferredOverview"_s,
                             u"preferredAutosave"_s,
                             u"preferredSteps"_s,
                             u"preferredReopen"_s};
    QCOMPARE(reached.mid(0, wanted.size()).join(u" "_s), wanted.join(u" "_s));
    QVERIFY(reached.contains(u"resetPreferences"_s));
}

void TestAccess::theDiagramSaysWhatIsOnIt()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::DiagramView &view = fixture.window().diagram();
    QAccessibleInterface *diagram = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(diagram);
    QVERIFY(!diagram->text(QAccessible::Name).isEmpty());
    const core::Model &model = fixture.window().document().model();
    QCOMPARE(diagram->childCount(), int(model.classes.size()));
    const core::Class &first = model.classes.first();
    QAccessibleInterface *child = diagram->child(0);
    QVERIFY(child->isValid());
    QCOMPARE(child->text(QAccessible::Name),
             u"Class %1, %2 columns"_s.arg(first.name).arg(first.columns.size()));
    QCOMPARE(child->parent(), diagram);
    QCOMPARE(diagram->indexOfChild(child), 0);
    QVERIFY(!child->rect().isEmpty());
    QCOMPARE(diagram->childAt(child->rect().center().x(), child->rect().center().y()), child);
    QVERIFY(!child->state().selected);
    fixture.window().selection().set(first.id);
    QVERIFY(child->state().selected);
    QCOMPARE(diagram->focusChild(), child);
    // What is gone answers empty.
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Delete"_s, core::removeClass(document.model(), first.id)));
    QVERIFY(!child->isValid());
    QCOMPARE(child->text(QAccessible::Name), QString());
    QCOMPARE(diagram->childCount(), int(document.model().classes.size()));
}

// A menu is reached by Alt and letters, its entries by arrows.
void TestAccess::everyCommandIsInAMenu()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QSet<QAction *> reached;
    QList<QMenu *> menus = fixture.window().menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : std::as_const(menus)) {
        for (QAction *action : menu->actions())
            reached.insert(action);
    }
    QStringList missing;
    for (QAction *action : fixture.window().actions().all()) {
        if (!reached.contains(action) && action->shortcut().isEmpty())
            missing.append(action->text());
    }
    missing.removeAll(u"Clear the selection"_s); // Esc on the diagram
    QCOMPARE(missing.join(u'\n'), QString());
}

void TestAccess::noTwoCommandsShareAShortcut()
{
    support::WindowFixture fixture;
    QHash<QString, QString> owners;
    for (const QAction *action : fixture.window().actions().all()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!owners.contains(keys.toString()),
                     qPrintable(owners.value(keys.toString()) + u" and "_s + action->text()));
            owners.insert(keys.toString(), action->text());
        }
    }
}

void TestAccess::theFocusIsVisible()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().selection().set(fixture.window().document().model().classes.first().id);
    for (const QString &name : {u"className"_s, u"classBase"_s, u"addPart"_s}) {
        auto *widget = fixture.find<QWidget>(name);
        QVERIFY2(widget, qPrintable(name));
        fixture.window().diagram().setFocus();
        const QImage before = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        QVERIFY2(widget->hasFocus(), qPrintable(name));
        QVERIFY2(widget->grab().toImage() != before, qPrintable(name));
    }
}

void TestAccess::highContrastIsSevenToOne()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Actions &actions = fixture.window().actions();
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double share) {
            return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
               + 0.0722 * linear(colour.blueF());
    };
    const auto contrast = [&](const QColor &a, const QColor &b) {
        const double x = luminance(a);
        const double y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    };
    actions.highContrast->trigger();
    for (QAction *theme : {actions.lightTheme, actions.darkTheme}) {
        theme->trigger();
        const ui::Colours &c = ui::coloursOf(QApplication::palette());
        for (const QColor &ink : {c.text,
                                  c.mutedText,
                                  c.faintText,
                                  c.border,
                                  c.accent,
                                  c.error,
                                  c.warning,
                                  c.success,
                                  c.keyword,
                                  c.string,
                                  c.number,
                                  c.name,
                                  c.edge,
                                  c.primaryKey,
                                  c.foreignKey})
            QVERIFY2(contrast(ink, c.base) >= 7.0, qPrintable(ink.name() + theme->text()));
        QVERIFY(contrast(c.text, c.accentSoft) >= 7.0);
        QVERIFY(contrast(c.accentText, c.accent) >= 7.0);
        const QString folder = qEnvironmentVariable("SCHEMAWRIGHT_PICTURE");
        if (!folder.isEmpty()) {
            QTest::qWait(100);
            fixture.window().grab().save(u"%1/contrast-%2.png"_s.arg(folder, c.base.name().mid(1)));
        }
    }
    actions.lightTheme->trigger();
    actions.highContrast->trigger();
    QCOMPARE(ui::coloursOf(QApplication::palette()).window, ui::lightColours().window);
}

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
