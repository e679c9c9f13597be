// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes a model part by part: one object a file, used once. What a part imports is known when it has
// been written, so the imports come last and stand first.

#include "core/interop/sqlalchemy/render.h"
#include "core/interop/sqlalchemy/writer.h"
#include "core/interop/sqlalchemy/writerplan.h"

namespace core {

class ModelsWriter
{
public:
    ModelsWriter(const Model &model, const ModelsOptions &options);

    QList<ModelsPart> parts();

private:
    // What a class, mixin or abstract base says in its body.
    struct Body
    {
        Table table; // as which the columns are, with the constraints that the body has to say
        QList<Column> columns;
        QSet<ColumnId> keyColumns;                   // primary_key=True
        QSet<ColumnId> uniqueColumns;                // unique=True
        QSet<ColumnId> indexedColumns;               // index=True
        QMultiHash<ColumnId, ForeignKey> references; // ForeignKey("…")
        PyArguments arguments;                       // of the table, behind the columns
        QList<ModelsItem> items;                     // the same, to be told apart
        QList<PyExpression> later; // constraints that need classes which come behind
    };

    // modelswriter.cpp: the file
    QString importsText();
    QString baseText();
    Options modelNotes() const; // of the metadata
    PyExpression convention();
    void addEnum(const Enum &value);
    void addUnusedEnums();
    QList<const Class *> orderedClasses() const;
    void add(ModelsPart::Kind kind, const QUuid &id, const QString &name, const QString &text);
    void addLines(ModelsPart part, const QString &comment, const QList<QList<ModelsLine>> &groups);

    // writerlines.cpp: columns and relationships
    QList<ModelsLine> columnLines(const Body &body);
    QList<ModelsLine> relationshipLines(ClassId id);
    QString columnLine(const Body &body, const Column &column);
    PyArguments columnArguments(const Body &body, const Column &column);
    QString relationshipLine(const PlannedRelationship &link);
    PyExpression annotation(const Column &column, bool isNullable);

    // writerclass.cpp: classes and mixins
    void addMixin(const Mixin &value);
    void addAbstractBase(const Class &classValue);
    void addMapped(const Class &classValue);
    void addSingleChild(const Class &classValue);
    void addTable(const QUuid &id, const QString &name, const Table &table, ModelsPart::Kind kind);
    QString headOf(const Class &classValue);
    ModelsPart partOf(const Class &classValue); // without its body
    const Column *discriminator(const Class &root) const;
    QList<ModelsLine> mapperArguments(const Class &classValue) const;
    QList<ModelsLine> tableArguments(const Body &body);
    Table tableFor(const Class &classValue) const; // without what single-table children bring
    Table withClassName(Table table, const Class &classValue) const;
    QSet<ColumnId> flaggedKeys(const Class &classValue, const Table &table) const;
    bool isKeyOfAll(const Column &column, const QUuid &owner) const;
    // Of a mixin's or abstract base's columns: as the first class has them that uses it.
    Body sampleBody(const QUuid &owner, const QList<Column> &columns) const;
    bool isTyped() const { return m_options.style == ModelsStyle::Typed20; }

    // writerkeys.cpp: what stands at a column, and what in __table_args__
    Body bodyOf(const Table &table, const QList<Column> &columns, const QSet<ColumnId> &flagged);
    void placePrimaryKey(Body &body, const QSet<ColumnId> &flagged);
    void placeUniqueKeys(Body &body);
    void placeChecks(Body &body);
    void placeForeignKeys(Body &body);
    void placeIndexes(Body &body);
    // A foreign key whose target has a dot in its name, by the target's own columns.
    PyExpression keyToColumns(const Body &body, const ForeignKey &key);
    void addLater(const Body &body, const QUuid &id, const QString &name, const QString &table);
    void place(Body &body,
               const PyExpression &call,
               const QString &name,
               const QList<ColumnId> &columns);
    bool isOwn(const Body &body, const QList<ColumnId> &columns) const;
    // name=…, as the file must say it; nothing where the naming convention says it.
    template<typename Element>
    std::optional<PyArgument> nameOf(const Table &table,
                                     const Element &element,
                                     const QString &pattern);
    std::optional<PyArgument> nameOf(const Table &table, const ForeignKey &key);
    template<typename Element>
    Element noted(const Table &table, Element element, const std::optional<PyArgument> &name) const;
    QString givenName(const Table &table, ConstraintId id) const;

    const Model m_model;
    const ModelsOptions m_options;
    const Schema m_schema;
    SaRenderer m_renderer;
    const WriterPlan m_plan;
    QList<ModelsPart> m_parts;
    QList<ModelsPart> m_later; // behind all classes
    QSet<QString> m_modules;   // import MODULE
};

} // namespace core
