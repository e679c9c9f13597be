// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/hazardlist.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int highest = 168;
constexpr int narrowest = 480;

struct Look
{
    QString icon;
    QColor colour;
};

Look lookOf(core::HazardLevel level, const Colours &c)
{
    switch (level) {
    case core::HazardLevel::Notice:
        return {u"info"_s, c.mutedText};
    case core::HazardLevel::Warning:
        return {u"warning"_s, c.warning};
    case core::HazardLevel::Destructive:
        return {u"error"_s, c.error};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

HazardList::HazardList(Kind kind, QWidget *parent)
    : QScrollArea(parent)
    , m_kind(kind)
{
    setObjectName(u"hazardList"_s);
    setAccessibleName(tr("What it may cost"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

QSize HazardList::sizeHint() const
{
    return {320, contentHeight()};
}

// As high as its lines, up to a limit; then it scrolls.
int HazardList::contentHeight() const
{
    if (!m_content)
        return 0;
    const int height = m_content->layout()->heightForWidth(std::max(width(), narrowest));
    return std::min(height + 2, highest);
}

void HazardList::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        setFixedHeight(contentHeight());
}

QWidget *HazardList::buildLine(const core::Hazard &hazard, bool needsTick)
{
    // Where nothing is lost because there are no rows, nothing has to be allowed.
    const bool isHarmless = m_kind == Kind::ToAllow && !needsTick
                            && hazard.level == core::HazardLevel::Destructive;
    const Look look = lookOf(isHarmless ? core::HazardLevel::Notice : hazard.level,
                             coloursOf(palette()));
    auto *line = new QWidget(m_content);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(metrics::grid);
    auto *symbol = new QLabel(line);
    symbol->setPixmap(icon(look.icon, look.colour).pixmap(QSize(16, 16), devicePixelRatioF()));
    auto *text = new QLabel(core::sentence(hazard), line);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    layout->addWidget(symbol, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    if (needsTick) {
        auto *tick = new QCheckBox(tr("Allow: %1").arg(core::title(hazard.code)), line);
        tick->setObjectName(u"allowHazard"_s);
        tick->setAccessibleDescription(text->text());
        layout->addWidget(tick, 0, Qt::AlignTop);
        m_ticks.append(tick);
        connect(tick, &QCheckBox::toggled, this, &HazardList::allowedChanged);
    }
    return line;
}

void HazardList::show(const QList<core::Hazard> &hazards, const QList<core::Hazard> &refused)
{
    m_ticks.clear();
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, metrics::grid, 0);
    layout->setSpacing(0);
    QList<core::Hazard> sorted = hazards;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
        return a.level > b.level;
    });
    for (const core::Hazard &hazard : sorted)
        layout->addWidget(buildLine(hazard, m_kind == Kind::ToAllow && refused.contains(hazard)));
    layout->addStretch();
    setWidget(m_content); // deletes the old one
    setVisible(!hazards.isEmpty());
    setFixedHeight(contentHeight());
    Q_EMIT allowedChanged();
}

bool HazardList::isAllowed() const
{
    return std::all_of(m_ticks.cbegin(), m_ticks.cend(), [](const QCheckBox *tick) {
        return tick->isChecked();
    });
}

void HazardList::allowAll()
{
    for (QCheckBox *tick : std::as_const(m_ticks))
        tick->setChecked(true);
}

} // namespace ui
