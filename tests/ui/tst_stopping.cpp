// SPDX-License-Identifier: GPL-3.0-or-later

// Esc while something is read: the window is free at once, nothing came in, and nothing is left behind.

#include "tests/support/servers.h"
#include "tests/support/silentport.h"
#include "tests/ui/windowfixture.h"

#include "ui/banner.h"
#include "ui/canvas/diagramview.h"
#include "ui/fileimport.h"

#include "core/database/connection.h"
#include "core/model/edit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using core::DialectKind;

namespace {

constexpr int patience = 30'000; // milliseconds: the machine may be busy
constexpr int tables = 200;

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(QFileInfo(path).absoluteDir().mkpath(u"."_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray dbml()
{
    QByteArray text;
    for (int i = 0; i < tables; ++i)
        text += "Table t" + QByteArray::number(i) + " {\n id int [pk]\n t_id int [ref: > t"
                + QByteArray::number(i / 3) + ".id]\n}\n";
    return text;
}

QByteArray sql(int count = tables)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "CREATE TABLE t" + QByteArray::number(i)
                + " (id INTEGER PRIMARY KEY, name VARCHAR(80) UNIQUE, note VARCHAR(40));\n";
    return text;
}

QByteArray models()
{
    QByteArray text("from sqlalchemy import Column, ForeignKey, Integer\n"
                    "from sqlalchemy.orm import declarative_base\n"
                    "Base = declarative_base()\n");
    for (int i = 0; i < tables; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "class T" + number + "(Base):\n    __tablename__ = 't" + number
                + "'\n    id = Column(Integer, primary_key=True)\n"
                  "    t_id = Column(ForeignKey('t"
                + QByteArray::number(i / 3) + ".id'))\n";
    }
    return text;
}

void writeDatabase(const QString &path)
{
    core::DatabaseUrl url;
    url.path = path;
    const auto connection = core::Connection::open(url, core::OpenMode::Create);
    QVERIFY(connection.has_value());
    QVERIFY(connection->execute(u"BEGIN"_s).has_value());
    for (const QByteArray &statement : sql().split('\n')) {
        if (!statement.isEmpty())
            QVERIFY(connection->execute(QString::fromUtf8(statement).chopped(1)).has_value());
    }
    QVERIFY(connection->execute(u"COMMIT"_s).has_value());
}

void writeMigrations(const QString &folder)
{
    write(folder + u"/env.py"_s, "from alembic import context\n");
    write(folder + u"/script.py.mako"_s, "");
    QByteArray before = "None";
    for (int i = 0; i < 60; ++i) {
        const QByteArray id = QByteArray::number(100000000000 + i);
        write(folder + u"/versions/%1_step.py"_s.arg(QLatin1String(id)),
              "revision = '" + id + "'\ndown_revision = " + before
                  + "\nfrom alembic import op\nimport sqlalchemy as sa\n"
                    "def upgrade():\n    op.create_table('t"
                  + QByteArray::number(i) + "', sa.Column('id', sa.Integer(), primary_key=True))\n"
                  + "def downgrade():\n    op.drop_table('t" + QByteArray::number(i) + "')\n");
        before = "'" + id + "'";
    }
}

bool isReading(support::WindowFixture &f)
{
    return f.window().fileImport().isBusy() || f.window().session().isBusy();
}

int scratchDatabases(const core::DatabaseUrl &url)
{
    const auto connection = core::Connection::open(url, core::OpenMode::ReadOnly);
    if (!connection)
        return -1;
    const auto count = connection->value(
        url.dialect == DialectKind::PostgreSql
            ? u"SELECT count(*) FROM pg_database WHERE datname LIKE 'schemawright_scratch_%'"_s
            : u"SELECT count(*) FROM information_schema.schemata"
              " WHERE schema_name LIKE 'schemawright_scratch_%'"_s);
    return count ? count->toInt() : -1;
}

} // namespace

class TestStopping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapeStopsReadingAFile_data();
    void escapeStopsReadingAFile();
    void escapeStopsAServerThatDoesNotAnswer();
    void escapeStopsAScriptOnAServer_data();
    void escapeStopsAScriptOnAServer();
};

void TestStopping::escapeStopsReadingAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("joins");
    QTest::addColumn<int>("delay"); // milliseconds until Esc
    for (const char *name : {"many.dbml", "many.sql", "many.py", "many.sqlite", "migrations"}) {
        for (const bool joins : {true, false}) {
            for (const int delay : {0, 80}) {
                QTest::addRow("%s %s, after %i ms", name, joins ? "joins" : "opens", delay)
                    << QString::fromLatin1(name) << joins << delay;
            }
        }
    }
}

void TestStopping::escapeStopsReadingAFile()
{
    QFETCH(const QString, name);
    QFETCH(const bool, joins);
    QFETCH(const int, delay);
    support::WindowFixture f;
    const QString path = f.path(name);
    if (name == u"many.sqlite"_s)
        writeDatabase(path);
    else if (name == u"migrations"_s)
        writeMigrations(path);
    else
        write(path, name.endsWith(u"dbml"_s) ? dbml() : name.endsWith(u"sql"_s) ? sql() : models());
    f.window().session().startNew();
    QVERIFY(f.focusDiagram());
    const core::Project before = f.window().document().project();
    const auto begin = [&] {
        f.window().fileImport().importFile(path);
        auto *choice = f.find<QRadioButton>(joins ? u"importJoin"_s : u"importNew"_s);
        QVERIFY(choice);
        choice->setChecked(true);
        QVERIFY(f.click(u"import"_s));
        QVERIFY(isReading(f));
    };
    begin();
    if (delay > 0)
        QTest::qWait(delay);
    if (!isReading(f))
        return; // the machine was quicker
    const QString said = f.window().banner().text();
    QTest::keyClick(&f.window().diagram(), Qt::Key_Escape);
    QVERIFY(!isReading(f));
    QTest::qWait(300); // whatever could still come
    QCOMPARE(f.window().document().project(), before);
    QCOMPARE(f.window().document().undoStack().count(), 0);
    QCOMPARE(f.window().banner().text(), said);
    // It can be read all the same, and an edit is possible meanwhile.
    QVERIFY(f.window().document().edit(u"Add"_s,
                                       core::addClass(f.window().document().model(),
                                                      core::newClass(u"Own"_s))));
    f.window().document().undoStack().undo();
    begin();
    QTRY_VERIFY_WITH_TIMEOUT(!isReading(f), patience);
    QVERIFY(f.window().document().model().classes.size() >= 60);
}

void TestStopping::escapeStopsAServerThatDoesNotAnswer()
{
    const support::SilentPort silent;
    support::WindowFixture f;
    f.window().session().startNew();
    QVERIFY(f.focusDiagram());
    const core::Project before = f.window().document().project();
    for (const DialectKind dialect : {DialectKind::PostgreSql, DialectKind::MariaDb}) {
        core::DatabaseUrl url;
        url.dialect = dialect;
        url.host = u"127.0.0.1"_s;
        url.port = silent.port();
        url.user = u"anna"_s;
        url.path = u"shop"_s;
        f.window().session().importDatabase(url);
        QVERIFY(f.window().session().isBusy());
        QTRY_VERIFY(f.find<QWidget>(u"workCard"_s)); // says what is going on
        QVERIFY(f.window().session().isBusy());
        QTest::keyClick(&f.window().diagram(), Qt::Key_Escape);
        QVERIFY(!f.window().session().isBusy());
        QVERIFY(!f.find<QWidget>(u"workCard"_s));
        QCOMPARE(f.window().document().project(), before);
        QVERIFY(f.window().banner().text().isEmpty());
    }
}

void TestStopping::escapeStopsAScriptOnAServer_data()
{
    QTest::addColumn<DialectKind>("dialect");
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << DialectKind::MariaDb;
}

void TestStopping::escapeStopsAScriptOnAServer()
{
    QFETCH(const DialectKind, dialect);
    const support::PrivateServer server(dialect);
    support::WindowFixture f;
    const QString path = f.path(u"many.sql"_s);
    write(path, sql(4000));
    f.window().session().startNew();
    QVERIFY(f.focusDiagram());
    const core::Project before = f.window().document().project();
    f.window().fileImport().importFile(path);
    auto *engine = f.find<QComboBox>(u"importEngine"_s);
    QVERIFY(engine);
    engine->setCurrentIndex(engine->findData(int(dialect)));
    f.find<QLineEdit>(u"importServer"_s)->setText(core::toString(server.url()));
    QVERIFY(f.click(u"import"_s));
    QTRY_COMPARE_WITH_TIMEOUT(scratchDatabases(server.url()), 1, patience);
    QVERIFY(f.window().fileImport().isBusy());
    QTest::keyClick(&f.window().diagram(), Qt::Key_Escape);
    QVERIFY(!f.window().fileImport().isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(scratchDatabases(server.url()), 0, patience);
    QCOMPARE(f.window().document().project(), before);
    QCOMPARE(f.window().document().undoStack().count(), 0);
    QVERIFY(f.window().banner().text().isEmpty());
}

QTEST_MAIN(TestStopping)
#include "tst_stopping.moc"
