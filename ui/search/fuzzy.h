// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether what was typed can be meant by a name, and how well: its letters in their order, better at
// the beginnings of words (of_snakes, ofHumps), side by side, and early. Case and accents of case do
// not count. Pure, any thread; a name that lacks a letter costs one comparison.

#include <QList>
#include <QString>

#include <optional>

namespace ui {

// A name made ready for many questions.
struct Haystack
{
    Haystack() = default;
    explicit Haystack(const QString &text);

    QString text;
    QString folded;      // letter for letter
    quint64 letters = 0; // which it has, a bit a class of letters
};

struct FuzzyMatch
{
    int score = 0;
    QList<int> places; // of the letters in the text
};

class FuzzyPattern
{
public:
    explicit FuzzyPattern(const QString &typed);

    bool isEmpty() const { return m_folded.isEmpty(); }
    const QString &folded() const { return m_folded; }
    // Nothing: the name cannot be meant.
    std::optional<FuzzyMatch> match(const Haystack &name) const;

private:
    bool isIn(const Haystack &name) const;

    QString m_folded;
    quint64 m_letters = 0;
};

} // namespace ui
