// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/box.h"

#include "ui/theme.h"

#include <QSet>

#include <cmath>

namespace ui {

namespace {

using namespace metrics;

constexpr double rowsPadding = grid / 2.0; // above the first and below the last row
constexpr double nullableGutter = 22;      // "?" and the margin, right of the types
constexpr double cellGap = 20;             // between the longest name and the longest type
constexpr double smallestWidth = 176;
constexpr double largestWidth = 368;
constexpr double smallestTypeRoom = 96; // what a long name must leave for the type
constexpr double widthStep = 16;

QString enumNameOf(const core::Model &model, const core::DataType &type)
{
    const core::Enum *found = type.kind == core::TypeKind::Enum ? findEnum(model, type.enumId)
                                                                : nullptr;
    return found ? found->name : QString();
}

// Where each column that is not the class's own comes from.
QHash<core::ColumnId, QString> originsOf(const core::Model &model, const core::Class &value)
{
    QHash<core::ColumnId, QString> origins;
    for (const core::MixinId id : value.mixins) {
        const core::Mixin *mixin = findMixin(model, id);
        if (!mixin)
            continue;
        for (const core::Column &column : mixin->columns)
            origins.insert(inheritedId(value.id, column.id), mixin->name);
    }
    return origins;
}

QSet<core::ColumnId> foreignKeyColumns(const core::Model &model, const core::Class &value)
{
    QSet<core::ColumnId> ids;
    for (const core::ForeignKey &key : value.foreignKeys)
        ids.unite(QSet<core::ColumnId>(key.columns.cbegin(), key.columns.cend()));
    for (const core::MixinId id : value.mixins) {
        const core::Mixin *mixin = findMixin(model, id);
        if (!mixin)
            continue;
        for (const core::ForeignKey &key : mixin->foreignKeys) {
            for (const core::ColumnId column : key.columns)
                ids.insert(inheritedId(value.id, column));
        }
    }
    return ids;
}

double widthOf(const Box &box, TextCache &text)
{
    double names = 0;
    double types = 0;
    for (const BoxRow &row : box.rows) {
        names = qMax(names, row.nameWidth);
        types = qMax(types, row.typeWidth);
    }
    const double rows = iconGutter + names + cellGap + types + nullableGutter;
    const double title = 2 * padding + text.width(TextRole::Title, box.name) + grid;
    const double wanted = std::ceil(qMax(rows, title) / widthStep) * widthStep;
    return qBound(smallestWidth, wanted, largestWidth);
}

} // namespace

QSizeF Box::size() const
{
    const double rowsHeight = rows.isEmpty() ? 0
                                             : 2 * rowsPadding + rowHeight * double(rows.size());
    return {width, headerHeight + qMax(rowsHeight, double(grid))};
}

QRectF Box::headerRect() const
{
    return {0, 0, width, double(headerHeight)};
}

QRectF Box::rowRect(int row) const
{
    return {0, headerHeight + rowsPadding + row * double(rowHeight), width, double(rowHeight)};
}

QRectF Box::nameRect(int row) const
{
    const QRectF whole = rowRect(row);
    return {iconGutter, whole.top(), typeRect(row).left() - grid - iconGutter, whole.height()};
}

QRectF Box::typeRect(int row) const
{
    const QRectF whole = rowRect(row);
    // Where both do not fit, the name is cut first, but the type keeps no more than it must.
    double room = width / 2;
    if (row >= 0 && row < rows.size()) {
        const double left = width - iconGutter - nullableGutter - rows.at(row).nameWidth - 2 * grid;
        room = qMin(rows.at(row).typeWidth, qMax(left, smallestTypeRoom)) + 1;
    }
    const double right = width - nullableGutter;
    return {right - room, whole.top(), room, whole.height()};
}

int Box::rowAt(const QPointF &point) const
{
    if (point.x() < 0 || point.x() > width)
        return -1;
    const double offset = point.y() - headerHeight - rowsPadding;
    if (offset < 0 || offset >= rowHeight * double(rows.size()))
        return -1;
    return int(offset / rowHeight);
}

int Box::rowOf(core::ColumnId id) const
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).id == id)
            return int(i);
    }
    return -1;
}

double Box::anchorY(int row) const
{
    return (row < 0 || row >= rows.size() ? headerRect() : rowRect(row)).center().y();
}

Box makeBox(const core::Model &model, const core::Class &value, TextCache &text)
{
    Box box;
    box.id = value.id;
    box.name = value.name;
    box.isAbstract = value.isAbstract;
    const auto origins = originsOf(model, value);
    const core::Class *base = findClass(model, value.base);
    const auto foreign = foreignKeyColumns(model, value);
    QSet<core::ColumnId> own;
    for (const core::Column &column : value.columns)
        own.insert(column.id);
    const QList<core::Column> columns = effectiveColumns(model, value);
    box.rows.reserve(columns.size());
    for (const core::Column &column : columns) {
        BoxRow row;
        row.id = column.id;
        row.name = column.name;
        row.type = typeName(column.type, enumNameOf(model, column.type));
        row.primaryKey = value.primaryKey && value.primaryKey->columns.contains(column.id);
        row.nullable = column.nullable && !row.primaryKey;
        row.foreignKey = foreign.contains(column.id);
        if (!own.contains(column.id))
            row.inheritedFrom = origins.value(column.id, base ? base->name : value.name);
        row.nameWidth = text.width(row.primaryKey ? TextRole::KeyColumn : TextRole::Column,
                                   row.name);
        row.typeWidth = text.width(TextRole::Type, row.type);
        box.rows.append(row);
    }
    box.width = widthOf(box, text);
    return box;
}

void fold(Box &box, core::DetailLevel detail)
{
    box.rows.removeIf([detail](const BoxRow &row) {
        return detail == core::DetailLevel::Names
               || (detail == core::DetailLevel::Keys && !row.primaryKey && !row.foreignKey);
    });
}

void insertDraft(Box &box, int position)
{
    box.rows.insert(qBound(0, position, int(box.rows.size())), BoxRow());
    box.width = qMax(box.width, smallestWidth + 4 * grid);
}

bool isNameCut(const Box &box, int row, TextCache &text)
{
    if (row < 0)
        return text.width(TextRole::Title, box.name) > box.width - 2 * padding + 0.5;
    const BoxRow &shown = box.rows.at(row);
    return shown.nameWidth > box.nameRect(row).width() + 0.5
           || shown.typeWidth > box.typeRect(row).width() + 0.5;
}

} // namespace ui
