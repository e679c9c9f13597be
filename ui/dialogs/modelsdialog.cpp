// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/modelsdialog.h"

#include "ui/theme.h"
#include "ui/workbench/operationlist.h"

#include "core/text/findings.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int findingsHeight = 96;

} // namespace

ModelsDialog::ModelsDialog(Document &document, const ModelsChange &change, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_change(change)
{
    const QString name = QFileInfo(change.source).fileName();
    setWindowTitle(tr("Take over from %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 480);
    auto *text = new QLabel(tr("%1 says %n thing(s) otherwise than the model. Taking them over is "
                               "one step of undo; the file stays as it is.",
                               nullptr,
                               int(change.operations.size()))
                                .arg(name),
                            this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto *list = new OperationList(this);
    list->setObjectName(u"operationList"_s);
    list->setAccessibleName(tr("Changes"));
    list->show(change.operations, {});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    layout->addWidget(text);
    layout->addWidget(list, 1);
    if (!change.findings.isEmpty()) {
        QStringList lines;
        for (const core::Finding &finding : change.findings)
            lines.append(u"%1: %2"_s.arg(core::placeOf(finding), core::sentence(finding)));
        auto *findings = new QPlainTextEdit(lines.join(u'\n'), this);
        findings->setReadOnly(true);
        findings->setTabChangesFocus(true);
        findings->setAccessibleName(tr("What was not understood"));
        findings->setFixedHeight(findingsHeight);
        auto *label = new QLabel(tr("What was not &understood"), this);
        label->setProperty("section", true);
        label->setBuddy(findings);
        layout->addWidget(label);
        layout->addWidget(findings);
    }
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *take = buttons->addButton(tr("&Take over"), QDialogButtonBox::AcceptRole);
    take->setObjectName(u"takeOver"_s);
    take->setDefault(true);
    QPushButton *later = buttons->addButton(tr("&Not now"), QDialogButtonBox::RejectRole);
    later->setObjectName(u"notNow"_s);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ModelsDialog::takeOver);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    list->setFocus();
}

void ModelsDialog::takeOver()
{
    if (m_document.model() == m_change.before)
        m_document.edit(tr("Take over from %1").arg(QFileInfo(m_change.source).fileName()),
                        core::Result<core::Model>(m_change.after));
    else
        Q_EMIT outdated();
    accept();
}

} // namespace ui
