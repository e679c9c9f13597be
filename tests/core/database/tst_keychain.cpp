// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords in the desktop's keychain: a real Secret Service, on a bus of the test's own.

#include "core/database/keychain.h"
#include "tests/support/keychain.h"
#include "tests/support/printing.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace {

constexpr int quick = 3000; // milliseconds: D-Bus itself gives up after 25 seconds
const QString anna = u"postgresql://anna@db.example.org:5432"_s;
const QString bert = u"mariadb://bert@localhost?unix_socket=/run/mysqld/s ö"_s;

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutABusThereIsNone();
    void withoutAServiceTheAnswerComesAtOnce();
    void storesReadsAndForgets();
    void anyThreadMayAsk();
    void aServiceThatIsGoneIsAnErrorAtOnce();

private:
    std::unique_ptr<support::PrivateKeychain> m_keychain;
};

void TestKeychain::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
}

void TestKeychain::withoutABusThereIsNone()
{
    QVERIFY(!core::hasKeychain());
    QCOMPARE(core::passwordInKeychain(anna), std::nullopt);
    QVERIFY(!core::storeInKeychain(anna, u"s3cr3t"_s));
    QVERIFY(!core::removeFromKeychain(anna));
}

void TestKeychain::withoutAServiceTheAnswerComesAtOnce()
{
    m_keychain = std::make_unique<support::PrivateKeychain>();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_keychain->address().toUtf8());
    QVERIFY(core::hasKeychain());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(core::passwordInKeychain(anna), std::nullopt);
    const auto stored = core::storeInKeychain(anna, u"s3cr3t"_s);
    QVERIFY2(timer.elapsed() < quick, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!stored);
    QVERIFY(!stored.error().detail.isEmpty()); // the keychain's own words
    QVERIFY(!stored.error().detail.contains(u"s3cr3t"_s));
}

void TestKeychain::storesReadsAndForgets()
{
    m_keychain->start();
    QCOMPARE(core::passwordInKeychain(anna), std::nullopt);
    const QString odd = u"p'a\"s s:w/o@r%41d\\#?&=ö 🔑"_s;
    VERIFY_RESULT(core::storeInKeychain(anna, u"first"_s));
    VERIFY_RESULT(core::storeInKeychain(anna, odd)); // the newer one stays
    VERIFY_RESULT(core::storeInKeychain(bert, u"of bert"_s));
    QCOMPARE(core::passwordInKeychain(anna), std::optional(odd));
    QCOMPARE(core::passwordInKeychain(bert), std::optional(u"of bert"_s));
    VERIFY_RESULT(core::removeFromKeychain(anna));
    QCOMPARE(core::passwordInKeychain(anna), std::nullopt);
    QCOMPARE(core::passwordInKeychain(bert), std::optional(u"of bert"_s));
}

void TestKeychain::anyThreadMayAsk()
{
    QList<std::optional<QString>> answers(4);
    std::vector<std::thread> threads;
    for (auto &answer : answers)
        threads.emplace_back([&answer] { answer = core::passwordInKeychain(bert); });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(answers, QList<std::optional<QString>>(4, u"of bert"_s));
}

void TestKeychain::aServiceThatIsGoneIsAnErrorAtOnce()
{
    m_keychain.reset();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(core::passwordInKeychain(bert), std::nullopt);
    QVERIFY(!core::storeInKeychain(bert, u"again"_s));
    QVERIFY2(timer.elapsed() < quick, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
