// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A message that stands above the diagram until it is closed or replaced: an error with its remedy and
// the engine's own words, or a note with one thing to do. Never modal.

#include "core/base/error.h"

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;

namespace ui {

enum class BannerKind { Note, Success, Warning, Error };

class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    // `action` stands as a button; null: none. `detail` is verbatim.
    void show(BannerKind kind,
              const QString &text,
              const QString &detail = {},
              QAction *action = nullptr);
    void show(const core::Error &error);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_detail;
    QPushButton *m_button;
    BannerKind m_kind = BannerKind::Note;
};

} // namespace ui
