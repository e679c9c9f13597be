// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How each option that only one kind of database has (core/schema/options.h) is asked for: a label, an
// example, a choice. One table for every holder; a test holds it against the list of options.

#include "core/schema/datatype.h"

#include <QStringList>

namespace ui {

enum class OptionHolder {
    Table,
    Column,
    PrimaryKey,
    UniqueKey,
    Check,
    ForeignKey,
    Index,
    IndexKey
};
enum class OptionKind { Flag, Text, Choice };

struct OptionField
{
    QString key;
    core::DialectKind dialect = core::DialectKind::Sqlite;
    OptionKind kind = OptionKind::Text;
    QString label;
    QString example;     // of a text
    QStringList choices; // of a choice, besides none
};

QList<OptionField> optionFields(OptionHolder holder);
// What an option that no field stands for is called: an exclusion constraint by its name.
QString optionLabel(const QString &key);

} // namespace ui
