// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectiontest.h"

#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

core::Result<core::Probe> probed(const core::DatabaseUrl &url, const QString &name)
{
    const auto connection = connectTo(url, name, core::OpenMode::ReadOnly);
    if (!connection)
        return core::Failure(connection.error());
    return core::probe(*connection);
}

QString tlsText(const core::Probe &found)
{
    const QString how = QStringList{found.tls.protocol, found.tls.cipher}.join(u' ').trimmed();
    switch (found.tls.level) {
    case core::TlsLevel::None:
        return found.isSocket
                   ? ConnectionTest::tr("Not encrypted: a socket of this computer")
                   : ConnectionTest::tr("Not encrypted: others on the network can read along");
    case core::TlsLevel::Encrypted:
        return ConnectionTest::tr("Encrypted (%1); the server's certificate was not checked")
            .arg(how);
    case core::TlsLevel::VerifiedCa:
        return ConnectionTest::tr("Encrypted (%1), with a trusted certificate").arg(how);
    case core::TlsLevel::VerifiedFull:
        return ConnectionTest::tr("Encrypted (%1), with a trusted certificate of this host").arg(how);
    }
    Q_UNREACHABLE();
    return {};
}

QString revisionText(const core::Probe &found)
{
    if (found.isInterrupted)
        return ConnectionTest::tr("A run was interrupted: it is to be resumed or unwound");
    if (!found.hasVersionTable)
        return ConnectionTest::tr("No revision yet");
    return found.heads.isEmpty() ? ConnectionTest::tr("At the beginning: no revision is applied")
                                 : ConnectionTest::tr("At %1").arg(found.heads.join(u", "_s));
}

QString writeText(const core::Probe &found)
{
    if (!found.canWrite)
        return ConnectionTest::tr("Whether it may be changed depends on a role");
    return *found.canWrite ? ConnectionTest::tr("It may be changed")
                           : ConnectionTest::tr("Only to be read: tables may not be made here");
}

} // namespace

QStringList linesOf(const core::Probe &found, const core::DatabaseUrl &url)
{
    const bool isFile = url.dialect == core::DialectKind::Sqlite;
    QStringList lines{
        isFile ? found.server
               : ConnectionTest::tr("%1 on %2")
                     .arg(found.server,
                          url.host.isEmpty() ? ConnectionTest::tr("this computer") : url.host)};
    if (!isFile)
        lines.append(tlsText(found));
    lines.append(revisionText(found));
    lines.append(writeText(found));
    return lines;
}

ConnectionTest::ConnectionTest(Passwords &passwords, QWidget *parent)
    : QWidget(parent)
    , m_passwords(passwords)
    , m_button(new QPushButton(this))
    , m_bar(new QProgressBar(this))
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_remedy(new QLabel(this))
{
    m_button->setObjectName(u"testConnection"_s);
    m_button->setAutoDefault(false);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_bar->setAccessibleName(tr("Connecting"));
    m_text->setObjectName(u"testResult"_s);
    m_remedy->setObjectName(u"testRemedy"_s);
    m_remedy->setProperty("muted", true);
    for (QLabel *label : {m_text, m_remedy}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics::grid);
    layout->setVerticalSpacing(metrics::grid / 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::padding);
    row->addWidget(m_button);
    row->addWidget(m_bar);
    row->addStretch();
    layout->addLayout(row, 0, 0, 1, 2);
    layout->addWidget(m_icon, 1, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1, 1);
    layout->addWidget(m_remedy, 2, 1);
    layout->setColumnStretch(1, 1);
    connect(m_button, &QPushButton::clicked, this, &ConnectionTest::toggle);
    forget();
    showBusy(false);
}

void ConnectionTest::forget()
{
    for (QLabel *label : {m_icon, m_text, m_remedy})
        label->hide();
}

void ConnectionTest::setUrl(const core::Result<core::DatabaseUrl> &url,
                            const QString &name,
                            bool isComplete)
{
    m_name = name;
    const std::optional<core::DatabaseUrl> next = url ? std::optional(*url) : std::nullopt;
    if (next != m_url) {
        if (m_task.isRunning())
            toggle();
        forget();
    }
    m_url = next;
    m_isComplete = isComplete && m_url;
    showBusy(m_task.isRunning());
}

void ConnectionTest::showBusy(bool busy)
{
    m_button->setText(busy ? tr("Cancel test") : tr("&Test connection"));
    m_button->setEnabled(busy || m_isComplete);
    m_bar->setVisible(busy);
}

void ConnectionTest::toggle()
{
    if (!m_task.isRunning())
        return start();
    m_task.abandon();
    showBusy(false);
    showLook(u"info"_s, coloursOf(palette()).mutedText, tr("Cancelled."));
}

void ConnectionTest::start()
{
    if (!m_isComplete)
        return;
    forget();
    const core::DatabaseUrl url = m_passwords.filled(*m_url);
    if (url.dialect == core::DialectKind::Sqlite && !QFileInfo::exists(url.path)) {
        showLook(u"info"_s,
                 coloursOf(palette()).mutedText,
                 tr("The file is not there yet: the first upgrade makes it."));
        Q_EMIT finished(true);
        return;
    }
    m_task.start([url, name = m_name](core::Monitor &) { return probed(url, name); },
                 [this](const core::Result<core::Probe> &found) { show(found); });
    showBusy(true);
}

void ConnectionTest::show(const core::Result<core::Probe> &found)
{
    showBusy(false);
    const Colours &c = coloursOf(palette());
    if (found) {
        const bool isGood = found->canWrite.value_or(true) && !found->isInterrupted;
        showLook(isGood ? u"ok"_s : u"warning"_s,
                 isGood ? c.success : c.warning,
                 linesOf(*found, *m_url).join(u'\n'));
        Q_EMIT finished(true);
        return;
    }
    showLook(u"error"_s, c.error, errorText(found.error(), core::displayName(*m_url)));
    m_remedy->setText(core::remedy(found.error()));
    m_remedy->setVisible(!m_remedy->text().isEmpty());
    // A wrong password that is in the form is mended there.
    if (isAboutPassword(found.error()) && m_url->password.isEmpty())
        m_passwords.ask(*m_url, found.error(), window(), this, [this] { start(); });
    Q_EMIT finished(false);
}

void ConnectionTest::showLook(const QString &iconName, const QColor &colour, const QString &text)
{
    m_icon->setPixmap(icon(iconName, colour).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(text);
    m_icon->show();
    m_text->show();
}

} // namespace ui
