// SPDX-License-Identifier: GPL-3.0-or-later

// The laws of operations and their comparison, on generated schemas.
#include "core/migration/diff.h"
#include "core/schema/json.h"
#include "tests/core/migration/describe.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QJsonDocument>

#include <ostream>

using namespace core;
using support::SchemaPair;

namespace {

QByteArray bytes(const QList<Operation> &operations)
{
    QByteArray result;
    for (const Operation &operation : operations)
        result += QJsonDocument(toJson(operation)).toJson(QJsonDocument::Compact) + '\n';
    return result;
}

void assertLeadsTo(const SchemaPair &pair, ColumnOrder order)
{
    const QList<Operation> operations = diff(pair.before, pair.after, order);
    RC_LOG() << describe(operations).join(QLatin1Char('\n')).toStdString();
    const Result<Schema> applied = core::apply(operations, pair.before);
    if (!applied)
        RC_LOG() << applied.error().subject.toStdString() << applied.error().detail.toStdString();
    RC_ASSERT(applied.has_value());
    RC_ASSERT(normalized(*applied, order) == normalized(pair.after, order));
}

} // namespace

class TestLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differenceLeadsToTheGoal();
    void differenceLeadsBetweenStrangers();
    void differenceOfTheSameIsEmpty();
    void differenceIsTheSameBytesEachTime();
    void inverseTakesEachOperationBack();
    void operationsSurviveJson();
    void namesGiveTheIdsBack();
    void whatIsNotValidDoesNotCrash();
};

void TestLaws::differenceLeadsToTheGoal()
{
    CHECK_PROPERTY(2000, [] {
        const SchemaPair pair = *support::schemaPairs();
        assertLeadsTo(pair, ColumnOrder::Significant);
        assertLeadsTo(pair, ColumnOrder::Ignored);
    });
}

void TestLaws::differenceLeadsBetweenStrangers()
{
    CHECK_PROPERTY(500, [] {
        assertLeadsTo({*support::schemas(), *support::schemas()}, ColumnOrder::Significant);
    });
}

void TestLaws::differenceOfTheSameIsEmpty()
{
    CHECK_PROPERTY(300, [] {
        const Schema schema = *support::schemas();
        RC_ASSERT(diff(schema, schema).isEmpty());
        RC_ASSERT(diff(schema, normalized(schema), ColumnOrder::Significant).isEmpty());
    });
}

void TestLaws::differenceIsTheSameBytesEachTime()
{
    CHECK_PROPERTY(300, [] {
        const SchemaPair pair = *support::schemaPairs();
        RC_ASSERT(bytes(diff(pair.before, pair.after)) == bytes(diff(pair.before, pair.after)));
    });
}

void TestLaws::inverseTakesEachOperationBack()
{
    CHECK_PROPERTY(2000, [] {
        const SchemaPair pair = *support::schemaPairs();
        Schema schema = pair.before;
        const QList<Operation> operations = diff(pair.before, pair.after, ColumnOrder::Significant);
        for (const Operation &operation : operations) {
            RC_LOG() << describe(operation).toStdString();
            const Result<Schema> applied = core::apply(operation, schema);
            RC_ASSERT(applied.has_value());
            const Result<Schema> back = core::apply(inverse(operation), *applied);
            RC_ASSERT(back.has_value());
            RC_ASSERT(normalized(*back) == normalized(schema));
            RC_ASSERT(inverse(inverse(operation)) == operation);
            schema = *applied;
        }
    });
}

void TestLaws::operationsSurviveJson()
{
    CHECK_PROPERTY(500, [] {
        const SchemaPair pair = *support::schemaPairs();
        const QList<Operation> operations = diff(pair.before, pair.after, ColumnOrder::Significant);
        for (const Operation &operation : operations) {
            const QByteArray text = QJsonDocument(toJson(operation)).toJson();
            const Result<Operation> read = operationFromJson(QJsonDocument::fromJson(text).object());
            RC_LOG() << text.toStdString();
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == operation);
        }
    });
}

// A schema read from a database has ids of its own; by name and structure it finds the others.
void TestLaws::namesGiveTheIdsBack()
{
    CHECK_PROPERTY(500, [] {
        const Schema schema = *support::schemas();
        QByteArray text = QJsonDocument(toJson(schema)).toJson();
        QSet<QByteArray> ids;
        for (const Table &table : schema.tables) {
            ids.insert(table.id.toString().toLatin1());
            for (const Column &column : table.columns)
                ids.insert(column.id.toString().toLatin1());
            const QList<Constraint> all = constraints(table);
            for (const Constraint &constraint : all)
                ids.insert(constraintId(constraint).toString().toLatin1());
            for (const Index &index : table.indexes)
                ids.insert(index.id.toString().toLatin1());
        }
        for (const Enum &enumeration : schema.enums) {
            ids.insert(enumeration.id.toString().toLatin1());
            for (const EnumValue &value : enumeration.values)
                ids.insert(value.id.toString().toLatin1());
        }
        for (const QByteArray &id : ids)
            text.replace(id, QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
        const Result<Schema> stranger = schemaFromJson(QJsonDocument::fromJson(text).object());
        RC_ASSERT(stranger.has_value());
        for (DialectKind dialect :
             {DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb})
            RC_ASSERT(normalized(withIdsOf(schema, *stranger, dialect)) == normalized(schema));
    });
}

// Ids and names given twice, references to nothing: as in a file that was merged by hand.
void TestLaws::whatIsNotValidDoesNotCrash()
{
    CHECK_PROPERTY(500, [] {
        const auto damaged = [](Schema schema) {
            const auto chance = [] { return *rc::gen::inRange(0, 3) == 0; };
            if (!schema.tables.isEmpty() && chance())
                schema.tables.append(schema.tables.first());
            if (!schema.enums.isEmpty() && chance())
                schema.enums.append(schema.enums.first());
            for (Table &table : schema.tables) {
                if (!table.columns.isEmpty() && chance())
                    table.columns.append(table.columns.first());
                if (!table.columns.isEmpty() && chance())
                    table.columns.removeFirst();
                if (!table.indexes.isEmpty() && chance())
                    table.indexes.append(table.indexes.first());
                if (!table.foreignKeys.isEmpty() && chance())
                    table.foreignKeys.first().target = TableId::create();
                if (chance())
                    table.name = schema.tables.first().name;
            }
            return schema;
        };
        const SchemaPair pair = *support::schemaPairs();
        const Schema before = damaged(pair.before);
        const Schema after = damaged(pair.after);
        for (ColumnOrder order : {ColumnOrder::Significant, ColumnOrder::Ignored}) {
            const QList<Operation> operations = diff(before, after, order);
            (void) core::apply(operations, before);
            for (const Operation &operation : operations)
                (void) core::apply(inverse(operation), after);
        }
        (void) withIdsOf(before, after, DialectKind::Sqlite);
    });
}

QTEST_APPLESS_MAIN(TestLaws)
#include "tst_laws.moc"
