// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/constraintpage.h"

#include "ui/elements.h"
#include "ui/inspector/columnchooser.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/keypairs.h"
#include "ui/inspector/optionsbox.h"
#include "ui/inspector/partedits.h"

#include "core/base/overloaded.h"
#include "core/mapping/parts.h"
#include "core/model/validator.h"
#include "core/schema/options.h"

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

core::Options optionsOf(const core::Constraint &constraint)
{
    return std::visit(core::Overloaded{[](const core::PrimaryKey &key) { return key.options; },
                                       [](const core::UniqueKey &key) { return key.options; },
                                       [](const core::Check &check) { return check.options; },
                                       [](const core::ForeignKey &key) { return key.options; }},
                      constraint);
}

} // namespace

ConstraintPage::ConstraintPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_columns(new ColumnChooser(this))
    , m_sql(new TextArea(TextArea::Kind::Code, this))
    , m_target(new ChoiceField(this))
    , m_pairs(new KeyPairs(this))
    , m_outsideTable(new TextField(this))
    , m_outsideColumns(new TextField(this))
    , m_match(new ChoiceField(this))
    , m_onDelete(new ChoiceField(this))
    , m_onUpdate(new ChoiceField(this))
    , m_deferrable(new ChoiceField(this))
    , m_primaryOptions(new OptionsBox(OptionHolder::PrimaryKey, this))
    , m_uniqueOptions(new OptionsBox(OptionHolder::UniqueKey, this))
    , m_checkOptions(new OptionsBox(OptionHolder::Check, this))
    , m_foreignOptions(new OptionsBox(OptionHolder::ForeignKey, this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
{
    m_name->setObjectName(u"constraintName"_s);
    m_name->setPlaceholderText(tr("By the naming rules"));
    m_sql->setObjectName(u"checkSql"_s);
    m_sql->setPlaceholderText(tr("SQL, e.g. price >= 0"));
    m_target->setObjectName(u"foreignTarget"_s);
    m_onDelete->setObjectName(u"onDelete"_s);
    m_deferrable->setObjectName(u"deferrable"_s);
    m_outsideTable->setObjectName(u"outsideTable"_s);
    m_outsideTable->setPlaceholderText(tr("The table's name"));
    m_outsideColumns->setPlaceholderText(tr("Its primary key"));
    fillChoices();
    buildLayout();
    connectFields();
    connectForeignKey();
    connectOptions();
}

void ConstraintPage::fillChoices()
{
    for (const auto action : referentialActions()) {
        m_onDelete->addChoice(word(action), int(action));
        m_onUpdate->addChoice(word(action), int(action));
    }
    m_deferrable->addChoice(tr("At once"), int(core::Deferrable::No));
    m_deferrable->addChoice(tr("At once, can be deferred"),
                            int(core::Deferrable::InitiallyImmediate));
    m_deferrable->addChoice(tr("At the end of the transaction"),
                            int(core::Deferrable::InitiallyDeferred));
    m_match->addChoice(tr("Usual"), QString());
    for (const QString &match : {u"SIMPLE"_s, u"FULL"_s, u"PARTIAL"_s})
        m_match->addChoice(match, match);
}

void ConstraintPage::buildLayout()
{
    FormLayout form(this);
    form.addRow(tr("Name"), m_name);
    Part columns = makePart(this);
    columns.form.addRow(tr("Columns, in the order of the key"), m_columns);
    Part check = makePart(this);
    check.form.addRow(tr("Must be true"), m_sql);
    Part outside = makePart(this);
    outside.form.addPair(tr("Table"), m_outsideTable, tr("Its columns"), m_outsideColumns);
    m_outsideBox = outside.box;
    Part foreign = makePart(this);
    foreign.form.addRow(tr("References"), m_target);
    foreign.form.addWidget(m_outsideBox);
    foreign.form.addWidget(m_pairs);
    foreign.form.addPair(tr("On delete"), m_onDelete, tr("On update"), m_onUpdate);
    foreign.form.addRow(tr("Where a part is NULL (MATCH)"), m_match);
    Part deferrable = makePart(this);
    deferrable.form.addRow(tr("Checked"), m_deferrable);
    m_columnsBox = columns.box;
    m_checkBox = check.box;
    m_foreignBox = foreign.box;
    m_deferrableBox = deferrable.box;
    for (QWidget *box : {m_columnsBox, m_checkBox, m_foreignBox, m_deferrableBox})
        form.addWidget(box);
    for (OptionsBox *box : {m_primaryOptions, m_uniqueOptions, m_checkOptions, m_foreignOptions})
        form.addWidget(box);
    form.addRow(tr("Comment"), m_comment);
    form.addStretch();
}

core::ElementId ConstraintPage::holder() const
{
    const auto *id = std::get_if<core::ConstraintId>(&element());
    return id ? partHolder(model(), *id) : core::ElementId();
}

std::optional<core::Constraint> ConstraintPage::value() const
{
    const auto *id = std::get_if<core::ConstraintId>(&element());
    return id ? findConstraint(model(), *id) : std::nullopt;
}

core::ForeignKey ConstraintPage::foreignKey() const
{
    return std::get<core::ForeignKey>(*value());
}

void ConstraintPage::commit(const QString &text,
                            const core::Constraint &constraint,
                            QWidget *field,
                            const QString &what)
{
    edit(text, withConstraint(model(), holder(), constraint), field, what);
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
        if (!core::isBalanced(text))
            setError(m_sql, tr("A bracket or quote is open."));
    });
    connect(m_deferrable, &ChoiceField::entered, this, [this](const QVariant &choice) {
        setDeferrable(core::Deferrable(choice.toInt()));
    });
}

void ConstraintPage::connectForeignKey()
{
    const auto action = [this](ChoiceField *field,
                               core::ReferentialAction core::ForeignKey::*member) {
        connect(field, &ChoiceField::entered, this, [this, field, member](const QVariant &choice) {
            core::ForeignKey key = foreignKey();
            key.*member = core::ReferentialAction(choice.toInt());
            commit(tr("Change foreign key"), key, field);
        });
    };
    action(m_onDelete, &core::ForeignKey::onDelete);
    action(m_onUpdate, &core::ForeignKey::onUpdate);
    connect(m_target, &ChoiceField::entered, this, &ConstraintPage::setTarget);
    connect(m_pairs, &KeyPairs::entered, this, [this](const QList<KeyPairs::Pair> &pairs) {
        core::ForeignKey key = foreignKey();
        key.columns.clear();
        key.targetColumns.clear();
        for (const KeyPairs::Pair &pair : pairs) {
            key.columns.append(pair.child);
            key.targetColumns.append(pair.parent);
        }
        commit(tr("Change columns of the key"), key, m_pairs);
    });
    connect(m_match, &ChoiceField::entered, this, [this](const QVariant &match) {
        core::ForeignKey key = foreignKey();
        key.options = optionsWith(key.options, core::option::match, match.toString());
        commit(tr("Change foreign key"), key, m_match);
    });
    connect(m_outsideTable, &TextField::entered, this, [this](const QString &table) {
        setOutside(table, foreignKey().foreignColumns, u"table"_s + m_outsideTable->visit());
    });
    connect(m_outsideColumns, &TextField::entered, this, [this](const QString &text) {
        QStringList columns = text.split(u',', Qt::SkipEmptyParts);
        for (QString &column : columns)
            column = column.trimmed();
        setOutside(foreignKey().foreignTable, columns, u"columns"_s + m_outsideColumns->visit());
    });
}

void ConstraintPage::connectOptions()
{
    for (OptionsBox *box : {m_primaryOptions, m_uniqueOptions, m_checkOptions, m_foreignOptions}) {
        connect(box,
                &OptionsBox::entered,
                this,
                [this](const QString &key, const QString &text, const QString &visit) {
                    edit(tr("Change options of the constraint"),
                         withOption(model(), std::get<core::ConstraintId>(element()), key, text),
                         nullptr,
                         visit.isEmpty() ? visit : key + visit);
                });
    }
}

void ConstraintPage::setColumns(const QList<core::ColumnId> &columns)
{
    auto constraint = value();
    if (std::holds_alternative<core::PrimaryKey>(*constraint)) {
        edit(tr("Change primary key"),
             core::setPrimaryKey(model(), std::get<core::ClassId>(holder()), columns),
             m_columns);
        return;
    }
    if (auto *key = std::get_if<core::UniqueKey>(&*constraint))
        key->columns = columns;
    commit(tr("Change columns of the key"), *constraint, m_columns);
}

void ConstraintPage::setDeferrable(core::Deferrable deferrable)
{
    auto constraint = value();
    if (auto *key = std::get_if<core::ForeignKey>(&*constraint))
        key->deferrable = deferrable;
    if (auto *key = std::get_if<core::UniqueKey>(&*constraint))
        key->deferrable = deferrable;
    commit(tr("Change when it is checked"), *constraint, m_deferrable);
}

// Another class: its primary key, as far as there are columns to join with it.
void ConstraintPage::setTarget(const QVariant &target)
{
    core::ForeignKey key = foreignKey();
    const auto id = target.value<core::ClassId>();
    if (id.isNull()) {
        key.target = {};
        key.targetColumns.clear();
        if (key.foreignTable.isEmpty())
            key.foreignTable = tr("table");
        commit(tr("Change target"), key, m_target);
        return;
    }
    key.foreignTable.clear();
    key.foreignColumns.clear();
    key.target = core::tableIdOf(id);
    const core::Members parent = core::targetOf(model(), key);
    QList<core::ColumnId> columns = parent.primaryKey ? parent.primaryKey->columns
                                                      : QList<core::ColumnId>();
    if (columns.isEmpty() && !parent.columns.isEmpty())
        columns = {parent.columns.first().id};
    const qsizetype count = std::min(columns.size(), key.columns.size());
    key.columns = key.columns.mid(0, count);
    key.targetColumns = columns.mid(0, count);
    commit(tr("Change target"), key, m_target);
}

void ConstraintPage::setOutside(const QString &table,
                                const QStringList &columns,
                                const QString &what)
{
    if (table.isEmpty()) {
        setError(m_outsideTable, tr("A foreign key needs a table to point to."));
        return;
    }
    core::ForeignKey key = foreignKey();
    key.foreignTable = table;
    key.foreignColumns = columns;
    const bool fits = columns.isEmpty() || columns.size() == key.columns.size();
    commit(tr("Change target"), key, m_outsideTable, what);
    setError(m_outsideColumns,
             fits ? QString() : tr("%n column(s) are joined.", nullptr, int(key.columns.size())));
}

OptionsBox *ConstraintPage::optionsFor(const core::Constraint &constraint) const
{
    return std::visit(core::Overloaded{
                          [this](const core::PrimaryKey &) { return m_primaryOptions; },
                          [this](const core::UniqueKey &) { return m_uniqueOptions; },
                          [this](const core::Check &) { return m_checkOptions; },
                          [this](const core::ForeignKey &) { return m_foreignOptions; },
                      },
                      constraint);
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
    const QList<core::Column> columns = columnsFor(model(), holder());
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
    OptionsBox *options = optionsFor(constraint);
    for (OptionsBox *box : {m_primaryOptions, m_uniqueOptions, m_checkOptions, m_foreignOptions})
        box->setVisible(box == options);
    options->show(optionsOf(constraint));
}

void ConstraintPage::showForeignKey(const core::ForeignKey &key)
{
    const core::Class *target = core::findClass(model(), core::classIdOf(key.target));
    m_target->clear();
    for (const core::Class &candidate : model().classes) {
        if (!candidate.isAbstract)
            m_target->addChoice(candidate.name, QVariant::fromValue(candidate.id));
    }
    m_target->addChoice(tr("A table outside the model"), QVariant::fromValue(core::ClassId()));
    m_target->setValue(QVariant::fromValue(target ? target->id : core::ClassId()));
    m_outsideBox->setVisible(!target);
    m_outsideTable->setValue(key.foreignTable);
    m_outsideColumns->setValue(key.foreignColumns.join(u", "_s));
    m_pairs->setVisible(target);
    if (target) {
        const core::Members parent = core::targetOf(model(), key);
        QList<KeyPairs::Pair> pairs;
        for (qsizetype i = 0; i < key.columns.size(); ++i)
            pairs.append({key.columns.at(i), key.targetColumns.value(i)});
        m_pairs->show(columnsFor(model(), holder()), parent.columns, pairs);
    }
    m_match->setValue(key.options.value(core::option::match));
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
