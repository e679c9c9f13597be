// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/indexkeyrow.h"

#include "ui/inspector/columntable.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/optionsbox.h"
#include "ui/inspector/partedits.h"
#include "ui/theme.h"

#include "core/model/validator.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

IndexKeyRow::IndexKeyRow(QWidget *parent)
    : QWidget(parent)
    , m_what(new ChoiceField(this))
    , m_order(new ChoiceField(this))
    , m_expression(new TextField(this))
    , m_more(new Fold(tr("Collation and more"), this))
{
    m_what->setObjectName(u"indexKeyColumn"_s);
    m_what->setAccessibleName(tr("Column or expression"));
    m_order->setObjectName(u"indexKeyOrder"_s);
    m_order->setAccessibleName(tr("Order"));
    m_order->addChoice(tr("Ascending"), int(core::SortOrder::Ascending));
    m_order->addChoice(tr("Descending"), int(core::SortOrder::Descending));
    m_expression->setObjectName(u"indexKeyExpression"_s);
    m_expression->setAccessibleName(tr("Expression"));
    m_expression->setPlaceholderText(tr("SQL, e.g. lower(email)"));
    m_expression->setFont(codeFont());
    buildLine();
    buildMore();
    connectFields();
}

void IndexKeyRow::buildLine()
{
    m_up = flatButton(u"up"_s, tr("Move the key up"), this);
    m_down = flatButton(u"down"_s, tr("Move the key down"), this);
    m_remove = flatButton(u"remove"_s, tr("Remove the key"), this);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::grid / 2);
    line->addWidget(m_what, 3);
    line->addWidget(m_order, 2);
    for (QToolButton *button : {m_up, m_down, m_remove})
        line->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid / 2);
    layout->addLayout(line);
    layout->addWidget(m_expression);
    layout->addWidget(m_more);
}

void IndexKeyRow::buildMore()
{
    FormLayout form(m_more->content());
    m_more->content()->layout()->setContentsMargins(metrics::padding, 0, 0, metrics::grid);
    m_collation = new TextField(m_more->content());
    m_collation->setObjectName(u"indexKeyCollation"_s);
    m_collation->setPlaceholderText(tr("The column's"));
    m_options = new OptionsBox(OptionHolder::IndexKey, m_more->content());
    form.addRow(tr("Collation"), m_collation);
    form.addWidget(m_options);
}

void IndexKeyRow::connectFields()
{
    connect(m_what, &ChoiceField::entered, this, &IndexKeyRow::chooseWhat);
    connect(m_order, &ChoiceField::entered, this, [this](const QVariant &order) {
        core::IndexKey key = m_key;
        key.order = core::SortOrder(order.toInt());
        Q_EMIT entered(key, {});
    });
    connect(m_expression, &TextField::entered, this, [this](const QString &text) {
        core::IndexKey key = m_key;
        key.expressionSql = text;
        setError(m_expression,
                 text.isEmpty()            ? tr("Say what is indexed: lower(email), say.")
                 : !core::isBalanced(text) ? tr("A bracket or quote is open.")
                                           : QString());
        Q_EMIT entered(key, m_expression->visit());
    });
    connect(m_collation, &TextField::entered, this, [this](const QString &text) {
        core::IndexKey key = m_key;
        key.collation = text;
        Q_EMIT entered(key, m_collation->visit());
    });
    connect(m_options,
            &OptionsBox::entered,
            this,
            [this](const QString &option, const QString &value, const QString &visit) {
                core::IndexKey key = m_key;
                key.options = optionsWith(key.options, option, value);
                Q_EMIT entered(key, visit);
            });
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, &IndexKeyRow::removeRequested);
}

// From a column to an expression: the column's name is a beginning.
void IndexKeyRow::chooseWhat(const QVariant &column)
{
    core::IndexKey key = m_key;
    const auto id = column.value<core::ColumnId>();
    if (id.isNull() && !key.column.isNull()) {
        const core::Column *before = core::findColumn(m_columns, key.column);
        key.expressionSql = before ? core::quotedName(before->name) : u"1"_s;
    } else if (!id.isNull()) {
        key.expressionSql.clear();
    }
    key.column = id;
    Q_EMIT entered(key, {});
}

void IndexKeyRow::show(const QList<core::Column> &columns, const core::IndexKey &key)
{
    m_key = key;
    m_columns = columns;
    m_what->clear();
    for (const core::Column &column : columns)
        m_what->addChoice(column.name, QVariant::fromValue(column.id));
    m_what->addChoice(tr("An expression"), QVariant::fromValue(core::ColumnId()));
    m_what->setValue(QVariant::fromValue(key.column));
    m_order->setValue(int(key.order));
    m_expression->setVisible(key.column.isNull());
    m_expression->setValue(key.expressionSql);
    m_collation->setValue(key.collation);
    m_options->show(key.options);
    if (!key.collation.isEmpty() || !key.options.isEmpty())
        m_more->setOpen(true);
}

void IndexKeyRow::enable(const Moves &moves)
{
    m_up->setEnabled(moves.up);
    m_down->setEnabled(moves.down);
    m_remove->setEnabled(moves.remove);
}

} // namespace ui
