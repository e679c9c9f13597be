// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/footprint.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class FootprintOf
{
public:
    Footprint operator()(const CreateTable &o) const
    {
        Footprint print{{tableName(o.table), id(o.table.id)}, {}, o.table.name};
        for (const ForeignKey &key : o.table.foreignKeys)
            print.reads.unite(needs(key));
        return print;
    }
    Footprint operator()(const DropTable &o) const
    {
        Footprint print{{tableName(o.table), id(o.table.id)}, {}, o.table.name};
        for (const Column &column : o.table.columns)
            print.writes.insert(id(column.id));
        return print;
    }
    Footprint operator()(const RenameTable &o) const
    {
        return {{u"table %1.%2"_s.arg(o.fromSchema, o.from).toLower(),
                 u"table %1.%2"_s.arg(o.toSchema, o.to).toLower(),
                 u"name "_s + id(o.table)},
                {id(o.table)},
                o.from};
    }
    Footprint operator()(const AlterTable &o) const
    {
        return {{u"options "_s + id(o.table)}, {id(o.table)}, o.tableName};
    }
    Footprint operator()(const AddColumn &o) const
    {
        return {{id(o.column.id), columnName(o.table, o.column.name)},
                {id(o.table)},
                part(o.tableName, o.column.name)};
    }
    Footprint operator()(const DropColumn &o) const
    {
        return {{id(o.column.id), u"definition "_s + id(o.column.id)},
                {id(o.table), names(o.table)},
                part(o.tableName, o.column.name)};
    }
    Footprint operator()(const RenameColumn &o) const
    {
        return {{columnName(o.table, o.from), columnName(o.table, o.to), names(o.table)},
                {id(o.table), id(o.column)},
                part(o.tableName, o.from)};
    }
    Footprint operator()(const AlterColumn &o) const
    {
        return {{u"definition "_s + id(o.before.id)},
                {id(o.table), id(o.before.id), names(o.table)},
                part(o.tableName, o.before.name)};
    }
    Footprint operator()(const ReorderColumns &o) const
    {
        Footprint print{{u"order "_s + id(o.table)}, {id(o.table)}, o.tableName};
        for (const ColumnId &column : o.after)
            print.reads.insert(id(column));
        return print;
    }
    Footprint operator()(const AddConstraint &o) const
    {
        return ofConstraint(o.table, o.tableName, o.constraint);
    }
    Footprint operator()(const DropConstraint &o) const
    {
        return ofConstraint(o.table, o.tableName, o.constraint);
    }
    Footprint operator()(const RenameConstraint &o) const
    {
        return {{id(constraintId(o.before))},
                {id(o.table)},
                part(o.tableName, constraintName(o.before))};
    }
    Footprint operator()(const CreateIndex &o) const
    {
        return ofIndex(o.table, o.tableName, o.index);
    }
    Footprint operator()(const DropIndex &o) const
    {
        return ofIndex(o.table, o.tableName, o.index);
    }
    Footprint operator()(const RenameIndex &o) const
    {
        return {{id(o.before.id), u"index "_s + o.to.toLower()},
                {id(o.table)},
                part(o.tableName, o.before.name)};
    }
    Footprint operator()(const CreateEnum &o) const { return ofEnum(o.enumeration); }
    Footprint operator()(const DropEnum &o) const { return ofEnum(o.enumeration); }
    Footprint operator()(const AlterEnum &o) const
    {
        Footprint print = ofEnum(o.before);
        return {print.writes + ofEnum(o.after).writes, {}, o.before.name};
    }
    Footprint operator()(const AlterEnumValues &o) const
    {
        return {{u"values "_s + id(o.enumeration)}, {id(o.enumeration)}, o.enumName};
    }
    Footprint operator()(const RunSql &o) const { return {{}, {}, o.title}; }

private:
    template<typename Tag>
    static QString id(const Id<Tag> &id)
    {
        return id.toString();
    }
    static QString part(const QString &table, const QString &name)
    {
        return name.isEmpty() ? table : u"%1.%2"_s.arg(table, name);
    }
    static QString names(TableId table) { return u"columns "_s + id(table); }
    static QString tableName(const Table &table)
    {
        return u"table %1.%2"_s.arg(table.schemaName, table.name).toLower();
    }
    static QString columnName(TableId table, const QString &name)
    {
        return u"column %1.%2"_s.arg(id(table), name.toLower());
    }
    static QSet<QString> needs(const ForeignKey &key)
    {
        QSet<QString> result{id(key.target)};
        for (const ColumnId &column : key.targetColumns)
            result.insert(id(column));
        return result;
    }
    static Footprint ofConstraint(TableId table,
                                  const QString &tableName,
                                  const Constraint &constraint)
    {
        Footprint print{{id(constraintId(constraint))},
                        {id(table), names(table)},
                        part(tableName, constraintName(constraint))};
        if (!constraintName(constraint).isEmpty())
            print.writes.insert(u"constraint %1.%2"_s.arg(id(table), constraintName(constraint)));
        if (std::holds_alternative<PrimaryKey>(constraint))
            print.writes.insert(u"primary key "_s + id(table));
        if (const auto *key = std::get_if<ForeignKey>(&constraint))
            print.reads.unite(needs(*key));
        return print;
    }
    static Footprint ofIndex(TableId table, const QString &tableName, const Index &index)
    {
        Footprint print{{id(index.id), u"index "_s + index.name.toLower()},
                        {id(table), names(table)},
                        part(tableName, index.name)};
        for (const IndexKey &key : index.keys)
            print.reads.insert(id(key.column));
        return print;
    }
    static Footprint ofEnum(const Enum &enumeration)
    {
        return {{id(enumeration.id),
                 u"enum %1.%2"_s.arg(enumeration.schemaName, enumeration.name).toLower()},
                {},
                enumeration.name};
    }
};

} // namespace

Footprint footprint(const Operation &operation)
{
    return std::visit(FootprintOf{}, operation);
}

bool meet(const Footprint &a, const Footprint &b)
{
    return a.writes.intersects(b.writes) || a.writes.intersects(b.reads)
           || a.reads.intersects(b.writes);
}

} // namespace core
