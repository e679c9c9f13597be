// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/severalpage.h"

#include "ui/canvas/boarditem.h"
#include "ui/elements.h"
#include "ui/inspector/colourfield.h"
#include "ui/inspector/columnedits.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/optionsbox.h"
#include "ui/inspector/partedits.h"
#include "ui/theme.h"

#include "core/model/edit.h"
#include "core/project/diagramedit.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// One value if all have it.
template<typename T, typename Value>
auto common(const QList<T> &items, Value value)
    -> std::optional<std::decay_t<decltype(value(items.first()))>>
{
    for (const T &item : items) {
        if (value(item) != value(items.first()))
            return {};
    }
    return value(items.first());
}

void showText(TextField *field, const std::optional<QString> &text, const QString &hint)
{
    field->setPlaceholderText(text ? hint : SeveralPage::tr("Mixed"));
    field->setValue(text.value_or(QString()));
}

template<typename T>
QList<core::Options> optionsOf(const QList<T> &items)
{
    QList<core::Options> options;
    for (const T &item : items)
        options.append(item.options);
    return options;
}

} // namespace

SeveralPage::SeveralPage(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_count(new QLabel(this))
{
    m_columnsBox = buildColumns();
    m_classesBox = buildClasses();
    setObjectName(u"severalPage"_s);
    m_colourBox = new QWidget(this);
    m_colour = new ColourField(m_colourBox);
    FormLayout colourForm(m_colourBox);
    m_colourBox->layout()->setContentsMargins(0, 0, 0, 0);
    colourForm.addRow(tr("Colour on this diagram"), m_colour);
    m_count->setProperty("muted", true);
    FormLayout form(this);
    form.addWidget(m_count);
    form.addWidget(m_columnsBox);
    form.addWidget(m_classesBox);
    form.addWidget(m_colourBox);
    form.addStretch();
    connectColumns();
    connectClasses();
    connect(m_colour, &ColourField::entered, this, [this](const QString &colour) {
        m_document.edit(tr("Change colour"),
                        core::setColour(m_document.project(), m_diagram, coloured(), colour));
    });
}

void SeveralPage::setDiagram(core::DiagramId id)
{
    m_diagram = id;
    showColour();
}

// What of the selection has a colour on a diagram: notes, areas, and classes by themselves.
QList<core::ElementId> SeveralPage::coloured() const
{
    QList<core::ElementId> elements;
    for (const core::ElementId &element : m_selection.elements()) {
        if (std::holds_alternative<core::ClassId>(element) || !boardIdOf(element).isNull())
            elements.append(element);
    }
    return elements;
}

void SeveralPage::showColour()
{
    const core::Diagram *diagram = core::findDiagram(m_document.project(), m_diagram);
    const QList<core::ElementId> elements = coloured();
    m_colourBox->setVisible(diagram && !elements.isEmpty());
    if (!diagram || elements.isEmpty())
        return;
    m_colour->setValue(common(elements, [diagram](const core::ElementId &element) {
        const QUuid id = boardIdOf(element);
        const core::Note *note = core::findNote(*diagram, core::NoteId{id});
        const core::Area *area = core::findArea(*diagram, core::AreaId{id});
        return note ? note->colour : area ? area->colour : diagram->colours.value(uuidOf(element));
    }));
}

QWidget *SeveralPage::buildColumns()
{
    auto *box = new QWidget(this);
    m_type = new TextField(box);
    m_type->setObjectName(u"severalType"_s);
    m_nullable = new QCheckBox(tr("May be &NULL"), box);
    m_nullable->setObjectName(u"severalNullable"_s);
    m_default = new TextField(box);
    m_default->setObjectName(u"severalDefault"_s);
    m_collation = new TextField(box);
    m_columnComment = new TextField(box);
    m_columnOptions = new OptionsBox(OptionHolder::Column, box);
    FormLayout form(box);
    box->layout()->setContentsMargins(0, 0, 0, 0);
    form.addRow(tr("Type"), m_type);
    form.addWidget(m_nullable);
    form.addRow(tr("Default"), m_default);
    form.addRow(tr("Collation"), m_collation);
    form.addRow(tr("Comment"), m_columnComment);
    form.addWidget(m_columnOptions);
    return box;
}

QWidget *SeveralPage::buildClasses()
{
    auto *box = new QWidget(this);
    m_schemaName = new TextField(box);
    m_schemaName->setObjectName(u"severalSchema"_s);
    m_classComment = new TextField(box);
    m_classOptions = new OptionsBox(OptionHolder::Table, box);
    FormLayout form(box);
    box->layout()->setContentsMargins(0, 0, 0, 0);
    form.addRow(tr("Schema (PostgreSQL)"), m_schemaName);
    form.addRow(tr("Comment"), m_classComment);
    form.addWidget(m_classOptions);
    return box;
}

QList<core::Column> SeveralPage::columns() const
{
    QList<core::Column> found;
    for (const core::ElementId &element : m_selection.elements()) {
        const auto *id = std::get_if<core::ColumnId>(&element);
        const core::Column *column = id ? findColumn(m_document.model(), *id) : nullptr;
        if (!column)
            return {};
        found.append(*column);
    }
    return found;
}

QList<core::Class> SeveralPage::classes() const
{
    QList<core::Class> found;
    for (const core::ElementId &element : m_selection.elements()) {
        const auto *id = std::get_if<core::ClassId>(&element);
        const core::Class *value = id ? core::findClass(m_document.model(), *id) : nullptr;
        if (!value)
            return {};
        found.append(*value);
    }
    return found;
}

void SeveralPage::editColumns(const QString &text,
                              const std::function<void(core::Column &)> &change,
                              const QString &mergeKey)
{
    core::Result<core::Model> model = m_document.model();
    for (core::Column column : columns()) {
        change(column);
        model = withColumn(*model, column);
        if (!model)
            break;
    }
    m_document.edit(text, model, mergeKey);
}

void SeveralPage::editClasses(const QString &text,
                              const std::function<void(core::Class &)> &change,
                              const QString &mergeKey)
{
    core::Result<core::Model> model = m_document.model();
    for (core::Class value : classes()) {
        change(value);
        model = core::replaceClass(*model, value);
        if (!model)
            break;
    }
    m_document.edit(text, model, mergeKey);
}

void SeveralPage::connectColumns()
{
    connect(m_type, &TextField::entered, this, [this](const QString &text) {
        const auto type = typeFromText(m_document.model(), text);
        setError(m_type, type ? QString() : tr("No such type yet. Try String(80) or Integer."));
        if (type)
            editColumns(
                tr("Change types"),
                [&](core::Column &column) { column.type = *type; },
                u"types"_s + m_type->visit());
    });
    connect(m_nullable, &QCheckBox::clicked, this, [this] {
        const bool on = m_nullable->checkState() != Qt::Unchecked;
        editColumns(on ? tr("Allow NULL") : tr("Forbid NULL"),
                    [on](core::Column &column) { column.nullable = on; });
    });
    const auto connectText = [this](TextField *field,
                                    const QString &text,
                                    QString core::Column::*member) {
        connect(field, &TextField::entered, this, [this, field, text, member](const QString &value) {
            editColumns(
                text, [&](core::Column &column) { column.*member = value; }, text + field->visit());
        });
    };
    connectText(m_default, tr("Change defaults"), &core::Column::defaultSql);
    connectText(m_collation, tr("Change collations"), &core::Column::collation);
    connectText(m_columnComment, tr("Change comments"), &core::Column::comment);
    connect(m_columnOptions,
            &OptionsBox::entered,
            this,
            [this](const QString &key, const QString &value, const QString &visit) {
                editColumns(
                    tr("Change options of columns"),
                    [&](core::Column &column) {
                        column.options = optionsWith(column.options, key, value);
                    },
                    visit.isEmpty() ? visit : key + visit);
            });
}

void SeveralPage::connectClasses()
{
    const auto connectText = [this](TextField *field,
                                    const QString &text,
                                    QString core::Class::*member) {
        connect(field, &TextField::entered, this, [this, field, text, member](const QString &value) {
            editClasses(
                text, [&](core::Class &changed) { changed.*member = value; }, text + field->visit());
        });
    };
    connectText(m_schemaName, tr("Move to another schema"), &core::Class::schemaName);
    connectText(m_classComment, tr("Change comments"), &core::Class::comment);
    connect(m_classOptions,
            &OptionsBox::entered,
            this,
            [this](const QString &key, const QString &value, const QString &visit) {
                editClasses(
                    tr("Change options of tables"),
                    [&](core::Class &changed) {
                        changed.options = optionsWith(changed.options, key, value);
                    },
                    visit.isEmpty() ? visit : key + visit);
            });
}

void SeveralPage::showColumns(const QList<core::Column> &columns)
{
    const auto type = common(columns, [](const core::Column &c) { return c.type; });
    if (!type || !m_type->hasFocus() || typeFromText(m_document.model(), m_type->text()) != type)
        showText(m_type,
                 type ? std::optional(typeText(m_document.model(), *type)) : std::nullopt,
                 tr("String(80)"));
    const auto nullable = common(columns, [](const core::Column &c) { return c.nullable; });
    m_nullable->setTristate(!nullable);
    m_nullable->setCheckState(!nullable   ? Qt::PartiallyChecked
                              : *nullable ? Qt::Checked
                                          : Qt::Unchecked);
    showText(m_default,
             common(columns, [](const core::Column &c) { return c.defaultSql; }),
             tr("SQL, e.g. 0, 'new', CURRENT_TIMESTAMP"));
    showText(m_collation,
             common(columns, [](const core::Column &c) { return c.collation; }),
             tr("The database's"));
    showText(m_columnComment, common(columns, [](const core::Column &c) { return c.comment; }), {});
    m_columnOptions->show(optionsOf(columns));
}

void SeveralPage::showClasses(const QList<core::Class> &classes)
{
    showText(m_schemaName,
             common(classes, [](const core::Class &c) { return c.schemaName; }),
             tr("The default one"));
    showText(m_classComment, common(classes, [](const core::Class &c) { return c.comment; }), {});
    m_classOptions->show(optionsOf(classes));
}

void SeveralPage::refresh()
{
    const QList<core::Column> chosenColumns = columns();
    const QList<core::Class> chosenClasses = classes();
    m_columnsBox->setVisible(!chosenColumns.isEmpty());
    m_classesBox->setVisible(!chosenClasses.isEmpty());
    if (!chosenColumns.isEmpty()) {
        m_count->setText(tr("%n column(s), edited together", nullptr, int(chosenColumns.size())));
        showColumns(chosenColumns);
    } else if (!chosenClasses.isEmpty()) {
        m_count->setText(tr("%n class(es), edited together", nullptr, int(chosenClasses.size())));
        showClasses(chosenClasses);
    } else {
        m_count->setText(
            tr("%n element(s) of several kinds", nullptr, int(m_selection.elements().size())));
    }
    showColour();
}

} // namespace ui
