// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What models.py says otherwise than the model: a list to read, and to take over as one edit.

#include "ui/modelswatch.h"

#include <QDialog>

namespace ui {

class ModelsDialog : public QDialog
{
    Q_OBJECT

public:
    ModelsDialog(Document &document, const ModelsChange &change, QWidget *parent = nullptr);

Q_SIGNALS:
    void outdated(); // the model was edited meanwhile: to be compared again

private:
    void takeOver();

    Document &m_document;
    ModelsChange m_change;
};

} // namespace ui
