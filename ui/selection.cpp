// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection.h"

#include "ui/elements.h"

#include "core/base/overloaded.h"

#include <QSet>

namespace ui {

Selection::Selection(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &Document::changed, this, &Selection::dropMissing);
}

core::ElementId Selection::single() const
{
    return m_elements.size() == 1 ? m_elements.first() : core::ElementId();
}

QList<core::ClassId> Selection::classes() const
{
    QList<core::ClassId> ids;
    QSet<core::ClassId> known;
    const auto add = [&](core::ClassId id) {
        if (!known.contains(id))
            ids.append(id);
        known.insert(id);
    };
    const auto addOwner = [&](auto id) {
        if (const core::Class *owner = core::ownerOf(m_document.model(), id))
            add(owner->id);
    };
    for (const core::ElementId &element : m_elements) {
        std::visit(core::Overloaded{
                       [](std::monostate) {},
                       [&](core::ClassId id) { add(id); },
                       [](core::MixinId) {},
                       [](core::AssociationId) {},
                       [](core::EnumId) {},
                       [&](core::ColumnId id) { addOwner(id); },
                       [&](core::ConstraintId id) { addOwner(id); },
                       [&](core::IndexId id) { addOwner(id); },
                       [](core::EnumValueId) {},
                       [](core::NoteId) {},
                       [](core::AreaId) {},
                   },
                   element);
    }
    return ids;
}

void Selection::set(const QList<core::ElementId> &elements)
{
    if (elements == m_elements)
        return;
    m_elements = elements;
    Q_EMIT changed();
}

void Selection::toggle(const core::ElementId &element)
{
    if (!m_elements.removeOne(element))
        m_elements.append(element);
    Q_EMIT changed();
}

void Selection::add(const core::ElementId &element)
{
    if (contains(element))
        return;
    m_elements.append(element);
    Q_EMIT changed();
}

bool Selection::exists(const core::ElementId &element) const
{
    const core::Model &model = m_document.model();
    return std::visit(
        core::Overloaded{
            [](std::monostate) { return false; },
            [&](core::ClassId id) { return core::findClass(model, id) != nullptr; },
            [&](core::MixinId id) { return core::findMixin(model, id) != nullptr; },
            [&](core::AssociationId id) { return core::findAssociation(model, id) != nullptr; },
            [&](core::EnumId id) { return core::findEnum(model, id) != nullptr; },
            [&](core::ColumnId id) { return !elementName(model, id).isEmpty(); },
            [&](core::ConstraintId id) { return !elementName(model, id).isEmpty(); },
            [&](core::IndexId id) { return !elementName(model, id).isEmpty(); },
            [&](core::EnumValueId id) {
                return std::any_of(model.enums.cbegin(), model.enums.cend(), [&](const auto &e) {
                    return std::any_of(e.values.cbegin(), e.values.cend(), [&](const auto &v) {
                        return v.id == id;
                    });
                });
            },
            [&](core::NoteId id) { return core::findNote(m_document.project(), id) != nullptr; },
            [&](core::AreaId id) { return core::findArea(m_document.project(), id) != nullptr; },
        },
        element);
}

void Selection::dropMissing()
{
    QList<core::ElementId> kept;
    for (const core::ElementId &element : m_elements) {
        if (exists(element))
            kept.append(element);
    }
    set(kept);
}

QList<core::ColumnId> selectedColumns(const Selection &selection)
{
    QList<core::ColumnId> columns;
    for (const core::ElementId &element : selection.elements()) {
        if (const auto *column = std::get_if<core::ColumnId>(&element))
            columns.append(*column);
    }
    return columns;
}

} // namespace ui
