// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString translatorName = u"translator"_s;

} // namespace

QList<Language> languages()
{
    return {{u"en"_s, u"English"_s},
            {u"de"_s, u"Deutsch"_s},
            {u"es"_s, u"Español"_s},
            {u"fr"_s, u"Français"_s},
            {u"zh_CN"_s, u"简体中文"_s}};
}

void installTranslations(QApplication &application, const QString &language)
{
    static const QLocale system; // before any default of ours
    const QLocale locale = language.isEmpty() ? system : QLocale(language);
    for (QTranslator *old : application.findChildren<QTranslator *>(translatorName))
        delete old; // takes itself off
    QLocale::setDefault(locale);
    const auto install = [&](const auto &...where) {
        auto *translator = new QTranslator(&application);
        translator->setObjectName(translatorName);
        if (translator->load(where...))
            QCoreApplication::installTranslator(translator);
    };
    install(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u":/translations/schemawright_en.qm"_s);
    if (locale.language() != QLocale::English)
        install(locale, u"schemawright"_s, u"_"_s, u":/translations"_s);
}

} // namespace ui
