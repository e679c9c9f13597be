// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How SQLAlchemy's names are written, and what a file that uses them has to import and define: the
// state that rendering (render.h) gathers. No rules about schemas here.

#include "core/interop/python/expression.h"
#include "core/schema/datatype.h"

#include <QMap>
#include <QSet>

namespace core {

enum class SaSpelling {
    Script, // sa.String(length=80), as Alembic's scripts
    Flask,  // db.String(80), as models on Flask-SQLAlchemy
    Bare    // String(80)
};

enum class SaVersion { V14, V20 };

struct SaOptions
{
    SaSpelling spelling = SaSpelling::Script;
    SaVersion version = SaVersion::V14; // what V14 knows, V20 knows, too
    // The engines on which SQLAlchemy must make what our own upgrade makes; never empty.
    QList<DialectKind> targets{DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb};
    // Whether PostgreSQL's enum types come with the tables that use them.
    bool createsEnums = true;
    // What SQLAlchemy has no word for is kept in info= (notes.h); for models, not for scripts.
    bool keepsNotes = false;
};

class SaNames
{
public:
    explicit SaNames(const SaOptions &options)
        : m_options(options)
    {}

    const SaOptions &options() const { return m_options; }
    bool isScript() const { return m_options.spelling == SaSpelling::Script; }

    // A name of the package sqlalchemy (and, for Flask, of sqlalchemy.orm) as it is written here.
    PyExpression name(const QString &name);
    // A name of sqlalchemy.dialects: "postgresql", "JSONB" → postgresql.JSONB.
    PyExpression dialectName(const QString &dialect, const QString &name);
    // A class of the file's own for a type that only one engine knows, by the engine's words.
    PyExpression ownType(const QString &words);
    // text(sql), where an engine has other words a call of ByDialect; both keep ":" and "%" as they are.
    PyExpression words(const QString &sql, const QMap<DialectKind, QString> &others);
    PyExpression text(const QString &sql) { return words(sql, {}); }
    // The same where a plain string is taken for SQL: in checks and computed columns.
    PyExpression sql(const QString &sql, const QMap<DialectKind, QString> &others);

    // The lines that import what was used, sorted, without those that every such file has
    // (`import sqlalchemy as sa`; for Flask what makes `db`).
    QStringList imports() const;
    // A name of another module: `from MODULE import NAME`.
    PyExpression imported(const QString &module, const QString &name);
    // The classes that the file must have: each ends with a newline, two blank lines between them.
    QStringList definitions() const;

    // Names that what is written must not be called.
    QSet<QString> reserved() const;
    void reserve(const QString &name) { m_reserved.insert(name); }

private:
    QString freeName(const QString &wish) const;

    SaOptions m_options;
    QMap<QString, QSet<QString>> m_imports; // module → names
    QMap<QString, QString> m_types;         // words → class
    bool m_hasByDialect = false;
    QSet<QString> m_reserved;
};

// SQL for text(), CheckConstraint and the like, which take ":name" for a parameter.
QString saEscaped(const QString &sql);

} // namespace core
