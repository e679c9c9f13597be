// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A Python file as it will be beside what it was: all of it, with the lines that go and those that come
// marked by a ground and by a sign.

#include "ui/workbench/pythonview.h"

namespace ui {

class DiffView : public PythonView
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    // From its first change.
    void setTexts(const QByteArray &before, const QByteArray &after);
    int addedLines() const { return m_added; }
    int removedLines() const { return m_removed; }

protected:
    void colour(const Colours &colours) override;

private:
    void mark(const QList<int> &marks);

    int m_added = 0;
    int m_removed = 0;
};

} // namespace ui
