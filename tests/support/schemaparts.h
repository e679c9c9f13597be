// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of generated schemas: made at random by Maker, removed and repaired by functions that
// keep a schema valid.

#include "tests/support/dice.h"
#include "tests/support/generators.h"

namespace support {

// Distinct rows have distinct values in a column of this type, so that it can be in a key.
bool isKeyable(const core::DataType &type);
bool isInteger(const core::DataType &type);
bool isText(const core::DataType &type);
// The columns into which rowsFor puts NULLs here and there: nullable ones outside the keys.
QSet<core::ColumnId> columnsWithNulls(const core::Schema &schema);

// Without the element and what cannot be without it.
core::Schema withoutTable(core::Schema schema, core::TableId id);
core::Schema withoutColumn(core::Schema schema, core::TableId table, core::ColumnId id);
core::Schema withoutConstraint(core::Schema schema, core::ConstraintId id);
core::Schema withoutIndex(core::Schema schema, core::IndexId id);
core::Schema withoutEnum(core::Schema schema, core::EnumId id);
// Drops what has no meaning (any more): foreign keys without their key, options that do not fit …
core::Schema repaired(core::Schema schema);
// In the column's table, expressions included.
void renameColumn(core::Table &table, core::ColumnId id, const QString &name);

// Every column of a table but generated ones.
QList<core::Column> storedColumns(const core::Table &table);
// Names of tables, indexes, constraints and enums: unique in the whole schema, as in PostgreSQL's
// namespaces.
Names takenNames(const core::Schema &schema);
Names takenNames(const core::Table &table);

// Makes one part at a time, with names that are free in the schema it is made for.
class Maker // servermaker.cpp: what it makes for PostgreSQL and MariaDB alone
{
public:
    Maker(Dice &dice, const SchemaOptions &options)
        : m_dice(dice)
        , m_options(options)
    {}

    core::Schema schema(int size);
    core::Enum enumeration(Names &names);
    core::Table table(const core::Schema &schema, Names &names, int columnCount);
    core::Column column(const core::Schema &schema, Names &names);
    core::DataType type(const core::Schema &schema);
    QString defaultFor(const core::Schema &schema, const core::DataType &type);
    QString collationFor(const core::DataType &type);
    // Nothing where the table has no column to compute from.
    std::optional<core::Column> generatedColumn(const core::Table &table, Names &names);
    std::optional<core::Generated> generated(const core::Column &source);
    std::optional<core::Check> check(const core::Table &table, Names &names);
    std::optional<core::UniqueKey> uniqueKey(const QList<core::Column> &candidates,
                                             const core::Table &table,
                                             Names &names);
    core::IndexKey indexKey(const core::Column &column);
    core::Index index(const core::Table &table, const QList<core::Column> &distinct, Names &names);
    // To a key of `parent`, from columns of `child`, which are added where none fits.
    bool addForeignKey(core::Table &child, const core::Table &parent, Names &names);
    core::ForeignKey foreignKey(const core::Table &child,
                                const core::Table &parent,
                                const QList<core::ColumnId> &columns,
                                const QList<core::ColumnId> &key,
                                Names &names);
    core::Options keyOptions(const QList<core::Column> &columns);
    QString conflict();
    core::ReferentialAction action();
    QString comment(int percent);
    int unusual() const { return m_options.unusualNamesPercent; }
    bool isAny() const { return m_options.target == Target::Any; }
    bool isForServer() const;
    bool hasNamespaces() const { return isAny() || m_options.target == Target::PostgreSql; }
    void toggleServerOption(core::Table &table);

private:
    core::DataType nativeType();
    void addPrimaryKey(const core::Schema &schema, core::Table &table, Names &names);
    void decorate(core::Table &table, Names &names);
    QString phrase(const QStringList &choices,
                   const core::Column &first,
                   const core::Column &second);
    core::IndexKey serverIndexKey(const core::Column &column);
    void decorateServerIndex(core::Index &index, const core::Table &table);
    void decorateServerColumn(core::Column &column);
    void decorateServerTable(core::Table &table);
    QString constraintName(const QString &prefix, const core::Table &table, Names &names);

    Dice &m_dice;
    SchemaOptions m_options;
};

// The text with the columns' names for "%1" and "%2".
QString withNames(const QString &text, const core::Column &first, const core::Column &second);
// The primary and unique keys of the table that a foreign key can point to.
QList<QList<core::ColumnId>> keysOf(const core::Table &table);

} // namespace support
