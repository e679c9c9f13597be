// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/partlist.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/inspector/mark.h"
#include "ui/inspector/partedits.h"
#include "ui/theme.h"

#include "core/mapping/mapping.h"
#include "core/text/sentences.h"

#include <QMenu>
#include <QMouseEvent>
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
        const QVariant mark = index.data(markRole);
        const QRect sign = markSignRect(option.rect);
        if (!(option.state & QStyle::State_Selected))
            paintMarkGround(*painter, option.rect, mark);
        paintMarkFrame(*painter, option.rect, mark);
        paintMarkSign(*painter, sign, mark);
        const int room = mark.isValid() ? option.rect.right() - sign.left() : 0;
        const QRect place = option.rect.adjusted(8, 4, -8 - room, -4);
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

QString namesOf(const QList<core::Column> &columns, const QList<core::ColumnId> &ids)
{
    QStringList names;
    for (const core::ColumnId &id : ids) {
        const core::Column *column = core::findColumn(columns, id);
        names.append(column ? column->name : u"?"_s);
    }
    return names.join(u", "_s);
}

QString keysText(const QList<core::Column> &columns, const core::Index &index)
{
    QStringList keys;
    for (const core::IndexKey &key : index.keys) {
        const QString name = key.column.isNull() ? key.expressionSql
                                                 : namesOf(columns, {key.column});
        keys.append(key.order == core::SortOrder::Descending ? name + u" DESC"_s : name);
    }
    const QString list = keys.join(u", "_s);
    return index.predicateSql.isEmpty() ? list : u"%1 WHERE %2"_s.arg(list, index.predicateSql);
}

class Lines
{
public:
    Lines(const core::Model &model, const core::ElementId &holder)
        : m_model(model)
        , m_columns(columnsFor(model, holder))
    {}

    void add(const core::PrimaryKey &key)
    {
        if (!key.columns.isEmpty())
            add(key.id,
                u"key"_s,
                key.name,
                PartList::tr("Primary key"),
                namesOf(m_columns, key.columns));
    }
    void add(const core::ForeignKey &key)
    {
        QString detail = u"%1 → %2"_s.arg(namesOf(m_columns, key.columns), targetText(m_model, key));
        if (key.onDelete != core::ReferentialAction::NoAction)
            detail += PartList::tr(", on delete %1").arg(word(key.onDelete).toLower());
        add(key.id, u"link"_s, key.name, PartList::tr("Foreign key"), detail);
    }
    void add(const core::UniqueKey &key)
    {
        add(key.id,
            u"unique"_s,
            key.name,
            PartList::tr("Unique key"),
            namesOf(m_columns, key.columns));
    }
    void add(const core::Check &check)
    {
        add(check.id, u"check"_s, check.name, PartList::tr("Check"), check.sql);
    }
    void add(const core::Index &index)
    {
        add(index.id,
            u"index"_s,
            index.name,
            index.unique ? PartList::tr("Unique index") : PartList::tr("Index"),
            keysText(m_columns, index));
    }

    template<typename Holder>
    QList<PartLine> of(const Holder &holder)
    {
        const auto each = [this](const auto &parts) {
            for (const auto &part : parts)
                add(part);
        };
        each(holder.foreignKeys);
        each(holder.uniqueKeys);
        each(holder.checks);
        each(holder.indexes);
        return m_lines;
    }

private:
    void add(const core::ElementId &id,
             const QString &icon,
             const QString &name,
             const QString &kind,
             const QString &detail)
    {
        m_lines.append({id, icon, name.isEmpty() ? kind : name, detail});
    }

    const core::Model &m_model;
    QList<core::Column> m_columns;
    QList<PartLine> m_lines;
};

} // namespace

QList<PartLine> partLines(const core::Model &model, const core::ElementId &holder)
{
    Lines lines(model, holder);
    if (const auto *id = std::get_if<core::ClassId>(&holder)) {
        const core::Class *owner = core::findClass(model, *id);
        if (!owner)
            return {};
        if (owner->primaryKey)
            lines.add(*owner->primaryKey);
        return lines.of(*owner);
    }
    const auto *id = std::get_if<core::MixinId>(&holder);
    const core::Mixin *mixin = id ? core::findMixin(model, *id) : nullptr;
    return mixin ? lines.of(*mixin) : QList<PartLine>();
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
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &PartList::offerRemedies);
}

void PartList::show(const core::ElementId &holder)
{
    const int row = currentRow();
    clear();
    if (holder != m_holder)
        m_problems.clear();
    m_holder = holder;
    m_lines = partLines(m_document.model(), holder);
    for (const PartLine &line : m_lines) {
        auto *item = new QListWidgetItem(icon(line.icon), line.title, this);
        item->setData(Qt::UserRole, line.detail);
        item->setData(Qt::UserRole + 1, QVariant::fromValue(line.id));
        item->setData(Qt::AccessibleTextRole, u"%1: %2"_s.arg(line.title, line.detail));
    }
    mark();
    setCurrentRow(std::min(row, count() - 1));
    setFixedHeight(int(m_lines.size()) * lineHeight + 2);
    setVisible(!m_lines.isEmpty());
}

void PartList::setProblems(const QList<core::Problem> &problems)
{
    m_problems.clear();
    for (const core::Problem &problem : problems) {
        if (problem.owner == m_holder)
            m_problems.append(problem);
    }
    mark();
}

void PartList::mark()
{
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *line = item(row);
        const Mark mark = markOf(m_document.model(), m_lines.at(row).id, m_problems);
        const QString plain = line->data(Qt::AccessibleTextRole).toString();
        line->setData(markRole, markData(mark));
        line->setData(Qt::AccessibleDescriptionRole, mark.text());
        line->setToolTip(mark.isEmpty() ? plain : u"%1\n%2"_s.arg(plain, mark.text()));
    }
}

void PartList::offerRemedies(const QPoint &place)
{
    const QListWidgetItem *line = itemAt(place);
    if (!line)
        return;
    const auto id = line->data(Qt::UserRole + 1).value<core::ElementId>();
    const QList<core::Fix> fixes = markOf(m_document.model(), id, m_problems).fixes;
    if (fixes.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"remedies"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const core::Fix &fix : fixes)
        menu->addAction(core::sentence(fix), this, [this, fix] {
            m_document.edit(core::sentence(fix), core::withFix(m_document.model(), fix));
        });
    menu->popup(viewport()->mapToGlobal(place));
}

// A click on the sign asks for the remedies, elsewhere for the page.
void PartList::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    const QListWidgetItem *line = itemAt(place);
    if (line && line->data(markRole).isValid() && event->button() == Qt::LeftButton
        && markSignRect(visualItemRect(line)).contains(place)) {
        offerRemedies(place);
        return;
    }
    QListWidget::mouseReleaseEvent(event);
}

} // namespace ui
