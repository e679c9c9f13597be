// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columntable.h"

#include "ui/icons.h"
#include "ui/inspector/columncelldelegate.h"
#include "ui/inspector/columntablemodel.h"
#include "ui/inspector/problemcard.h"
#include "ui/theme.h"

#include "core/model/edit.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int keyWidth = 28;
constexpr int nullWidth = 40;
constexpr int typeWidth = 92;
constexpr int defaultWidth = 64;
constexpr int rowHeight = 26;
constexpr int shownRemedies = 2;

// Tab goes from cell to cell and, from the last one, on to the next field; else it would go round in
// the table for ever.
class CellView : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    bool focusNextPrevChild(bool next) override
    {
        const QModelIndex edge = edgeCell(next);
        return !currentIndex().isValid() || currentIndex() == edge
                   ? QAbstractScrollArea::focusNextPrevChild(next)
                   : QTableView::focusNextPrevChild(next);
    }

private:
    QModelIndex edgeCell(bool last) const
    {
        if (last) // its only cell has the whole row
            return model()->index(model()->rowCount() - 1, ColumnTableModel::Name);
        const int first = isColumnHidden(ColumnTableModel::Key) ? ColumnTableModel::Name
                                                                : ColumnTableModel::Key;
        return model()->index(0, first);
    }
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
    , m_view(new CellView(this))
    , m_delegate(new ColumnCellDelegate(document, m_view))
    , m_problem(new ProblemPlace(m_view, this))
{
    buildView();
    connectMarks();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid / 2);
    layout->addWidget(m_view);
    layout->addWidget(m_problem);
    layout->addWidget(buildButtons());
    connect(m_model, &QAbstractItemModel::modelReset, this, &ColumnTable::adjustHeight);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ColumnTable::adjustHeight);
}

void ColumnTable::buildView()
{
    m_view->setObjectName(u"columnTable"_s);
    m_view->setAccessibleName(tr("Columns"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
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

// Esc in a cell gives up what was refused there.
void ColumnTable::connectMarks()
{
    connect(m_model, &ColumnTableModel::marksChanged, this, &ColumnTable::showCard);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &ColumnTable::showCard);
    connect(m_problem, &ProblemPlace::chosen, this, [this](int remedy) {
        m_model->mend(m_carded, remedy);
    });
    connect(m_delegate, &ColumnCellDelegate::remediesAsked, this, &ColumnTable::offerRemedies);
    connect(m_delegate,
            &QAbstractItemDelegate::closeEditor,
            this,
            [this](QWidget *, QAbstractItemDelegate::EndEditHint hint) {
                if (hint == QAbstractItemDelegate::RevertModelCache)
                    m_model->giveUp(m_view->currentIndex());
            });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        offerRemedies(m_view->indexAt(place), m_view->viewport()->mapToGlobal(place));
    });
}

void ColumnTable::offerRemedies(const QModelIndex &index, const QPoint &global)
{
    const QStringList remedies = m_model->remediesAt(index);
    if (remedies.isEmpty())
        return;
    m_view->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"remedies"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < remedies.size(); ++i)
        menu->addAction(remedies.at(i), this, [this, index = QPersistentModelIndex(index), i] {
            m_model->mend(index, i);
        });
    menu->popup(global);
}

// Of the current cell; where nothing is wrong with that, of what was refused first.
void ColumnTable::showCard()
{
    QModelIndex index = m_view->currentIndex();
    if (m_model->markAt(index).isEmpty())
        index = m_model->firstRefused();
    m_carded = index;
    const Mark mark = m_model->markAt(index);
    m_problem->show(mark.severity, mark.text(), m_model->remediesAt(index).mid(0, shownRemedies));
}

void ColumnTable::setProblems(const QList<core::Problem> &problems)
{
    m_model->setProblems(problems);
}

void ColumnTable::setHolder(const core::ElementId &holder)
{
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
