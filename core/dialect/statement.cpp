// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/statement.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::array hazardWords = {
    std::pair(HazardCode::DropTable, "drop-table"_L1),
    std::pair(HazardCode::DropColumn, "drop-column"_L1),
    std::pair(HazardCode::NarrowType, "narrow-type"_L1),
    std::pair(HazardCode::ChangeType, "change-type"_L1),
    std::pair(HazardCode::NotNull, "not-null"_L1),
    std::pair(HazardCode::AddRequiredColumn, "add-required-column"_L1),
    std::pair(HazardCode::UniqueViolation, "unique-violation"_L1),
    std::pair(HazardCode::CheckViolation, "check-violation"_L1),
    std::pair(HazardCode::ForeignKeyViolation, "foreign-key-violation"_L1),
    std::pair(HazardCode::EnumValueRemoved, "enum-value-removed"_L1),
    std::pair(HazardCode::EnumValueRenamed, "enum-value-renamed"_L1),
    std::pair(HazardCode::DropConstraint, "drop-constraint"_L1),
    std::pair(HazardCode::PrimaryKeyChange, "primary-key-change"_L1),
    std::pair(HazardCode::RenameTable, "rename-table"_L1),
    std::pair(HazardCode::RenameColumn, "rename-column"_L1),
    std::pair(HazardCode::TableCopy, "table-copy"_L1),
    std::pair(HazardCode::LongLock, "long-lock"_L1),
    std::pair(HazardCode::BrokenView, "broken-view"_L1),
    std::pair(HazardCode::UserSql, "user-sql"_L1),
    std::pair(HazardCode::Drift, "drift"_L1),
    std::pair(HazardCode::IndexLeftOut, "index-left-out"_L1),
    std::pair(HazardCode::TypeNotKept, "type-not-kept"_L1),
};

} // namespace

QString toWord(HazardCode code)
{
    for (const auto &[known, word] : hazardWords) {
        if (known == code)
            return word;
    }
    Q_UNREACHABLE();
}

std::optional<HazardCode> hazardFromWord(const QString &word)
{
    for (const auto &[code, known] : hazardWords) {
        if (known == word)
            return code;
    }
    return {};
}

} // namespace core
