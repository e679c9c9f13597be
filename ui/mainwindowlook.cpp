// SPDX-License-Identifier: GPL-3.0-or-later
// What the window looks like, follows of the settings, and remembers.
#include "ui/banner.h"
#include "ui/canvas/diagramview.h"
#include "ui/contrast.h"
#include "ui/diagramtabs.h"
#include "ui/mainwindow.h"
#include "ui/statusline.h"
#include "ui/stylesheet.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QStackedWidget>
#include <QToolBar>

namespace ui {

namespace {

constexpr int layoutVersion = 1;

} // namespace

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.windowGeometry()))
        resize(1360, 860);
    m_layout = m_settings.windowState();
}

void MainWindow::showProject()
{
    m_banner->hide();
    m_stack->setCurrentIndex(1);
    m_toolBar->show();
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->show();
    if (!m_layout.isEmpty())
        restoreState(m_layout, layoutVersion);
    m_actions.setProjectOpen(true);
    m_actions.createRevision->setEnabled(false);
    m_diagram->setFocus();
    showTitle();
}

void MainWindow::showStartPage()
{
    if (m_stack->currentIndex() == 1)
        m_layout = saveState(layoutVersion);
    m_stack->setCurrentIndex(0);
    m_toolBar->hide();
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->hide();
    m_actions.setProjectOpen(false);
    m_status->hide();
    showTitle();
}

void MainWindow::showTitle()
{
    m_status->setVisible(m_session->isOpen());
    setWindowModified(m_document.isModified());
    if (!m_session->isOpen()) {
        setWindowTitle(tr("Schemawright"));
        return;
    }
    setWindowFilePath(m_document.file());
    setWindowTitle(tr("%1[*] – Schemawright").arg(m_document.title()));
}

void MainWindow::applySettings()
{
    auto &application = *static_cast<QApplication *>(QCoreApplication::instance());
    if (themeMode() != m_settings.theme())
        applyTheme(application, m_settings.theme());
    if (isHighContrast() != m_settings.isHighContrast())
        setHighContrast(application, m_settings.isHighContrast());
    followSettings();
    showThemeMarks();
}

// What the command line cannot have chosen otherwise.
void MainWindow::followSettings()
{
    m_diagram->setWheelZooms(m_settings.wheelZooms());
    m_document.setAutosaveDelay(m_settings.autosaveDelay());
    m_document.setUndoLimit(m_settings.undoLimit());
}

void MainWindow::showThemeMarks()
{
    m_actions.highContrast->setChecked(isHighContrast());
    QAction *choices[] = {m_actions.systemTheme, m_actions.lightTheme, m_actions.darkTheme};
    choices[int(themeMode())]->setChecked(true);
}

void MainWindow::restyle()
{
    const QString sheet = ui::styleSheet(coloursOf(QApplication::palette()));
    if (styleSheet() != sheet)
        setStyleSheet(sheet);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        restyle();
    QMainWindow::changeEvent(event);
}

void MainWindow::rememberLayout()
{
    m_tabs->remember();
    const QByteArray layout = m_session->isOpen() ? saveState(layoutVersion) : m_layout;
    m_settings.setWindow(saveGeometry(), layout);
}

} // namespace ui
