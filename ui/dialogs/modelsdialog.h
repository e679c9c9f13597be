// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What models.py changed since it was last taken over: ticked changes to take over as one edit, and what
// the model changed, too, side by side, to decide between. What was not understood leads to its line.

#include "ui/modelswatch.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QRadioButton;

namespace ui {

class OperationList;

class ModelsDialog : public QDialog
{
    Q_OBJECT

public:
    ModelsDialog(Document &document, const ModelsChange &change, QWidget *parent = nullptr);

Q_SIGNALS:
    void outdated(); // the model was edited meanwhile: to be compared again
    // The document has what was taken; the rest was looked at.
    void settled(const ui::ModelsChange &change, const QSet<qsizetype> &decided);

private:
    struct Decision
    {
        qsizetype change = 0;
        QRadioButton *keep = nullptr;
        QRadioButton *take = nullptr;
    };

    QWidget *buildIntroduction();
    void addOffers(QLayout &layout);
    void addConflicts(QLayout &layout);
    QWidget *buildConflict(qsizetype change);
    void addFindings(QLayout &layout);
    QWidget *buildButtons();
    void follow(int row);
    void showState();
    QSet<qsizetype> chosen() const;
    bool isDecided() const;
    void takeOver();

    Document &m_document;
    ModelsChange m_change;
    QList<qsizetype> m_offers; // row → change
    QList<Decision> m_decisions;
    OperationList *m_list = nullptr;
    QPushButton *m_take = nullptr;
    QLabel *m_state = nullptr;
    bool m_isFollowing = false;
};

} // namespace ui
