// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/contrast.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyleFactory>

namespace ui {

namespace {

constexpr int darkBelow = 128;         // lightness of a window's ground
constexpr double selectionShare = 0.3; // of the accent, in high contrast
constexpr double contrastShare = 0.5;  // how far a colour is drawn to the text's

bool highContrast = false; // asked for with every painting

Colours makeLight()
{
    Colours c;
    c.window = QColor(0xf3f4f7);
    c.base = QColor(0xffffff);
    c.alternateBase = QColor(0xf7f8fa);
    c.border = QColor(0xd8dce3);
    c.text = QColor(0x1b2330);
    c.mutedText = QColor(0x5a6473);
    c.faintText = QColor(0x8a94a3);
    c.accent = QColor(0x2563eb);
    c.accentText = QColor(0xffffff);
    c.accentSoft = QColor(0xe4edfd);
    c.canvas = QColor(0xf6f7f9);
    c.grid = QColor(0xdde1e8);
    c.box = QColor(0xffffff);
    c.boxBorder = QColor(0xcfd5de);
    c.row = QColor(0xedf0f4);
    c.rowHover = QColor(0xf0f5fd);
    c.header = QColor(0x64748b);
    c.shadow = QColor(15, 23, 42, 46);
    c.edge = QColor(0x77849a);
    c.edgeActive = QColor(0x2563eb);
    c.primaryKey = QColor(0xb67d08);
    c.foreignKey = QColor(0x2563eb);
    c.guide = QColor(0xdb2777);
    c.validTarget = QColor(0x15803d);
    c.invalidTarget = QColor(0xc42b2b);
    c.added = QColor(0x137a39);
    c.addedSoft = QColor(0xe3f5e8);
    c.changed = QColor(0xa15c07);
    c.changedSoft = QColor(0xfdf1d8);
    c.removed = QColor(0xb91c1c);
    c.removedSoft = QColor(0xfde8e8);
    c.error = QColor(0xb91c1c);
    c.errorSoft = QColor(0xfde8e8);
    c.warning = QColor(0xa15c07);
    c.warningSoft = QColor(0xfdf1d8);
    c.success = QColor(0x137a39);
    c.successSoft = QColor(0xe3f5e8);
    c.keyword = QColor(0x7c3aed);
    c.string = QColor(0x15703a);
    c.number = QColor(0xb4480b);
    c.comment = QColor(0x6b7585);
    c.name = QColor(0x1d4ed8);
    return c;
}

Colours makeDark()
{
    Colours c;
    c.window = QColor(0x1b1f26);
    c.base = QColor(0x15181e);
    c.alternateBase = QColor(0x1a1e25);
    c.border = QColor(0x343b47);
    c.text = QColor(0xe5e9f0);
    c.mutedText = QColor(0x9ba6b6);
    c.faintText = QColor(0x6d7889);
    c.accent = QColor(0x6ea8fe);
    c.accentText = QColor(0x0c1524);
    c.accentSoft = QColor(0x24354f);
    c.canvas = QColor(0x13161b);
    c.grid = QColor(0x282d36);
    c.box = QColor(0x1e232b);
    c.boxBorder = QColor(0x3a4250);
    c.row = QColor(0x2a303a);
    c.rowHover = QColor(0x262f3d);
    c.header = QColor(0x8190a6);
    c.shadow = QColor(0, 0, 0, 120);
    c.edge = QColor(0x7d899c);
    c.edgeActive = QColor(0x6ea8fe);
    c.primaryKey = QColor(0xe3b341);
    c.foreignKey = QColor(0x6ea8fe);
    c.guide = QColor(0xf472b6);
    c.validTarget = QColor(0x4ade80);
    c.invalidTarget = QColor(0xf87171);
    c.added = QColor(0x4ade80);
    c.addedSoft = QColor(0x173326);
    c.changed = QColor(0xf5b942);
    c.changedSoft = QColor(0x3a2e15);
    c.removed = QColor(0xf88080);
    c.removedSoft = QColor(0x3d1f22);
    c.error = QColor(0xf88080);
    c.errorSoft = QColor(0x3d1f22);
    c.warning = QColor(0xf5b942);
    c.warningSoft = QColor(0x3a2e15);
    c.success = QColor(0x4ade80);
    c.successSoft = QColor(0x173326);
    c.keyword = QColor(0xc4a2ff);
    c.string = QColor(0x8fd6a0);
    c.number = QColor(0xf0a875);
    c.comment = QColor(0x8a94a5);
    c.name = QColor(0x8cbcff);
    return c;
}

// Grounds and text at the ends of the scale, everything between drawn to the text.
Colours contrasted(Colours c, const QColor &ground, const QColor &ink)
{
    for (QColor *colour : {&c.window, &c.base, &c.alternateBase, &c.canvas, &c.box, &c.row})
        *colour = ground;
    for (QColor *colour : {&c.text, &c.mutedText, &c.faintText, &c.border, &c.boxBorder, &c.edge})
        *colour = ink;
    for (QColor *colour : {&c.accent,
                           &c.edgeActive,
                           &c.primaryKey,
                           &c.foreignKey,
                           &c.guide,
                           &c.validTarget,
                           &c.invalidTarget,
                           &c.added,
                           &c.changed,
                           &c.removed,
                           &c.error,
                           &c.warning,
                           &c.success,
                           &c.keyword,
                           &c.string,
                           &c.number,
                           &c.comment,
                           &c.name})
        *colour = blended(*colour, ink, contrastShare);
    c.accentSoft = blended(ground, c.accent, selectionShare); // a selection is seen at once
    c.rowHover = blended(ground, c.accent, selectionShare / 2);
    for (QColor *colour :
         {&c.addedSoft, &c.changedSoft, &c.removedSoft, &c.errorSoft, &c.warningSoft, &c.successSoft})
        *colour = blended(*colour, ground, contrastShare);
    c.grid = blended(ground, ink, 0.25);
    c.accentText = ground;
    return c;
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.alternateBase);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.mutedText);
    palette.setColor(QPalette::Button, blended(c.window, c.base, 0.5));
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.error);
    palette.setColor(QPalette::ToolTipBase, c.box);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, blended(c.window, c.base, 0.8));
    palette.setColor(QPalette::Midlight, blended(c.window, c.border, 0.4));
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, blended(c.border, c.text, 0.2));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabledText(c));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.mutedText);
    return palette;
}

QString familyOf(const QStringList &wishes, const QFont &fallback)
{
    const QStringList families = QFontDatabase::families();
    for (const QString &wish : wishes) {
        if (families.contains(wish))
            return wish;
    }
    return fallback.family();
}

const QString &textFamily()
{
    static const QString family = familyOf({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")},
                                           QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    return family;
}

// Sets the palette and, with ThemeMode::System, again whenever the system's changes.
class ThemeKeeper : public QObject
{
public:
    explicit ThemeKeeper(QApplication &application)
        : QObject(&application)
        , m_application(application)
    {
        application.installEventFilter(this);
    }

    ThemeMode mode() const { return m_mode; }
    void setHighContrast(bool on)
    {
        highContrast = on;
        apply(m_mode);
    }
    void apply(ThemeMode mode)
    {
        m_mode = mode;
        const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && isSystemDark());
        m_applying = true;
        const Colours &plain = dark ? darkColours() : lightColours();
        const Colours &strong = dark ? darkContrastColours() : lightContrastColours();
        m_application.setPalette(paletteOf(highContrast ? strong : plain));
        m_applying = false;
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && !m_applying && m_mode == ThemeMode::System)
            apply(m_mode);
        return QObject::eventFilter(object, event);
    }

private:
    bool isSystemDark()
    {
        // Our own palette hides the system's: taken off for the question.
        m_applying = true;
        m_application.setPalette(QPalette());
        const bool dark = isDark(QApplication::palette());
        m_applying = false;
        return dark;
    }

    QApplication &m_application;
    ThemeMode m_mode = ThemeMode::System;
    bool m_applying = false;
};

ThemeKeeper *keeperOf(const QApplication &application)
{
    for (QObject *child : application.children()) {
        if (auto *keeper = dynamic_cast<ThemeKeeper *>(child))
            return keeper;
    }
    return nullptr;
}

} // namespace

const Colours &lightColours()
{
    static const Colours colours = makeLight();
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours = makeDark();
    return colours;
}

const Colours &lightContrastColours()
{
    static const Colours colours = contrasted(makeLight(), QColor(Qt::white), QColor(Qt::black));
    return colours;
}

const Colours &darkContrastColours()
{
    static const Colours colours = contrasted(makeDark(), QColor(Qt::black), QColor(Qt::white));
    return colours;
}

QColor disabledText(const Colours &colours)
{
    return highContrast ? blended(colours.window, colours.text, 0.5) : colours.faintText;
}

bool isHighContrast()
{
    return highContrast;
}

void setHighContrast(QApplication &application, bool on)
{
    if (ThemeKeeper *keeper = keeperOf(application))
        keeper->setHighContrast(on);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < darkBelow;
}

const Colours &coloursOf(const QPalette &palette)
{
    // Not read from the palette: a style sheet's background becomes its window's colour.
    if (highContrast)
        return isDark(palette) ? darkContrastColours() : lightContrastColours();
    return isDark(palette) ? darkColours() : lightColours();
}

QColor blended(const QColor &ground, const QColor &top, double ratio)
{
    const auto mix = [ratio](int a, int b) { return qRound(a + (b - a) * ratio); };
    return QColor(mix(ground.red(), top.red()),
                  mix(ground.green(), top.green()),
                  mix(ground.blue(), top.blue()),
                  mix(ground.alpha(), top.alpha()));
}

QList<QColor> headerColours()
{
    return {QColor(0x64748b),
            QColor(0x3b82f6),
            QColor(0x0ea5b7),
            QColor(0x22a06b),
            QColor(0xd9940f),
            QColor(0xe0653a),
            QColor(0xd6457f),
            QColor(0x8b5cf6)};
}

void applyTheme(QApplication &application, ThemeMode mode)
{
    ThemeKeeper *keeper = keeperOf(application);
    if (!keeper) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setFont(uiFont());
        keeper = new ThemeKeeper(application); // its parent owns it
    }
    keeper->apply(mode);
}

ThemeMode themeMode()
{
    const auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    const ThemeKeeper *keeper = application ? keeperOf(*application) : nullptr;
    return keeper ? keeper->mode() : ThemeMode::System;
}

QFont uiFont()
{
    QFont font(textFamily());
    font.setPixelSize(13);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

QFont boxFont()
{
    QFont font = uiFont();
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont codeFont()
{
    QFont font(familyOf({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")},
                        QFontDatabase::systemFont(QFontDatabase::FixedFont)));
    font.setPixelSize(13);
    font.setFixedPitch(true);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace ui
