// SPDX-License-Identifier: GPL-3.0-or-later

// The manual as a reader has it: F1 opens it, words find pages, links lead somewhere.

#include "tests/ui/windowfixture.h"
#include "ui/dialogs/manualwindow.h"

#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensByItsKeyAndOnlyOnce();
    void wordsFindPages();
    void everyLinkLeadsSomewhere();
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
        for (const char *page : {"1-start", "2-drawing"}) {
            fixture.window().findChild<ui::ManualWindow *>()->showPage(QLatin1String(page));
            text->window()->grab().save(u"%1/manual-%2.png"_s.arg(file, QLatin1String(page)));
        }
}

void TestManual::wordsFindPages()
{
    ui::ManualWindow manual;
    manual.show();
    auto *pages = manual.findChild<QListWidget *>(u"manualPages"_s);
    const int all = pages->count();
    QVERIFY(all >= 6);
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
    static const QRegularExpression link(u"\\]\\(([^)#]+)(#[^)]*)?\\)"_s);
    const QDir folder(u":/manual"_s);
    QVERIFY(!folder.entryList().isEmpty());
    for (const QString &name : folder.entryList()) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.startsWith(u"# "_s), qPrintable(name));
        for (auto it = link.globalMatch(text); it.hasNext();) {
            const QString target = it.next().captured(1);
            QVERIFY2(folder.exists(target), qPrintable(name + u": "_s + target));
        }
    }
}

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
