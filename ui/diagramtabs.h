// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The diagrams of the model as tabs over the one view that shows them: new, renamed in place,
// duplicated, reordered, removed, each as an edit of the document. Closing a tab hides it only. Which
// tabs are open, and where each diagram was left, is remembered for the person and in no tracked file.

#include "ui/canvas/diagramview.h"
#include "ui/document.h"
#include "ui/settings.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QTabBar;

namespace ui {

class DiagramTabs : public QWidget
{
    Q_OBJECT

public:
    DiagramTabs(Document &document, Settings &settings, DiagramView &view, QWidget *parent);
    ~DiagramTabs() override;

    QTabBar *bar() const { return m_bar; }
    void showDiagram(core::DiagramId id); // opens its tab where it was closed
    void showNext(int step);
    void addDiagram();
    // With these classes on it, where they stand now.
    void addDiagramOf(const QList<core::ClassId> &classes);
    void beginRename();
    void duplicateDiagram();
    void removeDiagram();
    void closeTab(int index);
    // Brings the element into view, on another diagram where it is not on this one.
    void reveal(const core::ElementId &element);
    void remember(); // for the next time

private:
    void restore();
    void buildBar();
    void follow(const Delta &delta);
    void fill();
    void keepPlace();
    void finishRename(bool takes);
    void moveTab(int from, int to);
    void showTabMenu(const QPoint &position);
    void fillList();
    core::DiagramId idAt(int index) const;
    int indexOf(core::DiagramId id) const;

    Document &m_document;
    Settings &m_settings;
    DiagramView &m_view;
    QTabBar *m_bar;
    QLineEdit *m_name;
    QMenu *m_list;
    QList<core::Diagram> m_known; // as they were before the last change
    QSet<QUuid> m_closed;
    QHash<QUuid, DiagramView::Place> m_places;
    QString m_file; // that the above is of
    bool m_filling = false;
};

} // namespace ui
