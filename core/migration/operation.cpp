// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/operation.h"

#include "core/base/overloaded.h"
#include "core/migration/tableedit.h"

using namespace Qt::StringLiterals;

namespace core {

Constraint withName(Constraint constraint, const QString &name)
{
    std::visit(Overloaded{[&name](PrimaryKey &key) { key.name = name; },
                          [&name](UniqueKey &key) { key.name = name; },
                          [&name](Check &check) { check.name = name; },
                          [&name](ForeignKey &key) { key.name = name; }},
               constraint);
    return constraint;
}

namespace {

Index named(Index index, const QString &name)
{
    index.name = name;
    return index;
}

struct Inverse
{
    Operation operator()(const CreateTable &o) const { return DropTable{o.table}; }
    Operation operator()(const DropTable &o) const { return CreateTable{o.table}; }
    Operation operator()(const RenameTable &o) const
    {
        return RenameTable{o.table, o.toSchema, o.to, o.fromSchema, o.from};
    }
    Operation operator()(const AlterTable &o) const
    {
        return AlterTable{o.table,
                          o.tableName,
                          o.commentAfter,
                          o.commentBefore,
                          o.optionsAfter,
                          o.optionsBefore};
    }
    Operation operator()(const AddColumn &o) const
    {
        return DropColumn{o.table, o.tableName, o.column, o.position};
    }
    Operation operator()(const DropColumn &o) const
    {
        return AddColumn{o.table, o.tableName, o.column, o.position};
    }
    Operation operator()(const RenameColumn &o) const
    {
        return RenameColumn{o.table, o.tableName, o.column, o.to, o.from};
    }
    Operation operator()(const AlterColumn &o) const
    {
        return AlterColumn{o.table, o.tableName, o.after, o.before};
    }
    Operation operator()(const ReorderColumns &o) const
    {
        return ReorderColumns{o.table, o.tableName, o.after, o.before};
    }
    Operation operator()(const AddConstraint &o) const
    {
        return DropConstraint{o.table, o.tableName, o.constraint};
    }
    Operation operator()(const DropConstraint &o) const
    {
        return AddConstraint{o.table, o.tableName, o.constraint};
    }
    Operation operator()(const RenameConstraint &o) const
    {
        return RenameConstraint{o.table,
                                o.tableName,
                                withName(o.before, o.to),
                                constraintName(o.before)};
    }
    Operation operator()(const CreateIndex &o) const
    {
        return DropIndex{o.table, o.tableName, o.index};
    }
    Operation operator()(const DropIndex &o) const
    {
        return CreateIndex{o.table, o.tableName, o.index};
    }
    Operation operator()(const RenameIndex &o) const
    {
        return RenameIndex{o.table, o.tableName, named(o.before, o.to), o.before.name};
    }
    Operation operator()(const CreateEnum &o) const { return DropEnum{o.enumeration}; }
    Operation operator()(const DropEnum &o) const { return CreateEnum{o.enumeration}; }
    Operation operator()(const AlterEnum &o) const { return AlterEnum{o.after, o.before}; }
    Operation operator()(const AlterEnumValues &o) const
    {
        return AlterEnumValues{o.enumeration, o.enumName, o.after, o.before};
    }
    Operation operator()(const RunSql &o) const { return RunSql{o.title, o.down, o.up}; }
};

} // namespace

Operation inverse(const Operation &operation)
{
    return std::visit(Inverse{}, operation);
}

QList<Operation> inverse(const QList<Operation> &operations)
{
    QList<Operation> inverted;
    inverted.reserve(operations.size());
    std::transform(operations.crbegin(),
                   operations.crend(),
                   std::back_inserter(inverted),
                   [](const Operation &operation) { return inverse(operation); });
    return inverted;
}

TableId tableOf(const Operation &operation)
{
    return std::visit(Overloaded{[](const CreateTable &o) { return o.table.id; },
                                 [](const DropTable &o) { return o.table.id; },
                                 [](const RenameTable &o) { return o.table; },
                                 [](const AlterTable &o) { return o.table; },
                                 [](const AddColumn &o) { return o.table; },
                                 [](const DropColumn &o) { return o.table; },
                                 [](const RenameColumn &o) { return o.table; },
                                 [](const AlterColumn &o) { return o.table; },
                                 [](const ReorderColumns &o) { return o.table; },
                                 [](const AddConstraint &o) { return o.table; },
                                 [](const DropConstraint &o) { return o.table; },
                                 [](const RenameConstraint &o) { return o.table; },
                                 [](const CreateIndex &o) { return o.table; },
                                 [](const DropIndex &o) { return o.table; },
                                 [](const RenameIndex &o) { return o.table; },
                                 [](const CreateEnum &) { return TableId(); },
                                 [](const DropEnum &) { return TableId(); },
                                 [](const AlterEnum &) { return TableId(); },
                                 [](const AlterEnumValues &) { return TableId(); },
                                 [](const RunSql &) { return TableId(); }},
                      operation);
}

QString toWord(const Operation &operation)
{
    return std::visit(Overloaded{[](const CreateTable &) { return u"create-table"_s; },
                                 [](const DropTable &) { return u"drop-table"_s; },
                                 [](const RenameTable &) { return u"rename-table"_s; },
                                 [](const AlterTable &) { return u"alter-table"_s; },
                                 [](const AddColumn &) { return u"add-column"_s; },
                                 [](const DropColumn &) { return u"drop-column"_s; },
                                 [](const RenameColumn &) { return u"rename-column"_s; },
                                 [](const AlterColumn &) { return u"alter-column"_s; },
                                 [](const ReorderColumns &) { return u"reorder-columns"_s; },
                                 [](const AddConstraint &) { return u"add-constraint"_s; },
                                 [](const DropConstraint &) { return u"drop-constraint"_s; },
                                 [](const RenameConstraint &) { return u"rename-constraint"_s; },
                                 [](const CreateIndex &) { return u"create-index"_s; },
                                 [](const DropIndex &) { return u"drop-index"_s; },
                                 [](const RenameIndex &) { return u"rename-index"_s; },
                                 [](const CreateEnum &) { return u"create-enum"_s; },
                                 [](const DropEnum &) { return u"drop-enum"_s; },
                                 [](const AlterEnum &) { return u"alter-enum"_s; },
                                 [](const AlterEnumValues &) { return u"alter-enum-values"_s; },
                                 [](const RunSql &) { return u"run-sql"_s; }},
                      operation);
}

} // namespace core
