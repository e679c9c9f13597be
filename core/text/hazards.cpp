// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"
#include "core/text/text.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// %1: the table, %2: the element.
QString pattern(HazardCode code)
{
    switch (code) {
    case HazardCode::DropTable:
        return Text::tr("The table %1 is dropped with all its rows");
    case HazardCode::DropColumn:
        return Text::tr("The column %1.%2 is dropped with its values");
    case HazardCode::NarrowType:
        return Text::tr("The type of %1.%2 becomes narrower: values may be cut or refused");
    case HazardCode::ChangeType:
        return Text::tr("The values of %1.%2 are converted");
    case HazardCode::NotNull:
        return Text::tr("%1.%2 no longer takes NULL");
    case HazardCode::AddRequiredColumn:
        return Text::tr("%1.%2 is new, required and has no default: it cannot be filled for rows "
                        "that are there");
    case HazardCode::UniqueViolation:
        return Text::tr("Values of %1 (%2) must be unique: duplicate rows make it fail");
    case HazardCode::CheckViolation:
        return Text::tr("Rows of %1 must fulfil %2: those that do not make it fail");
    case HazardCode::ForeignKeyViolation:
        return Text::tr("Rows of %1 must have a partner by %2: those without one make it fail");
    case HazardCode::EnumValueRemoved:
        return Text::tr("A value of the enum goes away, which rows of %1.%2 may hold");
    case HazardCode::EnumValueRenamed:
        return Text::tr("A value of the enum is renamed in the rows of %1.%2");
    case HazardCode::DropConstraint:
        return Text::tr("%2 of %1 is dropped: what it forbade can come in");
    case HazardCode::PrimaryKeyChange:
        return Text::tr("The primary key of %1 changes");
    case HazardCode::RenameTable:
        return Text::tr("The table %1 gets another name: programs that use the old one break");
    case HazardCode::RenameColumn:
        return Text::tr("%1.%2 gets another name: programs that use the old one break");
    case HazardCode::TableCopy:
        return Text::tr("Every row of %1 is written again");
    case HazardCode::LongLock:
        return Text::tr("%1 is locked for as long as this runs");
    case HazardCode::BrokenView:
        return Text::tr("%2 uses what goes away in %1 and would no longer work");
    case HazardCode::UserSql:
        return Text::tr("SQL of your own runs; what it does to the data is not known");
    case HazardCode::Drift:
        return Text::tr("The database is not what its revision stands for; what was changed "
                        "beside the history is kept");
    case HazardCode::IndexLeftOut:
        return Text::tr("%1 goes without the index %2, which this kind of database cannot have");
    case HazardCode::TypeNotKept:
        return Text::tr("%1.%2 is kept as the nearest type: this kind of database has no equal one");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const Hazard &hazard)
{
    const QString text = pattern(hazard.code);
    // arg() with several arguments: a "%1" in a name stays what it is
    const QString what = text.contains("%2"_L1)   ? text.arg(hazard.table, hazard.element)
                         : text.contains("%1"_L1) ? text.arg(hazard.table)
                                                  : text;
    const QString about = hazard.detail.isEmpty() ? what
                                                  : Text::tr("%1 (%2)").arg(what, hazard.detail);
    if (!hazard.rows)
        return Text::tr("%1.").arg(about);
    return *hazard.rows == 1 ? Text::tr("%1: 1 row.").arg(about)
                             : Text::tr("%1: %2 rows.").arg(about, QString::number(*hazard.rows));
}

QString title(HazardCode code)
{
    switch (code) {
    case HazardCode::DropTable:
        return Text::tr("Drops a table");
    case HazardCode::DropColumn:
        return Text::tr("Drops a column");
    case HazardCode::NarrowType:
        return Text::tr("Narrows a type");
    case HazardCode::ChangeType:
        return Text::tr("Converts values");
    case HazardCode::NotNull:
        return Text::tr("Forbids NULL");
    case HazardCode::AddRequiredColumn:
        return Text::tr("Adds a required column");
    case HazardCode::UniqueViolation:
        return Text::tr("Demands unique values");
    case HazardCode::CheckViolation:
        return Text::tr("Demands a check");
    case HazardCode::ForeignKeyViolation:
        return Text::tr("Demands a foreign key");
    case HazardCode::EnumValueRemoved:
        return Text::tr("Removes a value of an enum");
    case HazardCode::EnumValueRenamed:
        return Text::tr("Renames a value of an enum");
    case HazardCode::DropConstraint:
        return Text::tr("Drops a constraint");
    case HazardCode::PrimaryKeyChange:
        return Text::tr("Changes a primary key");
    case HazardCode::RenameTable:
        return Text::tr("Renames a table");
    case HazardCode::RenameColumn:
        return Text::tr("Renames a column");
    case HazardCode::TableCopy:
        return Text::tr("Copies a table");
    case HazardCode::LongLock:
        return Text::tr("Locks for long");
    case HazardCode::BrokenView:
        return Text::tr("Breaks a view or trigger");
    case HazardCode::UserSql:
        return Text::tr("Runs your own SQL");
    case HazardCode::Drift:
        return Text::tr("Meets a changed database");
    case HazardCode::IndexLeftOut:
        return Text::tr("Leaves an index out");
    case HazardCode::TypeNotKept:
        return Text::tr("Takes the nearest type");
    }
    Q_UNREACHABLE();
}

QString word(HazardLevel level)
{
    switch (level) {
    case HazardLevel::Notice:
        return Text::tr("Notice");
    case HazardLevel::Warning:
        return Text::tr("Warning");
    case HazardLevel::Destructive:
        return Text::tr("Loses data");
    }
    Q_UNREACHABLE();
}

QString word(LockLevel level)
{
    switch (level) {
    case LockLevel::None:
        return Text::tr("No lock");
    case LockLevel::Share:
        return Text::tr("Others can read and write");
    case LockLevel::Write:
        return Text::tr("Others can read");
    case LockLevel::Exclusive:
        return Text::tr("Others wait");
    }
    Q_UNREACHABLE();
}

QString word(RewriteKind kind)
{
    switch (kind) {
    case RewriteKind::None:
        return Text::tr("Touches no row");
    case RewriteKind::Scan:
        return Text::tr("Reads every row");
    case RewriteKind::IndexBuild:
        return Text::tr("Builds an index");
    case RewriteKind::TableCopy:
        return Text::tr("Writes every row again");
    }
    Q_UNREACHABLE();
}

QString sentence(StatementNote note)
{
    switch (note) {
    case StatementNote::None:
        return {};
    case StatementNote::ForeignKeysOff:
        return Text::tr("So that dropping the old table touches no row that points to it.");
    case StatementNote::ForeignKeysBack:
        return Text::tr("Foreign keys as they were before.");
    case StatementNote::LegacyAlterOn:
        return Text::tr("So that renaming leaves views, triggers and other tables alone.");
    case StatementNote::LegacyAlterBack:
        return Text::tr("Renaming as it was before.");
    case StatementNote::CreateReplacement:
        return Text::tr("The table in its new shape.");
    case StatementNote::CopyRows:
        return Text::tr("Every row moves over, column by column.");
    case StatementNote::CompareCounts:
        return Text::tr("As many rows as before, or all is undone.");
    case StatementNote::KeepSequence:
        return Text::tr("Numbers that were given are not given again.");
    case StatementNote::DropOld:
        return Text::tr("The old table; its rows are in the new one.");
    case StatementNote::RenameReplacement:
        return Text::tr("The new table takes the name.");
    case StatementNote::RestoreIndex:
        return Text::tr("The index as it was.");
    case StatementNote::RestoreTrigger:
        return Text::tr("The trigger as it was.");
    case StatementNote::DropView:
        return Text::tr("The view stands aside, and is put back below.");
    case StatementNote::RestoreView:
        return Text::tr("The view as it was.");
    case StatementNote::CheckForeignKeys:
        return Text::tr("No row lost its partner, or all is undone.");
    case StatementNote::CheckRows:
        return Text::tr("The rows fit the new rules, or all is undone.");
    case StatementNote::CheckSchema:
        return Text::tr("The schema is sound, or all is undone.");
    case StatementNote::SchemaTextInPlace:
        return Text::tr("Only the text of the schema changes: no row is written.");
    case StatementNote::CacheSize:
        return Text::tr("Room in memory for the copy.");
    case StatementNote::CacheSizeBack:
        return Text::tr("Memory as it was before.");
    case StatementNote::VersionTable:
        return Text::tr("Alembic's table of the current revision.");
    case StatementNote::UserSql:
        return Text::tr("SQL of your own.");
    }
    Q_UNREACHABLE();
}

} // namespace core
