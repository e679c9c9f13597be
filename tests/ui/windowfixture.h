// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The real window for a test: settings and files in a temporary folder, driven by mouse and keys.

#include "ui/mainwindow.h"

#include <QTemporaryDir>
#include <QTest>

namespace support {

class WindowFixture
{
public:
    WindowFixture();

    ui::MainWindow &window() { return *m_window; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    // Another window with the same settings.
    void restart();
    // Nothing is being computed or read.
    bool isIdle() const;

    template<typename T>
    T *find(const QString &name) const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->objectName() == name && qobject_cast<T *>(top))
                return qobject_cast<T *>(top);
            for (T *widget : top->findChildren<T *>(name)) {
                if (widget->isVisible())
                    return widget;
            }
        }
        return nullptr;
    }
    // Gives the diagram the focus, as a click on it would; the window is active then.
    bool focusDiagram();
    // Left click in the middle of the named widget.
    bool click(const QString &name) const;
    // Types into whatever has the focus.
    static void type(const QString &text);
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Settings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace support
