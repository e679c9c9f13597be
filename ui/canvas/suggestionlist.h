// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list under the in-place editor: it never takes the focus, so that typing goes on. The line asks
// it; a click takes a row.

#include "ui/canvas/typesuggestions.h"

#include <QTreeWidget>

namespace ui {

struct Colours;

class SuggestionList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SuggestionList(QWidget *parent);

    // Hidden where there are none. `preferred`: the first is what Enter takes.
    void offer(const QList<Suggestion> &suggestions, bool preferred);
    // Under the line, or above it where there is no room below.
    void placeBeside(const QRect &line, const QRect &room);
    void setLook(const Colours &colours, const QFont &font);
    void step(int by); // up and down, round the ends
    // What is marked; nothing: no row is.
    const Suggestion *current() const;
    const Suggestion *first() const;

Q_SIGNALS:
    void picked(const QString &text);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    QList<Suggestion> m_suggestions;
};

} // namespace ui
