// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keychain.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int patience = 20'000; // milliseconds

// Without service folders, so that nothing is started that the test does not start.
const QByteArray configuration = R"(<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

void stop(QProcess &process)
{
    process.kill();
    process.waitForFinished(patience);
}

} // namespace

PrivateKeychain::PrivateKeychain()
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration) < 0)
        qFatal("the bus has no configuration");
    file.close();
    m_bus.start(u"dbus-daemon"_s,
                {u"--config-file="_s + file.fileName(), u"--print-address=1"_s, u"--nofork"_s});
    if (!m_bus.waitForStarted(patience) || !m_bus.waitForReadyRead(patience))
        qFatal("dbus-daemon does not start: %s", qPrintable(m_bus.errorString()));
    m_address = QString::fromUtf8(m_bus.readAllStandardOutput()).trimmed();
}

PrivateKeychain::~PrivateKeychain()
{
    stop(m_service);
    stop(m_bus);
}

void PrivateKeychain::start()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    for (const QString &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, m_folder.path());
    m_service.setProcessEnvironment(environment);
    m_service.start(u"gnome-keyring-daemon"_s,
                    {u"--unlock"_s, u"--components=secrets"_s, u"--foreground"_s});
    if (!m_service.waitForStarted(patience))
        qFatal("gnome-keyring-daemon does not start: %s", qPrintable(m_service.errorString()));
    m_service.write("a password of the keychain's own\n");
    m_service.closeWriteChannel();
    QDBusConnection bus = QDBusConnection::connectToBus(m_address, m_address);
    const auto serves = [&] {
        return bus.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s).value();
    };
    const bool isReady = bus.isConnected() && QTest::qWaitFor(serves, patience);
    QDBusConnection::disconnectFromBus(m_address);
    if (!isReady)
        qFatal("gnome-keyring-daemon does not serve: %s",
               m_service.readAllStandardError().constData());
}

} // namespace support
