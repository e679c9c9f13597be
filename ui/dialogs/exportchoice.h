// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an export is to be, as a value that is remembered from one time to the next.

#include "ui/diagrampicture.h"

#include "core/interop/sqlalchemy/writer.h"
#include "core/text/textexport.h"

#include <QVariantMap>

namespace ui {

enum class ExportKind { Svg, Png, Pdf, Sql, Dbml, Mermaid, Html, Markdown, Models };

inline constexpr std::array exportKinds{ExportKind::Svg,
                                        ExportKind::Png,
                                        ExportKind::Pdf,
                                        ExportKind::Sql,
                                        ExportKind::Dbml,
                                        ExportKind::Mermaid,
                                        ExportKind::Html,
                                        ExportKind::Markdown,
                                        ExportKind::Models};

enum class ExportTheme { Light, Dark, Screen };

struct ExportChoice
{
    ExportKind kind = ExportKind::Svg;
    bool onlySelected = false; // never remembered
    ExportTheme theme = ExportTheme::Light;
    bool hasGround = true;
    double scale = 2; // of PNG
    PageFit fit = PageFit::OnePage;
    QPageSize::PageSizeId pageSize = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Landscape;
    core::DialectKind dialect = core::DialectKind::Sqlite;
    bool withDiagram = true; // in the HTML dictionary
    core::ModelsStyle style = core::ModelsStyle::Flask3;
};

bool isPicture(ExportKind kind);
QString title(ExportKind kind);
QString explanation(ExportKind kind);
QString suffix(ExportKind kind);
core::TextFormat textFormat(ExportKind kind); // of what is neither a picture nor Python
PageChoice pagesOf(const ExportChoice &choice);

QVariantMap toMap(const ExportChoice &choice);
ExportChoice exportChoiceFrom(const QVariantMap &map); // anything unknown stays as it is by default

} // namespace ui
