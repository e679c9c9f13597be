// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/constraintpage.h"

#include "ui/elements.h"
#include "ui/inspector/columnchooser.h"
#include "ui/inspector/fields.h"

#include "core/base/overloaded.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// A part of the page that is shown for some kinds only.
struct Part
{
    QWidget *box;
    FormLayout form;
};

Part makePart(QWidget *parent)
{
    auto *box = new QWidget(parent);
    FormLayout form(box);
    box->layout()->setContentsMargins(0, 0, 0, 0);
    return {box, form};
}

template<typename Change>
core::Constraint changed(const core::Constraint &constraint, Change change)
{
    core::Constraint copy = constraint;
    std::visit(core::Overloaded{[&](core::PrimaryKey &key) { change(key); },
                                [&](core::UniqueKey &key) { change(key); },
                                [&](core::Check &check) { change(check); },
                                [&](core::ForeignKey &key) { change(key); }},
               copy);
    return copy;
}

QString commentOf(const core::Constraint &constraint)
{
    return std::visit(core::Overloaded{[](const core::PrimaryKey &key) { return key.comment; },
                                       [](const core::UniqueKey &key) { return key.comment; },
                                       [](const core::Check &check) { return check.comment; },
                                       [](const core::ForeignKey &key) { return key.comment; }},
                      constraint);
}

} // namespace

ConstraintPage::ConstraintPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_columns(new ColumnChooser(this))
    , m_sql(new TextArea(TextArea::Kind::Code, this))
    , m_target(new ChoiceField(this))
    , m_targetColumn(new ChoiceField(this))
    , m_onDelete(new ChoiceField(this))
    , m_onUpdate(new ChoiceField(this))
    , m_deferrable(new ChoiceField(this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
{
    m_onDelete->setObjectName(u"onDelete"_s);
    m_name->setPlaceholderText(tr("By the naming rules"));
    for (const auto action : referentialActions()) {
        m_onDelete->addChoice(word(action), int(action));
        m_onUpdate->addChoice(word(action), int(action));
    }
    m_deferrable->addChoice(tr("At once"), int(core::Deferrable::No));
    m_deferrable->addChoice(tr("At once, can be deferred"),
                            int(core::Deferrable::InitiallyImmediate));
    m_deferrable->addChoice(tr("At the end of the transaction"),
                            int(core::Deferrable::InitiallyDeferred));
    buildLayout();
    connectFields();
}

void ConstraintPage::buildLayout()
{
    FormLayout form(this);
    form.addRow(tr("Name"), m_name);
    Part columns = makePart(this);
    columns.form.addRow(tr("Columns"), m_columns);
    Part check = makePart(this);
    check.form.addRow(tr("Must be true"), m_sql);
    Part foreign = makePart(this);
    foreign.form.addPair(tr("References"), m_target, tr("Column"), m_targetColumn);
    foreign.form.addPair(tr("On delete"), m_onDelete, tr("On update"), m_onUpdate);
    Part deferrable = makePart(this);
    deferrable.form.addRow(tr("Checked"), m_deferrable);
    m_columnsBox = columns.box;
    m_checkBox = check.box;
    m_foreignBox = foreign.box;
    m_deferrableBox = deferrable.box;
    for (QWidget *box : {m_columnsBox, m_checkBox, m_foreignBox, m_deferrableBox})
        form.addWidget(box);
    form.addRow(tr("Comment"), m_comment);
    form.addStretch();
}

const core::Class *ConstraintPage::owner() const
{
    const auto *id = std::get_if<core::ConstraintId>(&element());
    return id ? core::ownerOf(model(), *id) : nullptr;
}

std::optional<core::Constraint> ConstraintPage::value() const
{
    const core::Class *holder = owner();
    if (!holder)
        return {};
    const auto id = std::get<core::ConstraintId>(element());
    if (holder->primaryKey && holder->primaryKey->id == id)
        return *holder->primaryKey;
    const auto find = [id](const auto &list) -> std::optional<core::Constraint> {
        for (const auto &part : list) {
            if (part.id == id)
                return part;
        }
        return {};
    };
    if (const auto key = find(holder->uniqueKeys))
        return key;
    if (const auto check = find(holder->checks))
        return check;
    return find(holder->foreignKeys);
}

void ConstraintPage::commit(const QString &text,
                            const core::Constraint &constraint,
                            QWidget *field,
                            const QString &what)
{
    edit(text, core::putConstraint(model(), owner()->id, constraint), field, what);
}

void ConstraintPage::connectFields()
{
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        commit(tr("Rename constraint"),
               changed(*value(), [&](auto &part) { part.name = text; }),
               m_name,
               u"name"_s + m_name->visit());
    });
    connect(m_comment, &TextArea::entered, this, [this](const QString &text) {
        commit(tr("Change comment"),
               changed(*value(), [&](auto &part) { part.comment = text; }),
               m_comment,
               u"comment"_s + m_comment->visit());
    });
    connect(m_columns, &ColumnChooser::entered, this, &ConstraintPage::setColumns);
    connect(m_sql, &TextArea::entered, this, [this](const QString &text) {
        auto check = value();
        std::get<core::Check>(*check).sql = text;
        commit(tr("Change check"), *check, m_sql, u"sql"_s + m_sql->visit());
    });
    const auto action = [this](ChoiceField *field,
                               core::ReferentialAction core::ForeignKey::*member) {
        connect(field, &ChoiceField::entered, this, [this, field, member](const QVariant &choice) {
            auto key = value();
            std::get<core::ForeignKey>(*key).*member = core::ReferentialAction(choice.toInt());
            commit(tr("Change foreign key"), *key, field);
        });
    };
    action(m_onDelete, &core::ForeignKey::onDelete);
    action(m_onUpdate, &core::ForeignKey::onUpdate);
    connect(m_targetColumn, &ChoiceField::entered, this, &ConstraintPage::setTargetColumn);
    connect(m_deferrable, &ChoiceField::entered, this, [this](const QVariant &choice) {
        auto constraint = value();
        const auto deferrable = core::Deferrable(choice.toInt());
        if (auto *key = std::get_if<core::ForeignKey>(&*constraint))
            key->deferrable = deferrable;
        if (auto *key = std::get_if<core::UniqueKey>(&*constraint))
            key->deferrable = deferrable;
        commit(tr("Change when it is checked"), *constraint, m_deferrable);
    });
}

void ConstraintPage::setColumns(const QList<core::ColumnId> &columns)
{
    auto constraint = value();
    if (std::holds_alternative<core::PrimaryKey>(*constraint)) {
        edit(tr("Change primary key"),
             core::setPrimaryKey(model(), owner()->id, columns),
             m_columns);
        return;
    }
    if (auto *key = std::get_if<core::UniqueKey>(&*constraint))
        key->columns = columns;
    commit(tr("Change columns of the key"), *constraint, m_columns);
}

void ConstraintPage::setTargetColumn(const QVariant &column)
{
    auto constraint = value();
    auto &key = std::get<core::ForeignKey>(*constraint);
    key.targetColumns = {column.value<core::ColumnId>()};
    commit(tr("Change foreign key"), *constraint, m_targetColumn);
}

void ConstraintPage::showKind(const core::Constraint &constraint)
{
    const auto *unique = std::get_if<core::UniqueKey>(&constraint);
    const auto *foreign = std::get_if<core::ForeignKey>(&constraint);
    const auto *check = std::get_if<core::Check>(&constraint);
    const auto *primary = std::get_if<core::PrimaryKey>(&constraint);
    m_columnsBox->setVisible(unique || primary);
    m_checkBox->setVisible(check);
    m_foreignBox->setVisible(foreign);
    m_deferrableBox->setVisible(unique || foreign);
    const QList<core::Column> columns = core::effectiveColumns(model(), *owner());
    if (primary)
        m_columns->show(columns, primary->columns);
    if (unique)
        m_columns->show(columns, unique->columns);
    if (check)
        m_sql->setValue(check->sql);
    if (foreign)
        showForeignKey(*foreign);
    if (unique)
        m_deferrable->setValue(int(unique->deferrable));
}

void ConstraintPage::showForeignKey(const core::ForeignKey &key)
{
    m_target->clear();
    m_targetColumn->clear();
    const core::Class *target = core::findClass(model(), core::classIdOf(key.target));
    m_target->addChoice(target ? target->name : key.foreignTable, 0);
    m_target->setEnabled(false);
    m_target->setCurrentIndex(0);
    if (target && key.targetColumns.size() == 1) {
        for (const core::Column &column : core::effectiveColumns(model(), *target))
            m_targetColumn->addChoice(column.name, QVariant::fromValue(column.id));
        m_targetColumn->setValue(QVariant::fromValue(key.targetColumns.first()));
    } else {
        const QString names = target ? columnList(model(), *target, key.targetColumns)
                                     : key.foreignColumns.join(u", "_s);
        m_targetColumn->addChoice(names, 0);
        m_targetColumn->setCurrentIndex(0);
    }
    m_targetColumn->setEnabled(target && key.targetColumns.size() == 1);
    m_onDelete->setValue(int(key.onDelete));
    m_onUpdate->setValue(int(key.onUpdate));
    m_deferrable->setValue(int(key.deferrable));
}

void ConstraintPage::refresh()
{
    const auto constraint = value();
    if (!constraint)
        return;
    m_name->setValue(core::constraintName(*constraint));
    m_comment->setValue(commentOf(*constraint));
    showKind(*constraint);
}

} // namespace ui
