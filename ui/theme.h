// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Colours, fonts and metrics of the whole window. The application's QPalette is the one carrier of
// the theme: applyTheme() sets it, and whoever paints asks coloursOf(palette()) and repaints on
// QEvent::PaletteChange; so a switch is live and nothing is kept twice. Text reaches a contrast of
// 4.5:1 on its ground in both schemes, lines and icons 3:1. Lengths are scene or device-independent
// pixels. GUI thread only.

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace ui {

enum class ThemeMode { System, Light, Dark };

struct Colours
{
    // Panels
    QColor window, base, alternateBase, border, text, mutedText, faintText;
    QColor accent, accentText, accentSoft; // soft: the ground of what is selected or hovered
    // The canvas
    QColor canvas, grid, box, boxBorder, row, rowHover, header, shadow, edge, edgeActive;
    QColor primaryKey, foreignKey, guide, validTarget, invalidTarget;
    // Differences and messages; each Soft is a ground for normal text
    QColor added, addedSoft, changed, changedSoft, removed, removedSoft;
    QColor error, errorSoft, warning, warningSoft, success, successSoft;
    // SQL
    QColor keyword, string, number, comment, name;
};

namespace metrics {

inline constexpr int grid = 8; // the rhythm: every distance is a multiple of it, or a half
inline constexpr int rowHeight = 24;
inline constexpr int headerHeight = 32;
inline constexpr int iconGutter = 28; // names of columns begin here
inline constexpr int padding = 12;
inline constexpr int radius = 8;
inline constexpr int controlRadius = 6;

} // namespace metrics

const Colours &lightColours();
const Colours &darkColours();
bool isDark(const QPalette &palette);
const Colours &coloursOf(const QPalette &palette);
// `ratio` of `top` over `ground`: 0 is the ground.
QColor blended(const QColor &ground, const QColor &top, double ratio);
// Colours to offer for class headers; readable with both schemes.
QList<QColor> headerColours();

// Style, fonts and palette; with System, also every later change of the system. May be called again.
void applyTheme(QApplication &application, ThemeMode mode);
ThemeMode themeMode();

QFont uiFont();   // panels
QFont boxFont();  // on the canvas, in scene pixels, without hinting so that it scales evenly
QFont codeFont(); // SQL and code

} // namespace ui
