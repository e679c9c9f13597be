// SPDX-License-Identifier: GPL-3.0-or-later

// A generated schema of any one engine on all three: each has it as it is, up and down again, or refuses
// it before anything runs and says why; and those that have it find no difference between them.

#include "tests/core/database/engines.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

support::SchemaOptions schemasOf(DialectKind kind)
{
    switch (kind) {
    case DialectKind::Sqlite:
        return support::sqliteSchemas();
    case DialectKind::PostgreSql:
        return support::postgresSchemas();
    case DialectKind::MariaDb:
        return support::mariaDbSchemas();
    }
    Q_UNREACHABLE();
}

// SQLite compares anything with anything, and calls any function of it, and PostgreSQL has more of them
// than the others: what those expressions would be elsewhere is not for a generator to say.
Schema withoutExpressions(Schema schema)
{
    for (Table &table : schema.tables) {
        table.checks.clear();
        for (Column &column : table.columns) {
            column.generated.reset();
            column.defaultSql.clear();
        }
        table.indexes.removeIf([](const Index &index) {
            return !index.predicateSql.isEmpty()
                   || std::any_of(index.keys.cbegin(), index.keys.cend(), [](const IndexKey &key) {
                          return key.column.isNull();
                      });
        });
    }
    return schema;
}

void require(const QString &message)
{
    if (!message.isEmpty())
        RC_FAIL(message.toStdString());
}

} // namespace

class TestThreeEnginesLaws : public QObject
{
    Q_OBJECT

private slots:
    void what_one_has_all_have_or_refuse_data();
    void what_one_has_all_have_or_refuse();
};

void TestThreeEnginesLaws::what_one_has_all_have_or_refuse_data()
{
    QTest::addColumn<DialectKind>("source");
    for (const DialectKind kind : kinds)
        QTest::newRow(qPrintable(nameOf(kind))) << kind;
}

void TestThreeEnginesLaws::what_one_has_all_have_or_refuse()
{
    QFETCH(DialectKind, source);
    std::array<Engine, 3> engines{Engine(kinds[0]), Engine(kinds[1]), Engine(kinds[2])};
    int refusals = 0;
    CHECK_PROPERTY(40, [&] {
        const Schema generated = *support::schemas(schemasOf(source));
        const Schema schema = source == DialectKind::MariaDb ? generated
                                                             : withoutExpressions(generated);
        const History history = historyOf(schema);
        QList<const Engine *> having;
        for (Engine &engine : engines) {
            engine.clear();
            const QString failure = engine.go(history, u"head"_s, Direction::Upgrade);
            if (!engine.refusal().isEmpty() && engine.dialect().kind() != source) {
                ++refusals;
                RC_ASSERT(engine.schema().tables.isEmpty());
                continue;
            }
            require(failure);
            require(engine.difference(schema));
            having.append(&engine);
        }
        require(amongAll(having));
        for (const Engine *engine : having) {
            require(engine->go(history, u"base"_s, Direction::Downgrade));
            RC_ASSERT(engine->schema().tables.isEmpty());
        }
    });
    qInfo("refused %d times", refusals);
}

QTEST_GUILESS_MAIN(TestThreeEnginesLaws)
#include "tst_threeengineslaws.moc"
