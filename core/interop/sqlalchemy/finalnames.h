// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names that a file calls final, conv('ck_user_age'), where the naming rules make a longer name of every
// given one: what must be given so that the rules make this one. Pure.

#include "core/model/model.h"

namespace core {

// Constraints whose name is final have the option note::finalName; it is gone afterwards. A name that no
// given one leads to stays, and the class's name is in `unsaid`.
struct FinalNames
{
    Model model;
    QStringList unsaid;
};
FinalNames withFinalNames(const Model &model);

} // namespace core
