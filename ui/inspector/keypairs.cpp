// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/keypairs.h"

#include "ui/inspector/columntable.h"
#include "ui/inspector/fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void fill(ChoiceField *field, const QList<core::Column> &columns, core::ColumnId chosen)
{
    field->clear();
    for (const core::Column &column : columns)
        field->addChoice(column.name, QVariant::fromValue(column.id));
    field->setValue(QVariant::fromValue(chosen));
}

} // namespace

KeyPairs::KeyPairs(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(flatButton(u"add"_s, tr("Join one more pair of columns"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::grid / 2);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QToolButton::clicked, this, &KeyPairs::addPair);
}

void KeyPairs::addRow()
{
    auto *widget = new QWidget(this);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid / 2);
    Row row{widget,
            new ChoiceField(widget),
            new ChoiceField(widget),
            flatButton(u"remove"_s, tr("Take this pair away"), widget)};
    row.child->setObjectName(u"pairChild"_s);
    row.child->setAccessibleName(tr("Column of this class"));
    row.parent->setObjectName(u"pairParent"_s);
    row.parent->setAccessibleName(tr("Column of the other class"));
    layout->addWidget(row.child, 1);
    layout->addWidget(new QLabel(u"→"_s, widget));
    layout->addWidget(row.parent, 1);
    layout->addWidget(row.remove);
    connect(row.child, &ChoiceField::entered, this, [this, widget](const QVariant &id) {
        const qsizetype place = placeOf(widget);
        setPair(place, {id.value<core::ColumnId>(), m_pairs.at(place).parent});
    });
    connect(row.parent, &ChoiceField::entered, this, [this, widget](const QVariant &id) {
        const qsizetype place = placeOf(widget);
        setPair(place, {m_pairs.at(place).child, id.value<core::ColumnId>()});
    });
    connect(row.remove, &QToolButton::clicked, this, [this, widget] {
        removePair(placeOf(widget));
    });
    m_layout->insertWidget(int(m_rows.size()), widget);
    m_rows.append(row);
}

qsizetype KeyPairs::placeOf(const QWidget *widget) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(), [widget](const Row &row) {
        return row.widget == widget;
    });
    return it - m_rows.cbegin();
}

void KeyPairs::show(const QList<core::Column> &children,
                    const QList<core::Column> &parents,
                    const QList<Pair> &pairs)
{
    m_children = children;
    m_parents = parents;
    m_pairs = pairs;
    while (m_rows.size() < pairs.size())
        addRow();
    while (m_rows.size() > pairs.size())
        m_rows.takeLast().widget->deleteLater();
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        fill(m_rows.at(i).child, children, pairs.at(i).child);
        fill(m_rows.at(i).parent, parents, pairs.at(i).parent);
        m_rows.at(i).remove->setEnabled(pairs.size() > 1);
    }
    m_add->setEnabled(pairs.size() < std::min(children.size(), parents.size()));
}

void KeyPairs::setPair(qsizetype place, const Pair &pair)
{
    QList<Pair> pairs = m_pairs;
    pairs[place] = pair;
    Q_EMIT entered(pairs);
}

void KeyPairs::removePair(qsizetype place)
{
    QList<Pair> pairs = m_pairs;
    pairs.removeAt(place);
    Q_EMIT entered(pairs);
}

void KeyPairs::addPair()
{
    const auto unused = [&](const QList<core::Column> &columns, auto member) {
        for (const core::Column &column : columns) {
            const bool isUsed = std::any_of(m_pairs.cbegin(), m_pairs.cend(), [&](const Pair &pair) {
                return pair.*member == column.id;
            });
            if (!isUsed)
                return column.id;
        }
        return core::ColumnId();
    };
    const Pair pair{unused(m_children, &Pair::child), unused(m_parents, &Pair::parent)};
    if (!pair.child.isNull() && !pair.parent.isNull())
        Q_EMIT entered(m_pairs + QList<Pair>{pair});
}

} // namespace ui
