// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One problem in words, with what mends it as buttons that keys and screen readers reach.

#include "core/model/problem.h"

#include <QFrame>

class QLabel;

namespace ui {

class ProblemCard : public QFrame
{
    Q_OBJECT

public:
    ProblemCard(core::ProblemSeverity severity,
                const QString &sentence,
                const QStringList &remedies,
                QWidget *parent = nullptr);

Q_SIGNALS:
    // To be connected queued: the card goes with its problem, not while its button is being clicked.
    void chosen(int remedy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();

    const bool m_isError;
    QLabel *m_sign;
};

// The place of a card, or of none. The same words keep their card, and the focus in it; where a card
// goes that had the focus, `next` gets it.
class ProblemPlace : public QWidget
{
    Q_OBJECT

public:
    ProblemPlace(QWidget *next, QWidget *parent = nullptr);
    // No sentence: no card.
    void show(core::ProblemSeverity severity, const QString &sentence, const QStringList &remedies);

Q_SIGNALS:
    void chosen(int remedy); // after the click was dealt with

private:
    QWidget *m_next;
    ProblemCard *m_card = nullptr;
    QStringList m_words;
};

} // namespace ui
