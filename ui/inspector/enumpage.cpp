// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/enumpage.h"

#include "ui/inspector/columntable.h"
#include "ui/inspector/fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowHeight = 26;

} // namespace

EnumPage::EnumPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_schemaName(new TextField(this))
    , m_values(new QListWidget(this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
{
    m_name->setObjectName(u"enumName"_s);
    m_schemaName->setObjectName(u"enumSchema"_s);
    m_schemaName->setPlaceholderText(tr("The default one"));
    m_values->setObjectName(u"enumValues"_s);
    m_values->setAccessibleName(tr("Values"));
    m_values->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                              | QAbstractItemView::AnyKeyPressed
                              | QAbstractItemView::SelectedClicked);
    m_values->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    FormLayout form(this);
    form.addPair(tr("Name"), m_name, tr("Schema (PostgreSQL)"), m_schemaName);
    form.addSection(tr("Values"));
    form.addWidget(m_values);
    form.addWidget(buildButtons());
    form.addSection(tr("Comment"));
    form.addWidget(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    form.addStretch();
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        core::Enum changed = *value();
        changed.name = text;
        commit(tr("Rename enum"), changed, m_name, u"name"_s + m_name->visit());
    });
    connect(m_schemaName, &TextField::entered, this, [this](const QString &text) {
        core::Enum changed = *value();
        changed.schemaName = text;
        commit(tr("Move to another schema"),
               changed,
               m_schemaName,
               u"schema"_s + m_schemaName->visit());
    });
    connect(m_comment, &TextArea::entered, this, [this](const QString &text) {
        core::Enum changed = *value();
        changed.comment = text;
        commit(tr("Change comment"), changed, m_comment, u"comment"_s + m_comment->visit());
    });
    connect(m_values, &QListWidget::itemChanged, this, &EnumPage::takeItem, Qt::QueuedConnection);
}

QWidget *EnumPage::buildButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *add = flatButton(u"add"_s, tr("Add a value"), row);
    auto *remove = flatButton(u"remove"_s, tr("Remove the value"), row);
    auto *up = flatButton(u"up"_s, tr("Move the value up"), row);
    auto *down = flatButton(u"down"_s, tr("Move the value down"), row);
    for (QToolButton *button : {add, remove, up, down})
        layout->addWidget(button);
    layout->addStretch();
    connect(add, &QToolButton::clicked, this, [this] {
        m_values->setCurrentRow(m_values->count() - 1);
        m_values->editItem(m_values->currentItem());
    });
    connect(remove, &QToolButton::clicked, this, &EnumPage::removeCurrent);
    connect(up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    return row;
}

const core::Enum *EnumPage::value() const
{
    const auto *id = std::get_if<core::EnumId>(&element());
    return id ? core::findEnum(model(), *id) : nullptr;
}

void EnumPage::commit(const QString &text,
                      const core::Enum &changed,
                      QWidget *field,
                      const QString &what)
{
    edit(text, core::putEnum(model(), changed), field, what);
}

void EnumPage::takeItem(const QListWidgetItem *item)
{
    const int row = m_values->row(item);
    if (m_filling || row < 0 || !value())
        return;
    const QString text = item->text().trimmed();
    core::Enum changed = *value();
    if (row < changed.values.size()) {
        if (changed.values.at(row).name == text)
            return;
        changed.values[row].name = text;
        commit(tr("Rename value"), changed, m_values);
    } else if (!text.isEmpty()) {
        changed.values.append({core::EnumValueId::create(), text});
        commit(tr("Add value"), changed, m_values);
        m_values->setCurrentRow(m_values->count() - 1);
    }
}

void EnumPage::removeCurrent()
{
    core::Enum changed = *value();
    const int row = m_values->currentRow();
    if (row < 0 || row >= changed.values.size())
        return;
    changed.values.removeAt(row);
    commit(tr("Remove value"), changed, m_values);
}

void EnumPage::moveCurrent(int steps)
{
    core::Enum changed = *value();
    const int row = m_values->currentRow();
    const int to = row + steps;
    if (row < 0 || row >= changed.values.size() || to < 0 || to >= changed.values.size())
        return;
    changed.values.move(row, to);
    commit(tr("Move value"), changed, m_values);
    m_values->setCurrentRow(to);
}

void EnumPage::refresh()
{
    const core::Enum *enumeration = value();
    if (!enumeration)
        return;
    m_name->setValue(enumeration->name);
    m_schemaName->setValue(enumeration->schemaName);
    m_comment->setValue(enumeration->comment);
    m_filling = true;
    const int row = m_values->currentRow();
    m_values->clear();
    const auto add = [this](const QString &text) {
        auto *item = new QListWidgetItem(text, m_values);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setSizeHint({80, rowHeight});
    };
    for (const core::EnumValue &item : enumeration->values)
        add(item.name);
    add({});
    m_values->setFixedHeight(m_values->count() * rowHeight + 4);
    m_values->setCurrentRow(std::min(row, m_values->count() - 1));
    m_filling = false;
}

} // namespace ui
