// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "ui/errortext.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ImportDialog::ImportDialog(const QString &file,
                           const QStringList &servers,
                           bool canJoin,
                           QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_servers(servers)
    , m_canJoin(canJoin)
    , m_new(new QRadioButton(tr("Make a &new project of it"), this))
    , m_join(new QRadioButton(tr("Add its classes to &this project"), this))
    , m_engine(new QComboBox(this))
    , m_serverLabel(new QLabel(tr("&Server"), this))
    , m_server(new QLineEdit(this))
    , m_explanation(new QLabel(this))
    , m_error(new QLabel(this))
{
    setWindowTitle(tr("Import %1").arg(QFileInfo(file).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    m_new->setObjectName(u"importNew"_s);
    m_join->setObjectName(u"importJoin"_s);
    m_engine->setObjectName(u"importEngine"_s);
    m_server->setObjectName(u"importServer"_s);
    (canJoin ? m_join : m_new)->setChecked(true);
    m_new->setVisible(canJoin);
    m_join->setVisible(canJoin);
    m_engine->addItem(u"SQLite"_s, int(core::DialectKind::Sqlite));
    m_engine->addItem(u"PostgreSQL"_s, int(core::DialectKind::PostgreSql));
    m_engine->addItem(u"MariaDB"_s, int(core::DialectKind::MariaDb));
    m_engine->setAccessibleName(tr("The script is for"));
    m_server->setMinimumWidth(380);
    m_serverLabel->setBuddy(m_server);
    m_explanation->setWordWrap(true);
    m_explanation->setProperty("muted", true);
    m_error->setWordWrap(true);
    m_error->setProperty("invalid", true);
    m_error->hide();
    setLayout(buildLayout());
    connect(m_engine, &QComboBox::currentIndexChanged, this, &ImportDialog::showEngine);
    connect(m_server, &QLineEdit::textEdited, m_error, &QLabel::hide);
    showEngine();
    (canJoin ? m_join : static_cast<QWidget *>(m_engine))->setFocus();
}

QLayout *ImportDialog::buildLayout()
{
    const bool isScript = QFileInfo(m_file).suffix().toLower() == u"sql"_s;
    auto *engineLabel = new QLabel(tr("The script is &for"), this);
    engineLabel->setBuddy(m_engine);
    engineLabel->setVisible(isScript);
    m_engine->setVisible(isScript);
    auto *buttons = new QDialogButtonBox(this);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(u"import"_s);
    m_import->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::grid);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_join, m_new, engineLabel, m_engine, m_serverLabel, m_server, m_explanation, m_error})
        layout->addWidget(widget);
    layout->addSpacing(metrics::grid);
    layout->addWidget(buttons);
    return layout;
}

void ImportDialog::showEngine()
{
    const auto dialect = core::DialectKind(m_engine->currentData().toInt());
    const bool isServers = dialect != core::DialectKind::Sqlite;
    m_serverLabel->setVisible(isServers);
    m_server->setVisible(isServers);
    m_error->hide();
    const bool isScript = !m_engine->isHidden();
    m_explanation->setVisible(isScript);
    m_explanation->setText(
        isServers ? tr("The server itself reads the script, in a scratch database that is dropped "
                       "again. Rows, rights and other databases are left out.")
                  : tr("SQLite itself reads the script, in memory. Rows are left out."));
    if (!isServers)
        return;
    const QString scheme = dialect == core::DialectKind::PostgreSql ? u"postgresql://"_s
                                                                    : u"mariadb://"_s;
    m_server->setPlaceholderText(scheme + u"user@localhost/"_s);
    QStringList fitting;
    for (const QString &server : std::as_const(m_servers)) {
        const auto url = core::parseDatabaseUrl(server);
        if (url && url->dialect == dialect)
            fitting << server;
    }
    m_server->setText(fitting.value(0));
    m_server->setCompleter(new QCompleter(fitting, m_server));
}

core::Result<core::TextImport> ImportDialog::request() const
{
    core::TextImport import;
    import.file = m_file;
    if (m_engine->isHidden())
        return import;
    import.dialect = core::DialectKind(m_engine->currentData().toInt());
    if (import.dialect == core::DialectKind::Sqlite)
        return import;
    const auto url = core::parseDatabaseUrl(m_server->text().trimmed());
    if (!url)
        return core::Failure(url.error());
    if (url->dialect != import.dialect)
        return core::failure(core::ErrorCode::DatabaseUrlInvalid, m_server->text());
    import.server = url->path.isEmpty() ? core::serverUrl(*url) : *url;
    return import;
}

void ImportDialog::finish()
{
    const auto result = request();
    if (!result) {
        m_error->setText(errorText(result.error()));
        m_error->show();
        m_server->setFocus();
        return;
    }
    Q_EMIT chosen(*result,
                  m_canJoin && m_join->isChecked() ? ImportTarget::ThisProject
                                                   : ImportTarget::NewProject);
    accept();
}

} // namespace ui
