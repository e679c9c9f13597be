// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect/sqlite/names.h"
#include "core/dialect/sqlite/sqlcursor.h"
#include "core/schema/schema.h"

namespace core {

// The parts of the statement, each read by the function of its grammar rule's name. Keys name their
// columns until the end, because a column may come after a constraint of another that names it.
class TableParser
{
public:
    explicit TableParser(const QString &sql)
        : m_cursor(sql)
    {}

    Result<Table> parse();

private:
    struct NamedKey
    {
        ConstraintId id;
        QString name;
        QList<KeyTerm> terms;
        QString conflict;
    };
    struct NamedForeignKey
    {
        QStringList columns;
        ForeignKey key;
    };

    void head();
    void items();
    void columnDefinition();
    QString typeName();
    static bool isRowidAlias(const Column &column);
    bool isColumnConstraint() const;
    bool columnConstraint(Column &column, const QString &name);
    void columnPrimaryKey(Column &column, const QString &name);
    QString defaultValue();
    Generated generatedValue();
    bool isTableConstraint() const;
    void tableConstraint(const QString &name);
    QList<KeyTerm> keyTerms();
    void setPrimaryKey(const QString &name, const QList<KeyTerm> &terms, const QString &conflict);
    void addCheck(const QString &name);
    void addForeignKey(const QString &name, const QStringList &columns);
    ReferentialAction referentialAction();
    void referenceArguments(ForeignKey &key);
    bool deferrable(Deferrable &value);
    QStringList columnList();
    QString conflictClause();
    void tail();

    void finish();
    void finishPrimaryKey();
    void finishExpressions();
    QList<ColumnId> columnIds(const QStringList &names);
    Options keyOptions(const NamedKey &key);
    ConstraintId constraintId(const QString &description);

    SqlCursor m_cursor;
    Table m_table;
    std::optional<NamedKey> m_primaryKey;
    bool m_autoincrement = false;
    QList<NamedKey> m_uniqueKeys;
    QList<NamedForeignKey> m_foreignKeys;
    QHash<QString, int> m_descriptions; // how many constraints have the same one
};

} // namespace core
