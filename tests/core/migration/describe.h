// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One operation in a few words, for rows to name what they expect.

#include "core/base/overloaded.h"
#include "core/migration/operation.h"

#include <QStringList>

inline QString describe(const core::Operation &operation)
{
    using namespace core;
    const auto words = [&operation](const QStringList &rest) {
        return (QStringList{toWord(operation)} + rest).join(u' ');
    };
    return std::visit(
        Overloaded{[&](const CreateTable &o) {
                       QStringList keys;
                       for (const ForeignKey &key : o.table.foreignKeys)
                           keys.append(key.name);
                       return words(QStringList{o.table.name} + keys);
                   },
                   [&](const DropTable &o) { return words({o.table.name}); },
                   [&](const RenameTable &o) {
                       return words({o.from, o.to});
                   },
                   [&](const AlterTable &o) { return words({o.tableName}); },
                   [&](const AddColumn &o) {
                       return words({o.tableName, o.column.name, QString::number(o.position)});
                   },
                   [&](const DropColumn &o) {
                       return words({o.tableName, o.column.name});
                   },
                   [&](const RenameColumn &o) {
                       return words({o.tableName, o.from, o.to});
                   },
                   [&](const AlterColumn &o) {
                       return words({o.tableName, o.before.name});
                   },
                   [&](const ReorderColumns &o) { return words({o.tableName}); },
                   [&](const AddConstraint &o) {
                       return words({o.tableName, constraintName(o.constraint)});
                   },
                   [&](const DropConstraint &o) {
                       return words({o.tableName, constraintName(o.constraint)});
                   },
                   [&](const RenameConstraint &o) {
                       return words({o.tableName, constraintName(o.before), o.to});
                   },
                   [&](const CreateIndex &o) {
                       return words({o.tableName, o.index.name});
                   },
                   [&](const DropIndex &o) {
                       return words({o.tableName, o.index.name});
                   },
                   [&](const RenameIndex &o) {
                       return words({o.tableName, o.before.name, o.to});
                   },
                   [&](const CreateEnum &o) { return words({o.enumeration.name}); },
                   [&](const DropEnum &o) { return words({o.enumeration.name}); },
                   [&](const AlterEnum &o) {
                       return words({o.before.name, o.after.name});
                   },
                   [&](const AlterEnumValues &o) { return words({o.enumName}); },
                   [&](const RunSql &o) { return words({o.title}); }},
        operation);
}

inline QStringList describe(const QList<core::Operation> &operations)
{
    QStringList lines;
    for (const core::Operation &operation : operations)
        lines.append(describe(operation));
    return lines;
}
