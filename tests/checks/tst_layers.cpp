// SPDX-License-Identifier: GPL-3.0-or-later

// Who may include whom: a folder includes itself and what stands above it in the list. Core knows no
// Qt beyond QtCore and QtSql; the window never runs SQL.

#include "tests/support/printing.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesPointUpwards_data();
    void includesPointUpwards();
    void theRuleFindsABreach();
};

namespace {

const QStringList layers = {u"core/base"_s,
                            u"core/schema"_s,
                            u"core/model"_s,
                            u"core/mapping"_s,
                            u"core/migration"_s,
                            u"core/dialect"_s,
                            u"core/plan"_s,
                            u"core/database"_s,
                            u"core/project"_s,
                            u"core/interop"_s,
                            u"core/text"_s,
                            u"ui"_s,
                            u"app"_s};

qsizetype layerOf(const QString &path)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < layers.size(); ++i) {
        if (path.startsWith(layers[i] + u'/'))
            found = i;
    }
    return found;
}

// What is wrong with the includes of one file; empty: nothing.
QStringList breaches(const QString &path, const QString &text)
{
    static const QRegularExpression include(uR"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression windowHeader(
        uR"re(^(QtGui|QtWidgets)|^Q(Widget|Painter|Pixmap|Image|Color|Font|Gui|Application$|Graphics|Action|Dialog))re"_s);
    static const QRegularExpression sqlHeader(uR"re(^(QtSql|QSql|sqlite3))re"_s);
    QStringList found;
    auto matches = include.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString target = match.captured(2);
        const bool own = match.captured(1) == u"\"";
        if (own && target.startsWith(u"core/precompiled"))
            continue;
        if (own && layerOf(target) > layerOf(path))
            found << u"%1 includes %2"_s.arg(path, target);
        if (own && layerOf(target) < 0 && !target.startsWith(u"tests/") && !target.endsWith(u".moc"))
            found << u"%1 includes %2, which is not from the root"_s.arg(path, target);
        const bool headless = path.startsWith(u"core/") || path.startsWith(u"app/cli/");
        if (headless && target.contains(windowHeader))
            found << u"%1 includes the window's %2"_s.arg(path, target);
        if (path.startsWith(u"ui/") && target.contains(sqlHeader))
            found << u"%1 includes %2: the window runs no SQL"_s.arg(path, target);
    }
    return found;
}

} // namespace

void TestLayers::includesPointUpwards_data()
{
    QTest::addColumn<QString>("layer");
    for (const QString &layer : layers)
        QTest::newRow(qPrintable(layer)) << layer;
}

void TestLayers::includesPointUpwards()
{
    QFETCH(QString, layer);
    const QDir root(QStringLiteral(SOURCE_FOLDER));
    QStringList found;
    int files = 0;
    QDirIterator it(root.filePath(layer),
                    {u"*.h"_s, u"*.cpp"_s},
                    QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        found += breaches(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
        ++files;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    if (layer != u"core/interop"_s)
        QVERIFY(files > 0);
}

void TestLayers::theRuleFindsABreach()
{
    QCOMPARE(breaches(u"core/schema/a.cpp"_s, u"#include \"core/plan/plan.h\"\n"_s).size(), 1);
    QCOMPARE(breaches(u"core/schema/a.cpp"_s, u"#include <QPainter>\n"_s).size(), 1);
    QCOMPARE(breaches(u"ui/a.cpp"_s, u"#include <QSqlQuery>\n"_s).size(), 1);
    QCOMPARE(breaches(u"ui/a.cpp"_s, u"#include \"core/plan/plan.h\"\n"_s).size(), 0);
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
