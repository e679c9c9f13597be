// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which files of a folder may declare a project's tables, and by what names their modules know each
// other.

#include "core/interop/python/names.h"

#include <QDir>

namespace core {

// The folder that modules are named from: `path` itself, or the one it is in.
QDir modelFolder(const QString &path);
// "shop.models.user": from the topmost folder that is a package. Without a tree.
PyModule moduleOf(const QString &file, const QDir &root);
// The folder that Python has to search for `moduleOf` to be found.
QString importFolder(const QString &file, const QDir &root);
// Whether the text can declare tables at all. The files that do not are parsed only if one that does
// imports them.
bool mayDeclare(const QByteArray &text);

} // namespace core
