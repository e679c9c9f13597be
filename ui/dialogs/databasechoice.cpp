// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/databasechoice.h"

#include "ui/databaseentries.h"
#include "ui/dialogs/databasedialog.h"
#include "ui/elidedlabel.h"
#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DatabaseChoice::DatabaseChoice(const DatabaseContext &context,
                               NewFiles newFiles,
                               const QString &database,
                               QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_choices(new QComboBox(this))
    , m_place(new ElidedLabel(this))
{
    m_choices->setObjectName(u"upgradeDatabase"_s);
    m_choices->setAccessibleName(tr("Database"));
    m_choices->setPlaceholderText(tr("Choose or create a database"));
    setFocusProxy(m_choices);
    m_place->setObjectName(u"upgradePlace"_s);
    m_place->setProperty("muted", true);
    build(newFiles);
    fill(database);
    connect(m_choices, &QComboBox::currentIndexChanged, this, &DatabaseChoice::take);
    take();
}

void DatabaseChoice::build(NewFiles newFiles)
{
    auto *open = new QPushButton(tr("Choose file…"), this);
    auto *create = new QPushButton(tr("New file…"), this);
    create->setVisible(newFiles == NewFiles::Offered);
    auto *server = new QPushButton(tr("Server…"), this);
    server->setObjectName(u"upgradeServer"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::grid);
    row->addWidget(m_choices, 1);
    for (QPushButton *button : {open, create, server}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid / 2);
    layout->addLayout(row);
    layout->addWidget(m_place);
    connect(open, &QPushButton::clicked, this, &DatabaseChoice::chooseFile);
    connect(create, &QPushButton::clicked, this, &DatabaseChoice::createFile);
    connect(server, &QPushButton::clicked, this, &DatabaseChoice::chooseServer);
}

void DatabaseChoice::fill(const QString &database)
{
    for (const core::DatabaseEntry &entry : m_context.document.project().databases)
        addChoice(entry.name, entry.url);
    const int wanted = m_choices->findText(database);
    m_choices->setCurrentIndex(wanted >= 0 ? wanted : m_choices->count() > 0 ? 0 : -1);
}

QString DatabaseChoice::name() const
{
    return m_choices->currentText();
}

const core::DatabaseEntry *DatabaseChoice::entry() const
{
    return m_url ? entryOf(m_context.document.project(), *m_url, folder()) : nullptr;
}

void DatabaseChoice::addChoice(const QString &name, const QString &url)
{
    const auto parsed = core::parseDatabaseUrl(url, folder());
    m_choices->addItem(databaseIcon(parsed ? parsed->dialect : core::DialectKind::Sqlite),
                       name,
                       url);
}

QString DatabaseChoice::folder() const
{
    const QString file = m_context.document.file();
    return file.isEmpty() ? QString() : QFileInfo(file).absolutePath();
}

void DatabaseChoice::chooseFile()
{
    const FileQuestion question{.title = tr("Choose a database"),
                                .filter = sqliteFilter(),
                                .folder = m_context.settings.lastFolder()};
    ui::chooseFile(this, question, this, [this](const QString &file) { setFile(file); });
}

void DatabaseChoice::createFile()
{
    const FileQuestion question{.title = tr("New database"),
                                .filter = sqliteFilter(),
                                .folder = m_context.settings.lastFolder(),
                                .suggestion = suggestedFile(),
                                .suffix = u"db"_s,
                                .purpose = FilePurpose::Save};
    ui::chooseFile(this, question, this, [this](const QString &file) { setFile(file); });
}

QString DatabaseChoice::suggestedFile() const
{
    QString name = m_context.document.title().toLower();
    name.replace(u' ', u'_');
    return u"%1/%2.db"_s.arg(folder().isEmpty() ? m_context.settings.lastFolder() : folder(), name);
}

void DatabaseChoice::chooseServer()
{
    auto *dialog = new DatabaseDialog(DatabaseDialog::Purpose::Add, m_context, {}, this);
    dialog->setKind(core::DialectKind::PostgreSql);
    connect(dialog, &DatabaseDialog::saved, this, [this](const QString &name) {
        if (const auto *added = entryNamed(m_context.document.project(), name)) {
            addChoice(added->name, added->url);
            m_choices->setCurrentIndex(m_choices->count() - 1);
        }
    });
    dialog->open();
}

void DatabaseChoice::setFile(const QString &file)
{
    core::DatabaseUrl url;
    url.path = QFileInfo(file).absoluteFilePath();
    if (const auto *known = entryOf(m_context.document.project(), url, folder())) {
        const int index = m_choices->findText(known->name);
        if (index >= 0) {
            m_choices->setCurrentIndex(index);
            return;
        }
    }
    addChoice(core::displayName(url), core::toString(url));
    m_choices->setCurrentIndex(m_choices->count() - 1);
}

void DatabaseChoice::take()
{
    m_url.reset();
    if (m_choices->currentIndex() >= 0) {
        if (const auto url = core::databaseUrl(m_context.document.project(),
                                               m_choices->currentData().toString(),
                                               folder()))
            m_url = *url;
    }
    const bool isFile = m_url && m_url->dialect == core::DialectKind::Sqlite;
    m_place->setFullText(!m_url ? QString() : isFile ? m_url->path : core::toString(*m_url));
    Q_EMIT chosen();
}

} // namespace ui
