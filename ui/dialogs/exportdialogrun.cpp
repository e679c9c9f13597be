// SPDX-License-Identifier: GPL-3.0-or-later
// What the export dialog writes and copies, in the background.
#include "ui/dialogs/exportdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>

namespace ui {

namespace {

core::Result<void> writeText(const QString &file, const QString &text)
{
    QSaveFile output(file);
    const QByteArray bytes = text.toUtf8();
    if (!output.open(QIODevice::WriteOnly) || output.write(bytes) != bytes.size()
        || !output.commit())
        return core::failure(core::ErrorCode::FileNotWritable, file, output.errorString());
    return {};
}

} // namespace

core::Result<QString> ExportDialog::TextWork::text(core::Monitor &monitor) const
{
    if (models)
        return core::modelsText(project.model, {*models, {}});
    core::TextExport wanted = choice;
    if (diagram && !diagram->isEmpty()) {
        const auto svg = diagram->svg(monitor);
        if (!svg)
            return core::Failure(svg.error());
        wanted.diagramSvg = QString::fromUtf8(*svg);
    }
    return core::exportedText(project, wanted);
}

void ExportDialog::begin()
{
    m_previewDelay.stop();
    m_export->setEnabled(false);
    m_copy->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
}

void ExportDialog::end()
{
    m_progress->hide();
    m_export->setEnabled(true);
    m_copy->setEnabled(true);
}

void ExportDialog::reject()
{
    if (m_task.isRunning())
        return m_task.cancel();
    QDialog::reject();
}

template<typename Work, typename Done>
void ExportDialog::run(Work work, Done done)
{
    begin();
    m_task.start(work, [this, done](const auto &result) {
        if (result)
            done(*result);
        else if (result.error().code != core::ErrorCode::Canceled)
            Q_EMIT failed(result.error());
    });
}

void ExportDialog::exportTo(const QString &file)
{
    const auto finish = [this, file](bool) {
        Q_EMIT exported(file);
        accept();
    };
    const auto isWritten = [](const core::Result<void> &written) -> core::Result<bool> {
        return written ? core::Result<bool>(true) : core::Failure(written.error());
    };
    if (isPicture(m_choice.kind))
        return run([shown = picture(), file, pages = pagesOf(m_choice), isWritten](
                       core::Monitor
                           &monitor) { return isWritten(shown.write(file, pages, monitor)); },
                   finish);
    run(
        [work = textWork(), file, isWritten](core::Monitor &monitor) -> core::Result<bool> {
            const auto text = work.text(monitor);
            return text ? isWritten(writeText(file, *text)) : core::Failure(text.error());
        },
        finish);
}

void ExportDialog::copy()
{
    if (!isPicture(m_choice.kind))
        return QGuiApplication::clipboard()->setText(m_text);
    run([shown = picture()](core::Monitor &monitor) { return copiedPicture(shown, monitor); },
        putOnClipboard);
}

} // namespace ui
