// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/mismatch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

QString toWord(Mismatch mismatch)
{
    switch (mismatch) {
    case Mismatch::NoSuchTable:
        return u"no-such-table"_s;
    case Mismatch::TableExists:
        return u"table-exists"_s;
    case Mismatch::TableNamedOtherwise:
        return u"table-named-otherwise"_s;
    case Mismatch::NoSuchEnum:
        return u"no-such-enum"_s;
    case Mismatch::EnumExists:
        return u"enum-exists"_s;
    case Mismatch::EnumNamedOtherwise:
        return u"enum-named-otherwise"_s;
    case Mismatch::NameTaken:
        return u"name-taken"_s;
    case Mismatch::NoSuchColumn:
        return u"no-such-column"_s;
    case Mismatch::ColumnExists:
        return u"column-exists"_s;
    case Mismatch::ColumnNamedOtherwise:
        return u"column-named-otherwise"_s;
    case Mismatch::ColumnInUse:
        return u"column-in-use"_s;
    case Mismatch::ColumnTwice:
        return u"column-twice"_s;
    case Mismatch::NoSuchConstraint:
        return u"no-such-constraint"_s;
    case Mismatch::ConstraintExists:
        return u"constraint-exists"_s;
    case Mismatch::ConstraintNamedOtherwise:
        return u"constraint-named-otherwise"_s;
    case Mismatch::ConstraintColumnMissing:
        return u"constraint-column-missing"_s;
    case Mismatch::PrimaryKeyExists:
        return u"primary-key-exists"_s;
    case Mismatch::NoSuchPrimaryKey:
        return u"no-such-primary-key"_s;
    case Mismatch::NoSuchIndex:
        return u"no-such-index"_s;
    case Mismatch::IndexExists:
        return u"index-exists"_s;
    case Mismatch::IndexColumnMissing:
        return u"index-column-missing"_s;
    case Mismatch::IdentifierLength:
        return u"identifier-length"_s;
    case Mismatch::IdentifierCharacters:
        return u"identifier-characters"_s;
    case Mismatch::IdentifierReserved:
        return u"identifier-reserved"_s;
    case Mismatch::OwnParent:
        return u"own-parent"_s;
    case Mismatch::OwnDependency:
        return u"own-dependency"_s;
    }
    Q_UNREACHABLE();
    return {};
}

QString detailOf(Mismatch mismatch, const QString &instead)
{
    return instead.isEmpty() ? toWord(mismatch) : toWord(mismatch) + u'|' + instead;
}

std::optional<MismatchDetail> mismatchIn(const QString &detail)
{
    static const QRegularExpression pattern(u"^(?:(.*): )?([a-z]+(?:-[a-z]+)+)(?:\\|(.*))?$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(detail);
    if (!match.hasMatch())
        return {};
    for (int value = 0; value <= int(Mismatch::OwnDependency); ++value) {
        if (toWord(Mismatch(value)) == match.captured(2))
            return MismatchDetail{match.captured(1), Mismatch(value), match.captured(3)};
    }
    return {};
}

} // namespace core
