// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A man in the middle: passes everything on to a server, but makes it look like one without TLS.

#include "tests/support/servers.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

// In a thread of its own, because whoever connects waits.
class Downgrade : public QThread
{
public:
    explicit Downgrade(const support::Server &server)
        : m_server(server)
    {
        start();
        m_ready.acquire();
    }
    ~Downgrade() override
    {
        quit();
        wait();
    }
    int port() const { return m_port; }
    // Whether the user's name, which comes with the proof of the password, went to the server.
    bool sawLogin() const { return m_sawLogin; }

protected:
    void run() override
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, &server] {
            join(server.nextPendingConnection());
        });
        m_ready.release();
        exec();
    }

private:
    void join(QTcpSocket *client)
    {
        auto *upstream = new QTcpSocket(client);
        upstream->connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_server.port));
        upstream->waitForConnected();
        const bool isPostgres = m_server.kind == core::DialectKind::PostgreSql;
        QObject::connect(client, &QTcpSocket::readyRead, client, [=, this] {
            const QByteArray bytes = client->readAll();
            if (isPostgres && bytes.size() == 8) { // SSLRequest: "no"
                client->write("N");
            } else {
                if (bytes.contains(m_server.user.toUtf8())) // and not just a farewell
                    m_sawLogin = true;
                upstream->write(bytes);
            }
        });
        QObject::connect(upstream, &QTcpSocket::readyRead, client, [=, isFirst = true]() mutable {
            QByteArray bytes = upstream->readAll();
            if (isFirst && !isPostgres) { // the greeting: no CLIENT_SSL
                const qsizetype flags = bytes.indexOf('\0', 5) + 1 + 4 + 8 + 1;
                bytes[flags + 1] = char(bytes[flags + 1] & ~0x08);
            }
            isFirst = false;
            client->write(bytes);
        });
        QObject::connect(upstream, &QTcpSocket::disconnected, client, &QTcpSocket::close);
        QObject::connect(client, &QTcpSocket::disconnected, client, &QTcpSocket::deleteLater);
    }

    const support::Server &m_server;
    QSemaphore m_ready;
    std::atomic<int> m_port = 0;
    std::atomic<bool> m_sawLogin = false;
};
