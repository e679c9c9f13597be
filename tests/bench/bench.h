// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Measuring: medians of several runs in milliseconds, printed beside their limit. A program returns
// failures() as its exit code.

#include "core/schema/schema.h"

#include <QString>

#include <functional>

namespace bench {

// The median of `runs` runs, in milliseconds.
double measure(int runs, const std::function<void()> &work);
double once(const std::function<void()> &work);

// The medians of `runs` runs of each, one after the other in turn, so that what else the machine does
// meets both. Each gives its own time.
struct Medians
{
    double ours = 0;
    double floor = 0;
};
Medians alternated(int runs,
                   const std::function<double()> &ours,
                   const std::function<double()> &floor);

// Prints "name: ours … ms, floor … ms, ratio …, limit …" or the absolute form.
void reportRatio(const QString &name, double ours, double floor, double limit);
void reportTime(const QString &name, double milliseconds, double limit);
int failures();

// `tables` tables of 12 columns, 1.5 foreign keys, 2 indexes, 1 unique key and 1 check each.
core::Schema largeSchema(int tables);

} // namespace bench
