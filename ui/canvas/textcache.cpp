// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/textcache.h"

#include "ui/theme.h"

#include <QFontMetricsF>

namespace ui {

namespace {

constexpr qsizetype entryLimit = 200'000; // far above the distinct names of any diagram

} // namespace

TextCache::TextCache()
{
    m_fonts.fill(boxFont());
    m_fonts[size_t(TextRole::Title)].setWeight(QFont::DemiBold);
    m_fonts[size_t(TextRole::KeyColumn)].setWeight(QFont::DemiBold);
    m_fonts[size_t(TextRole::InheritedColumn)].setItalic(true);
    m_fonts[size_t(TextRole::Type)].setPixelSize(12);
    m_fonts[size_t(TextRole::Label)].setPixelSize(11);
    m_fonts[size_t(TextRole::Label)].setWeight(QFont::Medium);
    int size = 11;
    for (const TextRole role : {TextRole::FarLarge, TextRole::FarMiddle, TextRole::FarSmall}) {
        m_fonts[size_t(role)].setWeight(QFont::DemiBold);
        m_fonts[size_t(role)].setPixelSize(size--);
    }
    for (size_t i = 0; i < m_fonts.size(); ++i) {
        const QFontMetricsF metrics(m_fonts[i]);
        m_heights[i] = metrics.ascent() + metrics.descent();
    }
}

double TextCache::width(TextRole role, const QString &text)
{
    return entry(role, text).width;
}

QString TextCache::shortened(TextRole role, const QString &text, double room)
{
    return width(role, text) <= room + 0.5
               ? text
               : QFontMetricsF(font(role)).elidedText(text, Qt::ElideMiddle, room);
}

const TextCache::Entry &TextCache::entry(TextRole role, const QString &text)
{
    const Key key{role, 0, text};
    const auto found = m_entries.constFind(key);
    if (found != m_entries.constEnd())
        return *found;
    if (m_entries.size() > entryLimit)
        m_entries.clear();
    Entry entry;
    entry.width = QFontMetricsF(font(role)).horizontalAdvance(text);
    entry.text.setTextFormat(Qt::PlainText);
    entry.text.setPerformanceHint(QStaticText::AggressiveCaching);
    entry.text.setText(text);
    return *m_entries.insert(key, entry);
}

const TextCache::Entry &TextCache::fitted(TextRole role, const QString &text, double room)
{
    const Entry &whole = entry(role, text);
    if (whole.width <= room + 0.5)
        return whole;
    const Key key{role, qMax(1, int(room)), text};
    const auto found = m_entries.constFind(key);
    if (found != m_entries.constEnd())
        return *found;
    const QFontMetricsF metrics(font(role));
    const QString cut = metrics.elidedText(text, Qt::ElideRight, room);
    Entry entry{whole.text, metrics.horizontalAdvance(cut)};
    entry.text.setText(cut);
    return *m_entries.insert(key, entry);
}

void TextCache::draw(QPainter &painter, TextRole role, const QString &text, const QRectF &rect)
{
    drawAt(painter, role, fitted(role, text, rect.width()), rect.left(), rect);
}

void TextCache::drawRight(QPainter &painter, TextRole role, const QString &text, const QRectF &rect)
{
    const Entry &fit = fitted(role, text, rect.width());
    drawAt(painter, role, fit, rect.right() - fit.width, rect);
}

void TextCache::drawAt(
    QPainter &painter, TextRole role, const Entry &entry, double x, const QRectF &rect)
{
    painter.setFont(font(role));
    const double y = rect.center().y() - m_heights[size_t(role)] / 2;
    painter.drawStaticText(QPointF(x, y), entry.text);
}

} // namespace ui
