// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be found by typing: actions, elements of the model, diagrams, revisions; and the finding.
// Pure functions of values; 2,000 classes with 20,000 columns are searched within 50 milliseconds.

#include "ui/search/fuzzy.h"

#include "core/project/project.h"

#include <QAction>
#include <QPointer>

#include <variant>

namespace ui {

struct RevisionTarget
{
    QString id;

    bool operator==(const RevisionTarget &) const = default;
};

using SearchTarget
    = std::variant<core::ElementId, core::DiagramId, RevisionTarget, QPointer<QAction>>;

struct SearchEntry
{
    SearchTarget target;
    Haystack name;
    Haystack owner;  // the class of a column; empty: none
    QString comment; // also found, as written
    int weight = 0;  // what comes first among equals
};

// What the entry is remembered by.
QString keyOf(const SearchTarget &target);

QList<SearchEntry> actionEntries(const QList<QAction *> &actions);
QList<SearchEntry> modelEntries(const core::Model &model);
QList<SearchEntry> placeEntries(const core::Project &project); // diagrams and revisions

struct SearchHit
{
    qsizetype entry = 0;
    int score = 0;
    QList<int> places; // letters of the name that were found
    bool inComment = false;
};

// The best first, at most `limit`. Every word of what was typed is found in the name, in the owner's
// name, or in the comment. `recent`: keys of what was chosen before, the latest first; with nothing
// typed, these come first and the rest by weight.
QList<SearchHit> found(const QList<SearchEntry> &entries,
                       const QString &typed,
                       const QStringList &recent,
                       int limit);

} // namespace ui
