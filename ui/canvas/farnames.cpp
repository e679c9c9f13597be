// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/farnames.h"

#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr std::array sizes{TextRole::FarLarge, TextRole::FarMiddle, TextRole::FarSmall};
constexpr double lineSpacing = 1.2;
constexpr double inset = 3;           // between a name and the border of its box
constexpr double distance = 4;        // between two names
constexpr double leastCut = 40;       // a narrower box would hold some letters only
constexpr double widest = 120;        // across a box
constexpr double cellSize = 96;       // of the grid that knows where names are
constexpr double centredBelow = 0.13; // scale: in the middle of the box; …
constexpr double headedFrom = 0.2;    // … in its header from here on, …
constexpr double leftFrom = 0.34;     // … at the left

// The first value up to a scale, the second from another one on.
double between(double first, double second, double detail, double from, double to)
{
    return first + (second - first) * qBound(0.0, (detail - from) / (to - from), 1.0);
}

double lineHeight(TextRole role, const TextCache &text)
{
    return text.font(role).pixelSize() * lineSpacing;
}

bool breaksBefore(const QString &name, qsizetype at)
{
    const QChar before = name.at(at - 1);
    const QChar here = name.at(at);
    const bool isSign = before == u'_' || before == u'-' || before == u'.' || before == u' ';
    return isSign || (here.isUpper() && before.isLower());
}

QStringList wordsOf(const QString &name)
{
    QStringList words;
    qsizetype begin = 0;
    for (qsizetype at = 1; at <= name.size(); ++at) {
        if (at < name.size() && !breaksBefore(name, at))
            continue;
        words.append(name.mid(begin, at - begin));
        begin = at;
    }
    return words;
}

// As many words a line as it holds; none if a word alone is wider.
QStringList linesOf(const QStringList &words, TextRole role, double room, TextCache &text)
{
    QStringList lines;
    double used = 0;
    for (const QString &word : words) {
        const double width = text.width(role, word);
        if (width > room)
            return {};
        if (lines.isEmpty() || used + width > room) {
            lines.append(word);
            used = width;
        } else {
            lines.last() += word;
            used += width;
        }
    }
    return lines;
}

FarName measured(qsizetype box, TextRole role, const QStringList &lines, TextCache &text)
{
    FarName name{box, role, lines};
    for (const QString &line : lines)
        name.width = qMax(name.width, text.width(role, line));
    name.height = double(lines.size()) * lineHeight(role, text);
    return name;
}

// The names that are placed, by cells of the screen.
class Taken
{
public:
    bool isFree(const QRectF &rect) const
    {
        bool isFree = true;
        visit(rect, [&](const QPoint &cell) {
            for (const QRectF &other : m_cells.value(cell))
                isFree = isFree && !other.intersects(rect);
        });
        return isFree;
    }
    void take(const QRectF &rect)
    {
        visit(rect, [&](const QPoint &cell) { m_cells[cell].append(rect); });
    }

private:
    template<typename Visit>
    static void visit(const QRectF &rect, Visit visit)
    {
        const auto cell = [](double value) { return int(std::floor(value / cellSize)); };
        for (int y = cell(rect.top()); y <= cell(rect.bottom()); ++y) {
            for (int x = cell(rect.left()); x <= cell(rect.right()); ++x)
                visit(QPoint(x, y));
        }
    }

    QHash<QPoint, QList<QRectF>> m_cells;
};

class Placer
{
public:
    Placer(const QList<FarBox> &boxes, double detail, TextCache &text)
        : m_boxes(boxes)
        , m_detail(detail)
        , m_text(text)
    {}

    QList<FarName> place()
    {
        QList<qsizetype> left;
        for (qsizetype i = 0; i < m_boxes.size(); ++i) {
            if (!placeWithin(i))
                left.append(i);
        }
        std::sort(left.begin(), left.end(), [this](qsizetype a, qsizetype b) {
            const FarBox &x = m_boxes.at(a);
            const FarBox &y = m_boxes.at(b);
            return x.weight != y.weight ? x.weight > y.weight : x.name < y.name;
        });
        for (const qsizetype i : std::as_const(left)) {
            if (!placeAcross(i))
                placeCut(i);
        }
        std::sort(m_names.begin(), m_names.end(), [](const FarName &a, const FarName &b) {
            return a.box < b.box;
        });
        return m_names;
    }

private:
    double roomIn(const FarBox &box) const { return box.rect.width() * m_detail - 2 * inset; }

    bool placeWithin(qsizetype index)
    {
        const FarBox &box = m_boxes.at(index);
        const double height = box.rect.height() * m_detail;
        const QStringList words = wordsOf(box.name);
        for (const TextRole role : sizes) {
            const QStringList lines = linesOf(words, role, roomIn(box), m_text);
            if (!lines.isEmpty() && double(lines.size()) * lineHeight(role, m_text) <= height)
                return add(measured(index, role, lines, m_text));
        }
        return false;
    }

    // In as many lines as the box would take, were it wide enough for the longest word.
    bool placeAcross(qsizetype index)
    {
        const FarBox &box = m_boxes.at(index);
        const TextRole role = TextRole::FarSmall;
        const double height = box.rect.height() * m_detail;
        const QStringList words = wordsOf(box.name);
        double room = roomIn(box);
        for (const QString &word : words)
            room = qMax(room, m_text.width(role, word));
        QStringList lines = linesOf(words, role, room, m_text);
        if (double(lines.size()) * lineHeight(role, m_text) > height)
            lines = {box.name};
        FarName name = measured(index, role, lines, m_text);
        name.isAcross = true;
        return name.width <= widest && m_taken.isFree(onScreen(name)) && add(name);
    }

    bool placeCut(qsizetype index)
    {
        const FarBox &box = m_boxes.at(index);
        const TextRole role = sizes.back();
        const double room = roomIn(box);
        if (room < leastCut || lineHeight(role, m_text) > box.rect.height() * m_detail)
            return false;
        const FarName name = measured(index, role, {m_text.shortened(role, box.name, room)}, m_text);
        return m_taken.isFree(onScreen(name)) && add(name);
    }

    // With the distance that others keep.
    QRectF onScreen(const FarName &name) const
    {
        const QRectF rect = farNameRect(name, m_boxes.at(name.box).rect, m_detail);
        const double half = name.isAcross ? distance : 0;
        return QRectF(rect.topLeft() * m_detail, rect.size() * m_detail)
            .adjusted(-half, -half / 3, half, half / 3);
    }

    bool add(const FarName &name)
    {
        m_taken.take(onScreen(name));
        m_names.append(name);
        return true;
    }

    const QList<FarBox> &m_boxes;
    double m_detail;
    TextCache &m_text;
    Taken m_taken;
    QList<FarName> m_names;
};

} // namespace

QList<FarName> farNames(const QList<FarBox> &boxes, double detail, TextCache &text)
{
    return detail < farNamesBelow ? Placer(boxes, detail, text).place() : QList<FarName>();
}

double farHeaderHeight(double detail)
{
    return 2 * lineSpacing * 11 / detail;
}

// From the middle of the box into its header, the nearer it comes.
QRectF farNameRect(const FarName &name, const QRectF &box, double detail)
{
    const QSizeF size(name.width / detail, name.height / detail);
    const double least = inset / detail;
    const QPointF centred = box.center() - QPointF(size.width(), size.height()) / 2;
    const double left = box.left() + qMax(least, double(metrics::padding) / 2);
    const double x = name.isAcross ? centred.x()
                                   : between(centred.x(), left, detail, headedFrom, leftFrom);
    const double y = between(centred.y(), box.top() + least, detail, centredBelow, headedFrom);
    return {QPointF(x, y), size};
}

void paintFarName(QPainter &painter,
                  const FarName &name,
                  const QRectF &box,
                  double detail,
                  const Colours &colours,
                  TextCache &text)
{
    const QRectF rect = farNameRect(name, box, detail);
    const double height = name.height / double(name.lines.size());
    // Nothing but moved, glyphs come from a cache; and on whole pixels they are crisp.
    const QTransform world = painter.worldTransform();
    const QPointF corner = world.map(rect.topLeft());
    painter.setWorldTransform(QTransform::fromTranslate(qRound(corner.x()), qRound(corner.y())));
    if (name.isAcross) {
        QColor ground = colours.canvas;
        ground.setAlphaF(0.86f);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(-3, -1, name.width + 6, name.height + 2), 3, 3);
    }
    painter.setPen(colours.text);
    const double centring = name.isAcross ? 1 : between(1, 0, detail, headedFrom, leftFrom);
    for (qsizetype i = 0; i < name.lines.size(); ++i) {
        const QString &line = name.lines.at(i);
        const double left = (name.width - text.width(name.role, line)) / 2 * centring;
        text.draw(painter,
                  name.role,
                  line,
                  QRectF(left, double(i) * height, name.width + 1, height));
    }
    painter.setWorldTransform(world);
}

} // namespace ui
