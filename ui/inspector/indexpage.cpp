// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/indexpage.h"

#include "ui/inspector/columnchooser.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/indexkeys.h"
#include "ui/inspector/optionsbox.h"
#include "ui/inspector/partedits.h"

#include "core/model/validator.h"

#include <QCheckBox>
#include <QCompleter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// PostgreSQL's access methods, and what MariaDB writes in their place.
QStringList methods()
{
    return {u"btree"_s,
            u"hash"_s,
            u"gin"_s,
            u"gist"_s,
            u"spgist"_s,
            u"brin"_s,
            u"FULLTEXT"_s,
            u"SPATIAL"_s};
}

} // namespace

IndexPage::IndexPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_keys(new IndexKeys(this))
    , m_unique(new QCheckBox(tr("&Unique"), this))
    , m_method(new TextField(this))
    , m_include(new ColumnChooser(this))
    , m_predicate(new TextArea(TextArea::Kind::Code, this))
    , m_options(new OptionsBox(OptionHolder::Index, this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
{
    m_name->setObjectName(u"indexName"_s);
    m_name->setPlaceholderText(tr("By the naming rules"));
    m_unique->setObjectName(u"indexUnique"_s);
    m_method->setObjectName(u"indexMethod"_s);
    m_method->setPlaceholderText(u"btree"_s);
    m_predicate->setObjectName(u"indexPredicate"_s);
    m_predicate->setPlaceholderText(tr("All rows"));
    auto *completer = new QCompleter(methods(), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_method->setCompleter(completer);
    buildLayout();
    connectTexts();
    connectParts();
}

void IndexPage::buildLayout()
{
    FormLayout form(this);
    form.addPair(tr("Name"), m_name, tr("Method"), m_method);
    form.addWidget(m_unique);
    form.addSection(tr("Keys"));
    form.addWidget(m_keys);
    form.addSection(tr("More"));
    form.addRow(tr("Only rows where"), m_predicate);
    form.addRow(tr("Also stores (INCLUDE)"), m_include);
    form.addWidget(m_options);
    form.addRow(tr("Comment"), m_comment);
    form.addStretch();
}

const core::Index *IndexPage::value() const
{
    const auto *id = std::get_if<core::IndexId>(&element());
    return id ? findIndex(model(), *id) : nullptr;
}

void IndexPage::commit(const QString &text,
                       const core::Index &index,
                       QWidget *field,
                       const QString &what)
{
    edit(text, withIndex(model(), partHolder(model(), index.id), index), field, what);
}

void IndexPage::connectTexts()
{
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        core::Index changed = *value();
        changed.name = text;
        commit(tr("Rename index"), changed, m_name, u"name"_s + m_name->visit());
    });
    const auto setMethod = [this](const QString &text) {
        core::Index changed = *value();
        changed.method = text;
        commit(tr("Change index method"), changed, m_method, u"method"_s + m_method->visit());
    };
    connect(m_method, &TextField::entered, this, setMethod);
    connect(m_method->completer(),
            qOverload<const QString &>(&QCompleter::activated),
            this,
            setMethod);
    connect(m_predicate, &TextArea::entered, this, [this](const QString &text) {
        core::Index changed = *value();
        changed.predicateSql = text;
        commit(tr("Change index"), changed, m_predicate, u"where"_s + m_predicate->visit());
        if (!core::isBalanced(text))
            setError(m_predicate, tr("A bracket or quote is open."));
    });
    connect(m_comment, &TextArea::entered, this, [this](const QString &text) {
        core::Index changed = *value();
        changed.comment = text;
        commit(tr("Change comment"), changed, m_comment, u"comment"_s + m_comment->visit());
    });
}

void IndexPage::connectParts()
{
    connect(m_keys,
            &IndexKeys::entered,
            this,
            [this](const QList<core::IndexKey> &keys, const QString &visit) {
                core::Index changed = *value();
                changed.keys = keys;
                commit(tr("Change keys of the index"),
                       changed,
                       nullptr,
                       visit.isEmpty() ? visit : u"keys"_s + visit);
            });
    connect(m_unique, &QCheckBox::clicked, this, [this](bool on) {
        core::Index changed = *value();
        changed.unique = on;
        commit(on ? tr("Make unique") : tr("Allow duplicates"), changed, m_unique);
    });
    connect(m_include, &ColumnChooser::entered, this, [this](const QList<core::ColumnId> &columns) {
        core::Index changed = *value();
        changed.include = columns;
        commit(tr("Change stored columns"), changed, m_include);
    });
    connect(m_options,
            &OptionsBox::entered,
            this,
            [this](const QString &key, const QString &text, const QString &visit) {
                core::Index changed = *value();
                changed.options = optionsWith(changed.options, key, text);
                commit(tr("Change options of the index"),
                       changed,
                       nullptr,
                       visit.isEmpty() ? visit : key + visit);
            });
}

void IndexPage::refresh()
{
    const core::Index *index = value();
    if (!index)
        return;
    const QList<core::Column> columns = columnsFor(model(), partHolder(model(), index->id));
    m_name->setValue(index->name);
    m_keys->show(columns, index->keys);
    m_unique->setChecked(index->unique);
    m_method->setValue(index->method);
    m_include->show(columns, index->include);
    m_predicate->setValue(index->predicateSql);
    m_options->show(index->options);
    m_comment->setValue(index->comment);
}

} // namespace ui
