// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/filewriter.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>

namespace core {

namespace {

bool isFull(int error)
{
    return error == ENOSPC || error == EFBIG
#ifdef EDQUOT
           || error == EDQUOT
#endif
        ;
}

Failure notWritten(const QString &path, const QFileDevice &file, int systemError)
{
    const bool full = isFull(systemError) || file.error() == QFileDevice::ResourceError;
    const QString detail = systemError == 0 ? file.errorString()
                                            : QString::fromLocal8Bit(std::strerror(systemError));
    return failure(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, path, detail);
}

bool hasBytes(const FileContent &content)
{
    QFile file(content.path);
    return file.size() == content.bytes.size() && file.open(QIODevice::ReadOnly)
           && file.readAll() == content.bytes;
}

Result<void> writeBeside(QSaveFile &file, const FileContent &content)
{
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notWritten(content.path, file, errno);
    errno = 0;
    if (file.write(content.bytes) != content.bytes.size())
        return notWritten(content.path, file, errno);
    return {};
}

} // namespace

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::FileNotFound, path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    return bytes;
}

Result<void> writeFiles(const QList<FileContent> &files)
{
    // Destroyed before its commit, a QSaveFile takes what it wrote away again.
    std::vector<std::unique_ptr<QSaveFile>> written;
    for (const FileContent &content : files) {
        if (hasBytes(content))
            continue;
        written.push_back(std::make_unique<QSaveFile>(content.path));
        if (const auto done = writeBeside(*written.back(), content); !done)
            return done;
    }
    for (const auto &file : written) {
        errno = 0;
        if (!file->commit())
            return notWritten(file->fileName(), *file, errno);
    }
    return {};
}

} // namespace core
