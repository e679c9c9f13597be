// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Revisions and their graph, kept by parent ids, in Alembic's sense and words
// (https://alembic.sqlalchemy.org/en/latest/branches.html). Pure: no file and no database is asked.
// A history may be damaged (a missing parent, a cycle): check() lists that, the rest works on what
// can be reached, and never hangs.

#include "core/migration/operation.h"

#include <QDateTime>

namespace core {

// How much of what a script does to the schema its revision's operations tell.
enum class ScriptReading {
    Understood, // they are what it does: we run them, too
    // Opaque: shown, and run by Alembic alone; the operations are there for the replay.
    EffectRead,    // all that it does to the schema; the rest of it is about rows
    EffectAdopted, // what a database told that stood there
    EffectUnknown  // what could be read; there may be more
};

// A script of Alembic's that a revision was read from.
struct Script
{
    QString path;   // from the project's folder, with slashes
    QString sha256; // of its bytes, hex
    ScriptReading reading = ScriptReading::Understood;
    QString reason; // why it is opaque: "line 12: for …"

    bool operator==(const Script &) const = default;
};

struct Revision
{
    QString id;          // 12 hex digits when made here; up to 32 characters from elsewhere
    QStringList parents; // none: a base; several: a merge
    QStringList dependsOn;
    QStringList labels;
    QString message;
    QDateTime created; // UTC, whole milliseconds
    QList<Operation> operations;
    std::optional<Script> script;
    QStringList parentHashes; // of the parents, in their order
    // SHA-256 over everything above, hex; of a script its own hash stands for it, and what is known of
    // the effect of an opaque one is left out, so that it can be found out later.
    QString hash;

    bool operator==(const Revision &) const = default;
};

struct History
{
    QList<Revision> revisions; // by creation time, then id

    bool operator==(const History &) const = default;
};

QString newRevisionId();
// Fills parentHashes and hash, and gives the history with it. RevisionDuplicate, UnknownRevision,
// RevisionCycle, InvalidName (an id or label with @ - + : or too long), DuplicateName (a label).
Result<History> addRevision(const History &history, const Revision &revision);
QString contentHash(const Revision &revision);
// "create_user": the slug of Alembic's file names, cut at 40.
QString revisionSlug(const QString &message);
QString revisionFileName(const Revision &revision); // <id>_<slug>.json

bool isOpaque(const Revision &revision);
// The opaque revisions on the way to `ids` whose effect on the schema is not known, parents first: the
// replay may lack what they did. One whose effect was adopted from a database answers for all before.
QStringList unknownEffects(const History &history, const QStringList &ids);

const Revision *findRevision(const History &history, const QString &id);
QStringList heads(const History &history);
QStringList bases(const History &history);
QStringList branchPoints(const History &history);
// The revision itself, its ancestors by parents and by depends_on; parents before children, in an
// order that depends on the graph alone.
QStringList ancestors(const History &history, const QStringList &ids);
QStringList descendants(const History &history, const QStringList &ids);
// All revisions, parents first.
QStringList topologicalOrder(const History &history);
// The labels that hold at a revision: its own, its descendants' up to a branch point, its ancestors'.
QStringList labelsAt(const History &history, const QString &id);
// Edited, missing, cyclic or duplicate revisions, several roots without labels are no error.
QList<Error> check(const History &history);

// The schema that the replay of the ancestors of `ids` (themselves included) gives; for merged
// branches the order is topologicalOrder's. OperationMismatch names the revision in its subject.
Result<Schema> schemaAt(const History &history, const QStringList &ids);
Result<Schema> schemaAtHeads(const History &history);
// What the merge of these heads would not agree on: MergeConflict with the two operations' words.
// Empty when both orders give the same schema.
QList<Error> mergeConflicts(const History &history, const QStringList &ids);

// Alembic's identifiers: base, head, heads, current, an id or a unique prefix of at least four
// characters, label, label@head, label@base, label@+2, id+2, id-1, +1, -1. `current`: what the
// database's version table holds, for the relative ones; where it is empty, -1 counts from the heads.
// An empty list stands for base.
Result<QStringList> resolve(const History &history,
                            const QString &identifier,
                            const QStringList &current = {});

// The way from the database's revisions to a target: which revisions run, in which order.
enum class Direction { Upgrade, Downgrade };
struct Path
{
    Direction direction = Direction::Upgrade;
    QStringList revisions; // in the order they run
    // A step down relative to several current revisions, of which the first was taken: Alembic warns.
    bool isAmbiguous = false;
};
Result<Path> upgradePath(const History &history,
                         const QStringList &current,
                         const QStringList &targets);
// To what the identifier stands for; a step back from the current revision is no upgrade.
Result<Path> upgradePath(const History &history,
                         const QStringList &current,
                         const QString &identifier);
Result<Path> downgradePath(const History &history,
                           const QStringList &current,
                           const QString &identifier);
// The rows of the version table after the step, as Alembic keeps them (one row a head; rows implied
// by depends_on left out).
struct VersionChange
{
    QString from; // empty: a new row
    QString to;   // empty: the row goes

    bool operator==(const VersionChange &) const = default;
};
QList<VersionChange> versionChanges(const History &history,
                                    const QStringList &current,
                                    const QString &revision,
                                    Direction direction);
QStringList headsAfter(const History &history,
                       const QStringList &current,
                       const QString &revision,
                       Direction direction);

QString toWord(ScriptReading reading); // "effect-unknown": in JSON and on the command line
QJsonObject toJson(const Script &script);
QJsonObject toJson(const Revision &revision);
Result<Revision> revisionFromJson(const QJsonValue &json);

} // namespace core
