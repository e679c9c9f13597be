// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The panel on the right: everything of what is selected, to read and to edit. Where the element
// belongs to another one, a line above leads back to that.

#include "ui/selection.h"

#include "core/model/problem.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace ui {

class ClassPage;
class InspectorPage;
class ProblemStrip;
class SeveralPage;

class Inspector : public QWidget
{
    Q_OBJECT

public:
    Inspector(Document &document, Selection &selection, QWidget *parent = nullptr);
    InspectorPage *page() const { return m_page; }
    // The latest findings; those of the selection stand above its fields.
    void showProblems(const QList<core::Problem> &problems);
    // That on which classes show their colours.
    void setDiagram(core::DiagramId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHeader();
    int widestPage() const;
    template<typename Page>
    Page *makePage();
    void showSelection();
    void orderTabsSoon();
    void showHeader();
    void follow(const Delta &delta);
    InspectorPage *pageFor(const core::ElementId &element) const;

    Document &m_document;
    Selection &m_selection;
    QStackedWidget *m_stack;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QToolButton *m_back = nullptr;
    ProblemStrip *m_problems;
    SeveralPage *m_several = nullptr;
    QTimer m_tabTimer;               // after the layout has settled
    InspectorPage *m_page = nullptr; // the one that is shown; none: several elements
    InspectorPage *m_projectPage = nullptr;
    ClassPage *m_classPage = nullptr;
    InspectorPage *m_boardPage = nullptr;
    InspectorPage *m_columnPage = nullptr;
    InspectorPage *m_constraintPage = nullptr;
    InspectorPage *m_indexPage = nullptr;
    InspectorPage *m_associationPage = nullptr;
    InspectorPage *m_enumPage = nullptr;
    InspectorPage *m_mixinPage = nullptr;
};

} // namespace ui
