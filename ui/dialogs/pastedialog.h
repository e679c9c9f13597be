// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks what becomes of what pasted parts depend on and this project lacks: brought along, replaced by
// what has the same name here, or left out. Only what the choices so far still need is listed.

#include "core/model/copy.h"

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace ui {

class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(const core::Model &target, const core::Fragment &fragment, QWidget *parent);

    const core::Choices &choices() const { return m_choices; }

private:
    QComboBox *makeBox(const core::Dependency &dependency);
    void showNeeded();

    core::Model m_target;
    core::Fragment m_fragment;
    core::Choices m_choices;
    QFormLayout *m_form;
    QHash<QUuid, QComboBox *> m_boxes;
};

} // namespace ui
