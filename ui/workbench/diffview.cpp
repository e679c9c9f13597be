// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/diffview.h"

#include "ui/theme.h"

#include "core/base/unifieddiff.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int signMargin = 0;
constexpr int addedMarker = 0;
constexpr int removedMarker = 1;
constexpr int addedStyle = 60; // styles that the lexer does not use
constexpr int removedStyle = 61;
constexpr int linesAbove = 3; // of the first change

QByteArray withoutEnd(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : PythonView(parent)
{
    setObjectName(u"diffView"_s);
    setAccessibleName(tr("Changes"));
    setMarginType(signMargin, QsciScintilla::TextMargin);
    setMarginWidth(signMargin, u"+ "_s);
    markerDefine(QsciScintilla::Background, addedMarker);
    markerDefine(QsciScintilla::Background, removedMarker);
    restyle();
}

void DiffView::setTexts(const QByteArray &before, const QByteArray &after)
{
    const QByteArrayList was = core::linesOf(before);
    const QByteArrayList is = core::linesOf(after);
    const QList<core::LineChange> changes = core::lineChanges(was, is);
    QByteArrayList lines;
    QList<int> marks; // of each line; -1: it stays
    qsizetype place = 0;
    const auto add = [&](const QByteArray &line, int mark) {
        lines.append(line.trimmed().isEmpty() ? QByteArray() : withoutEnd(line));
        marks.append(mark);
    };
    for (const core::LineChange &change : changes) {
        for (; place < change.before; ++place)
            add(was.at(place), -1);
        for (; place < change.before + change.gone; ++place)
            add(was.at(place), removedMarker);
        for (qsizetype i = 0; i < change.come; ++i)
            add(is.at(change.after + i), addedMarker);
    }
    for (; place < was.size(); ++place)
        add(was.at(place), -1);
    setText(QString::fromUtf8(lines.join('\n')));
    mark(marks);
}

void DiffView::mark(const QList<int> &marks)
{
    markerDeleteAll();
    clearMarginText();
    m_added = int(marks.count(addedMarker));
    m_removed = int(marks.count(removedMarker));
    int first = -1;
    for (int i = 0; i < marks.size(); ++i) {
        if (marks.at(i) < 0)
            continue;
        const bool isAdded = marks.at(i) == addedMarker;
        markerAdd(i, marks.at(i));
        setMarginText(i, isAdded ? u"+"_s : u"−"_s, isAdded ? addedStyle : removedStyle);
        if (first < 0)
            first = i;
    }
    setCursorPosition(qMax(0, first), 0);
    setFirstVisibleLine(qMax(0, first - linesAbove));
}

void DiffView::colour(const Colours &c)
{
    PythonView::colour(c);
    setMarkerBackgroundColor(c.addedSoft, addedMarker);
    setMarkerBackgroundColor(c.removedSoft, removedMarker);
    setMarginsBackgroundColor(c.base);
    styleAs(addedStyle, c.added, c.addedSoft);
    styleAs(removedStyle, c.removed, c.removedSoft);
}

} // namespace ui
