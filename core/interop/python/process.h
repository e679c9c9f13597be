// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Python sources parsed by Python's own parser, never run: one isolated `python3 -I -S -B` reads them
// all from its standard input, under limits on memory, time and depth, and prints their trees. The
// program is "python3", or what SCHEMAWRIGHT_PYTHON names. Blocks; for worker threads.

#include "core/database/runner.h"
#include "core/interop/python/tree.h"

namespace core {

inline constexpr qsizetype largestPyFile = 4 * 1024 * 1024;     // bytes of one file …
inline constexpr qsizetype largestPyPackage = 64 * 1024 * 1024; // … and of all of a call

struct PySource
{
    QString file; // as errors and spans name it
    QByteArray bytes;
};

struct PyFile
{
    QString file;
    // What positions count in: UTF-8, without byte order mark, lines ending as they do in the file.
    QByteArray text;
    bool hasByteOrderMark = false;
    PyNode module;              // null if there is an error
    std::optional<Error> error; // syntax, NUL bytes, too long, too deep, out of memory or of time
};

// One PyFile for each source, in their order. PythonNotFound, Canceled.
Result<QList<PyFile>> parsePython(const QList<PySource> &sources, const Monitor &monitor);
// Read from the disk: FileNotFound, FileNotReadable (too long a file included, which is not read).
Result<PySource> pySource(const QString &file);

} // namespace core
