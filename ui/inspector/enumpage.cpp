// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/enumpage.h"

#include "ui/inspector/columntable.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/mark.h"
#include "ui/inspector/problemcard.h"
#include "ui/theme.h"

#include "core/model/names.h"
#include "core/text/sentences.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowHeight = 26;
constexpr int shownRemedies = 2;

class ValueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QVariant mark = index.data(markRole);
        const QRect sign = markSignRect(option.rect);
        QStyleOptionViewItem text = option;
        if (mark.isValid())
            text.rect.setRight(sign.left());
        paintMarkGround(*painter, option.rect, mark);
        QStyledItemDelegate::paint(painter, text, index);
        paintMarkFrame(*painter, option.rect, mark);
        paintMarkSign(*painter, sign, mark);
    }
};

// The first of "new2", "new3" … that the enum has not.
QString freeValue(const core::Enum &enumeration, const QString &wish)
{
    QSet<QString> taken;
    for (const core::EnumValue &value : enumeration.values)
        taken.insert(value.name.toLower());
    return core::freeName(taken, wish);
}

} // namespace

EnumPage::EnumPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_schemaName(new TextField(this))
    , m_values(new QListWidget(this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
    , m_problem(new ProblemPlace(m_values, this))
{
    m_name->setObjectName(u"enumName"_s);
    m_schemaName->setObjectName(u"enumSchema"_s);
    m_schemaName->setPlaceholderText(tr("The default one"));
    buildValues();
    FormLayout form(this);
    form.addPair(tr("Name"), m_name, tr("Schema (PostgreSQL)"), m_schemaName);
    form.addSection(tr("Values"));
    form.addWidget(m_values);
    form.addWidget(m_problem);
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
}

void EnumPage::buildValues()
{
    m_values->setObjectName(u"enumValues"_s);
    m_values->setAccessibleName(tr("Values"));
    m_values->setItemDelegate(new ValueDelegate(m_values));
    m_values->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                              | QAbstractItemView::AnyKeyPressed
                              | QAbstractItemView::SelectedClicked);
    m_values->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_values, &QListWidget::itemChanged, this, &EnumPage::takeItem, Qt::QueuedConnection);
    connect(m_values, &QListWidget::currentRowChanged, this, &EnumPage::showCard);
    connect(m_problem, &ProblemPlace::chosen, this, &EnumPage::mend);
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

core::EnumValueId EnumPage::valueAt(int row) const
{
    const core::Enum *enumeration = value();
    return enumeration && row >= 0 && row < enumeration->values.size()
               ? enumeration->values.at(row).id
               : core::EnumValueId();
}

void EnumPage::takeItem(const QListWidgetItem *item)
{
    const int row = m_values->row(item);
    if (row < 0 || !value())
        return;
    const QString text = item->text().trimmed();
    core::Enum changed = *value();
    const bool isNew = row >= changed.values.size();
    const QString present = isNew ? QString() : changed.values.at(row).name;
    const bool isRefused = m_refused && m_refused->value == valueAt(row);
    if (isRefused && m_refused->text == text)
        return;
    if (isRefused)
        m_refused.reset();
    if (text == present)
        return isRefused ? refresh() : void();
    if (isNew)
        changed.values.append({core::EnumValueId::create(), text});
    else
        changed.values[row].name = text;
    const auto model = core::putEnum(this->model(), changed);
    if (!model)
        return refuse(row, text, model.error());
    document().edit(isNew ? tr("Add value") : tr("Rename value"), model);
    if (isNew)
        m_values->setCurrentRow(m_values->count() - 1);
}

void EnumPage::refuse(int row, const QString &text, const core::Error &error)
{
    m_refused = Refused{valueAt(row),
                        text,
                        core::sentence(error),
                        error.code == core::ErrorCode::DuplicateName ? freeValue(*value(), text)
                                                                     : QString()};
    refresh();
    m_values->setCurrentRow(row);
}

Mark EnumPage::markOfRow(int row) const
{
    const core::EnumValueId id = valueAt(row);
    if (m_refused && m_refused->value == id && row >= 0)
        return {core::ProblemSeverity::Error, {m_refused->reason}, {}};
    return id.isNull() ? Mark() : markOf(model(), id, problems());
}

QStringList EnumPage::remediesOfRow(int row) const
{
    QStringList remedies;
    if (m_refused && m_refused->value == valueAt(row)) {
        if (!m_refused->instead.isEmpty())
            remedies.append(tr("Take “%1”").arg(m_refused->instead));
        return remedies << tr("Give up");
    }
    const QList<core::Fix> fixes = markOfRow(row).fixes;
    for (const core::Fix &fix : fixes.mid(0, shownRemedies))
        remedies.append(core::sentence(fix));
    return remedies;
}

void EnumPage::mend(int remedy)
{
    const int row = m_values->currentRow();
    if (!m_refused) {
        const QList<core::Fix> fixes = markOfRow(row).fixes;
        if (remedy < fixes.size())
            document().edit(core::sentence(fixes.at(remedy)),
                            core::withFix(model(), fixes.at(remedy)));
        return;
    }
    const QString text = m_refused->instead;
    if (remedy == 0 && !text.isEmpty())
        return m_values->item(row)->setText(text); // and is taken as if it was typed
    m_refused.reset();
    refresh();
}

void EnumPage::showCard()
{
    const int row = m_values->currentRow();
    const Mark mark = markOfRow(row);
    m_problem->show(mark.severity, mark.text(), mark.isEmpty() ? QStringList() : remediesOfRow(row));
}

void EnumPage::showProblems()
{
    const QSignalBlocker blocker(m_values); // nobody entered anything
    for (int row = 0; row < m_values->count(); ++row) {
        QListWidgetItem *item = m_values->item(row);
        const Mark mark = markOfRow(row);
        item->setData(markRole, markData(mark));
        item->setToolTip(mark.text());
        item->setData(Qt::AccessibleDescriptionRole, mark.text());
    }
    showCard();
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
    if (m_shown != enumeration->id)
        m_refused.reset();
    m_shown = enumeration->id;
    const QSignalBlocker blocker(m_values); // nobody entered anything
    const int row = m_values->currentRow();
    m_values->clear();
    const auto add = [this](const QString &text) {
        auto *item = new QListWidgetItem(text, m_values);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setSizeHint({80, rowHeight});
    };
    for (const core::EnumValue &item : enumeration->values)
        add(m_refused && m_refused->value == item.id ? m_refused->text : item.name);
    add(m_refused && m_refused->value.isNull() ? m_refused->text : QString());
    m_values->setFixedHeight(m_values->count() * rowHeight + 4);
    m_values->setCurrentRow(std::min(row, m_values->count() - 1));
    showProblems();
}

} // namespace ui
