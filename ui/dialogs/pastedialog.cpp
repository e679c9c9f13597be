// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pastedialog.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PasteDialog::PasteDialog(const core::Model &target, const core::Fragment &fragment, QWidget *parent)
    : QDialog(parent)
    , m_target(target)
    , m_fragment(fragment)
    , m_form(new QFormLayout)
{
    setObjectName(u"pasteDialog"_s);
    setWindowTitle(tr("Paste"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 360);
    auto *text = new QLabel(tr("What you paste depends on elements that this project does not have. "
                               "What shall become of them?"),
                            this);
    text->setWordWrap(true);
    auto *list = new QWidget(this);
    list->setLayout(m_form);
    m_form->setVerticalSpacing(metrics::grid);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *area = new QScrollArea(this);
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *accept = buttons->addButton(tr("Paste"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"pasteAccept"_s);
    accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::grid * 2);
    layout->addWidget(text);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    // Everything that could be needed has its line; those that are not hide.
    core::Choices bring;
    for (const core::Class &value : fragment.model.classes)
        bring.insert(value.id.uuid, core::Choice::Bring);
    for (const core::Mixin &mixin : fragment.model.mixins)
        bring.insert(mixin.id.uuid, core::Choice::Bring);
    for (const core::Dependency &dependency : core::dependencies(target, fragment, bring)) {
        if (dependency.isSame)
            continue;
        auto *label = new QLabel(dependency.name, list);
        QComboBox *box = makeBox(dependency);
        label->setBuddy(box);
        m_form->addRow(label, box);
        if (m_boxes.isEmpty())
            box->setFocus();
        m_boxes.insert(uuidOf(dependency.element), box);
    }
    showNeeded();
}

QComboBox *PasteDialog::makeBox(const core::Dependency &dependency)
{
    auto *box = new QComboBox(this);
    box->setObjectName(u"paste:"_s + dependency.name);
    box->setAccessibleName(dependency.name);
    if (dependency.existing != core::ElementId())
        box->addItem(tr("Use the one of this project"), int(core::Choice::UseExisting));
    box->addItem(iconOf(dependency.element, m_fragment.model),
                 tr("Bring along"),
                 int(core::Choice::Bring));
    box->addItem(tr("Leave out"), int(core::Choice::LeaveOut));
    const QUuid id = uuidOf(dependency.element);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, id] {
        m_choices.insert(id, core::Choice(box->currentData().toInt()));
        showNeeded();
    });
    return box;
}

void PasteDialog::showNeeded()
{
    QSet<QUuid> needed;
    for (const core::Dependency &dependency : core::dependencies(m_target, m_fragment, m_choices))
        needed.insert(uuidOf(dependency.element));
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it)
        m_form->setRowVisible(it.value(), needed.contains(it.key()));
}

} // namespace ui
