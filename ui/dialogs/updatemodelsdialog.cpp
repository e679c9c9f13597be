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
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// False: one is another file by now.
core::Result<bool> writeOver(const core::UpdatedModels &update)
{
    QList<core::FileContent> contents;
    for (const core::UpdatedFile &file : update.files) {
        const auto present = core::readFile(file.path);
        if (!present)
            return core::Failure(present.error());
        if (*present != file.before)
            return false;
        contents.append({file.path, file.after});
    }
    if (const auto done = core::writeFiles(contents); !done)
        return core::Failure(done.error());
    return true;
}

// Of several files one text, each under its name.
QByteArray joined(const core::UpdatedModels &update, QByteArray core::UpdatedFile::*text)
{
    if (update.files.size() == 1)
        return update.files.first().*text;
    QByteArray all;
    for (const core::UpdatedFile &file : update.files)
        all += "# " + file.path.toUtf8() + '\n' + file.*text + '\n';
    return all;
}

} // namespace

UpdateModelsDialog::UpdateModelsDialog(const QString &source,
                                       const core::UpdatedModels &update,
                                       QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_update(update)
    , m_fault(new QLabel(this))
{
    const QString name = QFileInfo(source).fileName();
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
    view->setTexts(joined(update, &core::UpdatedFile::before),
                   joined(update, &core::UpdatedFile::after));
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
    m_task.start([update = m_update](core::Monitor &) { return writeOver(update); },
                 [this](const core::Result<bool> &done) {
                     m_write->setEnabled(true);
                     if (!done) {
                         m_fault->setText(errorText(done.error()));
                         m_fault->show();
                         return;
                     }
                     if (*done)
                         Q_EMIT written(m_source);
                     else
                         Q_EMIT outdated();
                     accept();
                 });
}

} // namespace ui
