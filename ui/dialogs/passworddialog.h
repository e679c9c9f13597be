// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks for the password of one account on one server. The password is told by a signal and is kept
// nowhere here.

#include "ui/passwords.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace ui {

class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    // `error`: why it is asked for; a password that was refused is said to be.
    PasswordDialog(const core::DatabaseUrl &url,
                   const core::Error &error,
                   QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void answered(const QString &password, ui::Passwords::Keep keep);

private:
    QLineEdit *m_password;
    QCheckBox *m_keep;
};

} // namespace ui
