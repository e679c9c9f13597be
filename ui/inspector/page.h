// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One page of the inspector: the fields of one element. It shows the document's value again after
// every change that touches the element, and edits through the document; a refused value stands as an
// error on its field and changes nothing.

#include "ui/selection.h"

#include "core/model/edit.h"
#include "core/model/problem.h"

#include <QWidget>

namespace ui {

class InspectorPage : public QWidget
{
    Q_OBJECT

public:
    InspectorPage(Document &document, Selection &selection, QWidget *parent = nullptr);

    void setElement(const core::ElementId &element);
    const core::ElementId &element() const { return m_element; }
    // Fills the fields from the document; the element is there.
    virtual void refresh() = 0;
    // The latest findings of the whole model.
    void setProblems(const QList<core::Problem> &problems);

protected:
    // Marks what is shown; called when either is new.
    virtual void showProblems() {}
    const QList<core::Problem> &problems() const { return m_problems; }
    Document &document() const { return m_document; }
    Selection &selection() const { return m_selection; }
    const core::Model &model() const { return m_document.model(); }
    // `field` gets the error of a refused edit. `what` with the element's id is the merge key.
    bool edit(const QString &text,
              const core::Result<core::Model> &model,
              QWidget *field = nullptr,
              const QString &what = {});

private:
    Document &m_document;
    Selection &m_selection;
    core::ElementId m_element;
    QList<core::Problem> m_problems;
};

} // namespace ui
