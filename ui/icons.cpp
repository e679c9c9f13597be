// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include "core/base/overloaded.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QByteArray tinted(const QString &name, const QColor &colour)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

class TintedEngine : public QIconEngine
{
public:
    TintedEngine(const QString &name, const QColor &colour)
        : m_name(name)
        , m_colour(colour)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(tinted(m_name, colour(mode)));
        if (renderer.isValid())
            renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = u"schemawright:%1:%2:%3x%4"_s.arg(m_name, colour(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedEngine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        return m_colour.isValid() ? m_colour : palette.color(QPalette::WindowText);
    }

    QString m_name;
    QColor m_colour;
};

QString constraintIcon(const core::Model &model, core::ConstraintId id)
{
    const core::Class *owner = core::ownerOf(model, id);
    if (!owner)
        return u"key"_s;
    const auto has = [id](const auto &list) {
        return std::any_of(list.cbegin(), list.cend(), [id](const auto &part) {
            return part.id == id;
        });
    };
    if (has(owner->foreignKeys))
        return u"link"_s;
    if (has(owner->uniqueKeys))
        return u"unique"_s;
    if (has(owner->checks))
        return u"check"_s;
    return u"key"_s;
}

} // namespace

QIcon icon(const QString &name)
{
    return icon(name, QColor());
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new TintedEngine(name, colour)); // the icon owns it
}

QIcon databaseIcon(core::DialectKind kind)
{
    switch (kind) {
    case core::DialectKind::Sqlite:
        return icon(u"sqlite"_s);
    case core::DialectKind::PostgreSql:
        return icon(u"postgresql"_s);
    case core::DialectKind::MariaDb:
        return icon(u"mariadb"_s);
    }
    Q_UNREACHABLE();
    return {};
}

QIcon iconOf(const core::ElementId &element, const core::Model &model)
{
    return icon(std::visit(core::Overloaded{
                               [](std::monostate) { return u"document"_s; },
                               [](core::ClassId) { return u"class"_s; },
                               [](core::MixinId) { return u"mixin"_s; },
                               [](core::AssociationId) { return u"association"_s; },
                               [](core::EnumId) { return u"enum"_s; },
                               [](core::ColumnId) { return u"column"_s; },
                               [&](core::ConstraintId id) { return constraintIcon(model, id); },
                               [](core::IndexId) { return u"index"_s; },
                               [](core::EnumValueId) { return u"enum"_s; },
                               [](core::NoteId) { return u"note"_s; },
                               [](core::AreaId) { return u"area"_s; },
                           },
                           element));
}

} // namespace ui
