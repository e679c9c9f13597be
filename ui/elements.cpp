// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/elements.h"

#include "ui/inspector/partedits.h"

#include "core/base/overloaded.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Elements)
};

template<typename T>
const T *findPart(const QList<T> &parts, QUuid id)
{
    const auto it = std::find_if(parts.cbegin(), parts.cend(), [&](const T &part) {
        return part.id.uuid == id;
    });
    return it == parts.cend() ? nullptr : &*it;
}

const core::Mixin *mixinOf(const core::Model &model, core::ColumnId id)
{
    for (const core::Mixin &mixin : model.mixins) {
        if (core::findColumn(mixin.columns, id))
            return &mixin;
    }
    return nullptr;
}

const core::Enum *enumOf(const core::Model &model, core::EnumValueId id)
{
    for (const core::Enum &enumeration : model.enums) {
        if (findPart(enumeration.values, id.uuid))
            return &enumeration;
    }
    return nullptr;
}

template<typename T>
QString nameOf(const T *element)
{
    return element ? element->name : QString();
}

QString columnName(const core::Model &model, core::ColumnId id)
{
    if (const core::Class *owner = core::ownerOf(model, id))
        return u"%1.%2"_s.arg(owner->name, core::findColumn(owner->columns, id)->name);
    if (const core::Mixin *mixin = mixinOf(model, id))
        return u"%1.%2"_s.arg(mixin->name, core::findColumn(mixin->columns, id)->name);
    return {};
}

QString namesOf(const QList<core::Column> &columns, const QList<core::ColumnId> &ids)
{
    QStringList names;
    for (core::ColumnId id : ids) {
        const core::Column *column = core::findColumn(columns, id);
        names.append(column ? column->name : u"?"_s);
    }
    return names.join(u", "_s);
}

QString holderName(const core::Model &model, const core::ElementId &holder)
{
    if (const auto *id = std::get_if<core::ClassId>(&holder))
        return nameOf(core::findClass(model, *id));
    const auto *id = std::get_if<core::MixinId>(&holder);
    return id ? nameOf(core::findMixin(model, *id)) : QString();
}

QString constraintName(const core::Model &model, core::ConstraintId id)
{
    const auto constraint = findConstraint(model, id);
    if (!constraint)
        return {};
    const core::ElementId holder = partHolder(model, id);
    const QString owner = holderName(model, holder);
    const auto names = [&](const QList<core::ColumnId> &ids) {
        return namesOf(columnsFor(model, holder), ids);
    };
    return std::visit(core::Overloaded{
                          [&](const core::PrimaryKey &) {
                              return Words::tr("%1: primary key").arg(owner);
                          },
                          [&](const core::UniqueKey &key) {
                              return Words::tr("%1: unique (%2)").arg(owner, names(key.columns));
                          },
                          [&](const core::Check &check) {
                              return Words::tr("%1: check (%2)").arg(owner, check.sql);
                          },
                          [&](const core::ForeignKey &key) {
                              return Words::tr("%1: foreign key (%2)").arg(owner, names(key.columns));
                          },
                      },
                      *constraint);
}

QString indexName(const core::Model &model, core::IndexId id)
{
    const core::Index *index = findIndex(model, id);
    if (!index)
        return {};
    const core::ElementId holder = partHolder(model, id);
    const QString owner = holderName(model, holder);
    if (!index->name.isEmpty())
        return Words::tr("%1: index %2").arg(owner, index->name);
    const QList<core::Column> columns = columnsFor(model, holder);
    QStringList keys;
    for (const core::IndexKey &key : index->keys)
        keys.append(key.column.isNull() ? key.expressionSql : namesOf(columns, {key.column}));
    return Words::tr("%1: index (%2)").arg(owner, keys.join(u", "_s));
}

core::ElementId existing(const core::Model &model, core::TableId table, core::ColumnId column)
{
    const core::Class *owner = core::findClass(model, core::classIdOf(table));
    if (owner && core::findColumn(owner->columns, column))
        return column;
    if (owner)
        return owner->id;
    if (core::findAssociation(model, {table.uuid}))
        return core::AssociationId{table.uuid};
    return {};
}

template<typename Id>
core::ElementId existing(const core::Model &model, core::TableId table, Id part)
{
    if (const core::Class *owner = core::ownerOf(model, part))
        return owner->id == core::classIdOf(table) ? core::ElementId(part) : core::ElementId();
    return existing(model, table, core::ColumnId());
}

core::ElementId existing(const core::Model &model, core::EnumId id)
{
    return core::findEnum(model, id) ? core::ElementId(id) : core::ElementId();
}

struct Subject
{
    QString table;
    QString element;
};

Subject subjectOf(const core::Operation &operation)
{
    return std::visit(core::Overloaded{
                          [](const core::CreateTable &o) {
                              return Subject{o.table.name, {}};
                          },
                          [](const core::DropTable &o) {
                              return Subject{o.table.name, {}};
                          },
                          [](const core::RenameTable &o) {
                              return Subject{o.from, {}};
                          },
                          [](const core::AlterTable &o) {
                              return Subject{o.tableName, {}};
                          },
                          [](const core::AddColumn &o) {
                              return Subject{o.tableName, o.column.name};
                          },
                          [](const core::DropColumn &o) {
                              return Subject{o.tableName, o.column.name};
                          },
                          [](const core::RenameColumn &o) {
                              return Subject{o.tableName, o.from};
                          },
                          [](const core::AlterColumn &o) {
                              return Subject{o.tableName, o.after.name};
                          },
                          [](const core::ReorderColumns &o) {
                              return Subject{o.tableName, {}};
                          },
                          [](const core::AddConstraint &o) {
                              return Subject{o.tableName, core::constraintName(o.constraint)};
                          },
                          [](const core::DropConstraint &o) {
                              return Subject{o.tableName, core::constraintName(o.constraint)};
                          },
                          [](const core::RenameConstraint &o) {
                              return Subject{o.tableName, o.to};
                          },
                          [](const core::CreateIndex &o) {
                              return Subject{o.tableName, o.index.name};
                          },
                          [](const core::DropIndex &o) {
                              return Subject{o.tableName, o.index.name};
                          },
                          [](const core::RenameIndex &o) {
                              return Subject{o.tableName, o.to};
                          },
                          [](const core::CreateEnum &o) {
                              return Subject{{}, o.enumeration.name};
                          },
                          [](const core::DropEnum &o) {
                              return Subject{{}, o.enumeration.name};
                          },
                          [](const core::AlterEnum &o) {
                              return Subject{{}, o.after.name};
                          },
                          [](const core::AlterEnumValues &o) {
                              return Subject{{}, o.enumName};
                          },
                          [](const core::RunSql &o) {
                              return Subject{{}, o.title};
                          },
                      },
                      operation);
}

} // namespace

QString elementName(const core::Model &model, const core::ElementId &element)
{
    return std::visit(
        core::Overloaded{
            [](std::monostate) { return QString(); },
            [&](core::ClassId id) { return nameOf(core::findClass(model, id)); },
            [&](core::MixinId id) { return nameOf(core::findMixin(model, id)); },
            [&](core::AssociationId id) {
                const core::Association *association = core::findAssociation(model, id);
                if (!association || !association->name.isEmpty())
                    return nameOf(association);
                return u"%1 – %2"_s.arg(nameOf(core::findClass(model, association->left.target)),
                                        nameOf(core::findClass(model, association->right.target)));
            },
            [&](core::EnumId id) { return nameOf(core::findEnum(model, id)); },
            [&](core::ColumnId id) { return columnName(model, id); },
            [&](core::ConstraintId id) { return constraintName(model, id); },
            [&](core::IndexId id) { return indexName(model, id); },
            [&](core::EnumValueId id) {
                const core::Enum *enumeration = enumOf(model, id);
                return enumeration ? u"%1.%2"_s.arg(enumeration->name,
                                                    findPart(enumeration->values, id.uuid)->name)
                                   : QString();
            },
            [](core::NoteId) { return Words::tr("Note"); },
            [](core::AreaId) { return Words::tr("Area"); },
        },
        element);
}

core::ElementId holderOf(const core::Model &model, const core::ElementId &element)
{
    const auto owner = [&](auto id) {
        const core::Class *holder = core::ownerOf(model, id);
        return holder ? core::ElementId(holder->id) : core::ElementId();
    };
    return std::visit(core::Overloaded{
                          [&](std::monostate) { return core::ElementId(); },
                          [&](core::ClassId id) { return core::ElementId(id); },
                          [&](core::MixinId id) { return core::ElementId(id); },
                          [&](core::AssociationId id) { return core::ElementId(id); },
                          [&](core::EnumId id) { return core::ElementId(id); },
                          [&](core::ColumnId id) {
                              const core::Mixin *mixin = mixinOf(model, id);
                              return mixin ? core::ElementId(mixin->id) : owner(id);
                          },
                          [&](core::ConstraintId id) { return partHolder(model, id); },
                          [&](core::IndexId id) { return partHolder(model, id); },
                          [&](core::EnumValueId id) {
                              const core::Enum *enumeration = enumOf(model, id);
                              return enumeration ? core::ElementId(enumeration->id)
                                                 : core::ElementId();
                          },
                          [](core::NoteId id) { return core::ElementId(id); },
                          [](core::AreaId id) { return core::ElementId(id); },
                      },
                      element);
}

QUuid uuidOf(const core::ElementId &element)
{
    return std::visit(core::Overloaded{
                          [](std::monostate) { return QUuid(); },
                          [](core::ClassId id) { return id.uuid; },
                          [](core::MixinId id) { return id.uuid; },
                          [](core::AssociationId id) { return id.uuid; },
                          [](core::EnumId id) { return id.uuid; },
                          [](core::ColumnId id) { return id.uuid; },
                          [](core::ConstraintId id) { return id.uuid; },
                          [](core::IndexId id) { return id.uuid; },
                          [](core::EnumValueId id) { return id.uuid; },
                          [](core::NoteId id) { return id.uuid; },
                          [](core::AreaId id) { return id.uuid; },
                      },
                      element);
}

QString columnList(const core::Model &model,
                   const core::Class &owner,
                   const QList<core::ColumnId> &columns)
{
    return namesOf(core::effectiveColumns(model, owner), columns);
}

QString typeText(const core::Model &model, const core::DataType &type)
{
    const core::Enum *enumeration = core::findEnum(model, type.enumId);
    return core::typeName(type, enumeration ? enumeration->name : QString());
}

std::optional<core::DataType> typeFromText(const core::Model &model, const QString &text)
{
    const QString name = text.trimmed();
    for (const core::Enum &enumeration : model.enums) {
        if (enumeration.name.compare(name, Qt::CaseInsensitive) == 0)
            return core::enumType(enumeration.id);
    }
    return core::parseTypeName(name);
}

core::ElementId elementOf(const core::Model &model, const core::Operation &operation)
{
    using core::ColumnId;
    return std::visit(
        core::Overloaded{
            [&](const core::CreateTable &o) { return existing(model, o.table.id, ColumnId()); },
            [&](const core::DropTable &o) { return existing(model, o.table.id, ColumnId()); },
            [&](const core::RenameTable &o) { return existing(model, o.table, ColumnId()); },
            [&](const core::AlterTable &o) { return existing(model, o.table, ColumnId()); },
            [&](const core::AddColumn &o) { return existing(model, o.table, o.column.id); },
            [&](const core::DropColumn &o) { return existing(model, o.table, o.column.id); },
            [&](const core::RenameColumn &o) { return existing(model, o.table, o.column); },
            [&](const core::AlterColumn &o) { return existing(model, o.table, o.after.id); },
            [&](const core::ReorderColumns &o) { return existing(model, o.table, ColumnId()); },
            [&](const core::AddConstraint &o) {
                return existing(model, o.table, core::constraintId(o.constraint));
            },
            [&](const core::DropConstraint &o) {
                return existing(model, o.table, core::constraintId(o.constraint));
            },
            [&](const core::RenameConstraint &o) {
                return existing(model, o.table, core::constraintId(o.before));
            },
            [&](const core::CreateIndex &o) { return existing(model, o.table, o.index.id); },
            [&](const core::DropIndex &o) { return existing(model, o.table, o.index.id); },
            [&](const core::RenameIndex &o) { return existing(model, o.table, o.before.id); },
            [&](const core::CreateEnum &o) { return existing(model, o.enumeration.id); },
            [&](const core::DropEnum &o) { return existing(model, o.enumeration.id); },
            [&](const core::AlterEnum &o) { return existing(model, o.after.id); },
            [&](const core::AlterEnumValues &o) { return existing(model, o.enumeration); },
            [](const core::RunSql &) { return core::ElementId(); },
        },
        operation);
}

ChangeKind kindOf(const core::Operation &operation)
{
    using Kind = ChangeKind;
    return std::visit(core::Overloaded{
                          [](const core::CreateTable &) { return Kind::Added; },
                          [](const core::DropTable &) { return Kind::Removed; },
                          [](const core::RenameTable &) { return Kind::Changed; },
                          [](const core::AlterTable &) { return Kind::Changed; },
                          [](const core::AddColumn &) { return Kind::Added; },
                          [](const core::DropColumn &) { return Kind::Removed; },
                          [](const core::RenameColumn &) { return Kind::Changed; },
                          [](const core::AlterColumn &) { return Kind::Changed; },
                          [](const core::ReorderColumns &) { return Kind::Changed; },
                          [](const core::AddConstraint &) { return Kind::Added; },
                          [](const core::DropConstraint &) { return Kind::Removed; },
                          [](const core::RenameConstraint &) { return Kind::Changed; },
                          [](const core::CreateIndex &) { return Kind::Added; },
                          [](const core::DropIndex &) { return Kind::Removed; },
                          [](const core::RenameIndex &) { return Kind::Changed; },
                          [](const core::CreateEnum &) { return Kind::Added; },
                          [](const core::DropEnum &) { return Kind::Removed; },
                          [](const core::AlterEnum &) { return Kind::Changed; },
                          [](const core::AlterEnumValues &) { return Kind::Changed; },
                          [](const core::RunSql &) { return Kind::Changed; },
                      },
                      operation);
}

QList<core::Hazard> hazardsOf(const core::Operation &operation, const QList<core::Hazard> &hazards)
{
    const Subject subject = subjectOf(operation);
    QList<core::Hazard> own;
    for (const core::Hazard &hazard : hazards) {
        const bool sameTable = !hazard.table.isEmpty() && hazard.table == subject.table;
        if (sameTable && hazard.element == subject.element)
            own.append(hazard);
    }
    return own;
}

QString word(core::ReferentialAction action)
{
    switch (action) {
    case core::ReferentialAction::NoAction:
        return Words::tr("No action");
    case core::ReferentialAction::Restrict:
        return Words::tr("Restrict");
    case core::ReferentialAction::Cascade:
        return Words::tr("Cascade");
    case core::ReferentialAction::SetNull:
        return Words::tr("Set NULL");
    case core::ReferentialAction::SetDefault:
        return Words::tr("Set default");
    }
    Q_UNREACHABLE();
    return {};
}

QList<core::ReferentialAction> referentialActions()
{
    using Action = core::ReferentialAction;
    return {Action::NoAction, Action::Restrict, Action::Cascade, Action::SetNull, Action::SetDefault};
}

} // namespace ui
