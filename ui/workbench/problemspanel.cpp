// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/problemspanel.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
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

enum Role { FixRole = Qt::UserRole };

// The sentence, and at the end of the line the first remedy, to be clicked.
class ProblemDelegate : public QStyledItemDelegate
{
public:
    using FixText = std::function<QString(int row)>;
    using Mend = std::function<void(int row)>;

    ProblemDelegate(FixText fixText, Mend mend, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_fixText(std::move(fixText))
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
        painter->drawText(pill, Qt::AlignCenter, fixText(index));
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
    // Worked out for the lines that are looked at.
    QString fixText(const QModelIndex &index) const
    {
        QVariant text = index.data(FixRole);
        if (!text.isValid()) {
            text = m_fixText(index.row());
            const_cast<QAbstractItemModel *>(index.model())->setData(index, text, FixRole);
        }
        return text.toString();
    }

    QRect pillRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const QString text = fixText(index);
        if (text.isEmpty())
            return {};
        const int width = QFontMetrics(option.font).horizontalAdvance(text) + 2 * metrics::padding;
        return {option.rect.right() - width - metrics::padding,
                option.rect.top() + 3,
                width,
                option.rect.height() - 6};
    }

    FixText m_fixText;
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
    , m_list(new QListWidget(this))
    , m_fixes(new QWidget(this))
    , m_fixLayout(new QHBoxLayout(m_fixes))
    , m_empty(new QLabel(tr("No problems found."), this))
{
    m_list->setObjectName(u"problemList"_s);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new ProblemDelegate(
        [this](int row) {
            const QList<core::Fix> fixes = fixesAt(row);
            return fixes.isEmpty() ? u""_s : core::sentence(fixes.first());
        },
        [this](int row) { mend(row); },
        m_list));
    m_fixes->setObjectName(u"problemFixes"_s);
    m_fixLayout->setContentsMargins(metrics::padding, 0, metrics::padding, metrics::grid / 2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::grid / 2, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_fixes);
    layout->addWidget(m_empty, 1);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        reveal(m_list->row(item));
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        reveal(m_list->row(item));
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ProblemsPanel::showFixes);
    connect(&analysis, &Analysis::updated, this, &ProblemsPanel::showProblems);
    showProblems();
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showProblems();
}

void ProblemsPanel::showProblems()
{
    const Colours &c = coloursOf(palette());
    const int row = m_list->currentRow();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const core::Problem &problem : m_analysis.findings().problems) {
        const bool isError = problem.severity == core::ProblemSeverity::Error;
        const QString owner = elementName(m_document.model(), problem.owner);
        const QString text = core::sentence(problem);
        auto *item = new QListWidgetItem(icon(isError ? u"error"_s : u"warning"_s,
                                              isError ? c.error : c.warning),
                                         owner.isEmpty() ? text : u"%1: %2"_s.arg(owner, text),
                                         m_list);
        item->setToolTip(item->text());
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setVisible(m_list->count() > 0);
    m_empty->setVisible(m_list->count() == 0);
    showFixes();
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
    const core::Problem *problem = problemAt(m_list->currentRow());
    const QList<core::Fix> fixes = fixesAt(m_list->currentRow());
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
