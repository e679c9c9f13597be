// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The schema's values as JSON, for revision files and the project file. What has its default is left
// out, so that files stay small and new fields need no new format. Reading is strict about types and
// names the path of what it could not read ("columns[2].type.kind").

#include "core/base/error.h"
#include "core/schema/schema.h"

#include <QJsonArray>
#include <QJsonObject>

namespace core {

QJsonObject toJson(const DataType &type);
QJsonObject toJson(const Column &column);
QJsonObject toJson(const Constraint &constraint); // with "kind"
QJsonObject toJson(const PrimaryKey &key);
QJsonObject toJson(const UniqueKey &key);
QJsonObject toJson(const Check &check);
QJsonObject toJson(const ForeignKey &key);
QJsonObject toJson(const Index &index);
QJsonObject toJson(const Table &table);
QJsonObject toJson(const Enum &enumeration);
QJsonObject toJson(const Schema &schema);

Result<DataType> dataTypeFromJson(const QJsonValue &json);
Result<Column> columnFromJson(const QJsonValue &json);
Result<Constraint> constraintFromJson(const QJsonValue &json);
Result<PrimaryKey> primaryKeyFromJson(const QJsonValue &json);
Result<UniqueKey> uniqueKeyFromJson(const QJsonValue &json);
Result<Check> checkFromJson(const QJsonValue &json);
Result<ForeignKey> foreignKeyFromJson(const QJsonValue &json);
Result<Index> indexFromJson(const QJsonValue &json);
Result<Table> tableFromJson(const QJsonValue &json);
Result<Enum> enumFromJson(const QJsonValue &json);
Result<Schema> schemaFromJson(const QJsonValue &json);

// The word for a value of an enumeration in JSON and on the command line ("set-null"), and back.
QString toWord(DialectKind kind); // "sqlite", "postgresql", "mariadb"
QString toWord(TypeKind kind);
QString toWord(IdentityKind kind);
QString toWord(ReferentialAction action);
QString toWord(Deferrable deferrable);
std::optional<DialectKind> dialectFromWord(const QString &word);
std::optional<TypeKind> typeKindFromWord(const QString &word);
std::optional<IdentityKind> identityKindFromWord(const QString &word);
std::optional<ReferentialAction> referentialActionFromWord(const QString &word);
std::optional<Deferrable> deferrableFromWord(const QString &word);

} // namespace core
