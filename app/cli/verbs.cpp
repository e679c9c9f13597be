// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

namespace cli {

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> table{
        {"new",
         "Make a new project",
         R"help(Makes a folder with a project of no classes yet and one database, "local", a
SQLite file beside it. Nothing that is there is overwritten.

  schemawright new shop
  schemawright new shop /srv/shop --database sqlite:////var/lib/shop.db)help",
         declareNew},
        {"import",
         "Make a project of a database, DBML, SQL or migrations",
         R"help(Reads the tables of a SQLite file or a server's database, makes a class of each, a
first diagram and a first revision. The database is only read. One that Alembic or Flask-Migrate
manages keeps its revision, and can be upgraded from there.

  schemawright import old.db
  schemawright import sqlite:////srv/old.db shop --name shop

A .dbml file or an SQL script becomes a project whose classes are all pending. The
engine itself reads the script: SQLite in memory, or a server in a scratch database
that is dropped again. Rows, rights and other databases are left out.

  schemawright import shop.dbml
  schemawright import dump.sql --server postgresql://anna@localhost/

A models.py, or a folder of Python files, is read as Python's own parser sees it; nothing of it
is executed. What is not understood is listed with file and line, and becomes a note on the
diagram. The project has the name of the folder around the file.

  schemawright import models.py
  schemawright import app/models --name shop
  schemawright import models.py .

The last one is for a folder with a project: it takes over what the models say newly, leaves what
the project changed itself, and names what both changed (exit code 1; --theirs takes that, too).
From then on the point can be left out.

A folder of Alembic's or Flask-Migrate's becomes the history of a project beside it, or joins
the one that is there: again after each "flask db migrate", and the two take turns. Nothing
in it is executed. Scripts of op.* calls with literals become operations; the others stay
opaque: shown, kept in the graph, and run by Alembic alone.

  schemawright import migrations/)help",
         declareImport},
        {"migrate",
         "Write a revision of what changed in the model",
         R"help(Compares the model with the schema at the head of the history, and writes the
difference as a new revision into the folder migrations. No database is asked.
Without a difference no file is written: "No changes in schema detected."

  schemawright migrate -m "add email to user"
  schemawright migrate                     (the message is made from the changes))help",
         declareMigrate},
        {"revision",
         "Write a revision by hand",
         R"help(Writes a revision that changes no table, to branch, to depend, or to run SQL of
your own.

  schemawright revision -m "fill in slugs" \
      --sql-up "UPDATE product SET slug = lower(name)" --sql-down ""
  schemawright revision -m "reports" --head base --branch-label reports)help",
         declareRevision},
        {"upgrade",
         "Bring a database to a later revision",
         R"help(Runs the revisions between where the database is and REVISION (head by default),
each in a transaction where the engine has such, files after a backup. Says what
may be lost before it runs.
With --sql the statements are printed instead, for a database that is empty (from
base to REVISION) or, with a range a:b, is at a; no database is asked.

  schemawright upgrade
  schemawright upgrade +1 -d sqlite:////tmp/copy.db
  schemawright upgrade --allow drop-column
  schemawright upgrade --sql 3f2a:head > upgrade.sql)help",
         declareUpgrade},
        {"downgrade",
         "Take revisions of a database back",
         R"help(Takes back what was upgraded, down to REVISION (-1, the last one, by default).
With --sql the statements are printed instead, for a range from:to.

  schemawright downgrade
  schemawright downgrade base --allow-data-loss
  schemawright downgrade --sql head:-1)help",
         declareDowngrade},
        {"current",
         "Show the revision a database is at",
         R"help(  schemawright current
  schemawright current -v -d sqlite:///copy.db)help",
         declareCurrent},
        {"heads",
         "Show the revisions that nothing follows",
         R"help(  schemawright heads
  schemawright heads -v)help",
         declareHeads},
        {"branches",
         "Show where the history forks",
         R"help(  schemawright branches -v)help",
         declareBranches},
        {"history",
         "List the revisions, the newest first",
         R"help(Both ends of a range are included; "current" is where the database is.

  schemawright history
  schemawright history -v -r 3f2a:head
  schemawright history -i -r -3:current)help",
         declareHistory},
        {"show",
         "Show one revision and its operations",
         R"help(  schemawright show
  schemawright show 3f2a)help",
         declareShow},
        {"stamp",
         "Say where a database is, without touching its tables",
         R"help(Writes Alembic's table alembic_version alone: for a database whose tables are there
already, by other means.

  schemawright stamp head
  schemawright stamp --purge 3f2a -d sqlite:///old.db)help",
         declareStamp},
        {"merge",
         "Join several heads in one revision",
         R"help(Two people who each made a revision leave two heads; this joins them. Branches that
contradict each other are refused, with what they disagree on.

  schemawright merge -m "join orders and reports")help",
         declareMerge},
        {"check",
         "Find pending changes, damaged files and errors of the model",
         R"help(Exit code 1 if the model was changed since the last revision, if a revision was
edited or is missing, or if the model cannot be mapped. Made for CI. What a kind of database that the
project has would refuse is said, too; with --strict that is exit code 1 as well.

  schemawright check
  schemawright check --strict)help",
         declareCheck},
        {"edit",
         "Edit a revision that nothing builds on yet",
         R"help(Opens the revision in $EDITOR as JSON, checks what comes back and hashes it anew. A
revision that another one follows, or that a database of the project has, is
immutable.

  EDITOR=nano schemawright edit head)help",
         declareEdit},
        {"sql",
         "Print the SQL that creates the tables",
         R"help(  schemawright sql                     (of the model)
  schemawright sql 3f2a                (of the schema at a revision)
  schemawright sql sqlite:///old.db    (of a database, read anew))help",
         declareSql},
        {"diff",
         "Show what leads from one schema to another",
         R"help(FROM and TO are "model", a revision, or a database by name or URL. Exit code 1 if
they differ.

  schemawright diff head               (to the model: the pending changes)
  schemawright diff local head         (a database against the history: drift)
  schemawright diff --sql 3f2a model)help",
         declareDiff},
        {"export",
         "Print the model in another format, or write Alembic scripts",
         R"help(FORMAT is sql (the create script), dbml, mermaid (an erDiagram), html or markdown (a
data dictionary).
alembic writes revisions as scripts, up and down, for SQLite, PostgreSQL and MariaDB,
into the environment in the folder --output (default: alembic, or migrations with
--flask), which is made where there is none. Files that say something else stay.
With --mirror on each new revision gets its script by itself.

  schemawright export dbml -o shop.dbml
  schemawright export sql --dialect postgresql
  schemawright export mermaid --class Customer --class Order
  schemawright export alembic --flask --mirror on
  schemawright export alembic 3f2a head -o ../api/alembic)help",
         declareExport},
        {"render",
         "Draw a diagram into a file",
         R"help(Writes SVG, PNG or PDF, as the file's name ends. Needs the designer, but no display.

  schemawright render -o shop.svg
  schemawright render shop/shop.schemawright -o shop.png --scale 2 --theme dark
  schemawright render -o shop.pdf --page pages:a4 --diagram Orders)help",
         declareRender},
        {"password",
         "Keep a server's password in the keychain, or forget it",
         R"help(Asks for the password twice, without showing it, and gives it to the desktop's
keychain (Secret Service or KWallet); it serves for every database of that user on
that server, in the designer, too. It is never an argument, and nothing else keeps
it. Where no keychain runs, see SCHEMAWRIGHT_PASSWORD in the README.

  schemawright password set live
  schemawright password set postgresql://anna@db.example.org/shop
  schemawright password forget live)help",
         declarePassword},
    };
    return table;
}

} // namespace cli
