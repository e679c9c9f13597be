// SPDX-License-Identifier: GPL-3.0-or-later

// Databases written by others for PostgreSQL and MariaDB: read, mapped to a model and back, created
// once more from the value alone and read again. Nothing may differ, for us or for the server's dump.

#include "core/database/compare.h"
#include "core/mapping/mapping.h"
#include "core/text/sentences.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"
#include "tests/support/sqlite.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

// Some make a database of their own; here they get ours.
QByteArray scriptOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QByteArray start = line.trimmed().toUpper();
        const bool isOwn = start.startsWith("DROP DATABASE") || start.startsWith("CREATE DATABASE")
                           || start.startsWith("USE ") || start.startsWith("\\C ");
        if (!isOwn)
            lines.append(line);
    }
    return lines.join('\n').replace("sakila.", "");
}

// What compare() finds, in words.
QString differences(const Connection &connection, const Schema &reference, const Schema &live)
{
    const auto comparison = compare(connection, reference, live);
    if (!comparison)
        return comparison.error().detail + u'\n' + comparison.error().place;
    QStringList texts;
    for (const Operation &operation : drift(*comparison))
        texts.append(sentence(operation));
    if (!texts.isEmpty())
        texts.append(support::difference(comparison->reference, comparison->live));
    return texts.join(u'\n');
}

bool isNeededByTables(const ForeignObject &object)
{
    return object.kind == ForeignKind::Domain || object.kind == ForeignKind::Sequence
           || object.kind == ForeignKind::Function;
}

// What others made around the tables, then the tables, then the rest.
QString created(support::TemporaryDatabase &database, const Inspection &inspection)
{
    if (database.kind() == DialectKind::PostgreSql)
        database.run({u"SET check_function_bodies = off"_s});
    QStringList later;
    QStringList views;
    for (const ForeignObject &object : inspection.foreignObjects) {
        if (object.sql.isEmpty())
            continue;
        if (object.kind == ForeignKind::View || object.kind == ForeignKind::Other)
            views.append(object.sql);
        else if (!isNeededByTables(object) || !database.run({object.sql}).isEmpty())
            later.append(object.sql);
    }
    const Dialect &dialect = dialectFor(database.kind());
    QString message = database.run(dialect.createScript(inspection.schema));
    if (message.isEmpty())
        message = database.run(later);
    // A view may need what is none of ours, an aggregate for one.
    for (const QString &view : std::as_const(views))
        database.run({view});
    return message;
}

// What a server keeps of a text and does not mean: MariaDB widths of display and the name of what it
// does anyhow, PostgreSQL whether a number was a string.
QString withoutSpelling(QString line)
{
    static const QRegularExpression width(
        u"\\b(tinyint(?!\\(1\\))|smallint|mediumint|int|bigint)\\(\\d+\\)"_s);
    static const QRegularExpression action(u" ON (DELETE|UPDATE) NO ACTION"_s);
    static const QRegularExpression number(u"'(-?[0-9.]+)'::(smallint|integer|bigint|numeric)"_s);
    return line.replace(width, u"\\1"_s).replace(number, u"\\1"_s).remove(action);
}

// A dump's statements in an order that does not depend on the server's.
QStringList statements(const QString &dump)
{
    QStringList result;
    static const QRegularExpression end(u";\n|;$"_s);
    // Triggers and views are foreign objects, and the server's spelling of them is another after a copy.
    static const QRegularExpression triggers(u"DELIMITER ;;.*?DELIMITER ;"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression view(
        u"^(/\\*!50001 |CREATE VIEW|COMMENT ON (VIEW|SCHEMA)|CREATE AGGREGATE)"_s);
    for (const QString &statement : QString(dump).remove(triggers).split(end, Qt::SkipEmptyParts)) {
        if (view.match(statement.trimmed()).hasMatch())
            continue;
        QStringList lines;
        for (QString line : statement.trimmed().split(u'\n')) {
            if (line.endsWith(u','))
                line.chop(1);
            lines.append(withoutSpelling(line));
        }
        if (lines.first().startsWith("CREATE TABLE"_L1))
            std::sort(lines.begin() + 1, lines.end());
        result.append(lines.join(u'\n'));
    }
    result.sort();
    return result;
}

// The whole of it goes out by itself, since QtTest cuts long messages.
void report(const QString &text)
{
    if (!text.isEmpty())
        qWarning("%s", qPrintable(text));
}

QString firstDifference(QStringList left, QStringList right)
{
    QStringList texts;
    for (const QString &statement : QStringList(left)) {
        if (right.removeOne(statement))
            left.removeOne(statement);
    }
    for (const QString &statement : left.mid(0, 3))
        texts.append("only in the original: "_L1 + statement);
    for (const QString &statement : right.mid(0, 3))
        texts.append("only in the copy: "_L1 + statement);
    return texts.join(u'\n');
}

} // namespace

class TestCorpora : public QObject
{
    Q_OBJECT
private slots:
    void areReadMappedAndCreatedAgain_data();
    void areReadMappedAndCreatedAgain();
};

void TestCorpora::areReadMappedAndCreatedAgain_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(SHARED_FOLDER "/corpus"));
    if (!folder.exists())
        QSKIP("the schemas written by others are not on this machine and are not tested");
    const auto add = [&](DialectKind kind, const QString &name) {
        const QDir files(folder.filePath(name));
        for (const QString &file : files.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name + u' ' + file)) << kind << files.filePath(file);
    };
    add(DialectKind::PostgreSql, u"postgres"_s);
    add(DialectKind::MariaDb, u"mariadb"_s);
}

void TestCorpora::areReadMappedAndCreatedAgain()
{
    QFETCH(DialectKind, kind);
    QFETCH(QString, file);
    support::TemporaryDatabase original(kind);
    if (kind == DialectKind::PostgreSql) // some give what they make to a user of this name
        QCOMPARE(original.run({u"DO $$ BEGIN CREATE ROLE postgres; "
                               "EXCEPTION WHEN duplicate_object THEN NULL; END $$"_s}),
                 QString());
    const QString loaded = original.runScript(scriptOf(file));
    report(loaded);
    QCOMPARE(loaded, QString());
    const Inspection inspection = original.inspected();
    QVERIFY(inspection.schema.tables.size() > 5);
    QCOMPARE(inspection.notes, QStringList());

    const Schema mapped = mapModel(modelOf(inspection.schema));
    QCOMPARE(support::difference(mapped, inspection.schema), QString());
    const auto connection = Connection::open(original.url(), OpenMode::ReadOnly);
    VERIFY_RESULT(connection);
    QCOMPARE(differences(*connection, mapped, inspection.schema), QString());

    support::TemporaryDatabase copy(kind);
    QCOMPARE(created(copy, inspection), QString());
    const Inspection again = copy.inspected();
    const auto second = Connection::open(copy.url(), OpenMode::ReadOnly);
    VERIFY_RESULT(second);
    const QString found = differences(*second, inspection.schema, again.schema);
    report(found);
    QCOMPARE(found, QString());
    const QString dumped = firstDifference(statements(original.dump()), statements(copy.dump()));
    report(dumped);
    QCOMPARE(dumped, QString());
}

QTEST_GUILESS_MAIN(TestCorpora)
#include "tst_corpora.moc"
