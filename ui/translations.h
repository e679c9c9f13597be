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

// Before the first widget is made. `language`: one of the codes; empty: the system's.
void installTranslations(QApplication &application, const QString &language = {});

} // namespace ui
