// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Look
{
    QColor ground;
    QColor line;
    QString icon;
};

Look lookOf(BannerKind kind, const Colours &c)
{
    switch (kind) {
    case BannerKind::Note:
        return {c.accentSoft, c.accent, u"info"_s};
    case BannerKind::Success:
        return {c.successSoft, c.success, u"ok"_s};
    case BannerKind::Warning:
        return {c.warningSoft, c.warning, u"warning"_s};
    case BannerKind::Error:
        return {c.errorSoft, c.error, u"error"_s};
    }
    Q_UNREACHABLE();
    return {};
}

QLabel *textLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(textLabel(this))
    , m_detail(textLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"banner"_s);
    m_text->setObjectName(u"bannerText"_s);
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics::grid / 2);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::padding, metrics::grid, metrics::grid, metrics::grid);
    layout->setSpacing(metrics::padding);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addLayout(texts, 1);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    layout->addWidget(close, 0, Qt::AlignVCenter);
    hide();
}

QString Banner::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

void Banner::show(BannerKind kind, const QString &text, const QString &detail, QAction *action)
{
    m_kind = kind;
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_button->disconnect();
    m_button->setVisible(action != nullptr);
    if (action) {
        m_button->setText(u' ' + plainText(action->text()));
        m_button->setIcon(action->icon());
        connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
        connect(m_button, &QPushButton::clicked, this, &QWidget::hide);
    }
    restyle();
    setVisible(true);
}

void Banner::show(const core::Error &error)
{
    show(BannerKind::Error, core::sentence(error), core::remedy(error));
}

void Banner::restyle()
{
    const Look look = lookOf(m_kind, coloursOf(palette()));
    m_icon->setPixmap(icon(look.icon, look.line).pixmap(QSize(16, 16), devicePixelRatioF()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, coloursOf(palette()).mutedText);
    m_detail->setPalette(muted);
    update();
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        restyle();
    QFrame::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind, coloursOf(palette()));
    QPainter painter(this);
    painter.fillRect(rect(), look.ground);
    painter.fillRect(QRect(0, 0, 3, height()), look.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), coloursOf(palette()).border);
}

} // namespace ui
