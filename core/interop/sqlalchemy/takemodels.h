// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What changed in a project's models.py since the project last took it over, and what the model changed
// itself: three-way, so that neither side's work counts as the other's loss. What was taken over last is
// kept beside the project's file, for this machine only (as the autosave), never in what is shared.

#include "core/interop/sqlalchemy/models.h"
#include "core/project/modelmerge.h"

namespace core {

struct TakenModels
{
    QString source; // the file or folder, absolute
    Model model;    // what it said, under the ids of the project's model

    bool operator==(const TakenModels &) const = default;
};

struct ModelsNews
{
    ModelMerge merge;
    Model said; // what the files say now, under the ids of the model
};

// `base`: none: it was never taken over.
ModelsNews newsOf(const std::optional<Model> &base, const Model &ours, const Model &read);
// The base once somebody decided on these changes, to take them or not: all that the files say, but for
// what is still open. Without a base: all of it.
Model baseAfter(const std::optional<Model> &base,
                const ModelsNews &news,
                const QSet<qsizetype> &decided);

// `projectFile`: the .schemawright file. None where there is none, or it cannot be read: then nobody
// knows.
QString takenModelsFile(const QString &projectFile);
std::optional<TakenModels> loadTakenModels(const QString &projectFile);
Result<void> saveTakenModels(const TakenModels &taken, const QString &projectFile);

} // namespace core
