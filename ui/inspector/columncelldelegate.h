// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a cell of the table of columns looks and is edited: a line editor whose types complete, ticks and
// keys in the middle of their cells, and the mark of what is wrong; a click on its sign asks for the
// remedies.

#include "ui/document.h"

#include <QStyledItemDelegate>

namespace ui {

class ColumnCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ColumnCellDelegate(const Document &document, QObject *parent);

    QWidget *createEditor(QWidget *parent,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool editorEvent(QEvent *event,
                     QAbstractItemModel *model,
                     const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void remediesAsked(const QModelIndex &index, const QPoint &global);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Document &m_document;
};

} // namespace ui
