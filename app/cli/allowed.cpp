// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/allowed.h"

#include "app/cli/options.h"
#include "core/text/sentences.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

const QList<core::HazardCode> destructiveCodes{core::HazardCode::DropTable,
                                               core::HazardCode::DropColumn,
                                               core::HazardCode::NarrowType,
                                               core::HazardCode::ChangeType,
                                               core::HazardCode::BrokenView};

QString codeList()
{
    QStringList words;
    for (const core::HazardCode code : destructiveCodes)
        words << core::toWord(code);
    return words.join(u", "_s);
}

QString hazardLine(const core::Hazard &hazard)
{
    return Text::tr("%1: %2 [%3]")
        .arg(core::word(hazard.level), core::sentence(hazard), core::toWord(hazard.code));
}

QString stableWord(core::HazardLevel level)
{
    switch (level) {
    case core::HazardLevel::Notice:
        return u"notice"_s;
    case core::HazardLevel::Warning:
        return u"warning"_s;
    case core::HazardLevel::Destructive:
        return u"destructive"_s;
    }
    Q_UNREACHABLE();
}

QString allowArguments(const QList<core::Hazard> &refused)
{
    QStringList texts;
    for (const core::Hazard &hazard : refused) {
        const QString text = u"--allow "_s + core::toWord(hazard.code);
        if (!texts.contains(text))
            texts << text;
    }
    return texts.join(u' ');
}

} // namespace

void addAllowOptions(CLI::App &command, AllowOptions &options)
{
    addListOption(command,
                  "--allow",
                  options.codes,
                  "Allow what may lose data, by its code (drop-column …); may be repeated",
                  "CODE");
    command.add_flag("--allow-data-loss", options.dataLoss, "Allow everything that may lose data");
}

Outcome<QSet<core::HazardCode>> allowedCodes(const AllowOptions &options)
{
    QSet<core::HazardCode> codes;
    for (const QString &word : fromArguments(options.codes)) {
        const auto code = core::hazardFromWord(word);
        if (!code)
            return unable(ExitCode::Usage,
                          u"unknown-hazard"_s,
                          Text::tr("There is no hazard \"%1\" to allow.").arg(word),
                          Text::tr("Those that may need it are %1.").arg(codeList()));
        codes.insert(*code);
    }
    return codes;
}

Outcome<void> permit(const Session &session, const core::Plan &plan, const AllowOptions &options)
{
    auto codes = allowedCodes(options);
    if (!codes)
        return Unable(codes.error());
    const QList<core::Hazard> all = core::hazards(plan);
    for (const core::Hazard &hazard : all) {
        if (hazard.level != core::HazardLevel::Notice && hazard.rows != 0)
            warn(session, hazardLine(hazard));
        if (options.dataLoss)
            codes->insert(hazard.code);
    }
    const QList<core::Hazard> refused = core::refused(plan, *codes);
    if (refused.isEmpty())
        return {};
    if (isInteractive() && !session.json && confirm(Text::tr("Data will be lost. Run it anyway?")))
        return {};
    Trouble trouble(core::Error{core::ErrorCode::HazardNotAllowed,
                                core::toWord(refused.first().code),
                                core::sentence(refused.first()),
                                {}});
    trouble.remedy = Text::tr("Nothing was changed. To run it, add %1").arg(allowArguments(refused));
    trouble.details.insert("hazards"_L1, toJson(refused));
    return Unable(trouble);
}

QJsonArray toJson(const QList<core::Hazard> &hazards)
{
    QJsonArray array;
    for (const core::Hazard &hazard : hazards) {
        QJsonObject object{{u"code"_s, core::toWord(hazard.code)},
                           {u"level"_s, stableWord(hazard.level)},
                           {u"table"_s, hazard.table},
                           {u"element"_s, hazard.element},
                           {u"sentence"_s, core::sentence(hazard)}};
        if (hazard.rows)
            object.insert("rows"_L1, *hazard.rows);
        array << object;
    }
    return array;
}

} // namespace cli
