// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Changes a schema as people do, one random change at a time; every state in between is valid.

#include "tests/support/schemaparts.h"

namespace support {

class Mutator
{
public:
    Mutator(Dice &dice, const ChangeOptions &options, const core::Schema &schema)
        : m_dice(dice)
        , m_options(options)
        , m_maker(dice, options.schema)
        , m_before(schema)
        , m_schema(schema)
    {}

    core::Schema run();

private:
    void change();
    void changeColumn(core::Table &table);
    void changeConstraint(core::Table &table);
    void changeWhole();

    void renameTable(core::Table &table);
    void swapTables();
    void renameColumnOf(core::Table &table);
    void rotateColumns(core::Table &table, int count);
    void retype(core::Table &table);
    void setType(core::ColumnId column, const core::DataType &type);
    core::DataType laterType(const core::DataType &type);
    void addColumn(core::Table &table);
    void dropColumn(core::Table &table);
    void replaceColumn(core::Table &table);
    void moveColumn(core::Table &table);
    void alterColumn(core::Column &column, core::Table &table);
    void alterTable(core::Table &table);
    void addTable();
    void replaceTable(core::Table &table);

    void changePrimaryKey(core::Table &table);
    void changeUniqueKeys(core::Table &table);
    void changeChecks(core::Table &table);
    void changeForeignKeys(core::Table &table);
    void changeIndexes(core::Table &table);
    void changeEnum(core::Enum &enumeration);
    void renameEnumValue(core::Enum &enumeration);
    void removeEnumValue(core::Enum &enumeration);

    core::Column &anyColumn(core::Table &table);
    QList<core::Column> keyable(const core::Table &table) const;
    QString freeName(Names names, const QString &current, const QString &wish);

    Dice &m_dice;
    ChangeOptions m_options;
    Maker m_maker;
    const core::Schema m_before;
    core::Schema m_schema;
};

// `after` without what the rows of rowsFor(before) would break: see Rows::Fit.
core::Schema fitted(const core::Schema &before, core::Schema after);

} // namespace support
