// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Walking through a model that is too large to look at: the neighbours of what is selected, and the way
// from one class to another. Selects and brings into view; changes nothing. GUI thread only.

#include "ui/actions.h"
#include "ui/selection.h"

namespace ui {

class Banner;
class DiagramView;
class Finder;

class Explorer : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        Document &document;
        Selection &selection;
        Actions &actions;
        Finder &finder;
        DiagramView &diagram;
        Banner &banner;
    };
    Explorer(const Context &context, QObject *parent);

    void selectNeighbours();
    // Between the two selected classes; with one selected, the other end is asked for.
    void showPath();

private:
    void showPath(core::ClassId from, core::ClassId to);
    void select(const QList<core::ClassId> &classes);
    void note(const QString &text);

    Context m_context;
};

} // namespace ui
