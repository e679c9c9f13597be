// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/takeover.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/model/names.h"
#include "core/schema/json.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isSame(const Table *a, const Table *b)
{
    if (!a || !b)
        return a == b;
    return normalized({{*a}, {}}, ColumnOrder::Ignored)
           == normalized({{*b}, {}}, ColumnOrder::Ignored);
}

// The class with what the table has now; its name, and what is only the model's, stay.
Class withTable(Class classValue, const Table &table)
{
    classValue.tableName = table.name;
    classValue.schemaName = table.schemaName;
    classValue.comment = table.comment;
    classValue.columns = table.columns;
    classValue.primaryKey = table.primaryKey;
    classValue.uniqueKeys = table.uniqueKeys;
    classValue.checks = table.checks;
    classValue.foreignKeys = table.foreignKeys;
    classValue.indexes = table.indexes;
    classValue.options = table.options;
    return classValue;
}

template<typename Element, typename ElementId>
const Element *found(const QList<Element> &elements, const ElementId &id)
{
    for (const Element &element : elements) {
        if (element.id == id)
            return &element;
    }
    return nullptr;
}

QList<Enum> followedEnums(const QList<Enum> &present, const Schema &before, const Schema &after)
{
    QList<Enum> enums;
    for (const Enum &enumeration : present) {
        const Enum *was = findEnum(before, enumeration.id);
        const Enum *is = findEnum(after, enumeration.id);
        if (!was || *was != enumeration)
            enums << enumeration; // the model's own
        else if (is)
            enums << *is;
    }
    for (const Enum &enumeration : after.enums) {
        if (!findEnum(before, enumeration.id) && !found(present, enumeration.id))
            enums << enumeration;
    }
    return enums;
}

// Matching ids of two schemas in which everything has the same place.
class Ids
{
public:
    Ids(const Schema &from, const Schema &to)
    {
        for (qsizetype i = 0; i < std::min(from.tables.size(), to.tables.size()); ++i)
            addTables(from.tables.at(i), to.tables.at(i));
        pair(from.enums, to.enums);
        for (qsizetype i = 0; i < std::min(from.enums.size(), to.enums.size()); ++i)
            pair(from.enums.at(i).values, to.enums.at(i).values);
    }

    QHash<QString, QString> changed;

private:
    template<typename Id>
    void add(const Id &from, const Id &to)
    {
        if (from != to)
            changed.insert(from.toString(), to.toString());
    }
    template<typename Element>
    void pair(const QList<Element> &from, const QList<Element> &to)
    {
        for (qsizetype i = 0; i < std::min(from.size(), to.size()); ++i)
            add(from.at(i).id, to.at(i).id);
    }
    void addTables(const Table &from, const Table &to)
    {
        add(from.id, to.id);
        pair(from.columns, to.columns);
        if (from.primaryKey && to.primaryKey)
            add(from.primaryKey->id, to.primaryKey->id);
        pair(from.uniqueKeys, to.uniqueKeys);
        pair(from.checks, to.checks);
        pair(from.foreignKeys, to.foreignKeys);
        pair(from.indexes, to.indexes);
    }
};

QSet<QString> idsIn(const Schema &schema)
{
    static const QRegularExpression pattern(
        u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    const QString text = QString::fromUtf8(QJsonDocument(toJson(schema)).toJson());
    QSet<QString> ids;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        ids.insert(it.next().captured());
    return ids;
}

Result<Operation> replaced(const Operation &operation, const QHash<QString, QString> &ids)
{
    static const QRegularExpression pattern(
        u"\"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\""_s);
    const QString text = QString::fromUtf8(QJsonDocument(toJson(operation)).toJson());
    QString result;
    qsizetype copied = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).mid(copied, match.capturedStart(1) - copied);
        result += ids.value(match.captured(1), match.captured(1));
        copied = match.capturedEnd(1);
    }
    result += QStringView(text).mid(copied);
    return operationFromJson(QJsonDocument::fromJson(result.toUtf8()).object());
}

} // namespace

FollowedModel followed(const Model &model, const Schema &before, const Schema &after)
{
    FollowedModel result;
    result.model = model;
    result.model.classes.clear();
    const Schema mapped = mapModel(model);
    QSet<QString> names;
    for (const Class &classValue : model.classes) {
        const TableId id = tableIdOf(classValue.id);
        const Table *was = findTable(before, id);
        const Table *is = findTable(after, id);
        const bool isChanged = !isSame(was, is);
        const bool isOwn = !isSame(findTable(mapped, id), was) || !classValue.mixins.isEmpty();
        if (isChanged && isOwn)
            result.isWhole = false;
        if (!isChanged || isOwn)
            result.model.classes << classValue;
        else if (is)
            result.model.classes << withTable(classValue, *is);
        names.insert(classValue.name.toLower());
    }
    for (const Table &table : after.tables) {
        if (findTable(before, table.id) || findTable(mapped, table.id))
            continue;
        Class added = modelOf({{table}, {}}).classes.first();
        added.name = freeName(names, added.name);
        names.insert(added.name.toLower());
        result.model.classes << added;
    }
    for (const Association &association : model.associations) {
        const TableId id = tableIdOf(association.id);
        if (!isSame(findTable(before, id), findTable(after, id)))
            result.isWhole = false;
    }
    result.model.enums = followedEnums(model.enums, before, after);
    return result;
}

QHash<QString, QString> knownIds(const Schema &reference, const Schema &before, const Schema &added)
{
    QHash<QString, QString> ids = Ids(added, withIdsOf(reference, added, DialectKind::PostgreSql))
                                      .changed;
    // What was there before keeps its own; so does what would come to have another's.
    const QSet<QString> present = idsIn(before);
    ids.removeIf([&present](const auto &pair) {
        return present.contains(pair.key()) || present.contains(pair.value());
    });
    return ids;
}

QList<Operation> withIds(const QList<Operation> &operations, const QHash<QString, QString> &ids)
{
    QList<Operation> result;
    for (const Operation &operation : operations) {
        const auto changed = replaced(operation, ids);
        if (!changed)
            return operations;
        result << *changed;
    }
    return result;
}

} // namespace core
