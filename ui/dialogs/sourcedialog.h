// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A Python file to read, at a line and with what is said of it there; from here it opens in whatever the
// system has for such files. Never edited, never run.

#include <QDialog>

namespace core {
struct Error;
struct Script;
} // namespace core

namespace ui {

struct SourcePlace
{
    QString file; // absolute
    int line = 0; // counted from 1; 0: the whole file
    QString message;
    int column = 0; // counted from 1; 0: the whole line
};

class PythonView;

class SourceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SourceDialog(const SourcePlace &place, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void mark();
    void restyle();

    SourcePlace m_place;
    PythonView *m_view;
};

void showSource(const SourcePlace &place, QWidget *window);
// Of a file that could not be parsed; none where there is no line to show.
std::optional<SourcePlace> sourcePlaceOf(const core::Error &error);
// Of an Alembic script, at what makes it opaque. `folder`: the project's.
SourcePlace sourceOf(const core::Script &script, const QString &folder);

} // namespace ui
