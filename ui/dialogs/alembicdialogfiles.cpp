// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog's files: what is shown of each, which are ticked, and what becomes of them.
#include "ui/dialogs/alembicdialog.h"

#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/workbench/diffview.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace ui {

void AlembicDialog::addRow(const core::AlembicFile &file)
{
    const Colours &c = coloursOf(palette());
    const QString name = QDir(choice().folder).relativeFilePath(file.path);
    auto *item = new QTreeWidgetItem(m_list, {name});
    item->setToolTip(Name, QDir::toNativeSeparators(file.path));
    switch (file.state) {
    case core::AlembicFileState::Missing:
        item->setText(State, tr("New"));
        item->setForeground(State, c.added);
        if (!file.revision.isEmpty())
            item->setCheckState(Name, Qt::Checked);
        break;
    case core::AlembicFileState::Same:
        item->setText(State, tr("There"));
        item->setForeground(Name, c.mutedText);
        item->setForeground(State, c.mutedText);
        break;
    case core::AlembicFileState::Other:
        item->setText(State, tr("Says something else"));
        item->setForeground(State, c.warning);
        item->setToolTip(State, tr("Tick it to replace it."));
        item->setCheckState(Name, Qt::Unchecked);
        break;
    }
}

const core::AlembicFile *AlembicDialog::fileOf(const QTreeWidgetItem *item) const
{
    const int row = m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item));
    return m_preview && row >= 0 && row < m_preview->files.size() ? &m_preview->files.at(row)
                                                                  : nullptr;
}

void AlembicDialog::showFile()
{
    const core::AlembicFile *file = fileOf(m_list->currentItem());
    if (!file)
        return;
    const QString text = QString::fromUtf8(file->bytes);
    const bool isOther = file->state == core::AlembicFileState::Other;
    m_texts->setCurrentWidget(isOther ? static_cast<QWidget *>(m_diff) : m_python);
    if (isOther)
        m_diff->setTexts(m_preview->present.value(file->path), file->bytes);
    else
        m_python->setCode(text);
}

// A script without its parents would stop every command of Alembic's.
void AlembicDialog::follow(QTreeWidgetItem *item)
{
    const core::AlembicFile *file = fileOf(item);
    if (m_isFilling || !file)
        return;
    const core::History &history = m_document.project().history;
    const bool isTicked = item->checkState(Name) == Qt::Checked;
    const QStringList ids = isTicked ? core::ancestors(history, {file->revision})
                                     : core::descendants(history, {file->revision});
    m_isFilling = true;
    for (int row = 0; row < m_list->topLevelItemCount() && !file->revision.isEmpty(); ++row) {
        QTreeWidgetItem *other = m_list->topLevelItem(row);
        if (ids.contains(fileOf(other)->revision)
            && fileOf(other)->state == core::AlembicFileState::Missing)
            other->setCheckState(Name, item->checkState(Name));
    }
    m_isFilling = false;
    showButton();
}

QStringList AlembicDialog::chosen(core::AlembicFileState state) const
{
    QStringList paths;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_list->topLevelItem(row);
        const core::AlembicFile *file = fileOf(item);
        const bool isOwn = file->revision.isEmpty()
                           && file->state == core::AlembicFileState::Missing;
        if (file->state == state && (isOwn || item->checkState(Name) == Qt::Checked))
            paths.append(file->path);
    }
    return paths;
}

void AlembicDialog::showButton()
{
    const bool isSwitched = m_mirror->isEnabled()
                            && m_mirror->isChecked() == mirrorFolder().isEmpty();
    const qsizetype added = m_preview ? chosen(core::AlembicFileState::Missing).size() : 0;
    const qsizetype replaced = m_preview ? chosen(core::AlembicFileState::Other).size() : 0;
    qsizetype others = 0;
    bool isBlocked = !m_preview;
    bool isAny = false;
    for (int row = 0; m_preview && row < m_list->topLevelItemCount(); ++row) {
        const core::AlembicFile *file = fileOf(m_list->topLevelItem(row));
        const bool isKept = file->state == core::AlembicFileState::Other
                            && m_list->topLevelItem(row)->checkState(Name) != Qt::Checked;
        others += isKept ? 1 : 0;
        isBlocked = isBlocked || (isKept && file->revision.isEmpty());
        isAny = isAny || m_list->topLevelItem(row)->checkState(Name) == Qt::Checked;
    }
    // A new environment without a script would be one of nothing.
    isBlocked = isBlocked || (m_preview && !m_preview->isThere && !isAny);
    QStringList notes;
    if (others > 0)
        notes.append(
            tr("%n file(s) say something else and stay as they are. Tick them to replace them.",
               nullptr,
               int(others)));
    if (m_preview && !m_preview->isThere && isBlocked)
        notes.append(tr("A new environment needs all of its own files."));
    if (!m_mirror->isEnabled())
        notes.append(m_mirror->toolTip());
    if (!m_fault.isEmpty())
        notes.prepend(m_fault);
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    m_write->setText(added + replaced > 0 ? tr("Write %n file(s)", nullptr, int(added + replaced))
                     : m_mirror->isChecked() ? tr("Mirror from now on")
                                             : tr("Mirror no longer"));
    m_write->setEnabled(!isBlocked && !m_task.isRunning() && (added + replaced > 0 || isSwitched));
}

void AlembicDialog::write()
{
    if (!m_preview || m_task.isRunning())
        return;
    core::AlembicExport wanted = choice();
    const QStringList replaced = chosen(core::AlembicFileState::Other);
    const QStringList paths = chosen(core::AlembicFileState::Missing) + replaced;
    for (const core::AlembicFile &file : std::as_const(m_preview->files)) {
        if (!file.revision.isEmpty() && paths.contains(file.path))
            wanted.revisions.append(file.revision);
    }
    wanted.replacesFiles = !replaced.isEmpty();
    if (paths.isEmpty())
        return finish(QStringList());
    // Nothing: others were there meanwhile.
    using Outcome = core::Result<std::optional<QStringList>>;
    const auto work = [project = m_document.project(),
                       folder = projectFolder(),
                       shown = choice(),
                       wanted,
                       preview = *m_preview](core::Monitor &) -> Outcome {
        const auto now = previewOf(project, folder, shown);
        if (!now)
            return core::Failure(now.error());
        if (!(*now == preview))
            return std::nullopt;
        const auto written = core::exportAlembic(project, folder, wanted);
        return written ? Outcome(*written) : core::Failure(written.error());
    };
    m_task.start(work, [this](const Outcome &written) { finish(written); });
    showButton();
}

void AlembicDialog::finish(const core::Result<std::optional<QStringList>> &written)
{
    if (!written || !*written) {
        m_fault = written ? tr("The folder was changed meanwhile. This is how it is now.")
                          : errorText(written.error());
        look(); // what is there now
        return;
    }
    setMirror();
    Q_EMIT exported(choice().folder, int((*written)->size()));
    accept();
}

void AlembicDialog::setMirror()
{
    if (!m_mirror->isEnabled())
        return;
    core::Project project = m_document.project();
    project.alembicFolder = m_mirror->isChecked()
                                ? QDir(projectFolder()).relativeFilePath(choice().folder)
                                : QString();
    m_document.edit(m_mirror->isChecked() ? tr("Mirror revisions in %1").arg(project.alembicFolder)
                                          : tr("Mirror revisions no longer"),
                    core::Result<core::Project>(project));
}

} // namespace ui
