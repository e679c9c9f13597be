// SPDX-License-Identifier: GPL-3.0-or-later
// The difference of two texts: `patch` makes the second of the first, and there are as many hunks as
// `diff -u` has.

#include "core/base/unifieddiff.h"
#include "tests/support/dice.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestUnifiedDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatChanged_data();
    void saysWhatChanged();
    void patchMakesTheOther();
    void isAsShortAsDiffs();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray run(const QString &program,
                   const QStringList &arguments,
                   const QByteArray &input = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        m_exitCode = process.exitCode();
        return process.readAllStandardOutput();
    }
    // A text of few different lines, and another one that came of it.
    static QByteArray text(support::Dice &dice);
    static QByteArray edited(support::Dice &dice, const QByteArray &text);

    QTemporaryDir m_folder;
    int m_exitCode = 0;
};

QByteArray TestUnifiedDiff::text(support::Dice &dice)
{
    QByteArray result;
    for (int i = dice.below(60); i > 0; --i)
        result += "line " + QByteArray::number(dice.below(9)) + dice.pick({"\n", "\n", "\r\n"});
    return dice.chance(30) ? result + "\xe4 end" : result;
}

QByteArray TestUnifiedDiff::edited(support::Dice &dice, const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    for (int i = dice.below(6); i > 0; --i) {
        const int place = dice.below(lines.size());
        if (dice.chance(40))
            lines.removeAt(place);
        else
            lines.insert(place, "new " + QByteArray::number(dice.below(4)));
        if (lines.isEmpty())
            return {};
    }
    return lines.join('\n');
}

void TestUnifiedDiff::saysWhatChanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("hunks");
    QTest::newRow("nothing") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << QByteArray();
    QTest::newRow("one line") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n")
                              << QByteArray("@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
    QTest::newRow("into nothing") << QByteArray() << QByteArray("a\n")
                                  << QByteArray("@@ -0,0 +1 @@\n+a\n");
    QTest::newRow("the last line gets an end")
        << QByteArray("a") << QByteArray("a\n")
        << QByteArray("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    QTest::newRow("two hunks where seven lines are between")
        << QByteArray("x\n1\n2\n3\n4\n5\n6\n7\ny\n") << QByteArray("1\n2\n3\n4\n5\n6\n7\n")
        << QByteArray("@@ -1,4 +1,3 @@\n-x\n 1\n 2\n 3\n@@ -6,4 +5,3 @@\n 5\n 6\n 7\n-y\n");
    QTest::newRow("one hunk where six lines are between")
        << QByteArray("x\n1\n2\n3\n4\n5\n6\ny\n") << QByteArray("1\n2\n3\n4\n5\n6\n")
        << QByteArray("@@ -1,8 +1,6 @@\n-x\n 1\n 2\n 3\n 4\n 5\n 6\n-y\n");
}

void TestUnifiedDiff::saysWhatChanged()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, hunks);
    const QByteArray head = hunks.isEmpty() ? QByteArray() : QByteArray("--- f\n+++ f\n");
    QCOMPARE(unifiedDiff("f", before, after), head + hunks);
}

void TestUnifiedDiff::patchMakesTheOther()
{
    for (quint64 seed = 1; seed <= 60; ++seed) {
        support::Dice dice(seed);
        const QByteArray before = text(dice);
        const QByteArray after = dice.chance(80) ? edited(dice, before) : text(dice);
        write(u"f"_s, before);
        const QByteArray difference = unifiedDiff("f", before, after);
        if (before == after) {
            QCOMPARE(difference, QByteArray());
            continue;
        }
        run(u"patch"_s, {u"--binary"_s, u"-s"_s, u"f"_s}, difference);
        QVERIFY2(m_exitCode == 0, difference.constData());
        QCOMPARE(read(u"f"_s), after);
    }
}

void TestUnifiedDiff::isAsShortAsDiffs()
{
    const auto changed = [](const QByteArray &difference) {
        qsizetype count = 0;
        for (const QByteArray &line : difference.split('\n'))
            count += line.startsWith('+') || line.startsWith('-') ? 1 : 0;
        return count;
    };
    for (quint64 seed = 1; seed <= 30; ++seed) {
        support::Dice dice(seed + 1000);
        const QByteArray before = text(dice);
        const QByteArray after = edited(dice, before);
        write(u"one"_s, before);
        write(u"two"_s, after);
        const QByteArray theirs = run(u"diff"_s, {u"-u"_s, u"--minimal"_s, u"one"_s, u"two"_s});
        QCOMPARE(changed(unifiedDiff("f", before, after)), changed(theirs));
    }
}

QTEST_APPLESS_MAIN(TestUnifiedDiff)

#include "tst_unifieddiff.moc"
