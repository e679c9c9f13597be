// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The palette in a row: one click gives a class, a note or an area its colour. Arrows go from colour to
// colour; a colour that is not of the palette stands at the end while something has it.

#include <QWidget>

#include <optional>

class QButtonGroup;
class QToolButton;

namespace ui {

struct NamedColour;

class ColourField : public QWidget
{
    Q_OBJECT

public:
    explicit ColourField(QWidget *parent = nullptr);
    void setValue(const std::optional<QString> &colour); // none: several that differ

Q_SIGNALS:
    void entered(const QString &colour);

private:
    QToolButton *addButton(const NamedColour &colour);

    QButtonGroup *m_buttons;
    QToolButton *m_own; // of a colour that is not of the palette
};

} // namespace ui
