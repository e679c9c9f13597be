// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columnchooser.h"

namespace ui {

namespace {

constexpr int rowHeight = 24;
constexpr int visibleRows = 8;

} // namespace

ColumnChooser::ColumnChooser(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("columnChooser"));
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (m_filling)
            return;
        const auto id = item->data(Qt::UserRole).value<core::ColumnId>();
        m_chosen.removeOne(id);
        if (item->checkState() == Qt::Checked)
            m_chosen.append(id);
        Q_EMIT entered(m_chosen);
    });
}

void ColumnChooser::show(const QList<core::Column> &columns, const QList<core::ColumnId> &chosen)
{
    m_filling = true;
    m_chosen = chosen;
    const auto current = currentItem() ? currentItem()->data(Qt::UserRole).value<core::ColumnId>()
                                       : core::ColumnId();
    clear();
    const auto add = [this, current](const core::Column &column, Qt::CheckState state) {
        auto *item = new QListWidgetItem(column.name, this);
        item->setData(Qt::UserRole, QVariant::fromValue(column.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(state);
        item->setSizeHint({80, rowHeight});
        if (column.id == current)
            setCurrentItem(item);
    };
    for (core::ColumnId id : chosen) {
        if (const core::Column *column = core::findColumn(columns, id))
            add(*column, Qt::Checked);
    }
    for (const core::Column &column : columns) {
        if (!chosen.contains(column.id))
            add(column, Qt::Unchecked);
    }
    setFixedHeight(std::clamp(count(), 1, visibleRows) * rowHeight + 4);
    m_filling = false;
}

} // namespace ui
