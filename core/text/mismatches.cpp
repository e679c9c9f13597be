// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mismatches.h"
#include "core/text/text.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// %1: what is there instead.
QString pattern(Mismatch mismatch)
{
    switch (mismatch) {
    case Mismatch::NoSuchTable:
        return Text::tr("there is no such table");
    case Mismatch::TableExists:
        return Text::tr("the table is there already");
    case Mismatch::TableNamedOtherwise:
        return Text::tr("the table is named \"%1\" here");
    case Mismatch::NoSuchEnum:
        return Text::tr("there is no such enum");
    case Mismatch::EnumExists:
        return Text::tr("the enum is there already");
    case Mismatch::EnumNamedOtherwise:
        return Text::tr("the enum is named \"%1\" here");
    case Mismatch::NameTaken:
        return Text::tr("the name is taken");
    case Mismatch::NoSuchColumn:
        return Text::tr("there is no such column");
    case Mismatch::ColumnExists:
        return Text::tr("the column is there already");
    case Mismatch::ColumnNamedOtherwise:
        return Text::tr("the column is named \"%1\" here");
    case Mismatch::ColumnInUse:
        return Text::tr("a key or an index uses the column");
    case Mismatch::ColumnTwice:
        return Text::tr("a column is listed twice");
    case Mismatch::NoSuchConstraint:
        return Text::tr("there is no such constraint");
    case Mismatch::ConstraintExists:
        return Text::tr("the constraint is there already");
    case Mismatch::ConstraintNamedOtherwise:
        return Text::tr("the constraint is named \"%1\" here");
    case Mismatch::ConstraintColumnMissing:
        return Text::tr("a column of the constraint is not there");
    case Mismatch::PrimaryKeyExists:
        return Text::tr("the table has a primary key already");
    case Mismatch::NoSuchPrimaryKey:
        return Text::tr("there is no such primary key");
    case Mismatch::NoSuchIndex:
        return Text::tr("there is no such index");
    case Mismatch::IndexExists:
        return Text::tr("the index is there already");
    case Mismatch::IndexColumnMissing:
        return Text::tr("a column of the index is not there");
    case Mismatch::IdentifierLength:
        return Text::tr("1 to %1 characters");
    case Mismatch::IdentifierCharacters:
        return Text::tr("none of @ - + : / \\ and blanks");
    case Mismatch::IdentifierReserved:
        return Text::tr("the word has a meaning of its own");
    case Mismatch::OwnParent:
        return Text::tr("it would be its own parent");
    case Mismatch::OwnDependency:
        return Text::tr("it would depend on itself");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

QString sentence(Mismatch mismatch, const QString &instead)
{
    const QString text = pattern(mismatch);
    return text.contains("%1"_L1) ? text.arg(instead) : text;
}

QString detailInWords(const QString &detail)
{
    const auto found = mismatchIn(detail);
    if (!found)
        return detail;
    const QString words = sentence(found->mismatch, found->instead);
    return found->subject.isEmpty() ? words : Text::tr("%1: %2").arg(found->subject, words);
}

} // namespace core
