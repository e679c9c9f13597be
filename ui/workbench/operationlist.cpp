// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/operationlist.h"

#include "ui/elements.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int lineHeight = 28;
constexpr int badgeHeight = 18;
constexpr int tickSize = 16;
constexpr int tickWidth = tickSize + 8; // with its gap

enum Role { KindRole = Qt::UserRole, BadgesRole, LevelsRole };

QColor signColour(ChangeKind kind, const Colours &c)
{
    switch (kind) {
    case ChangeKind::Added:
        return c.added;
    case ChangeKind::Changed:
        return c.changed;
    case ChangeKind::Removed:
        return c.removed;
    }
    Q_UNREACHABLE();
    return {};
}

QString signText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return u"+"_s;
    case ChangeKind::Changed:
        return u"~"_s;
    case ChangeKind::Removed:
        return u"−"_s;
    }
    Q_UNREACHABLE();
    return {};
}

QPair<QColor, QColor> badgeColours(core::HazardLevel level, const Colours &c)
{
    switch (level) {
    case core::HazardLevel::Notice:
        return {c.row, c.mutedText};
    case core::HazardLevel::Warning:
        return {c.warningSoft, c.warning};
    case core::HazardLevel::Destructive:
        return {c.errorSoft, c.error};
    }
    Q_UNREACHABLE();
    return {};
}

class OperationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, lineHeight};
    }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours &c = coloursOf(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, c.accentSoft);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, c.rowHover);
        const auto kind = ChangeKind(index.data(KindRole).toInt());
        QFont bold = option.font;
        bold.setWeight(QFont::Bold);
        painter->setFont(bold);
        painter->setPen(signColour(kind, c));
        const bool canTick = index.data(Qt::CheckStateRole).isValid();
        if (canTick)
            paintTick(painter, option, index);
        const QRect place = option.rect.adjusted(metrics::padding + (canTick ? tickWidth : 0),
                                                 0,
                                                 -metrics::padding,
                                                 0);
        painter->drawText(QRect(place.left(), place.top(), 16, place.height()),
                          Qt::AlignCenter,
                          signText(kind));
        painter->setFont(option.font);
        const int right = paintBadges(painter, option, index, place);
        painter->setPen(c.text);
        const QRect texts(place.left() + 24, place.top(), right - place.left() - 32, place.height());
        painter->drawText(texts,
                          Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(option.font)
                              .elidedText(index.data().toString(), Qt::ElideRight, texts.width()));
        painter->restore();
    }

protected:
    bool editorEvent(QEvent *event,
                     QAbstractItemModel *model,
                     const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        if (!index.data(Qt::CheckStateRole).isValid())
            return QStyledItemDelegate::editorEvent(event, model, option, index);
        const bool isClick = event->type() == QEvent::MouseButtonRelease
                             && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton
                             && static_cast<QMouseEvent *>(event)->position().x()
                                    < option.rect.left() + metrics::padding + tickWidth;
        const bool isKey = event->type() == QEvent::KeyPress
                           && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (!isClick && !isKey)
            return false;
        const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    static void paintTick(QPainter *painter,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index)
    {
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        QStyleOptionButton box;
        box.palette = option.palette;
        box.state = QStyle::State_Enabled
                    | (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On
                                                                             : QStyle::State_Off);
        box.rect = QRect(option.rect.left() + metrics::padding,
                         option.rect.center().y() - tickSize / 2 + 1,
                         tickSize,
                         tickSize);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    }

    // Right-aligned; the left edge of the leftmost one.
    static int paintBadges(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index,
                           const QRect &place)
    {
        const Colours &c = coloursOf(option.palette);
        const QStringList badges = index.data(BadgesRole).toStringList();
        const QVariantList levels = index.data(LevelsRole).toList();
        QFont small = option.font;
        small.setPixelSize(11);
        const QFontMetrics fontMetrics(small);
        int right = place.right();
        painter->setFont(small);
        for (qsizetype i = 0; i < badges.size(); ++i) {
            const int width = fontMetrics.horizontalAdvance(badges.at(i)) + 16;
            const QRectF badge(right - width,
                               place.center().y() - badgeHeight / 2 + 1,
                               width,
                               badgeHeight);
            const auto [ground, text] = badgeColours(core::HazardLevel(levels.at(i).toInt()), c);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(badge, badgeHeight / 2, badgeHeight / 2);
            painter->setPen(text);
            painter->drawText(badge, Qt::AlignCenter, badges.at(i));
            right -= width + 6;
        }
        painter->setFont(option.font);
        return right;
    }
};

// Put into words only where it is looked at: there may be thousands.
class OperationItem : public QListWidgetItem
{
public:
    OperationItem(const core::Operation &operation, const QList<core::Hazard> &hazards)
        : m_operation(operation)
        , m_hazards(hazards)
    {}

    QVariant data(int role) const override
    {
        switch (role) {
        case Qt::DisplayRole:
            return core::sentence(m_operation);
        case Qt::ToolTipRole:
            return tip();
        case KindRole:
            return int(kindOf(m_operation));
        case BadgesRole:
        case LevelsRole:
            return badges(role);
        default:
            return QListWidgetItem::data(role);
        }
    }

private:
    QString tip() const
    {
        QStringList lines{core::sentence(m_operation)};
        for (const core::Hazard &hazard : hazardsOf(m_operation, m_hazards))
            lines.append(core::sentence(hazard));
        return lines.join(u'\n');
    }

    QVariant badges(int role) const
    {
        QStringList texts;
        QVariantList levels;
        for (const core::Hazard &hazard : hazardsOf(m_operation, m_hazards)) {
            texts.append(badgeText(hazard));
            levels.append(int(hazard.level));
        }
        return role == BadgesRole ? QVariant(texts) : QVariant(levels);
    }

    const core::Operation m_operation;
    const QList<core::Hazard> m_hazards;
};

} // namespace

QString badgeText(const core::Hazard &hazard)
{
    return core::title(hazard.code);
}

OperationList::OperationList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"operationList"_s);
    setAccessibleName(tr("Operations"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new OperationDelegate(this));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto tell = [this](QListWidgetItem *item) {
        if (row(item) < m_operations.size())
            Q_EMIT operationClicked(m_operations.at(row(item)));
    };
    connect(this, &QListWidget::itemClicked, this, tell);
    connect(this, &QListWidget::itemActivated, this, tell);
}

void OperationList::show(const QList<core::Operation> &operations,
                         const QList<core::Hazard> &hazards)
{
    m_operations = operations;
    clear();
    for (const core::Operation &operation : operations)
        addItem(new OperationItem(operation, hazards));
}

void OperationList::show(const QList<ChangeLine> &lines)
{
    m_operations.clear();
    clear();
    for (const ChangeLine &line : lines) {
        auto *item = new QListWidgetItem(line.text, this);
        item->setData(KindRole, int(line.kind));
        item->setToolTip(line.text);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(line.isTicked ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace ui
