// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/designer.h"

#include "app/cli/output.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace cli {

Outcome<QString> designerProgram()
{
    const QString program = QDir(QCoreApplication::applicationDirPath())
                                .filePath(u"schemawright-designer"_s);
    if (!QFileInfo(program).isExecutable())
        return unable(ExitCode::Failed,
                      u"no-designer"_s,
                      Text::tr("The designer is not installed: there is no %1.").arg(program),
                      Text::tr("The command line works without it; \"schemawright --help\" lists "
                               "the verbs."));
    return program;
}

Outcome<void> startDesigner(const QString &project)
{
    const auto program = designerProgram();
    if (!program)
        return Unable(program.error());
    const QStringList arguments = project.isEmpty()
                                      ? QStringList()
                                      : QStringList{QFileInfo(project).absoluteFilePath()};
    if (!QProcess::startDetached(*program, arguments))
        return unable(ExitCode::Failed,
                      u"no-designer"_s,
                      Text::tr("The designer %1 could not be started.").arg(*program));
    return {};
}

} // namespace cli
