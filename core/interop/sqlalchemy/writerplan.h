// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What everything is called in the Python file: classes, variables, attributes; and which relationships
// there are. Made of a model and its schema before anything is written; names collide with nothing.

#include "core/mapping/mapping.h"
#include "core/model/inheritance.h"

namespace core {

struct PlannedRelationship
{
    QString name;
    ClassId target;
    QString backName;       // of the other side
    bool isForward = false; // the foreign key is on this side
    bool isMany = false;
    bool isNullable = true;
    QStringList foreignKeys; // "Order.customer_id": only where there is a choice
    QStringList remoteSide;
    QString secondary; // the variable of the association table
    QString primaryJoin, secondaryJoin;
};

class WriterPlan
{
public:
    // Refers to both. `taken`: names that the file imports.
    WriterPlan(const Model &model, const Schema &schema, const QSet<QString> &taken);

    const ModelIndex &index() const { return m_index; }
    const SchemaIndex &tables() const { return m_tables; }
    const Model &model() const { return m_model; }

    // Names at the module's level.
    QString name(ClassId id) const { return m_names.value(id.uuid); }
    QString name(MixinId id) const { return m_names.value(id.uuid); }
    QString name(AssociationId id) const { return m_names.value(id.uuid); }
    QString name(EnumId id) const { return m_names.value(id.uuid); }

    // Of the class, mixin or base itself: a column's attribute. By the column's name.
    QString attribute(const QString &columnName) const { return m_attributes.value(columnName); }
    const QList<PlannedRelationship> &relationships(ClassId id) const;

    // Mapped classes have a primary key and a name in Python; the others are tables.
    bool isMapped(const Class &classValue) const;
    // The table of the class, or of its base; null: none.
    const Table *tableOf(const Class &classValue) const;
    // Its base in Python: a class that is written as such; null: the declarative base.
    const Class *pythonBase(const Class &classValue) const;
    // Names of the columns that mixins and abstract bases give it.
    QSet<QString> inheritedColumns(const Class &classValue) const;

private:
    void nameAll(const QSet<QString> &taken);
    void nameAttributes(const QSet<QString> &taken);
    void relate(const Class &classValue);
    void relate(const Class &child, const ForeignKey &key);
    void relate(const Association &association);
    QString freeAttribute(ClassId id, const QString &wish);
    qsizetype pathsBetween(const Table &one, const Table &other) const;

    const Model &m_model;
    const Schema &m_schema;
    ModelIndex m_index;
    SchemaIndex m_tables;
    QHash<QUuid, QString> m_names;
    QHash<QString, QString> m_attributes;  // column → attribute: the same everywhere
    QHash<ClassId, QSet<QString>> m_taken; // attributes of the class and its family
    QHash<ClassId, QList<PlannedRelationship>> m_relationships;
};

// A name that Python takes and that is not among `taken`; as near to the wish as can be.
QString pythonNameFor(const QString &wish, const QSet<QString> &taken);

} // namespace core
