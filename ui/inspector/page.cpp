// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/page.h"

#include "ui/elements.h"
#include "ui/inspector/fields.h"

#include "core/text/sentences.h"

using namespace Qt::StringLiterals;

namespace ui {

InspectorPage::InspectorPage(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
{}

void InspectorPage::setElement(const core::ElementId &element)
{
    m_element = element;
    refresh();
}

void InspectorPage::setProblems(const QList<core::Problem> &problems)
{
    m_problems = problems;
    showProblems();
}

bool InspectorPage::edit(const QString &text,
                         const core::Result<core::Model> &model,
                         QWidget *field,
                         const QString &what)
{
    if (!model && field) {
        setError(field, core::sentence(model.error()));
        return false;
    }
    if (field)
        setError(field, {});
    const QString key = what.isEmpty() ? QString() : uuidOf(m_element).toString() + what;
    return m_document.edit(text, model, key);
}

} // namespace ui
