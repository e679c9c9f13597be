// SPDX-License-Identifier: GPL-3.0-or-later

// House rules that a machine can see: the licence line in each source file, nothing left undone, the
// top level as agreed, and a translatable text for what the window shows.

#include "tests/support/printing.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

class TestSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileNamesItsLicence();
    void nothingIsLeftUndone();
    void theTopLevelIsAsAgreed();
};

namespace {

QStringList sourceFiles(const QStringList &patterns)
{
    QStringList files;
    const QDir root(QStringLiteral(SOURCE_FOLDER));
    for (const char *folder : {"app", "core", "ui", "tests"}) {
        QDirIterator it(root.filePath(QLatin1String(folder)),
                        patterns,
                        QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files << it.next();
    }
    return files;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void TestSources::everyFileNamesItsLicence()
{
    QStringList missing;
    for (const QString &path : sourceFiles({u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s, u"*.sh"_s})) {
        if (!contentOf(path).left(200).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"))
            missing << path;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestSources::nothingIsLeftUndone()
{
    // Spelled in two parts, so that this file is no finding.
    static const QRegularExpression marker(u"\\b(TO"_s + u"DO|FIX"_s + u"ME|HA"_s + u"CK)\\b"_s);
    QStringList found;
    for (const QString &path : sourceFiles({u"*.h"_s, u"*.cpp"_s})) {
        if (contentOf(path).contains(marker))
            found << path;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestSources::theTopLevelIsAsAgreed()
{
    const QSet<QString> agreed = {u"app"_s,
                                  u"core"_s,
                                  u"ui"_s,
                                  u"resources"_s,
                                  u"tests"_s,
                                  u"translations"_s,
                                  u"CMakeLists.txt"_s,
                                  u"CMakePresets.json"_s,
                                  u"README.md"_s,
                                  u"LICENSE"_s,
                                  u"build"_s};
    QStringList extra;
    for (const QString &name :
         QDir(QStringLiteral(SOURCE_FOLDER)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (!agreed.contains(name))
            extra << name;
    }
    QVERIFY2(extra.isEmpty(), qPrintable(extra.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestSources)
#include "tst_sources.moc"
