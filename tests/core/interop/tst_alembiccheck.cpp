// SPDX-License-Identifier: GPL-3.0-or-later

// The sample project handed back whole, models and scripts: after the real upgrade, Alembic's and
// Flask-Migrate's, with the env.py that we write, "alembic check" finds nothing, and finds what differs.

#include "core/interop/alembic/export.h"
#include "core/interop/sqlalchemy/writer.h"
#include "core/project/files.h"
#include "tests/core/interop/alembicsteps.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QString application = uR"(from flask import Flask
from flask_migrate import Migrate
from models import db

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "%1"
db.init_app(app)
migrate = Migrate(app, db)
)"_s;

// A folder with models.py and the environment, for one database.
class HandedBack
{
public:
    HandedBack(DialectKind kind, AlembicFlavour flavour)
        : m_isFlask(flavour == AlembicFlavour::Flask)
        , m_database(kind)
    {
        const auto loaded = loadProject(
            QStringLiteral(SOURCE_FOLDER "/resources/samples/shop/shop.schemawright"));
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().detail));
        Project project = loaded->project;
        const QString url = oracleUrl(m_database.url());
        project.databases = {{u"local"_s, url}};
        const ModelsStyle style = m_isFlask ? ModelsStyle::Flask3 : ModelsStyle::Classic14;
        write(u"models.py"_s, modelsText(project.model, {style, {kind}}));
        write(u"app.py"_s, QString(application).replace("%1"_L1, url));
        AlembicExport choice;
        choice.folder = m_folder.filePath(m_isFlask ? u"migrations"_s : u"alembic"_s);
        choice.flavour = flavour;
        if (const auto written = exportAlembic(project, m_folder.path(), choice); !written)
            qFatal("%s", qPrintable(written.error().subject + written.error().detail));
    }

    OracleDatabase &database() { return m_database; }

    // What went wrong, or what the check finds; empty: all is well.
    QString operator()(const QString &verb)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(oraclePython(),
                      {QStringLiteral(SOURCE_FOLDER "/tests/oracle/check.py"),
                       m_isFlask ? u"flask"_s : u"plain"_s,
                       verb});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return u"failed: "_s + QString::fromUtf8(process.readAllStandardError()).right(3000);
        const auto answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QStringList found;
        for (const QJsonValue &value : answer.value("differences"_L1).toArray())
            found.append(value.toString());
        return found.join(u'\n');
    }

    // The real command line; what it says, or "failed: …".
    QString flask(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(oraclePython(),
                      QStringList{u"-m"_s, u"flask"_s, u"--app"_s, u"app"_s, u"db"_s} + arguments);
        const bool isDone = process.waitForFinished(60'000) && process.exitCode() == 0;
        const QString said = QString::fromUtf8(process.readAll()).right(3000);
        return isDone ? said : u"failed: "_s + said;
    }

    QStringList scripts() const
    {
        return QDir(m_folder.filePath(u"migrations/versions"_s)).entryList({u"*.py"_s}, QDir::Files);
    }

    void replaceInModels(const QString &before, const QString &after)
    {
        replace(u"models.py"_s, {{before, after}});
    }

private:
    void write(const QString &name, const QString &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

    void replace(const QString &name, const QList<QPair<QString, QString>> &changes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        QString text = QString::fromUtf8(file.readAll());
        file.close();
        for (const auto &[before, after] : changes) {
            if (!text.contains(before))
                qFatal("%s has no %s", qPrintable(name), qPrintable(before));
            text.replace(text.indexOf(before), before.size(), after);
        }
        write(name, text);
    }

    bool m_isFlask = false;
    OracleDatabase m_database;
    QTemporaryDir m_folder;
};

void addRows()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<AlembicFlavour>("flavour");
    QTest::newRow("SQLite, Alembic") << DialectKind::Sqlite << AlembicFlavour::Plain;
    QTest::newRow("SQLite, Flask-Migrate") << DialectKind::Sqlite << AlembicFlavour::Flask;
    QTest::newRow("PostgreSQL, Alembic") << DialectKind::PostgreSql << AlembicFlavour::Plain;
    QTest::newRow("PostgreSQL, Flask-Migrate") << DialectKind::PostgreSql << AlembicFlavour::Flask;
    QTest::newRow("MariaDB, Alembic") << DialectKind::MariaDb << AlembicFlavour::Plain;
    QTest::newRow("MariaDB, Flask-Migrate") << DialectKind::MariaDb << AlembicFlavour::Flask;
}

} // namespace

class TestAlembicCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingAfterTheUpgrade_data() { addRows(); }
    void findsNothingAfterTheUpgrade();
    void findsNothingInWhatSqlAlchemyMakes_data() { addRows(); }
    void findsNothingInWhatSqlAlchemyMakes();
    void flaskMigrateDetectsNoChanges_data();
    void flaskMigrateDetectsNoChanges();
    void findsWhatDiffers_data() { addRows(); }
    void findsWhatDiffers();
};

void TestAlembicCheck::findsNothingAfterTheUpgrade()
{
    QFETCH(DialectKind, kind);
    QFETCH(AlembicFlavour, flavour);
    HandedBack project(kind, flavour);
    QCOMPARE(project(u"upgrade"_s), QString());
    QCOMPARE(project.database().heads(), QStringList{u"c48e19f0a6d5"_s});
    QCOMPARE(project(u"check"_s), QString());
}

// What Alembic found here would be its own mistake, which env.py is to know of.
void TestAlembicCheck::findsNothingInWhatSqlAlchemyMakes()
{
    QFETCH(DialectKind, kind);
    QFETCH(AlembicFlavour, flavour);
    HandedBack project(kind, flavour);
    QCOMPARE(project(u"create"_s), QString());
    QCOMPARE(project(u"check"_s), QString());
}

void TestAlembicCheck::flaskMigrateDetectsNoChanges_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("SQLite") << DialectKind::Sqlite;
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << DialectKind::MariaDb;
}

// Models and scripts in an empty folder, and the real "flask db" from there on.
void TestAlembicCheck::flaskMigrateDetectsNoChanges()
{
    QFETCH(DialectKind, kind);
    HandedBack project(kind, AlembicFlavour::Flask);
    const QStringList scripts = project.scripts();
    const QString upgraded = project.flask({u"upgrade"_s});
    QVERIFY2(!upgraded.startsWith("failed"_L1), qPrintable(upgraded));
    const QString current = project.flask({u"current"_s});
    QVERIFY2(current.contains("c48e19f0a6d5 (head)"_L1), qPrintable(current));
    const QString migrated = project.flask({u"migrate"_s, u"-m"_s, u"nothing"_s});
    QVERIFY2(migrated.contains("No changes in schema detected"_L1), qPrintable(migrated));
    QCOMPARE(project.scripts(), scripts);
    // It would have found one.
    project.replaceInModels(u"String(40)"_s, u"String(41)"_s);
    const QString found = project.flask({u"migrate"_s, u"-m"_s, u"longer"_s});
    QVERIFY2(!found.contains("No changes"_L1), qPrintable(found));
    QCOMPARE(project.scripts().size(), scripts.size() + 1);
    const QString applied = project.flask({u"upgrade"_s});
    QVERIFY2(!applied.startsWith("failed"_L1), qPrintable(applied));
    const QString back = project.flask({u"downgrade"_s, u"base"_s});
    QVERIFY2(!back.startsWith("failed"_L1), qPrintable(back));
    QCOMPARE(project.database().heads(), QStringList());
}

void TestAlembicCheck::findsWhatDiffers()
{
    QFETCH(DialectKind, kind);
    QFETCH(AlembicFlavour, flavour);
    HandedBack project(kind, flavour);
    QCOMPARE(project(u"upgrade"_s), QString());
    const QString prefix = flavour == AlembicFlavour::Flask ? u"db."_s : QString();
    project.replaceInModels(u"server_default=%1true()"_s.arg(prefix),
                            u"server_default=%1false()"_s.arg(prefix));
    project.replaceInModels(u"String(40)"_s, u"String(41)"_s);
    project.replaceInModels(u"\"ix_orders_customer_id\""_s, u"\"ix_orders_of_customer\""_s);
    const QString found = project(u"check"_s);
    QCOMPARE(found.count(u"modify_default"_s), 1);
    QCOMPARE(found.count(u"modify_type"_s), 1);
    QCOMPARE(found.count(u"add_index"_s), 1);
    QCOMPARE(found.count(u"remove_index"_s), 1);
    QCOMPARE(found.count(u'\n'), 3);
}

QTEST_GUILESS_MAIN(TestAlembicCheck)
#include "tst_alembiccheck.moc"
