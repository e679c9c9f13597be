// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/canvas/diagramview.h"
#include "ui/dialogs/upgradedialog.h"
#include "ui/theme.h"
#include "ui/translations.h"
#include "ui/workbench/databasestates.h"

using namespace Qt::StringLiterals;

namespace support {

WindowFixture::WindowFixture()
    : m_settings(std::make_unique<ui::Settings>(m_folder.filePath(u"settings.ini"_s)))
{
    static const bool once = [] {
        qputenv("SCHEMAWRIGHT_LAYOUT", LAYOUT_PROGRAM);
        ui::applyTheme(*qApp, ui::ThemeMode::Light);
        ui::installTranslations(*qApp);
        return true;
    }();
    Q_UNUSED(once)
    restart();
}

void WindowFixture::restart()
{
    m_window.reset();
    m_window = std::make_unique<ui::MainWindow>(*m_settings);
    m_window->resize(1400, 900);
    m_window->show();
    m_window->activateWindow();
    (void) QTest::qWaitForWindowActive(m_window.get());
}

bool WindowFixture::isIdle() const
{
    const auto *dialog = m_window->findChild<ui::UpgradeDialog *>();
    return m_window->analysis().isUpToDate() && !m_window->databaseStates().isBusy()
           && !m_window->session().isBusy() && !(dialog && dialog->isBusy());
}

bool WindowFixture::focusDiagram()
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return false;
    m_window->diagram().setFocus();
    return QTest::qWaitFor([this] { return m_window->diagram().hasFocus(); });
}

bool WindowFixture::click(const QString &name) const
{
    auto *widget = find<QWidget>(name);
    if (!widget || !widget->isEnabled())
        return false;
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

void WindowFixture::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace support
