// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/revisiondialog.h"

#include "ui/dialogs/hazardlist.h"
#include "ui/theme.h"
#include "ui/workbench/operationlist.h"
#include "ui/workbench/pendingpanel.h"

#include "core/text/sentences.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

RevisionDialog::RevisionDialog(Document &document, Analysis &analysis, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_analysis(analysis)
    , m_message(new QLineEdit(this))
    , m_changes(new QLabel(this))
    , m_list(new OperationList(this))
    , m_hazards(new HazardList(HazardList::Kind::ToRead, this))
    , m_error(new QLabel(this))
{
    setWindowTitle(tr("Create revision"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 480);
    m_message->setObjectName(u"revisionMessage"_s);
    m_changes->setProperty("section", true);
    m_error->setWordWrap(true);
    m_error->setProperty("invalid", true);
    m_error->hide();
    setLayout(buildLayout());
    connect(&analysis, &Analysis::updated, this, &RevisionDialog::showFindings);
    showFindings();
    m_message->setFocus();
}

QLayout *RevisionDialog::buildLayout()
{
    auto *label = new QLabel(tr("&Message"), this);
    label->setBuddy(m_message);
    label->setProperty("muted", true);
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::grid);
    layout->addWidget(label);
    layout->addWidget(m_message);
    layout->addSpacing(metrics::grid);
    layout->addWidget(m_changes);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hazards);
    layout->addWidget(m_error);
    layout->addSpacing(metrics::grid);
    layout->addWidget(buildButtons());
    return layout;
}

QWidget *RevisionDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create revision"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"createRevision"_s);
    m_create->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &RevisionDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void RevisionDialog::showFindings()
{
    const bool isKnown = m_analysis.isUpToDate();
    const Findings &findings = m_analysis.findings();
    m_create->setEnabled(isKnown && !findings.operations.isEmpty() && !m_task.isRunning());
    if (!isKnown) {
        m_changes->setText(tr("Working out the changes…"));
        return;
    }
    m_changes->setText(pendingSummary(findings));
    m_list->show(findings.operations, findings.hazards);
    m_hazards->show(findings.hazards, {});
    if (!m_message->isModified()) { // what was typed stays
        m_message->setText(core::suggestedMessage(findings.operations));
        m_message->selectAll();
    }
    if (findings.error)
        showError(*findings.error);
}

void RevisionDialog::showError(const core::Error &error)
{
    m_error->setText(core::sentence(error));
    m_error->show();
}

void RevisionDialog::create()
{
    core::NewRevision revision;
    revision.id = core::newRevisionId();
    revision.message = m_message->text().trimmed();
    m_create->setEnabled(false);
    m_task.start([project = m_document.project(),
                  revision](core::Monitor &) { return core::withRevision(project, revision); },
                 [this, revision, before = m_document.project()](
                     const core::Result<core::Project> &project) {
                     finish(revision.id, before, project);
                 });
}

void RevisionDialog::finish(const QString &revision,
                            const core::Project &before,
                            const core::Result<core::Project> &project)
{
    if (!(m_document.project() == before)) { // edited meanwhile: what was worked out is of the past
        create();
        return;
    }
    m_create->setEnabled(true);
    if (!project) {
        showError(project.error());
        return;
    }
    m_document.edit(tr("Create revision"), project);
    accept();
    Q_EMIT created(revision);
}

} // namespace ui
