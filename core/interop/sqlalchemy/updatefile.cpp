// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/updatefile.h"

#include "core/interop/sqlalchemy/classbody.h"
#include "core/interop/sqlalchemy/linetext.h"

#include <QRegularExpression>

namespace core {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestBlock = 5;

bool mentions(const QString &text, const QString &name)
{
    return text.contains(
        QRegularExpression(u"(?<![\\w.\"'])"_s + QRegularExpression::escape(name) + u"\\b"_s));
}

// `imports`: what a file of its own would have.
QString missingImports(const QString &imports,
                       const QString &added,
                       const UpdateFiles &files,
                       const UpdateFile &file)
{
    static const QRegularExpression from(u"^from (\\S+) import (?:\\(([^)]*)\\)|([^(\\n]*))$"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression whole(u"^import (\\w+)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression between(u"[\\s,]+"_s);
    const auto isThere = [&](const QString &name) {
        const PyNode here = files.classes.value(name);
        return file.bound.contains(name) || (!here.isNull() && here.file() == file.file.file);
    };
    QString lines;
    for (auto it = whole.globalMatch(imports); it.hasNext();) {
        const QString module = it.next().captured(1);
        if (mentions(added, module) && !isThere(module))
            lines += u"import "_s + module + u'\n';
    }
    for (auto it = from.globalMatch(imports); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QStringList names;
        for (const QString &name :
             (match.captured(2) + match.captured(3)).split(between, Qt::SkipEmptyParts)) {
            if (mentions(added, name) && !isThere(name))
                names << name;
        }
        if (!names.isEmpty())
            lines += importLine(match.captured(1), names);
    }
    return lines;
}

} // namespace

UpdateFiles::UpdateFiles(const QList<PyFile> &sources)
{
    for (const PyFile &source : sources)
        files.append({source, PyEdits(source), source.text.contains("relationship("), {}, {}, -1});
    for (UpdateFile &file : files)
        collect(file, file.file.module.children("body"_L1), 0);
}

void UpdateFiles::collect(UpdateFile &file, const QList<PyNode> &statements, int depth)
{
    for (const PyNode &statement : statements) {
        if (depth == 0)
            file.statements << statement;
        if (statement.is(PyKind::ClassDef)) {
            classes.insert(statement.text("name"_L1), statement);
            m_places.insert({file.file.file, statement.span().begin}, statement);
        } else if (const PyNode call = statement.child("value"_L1); call.is(PyKind::Call)) {
            m_places.insert({file.file.file, call.span().begin}, statement);
        }
        for (const PyNode &alias : statement.children("names"_L1)) {
            const QString as = alias.text("asname"_L1);
            file.bound << (as.isEmpty() ? alias.text("name"_L1) : as);
        }
        if (const PyNode target = targetOf(statement); target.is(PyKind::Name))
            file.bound << target.text("id"_L1);
        if (depth < deepestBlock && (statement.is(PyKind::If) || statement.is(PyKind::Try)))
            collect(file, statement.children("body"_L1), depth + 1);
    }
}

UpdateFile *UpdateFiles::named(const QString &name)
{
    const auto found = std::find_if(files.begin(), files.end(), [&name](const UpdateFile &file) {
        return file.file.file == name;
    });
    return found == files.end() ? nullptr : &*found;
}

PyNode UpdateFiles::at(const QString &file, const PySpan &span) const
{
    return span.line > 0 ? m_places.value({file, span.begin}) : PyNode();
}

QString UpdateFile::baseName(const ReadModels &said) const
{
    for (const PyNode &statement : statements) {
        bool isPlace = false;
        for (auto place = said.places.cbegin(); place != said.places.cend(); ++place)
            isPlace = isPlace
                      || (place->begin == statement.span().begin
                          && said.files.value(place.key()) == file.file);
        const QList<PyNode> bases = statement.children("bases"_L1);
        if (isPlace && !bases.isEmpty() && !bases.last().dottedName().isEmpty())
            return bases.last().dottedName();
    }
    return u"Base"_s;
}

bool addImports(UpdateFiles &files, UpdateFile &file, const QList<ModelsPart> &parts)
{
    if (file.edits.isEmpty())
        return true;
    QString added = file.edits.added();
    QString definitions;
    static const QRegularExpression named(u"^(?:class|def) (\\w+)"_s,
                                          QRegularExpression::MultilineOption);
    for (const ModelsPart &part : parts) {
        const QString name = named.match(part.text).captured(1);
        if (part.kind == ModelsPart::Kind::Definition && mentions(added, name)
            && !files.classes.contains(name) && !file.bound.contains(name)) {
            definitions += u"\n\n"_s + part.text;
            added += part.text;
        }
    }
    const QString imports = parts.isEmpty() ? QString() : parts.first().text;
    const QString lines = missingImports(imports, added, files, file) + definitions;
    if (lines.isEmpty())
        return true;
    PyNode last;
    for (const PyNode &statement : std::as_const(file.statements)) {
        if (statement.is(PyKind::Import) || statement.is(PyKind::ImportFrom))
            last = statement;
    }
    if (last.isNull())
        return false;
    file.edits.insertAfter(last, lines);
    return true;
}

} // namespace core
