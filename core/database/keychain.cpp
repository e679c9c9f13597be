// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/keychain.h"

#include <QFileInfo>
#include <QLibrary>
#include <QSemaphore>
#include <QThread>

#include <functional>
#include <memory>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int answerMilliseconds = 20000; // a person may have to unlock it first
const QString service = u"schemawright"_s;

struct Reply
{
    QSemaphore arrived;
    bool isDone = false;
    QString password;
    QString message;
};

// GLib, which libsecret stands on, ends the whole program with a signal when the session bus goes, as it
// does at a logout: not in the middle of a migration. Where there is no GLib, nothing needs to be done.
void surviveTheBus()
{
    constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION
    QLibrary gio(u"gio-2.0"_s, 0);
    const auto busGet = reinterpret_cast<void *(*) (int, void *, void **)>(
        gio.resolve("g_bus_get_sync"));
    const auto setExitOnClose = reinterpret_cast<void (*)(void *, int)>(
        gio.resolve("g_dbus_connection_set_exit_on_close"));
    if (busGet == nullptr || setExitOnClose == nullptr)
        return;
    // The one connection that all of the program shares; kept, so that it stays the same one.
    if (void *connection = busGet(sessionBus, nullptr, nullptr))
        setExitOnClose(connection, 0);
}

// QtKeychain hands its jobs from one to the next by events of the thread that used it first: all of
// them run here, in one that lives as long as the program.
class KeychainThread
{
public:
    KeychainThread()
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_context, surviveTheBus);
    }
    ~KeychainThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(KeychainThread)

    // The reply belongs to both sides: an answer that comes too late finds it still there.
    std::shared_ptr<Reply> run(const std::function<QKeychain::Job *()> &make)
    {
        auto reply = std::make_shared<Reply>();
        QMetaObject::invokeMethod(&m_context, [make, reply] {
            QKeychain::Job *job = make(); // deletes itself
            QObject::connect(job, &QKeychain::Job::finished, job, [reply](QKeychain::Job *done) {
                reply->isDone = done->error() == QKeychain::NoError;
                reply->message = done->errorString();
                if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                    reply->password = read->textData();
                reply->arrived.release();
            });
            job->start();
        });
        if (reply->arrived.tryAcquire(1, answerMilliseconds))
            return reply;
        auto none = std::make_shared<Reply>();
        none->message = u"no answer"_s;
        return none;
    }

private:
    QThread m_thread;
    QObject m_context;
};

KeychainThread &keychain()
{
    static KeychainThread thread;
    return thread;
}

template<typename Job>
Job *job(const QString &key)
{
    auto *made = new Job(service);
    made->setKey(key);
    made->setInsecureFallback(false); // never into a file
    return made;
}

Result<void> done(const Reply &reply)
{
    if (reply.isDone)
        return {};
    return failure(ErrorCode::NotSupported, u"keychain"_s, reply.message);
}

} // namespace

bool hasKeychain()
{
    // Without a session bus QtKeychain would try to start one.
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
           || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

std::optional<QString> passwordInKeychain(const QString &key)
{
    if (!hasKeychain())
        return {};
    const auto reply = keychain().run([key] { return job<QKeychain::ReadPasswordJob>(key); });
    return reply->isDone ? std::optional(reply->password) : std::nullopt;
}

Result<void> storeInKeychain(const QString &key, const QString &password)
{
    if (!hasKeychain())
        return failure(ErrorCode::NotSupported, u"keychain"_s);
    return done(*keychain().run([key, password] {
        auto *write = job<QKeychain::WritePasswordJob>(key);
        write->setTextData(password);
        return write;
    }));
}

Result<void> removeFromKeychain(const QString &key)
{
    if (!hasKeychain())
        return failure(ErrorCode::NotSupported, u"keychain"_s);
    return done(*keychain().run([key] { return job<QKeychain::DeletePasswordJob>(key); }));
}

} // namespace core
