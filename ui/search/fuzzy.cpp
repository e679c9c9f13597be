// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/fuzzy.h"

#include <array>
#include <limits>

namespace ui {

namespace {

constexpr int longestName = 80; // letters looked at; a match beyond them is a match of no worth
constexpr int longestPattern = 24;
constexpr int none = std::numeric_limits<int>::min() / 2;

constexpr int letterWorth = 4;
constexpr int startWorth = 12;
constexpr int wordWorth = 9;
constexpr int runWorth = 7;
constexpr int wholeWorth = 24;
constexpr int gapCost = 1;

QString foldedText(const QString &text)
{
    QString folded(text.size(), Qt::Uninitialized);
    std::transform(text.cbegin(), text.cend(), folded.begin(), [](QChar c) { return c.toLower(); });
    return folded;
}

quint64 lettersOf(const QString &folded)
{
    quint64 letters = 0;
    for (const QChar c : folded)
        letters |= quint64(1) << (c.unicode() % 64);
    return letters;
}

bool beginsWord(const QString &text, qsizetype place)
{
    if (place == 0)
        return true;
    const QChar before = text.at(place - 1);
    const QChar here = text.at(place);
    if (!before.isLetterOrNumber())
        return here.isLetterOrNumber();
    return (here.isUpper() && !before.isUpper()) || (here.isDigit() && !before.isDigit());
}

int worthAt(const QString &text, qsizetype place)
{
    if (place == 0)
        return letterWorth + startWorth;
    return letterWorth + (beginsWord(text, place) ? wordWorth : 0);
}

} // namespace

Haystack::Haystack(const QString &name)
    : text(name)
    , folded(foldedText(name))
    , letters(lettersOf(folded))
{}

FuzzyPattern::FuzzyPattern(const QString &typed)
    : m_folded(foldedText(typed).left(longestPattern))
    , m_letters(lettersOf(m_folded))
{}

bool FuzzyPattern::isIn(const Haystack &name) const
{
    if ((m_letters & ~name.letters) != 0)
        return false;
    qsizetype place = 0;
    for (const QChar letter : m_folded) {
        place = name.folded.indexOf(letter, place) + 1;
        if (place == 0)
            return false;
    }
    return true;
}

// The best way to lay the pattern over the name: best[i][j] is the worth of its first i + 1 letters
// with the last of them at j.
std::optional<FuzzyMatch> FuzzyPattern::match(const Haystack &name) const
{
    const int count = int(m_folded.size());
    if (count == 0)
        return FuzzyMatch{};
    if (!isIn(name))
        return std::nullopt;
    const int length = std::min(int(name.folded.size()), longestName);
    using Row = std::array<int, longestName>;
    std::array<Row, longestPattern> best;
    std::array<Row, longestPattern> from;
    for (int i = 0; i < count; ++i) {
        int before = none; // the best of the row above, left of j, each step away costing
        int beforePlace = -1;
        for (int j = 0; j < length; ++j) {
            best[i][j] = none;
            from[i][j] = -1;
            if (name.folded.at(j) == m_folded.at(i)) {
                const int worth = worthAt(name.text, j);
                const int run = i > 0 && j > 0 ? best[i - 1][j - 1] + runWorth : none;
                if (i == 0) {
                    best[i][j] = worth - std::min(j, 8) * gapCost;
                } else if (run > none && run >= before) {
                    best[i][j] = run + worth;
                    from[i][j] = j - 1;
                } else if (before > none) {
                    best[i][j] = before + worth;
                    from[i][j] = beforePlace;
                }
            }
            if (i == 0)
                continue;
            before -= before > none ? gapCost : 0;
            if (best[i - 1][j] > before) {
                before = best[i - 1][j];
                beforePlace = j;
            }
        }
    }
    const Row &last = best[count - 1];
    const auto end = std::max_element(last.begin(), last.begin() + length);
    if (length == 0 || *end <= none / 2)
        return FuzzyMatch{}; // only beyond what is looked at
    FuzzyMatch match;
    match.score = *end + (length == count ? wholeWorth : 0) - (length - count) / 4;
    int place = int(end - last.begin());
    for (int i = count - 1; i >= 0; --i) {
        match.places.prepend(place);
        place = from[i][place];
    }
    return match;
}

} // namespace ui
