// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unifieddiff.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype contextLines = 3;
constexpr qsizetype mostEdits = 4000; // the table of ways to get there grows with its square

// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): the furthest place on each diagonal,
// kept for every number of edits so that the way there can be walked back.
class Comparison
{
public:
    Comparison(const QByteArrayList &before, const QByteArrayList &after)
        : m_before(before)
        , m_after(after)
    {
        const qsizetype shorter = std::min(before.size(), after.size());
        while (m_first < shorter && before.at(m_first) == after.at(m_first))
            ++m_first;
        while (m_tail < shorter - m_first
               && before.at(before.size() - 1 - m_tail) == after.at(after.size() - 1 - m_tail))
            ++m_tail;
        m_gone = before.size() - m_first - m_tail;
        m_come = after.size() - m_first - m_tail;
    }

    QList<LineChange> changes()
    {
        if (m_gone == 0 && m_come == 0)
            return {};
        if (m_gone == 0 || m_come == 0 || !search())
            return {{m_first, m_gone, m_first, m_come}};
        return walkBack();
    }

private:
    bool isSame(qsizetype x, qsizetype y) const
    {
        return m_before.at(m_first + x) == m_after.at(m_first + y);
    }

    // Diagonal k is where x - y == k; in round d those from -d to d.
    static qsizetype at(const QList<qsizetype> &round, qsizetype k)
    {
        const qsizetype d = (round.size() - 1) / 2;
        return k < -d || k > d ? -1 : round.at(k + d);
    }

    static bool isDown(const QList<qsizetype> &round, qsizetype k)
    {
        return at(round, k - 1) < at(round, k + 1);
    }

    bool search()
    {
        for (qsizetype d = 0; d <= std::min(m_gone + m_come, mostEdits); ++d) {
            QList<qsizetype> round(2 * d + 1, -1);
            for (qsizetype k = -d; k <= d; k += 2) {
                qsizetype x = 0;
                if (d > 0) {
                    const QList<qsizetype> &last = m_rounds.last();
                    x = isDown(last, k) ? at(last, k + 1) : at(last, k - 1) + 1;
                }
                while (x < m_gone && x - k < m_come && isSame(x, x - k))
                    ++x;
                round[k + d] = x; // may lie outside: no shortest way leads through there
                if (x == m_gone && x - k == m_come) {
                    m_rounds.append(round);
                    return true;
                }
            }
            m_rounds.append(round);
        }
        return false;
    }

    QList<LineChange> walkBack() const
    {
        QList<LineChange> changes;
        qsizetype x = m_gone;
        qsizetype y = m_come;
        for (qsizetype d = m_rounds.size() - 1; d > 0; --d) {
            const QList<qsizetype> &last = m_rounds.at(d - 1);
            const qsizetype k = x - y;
            const bool isAdded = isDown(last, k);
            const qsizetype from = isAdded ? at(last, k + 1) : at(last, k - 1);
            const qsizetype fromY = from - (isAdded ? k + 1 : k - 1);
            prepend(changes, from, fromY, isAdded);
            x = from;
            y = fromY;
        }
        return changes;
    }

    void prepend(QList<LineChange> &changes, qsizetype x, qsizetype y, bool isAdded) const
    {
        LineChange one{m_first + x, isAdded ? 0 : 1, m_first + y, isAdded ? 1 : 0};
        if (!changes.isEmpty()) {
            LineChange &next = changes.first();
            if (one.before + one.gone == next.before && one.after + one.come == next.after) {
                next = {one.before, one.gone + next.gone, one.after, one.come + next.come};
                return;
            }
        }
        changes.prepend(one);
    }

    const QByteArrayList &m_before;
    const QByteArrayList &m_after;
    qsizetype m_first = 0;
    qsizetype m_tail = 0;
    qsizetype m_gone = 0;
    qsizetype m_come = 0;
    QList<QList<qsizetype>> m_rounds;
};

QByteArray marked(char mark, const QByteArray &line)
{
    const QByteArray text = mark + line;
    return line.endsWith('\n') ? text : text + "\n\\ No newline at end of file\n";
}

// "12,7"; a range without lines names the line before it, as diff has it.
QByteArray range(qsizetype first, qsizetype count)
{
    const QByteArray start = QByteArray::number(count == 0 ? first : first + 1);
    return count == 1 ? start : start + ',' + QByteArray::number(count);
}

QByteArray hunk(const QByteArrayList &before,
                const QByteArrayList &after,
                const QList<LineChange> &changes)
{
    const qsizetype lead = std::min(contextLines, changes.first().before);
    const LineChange &last = changes.last();
    const qsizetype end = std::min(before.size(), last.before + last.gone + contextLines);
    const qsizetype from = changes.first().before - lead;
    const qsizetype fromAfter = changes.first().after - lead;
    const qsizetype endAfter = last.after + last.come + end - last.before - last.gone;
    QByteArray text = "@@ -" + range(from, end - from) + " +"
                      + range(fromAfter, endAfter - fromAfter) + " @@\n";
    qsizetype place = from;
    for (const LineChange &change : changes) {
        for (; place < change.before; ++place)
            text += marked(' ', before.at(place));
        for (; place < change.before + change.gone; ++place)
            text += marked('-', before.at(place));
        for (qsizetype i = 0; i < change.come; ++i)
            text += marked('+', after.at(change.after + i));
    }
    for (; place < end; ++place)
        text += marked(' ', before.at(place));
    return text;
}

} // namespace

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf('\n', from);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.append(text.mid(from, next - from));
        from = next;
    }
    return lines;
}

QList<LineChange> lineChanges(const QByteArrayList &before, const QByteArrayList &after)
{
    return Comparison(before, after).changes();
}

QByteArray unifiedDiff(const QByteArray &name, const QByteArray &before, const QByteArray &after)
{
    const QByteArrayList old = linesOf(before);
    const QByteArrayList now = linesOf(after);
    const QList<LineChange> changes = lineChanges(old, now);
    if (changes.isEmpty())
        return {};
    QByteArray text = "--- " + name + "\n+++ " + name + '\n';
    QList<LineChange> together;
    for (const LineChange &change : changes) {
        const bool isFar = !together.isEmpty()
                           && change.before - together.last().before - together.last().gone
                                  > 2 * contextLines;
        if (isFar) {
            text += hunk(old, now, together);
            together.clear();
        }
        together.append(change);
    }
    return text + hunk(old, now, together);
}

} // namespace core
