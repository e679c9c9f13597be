// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/colourfield.h"

#include "ui/swatches.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

namespace {

const char *const valueProperty = "colour";

} // namespace

ColourField::ColourField(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const NamedColour &colour : namedColours())
        addButton(colour);
    m_own = addButton({tr("A colour of its own"), {}});
    m_own->hide();
    layout->addStretch();
    connect(m_buttons, &QButtonGroup::buttonClicked, this, [this](const QAbstractButton *button) {
        Q_EMIT entered(button->property(valueProperty).toString());
    });
}

QToolButton *ColourField::addButton(const NamedColour &colour)
{
    auto *button = new QToolButton(this);
    button->setIcon(swatch(colour));
    button->setToolTip(colour.name);
    button->setAccessibleName(colour.name);
    button->setCheckable(true);
    button->setProperty("swatch", true);
    button->setProperty(valueProperty, colour.value);
    button->setObjectName(QStringLiteral("colour") + colour.value);
    m_buttons->addButton(button);
    layout()->addWidget(button);
    return button;
}

void ColourField::setValue(const std::optional<QString> &colour)
{
    QAbstractButton *wanted = nullptr;
    for (QAbstractButton *button : m_buttons->buttons()) {
        if (button != m_own && colour == button->property(valueProperty).toString())
            wanted = button;
    }
    const bool isOwn = colour && !wanted;
    m_own->setVisible(isOwn);
    if (isOwn) {
        m_own->setProperty(valueProperty, *colour);
        m_own->setIcon(swatch({m_own->toolTip(), *colour}));
        wanted = m_own;
    }
    // An exclusive group keeps one checked; nothing is, where several differ.
    m_buttons->setExclusive(false);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(button == wanted);
    m_buttons->setExclusive(true);
}

} // namespace ui
