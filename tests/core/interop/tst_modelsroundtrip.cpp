// SPDX-License-Identifier: GPL-3.0-or-later
// A model written as models.py and read again is the same model, in every style, and nothing in the file
// is found odd by our own reader. What "the same" means stands in tests/support/modeltext.h.

#include "core/interop/sqlalchemy/models.h"
#include "core/interop/sqlalchemy/writer.h"
#include "core/text/sentences.h"
#include "tests/support/modeltext.h"
#include "tests/support/pythonmodels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

ReadModels readText(const QString &text)
{
    const auto files = parsePython({{u"models.py"_s, text.toUtf8()}}, {});
    if (!files || files->first().error)
        qFatal("%s\n%s",
               qPrintable(files ? files->first().error->detail : files.error().detail),
               qPrintable(text));
    PyModule module;
    module.name = u"models"_s;
    module.node = files->first().module;
    return modelsOf({module});
}

// The model itself says that there is no such table.
bool isOfOutside(const Model &model, const Finding &finding)
{
    return finding.reason == FindingReason::UnknownTarget
           && std::any_of(model.classes.cbegin(), model.classes.cend(), [&](const Class &value) {
                  return std::any_of(value.foreignKeys.cbegin(),
                                     value.foreignKeys.cend(),
                                     [&](const ForeignKey &key) {
                                         return key.target.isNull()
                                                && key.foreignTable == finding.detail;
                                     });
              });
}

// Empty: all is well.
QString difference(const Model &model, const ModelsOptions &options)
{
    const QString text = modelsText(model, options);
    const ReadModels read = readText(text);
    QStringList found = support::modelDifference(model, read.model);
    for (const Finding &finding : read.findings) {
        if (!isOfOutside(model, finding))
            found << u"! line %1: %2 %3 (%4)"_s.arg(finding.line)
                         .arg(finding.subject, finding.detail)
                         .arg(int(finding.reason));
    }
    for (QString &line : found) {
        if (line.size() > 260)
            line = line.left(260) + u'…';
    }
    return found.isEmpty() ? QString() : found.join(u'\n') + u"\n\n"_s + text;
}

} // namespace

class TestModelsRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportThenImportIsTheIdentity_data();
    void exportThenImportIsTheIdentity();
};

void TestModelsRoundTrip::exportThenImportIsTheIdentity_data()
{
    QTest::addColumn<ModelsStyle>("style");
    QTest::newRow("Flask") << ModelsStyle::Flask3;
    QTest::newRow("typed") << ModelsStyle::Typed20;
    QTest::newRow("classic") << ModelsStyle::Classic14;
}

void TestModelsRoundTrip::exportThenImportIsTheIdentity()
{
    QFETCH(ModelsStyle, style);
    CHECK_PROPERTY(34, [style] {
        const auto seed = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<quint32>()));
        const auto target = *rc::gen::element(support::Target::Any,
                                              support::Target::Sqlite,
                                              support::Target::PostgreSql,
                                              support::Target::MariaDb);
        const Model model = support::pythonModel(seed, target);
        const QString found = difference(model, {style, {}});
        if (!found.isEmpty())
            RC_FAIL(found.toStdString());
    });
}

QTEST_GUILESS_MAIN(TestModelsRoundTrip)

#include "tst_modelsroundtrip.moc"
