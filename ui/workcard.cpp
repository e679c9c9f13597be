// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workcard.h"

#include "ui/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int patience = 300;  // milliseconds
constexpr int longWork = 3000; // after which somebody may have gone elsewhere

} // namespace

WorkCard::WorkCard(QWidget *over)
    : QFrame(over)
    , m_over(over)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    setObjectName(u"workCard"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(120, 6);
    m_cancel->setObjectName(u"cancelWork"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop this (Esc)"));
    m_cancel->setFocusPolicy(Qt::NoFocus);
    connect(m_cancel, &QToolButton::clicked, this, &WorkCard::canceled);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::padding, metrics::grid, metrics::grid, metrics::grid);
    layout->setSpacing(metrics::padding);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(patience);
    connect(&m_delay, &QTimer::timeout, this, &WorkCard::appear);
    over->installEventFilter(this);
    restyle();
    hide();
}

void WorkCard::begin(const QString &text)
{
    m_isRunning = true;
    m_clock.start();
    qApp->installEventFilter(this); // a second time it does nothing
    m_text->setText(text);
    setProgress(0, 0);
    m_delay.start();
}

void WorkCard::setProgress(int done, int all)
{
    m_bar->setRange(0, all);
    m_bar->setValue(done);
}

void WorkCard::tuckAway()
{
    m_delay.stop();
    hide();
}

void WorkCard::end()
{
    if (m_isRunning && m_clock.elapsed() > longWork)
        QApplication::alert(m_over->window()); // does nothing where the window is active
    m_isRunning = false;
    qApp->removeEventFilter(this);
    tuckAway();
}

void WorkCard::appear()
{
    adjustSize();
    move((m_over->width() - width()) / 2, m_over->height() - height() - 3 * metrics::grid);
    show();
    raise();
}

bool WorkCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_over && event->type() == QEvent::Resize && isVisible())
        appear();
    if (!m_isRunning || event->type() != QEvent::KeyPress
        || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return false;
    // What is open over the window has its own Esc.
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget || widget->window() != m_over->window() || QApplication::activePopupWidget())
        return false;
    Q_EMIT canceled();
    return true;
}

void WorkCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void WorkCard::restyle()
{
    const Colours &colours = coloursOf(palette());
    const QString sheet = u"#workCard { background: %1; border: 1px solid %2; border-radius: 8px; }"_s
                              .arg(colours.box.name(), colours.border.name());
    if (styleSheet() != sheet)
        setStyleSheet(sheet);
}

} // namespace ui
