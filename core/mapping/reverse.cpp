// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/mapping.h"
#include "core/model/names.h"

namespace core {

using namespace Qt::StringLiterals;

QString classNameFor(const QString &tableName)
{
    QString name;
    bool atStart = true;
    for (const QChar c : tableName) {
        if (!c.isLetterOrNumber() && !c.isSurrogate() && !c.isMark()) {
            atStart = true;
            continue;
        }
        name += atStart ? c.toUpper() : c;
        atStart = false;
    }
    if (name.isEmpty() || !(name.at(0).isLetter() || name.at(0).isSurrogate()))
        name.prepend(u"Table"_s);
    static const QStringList pythonConstants = {u"None"_s, u"True"_s, u"False"_s};
    return pythonConstants.contains(name) ? name + u'_' : name;
}

namespace {

Class classOf(const Table &table, const QString &name)
{
    Class classValue;
    classValue.id = classIdOf(table.id);
    classValue.name = name;
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

} // namespace

Model modelOf(const Schema &schema)
{
    Model model;
    model.naming.index = model.naming.uniqueKey = model.naming.check = QString();
    model.naming.foreignKey = model.naming.primaryKey = QString();
    model.enums = schema.enums;
    QSet<QString> taken;
    for (const Table &table : schema.tables) {
        // A table without a name, which SQLite allows, keeps it: so has its class none.
        const QString name = table.name.isEmpty() ? QString()
                                                  : freeName(taken, classNameFor(table.name));
        taken.insert(name.toLower());
        model.classes.append(classOf(table, name));
    }
    return model;
}

} // namespace core
