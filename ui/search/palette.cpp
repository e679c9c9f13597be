// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/palette.h"

#include "ui/icons.h"
#include "ui/search/palettelist.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int wishedWidth = 600;
constexpr int wishedHeight = 436;
constexpr int fromTop = 88;
constexpr int pageRows = 10;

} // namespace

Palette::Palette(QWidget *window)
    : QFrame(window)
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing has these letters."), this))
    , m_model(new PaletteModel(this))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Command palette"));
    m_line->setObjectName(u"paletteLine"_s);
    m_line->setAccessibleName(tr("What to find"));
    m_line->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps it
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::grid, metrics::grid, metrics::grid, metrics::grid);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListView::clicked, this, &Palette::take);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void Palette::open(const Content &content)
{
    m_recent = content.recent;
    m_line->setPlaceholderText(content.placeholder);
    m_model->setEntries(content.project, content.entries);
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    placeInWindow();
    m_line->clear();
    search({});
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

void Palette::search(const QString &typed)
{
    m_model->search(typed.trimmed(), m_recent);
    const bool hasRows = m_model->rowCount() > 0;
    m_list->setVisible(hasRows);
    m_nothing->setVisible(!hasRows);
    if (hasRows)
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
}

void Palette::step(int rows)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    const int row = m_list->currentIndex().row();
    const bool wraps = std::abs(rows) == 1;
    int next = row + rows;
    if (next < 0)
        next = wraps ? last : 0;
    if (next > last)
        next = wraps ? 0 : last;
    m_list->setCurrentIndex(m_model->index(next, 0));
}

void Palette::take()
{
    const SearchEntry *entry = m_model->entry(m_list->currentIndex().row());
    if (!entry)
        return;
    const SearchTarget target = entry->target;
    closeAndReturn();
    Q_EMIT chosen(target);
}

void Palette::closeAndReturn()
{
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void Palette::placeInWindow()
{
    const QSize window = parentWidget()->size();
    const int width = std::min(wishedWidth, window.width() - 2 * metrics::grid);
    const int top = std::min(fromTop, window.height() / 8);
    const int height = std::min(wishedHeight, window.height() - top - metrics::grid);
    setGeometry((window.width() - width) / 2, top, width, height);
}

bool Palette::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            placeInWindow();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(pageRows);
        return true;
    case Qt::Key_PageUp:
        step(-pageRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Escape:
        closeAndReturn();
        return true;
    default:
        return false;
    }
}

void Palette::paintEvent(QPaintEvent *)
{
    const Colours &c = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.border, 1));
    painter.setBrush(c.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
                            metrics::radius,
                            metrics::radius);
}

} // namespace ui
