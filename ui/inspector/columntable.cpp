// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columntable.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/inspector/columntablemodel.h"
#include "ui/theme.h"

#include "core/model/edit.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int keyWidth = 28;
constexpr int nullWidth = 40;
constexpr int iconSide = 16;
constexpr int typeWidth = 92;
constexpr int defaultWidth = 64;
constexpr int rowHeight = 26;

// A line editor in every cell; types complete.
class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(const Document &document, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_document(document)
    {}

    QWidget *createEditor(QWidget *parent,
                          const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setFrame(false);
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

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *line = static_cast<QLineEdit *>(editor);
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    }

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        // Keys and ticks are painted in the middle of their cells, by paint().
        if (index.column() == ColumnTableModel::Key)
            option->features &= ~QStyleOptionViewItem::HasDecoration;
        if (index.column() == ColumnTableModel::Nullable)
            option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
    }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() == ColumnTableModel::Key) {
            QRect place(0, 0, iconSide, iconSide);
            place.moveCenter(option.rect.center());
            index.data(Qt::DecorationRole).value<QIcon>().paint(painter, place);
        }
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
                                              painter,
                                              option.widget);
    }

    bool editorEvent(QEvent *event,
                     QAbstractItemModel *model,
                     const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
            return false;
        const bool isClick = event->type() == QEvent::MouseButtonRelease;
        const bool isSpace = event->type() == QEvent::KeyPress
                             && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (isClick && !option.rect.contains(static_cast<QMouseEvent *>(event)->pos()))
            return false;
        if (!isClick && !isSpace)
            return false;
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    static QRect tickRect(const QStyleOptionViewItem &option)
    {
        const int side = option.widget->style()->pixelMetric(QStyle::PM_IndicatorWidth);
        QRect rect(0, 0, side, side);
        rect.moveCenter(option.rect.center());
        return rect;
    }

    const Document &m_document;
};

} // namespace

QToolButton *flatButton(const QString &iconName, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

ColumnTable::ColumnTable(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_model(new ColumnTableModel(document, this))
    , m_view(new QTableView(this))
    , m_error(new QLabel(this))
{
    m_error->setWordWrap(true);
    m_error->setProperty("invalid", true);
    m_error->hide();
    buildView();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid / 2);
    layout->addWidget(m_view);
    layout->addWidget(m_error);
    layout->addWidget(buildButtons());
    connect(m_model, &ColumnTableModel::refused, this, [this](const QString &reason) {
        m_error->setText(reason);
        m_error->setVisible(!reason.isEmpty());
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ColumnTable::adjustHeight);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ColumnTable::adjustHeight);
}

void ColumnTable::buildView()
{
    m_view->setObjectName(u"columnTable"_s);
    m_view->setAccessibleName(tr("Columns"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CellDelegate(m_document, m_view));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setMinimumSectionSize(keyWidth);
    m_view->horizontalHeader()->setSectionResizeMode(ColumnTableModel::Name, QHeaderView::Stretch);
    m_view->horizontalHeader()->resizeSection(ColumnTableModel::Key, keyWidth);
    m_view->horizontalHeader()->resizeSection(ColumnTableModel::Nullable, nullWidth);
    m_view->horizontalHeader()->resizeSection(ColumnTableModel::Type, typeWidth);
    m_view->horizontalHeader()->resizeSection(ColumnTableModel::Default, defaultWidth);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed
                            | QAbstractItemView::SelectedClicked);
    m_view->setShowGrid(true);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setTabKeyNavigation(true);
    connect(m_view, &QTableView::clicked, this, &ColumnTable::toggleKey);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &ColumnTable::enableButtons);
}

QWidget *ColumnTable::buildButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *add = flatButton(u"add"_s, tr("Add a column"), row);
    add->setObjectName(u"addColumn"_s);
    m_remove = flatButton(u"remove"_s, tr("Remove the column"), row);
    m_up = flatButton(u"up"_s, tr("Move the column up"), row);
    m_down = flatButton(u"down"_s, tr("Move the column down"), row);
    m_details = flatButton(u"chevron"_s, tr("Everything about this column"), row);
    for (QToolButton *button : {add, m_remove, m_up, m_down})
        layout->addWidget(button);
    layout->addStretch();
    layout->addWidget(m_details);
    connect(add, &QToolButton::clicked, this, &ColumnTable::editNewColumn);
    connect(m_remove, &QToolButton::clicked, this, &ColumnTable::removeCurrent);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_details, &QToolButton::clicked, this, [this] { m_selection.set(current()); });
    enableButtons();
    return row;
}

void ColumnTable::setHolder(const core::ElementId &holder)
{
    m_error->hide();
    m_view->setColumnHidden(ColumnTableModel::Key, std::holds_alternative<core::MixinId>(holder));
    m_model->setHolder(holder);
    enableButtons();
}

void ColumnTable::refresh()
{
    const core::ColumnId kept = current();
    m_model->refresh();
    if (current() == kept || kept.isNull())
        return;
    const int row = m_model->rowOf(kept);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row, ColumnTableModel::Name));
}

void ColumnTable::adjustHeight()
{
    const int header = m_view->horizontalHeader()->sizeHint().height();
    // What is typed for a new column has the whole width.
    m_view->clearSpans();
    m_view->setSpan(m_model->rowCount() - 1,
                    ColumnTableModel::Name,
                    1,
                    ColumnTableModel::SectionCount - 1);
    m_view->setFixedHeight(header + m_model->rowCount() * rowHeight + 2);
    enableButtons();
}

void ColumnTable::editNewColumn()
{
    const QModelIndex index = m_model->index(m_model->rowCount() - 1, ColumnTableModel::Name);
    m_view->setFocus();
    m_view->setCurrentIndex(index);
    m_view->edit(index);
}

void ColumnTable::toggleKey(const QModelIndex &index)
{
    const core::ColumnId id = m_model->columnAt(index.row());
    if (index.column() == ColumnTableModel::Key && !id.isNull()
        && !m_model->isInherited(index.row()))
        m_document.edit(tr("Toggle primary key"), core::togglePrimaryKey(m_document.model(), id));
}

core::ColumnId ColumnTable::current() const
{
    return m_model->columnAt(m_view->currentIndex().row());
}

void ColumnTable::removeCurrent()
{
    m_document.edit(tr("Delete column"), withoutColumn(m_document.model(), current()));
}

void ColumnTable::moveCurrent(int steps)
{
    m_document.edit(tr("Move column"), withMovedColumn(m_document.model(), current(), steps));
}

void ColumnTable::enableButtons()
{
    const int row = m_view->currentIndex().row();
    const bool isOwn = !current().isNull() && !m_model->isInherited(row);
    for (QToolButton *button : {m_remove, m_up, m_down, m_details}) {
        if (button)
            button->setEnabled(isOwn);
    }
}

} // namespace ui
