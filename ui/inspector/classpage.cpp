// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/classpage.h"

#include "ui/icons.h"
#include "ui/inspector/colourfield.h"
#include "ui/inspector/columntable.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/optionsbox.h"
#include "ui/inspector/partedits.h"
#include "ui/inspector/partsection.h"

#include "core/mapping/mapping.h"
#include "core/project/diagramedit.h"

#include <QCheckBox>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

ClassPage::ClassPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_tableName(new TextField(this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
    , m_columns(new ColumnTable(document, selection, this))
    , m_parts(new PartSection(document, selection, this))
    , m_mixinMenu(new QMenu(this))
    , m_schemaName(new TextField(this))
    , m_abstract(new QCheckBox(tr("&Abstract: gives its columns, has no table"), this))
    , m_base(new ChoiceField(this))
    , m_inheritance(new ChoiceField(this))
    , m_options(new OptionsBox(OptionHolder::Table, this))
    , m_colour(new ColourField(this))
{
    m_name->setObjectName(u"className"_s);
    m_tableName->setObjectName(u"tableName"_s);
    m_schemaName->setObjectName(u"schemaName"_s);
    m_schemaName->setPlaceholderText(tr("The default one"));
    m_schemaName->setToolTip(tr("PostgreSQL's namespace of the table"));
    m_abstract->setObjectName(u"classAbstract"_s);
    m_base->setObjectName(u"classBase"_s);
    m_inheritance->setObjectName(u"classInheritance"_s);
    m_inheritance->addChoice(tr("In a table of its own"), int(core::Inheritance::Joined));
    m_inheritance->addChoice(tr("In the base's table"), int(core::Inheritance::Single));
    m_inheritance->addChoice(tr("By copying the columns"), int(core::Inheritance::None));
    FormLayout form(this);
    form.addPair(tr("Name"), m_name, tr("Table"), m_tableName);
    form.addSection(tr("Columns"), buildMixins());
    form.addWidget(m_columns);
    form.addWidget(m_parts);
    form.addSection(tr("Comment"));
    form.addWidget(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    form.addRow(tr("Colour on this diagram"), m_colour);
    form.addSection(tr("Inheritance"));
    form.addPair(tr("Base"), m_base, tr("Stored"), m_inheritance);
    form.addWidget(m_abstract);
    form.addSection(tr("Table"));
    form.addRow(tr("Schema (PostgreSQL)"), m_schemaName);
    form.addWidget(m_options);
    form.addStretch();
    connectFields();
    connectTable();
}

const core::Class *ClassPage::value() const
{
    const auto *id = std::get_if<core::ClassId>(&element());
    return id ? core::findClass(model(), *id) : nullptr;
}

void ClassPage::commit(const QString &text,
                       const core::Class &changed,
                       QWidget *field,
                       const QString &what)
{
    edit(text, core::replaceClass(model(), changed), field, what);
}

void ClassPage::connectFields()
{
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        edit(tr("Rename class"),
             core::renameClass(model(), value()->id, text),
             m_name,
             u"name"_s + m_name->visit());
    });
    connect(m_tableName, &TextField::entered, this, [this](const QString &text) {
        core::Class changed = *value();
        changed.tableName = text;
        commit(tr("Rename table"), changed, m_tableName, u"table"_s + m_tableName->visit());
    });
    connect(m_comment, &TextArea::entered, this, [this](const QString &text) {
        core::Class changed = *value();
        changed.comment = text;
        commit(tr("Change comment"), changed, m_comment, u"comment"_s + m_comment->visit());
    });
}

void ClassPage::connectTable()
{
    connect(m_colour, &ColourField::entered, this, [this](const QString &colour) {
        document().edit(tr("Change colour"),
                        core::setColour(document().project(), m_diagram, {element()}, colour));
    });
    connect(m_schemaName, &TextField::entered, this, [this](const QString &text) {
        core::Class changed = *value();
        changed.schemaName = text;
        commit(tr("Move to another schema"),
               changed,
               m_schemaName,
               u"schema"_s + m_schemaName->visit());
    });
    connect(m_abstract, &QCheckBox::clicked, this, [this](bool on) {
        core::Class changed = *value();
        changed.isAbstract = on;
        commit(on ? tr("Make abstract") : tr("Give a table"), changed, m_abstract);
    });
    connect(m_base, &ChoiceField::entered, this, [this](const QVariant &id) {
        setBase(id.value<core::ClassId>());
    });
    connect(m_inheritance, &ChoiceField::entered, this, [this](const QVariant &choice) {
        core::Class changed = *value();
        changed.inheritance = core::Inheritance(choice.toInt());
        commit(tr("Change inheritance"), changed, m_inheritance);
    });
    connect(m_options,
            &OptionsBox::entered,
            this,
            [this](const QString &key, const QString &text, const QString &visit) {
                core::Class changed = *value();
                changed.options = optionsWith(changed.options, key, text);
                commit(tr("Change options of the table"),
                       changed,
                       nullptr,
                       visit.isEmpty() ? visit : key + visit);
            });
}

// An abstract base gives its columns; of another one the class's own table is the usual way.
void ClassPage::setBase(core::ClassId base)
{
    core::Class changed = *value();
    changed.base = base;
    const core::Class *chosen = core::findClass(model(), base);
    if (!chosen || chosen->isAbstract)
        changed.inheritance = core::Inheritance::None;
    else if (changed.inheritance == core::Inheritance::None)
        changed.inheritance = core::Inheritance::Joined;
    commit(tr("Change base"), changed, m_base);
}

void ClassPage::setDiagram(core::DiagramId id)
{
    m_diagram = id;
    showColour();
}

void ClassPage::showColour()
{
    const core::Diagram *diagram = core::findDiagram(document().project(), m_diagram);
    const core::Class *shown = value();
    m_colour->setEnabled(diagram && shown && core::shows(*diagram, shown->id));
    m_colour->setValue(diagram && shown ? diagram->colours.value(shown->id.uuid) : QString());
}

void ClassPage::showBases(const core::Class &classValue)
{
    QList<std::pair<core::ClassId, QString>> candidates{{core::ClassId(), tr("None")}};
    for (const core::Class &candidate : model().classes) {
        if (candidate.id != classValue.id)
            candidates.append({candidate.id, candidate.name});
    }
    if (candidates != m_bases) { // there may be thousands, and few edits touch a name
        m_bases = candidates;
        m_base->clear();
        for (const auto &[id, name] : std::as_const(m_bases))
            m_base->addChoice(name, QVariant::fromValue(id));
    }
    m_base->setValue(QVariant::fromValue(classValue.base));
    const core::Class *base = core::findClass(model(), classValue.base);
    m_inheritance->setEnabled(base && !base->isAbstract);
    m_inheritance->setValue(base ? QVariant(int(classValue.inheritance)) : QVariant());
}

QWidget *ClassPage::buildMixins()
{
    QToolButton *button = flatButton(u"mixin"_s, tr("Mixins of this class"), this);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_mixinMenu);
    connect(m_mixinMenu, &QMenu::aboutToShow, this, &ClassPage::showMixinMenu);
    return button;
}

void ClassPage::showMixinMenu()
{
    m_mixinMenu->clear();
    if (model().mixins.isEmpty())
        m_mixinMenu->addAction(tr("The model has no mixins"))->setEnabled(false);
    for (const core::Mixin &mixin : model().mixins) {
        QAction *action = m_mixinMenu->addAction(mixin.name);
        action->setCheckable(true);
        action->setChecked(value()->mixins.contains(mixin.id));
        connect(action, &QAction::toggled, this, [this, id = mixin.id](bool on) {
            core::Class changed = *value();
            if (on)
                changed.mixins.append(id);
            else
                changed.mixins.removeOne(id);
            edit(on ? tr("Add mixin") : tr("Remove mixin"), core::replaceClass(model(), changed));
        });
    }
}

void ClassPage::refresh()
{
    const core::Class *classValue = value();
    if (!classValue)
        return;
    m_name->setValue(classValue->name);
    m_tableName->setValue(classValue->tableName);
    m_tableName->setPlaceholderText(core::tableNameFor(classValue->name, model().naming.tables));
    m_comment->setValue(classValue->comment);
    m_parts->show(classValue->id);
    m_schemaName->setValue(classValue->schemaName);
    m_abstract->setChecked(classValue->isAbstract);
    showBases(*classValue);
    m_options->show(classValue->options);
    showColour();
    if (m_columns->property("holder").toUuid() == classValue->id.uuid) {
        m_columns->refresh();
        return;
    }
    m_columns->setProperty("holder", classValue->id.uuid);
    m_columns->setHolder(classValue->id);
    showProblems();
}

void ClassPage::showProblems()
{
    m_columns->setProblems(problems());
    m_parts->setProblems(problems());
}

} // namespace ui
