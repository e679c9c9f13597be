// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// models.py as the project itself declares it: its own interpreter runs it, where its owner consented,
// and its metadata is read as it is. So are tables that are made in a loop, by a function, by a library.
//
// The tables are the metadata's, always. Which class has which table, and who inherits from whom, is the
// mappers'. Mixins, abstract bases, and which column a single-table subclass brought are taken from the
// files as they are read without running them, wherever that gives the very same tables. Where the two
// ways differ, a finding says so.

#include "core/interop/python/project.h"
#include "core/interop/sqlalchemy/models.h"

namespace core {

// What readModels() says, and what interpreterOf() and runInProject() do. ParseFailed: an exception of
// the project's code, with its file and line; no metadata.
Result<ReadModels> loadModels(const QString &path, const ProjectCode &code, const Monitor &monitor);

} // namespace core
