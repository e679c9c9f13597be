// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusline.h"

#include "ui/elements.h"
#include "ui/workbench/databasestates.h"

#include <QFileInfo>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

StatusLine::StatusLine(Document &document,
                       Selection &selection,
                       DatabaseStates &states,
                       QWidget *parent)
    : QStatusBar(parent)
    , m_document(document)
    , m_selection(selection)
    , m_states(states)
    , m_selected(new QLabel(this))
    , m_project(new QLabel(this))
    , m_database(new QLabel(this))
    , m_zoom(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_database->setObjectName(u"statusDatabase"_s);
    m_selected->setObjectName(u"statusSelection"_s);
    addWidget(m_selected, 1);
    for (QLabel *label : {m_database, m_project, m_zoom}) {
        label->setTextFormat(Qt::PlainText);
        addPermanentWidget(label);
    }
    connect(&selection, &Selection::changed, this, &StatusLine::showSelection);
    connect(&document, &Document::changed, this, &StatusLine::showSelection);
    connect(&document, &Document::modifiedChanged, this, &StatusLine::showProject);
    connect(&document, &Document::fileChanged, this, &StatusLine::showProject);
    connect(&states, &DatabaseStates::updated, this, &StatusLine::showDatabases);
    showSelection();
    showProject();
    showDatabases();
    setZoom(1.0);
}

void StatusLine::setZoom(double zoom)
{
    m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100)));
}

void StatusLine::showSelection()
{
    const auto count = m_selection.elements().size();
    if (count == 1)
        m_selected->setText(elementName(m_document.model(), m_selection.single()));
    else if (count > 1)
        m_selected->setText(tr("%n element(s) selected", nullptr, int(count)));
    else
        m_selected->setText(tr("%n class(es)", nullptr, int(m_document.model().classes.size())));
}

void StatusLine::showProject()
{
    if (m_document.isModified())
        m_project->setText(tr("Unsaved changes"));
    else
        m_project->setText(m_document.file().isEmpty() ? tr("Not saved yet") : tr("Saved"));
    m_project->setToolTip(m_document.file());
}

void StatusLine::showDatabases()
{
    QStringList texts;
    for (const DatabaseStanding &standing : m_states.standings())
        texts.append(standing.error
                         ? tr("%1: cannot be read").arg(standing.entry.name)
                         : u"%1: %2"_s.arg(standing.entry.name, standingText(standing).toLower()));
    m_database->setText(texts.size() > 2 ? tr("%n database(s)", nullptr, int(texts.size()))
                                         : texts.join(u" · "_s));
    m_database->setToolTip(texts.join(u'\n'));
}

} // namespace ui
