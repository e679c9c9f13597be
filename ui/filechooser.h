// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks for a file without waiting for the answer: the dialog is window-modal, and `then` gets the
// chosen path. Nothing is called when the person cancels.

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace ui {

enum class FilePurpose { Open, OpenFolder, Save };

struct FileQuestion
{
    QString title{};
    QString filter{};
    QString folder{};
    QString suggestion{}; // a full path
    QString suffix{};     // added when the person gives none
    FilePurpose purpose = FilePurpose::Open;
};

void chooseFile(QWidget *window,
                const FileQuestion &question,
                QObject *context,
                const std::function<void(const QString &)> &then);

QString sqliteFilter();

} // namespace ui
