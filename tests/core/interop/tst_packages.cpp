// SPDX-License-Identifier: GPL-3.0-or-later
// Models of seven real programs, as Debian packages them: what we read of the files without running them,
// what their own SQLAlchemy makes of them, and a database that we upgraded, all against each other.
//
// They need hundreds of packages, so nobody installs them for a test. Where they are unpacked (apt-get
// download, dpkg -x, with all that they depend on), SCHEMAWRIGHT_MODEL_PACKAGES names the folder
// "dist-packages", and the test runs.

#include "core/interop/sqlalchemy/loadmodels.h"
#include "core/interop/sqlalchemy/modelfiles.h"
#include "core/mapping/mapping.h"
#include "core/text/findings.h"
#include "tests/core/interop/modelsjudge.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestPackages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filesAndMetadataAgree_data();
    void filesAndMetadataAgree();

private:
    QString judged(const ReadModels &read, const QString &path);

    QString m_folder;
    QTemporaryDir m_place;
};

void TestPackages::initTestCase()
{
    m_folder = qEnvironmentVariable("SCHEMAWRIGHT_MODEL_PACKAGES");
    if (m_folder.isEmpty())
        QSKIP("SCHEMAWRIGHT_MODEL_PACKAGES names no folder with keystone, glance, heat, barbican, "
              "cinder, ironic and octavia");
    qputenv("PYTHONPATH", m_folder.toUtf8());
}

void TestPackages::filesAndMetadataAgree_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("tables");
    QTest::addColumn<bool>("onSqlite");
    QTest::newRow("keystone") << u"keystone"_s << 47 << true;
    // BigInteger with a variant for SQLite alone, which we say that we leave out.
    QTest::newRow("glance") << u"glance/db/sqlalchemy"_s << 13 << false;
    QTest::newRow("heat") << u"heat/db/sqlalchemy"_s << 15 << true;
    QTest::newRow("barbican") << u"barbican"_s << 26 << true;
    // SQLAlchemy cannot create it there.
    QTest::newRow("cinder") << u"cinder/db/sqlalchemy"_s << 35 << false;
    QTest::newRow("ironic") << u"ironic/db/sqlalchemy"_s << 16 << true;
    // Primary keys that SQLAlchemy lets be NULL there.
    QTest::newRow("octavia") << u"octavia/db"_s << 37 << false;
}

// A module that imports all that declare tables, and has them in one metadata.
QString TestPackages::judged(const ReadModels &read, const QString &path)
{
    QSet<QString> names;
    for (const QString &file : read.files)
        names.insert(moduleOf(file, modelFolder(path)).name);
    QFile file(m_place.filePath(u"judged.py"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("import importlib\nimport sqlalchemy\n");
    for (const QString &name : std::as_const(names))
        file.write("importlib.import_module('" + name.toUtf8() + "')\n");
    file.write("module = importlib.import_module('sqlalchemy.orm.mapper')\n"
               "Base = sqlalchemy.MetaData()\n"
               "for one in module._all_registries():\n"
               "    for table in one.metadata.sorted_tables:\n"
               "        if table.key not in Base.tables:\n"
               "            table.to_metadata(Base)\n");
    return file.fileName();
}

void TestPackages::filesAndMetadataAgree()
{
    QFETCH(QString, path);
    QFETCH(int, tables);
    QFETCH(bool, onSqlite);
    const QString folder = m_folder + u'/' + path;
    const Monitor monitor;
    ProjectCode code;
    code.python = oraclePython();
    const auto read = readModels(folder, monitor);
    QVERIFY(read);
    const auto loaded = loadModels(folder, code, monitor);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QStringList lines;
    for (const Finding &finding : loaded->findings) {
        if (finding.reason != FindingReason::VariantLeftOut)
            lines << u"%1: %2: %3"_s.arg(placeOf(finding), finding.subject, sentence(finding));
    }
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    const Schema schema = mapModel(read->model);
    QCOMPARE(schema.tables.size(), tables);
    QVERIFY(normalized(schema, ColumnOrder::Ignored)
            == normalized(mapModel(loaded->model), ColumnOrder::Ignored));
    ModelsJudge judge; // its own: what one program has imported is another's metadata, too
    QList<DialectKind> kinds{DialectKind::PostgreSql};
    if (onSqlite)
        kinds << DialectKind::Sqlite;
    for (const DialectKind kind : std::as_const(kinds)) {
        lines = judge.differences(schema, {judged(*read, folder)}, kind);
        QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(TestPackages)
#include "tst_packages.moc"
