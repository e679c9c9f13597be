// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What upgrade() or downgrade() of an Alembic script does, as values: statements, engine by engine, so
// that what the three engines agree on is written once and the rest under an `if` over the dialect's
// name. Pure.

#include "core/interop/python/expression.h"
#include "core/schema/datatype.h"

#include <array>

namespace core {

struct AlembicStatement
{
    enum class Kind {
        Call,
        Comment,
        Batch,     // with EXPRESSION as batch_op: BODY
        Autocommit // with op.get_context().autocommit_block(): BODY
    };

    Kind kind = Kind::Call;
    PyExpression expression;
    QList<PyExpression> body; // of the blocks
    QString comment = {};

    bool operator==(const AlembicStatement &) const = default;
};

using AlembicStatements = QList<AlembicStatement>;

// What each engine is to do at one point; see at().
struct AlembicStep
{
    AlembicStatements sqlite, postgres, mariaDb;

    AlembicStatements &at(DialectKind dialect);
    const AlembicStatements &at(DialectKind dialect) const;
    bool operator==(const AlembicStep &) const = default;
};

inline constexpr std::array alembicDialects{DialectKind::Sqlite,
                                            DialectKind::PostgreSql,
                                            DialectKind::MariaDb};

AlembicStatement alembicCall(const PyExpression &expression);
// The same on all three.
AlembicStep alembicStep(const AlembicStatements &statements);

AlembicStatement alembicComment(const QString &text);
// op.execute(SQL): the text reaches the server as it is, whatever SQLAlchemy takes ":name" for.
AlembicStatement alembicExecute(const QString &sql);

struct AlembicFunction
{
    QString name;
    QStringList comments; // above its body, each of one line
    QList<AlembicStep> steps;
};

// def NAME() -> None: and its body, for these engines alone; `pass` where there is none.
QString alembicFunction(const AlembicFunction &function, const QList<DialectKind> &dialects);

} // namespace core
