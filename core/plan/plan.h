// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The exact statements that take one database from here to there, with what they may cost. The plan
// on screen, the plan on the command line, the offline script and what the runner executes are this
// value. Pure: what must be known of the database is passed in.

#include "core/dialect/dialect.h"
#include "core/migration/history.h"
#include "core/plan/versionname.h"

#include <QSet>

namespace core {

// What the database is before and after a step. Only of a step that no single transaction joins: what
// its resumption and its way back must know.
struct StepEnds
{
    Schema before, after;
    QList<ForeignObject> foreignObjectsBefore, foreignObjectsAfter;

    bool operator==(const StepEnds &) const = default;
};

struct Step
{
    QString revision;
    QString message;
    QStringList parents; // of the revision, for readers: "parents -> revision"
    Direction direction = Direction::Upgrade;
    QStringList fromHeads, toHeads; // the version table before and after
    QList<Operation> operations;    // of a downgrade: the inverse ones
    QList<Statement> statements;    // all, from the first setting to the last
    QList<Hazard> hazards;

    std::optional<StepEnds> ends;

    bool isResumption = false; // the rest of a step that was interrupted
    // Takes back what was done of a step that was interrupted; the version table stays as it is.
    bool isUnwinding = false;

    bool operator==(const Step &) const = default;
};

struct Plan
{
    DialectKind dialect = DialectKind::Sqlite;
    QList<Step> steps;
    // The database's count (servers: fingerprint) of schema changes when it was read: the runner
    // refuses to change a schema that is no longer the one that was planned for. None: offline.
    std::optional<qint64> catalogueVersion;

    bool operator==(const Plan &) const = default;
};

// A schema and the live one, comparable: matched by id, both in the engine's own terms and, where
// they were compared on a server, in its words.
struct Comparison
{
    Schema reference;
    Schema live;

    bool operator==(const Comparison &) const = default;
};

// What a run left behind that ended between two statements which no transaction joins: read from the
// journal (core/database/journal.h).
struct Interruption
{
    Step step;                  // as it was planned; `statements` are all of it
    QList<Statement> remaining; // what is still to do, in order
    bool isUnwinding = false; // it was being taken back: `remaining` is empty, only that can go on
    int done = 0;             // statements of the step
    Schema schemaAfter;       // what the database is once they are done
    QList<ForeignObject> foreignObjectsAfter;
    QString cause; // the engine's message, if it failed; empty: the run ended without a word

    bool operator==(const Interruption &) const = default;
};

// What is known of the database; offline: nothing but where it starts.
struct DatabaseState
{
    QStringList heads; // the version table's rows
    VersionTable versionTable;
    bool hasVersionTable = false;
    std::optional<Inspection> live;         // none: offline, the history is believed
    std::optional<qint64> catalogueVersion; // SQLite's PRAGMA schema_version, servers' fingerprint
    std::optional<Comparison> comparison;   // of the heads' schema with the live one; none: pure
    std::optional<Interruption> interruption;
};

// `path` from upgradePath/downgradePath. Where the live schema differs from what its revisions stand
// for, the live one is what is changed (nothing in it is lost), with a Drift hazard.
Result<Plan> makePlan(const Dialect &dialect,
                      const History &history,
                      const DatabaseState &state,
                      const Path &path);

// Without asking a server: expressions are compared as texts. core/database/compare.h asks it.
Comparison compared(const Dialect &dialect, const Schema &reference, const Schema &live);
// The live schema in the reference's terms: reference elements where they are physically equal, the
// live ones (under the reference's ids) where they are not.
Schema adopted(const Dialect &dialect,
               const Schema &reference,
               const Schema &live,
               const Comparison &comparison);
// What differs, as operations that would take the database back to the reference; empty: no drift.
QList<Operation> drift(const Comparison &comparison);

QList<Hazard> hazards(const Plan &plan);
// The hazards that still forbid a run: destructive, of some or an unknown number of rows, and not
// in `allowed`.
QList<Hazard> refused(const Plan &plan, const QSet<HazardCode> &allowed);

// The offline script: every statement, ended and commented, for the engine's own shell.
QString script(const Plan &plan);

} // namespace core
