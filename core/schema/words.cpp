// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/json.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

template<typename Value, size_t Count>
using Words = std::array<std::pair<Value, QLatin1String>, Count>;

constexpr Words<DialectKind, 3> dialectWords{{
    {DialectKind::Sqlite, "sqlite"_L1},
    {DialectKind::PostgreSql, "postgresql"_L1},
    {DialectKind::MariaDb, "mariadb"_L1},
}};

constexpr Words<TypeKind, 18> typeWords{{
    {TypeKind::Integer, "integer"_L1},
    {TypeKind::BigInteger, "big-integer"_L1},
    {TypeKind::SmallInteger, "small-integer"_L1},
    {TypeKind::String, "string"_L1},
    {TypeKind::Text, "text"_L1},
    {TypeKind::Boolean, "boolean"_L1},
    {TypeKind::Date, "date"_L1},
    {TypeKind::Time, "time"_L1},
    {TypeKind::DateTime, "date-time"_L1},
    {TypeKind::Interval, "interval"_L1},
    {TypeKind::Numeric, "numeric"_L1},
    {TypeKind::Float, "float"_L1},
    {TypeKind::Double, "double"_L1},
    {TypeKind::LargeBinary, "large-binary"_L1},
    {TypeKind::Json, "json"_L1},
    {TypeKind::Uuid, "uuid"_L1},
    {TypeKind::Enum, "enum"_L1},
    {TypeKind::Native, "native"_L1},
}};

constexpr Words<IdentityKind, 3> identityWords{{
    {IdentityKind::Automatic, "automatic"_L1},
    {IdentityKind::ByDefault, "by-default"_L1},
    {IdentityKind::Always, "always"_L1},
}};

constexpr Words<ReferentialAction, 5> actionWords{{
    {ReferentialAction::NoAction, "no-action"_L1},
    {ReferentialAction::Restrict, "restrict"_L1},
    {ReferentialAction::Cascade, "cascade"_L1},
    {ReferentialAction::SetNull, "set-null"_L1},
    {ReferentialAction::SetDefault, "set-default"_L1},
}};

constexpr Words<Deferrable, 3> deferrableWords{{
    {Deferrable::No, "no"_L1},
    {Deferrable::InitiallyImmediate, "initially-immediate"_L1},
    {Deferrable::InitiallyDeferred, "initially-deferred"_L1},
}};

template<typename Value, size_t Count>
QString wordOf(const Words<Value, Count> &words, Value value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    Q_UNREACHABLE();
}

template<typename Value, size_t Count>
std::optional<Value> valueOf(const Words<Value, Count> &words, const QString &text)
{
    for (const auto &[value, word] : words) {
        if (word == text)
            return value;
    }
    return {};
}

} // namespace

QString toWord(DialectKind kind)
{
    return wordOf(dialectWords, kind);
}

QString toWord(TypeKind kind)
{
    return wordOf(typeWords, kind);
}

QString toWord(IdentityKind kind)
{
    return wordOf(identityWords, kind);
}

QString toWord(ReferentialAction action)
{
    return wordOf(actionWords, action);
}

QString toWord(Deferrable deferrable)
{
    return wordOf(deferrableWords, deferrable);
}

std::optional<DialectKind> dialectFromWord(const QString &word)
{
    return valueOf(dialectWords, word);
}

std::optional<TypeKind> typeKindFromWord(const QString &word)
{
    return valueOf(typeWords, word);
}

std::optional<IdentityKind> identityKindFromWord(const QString &word)
{
    return valueOf(identityWords, word);
}

std::optional<ReferentialAction> referentialActionFromWord(const QString &word)
{
    return valueOf(actionWords, word);
}

std::optional<Deferrable> deferrableFromWord(const QString &word)
{
    return valueOf(deferrableWords, word);
}

} // namespace core
