// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace ui {

void installTranslations(QApplication &application)
{
    const auto install = [&](const auto &...where) {
        auto *translator = new QTranslator(&application);
        if (translator->load(where...))
            QCoreApplication::installTranslator(translator);
    };
    install(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u":/translations/schemawright_en.qm"_s);
    if (QLocale().language() != QLocale::English)
        install(QLocale(), u"schemawright"_s, u"_"_s, u":/translations"_s);
}

} // namespace ui
