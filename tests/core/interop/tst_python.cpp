// SPDX-License-Identifier: GPL-3.0-or-later
// Python's own parser in a process of its own: trees, positions, and everything that can go wrong.

#include "core/interop/python/process.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QList<PyFile> parsed(const QList<PySource> &sources)
{
    const Monitor monitor;
    const auto files = parsePython(sources, monitor);
    return files ? *files : QList<PyFile>();
}

PyFile parsed(const QByteArray &text)
{
    return parsed({{u"models.py"_s, text}}).value(0);
}

PyNode firstStatement(const QByteArray &text)
{
    return parsed(text).module.children("body"_L1).value(0);
}

} // namespace

class TestPython : public QObject
{
    Q_OBJECT

private slots:
    void aTreeHasFieldsAndPositions();
    void constantsKeepTheirValues_data();
    void constantsKeepTheirValues();
    void positionsCountInBytesOfTheText_data();
    void positionsCountInBytesOfTheText();
    void whatCannotBeParsedIsSaid_data();
    void whatCannotBeParsedIsSaid();
    void oneBadFileLeavesTheOthers();
    void nothingIsExecuted();
    void deepNestingIsCut();
    void aCancelEndsIt();
    void missingPythonIsSaid();
    void damagedAnswersAreRefused_data();
    void damagedAnswersAreRefused();
};

void TestPython::aTreeHasFieldsAndPositions()
{
    const PyNode node = firstStatement(
        "class A(db.Model, x=1):\n    b: Mapped[int] = c(1, n='x')\n");
    QVERIFY(node.is(PyKind::ClassDef));
    QCOMPARE(node.text("name"_L1), u"A"_s);
    QCOMPARE(node.children("bases"_L1).at(0).dottedName(), u"db.Model"_s);
    QCOMPARE(node.children("keywords"_L1).at(0).text("arg"_L1), u"x"_s);
    const PyNode field = node.children("body"_L1).value(0);
    QVERIFY(field.is(PyKind::AnnAssign));
    QCOMPARE(field.span().line, 2);
    QCOMPARE(field.span().column, 5);
    QCOMPARE(field.child("annotation"_L1).source(), u"Mapped[int]"_s);
    const PyNode call = field.child("value"_L1);
    QCOMPARE(call.source(), u"c(1, n='x')"_s);
    QCOMPARE(call.children("args"_L1).size(), 1);
    QCOMPARE(call.children("keywords"_L1).at(0).child("value"_L1).value(), u"x"_s);
    QCOMPARE(node.file(), u"models.py"_s);
    QVERIFY(PyNode().child("value"_L1).isNull());
    QVERIFY(call.child("no_such_field"_L1).isNull());
}

void TestPython::constantsKeepTheirValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *text, PyConstant type, const QString &value) {
        QTest::newRow(name) << QByteArray(text) << int(type) << value;
    };
    row("None", "None", PyConstant::None, {});
    row("a truth", "True", PyConstant::Bool, u"True"_s);
    row("a number", "1_000", PyConstant::Int, u"1000"_s);
    row("a long hexadecimal number", "0xfff", PyConstant::Int, u"4095"_s);
    row("a fraction", "1.50", PyConstant::Float, u"1.5"_s);
    row("strings side by side", "'a' \"b\"", PyConstant::String, u"ab"_s);
    row("an empty string", "''", PyConstant::String, u""_s);
    row("umlauts and an emoji", "'äé🎉'", PyConstant::String, u"äé🎉"_s);
    row("a lone surrogate", "'a\\ud800b'", PyConstant::String, u"a"_s + QChar(0xd800) + u'b');
    row("a NUL that is escaped", "'a\\0b'", PyConstant::String, u"a"_s + QChar(0) + u'b');
    row("bytes", "b'\\xff1'", PyConstant::Bytes, u"ff31"_s);
    row("an ellipsis", "...", PyConstant::Ellipsis, {});
}

void TestPython::constantsKeepTheirValues()
{
    QFETCH(QByteArray, text);
    QFETCH(int, type);
    QFETCH(QString, value);
    const PyNode node = firstStatement(text).child("value"_L1);
    QVERIFY(node.is(PyKind::Constant));
    QCOMPARE(int(node.constant()), type);
    QCOMPARE(node.value(), value);
}

void TestPython::positionsCountInBytesOfTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("source");
    QTest::newRow("plain") << QByteArray("x = 1\nab = 2\n") << u"ab = 2"_s;
    QTest::newRow("umlauts before it") << QByteArray("x = 'äö'\nab = 'ü'\n") << u"ab = 'ü'"_s;
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBFx = 1\nab = 2") << u"ab = 2"_s;
    QTest::newRow("lines as on Windows") << QByteArray("x = 1\r\nab = 2\r\n") << u"ab = 2"_s;
    QTest::newRow("lines of an old Mac") << QByteArray("x = 1\rab = 2\r") << u"ab = 2"_s;
    QTest::newRow("a form feed") << QByteArray("x = 1\n\f\nab = 2\n") << QString();
    QTest::newRow("Latin-1 by its cookie")
        << QByteArray("# -*- coding: latin-1 -*-\nx = 1\nab = '\xE9\xE8'\n") << u"ab = 'éè'"_s;
    QTest::newRow("over several lines")
        << QByteArray("x = 1\nab = (\n  2,\n)\n") << u"ab = (\n  2,\n)"_s;
}

void TestPython::positionsCountInBytesOfTheText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, source);
    const PyFile file = parsed(text);
    QVERIFY2(!file.error, qPrintable(file.error ? file.error->detail : QString()));
    const PyNode node = file.module.children("body"_L1).value(1);
    QCOMPARE(node.source(), source.isEmpty() ? u"ab = 2"_s : source);
    const PySpan span = node.span();
    QCOMPARE(QString::fromUtf8(file.text.mid(span.begin, span.end - span.begin)), node.source());
}

void TestPython::whatCannotBeParsedIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("detail"); // a part of it
    const auto row =
        [](const char *name, const QByteArray &text, const QString &place, const QString &detail) {
            QTest::newRow(name) << text << place << detail;
        };
    row("a syntax error, with a caret",
        "x = 1\nclass A(:\n    pass\n",
        u"line 2, column 9"_s,
        u"\nclass A(:\n        ^"_s);
    row("a bad indent", "def f():\npass\n", u"line 2, column 1"_s, u"indent"_s);
    row("print of Python 2", "print 'x'\n", u"line 1, column 1"_s, u"Python 2"_s);
    row("except of Python 2", "try:\n  f()\nexcept E, e:\n  g()\n", {}, u"Python 2"_s);
    row("octal of Python 2", "import os\nos.mkdir(x, 0755)\n", {}, u"Python 2"_s);
    row("a NUL byte", QByteArray("x = 1\0\n", 7), {}, u"null bytes"_s);
    row("no UTF-8", "x = '\xff\xfe'\n", {}, u"utf-8"_s);
    row("a cookie of no encoding", "# coding: klingon\n", {}, u"klingon"_s);
    row("ten thousand brackets",
        QByteArray(10000, '(') + QByteArray(10000, ')'),
        {},
        u"too many nested"_s);
    row("ten thousand signs", QByteArray(100000, '-') + '1', {}, u"MemoryError"_s);
    row("a sum of fifty thousand", QByteArray("1+").repeated(50000) + '1', {}, u"Recursion"_s);
    row("fifty megabytes", QByteArray(50 * 1024 * 1024, '\n'), {}, u"4 MB"_s);
}

void TestPython::whatCannotBeParsedIsSaid()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, detail);
    const PyFile file = parsed(text);
    QVERIFY(file.error);
    QVERIFY(file.module.isNull());
    QCOMPARE(file.error->code, ErrorCode::ParseFailed);
    QCOMPARE(file.error->subject, u"models.py"_s);
    QVERIFY2(file.error->detail.contains(detail), qPrintable(file.error->detail));
    if (!place.isEmpty())
        QCOMPARE(file.error->place, place);
}

void TestPython::oneBadFileLeavesTheOthers()
{
    const QList<PyFile> files = parsed({{u"a.py"_s, "a = 1"},
                                        {u"b.py"_s, "b = ("},
                                        {u"c.py"_s, QByteArray(largestPyFile + 1, ' ')},
                                        {u"d.py"_s, QByteArray("-").repeated(100000)},
                                        {u"e.py"_s, "e = 1"}});
    QCOMPARE(files.size(), 5);
    QVERIFY(!files.at(0).error && !files.at(4).error);
    QVERIFY(files.at(1).error && files.at(2).error && files.at(3).error);
    QCOMPARE(files.at(4).module.children("body"_L1).size(), 1);
    QCOMPARE(files.at(4).module.file(), u"e.py"_s);
}

void TestPython::nothingIsExecuted()
{
    QTemporaryDir folder;
    const QString precious = folder.filePath(u"precious"_s);
    QFile file(precious);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    const QByteArray text = "import os\nos.remove(r'" + precious.toUtf8() + "')\nopen(r'"
                            + precious.toUtf8() + ".2', 'w')\n";
    QCOMPARE(parsed(text).module.children("body"_L1).size(), 3);
    QVERIFY(QFile::exists(precious));
    QVERIFY(!QFile::exists(precious + u".2"_s));
}

void TestPython::deepNestingIsCut()
{
    const PyFile file = parsed("x = a" + QByteArray(".b").repeated(900) + "\ny = 1\n");
    QVERIFY(!file.error);
    int depth = 0;
    PyNode node = file.module.children("body"_L1).value(0).child("value"_L1);
    for (; node.is(PyKind::Attribute); node = node.child("value"_L1))
        ++depth;
    QVERIFY(node.is(PyKind::TooDeep));
    QVERIFY(depth > 300 && depth < deepestPyNode);
    QCOMPARE(node.span().line, 1);
    QVERIFY(file.module.children("body"_L1).value(1).is(PyKind::Assign));
}

void TestPython::aCancelEndsIt()
{
    Monitor monitor;
    monitor.canceled = true;
    const auto files = parsePython({{u"a.py"_s, QByteArray("a = 1\n").repeated(500000)}}, monitor);
    QVERIFY(!files);
    QCOMPARE(files.error().code, ErrorCode::Canceled);
}

void TestPython::missingPythonIsSaid()
{
    qputenv("SCHEMAWRIGHT_PYTHON", "/nowhere/python3");
    const Monitor monitor;
    const auto missing = parsePython({{u"a.py"_s, "a = 1"}}, monitor);
    qputenv("SCHEMAWRIGHT_PYTHON", "false");
    const auto broken = parsePython({{u"a.py"_s, "a = 1"}}, monitor);
    qunsetenv("SCHEMAWRIGHT_PYTHON");
    QVERIFY(!missing && !broken);
    QCOMPARE(missing.error().code, ErrorCode::PythonNotFound);
    QCOMPARE(missing.error().subject, u"/nowhere/python3"_s);
    QCOMPARE(broken.error().code, ErrorCode::PythonNotFound);
}

void TestPython::damagedAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no tree") << QByteArray("{}");
    QTest::newRow("a kind that is not listed") << QByteArray(R"({"kinds":[],"tree":[0]})");
    QTest::newRow("a list without an end")
        << QByteArray(R"({"kinds":[["Module",false,["body"]]],"tree":[0,-1,2000000000]})");
    QTest::newRow("a negative length")
        << QByteArray(R"({"kinds":[["Module",false,["body"]]],"tree":[0,-1,-5]})");
    QTest::newRow("too much") << QByteArray(
        R"({"kinds":[["Module",false,["body"]]],"tree":[0,-1,0,-1,0]})");
    QTest::newRow("no module") << QByteArray(R"({"kinds":[["Pass",false,[]]],"tree":[0]})");
    QTest::newRow("ten thousand levels")
        << QByteArray(R"({"kinds":[["Module",false,["body"]]],"tree":[0)")
               + QByteArray(",-1,1").repeated(10000) + "]}";
}

void TestPython::damagedAnswersAreRefused()
{
    QFETCH(QByteArray, json);
    const auto tree = pyTree(json, "x = 1", u"a.py"_s);
    QVERIFY(!tree);
    QCOMPARE(tree.error().code, ErrorCode::ParseFailed);
}

QTEST_GUILESS_MAIN(TestPython)
#include "tst_python.moc"
