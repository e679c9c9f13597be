// SPDX-License-Identifier: GPL-3.0-or-later
// Python as we print it: Black has nothing to change.

#include "core/interop/python/printer.h"
#include "tests/support/dice.h"
#include "tests/support/oracle.h"
#include "tests/support/printing.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QString word(support::Dice &dice)
{
    static const QStringList words{u"id"_s,
                                   u"sa"_s,
                                   u"name"_s,
                                   u"customer"_s,
                                   u"relationship"_s,
                                   u"ck_order_line_quantity"_s,
                                   u"ix"_s,
                                   u"größe"_s,
                                   u"ForeignKeyConstraint"_s};
    return dice.pick(words);
}

QString text(support::Dice &dice)
{
    static const QStringList pieces{u"a"_s,
                                    u"'"_s,
                                    u"\""_s,
                                    u"\\"_s,
                                    u"\n"_s,
                                    u" order total "_s,
                                    u"größe"_s,
                                    u"漢字"_s,
                                    u"🙂"_s,
                                    u"\u0085"_s,
                                    u"\u2028"_s,
                                    u"{x}"_s,
                                    u"a long sentence of nothing in particular "_s};
    QString result;
    for (int i = dice.below(5); i >= 0; --i)
        result += dice.pick(pieces);
    return result;
}

PyExpression expression(support::Dice &dice, int depth);

QList<PyExpression> expressions(support::Dice &dice, int depth, int least = 0)
{
    QList<PyExpression> result;
    for (int i = dice.between(least, 5); i > 0; --i)
        result.append(expression(dice, depth - 1));
    return result;
}

PyArguments arguments(support::Dice &dice, int depth)
{
    PyArguments result;
    for (const PyExpression &value : expressions(dice, depth))
        result.append(PyArgument(value));
    for (int i = dice.below(3); i > 0; --i)
        result.append(PyArgument(word(dice), expression(dice, depth - 1)));
    return result;
}

PyExpression compound(support::Dice &dice, int depth)
{
    switch (dice.below(8)) {
    case 0:
        return pyList(expressions(dice, depth));
    case 1:
        return pyTuple(expressions(dice, depth));
    case 2: {
        QList<std::pair<PyExpression, PyExpression>> items;
        for (const PyExpression &value : expressions(dice, depth))
            items.append({pyString(text(dice)), value});
        return pyDict(items);
    }
    case 3:
        return pyMethod(pyCall(word(dice), arguments(dice, depth)),
                        word(dice),
                        arguments(dice, depth));
    case 4:
        return pySubscript(word(dice), {expression(dice, depth - 2)});
    case 5:
        return pyCall(word(dice),
                      {PyArgument(u"values"_s, pyListLambda(u"e"_s, u"x.value"_s, u"x"_s))});
    default:
        return pyCall(word(dice) + u'.' + word(dice), arguments(dice, depth));
    }
}

PyExpression expression(support::Dice &dice, int depth)
{
    if (depth > 0 && dice.chance(60))
        return compound(dice, depth);
    switch (dice.below(4)) {
    case 0:
        return pyName(word(dice));
    case 1:
        return pyNumber(dice.between(-5, 70000));
    case 2:
        return pyBool(dice.chance(50));
    default:
        return pyString(text(dice));
    }
}

QString statement(support::Dice &dice, int depth)
{
    switch (dice.below(4)) {
    case 0:
        return pyStatement(depth, pyCall(word(dice), arguments(dice, 3)));
    case 1:
        return pyAnnotated(depth,
                           word(dice),
                           pySubscript(u"Mapped"_s, {pyName(word(dice))}),
                           expression(dice, 3));
    default:
        return pyAssignment(depth, word(dice), expression(dice, 4));
    }
}

} // namespace

class TestPyPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blackChangesNothing_data();
    void blackChangesNothing();
    void blackChangesNothingOfWholeFiles();
    void stringsAreReadBackAsTheyWere();
    void namesAreKnown();
};

void TestPyPrinter::blackChangesNothing_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("statements of seed %d", seed) << seed;
}

void TestPyPrinter::blackChangesNothing()
{
    QFETCH(int, seed);
    support::Dice dice{quint64(seed)};
    QString source;
    for (int i = 0; i < 80; ++i)
        source += statement(dice, 0);
    source += u"\n\ndef body():\n"_s;
    for (int i = 0; i < 80; ++i)
        source += statement(dice, 1);
    source += pyReturn(1, expression(dice, 4));
    const QString difference = support::blackDifference(source.toUtf8());
    QVERIFY2(difference.isEmpty(), qPrintable(difference.left(6000)));
}

void TestPyPrinter::blackChangesNothingOfWholeFiles()
{
    QStringList names;
    for (int i = 0; i < 12; ++i)
        names << u"SomeName%1"_s.arg(i);
    const QString source
        = pyDocstring(0, u"Say \"so\"\n\nand that\\"_s) + pyLine(0, u"import sqlalchemy as sa"_s)
          + pyImportFrom(u"sqlalchemy"_s, names) + pyImportFrom(u"alembic"_s, {u"op"_s}) + u"\n\n"_s
          + pyClass(0,
                    u"Customer"_s,
                    {PyArgument(pyName(u"Base"_s)),
                     PyArgument(u"metaclass"_s, pyString(QString(80, u'x')))})
          + pyDocstring(1, u"Of a class."_s) + u'\n'
          + pyComment(1, QString(u"many words "_s).repeated(20)) + pyLine(1, u"pass"_s) + u"\n\n"_s
          + pyLine(0, u"def upgrade():"_s)
          + pyWith(1,
                   pyCall(u"op.batch_alter_table"_s,
                          {pyString(u"orders"_s), PyArgument(u"schema"_s, pyNone())}),
                   u"batch_op"_s)
          + pyStatement(2, pyCall(u"batch_op.drop_column"_s, {pyString(QString(60, u'c'))}))
          + pyWith(1,
                   pyCall(u"op.batch_alter_table"_s,
                          {pyString(QString(50, u'o')), PyArgument(u"schema"_s, pyNone())}),
                   u"batch_op"_s)
          + pyLine(2, u"pass"_s);
    const QString difference = support::blackDifference(source.toUtf8());
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestPyPrinter::stringsAreReadBackAsTheyWere()
{
    support::Dice dice(77);
    QString source = u"import sys, json\njson.dump(["_s;
    QJsonArray wanted;
    for (int i = 0; i < 300; ++i) {
        const QString value = text(dice) + QChar(i);
        wanted.append(value);
        source += pyString(value).tokens.first().text + u",\n"_s;
    }
    QProcess python;
    python.start(u"python3"_s, {u"-"_s});
    python.write((source + u"], sys.stdout)"_s).toUtf8());
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished());
    QCOMPARE(QJsonDocument::fromJson(python.readAllStandardOutput()).array(), wanted);
}

void TestPyPrinter::namesAreKnown()
{
    for (const QString &name : {u"id"_s, u"_x1"_s, u"größe"_s, u"match"_s, u"漢字"_s})
        QVERIFY2(isPythonName(name), qPrintable(name));
    for (const QString &name : {u""_s, u"1a"_s, u"class"_s, u"a b"_s, u"a-b"_s, u"ﬁ"_s, u"🙂"_s})
        QVERIFY2(!isPythonName(name), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestPyPrinter)

#include "tst_pyprinter.moc"
