// SPDX-License-Identifier: GPL-3.0-or-later

// The manual as a reader has it: F1 opens it where the reader is, words find pages, links lead
// somewhere, and what it says of keys and commands is so in every language.

#include "tests/ui/windowfixture.h"
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/manualwindow.h"
#include "ui/inspector/inspector.h"
#include "ui/translations.h"
#include "ui/workbench/workbench.h"

#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/manual"_s;

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList found(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList all;
    for (auto it = expression.globalMatch(text); it.hasNext();)
        all << it.next().captured(1);
    return all;
}

// What every language has in common: how it is built, the links, the code, the keys.
QStringList skeletonOf(const QString &text)
{
    static const QRegularExpression key(
        u"^(Ctrl|Shift|Alt|Return|Tab|Esc|Space|Del|Up|Down|F\\d+|[A-Z?/]|(Ctrl|Alt|Shift)\\+.*)$"_s);
    QStringList lines;
    lines << u"headings %1"_s.arg(found(text, u"^(#+) "_s).join(u' '));
    lines << u"bullets %1"_s.arg(found(text, u"^(- )"_s).size());
    lines << u"steps %1"_s.arg(found(text, u"^(\\d+)\\. "_s).join(u' '));
    lines << u"table lines %1"_s.arg(found(text, u"^(\\|)"_s).size());
    lines << found(text, u"\\]\\(([^)]+)\\)"_s);
    QStringList code = found(text, u"^(schemawright .*)$"_s) + found(text, u"`([^`\\n]+)`"_s);
    code.sort();
    QStringList keys = found(text, u"\\*\\*([^*\\n]+)\\*\\*"_s).filter(key);
    keys.sort();
    return lines + code + keys;
}

// Of what a reader reads: no code, no names in italics, no links.
QString prose(QString text)
{
    text.remove(QRegularExpression(u"```.*?```"_s, QRegularExpression::DotMatchesEverythingOption));
    return text.remove(QRegularExpression(u"`[^`]*`|\\]\\([^)]*\\)"_s));
}

QStringList languages()
{
    QStringList codes;
    for (const ui::Language &language : ui::languages())
        codes << language.code;
    codes.removeOne(u"en"_s);
    return codes;
}

// What a button, a menu or a field says, without its mnemonic and its ellipsis.
QSet<QString> wordsOfTheProgram(const QString &language)
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/translations/schemawright_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    QSet<QString> words;
    for (QString word : found(text, u"<translation>([^<]+)</translation>"_s)) {
        word.replace(u"&amp;"_s, u"&"_s);
        words.insert(ui::plainText(word));
    }
    return words;
}

} // namespace

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensByItsKeyAndOnlyOnce();
    void opensWhereTheReaderIs();
    void opensFromADialog();
    void wordsFindPages();
    void everyLinkLeadsSomewhere();
    void everyKeyIsListed();
    void keysAreCalledAsInTheMenus();
    void everyLanguageHasEveryPage_data();
    void everyLanguageHasEveryPage();
    void namesAreThoseOfTheProgram_data();
    void namesAreThoseOfTheProgram();
    void theWindowReadsItsLanguage_data();
    void theWindowReadsItsLanguage();

private:
    QUndoStack m_steps;
    ui::Actions m_actions{m_steps};
};

void TestManual::opensByItsKeyAndOnlyOnce()
{
    support::WindowFixture fixture;
    QTest::keyClick(&fixture.window(), Qt::Key_F1);
    QTRY_VERIFY(fixture.window().findChild<ui::ManualWindow *>());
    QTest::keyClick(&fixture.window(), Qt::Key_F1);
    QCOMPARE(fixture.window().findChildren<ui::ManualWindow *>().size(), 1);
    auto *text = fixture.find<QTextBrowser>(u"manualText"_s);
    QVERIFY(text && text->toPlainText().startsWith(u"First steps"_s));
    if (const QString file = qEnvironmentVariable("SCHEMAWRIGHT_PICTURES"); !file.isEmpty())
        for (const char *page : {"01-start", "02-drawing", "12-keys"}) {
            fixture.window().findChild<ui::ManualWindow *>()->showPage(QLatin1String(page));
            text->window()->grab().save(u"%1/manual-%2.png"_s.arg(file, QLatin1String(page)));
        }
}

void TestManual::opensWhereTheReaderIs()
{
    support::WindowFixture fixture;
    ui::MainWindow &window = fixture.window();
    window.session().openSample();
    QTRY_VERIFY(window.session().isOpen() && fixture.isIdle());
    const auto title = [&](QWidget *place) {
        window.activateWindow();
        (void) QTest::qWaitForWindowActive(&window);
        place->setFocus();
        QTest::keyClick(place, Qt::Key_F1);
        auto *text = fixture.find<QTextBrowser>(u"manualText"_s);
        return text ? text->toPlainText().section(u'\n', 0, 0) : QString();
    };
    QCOMPARE(title(&window.diagram()), u"Drawing"_s);
    window.selection().set(window.document().model().classes.first().id);
    QCOMPARE(title(window.inspector().findChild<QLineEdit *>()),
             u"The inspector and the problems"_s);
    window.workbench().showTab(ui::Workbench::Databases);
    for (QWidget *part : window.workbench().currentWidget()->findChildren<QWidget *>()) {
        if (part->isVisible() && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus))
            QCOMPARE(title(part), u"Databases"_s);
    }
}

void TestManual::opensFromADialog()
{
    support::WindowFixture fixture;
    fixture.window().actions().preferences->trigger();
    auto *dialog = fixture.window().findChild<QDialog *>(u"preferencesDialog"_s);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    auto *text = fixture.find<QTextBrowser>(u"manualText"_s);
    QVERIFY(text && text->toPlainText().startsWith(u"Preferences"_s));
}

void TestManual::wordsFindPages()
{
    ui::ManualWindow manual(m_actions);
    manual.show();
    auto *pages = manual.findChild<QListWidget *>(u"manualPages"_s);
    const int all = pages->count();
    QVERIFY(all >= 12);
    QTest::keyClicks(manual.findChild<QLineEdit *>(u"manualSearch"_s), u"journal unwind"_s);
    QVERIFY(pages->count() >= 1 && pages->count() < all);
    auto *text = manual.findChild<QTextBrowser *>(u"manualText"_s);
    QVERIFY(text->toPlainText().contains(u"journal"_s));
    QVERIFY(!text->extraSelections().isEmpty());
    QTest::keyClicks(manual.findChild<QLineEdit *>(u"manualSearch"_s), u" zeppelin"_s);
    QCOMPARE(pages->count(), 0);
    QTest::keyClick(&manual, Qt::Key_Escape);
    QCOMPARE(pages->count(), all);
}

void TestManual::everyLinkLeadsSomewhere()
{
    const QDir pages(folder);
    QVERIFY(pages.entryList(QDir::Files).size() >= 11);
    for (const QString &name : pages.entryList(QDir::Files)) {
        const QString text = readFile(pages.filePath(name));
        QVERIFY2(text.startsWith(u"# "_s), qPrintable(name));
        for (const QString &target : found(text, u"\\]\\(([^)#]+)(?:#[^)]*)?\\)"_s))
            QVERIFY2(pages.exists(target), qPrintable(name + u": "_s + target));
    }
}

// Each command with its keys, as the window has them.
void TestManual::everyKeyIsListed()
{
    support::WindowFixture fixture;
    const ui::Actions &actions = fixture.window().actions();
    const auto pages = ui::manualPages(QLocale(), ui::keyGroups(actions));
    const QString page = pages.last().text;
    int listed = 0;
    for (const QAction *action : actions.all()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QRegularExpression line(u"^\\| %1 \\| .*%2"_s
                                              .arg(QRegularExpression::escape(
                                                       ui::plainText(action->text())),
                                                   QRegularExpression::escape(keys.toString())),
                                          QRegularExpression::MultilineOption);
            QVERIFY2(page.contains(line), qPrintable(action->text() + u' ' + keys.toString()));
            ++listed;
        }
    }
    QVERIFY(listed > 40);
    // What the text says of a command and its key is so.
    static const QRegularExpression named(u"\\*\\*(Ctrl[^*]*)\\*\\* \\(\\*([^*]+)\\*\\)"_s);
    int said = 0;
    for (const ui::ManualPage &one : pages) {
        for (auto it = named.globalMatch(one.text); it.hasNext();) {
            const auto match = it.next();
            const QString line = u"| %1 | %2 |"_s.arg(ui::plainText(match.captured(2)),
                                                      match.captured(1));
            QVERIFY2(page.contains(line), qPrintable(line));
            ++said;
        }
    }
    QVERIFY(said >= 3);
}

void TestManual::keysAreCalledAsInTheMenus()
{
    QCOMPARE(ui::withNativeKeys(u"**Ctrl+N**, **a class** and **T** (**Shift**)"_s),
             u"**Ctrl+N**, **a class** and **T** (**Shift**)"_s);
    ui::installTranslations(*qApp, u"de"_s);
    const QString german = ui::withNativeKeys(u"**Ctrl+Shift+N**, **eine Klasse**, **Del**"_s);
    const QString wanted = u"**%1**, **eine Klasse**, **%2**"_s.arg(
        QKeySequence(u"Ctrl+Shift+N"_s).toString(QKeySequence::NativeText),
        QKeySequence(u"Del"_s).toString(QKeySequence::NativeText));
    ui::installTranslations(*qApp, u"en"_s);
    QCOMPARE(german, wanted);
}

void TestManual::everyLanguageHasEveryPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("page");
    for (const QString &language : languages()) {
        for (const QString &page : QDir(folder).entryList(QDir::Files))
            QTest::addRow("%s/%s", qPrintable(language), qPrintable(page)) << language << page;
    }
}

void TestManual::everyLanguageHasEveryPage()
{
    QFETCH(const QString, language);
    QFETCH(const QString, page);
    const QString english = readFile(folder + u'/' + page);
    const QString text = readFile(u"%1/%2/%3"_s.arg(folder, language, page));
    QVERIFY2(!text.isEmpty(), "it is missing");
    QCOMPARE(skeletonOf(text).join(u'\n'), skeletonOf(english).join(u'\n'));
    // No line is English by accident.
    const QStringList before = prose(english).split(u'\n');
    for (const QString &line : prose(text).split(u'\n')) {
        const bool isProse = found(line, u"\\b(\\p{Ll}{3,})\\b"_s).size() > 2;
        QVERIFY2(!isProse || !before.contains(line), qPrintable(line));
    }
    QVERIFY(found(prose(text), u"\\b(the|and|which|with)\\b"_s).isEmpty());
    // Every mark was understood.
    QTextDocument document;
    document.setMarkdown(text);
    QVERIFY(!document.toPlainText().contains(u'*'));
    QVERIFY(!document.toPlainText().contains(u'`'));
}

void TestManual::namesAreThoseOfTheProgram_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages() + QStringList{u"en"_s})
        QTest::newRow(qPrintable(language)) << language;
}

// In italics stand names of the program alone: commands, buttons, fields.
void TestManual::namesAreThoseOfTheProgram()
{
    QFETCH(const QString, language);
    const bool isEnglish = language == u"en"_s;
    QSet<QString> known = wordsOfTheProgram(isEnglish ? u"de"_s : language);
    if (isEnglish) {
        QFile file(QStringLiteral(SOURCE_FOLDER "/translations/schemawright_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        known.clear();
        for (QString word :
             found(QString::fromUtf8(file.readAll()), u"<source>([^<]+)</source>"_s)) {
            word.replace(u"&amp;"_s, u"&"_s);
            known.insert(ui::plainText(word));
        }
    }
    QVERIFY(known.size() > 500);
    const QDir pages(isEnglish ? folder : folder + u'/' + language);
    QStringList unknown;
    for (const QString &page : pages.entryList(QDir::Files)) {
        const QString text = readFile(pages.filePath(page));
        for (const QString &name : found(text, u"(?<!\\*)\\*([^*\\n]+)\\*(?!\\*)"_s)) {
            for (const QString &part : name.split(u" → "_s)) {
                if (!known.contains(ui::plainText(part)))
                    unknown << page + u": "_s + part;
            }
        }
    }
    QCOMPARE(unknown.join(u'\n'), QString());
}

void TestManual::theWindowReadsItsLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("German") << u"de"_s << u"Zwischenablage"_s;
    QTest::newRow("Spanish") << u"es"_s << u"portapapeles"_s;
    QTest::newRow("French") << u"fr"_s << u"presse-papiers"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"剪贴板"_s;
}

void TestManual::theWindowReadsItsLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const QString, words);
    ui::installTranslations(*qApp, language);
    {
        ui::ManualWindow manual(m_actions);
        manual.show();
        auto *pages = manual.findChild<QListWidget *>(u"manualPages"_s);
        const int all = pages->count();
        manual.findChild<QLineEdit *>(u"manualSearch"_s)->setText(words);
        QVERIFY(pages->count() >= 1 && pages->count() < all);
        QVERIFY(!manual.findChild<QTextBrowser *>(u"manualText"_s)->extraSelections().isEmpty());
    }
    ui::installTranslations(*qApp, u"en"_s);
}

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
