// SPDX-License-Identifier: GPL-3.0-or-later
// A models.py brought to a model: what changed is written anew, all else stays to the byte.

#include "core/interop/sqlalchemy/updater.h"
#include "core/mapping/mapping.h"
#include "core/model/edit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QByteArray shop = R"(# The shop.
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Customer(db.Model):
    """Who buys."""

    id = db.Column(db.Integer, primary_key=True)  # never reused
    # as people call themselves
    name   = db.Column( db.String(80), nullable = False )
    email = db.Column(db.String(120), unique=True, default=lambda: "x")

    def __str__(self):
        return self.name


class Invoice(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    customer_id = db.Column(db.ForeignKey('customer.id'))
    # paid or not
    total = db.Column(db.Numeric(10, 2))  # gross


HELPER = 1
)";

Class &classOf(Model &model, const QString &name)
{
    for (Class &value : model.classes) {
        if (value.name == name)
            return value;
    }
    qFatal("no class %s", qPrintable(name));
}

Column &columnOf(Model &model, const QString &name, const QString &column)
{
    for (Column &value : classOf(model, name).columns) {
        if (value.name == column)
            return value;
    }
    qFatal("no column %s", qPrintable(column));
}

Column columnNamed(const QString &name, const DataType &type)
{
    Column column;
    column.id = ColumnId{QUuid::createUuidV5(QUuid(), name)};
    column.name = name;
    column.type = type;
    return column;
}

using Change = std::function<void(Model &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestModelsUpdater : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unchangedFileStays_data();
    void unchangedFileStays();
    void everyFileTakesAColumn_data() { unchangedFileStays_data(); }
    void everyFileTakesAColumn();
    void changeIsWritten_data();
    void changeIsWritten();
    void sharedLineIsRefused();
    void fileKeepsItsWays_data();
    void fileKeepsItsWays();
    void packageIsUpdatedWhereItsClassesStand();

private:
    QString written(const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(u"models.py"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("%s", qPrintable(file.errorString()));
        return path;
    }

    QTemporaryDir m_folder;
    Monitor m_monitor;
};

void TestModelsUpdater::unchangedFileStays_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SOURCE_FOLDER "/tests/data/models"));
    for (const QString &name : folder.entryList({u"*.py"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestModelsUpdater::unchangedFileStays()
{
    QFETCH(QString, path);
    const auto read = readModels(path, m_monitor);
    QVERIFY(read);
    const auto update = updateModels(path, read->model, {}, m_monitor);
    QVERIFY2(update, update ? "" : qPrintable(update.error().detail));
    QVERIFY(update->files.isEmpty());
    QCOMPARE(update->changed, QStringList());
}

// One line more, and no other one changed.
void TestModelsUpdater::everyFileTakesAColumn()
{
    QFETCH(QString, path);
    const auto read = readModels(path, m_monitor);
    QVERIFY(read);
    Model model = read->model;
    for (Class &value : model.classes) {
        if (value.isAbstract || value.columns.isEmpty())
            continue;
        value.columns.append(columnNamed(u"added_here"_s, integerType()));
        break;
    }
    const auto update = updateModels(path, model, {}, m_monitor);
    static const QSet<QString> refused{u"classic_dunder_table.py"_s,
                                       u"classic_imperative.py"_s,
                                       u"classic_sql_types.py"_s,
                                       u"classic_tables.py"_s};
    if (refused.contains(QFileInfo(path).fileName())) {
        QVERIFY(!update);
        QCOMPARE(update.error().code, ErrorCode::FileNotWritable);
        return;
    }
    QVERIFY2(update, update ? "" : qPrintable(update.error().place + update.error().detail));
    const auto lines = [](const QByteArray &bytes) { return bytes.split('\n'); };
    QCOMPARE(update->files.size(), 1);
    const UpdatedFile &file = update->files.first();
    const QList<QByteArray> after = lines(file.after);
    qsizetype place = 0;
    for (const QByteArray &line : lines(file.before)) {
        place = after.indexOf(line, place);
        QVERIFY2(place >= 0 || read->model.classes.size() < 1, file.after.constData());
        ++place;
    }
    QVERIFY(file.after.contains("added_here"));
}

void TestModelsUpdater::changeIsWritten_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row =
        [](const char *name, const QByteArray &is, const QByteArray &should, Change change) {
            QVERIFY(shop.contains(is));
            QTest::newRow(name) << change << is << should;
        };
    const QByteArray email
        = "    email = db.Column(db.String(120), unique=True, default=lambda: \"x\")\n";
    row("added column", email, email + "    age = db.Column(db.Integer)\n", [](Model &model) {
        classOf(model, u"Customer"_s).columns << columnNamed(u"age"_s, integerType());
    });
    row("dropped column",
        "    total = db.Column(db.Numeric(10, 2))  # gross\n",
        "",
        [](Model &model) { classOf(model, u"Invoice"_s).columns.removeLast(); });
    row("altered column keeps what only Python knows",
        "db.String(120), unique=True",
        "db.String(200), unique=True",
        [](Model &model) { columnOf(model, u"Customer"_s, u"email"_s).type = stringType(200); });
    row("renamed column stands in its place",
        "    total = db.Column(",
        "    amount = db.Column(",
        [](Model &model) { columnOf(model, u"Invoice"_s, u"total"_s).name = u"amount"_s; });
    row("comment behind a column stays",
        "db.Numeric(10, 2))  # gross",
        "db.Numeric(12, 2))  # gross",
        [](Model &model) { columnOf(model, u"Invoice"_s, u"total"_s).type = numericType(12, 2); });
    row("dropped class",
        shop.mid(shop.indexOf("class Invoice"),
                 shop.indexOf("\n\nHELPER") - shop.indexOf("class Invoice")),
        "",
        [](Model &model) {
            model.classes.removeIf([](const Class &value) { return value.name == u"Invoice"; });
        });
    row("new class",
        "  # gross\n",
        "  # gross\n\n\nclass Note(db.Model):\n    id = db.Column(db.Integer, primary_key=True, autoincrement=False)\n",
        [](Model &model) {
            Class note;
            note.id = ClassId{QUuid::createUuidV5(QUuid(), u"Note"_s)};
            note.name = u"Note"_s;
            note.columns << columnNamed(u"id"_s, integerType());
            note.columns.first().nullable = false;
            PrimaryKey key;
            key.id = ConstraintId{QUuid::createUuidV5(QUuid(), u"Note key"_s)};
            key.columns << note.columns.first().id;
            note.primaryKey = key;
            model.classes << note;
        });
}

void TestModelsUpdater::changeIsWritten()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto inLines = [](QByteArray text, const QByteArray &end, const QByteArray &mark) {
        return mark + text.replace("\n", end);
    };
    for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n")}) {
        for (const QByteArray &mark : {QByteArray(), QByteArray("\xef\xbb\xbf")}) {
            const QString path = written(inLines(shop, end, mark));
            const auto read = readModels(path, m_monitor);
            QVERIFY(read);
            Model model = read->model;
            change(model);
            const auto update = updateModels(path, model, {}, m_monitor);
            QVERIFY2(update, update ? "" : qPrintable(update.error().place + update.error().detail));
            QByteArray should = shop;
            QCOMPARE(update->files.size(), 1);
            QCOMPARE(update->files.first().after, inLines(should.replace(before, after), end, mark));
        }
    }
}

// Two statements on one line are nothing to cut.
void TestModelsUpdater::sharedLineIsRefused()
{
    QByteArray text = shop;
    const QString path = written(text.replace("  # gross", "; note = 'x'"));
    const auto read = readModels(path, m_monitor);
    QVERIFY(read);
    Model model = read->model;
    classOf(model, u"Invoice"_s).columns.removeLast();
    const auto update = updateModels(path, model, {}, m_monitor);
    QVERIFY(!update);
    QCOMPARE(update.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(update.error().subject, path);
    QCOMPARE(update.error().place, u"line 23"_s);
}

void TestModelsUpdater::fileKeepsItsWays_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<QByteArray>("should");
    QTest::addColumn<Change>("change");
    const QByteArray flask = "from flask_sqlalchemy import SQLAlchemy\n\ndb = SQLAlchemy()\n\n\n";
    const Change addAge = [](Model &model) {
        classOf(model, u"Note"_s).columns << columnNamed(u"age"_s, integerType());
    };
    QTest::newRow("tabs")
        << flask + "class Note(db.Model):\n\tid = db.Column(db.Integer, primary_key=True)\n"
        << QByteArray("primary_key=True)\n")
        << QByteArray("primary_key=True)\n\tage = db.Column(db.Integer)\n") << addAge;
    QTest::newRow("Latin-1 by its coding line")
        << "# -*- coding: latin-1 -*-\n# Gr\xf6\xdf"
           "e\n"
               + flask
               + "class Note(db.Model):\n    id = db.Column(db.Integer, primary_key=True)  # \xe4\n"
        << QByteArray("# \xe4\n") << QByteArray("# \xe4\n    age = db.Column(db.Integer)\n")
        << addAge;
    QTest::newRow("no newline at the end")
        << flask + "class Note(db.Model):\n    id = db.Column(db.Integer, primary_key=True)"
        << QByteArray("primary_key=True)")
        << QByteArray("primary_key=True)\n    age = db.Column(db.Integer)\n") << addAge;
    QTest::newRow("sa as a prefix")
        << QByteArray("import sqlalchemy as sa\nfrom sqlalchemy.orm import declarative_base\n\n"
                      "Base = declarative_base()\n\n\nclass Note(Base):\n"
                      "    __tablename__ = \"note\"\n"
                      "    id = sa.Column(sa.Integer, primary_key=True)\n")
        << QByteArray("primary_key=True)\n")
        << QByteArray("primary_key=True)\n    age = sa.Column(sa.Integer())\n") << addAge;
    const QByteArray arguments = "class Note(db.Model):\n    __table_args__ = (\n"
                                 "        db.Index('ix_text', 'text'),  # for the list\n"
                                 "        db.UniqueConstraint('text', 'id', name='uq'),  # by law\n"
                                 "    )\n"
                                 "    id = db.Column(db.Integer, primary_key=True)\n"
                                 "    text = db.Column(db.String(20))\n";
    QTest::newRow("the other table arguments stay")
        << flask + arguments
        << QByteArray("        db.UniqueConstraint('text', 'id', name='uq'),  # by law\n")
        << QByteArray()
        << Change([](Model &model) { classOf(model, u"Note"_s).uniqueKeys.clear(); });
    QTest::newRow("table arguments take one more")
        << flask + arguments << QByteArray("  # by law\n")
        << QByteArray("  # by law\n        db.CheckConstraint(\"id > 0\", name=\"positive\"),\n")
        << Change([](Model &model) {
               Check check;
               check.id = ConstraintId{QUuid::createUuidV5(QUuid(), u"check"_s)};
               check.name = u"positive"_s;
               check.sql = u"id > 0"_s;
               classOf(model, u"Note"_s).checks << check;
           });
}

void TestModelsUpdater::fileKeepsItsWays()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, is);
    QFETCH(QByteArray, should);
    QFETCH(Change, change);
    const QString path = written(file);
    const auto read = readModels(path, m_monitor);
    QVERIFY(read);
    Model model = read->model;
    change(model);
    const auto update = updateModels(path, model, {}, m_monitor);
    QVERIFY2(update, update ? "" : qPrintable(update.error().place + update.error().detail));
    QCOMPARE(update->files.size(), 1);
    const qsizetype place = file.lastIndexOf(is);
    QVERIFY(place >= 0);
    QCOMPARE(update->files.first().after, file.left(place) + should + file.mid(place + is.size()));
}

void TestModelsUpdater::packageIsUpdatedWhereItsClassesStand()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    };
    write(u"__init__.py"_s,
          "from flask_sqlalchemy import SQLAlchemy\n\ndb = SQLAlchemy()\n"
          "from . import post, user\n");
    write(u"post.py"_s,
          "from . import db\n\n\nclass Post(db.Model):\n"
          "    id = db.Column(db.Integer, primary_key=True)\n"
          "    user_id = db.Column(db.ForeignKey('user.id'))  # who\n");
    write(u"user.py"_s,
          "from . import db\n\n\nclass User(db.Model):\n"
          "    id = db.Column(db.Integer, primary_key=True)\n");
    const auto read = readModels(folder.path(), m_monitor);
    QVERIFY(read);
    QCOMPARE(read->model.classes.size(), 2);
    Model model = read->model;
    const auto same = updateModels(folder.path(), model, {}, m_monitor);
    QVERIFY(same);
    QVERIFY(same->files.isEmpty());
    classOf(model, u"Post"_s).columns << columnNamed(u"title"_s, stringType(80));
    auto update = updateModels(folder.path(), model, {}, m_monitor);
    QVERIFY2(update, update ? "" : qPrintable(update.error().place + update.error().detail));
    QCOMPARE(update->files.size(), 1);
    QCOMPARE(update->files.first().path, folder.filePath(u"post.py"_s));
    QCOMPARE(update->files.first().after,
             update->files.first().before + "    title = db.Column(db.String(80))\n");
    // A new class goes into the last file that has one, or where it is told to.
    model = read->model;
    Class note = newClass(u"Note"_s);
    note.tableName = u"note"_s;
    model.classes << note;
    for (const auto &[into, file] : {std::pair(QString(), u"user.py"_s),
                                     std::pair(folder.filePath(u"post.py"_s), u"post.py"_s)}) {
        update = updateModels(folder.path(), model, {}, m_monitor, into);
        QVERIFY2(update, update ? "" : qPrintable(update.error().place + update.error().detail));
        QCOMPARE(update->files.size(), 1);
        QCOMPARE(update->files.first().path, folder.filePath(file));
        QVERIFY(update->files.first().after.contains("\n\n\nclass Note(db.Model):\n"));
        QVERIFY(update->files.first().after.startsWith(update->files.first().before));
    }
    const auto nowhere = updateModels(folder.path(), model, {}, m_monitor, u"nowhere.py"_s);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotFound);
}

QTEST_GUILESS_MAIN(TestModelsUpdater)
#include "tst_modelsupdater.moc"
