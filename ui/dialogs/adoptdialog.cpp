// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adoptdialog.h"

#include "ui/dialogs/databasechoice.h"
#include "ui/errortext.h"
#include "ui/theme.h"

#include "core/interop/alembic/adopt.h"
#include "core/text/sentences.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

core::Result<core::AdoptedProject> readEffect(const core::Project &project,
                                              const QString &folder,
                                              const core::DatabaseUrl &url,
                                              const QString &name,
                                              const core::Monitor &monitor)
{
    const auto connection = connectTo(url, name, core::OpenMode::ReadOnly);
    if (!connection)
        return core::Failure(connection.error());
    return core::withAdoptedEffect(project, folder, *connection, monitor);
}

} // namespace

AdoptDialog::AdoptDialog(const DatabaseContext &context, const QString &database, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_database(new DatabaseChoice(context, DatabaseChoice::NewFiles::NotOffered, database, this))
    , m_fault(new QLabel(this))
{
    setWindowTitle(tr("Adopt effects from a database"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    const core::History &history = context.document.project().history;
    QStringList lines;
    for (const QString &id : core::unknownEffects(history, core::heads(history)))
        lines.append(core::sentence(*core::findRevision(history, id)->script));
    auto *text = new QLabel(tr("First let Alembic run them (\"flask db upgrade\"). The database then "
                               "tells what they did: what it has and the history does not know is "
                               "their effect. It is only read."),
                            this);
    text->setWordWrap(true);
    auto *scripts = new QLabel(lines.join(u'\n'), this);
    scripts->setObjectName(u"adoptScripts"_s);
    scripts->setWordWrap(true);
    scripts->setTextFormat(Qt::PlainText);
    scripts->setVisible(!lines.isEmpty());
    m_fault->setObjectName(u"adoptFault"_s);
    m_fault->setProperty("invalid", true);
    m_fault->setWordWrap(true);
    m_fault->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fault->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_adopt = buttons->addButton(tr("Adopt"), QDialogButtonBox::AcceptRole);
    m_adopt->setObjectName(u"adopt"_s);
    m_adopt->setProperty("primary", true);
    m_adopt->setDefault(true);
    m_adopt->setEnabled(m_database->url().has_value());
    buttons->addButton(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{scripts, text, m_database, m_fault, buttons})
        layout->addWidget(widget);
    connect(m_database, &DatabaseChoice::chosen, this, [this] {
        m_fault->hide();
        m_adopt->setEnabled(m_database->url().has_value());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &AdoptDialog::adopt);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_database->setFocus();
}

void AdoptDialog::setFile(const QString &file)
{
    m_database->setFile(file);
}

void AdoptDialog::adopt()
{
    if (!m_database->url() || m_task.isRunning())
        return;
    m_adopt->setEnabled(false);
    const core::Project before = m_context.document.project();
    const auto work = [before,
                       folder = m_context.document.folder(),
                       url = m_context.passwords.filled(*m_database->url()),
                       name = m_database->name()](core::Monitor &monitor) {
        return readEffect(before, folder, url, name, monitor);
    };
    m_task.start(work, [this, before](const core::Result<core::AdoptedProject> &result) {
        m_adopt->setEnabled(true);
        if (!result)
            return showFault(result.error());
        if (!(m_context.document.project() == before))
            return adopt(); // edited meanwhile
        m_context.document.edit(tr("Adopt effects from %1").arg(m_database->name()),
                                core::Result<core::Project>(result->project));
        Q_EMIT adopted(result->revision, m_database->name());
        accept();
    });
}

void AdoptDialog::showFault(const core::Error &error)
{
    if (isAboutPassword(error))
        return m_context.passwords.ask(*m_database->url(), error, this, this, [this] { adopt(); });
    const QString remedy = core::remedy(error);
    const QString text = error.code == core::ErrorCode::NothingToDo
                             ? tr("Every effect on the way to where %1 stands is known already. A "
                                  "database that stands further on may tell more.")
                                   .arg(m_database->name())
                             : errorText(error, m_database->name());
    m_fault->setText(remedy.isEmpty() ? text : text + u'\n' + remedy);
    m_fault->show();
}

} // namespace ui
