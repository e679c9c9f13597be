// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A step as JSON, for the journal that a run keeps in the database: all that its resumption and its way
// back need. What is for readers alone (locks, notes, hazards) is not kept: whoever resumes it has
// allowed it before. Holds no password: no statement does.

#include "core/plan/plan.h"

#include <QJsonObject>

namespace core {

QJsonObject toJson(const Step &step);
Result<Step> stepFromJson(const QJsonValue &json);

} // namespace core
