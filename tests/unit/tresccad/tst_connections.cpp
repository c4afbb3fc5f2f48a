// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/connections.h"
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <future>
#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// A connection whose other end is in our hand.
class Wire {
public:
    Wire() { m_made = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends.data()) == 0; }
    ~Wire()
    {
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;
    [[nodiscard]] int server() const { return m_ends[0]; }
    [[nodiscard]] bool isCut() const
    {
        char byte = 0;
        return m_made && ::recv(m_ends[1], &byte, 1, MSG_DONTWAIT) == 0;
    }

private:
    std::array<int, 2> m_ends{-1, -1};
    bool m_made = false;
};

/// A client that connects and says no more than this.
class SilentClient {
public:
    SilentClient(int port, const QByteArray &words) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
            && ::send(m_socket, words.constData(), static_cast<std::size_t>(words.size()), MSG_NOSIGNAL) == words.size();
    }
    ~SilentClient() { ::close(m_socket); }
    SilentClient(const SilentClient &) = delete;
    SilentClient &operator=(const SilentClient &) = delete;
    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// The daemon has not closed it.
    [[nodiscard]] bool isOpen() const
    {
        char byte = 0;
        return m_connected && ::recv(m_socket, &byte, 1, MSG_DONTWAIT) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    }

private:
    int m_socket;
    bool m_connected = false;
};

// Both ends of every connection are in this one process.
bool allowManyFiles()
{
    constexpr rlim_t enough = 4096;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return false;
    limit.rlim_cur = std::max(limit.rlim_cur, std::min(limit.rlim_max, enough));
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

}  // namespace

class TestConnections final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWaitsLongestIsCut()
    {
        Connections all(2, 2);
        const Wire wires[3];
        const auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(!wires[0].isCut());
        const auto third = all.enter(wires[2].server());
        QVERIFY(wires[0].isCut() && !wires[1].isCut() && !wires[2].isCut());
        QVERIFY(!first->begin());
        QVERIFY(second->begin() && third->begin());
    }

    void whoIsAtWorkIsNeverCut()
    {
        Connections all(1, 2);
        const Wire wires[4];
        const auto working = all.enter(wires[0].server());
        QVERIFY(working->begin());
        const auto waiting = all.enter(wires[1].server());
        const auto next = all.enter(wires[2].server());
        QVERIFY(!wires[0].isCut() && wires[1].isCut());
        all.close();
        QVERIFY(!wires[0].isCut() && wires[2].isCut());
        const auto late = all.enter(wires[3].server());
        QVERIFY(wires[3].isCut() && !late->begin());
    }

    void whoLeavesMakesRoom()
    {
        Connections all(1, 1);
        const Wire wires[3];
        (void)all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(!wires[1].isCut());
        auto first = all.enter(wires[2].server());
        QVERIFY(wires[1].isCut() && first->begin());
    }

    void requestsTakeTurns()
    {
        Connections all(4, 1);
        const Wire wires[2];
        auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(first->begin());
        std::promise<bool> begun;
        auto answer = begun.get_future();
        const std::jthread other([&] { begun.set_value(second->begin()); });
        first.reset();
        QVERIFY(answer.get());
    }

    void whoWaitsForATurnAtTheEndGetsNone()
    {
        Connections all(4, 1);
        const Wire wires[2];
        const auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(first->begin());
        std::promise<bool> begun;
        auto answer = begun.get_future();
        const std::jthread other([&] { begun.set_value(second->begin()); });
        all.close();
        QVERIFY(!answer.get());
    }

    void streamsTakeNoTurnOfRequests()
    {
        Connections all(4, 1);
        const Wire wires[2];
        const auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(first->begin(Turn::Stream) && second->begin(Turn::Request));
    }

    void whoGoesOnWithAStreamMakesRoomForRequests()
    {
        Connections all(4, 1);
        const Wire wires[2];
        const auto first = all.enter(wires[0].server());
        const auto second = all.enter(wires[1].server());
        QVERIFY(first->begin() && first->begin(Turn::Stream) && first->begin(Turn::Stream));
        QVERIFY(second->begin());
    }

    void whoPausesMakesRoomAndMayBeCut()
    {
        Connections all(1, 1);
        const Wire wires[3];
        const auto first = all.enter(wires[0].server());
        QVERIFY(first->begin());
        first->pause();
        auto second = all.enter(wires[1].server());
        QVERIFY(wires[0].isCut() && !first->begin());
        QVERIFY(second->begin());
        second->pause();
        QVERIFY(second->begin());
        second->pause();
        all.close();
        QVERIFY(wires[1].isCut() && !second->begin());
    }

    void silentClientsKeepNobodyOut_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("clients");
        QTest::addColumn<int>("stay");
        QTest::newRow("no word") << QByteArray() << 400 << 400;
        QTest::newRow("half a greeting") << QByteArray::fromHex("160301") << 400 << 400;
        QTest::newRow("more than may wait") << QByteArray() << 600 << ServerSettings().waiting;
    }
    void silentClientsKeepNobodyOut()
    {
        QFETCH(QByteArray, words);
        QFETCH(int, clients);
        QFETCH(int, stay);
        QVERIFY(allowManyFiles());
        DaemonFixture daemon(600);
        std::vector<std::unique_ptr<SilentClient>> silent;
        for (int i = 0; i < clients; ++i) {
            silent.push_back(std::make_unique<SilentClient>(daemon.port(), words));
            QVERIFY2(silent.back()->isConnected(), qPrintable(QString::number(i)));
        }
        const auto open = [&silent] { return static_cast<int>(std::ranges::count_if(silent, &SilentClient::isOpen)); };
        QTRY_COMPARE_WITH_TIMEOUT(open(), stay, 60'000);
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
        QVERIFY(open() >= stay - 1);  // who came last may have taken the place of who waited longest
    }

    void halfRequestsKeepNobodyOut()
    {
        DaemonFixture daemon(600);
        std::vector<std::unique_ptr<RawTls>> halves;
        for (int i = 0; i < 150; ++i) {  // more than there are turns
            halves.push_back(std::make_unique<RawTls>(daemon.port()));
            QVERIFY(halves.back()->write("GET /image/v2/images HTTP/1.1\r\nHost: x\r\n"));
        }
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
        QVERIFY(halves.front()->write("\r\n"));
        QVERIFY2(halves.front()->readAll().startsWith("HTTP/1.1 401"), "the rest of the request was not awaited");
    }
};

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
