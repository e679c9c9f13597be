// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line to type into and, below it, what that can mean; over the window, never modal. Enter takes the
// chosen line, arrows choose, Esc and a click elsewhere close it. It finds; who listens to `chosen`
// acts. GUI thread only.

#include "ui/search/searchentries.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace ui {

class PaletteModel;

class Palette : public QFrame
{
    Q_OBJECT

public:
    explicit Palette(QWidget *window);

    struct Content
    {
        core::Project project;
        QList<SearchEntry> entries;
        QStringList recent;
        QString placeholder;
    };
    void open(const Content &content);
    QLineEdit *line() const { return m_line; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const ui::SearchTarget &target);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &typed);
    void step(int rows);
    void take();
    void closeAndReturn();
    void placeInWindow();

    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_nothing;
    PaletteModel *m_model;
    QStringList m_recent;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ui
