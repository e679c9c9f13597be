// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line of plain text that may be longer than its place: cut in the middle, with an ellipsis, so that
// both ends of a path or URL can be read; the whole of it is the tooltip.

#include <QLabel>

namespace ui {

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setFullText(const QString &text);
    const QString &fullText() const { return m_text; }

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_text;
};

} // namespace ui
