// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a revision's operations in the user's editor. A revision is immutable once another follows it
// or a database of the project has it; one that is neither is hashed anew after it was edited.

#include "app/cli/listing.h"
#include "app/cli/options.h"
#include "app/cli/verbs.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::string revision = "head";
};

// The project's database that has the revision applied, if one can be asked and has it.
QString databaseWith(Session &session, const core::LoadedProject &loaded, const QString &id)
{
    for (const core::DatabaseEntry &entry : loaded.project.databases) {
        const auto heads = currentHeads(session, loaded, entry.name);
        if (heads && core::ancestors(loaded.project.history, *heads).contains(id))
            return entry.name;
    }
    return {};
}

Outcome<void> demandEditable(Session &session, const core::LoadedProject &loaded, const QString &id)
{
    const QString remedy = Text::tr("Make a new revision instead: schemawright revision");
    for (const core::Revision &revision : loaded.project.history.revisions) {
        if (revision.parents.contains(id) || revision.dependsOn.contains(id))
            return unable(ExitCode::Refused,
                          u"revision-has-children"_s,
                          Text::tr("The revision %1 cannot be edited: %2 builds on it.")
                              .arg(id, revision.id),
                          remedy);
    }
    const QString database = databaseWith(session, loaded, id);
    if (database.isEmpty())
        return {};
    return unable(ExitCode::Refused,
                  u"revision-applied"_s,
                  Text::tr("The revision %1 cannot be edited: the database %2 has it already.")
                      .arg(id, database),
                  remedy);
}

// $VISUAL or $EDITOR, which may carry arguments; waits for it.
Outcome<void> runEditor(const QString &file)
{
    QString command = qEnvironmentVariable("VISUAL", qEnvironmentVariable("EDITOR"));
    if (command.trimmed().isEmpty())
        return unable(ExitCode::Usage,
                      u"no-editor"_s,
                      Text::tr("No editor is set."),
                      Text::tr("Set the environment variable EDITOR, for example EDITOR=nano."));
    QStringList arguments = QProcess::splitCommand(command);
    const QString program = arguments.takeFirst();
    QProcess editor;
    editor.setProcessChannelMode(QProcess::ForwardedChannels);
    editor.setInputChannelMode(QProcess::ForwardedInputChannel);
    editor.start(program, arguments << file);
    if (!editor.waitForStarted())
        return unable(ExitCode::Failed,
                      u"no-editor"_s,
                      Text::tr("The editor %1 could not be started.").arg(program));
    editor.waitForFinished(-1);
    if (editor.exitStatus() == QProcess::NormalExit && editor.exitCode() == 0)
        return {};
    return unable(ExitCode::Failed,
                  u"editor-failed"_s,
                  Text::tr("The editor %1 reported a failure; nothing was changed.").arg(program));
}

Outcome<QByteArray> edited(const QByteArray &text)
{
    QTemporaryFile file(QDir::temp().filePath(u"schemawright-XXXXXX.json"_s));
    if (!file.open() || file.write(text) != text.size())
        return core::failure(core::ErrorCode::FileNotWritable, file.fileName(), file.errorString());
    file.close();
    if (const auto ran = runEditor(file.fileName()); !ran)
        return Unable(ran.error());
    QFile changed(file.fileName()); // editors may replace the file rather than write into it
    if (!changed.open(QIODevice::ReadOnly))
        return core::failure(core::ErrorCode::FileNotReadable,
                             changed.fileName(),
                             changed.errorString());
    return changed.readAll();
}

// What a person may change of it: message, labels and operations; the rest follows.
Outcome<core::Revision> parsed(const QByteArray &text, const core::Revision &before)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return core::failure(core::ErrorCode::ParseFailed,
                             Text::tr("The edited revision"),
                             error.errorString(),
                             Text::tr("character %1").arg(error.offset));
    const auto revision = core::revisionFromJson(document.object());
    if (!revision)
        return core::Failure(revision.error());
    if (revision->id != before.id || revision->parents != before.parents)
        return unable(ExitCode::Refused,
                      u"revision-moved"_s,
                      Text::tr("The id and the parents of a revision cannot be edited."));
    return *revision;
}

core::History without(core::History history, const QString &id)
{
    history.revisions.removeIf([&id](const core::Revision &revision) { return revision.id == id; });
    return history;
}

// A revision file is never overwritten: the old one is taken out first, and put back if the new one
// cannot be written.
Outcome<void> replace(const core::LoadedProject &loaded,
                      const core::History &history,
                      const QString &id)
{
    core::LoadedProject between = loaded;
    between.project.history = without(loaded.project.history, id);
    if (const auto saved = save(loaded, between.project); !saved)
        return Unable(saved.error());
    core::Project after = loaded.project;
    after.history = history;
    const auto saved = save(between, after);
    if (saved)
        return {};
    if (const auto restored = save(between, loaded.project); !restored)
        return Unable(restored.error());
    return Unable(saved.error());
}

Outcome<Answer> editRevision(const Options &options, Session &session)
{
    const auto loaded = openSoundProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const core::History &history = loaded->project.history;
    const auto ids = core::resolve(history, fromArgument(options.revision));
    if (!ids)
        return core::Failure(ids.error());
    if (ids->size() != 1)
        return core::failure(core::ErrorCode::MultipleHeads, ids->join(u", "_s));
    const core::Revision &before = *core::findRevision(history, ids->first());
    if (const auto editable = demandEditable(session, *loaded, before.id); !editable)
        return Unable(editable.error());
    const auto text = edited(QJsonDocument(core::toJson(before)).toJson(QJsonDocument::Indented));
    if (!text)
        return Unable(text.error());
    const auto revision = parsed(*text, before);
    if (!revision)
        return Unable(revision.error());
    if (*revision == before)
        return Answer{Text::tr("Nothing was changed."), {{u"changed"_s, false}}};
    const auto after = core::addRevision(without(history, before.id), *revision);
    if (!after)
        return core::Failure(after.error());
    if (const auto schema = core::schemaAt(*after, {before.id}); !schema)
        return core::Failure(schema.error());
    if (const auto replaced = replace(*loaded, *after, before.id); !replaced)
        return Unable(replaced.error());
    const core::Revision &made = *core::findRevision(*after, before.id);
    return Answer{Text::tr(
                      "The revision %1 was edited and given a new hash, as nothing builds on it:\n%2")
                      .arg(made.id, operationLines(made.operations)),
                  {{u"changed"_s, true}, {u"revision"_s, toJson(*loaded, made)}}};
}

} // namespace

Action declareEdit(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addPositional(command,
                  "REVISION",
                  options->revision,
                  "An id or its first characters; head by default");
    return [options](Session &session) { return editRevision(*options, session); };
}

} // namespace cli
