// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/tablename.h"

#include "core/model/inheritance.h"
#include "core/model/names.h"
#include "core/schema/expression.h"
#include "core/schema/optionnames.h"

namespace core {

namespace {

QString nameOf(const Model &model, const Class &classValue)
{
    return classValue.tableName.isEmpty() ? madeUpTableName(classValue.name, model.naming.tables)
                                          : classValue.tableName;
}

class TableNameFollower
{
public:
    TableNameFollower(const QString &from, const QString &to)
        : m_from(from)
        , m_to(to)
    {}

    void follow(const Class &before, Class &after) const
    {
        for (qsizetype i = 0; i < after.columns.size(); ++i) {
            const Column *old = withId(before.columns, after.columns.at(i));
            const auto &generated = after.columns.at(i).generated;
            if (old && old->generated && generated && isOther(old->generated->sql, generated->sql))
                after.columns[i].generated->sql = renamed(generated->sql);
        }
        for (qsizetype i = 0; i < after.checks.size(); ++i) {
            const Check *old = withId(before.checks, after.checks.at(i));
            if (old && isOther(old->sql, after.checks.at(i).sql))
                after.checks[i].sql = renamed(old->sql);
        }
        for (qsizetype i = 0; i < after.indexes.size(); ++i) {
            if (const Index *old = withId(before.indexes, after.indexes.at(i)))
                follow(*old, after.indexes, i);
        }
        if (before.options == after.options)
            after.options = withRenamedColumns(after.options,
                                               [this](const QString &sql) { return renamed(sql); });
    }

private:
    template<typename Element>
    static const Element *withId(const QList<Element> &elements, const Element &wanted)
    {
        for (const Element &element : elements) {
            if (element.id == wanted.id)
                return &element;
        }
        return nullptr;
    }

    void follow(const Index &before, QList<Index> &indexes, qsizetype i) const
    {
        if (isOther(before.predicateSql, indexes.at(i).predicateSql))
            indexes[i].predicateSql = renamed(before.predicateSql);
        for (qsizetype k = 0; k < indexes.at(i).keys.size() && k < before.keys.size(); ++k) {
            const QString sql = before.keys.at(k).expressionSql;
            if (isOther(sql, indexes.at(i).keys.at(k).expressionSql))
                indexes[i].keys[k].expressionSql = renamed(sql);
        }
    }

    QString renamed(const QString &sql) const { return renameTableIn(sql, m_from, m_to); }
    // What the edit itself wrote is as it should be.
    bool isOther(const QString &before, const QString &after) const
    {
        return before == after && renamed(after) != after;
    }

    const QString m_from;
    const QString m_to;
};

} // namespace

Model withTableNameFollowed(const Model &before, Model after, ClassId id)
{
    const Class *old = findClass(before, id);
    const Class *now = findClass(after, id);
    if (!old || !now)
        return after;
    const TableNameFollower follower(nameOf(before, *old), nameOf(after, *now));
    const Model edited = after; // shared; what the index refers to
    const ModelIndex index(edited);
    for (qsizetype i = 0; i < edited.classes.size(); ++i) {
        const Class &classValue = edited.classes.at(i);
        const Class *mate = tableClassOf(index, classValue)->id == id
                                ? findClass(before, classValue.id)
                                : nullptr;
        if (!mate)
            continue;
        Class followed = classValue;
        follower.follow(*mate, followed);
        if (followed != classValue)
            after.classes[i] = followed;
    }
    return after;
}

} // namespace core
