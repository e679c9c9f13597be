// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Stores the pending changes as a revision: a message to say what they are for, and the changes and
// what they may cost to read once more. One edit; taken back by undo as long as it was not applied.

#include "ui/analysis.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class RevisionDialog : public QDialog
{
    Q_OBJECT

public:
    RevisionDialog(Document &document, const Findings &findings, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const QString &revision);

private:
    QWidget *buildHazards(const Findings &findings);
    void create();

    Document &m_document;
    QLineEdit *m_message;
    QLabel *m_error;
    QPushButton *m_create;
};

} // namespace ui
