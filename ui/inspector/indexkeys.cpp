// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/indexkeys.h"

#include "ui/inspector/columntable.h"
#include "ui/inspector/indexkeyrow.h"
#include "ui/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

IndexKeys::IndexKeys(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(flatButton(u"add"_s, tr("Add a key"), this))
{
    m_add->setObjectName(u"addIndexKey"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::grid);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QToolButton::clicked, this, &IndexKeys::addKey);
}

void IndexKeys::addRow()
{
    auto *row = new IndexKeyRow(this);
    connect(row,
            &IndexKeyRow::entered,
            this,
            [this, row](const core::IndexKey &key, const QString &visit) {
                change(row, key, visit);
            });
    connect(row, &IndexKeyRow::removeRequested, this, [this, row] { remove(row); });
    connect(row, &IndexKeyRow::moveRequested, this, [this, row](int steps) { move(row, steps); });
    m_layout->insertWidget(int(m_rows.size()), row);
    m_rows.append(row);
}

void IndexKeys::show(const QList<core::Column> &columns, const QList<core::IndexKey> &keys)
{
    m_columns = columns;
    m_keys = keys;
    while (m_rows.size() < keys.size())
        addRow();
    while (m_rows.size() > keys.size())
        m_rows.takeLast()->deleteLater();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        m_rows.at(i)->show(columns, keys.at(i));
        m_rows.at(i)->enable({i > 0, i + 1 < keys.size(), keys.size() > 1});
    }
}

void IndexKeys::change(const IndexKeyRow *row, const core::IndexKey &key, const QString &visit)
{
    const qsizetype place = m_rows.indexOf(row);
    QList<core::IndexKey> keys = m_keys;
    keys[place] = key;
    Q_EMIT entered(keys, visit.isEmpty() ? visit : QString::number(place) + u'/' + visit);
}

void IndexKeys::remove(const IndexKeyRow *row)
{
    QList<core::IndexKey> keys = m_keys;
    keys.removeAt(m_rows.indexOf(row));
    Q_EMIT entered(keys, {});
}

void IndexKeys::move(const IndexKeyRow *row, int steps)
{
    QList<core::IndexKey> keys = m_keys;
    const qsizetype place = m_rows.indexOf(row);
    keys.move(place, place + steps);
    Q_EMIT entered(keys, {});
}

// The first column that is no key yet, else an expression.
void IndexKeys::addKey()
{
    core::IndexKey key;
    for (const core::Column &column : std::as_const(m_columns)) {
        const bool isUsed = std::any_of(m_keys.cbegin(), m_keys.cend(), [&](const auto &other) {
            return other.column == column.id;
        });
        if (!isUsed) {
            key.column = column.id;
            break;
        }
    }
    if (key.column.isNull())
        key.expressionSql = u"1"_s;
    Q_EMIT entered(m_keys + QList<core::IndexKey>{key}, {});
}

} // namespace ui
