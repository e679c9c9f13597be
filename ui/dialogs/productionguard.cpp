// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/productionguard.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int nameWidth = 240; // pixels

} // namespace

ProductionGuard::ProductionGuard(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_typedName(new QLineEdit(this))
{
    setObjectName(u"upgradeProduction"_s);
    setProperty("danger", true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_typedName->setObjectName(u"productionName"_s);
    m_typedName->setAccessibleName(tr("Name of the production database"));
    m_typedName->setMaximumWidth(nameWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    layout->setSpacing(metrics::padding);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_typedName, 1);
    hide();
    connect(m_typedName, &QLineEdit::textChanged, this, &ProductionGuard::typed);
}

void ProductionGuard::guard(const QString &name)
{
    m_name = name;
    m_typedName->clear();
    m_typedName->setPlaceholderText(name);
    m_text->setText(tr("%1 is a production database. Type its name to run.").arg(name));
    setVisible(!name.isEmpty());
}

bool ProductionGuard::isSatisfied() const
{
    return m_name.isEmpty() || m_typedName->text().trimmed() == m_name.trimmed();
}

} // namespace ui
