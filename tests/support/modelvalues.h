// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small parts of models and schemas, for tests that write their own.

#include "core/model/edit.h"

namespace support {

core::Column column(const QString &name, const core::DataType &type = core::integerType());
core::UniqueKey uniqueKey(const QList<core::ColumnId> &columns, const QString &name = {});
core::Check check(const QString &sql, const QString &name = {});
core::Index tableIndex(const QList<core::ColumnId> &columns, const QString &name = {});
core::ForeignKey foreignKey(const core::Column &from, core::ClassId target, const core::Column &to);
core::Mixin mixin(const QString &name, const QList<core::Column> &columns);
core::Association association(const core::Class &left, const core::Class &right);
core::Model modelWith(const QList<core::Class> &classes);

} // namespace support
