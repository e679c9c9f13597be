// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every key and every gesture of the mouse, in words: what the list of shortcuts shows. The commands'
// keys come from the commands themselves.

#include "ui/actions.h"

namespace ui {

struct KeyLine
{
    QString text; // what it does
    QString keys;
};

struct KeyGroup
{
    QString title;
    QList<KeyLine> lines;
};

QList<KeyGroup> keyGroups(const Actions &actions);

} // namespace ui
