// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with a text that was typed for a class or a column, in words, and what it was probably
// meant to be: for the cell on the canvas and the one in the inspector alike. Pure.

#include "core/base/error.h"
#include "core/model/model.h"

namespace ui {

enum class Entry { Title, Column, Type };

struct Refusal
{
    QString reason; // a sentence without its full stop
    QString fix;    // what to type instead; empty: nobody knows

    bool operator==(const Refusal &) const = default;
};

// `owner`: of the column; null: names are not compared with others.
Refusal refusalOf(const core::Model &model,
                  const core::Class *owner,
                  Entry entry,
                  const QString &text,
                  const core::Error &error);
// The typed text with its type replaced by the suggestion.
QString withSuggestion(Entry entry, const QString &text, const QString &suggestion);

} // namespace ui
