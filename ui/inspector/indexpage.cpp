// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/indexpage.h"

#include "ui/elements.h"
#include "ui/inspector/fields.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString descending = u" DESC"_s;

} // namespace

QString keysToText(const core::Model &model, const core::Class &owner, const core::Index &index)
{
    QStringList lines;
    for (const core::IndexKey &key : index.keys) {
        const QString name = key.column.isNull() ? key.expressionSql
                                                 : columnList(model, owner, {key.column});
        lines.append(key.order == core::SortOrder::Descending ? name + descending : name);
    }
    return lines.join(u'\n');
}

QList<core::IndexKey> keysFromText(const core::Model &model,
                                   const core::Class &owner,
                                   const QString &text)
{
    const QList<core::Column> columns = core::effectiveColumns(model, owner);
    QList<core::IndexKey> keys;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QString name = line.trimmed();
        core::IndexKey key;
        if (name.endsWith(descending, Qt::CaseInsensitive)) {
            key.order = core::SortOrder::Descending;
            name.chop(descending.size());
            name = name.trimmed();
        }
        const auto it = std::find_if(columns.cbegin(), columns.cend(), [&](const core::Column &c) {
            return c.name == name;
        });
        if (it != columns.cend())
            key.column = it->id;
        else
            key.expressionSql = name;
        if (!name.isEmpty())
            keys.append(key);
    }
    return keys;
}

IndexPage::IndexPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_keys(new TextArea(TextArea::Kind::Code, this))
    , m_unique(new QCheckBox(tr("&Unique"), this))
    , m_predicate(new TextArea(TextArea::Kind::Code, this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
{
    m_name->setPlaceholderText(tr("By the naming rules"));
    m_predicate->setPlaceholderText(tr("All rows"));
    FormLayout form(this);
    form.addRow(tr("Name"), m_name);
    form.addRow(tr("Columns or expressions, one a line"), m_keys);
    form.addWidget(m_unique);
    form.addRow(tr("Only rows where"), m_predicate);
    form.addRow(tr("Comment"), m_comment);
    form.addStretch();
    connectFields();
}

const core::Index *IndexPage::value() const
{
    const auto *id = std::get_if<core::IndexId>(&element());
    const core::Class *owner = id ? core::ownerOf(model(), *id) : nullptr;
    if (!owner)
        return nullptr;
    for (const core::Index &index : owner->indexes) {
        if (index.id == *id)
            return &index;
    }
    return nullptr;
}

void IndexPage::commit(const QString &text,
                       const core::Index &index,
                       QWidget *field,
                       const QString &what)
{
    const core::Class *owner = core::ownerOf(model(), index.id);
    edit(text, core::putIndex(model(), owner->id, index), field, what);
}

void IndexPage::connectFields()
{
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        core::Index changed = *value();
        changed.name = text;
        commit(tr("Rename index"), changed, m_name, u"name"_s + m_name->visit());
    });
    connect(m_keys, &TextArea::entered, this, [this](const QString &text) {
        core::Index changed = *value();
        changed.keys = keysFromText(model(), *core::ownerOf(model(), changed.id), text);
        if (changed.keys.isEmpty()) {
            setError(m_keys, tr("An index needs at least one column or expression."));
            return;
        }
        commit(tr("Change index"), changed, m_keys, u"keys"_s + m_keys->visit());
    });
    connect(m_unique, &QCheckBox::clicked, this, [this](bool on) {
        core::Index changed = *value();
        changed.unique = on;
        commit(tr("Change index"), changed, m_unique, {});
    });
    connect(m_predicate, &TextArea::entered, this, [this](const QString &text) {
        core::Index changed = *value();
        changed.predicateSql = text;
        commit(tr("Change index"), changed, m_predicate, u"where"_s + m_predicate->visit());
    });
    connect(m_comment, &TextArea::entered, this, [this](const QString &text) {
        core::Index changed = *value();
        changed.comment = text;
        commit(tr("Change comment"), changed, m_comment, u"comment"_s + m_comment->visit());
    });
}

void IndexPage::refresh()
{
    const core::Index *index = value();
    if (!index)
        return;
    const core::Class *owner = core::ownerOf(model(), index->id);
    m_name->setValue(index->name);
    if (!m_keys->hasFocus() || keysFromText(model(), *owner, m_keys->toPlainText()) != index->keys)
        m_keys->setValue(keysToText(model(), *owner, *index));
    m_unique->setChecked(index->unique);
    m_predicate->setValue(index->predicateSql);
    m_comment->setValue(index->comment);
}

} // namespace ui
