// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/findings.h"

#include "core/text/sentences.h"
#include "core/text/text.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// %1 is the detail: its own words in the file, or what is missing.
QString pattern(FindingReason reason)
{
    switch (reason) {
    case FindingReason::NotRead:
        return Text::tr("The file could not be read: %1");
    case FindingReason::UnknownBase:
        return Text::tr("The base class %1 is in no file that was read; what it adds is missing");
    case FindingReason::UnknownType:
        return Text::tr("The type %1 is not known; the column is Text for now");
    case FindingReason::ApproximateType:
        return Text::tr("The type is the nearest that there is for %1");
    case FindingReason::VariantLeftOut:
        return Text::tr("The variant of the type for one database is left out: %1");
    case FindingReason::UnknownArgument:
        return Text::tr("An argument was not understood: %1");
    case FindingReason::UnknownExpression:
        return Text::tr("The expression could not be turned into SQL and is left out: %1");
    case FindingReason::UnknownColumn:
        return Text::tr("There is no column %1 in the table; what names it is left out");
    case FindingReason::UnknownTarget:
        return Text::tr("The target of the foreign key was not read: %1");
    case FindingReason::UnknownName:
        return Text::tr("The name is made up while the program runs: %1");
    case FindingReason::UnknownElement:
        return Text::tr("Neither a column nor a constraint: %1");
    case FindingReason::ComputedElement:
        return Text::tr("Made while the program runs, so it is left out: %1");
    case FindingReason::DuplicateTable:
        return Text::tr("There is a table %1 already; this one is left out");
    case FindingReason::DuplicateClass:
        return Text::tr("Another class has the name, so this one is called %1");
    case FindingReason::OtherDatabase:
        return Text::tr("The class belongs to another database (%1)");
    case FindingReason::ReflectedTable:
        return Text::tr("The columns of %1 are in the database only; import it from there");
    case FindingReason::NoPrimaryKey:
        return Text::tr("The table %1 has no primary key");
    case FindingReason::ConflictingEnum:
        return Text::tr("Another enum %1 has other values, so this one has a number");
    case FindingReason::DialectLeftOut:
        return Text::tr("An option is left out: %1");
    case FindingReason::PythonOnly:
        return Text::tr("Only the Python program knows of it: %1");
    case FindingReason::OnlyInMetadata:
        return Text::tr("The table %1 is made while the program runs");
    case FindingReason::NotInMetadata:
        return Text::tr("The program does not make the table %1, so it is left out");
    case FindingReason::OtherInMetadata:
        return Text::tr("Read from the metadata, as the files alone say otherwise: %1");
    }
    Q_UNREACHABLE();
}

QString line(const Finding &finding)
{
    return u"- %1 *(%2)*"_s.arg(sentence(finding), placeOf(finding));
}

} // namespace

QString toWord(FindingReason reason)
{
    switch (reason) {
    case FindingReason::NotRead:
        return u"not-read"_s;
    case FindingReason::UnknownBase:
        return u"unknown-base"_s;
    case FindingReason::UnknownType:
        return u"unknown-type"_s;
    case FindingReason::ApproximateType:
        return u"approximate-type"_s;
    case FindingReason::VariantLeftOut:
        return u"variant-left-out"_s;
    case FindingReason::UnknownArgument:
        return u"unknown-argument"_s;
    case FindingReason::UnknownExpression:
        return u"unknown-expression"_s;
    case FindingReason::UnknownColumn:
        return u"unknown-column"_s;
    case FindingReason::UnknownTarget:
        return u"unknown-target"_s;
    case FindingReason::UnknownName:
        return u"unknown-name"_s;
    case FindingReason::UnknownElement:
        return u"unknown-element"_s;
    case FindingReason::ComputedElement:
        return u"computed-element"_s;
    case FindingReason::DuplicateTable:
        return u"duplicate-table"_s;
    case FindingReason::DuplicateClass:
        return u"duplicate-class"_s;
    case FindingReason::OtherDatabase:
        return u"other-database"_s;
    case FindingReason::ReflectedTable:
        return u"reflected-table"_s;
    case FindingReason::NoPrimaryKey:
        return u"no-primary-key"_s;
    case FindingReason::ConflictingEnum:
        return u"conflicting-enum"_s;
    case FindingReason::DialectLeftOut:
        return u"dialect-left-out"_s;
    case FindingReason::PythonOnly:
        return u"python-only"_s;
    case FindingReason::OnlyInMetadata:
        return u"only-in-metadata"_s;
    case FindingReason::NotInMetadata:
        return u"not-in-metadata"_s;
    case FindingReason::OtherInMetadata:
        return u"other-in-metadata"_s;
    }
    Q_UNREACHABLE();
}

QString sentence(const Finding &finding)
{
    return pattern(finding.reason).arg(finding.detail);
}

QString placeOf(const Finding &finding)
{
    const QString file = QFileInfo(finding.file).fileName();
    return finding.line > 0 ? u"%1:%2"_s.arg(file).arg(finding.line) : file;
}

Project withFindings(const Project &project, const QList<Finding> &findings)
{
    if (findings.isEmpty() || project.diagrams.isEmpty())
        return project;
    QMap<QString, QStringList> lines; // by class; what is no class's at the empty name
    for (const Finding &finding : findings) {
        const QString name = finding.subject.section(u'.', 0, 0);
        const bool isClass = findClass(project.model, name) != nullptr;
        lines[isClass ? name : QString()] << line(finding);
    }
    Project result = project;
    Diagram &diagram = result.diagrams.first();
    constexpr qreal width = 320;
    constexpr qreal lineHeight = 40;
    constexpr qreal gap = 24;
    qreal left = 0;
    qreal top = 0;
    for (const QPointF &position : std::as_const(diagram.positions)) {
        left = std::min(left, position.x());
        top = std::min(top, position.y());
    }
    // In a column beside everything: between the classes there is no room that is known to be free.
    QPointF corner(left - width - 2 * gap, top);
    for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
        Note note;
        note.id = NoteId::derived(diagram.id.uuid, u"findings "_s + it.key());
        const QString title = it.key().isEmpty() ? Text::tr("Not read") : it.key();
        note.text = u"**%1**\n\n"_s.arg(title) + it->join(u'\n');
        note.rectangle = QRectF(corner, QSizeF(width, lineHeight * qreal(it->size() + 1)));
        corner.ry() += note.rectangle.height() + gap;
        diagram.notes << note;
    }
    return result;
}

} // namespace core
