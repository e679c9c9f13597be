// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// JSON as the text of our files: made to be read, compared and merged by git. Keys in a fixed order,
// what is small on one line, so that a column is a line; UTF-8, "\n", an end of line at the end. And
// back, also from a text that is damaged: what stands in blocks as written here is read block by block.

#include "core/base/error.h"

#include <QByteArray>
#include <QJsonObject>

namespace core {

QByteArray jsonText(const QJsonObject &json);

struct ParsedJson
{
    QJsonObject object;
    QList<Error> damages; // place: "line 12"; the subject is the caller's to fill
};
// An object without a key: nothing could be read.
ParsedJson parseJsonText(const QByteArray &text);

} // namespace core
