// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lays a diagram out (core/interop/layout.h): computes off the GUI thread, lets the boxes glide to
// their places, and commits one edit. A cancel at any moment leaves everything where it was. One layout
// at a time; a new one, or an edit meanwhile, drops the old one. GUI thread only.

#include "ui/task.h"

#include "core/interop/layout.h"

#include <QObject>
#include <QPointer>
#include <QVariantAnimation>

namespace ui {

class DiagramView;
class Document;
class Selection;
class WorkCard;

enum class ArrangeScope {
    Whole,     // everything on the diagram, notes and areas too
    Selection, // the rest stays
    New        // what nobody has placed yet
};

class Arranger : public QObject
{
    Q_OBJECT

public:
    Arranger(Document &document, Selection &selection, QObject *parent = nullptr);
    ~Arranger() override;

    void arrange(DiagramView &view, ArrangeScope scope);
    void cancel();
    bool isBusy() const;

Q_SIGNALS:
    void failed(const core::Error &error);

private:
    struct Job;

    core::LayoutRequest requestFor(const DiagramView &view) const;
    QSet<QUuid> chosen(const core::LayoutRequest &request, ArrangeScope scope) const;
    void glide(const core::LayoutPlaces &places);
    void commit();

    Document &m_document;
    Selection &m_selection;
    Task m_task;
    QVariantAnimation m_glide;
    std::unique_ptr<Job> m_job;
};

} // namespace ui
