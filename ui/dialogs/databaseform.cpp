// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/databaseform.h"

#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/inspector/fields.h"
#include "ui/theme.h"

#include "core/database/keychain.h"
#include "core/text/sentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

using core::TlsMode;

namespace {

constexpr int portWidth = 96;
constexpr int lineHeight = 30;

bool isVerified(TlsMode mode)
{
    return mode == TlsMode::VerifyCa || mode == TlsMode::VerifyFull;
}

} // namespace

DatabaseForm::DatabaseForm(NameRow name, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_folder(folder)
    , m_hasName(name == NameRow::Shown)
    , m_form(new QFormLayout(this))
    , m_kind(new QComboBox(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(metrics::padding);
    m_form->setVerticalSpacing(metrics::grid);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (m_hasName)
        addLine(DatabaseField::Name, u"databaseName"_s, tr("&Name"));
    m_kind->setObjectName(u"databaseKind"_s);
    for (const core::DialectKind kind :
         {core::DialectKind::Sqlite, core::DialectKind::PostgreSql, core::DialectKind::MariaDb})
        m_kind->addItem(databaseIcon(kind), kindTitle(kind), int(kind));
    m_form->addRow(tr("&Kind"), m_kind);
    QLineEdit *url = addLine(DatabaseField::Url, u"databaseUrl"_s, tr("&URL"));
    url->setFont(codeFont());
    addFile(DatabaseField::File, u"databaseFile"_s, tr("&File"));
    buildServer();
    buildMore();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DatabaseForm::takeFields);
    connect(url, &QLineEdit::editingFinished, this, &DatabaseForm::tidyUrl);
    showFields();
}

QLineEdit *DatabaseForm::addLine(DatabaseField field, const QString &name, const QString &label)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setMinimumHeight(lineHeight);
    m_lines.insert(int(field), line);
    m_rows.insert(int(field), line);
    if (!label.isEmpty())
        m_form->addRow(label, line);
    if (field == DatabaseField::Url)
        connect(line, &QLineEdit::textEdited, this, &DatabaseForm::takeUrl);
    else
        connect(line, &QLineEdit::textEdited, this, &DatabaseForm::takeFields);
    connect(line, &QLineEdit::textEdited, this, [this, field] { m_touched.insert(int(field)); });
    return line;
}

QLineEdit *DatabaseForm::addFile(DatabaseField field, const QString &name, const QString &label)
{
    QLineEdit *line = addLine(field, name, {});
    QWidget *row = withButton(line);
    m_rows.insert(int(field), row);
    line->setAccessibleName(QString(label).remove(u'&')); // a label names its own row only
    m_form->addRow(label, row);
    if (auto *text = qobject_cast<QLabel *>(m_form->labelForField(row)))
        text->setBuddy(line);
    return line;
}

QWidget *DatabaseForm::withButton(QLineEdit *line)
{
    auto *row = new QWidget(this);
    auto *choose = new QToolButton(row);
    choose->setIcon(icon(u"open"_s));
    choose->setObjectName(line->objectName() + u"Choose"_s);
    choose->setToolTip(tr("Choose a file"));
    choose->setAccessibleName(choose->toolTip());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid / 2);
    layout->addWidget(line, 1);
    layout->addWidget(choose);
    connect(choose, &QToolButton::clicked, this, [this, line] { chooseFile(line); });
    return row;
}

void DatabaseForm::buildServer()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    QLineEdit *host = addLine(DatabaseField::Host, u"databaseHost"_s, {});
    QLineEdit *port = addLine(DatabaseField::Port, u"databasePort"_s, {});
    host->setPlaceholderText(tr("This computer"));
    port->setMaximumWidth(portWidth);
    port->setAccessibleName(tr("Port"));
    auto *portLabel = new QLabel(tr("P&ort"), row);
    portLabel->setBuddy(port);
    layout->addWidget(host, 1);
    layout->addWidget(portLabel);
    layout->addWidget(port);
    m_rows.insert(int(DatabaseField::Host), row);
    m_rows.insert(int(DatabaseField::Port), row);
    m_form->addRow(tr("&Host"), row);
    qobject_cast<QLabel *>(m_form->labelForField(row))->setBuddy(host);
    addLine(DatabaseField::Database, u"databaseDatabase"_s, tr("&Database"));
    addLine(DatabaseField::User, u"databaseUser"_s, tr("U&ser"));
    m_password = new QLineEdit(this);
    m_password->setObjectName(u"databasePassword"_s);
    m_password->setMinimumHeight(lineHeight);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Asked for when it is needed"));
    m_form->addRow(tr("&Password"), m_password);
    connect(m_password, &QLineEdit::textEdited, this, &DatabaseForm::takeFields);
    m_keep = new QCheckBox(tr("&Keep it in the keychain"), this);
    m_keep->setObjectName(u"databaseKeep"_s);
    m_form->addRow(QString(), m_keep);
    m_tls = new QComboBox(this);
    m_tls->setObjectName(u"databaseTls"_s);
    for (const TlsMode mode : {TlsMode::Prefer,
                               TlsMode::Require,
                               TlsMode::VerifyCa,
                               TlsMode::VerifyFull,
                               TlsMode::Disable})
        m_tls->addItem(tlsName(mode), int(mode));
    m_form->addRow(tr("&Encryption"), m_tls);
    connect(m_tls, &QComboBox::currentIndexChanged, this, &DatabaseForm::takeFields);
    QLineEdit *authority = addFile(DatabaseField::CaFile, u"databaseCa"_s, tr("C&A certificate"));
    authority->setPlaceholderText(tr("Whom to trust, in a PEM file"));
}

void DatabaseForm::buildMore()
{
    m_more = new QToolButton(this);
    m_more->setObjectName(u"databaseMore"_s);
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("Socket, client certificate, timeout"));
    m_form->addRow(QString(), m_more);
    addLine(DatabaseField::Socket, u"databaseSocket"_s, tr("So&cket"));
    addFile(DatabaseField::CertificateFile, u"databaseCertificate"_s, tr("Client certi&ficate"));
    addFile(DatabaseField::KeyFile, u"databaseKey"_s, tr("Client ke&y"));
    QLineEdit *timeout = addLine(DatabaseField::Timeout, u"databaseTimeout"_s, tr("T&imeout"));
    timeout->setPlaceholderText(tr("10 seconds"));
    m_production = new QCheckBox(tr("P&roduction: the name is asked for before anything runs"),
                                 this);
    m_production->setObjectName(u"databaseProduction"_s);
    m_form->addRow(QString(), m_production);
    m_form->setRowVisible(m_production, m_hasName);
    connect(m_production, &QCheckBox::toggled, this, &DatabaseForm::takeFields);
    connect(m_more, &QToolButton::toggled, this, &DatabaseForm::showRows);
}

void DatabaseForm::chooseFile(QLineEdit *line)
{
    const bool isDatabase = line == lineOf(DatabaseField::File);
    const FileQuestion question{.title = tr("Choose a file"),
                                .filter = isDatabase
                                              ? sqliteFilter()
                                              : tr("Certificates and keys (*.pem *.crt *.key);;"
                                                   "All files (*)"),
                                .folder = m_folder};
    ui::chooseFile(window(), question, this, [this, line](const QString &file) {
        line->setText(file);
        takeFields();
    });
}

QLineEdit *DatabaseForm::lineOf(DatabaseField field) const
{
    return m_lines.value(int(field));
}

void DatabaseForm::setFields(const DatabaseFields &fields)
{
    m_fields = fields;
    m_urlError.clear();
    m_more->setChecked(
        !(fields.socket + fields.certificateFile + fields.keyFile + fields.timeout).isEmpty());
    showFields();
    Q_EMIT edited();
}

void DatabaseForm::setName(const QString &name)
{
    m_fields.name = name;
    lineOf(DatabaseField::Name)->setText(name);
}

void DatabaseForm::focusProblem()
{
    for (QLineEdit *line : std::as_const(m_lines)) {
        if (line->property("invalid").toBool())
            return line->setFocus();
    }
}

bool DatabaseForm::keepsPassword() const
{
    return m_keep->isChecked();
}

void DatabaseForm::focusFirst()
{
    QLineEdit *first = m_hasName && m_fields.name.isEmpty()         ? lineOf(DatabaseField::Name)
                       : m_fields.kind == core::DialectKind::Sqlite ? lineOf(DatabaseField::File)
                                                                    : lineOf(DatabaseField::Host);
    first->setFocus();
}

void DatabaseForm::takeFields()
{
    if (m_isFilling)
        return;
    const auto text = [this](DatabaseField field) { return lineOf(field)->text(); };
    if (m_hasName)
        m_fields.name = text(DatabaseField::Name);
    const auto kind = core::DialectKind(m_kind->currentData().toInt());
    if (kind != m_fields.kind)
        m_fields.otherParameters.clear(); // the other driver's
    m_fields.kind = kind;
    m_fields.file = text(DatabaseField::File);
    m_fields.host = text(DatabaseField::Host);
    m_fields.port = text(DatabaseField::Port);
    m_fields.socket = text(DatabaseField::Socket);
    m_fields.database = text(DatabaseField::Database);
    m_fields.user = text(DatabaseField::User);
    m_fields.password = m_password->text();
    m_fields.tls = TlsMode(m_tls->currentData().toInt());
    m_fields.caFile = text(DatabaseField::CaFile);
    m_fields.certificateFile = text(DatabaseField::CertificateFile);
    m_fields.keyFile = text(DatabaseField::KeyFile);
    m_fields.timeout = text(DatabaseField::Timeout);
    m_fields.isProduction = m_production->isChecked();
    m_urlError.clear();
    put(DatabaseField::Url, urlOf(m_fields));
    showRows();
    Q_EMIT edited();
}

void DatabaseForm::takeUrl(const QString &text)
{
    const auto fields = withUrl(m_fields, text);
    m_urlError = fields || text.trimmed().isEmpty() ? QString() : core::sentence(fields.error());
    if (fields) {
        const QString password = fields->password.isEmpty() ? m_fields.password : fields->password;
        // More than one character at a time was pasted: nobody is in the middle of it.
        const bool wasPasted = text.size() > urlOf(m_fields).size() + 1;
        m_fields = *fields;
        m_fields.password = password;
        showFields();
        if (!wasPasted)
            lineOf(DatabaseField::Url)->setText(text);
    }
    Q_EMIT edited();
}

// What was typed as it is kept, without the password.
void DatabaseForm::tidyUrl()
{
    if (m_urlError.isEmpty())
        lineOf(DatabaseField::Url)->setText(urlOf(m_fields));
}

// A text from elsewhere is read from its beginning.
void DatabaseForm::put(DatabaseField field, const QString &text)
{
    QLineEdit *line = lineOf(field);
    if (!line || line->text() == text)
        return;
    line->setText(text);
    line->setCursorPosition(0);
}

void DatabaseForm::showFields()
{
    m_isFilling = true;
    put(DatabaseField::Name, m_fields.name);
    m_kind->setCurrentIndex(m_kind->findData(int(m_fields.kind)));
    put(DatabaseField::Url, urlOf(m_fields));
    put(DatabaseField::File, m_fields.file);
    put(DatabaseField::Host, m_fields.host);
    put(DatabaseField::Port, m_fields.port);
    put(DatabaseField::Socket, m_fields.socket);
    put(DatabaseField::Database, m_fields.database);
    put(DatabaseField::User, m_fields.user);
    m_password->setText(m_fields.password);
    m_tls->setCurrentIndex(m_tls->findData(int(m_fields.tls)));
    put(DatabaseField::CaFile, m_fields.caFile);
    put(DatabaseField::CertificateFile, m_fields.certificateFile);
    put(DatabaseField::KeyFile, m_fields.keyFile);
    put(DatabaseField::Timeout, m_fields.timeout);
    m_production->setChecked(m_fields.isProduction);
    m_isFilling = false;
    showRows();
}

void DatabaseForm::showRows()
{
    const bool isServer = m_fields.kind != core::DialectKind::Sqlite;
    const bool hasMore = isServer && m_more->isChecked();
    const auto show = [this](DatabaseField field, bool visible) {
        m_form->setRowVisible(m_rows.value(int(field)), visible);
    };
    show(DatabaseField::File, !isServer);
    show(DatabaseField::Host, isServer);
    show(DatabaseField::Database, isServer);
    show(DatabaseField::User, isServer);
    m_form->setRowVisible(m_password, isServer);
    m_form->setRowVisible(m_keep, isServer && !m_fields.password.isEmpty() && core::hasKeychain());
    m_form->setRowVisible(m_tls, isServer);
    show(DatabaseField::CaFile,
         isServer && (isVerified(m_fields.tls) || !m_fields.caFile.isEmpty()));
    m_form->setRowVisible(m_more, isServer);
    m_more->setArrowType(hasMore ? Qt::DownArrow : Qt::RightArrow);
    show(DatabaseField::Socket, hasMore);
    show(DatabaseField::CertificateFile, hasMore);
    show(DatabaseField::KeyFile, hasMore);
    show(DatabaseField::Timeout, hasMore);
    const bool isPostgres = m_fields.kind == core::DialectKind::PostgreSql;
    lineOf(DatabaseField::Socket)
        ->setPlaceholderText(isPostgres ? tr("Its folder, as /run/postgresql")
                                        : tr("Its file, as /run/mysqld/mysqld.sock"));
    lineOf(DatabaseField::Port)->setPlaceholderText(QString::number(defaultPort(m_fields.kind)));
    lineOf(DatabaseField::Url)
        ->setPlaceholderText(isServer ? tr("Paste one here: the fields below are filled from it")
                                      : u"sqlite:///shop.db"_s);
}

void DatabaseForm::touchAll()
{
    for (const int field : m_lines.keys())
        m_touched.insert(field);
}

QString DatabaseForm::showProblems(const QList<FieldProblem> &problems)
{
    QMap<int, QString> texts;
    if (!m_urlError.isEmpty())
        texts.insert(int(DatabaseField::Url), m_urlError);
    for (const FieldProblem &problem : problems) {
        if (m_touched.contains(int(problem.field)) && !texts.contains(int(problem.field)))
            texts.insert(int(problem.field), problem.text);
    }
    for (const auto &[field, line] : m_lines.toStdMap())
        setError(line, texts.value(field));
    const bool isBelow = texts.contains(int(DatabaseField::Socket))
                         || texts.contains(int(DatabaseField::CertificateFile))
                         || texts.contains(int(DatabaseField::KeyFile))
                         || texts.contains(int(DatabaseField::Timeout));
    if (isBelow)
        m_more->setChecked(true);
    return texts.isEmpty() ? QString() : texts.first();
}

} // namespace ui
