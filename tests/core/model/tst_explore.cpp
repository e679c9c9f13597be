// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/explore.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

// a ← b ← c, d associated with c, e alone, f with a mixin that points to e.
struct Chain
{
    QList<Class> classes;
    Model model;

    Chain()
    {
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s})
            classes.append(newClass(name));
        point(1, 0);
        point(2, 1);
        Mixin pointing = mixin(u"Pointing"_s, {column(u"e_id"_s)});
        pointing.foreignKeys = {
            foreignKey(pointing.columns.at(0), classes.at(4).id, classes.at(4).columns.at(0))};
        classes[5].mixins = {pointing.id};
        model = modelWith(classes);
        model.mixins = {pointing};
        model.associations = {association(classes.at(2), classes.at(3))};
    }

    void point(int from, int to)
    {
        const Column link = column(u"link_id"_s);
        classes[from].columns.append(link);
        classes[from].foreignKeys.append(
            foreignKey(link, classes.at(to).id, classes.at(to).columns.at(0)));
    }
    QString names(const QList<ClassId> &ids) const
    {
        QStringList names;
        for (const ClassId &id : ids)
            names.append(findClass(model, id)->name);
        return names.join(QString());
    }
    QString path(int from, int to) const
    {
        return names(pathBetween(model, classes.at(from).id, classes.at(to).id));
    }
};

} // namespace

class TestExplore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursAreThoseOnEitherEnd();
    void aPathGoesByKeysAndAssociations();
    void aMixinsKeyJoinsToo();
    void theShorterPathIsTaken();
    void whatIsNotJoinedHasNoPath();
    void everyStepOfAPathIsBetweenNeighbours();
};

void TestExplore::neighboursAreThoseOnEitherEnd()
{
    const Chain chain;
    QCOMPARE(chain.names(neighboursOf(chain.model, {chain.classes.at(1).id})), u"AC"_s);
    QCOMPARE(chain.names(
                 neighboursOf(chain.model, {chain.classes.at(1).id, chain.classes.at(2).id})),
             u"AD"_s);
    QCOMPARE(chain.names(neighboursOf(chain.model, {})), QString());
}

void TestExplore::aPathGoesByKeysAndAssociations()
{
    const Chain chain;
    QCOMPARE(chain.path(0, 3), u"ABCD"_s);
    QCOMPARE(chain.path(3, 0), u"DCBA"_s);
    QCOMPARE(chain.path(2, 2), u"C"_s);
}

void TestExplore::aMixinsKeyJoinsToo()
{
    QCOMPARE(Chain().path(5, 4), u"FE"_s);
}

void TestExplore::theShorterPathIsTaken()
{
    Chain chain;
    chain.model.associations.append(association(chain.classes.at(0), chain.classes.at(3)));
    QCOMPARE(chain.path(0, 3), u"AD"_s);
}

void TestExplore::whatIsNotJoinedHasNoPath()
{
    const Chain chain;
    QCOMPARE(chain.path(0, 4), QString());
    QVERIFY(pathBetween(chain.model, chain.classes.at(0).id, ClassId::create()).isEmpty());
}

void TestExplore::everyStepOfAPathIsBetweenNeighbours()
{
    CHECK_PROPERTY(100, [] {
        const Model model = randomModel(*seeds(), Wholeness::Broken);
        if (model.classes.isEmpty())
            return;
        const ClassId from = model.classes.first().id;
        for (const Class &to : model.classes) {
            const QList<ClassId> path = pathBetween(model, from, to.id);
            const bool joinsThem = path.isEmpty() || (path.first() == from && path.last() == to.id);
            RC_ASSERT(joinsThem);
            for (qsizetype i = 1; i < path.size(); ++i)
                RC_ASSERT(neighboursOf(model, {path.at(i - 1)}).contains(path.at(i)));
        }
    });
}

QTEST_APPLESS_MAIN(TestExplore)
#include "tst_explore.moc"
