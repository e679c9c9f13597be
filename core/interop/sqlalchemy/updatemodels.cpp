// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/updater.h"

#include "core/mapping/mapping.h"

#include <QFileInfo>

namespace core {

using namespace Qt::StringLiterals;

namespace {

struct Reading
{
    PyFile file;
    ReadModels said;
};

Result<Reading> read(const PySource &source, const Monitor &monitor)
{
    const auto files = parsePython({source}, monitor);
    if (!files)
        return Failure(files.error());
    const PyFile file = files->first();
    if (file.error)
        return Failure(*file.error);
    PyModule module;
    module.name = QFileInfo(source.file).completeBaseName();
    module.node = file.module;
    return Reading{file, modelsOf({module})};
}

// The tables that are not what they should be, as the model calls them.
QStringList differences(const Model &wanted, const ReadModels &said)
{
    const Schema are = mapModel(readAgain(wanted, said.model));
    const Schema should = mapModel(wanted);
    if (normalized(are) == normalized(should))
        return {};
    QStringList names;
    for (const Table &table : should.tables) {
        const Table *is = findTable(are, table.id);
        if (!is || normalized(Schema{{*is}, {}}) != normalized(Schema{{table}, {}}))
            names << table.name;
    }
    for (const Table &table : are.tables) {
        if (!findTable(should, table.id))
            names << table.name;
    }
    for (const Enum &value : should.enums) {
        const Enum *is = findEnum(are, value.id);
        if (!is || *is != value)
            names << value.name;
    }
    return names.isEmpty()
               ? QStringList{QFileInfo(said.files.isEmpty() ? QString() : *said.files.cbegin())
                                 .fileName()}
               : names;
}

QSet<QString> complaints(const ReadModels &said)
{
    QSet<QString> result;
    for (const Finding &finding : said.findings)
        result << u"%1 %2 %3"_s.arg(finding.subject, finding.detail).arg(int(finding.reason));
    return result;
}

// In the bytes that the file had: with its byte order mark, in its encoding.
Result<QByteArray> encoded(const PySource &source, const PyFile &file, const QByteArray &text)
{
    const QByteArray mark = file.hasByteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray();
    if (mark + file.text == source.bytes)
        return mark + text;
    const QString characters = QString::fromUtf8(text);
    const bool isLatin = QString::fromUtf8(file.text).toLatin1() == source.bytes;
    if (isLatin && QString::fromLatin1(characters.toLatin1()) == characters)
        return characters.toLatin1();
    return failure(ErrorCode::FileNotWritable, source.file, {}, u"line 1"_s);
}

} // namespace

Result<UpdatedFile> updateModels(const QString &path,
                                 const Model &wanted,
                                 const QList<DialectKind> &targets,
                                 const Monitor &monitor)
{
    const auto source = pySource(QFileInfo(path).absoluteFilePath());
    if (!source)
        return Failure(source.error());
    const auto before = read(*source, monitor);
    if (!before)
        return Failure(before.error());
    if (differences(wanted, before->said).isEmpty())
        return UpdatedFile{source->bytes, source->bytes, {}};
    Error refused;
    for (const UpdateScope scope : {UpdateScope::Lines, UpdateScope::Bodies}) {
        const auto update = updated(before->file, before->said, wanted, targets, scope);
        if (!update) {
            refused = update.error();
            continue;
        }
        const auto bytes = encoded(*source, before->file, update->text);
        if (!bytes)
            return Failure(bytes.error());
        const auto after = read({source->file, *bytes}, monitor);
        if (!after) {
            refused = after.error();
            continue;
        }
        const QStringList wrong = differences(wanted, after->said);
        const QSet<QString> news = complaints(after->said) - complaints(before->said);
        if (wrong.isEmpty() && news.isEmpty())
            return UpdatedFile{source->bytes, *bytes, update->changed};
        refused = Error{ErrorCode::FileNotWritable,
                        source->file,
                        (wrong + QStringList(news.cbegin(), news.cend())).join(u", "_s),
                        {}};
    }
    return Failure(refused);
}

} // namespace core
