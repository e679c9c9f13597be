// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema as a document for people: what tables, columns, keys, indexes and enums there are and what
// their comments say, with links between tables. Everything that comes from the schema is escaped.
// Types are in the words of one dialect, or portable. Pure; any thread.

#include "core/schema/schema.h"

namespace core {

struct DictionaryOptions
{
    QString title;
    QString diagramSvg; // stands above the tables of an HTML page; empty: none
};

QString dictionaryHtml(const Schema &schema, const DictionaryOptions &options);
QString dictionaryMarkdown(const Schema &schema, const DictionaryOptions &options);

} // namespace core
