// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why an operation does not fit the schema, or a revision the history: the detail of an Error, as a
// stable word ("no-such-table") with what is there instead behind a bar ("table-named-otherwise|user").
// The sentences are in core/text. Pure.

#include <QString>

#include <optional>

namespace core {

enum class Mismatch {
    NoSuchTable,
    TableExists,
    TableNamedOtherwise,
    NoSuchEnum,
    EnumExists,
    EnumNamedOtherwise,
    NameTaken,
    NoSuchColumn,
    ColumnExists,
    ColumnNamedOtherwise,
    ColumnInUse,
    ColumnTwice,
    NoSuchConstraint,
    ConstraintExists,
    ConstraintNamedOtherwise,
    ConstraintColumnMissing,
    PrimaryKeyExists,
    NoSuchPrimaryKey,
    NoSuchIndex,
    IndexExists,
    IndexColumnMissing,
    IdentifierLength,
    IdentifierCharacters,
    IdentifierReserved,
    OwnParent,
    OwnDependency
};

QString toWord(Mismatch mismatch);
// `instead`: the name that is there, or the limit.
QString detailOf(Mismatch mismatch, const QString &instead = {});

struct MismatchDetail
{
    QString subject; // what a replay has put before it: the element of the operation
    Mismatch mismatch = Mismatch::NoSuchTable;
    QString instead;

    bool operator==(const MismatchDetail &) const = default;
};

std::optional<MismatchDetail> mismatchIn(const QString &detail);

} // namespace core
