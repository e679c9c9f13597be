// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/mirrorstrip.h"

#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include "core/interop/alembic/mirror.h"
#include "core/text/sentences.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>

using namespace Qt::StringLiterals;

namespace ui {

MirrorStrip::MirrorStrip(Document &document, Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_document(document)
    , m_actions(actions)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_scripts(new QPushButton(tr("Scripts…"), this))
    , m_switch(new QPushButton(this))
{
    setObjectName(u"mirrorStrip"_s);
    m_text->setObjectName(u"mirrorText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_scripts->setObjectName(u"mirrorScripts"_s);
    m_scripts->setToolTip(actions.exportAlembic->toolTip());
    m_switch->setObjectName(u"mirrorSwitch"_s);
    m_switch->setToolTip(actions.mirrorRevisions->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::padding,
                               metrics::grid / 2,
                               metrics::padding,
                               metrics::grid / 2);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_scripts);
    layout->addWidget(m_switch);
    connect(m_scripts, &QPushButton::clicked, actions.exportAlembic, &QAction::trigger);
    connect(m_switch, &QPushButton::clicked, actions.mirrorRevisions, &QAction::trigger);
    connect(&document, &Document::fileChanged, this, &MirrorStrip::look);
    connect(&document, &Document::mirrored, this, &MirrorStrip::look);
    connect(&document, &Document::changed, this, [this](const Delta &delta) {
        if (delta.all || delta.mirror || delta.history)
            look();
    });
    look();
}

void MirrorStrip::look()
{
    const core::Project &project = m_document.project();
    const bool isOn = !project.alembicFolder.isEmpty();
    const bool isFromScripts = std::any_of(project.history.revisions.cbegin(),
                                           project.history.revisions.cend(),
                                           [](const core::Revision &revision) {
                                               return revision.script.has_value();
                                           });
    m_task.abandon();
    m_actions.mirrorRevisions->setChecked(isOn);
    setVisible(isOn || isFromScripts);
    m_switch->setText(isOn ? tr("Turn off") : tr("Mirror revisions…"));
    m_scripts->setVisible(isOn);
    m_isTrouble = false;
    if (!isOn)
        return say(tr("These revisions came from Alembic scripts; new ones are not written there."),
                   {});
    say(tr("Every revision is written to %1 as well.").arg(project.alembicFolder), {});
    if (m_document.file().isEmpty() || !isVisible())
        return;
    m_task.start([project, folder = QFileInfo(m_document.file()).absolutePath()](
                     core::Monitor &) { return core::mirrorFaults(project, folder); },
                 [this](const core::Result<QList<core::AlembicFile>> &faults) {
                     showFaults(faults);
                 });
}

void MirrorStrip::showFaults(const core::Result<QList<core::AlembicFile>> &faults)
{
    const QString folder = m_document.project().alembicFolder;
    m_isTrouble = !faults || !faults->isEmpty();
    if (!faults)
        return say(tr("Revisions cannot be written to %1: %2").arg(folder, errorText(faults.error())),
                   core::remedy(faults.error()));
    // What is not saved yet is written with the next save.
    if (faults->isEmpty())
        return say(tr("Every revision is written to %1 as well; all scripts are there.").arg(folder),
                   {});
    QStringList names;
    for (const core::AlembicFile &file : *faults)
        names.append(QFileInfo(file.path).fileName());
    say(tr("%n script(s) in %1 are missing or say something else than the revision.",
           nullptr,
           int(faults->size()))
            .arg(folder),
        names.join(u'\n'));
}

void MirrorStrip::say(const QString &text, const QString &detail)
{
    const Colours &c = coloursOf(palette());
    m_text->setText(text);
    setToolTip(detail);
    m_icon->setPixmap(
        icon(m_isTrouble ? u"warning"_s : u"document"_s, m_isTrouble ? c.warning : c.mutedText)
            .pixmap(QSize(16, 16), devicePixelRatioF()));
}

void MirrorStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        say(m_text->text(), toolTip());
    QFrame::changeEvent(event);
}

// Others may have been at the scripts meanwhile.
void MirrorStrip::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!event->spontaneous())
        look();
}

} // namespace ui
