// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What nearly every file of the window includes anyway, compiled once.
#include "core/precompiled.h"

#include <QAction>
#include <QGraphicsItem>
#include <QLabel>
#include <QPainter>
#include <QUndoStack>
#include <QWidget>
