// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pages of the manual in a language, each in English where the language lacks it, and the list of
// all keys as the last. Keys are written as `**Ctrl+N**` in every language, and are shown as the menus
// show them there.

#include "ui/dialogs/keylist.h"

#include <QLocale>

namespace ui {

struct ManualPage
{
    QString name; // of its file, without the suffix
    QString title;
    QString text; // Markdown
};

QList<ManualPage> manualPages(const QLocale &locale, const QList<KeyGroup> &keys);
// "**Ctrl+N**" → "**Strg+N**", where that is what the key is called.
QString withNativeKeys(const QString &markdown);

} // namespace ui
