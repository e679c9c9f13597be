// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Copy, cut, paste and duplicate of what is selected on the diagram. The clipboard holds the parts as
// our own JSON and, for other programs, their SQL. Pasting into a project that lacks what the parts
// depend on asks about it. GUI thread only.

#include "ui/selection.h"

#include "core/project/clip.h"

#include <QObject>

namespace ui {

class DiagramView;

class Clipboard : public QObject
{
    Q_OBJECT

public:
    Clipboard(Document &document, Selection &selection, DiagramView &view);

    static QString mimeType();
    bool canPaste() const; // the clipboard holds parts
    void copy();
    void cut();
    void paste();
    void duplicate();

private:
    QPointF offsetFor(const core::Clip &clip);

    Document &m_document;
    Selection &m_selection;
    DiagramView &m_view;
    QPointF m_lastPlace; // where the same clip was pasted last
    QByteArray m_last;
};

} // namespace ui
