// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/problemcard.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int iconSide = 16;

} // namespace

ProblemCard::ProblemCard(core::ProblemSeverity severity,
                         const QString &sentence,
                         const QStringList &remedies,
                         QWidget *parent)
    : QFrame(parent)
    , m_isError(severity == core::ProblemSeverity::Error)
    , m_sign(new QLabel(this))
{
    setObjectName(u"problemCard"_s);
    setProperty(m_isError ? "danger" : "notice", true);
    setProperty("card", true);
    showSign();
    auto *text = new QLabel(sentence, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::grid, metrics::grid, metrics::grid, metrics::grid);
    layout->setSpacing(metrics::grid / 2);
    layout->addLayout(line);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(iconSide + metrics::grid, 0, 0, 0);
    for (int i = 0; i < remedies.size(); ++i) {
        auto *button = new QPushButton(remedies.at(i), this);
        button->setObjectName(u"fixProblem"_s);
        button->setToolTip(sentence);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        row->addWidget(button);
    }
    row->addStretch();
    if (!remedies.isEmpty())
        layout->addLayout(row);
}

void ProblemCard::showSign()
{
    const Colours &c = coloursOf(palette());
    m_sign->setPixmap(icon(m_isError ? u"error"_s : u"warning"_s, m_isError ? c.error : c.warning)
                          .pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
}

void ProblemCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSign();
}

ProblemPlace::ProblemPlace(QWidget *next, QWidget *parent)
    : QWidget(parent)
    , m_next(next)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void ProblemPlace::show(core::ProblemSeverity severity,
                        const QString &sentence,
                        const QStringList &remedies)
{
    const QStringList words = QStringList{sentence} + remedies;
    if (words == m_words)
        return;
    m_words = words;
    if (m_card && m_card->isAncestorOf(window()->focusWidget()))
        m_next->setFocus();
    delete m_card;
    m_card = nullptr;
    setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    m_card = new ProblemCard(severity, sentence, remedies, this);
    connect(m_card, &ProblemCard::chosen, this, &ProblemPlace::chosen, Qt::QueuedConnection);
    layout()->addWidget(m_card);
}

} // namespace ui
