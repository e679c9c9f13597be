// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every key of the window and of the diagram, on one page.

#include "ui/actions.h"

#include <QDialog>

namespace ui {

class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);
};

} // namespace ui
