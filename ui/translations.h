// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of the window in the person's language, and English plurals everywhere.

#include <QList>
#include <QString>

class QApplication;

namespace ui {

struct Language
{
    QString code; // as QLocale takes it: "de", "zh_CN"
    QString name; // in the language itself
};

QList<Language> languages();

// `language`: one of the codes; empty: the system's. Takes the place of what was installed before; only
// widgets that are made after it speak the language (ui/shell.h makes them anew).
void installTranslations(QApplication &application, const QString &language = {});

} // namespace ui
