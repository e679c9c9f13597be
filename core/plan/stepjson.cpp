// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/stepjson.h"

#include "core/base/jsonreader.h"
#include "core/schema/json.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

template<typename Kind>
using Words = QList<std::pair<Kind, QString>>;

const Words<StatementKind> &statementKinds()
{
    static const Words<StatementKind> words{{StatementKind::Setting, u"setting"_s},
                                            {StatementKind::Begin, u"begin"_s},
                                            {StatementKind::Commit, u"commit"_s},
                                            {StatementKind::Ddl, u"ddl"_s},
                                            {StatementKind::Data, u"data"_s},
                                            {StatementKind::Version, u"version"_s},
                                            {StatementKind::Check, u"check"_s},
                                            {StatementKind::CheckNoNewRows, u"check-no-new-rows"_s}};
    return words;
}

const Words<ForeignKind> &foreignKinds()
{
    static const Words<ForeignKind> words{{ForeignKind::View, u"view"_s},
                                          {ForeignKind::Trigger, u"trigger"_s},
                                          {ForeignKind::VirtualTable, u"virtual-table"_s},
                                          {ForeignKind::ShadowTable, u"shadow-table"_s},
                                          {ForeignKind::Table, u"table"_s},
                                          {ForeignKind::Sequence, u"sequence"_s},
                                          {ForeignKind::Domain, u"domain"_s},
                                          {ForeignKind::Function, u"function"_s},
                                          {ForeignKind::Other, u"other"_s}};
    return words;
}

template<typename Kind>
QString wordOf(const Words<Kind> &words, Kind kind)
{
    for (const auto &[value, word] : words) {
        if (value == kind)
            return word;
    }
    return {};
}

template<typename Kind>
auto fromWord(const Words<Kind> &words)
{
    return [&words](const QString &text) -> std::optional<Kind> {
        for (const auto &[value, word] : words) {
            if (word == text)
                return value;
        }
        return {};
    };
}

template<typename Value, typename Function>
QJsonArray listed(const QList<Value> &values, Function function)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(function(value));
    return array;
}

QJsonObject statementJson(const Statement &statement)
{
    QJsonObject json{{u"kind"_s, wordOf(statementKinds(), statement.kind)},
                     {u"sql"_s, statement.sql},
                     {u"tables"_s, QJsonArray::fromStringList(statement.tables)},
                     {u"transactional"_s, statement.transactional}};
    if (!statement.subject.isEmpty())
        json.insert("subject"_L1, statement.subject);
    if (statement.restores)
        json.insert("restores"_L1, true);
    if (statement.note == StatementNote::UserSql)
        json.insert("userSql"_L1, true);
    return json;
}

Result<Statement> statementFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Statement statement;
    statement.kind = reader.word("kind"_L1, fromWord(statementKinds()), StatementKind::Ddl);
    statement.sql = reader.requiredString("sql"_L1);
    statement.tables = reader.strings("tables"_L1);
    statement.transactional = reader.boolean("transactional"_L1, true);
    statement.subject = reader.string("subject"_L1);
    statement.restores = reader.boolean("restores"_L1);
    if (reader.boolean("userSql"_L1))
        statement.note = StatementNote::UserSql;
    return reader.result(statement);
}

QJsonObject foreignJson(const ForeignObject &object)
{
    return {{u"kind"_s, wordOf(foreignKinds(), object.kind)},
            {u"schema"_s, object.schemaName},
            {u"name"_s, object.name},
            {u"table"_s, object.table},
            {u"sql"_s, object.sql}};
}

Result<ForeignObject> foreignFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    ForeignObject object;
    object.kind = reader.word("kind"_L1, fromWord(foreignKinds()), ForeignKind::Other);
    object.schemaName = reader.string("schema"_L1);
    object.name = reader.requiredString("name"_L1);
    object.table = reader.string("table"_L1);
    object.sql = reader.string("sql"_L1);
    return reader.result(object);
}

QJsonObject endsJson(const StepEnds &ends)
{
    return {{u"before"_s, toJson(ends.before)},
            {u"after"_s, toJson(ends.after)},
            {u"foreignObjectsBefore"_s, listed(ends.foreignObjectsBefore, foreignJson)},
            {u"foreignObjectsAfter"_s, listed(ends.foreignObjectsAfter, foreignJson)}};
}

Result<StepEnds> endsFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    StepEnds ends;
    ends.before = reader.value<Schema>("before"_L1, schemaFromJson);
    ends.after = reader.value<Schema>("after"_L1, schemaFromJson);
    ends.foreignObjectsBefore = reader.list<ForeignObject>("foreignObjectsBefore"_L1,
                                                           foreignFromJson);
    ends.foreignObjectsAfter = reader.list<ForeignObject>("foreignObjectsAfter"_L1, foreignFromJson);
    return reader.result(ends);
}

std::optional<Direction> directionFromWord(const QString &word)
{
    if (word == "upgrade"_L1)
        return Direction::Upgrade;
    if (word == "downgrade"_L1)
        return Direction::Downgrade;
    return {};
}

} // namespace

QJsonObject toJson(const Step &step)
{
    QJsonObject json{{u"revision"_s, step.revision},
                     {u"message"_s, step.message},
                     {u"parents"_s, QJsonArray::fromStringList(step.parents)},
                     {u"direction"_s,
                      step.direction == Direction::Upgrade ? u"upgrade"_s : u"downgrade"_s},
                     {u"fromHeads"_s, QJsonArray::fromStringList(step.fromHeads)},
                     {u"toHeads"_s, QJsonArray::fromStringList(step.toHeads)},
                     {u"operations"_s,
                      listed(step.operations,
                             [](const Operation &operation) { return toJson(operation); })},
                     {u"statements"_s, listed(step.statements, statementJson)}};
    if (step.ends)
        json.insert("ends"_L1, endsJson(*step.ends));
    return json;
}

Result<Step> stepFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Step step;
    step.revision = reader.requiredString("revision"_L1);
    step.message = reader.string("message"_L1);
    step.parents = reader.strings("parents"_L1);
    step.direction = reader.word("direction"_L1, directionFromWord, Direction::Upgrade);
    step.fromHeads = reader.strings("fromHeads"_L1);
    step.toHeads = reader.strings("toHeads"_L1);
    step.operations = reader.list<Operation>("operations"_L1, operationFromJson);
    step.statements = reader.list<Statement>("statements"_L1, statementFromJson);
    if (reader.has("ends"_L1))
        step.ends = reader.value<StepEnds>("ends"_L1, endsFromJson);
    return reader.result(step);
}

} // namespace core
