// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/optionsbox.h"

#include "ui/dialogs/databasefields.h"
#include "ui/icons.h"
#include "ui/inspector/fields.h"
#include "ui/theme.h"

#include "core/schema/options.h"

#include <QCheckBox>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QStringList valuesOf(const QList<core::Options> &options, const QString &key)
{
    QStringList values;
    for (const core::Options &one : options)
        values.append(one.value(key));
    return values;
}

bool isMixed(const QStringList &values)
{
    return std::any_of(values.cbegin(), values.cend(), [&](const QString &value) {
        return value != values.first();
    });
}

} // namespace

Fold::Fold(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_content(new QWidget(this))
{
    m_button->setCheckable(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setProperty("fold", true);
    m_content->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_button);
    layout->addWidget(m_content);
    connect(m_button, &QToolButton::toggled, this, [this](bool on) {
        m_content->setVisible(on);
        showArrow();
    });
    setTitle(title);
    showArrow();
}

void Fold::showArrow()
{
    m_button->setIcon(icon(isOpen() ? u"down"_s : u"chevron"_s));
}

void Fold::setTitle(const QString &title)
{
    m_button->setText(title);
    m_button->setAccessibleName(title);
}

void Fold::setOpen(bool open)
{
    m_button->setChecked(open);
}

bool Fold::isOpen() const
{
    return m_button->isChecked();
}

OptionsBox::OptionsBox(OptionHolder holder, QWidget *parent)
    : QWidget(parent)
    , m_others(new QWidget(this))
    , m_othersLayout(new QVBoxLayout(m_others))
{
    m_othersLayout->setContentsMargins(0, 0, 0, 0);
    m_othersLayout->setSpacing(metrics::grid / 2);
    build(holder);
}

void OptionsBox::build(OptionHolder holder)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid / 2);
    const QList<OptionField> fields = optionFields(holder);
    for (const auto dialect :
         {core::DialectKind::Sqlite, core::DialectKind::PostgreSql, core::DialectKind::MariaDb}) {
        QList<OptionField> own = fields;
        own.removeIf([dialect](const OptionField &field) { return field.dialect != dialect; });
        if (own.isEmpty())
            continue;
        auto *fold = new Fold(kindName(dialect), this);
        FormLayout form(fold->content());
        fold->content()->layout()->setContentsMargins(metrics::padding, 0, 0, metrics::grid / 2);
        for (const OptionField &field : own) {
            const Row row = makeRow(field, fold->content());
            if (row.flag)
                form.addWidget(row.flag);
            else
                form.addRow(field.label,
                            row.text ? static_cast<QWidget *>(row.text)
                                     : static_cast<QWidget *>(row.choice));
            m_rows.append(row);
        }
        layout->addWidget(fold);
        m_groups.append({dialect, fold, false});
    }
    layout->addWidget(m_others);
}

OptionsBox::Row OptionsBox::makeRow(const OptionField &field, QWidget *parent)
{
    Row row;
    row.field = field;
    switch (field.kind) {
    case OptionKind::Flag:
        row.flag = new QCheckBox(field.label, parent);
        row.flag->setObjectName(field.key);
        connect(row.flag, &QCheckBox::clicked, this, [this, key = field.key](bool on) {
            Q_EMIT entered(key, on ? core::option::truth : QString(), {});
        });
        return row;
    case OptionKind::Text:
        row.text = new TextField(parent);
        row.text->setObjectName(field.key);
        connect(row.text,
                &TextField::entered,
                this,
                [this, key = field.key, text = row.text](const QString &value) {
                    Q_EMIT entered(key, value, text->visit());
                });
        return row;
    case OptionKind::Choice:
        row.choice = new ChoiceField(parent);
        row.choice->setObjectName(field.key);
        row.choice->addChoice(tr("Usual"), QString());
        for (const QString &choice : field.choices)
            row.choice->addChoice(choice, choice);
        connect(row.choice,
                &ChoiceField::entered,
                this,
                [this, key = field.key](const QVariant &value) {
                    Q_EMIT entered(key, value.toString(), {});
                });
        return row;
    }
    Q_UNREACHABLE();
    return row;
}

void OptionsBox::show(const QList<core::Options> &options)
{
    for (const Row &row : std::as_const(m_rows))
        showRow(row, valuesOf(options, row.field.key));
    showTitles(options);
    showOthers(options);
}

void OptionsBox::showRow(const Row &row, const QStringList &values)
{
    const bool mixed = isMixed(values);
    const QString value = values.value(0);
    if (row.flag) {
        row.flag->setTristate(mixed);
        row.flag->setCheckState(mixed                          ? Qt::PartiallyChecked
                                : value == core::option::truth ? Qt::Checked
                                                               : Qt::Unchecked);
    }
    if (row.text) {
        row.text->setPlaceholderText(mixed ? tr("Mixed") : row.field.example);
        row.text->setValue(mixed ? QString() : value);
    }
    if (row.choice) {
        // A value that is none of the usual ones is shown as it is.
        if (!mixed && row.choice->findData(value) < 0)
            row.choice->addChoice(value, value);
        row.choice->setValue(mixed ? QVariant() : QVariant(value));
    }
}

void OptionsBox::showTitles(const QList<core::Options> &options)
{
    for (Group &group : m_groups) {
        int count = 0;
        for (const Row &row : std::as_const(m_rows)) {
            const QStringList values = valuesOf(options, row.field.key);
            if (row.field.dialect == group.dialect
                && std::any_of(values.cbegin(), values.cend(), [](const QString &value) {
                       return !value.isEmpty();
                   }))
                ++count;
        }
        const QString title = tr("Only on %1").arg(kindName(group.dialect));
        group.fold->setTitle(count == 0 ? title : u"%1 (%2)"_s.arg(title).arg(count));
        if (count > 0 && !group.wasOpened)
            group.fold->setOpen(true);
        group.wasOpened = count > 0;
    }
}

void OptionsBox::showOthers(const QList<core::Options> &options)
{
    QStringList keys;
    for (const core::Options &one : options) {
        for (auto it = one.cbegin(); it != one.cend(); ++it) {
            const bool isKnown = std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
                return row.field.key == it.key();
            });
            const bool isElsewhere = it.key() == core::option::sqliteAutoincrement
                                     || it.key() == core::option::match;
            if (!isKnown && !isElsewhere && !keys.contains(it.key()))
                keys.append(it.key());
        }
    }
    if (keys != m_otherFields.keys()) {
        qDeleteAll(m_others->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
        m_otherFields.clear();
        for (const QString &key : std::as_const(keys)) {
            auto *label = new QLabel(optionLabel(key), m_others);
            label->setProperty("muted", true);
            auto *field = new TextField(m_others);
            field->setFont(codeFont());
            field->setAccessibleName(optionLabel(key));
            field->setObjectName(key);
            label->setBuddy(field);
            connect(field, &TextField::entered, this, [this, key, field](const QString &value) {
                Q_EMIT entered(key, value, field->visit());
            });
            m_othersLayout->addWidget(label);
            m_othersLayout->addWidget(field);
            m_otherFields.insert(key, field);
        }
    }
    for (auto it = m_otherFields.cbegin(); it != m_otherFields.cend(); ++it)
        it.value()->setValue(valuesOf(options, it.key()).value(0));
    m_others->setVisible(!keys.isEmpty());
}

} // namespace ui
