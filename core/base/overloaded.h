// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Visits a closed family (std::variant) by naming every alternative; never with a generic `auto`
// branch, so that a new alternative makes the compiler list the places to finish.

namespace core {

template<typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};

template<typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

} // namespace core
