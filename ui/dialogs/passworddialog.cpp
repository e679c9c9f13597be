// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passworddialog.h"

#include "ui/errortext.h"
#include "ui/theme.h"

#include "core/database/keychain.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int dialogWidth = 420;

} // namespace

PasswordDialog::PasswordDialog(const core::DatabaseUrl &url,
                               const core::Error &error,
                               QWidget *parent)
    : QDialog(parent)
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("&Keep it in the keychain"), this))
{
    setObjectName(u"passwordDialog"_s);
    setWindowTitle(tr("Password"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    const QString place = core::displayName(url);
    auto *question = new QLabel(url.user.isEmpty()
                                    ? tr("&Password for %1").arg(place)
                                    : tr("&Password of %1 for %2").arg(url.user, place),
                                this);
    question->setWordWrap(true);
    question->setBuddy(m_password);
    auto *refused = new QLabel(errorText(error, place), this);
    refused->setWordWrap(true);
    refused->setTextFormat(Qt::PlainText);
    refused->setProperty("invalid", true);
    refused->setVisible(error.code == core::ErrorCode::AuthenticationFailed);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName(u"keepPassword"_s);
    m_keep->setVisible(core::hasKeychain());
    auto *note = new QLabel(core::hasKeychain()
                                ? tr("Else it is remembered until the program ends, in memory only.")
                                : tr("Remembered until the program ends, in memory only."),
                            this);
    note->setProperty("muted", true);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *connectButton = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    connectButton->setObjectName(u"passwordConnect"_s);
    connectButton->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::grid);
    layout->addWidget(question);
    layout->addWidget(m_password);
    layout->addWidget(refused);
    layout->addWidget(m_keep);
    layout->addWidget(note);
    layout->addSpacing(metrics::grid);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_password->setFocus();
}

void PasswordDialog::accept()
{
    Q_EMIT answered(m_password->text(),
                    m_keep->isChecked() ? Passwords::Keep::InKeychain : Passwords::Keep::InMemory);
    m_password->clear();
    QDialog::accept();
}

} // namespace ui
