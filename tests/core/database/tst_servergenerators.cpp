// SPDX-License-Identifier: GPL-3.0-or-later
// What is generated for a server can be created there, and rowsFor() fits it.
#include "tests/support/generators.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using core::DialectKind;

support::ChangeOptions changesFor(DialectKind kind)
{
    return kind == DialectKind::PostgreSql ? support::postgresChanges() : support::mariaDbChanges();
}

// The message of the statement that fails, or empty.
QString created(support::TemporaryDatabase &database, const core::Schema &schema)
{
    database.clear();
    const QString message = database.run(core::dialectFor(database.kind()).createScript(schema));
    if (!message.isEmpty())
        return message;
    return database.run(support::rowsFor(schema, 3, 11, database.kind()));
}

void addKinds()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << DialectKind::MariaDb;
}

} // namespace

class TestServerGenerators : public QObject
{
    Q_OBJECT
private slots:
    void everySchemaCanBeCreatedAndFilled_data() { addKinds(); }
    void everySchemaCanBeCreatedAndFilled()
    {
        QFETCH(DialectKind, kind);
        support::TemporaryDatabase database(kind);
        CHECK_PROPERTY(150, [&] {
            const core::Schema schema = *support::schemas(changesFor(kind).schema);
            RC_ASSERT(created(database, schema) == QString());
        });
    }

    void everyLaterVersionCanBeCreatedAndFilled_data() { addKinds(); }
    void everyLaterVersionCanBeCreatedAndFilled()
    {
        QFETCH(DialectKind, kind);
        support::TemporaryDatabase database(kind);
        CHECK_PROPERTY(150, [&] {
            const support::SchemaPair pair = *support::schemaPairs(changesFor(kind));
            RC_ASSERT(created(database, pair.after) == QString());
        });
    }
};

QTEST_GUILESS_MAIN(TestServerGenerators)
#include "tst_servergenerators.moc"
