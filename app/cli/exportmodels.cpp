// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportmodels.h"

#include "app/cli/options.h"

#include "core/base/unifieddiff.h"
#include "core/database/databaseurl.h"
#include "core/interop/sqlalchemy/updater.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

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
    const auto update = core::updateModels(file, loaded.project.model, *targets, session.monitor);
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
    const QString changes = update->changed.join(u", "_s);
    Answer answer{{},
                  {{u"format"_s, u"models"_s},
                   {u"file"_s, path},
                   {u"changed"_s, QJsonArray::fromStringList(update->changed)}}};
    if (update->before == update->after) {
        answer.text = Text::tr("%1 says what the model says.").arg(path);
        return answer;
    }
    if (isDryRun) {
        answer.text = QString::fromUtf8(
            core::unifiedDiff(file.toUtf8(), update->before, update->after).chopped(1));
        answer.json.insert(u"diff"_s, answer.text);
        return answer;
    }
    QSaveFile output(path);
    if (!output.open(QIODevice::WriteOnly) || output.write(update->after) != update->after.size()
        || !output.commit())
        return core::failure(core::ErrorCode::FileNotWritable, path, output.errorString());
    answer.text = Text::tr("Changed in %1: %2.").arg(path, changes);
    return answer;
}

} // namespace cli
