// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/projectpage.h"

#include "ui/inspector/fields.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

ProjectPage::ProjectPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_tables(new ChoiceField(this))
    , m_primaryKey(new TextField(this))
    , m_foreignKey(new TextField(this))
    , m_uniqueKey(new TextField(this))
    , m_index(new TextField(this))
    , m_check(new TextField(this))
    , m_facts(new QLabel(this))
{
    m_name->setObjectName(u"projectName"_s);
    m_facts->setProperty("muted", true);
    m_facts->setWordWrap(true);
    m_tables->addChoice(tr("UserAccount → user_account"), int(core::TableNaming::FlaskSqlAlchemy));
    m_tables->addChoice(tr("UserAccount → user_accounts"), int(core::TableNaming::Plural));
    m_tables->addChoice(tr("UserAccount → UserAccount"), int(core::TableNaming::AsIs));
    FormLayout form(this);
    form.addRow(tr("Project"), m_name);
    form.addWidget(m_facts);
    form.addSection(tr("Naming rules"));
    form.addRow(tr("Tables"), m_tables);
    form.addRow(tr("Primary keys"), m_primaryKey);
    form.addRow(tr("Foreign keys"), m_foreignKey);
    form.addRow(tr("Unique keys"), m_uniqueKey);
    form.addRow(tr("Checks"), m_check);
    form.addRow(tr("Indexes"), m_index);
    form.addStretch();
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        core::Project changed = this->document().project();
        changed.name = text;
        if (!text.isEmpty())
            this->document().edit(tr("Rename project"),
                                  core::Result<core::Project>(changed),
                                  u"project"_s + m_name->visit());
    });
    connect(m_tables, &ChoiceField::entered, this, [this](const QVariant &choice) {
        core::NamingRules rules = model().naming;
        rules.tables = core::TableNaming(choice.toInt());
        edit(tr("Change naming"), core::setNaming(model(), rules), m_tables);
    });
    connectRule(m_primaryKey, &core::NamingRules::primaryKey);
    connectRule(m_foreignKey, &core::NamingRules::foreignKey);
    connectRule(m_uniqueKey, &core::NamingRules::uniqueKey);
    connectRule(m_check, &core::NamingRules::check);
    connectRule(m_index, &core::NamingRules::index);
}

void ProjectPage::connectRule(TextField *field, QString core::NamingRules::*member)
{
    field->setPlaceholderText(tr("Unnamed"));
    connect(field, &TextField::entered, this, [this, field, member](const QString &text) {
        core::NamingRules rules = model().naming;
        rules.*member = text;
        edit(tr("Change naming"),
             core::setNaming(model(), rules),
             field,
             u"rule"_s + field->visit());
    });
}

void ProjectPage::refresh()
{
    const core::Project &project = document().project();
    const core::NamingRules &rules = project.model.naming;
    m_name->setValue(project.name);
    m_tables->setValue(int(rules.tables));
    m_primaryKey->setValue(rules.primaryKey);
    m_foreignKey->setValue(rules.foreignKey);
    m_uniqueKey->setValue(rules.uniqueKey);
    m_check->setValue(rules.check);
    m_index->setValue(rules.index);
    const QStringList facts{tr("%n class(es)", nullptr, int(project.model.classes.size())),
                            tr("%n enum(s)", nullptr, int(project.model.enums.size())),
                            tr("%n revision(s)", nullptr, int(project.history.revisions.size()))};
    m_facts->setText(facts.join(u" · "_s));
}

} // namespace ui
