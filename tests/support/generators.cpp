// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generators.h"

#include "core/schema/json.h"
#include "tests/support/mutator.h"
#include "tests/support/serverwords.h"

#include <QJsonDocument>

#include <rapidcheck/detail/Configuration.h>

#include <iostream>
#include <sstream>

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

namespace {

Schema makeSchema(quint64 seed, const SchemaOptions &options, int size)
{
    Dice dice(seed);
    return Maker(dice, options).schema(size);
}

Schema makeMutated(quint64 seed, const ChangeOptions &options, const Schema &schema)
{
    Dice dice(seed);
    return Mutator(dice, options, schema).run();
}

Schema mended(const Schema &schema, const SchemaOptions &options)
{
    return isServer(options.target) ? servable(schema, options.target) : schema;
}

ChangeOptions fittingChanges(const SchemaOptions &schemas)
{
    ChangeOptions options;
    options.schema = schemas;
    options.rows = Rows::Fit;
    return options;
}

SchemaOptions schemasFor(Target target)
{
    SchemaOptions options;
    options.target = target;
    return options;
}

// Something to leave out of a schema: applied to both sides of a pair, by id.
using Reduction = std::function<Schema(const Schema &)>;

QList<Reduction> reductions(const Schema &schema)
{
    QList<Reduction> result;
    for (const Table &table : schema.tables)
        result.append([id = table.id](const Schema &s) { return withoutTable(s, id); });
    for (const Enum &enumeration : schema.enums)
        result.append([id = enumeration.id](const Schema &s) { return withoutEnum(s, id); });
    for (const Table &table : schema.tables) {
        for (const Constraint &constraint : constraints(table)) {
            result.append([id = constraintId(constraint)](const Schema &s) {
                return withoutConstraint(s, id);
            });
        }
        for (const Index &index : table.indexes)
            result.append([id = index.id](const Schema &s) { return withoutIndex(s, id); });
        for (const Column &column : table.columns) {
            result.append([id = table.id, column = column.id](const Schema &s) {
                return withoutColumn(s, id, column);
            });
        }
    }
    return result;
}

rc::Seq<Schema> smallerSchemas(const Schema &schema, const SchemaOptions &options)
{
    std::vector<Schema> smaller;
    for (const Reduction &reduce : reductions(schema)) {
        Schema reduced = mended(reduce(schema), options);
        if (reduced != schema)
            smaller.push_back(std::move(reduced));
    }
    return rc::seq::fromContainer(std::move(smaller));
}

bool isSame(const SchemaPair &a, const SchemaPair &b)
{
    return a.before == b.before && a.after == b.after;
}

// `after` with one table as it was before: one change less.
QList<Schema> lessChanged(const SchemaPair &pair)
{
    QList<Schema> result;
    for (qsizetype i = 0; i < pair.after.tables.size(); ++i) {
        const Table *before = findTable(pair.before, pair.after.tables.at(i).id);
        if (!before || *before == pair.after.tables.at(i))
            continue;
        Schema after = pair.after;
        after.tables[i] = *before;
        Names names;
        bool isUnique = true;
        for (const Table &table : std::as_const(after.tables)) {
            isUnique = isUnique && !names.has(table.name);
            names.take(table.name);
        }
        if (isUnique)
            result.append(repaired(after));
    }
    return result;
}

rc::Seq<SchemaPair> smallerPairs(const SchemaPair &pair, const ChangeOptions &options)
{
    std::vector<SchemaPair> smaller;
    const auto add = [&](SchemaPair candidate) {
        if (options.rows == Rows::Fit)
            candidate.after = repaired(fitted(candidate.before, candidate.after));
        candidate = {mended(candidate.before, options.schema),
                     mended(candidate.after, options.schema)};
        if (!isSame(candidate, pair))
            smaller.push_back(std::move(candidate));
    };
    for (const Reduction &reduce : reductions(pair.before))
        add({reduce(pair.before), reduce(pair.after)});
    for (const Schema &after : lessChanged(pair))
        add({pair.before, after});
    for (const Reduction &reduce : reductions(pair.after)) {
        if (reduce(pair.before) == pair.before)
            add({pair.before, reduce(pair.after)});
    }
    return rc::seq::fromContainer(std::move(smaller));
}

} // namespace

SchemaOptions sqliteSchemas()
{
    return schemasFor(Target::Sqlite);
}

ChangeOptions sqliteChanges()
{
    return fittingChanges(sqliteSchemas());
}

SchemaOptions postgresSchemas()
{
    return schemasFor(Target::PostgreSql);
}

ChangeOptions postgresChanges()
{
    return fittingChanges(postgresSchemas());
}

SchemaOptions mariaDbSchemas()
{
    return schemasFor(Target::MariaDb);
}

ChangeOptions mariaDbChanges()
{
    return fittingChanges(mariaDbSchemas());
}

rc::Gen<Schema> schemas(const SchemaOptions &options)
{
    return [options](rc::Random random, int size) {
        return rc::shrinkable::shrinkRecur(makeSchema(random.next(), options, size),
                                           [options](const Schema &s) {
                                               return smallerSchemas(s, options);
                                           });
    };
}

rc::Gen<Schema> mutated(const Schema &schema, const ChangeOptions &options)
{
    return [schema, options](rc::Random random, int size) {
        Q_UNUSED(size);
        return rc::shrinkable::shrinkRecur(makeMutated(random.next(), options, schema),
                                           [options](const Schema &s) {
                                               return smallerSchemas(s, options.schema);
                                           });
    };
}

rc::Gen<SchemaPair> schemaPairs(const ChangeOptions &options)
{
    return [options](rc::Random random, int size) {
        const Schema before = makeSchema(random.next(), options.schema, size);
        const SchemaPair pair{before, makeMutated(random.next(), options, before)};
        return rc::shrinkable::shrinkRecur(pair, [options](const SchemaPair &p) {
            return smallerPairs(p, options);
        });
    };
}

QString propertyFailure(const rc::detail::Property &property, int cases)
{
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("SCHEMAWRIGHT_CASES", &isNumber);
    params.maxSuccess = isNumber ? wanted : cases;
    const rc::detail::TestResult result = rc::detail::checkProperty(property, {}, params);
    rc::detail::SuccessResult success;
    if (result.match(success))
        return {};
    std::ostringstream text;
    rc::detail::printResultMessage(result, text);
    // QtTest cuts long messages, so the counterexample goes out by itself.
    std::cerr << text.str() << std::endl;
    return u"the property does not hold; again with RC_PARAMS=\"seed=%1\""_s.arg(params.seed);
}

std::ostream &operator<<(std::ostream &stream, const SchemaPair &pair)
{
    return stream << "before: " << pair.before << "\nafter: " << pair.after;
}

} // namespace support

std::ostream &core::operator<<(std::ostream &stream, const Schema &schema)
{
    return stream << QJsonDocument(core::toJson(schema)).toJson().toStdString();
}
