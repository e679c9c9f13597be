// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/mapping.h"
#include "core/mapping/naming.h"
#include "core/model/inheritance.h"
#include "core/model/names.h"

namespace core {

using namespace Qt::StringLiterals;

QString tableNameFor(const QString &className, TableNaming naming)
{
    return madeUpTableName(className, naming);
}

QString tableNameOf(const ModelIndex &index, const Class &classValue)
{
    const Class *tableClass = tableClassOf(index, classValue);
    return tableClass->tableName.isEmpty()
               ? tableNameFor(tableClass->name, index.model().naming.tables)
               : tableClass->tableName;
}

namespace {

ClassId tableOf(const ModelIndex &index, ClassId id)
{
    const Class *classValue = index.classValue(id);
    return classValue ? tableClassOf(index, *classValue)->id : id;
}

QString nameOf(const ModelIndex &index, const Association &association, bool isSecond)
{
    QStringList names;
    for (const ClassId &end : {association.left.target, association.right.target}) {
        if (const Class *classValue = index.classValue(end))
            names.append(tableNameOf(index, *classValue));
    }
    if (isSecond)
        names.append(shortDigest(association.id.toString(), 4));
    return shortenedName(names.join(u'_'), madeUpNameLimit);
}

} // namespace

QString AssociationNamer::name(const Association &association)
{
    if (!association.name.isEmpty())
        return association.name;
    const Pair pair{tableOf(m_index, association.left.target),
                    tableOf(m_index, association.right.target)};
    const bool isSecond = m_seen.contains(pair);
    m_seen.insert(pair);
    return nameOf(m_index, association, isSecond);
}

QString tableNameOf(const Model &model, const Class &classValue)
{
    return tableNameOf(ModelIndex(model, Lookup::Linear), classValue);
}

QString tableNameOf(const Model &model, const Association &association)
{
    const ModelIndex index(model, Lookup::Linear);
    const auto samePair = [&](const Association &other) {
        return other.name.isEmpty()
               && tableOf(index, other.left.target) == tableOf(index, association.left.target)
               && tableOf(index, other.right.target) == tableOf(index, association.right.target);
    };
    if (!association.name.isEmpty())
        return association.name;
    const auto first = std::find_if(model.associations.cbegin(),
                                    model.associations.cend(),
                                    samePair);
    const bool isSecond = first != model.associations.cend() && first->id != association.id;
    return nameOf(index, association, isSecond);
}

} // namespace core
