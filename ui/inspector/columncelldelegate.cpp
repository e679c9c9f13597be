// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columncelldelegate.h"

#include "ui/inspector/columntablemodel.h"

#include <QCompleter>
#include <QIcon>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int iconSide = 16;
constexpr int smallSign = 12; // beside a key or a tick

bool hasText(const QModelIndex &index)
{
    return index.column() != ColumnTableModel::Key && index.column() != ColumnTableModel::Nullable;
}

QRect tickRect(const QStyleOptionViewItem &option)
{
    const int side = option.widget->style()->pixelMetric(QStyle::PM_IndicatorWidth);
    QRect rect(0, 0, side, side);
    rect.moveCenter(option.rect.center());
    return rect;
}

QRect signRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect &cell = option.rect;
    if (hasText(index))
        return markSignRect(cell);
    return {cell.right() - smallSign, cell.center().y() - smallSign / 2, smallSign, smallSign};
}

void paintKey(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    QRect place(0, 0, iconSide, iconSide);
    place.moveCenter(cell.center());
    if (index.data(markRole).isValid())
        place.moveLeft(cell.left() + 1);
    index.data(Qt::DecorationRole).value<QIcon>().paint(&painter, place);
}

void paintTick(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    QStyleOptionViewItem box;
    box.rect = tickRect(option);
    box.palette = option.palette;
    box.features = QStyleOptionViewItem::HasCheckIndicator;
    box.state = state.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    if (index.flags().testFlag(Qt::ItemIsUserCheckable))
        box.state |= QStyle::State_Enabled;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck,
                                          &box,
                                          &painter,
                                          option.widget);
}

} // namespace

ColumnCellDelegate::ColumnCellDelegate(const Document &document, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_document(document)
{}

QWidget *ColumnCellDelegate::createEditor(QWidget *parent,
                                          const QStyleOptionViewItem &,
                                          const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    editor->setAccessibleDescription(index.data(Qt::AccessibleDescriptionRole).toString());
    if (index.data(markRole).isValid())
        editor->setProperty("invalid", true);
    if (index.column() == ColumnTableModel::Type) {
        QStringList names = core::knownTypeNames();
        for (const core::Enum &enumeration : m_document.model().enums)
            names.append(enumeration.name);
        auto *completer = new QCompleter(names, editor);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        editor->setCompleter(completer);
    }
    return editor;
}

void ColumnCellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = static_cast<QLineEdit *>(editor);
    line->setText(index.data(Qt::EditRole).toString());
    line->selectAll();
}

void ColumnCellDelegate::initStyleOption(QStyleOptionViewItem *option,
                                         const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    // Keys and ticks are painted in the middle of their cells, by paint().
    if (index.column() == ColumnTableModel::Key)
        option->features &= ~QStyleOptionViewItem::HasDecoration;
    if (index.column() == ColumnTableModel::Nullable)
        option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
}

void ColumnCellDelegate::paint(QPainter *painter,
                               const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QVariant mark = index.data(markRole);
    const QRect sign = signRect(option, index);
    QStyleOptionViewItem text = option;
    if (mark.isValid() && hasText(index))
        text.rect.setRight(sign.left());
    paintMarkGround(*painter, option.rect, mark);
    QStyledItemDelegate::paint(painter, text, index);
    if (index.column() == ColumnTableModel::Key)
        paintKey(*painter, option.rect, index);
    paintTick(*painter, option, index);
    paintMarkFrame(*painter, option.rect, mark);
    paintMarkSign(*painter, sign, mark);
}

bool ColumnCellDelegate::editorEvent(QEvent *event,
                                     QAbstractItemModel *model,
                                     const QStyleOptionViewItem &option,
                                     const QModelIndex &index)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease;
    const auto *mouse = isClick ? static_cast<QMouseEvent *>(event) : nullptr;
    const QPoint place = mouse ? mouse->position().toPoint() : QPoint();
    if (isClick && hasText(index) && mouse->button() == Qt::LeftButton
        && index.data(markRole).isValid() && signRect(option, index).contains(place)) {
        Q_EMIT remediesAsked(index, mouse->globalPosition().toPoint());
        return true;
    }
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool isSpace = event->type() == QEvent::KeyPress
                         && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!isSpace && !(isClick && option.rect.contains(place)))
        return false;
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace ui
