// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/palettelist.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include "core/base/overloaded.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int resultLimit = 60;
constexpr int lineHeight = 32;
constexpr int iconSide = 16;

const core::Column *columnOf(const core::Model &model, core::ColumnId id)
{
    if (const core::Class *owner = core::ownerOf(model, id))
        return core::findColumn(owner->columns, id);
    for (const core::Mixin &mixin : model.mixins) {
        if (const core::Column *column = core::findColumn(mixin.columns, id))
            return column;
    }
    return nullptr;
}

QString elementDetail(const core::Model &model, const core::ElementId &element, const QString &owner)
{
    const auto within = [&](const QString &what) {
        return owner.isEmpty() ? what : u"%1 · %2"_s.arg(owner, what);
    };
    return std::visit(core::Overloaded{
                          [](std::monostate) { return QString(); },
                          [](core::ClassId) { return PaletteModel::tr("Class"); },
                          [](core::MixinId) { return PaletteModel::tr("Mixin"); },
                          [](core::AssociationId) { return PaletteModel::tr("Association"); },
                          [](core::EnumId) { return PaletteModel::tr("Enum"); },
                          [&](core::ColumnId id) {
                              const core::Column *column = columnOf(model, id);
                              return within(column ? typeText(model, column->type) : QString());
                          },
                          [&](core::ConstraintId) {
                              return within(PaletteModel::tr("Key or check"));
                          },
                          [&](core::IndexId) { return within(PaletteModel::tr("Index")); },
                          [&](core::EnumValueId) { return within(PaletteModel::tr("Value")); },
                          [](core::NoteId) { return PaletteModel::tr("Note"); },
                          [](core::AreaId) { return PaletteModel::tr("Area"); },
                      },
                      element);
}

// The name on one line, its found letters bold; cut where the place ends.
void paintName(QPainter *painter,
               const QRect &place,
               const QString &name,
               const QList<int> &places,
               const QFont &font,
               const QColor &found)
{
    QTextLayout layout(name, font);
    QList<QTextLayout::FormatRange> ranges;
    for (const int at : places) {
        QTextLayout::FormatRange range;
        range.start = at;
        range.length = 1;
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(found);
        ranges.append(range);
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(10000);
    layout.endLayout();
    painter->save();
    painter->setClipRect(place);
    layout.draw(painter, {double(place.left()), place.center().y() - line.height() / 2});
    painter->restore();
}

} // namespace

void PaletteModel::setEntries(const core::Project &project, const QList<SearchEntry> &entries)
{
    beginResetModel();
    m_project = project;
    m_entries = entries;
    m_hits.clear();
    endResetModel();
}

void PaletteModel::search(const QString &typed, const QStringList &recent)
{
    beginResetModel();
    m_hits = found(m_entries, typed, recent, resultLimit);
    endResetModel();
}

const SearchEntry *PaletteModel::entry(int row) const
{
    return row >= 0 && row < m_hits.size() ? &m_entries.at(m_hits.at(row).entry) : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QString PaletteModel::detailOf(const SearchEntry &entry, const SearchHit &hit) const
{
    if (hit.inComment && !entry.comment.isEmpty())
        return QString(entry.comment).replace(u'\n', u' ');
    return std::visit(core::Overloaded{
                          [&](const core::ElementId &id) {
                              return elementDetail(m_project.model, id, entry.owner.text);
                          },
                          [](core::DiagramId) { return tr("Diagram"); },
                          [](const RevisionTarget &revision) {
                              return tr("Revision %1").arg(revision.id);
                          },
                          [](const QPointer<QAction> &) { return QString(); },
                      },
                      entry.target);
}

QIcon PaletteModel::iconOfEntry(const SearchEntry &entry) const
{
    return std::visit(core::Overloaded{
                          [&](const core::ElementId &id) { return iconOf(id, m_project.model); },
                          [](core::DiagramId) { return icon(u"fit"_s); },
                          [](const RevisionTarget &) { return icon(u"revision"_s); },
                          [](const QPointer<QAction> &action) {
                              return action ? action->icon() : QIcon();
                          },
                      },
                      entry.target);
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const SearchEntry *shown = entry(index.row());
    if (!shown)
        return {};
    const SearchHit &hit = m_hits.at(index.row());
    const auto *action = std::get_if<QPointer<QAction>>(&shown->target);
    switch (role) {
    case Qt::DisplayRole:
        return shown->name.text;
    case Qt::DecorationRole:
        return iconOfEntry(*shown);
    case Qt::AccessibleTextRole: {
        const QString detail = detailOf(*shown, hit);
        return detail.isEmpty() ? shown->name.text : u"%1, %2"_s.arg(shown->name.text, detail);
    }
    case DetailRole:
        return detailOf(*shown, hit);
    case KeysRole:
        return action && *action ? (*action)->shortcut().toString(QKeySequence::NativeText)
                                 : QString();
    case PlacesRole:
        return QVariant::fromValue(hit.places);
    default:
        return {};
    }
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, lineHeight};
}

void PaletteDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &c = coloursOf(option.palette);
    const bool isCurrent = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isCurrent || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isCurrent ? c.accentSoft : c.rowHover);
        painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6);
    }
    QRect place = option.rect.adjusted(metrics::padding, 0, -metrics::padding, 0);
    const QRect symbol(place.left(), place.center().y() - iconSide / 2, iconSide, iconSide);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, symbol);
    place.setLeft(symbol.right() + metrics::padding);
    painter->setFont(option.font);
    painter->setPen(isCurrent ? c.text : c.mutedText);
    const QFontMetrics measure(option.font);
    const QString name = index.data().toString();
    const int nameWidth = std::min(measure.horizontalAdvance(name) + 16, place.width() * 2 / 3);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    const QString right = keys.isEmpty() ? index.data(PaletteModel::DetailRole).toString() : keys;
    const QRect rightPlace = place.adjusted(nameWidth, 0, 0, 0);
    painter->drawText(rightPlace,
                      Qt::AlignRight | Qt::AlignVCenter,
                      measure.elidedText(right, Qt::ElideRight, rightPlace.width()));
    painter->setPen(c.text);
    place.setWidth(nameWidth);
    paintName(painter,
              place,
              name,
              index.data(PaletteModel::PlacesRole).value<QList<int>>(),
              option.font,
              c.accent);
    painter->restore();
}

} // namespace ui
