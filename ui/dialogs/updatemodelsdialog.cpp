// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/updatemodelsdialog.h"

#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/workbench/diffview.h"

#include "core/project/filewriter.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// False: it is another file by now.
core::Result<bool> writeOver(const QString &file, const core::UpdatedFile &update)
{
    const auto present = core::readFile(file);
    if (!present)
        return core::Failure(present.error());
    if (*present != update.before)
        return false;
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly) || output.write(update.after) != update.after.size()
        || !output.commit())
        return core::failure(core::ErrorCode::FileNotWritable, file, output.errorString());
    return true;
}

} // namespace

UpdateModelsDialog::UpdateModelsDialog(const QString &file,
                                       const core::UpdatedFile &update,
                                       QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_update(update)
    , m_fault(new QLabel(this))
{
    const QString name = QFileInfo(file).fileName();
    setWindowTitle(tr("Update %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(860, 600);
    auto *text = new QLabel(tr("What the model changed, in the file's own words: %1. The rest of it "
                               "stays to the byte.")
                                .arg(update.changed.join(u", "_s)),
                            this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto *view = new DiffView(this);
    view->setTexts(update.before, update.after);
    auto *facts = new QLabel(u"%1, %2"_s.arg(tr("%n line(s) come", nullptr, view->addedLines()),
                                             tr("%n line(s) go", nullptr, view->removedLines())),
                             this);
    facts->setObjectName(u"updateFacts"_s);
    facts->setProperty("muted", true);
    m_fault->setObjectName(u"updateFault"_s);
    m_fault->setProperty("invalid", true);
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_write = buttons->addButton(tr("&Write %1").arg(name), QDialogButtonBox::AcceptRole);
    m_write->setObjectName(u"updateWrite"_s);
    m_write->setProperty("primary", true);
    m_write->setDefault(true);
    buttons->addButton(QDialogButtonBox::Close)->setObjectName(u"updateClose"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    layout->addWidget(text);
    layout->addWidget(view, 1);
    layout->addWidget(facts);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &UpdateModelsDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    view->setFocus();
}

void UpdateModelsDialog::write()
{
    m_write->setEnabled(false);
    m_task.start([file = m_file,
                  update = m_update](core::Monitor &) { return writeOver(file, update); },
                 [this](const core::Result<bool> &done) {
                     m_write->setEnabled(true);
                     if (!done) {
                         m_fault->setText(errorText(done.error()));
                         m_fault->show();
                         return;
                     }
                     if (*done)
                         Q_EMIT written(m_file);
                     else
                         Q_EMIT outdated();
                     accept();
                 });
}

} // namespace ui
