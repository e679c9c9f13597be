// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"

#include "core/text/text.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// %1: the name of what is changed, %2: the value.
QString pattern(FixCode code)
{
    switch (code) {
    case FixCode::AddId:
        return Text::tr("Add %2 as primary key");
    case FixCode::MakePrimaryKey:
        return Text::tr("Make %1 the primary key");
    case FixCode::AddIndex:
        return Text::tr("Add an index");
    case FixCode::TakeParentType:
        return Text::tr("Take the parent's type");
    case FixCode::Rename:
        return Text::tr("Rename to %2");
    case FixCode::RenameTable:
        return Text::tr("Call the table %2");
    case FixCode::NameByRule:
        return Text::tr("Name by the rule");
    case FixCode::AllowNull:
        return Text::tr("Allow NULL");
    case FixCode::MakeDeferrable:
        return Text::tr("Check at the end of the transaction");
    case FixCode::UseNoAction:
        return Text::tr("Use no action instead");
    case FixCode::MakeTargetUnique:
        return Text::tr("Make the target unique");
    case FixCode::PointToPrimaryKey:
        return Text::tr("Point to the primary key");
    case FixCode::RemovePart:
        return Text::tr("Remove %1");
    case FixCode::RemoveReferences:
        return Text::tr("Remove what is gone");
    case FixCode::RemoveBase:
        return Text::tr("Remove the base");
    case FixCode::UseMixinColumn:
        return Text::tr("Use the mixin's column");
    case FixCode::UseText:
        return Text::tr("Make it a text");
    case FixCode::AddValue:
        return Text::tr("Add a value");
    case FixCode::DropDefault:
        return Text::tr("Drop the default");
    case FixCode::DropComputation:
        return Text::tr("Make it an ordinary column");
    case FixCode::DropTypeParameters:
        return Text::tr("Drop length and precision");
    case FixCode::SetLength:
        return Text::tr("Limit to %2 characters");
    case FixCode::DropTimeZone:
        return Text::tr("Drop the time zone");
    case FixCode::UseJson:
        return Text::tr("Store as JSON");
    case FixCode::DropCondition:
        return Text::tr("Drop the condition");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const Fix &fix)
{
    const QString text = pattern(fix.code);
    if (fix.code == FixCode::NameByRule && !fix.value.isEmpty())
        return Text::tr("Call it %1").arg(fix.value);
    if (text.contains("%2"_L1))
        return QString(text).replace("%2"_L1, fix.value);
    const QString name = fix.name.isEmpty() ? Text::tr("it") : fix.name;
    return text.contains("%1"_L1) ? QString(text).replace("%1"_L1, name) : text;
}

} // namespace core
