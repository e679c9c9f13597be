// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standson.h"

#include "core/base/overloaded.h"

namespace ui {

bool standsOn(const core::Model &model, const core::Diagram &diagram, const core::ElementId &element)
{
    const auto has = [](const auto &boards, const auto &id) {
        return std::any_of(boards.cbegin(), boards.cend(), [&](const auto &board) {
            return board.id == id;
        });
    };
    const auto ofOwner = [&](const core::Class *owner) {
        return owner && shows(diagram, owner->id);
    };
    return std::visit(core::Overloaded{
                          [](std::monostate) { return false; },
                          [&](core::ClassId id) { return shows(diagram, id); },
                          [](core::MixinId) { return false; },
                          [&](core::AssociationId id) {
                              const core::Association *found = findAssociation(model, id);
                              return found && shows(diagram, found->left.target)
                                     && shows(diagram, found->right.target);
                          },
                          [](core::EnumId) { return false; },
                          [&](core::ColumnId id) { return ofOwner(ownerOf(model, id)); },
                          [&](core::ConstraintId id) { return ofOwner(ownerOf(model, id)); },
                          [&](core::IndexId id) { return ofOwner(ownerOf(model, id)); },
                          [](core::EnumValueId) { return false; },
                          [&](core::NoteId id) { return has(diagram.notes, id); },
                          [&](core::AreaId id) { return has(diagram.areas, id); },
                      },
                      element);
}

} // namespace ui
