// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program's own small line icons (resources/icons), painted in the palette's text colour at the
// moment of painting, so that a switch of theme needs no reload. GUI thread only.

#include "core/model/model.h"

#include <QIcon>

namespace ui {

// `name` is the file's name without its ending; an unknown one paints nothing.
QIcon icon(const QString &name);
QIcon icon(const QString &name, const QColor &colour);
QIcon iconOf(const core::ElementId &element, const core::Model &model);

// The sign of a kind of database.
QIcon databaseIcon(core::DialectKind kind);

} // namespace ui
