// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/swatches.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::DiagramActions)
};

} // namespace

QList<NamedColour> namedColours()
{
    const QStringList names{Words::tr("Slate"),
                            Words::tr("Blue"),
                            Words::tr("Teal"),
                            Words::tr("Green"),
                            Words::tr("Amber"),
                            Words::tr("Orange"),
                            Words::tr("Pink"),
                            Words::tr("Violet")};
    const QList<QColor> colours = headerColours();
    QList<NamedColour> named{{Words::tr("No colour of its own"), {}}};
    for (qsizetype i = 0; i < colours.size(); ++i)
        named.append({names.value(i), colours.at(i).name()});
    return named;
}

QIcon swatch(const NamedColour &colour)
{
    if (colour.value.isEmpty())
        return icon(u"close"_s);
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour.value));
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3);
    return QIcon(pixmap);
}

} // namespace ui
