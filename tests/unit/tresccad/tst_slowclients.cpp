// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/passwordhash.h"
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QDir>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <memory>
#include <semaphore>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The beginning of a request for an image's bytes; more fields may follow, and an empty line.
QByteArray streamHead(const DaemonFixture &daemon, const QByteArray &method, const QString &image)
{
    return method + " /image/v2/images/" + image.toLatin1() + "/file HTTP/1.1\r\nHost: x\r\nX-Auth-Token: " + daemon.currentToken() + "\r\n";
}

}  // namespace

/// Clients that send or read next to nothing, for as long as the daemon lets them: nobody else waits for them, and they get their answer.
class TestSlowClients final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slowBodiesKeepNobodyOut_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("length");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("log-in") << "POST /v3/auth/tokens HTTP/1.1\r\nContent-Type: application/json"_ba << 60'000 << "HTTP/1.1 400"_ba;
        QTest::newRow("refused upload") << "PUT /image/v2/images/x/file HTTP/1.1\r\nContent-Type: application/octet-stream"_ba << 200'000
                                        << "HTTP/1.1 401"_ba;
        QTest::newRow("no address") << "PUT /nothing HTTP/1.1"_ba << 200'000 << "HTTP/1.1 404"_ba;
    }
    void slowBodiesKeepNobodyOut()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, length);
        QFETCH(QByteArray, status);
        DaemonFixture daemon(600);
        std::vector<std::unique_ptr<RawTls>> slow;
        for (int i = 0; i < 150; ++i) {
            slow.push_back(std::make_unique<RawTls>(daemon.port()));
            QVERIFY(slow.back()->write(head + "\r\nHost: x\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n{"));
        }
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
        QVERIFY(slow.front()->write(QByteArray(length - 1, ' ')));
        const QByteArray answer = slow.front()->readAll();
        QVERIFY2(answer.startsWith(status), answer.constData());
    }

    // All but the last bytes of more than a client may have in memory without a turn; a reader may do so.
    void slowLongBodiesKeepNobodyOut()
    {
        DaemonFixture daemon(600);
        const QByteArray reader = daemon.token(u"carol"_s, u"lookingglass"_s);
        constexpr int length = 200'000;
        std::vector<std::unique_ptr<RawTls>> slow;
        for (int i = 0; i < 150; ++i) {
            slow.push_back(std::make_unique<RawTls>(daemon.port()));
            QVERIFY(slow.back()->write("POST /v3/users/x/application_credentials HTTP/1.1\r\nHost: x\r\nX-Auth-Token: " + reader
                + "\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n" + QByteArray(length - 1, ' ')));
        }
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
        const auto isOpen = [](const std::unique_ptr<RawTls> &one) { return one->isOpen(); };
        QTRY_COMPARE_WITH_TIMEOUT(std::ranges::count_if(slow, isOpen), 32, 60'000);  // as many places as there are for them
        RawTls &left = **std::ranges::find_if(slow, isOpen);
        QVERIFY(left.write(" "));
        const QByteArray answer = left.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 403"), answer.constData());
    }

    // More of them than there are turns; two passwords are hashed at once.
    void logInsThatWaitKeepNobodyOut()
    {
        DaemonFixture daemon(600);
        const QString hash = *hashPassword(u"wonderland"_s);
        std::counting_semaphore<> reached(0), go(0);
        const auto occupy = [&] {
            (void)passwordFits(u"x"_s, hash, [&] {
                reached.release();
                go.acquire();
                return false;
            });
        };
        std::vector<std::jthread> slots;
        for (int i = 0; i < 2; ++i) {
            slots.emplace_back(occupy);
            reached.acquire();
        }
        const auto freeSlots = qScopeGuard([&] { go.release(2); });
        const QByteArray body = DaemonFixture::loginBody(u"alice"_s, u"guess"_s);
        std::vector<std::unique_ptr<RawTls>> guesses;
        for (int i = 0; i < 150; ++i) {
            guesses.push_back(std::make_unique<RawTls>(daemon.port()));
            QVERIFY(guesses.back()->write(
                "POST /v3/auth/tokens HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body));
        }
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
    }

    // They do nothing for as long as ten minutes otherwise.
    void theEndWaitsForNoStream()
    {
        DaemonFixture daemon(600);
        const QString full = daemon.upload(u"full"_s, QByteArray(32 << 20, 'x'));  // more than lies in sockets
        const QString empty = daemon.queued();
        RawTls sender(daemon.port()), reader(daemon.port());
        QVERIFY(sender.write(streamHead(daemon, "PUT", empty) + "Content-Type: application/octet-stream\r\nContent-Length: 3\r\n\r\na"));
        QTRY_COMPARE(daemon.image(empty)["status"_L1].toString(), u"saving"_s);
        QVERIFY(reader.write(streamHead(daemon, "GET", full) + "\r\n"));
        QVERIFY(reader.readSome().startsWith("HTTP/1.1 200"));
        daemon.restart();
        QCOMPARE(daemon.image(empty)["status"_L1].toString(), u"queued"_s);
        QCOMPARE(QDir(daemon.folder() + "/images"_L1).entryList({u"*.part"_s}, QDir::Files), QStringList());
    }

    // More of them than there are turns, and none reads or sends more than the first bytes.
    void slowStreamsKeepNobodyOut()
    {
        DaemonFixture daemon(600);
        const QByteArray content(32 << 20, 'x');  // more than lies in sockets
        const QString full = daemon.upload(u"full"_s, content);
        const QString empty = daemon.queued();
        RawTls sender(daemon.port());
        QVERIFY(sender.write(streamHead(daemon, "PUT", empty) + "Content-Type: application/octet-stream\r\nContent-Length: 3\r\n\r\na"));
        QTRY_COMPARE(daemon.image(empty)["status"_L1].toString(), u"saving"_s);
        std::vector<std::unique_ptr<RawTls>> readers;
        for (int i = 0; i < 150; ++i) {
            readers.push_back(std::make_unique<RawTls>(daemon.port()));
            QVERIFY(readers.back()->write(streamHead(daemon, "GET", full) + "\r\n"));
        }
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
        QVERIFY(sender.write("bc"));
        QVERIFY(sender.readAll().startsWith("HTTP/1.1 204"));
        QCOMPARE(daemon.site().contentOf(empty), "abc"_ba);
        readers.resize(1);  // whose turn has surely come then
        QVERIFY(readers.front()->readAll().endsWith(content));
    }
};

QTEST_GUILESS_MAIN(TestSlowClients)
#include "tst_slowclients.moc"
