// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stylesheet.h"

#include "ui/contrast.h"
#include "ui/theme.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// $name stands for the colour of that name.
const char sheet[] = R"(
QMainWindow::separator { background: $border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QMenuBar { background: $window; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $accentSoft; }
QMenu { background: $base; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: $accentSoft; color: $text; }
QMenu::item:disabled { color: $disabledText; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $border;
           padding: 4px 8px; spacing: 2px; }
QToolBar::separator { background: $border; width: 1px; margin: 4px 6px; }
QToolBar QToolButton { border: none; border-radius: 6px; padding: 5px 7px; background: transparent; }
QToolBar QToolButton:hover { background: $accentSoft; }
QToolBar QToolButton:checked, QToolBar QToolButton:pressed { background: $accentSoft;
           color: $text; }
QToolBar QToolButton:disabled { color: $disabledText; }
QDockWidget { color: $mutedText; font-weight: 600; }
QDockWidget::title { background: $window; padding: 8px 12px 4px 12px; text-align: left; }
QStatusBar { background: $window; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $mutedText; padding: 2px 8px; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $mutedText; padding: 7px 12px;
               border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTreeView, QListView, QTableView { background: $base; border: none; outline: 0;
               selection-background-color: $accentSoft; selection-color: $text; }
QDockWidget QTreeView#modelTree { background: $window; }
QTreeView::item, QListView::item { padding: 2px 0px; }
QTreeView::item:hover, QListView::item:hover { background: $rowHover; }
QTreeView::item:selected, QListView::item:selected { background: $accentSoft; color: $text; }
QHeaderView { background: $alternateBase; }
QHeaderView::section { background: $alternateBase; color: $mutedText; border: none;
               border-bottom: 1px solid $border; padding: 4px 6px; }
QTableView { gridline-color: $row; }
QTableView#columnTable, QListView#partList, QListView#enumValues, QListView#columnChooser {
               border: 1px solid $border; border-radius: 6px; }
QTableView::item { padding: 0 4px; }
QTableView::item:selected { background: $accentSoft; color: $text; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: $base; color: $text;
               border: 1px solid $border; border-radius: 6px; padding: 4px 7px;
               selection-background-color: $accent; selection-color: $accentText; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
               border: 1px solid $accent; }
QAbstractSpinBox:disabled, QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { color: $disabledText; background: $window; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] {
               border: 1px solid $error; background: $errorSoft; }
QTableView QLineEdit, QTreeView QLineEdit { border-radius: 0; padding: 0 4px; }
QComboBox::drop-down { border: none; width: 22px; }
QAbstractSpinBox { padding-right: 20px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px;
               background: transparent; subcontrol-origin: border; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QAbstractSpinBox::up-arrow { image: url(:/icons/stepup-$scheme.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/dropdown-$scheme.svg); width: 10px; height: 10px; }
QComboBox::down-arrow { image: url(:/icons/dropdown-$scheme.svg); width: 12px; height: 12px; }
QListView#exportKinds { border: 1px solid $border; border-radius: 6px; padding: 4px; }
QListView#exportKinds::item { padding: 5px 8px; border-radius: 4px; }
QDialog > QListView#operationList { border: 1px solid $border; border-radius: 6px; }
QComboBox QAbstractItemView { background: $base; border: 1px solid $border;
               selection-background-color: $accentSoft; selection-color: $text; }
QPushButton { background: $base; border: 1px solid $border; border-radius: 6px;
              padding: 6px 14px; }
QPushButton:hover { border-color: $accent; background: $rowHover; }
QPushButton:pressed { background: $accentSoft; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $disabledText; background: $window; border-color: $border; }
QPushButton[primary="true"], QPushButton:default { background: $accent; color: $accentText;
              border: 1px solid $accent; font-weight: 600; }
QPushButton[primary="true"]:disabled, QPushButton:default:disabled { background: $border;
              color: $mutedText; border-color: $border; }
QPushButton[primary="true"]:focus { border: 1px solid $text; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }
QToolButton { border: none; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $accentSoft; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton[fold="true"] { text-align: left; padding: 5px 2px; color: $mutedText; }
QToolButton[swatch="true"] { padding: 3px; border: 1px solid transparent; }
QToolButton[swatch="true"]:checked { border: 1px solid $text; }
QToolButton::menu-indicator { image: none; width: 0; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QTableView::indicator, QListView::indicator { width: 14px; height: 14px;
              border: 1px solid $faintText; border-radius: 4px; background: $base; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox:focus { color: $accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {
              background: $accent; border-color: $accent; image: url(:/icons/tick-$scheme.svg); }
QCheckBox::indicator:disabled, QTableView::indicator:disabled { border-color: $disabledLine; }
QCheckBox::indicator:checked:disabled, QTableView::indicator:checked:disabled {
              background: $disabledLine; border-color: $disabledLine; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; min-height: 24px;
              min-width: 24px; }
QScrollBar::handle:hover { background: $faintText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $row; border: none; border-radius: 4px; height: 8px;
              text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QToolTip { background: $box; color: $text; border: 1px solid $border; padding: 4px 6px; }
QSplitter::handle { background: $border; }
QLabel#muted, QLabel[muted="true"] { color: $mutedText; }
QLabel[faint="true"] { color: $mutedText; }
QLabel[invalid="true"] { color: $error; }
QFrame[notice="true"] { background: $warningSoft; border: none; border-top: 1px solid $border; }
QDialog QFrame[notice="true"], QFrame[card="true"] { border: 1px solid $border; border-radius: 6px; }
QFrame[danger="true"] { background: $errorSoft; border: 1px solid $error; border-radius: 6px; }
QFrame[notice="true"] QLabel, QFrame[danger="true"] QLabel { background: transparent; border: none; }
QLabel[section="true"] { color: $mutedText; font-weight: 600; }
)";

} // namespace

QString styleSheet(const Colours &c)
{
    // Longer names first: $accentSoft before $accent.
    const QColor disabled = disabledText(c);
    const QList<QPair<QString, QColor>> names{{u"disabledText"_s, disabled},
                                              {u"disabledLine"_s,
                                               isHighContrast() ? disabled : c.border},
                                              {u"alternateBase"_s, c.alternateBase},
                                              {u"accentSoft"_s, c.accentSoft},
                                              {u"accentText"_s, c.accentText},
                                              {u"accent"_s, c.accent},
                                              {u"mutedText"_s, c.mutedText},
                                              {u"faintText"_s, c.faintText},
                                              {u"errorSoft"_s, c.errorSoft},
                                              {u"error"_s, c.error},
                                              {u"rowHover"_s, c.rowHover},
                                              {u"row"_s, c.row},
                                              {u"border"_s, c.border},
                                              {u"warningSoft"_s, c.warningSoft},
                                              {u"window"_s, c.window},
                                              {u"base"_s, c.base},
                                              {u"box"_s, c.box},
                                              {u"text"_s, c.text}};
    QString text = QString::fromLatin1(sheet);
    text.replace(u"$scheme"_s, c.window.lightness() < 128 ? u"dark"_s : u"light"_s);
    for (const auto &[name, colour] : names)
        text.replace(u'$' + name, colour.name());
    return text;
}

} // namespace ui
