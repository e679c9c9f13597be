// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/partlist.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include "core/mapping/mapping.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int lineHeight = 40;

class PartDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {80, lineHeight};
    }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours &c = coloursOf(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? c.accentSoft : c.rowHover);
            painter->drawRoundedRect(option.rect, 6, 6);
        }
        const QRect place = option.rect.adjusted(8, 4, -8, -4);
        const auto symbol = index.data(Qt::DecorationRole).value<QIcon>();
        symbol.paint(painter, QRect(place.left(), place.top() + 1, 16, 16));
        const QRect texts = place.adjusted(24, 0, 0, 0);
        const QFontMetrics fontMetrics(option.font);
        painter->setPen(c.text);
        painter->setFont(option.font);
        painter->drawText(texts,
                          Qt::AlignTop | Qt::AlignLeft,
                          fontMetrics.elidedText(index.data().toString(),
                                                 Qt::ElideRight,
                                                 texts.width()));
        painter->setPen(c.mutedText);
        painter->drawText(texts,
                          Qt::AlignBottom | Qt::AlignLeft,
                          fontMetrics.elidedText(index.data(Qt::UserRole).toString(),
                                                 Qt::ElideRight,
                                                 texts.width()));
        painter->restore();
    }
};

QString targetText(const core::Model &model, const core::ForeignKey &key)
{
    const core::Class *target = core::findClass(model, core::classIdOf(key.target));
    if (!target)
        return key.foreignTable.isEmpty() ? u"?"_s : key.foreignTable;
    return u"%1 (%2)"_s.arg(target->name, columnList(model, *target, key.targetColumns));
}

QString keysText(const core::Model &model, const core::Class &owner, const core::Index &index)
{
    QStringList keys;
    for (const core::IndexKey &key : index.keys) {
        const QString name = key.column.isNull() ? key.expressionSql
                                                 : columnList(model, owner, {key.column});
        keys.append(key.order == core::SortOrder::Descending ? name + u" DESC"_s : name);
    }
    const QString list = keys.join(u", "_s);
    return index.predicateSql.isEmpty() ? list : u"%1 WHERE %2"_s.arg(list, index.predicateSql);
}

} // namespace

QList<PartLine> partLines(const core::Model &model, const core::Class &owner)
{
    const auto named = [](const QString &name, const QString &kind) {
        return name.isEmpty() ? kind : name;
    };
    QList<PartLine> lines;
    if (owner.primaryKey && !owner.primaryKey->columns.isEmpty())
        lines.append({owner.primaryKey->id,
                      u"key"_s,
                      named(owner.primaryKey->name, PartList::tr("Primary key")),
                      columnList(model, owner, owner.primaryKey->columns)});
    for (const core::ForeignKey &key : owner.foreignKeys) {
        QString detail = u"%1 → %2"_s.arg(columnList(model, owner, key.columns),
                                          targetText(model, key));
        if (key.onDelete != core::ReferentialAction::NoAction)
            detail += PartList::tr(", on delete %1").arg(word(key.onDelete).toLower());
        lines.append({key.id, u"link"_s, named(key.name, PartList::tr("Foreign key")), detail});
    }
    for (const core::UniqueKey &key : owner.uniqueKeys)
        lines.append({key.id,
                      u"unique"_s,
                      named(key.name, PartList::tr("Unique key")),
                      columnList(model, owner, key.columns)});
    for (const core::Check &check : owner.checks)
        lines.append({check.id, u"check"_s, named(check.name, PartList::tr("Check")), check.sql});
    for (const core::Index &index : owner.indexes)
        lines.append(
            {index.id,
             u"index"_s,
             named(index.name, index.unique ? PartList::tr("Unique index") : PartList::tr("Index")),
             keysText(model, owner, index)});
    return lines;
}

PartList::PartList(Document &document, Selection &selection, QWidget *parent)
    : QListWidget(parent)
    , m_document(document)
    , m_selection(selection)
{
    setObjectName(u"partList"_s);
    setAccessibleName(tr("Keys, indexes and checks"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new PartDelegate(this));
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    const auto choose = [this](QListWidgetItem *item) {
        m_selection.set(item->data(Qt::UserRole + 1).value<core::ElementId>());
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
}

void PartList::show(core::ClassId id)
{
    clear();
    const core::Class *owner = core::findClass(m_document.model(), id);
    m_lines = owner ? partLines(m_document.model(), *owner) : QList<PartLine>();
    for (const PartLine &line : m_lines) {
        auto *item = new QListWidgetItem(icon(line.icon), line.title, this);
        item->setData(Qt::UserRole, line.detail);
        item->setData(Qt::UserRole + 1, QVariant::fromValue(line.id));
        item->setToolTip(u"%1: %2"_s.arg(line.title, line.detail));
    }
    setFixedHeight(int(m_lines.size()) * lineHeight + 2);
    setVisible(!m_lines.isEmpty());
}

} // namespace ui
