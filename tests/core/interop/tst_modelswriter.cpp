// SPDX-License-Identifier: GPL-3.0-or-later
// models.py as we write it: Black has nothing to change, SQLAlchemy's create_all makes of it what our
// own upgrade makes, and Alembic's compare_metadata finds nothing against the database that we made.

#include "core/database/compare.h"
#include "core/interop/sqlalchemy/writer.h"
#include "core/mapping/mapping.h"
#include "core/project/files.h"
#include "core/schema/options.h"
#include "core/text/sentences.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"
#include "tests/support/oracle.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"
#include "tests/support/sqlite.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const std::array styles{ModelsStyle::Flask3, ModelsStyle::Typed20, ModelsStyle::Classic14};

QString nameOf(DialectKind kind)
{
    switch (kind) {
    case DialectKind::Sqlite:
        return u"SQLite"_s;
    case DialectKind::PostgreSql:
        return u"PostgreSQL"_s;
    case DialectKind::MariaDb:
        return u"MariaDB"_s;
    }
    Q_UNREACHABLE();
}

// A database for SQLAlchemy and for us.
class Base
{
public:
    explicit Base(DialectKind kind)
        : m_kind(kind)
    {
        if (kind != DialectKind::Sqlite)
            m_server = std::make_unique<support::TemporaryDatabase>(kind);
    }

    DatabaseUrl url() const
    {
        if (m_server)
            return m_server->url();
        DatabaseUrl url;
        url.path = m_folder.filePath(u"base.db"_s);
        return url;
    }

    QString pythonUrl() const
    {
        const DatabaseUrl place = url();
        const auto encoded = [](const QString &text) {
            return QString::fromLatin1(QUrl::toPercentEncoding(text));
        };
        switch (m_kind) {
        case DialectKind::Sqlite:
            return u"sqlite:///"_s + place.path;
        case DialectKind::PostgreSql:
            return u"postgresql+psycopg2://%1@/%2?host=%3&port=%4"_s
                .arg(place.user,
                     place.path,
                     encoded(place.parameters.value(u"host"_s)),
                     QString::number(place.port));
        case DialectKind::MariaDb:
            return u"mysql+pymysql://%1@localhost/%2?charset=utf8mb4&unix_socket=%3"_s
                .arg(place.user, place.path, encoded(place.parameters.value(u"unix_socket"_s)));
        }
        Q_UNREACHABLE();
    }

    // As we make it; the engine's complaint, or empty.
    QString create(const Schema &schema)
    {
        const QStringList script = dialectFor(m_kind).createScript(schema);
        if (m_server)
            return m_server->run(script);
        return support::loadSql(support::openFile(url().path),
                                (script.join(u";\n"_s) + u';').toUtf8());
    }

    // What our comparison finds between the schema and what is there.
    QString differences(const Schema &schema) const
    {
        const auto connection = Connection::open(url(), OpenMode::ReadWrite);
        if (!connection)
            return connection.error().detail;
        QSqlDatabase database = connection->database();
        const auto inspection = dialectFor(m_kind).inspect(database);
        if (!inspection)
            return inspection.error().detail;
        const auto comparison = compare(*connection, schema, inspection->schema);
        if (!comparison)
            return comparison.error().detail + comparison.error().place;
        QStringList texts;
        for (const Operation &operation : drift(*comparison))
            texts.append(sentence(operation));
        if (!texts.isEmpty())
            texts.append(support::difference(comparison->reference, comparison->live));
        return texts.join(u'\n');
    }

private:
    DialectKind m_kind;
    QTemporaryDir m_folder;
    std::unique_ptr<support::TemporaryDatabase> m_server;
};

QString numbered(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].prepend(u"%1 "_s.arg(i + 1, 4));
    return lines.join(u'\n');
}

void report(const QString &text)
{
    if (!text.isEmpty())
        qWarning("%s", qPrintable(text));
}

// The text in a file of its own.
class WrittenModels
{
public:
    explicit WrittenModels(const QString &text)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("%s", qPrintable(file.errorString()));
    }
    QString path() const { return m_folder.filePath(u"models.py"_s); }

private:
    QTemporaryDir m_folder;
};

// What Alembic finds between the models and a database, or what it complains of.
QStringList compared(const QString &models, const QString &url)
{
    const auto answer = support::runOracle(u"models"_s, {u"compare"_s, models, url});
    if (!answer.failure.isEmpty())
        return {answer.failure.right(3000)};
    static const QRegularExpression address(u" at 0x[0-9a-f]+"_s);
    QStringList texts;
    for (const QJsonValue &value : answer.json.object().value("differences"_L1).toArray())
        texts.append(value.toString().remove(address));
    return texts;
}

// create_all against our upgrade, and our upgrade against compare_metadata; empty: all is well.
QString faithless(const Model &model, ModelsStyle style, DialectKind kind)
{
    const Schema schema = mapModel(model);
    const QString text = modelsText(model, {style, {kind}});
    const WrittenModels models(text);
    Base theirs(kind);
    const auto created = support::runOracle(u"models"_s,
                                            {u"create"_s, models.path(), theirs.pythonUrl()});
    if (!created.failure.isEmpty())
        return numbered(text) + created.failure.right(3000);
    QString found = theirs.differences(schema);
    if (!found.isEmpty())
        return numbered(text) + u"create_all differs: "_s + found;
    Base ours(kind);
    found = ours.create(schema);
    if (!found.isEmpty())
        return u"our own script fails: "_s + found;
    const QStringList left = compared(models.path(), ours.pythonUrl());
    return left.isEmpty() ? QString()
                          : numbered(text) + dialectFor(kind).createScript(schema).join(u'\n')
                                + u"compare_metadata finds: "_s + left.join(u'\n');
}

// What SQLAlchemy 1.4 has no word for, in any form that create_all() runs on every engine. The export keeps
// all of it in info= (core/interop/sqlalchemy/notes.h) and says so.
const QStringList &unsayable()
{
    static const QStringList keys{
        option::sqliteStrict,             // came with 2.0: sqlite_strict
        option::sqliteKeyTerms,           // a key's columns are names: neither DESC nor COLLATE
        option::sqlitePrimaryKeyOrder,    // the same
        option::postgresWith,             // of tables and keys; indexes have postgresql_with
        option::postgresInclude,          // of keys; indexes have postgresql_include
        option::postgresNullsNotDistinct, // came with 2.0
        option::postgresNoInherit,        // CHECK … NO INHERIT
        option::postgresDeleteColumns,    // ON DELETE SET NULL (columns), but for one target
        option::postgresSequenceName,     // the sequence of a SERIAL has the server's name
        option::mariaDbLengths,           // prefix lengths are of indexes alone
        option::mariaDbColumnCheck,       // a CHECK at its column
        option::mariaDbIgnored,           // IGNORED indexes
        option::mariaDbOnUpdate,          // ON UPDATE current_timestamp()
        option::mariaDbInvisible,         // INVISIBLE columns
        option::mariaDbCreateOptions,
    };
    return keys;
}

Schema sayable(Schema schema)
{
    const auto plain = [](auto &element) {
        element.comment.clear(); // comments of keys, checks and indexes came with 2.0, if at all
        for (const QString &key : unsayable())
            element.options.remove(key);
    };
    for (Enum &value : schema.enums)
        value.comment.clear(); // types have none
    for (Table &table : schema.tables) {
        for (const QString &key : unsayable())
            table.options.remove(key);
        if (table.primaryKey)
            plain(*table.primaryKey);
        std::for_each(table.uniqueKeys.begin(), table.uniqueKeys.end(), plain);
        std::for_each(table.checks.begin(), table.checks.end(), plain);
        std::for_each(table.foreignKeys.begin(), table.foreignKeys.end(), plain);
        for (Index &index : table.indexes) {
            const QString with = index.options.value(option::postgresWith);
            plain(index);
            if (!with.isEmpty())
                index.options.insert(option::postgresWith, with);
        }
        for (Column &column : table.columns) {
            for (const QString &key : unsayable())
                column.options.remove(key);
            if (column.identity && column.identity->kind == IdentityKind::Automatic) {
                column.identity->start.reset(); // SERIAL begins at 1 and goes on by 1
                column.identity->increment.reset();
                column.options.remove(option::postgresSequence);
            }
            // Within the column, where sqlite_autoincrement puts the key, it has no name.
            if (column.options.contains(option::sqliteAutoincrement))
                table.primaryKey->name.clear();
        }
    }
    return schema;
}

Model sample()
{
    const auto loaded = loadProject(
        QStringLiteral(SOURCE_FOLDER "/resources/samples/shop/shop.schemawright"));
    return loaded ? loaded->project.model : Model();
}

// Whether it parses, as far as Python can tell without SQLAlchemy 2.
QString syntaxError(const QString &text)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import ast, sys; ast.parse(sys.stdin.buffer.read())"_s});
    python.write(text.toUtf8());
    python.closeWriteChannel();
    python.waitForFinished();
    return QString::fromUtf8(python.readAllStandardError());
}

} // namespace

class TestModelsWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleIsFaithful_data();
    void sampleIsFaithful();
    void blackChangesNothing_data();
    void blackChangesNothing();
    void othersSchemasAreFaithful_data();
    void othersSchemasAreFaithful();
    void generatedSchemasAreFaithful_data();
    void generatedSchemasAreFaithful();
    void anyModelIsWritten();
};

void TestModelsWriter::sampleIsFaithful_data()
{
    QTest::addColumn<ModelsStyle>("style");
    QTest::addColumn<DialectKind>("kind");
    for (const DialectKind kind :
         {DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb}) {
        QTest::newRow(qPrintable(u"Flask on "_s + nameOf(kind))) << ModelsStyle::Flask3 << kind;
        QTest::newRow(qPrintable(u"classic on "_s + nameOf(kind)))
            << ModelsStyle::Classic14 << kind;
    }
}

void TestModelsWriter::sampleIsFaithful()
{
    QFETCH(ModelsStyle, style);
    QFETCH(DialectKind, kind);
    const Model model = sample();
    QVERIFY(model.classes.size() > 3);
    const QString found = faithless(model, style, kind);
    report(found);
    QVERIFY(found.isEmpty());
}

void TestModelsWriter::blackChangesNothing_data()
{
    QTest::addColumn<ModelsStyle>("style");
    QTest::newRow("Flask") << ModelsStyle::Flask3;
    QTest::newRow("typed") << ModelsStyle::Typed20;
    QTest::newRow("classic") << ModelsStyle::Classic14;
}

void TestModelsWriter::blackChangesNothing()
{
    QFETCH(ModelsStyle, style);
    const QString text = modelsText(sample(), {style, {}});
    QCOMPARE(syntaxError(text), QString());
    const QString difference = support::blackDifference(text.toUtf8());
    report(difference);
    QVERIFY(difference.isEmpty());
    const QString generated = modelsText(support::randomModel(7), {style, {}});
    QCOMPARE(syntaxError(generated), QString());
    const QString other = support::blackDifference(generated.toUtf8());
    report(other);
    QVERIFY(other.isEmpty());
}

void TestModelsWriter::othersSchemasAreFaithful_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(SHARED_FOLDER "/corpus"));
    if (!folder.exists())
        QSKIP("the schemas written by others are not on this machine and are not tested");
    const auto add = [&](DialectKind kind, const QString &name, const QStringList &files) {
        for (const QString &file : files)
            QTest::newRow(qPrintable(name + u' ' + file))
                << kind << folder.filePath(name + u'/' + file + u".sql"_s);
    };
    add(DialectKind::Sqlite,
        u"sqlite"_s,
        {u"chinook"_s, u"sakila"_s, u"roundcube"_s, u"mediawiki"_s});
    add(DialectKind::PostgreSql, u"postgres"_s, {u"chinook"_s, u"roundcube"_s, u"ttrss"_s});
    add(DialectKind::MariaDb, u"mariadb"_s, {u"chinook"_s, u"roundcube"_s});
}

void TestModelsWriter::othersSchemasAreFaithful()
{
    QFETCH(DialectKind, kind);
    QFETCH(QString, file);
    QFile script(file);
    QVERIFY(script.open(QIODevice::ReadOnly));
    Schema schema;
    if (kind == DialectKind::Sqlite) {
        const Connection connection = support::openInMemory();
        QCOMPARE(support::loadSql(connection, script.readAll()), QString());
        schema = support::inspected(connection).schema;
    } else {
        support::TemporaryDatabase database(kind);
        QByteArrayList lines = script.readAll().split('\n');
        lines.removeIf([](const QByteArray &line) {
            const QByteArray start = line.trimmed().toUpper();
            return start.startsWith("DROP DATABASE") || start.startsWith("CREATE DATABASE")
                   || start.startsWith("USE ") || start.startsWith("\\C ");
        });
        QCOMPARE(database.runScript(lines.join('\n')), QString());
        schema = database.inspected().schema;
    }
    const QString found = faithless(modelOf(schema), ModelsStyle::Flask3, kind);
    report(found);
    QVERIFY(found.isEmpty());
}

void TestModelsWriter::generatedSchemasAreFaithful_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<int>("seed");
    for (const DialectKind kind :
         {DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb}) {
        for (int seed = 1; seed <= (kind == DialectKind::MariaDb ? 8 : 16); ++seed)
            QTest::newRow(qPrintable(u"%1, seed %2"_s.arg(nameOf(kind)).arg(seed))) << kind << seed;
    }
}

void TestModelsWriter::generatedSchemasAreFaithful()
{
    QFETCH(DialectKind, kind);
    QFETCH(int, seed);
    support::SchemaOptions options = kind == DialectKind::Sqlite       ? support::sqliteSchemas()
                                     : kind == DialectKind::PostgreSql ? support::postgresSchemas()
                                                                       : support::mariaDbSchemas();
    options.maxTables = 4;
    options.unusualNamesPercent = seed % 3 == 0 ? 10 : 0;
    const Schema schema = support::schemas(options)(rc::Random(quint64(seed)), 30).value();
    const QString found = faithless(modelOf(sayable(schema)), ModelsStyle::Classic14, kind);
    report(found);
    QVERIFY(found.isEmpty());
}

void TestModelsWriter::anyModelIsWritten()
{
    for (quint64 seed = 1; seed <= 60; ++seed) {
        for (const support::Wholeness wholeness :
             {support::Wholeness::Whole, support::Wholeness::Broken}) {
            const Model model = support::randomModel(seed, wholeness);
            for (const ModelsStyle style : styles) {
                const QString text = modelsText(model, {style, {}});
                if (seed % 20 == 0) {
                    const QString error = syntaxError(text);
                    report(error);
                    QVERIFY(error.isEmpty());
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestModelsWriter)

#include "tst_modelswriter.moc"
