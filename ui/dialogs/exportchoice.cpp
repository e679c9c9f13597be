// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportchoice.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ExportDialog)
};

// A number that was remembered, if it is one of the enum's.
template<typename T>
T numbered(const QVariantMap &map, const QString &key, T usual, int last)
{
    bool isNumber = false;
    const int number = map.value(key).toInt(&isNumber);
    return isNumber && number >= 0 && number <= last ? T(number) : usual;
}

} // namespace

bool isPicture(ExportKind kind)
{
    return kind == ExportKind::Svg || kind == ExportKind::Png || kind == ExportKind::Pdf;
}

QString title(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Svg:
        return Words::tr("SVG picture");
    case ExportKind::Png:
        return Words::tr("PNG picture");
    case ExportKind::Pdf:
        return Words::tr("PDF document");
    case ExportKind::Sql:
        return Words::tr("SQL script");
    case ExportKind::Dbml:
        return Words::tr("DBML");
    case ExportKind::Mermaid:
        return Words::tr("Mermaid");
    case ExportKind::Html:
        return Words::tr("HTML dictionary");
    case ExportKind::Markdown:
        return Words::tr("Markdown dictionary");
    case ExportKind::Models:
        return Words::tr("Python models");
    }
    Q_UNREACHABLE();
}

QString explanation(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Svg:
        return Words::tr("Sharp at every size; for web pages and documents.");
    case ExportKind::Png:
        return Words::tr("Pixels; for chats, tickets and slides.");
    case ExportKind::Pdf:
        return Words::tr("To print and to send; text can be searched.");
    case ExportKind::Sql:
        return Words::tr("Creates all tables in an empty database.");
    case ExportKind::Dbml:
        return Words::tr("For dbdiagram.io and other tools that speak DBML.");
    case ExportKind::Mermaid:
        return Words::tr("A diagram as text, for Markdown on GitHub, GitLab and many wikis.");
    case ExportKind::Html:
        return Words::tr("One page that describes every table, column and comment.");
    case ExportKind::Markdown:
        return Words::tr("The same for a wiki or a repository.");
    case ExportKind::Models:
        return Words::tr("models.py for SQLAlchemy: its create_all makes the same tables.");
    }
    Q_UNREACHABLE();
}

QString suffix(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Svg:
        return u"svg"_s;
    case ExportKind::Png:
        return u"png"_s;
    case ExportKind::Pdf:
        return u"pdf"_s;
    case ExportKind::Sql:
    case ExportKind::Dbml:
    case ExportKind::Mermaid:
    case ExportKind::Html:
    case ExportKind::Markdown:
        return core::formatSuffix(textFormat(kind));
    case ExportKind::Models:
        return u"py"_s;
    }
    Q_UNREACHABLE();
}

core::TextFormat textFormat(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Svg:
    case ExportKind::Png:
    case ExportKind::Pdf:
    case ExportKind::Models:
        break;
    case ExportKind::Sql:
        return core::TextFormat::Sql;
    case ExportKind::Dbml:
        return core::TextFormat::Dbml;
    case ExportKind::Mermaid:
        return core::TextFormat::Mermaid;
    case ExportKind::Html:
        return core::TextFormat::Html;
    case ExportKind::Markdown:
        return core::TextFormat::Markdown;
    }
    Q_UNREACHABLE();
}

PageChoice pagesOf(const ExportChoice &choice)
{
    PageChoice pages;
    pages.fit = choice.fit;
    pages.layout.setPageSize(QPageSize(choice.pageSize), pages.layout.margins());
    pages.layout.setOrientation(choice.orientation);
    return pages;
}

QVariantMap toMap(const ExportChoice &choice)
{
    return {{u"kind"_s, int(choice.kind)},
            {u"theme"_s, int(choice.theme)},
            {u"ground"_s, choice.hasGround},
            {u"scale"_s, choice.scale},
            {u"fit"_s, int(choice.fit)},
            {u"pageSize"_s, int(choice.pageSize)},
            {u"orientation"_s, int(choice.orientation)},
            {u"dialect"_s, int(choice.dialect)},
            {u"diagram"_s, choice.withDiagram},
            {u"style"_s, int(choice.style)}};
}

ExportChoice exportChoiceFrom(const QVariantMap &map)
{
    ExportChoice choice;
    choice.kind = numbered(map, u"kind"_s, choice.kind, int(ExportKind::Models));
    choice.theme = numbered(map, u"theme"_s, choice.theme, int(ExportTheme::Screen));
    choice.hasGround = map.value(u"ground"_s, choice.hasGround).toBool();
    choice.scale = qBound(0.1, map.value(u"scale"_s, choice.scale).toDouble(), 10.0);
    choice.fit = numbered(map, u"fit"_s, choice.fit, int(PageFit::Pages));
    choice.pageSize = numbered(map, u"pageSize"_s, choice.pageSize, int(QPageSize::LastPageSize));
    choice.orientation = numbered(map, u"orientation"_s, choice.orientation, 1);
    choice.dialect = numbered(map, u"dialect"_s, choice.dialect, 2);
    choice.style = numbered(map, u"style"_s, choice.style, int(core::ModelsStyle::Classic14));
    choice.withDiagram = map.value(u"diagram"_s, choice.withDiagram).toBool();
    return choice;
}

} // namespace ui
