// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes several files as nearly at once as a file system lets us: all of them whole beside their
// targets first, then each put in place by a rename. An error before the first rename leaves everything
// as it was; a kill at any time leaves each file old or new, never half. A file that has its bytes
// already is not touched. Errors: FileNotWritable, FileNotReadable, DiskFull; the subject is the file.

#include "core/base/error.h"

#include <QByteArray>

namespace core {

struct FileContent
{
    QString path; // absolute
    QByteArray bytes;
};

Result<QByteArray> readFile(const QString &path);
Result<void> writeFiles(const QList<FileContent> &files);

} // namespace core
