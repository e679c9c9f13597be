// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/overloaded.h"
#include "core/text/sentences.h"
#include "core/text/text.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString kindOf(const Constraint &constraint)
{
    return std::visit(Overloaded{
                          [](const PrimaryKey &) { return Text::tr("primary key"); },
                          [](const UniqueKey &) { return Text::tr("unique key"); },
                          [](const Check &) { return Text::tr("check"); },
                          [](const ForeignKey &) { return Text::tr("foreign key"); },
                      },
                      constraint);
}

// "foreign key fk_post_user_id_user"; an unnamed one by its kind.
QString named(const Constraint &constraint)
{
    const QString name = constraintName(constraint);
    return name.isEmpty() ? kindOf(constraint) : Text::tr("%1 %2").arg(kindOf(constraint), name);
}

QString named(const Index &index)
{
    return index.unique ? Text::tr("unique index %1").arg(index.name)
                        : Text::tr("index %1").arg(index.name);
}

// "type Integer → Text, nullable": what differs between two states of a column.
QString columnChanges(const Column &before, const Column &after)
{
    QStringList parts;
    if (before.type != after.type)
        parts << Text::tr("type %1 to %2").arg(typeName(before.type), typeName(after.type));
    if (before.nullable != after.nullable)
        parts << (after.nullable ? Text::tr("NULL allowed") : Text::tr("NULL forbidden"));
    if (before.defaultSql != after.defaultSql)
        parts << (after.defaultSql.isEmpty() ? Text::tr("no default")
                                             : Text::tr("default %1").arg(after.defaultSql));
    if (before.identity != after.identity)
        parts << (after.identity ? Text::tr("counted up") : Text::tr("no longer counted up"));
    if (before.generated != after.generated)
        parts << (after.generated ? Text::tr("computed as %1").arg(after.generated->sql)
                                  : Text::tr("no longer computed"));
    if (before.collation != after.collation)
        parts << (after.collation.isEmpty() ? Text::tr("default collation")
                                            : Text::tr("collation %1").arg(after.collation));
    if (before.comment != after.comment)
        parts << Text::tr("comment");
    if (before.options != after.options)
        parts << Text::tr("options");
    return parts.join(u", "_s);
}

QString valueChanges(const QList<EnumValue> &before, const QList<EnumValue> &after)
{
    const auto find = [](const QList<EnumValue> &values, EnumValueId id) -> const EnumValue * {
        const auto it = std::find_if(values.begin(), values.end(), [id](const EnumValue &value) {
            return value.id == id;
        });
        return it == values.end() ? nullptr : &*it;
    };
    QStringList parts;
    for (const EnumValue &value : after) {
        const EnumValue *old = find(before, value.id);
        if (!old)
            parts << Text::tr("add %1").arg(value.name);
        else if (old->name != value.name)
            parts << Text::tr("rename %1 to %2").arg(old->name, value.name);
    }
    for (const EnumValue &value : before) {
        if (!find(after, value.id))
            parts << Text::tr("remove %1").arg(value.name);
    }
    return parts.isEmpty() ? Text::tr("order") : parts.join(u", "_s);
}

QString qualified(const QString &schema, const QString &name)
{
    return schema.isEmpty() ? name : schema + u'.' + name;
}

QString tableChanges(const AlterTable &o)
{
    QStringList parts;
    if (o.commentBefore != o.commentAfter)
        parts << Text::tr("comment");
    if (o.optionsBefore != o.optionsAfter)
        parts << Text::tr("options");
    return parts.join(u", "_s);
}

} // namespace

QString sentence(const Operation &operation)
{
    return std::visit(
        Overloaded{
            [](const CreateTable &o) { return Text::tr("Create table %1").arg(o.table.name); },
            [](const DropTable &o) { return Text::tr("Drop table %1").arg(o.table.name); },
            [](const RenameTable &o) {
                return Text::tr("Rename table %1 to %2")
                    .arg(qualified(o.fromSchema, o.from), qualified(o.toSchema, o.to));
            },
            [](const AlterTable &o) {
                return Text::tr("Change table %1: %2").arg(o.tableName, tableChanges(o));
            },
            [](const AddColumn &o) {
                return Text::tr("Add column %1 to %2").arg(o.column.name, o.tableName);
            },
            [](const DropColumn &o) {
                return Text::tr("Drop column %1 from %2").arg(o.column.name, o.tableName);
            },
            [](const RenameColumn &o) {
                return Text::tr("Rename column %1 of %2 to %3").arg(o.from, o.tableName, o.to);
            },
            [](const AlterColumn &o) {
                return Text::tr("Change column %1 of %2: %3")
                    .arg(o.after.name, o.tableName, columnChanges(o.before, o.after));
            },
            [](const ReorderColumns &o) {
                return Text::tr("Reorder the columns of %1").arg(o.tableName);
            },
            [](const AddConstraint &o) {
                return Text::tr("Add %1 to %2").arg(named(o.constraint), o.tableName);
            },
            [](const DropConstraint &o) {
                return Text::tr("Drop %1 from %2").arg(named(o.constraint), o.tableName);
            },
            [](const RenameConstraint &o) {
                return Text::tr("Rename %1 of %2 to %3").arg(named(o.before), o.tableName, o.to);
            },
            [](const CreateIndex &o) {
                return Text::tr("Create %1 on %2").arg(named(o.index), o.tableName);
            },
            [](const DropIndex &o) {
                return Text::tr("Drop %1 from %2").arg(named(o.index), o.tableName);
            },
            [](const RenameIndex &o) {
                return Text::tr("Rename %1 of %2 to %3").arg(named(o.before), o.tableName, o.to);
            },
            [](const CreateEnum &o) { return Text::tr("Create enum %1").arg(o.enumeration.name); },
            [](const DropEnum &o) { return Text::tr("Drop enum %1").arg(o.enumeration.name); },
            [](const AlterEnum &o) {
                return o.before.name == o.after.name
                           ? Text::tr("Change enum %1").arg(o.after.name)
                           : Text::tr("Rename enum %1 to %2").arg(o.before.name, o.after.name);
            },
            [](const AlterEnumValues &o) {
                return Text::tr("Change values of enum %1: %2")
                    .arg(o.enumName, valueChanges(o.before, o.after));
            },
            [](const RunSql &o) {
                return o.title.isEmpty() ? Text::tr("Run SQL")
                                         : Text::tr("Run SQL: %1").arg(o.title);
            },
        },
        operation);
}

namespace {

QString lowered(const QString &text)
{
    return text.left(1).toLower() + text.mid(1);
}

// The short form: "add email to user", "create user".
QString message(const Operation &operation)
{
    if (const auto *create = std::get_if<CreateTable>(&operation))
        return Text::tr("create %1").arg(create->table.name);
    if (const auto *drop = std::get_if<DropTable>(&operation))
        return Text::tr("drop %1").arg(drop->table.name);
    if (const auto *add = std::get_if<AddColumn>(&operation))
        return Text::tr("add %1 to %2").arg(add->column.name, add->tableName);
    if (const auto *drop = std::get_if<DropColumn>(&operation))
        return Text::tr("drop %1 from %2").arg(drop->column.name, drop->tableName);
    if (const auto *alter = std::get_if<AlterColumn>(&operation))
        return Text::tr("change %1 of %2").arg(alter->after.name, alter->tableName);
    return lowered(sentence(operation));
}

// What comes with new tables and goes without saying: their enums, indexes and keys.
bool comesWith(const QStringList &created, const Operation &operation)
{
    if (std::holds_alternative<CreateTable>(operation)
        || std::holds_alternative<CreateEnum>(operation))
        return true;
    if (const auto *index = std::get_if<CreateIndex>(&operation))
        return created.contains(index->tableName);
    if (const auto *constraint = std::get_if<AddConstraint>(&operation))
        return created.contains(constraint->tableName);
    return false;
}

QString withMore(const QString &text, qsizetype more)
{
    if (more == 0)
        return text;
    return more == 1 ? Text::tr("%1 and 1 more change").arg(text)
                     : Text::tr("%1 and %2 more changes").arg(text, QString::number(more));
}

} // namespace

QString suggestedMessage(const QList<Operation> &operations)
{
    if (operations.isEmpty())
        return Text::tr("empty message");
    QStringList created;
    for (const Operation &operation : operations) {
        if (const auto *create = std::get_if<CreateTable>(&operation))
            created << create->table.name;
    }
    if (created.isEmpty())
        return withMore(message(operations.first()), operations.size() - 1);
    const auto more = std::count_if(operations.cbegin(),
                                    operations.cend(),
                                    [&](const Operation &operation) {
                                        return !comesWith(created, operation);
                                    });
    return withMore(created.size() <= 3 ? Text::tr("create %1").arg(enumerated(created))
                                        : Text::tr("create %1 tables").arg(created.size()),
                    more);
}

} // namespace core
