// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/layout.h"

#include "core/interop/python/printer.h"

#include <QHash>

#include <algorithm>

namespace core {

using namespace Qt::StringLiterals;

namespace {

using Line = PyLayoutLine;
using Lines = QList<Line>;
using Split = std::optional<Lines>; // nothing: it cannot be split this way

constexpr int commaPriority = 18;
constexpr int forPriority = 20;
constexpr int dotPriority = 1;

enum class Parentheses { WhereBetter, Forced };

qsizetype lengthOf(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar character) {
        return !character.isLowSurrogate();
    });
}

qsizetype lengthOf(const PyLeaf &leaf)
{
    return lengthOf(leaf.token.text) + (leaf.token.isSpaced ? 1 : 0);
}

bool isShort(const Line &line)
{
    return lengthOf(pyLineText(line)) <= pyLineLength;
}

// Places to break behind, outside the line's own brackets: position → priority.
QHash<qsizetype, int> delimiters(const Line &line)
{
    QHash<qsizetype, int> found;
    QSet<int> open;
    for (qsizetype i = 0; i < line.leaves.size(); ++i) {
        const PyLeaf &leaf = line.leaves.at(i);
        if (leaf.isClose())
            open.remove(leaf.partner);
        if (open.isEmpty()) {
            if (leaf.isComma())
                found.insert(i, commaPriority);
            else if (i > 0 && leaf.token.kind == PyTokenKind::For)
                found.insert(i - 1, forPriority);
            else if (i > 0 && leaf.token.kind == PyTokenKind::Dot)
                found.insert(i - 1, dotPriority);
        }
        if (leaf.isOpen())
            open.insert(leaf.id);
    }
    return found;
}

int highest(const QHash<qsizetype, int> &priorities)
{
    return priorities.isEmpty() ? 0 : *std::max_element(priorities.cbegin(), priorities.cend());
}

qsizetype countOf(const QHash<qsizetype, int> &priorities, int priority)
{
    return std::count(priorities.cbegin(), priorities.cend(), priority);
}

Line withoutLeadingBlank(Line line)
{
    if (!line.leaves.isEmpty())
        line.leaves.first().token.isSpaced = false;
    return line;
}

struct BracketSplit
{
    Line head, body, tail;
    PyLeaf closing;
    bool isOfInvisible = false;
};

bool mustSplitBody(const Line &body, const PyLeaf &opening)
{
    if (opening.token.text.isEmpty() || opening.token.kind != PyTokenKind::OpenDisplay)
        return false;
    auto priorities = delimiters(body);
    if (!body.leaves.isEmpty() && body.leaves.last().isComma())
        priorities.remove(body.leaves.size() - 1);
    return highest(priorities) == commaPriority;
}

// At the last pair of brackets that is not among `omitted`.
std::optional<BracketSplit> firstSplit(const Line &line, const QSet<int> &omitted)
{
    qsizetype closing = line.leaves.size() - 1;
    const auto isPlace = [&](qsizetype i) {
        const PyLeaf &leaf = line.leaves.at(i);
        return leaf.isClose() && !omitted.contains(leaf.id)
               && (i == 0 || line.leaves.at(i - 1).id != leaf.partner); // not an empty pair
    };
    while (closing >= 0 && !isPlace(closing))
        --closing;
    if (closing < 0)
        return std::nullopt;
    qsizetype opening = closing - 1;
    while (opening >= 0 && line.leaves.at(opening).id != line.leaves.at(closing).partner)
        --opening;
    if (opening < 0)
        return std::nullopt;
    BracketSplit split;
    split.closing = line.leaves.at(closing);
    split.isOfInvisible = split.closing.token.text.isEmpty();
    split.head.depth = split.tail.depth = line.depth;
    split.body.depth = line.depth + 1;
    split.body.isInsideBrackets = true;
    split.head.leaves = line.leaves.mid(0, opening + 1);
    split.body.leaves = line.leaves.mid(opening + 1, closing - opening - 1);
    split.tail.leaves = line.leaves.mid(closing);
    split.body = withoutLeadingBlank(split.body);
    split.tail = withoutLeadingBlank(split.tail);
    split.body.mustSplit = mustSplitBody(split.body, line.leaves.at(opening));
    return split;
}

bool canOmitClosing(const Line &line)
{
    const PyLeaf &last = line.leaves.last();
    qsizetype length = 4 * line.depth;
    bool hasOthers = false;
    for (const PyLeaf &leaf : line.leaves) {
        length += lengthOf(leaf);
        if (leaf.id == last.partner) {
            if (hasOthers || length <= pyLineLength)
                return true;
        } else if (leaf.isOpen()) {
            hasOthers = true;
        }
    }
    return false;
}

bool canOmitOpening(const Line &line)
{
    const PyLeaf &first = line.leaves.first();
    bool isRemainder = false;
    qsizetype length = 4 * line.depth;
    for (const PyLeaf &leaf : line.leaves) {
        if (leaf.isClose() && leaf.partner == first.id)
            isRemainder = true;
        if (!isRemainder)
            continue;
        length += lengthOf(leaf);
        if (length > pyLineLength)
            return false;
        if (leaf.isOpen())
            isRemainder = false;
    }
    return true;
}

bool canOmitParentheses(const Line &body)
{
    const auto priorities = delimiters(body);
    if (priorities.isEmpty())
        return true;
    const int priority = highest(priorities);
    if (countOf(priorities, priority) > 1)
        return false;
    if (priority == dotPriority)
        return true;
    const PyLeaf &first = body.leaves.first();
    if (first.isOpen() && !body.leaves.at(1).isClose() && canOmitOpening(body))
        return true;
    const PyLeaf &last = body.leaves.last();
    const bool isSubscript = last.token.text == u"]"
                             && std::none_of(body.leaves.cbegin(),
                                             body.leaves.cend(),
                                             [&last](const PyLeaf &leaf) {
                                                 return leaf.id == last.partner
                                                        && leaf.token.kind
                                                               == PyTokenKind::OpenDisplay;
                                             });
    return last.isClose() && !isSubscript && !body.leaves.at(body.leaves.size() - 2).isOpen()
           && canOmitClosing(body);
}

bool canBeSplit(const Line &line)
{
    // Black knows one more case, a string with one method called on it, which nobody writes here.
    return line.leaves.size() >= 2;
}

Split shown(BracketSplit split)
{
    if (split.isOfInvisible) {
        split.head.leaves.last().token.text = u"("_s;
        split.tail.leaves.first().token.text = u")"_s;
    }
    Lines lines;
    for (const Line &line : {split.head, split.body, split.tail}) {
        if (!line.leaves.isEmpty())
            lines.append(line);
    }
    return lines;
}

Split omittingParentheses(const BracketSplit &split,
                          const Line &line,
                          QSet<int> omitted,
                          Parentheses parentheses)
{
    if (parentheses == Parentheses::Forced || !split.isOfInvisible
        || !canOmitParentheses(split.body))
        return shown(split);
    omitted.insert(split.closing.id);
    if (const auto other = firstSplit(line, omitted)) {
        if (const Split result = omittingParentheses(*other, line, omitted, parentheses))
            return result;
    }
    if (!canBeSplit(split.body) && !isShort(split.body))
        return std::nullopt;
    return shown(split);
}

Split rightHandSplit(const Line &line, const QSet<int> &omitted, Parentheses parentheses)
{
    const auto split = firstSplit(line, omitted);
    return split ? omittingParentheses(*split, line, omitted, parentheses) : std::nullopt;
}

// Closing brackets whose whole contents fit at the end of a line, more and more of them.
QList<QSet<int>> trailersToOmit(const Line &line)
{
    QList<QSet<int>> result{{}};
    QSet<int> omitted, inner;
    int opening = -1, closing = -1;
    qsizetype length = 4 * line.depth;
    for (qsizetype i = line.leaves.size() - 1; i >= 0; --i) {
        const PyLeaf &leaf = line.leaves.at(i);
        length += lengthOf(leaf);
        if (length > pyLineLength)
            break;
        if (opening >= 0) {
            if (leaf.id == opening)
                opening = -1;
            else if (leaf.isClose())
                inner.insert(leaf.id);
            continue;
        }
        if (!leaf.isClose())
            continue;
        if (i > 0 && line.leaves.at(i - 1).isOpen()) {
            inner.insert(leaf.id);
            continue;
        }
        if (closing >= 0) {
            omitted.insert(closing);
            omitted.unite(inner);
            inner.clear();
            result.append(omitted);
        }
        if (!leaf.token.text.isEmpty()) {
            opening = leaf.partner;
            closing = leaf.id;
        }
    }
    return result;
}

Split bracketSplit(const Line &line, Parentheses parentheses)
{
    for (const QSet<int> &omitted : trailersToOmit(line)) {
        const Split split = rightHandSplit(line, omitted, parentheses);
        if (!split || isShort(split->first()))
            return split;
    }
    return rightHandSplit(line, {}, parentheses);
}

Split delimiterSplit(const Line &line)
{
    auto priorities = delimiters(line);
    auto beforeLast = priorities;
    beforeLast.remove(line.leaves.size() - 1);
    const int priority = highest(beforeLast);
    if (priority == 0 || (priority == dotPriority && countOf(priorities, priority) == 1))
        return std::nullopt;
    Lines lines;
    Line current{line.depth, {}, line.isInsideBrackets, false};
    const Line empty = current;
    for (qsizetype i = 0; i < line.leaves.size(); ++i) {
        current.leaves.append(line.leaves.at(i));
        if (priorities.value(i) == priority) {
            lines.append(withoutLeadingBlank(current));
            current = empty;
        }
    }
    if (!current.leaves.isEmpty()) {
        if (priority == commaPriority)
            current.leaves.append({{PyTokenKind::Comma, u","_s}, -1, -1});
        lines.append(withoutLeadingBlank(current));
    }
    return lines;
}

Lines transformed(const Line &line);

Split transformedAll(const Line &line, const Split &split)
{
    if (!split)
        return std::nullopt;
    const QString before = pyLineText(line);
    Lines lines;
    for (const Line &part : *split) {
        if (pyLineText(part) == before)
            return std::nullopt;
        lines += transformed(part);
    }
    return lines;
}

bool hasOnlyInvisible(const Line &line)
{
    return std::any_of(line.leaves.cbegin(), line.leaves.cend(), [](const PyLeaf &leaf) {
        return leaf.isClose() && leaf.token.text.isEmpty();
    });
}

// Whether the split has made parentheses seen that were not.
bool showsMore(const Line &line, const Lines &lines)
{
    const auto hidden = [](const Lines &list) {
        qsizetype count = 0;
        for (const Line &entry : list)
            count += std::count_if(entry.leaves.cbegin(),
                                   entry.leaves.cend(),
                                   [](const PyLeaf &leaf) { return leaf.token.text.isEmpty(); });
        return count;
    };
    return hidden({line}) != hidden(lines);
}

Split splitAtBrackets(const Line &line)
{
    const Split lines = transformedAll(line, bracketSplit(line, Parentheses::WhereBetter));
    if (!lines || !hasOnlyInvisible(line) || showsMore(line, *lines) || isShort(lines->first()))
        return lines;
    const Split other = transformedAll(line, bracketSplit(line, Parentheses::Forced));
    return other && std::all_of(other->cbegin(), other->cend(), isShort) ? other : lines;
}

Lines transformed(const Line &line)
{
    if (!line.mustSplit && isShort(line))
        return {line};
    if (line.isInsideBrackets) {
        if (const Split lines = transformedAll(line, delimiterSplit(line)))
            return *lines;
    }
    if (const Split lines = splitAtBrackets(line))
        return *lines;
    return {line};
}

} // namespace

QString pyLineText(const PyLayoutLine &line)
{
    QString text(4 * line.depth, u' ');
    for (const PyLeaf &leaf : line.leaves) {
        if (leaf.token.isSpaced)
            text += u' ';
        text += leaf.token.text;
    }
    return text;
}

QList<PyLayoutLine> pyLayout(int depth, const QList<PyToken> &tokens)
{
    PyLayoutLine line;
    line.depth = depth;
    QList<int> open;
    for (int i = 0; i < int(tokens.size()); ++i) {
        PyLeaf leaf{tokens.at(i), i, -1};
        if (leaf.isClose() && !open.isEmpty()) {
            leaf.partner = open.takeLast();
            line.leaves[leaf.partner].partner = i;
        }
        if (leaf.isOpen())
            open.append(i);
        line.leaves.append(leaf);
    }
    return transformed(line);
}

} // namespace core
