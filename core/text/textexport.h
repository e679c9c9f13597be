// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A project's tables as text in a foreign format, whole or in part: the one door to core/interop and
// the dictionary for the window and the command line. Pure; any thread.

#include "core/project/project.h"

#include <array>

namespace core {

enum class TextFormat { Sql, Dbml, Mermaid, Html, Markdown };

inline constexpr std::array textFormats{TextFormat::Sql,
                                        TextFormat::Dbml,
                                        TextFormat::Mermaid,
                                        TextFormat::Html,
                                        TextFormat::Markdown};

struct TextExport
{
    TextFormat format = TextFormat::Sql;
    DialectKind dialect = DialectKind::Sqlite; // Sql
    QSet<QUuid> only;                          // classes and associations; empty: everything
    QString diagramSvg;                        // Html

    bool operator==(const TextExport &) const = default;
};

QString exportedText(const Project &project, const TextExport &choice);
QString formatWord(TextFormat format);   // "sql": for the command line and settings
QString formatSuffix(TextFormat format); // of a file, without the dot
std::optional<TextFormat> formatFromWord(const QString &word);

// The tables among these, their enums, and the foreign keys between them.
Schema schemaOf(const Schema &schema, const QSet<QUuid> &tables);

} // namespace core
