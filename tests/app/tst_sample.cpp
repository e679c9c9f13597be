// SPDX-License-Identifier: GPL-3.0-or-later
// The sample project in resources/samples/shop is what shop.cpp makes, is without fault, and is drawn
// without one box on another. SCHEMAWRIGHT_WRITE_SAMPLE=1 writes it anew.

#include "core/interop/arrange.h"
#include "core/mapping/mapping.h"
#include "core/model/problem.h"
#include "core/project/files.h"
#include "core/text/sentences.h"
#include "tests/app/shop.h"
#include "tests/support/printing.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QString sampleFolder = QStringLiteral(SOURCE_FOLDER "/resources/samples/shop");

// Every file below the folder, by its path from there.
QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            contents.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return contents;
}

} // namespace

class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void committedFilesAreTheGeneratedOnes();
    void opensWithoutDamageAndWithoutPendingChanges();
    void modelHasNoProblems();
    void showsWhatThereIsToShow();
    void boxesStandOnTheGridAndApart();
    void arrangedBoxesStandApart();
};

void TestSample::committedFilesAreTheGeneratedOnes()
{
    QTemporaryDir folder;
    const bool isWriting = qEnvironmentVariableIsSet("SCHEMAWRIGHT_WRITE_SAMPLE");
    const QString target = isWriting ? sampleFolder : folder.path();
    if (isWriting) // a revision file is never overwritten
        QVERIFY(QDir(sampleFolder).removeRecursively());
    QVERIFY(QDir().mkpath(target));
    const auto saved = core::saveProject(shop::project(), target + u"/shop.schemawright"_s);
    VERIFY_RESULT(saved);
    const auto generated = contentsOf(target);
    QCOMPARE(generated.keys(), contentsOf(sampleFolder).keys());
    for (auto it = generated.begin(); it != generated.end(); ++it)
        QVERIFY2(contentsOf(sampleFolder).value(it.key()) == it.value(), qPrintable(it.key()));
}

void TestSample::opensWithoutDamageAndWithoutPendingChanges()
{
    const auto loaded = core::loadProject(sampleFolder);
    VERIFY_RESULT(loaded);
    QVERIFY2(loaded->damages.isEmpty(),
             loaded->damages.isEmpty() ? "" : qPrintable(core::sentence(loaded->damages.first())));
    QVERIFY(core::check(loaded->project.history).isEmpty());
    QCOMPARE(loaded->project.history.revisions.size(), 3);
    const auto pending = core::pendingChanges(loaded->project);
    VERIFY_RESULT(pending);
    QVERIFY(pending->isEmpty());
    QVERIFY(loaded->project == shop::project());
}

void TestSample::modelHasNoProblems()
{
    QStringList sentences;
    for (const core::Problem &problem : core::validate(shop::project().model))
        sentences << core::sentence(problem);
    QVERIFY2(sentences.isEmpty(), qPrintable(sentences.join(u'\n')));
}

void TestSample::showsWhatThereIsToShow()
{
    const core::Model model = shop::project().model;
    QVERIFY(model.classes.size() >= 12);
    QVERIFY(!model.mixins.isEmpty() && !model.associations.isEmpty() && !model.enums.isEmpty());
    QSet<core::ReferentialAction> actions;
    bool hasSelfReference = false, hasPartialIndex = false, hasExpressionIndex = false;
    for (const core::Class &classValue : model.classes) {
        for (const core::ForeignKey &key : classValue.foreignKeys) {
            actions.insert(key.onDelete);
            hasSelfReference |= key.target == core::tableIdOf(classValue.id);
        }
        for (const core::Index &index : classValue.indexes) {
            hasPartialIndex |= !index.predicateSql.isEmpty();
            hasExpressionIndex |= !index.keys.first().expressionSql.isEmpty();
        }
    }
    QVERIFY(hasSelfReference && hasPartialIndex && hasExpressionIndex);
    QCOMPARE(actions.size(), 3);
}

namespace {

QString overlap(const core::Model &model, const core::Diagram &diagram)
{
    QList<QPair<QString, QRectF>> boxes;
    for (const core::Class &classValue : model.classes) {
        if (!diagram.positions.contains(classValue.id.uuid))
            return classValue.name + " is not on the diagram"_L1;
        const QPointF corner = diagram.positions.value(classValue.id.uuid);
        if (std::fmod(corner.x(), 8) != 0 || std::fmod(corner.y(), 8) != 0)
            return classValue.name + " is off the grid"_L1;
        const QRectF box(corner, QSizeF(core::boxWidth, core::boxHeight(model, classValue)));
        const QRectF withMargin = box.adjusted(-20, -20, 20, 20);
        for (const auto &[name, other] : boxes) {
            if (withMargin.intersects(other))
                return classValue.name + " stands on or too close to "_L1 + name;
        }
        boxes << qMakePair(classValue.name, box);
    }
    return {};
}

} // namespace

void TestSample::boxesStandOnTheGridAndApart()
{
    const core::Project project = shop::project();
    const QString fault = overlap(project.model, project.diagrams.first());
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void TestSample::arrangedBoxesStandApart()
{
    const core::Model model = shop::project().model;
    const core::Diagram diagram = core::arranged(model, u"Shop"_s);
    const QString fault = overlap(model, diagram);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(core::arranged(model, u"Shop"_s).positions, diagram.positions);
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
