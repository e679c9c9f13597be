// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportmodels.h"

#include "app/cli/options.h"

#include "core/base/unifieddiff.h"
#include "core/database/databaseurl.h"
#include "core/interop/sqlalchemy/updater.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

Outcome<core::ModelsStyle> styleOf(const QString &word)
{
    if (word.isEmpty() || word == "flask"_L1)
        return core::ModelsStyle::Flask3;
    if (word == "typed"_L1)
        return core::ModelsStyle::Typed20;
    if (word == "classic"_L1)
        return core::ModelsStyle::Classic14;
    return unable(ExitCode::Usage,
                  u"unknown-style"_s,
                  Text::tr("There is no style %1.").arg(word),
                  Text::tr("Styles: flask, typed, classic."));
}

Outcome<QList<core::DialectKind>> targetsOf(const ModelsChoice &choice,
                                            const core::LoadedProject &loaded)
{
    if (choice.dialect.empty())
        return dialectsOf(loaded.project);
    const auto dialect = dialectOf(loaded, fromArgument(choice.dialect), {});
    if (!dialect)
        return Unable(dialect.error());
    return QList<core::DialectKind>{*dialect};
}

// As the user called the folder, or the file itself.
QString nameIn(const QString &asked, const QString &path)
{
    return QFileInfo(asked).isDir() ? asked + u'/' + QDir(asked).relativeFilePath(path) : asked;
}

// All are written before the first one takes its place.
Outcome<void> writeAll(const QList<core::UpdatedFile> &files)
{
    std::vector<std::unique_ptr<QSaveFile>> outputs;
    for (const core::UpdatedFile &file : files) {
        outputs.push_back(std::make_unique<QSaveFile>(file.path));
        QSaveFile &output = *outputs.back();
        if (!output.open(QIODevice::WriteOnly) || output.write(file.after) != file.after.size())
            return core::failure(core::ErrorCode::FileNotWritable, file.path, output.errorString());
    }
    for (const auto &output : outputs) {
        if (!output->commit())
            return core::failure(core::ErrorCode::FileNotWritable,
                                 output->fileName(),
                                 output->errorString());
    }
    return {};
}

} // namespace

Outcome<QString> modelsPy(const ModelsChoice &choice, const core::LoadedProject &loaded)
{
    const auto style = styleOf(fromArgument(choice.style));
    if (!style)
        return Unable(style.error());
    const auto targets = targetsOf(choice, loaded);
    if (!targets)
        return Unable(targets.error());
    core::ModelsOptions options;
    options.style = *style;
    options.targets = *targets;
    return core::modelsText(loaded.project.model, options);
}

Outcome<Answer> updateModelsPy(const ModelsChoice &choice,
                               const QString &file,
                               bool isDryRun,
                               const core::LoadedProject &loaded,
                               Session &session)
{
    const auto targets = targetsOf(choice, loaded);
    if (!targets)
        return Unable(targets.error());
    const auto update = core::updateModels(file,
                                           loaded.project.model,
                                           *targets,
                                           session.monitor,
                                           fromArgument(choice.newFile));
    if (!update && update.error().code == core::ErrorCode::FileNotWritable)
        return unable(ExitCode::Refused,
                      u"models-not-updated"_s,
                      Text::tr("%1 cannot be brought to the model without harm: %2.")
                          .arg(file,
                               update.error().place.isEmpty()
                                   ? update.error().detail
                                   : update.error().place + u": "_s + update.error().detail),
                      Text::tr("Nothing was written. Change the file there by hand."));
    if (!update)
        return Unable(update.error());
    const QString path = QFileInfo(file).absoluteFilePath();
    Answer answer{{},
                  {{u"format"_s, u"models"_s},
                   {u"file"_s, path},
                   {u"changed"_s, QJsonArray::fromStringList(update->changed)}}};
    if (update->files.isEmpty()) {
        answer.text = Text::tr("%1 says what the model says.").arg(path);
        return answer;
    }
    if (isDryRun) {
        QByteArray difference;
        for (const core::UpdatedFile &one : update->files)
            difference += core::unifiedDiff(nameIn(file, one.path).toUtf8(), one.before, one.after);
        answer.text = QString::fromUtf8(difference.chopped(1));
        answer.json.insert(u"diff"_s, answer.text);
        return answer;
    }
    if (const auto written = writeAll(update->files); !written)
        return Unable(written.error());
    answer.text = Text::tr("Changed in %1: %2.").arg(path, update->changed.join(u", "_s));
    return answer;
}

} // namespace cli
