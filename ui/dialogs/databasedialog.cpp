// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/databasedialog.h"

#include "ui/databaseentries.h"
#include "ui/dialogs/connectiontest.h"
#include "ui/dialogs/databaseform.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int dialogWidth = 560;

QString titleOf(DatabaseDialog::Purpose purpose, const QString &name)
{
    switch (purpose) {
    case DatabaseDialog::Purpose::Add:
        return DatabaseDialog::tr("New database");
    case DatabaseDialog::Purpose::Edit:
        return DatabaseDialog::tr("Database %1").arg(name);
    case DatabaseDialog::Purpose::Open:
        return DatabaseDialog::tr("Open database");
    }
    Q_UNREACHABLE();
    return {};
}

QString verbOf(DatabaseDialog::Purpose purpose)
{
    switch (purpose) {
    case DatabaseDialog::Purpose::Add:
        return DatabaseDialog::tr("Add");
    case DatabaseDialog::Purpose::Edit:
        return DatabaseDialog::tr("Save");
    case DatabaseDialog::Purpose::Open:
        return DatabaseDialog::tr("Open");
    }
    Q_UNREACHABLE();
    return {};
}

QString nameWish(const DatabaseFields &fields)
{
    return fields.kind == core::DialectKind::Sqlite ? QFileInfo(fields.file).completeBaseName()
                                                    : fields.database.trimmed();
}

} // namespace

DatabaseDialog::DatabaseDialog(Purpose purpose,
                               const DatabaseContext &context,
                               const QString &name,
                               QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_document(context.document)
    , m_passwords(context.passwords)
    , m_original(name)
    , m_form(new DatabaseForm(purpose == Purpose::Open ? NameRow::Hidden : NameRow::Shown,
                              context.settings.lastFolder(),
                              this))
    , m_test(new ConnectionTest(context.passwords, this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"databaseDialog"_s);
    setWindowTitle(titleOf(purpose, name));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    m_problem->setObjectName(u"databaseProblem"_s);
    m_problem->setProperty("invalid", true);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    layout->addWidget(m_form);
    layout->addWidget(m_test);
    layout->addStretch();
    layout->addWidget(m_problem);
    layout->addLayout(buildButtons());
    connect(m_form, &DatabaseForm::edited, this, &DatabaseDialog::takeEdit);
    if (const auto *entry = entryNamed(m_document.project(), name))
        m_form->setFields(fieldsOf(*entry));
    else
        takeEdit();
    m_form->focusFirst();
}

QLayout *DatabaseDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_accept = new QPushButton(verbOf(m_purpose), this);
    m_accept->setObjectName(u"databaseAccept"_s);
    m_accept->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &DatabaseDialog::accept);
    return row;
}

QString DatabaseDialog::folder() const
{
    return m_document.file().isEmpty() ? QString() : QFileInfo(m_document.file()).absolutePath();
}

void DatabaseDialog::setKind(core::DialectKind kind)
{
    DatabaseFields fields = m_form->fields();
    fields.kind = kind;
    m_form->setFields(fields);
    m_form->focusFirst();
}

void DatabaseDialog::setFields(const DatabaseFields &fields)
{
    m_form->touchAll();
    m_form->setFields(fields);
}

QList<FieldProblem> DatabaseDialog::problems() const
{
    return m_purpose == Purpose::Open
               ? connectionProblemsOf(m_form->fields())
               : problemsOf(m_form->fields(), m_document.project(), m_original);
}

// A new database is called as the file or as it is on its server, until it is called something else.
void DatabaseDialog::suggestName()
{
    DatabaseFields fields = m_form->fields();
    if (m_purpose != Purpose::Add || fields.name != m_suggested)
        return;
    const QString wish = nameWish(fields);
    const QString name = wish.isEmpty() ? QString() : freeDatabaseName(m_document.project(), wish);
    if (name == fields.name)
        return;
    m_suggested = name;
    m_form->setName(name);
}

void DatabaseDialog::takeEdit()
{
    suggestName();
    const QString problem = m_form->showProblems(problems());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const DatabaseFields &fields = m_form->fields();
    m_test->setUrl(connectionUrl(fields, folder()),
                   fields.name.trimmed(),
                   connectionProblemsOf(fields).isEmpty() && m_form->isUrlValid());
}

// As high as what is shown needs, never lower than a person made it.
void DatabaseDialog::grow()
{
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height())
        resize(width(), needed);
}

bool DatabaseDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        grow();
    return handled;
}

void DatabaseDialog::accept()
{
    m_form->touchAll();
    takeEdit();
    if (!problems().isEmpty() || !m_form->isUrlValid()) {
        m_form->focusProblem();
        return;
    }
    const DatabaseFields &fields = m_form->fields();
    auto url = connectionUrl(fields, folder());
    if (!url)
        return;
    if (!url->password.isEmpty())
        m_passwords.remember(*url,
                             url->password,
                             m_form->keepsPassword() ? Passwords::Keep::InKeychain
                                                     : Passwords::Keep::InMemory);
    url->password.clear();
    if (m_purpose == Purpose::Open) {
        QDialog::accept();
        Q_EMIT chosen(*url);
        return;
    }
    core::DatabaseEntry entry = entryOf(fields);
    if (fields.kind == core::DialectKind::Sqlite)
        entry.url = storedUrl(*url, folder());
    const auto project = withEntry(m_document.project(), m_original, entry);
    if (!m_document.edit(m_purpose == Purpose::Add ? tr("Add database") : tr("Change database"),
                         project))
        return;
    QDialog::accept();
    Q_EMIT saved(entry.name);
}

} // namespace ui
