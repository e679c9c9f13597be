// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/dialogs/keylist.h"

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
    resize(620, 680);
    auto *list = new QTreeWidget(this);
    list->setHeaderLabels({tr("What it does"), tr("Keys")});
    list->setColumnWidth(0, 320);
    list->setAccessibleName(windowTitle());
    for (const KeyGroup &group : keyGroups(actions)) {
        auto *title = new QTreeWidgetItem(list, {group.title});
        QFont bold = list->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(0, bold);
        for (const KeyLine &line : group.lines)
            new QTreeWidgetItem(title, {line.text, line.keys});
    }
    list->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    list->setFocus();
}

} // namespace ui
