// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Draws a foreign key from a column or a header, or an association from class to class; or takes an end
// of a relationship elsewhere. All that it may end at is marked, what is under the pointer glows where
// it fits; the tip says what would happen, or why not.

#include "ui/canvas/gestures/gesture.h"
#include "ui/canvas/linktargets.h"

namespace ui {

enum class LinkKind { ForeignKey, Association };

class LinkGesture : public Gesture
{
public:
    LinkGesture(const Canvas &canvas, const Pointer &start, const Hit &from, LinkKind kind);

    // The end on `side` follows the pointer, the other stays.
    LinkGesture(const Canvas &canvas, const Pointer &start, const Edge &edge, LinkSide side);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;
    void paint(QPainter &painter, const Colours &colours, double detail) const override;

private:
    void showTarget(const Hit &target);
    void clearTarget();
    LinkOffers offers() const;
    void markOffers();
    void clearOffers();
    Link linkTo(const LinkEnd &end) const;

    LinkKind m_kind;
    core::ElementId m_moved; // the relationship whose end is taken elsewhere; nothing: a new one
    LinkSide m_side = LinkSide::Parent;
    LinkEnd m_from;
    QPointF m_startPoint; // in the scene
    QPointF m_startView;
    QPointF m_end;
    bool m_left = false; // the pointer was away from where it started
    Hit m_target;
    LinkOffers m_offers;
    std::optional<Link> m_link;
};

} // namespace ui
