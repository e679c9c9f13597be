// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one mapped class declares: its table's name, columns and constraints, those of its mixins and
// abstract bases included, declared_attr asked as Python would ask it, Mapped[…] worked out.

#include "core/interop/sqlalchemy/classes.h"
#include "core/interop/sqlalchemy/columns.h"

namespace core {

struct DeclaredClass
{
    int place = -1;        // in PyClasses
    int parent = -1;       // the mapped class that it inherits from
    bool hasTable = false; // else single-table inheritance
    bool isConcrete = false;
    bool hasMadeName = false;  // Flask-SQLAlchemy's rule gave it
    SqlTable table;            // of a class without one: columns and constraints for the parent's
    PyNode ownTable;           // __table__ = a Table that stands elsewhere: its call
    QList<PyTerm> secondaries; // relationship(secondary=…)
};

class DeclaredReader
{
public:
    DeclaredReader(const PyClasses &classes, SqlReader &reader);

    // Nothing (and a finding) where it has no table and no parent.
    std::optional<DeclaredClass> read(int place);
    // What the class itself declares in its body, whether anything derives from it or not.
    QList<SqlColumn> columnsOf(int place);
    void setDefaultSchema(const QString &schema) { m_defaultSchema = schema; }

private:
    struct Annotation
    {
        bool isColumn = false;
        bool isNullable = false;
        std::optional<DataType> type;
        PyTerm column; // mapped_column(…) inside Annotated[…]
    };

    PyTerm returned(int owner, const PyNode &function, int subject);
    std::optional<PyNode> returnIn(const QList<PyNode> &statements,
                                   const PyScope &scope,
                                   int subject,
                                   int depth);
    std::optional<bool> decided(const PyTerm &test, int subject);
    // The attribute's value as the class `subject` sees it; a null node: there is none.
    PyTerm valueOf(int subject, const QString &name, PyClasses::Search search);

    void readName(DeclaredClass &result);
    std::optional<QString> tableName(DeclaredClass &result);
    void readColumns(DeclaredClass &result);
    void readAttribute(DeclaredClass &result, int owner, const PyAttribute &attribute);
    void readAnnotated(DeclaredClass &result, int owner, const PyAttribute &attribute);
    void addColumn(DeclaredClass &result, const SqlColumn &column);
    void readRelationship(DeclaredClass &result, const SqlCall &call);
    void readTableArguments(DeclaredClass &result);
    void readKeywords(DeclaredClass &result, const PyTerm &dict);
    void readOslo(DeclaredClass &result);
    bool isConcrete(int place);
    bool hasKey(const SqlTable &table) const;

    void collectTypeMap();
    void addTypes(const PyTerm &map);
    QString keyOf(const PyTerm &term) const;
    Annotation annotation(const PyTerm &term);
    Annotation inside(const PyTerm &term, int depth);
    Annotation ofSubscript(const PyTerm &term, int depth);
    Annotation ofUnion(const QList<PyTerm> &parts, int depth);
    Annotation ofText(const QString &text, const PyTerm &term, int depth);
    Annotation ofName(const PyTerm &term, int depth);
    std::optional<DataType> ofPython(const QString &name) const;

    const PyClasses &m_classes;
    SqlReader &m_reader;
    const PyModules &m_modules;
    QString m_defaultSchema;
    QHash<QString, PyTerm> m_typeMap;
    int m_subject = -1;
};

} // namespace core
