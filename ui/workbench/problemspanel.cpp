// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/problemspanel.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowHeight = 30;
constexpr int shownFixes = 3;
constexpr int iconSide = 16;

enum Role { FixRole = Qt::UserRole };

// The findings as rows, put into words only where they are looked at: there may be ten thousand.
class ProblemModel : public QAbstractListModel
{
public:
    ProblemModel(Document &document, Analysis &analysis, QWidget *parent)
        : QAbstractListModel(parent)
        , m_document(document)
        , m_analysis(analysis)
        , m_widget(parent)
    {}

    void renew()
    {
        beginResetModel();
        m_problems = m_analysis.findings().problems;
        m_fixes.clear();
        endResetModel();
    }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_problems.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const core::Problem &problem = m_problems.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole: {
            const QString owner = elementName(m_document.model(), problem.owner);
            const QString text = core::sentence(problem);
            return owner.isEmpty() ? text : u"%1: %2"_s.arg(owner, text);
        }
        case Qt::DecorationRole: {
            const Colours &c = coloursOf(m_widget->palette());
            const bool isError = problem.severity == core::ProblemSeverity::Error;
            return icon(isError ? u"error"_s : u"warning"_s, isError ? c.error : c.warning);
        }
        case FixRole:
            return fixText(index.row());
        default:
            return {};
        }
    }

private:
    QString fixText(int row) const
    {
        auto known = m_fixes.constFind(row);
        if (known == m_fixes.constEnd()) {
            const auto fixes = core::fixesFor(m_document.model(), m_problems.at(row));
            known = m_fixes.insert(row, fixes.isEmpty() ? QString() : core::sentence(fixes.first()));
        }
        return *known;
    }

    Document &m_document;
    Analysis &m_analysis;
    QWidget *m_widget;
    QList<core::Problem> m_problems;
    mutable QHash<int, QString> m_fixes;
};

// The sentence, and at the end of the line the first remedy, to be clicked.
class ProblemDelegate : public QStyledItemDelegate
{
public:
    using Mend = std::function<void(int row)>;

    ProblemDelegate(Mend mend, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_mend(std::move(mend))
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {80, rowHeight};
    }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QRect pill = pillRect(option, index);
        QStyleOptionViewItem text = option;
        text.rect.setRight(pill.isEmpty() ? option.rect.right() : pill.left() - metrics::grid);
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, {});
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem,
                                              &ground,
                                              painter,
                                              option.widget);
        QStyledItemDelegate::paint(painter, text, index);
        if (pill.isEmpty())
            return;
        const Colours &c = coloursOf(option.palette);
        const bool isHot = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(isHot ? c.accent : c.border);
        painter->setBrush(c.base);
        painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter->setFont(option.font);
        painter->setPen(isHot ? c.accent : c.text);
        painter->drawText(pill,
                          Qt::AlignCenter,
                          QFontMetrics(option.font)
                              .elidedText(index.data(FixRole).toString(),
                                          Qt::ElideMiddle,
                                          pill.width() - 2 * metrics::padding));
        painter->restore();
    }

    bool editorEvent(QEvent *event,
                     QAbstractItemModel *model,
                     const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        if (event->type() == QEvent::MouseButtonRelease) {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            if (mouse->button() == Qt::LeftButton
                && pillRect(option, index).contains(mouse->position().toPoint())) {
                m_mend(index.row());
                return true;
            }
        }
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    }

private:
    QRect pillRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const QString text = index.data(FixRole).toString();
        if (text.isEmpty())
            return {};
        // The sentence has at least half of the line.
        const int width = qMin(QFontMetrics(option.font).horizontalAdvance(text)
                                   + 2 * metrics::padding,
                               option.rect.width() / 2);
        return {option.rect.right() - width - metrics::padding,
                option.rect.top() + 3,
                width,
                option.rect.height() - 6};
    }

    Mend m_mend;
};

} // namespace

ProblemsPanel::ProblemsPanel(Document &document,
                             Selection &selection,
                             Analysis &analysis,
                             QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_analysis(analysis)
    , m_list(new QListView(this))
    , m_fixes(new QWidget(this))
    , m_fixLayout(new QHBoxLayout(m_fixes))
    , m_empty(new QLabel(tr("No problems found."), this))
{
    m_list->setObjectName(u"problemList"_s);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({iconSide, iconSide});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *model = new ProblemModel(document, analysis, m_list);
    m_renew = [model] { model->renew(); };
    m_list->setModel(model);
    m_list->setItemDelegate(new ProblemDelegate([this](int row) { mend(row); }, m_list));
    m_fixes->setObjectName(u"problemFixes"_s);
    m_fixLayout->setContentsMargins(metrics::padding, 0, metrics::padding, metrics::grid / 2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::grid / 2, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_fixes);
    layout->addWidget(m_empty, 1);
    for (const auto signal : {&QListView::clicked, &QListView::activated})
        connect(m_list, signal, this, [this](const QModelIndex &index) { reveal(index.row()); });
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &ProblemsPanel::showFixes);
    connect(&analysis, &Analysis::updated, this, &ProblemsPanel::showProblems);
    showProblems();
}

void ProblemsPanel::showProblemOf(core::ClassId id)
{
    int warning = -1;
    int error = -1;
    for (int row = 0; const core::Problem *problem = problemAt(row); ++row) {
        if (problem->owner != core::ElementId(id))
            continue;
        const bool isError = problem->severity == core::ProblemSeverity::Error;
        int &first = isError ? error : warning;
        first = first < 0 ? row : first;
    }
    m_list->setCurrentIndex(m_list->model()->index(error < 0 ? warning : error, 0));
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showProblems();
}

void ProblemsPanel::showProblems()
{
    const int row = currentRow();
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_renew();
        const int count = m_list->model()->rowCount();
        if (row >= 0 && count > 0)
            m_list->setCurrentIndex(m_list->model()->index(std::min(row, count - 1), 0));
        m_list->setVisible(count > 0);
        m_empty->setVisible(count == 0);
    }
    showFixes();
}

int ProblemsPanel::currentRow() const
{
    return m_list->currentIndex().row();
}

const core::Problem *ProblemsPanel::problemAt(int row) const
{
    const QList<core::Problem> &problems = m_analysis.findings().problems;
    return row >= 0 && row < problems.size() ? &problems.at(row) : nullptr;
}

QList<core::Fix> ProblemsPanel::fixesAt(int row) const
{
    const core::Problem *problem = problemAt(row);
    return problem ? core::fixesFor(m_document.model(), *problem) : QList<core::Fix>();
}

// The remedies of the current problem as buttons, which keys and screen readers reach.
void ProblemsPanel::showFixes()
{
    while (QLayoutItem *item = m_fixLayout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item; // a layout does not own what was taken
    }
    const core::Problem *problem = problemAt(currentRow());
    const QList<core::Fix> fixes = fixesAt(currentRow());
    m_fixes->setVisible(!fixes.isEmpty());
    if (!problem || fixes.isEmpty())
        return;
    for (const core::Fix &fix : fixes.mid(0, shownFixes))
        addFixButton(*problem, fix);
    addFixAllButton(*problem, fixes.first());
    m_fixLayout->addStretch();
}

void ProblemsPanel::addFixButton(const core::Problem &problem, const core::Fix &fix)
{
    auto *button = new QPushButton(core::sentence(fix), m_fixes);
    button->setToolTip(core::sentence(problem));
    connect(button, &QPushButton::clicked, this, [this, fix] {
        m_document.edit(core::sentence(fix), core::withFix(m_document.model(), fix));
    });
    m_fixLayout->addWidget(button);
}

void ProblemsPanel::addFixAllButton(const core::Problem &problem, const core::Fix &fix)
{
    const QList<core::Problem> &problems = m_analysis.findings().problems;
    const auto count = std::count_if(problems.cbegin(), problems.cend(), [&](const auto &other) {
        return other.code == problem.code;
    });
    if (count < 2)
        return;
    auto *button = new QPushButton(tr("All %n of this kind", nullptr, int(count)), m_fixes);
    button->setObjectName(u"fixAll"_s);
    button->setToolTip(tr("The first remedy for every problem of this kind, as one step of undo"));
    connect(button, &QPushButton::clicked, this, [this, code = problem.code, fix] {
        mendAll(code, fix);
    });
    m_fixLayout->addWidget(button);
}

void ProblemsPanel::mend(int row)
{
    const QList<core::Fix> fixes = fixesAt(row);
    if (fixes.isEmpty())
        return;
    reveal(row);
    m_document.edit(core::sentence(fixes.first()), core::withFix(m_document.model(), fixes.first()));
}

void ProblemsPanel::mendAll(core::ProblemCode code, const core::Fix &fix)
{
    QList<core::Problem> problems = m_analysis.findings().problems;
    problems.removeIf([code](const core::Problem &problem) { return problem.code != code; });
    const core::Model before = m_document.model();
    const auto work = [before, problems, kind = fix.code](core::Monitor &) {
        return core::withEveryFix(before, problems, kind);
    };
    m_task.start(work, [this, before](const core::Model &mended) {
        if (m_document.model() == before) // else somebody went on: the answer is of the past
            m_document.edit(tr("Mend all of one kind"), core::Result<core::Model>(mended));
    });
}

void ProblemsPanel::reveal(int row)
{
    const core::Problem *problem = problemAt(row);
    if (!problem)
        return;
    const bool isThere = !elementName(m_document.model(), problem->element).isEmpty();
    const core::ElementId element = isThere ? problem->element : problem->owner;
    if (element == core::ElementId())
        return;
    m_selection.set(element);
    Q_EMIT m_selection.revealRequested(element);
}

} // namespace ui
