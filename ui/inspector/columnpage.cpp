// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columnpage.h"

#include "ui/elements.h"
#include "ui/inspector/columnedits.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/optionsbox.h"
#include "ui/inspector/partedits.h"

#include "core/model/validator.h"
#include "core/schema/options.h"

#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Numbering { NotNumbered, Automatic, Autoincrement, ByDefault, Always };
enum Generation { NotGenerated, Virtual, Stored };

Numbering numberingOf(const core::Column &column)
{
    if (column.options.value(core::option::sqliteAutoincrement) == core::option::truth)
        return Autoincrement;
    if (!column.identity)
        return NotNumbered;
    switch (column.identity->kind) {
    case core::IdentityKind::Automatic:
        return Automatic;
    case core::IdentityKind::ByDefault:
        return ByDefault;
    case core::IdentityKind::Always:
        return Always;
    }
    Q_UNREACHABLE();
    return Automatic;
}

core::Column numbered(core::Column column, Numbering numbering)
{
    column.options.remove(core::option::sqliteAutoincrement);
    if (numbering == NotNumbered) {
        column.identity.reset();
        return column;
    }
    core::Identity identity = column.identity.value_or(core::Identity());
    identity.kind = numbering == Always      ? core::IdentityKind::Always
                    : numbering == ByDefault ? core::IdentityKind::ByDefault
                                             : core::IdentityKind::Automatic;
    column.identity = identity;
    if (numbering == Autoincrement)
        column.options.insert(core::option::sqliteAutoincrement, core::option::truth);
    return column;
}

const core::UniqueKey *uniqueKeyOf(const core::Class *owner, core::ColumnId id)
{
    if (!owner)
        return nullptr;
    for (const core::UniqueKey &key : owner->uniqueKeys) {
        if (key.columns == QList<core::ColumnId>{id})
            return &key;
    }
    return nullptr;
}

} // namespace

ColumnPage::ColumnPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_type(new TextField(this))
    , m_nullable(new QCheckBox(tr("May be &NULL"), this))
    , m_primaryKey(new QCheckBox(tr("&Primary key"), this))
    , m_unique(new QCheckBox(tr("&Unique"), this))
    , m_default(new TextField(this))
    , m_identity(new ChoiceField(this))
    , m_generatedKind(new ChoiceField(this))
    , m_generatedSql(new TextArea(TextArea::Kind::Code, this))
    , m_collation(new TextField(this))
    , m_start(new TextField(this))
    , m_increment(new TextField(this))
    , m_options(new OptionsBox(OptionHolder::Column, this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
{
    m_name->setObjectName(u"columnName"_s);
    m_type->setObjectName(u"columnType"_s);
    m_default->setObjectName(u"columnDefault"_s);
    m_nullable->setObjectName(u"columnNullable"_s);
    m_identity->addChoice(tr("None"), NotNumbered);
    m_identity->addChoice(tr("Automatic"), Automatic);
    m_identity->addChoice(tr("Autoincrement (never reused)"), Autoincrement);
    m_identity->addChoice(tr("Where no value is given"), ByDefault);
    m_identity->addChoice(tr("Always by the database"), Always);
    m_identity->setObjectName(u"columnNumbering"_s);
    m_start->setObjectName(u"numberingStart"_s);
    m_start->setPlaceholderText(u"1"_s);
    m_increment->setObjectName(u"numberingIncrement"_s);
    m_increment->setPlaceholderText(u"1"_s);
    m_type->setToolTip(tr("String(80), Numeric(10, 2), Integer[], an enum's name; or what only one "
                          "kind of database has: Native(postgresql, tsvector)"));
    m_type->setPlaceholderText(tr("String(80)"));
    m_collation->setPlaceholderText(tr("The database's"));
    m_generatedSql->setPlaceholderText(tr("SQL, e.g. price * amount"));
    m_generatedKind->addChoice(tr("Not generated"), NotGenerated);
    m_generatedKind->addChoice(tr("Computed when read"), Virtual);
    m_generatedKind->addChoice(tr("Stored"), Stored);
    m_default->setPlaceholderText(tr("SQL, e.g. 0, 'new', CURRENT_TIMESTAMP"));
    auto *completer = new QCompleter(this);
    completer->setModel(new QStringListModel(completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_type->setCompleter(completer);
    buildLayout();
    connectNames();
    connectValues();
    connectNumbering();
}

void ColumnPage::buildLayout()
{
    FormLayout form(this);
    form.addPair(tr("Name"), m_name, tr("Type"), m_type);
    auto *flags = new QWidget(this);
    auto *row = new QHBoxLayout(flags);
    row->setContentsMargins(0, 0, 0, 4);
    row->setSpacing(16);
    for (QCheckBox *box : {m_nullable, m_primaryKey, m_unique})
        row->addWidget(box);
    row->addStretch();
    form.addWidget(flags);
    form.addRow(tr("Default"), m_default);
    form.addPair(tr("Numbering"), m_identity, tr("Collation"), m_collation);
    m_numbersBox = new QWidget(this);
    FormLayout numbers(m_numbersBox);
    m_numbersBox->layout()->setContentsMargins(0, 0, 0, 0);
    numbers.addPair(tr("Starts at"), m_start, tr("Counts by"), m_increment);
    form.addWidget(m_numbersBox);
    form.addSection(tr("Generated"));
    form.addWidget(m_generatedKind);
    m_generatedKind->setAccessibleName(tr("Generated"));
    form.addWidget(m_generatedSql);
    m_generatedSql->setAccessibleName(tr("Generated from"));
    form.addSection(tr("Comment"));
    form.addWidget(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    form.addSection(tr("More"));
    form.addWidget(m_options);
    form.addStretch();
}

const core::Column *ColumnPage::value() const
{
    const auto *id = std::get_if<core::ColumnId>(&element());
    return id ? findColumn(model(), *id) : nullptr;
}

void ColumnPage::commit(const QString &text,
                        const core::Column &column,
                        QWidget *field,
                        const QString &what)
{
    edit(text, withColumn(model(), column), field, what);
}

void ColumnPage::connectNames()
{
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        core::Column changed = *value();
        changed.name = text;
        commit(tr("Rename column"), changed, m_name, u"name"_s + m_name->visit());
    });
    connect(m_type, &TextField::entered, this, &ColumnPage::setType);
    connect(m_type->completer(),
            qOverload<const QString &>(&QCompleter::activated),
            this,
            &ColumnPage::setType);
    connect(m_type, &QLineEdit::editingFinished, this, [this] {
        if (value())
            m_type->setValue(typeText(model(), value()->type));
    });
    connect(m_default, &TextField::entered, this, [this](const QString &text) {
        core::Column changed = *value();
        changed.defaultSql = text;
        commit(tr("Change default"), changed, m_default, u"default"_s + m_default->visit());
        if (!core::isBalanced(text))
            setError(m_default, tr("A bracket or quote is open."));
    });
    connect(m_collation, &TextField::entered, this, [this](const QString &text) {
        core::Column changed = *value();
        changed.collation = text;
        commit(tr("Change collation"), changed, m_collation, u"collation"_s + m_collation->visit());
    });
    connect(m_comment, &TextArea::entered, this, [this](const QString &text) {
        core::Column changed = *value();
        changed.comment = text;
        commit(tr("Change comment"), changed, m_comment, u"comment"_s + m_comment->visit());
    });
}

void ColumnPage::setType(const QString &text)
{
    const auto type = typeFromText(model(), text);
    if (!type) {
        setError(m_type, tr("No such type yet. Try String(80), Integer or Numeric(10, 2)."));
        return;
    }
    core::Column changed = *value();
    changed.type = *type;
    commit(tr("Change type"), changed, m_type, u"type"_s + m_type->visit());
}

void ColumnPage::connectValues()
{
    connect(m_nullable, &QCheckBox::clicked, this, [this](bool on) {
        core::Column changed = *value();
        changed.nullable = on;
        commit(on ? tr("Allow NULL") : tr("Forbid NULL"), changed, m_nullable, {});
    });
    connect(m_primaryKey, &QCheckBox::clicked, this, [this] {
        edit(tr("Toggle primary key"), core::togglePrimaryKey(model(), value()->id), m_primaryKey);
    });
    connect(m_unique, &QCheckBox::clicked, this, &ColumnPage::setUnique);
    connect(m_identity, &ChoiceField::entered, this, [this](const QVariant &choice) {
        commit(tr("Change numbering"),
               numbered(*value(), Numbering(choice.toInt())),
               m_identity,
               {});
    });
    connect(m_generatedKind, &ChoiceField::entered, this, [this](const QVariant &choice) {
        core::Column changed = *value();
        if (choice.toInt() == NotGenerated) {
            changed.generated.reset();
        } else {
            core::Generated generated = changed.generated.value_or(core::Generated{u"NULL"_s, {}});
            generated.kind = choice.toInt() == Stored ? core::GeneratedKind::Stored
                                                      : core::GeneratedKind::Virtual;
            changed.generated = generated;
            changed.defaultSql.clear();
        }
        commit(tr("Change generation"), changed, m_generatedKind, {});
    });
    connect(m_generatedSql, &TextArea::entered, this, [this](const QString &text) {
        core::Column changed = *value();
        if (!changed.generated)
            return;
        changed.generated->sql = text;
        commit(tr("Change expression"), changed, m_generatedSql, u"sql"_s + m_generatedSql->visit());
        if (!core::isBalanced(text))
            setError(m_generatedSql, tr("A bracket or quote is open."));
    });
}

void ColumnPage::connectNumbering()
{
    const auto connectNumber = [this](TextField *field,
                                      std::optional<qint64> core::Identity::*member) {
        connect(field, &TextField::entered, this, [this, field, member](const QString &text) {
            core::Column changed = *value();
            bool isNumber = true;
            const qint64 number = text.toLongLong(&isNumber);
            if (!changed.identity || (!text.isEmpty() && !isNumber)) {
                setError(field, tr("A whole number."));
                return;
            }
            (*changed.identity).*member = text.isEmpty() ? std::optional<qint64>() : number;
            commit(tr("Change numbering"), changed, field, field->objectName() + field->visit());
        });
    };
    connectNumber(m_start, &core::Identity::start);
    connectNumber(m_increment, &core::Identity::increment);
    connect(m_options,
            &OptionsBox::entered,
            this,
            [this](const QString &key, const QString &text, const QString &visit) {
                core::Column changed = *value();
                changed.options = optionsWith(changed.options, key, text);
                commit(tr("Change options of the column"),
                       changed,
                       nullptr,
                       visit.isEmpty() ? visit : key + visit);
            });
}

void ColumnPage::showNumbering(const core::Column &column)
{
    const auto number = [](const std::optional<qint64> &value) {
        return value ? QString::number(*value) : QString();
    };
    m_identity->setValue(numberingOf(column));
    m_numbersBox->setVisible(column.identity.has_value());
    const core::Identity identity = column.identity.value_or(core::Identity());
    m_start->setValue(number(identity.start));
    m_increment->setValue(number(identity.increment));
}

void ColumnPage::setUnique(bool unique)
{
    const core::Class *owner = core::ownerOf(model(), value()->id);
    if (!owner)
        return;
    if (unique) {
        core::UniqueKey key;
        key.id = core::ConstraintId::create();
        key.columns = {value()->id};
        edit(tr("Make unique"), core::putConstraint(model(), owner->id, key), m_unique);
    } else if (const core::UniqueKey *key = uniqueKeyOf(owner, value()->id)) {
        edit(tr("Allow duplicates"), core::removeConstraint(model(), key->id), m_unique);
    }
}

void ColumnPage::refresh()
{
    const core::Column *column = value();
    if (!column)
        return;
    const core::Class *owner = core::ownerOf(model(), column->id);
    m_name->setValue(column->name);
    // "str80" is not replaced by String(80) under the cursor.
    if (!m_type->hasFocus() || typeFromText(model(), m_type->text()) != column->type)
        m_type->setValue(typeText(model(), column->type));
    setError(m_type, {});
    QStringList names = core::knownTypeNames();
    for (const core::Enum &enumeration : model().enums)
        names.append(enumeration.name);
    static_cast<QStringListModel *>(m_type->completer()->model())->setStringList(names);
    m_nullable->setChecked(column->nullable);
    m_primaryKey->setVisible(owner != nullptr);
    m_unique->setVisible(owner != nullptr);
    m_primaryKey->setChecked(owner && owner->primaryKey
                             && owner->primaryKey->columns.contains(column->id));
    m_unique->setChecked(uniqueKeyOf(owner, column->id) != nullptr);
    m_default->setValue(column->defaultSql);
    m_default->setEnabled(!column->generated);
    showNumbering(*column);
    m_options->show(column->options);
    m_collation->setValue(column->collation);
    m_comment->setValue(column->comment);
    m_generatedSql->setVisible(column->generated.has_value());
    m_generatedKind->setValue(!column->generated ? NotGenerated
                              : column->generated->kind == core::GeneratedKind::Stored ? Stored
                                                                                       : Virtual);
    if (column->generated)
        m_generatedSql->setValue(column->generated->sql);
}

} // namespace ui
