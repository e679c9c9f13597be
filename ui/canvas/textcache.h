// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Laid-out text of the canvas, each distinct string once: widths for the size of a box, and drawing
// without laying out again. Lengths are scene pixels. Each thread has one of its own.

#include <QFont>
#include <QHash>
#include <QPainter>
#include <QStaticText>

#include <array>

namespace ui {

enum class TextRole {
    Title,
    Column,
    KeyColumn,
    InheritedColumn,
    Type,
    Label,
    FarLarge, // names in a diagram seen from afar, in pixels of the screen
    FarMiddle,
    FarSmall
};

class TextCache
{
public:
    TextCache();

    const QFont &font(TextRole role) const { return m_fonts[size_t(role)]; }
    double width(TextRole role, const QString &text);
    QString shortened(TextRole role, const QString &text, double room); // in its middle
    // Left-aligned in `rect`, centred vertically, with the painter's pen; cut with an ellipsis.
    void draw(QPainter &painter, TextRole role, const QString &text, const QRectF &rect);
    void drawRight(QPainter &painter, TextRole role, const QString &text, const QRectF &rect);

private:
    struct Key
    {
        TextRole role;
        int room; // pixels that the text was cut to; 0: not cut
        QString text;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, int(key.role), key.room, key.text);
        }
    };
    struct Entry
    {
        QStaticText text;
        double width = 0;
    };

    const Entry &entry(TextRole role, const QString &text);
    const Entry &fitted(TextRole role, const QString &text, double room);
    void drawAt(QPainter &painter, TextRole role, const Entry &entry, double x, const QRectF &rect);

    std::array<QFont, 9> m_fonts;
    std::array<double, 9> m_heights{}; // ascent and descent
    QHash<Key, Entry> m_entries;
};

} // namespace ui
