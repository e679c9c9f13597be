// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Forces by Graphviz (sfdp, fixed seed), in a process of its own: the program `schemawright-layout`
// beside ours reads graphs as JSON from its standard input and writes points to its standard output.
// So a layout can be killed at any moment, several may run at once (Graphviz is not re-entrant), and
// whatever happens in there cannot take the designer with it.

#include "core/interop/layout.h"

#include <atomic>

namespace core {

// Canceled: the flag was set meanwhile. Blocks; for worker threads. `canceled` must outlive the calls.
Forces graphvizForces(const std::atomic<bool> &canceled);

// The two ends of the pipe.
QByteArray toJson(const QList<ForceGraph> &graphs);
Result<QList<ForceGraph>> forceGraphsFromJson(const QByteArray &json);
QByteArray toJson(const ForcePoints &points);
// ParseFailed unless there are as many finite points as the graphs have nodes.
Result<ForcePoints> forcePointsFromJson(const QByteArray &json, const QList<ForceGraph> &graphs);

} // namespace core
