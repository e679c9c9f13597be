// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

constexpr int rounds = 60;        // of the search for shorter links
constexpr int exchangeEvery = 3;  // rounds
constexpr double likeHeight = 64; // boxes that differ by more do not change places
constexpr double slack = 1.12;    // how much a column may grow beyond its share

double distance(const QPointF &a, const QPointF &b)
{
    return std::abs(a.x() - b.x()) + std::abs(a.y() - b.y());
}

double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return (values.at(half) + values.at((values.size() - 1) / 2)) / 2;
}

// The places nearest to the wishes at which things of these heights follow each other: merges
// neighbours that push each other into blocks that move as one.
QList<double> apart(const QList<double> &wishes, const QList<double> &heights)
{
    struct Block
    {
        double start;
        int count;
    };
    QList<Block> blocks;
    double offset = 0;
    QList<double> offsets;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        offsets << offset;
        blocks.append({wishes.at(i) - offset, 1});
        offset += heights.at(i);
        while (blocks.size() > 1 && blocks.at(blocks.size() - 2).start >= blocks.last().start) {
            const Block below = blocks.takeLast();
            Block &above = blocks.last();
            const int count = above.count + below.count;
            above.start = (above.start * above.count + below.start * below.count) / count;
            above.count = count;
        }
    }
    QList<double> places;
    for (const Block &block : std::as_const(blocks)) {
        for (int i = 0; i < block.count; ++i)
            places << block.start + offsets.at(places.size());
    }
    return places;
}

class Columns
{
public:
    Columns(const QList<ColumnItem> &items, const ItemLinks &links, double aspect)
        : m_links(links)
        , m_neighbours(items.size())
        , m_wishes(items.size())
        , m_centres(items.size())
        , m_columnOf(items.size())
    {
        for (const ColumnItem &item : items)
            m_sizes << QSizeF(onLayoutGrid(item.size.width()), onLayoutGrid(item.size.height()));
        for (const auto &[child, parent] : links) {
            m_neighbours[child] << parent;
            m_neighbours[parent] << child;
        }
        turn(items);
        m_order.resize(items.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        std::stable_sort(m_order.begin(), m_order.end(), [this](int a, int b) {
            return m_turned.at(a).x() < m_turned.at(b).x();
        });
        deal(bestCount(aspect));
    }

    QList<QPointF> corners()
    {
        shorten();
        QList<QPointF> result;
        for (int i = 0; i < m_sizes.size(); ++i)
            result << m_centres.at(i) - QPointF(m_sizes.at(i).width(), m_sizes.at(i).height()) / 2;
        double top = 0;
        for (const QPointF &corner : std::as_const(result))
            top = std::min(top, corner.y());
        for (QPointF &corner : result)
            corner.ry() -= top;
        return result;
    }

private:
    double heightOf(int item) const { return m_sizes.at(item).height() + rowGap; }

    // The longest extent of the cloud lies flat, with parents left of most of their children.
    void turn(const QList<ColumnItem> &items)
    {
        QPointF middle;
        for (const ColumnItem &item : items)
            middle += item.wish / double(items.size());
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (const ColumnItem &item : items) {
            const QPointF d = item.wish - middle;
            xx += d.x() * d.x();
            yy += d.y() * d.y();
            xy += d.x() * d.y();
        }
        const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
        for (const ColumnItem &item : items) {
            const QPointF d = item.wish - middle;
            m_turned << QPointF(d.x() * std::cos(angle) + d.y() * std::sin(angle),
                                -d.x() * std::sin(angle) + d.y() * std::cos(angle));
        }
        int rightwards = 0;
        for (const auto &[child, parent] : m_links) {
            const double step = m_turned.at(child).x() - m_turned.at(parent).x();
            rightwards += step > 0 ? 1 : step < 0 ? -1 : 0;
        }
        if (rightwards < 0) {
            for (QPointF &point : m_turned)
                point.rx() = -point.x();
        }
    }

    // So many columns that the whole comes nearest to the wanted shape.
    int bestCount(double aspect)
    {
        int best = 1;
        double nearest = std::numeric_limits<double>::infinity();
        for (int count = 1; count <= m_sizes.size(); ++count) {
            deal(count);
            double width = -columnGap;
            double height = 0;
            for (const QList<int> &column : std::as_const(m_columns)) {
                width += widthOf(column) + columnGap;
                height = std::max(height, contentOf(column) - rowGap);
            }
            const double off = std::abs(std::log(width / height / aspect));
            if (off < nearest) {
                nearest = off;
                best = count;
            } else if (width / height > 4 * aspect) {
                break; // it only gets wider
            }
        }
        return best;
    }

    double widthOf(const QList<int> &column) const
    {
        double width = 0;
        for (const int item : column)
            width = std::max(width, m_sizes.at(item).width());
        return width;
    }

    double contentOf(const QList<int> &column) const
    {
        double height = 0;
        for (const int item : column)
            height += heightOf(item);
        return height;
    }

    // Fills columns of about the same height from left to right.
    void deal(int count)
    {
        double total = 0;
        for (const int item : std::as_const(m_order))
            total += heightOf(item);
        m_share = total / count;
        m_columns = QList<QList<int>>(count);
        double filled = 0;
        for (const int item : std::as_const(m_order)) {
            const int column = std::min(count - 1, int((filled + heightOf(item) / 2) / m_share));
            m_columns[column] << item;
            filled += heightOf(item);
        }
        m_columns.removeIf([](const QList<int> &column) { return column.isEmpty(); });
        m_height = 0;
        for (const QList<int> &column : std::as_const(m_columns))
            m_height = std::max(m_height, contentOf(column));
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const QPointF &point : std::as_const(m_turned)) {
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
        const double extent = high > low ? high - low : 1;
        for (int i = 0; i < m_wishes.size(); ++i)
            m_wishes[i] = (m_turned.at(i).y() - low) / extent * m_height;
    }

    void placeAll()
    {
        double x = 0;
        for (int i = 0; i < m_columns.size(); ++i) {
            place(m_columns[i], x);
            for (const int item : std::as_const(m_columns[i]))
                m_columnOf[item] = i;
            x += widthOf(m_columns.at(i)) + columnGap;
        }
    }

    void place(QList<int> &column, double left)
    {
        std::stable_sort(column.begin(), column.end(), [this](int a, int b) {
            return m_wishes.at(a) < m_wishes.at(b);
        });
        QList<double> wishes;
        QList<double> heights;
        for (const int item : std::as_const(column)) {
            wishes << m_wishes.at(item) - m_sizes.at(item).height() / 2;
            heights << heightOf(item);
        }
        QList<double> places = apart(wishes, heights);
        double limit = std::max(m_height, contentOf(column));
        for (qsizetype i = column.size() - 1; i >= 0; --i) {
            places[i] = std::min(places.at(i), limit - heights.at(i));
            limit = places.at(i);
        }
        limit = 0;
        for (qsizetype i = 0; i < column.size(); ++i) {
            const double y = std::max(std::round(places.at(i) / layoutGrid) * layoutGrid, limit);
            const QSizeF size = m_sizes.at(column.at(i));
            m_centres[column.at(i)] = {left + size.width() / 2, y + size.height() / 2};
            limit = y + heights.at(i);
        }
    }

    double length() const
    {
        double sum = 0;
        for (const auto &[child, parent] : m_links)
            sum += distance(m_centres.at(child), m_centres.at(parent));
        return sum;
    }

    // Of an item's links if it stood at `place`, and `other` at `otherPlace`.
    double lengthAt(int item, const QPointF &place, int other, const QPointF &otherPlace) const
    {
        double sum = 0;
        for (const int neighbour : m_neighbours.at(item))
            sum += distance(neighbour == other ? otherPlace : m_centres.at(neighbour), place);
        return sum;
    }

    // Keeps the best arrangement that turns up.
    void shorten()
    {
        placeAll();
        double best = length();
        QList<QList<int>> bestColumns = m_columns;
        QList<double> bestWishes = m_wishes;
        const int last = int(m_columns.size()) - 1;
        for (int round = 0; round < rounds; ++round) {
            for (int i = 0; i <= last; ++i)
                pull(m_columns[round % 2 == 0 ? i : last - i]);
            if (round % exchangeEvery == exchangeEvery - 1)
                exchange();
            placeAll();
            if (const double now = length(); now < best) {
                best = now;
                bestColumns = m_columns;
                bestWishes = m_wishes;
            }
        }
        m_columns = bestColumns;
        m_wishes = bestWishes;
        placeAll();
    }

    // Each item half-way to the middle of what it is linked with.
    void pull(QList<int> &column)
    {
        double left = std::numeric_limits<double>::infinity();
        for (const int item : std::as_const(column)) {
            left = std::min(left, m_centres.at(item).x() - m_sizes.at(item).width() / 2);
            QList<double> heights;
            for (const int neighbour : m_neighbours.at(item))
                heights << m_centres.at(neighbour).y();
            if (!heights.isEmpty())
                m_wishes[item] = (m_wishes.at(item) + medianOf(heights)) / 2;
        }
        place(column, left);
    }

    // Each item tries the places in the columns around the middle of its neighbours.
    void exchange()
    {
        for (const int item : std::as_const(m_order)) {
            if (m_neighbours.at(item).isEmpty())
                continue;
            QList<double> columns;
            for (const int neighbour : m_neighbours.at(item))
                columns << m_columnOf.at(neighbour);
            const int middle = int(medianOf(columns));
            Choice choice;
            for (int at = std::max(0, middle - 1);
                 at <= std::min(int(m_columns.size()) - 1, middle + 1);
                 ++at) {
                considerPartners(item, at, choice);
                considerRoom(item, at, choice);
            }
            if (choice.column >= 0)
                move(item, choice.column);
            else if (choice.partner >= 0)
                swap(item, choice.partner);
        }
    }

    // An item to change places with, or a column with room.
    struct Choice
    {
        double change = -1; // in length; less than this is not worth it
        int partner = -1;
        int column = -1;
    };

    void considerPartners(int item, int column, Choice &choice) const
    {
        const QPointF here = m_centres.at(item);
        for (const int other : m_columns.at(column)) {
            const double difference = m_sizes.at(item).height() - m_sizes.at(other).height();
            if (other == item || std::abs(difference) > likeHeight)
                continue;
            const QPointF there = m_centres.at(other);
            const double change = lengthAt(item, there, other, here)
                                  + lengthAt(other, here, item, there)
                                  - lengthAt(item, here, other, there)
                                  - lengthAt(other, there, item, here);
            if (change < choice.change)
                choice = {change, other, -1};
        }
    }

    void considerRoom(int item, int column, Choice &choice) const
    {
        if (column == m_columnOf.at(item) || m_columns.at(column).isEmpty()
            || m_columns.at(m_columnOf.at(item)).size() == 1
            || contentOf(m_columns.at(column)) + heightOf(item) > m_share * slack)
            return;
        const QPointF here = m_centres.at(item);
        const QPointF there(m_centres.at(m_columns.at(column).first()).x(), middleOf(item));
        const double change = lengthAt(item, there, -1, {}) - lengthAt(item, here, -1, {});
        if (change < choice.change)
            choice = {change, -1, column};
    }

    double middleOf(int item) const
    {
        QList<double> heights;
        for (const int neighbour : m_neighbours.at(item))
            heights << m_centres.at(neighbour).y();
        return medianOf(heights);
    }

    void move(int item, int column)
    {
        m_columns[m_columnOf.at(item)].removeOne(item);
        m_columns[column] << item;
        m_columnOf[item] = column;
        m_wishes[item] = middleOf(item);
        m_centres[item] = {m_centres.at(m_columns.at(column).first()).x(), m_wishes.at(item)};
    }

    void swap(int item, int other)
    {
        QList<int> &mine = m_columns[m_columnOf.at(item)];
        const qsizetype from = mine.indexOf(item);
        QList<int> &theirs = m_columns[m_columnOf.at(other)];
        const qsizetype to = theirs.indexOf(other);
        std::swap(mine[from], theirs[to]);
        std::swap(m_columnOf[item], m_columnOf[other]);
        std::swap(m_wishes[item], m_wishes[other]);
        std::swap(m_centres[item], m_centres[other]);
    }

    const ItemLinks &m_links;
    QList<QSizeF> m_sizes;
    QList<QList<int>> m_neighbours;
    QList<QPointF> m_turned;
    QList<int> m_order; // from left to right
    QList<QList<int>> m_columns;
    double m_share = 0;     // of the total height, for each column
    double m_height = 0;    // of the highest column
    QList<double> m_wishes; // of the centres' heights
    QList<QPointF> m_centres;
    QList<int> m_columnOf;
};

} // namespace

double onLayoutGrid(double value)
{
    return std::ceil(value / layoutGrid) * layoutGrid;
}

QList<QPointF> inColumns(const QList<ColumnItem> &items, const ItemLinks &links, double aspect)
{
    if (items.isEmpty())
        return {};
    return Columns(items, links, aspect).corners();
}

} // namespace core
