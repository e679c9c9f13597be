// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filechooser.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace ui {

void chooseFile(QWidget *window,
                const FileQuestion &question,
                QObject *context,
                const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(window, question.title, question.folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool save = question.purpose == FilePurpose::Save;
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save                                          ? QFileDialog::AnyFile
                        : question.purpose == FilePurpose::OpenFolder ? QFileDialog::Directory
                                                                      : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(question.suffix);
    if (!question.suggestion.isEmpty())
        dialog->selectFile(question.suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, then);
    dialog->open();
}

QString sqliteFilter()
{
    return QCoreApplication::translate("ui::FileChooser",
                                       "SQLite databases (*.db *.sqlite *.sqlite3 *.db3);;"
                                       "All files (*)");
}

} // namespace ui
