// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 640);
    auto *list = new QTreeWidget(this);
    list->setHeaderLabels({tr("What it does"), tr("Keys")});
    list->setColumnWidth(0, 320);
    list->setAccessibleName(windowTitle());
    const auto group = [list](const QString &title) {
        auto *item = new QTreeWidgetItem(list, {title});
        QFont bold = list->font();
        bold.setWeight(QFont::DemiBold);
        item->setFont(0, bold);
        return item;
    };
    auto *window = group(tr("Everywhere"));
    for (const QAction *action : actions.all()) {
        if (action->shortcut().isEmpty())
            continue;
        QString text = plainText(action->text());
        new QTreeWidgetItem(window, {text, action->shortcut().toString(QKeySequence::NativeText)});
    }
    auto *canvas = group(tr("On the diagram"));
    const QList<QPair<QString, QString>> keys{{tr("New class"), u"T"_s},
                                              {tr("Relationship"), u"R"_s},
                                              {tr("Association"), u"A"_s},
                                              {tr("Move the view"), tr("H, or Space and drag")},
                                              {tr("Select"), u"V"_s},
                                              {tr("Edit the columns"), tr("Enter")},
                                              {tr("Rename"), u"F2"_s},
                                              {tr("Nudge"), tr("Arrows; with Shift by 10")},
                                              {tr("Add a column while editing"), u"Alt+Enter"_s},
                                              {tr("Remove the column"), u"Alt+Del"_s},
                                              {tr("Toggle the primary key"), u"Alt+K"_s},
                                              {tr("Toggle nullable"), u"Alt+N"_s},
                                              {tr("Move the column"), tr("Alt+Up, Alt+Down")},
                                              {tr("Leave off"), u"Esc"_s}};
    for (const auto &[text, key] : keys)
        new QTreeWidgetItem(canvas, {text, key});
    list->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
}

} // namespace ui
