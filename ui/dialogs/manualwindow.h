// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The manual: pages of Markdown from the resources, a list of them, and a search over all of them that
// marks what it found. A window of its own, so that it can stand beside the work. GUI thread only.

#include "ui/dialogs/manualpages.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace ui {

class ManualWindow : public QWidget
{
    Q_OBJECT

public:
    // `actions`: whose keys are listed. The language is that of the default locale.
    explicit ManualWindow(const Actions &actions, QWidget *parent = nullptr);

    // By the name of its file without the suffix; with a heading's text, scrolls to it.
    void showPage(const QString &name, const QString &heading = {});

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void search(const QString &words);
    void showCurrent();
    void mark(const QString &words);
    void follow(const QUrl &link);

    QList<ManualPage> m_pages;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_count = nullptr;
    QTextBrowser *m_text = nullptr;
};

} // namespace ui
