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

QString tableNameOf(const ModelIndex &index, const Association &association)
{
    if (!association.name.isEmpty())
        return association.name;
    QStringList names;
    for (const ClassId &end : {association.left.target, association.right.target}) {
        if (const Class *classValue = index.classValue(end))
            names.append(tableNameOf(index, *classValue));
    }
    return shortenedName(names.join(u'_'), madeUpNameLimit);
}

QString tableNameOf(const Model &model, const Class &classValue)
{
    return tableNameOf(ModelIndex(model, Lookup::Linear), classValue);
}

QString tableNameOf(const Model &model, const Association &association)
{
    return tableNameOf(ModelIndex(model, Lookup::Linear), association);
}

} // namespace core
