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

RevisionDialog::RevisionDialog(Document &document, const Findings &findings, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_message(new QLineEdit(this))
    , m_error(new QLabel(this))
{
    setWindowTitle(tr("Create revision"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 480);
    m_message->setObjectName(u"revisionMessage"_s);
    m_message->setText(core::suggestedMessage(findings.operations));
    m_message->selectAll();
    auto *label = new QLabel(tr("&Message"), this);
    label->setBuddy(m_message);
    label->setProperty("muted", true);
    auto *changes = new QLabel(pendingSummary(findings), this);
    changes->setProperty("section", true);
    auto *list = new OperationList(this);
    list->show(findings.operations, findings.hazards);
    m_error->setWordWrap(true);
    m_error->setProperty("invalid", true);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create revision"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"createRevision"_s);
    m_create->setDefault(true);
    m_create->setEnabled(!findings.operations.isEmpty());
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::grid);
    layout->addWidget(label);
    layout->addWidget(m_message);
    layout->addSpacing(metrics::grid);
    layout->addWidget(changes);
    layout->addWidget(list, 1);
    layout->addWidget(buildHazards(findings));
    layout->addWidget(m_error);
    layout->addSpacing(metrics::grid);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RevisionDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (findings.error) {
        m_error->setText(core::sentence(*findings.error));
        m_error->show();
    }
}

QWidget *RevisionDialog::buildHazards(const Findings &findings)
{
    auto *hazards = new HazardList(HazardList::Kind::ToRead, this);
    hazards->show(findings.hazards, {});
    return hazards;
}

void RevisionDialog::create()
{
    core::NewRevision revision;
    revision.id = core::newRevisionId();
    revision.message = m_message->text().trimmed();
    const auto project = core::withRevision(m_document.project(), revision);
    if (!project) {
        m_error->setText(core::sentence(project.error()));
        m_error->show();
        return;
    }
    m_document.edit(tr("Create revision"), project);
    accept();
    Q_EMIT created(revision.id);
}

} // namespace ui
