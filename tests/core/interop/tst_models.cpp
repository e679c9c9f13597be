// SPDX-License-Identifier: GPL-3.0-or-later
// models.py without running it: every file of tests/data/models, against real SQLAlchemy and Alembic
// where they know the form, and against what the file itself says is expected ("# = …").

#include "core/interop/sqlalchemy/models.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/model/problem.h"
#include "core/project/files.h"
#include "core/text/findings.h"
#include "core/text/sentences.h"
#include "tests/core/interop/modelsjudge.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QDir folder()
{
    return QDir(QStringLiteral(SOURCE_FOLDER "/tests/data/models"));
}

ReadModels readFile(const QString &path)
{
    const Monitor monitor;
    const auto read = readModels(path, monitor);
    if (!read)
        qWarning("%s: %s", qPrintable(path), qPrintable(read.error().detail));
    return read.value_or(ReadModels());
}

QStringList marked(const QString &path, const QString &mark)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(mark))
            lines << line.mid(mark.size());
    }
    return lines;
}

QString typeText(const Schema &schema, const DataType &type)
{
    const Enum *enumeration = findEnum(schema, type.enumId);
    if (type.kind != TypeKind::Enum || !enumeration)
        return typeName(type);
    QStringList values;
    for (const EnumValue &value : enumeration->values)
        values << value.name;
    return u"Enum %1 (%2)"_s.arg(enumeration->name, values.join(u", "_s));
}

QString columnLine(const Schema &schema, const Table &table, const Column &column)
{
    QString line = u"%1.%2: %3"_s.arg(table.name, column.name, typeText(schema, column.type));
    if (!column.nullable)
        line += u" not null"_s;
    if (column.identity)
        line += column.identity->kind == IdentityKind::Always ? u" counts always"_s : u" counts"_s;
    if (!column.defaultSql.isEmpty())
        line += u" default "_s + column.defaultSql;
    if (column.generated)
        line += u" generated "_s + column.generated->sql;
    return line;
}

QString named(const QString &word, const QString &name, const QStringList &columns)
{
    return word + (name.isEmpty() ? QString() : u' ' + name)
           + u" (%1)"_s.arg(columns.join(u", "_s));
}

// A schema as the lines that the files expect.
QStringList linesOf(const Schema &schema)
{
    QStringList lines;
    for (const Table &table : schema.tables) {
        const QString prefix = table.name + u": "_s;
        for (const Column &column : table.columns)
            lines << columnLine(schema, table, column);
        if (table.primaryKey)
            lines << prefix
                         + named(u"primary key"_s,
                                 table.primaryKey->name,
                                 columnNames(table, table.primaryKey->columns));
        for (const UniqueKey &key : table.uniqueKeys)
            lines << prefix + named(u"unique"_s, key.name, columnNames(table, key.columns));
        for (const Check &check : table.checks)
            lines << prefix + u"check "_s + check.sql;
        for (const ForeignKey &key : table.foreignKeys) {
            const Table *target = findTable(schema, key.target);
            lines << prefix + named(u"foreign key"_s, key.name, columnNames(table, key.columns))
                         + u" to "_s
                         + named(target ? target->name : key.foreignTable,
                                 {},
                                 target ? columnNames(*target, key.targetColumns)
                                        : key.foreignColumns);
        }
        for (const Index &index : table.indexes) {
            QStringList keys;
            for (const IndexKey &key : index.keys)
                keys << (key.column.isNull() ? key.expressionSql
                                             : findColumn(table, key.column)->name);
            lines << prefix
                         + named(index.unique ? u"unique index"_s : u"index"_s, index.name, keys);
        }
    }
    lines.sort();
    return lines;
}

QStringList linesOf(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines << u"%1: %2: %3: %4"_s.arg(finding.line)
                     .arg(finding.subject, toWord(finding.reason), finding.detail);
    lines.sort();
    return lines;
}

// What a line of the one has more than the other, and the other way round.
QString missing(const QStringList &found, const QStringList &wanted)
{
    QStringList lines;
    for (const QString &line : found) {
        if (!wanted.contains(line))
            lines << u"+ "_s + line;
    }
    for (const QString &line : wanted) {
        if (!found.contains(line))
            lines << u"- "_s + line;
    }
    return lines.join(u'\n');
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT

private slots:
    void filesSayWhatTheyDeclare_data();
    void filesSayWhatTheyDeclare();
    void sqlAlchemyMakesTheSame_data();
    void sqlAlchemyMakesTheSame();
    void readingTwiceGivesTheSame();
    void packagesAreReadAcrossTheirFiles();
    void aFileThatCannotBeParsedIsAFinding();
    void cyclesEnd();
    void largePackagesAreReadWithinASecond();
    void manyToManyIsAnAssociation();
    void mixinsAndAbstractBasesStay();
    void readingAgainKeepsIds_data();
    void readingAgainKeepsIds();
    void readingAgainShowsWhatChanged();
    void readingAgainKeepsMixinsOfWhatChanged();
    void readingAgainChangesAMixinOnce();

private:
    ModelsJudge m_judge;
};

void TestModels::filesSayWhatTheyDeclare_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : folder().entryList({u"*.py"_s}, QDir::Files, QDir::Name)) {
        if (!marked(folder().filePath(file), u"# = "_s).isEmpty())
            QTest::newRow(qPrintable(file)) << folder().filePath(file);
    }
}

void TestModels::filesSayWhatTheyDeclare()
{
    QFETCH(QString, file);
    const ReadModels read = readFile(file);
    const QString tables = missing(linesOf(mapModel(read.model)), marked(file, u"# = "_s));
    QVERIFY2(tables.isEmpty(), qPrintable(tables));
    const QString findings = missing(linesOf(read.findings), marked(file, u"# ! "_s));
    QVERIFY2(findings.isEmpty(), qPrintable(findings));
}

void TestModels::sqlAlchemyMakesTheSame_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("dialect");
    for (const QString &file : folder().entryList({u"*.py"_s}, QDir::Files, QDir::Name)) {
        const QString path = folder().filePath(file);
        if (!marked(path, u"# = "_s).isEmpty())
            continue;
        const bool isNative = file.startsWith(u"postgresql_"_s) || file.startsWith(u"mysql_"_s);
        if (!isNative)
            QTest::addRow("%s on SQLite", qPrintable(file)) << path << int(DialectKind::Sqlite);
        if (!file.startsWith(u"mysql_"_s) && !file.startsWith(u"sqlite_"_s))
            QTest::addRow("%s on PostgreSQL", qPrintable(file))
                << path << int(DialectKind::PostgreSql);
        if (file.startsWith(u"mysql_"_s))
            QTest::addRow("%s on MariaDB", qPrintable(file)) << path << int(DialectKind::MariaDb);
    }
}

void TestModels::sqlAlchemyMakesTheSame()
{
    QFETCH(QString, file);
    QFETCH(int, dialect);
    const ReadModels read = readFile(file);
    QVERIFY(!read.model.classes.isEmpty());
    const QStringList lines = m_judge.differences(mapModel(read.model),
                                                  {file},
                                                  DialectKind(dialect));
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

void TestModels::readingTwiceGivesTheSame()
{
    for (const QString &file : {u"flask_blog.py"_s, u"typed_mixins.py"_s, u"classic_enums.py"_s}) {
        const ReadModels first = readFile(folder().filePath(file));
        QVERIFY(!first.model.classes.isEmpty());
        QVERIFY(first == readFile(folder().filePath(file)));
    }
}

namespace {

QString write(const QTemporaryDir &place, const QString &name, const QByteArray &text)
{
    const QString path = place.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace

void TestModels::packagesAreReadAcrossTheirFiles()
{
    const QTemporaryDir place;
    write(place, u"shop/__init__.py"_s, "from .base import db\n");
    write(place, u"shop/base.py"_s, "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\n");
    write(place, u"shop/sizes.py"_s, "NAME = 60\n");
    write(place,
          u"shop/models/__init__.py"_s,
          "from shop.models.user import User\nfrom . import order\n");
    write(place,
          u"shop/models/mixins.py"_s,
          "from ..base import db\nclass Keyed:\n    id = db.Column(db.Integer, primary_key=True)\n");
    write(place,
          u"shop/models/user.py"_s,
          "from shop import db\nfrom shop.sizes import NAME\nfrom .mixins import Keyed\n"
          "class User(Keyed, db.Model):\n    name = db.Column(db.String(NAME))\n");
    write(place,
          u"shop/models/order.py"_s,
          "from shop.base import db as database\nfrom . import mixins\nfrom .user import User as U\n"
          "class Order(mixins.Keyed, database.Model):\n"
          "    user_id = database.Column(database.ForeignKey(U.id))\n");
    write(place, u"shop/tests/test_user.py"_s, "class Broken(:\n");
    const ReadModels read = readFile(place.filePath(u"shop"_s));
    QCOMPARE(linesOf(read.findings), QStringList());
    const QStringList wanted{u"order.id: Integer not null counts"_s,
                             u"order.user_id: Integer"_s,
                             u"order: foreign key (user_id) to user (id)"_s,
                             u"order: primary key (id)"_s,
                             u"user.id: Integer not null counts"_s,
                             u"user.name: String(60)"_s,
                             u"user: primary key (id)"_s};
    QCOMPARE(linesOf(mapModel(read.model)), wanted);
}

void TestModels::aFileThatCannotBeParsedIsAFinding()
{
    const QTemporaryDir place;
    const QByteArray good = "from sqlalchemy import Column, Integer\n"
                            "from sqlalchemy.orm import declarative_base\nBase = declarative_base()\n"
                            "class A(Base):\n    __tablename__ = 'a'\n"
                            "    id = Column(Integer, primary_key=True)\n";
    write(place, u"good.py"_s, good);
    const QString bad = write(place, u"bad.py"_s, "import sqlalchemy\nclass A(:\n    pass\n");
    const ReadModels both = readFile(place.path());
    QCOMPARE(both.model.classes.size(), 1);
    QCOMPARE(both.findings.size(), 1);
    QCOMPARE(both.findings.first().reason, FindingReason::NotRead);
    QCOMPARE(both.findings.first().line, 2);
    const Monitor monitor;
    const auto alone = readModels(bad, monitor);
    QVERIFY(!alone);
    QCOMPARE(alone.error().code, ErrorCode::ParseFailed);
    QCOMPARE(alone.error().place, u"line 2, column 9"_s);
    const auto nowhere = readModels(place.filePath(u"nowhere.py"_s), monitor);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotFound);
}

void TestModels::cyclesEnd()
{
    const QTemporaryDir place;
    write(place,
          u"a.py"_s,
          "from b import *\nfrom b import X, Base\nY = X\nclass C(Base, C): pass\n");
    write(place,
          u"b.py"_s,
          "from a import *\nfrom a import Y as X, C\nimport sqlalchemy as sa\n"
          "Base = C\nZ = Z\nclass D(D): __tablename__ = Z\n"
          "class E(F): __tablename__ = 'e'\nclass F(E): x = sa.Column(X, G)\n"
          "def f(): return f()\nG = f()\n"
          "import enum\nclass H(enum.Enum): a = H.a.value\n"
          "t = sa.Table('t', sa.MetaData(), sa.Column('h', sa.Enum(H)), *T)\n"
          "T = (*T, T)\nd = {**d}\n"
          "class U(sa.types.TypeDecorator): impl = U\n"
          "u = sa.Table('u', sa.MetaData(), sa.Column('u', U), **d)\n");
    const ReadModels read = readFile(place.path());
    QVERIFY(!read.findings.isEmpty());
    QVERIFY(findClass(read.model, u"T"_s));
}

namespace {

// Milliseconds that this process and its children have worked, however busy others keep the machine.
qint64 processorTime()
{
    qint64 sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            sum += time.tv_sec * 1000 + time.tv_usec / 1000;
    }
    return sum;
}

} // namespace

void TestModels::largePackagesAreReadWithinASecond()
{
    const QTemporaryDir place;
    for (int file = 0; file < 17; ++file) {
        QByteArray text = "from flask_sqlalchemy import SQLAlchemy\n";
        text += file == 0 ? "db = SQLAlchemy()\n" : "from m0 import db\n";
        for (int i = 0; i < 10; ++i) {
            text += "\n\nclass Thing" + QByteArray::number(10 * file + i) + "(db.Model):\n";
            text += "    id = db.Column(db.Integer, primary_key=True)\n";
            for (int column = 0; column < 15; ++column)
                text += "    c" + QByteArray::number(column)
                        + " = db.Column(db.String(80), nullable=False, index=True)\n";
            text += "    other_id = db.Column(db.ForeignKey('thing0.id'), unique=True)\n";
            text += "\n    def name(self):\n        return 'x' + str(self.id)\n";
        }
        write(place, u"m%1.py"_s.arg(file), text);
    }
    const qint64 before = processorTime();
    QElapsedTimer timer;
    timer.start();
    const ReadModels read = readFile(place.path());
    const qint64 spent = processorTime() - before;
    qInfo("170 classes: %lld ms, %lld ms of them at work",
          static_cast<long long>(timer.elapsed()),
          static_cast<long long>(spent));
    // A second is promised of a release build; this one may be unoptimized, or watched by a sanitizer.
    QVERIFY2(spent < 10'000, qPrintable(QString::number(spent)));
    QCOMPARE(read.model.classes.size(), 170);
    QVERIFY(read.findings.isEmpty());
}

void TestModels::manyToManyIsAnAssociation()
{
    const Model blog = readFile(folder().filePath(u"flask_blog.py"_s)).model;
    QCOMPARE(blog.associations.size(), 1);
    QCOMPARE(blog.associations.first().name, u"tags"_s);
    QCOMPARE(findClass(blog, blog.associations.first().left.target)->name, u"Tag"_s);
    QCOMPARE(blog.classes.size(), 3);
    // Without a primary key it is a table like any other.
    const Model channels = readFile(folder().filePath(u"flask_metadata_argument.py"_s)).model;
    QVERIFY(channels.associations.isEmpty());
    QVERIFY(findClass(channels, u"Subscriptions"_s));
}

void TestModels::mixinsAndAbstractBasesStay()
{
    const Model mixins = readFile(folder().filePath(u"flask_mixins.py"_s)).model;
    QCOMPARE(mixins.mixins.size(),
             1); // one is made of declared_attr, which each class has its own of
    QCOMPARE(mixins.mixins.first().name, u"TimestampMixin"_s);
    QCOMPARE(findClass(mixins, u"Member"_s)->mixins.size(), 1);
    QCOMPARE(findClass(mixins, u"Member"_s)->columns.size(), 1);
    const Model abstract = readFile(folder().filePath(u"classic_abstract_chain.py"_s)).model;
    const Class *machine = findClass(abstract, u"Machine"_s);
    const Class *keyed = findClass(abstract, u"Keyed"_s);
    const Class *audited = findClass(abstract, u"Audited"_s);
    QVERIFY(machine && keyed && audited && keyed->isAbstract && audited->isAbstract);
    QCOMPARE(machine->base, keyed->id);
    QCOMPARE(machine->columns.size(), 1);
    // As in Python Tool's own column wins, and the designer says so: no more than that.
    const Class *tool = findClass(abstract, u"Tool"_s);
    QVERIFY(tool && tool->columns.size() == 1);
    const QList<Problem> problems = validate(abstract);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, ProblemCode::MixinColumnClash);
    QCOMPARE(problems.first().severity, ProblemSeverity::Warning);
    QCOMPARE(problems.first().element, ElementId(tool->columns.first().id));
}

namespace {

// The same model as somebody would have drawn it: every id another one.
Model withOtherIds(const Model &model)
{
    Project project;
    project.name = u"models"_s;
    project.model = model;
    static const QRegularExpression pattern(
        u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    const QString text = QString::fromUtf8(toBytes(project));
    QString changed = text;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QString id = it.next().captured();
        changed.replace(id,
                        QUuid::createUuidV5(QUuid(), id + u"other"_s).toString(QUuid::WithoutBraces));
    }
    const auto other = projectFromBytes(changed.toUtf8(), project.name);
    return other ? other->model : Model();
}

} // namespace

void TestModels::readingAgainKeepsIds_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : {u"flask_blog.py"_s,
                                u"flask_inheritance.py"_s,
                                u"flask_naming_convention.py"_s,
                                u"classic_constraints.py"_s,
                                u"classic_enums.py"_s,
                                u"classic_indexes.py"_s,
                                u"classic_single.py"_s,
                                u"flask_mixins.py"_s})
        QTest::newRow(qPrintable(file)) << folder().filePath(file);
}

void TestModels::readingAgainKeepsIds()
{
    QFETCH(QString, file);
    const Model read = readFile(file).model;
    const Model drawn = withOtherIds(read);
    QVERIFY(!drawn.classes.isEmpty());
    QVERIFY(!(drawn == read));
    QVERIFY(readAgain(drawn, read) == drawn);
}

void TestModels::readingAgainShowsWhatChanged()
{
    const QTemporaryDir place;
    const QByteArray text = "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\n"
                            "class User(db.Model):\n"
                            "    id = db.Column(db.Integer, primary_key=True)\n"
                            "    name = db.Column(db.String(20), index=True)\n"
                            "class Post(db.Model):\n"
                            "    id = db.Column(db.Integer, primary_key=True)\n"
                            "    user_id = db.Column(db.ForeignKey('user.id'))\n";
    const Model drawn = withOtherIds(readFile(write(place, u"a.py"_s, text)).model);
    QByteArray changed = text;
    changed.replace("    name = db.Column(db.String(20), index=True)\n",
                    "    name = db.Column(db.String(30), index=True)\n"
                    "    email = db.Column(db.String(99), unique=True)\n");
    changed.replace("class Post", "class Article");
    changed.replace("    user_id", "    __tablename__ = 'post'\n    user_id");
    const Model again = readAgain(drawn, readFile(write(place, u"a.py"_s, changed)).model);
    const Class *user = findClass(again, u"User"_s);
    const Class *article = findClass(again, u"Article"_s);
    QVERIFY(user && article);
    QCOMPARE(user->id, findClass(drawn, u"User"_s)->id);
    QCOMPARE(article->id, findClass(drawn, u"Post"_s)->id);
    QStringList sentences;
    for (const Operation &operation : diff(mapModel(drawn), mapModel(again)))
        sentences << sentence(operation);
    QCOMPARE(sentences.size(), 3); // alter name, add email, add its unique key
}

namespace {

const QByteArray sharing = "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\n"
                           "class Timed:\n"
                           "    made_at = db.Column(db.DateTime, nullable=False)\n"
                           "class Keyed(db.Model):\n"
                           "    __abstract__ = True\n"
                           "    id = db.Column(db.Integer, primary_key=True)\n"
                           "class User(Timed, Keyed):\n"
                           "    name = db.Column(db.String(20))\n"
                           "class Post(Timed, Keyed):\n"
                           "    title = db.Column(db.String(20))\n";

} // namespace

void TestModels::readingAgainKeepsMixinsOfWhatChanged()
{
    const QTemporaryDir place;
    const Model drawn = readFile(write(place, u"a.py"_s, sharing)).model;
    QByteArray changed = sharing;
    changed.replace("db.String(20))\nclass Post", "db.String(30))\nclass Post");
    const Model again = readAgain(drawn, readFile(write(place, u"a.py"_s, changed)).model);
    const Class *user = findClass(again, u"User"_s);
    const Class *was = findClass(drawn, u"User"_s);
    QVERIFY(user && was);
    QCOMPARE(user->mixins, was->mixins);
    QCOMPARE(user->mixins.size(), 1);
    QCOMPARE(user->base, was->base);
    QVERIFY(!user->base.isNull());
    QCOMPARE(user->columns.size(), 1);
}

void TestModels::readingAgainChangesAMixinOnce()
{
    const QTemporaryDir place;
    const Model drawn = readFile(write(place, u"a.py"_s, sharing)).model;
    QByteArray changed = sharing;
    changed.replace("nullable=False)\n", "nullable=True)\n    seen_at = db.Column(db.DateTime)\n");
    const Model again = readAgain(drawn, readFile(write(place, u"a.py"_s, changed)).model);
    QCOMPARE(again.mixins.size(), 1);
    QCOMPARE(again.mixins.first().id, drawn.mixins.first().id);
    QCOMPARE(again.mixins.first().columns.size(), 2);
    QVERIFY(again.mixins.first().columns.first().nullable);
    for (const QString &name : {u"User"_s, u"Post"_s}) {
        QCOMPARE(findClass(again, name)->mixins, QList<MixinId>{drawn.mixins.first().id});
        QCOMPARE(findClass(again, name)->columns.size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
