// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What to offer while a type is typed, the best first: "st" → String, "str80" → String(80), "sta" →
// the enum Status, "fk us" → fk User. Pure.

#include "core/model/model.h"

namespace ui {

struct Suggestion
{
    QString text;         // takes the place of what was typed after the name
    QString note;         // what it is, for people; may be empty
    bool isGuess = false; // nothing begins with what was typed: only the most alike

    bool operator==(const Suggestion &) const = default;
};

// `typed`: what stands after the name, perhaps nothing. `columnName` tells what to offer then.
QList<Suggestion> typeSuggestions(const core::Model &model,
                                  const QString &columnName,
                                  const QString &typed);
// The first guess for a word that is no type; empty if nothing is alike.
QString likelyType(const core::Model &model, const QString &typed);

} // namespace ui
