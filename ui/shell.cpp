// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell.h"

#include "ui/dialogs/preferencesdialog.h"
#include "ui/translations.h"

#include <QApplication>

namespace ui {

Shell::Shell(QApplication &application, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_settings(settings)
    , m_document(std::make_shared<Document>())
    , m_window(std::make_unique<MainWindow>(settings, m_document))
{
    // Queued: the widget that asked is part of the window that goes.
    connect(&settings,
            &Settings::languageChanged,
            this,
            &Shell::changeLanguage,
            Qt::QueuedConnection);
}

// Who saves is told by the window that it was saved.
void Shell::changeLanguage()
{
    m_document->whenSaved(
        [this] { QMetaObject::invokeMethod(this, &Shell::replaceWindow, Qt::QueuedConnection); });
}

void Shell::replaceWindow()
{
    if (m_document->isSaving())
        return changeLanguage();
    installTranslations(m_application, m_settings.language());
    const bool isOpen = m_window->session().isOpen();
    const bool choosing = m_window->findChild<PreferencesDialog *>() != nullptr;
    m_window->rememberLayout();
    // The new one first: the program ends with its last window.
    auto window = std::make_unique<MainWindow>(m_settings, m_document);
    m_window->hide();
    window->show();
    m_window = std::move(window);
    if (isOpen)
        m_window->session().resume();
    if (choosing)
        m_window->showPreferences();
    Q_EMIT windowReplaced();
}

} // namespace ui
