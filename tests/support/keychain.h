// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A session bus of the test's own, and on it a Secret Service that is unlocked and empty: never those
// of whoever runs the tests. Both end with this object.

#include <QProcess>
#include <QTemporaryDir>

namespace support {

class PrivateKeychain
{
public:
    PrivateKeychain(); // the bus alone
    ~PrivateKeychain();
    PrivateKeychain(const PrivateKeychain &) = delete;
    PrivateKeychain &operator=(const PrivateKeychain &) = delete;

    QString address() const { return m_address; } // for DBUS_SESSION_BUS_ADDRESS
    void start();                                 // the service; fails the program if it cannot

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_service;
    QString m_address;
};

} // namespace support
