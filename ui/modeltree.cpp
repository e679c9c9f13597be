// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/modeltree.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/treemodel.h"

#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int iconRoom = 28; // of an icon and what is around it

// Groups keep their order; what is in them is sorted by name, columns are not sorted.
class TreeProxy : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const bool isEntry = left.parent().isValid() && !left.parent().parent().isValid();
        if (!isEntry)
            return left.row() < right.row();
        return left.data().toString().localeAwareCompare(right.data().toString()) < 0;
    }

    // An element is found by its name or by one of its columns; a column also by its element.
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (!parent.isValid() || matches(index))
            return true;
        if (parent.parent().isValid())
            return matches(parent);
        for (int leaf = 0; leaf < sourceModel()->rowCount(index); ++leaf) {
            if (matches(sourceModel()->index(leaf, 0, index)))
                return true;
        }
        return false;
    }

private:
    bool matches(const QModelIndex &index) const
    {
        return index.data().toString().contains(filterRegularExpression());
    }
};

// The detail (a type, a count) stands right-aligned and muted beside the name.
class TreeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QString detail = index.data(TreeModel::DetailRole).toString();
        const QFontMetrics fontMetrics(option.font);
        const int width = detailWidth(fontMetrics, option.rect.width(), index);
        QStyleOptionViewItem whole = option;
        initStyleOption(&whole, index);
        whole.text.clear();
        whole.icon = {};
        const QWidget *widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &whole, painter, widget);
        QStyleOptionViewItem narrow = option;
        narrow.rect.adjust(0, 0, -width - metrics::grid, 0);
        narrow.showDecorationSelected = false;
        narrow.state &= ~QStyle::State_MouseOver;
        QStyledItemDelegate::paint(painter, narrow, index);
        if (detail.isEmpty())
            return;
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setFont(option.font);
        painter->setPen(isSelected ? option.palette.color(QPalette::Text)
                                   : coloursOf(option.palette).mutedText);
        const QRect place = option.rect.adjusted(option.rect.width() - width - metrics::grid,
                                                 0,
                                                 -metrics::grid,
                                                 0);
        painter->drawText(place,
                          Qt::AlignRight | Qt::AlignVCenter,
                          fontMetrics.elidedText(detail, Qt::ElideRight, place.width()));
        painter->restore();
    }

    // The name has the room that it needs, before the detail.
    static int detailWidth(const QFontMetrics &fontMetrics, int room, const QModelIndex &index)
    {
        const QString detail = index.data(TreeModel::DetailRole).toString();
        if (detail.isEmpty())
            return 0;
        const int name = iconRoom + fontMetrics.horizontalAdvance(index.data().toString());
        const int rest = std::max(room - name - 2 * metrics::grid, room / 5);
        return std::min(fontMetrics.horizontalAdvance(detail) + metrics::grid, rest);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), metrics::rowHeight};
    }
};

} // namespace

ModelTree::ModelTree(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_model(new TreeModel(document, this))
    , m_proxy(new TreeProxy(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
{
    m_filter->setObjectName(u"modelFilter"_s);
    m_filter->setPlaceholderText(tr("Filter classes and columns"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::grid, metrics::grid, metrics::grid, 0);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_filter);
    layout->addWidget(m_view);
    buildView();
    connect(m_filter, &QLineEdit::textChanged, this, &ModelTree::applyFilter);
    connect(&selection, &Selection::changed, this, &ModelTree::selectionToView);
    connect(&document, &Document::changed, this, [this](const Delta &delta) {
        if (delta.all)
            m_view->expandToDepth(0);
    });
}

void ModelTree::buildView()
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->sort(0);
    m_view->setObjectName(u"modelTree"_s);
    m_view->setAccessibleName(tr("Model"));
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new TreeDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setIndentation(metrics::grid * 2);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->expandToDepth(0);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &ModelTree::selectionFromView);
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        const auto element = m_model->element(m_proxy->mapToSource(index));
        if (element != core::ElementId())
            Q_EMIT m_selection.revealRequested(element);
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        const auto index = m_proxy->mapToSource(m_view->indexAt(position));
        Q_EMIT contextMenuRequested(m_model->element(index),
                                    m_view->viewport()->mapToGlobal(position));
    });
}

void ModelTree::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ModelTree::applyFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text);
    if (text.isEmpty()) {
        m_view->collapseAll();
        m_view->expandToDepth(0);
        selectionToView();
    } else {
        m_view->expandAll();
    }
}

void ModelTree::selectionFromView()
{
    if (m_syncing)
        return;
    QList<core::ElementId> elements;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        const auto element = m_model->element(m_proxy->mapToSource(index));
        if (element != core::ElementId())
            elements.append(element);
    }
    m_syncing = true;
    m_selection.set(elements);
    m_syncing = false;
}

void ModelTree::selectionToView()
{
    if (m_syncing)
        return;
    m_syncing = true;
    QItemSelection chosen;
    for (const QModelIndex &source : m_model->indexesOf(m_selection.elements())) {
        const QModelIndex index = m_proxy->mapFromSource(source);
        if (index.isValid())
            chosen.select(index, index);
    }
    m_view->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    const QModelIndex last = m_selection.isEmpty() ? QModelIndex()
                                                   : m_proxy->mapFromSource(m_model->indexOf(
                                                       m_selection.elements().constLast()));
    if (last.isValid()) {
        m_view->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(last);
    }
    m_syncing = false;
}

} // namespace ui
