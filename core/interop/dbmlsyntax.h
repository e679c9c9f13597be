// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a DBML text says, before names are looked up: a part of core/interop/dbml.h. Every element knows
// where it stands.

#include "core/base/error.h"
#include "core/interop/dbmllexer.h"

#include <optional>

namespace core::dbml {

struct Name
{
    QStringList parts; // schema, table, column; as many as there are
    DbmlToken at;
};

struct Setting
{
    QString key; // lower case, single blanks
    QList<DbmlToken> value;
    DbmlToken at;
};

enum class RefKind { ManyToOne, OneToMany, OneToOne, ManyToMany }; // > < - <>

struct Endpoint
{
    Name table;
    QStringList columns;
};

struct Ref
{
    QString name;
    Endpoint left, right;
    RefKind kind = RefKind::ManyToOne;
    QList<Setting> settings;
    bool isInline = false;
};

struct Field
{
    QString name;
    QString type;
    QList<Setting> settings;
    DbmlToken at;
};

struct IndexLine
{
    QList<DbmlToken> keys;
    QList<Setting> settings;
    DbmlToken at;
};

struct CheckLine
{
    QString sql;
    QList<Setting> settings;
};

struct Table
{
    Name name;
    QString alias;
    QString note;
    QList<Field> fields;
    QList<IndexLine> indexes;
    QList<CheckLine> checks;
    QList<std::pair<Name, qsizetype>> partials; // injected before the field of this position
    QList<Setting> settings;
    bool isPartial = false;
};

struct Enum
{
    Name name;
    QStringList values;
};

struct Group
{
    QString name;
    QString note;
    QList<Name> tables;
    QList<Setting> settings;
};

struct Text
{
    QString project;
    QString note;
    QString databaseType;
    QList<Table> tables;
    QList<Enum> enums;
    QList<Ref> refs;
    QList<Group> groups;
};

Result<Text> parse(const QString &text, const QString &file);
Error errorAt(const QString &file, const DbmlToken &token, const QString &detail);
QString joined(const QList<DbmlToken> &tokens);

} // namespace core::dbml
