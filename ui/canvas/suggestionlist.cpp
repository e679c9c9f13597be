// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/suggestionlist.h"

#include "ui/theme.h"

#include <QHeaderView>
#include <QWheelEvent>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int offerHeight = 22;
constexpr int smallestWidth = 184;
constexpr int gap = 4;
constexpr int columnGap = 16;
constexpr int cellPadding = 16; // of both sides

} // namespace

SuggestionList::SuggestionList(QWidget *parent)
    : QTreeWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Types"));
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::Fixed);
    header()->setMinimumSectionSize(0);
    connect(this, &QTreeWidget::itemPressed, this, [this](QTreeWidgetItem *item) {
        Q_EMIT picked(item->text(0));
    });
    hide();
}

void SuggestionList::offer(const QList<Suggestion> &suggestions, bool preferred)
{
    if (suggestions != m_suggestions) {
        m_suggestions = suggestions;
        clear();
        for (const Suggestion &suggestion : suggestions) {
            auto *item = new QTreeWidgetItem(this, {suggestion.text, suggestion.note});
            item->setSizeHint(0, QSize(0, offerHeight));
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            item->setForeground(1, coloursOf(palette()).mutedText);
        }
    }
    setCurrentItem(preferred && !suggestions.isEmpty() ? topLevelItem(0) : nullptr);
    if (!preferred)
        clearSelection();
    setVisible(!suggestions.isEmpty());
}

void SuggestionList::placeBeside(const QRect &line, const QRect &room)
{
    const QFontMetrics metrics(font());
    int text = 0;
    int note = 0;
    for (const Suggestion &suggestion : std::as_const(m_suggestions)) {
        text = qMax(text, metrics.horizontalAdvance(suggestion.text));
        note = qMax(note, metrics.horizontalAdvance(suggestion.note));
    }
    const int first = text + cellPadding + (note > 0 ? columnGap : 0);
    header()->resizeSection(0, first);
    const int frame = 2 * (frameWidth() + 1);
    const QSize size(qMax(smallestWidth, first + note + (note > 0 ? cellPadding : 0) + frame),
                     int(m_suggestions.size()) * offerHeight + frame + gap);
    QRect place(line.bottomLeft() + QPoint(0, gap), size);
    if (place.bottom() > room.bottom() && line.top() - gap - size.height() >= room.top())
        place.moveBottom(line.top() - gap);
    place.moveLeft(
        qBound(room.left(), place.left(), qMax(room.left(), room.right() - size.width())));
    setGeometry(place);
    raise();
}

void SuggestionList::setLook(const Colours &colours, const QFont &font)
{
    setStyleSheet(
        u"QTreeWidget { background: %1; color: %2; border: 1px solid %3; border-radius: 6px;"
        " padding: 1px; } QTreeWidget::item { padding: 0 6px; border-radius: 4px; }"
        "QTreeWidget::item:selected { background: %4; color: %5; }"
        "QTreeWidget::item:hover:!selected { background: %6; }"_s.arg(colours.box.name(),
                                                                      colours.text.name(),
                                                                      colours.boxBorder.name(),
                                                                      colours.accentSoft.name(),
                                                                      colours.text.name(),
                                                                      colours.rowHover.name()));
    setFont(font);
}

void SuggestionList::step(int by)
{
    const int count = topLevelItemCount();
    if (count == 0)
        return;
    const int at = currentItem() && !selectedItems().isEmpty() ? indexOfTopLevelItem(currentItem())
                                                               : (by > 0 ? -1 : 0);
    setCurrentItem(topLevelItem((at + by + count) % count));
}

const Suggestion *SuggestionList::current() const
{
    if (isHidden() || selectedItems().isEmpty())
        return nullptr;
    return &m_suggestions.at(indexOfTopLevelItem(selectedItems().constFirst()));
}

const Suggestion *SuggestionList::first() const
{
    return isHidden() || m_suggestions.isEmpty() ? nullptr : &m_suggestions.constFirst();
}

void SuggestionList::wheelEvent(QWheelEvent *event)
{
    QTreeWidget::wheelEvent(event);
    event->accept(); // scrolling inside does not pan
}

} // namespace ui
