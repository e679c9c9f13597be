// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explorer.h"

#include "ui/banner.h"
#include "ui/canvas/diagramview.h"
#include "ui/elements.h"
#include "ui/search/finder.h"

#include "core/model/explore.h"

namespace ui {

Explorer::Explorer(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(context.actions.selectNeighbours,
            &QAction::triggered,
            this,
            &Explorer::selectNeighbours);
    connect(context.actions.showPath, &QAction::triggered, this, [this] { showPath(); });
}

void Explorer::selectNeighbours()
{
    const QList<core::ClassId> classes = m_context.selection.classes();
    if (classes.isEmpty())
        return note(tr("Select a class first: its neighbours join the selection."));
    const QList<core::ClassId> neighbours = core::neighboursOf(m_context.document.model(), classes);
    if (neighbours.isEmpty())
        return note(tr("Nothing more is joined to what is selected."));
    select(classes + neighbours);
}

void Explorer::showPath()
{
    const QList<core::ClassId> ends = m_context.selection.classes();
    if (ends.size() == 2)
        return showPath(ends.first(), ends.last());
    if (ends.size() != 1)
        return note(tr("Select the class at one end of the path, or those at both."));
    m_context.finder.chooseClass(tr("The class at the other end …"),
                                 [this, from = ends.first()](core::ClassId to) {
                                     showPath(from, to);
                                 });
}

void Explorer::showPath(core::ClassId from, core::ClassId to)
{
    const core::Model &model = m_context.document.model();
    const QList<core::ClassId> path = core::pathBetween(model, from, to);
    if (path.isEmpty())
        note(tr("Nothing joins %1 and %2.").arg(elementName(model, from), elementName(model, to)));
    else
        select(path);
}

void Explorer::select(const QList<core::ClassId> &classes)
{
    QList<core::ElementId> elements;
    for (const core::ClassId &id : classes)
        elements.append(id);
    m_context.selection.set(elements);
    m_context.diagram.fitSelection();
}

void Explorer::note(const QString &text)
{
    m_context.banner.show(BannerKind::Note, text);
}

} // namespace ui
