// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "ui/theme.h"
#include "ui/translations.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int hintWidth = 400;

void addSection(QGridLayout &grid, const QString &title)
{
    int row = grid.rowCount();
    if (row > 1)
        grid.setRowMinimumHeight(row++, metrics::grid);
    auto *label = new QLabel(title, grid.parentWidget());
    label->setProperty("section", true);
    grid.addWidget(label, row, 0, 1, 2);
}

void addHint(QGridLayout &grid, const QString &hint, QWidget *field)
{
    auto *label = new QLabel(hint, grid.parentWidget());
    label->setProperty("muted", true);
    label->setWordWrap(true);
    // A dialog asks for no height that depends on its width.
    label->setFixedWidth(hintWidth);
    label->setMinimumHeight(label->heightForWidth(hintWidth));
    grid.addWidget(label, grid.rowCount(), 1);
    field->setAccessibleDescription(hint);
}

void addRow(QGridLayout &grid, const QString &text, QWidget *field, const QString &hint = {})
{
    auto *label = new QLabel(text, grid.parentWidget());
    label->setBuddy(field);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0, Qt::AlignVCenter | Qt::AlignLeft);
    grid.addWidget(field, row, 1, Qt::AlignLeft);
    if (!hint.isEmpty())
        addHint(grid, hint, field);
}

void addBox(QGridLayout &grid, QCheckBox *box, const QString &hint = {})
{
    grid.addWidget(box, grid.rowCount(), 1);
    if (!hint.isEmpty())
        addHint(grid, hint, box);
}

void select(QComboBox &combo, const QVariant &value)
{
    combo.setCurrentIndex(qMax(0, combo.findData(value)));
}

} // namespace

PreferencesDialog::PreferencesDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_wheel(new QComboBox(this))
    , m_contrast(new QCheckBox(tr("&High contrast"), this))
    , m_motion(new QCheckBox(tr("Reduce &motion"), this))
    , m_overview(new QCheckBox(tr("Show the &overview"), this))
    , m_reopen(new QCheckBox(tr("Open the &last project at the start"), this))
    , m_autosave(new QSpinBox(this))
    , m_steps(new QSpinBox(this))
    , m_forget(new QPushButton(tr("&Forget recent projects"), this))
{
    setWindowTitle(tr("Preferences"));
    setObjectName(u"preferencesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(2 * metrics::grid);
    auto *grid = new QGridLayout;
    layout->addLayout(grid, 1);
    grid->setHorizontalSpacing(2 * metrics::grid);
    grid->setVerticalSpacing(metrics::grid);
    grid->setColumnStretch(1, 1);
    buildLook(*grid);
    buildDiagram(*grid);
    buildProjects(*grid);
    layout->addWidget(buildButtons());
    showChoices();
    connectChoices();
    const QList<QWidget *> order{m_language,
                                 m_theme,
                                 m_contrast,
                                 m_motion,
                                 m_wheel,
                                 m_overview,
                                 m_autosave,
                                 m_steps,
                                 m_reopen,
                                 m_forget};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    connect(&m_settings, &Settings::preferencesChanged, this, &PreferencesDialog::showChoices);
    connect(&m_settings, &Settings::recentProjectsChanged, this, &PreferencesDialog::showChoices);
    m_language->setFocus();
}

void PreferencesDialog::buildLook(QGridLayout &grid)
{
    m_language->setObjectName(u"preferredLanguage"_s);
    m_language->addItem(tr("As the system"), QString());
    for (const Language &language : languages())
        m_language->addItem(language.name, language.code);
    m_theme->setObjectName(u"preferredTheme"_s);
    m_theme->addItem(tr("As the system"), int(ThemeMode::System));
    m_theme->addItem(tr("Light"), int(ThemeMode::Light));
    m_theme->addItem(tr("Dark"), int(ThemeMode::Dark));
    m_contrast->setObjectName(u"preferredContrast"_s);
    m_motion->setObjectName(u"preferredMotion"_s);
    addSection(grid, tr("Language and look"));
    addRow(grid,
           tr("Lan&guage"),
           m_language,
           tr("Holds at once. What is open stays open, and what is not saved stays as it is."));
    addRow(grid, tr("&Theme"), m_theme);
    addBox(grid, m_contrast, tr("Black on white or white on black; every line is strong."));
    addBox(grid, m_motion, tr("Boxes jump to their places instead of gliding."));
}

void PreferencesDialog::buildDiagram(QGridLayout &grid)
{
    m_wheel->setObjectName(u"preferredWheel"_s);
    m_wheel->addItem(tr("Pans; with Ctrl it zooms"), false);
    m_wheel->addItem(tr("Zooms; with Ctrl it pans"), true);
    m_overview->setObjectName(u"preferredOverview"_s);
    addSection(grid, tr("Diagram"));
    addRow(grid, tr("Mouse &wheel"), m_wheel);
    addBox(grid, m_overview);
}

void PreferencesDialog::buildProjects(QGridLayout &grid)
{
    m_autosave->setObjectName(u"preferredAutosave"_s);
    m_autosave->setRange(Settings::shortestAutosave, Settings::longestAutosave);
    m_autosave->setSuffix(u' ' + tr("s", "seconds"));
    m_steps->setObjectName(u"preferredSteps"_s);
    m_steps->setRange(Settings::fewestSteps, Settings::mostSteps);
    m_steps->setSingleStep(100);
    m_reopen->setObjectName(u"preferredReopen"_s);
    m_forget->setObjectName(u"forgetRecent"_s);
    addSection(grid, tr("Projects"));
    addRow(grid,
           tr("&Autosave after"),
           m_autosave,
           tr("Beside the file, so long after the last change; it comes back after a crash."));
    addRow(grid,
           tr("Steps of &undo"),
           m_steps,
           tr("A new number holds from the next project that is opened."));
    addBox(grid, m_reopen);
    grid.addWidget(m_forget, grid.rowCount(), 1, Qt::AlignLeft);
}

QWidget *PreferencesDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    auto *reset = buttons->addButton(tr("As it was at &first"), QDialogButtonBox::ResetRole);
    reset->setObjectName(u"resetPreferences"_s);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setDefault(true);
    connect(reset, &QPushButton::clicked, &m_settings, &Settings::resetPreferences);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    return buttons;
}

void PreferencesDialog::connectChoices()
{
    Settings *settings = &m_settings;
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setLanguage(m_language->currentData().toString());
    });
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setTheme(ThemeMode(m_theme->currentData().toInt()));
    });
    connect(m_wheel, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setWheelZooms(m_wheel->currentData().toBool());
    });
    connect(m_contrast, &QCheckBox::toggled, settings, &Settings::setHighContrast);
    connect(m_motion, &QCheckBox::toggled, settings, &Settings::setReducesMotion);
    connect(m_overview, &QCheckBox::toggled, settings, &Settings::setShowsOverview);
    connect(m_reopen, &QCheckBox::toggled, settings, &Settings::setReopensLast);
    connect(m_autosave, &QSpinBox::valueChanged, settings, &Settings::setAutosaveDelay);
    connect(m_steps, &QSpinBox::valueChanged, settings, &Settings::setUndoLimit);
    connect(m_forget, &QPushButton::clicked, settings, &Settings::forgetRecentProjects);
}

void PreferencesDialog::showChoices()
{
    select(*m_language, m_settings.language());
    select(*m_theme, int(m_settings.theme()));
    select(*m_wheel, m_settings.wheelZooms());
    m_contrast->setChecked(m_settings.isHighContrast());
    m_motion->setChecked(m_settings.reducesMotion());
    m_overview->setChecked(m_settings.showsOverview());
    m_reopen->setChecked(m_settings.reopensLast());
    m_autosave->setValue(m_settings.autosaveDelay());
    m_steps->setValue(m_settings.undoLimit());
    m_forget->setEnabled(!m_settings.recentProjects().isEmpty());
}

} // namespace ui
