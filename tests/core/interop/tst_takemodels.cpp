// SPDX-License-Identifier: GPL-3.0-or-later
// A models.py that changed, against the model that was made of it and went on by itself.
#include "core/interop/sqlalchemy/takemodels.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/model/edit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const char *const source = R"(from sqlalchemy import Column, DateTime, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Timed:
    created = Column(DateTime, nullable=False)


class Author(Timed, Base):
    __tablename__ = "author"
    id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)


class Book(Base):
    __tablename__ = "book"
    id = Column(Integer, primary_key=True)
    title = Column(String(200), nullable=False)
)";

} // namespace

class TestTakeModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesGoOn();
    void whatBothSayAlikeIsNoNews();
    void aChangedClassKeepsItsMixins();
    void aClassStaysWhereTheFilesHaveAnAssociation();
    void theBaseIsKeptBesideTheProject();
    void aDamagedBaseIsNone();

private:
    Model read(const QString &text);

    QTemporaryDir m_folder;
    Monitor m_monitor;
};

Model TestTakeModels::read(const QString &text)
{
    const QString name = m_folder.filePath(u"models.py"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        return {};
    file.close();
    const auto models = readModels(name, m_monitor);
    return models ? models->model : Model();
}

void TestTakeModels::bothSidesGoOn()
{
    const QString text = QString::fromLatin1(source);
    const Model base = read(text);
    QCOMPARE(base.classes.size(), 2);
    // The model renames a column and has a class more; the file has a column more.
    Model ours = *addClass(base, newClass(u"Own"_s));
    const Class *book = findClass(ours, u"Book"_s);
    ours = *renameColumn(ours, book->columns.last().id, u"heading"_s);
    const Model now = read(
        QString(text).replace(u"class Book(Base):\n    __tablename__ = \"book\"\n"_s,
                              u"class Book(Base):\n    __tablename__ = \"book\"\n"
                              "    pages = Column(Integer)\n"_s));
    const ModelsNews news = newsOf(base, ours, now);
    QCOMPARE(news.merge.changes.size(), 1);
    QCOMPARE(news.merge.changes.first().kind, ModelChange::Kind::Added);
    const auto result = merged(news.merge, unasked(news.merge));
    QVERIFY(result);
    QVERIFY(findClass(*result, u"Own"_s));
    const Table *table = nullptr;
    const Schema schema = mapModel(*result);
    table = findTable(schema, u"book"_s);
    QVERIFY(table && findColumn(*table, u"heading"_s) && findColumn(*table, u"pages"_s));
    QVERIFY(!findColumn(*table, u"title"_s));
    // Taken: the same file is no news.
    const Model after = baseAfter(base, news, {0});
    QVERIFY(newsOf(after, *result, now).merge.changes.isEmpty());
    // Not taken: it is offered again.
    QCOMPARE(newsOf(baseAfter(base, news, {}), ours, now).merge.changes.size(), 1);
}

void TestTakeModels::whatBothSayAlikeIsNoNews()
{
    const QString text = QString::fromLatin1(source);
    const Model base = read(text);
    Model ours = base;
    for (Class &value : ours.classes) {
        if (value.name == u"Book")
            value.columns.last().type.length = 120;
    }
    const Model now = read(QString(text).replace(u"200"_s, u"120"_s));
    const ModelsNews news = newsOf(base, ours, now);
    QVERIFY(news.merge.changes.isEmpty());
    const Model after = baseAfter(base, news, {});
    // From here on the file alone changes it: no conflict.
    const ModelsNews next = newsOf(after, ours, read(QString(text).replace(u"200"_s, u"130"_s)));
    QCOMPARE(next.merge.changes.size(), 1);
    QVERIFY(!next.merge.changes.first().isConflict);
}

void TestTakeModels::aChangedClassKeepsItsMixins()
{
    const QString text = QString::fromLatin1(source);
    const Model base = read(text);
    const Class *author = findClass(base, u"Author"_s);
    QVERIFY(author && author->mixins.size() == 1);
    const Model now = read(QString(text).replace(u"String(80)"_s, u"String(90)"_s));
    const ModelsNews news = newsOf(base, base, now);
    QCOMPARE(news.merge.changes.size(), 1); // the column alone
    const auto result = merged(news.merge, {0});
    QVERIFY(result);
    QCOMPARE(findClass(*result, u"Author"_s)->mixins, author->mixins);
    QCOMPARE(findClass(*result, u"Author"_s)->columns.size(), author->columns.size());
}

// A project that came from a database or from migrations has a class there, with columns of its own: as an
// association's, which have other ids, they would be dropped and added.
void TestTakeModels::aClassStaysWhereTheFilesHaveAnAssociation()
{
    const QString text = QString::fromLatin1(source).replace(u"import Column,"_s,
                                                             u"import Column, ForeignKey, Table,"_s);
    const Model files = read(
        QString(text).replace(u"import declarative_base"_s,
                              u"import declarative_base, relationship"_s)
        + u"    authors = relationship(\"Author\", secondary=\"author_book\")\n\n\n"
          "authors = Table(\n    \"author_book\",\n    Base.metadata,\n"
          "    Column(\"author_id\", ForeignKey(\"author.id\"), primary_key=True),\n"
          "    Column(\"book_id\", ForeignKey(\"book.id\"), primary_key=True),\n)\n"_s);
    QCOMPARE(files.associations.size(), 1);
    const Model ours = read(
        text
        + u"\n\nclass Link(Base):\n    __tablename__ = \"author_book\"\n"
          "    author_id = Column(ForeignKey(\"author.id\"), primary_key=True)\n"
          "    book_id = Column(ForeignKey(\"book.id\"), primary_key=True)\n"_s);
    QCOMPARE(ours.classes.size(), 3);
    QVERIFY(!diff(mapModel(ours), mapModel(files)).isEmpty());
    const ModelsNews news = newsOf({}, ours, files);
    const auto taken = merged(news.merge, unasked(news.merge));
    QVERIFY(taken);
    QCOMPARE(taken->associations.size(), 0);
    QVERIFY(diff(mapModel(ours), mapModel(*taken)).isEmpty());
    QVERIFY(findClass(*taken, u"Link"_s));
    // Read again, with the base that is kept then, it says nothing new either.
    const Model base = baseAfter({}, news, unasked(news.merge));
    QVERIFY(newsOf(base, *taken, files).merge.changes.isEmpty());
}

void TestTakeModels::theBaseIsKeptBesideTheProject()
{
    const QString project = m_folder.filePath(u"shop.schemawright"_s);
    const Model model = read(QString::fromLatin1(source));
    const TakenModels taken{m_folder.filePath(u"models.py"_s), model};
    QVERIFY(!loadTakenModels(project));
    QVERIFY(saveTakenModels(taken, project));
    QCOMPARE(loadTakenModels(project), std::optional(taken));
    // The folder can move, with both in it.
    QFile file(takenModelsFile(project));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(m_folder.path().toUtf8()));
}

void TestTakeModels::aDamagedBaseIsNone()
{
    const QString project = m_folder.filePath(u"damaged.schemawright"_s);
    for (const QByteArray &bytes :
         {QByteArray("{"), QByteArray("[]"), QByteArray("{\"format\": 99}")}) {
        QFile file(takenModelsFile(project));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) > 0);
        file.close();
        QVERIFY(!loadTakenModels(project));
    }
}

QTEST_GUILESS_MAIN(TestTakeModels)
#include "tst_takemodels.moc"
